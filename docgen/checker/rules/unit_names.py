"""Kinds of administrative units before their names, by the register (PL2.III.1)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from docgen.anatomy.paragraph_pieces import piece
from docgen.checker.checked_document import Subject
from docgen.checker.former_names import former_provinces
from docgen.checker.repair import retyped
from docgen.checker.rule import Find, Hit
from docgen.register import units
from docgen.register.administrative_units import provinces
from docgen.text.capitals import CAPITALS, SMALL
from docgen.text.line_search import Wanted
from docgen.text.normalize import folded

_UNIT = Wanted.of(
    r"(?:(?<=\w )|(?<=\w, ))(?P<kind>Tỉnh|Huyện|Xã|Phường|Đặc khu|Thị xã) "
    rf"(?=(?P<name>[{CAPITALS}][{SMALL}]+(?: [{CAPITALS}][{SMALL}]*)*))"
)
_OF_A_BODY = Wanted.of(
    rf"(?:(?<=UBND )|(?<=HĐND )|(?<=nhân dân ))(?P<kind>Tỉnh|Xã|Phường|Đặc khu)(?! ?[{CAPITALS}\d]|\w)"
)
_NAMES = ("Đoàn", "Ủy", "Hội")
_SMALL_KIND = Wanted.of(rf"\b(?P<kind>xã|phường) (?P<name>[{CAPITALS}][{SMALL}]+(?: [{CAPITALS}][{SMALL}]*)+)")

_COMPOUNDS = ("hội", "viên")
"""What makes another word of “xã” or “phường”: xã hội An ninh, xã viên."""

_PROVINCIAL = ("tỉnh", "thành phố", "tp", "tp.")
_NAMED = Wanted.of(
    r"(?P<kind>Tỉnh|tỉnh|Thành phố|thành phố|TP\.?|Tp\.?|Xã|xã|Phường|phường|Đặc khu|đặc khu) "
    rf"(?P<name>[{CAPITALS}{SMALL}][\w -]{{1,30}})"
)
_SYLLABLES = 5


def _unit_type(subject: Subject) -> Iterator[Hit]:
    """Kinds of units stay small before their names in running text (PL2.III.1a), but for names of
    persons. Numbers, events.
    """
    for found in subject.running_text.matches(_UNIT):
        kind, name = found.match["kind"], found.match["name"]
        if name.split()[0] not in _NAMES and not folded(f"{kind} {name}").startswith(_named_in_full()):
            right = kind.lower()
            repairs = retyped(found.words, right)
            yield Hit(found.words, kind, f"{right} {name}", repairs, heading=found.filled.heading)
    for found in subject.running_text.matches(_OF_A_BODY):
        kind = found.match["kind"]
        yield Hit(
            found.words, kind, kind.lower(), retyped(found.words, kind.lower()), heading=found.filled.heading
        )


@cache
def _named_in_full() -> tuple[str, ...]:
    return tuple(folded(each.full_name) for each in units() if each.place_name != each.name)


def _unit_of_person(subject: Subject) -> Iterator[Hit]:
    """A unit named after a person, a number or an event takes a capital kind (PL2.III.1b). Which ones are
    is in the register.
    """
    for found in subject.running_text.matches(_SMALL_KIND):
        if folded(found.match[0]) in _unit_of_person_named_in_full():
            right = f"{found.match['kind'].capitalize()} {found.match['name']}"
            yield Hit(found.words, found.match[0], right, heading=found.filled.heading)


@cache
def _unit_of_person_named_in_full() -> frozenset[str]:
    every = [(folded(each.full_name), each.place_name != each.name) for each in units()]
    return frozenset({name for name, full in every if full} - {name for name, full in every if not full})


def _official_name(subject: Subject) -> Iterator[Hit]:
    """The name of a province or commune as the register writes it, capitals on each syllable (PL2.III.1a)."""
    for found in subject.running_text.matches(_NAMED):
        kind, words = found.match["kind"].casefold(), found.match["name"].split()
        if kind not in _PROVINCIAL and not _bears_capital(words):
            continue
        if (name := _longest(_names()[kind in _PROVINCIAL], words)) is None:
            continue
        given = " ".join(words[: len(name.split())])
        if not given.isupper() and folded(given) == folded(name) and _initials(given) != _initials(name):
            start = found.words.start + found.match.start("name") - found.match.start()
            end = start + len(given)
            own = piece(found.words.paragraph, start, end)
            mends = retyped(own, name) if own.text == given else ()
            yield Hit(found.words, given, name, mends, heading=found.filled.heading)


def _bears_capital(words: list[str]) -> bool:
    """Whether one syllable of a commune's name has its capital; "xã hội an toàn" speaks of no Hội An."""
    return words[0][0].isupper() or (words[0] not in _COMPOUNDS and words[1:2] != [] and words[1][0].isupper())


def _longest(names: Mapping[str, str], words: list[str]) -> str | None:
    """The official name that the words begin with, the longest that fits; a single syllable needs its capital."""
    for count in range(min(len(words), _SYLLABLES), 0, -1):
        name = names.get(folded(" ".join(words[:count])))
        if name is not None and (count > 1 or words[0][0].isupper()):
            return name
    return None


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.replace("-", " ").split())


@cache
def _names() -> Mapping[bool, Mapping[str, str]]:
    """Official names by their folded form: of provinces (True), those of before July 2025 too, and of communes."""
    above = {folded(name): name for name in (*former_provinces(), *(each.name for each in provinces()))}
    return {True: above, False: {folded(each.name): each.name for each in units()}}


FINDS: dict[str, Find] = {
    "viet-hoa-loai-don-vi": _unit_type,
    "viet-hoa-don-vi-ten-nguoi": _unit_of_person,
    "viet-hoa-ten-don-vi": _official_name,
}
"""How each rule of this part finds its faults."""
