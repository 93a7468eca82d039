"""The sandbox in which every template runs: a template may come from anybody."""

from __future__ import annotations

from jinja2 import StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from docgen.documents.pieces import marked_runs

_FILTERS = ("count", "default", "first", "join", "last", "length", "lower", "trim", "upper")


def environment() -> ImmutableSandboxedEnvironment:
    """Text is always escaped, an unknown variable is always an error, and no function is within reach.

    Of Jinja's filters only those remain that cannot make much of little; `chu` turns inline markup into runs.
    """
    sandbox = ImmutableSandboxedEnvironment(autoescape=True, undefined=StrictUndefined)
    sandbox.globals.clear()
    sandbox.filters = {name: sandbox.filters[name] for name in _FILTERS}
    sandbox.filters["chu"] = lambda markup: Markup(marked_runs(markup))
    return sandbox
