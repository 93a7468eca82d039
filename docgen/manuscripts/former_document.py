"""A document that was issued before, as the manuscript of a new one: its head, its body, its annexes."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from docgen.anatomy.document_part import Filled, Part, Sheet, SheetRole
from docgen.anatomy.part_finding import sheets
from docgen.decree.kinds import Kind
from docgen.errors import DocgenError, Fault
from docgen.manuscripts.former_body import IN_BODY, body_of, footnotes_of, mark_of
from docgen.manuscripts.front_matter import kinds_by_slug, revised
from docgen.manuscripts.starters import keys_of, starter
from docgen.messages import say
from docgen.register import lookup
from docgen.register.slug import slug
from docgen.text.days import place_and_date
from docgen.text.normalize import clean
from docgen.word.document import Document, Paragraph
from docgen.word.document import paragraphs as paragraphs_of

_SUBJECT = re.compile(r"V/v:?\s*", re.IGNORECASE)
_NUMBER = re.compile(r"\D*?(?P<number>\d*[A-Za-zđ]?)\s*/\s*(?P<symbol>\S+)")
_PLACE = re.compile(r"(?P<place>.*?),?\s*ngày\b")
_LABEL = re.compile(r"\s*(?:Kính gửi|Lưu)\s*:\s*", re.IGNORECASE)
_DASH, _STOPS = re.compile(r"^[-–+]\s*"), " ;,."
_LETTER = "cong-van"
_ADDED = frozenset(
    (
        *(Part.NATIONAL_TITLE, Part.MOTTO, Part.KIND, Part.RESOLUTION, Part.RECIPIENTS_LABEL, Part.TYPED_RULE),
        *(Part.PARENT_AUTHORITY, Part.ISSUING_AUTHORITY, Part.NUMBER, Part.PLACE_AND_DATE, Part.SUBJECT_LINE),
        *(Part.ABSTRACT, Part.ADDRESSEES_LABEL, Part.ADDRESSEES, Part.COMPETENCE, Part.LEGAL_BASIS),
        *(Part.AUTHORITY, Part.SIGNER_NAME, Part.RECIPIENTS, Part.ARCHIVE, Part.URGENCY, Part.SECRECY),
        *(Part.APPENDIX_LABEL, Part.APPENDIX_TITLE, Part.APPENDIX_REFERENCE),
    )
)
"""What stands in the head of the manuscript, or is printed without being written there."""


class FormerManuscript(NamedTuple):
    """The manuscript of a document, and the lines of it that have no place in one."""

    text: str
    left_out: tuple[str, ...]


def manuscript_of(document: Document) -> FormerManuscript:
    """The manuscript that says what `document` says; raises DocgenError where its kind is none of the 29."""
    every = sheets(document)
    main = next((sheet for sheet in every if sheet.role is SheetRole.MAIN), None)
    kind = None if main is None else _kind(main)
    if main is None or kind is None:
        problem = say("it cannot be told of which kind this document is")
        raise DocgenError(
            Fault(problem, say("begin with an empty page, and copy the text into it"), document.file)
        )
    kept = [main, *(sheet for sheet in every if sheet.role is SheetRole.APPENDIX)]
    call = re.compile(re.escape(kind.call).replace(re.escape("{co_quan}"), ".+"))
    bodies = [_body(document, sheet, call) for sheet in kept]
    notes = _notes(document, "\n".join(bodies))
    text = "\n\n".join(filter(None, (*bodies, footnotes_of(notes))))
    without = (each for sheet in every for each in sheet.filled if sheet not in kept or not _has_place(each))
    told = (each.piece.text for each in without)
    left = tuple(line for line in told if line not in kind.below and call.fullmatch(line) is None)
    return FormerManuscript(revised(starter(slug(kind.name)), _head(main, kind), text), left)


def _has_place(each: Filled) -> bool:
    return each.part in IN_BODY or each.part in _ADDED


def _kind(sheet: Sheet) -> Kind | None:
    known = kinds_by_slug()
    asked = slug(_text(sheet, Part.KIND))
    found = known.get(asked) or next((known[name] for name in known if asked.startswith(f"{name}-")), None)
    is_letter = bool(sheet.pieces(Part.SUBJECT_LINE)) or (not asked and bool(sheet.pieces(Part.ADDRESSEES_LABEL)))
    return found or (known[_LETTER] if is_letter else None)


def _head(sheet: Sheet, kind: Kind) -> dict[str, Any]:
    number = _NUMBER.match(_text(sheet, Part.NUMBER))
    place_and_date = _text(sheet, Part.PLACE_AND_DATE)
    place = _PLACE.match(place_and_date)
    first = [_LABEL.sub("", piece.text, count=1) for piece in sheet.pieces(Part.ADDRESSEES_LABEL)]
    signers = _signers(sheet, kind)
    head: dict[str, Any] = {
        **_issuer(sheet),
        "so": number["number"] if number else None,
        "ky_hieu": number["symbol"] if number else None,
        "ngay": _date(place_and_date),
        "dia_danh": place["place"].strip() if place else None,
        "trich_yeu": _text(sheet, Part.ABSTRACT) or _SUBJECT.sub("", _text(sheet, Part.SUBJECT_LINE), count=1),
        "kinh_gui": _listed((*first, *_texts(sheet, Part.ADDRESSEES))),
        "tham_quyen": _text(sheet, Part.COMPETENCE),
        "can_cu": _listed(_texts(sheet, Part.LEGAL_BASIS)),
        "soan_thao": None,
        "nguoi_ky": signers,
        "noi_nhan": _listed(_texts(sheet, Part.RECIPIENTS)),
        "luu": _LABEL.sub("", _DASH.sub("", _text(sheet, Part.ARCHIVE))).strip(_STOPS),
        "khan": _text(sheet, Part.URGENCY),
        "mat": _text(sheet, Part.SECRECY),
    }
    borne = keys_of(kind.name)
    return {key: value or None for key, value in head.items() if value or key in borne}


def _date(text: str) -> str | None:
    """The date as manuscripts write it; without a day where none is typed yet."""
    found = place_and_date(text)
    return None if found is None or found.month is None else found.iso


def _issuer(sheet: Sheet) -> dict[str, str | None]:
    """The unit where the register has it, else the names as they stand."""
    issuer, parent = _text(sheet, Part.ISSUING_AUTHORITY), _text(sheet, Part.PARENT_AUTHORITY)
    try:
        found = lookup.entry(issuer, lookup.province_of(parent) if parent else None)
    except DocgenError:
        return {"don_vi": None, "co_quan": issuer, "co_quan_chu_quan": parent}
    return {
        "don_vi": found.slug if _is_alone(found.slug) else found.code,
        "co_quan": None,
        "co_quan_chu_quan": None,
    }


def _is_alone(name: str) -> bool:
    return len(lookup.search(name)) == 1


def _signers(sheet: Sheet, kind: Kind) -> list[dict[str, Any]]:
    """Who signs; of two the one on the left is first, as it is read."""
    authority, names = _texts(sheet, Part.AUTHORITY), _texts(sheet, Part.SIGNER_NAME)
    if kind.signers == 1 or len(authority) < kind.signers:
        return [{"quyen_han": authority, "ho_ten": " ".join(names)}] if authority or names else []
    shared = [authority[at :: kind.signers] for at in range(kind.signers)]
    given = [*names, *[""] * (kind.signers - len(names))]
    return [{"quyen_han": lines, "ho_ten": name} for lines, name in zip(shared, given, strict=False)]


def _text(sheet: Sheet, part: Part) -> str:
    return " ".join(_texts(sheet, part))


def _texts(sheet: Sheet, part: Part) -> list[str]:
    return [clean(piece.text) for piece in sheet.pieces(part)]


def _listed(texts: Sequence[str]) -> list[str]:
    return [text for each in texts if (text := _DASH.sub("", each.strip()).strip(_STOPS))]


def _body(document: Document, sheet: Sheet, call: re.Pattern[str]) -> str:
    """The body of a sheet without the line that its kind prints before the addressees (`… điện:`)."""
    filled: dict[int, list[Filled]] = {}
    for each in sheet.filled:
        if not call.fullmatch(each.piece.text):
            filled.setdefault(id(each.piece.paragraph), []).append(each)
    text = body_of(document.blocks, filled)
    if sheet.role is not SheetRole.APPENDIX:
        return text
    title = _text(sheet, Part.APPENDIX_TITLE)
    heading = f"# {_text(sheet, Part.APPENDIX_LABEL) or 'Phụ lục'}{f'. {title}' if title else ''}"
    return f"{heading}\n\n{text}"


def _notes(document: Document, text: str) -> Mapping[str, str]:
    """The footnotes that the text refers to."""
    found = {}
    for note in document.notes:
        mark = mark_of(note.id)
        if f"[^{mark}]" in text:
            lines: list[Paragraph] = list(paragraphs_of(note.blocks))
            found[mark] = " ".join(line.text.strip() for line in lines)
    return found
