"""Regular expressions of rule files: case does not matter, nor does the place of a tone mark (hòa, hoà)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Annotated, Any

from pydantic import AfterValidator, PlainSerializer, ValidationInfo

from docgen.messages import say

SHIPPED = "shipped"
"""The context in which docgen's own rule files are read: a test has compiled them, which costs 12 ms."""

_OLD = ["òa", "óa", "ỏa", "õa", "ọa", "òe", "óe", "ỏe", "õe", "ọe", "ùy", "úy", "ủy", "ũy", "ụy"]
_NEW = ["oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ"]
_EITHER = {**dict(zip(_OLD, _NEW, strict=True)), **dict(zip(_NEW, _OLD, strict=True))}
_TONE = re.compile("|".join(_EITHER))
_MACRO = re.compile(r"(?<!\(\?P)<(?P<name>[a-z_]+)>")  # `(?P<name>` is Python's own


def compiled(pattern: str, macros: Mapping[str, str] | None = None) -> re.Pattern[str]:
    """`pattern` compiled: `<name>` stands for the macro of that name, a tone mark may stand in either place.

    Raises re.error where the pattern is not one.
    """
    known = macros or {}
    text = _MACRO.sub(lambda match: f"(?:{known[match['name']]})" if match["name"] in known else match[0], pattern)
    return _compiled(text)


@cache
def _compiled(text: str) -> re.Pattern[str]:
    return re.compile(_TONE.sub(lambda match: f"(?:{match[0]}|{_EITHER[match[0]]})", text), re.IGNORECASE)


def any_of(patterns: Iterable[str]) -> str:
    """One pattern that matches what any of `patterns` does, the longest written first."""
    return "(?:" + "|".join(sorted(patterns, key=lambda each: (-len(each), each))) + ")"


def _check(pattern: str, info: ValidationInfo) -> str:
    if info.context == SHIPPED:
        return pattern
    try:
        compiled(_MACRO.sub("x", pattern))
    except re.error as error:
        raise ValueError(say("not a regular expression: {why}", why=str(error))) from None
    return pattern


def _as_is(pattern: Any) -> Any:
    return pattern


Pattern = Annotated[str, AfterValidator(_check), PlainSerializer(_as_is)]
"""A regular expression as it stands in a rule file, known to compile."""
