"""What a person writes for a commune, read: the words of its name, and the province named behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from docgen.register.administrative_units import Province, provinces
from docgen.register.slug import slug
from docgen.text.normalize import folded

WORD = re.compile(r"[\w'’ʼ]+")
_COMMITTEE = re.compile(
    r"^(?:(?:van-phong|vp)-)?(?:(?:hdnd|hoi-dong-nhan-dan)-(?:va-)?)?"
    r"(?:ubnd|u-b-n-d|uy-ban(?:-nhan-dan)?|van-phong|hdnd)-(?:cua-)?"
)
_SHORT_KINDS = {"p": "phường", "ph": "phường", "phg": "phường", "x": "xã", "đk": "đặc khu", "dk": "đặc khu"}
_COUNTRY = ("việt", "nam")
KIND_OF_PROVINCE = re.compile(r"^(?:tinh|thanh-pho|tp|t)-")
_OF_PROVINCES = (("thanh", "pho"), ("tinh",), ("tp",), ("t",))


def readings(query: str) -> list[tuple[tuple[str, ...], Province | None]]:
    """The words of the name asked for and the province named behind it, as they may be meant, the likeliest first.

    Without the committee's words; a kind in short is written out.
    """
    text = folded(query.replace("_", " "))
    words = tuple(WORD.findall(text))
    if words[-len(_COUNTRY) :] == _COUNTRY:
        words = words[: -len(_COUNTRY)]
    whole, behind = (_bare(words), None), _split(words)
    if behind is None:
        return [whole]
    parted = (_bare(behind[0]), behind[1])
    return [parted, whole] if province_behind(query) is not None else [whole, parted]


def _split(words: tuple[str, ...]) -> tuple[tuple[str, ...], Province] | None:
    """The words before the name of a province that stands last, and that province."""
    for each in provinces():
        own = tuple(slug(each.name).split("-"))
        if len(words) > len(own) and tuple(map(slug, words[-len(own) :])) == own:
            head = words[: -len(own)]
            kind = next((one for one in _OF_PROVINCES if tuple(map(slug, head[-len(one) :])) == one), ())
            head = head[: len(head) - len(kind)]
            return (head, each) if head else None
    return None


def _bare(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a unit's own name, its kind in full."""
    committee = _COMMITTEE.match(slug_of(words))
    if committee is not None:
        words = words[committee[0].count("-") :]
    if words and (kind := _SHORT_KINDS.get(words[0])) is not None:
        words = (*kind.split(), *words[1:])
    return words


def slug_of(words: Sequence[str]) -> str:
    """The short name that the words make together."""
    return "-".join(map(slug, words))


def province_behind(query: str) -> Province | None:
    """The province that stands alone behind the last comma, with or without its kind."""
    *_, tail = query.split(",")
    asked = KIND_OF_PROVINCE.sub("", slug(tail.replace(".", " ")))
    return next((each for each in provinces() if "," in query and asked == slug(each.name)), None)
