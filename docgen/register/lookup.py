"""Finding a province or a commune by what a person writes: its code, its slug or its name."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from docgen.errors import DocgenError, Fault
from docgen.messages import say
from docgen.model.plan import Plan
from docgen.register.administrative_units import Entry, Province, provinces, units
from docgen.register.slug import slug
from docgen.register.unit_query import KIND_OF_PROVINCE, WORD, province_behind, readings, slug_of
from docgen.text.normalize import folded

_KIND = re.compile(r"^(?:xa|phuong|dac-khu)-")
_FORMER_KIND = re.compile(r"^(?:thi-tran|tt|thi-xa|tx|thanh-pho|tp|huyen|quan)-")
"""Kinds that are no more, of which people still think: they say nothing of the name."""
_BODY_OF = re.compile(r"^.+?-(?:xa|phuong|dac-khu)-")
"""Another body of a commune (`Đảng ủy xã Bắc Hà`): it tells of which one."""
_CODE = 5  # figures of a code; people leave out the zero before them
_CODE_WORD = re.compile(r"\d{4,5}")
_BELOW_PROVINCE = re.compile(r"\b(?:xã|phường|đặc khu|thị trấn|thị xã|quận|huyện) $")
_ALIKE, _SHOWN, _LOOKED_AT = 60, 3, 40


def province(query: str, on: dt.date | None = None) -> Province:
    """The province with this code, slug or name, with or without its kind, as on the day `on`.

    Raises DocgenError that names the nearest ones where there is none.
    """
    asked = KIND_OF_PROVINCE.sub("", slug(query))
    known = provinces(on)
    for each in known:
        if asked in (each.code, slug(each.name)):
            return each
    names = [each.name for each in known]
    near = list(_nearest(asked, [slug(name) for name in names]))[:_SHOWN]
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
    may be the committee's (`UBND phường Bắc Kạn`), have its kind in short (`P. Bắc Kạn`, `X Ba Bể`), its province
    behind it (`Phường Bắc Kạn, Thái Nguyên`, `xã Chợ Mới tỉnh Thái Nguyên`), its code beside it; a code may lack
    the zero before it. A name that the unit has only today is known for an earlier day `on` too, and gives the
    unit as it was. What is misspelt is never taken for what it may mean. Raises
    DocgenError where no commune or more than one is meant, with the nearest or all of them.
    """
    for words, own in readings(query):
        if province is not None and own not in (None, province):
            if found := _called(words, units(own, on=on)):
                raise DocgenError(_elsewhere(found[0], province))
            continue  # a name with the wrong province behind it is nobody's
        within = units(province or own, on=on)
        match _called(words, within):
            case [only]:
                return only
            case [_, *_] as several:
                raise DocgenError(_ambiguous(query, several, province or own))
        if on is not None and len(renamed := _called(words, units(province or own))) == 1:
            return next(each for each in within if each.code == renamed[0].code)
    raise DocgenError(_unknown(query, province, on))


def search(query: str, province: Province | None = None, on: dt.date | None = None) -> tuple[Entry, ...]:
    """The communes with the words of `query` in code or name (the last may be only begun), or of a province.

    Those that are called just so come first. Marks do not count: `bac kan`, `018`, `Thái Nguyên`
    and `Bắc Kạn, Thái Nguyên` all find; so does what `entry` takes. Nothing finds all.
    """
    for words, own in readings(query):
        asked = f"-{slug_of(words)}"
        within = units(province or own, on=on)
        exact = {each.code for each in _called(words, within)}
        found = tuple(
            each
            for each in within
            if asked in f"-{each.code}-{slug(each.full_name)}"
            or each.code in exact
            or f"-{slug(f'{each.full_name} {each.province.name}')}".endswith(asked)
        )
        if found:
            return tuple(sorted(found, key=lambda each: each.code not in exact))
    return ()


def nearest(query: str, province: Province | None = None, on: dt.date | None = None) -> tuple[Entry, ...]:
    """The few communes whose names are most like what was asked for, the likest first."""
    head, comma, _ = query.rpartition(",")
    read = readings(head if comma and province_behind(query) is None else query)
    words, own = next((each for each in read if each[1] is not None), read[0])
    within = units(province or own, on=on)
    asked = slug_of(words)
    kind = _KIND.match(f"{asked}-")
    name = _FORMER_KIND.sub("", _KIND.sub("", asked))
    names = [slug(each.name) for each in within]
    found = _nearest(name, names) or _nearest(_BODY_OF.sub("", asked), names)
    own_kind = kind[0].strip("-") if kind else ""
    ranked = sorted(found, key=lambda at: (-found[at], slug(within[at].kind.value) != own_kind))
    return tuple(within[at] for at in ranked[:_SHOWN])


def _called(words: tuple[str, ...], entries: Sequence[Entry]) -> list[Entry]:
    if len(words) > 1 and len(codes := [word for word in words if _CODE_WORD.fullmatch(word)]) == 1:
        own = [each for each in entries if each.code == codes[0].zfill(_CODE)]
        return _called(tuple(word for word in words if word != codes[0]), own)
    asked = slug_of(words)
    code = asked.zfill(_CODE) if asked.isdecimal() else asked
    found = [each for each in entries if code == each.code or asked in (each.slug, *_slugs(each))]
    if not found and asked:  # without spaces, as in the names of files and accounts
        close = asked.replace("-", "")
        found = [each for each in entries if close in (one.replace("-", "") for one in _slugs(each))]
    return [each for each in found if _has_marks_of(words, each)]


def _slugs(each: Entry) -> tuple[str, str]:
    return slug(each.full_name), slug(each.name)


def _has_marks_of(words: Sequence[str], each: Entry) -> bool:
    """Whether the words have no marks, or all those of the unit's name, whatever the kind before it has."""
    text = "".join(words)
    return text.isascii() or text.endswith("".join(WORD.findall(folded(each.name)))) or _only_kind(words)


def _only_kind(words: Sequence[str]) -> bool:
    """Whether marks stand in the kind before the name alone: `phường Bac Kan`."""
    kind = _KIND.match(f"{slug_of(words)}-")
    return kind is not None and "".join(words[kind[0].count("-") :]).isascii()


def _ambiguous(query: str, several: Sequence[Entry], province: Province | None) -> Fault:
    names = ", ".join(_named(each, province) for each in several)
    ways = ", ".join(f"{each.code} / {each.slug}" if province else each.code for each in several)
    return Fault(
        say("“{query}” is the name of {count} communes: {names}", query=query, count=len(several), names=names),
        say("write one of: {ways}", ways=ways),
    )


def _unknown(query: str, province: Province | None, on: dt.date | None) -> Fault:
    words, own = readings(query)[-1]
    province = province or own
    if province is None:
        message = say("there is no commune “{query}”", query=query)
    else:
        message = say("there is no commune “{query}” in {province}", query=query, province=province.name)
        if len(elsewhere := _called(words, units(on=on))) == 1:
            message = say("{unit} is not in {province}", unit=_named(elsewhere[0], None), province=province.name)
    names = ", ".join(_named(each, province) for each in nearest(query, province, on))
    return Fault(message, say("did you mean: {names}", names=names) if names else say("“docgen units” lists them"))


def _elsewhere(found: Entry, province: Province) -> Fault:
    return Fault(
        say("{unit} is not in {province}", unit=_named(found, None), province=province.name),
        say("write a unit of the province of the plan, or name another plan"),
    )


def _named(each: Entry, province: Province | None) -> str:
    where = each.code if province else f"{each.province.name}, {each.code}"
    return f"{each.full_name} ({where})"


def _nearest(asked: str, names: Sequence[str]) -> dict[int, float]:
    """Where in `names` those stand that are most like `asked`, best first, and how like they are."""
    from rapidfuzz import fuzz, process

    found = process.extract(asked, names, scorer=fuzz.ratio, limit=_LOOKED_AT, score_cutoff=_ALIKE)
    return {at: score for _, score, at in found}
