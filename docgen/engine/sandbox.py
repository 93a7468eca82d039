"""The sandbox in which every template runs: a template may come from anybody."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from jinja2 import StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

_FILTERS = ("count", "default", "first", "join", "last", "length", "lower", "trim", "upper")

Filters = Mapping[str, Callable[[str], str]]
"""Filters of the caller's own by name: each makes ready markup of a text, and must escape it."""
NO_FILTERS: Filters = MappingProxyType({})


def environment(filters: Filters = NO_FILTERS) -> ImmutableSandboxedEnvironment:
    """Text is always escaped, an unknown variable is always an error, and no function is within reach.

    Of Jinja's filters only those remain that cannot make much of little.
    """
    sandbox = _Sandbox(autoescape=True, undefined=StrictUndefined)
    sandbox.globals.clear()
    sandbox.filters = {name: sandbox.filters[name] for name in _FILTERS}
    sandbox.filters.update((name, _as_markup(make)) for name, make in filters.items())
    return sandbox


class _Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's own, which asks a group for an attribute first, and pays for an exception at each of its values."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        """`obj.attribute`: the value of that name in a group, unless it is the name of a method too."""
        if type(obj) is dict and attribute in obj and attribute not in _METHODS:
            return obj[attribute]
        return super().getattr(obj, attribute)


_METHODS = frozenset(dir(dict))


def _as_markup(make: Callable[[str], str]) -> Callable[[str], Markup]:
    # Markup's own constructor looks for a method that makes markup, which no text has.
    return lambda text: str.__new__(Markup, make(text))
