"""What the checker took for what, so that a person can see why a rule spoke or kept silent."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.anatomy.document_part import Part, SheetRole
from docgen.anatomy.part_finding import sheets
from docgen.checker.checked_document import Subject
from docgen.messages import say

_SHOWN = 70


def parts(subject: Subject) -> Iterator[str]:
    """A line for every piece of text: its part, its place, its first words."""
    names = {
        SheetRole.MAIN: say("The document"),
        SheetRole.ATTACHED: say("A text attached to it"),
        SheetRole.APPENDIX: say("An appendix"),
        SheetRole.COPY: say("What the copying body adds"),
    }
    for sheet in sheets(subject.document):
        yield names[sheet.role]
        for filled in sheet.filled:
            words = " ".join(filled.piece.printed.split())
            shown = words if len(words) <= _SHOWN else f"{words[:_SHOWN].rstrip()}…"
            yield f"  {part_name(filled.part)}: {shown}  ({filled.piece.paragraph.place})"
        for ruled in sheet.ruled:
            yield f"  {say('line under: {part}', part=part_name(ruled.part))}"


def part_name(part: Part) -> str:
    """The name of `part` in the user's language."""
    return {
        Part.NATIONAL_TITLE: say("national title"),
        Part.MOTTO: say("motto"),
        Part.PARENT_AUTHORITY: say("parent authority"),
        Part.ISSUING_AUTHORITY: say("issuing authority"),
        Part.NUMBER: say("number and symbol"),
        Part.PLACE_AND_DATE: say("place and date"),
        Part.SUBJECT_LINE: say("subject line (V/v)"),
        Part.SECRECY: say("secrecy mark"),
        Part.URGENCY: say("urgency mark"),
        Part.CIRCULATION: say("circulation mark"),
        Part.DRAFT: say("draft mark"),
        Part.COPY_FORM: say("form of copy"),
        Part.DIGITAL_SIGNATURE: say("digital signature"),
        Part.KIND: say("kind of document"),
        Part.ABSTRACT: say("abstract"),
        Part.ADDRESSEES_LABEL: say("addressees, label"),
        Part.ADDRESSEES: say("addressees"),
        Part.COMPETENCE: say("who decides"),
        Part.LEGAL_BASIS: say("legal basis"),
        Part.RESOLUTION: say("resolution line"),
        Part.PART: say("part (phần)"),
        Part.CHAPTER: say("chapter (chương)"),
        Part.DIVISION: say("division (mục)"),
        Part.SUBDIVISION: say("subdivision (tiểu mục)"),
        Part.DIVISION_TITLE: say("title of a part, chapter or division"),
        Part.ARTICLE: say("article (điều)"),
        Part.SECTION: say("section (I, II)"),
        Part.LETTERED_SECTION: say("section (A, B)"),
        Part.TITLED_CLAUSE: say("clause with a title"),
        Part.CLAUSE: say("clause (khoản)"),
        Part.SUBCLAUSE: say("subclause (1.1)"),
        Part.POINT: say("point (điểm)"),
        Part.BULLET: say("bullet"),
        Part.BODY: say("body"),
        Part.TABLE: say("text in a table"),
        Part.AUTHORITY: say("authority and post of the signer"),
        Part.SIGNED: say("words in place of a signature"),
        Part.SIGNER_NAME: say("name of the signer"),
        Part.RECIPIENTS_LABEL: say("recipients, label"),
        Part.RECIPIENTS: say("recipients"),
        Part.ARCHIVE: say("archive line"),
        Part.DRAFTER_MARK: say("drafter's mark"),
        Part.ADDRESS: say("address of the body"),
        Part.APPENDIX_LABEL: say("appendix, label"),
        Part.APPENDIX_TITLE: say("appendix, title"),
        Part.APPENDIX_REFERENCE: say("appendix, reference"),
        Part.TYPED_RULE: say("typed rule"),
        Part.OTHER: say("other text"),
    }[part]
