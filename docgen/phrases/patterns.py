"""Regular expressions of rule files, all of one kind.

Case does not matter but within `(?-i:…)`, nor does the place of a tone mark (hòa, hoà), nor i for y (quý, quí).
`<name>` stands for the macro of that name, `{name}` for a value of the plan or the unit, where the field allows
one: both must be known.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Annotated, Any

from pydantic import AfterValidator, PlainSerializer, ValidationInfo

from docgen.messages import say
from docgen.phrases.fillable_sentences import NAMES

SHIPPED = "shipped"
"""The context in which docgen's own rule files are read: a test has compiled them, which costs 12 ms."""

_OLD = ["òa", "óa", "ỏa", "õa", "ọa", "òe", "óe", "ỏe", "õe", "ọe", "ùy", "úy", "ủy", "ũy", "ụy"]
_NEW = ["oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ"]
_WITH_I = {"quý": "quí", "kỳ": "kì", "kỹ": "kĩ", "tỷ": "tỉ", "lý": "lí"}
_EITHER = {**dict(zip(_OLD, _NEW, strict=True)), **dict(zip(_NEW, _OLD, strict=True)), **_WITH_I}
# The letter of `\b` or `\s` before it is none of the word.
_TONE = re.compile(rf"(?:(?<!\w)|(?<=\\[bs]))(?:{'|'.join(_WITH_I)})(?!\w)|(?:{'|'.join(_OLD + _NEW)})")
_MACRO = re.compile(r"(?<!\(\?P)<(?P<name>[a-z_]+)>")  # `(?P<name>` is Python's own
_VALUE = re.compile(r"\{(?P<name>[a-z_]+)\}")  # `{3,8}` is Python's own

_COMMUNES = ("cap_xa", "cap_xa_ro", "cap_xa_loai", "cap_xa_ubnd")
MACROS = frozenset((*_COMMUNES, "dong_tu", "moi_dong_tu", "kenh", "hoa", "tinh", "don_vi", "chung", "han"))
"""What `<name>` may be; `docgen.phrases.ruleset` says what each stands for."""


def compiled(
    pattern: str, macros: Mapping[str, str] | None = None, values: Mapping[str, str] | None = None
) -> re.Pattern[str]:
    """`pattern` compiled, its macros and the `values` that it names put in, values as the plain text they are.

    Raises re.error where the pattern is not one.
    """
    known, given = macros or {}, values or {}
    text = _MACRO.sub(lambda match: f"(?:{known[match['name']]})" if match["name"] in known else match[0], pattern)
    return _compiled(_VALUE.sub(lambda match: f"(?:{re.escape(given[match['name']])})", text) if given else text)


def values_of(pattern: str) -> frozenset[str]:
    """The names of the values that a pattern wants."""
    return frozenset(_VALUE.findall(pattern))


@cache
def _compiled(text: str) -> re.Pattern[str]:
    return re.compile(_TONE.sub(lambda match: f"(?:{match[0]}|{_EITHER[match[0]]})", text), re.IGNORECASE)


def any_of(patterns: Iterable[str]) -> str:
    """One pattern that matches what any of `patterns` does, the longest written first."""
    return "(?:" + "|".join(sorted(patterns, key=lambda each: (-len(each), each))) + ")"


def _check(pattern: str, info: ValidationInfo) -> str:
    return _checked(pattern, info, frozenset())


def _check_with_values(pattern: str, info: ValidationInfo) -> str:
    return _checked(pattern, info, NAMES)


def _checked(pattern: str, info: ValidationInfo, values: frozenset[str]) -> str:
    if info.context == SHIPPED:
        return pattern
    try:
        compiled(_VALUE.sub("x", _MACRO.sub("x", pattern)))
    except re.error as error:
        raise ValueError(say("not a regular expression: {why}", why=str(error))) from None
    told = {f"<{name}>" for name in set(_MACRO.findall(pattern)) - MACROS}
    told |= {f"{{{name}}}" for name in values_of(pattern) - values}
    if told:
        names = ", ".join(sorted([f"<{name}>" for name in MACROS] + [f"{{{name}}}" for name in values]))
        raise ValueError(
            say("nothing fills the name {told}; known here: {names}", told=", ".join(sorted(told)), names=names)
        )
    return pattern


def _as_is(pattern: Any) -> Any:
    return pattern


Pattern = Annotated[str, AfterValidator(_check), PlainSerializer(_as_is)]
"""A regular expression as it stands in a rule file, known to compile."""
PatternWithValues = Annotated[str, AfterValidator(_check_with_values), PlainSerializer(_as_is)]
"""The same, in a field whose `{names}` are filled when it is used."""
