"""The bodies that the head names (PL1.I.II.2)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.anatomy.document_part import Part
from docgen.checker.checked_document import Subject
from docgen.checker.former_names import former_cities
from docgen.checker.rule import Find, Hit
from docgen.checker.running_text import search
from docgen.messages import say
from docgen.register.administrative_units import communes_called, provinces
from docgen.text.capitals import CAPITALS
from docgen.text.line_search import Wanted
from docgen.text.normalize import folded

_COMMUNE = re.compile(r"(?:ủy ban nhân dân|hội đồng nhân dân|ubnd|hđnd) (xã|phường|đặc khu) (\S.*)")
_PARTS = (Part.PARENT_AUTHORITY, Part.ISSUING_AUTHORITY, Part.ADDRESSEES_LABEL, Part.ADDRESSEES, Part.RECIPIENTS)
_DISTRICT = re.compile(r"(?i:\b(?:huyện|quận|thị xã|thị trấn)\b)")
_CITY = re.compile(rf"(?:THÀNH PHỐ|Thành phố|thành phố|TP\.?) (?P<name>[{CAPITALS}]\w*(?: [{CAPITALS}]\w*)*)")

_LIVING = Wanted.of(
    rf"(?m:(?:UBND|Ủy ban nhân dân|HĐND|Hội đồng nhân dân)(?: các)? (?:huyện|quận|thị xã|thị trấn|cấp huyện)\b"
    rf"|(?:Công an|Kiểm lâm|[Qq]uân sự|Thanh tra|Trung tâm Y tế|Bảo hiểm xã hội) (?:huyện|quận|thị xã)\b"
    rf"|(?:^|(?<=[a-zđ][.;:] ))(?:Huyện|Quận|Thị xã|Thị trấn) [{CAPITALS}]\w+(?: [{CAPITALS}]\w*)*"
    rf"|(?<!cấp )(?:huyện|quận|thị xã|thị trấn) [{CAPITALS}]\w+(?: [{CAPITALS}]\w*)*"
    rf"|(?:[Tt]hành phố|T[Pp]\.?) (?P<city>[{CAPITALS}]\w+(?: (?:- )?[{CAPITALS}]\w*)*))"
)
_PAST = re.compile(
    r"\bcũ\b|trước đây|trước khi|trước sắp xếp|nguyên là|sáp nhập|giải thể|lịch sử|kết thúc hoạt động"
    r"|trước ngày (?:\D|\d{1,2}(?:/| tháng )"
    r"(?:\d{1,2}(?:/| năm )(?:19\d\d|20(?:[01]\d|2[0-4]))|0?[1-7](?:/| năm )2025))"
)
"""A deadline (“trước ngày 05/12”) is no past."""
_SIGNED_BY = re.compile(r"(?:19\d\d|20(?:[01]\d|2[0-4])|0?[1-6]/2025|tháng [1-6] năm 2025) của (?:Chủ tịch )?$")
"""A document of a district's own days is cited by the name it was signed with."""
_NEAR, _FAR = 40, 80


def _issuer_missing(subject: Subject) -> Iterator[Hit]:
    """The name of the body that issues stands at the top left (PL1.I.II.2)."""
    for sheet in subject.issued:
        if sheet.first(Part.ISSUING_AUTHORITY) is None:
            yield Hit(sheet.filled[0].piece, say("missing"), say("the name of the body"))


def _issuer_in_full(subject: Subject) -> Iterator[Hit]:
    """Only the parent's line may abbreviate (PL1.I.II.2); the issuer gives its official full name."""
    for phrase, short in subject.decree.parent_abbreviations.phrases.items():
        for words in (each for sheet in subject.headed for each in sheet.pieces(Part.ISSUING_AUTHORITY)):
            for found, _ in search(re.compile(rf"\b{short}\b"), words):
                yield Hit(found, short, phrase.upper())


def _unknown_commune(subject: Subject) -> Iterator[Hit]:
    """The issuer's official name (PL1.I.II.2): since 1 July 2025 a commune is one of the 3,321 of the register."""
    for sheet in subject.headed:
        if not subject.after_reform(sheet):
            continue
        for part in (Part.ISSUING_AUTHORITY, Part.PARENT_AUTHORITY):
            words = sheet.first(part)
            named = _COMMUNE.fullmatch(folded(sheet.text(part)))
            if words is None or named is None:
                continue
            if not communes_called(" ".join(named.groups())):
                yield Hit(words, sheet.text(part), say("a commune of the register (“docgen units” lists them)"))


def _parent_of_commune(subject: Subject) -> Iterator[Hit]:
    """A commune's own bodies stand under none in the head (practice since 1 July 2025)."""
    for sheet in subject.headed:
        words = sheet.first(Part.PARENT_AUTHORITY)
        if words is not None and subject.after_reform(sheet):
            issuer = sheet.text(Part.ISSUING_AUTHORITY)
            if _COMMUNE.fullmatch(folded(issuer)):
                yield Hit(words, sheet.text(Part.PARENT_AUTHORITY), say("none"))


def _district(subject: Subject) -> Iterator[Hit]:
    """Since 1 July 2025 there are no districts (Luật 72/2025/QH15). None stands as a living body in head,
    Kính gửi or Nơi nhận.
    """
    central = {folded(each.name) for each in provinces()}
    for sheet in subject.headed:
        if not subject.after_reform(sheet):
            continue
        for words in sheet.pieces(*_PARTS):
            for found, match in search(_DISTRICT, words):
                yield Hit(found, match[0], say("a province or a commune"))
            for found, match in search(_CITY, words):
                if folded(match["name"]) not in central:
                    yield Hit(found, match[0], say("a province or a commune"))


def _district_in_text(subject: Subject) -> Iterator[Hit]:
    """No district is given a task, or named as if it stood, after 30 June 2025; what is past may be told."""
    for sheet in subject.headed:
        if not subject.after_reform(sheet):
            continue
        within = {id(filled.piece) for filled in sheet.filled}
        for found in subject.running_text.matches(_LIVING):
            text = found.filled.piece.text
            behind = text[len(found.before) + len(found.match[0]) :][:_NEAR]
            past = _PAST.search(f"{found.before[-_FAR:]} {behind}") or _SIGNED_BY.search(found.before)
            city = found.match["city"]
            stands = city is not None and folded(city) not in former_cities()
            listed = found.filled.part in _PARTS
            if id(found.filled.piece) in within and not (past or stands or listed):
                wanted = say("a province or a commune")
                yield Hit(found.words, found.match[0], wanted, heading=found.filled.heading)


FINDS: dict[str, Find] = {
    "co-quan-ban-hanh": _issuer_missing,
    "co-quan-ban-hanh-viet-tat": _issuer_in_full,
    "co-quan-chu-quan-thua": _parent_of_commune,
    "co-quan-khong-co-trong-danh-muc": _unknown_commune,
    "cap-huyen": _district,
    "cap-huyen-trong-noi-dung": _district_in_text,
}
"""How each rule of this part finds its faults."""
