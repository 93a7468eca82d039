"""Finding a province or a commune by what a person writes: its code, its slug or its name."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from docgen.errors import DocgenError, Fault
from docgen.messages import say
from docgen.model.plan import Plan
from docgen.register.register import Entry, Province, provinces, units
from docgen.register.slug import slug
from docgen.text.normalize import folded

_KIND_OF_PROVINCE = re.compile(r"^(?:tinh|thanh-pho|tp)-")
_KIND_OF_UNIT = re.compile(r"^(?:xã|xa|phường|phuong|đặc khu|dac[- ]khu)[- ]")
_COMMITTEE = re.compile(r"^(?:(?:ubnd|ủy ban nhân dân|uy ban nhan dan)[ -]+)")
_SHORT_KINDS = {"p": "phường", "x": "xã", "đk": "đặc khu", "dk": "đặc khu"}
_SHORT_KIND = re.compile(r"^(p|x|đk|dk)\.\s*")
_CODE = 5  # figures of a code; people leave out the zero before them
_BELOW_PROVINCE = re.compile(r"\b(?:xã|phường|đặc khu|thị trấn|thị xã|quận|huyện) $")
_ALIKE = 60


def province(query: str, on: dt.date | None = None) -> Province:
    """The province with this code, slug or name, with or without its kind, as on the day `on`.

    Raises DocgenError that names the nearest ones where there is none.
    """
    asked = _KIND_OF_PROVINCE.sub("", slug(query))
    known = provinces(on)
    for each in known:
        if asked in (each.code, slug(each.name)):
            return each
    names = [each.name for each in known]
    near = _nearest(asked, [slug(name) for name in names])
    raise DocgenError(
        Fault(
            say("there is no province “{query}”", query=query),
            say("did you mean: {names}", names=", ".join(names[at] for at in near))
            if near
            else say("the register has: {names}", names=", ".join(names)),
        )
    )


def province_of(issuer: str) -> Province | None:
    """The province whose name stands last in the name of a body (`Sở Tài chính tỉnh Thái Nguyên`), or None."""
    words = re.sub(r"\btp\b", "thành phố", " ".join(re.findall(r"\w+", folded(issuer))))
    found = {
        match.start(): each
        for each in provinces()
        for match in re.finditer(rf"\b{folded(each.place_name)}\b", words)
        if not _BELOW_PROVINCE.search(words[: match.start()])
    }
    return found[max(found)] if found else None


def province_of_plan(plan: Plan) -> Province | None:
    """The province to which a plan belongs: that of its issuer, or of its issuer's parent body."""
    return province_of(plan.issuer) or province_of(plan.parent_authority or "")


def entry(query: str, province: Province | None = None, on: dt.date | None = None) -> Entry:
    """The one commune of `province` (of the country without one) with this code, slug or name.

    A name may lack its kind and its marks; with marks it must have them all, wherever tone marks are placed. It
    may be the committee's (`UBND phường Bắc Kạn`), have its kind in short (`P. Bắc Kạn`), its province behind it
    (`Phường Bắc Kạn, Thái Nguyên`); a code may lack the zero before it.
    A name that the unit has only today is known for an earlier day `on` too, and gives the unit as it was.
    Raises DocgenError where no commune or more than one is meant, with the nearest or all of them.
    """
    asked, own = _read(query)
    if province is not None and own not in (None, province) and (found := _called(asked, units(own, on=on))):
        raise DocgenError(_elsewhere(found[0], province))
    province = province or own
    within = units(province, on=on)
    match _called(asked, within):
        case [only]:
            return only
        case [_, *_] as several:
            raise DocgenError(_ambiguous(query, several, province))
    if on is not None and len(renamed := _called(asked, units(province))) == 1:
        return next(each for each in within if each.code == renamed[0].code)
    raise DocgenError(_unknown(query, asked, within, province, on))


def search(query: str, province: Province | None = None, on: dt.date | None = None) -> tuple[Entry, ...]:
    """The communes with the words of `query` in code or name (the last may be only begun), or of a province.

    Marks do not count: `bac kan`, `018`, `Thái Nguyên` and `Bắc Kạn, Thái Nguyên` all find; so does what `entry`
    takes. Nothing finds all.
    """
    name, own = _read(query)
    asked, code = f"-{slug(name)}", slug(name).zfill(_CODE)
    return tuple(
        each
        for each in units(province or own, on=on)
        if asked in f"-{each.code}-{slug(each.full_name)}"
        or code == each.code
        or f"-{slug(f'{each.full_name} {each.province.name}')}".endswith(asked)
    )


def _read(query: str) -> tuple[str, Province | None]:
    """The name or code asked for, without the words around it, and the province named behind it, if any."""
    head, comma, tail = query.strip().rpartition(",")
    own = _province_called(tail) if comma else None
    name = folded(head if own else query)
    name = _COMMITTEE.sub("", name)
    name = _SHORT_KIND.sub(lambda match: f"{_SHORT_KINDS[match[1]]} ", name)
    return name, own


def _province_called(name: str) -> Province | None:
    asked = _KIND_OF_PROVINCE.sub("", slug(name))
    return next((each for each in provinces() if asked == slug(each.name)), None)


def _called(query: str, entries: Sequence[Entry]) -> list[Entry]:
    asked, name = slug(query), _KIND_OF_UNIT.sub("", folded(query))
    asked = asked.zfill(_CODE) if asked.isdecimal() else asked
    found = [each for each in entries if asked in (each.code, each.slug, slug(each.full_name), slug(each.name))]
    return [each for each in found if name.isascii() or name == folded(each.name)]


def _ambiguous(query: str, several: Sequence[Entry], province: Province | None) -> Fault:
    names = ", ".join(_named(each, province) for each in several)
    ways = ", ".join(f"{each.code} / {each.slug}" if province else each.code for each in several)
    return Fault(
        say("“{query}” is the name of {count} communes: {names}", query=query, count=len(several), names=names),
        say("write one of: {ways}", ways=ways),
    )


def _unknown(
    query: str, asked: str, within: Sequence[Entry], province: Province | None, on: dt.date | None
) -> Fault:
    if province is None:
        message = say("there is no commune “{query}”", query=query)
    else:
        message = say("there is no commune “{query}” in {province}", query=query, province=province.name)
        if len(elsewhere := _called(asked, units(on=on))) == 1:
            message = say("{unit} is not in {province}", unit=_named(elsewhere[0], None), province=province.name)
    near = _nearest(slug(_KIND_OF_UNIT.sub("", asked)), [slug(each.name) for each in within])
    names = ", ".join(_named(within[at], province) for at in near)
    return Fault(message, say("did you mean: {names}", names=names) if names else say("“docgen units” lists them"))


def _elsewhere(found: Entry, province: Province) -> Fault:
    return Fault(
        say("{unit} is not in {province}", unit=_named(found, None), province=province.name),
        say("write a unit of the province of the plan, or name another plan"),
    )


def _named(each: Entry, province: Province | None) -> str:
    where = each.code if province else f"{each.province.name}, {each.code}"
    return f"{each.full_name} ({where})"


def _nearest(asked: str, names: Sequence[str]) -> list[int]:
    """Where in `names` the three stand that are most like `asked`, best first."""
    from rapidfuzz import fuzz, process

    return [at for *_, at in process.extract(asked, names, scorer=fuzz.ratio, limit=3, score_cutoff=_ALIKE)]
