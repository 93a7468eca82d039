"""A manuscript and who issues it as the finished strings of its family's template (PL1.I.II, PL3 of Decree 30)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from docgen.decree.kinds import Family, Kind, kinds
from docgen.decree.profile import profile
from docgen.decree.profile_excerpt import excerpt
from docgen.documents.frame_values import (
    appendix_reference,
    ended,
    frame_values,
    held,
    listed,
    long_date,
    place_and_date,
    recipient_lines,
    signing_time,
)
from docgen.documents.plan_notes import Notes
from docgen.documents.template_variables import (
    AnnexVariables,
    DocumentVariables,
    PassageVariables,
    SignerVariables,
    TwoSidedVariables,
)
from docgen.model.identity import DocumentNumber
from docgen.model.manuscript import ELECTRONIC, FrontMatter, Issuer, Manuscript, Passage, PassageKind
from docgen.model.plan import Signature
from docgen.text.capitals import upper_first
from docgen.text.markup import escape, plain
from docgen.text.normalize import folded
from docgen.text.numerals import roman

_ARTICLE = re.compile(r"Điều (\d+)\b")
_SECTION = re.compile(r"[IVXLC]+\.\s")
_MARKED = re.compile(r"(?:[-+–•]|\w{1,4}(?:\.\d+)*[.)]|Điều \d+\.)\s")
"""How a paragraph begins that is an item of a list or an article."""
_AS_ABOVE, _AS = "Như trên", "như "


def document_variables(
    manuscript: Manuscript, kind: Kind, issuer: Issuer
) -> tuple[DocumentVariables, tuple[str, ...]]:
    """The variables, and the footnotes in their order; raises DocgenError where a mark has no note."""
    front, notes = manuscript.front, Notes(manuscript.notes)
    passages = _opened(manuscript, kind, issuer)
    last = passages[-1] if passages and passages[-1].ends and kind.family is not Family.COPY else None
    number, attached = _number(front, kind, issuer), front.attached_to if kind.attachable else ""
    abstract = front.abstract.strip().rstrip(".") if kind.family is not Family.COPY else ""
    letter = kind.family is Family.LETTER
    signatures = _signatures(front, kind, issuer)
    variables = DocumentVariables(
        kind=(front.title.upper() if kind.other_names else "") or kind.title,
        abstract=held(f"{excerpt().subject_prefix}{abstract}") if letter and abstract else "",
        abstract_lines=() if letter or not abstract else (held(upper_first(abstract)),),
        attached=f"{profile().components.appendix_reference.prefix}{attached})" if attached else "",
        rule_below="ke_trich_yeu" not in kind.unwritten,
        secrecy=front.secrecy,
        urgency=front.urgency,
        call=kind.call.format(co_quan=_called(issuer)),
        addressees=_addressees(manuscript, kind),
        competence=_competence(front, kind, issuer),
        # Notes take their numbers in the order of the document: bases, body, closing, annexes.
        legal_bases=() if kind.family is Family.COPY else notes.numbered(listed(_bases(manuscript, kind))),
        formula=kind.formula,
        signed_copy=_signed_copy(front, kind, issuer),
        blocks=_blocks(passages[:-1] if last else passages, notes),
        **frame_values(
            parent=issuer.parent,
            issuer=issuer.name,
            head=issuer.head,
            number=None if attached or not _is_numbered(front, kind) else number,
            place_and_date="" if attached else _dated(front, kind, issuer),
            closing=_closing(last, kind, notes),
            recipients=_recipients(manuscript, kind, issuer),
            signature=signatures[0],
        ),
        below=kind.below,
        appendices=_annexes(manuscript, kind, issuer, number, notes),
    )
    return _signed(variables, kind, signatures), notes.referenced()


def _signed_copy(front: FrontMatter, kind: Kind, issuer: Issuer) -> str:
    """What the signature of the copying body shows on an electronic copy, the time of signing left open."""
    if kind.family is not Family.COPY or front.medium != ELECTRONIC:
        return ""
    words = kinds().electronic_copy
    return words.format(hinh_thuc=kind.title, co_quan=_called(issuer), thoi_gian=signing_time(front.date))


def _signed(variables: DocumentVariables, kind: Kind, signatures: Sequence[Signature]) -> DocumentVariables:
    """The same for two who sign, where the kind has two."""
    if kind.family is not Family.TWO_SIDED:
        return variables
    left, right = (SignerVariables(authority=each.authority, name=each.name) for each in signatures)
    return TwoSidedVariables(**dict(variables), left=left, right=right)


def _opened(manuscript: Manuscript, kind: Kind, issuer: Issuer) -> tuple[Passage, ...]:
    """The passages, the first paragraph begun with the document that this one carries out or answers.

    Where the body begins with a heading or a list, a sentence of its own stands first.
    """
    if not manuscript.opening or kind.formula:
        return manuscript.passages
    cited, passages = escape(manuscript.opening), manuscript.passages
    first = passages[0] if passages else None
    if first is not None and first.kind is PassageKind.TEXT and not _MARKED.match(plain(first.text)):
        return (first._replace(text=f"{cited}, {first.text}"), *passages[1:])
    announces = kind.announces or f"ban hành {kind.name}"
    sentence = f"{cited}, {escape(_called(issuer))} {announces} như sau:"
    return (Passage(PassageKind.TEXT, sentence, 1, ends=True), *passages)


def _called(issuer: Issuer) -> str:
    """Who speaks: the body, or its head where the head issues the document."""
    return " ".join(filter(None, (issuer.head, issuer.name)))


def _bases(manuscript: Manuscript, kind: Kind) -> tuple[str, ...]:
    """The legal bases; what the document carries out is one of them, before who has proposed it."""
    bases = manuscript.front.legal_bases
    if not manuscript.opening or not kind.formula:
        return bases
    proposed = (at for at, each in enumerate(bases) if folded(each).startswith(("xét ", "theo đề nghị ")))
    at = next(proposed, len(bases))
    return (*bases[:at], escape(manuscript.opening), *bases[at:])


def _closing(last: Passage | None, kind: Kind, notes: Notes) -> tuple[str, ...]:
    """The last paragraph; with `./.`, which stands alone behind a table, where the kind has it."""
    closing = notes.numbered((last.text,) if last else ())
    if "ket_thuc" in kind.unwritten:
        return closing
    return ended(closing) or (excerpt().end_mark,)


def _is_numbered(front: FrontMatter, kind: Kind) -> bool:
    return "so_ky_hieu" not in kind.unwritten or bool(front.number or front.symbol)


def _number(front: FrontMatter, kind: Kind, issuer: Issuer) -> DocumentNumber:
    groups = (kind.abbreviation, issuer.symbol) if kind.abbreviation else (issuer.symbol, issuer.drafting)
    return DocumentNumber(number=front.number, symbol=front.symbol or "-".join(filter(None, groups)))


def _dated(front: FrontMatter, kind: Kind, issuer: Issuer) -> str:
    if "dia_danh_ngay" in kind.unwritten:
        return ""
    return place_and_date(front.place or issuer.place or "…", front.date)


def _addressees(manuscript: Manuscript, kind: Kind) -> tuple[str, ...]:
    given = manuscript.front.addressees
    if kind.addressees == "khong":
        return ()
    if not given and kind.addressees == "phai":
        return ("…",)
    return given if len(given) == 1 and not kind.call else listed(given)


def _competence(front: FrontMatter, kind: Kind, issuer: Issuer) -> str:
    """`ỦY BAN NHÂN DÂN PHƯỜNG BẮC KẠN`, or the post of the head who issues (PL3, mẫu 1.2)."""
    if not kind.has_competence:
        return ""
    return (front.competence or issuer.competence or issuer.name).upper()


def _recipients(manuscript: Manuscript, kind: Kind, issuer: Issuer) -> tuple[str, ...]:
    """As given, behind what the samples have first: as above, as Điều …; the archive is always the last."""
    front = manuscript.front
    if front.recipients is None and "noi_nhan" in kind.unwritten:
        return ()
    named = tuple(each.rstrip(" ;.") for each in front.recipients or ())
    if not any(folded(each).startswith(_AS) for each in named):
        named = (*_as_named(manuscript, kind), *named)
    drafting = "" if "don_vi_luu" in kind.unwritten else issuer.archive or issuer.drafting or issuer.symbol
    label, _, registry = profile().archive.text.partition(":")
    archive = front.archive or ", ".join(filter(None, (registry.strip(" ,"), drafting)))
    return recipient_lines(named, f"{label}: {archive.rstrip('.')}.")


def _as_named(manuscript: Manuscript, kind: Kind) -> tuple[str, ...]:
    """`Như Điều 3`, `Như trên`: whom the document itself names (PL1.II.9)."""
    articles = [match[1] for each in manuscript.passages for match in _ARTICLE.finditer(plain(each.text)[:12])]
    if articles and kind.has_competence:
        return (f"Như Điều {articles[-1]}",)
    addressed = bool(_addressees(manuscript, kind)) and "nhu_tren" not in kind.without
    return (_AS_ABOVE,) if addressed else ()


def _signatures(front: FrontMatter, kind: Kind, issuer: Issuer) -> tuple[Signature, ...]:
    """Who sign, as given; the issuer's own signer where nobody is, and gaps for the second of two."""
    given = front.signers
    if kind.signers == 1:
        return given[:1] or (issuer.signature,)
    parties = kind.parties or ("", "")
    blank = tuple(Signature(authority=(party,)) for party in parties)
    return (*given, *blank[len(given) :])[: kind.signers]


def _blocks(passages: Sequence[Passage], notes: Notes) -> tuple[PassageVariables, ...]:
    texts = notes.numbered(_shown(each) for each in passages)
    return tuple(PassageVariables(kind=each.kind, text=text) for each, text in zip(passages, texts, strict=True))


def _shown(passage: Passage) -> str:
    """Titles of divisions and of sections numbered I., II. stand in capitals (PL1.I.II.6c)."""
    section = passage.kind is PassageKind.HEADING and _SECTION.match(passage.text) is not None
    return passage.text.upper() if section or passage.kind is PassageKind.TITLE else passage.text


def _annexes(
    manuscript: Manuscript, kind: Kind, issuer: Issuer, number: DocumentNumber, notes: Notes
) -> tuple[AnnexVariables, ...]:
    """The phụ lục, with Roman numbers where there are several (PL1.I.III.1)."""
    front, label = manuscript.front, profile().components.appendix_label.text
    issued = "" if "dia_danh_ngay" in kind.unwritten else long_date(front.date)
    reference = appendix_reference(kind.name, number, issued, issuer.name)
    several = len(manuscript.annexes) > 1
    return tuple(
        AnnexVariables(
            label=f"{label} {roman(at)}" if several else label,
            title=annex.title.upper(),
            reference=reference,
            blocks=_blocks(annex.passages, notes),
            landscape=any(each.kind is PassageKind.WIDE_TABLE for each in annex.passages),
        )
        for at, annex in enumerate(manuscript.annexes, start=1)
    )
