"""A manuscript and who issues it as the finished strings of its family's template (PL1.I.II, PL3 of Decree 30)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from docgen.decree.essentials import essentials
from docgen.decree.kinds import Kind
from docgen.decree.profile import profile
from docgen.documents.head import (
    appendix_reference,
    ended,
    issuing_lines,
    listed,
    long_date,
    number_line,
    parent_line,
    place_and_date,
    recipient_lines,
)
from docgen.documents.plan_notes import Notes
from docgen.documents.variables import AnnexVariables, DocumentVariables, PassageVariables, SignerVariables
from docgen.model.identity import DocumentNumber
from docgen.model.manuscript import Annex, Issuer, Manuscript, Passage, PassageKind
from docgen.model.plan import Signature
from docgen.text.capitals import upper_first
from docgen.text.markup import escape, plain
from docgen.text.numerals import roman

_ARTICLE = re.compile(r"Điều (\d+)\b")
_SECTION = re.compile(r"[IVXLC]+\.\s")
_AS_ABOVE = "Như trên"


def document_variables(
    manuscript: Manuscript, kind: Kind, issuer: Issuer
) -> tuple[DocumentVariables, tuple[str, ...]]:
    """The variables, and the footnotes in their order; raises DocgenError where a mark has no note."""
    front, notes = manuscript.front, Notes(manuscript.notes)
    passages = _led(manuscript)
    last = passages[-1] if passages and passages[-1].ends else None
    bases = notes.numbered(listed(front.legal_bases))
    blocks = _blocks(passages[:-1] if last else passages, notes)
    closing = notes.numbered((last.text,) if last else ())
    if "ket_thuc" not in kind.without:
        closing = ended(closing) or (essentials().end_mark,)
    issued = "" if "dia_danh_ngay" in kind.without else long_date(front.date)
    number = _number(manuscript, kind, issuer)
    reference = appendix_reference(kind.name, number, issued, issuer.name)
    annexes = [_annex(annex, reference, notes) for annex in manuscript.annexes]
    if len(annexes) > 1:
        annexes = [
            each.model_copy(update={"label": f"{each.label} {roman(at)}"}) for at, each in enumerate(annexes, 1)
        ]
    letter = kind.family == "thu"
    abstract = front.abstract.strip().rstrip(".")
    signatures = _signatures(manuscript, kind, issuer)
    variables = DocumentVariables(
        parent_authority=parent_line(issuer.parent),
        issuing_authority=issuing_lines(issuer.name, issuer.head),
        number=number_line(number),
        place_and_date=_dated(manuscript, kind, issuer),
        kind=kind.name.upper(),
        abstract=f"{essentials().subject_prefix}{abstract}" if letter and abstract else "",
        abstract_lines=() if letter or not abstract else (upper_first(abstract),),
        rule_below="ke_trich_yeu" not in kind.without,
        secrecy=front.secrecy.upper(),
        urgency=front.urgency.upper(),
        call=kind.call.format(co_quan=issuer.name),
        addressees=_addressees(manuscript, kind),
        competence=_competence(manuscript, kind, issuer),
        legal_bases=bases,
        formula=kind.formula,
        blocks=blocks,
        closing=closing,
        recipients=_recipients(manuscript, kind, issuer),
        authority=signatures[0].authority,
        signer_name=signatures[0].name,
        left=SignerVariables(authority=signatures[0].authority, name=signatures[0].name),
        right=SignerVariables(authority=signatures[-1].authority, name=signatures[-1].name),
        appendices=tuple(annexes),
    )
    return variables, notes.referenced()


def _led(manuscript: Manuscript) -> tuple[Passage, ...]:
    """The passages, the first paragraph led in by the document that this one carries out or answers."""
    done = manuscript.front.carries_out
    if not done:
        return manuscript.passages
    at = next((at for at, each in enumerate(manuscript.passages) if each.kind is PassageKind.TEXT), None)
    opening = f"Thực hiện {escape(done)}"
    if at is None:
        return (Passage(PassageKind.TEXT, f"{opening}:", 1, ends=True), *manuscript.passages)
    led = manuscript.passages[at]
    joined = led._replace(text=f"{opening}, {led.text}")
    return (*manuscript.passages[:at], joined, *manuscript.passages[at + 1 :])


def _number(manuscript: Manuscript, kind: Kind, issuer: Issuer) -> DocumentNumber:
    front = manuscript.front
    groups = (kind.abbreviation, issuer.symbol) if kind.abbreviation else (issuer.symbol, issuer.drafting)
    return DocumentNumber(number=front.number, symbol=front.symbol or "-".join(filter(None, groups)))


def _dated(manuscript: Manuscript, kind: Kind, issuer: Issuer) -> str:
    if "dia_danh_ngay" in kind.without:
        return ""
    return place_and_date(manuscript.front.place or issuer.place or "…", manuscript.front.date)


def _addressees(manuscript: Manuscript, kind: Kind) -> tuple[str, ...]:
    given = manuscript.front.addressees
    if kind.addressees == "khong":
        return ()
    if not given and kind.addressees == "phai":
        return ("…",)
    return given if len(given) == 1 and not kind.call else listed(given)


def _competence(manuscript: Manuscript, kind: Kind, issuer: Issuer) -> str:
    """`ỦY BAN NHÂN DÂN PHƯỜNG BẮC KẠN`, or the post of the head who issues (PL3, mẫu 1.2)."""
    if not kind.has_competence:
        return ""
    return (manuscript.front.competence or " ".join(filter(None, (issuer.head, issuer.name)))).upper()


def _recipients(manuscript: Manuscript, kind: Kind, issuer: Issuer) -> tuple[str, ...]:
    """As given; else what the samples have: as above, as Điều …; the archive is always the last."""
    front = manuscript.front
    if front.recipients is None and "noi_nhan" in kind.without:
        return ()
    named = front.recipients
    if named is None:
        articles = [match[1] for each in manuscript.passages for match in _ARTICLE.finditer(plain(each.text)[:12])]
        if articles and kind.has_competence:
            named = (f"Như Điều {articles[-1]}",)
        else:
            addressed = bool(_addressees(manuscript, kind)) and "nhu_tren" not in kind.without
            named = (_AS_ABOVE,) if addressed else ()
    drafting = "" if "don_vi_luu" in kind.without else issuer.archive or issuer.drafting or issuer.symbol
    label, _, registry = profile().archive.text.partition(":")
    archive = front.archive or ", ".join(filter(None, (registry.strip(" ,"), drafting)))
    return recipient_lines(named, f"{label}: {archive.rstrip('.')}.")


def _signatures(manuscript: Manuscript, kind: Kind, issuer: Issuer) -> tuple[Signature, ...]:
    """Who sign, as given; the issuer's own signer where nobody is, and gaps for the second of two."""
    given = manuscript.front.signers
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


def _annex(annex: Annex, reference: str, notes: Notes) -> AnnexVariables:
    return AnnexVariables(
        label=profile().components.appendix_label.text,
        title=annex.title.upper(),
        reference=reference,
        blocks=_blocks(annex.passages, notes),
        landscape=any(each.kind is PassageKind.WIDE_TABLE for each in annex.passages),
    )
