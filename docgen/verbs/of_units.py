"""Verbs of units: which there are, and which is meant where none is named."""

from __future__ import annotations

from docgen.register import search
from docgen.register.body_units import NamedBody
from docgen.register.body_units import search_bodies as bodies_called
from docgen.register.default_unit import default_unit as default_query
from docgen.register.lookup import nearest
from docgen.register.register import Entry
from docgen.spec.workspace import Workspace


def search_units(query: str = "") -> tuple[Entry, ...]:
    """The communes with the words of `query` in code or name, or of a province; all without one.

    >>> import docgen
    >>> [entry.code for entry in docgen.search_units("Bắc Kạn, Thái Nguyên")]
    ['01843']
    """
    return search(query)


def search_bodies(query: str = "", *, workspace: Workspace | None = None) -> tuple[NamedBody, ...]:
    """The bodies that are no communes (sở, ban, trung tâm …) with a unit file, found likewise.

    >>> import docgen
    >>> docgen.search_bodies("Sở Tài chính")
    ()
    """
    return bodies_called(query, (workspace or Workspace()).places("units"))


def nearest_units(query: str) -> tuple[Entry, ...]:
    """The few communes whose names are most like `query`, the likest first: what a misspelt name may mean.

    >>> import docgen
    >>> docgen.nearest_units("Phường Bắc Cạn, Thái Nguyên")[0].code
    '01843'
    """
    return nearest(query)


def default_unit(*, workspace: Workspace | None = None) -> str | None:
    """The unit that is meant where none is named, as the environment or a settings file writes it, or None.

    Raises DocgenError for a settings file that cannot be read.

    >>> import docgen
    >>> docgen.default_unit() is None or bool(docgen.default_unit())
    True
    """
    return default_query(workspace or Workspace())
