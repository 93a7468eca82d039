"""Under which rules a document stands (`specs/check/danh-sach/che-do.yaml`), judged by its head and its date."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Annotated, NamedTuple

from pydantic import BeforeValidator, Field

from docgen.anatomy.document_part import Part, Sheet
from docgen.anatomy.paragraph_pieces import Piece
from docgen.checker.checked_document import Subject, date_of, kind_of, meant_kind
from docgen.checker.numbers import number_of
from docgen.decree.kinds import kinds
from docgen.messages import say
from docgen.model.base_model import Model
from docgen.spec.load import load_shipped
from docgen.text.days import known_day, place_and_date
from docgen.text.normalize import clean, folded

_HEAD = 24
"""How many pieces of a file may hold the head of a document of the Party."""

_OPENING = 4
"""How many paragraphs of the text may stand before the one that says the day."""

_NAME = 5
"""More words than the name of any kind has."""

Pattern = Annotated[re.Pattern[str], BeforeValidator(re.compile)]


class Regime(Model):
    """A set of rules on layout: its id, its family, since when it holds, and whether docgen checks by it."""

    id: str = Field(alias="ma")
    family: str = Field(alias="nhom")
    since: dt.date = Field(alias="tu")
    name: str = Field(alias="ten")
    checked: bool = Field(default=False, alias="kiem_tra")


class Signs(Model):
    """By what the families are known: folded lines that match whole."""

    party_title: Pattern = Field(alias="dang_tieu_de")
    union_title: Pattern = Field(alias="doan_tieu_de")
    party_number: Pattern = Field(alias="dang_so")
    law_kind: Pattern = Field(alias="quy_pham_ten_loai")
    law_with_year: Pattern = Field(alias="quy_pham_co_nam")
    law_number: Pattern = Field(alias="quy_pham_so")
    trade_union: Pattern = Field(alias="cong_doan_co_quan")
    other_kind: Pattern = Field(alias="khac_ten_loai")
    no_body: Pattern = Field(alias="khong_la_co_quan")
    proceedings: Pattern = Field(alias="to_tung_dong")
    opening: Pattern = Field(alias="mo_dau_co_ngay")
    private_body: Pattern = Field(alias="tu_nhan_co_quan")
    state_body: Pattern = Field(alias="nha_nuoc_co_quan")


class Regimes(Model):
    """Every regime, the newest of each family first."""

    regimes: tuple[Regime, ...] = Field(alias="che_do")
    signs: Signs = Field(alias="dau_hieu")


class RegimeFound(NamedTuple):
    """Under which regime a document stands, and why."""

    regime: Regime
    why: str


def regimes() -> Regimes:
    """The regimes that are known."""
    return load_shipped(Regimes, "specs", "check", "danh-sach", "che-do.yaml")


def standing(subject: Subject, chosen: str = "") -> RegimeFound:
    """The regime of a document; `chosen` is the id of one that a person names, which must be known."""
    if chosen:
        return RegimeFound(
            next(each for each in regimes().regimes if each.id == chosen), say("as it was asked for")
        )
    family, why = _family(subject)
    day = _day(subject)
    held = [each for each in regimes().regimes if each.family == family and (day is None or each.since <= day)]
    dated = say("dated {day}", day=f"{day:%d/%m/%Y}") if day is not None and len(held) < _count(family) else ""
    return RegimeFound(held[0], ", ".join(filter(None, (why, dated))))


def _count(family: str) -> int:
    return sum(each.family == family for each in regimes().regimes)


def _family(subject: Subject) -> tuple[str, str]:
    signs = regimes().signs
    if subject.legacy is not None:
        return "hanh_chinh", say("its letters are those of an old font, so what it says cannot be read")
    sheet = next(iter(subject.headed), subject.sheets[0] if subject.sheets else None)
    top = [(words, folded(words.text)) for words in islice(_pieces(subject), _HEAD)]
    for words, text in top:
        if signs.union_title.fullmatch(text) and words.in_capitals:
            return "doan", say("its head bears “{words}”", words=words.said)
    for words, text in top:
        title = signs.party_title.fullmatch(text) and words.in_capitals
        if signs.law_number.fullmatch(text):
            return "quy_pham", say("its number bears a year: {number}", number=words.said)
        if title or (signs.party_number.fullmatch(text) and not _has(sheet, Part.NATIONAL_TITLE)):
            return "dang", say("its head bears “{words}”", words=words.said)
    if sheet is None:
        return "khac", say("it has no text")
    if subject.copied:
        return "hanh_chinh", say("it is a copy, of which what the copying body added is judged")
    if (stamp := electronic_copy(sheet)) is not None:
        return "khac", say("it is a copy, marked “{words}”", words=stamp.said)
    kind, number = sheet.text(Part.KIND), number_of(sheet)
    if signs.law_kind.fullmatch(folded(kind)):
        return "quy_pham", say("it is a “{kind}”", kind=" ".join(kind.split()))
    if (line := next((words for words, text in top if signs.proceedings.fullmatch(text)), None)) is not None:
        return "khac", say("it is a document of legal proceedings: “{words}”", words=line.said)
    if number is not None and number.year and signs.law_with_year.fullmatch(folded(kind)):
        return "quy_pham", say("its number bears a year: {number}", number=number.words.said)
    return _by_its_issuer(sheet, signs) or _by_its_form(sheet, signs)


def _by_its_issuer(sheet: Sheet, signs: Signs) -> tuple[str, str] | None:
    """Whether a body issues it that is under rules of its own, or none: a trade union, a private company.

    Decree 30 binds bodies and enterprises of the State (Điều 2).
    """
    lines = sheet.pieces(Part.PARENT_AUTHORITY, Part.ISSUING_AUTHORITY)
    if (union := _first(signs.trade_union, lines)) is not None:
        return "cong_doan", say("its head bears “{words}”", words=union.said)
    private = _first(signs.private_body, lines)
    if private is None or _first(signs.state_body, lines) is not None:
        return None
    return "khac", say("“{words}” is no body or enterprise of the State (Điều 2)", words=private.said)


def _first(sign: re.Pattern[str], lines: Iterable[Piece]) -> Piece | None:
    return next((words for words in lines if sign.fullmatch(folded(words.text))), None)


def _by_its_form(sheet: Sheet, signs: Signs) -> tuple[str, str]:
    """Whether a document is an administrative one, or a form, a contract, a text that nobody issues."""
    kind, issuer = (" ".join(sheet.text(part).split()) for part in (Part.KIND, Part.ISSUING_AUTHORITY))
    # Without columns a title between Quốc hiệu and number is taken for the name of a body.
    if signs.no_body.fullmatch(folded(issuer)):
        kind, issuer = kind or issuer, ""
    for title, by_itself in ((kind, not (issuer and kind_of(sheet))), (issuer, True)):
        if by_itself and signs.other_kind.fullmatch(folded(title)):
            return "khac", say("it is a “{kind}”", kind=title)
    headed = any(_has(sheet, part) for part in (Part.NATIONAL_TITLE, Part.PLACE_AND_DATE))
    issued = bool(issuer) or _has(sheet, Part.NUMBER)
    closed = _has(sheet, Part.AUTHORITY) and _has(sheet, Part.RECIPIENTS_LABEL)
    if not issued and not headed and not closed:
        return "khac", say("it has no Quốc hiệu, no number, no place and date, nobody who issues it")
    # What a table or a form leaves open (`Số: ……/……`, `Nơi nhận:`) makes no document of it.
    if not issuer and not _bears_symbol(sheet) and kind and kind_of(sheet) is None and not _is_slip(kind):
        return "khac", say("nobody issues it, and “{kind}” is none of the decree's kinds", kind=kind)
    return "hanh_chinh", say("an administrative document")


def _bears_symbol(sheet: Sheet) -> bool:
    number = number_of(sheet)
    return number is not None and any(map(str.isalpha, number.symbol))


def _is_slip(title: str) -> bool:
    """Whether a title, or what it begins with, is a kind of the decree but for a typing slip."""
    named = title.split()
    return any(meant_kind(" ".join(named[:count])) for count in {*range(2, _NAME), len(named)})


def electronic_copy(sheet: Sheet) -> Piece | None:
    """`SAO Y; …; …` of an electronic copy, at the head of the document that was copied (PL1.II.1, mẫu 3.2)."""
    forms = tuple(f"{folded(kind.title)};" for kind in kinds().copies)
    stamps = (*sheet.pieces(Part.DIGITAL_SIGNATURE), *(filled.piece for filled in sheet.filled[:1]))
    return next((words for words in stamps if folded(words.text).replace(" ;", ";").startswith(forms)), None)


def _has(sheet: Sheet | None, part: Part) -> bool:
    return sheet is not None and sheet.first(part) is not None


def _pieces(subject: Subject) -> Iterator[Piece]:
    return (filled.piece for sheet in subject.sheets for filled in sheet.filled)


def _day(subject: Subject) -> dt.date | None:
    """The day of issue, as late as what is written allows; None where no year is."""
    for sheet in (*subject.headed, *subject.sheets)[:1]:
        day, month, year = date_of(sheet)
        if year is None:
            day, month, year = _opening_day(sheet)
        if year is not None:
            return known_day(year, month or 12, day or 28) or dt.date(year, 12, 31)
    return None


def _opening_day(sheet: Sheet) -> tuple[int | None, int | None, int | None]:
    """`Hôm nay, … ngày 12 tháng 7 năm 2016, tại …`: minutes and contracts bear their day in the first sentence."""
    opening = regimes().signs.opening
    for words in islice(sheet.pieces(Part.BODY), _OPENING):
        found = place_and_date(clean(words.text)) if opening.match(folded(words.text)) else None
        if found is not None:
            return found.day, found.month, found.year
    return None, None, None
