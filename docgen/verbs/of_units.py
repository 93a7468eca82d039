"""Verbs of units: which there are, which is meant where none is named, what an office writes of itself."""

from __future__ import annotations

from pathlib import Path

from docgen.errors import DocgenError, Fault
from docgen.messages import say
from docgen.model.unit import UnitLevel
from docgen.phrases.ruleset import rules
from docgen.register import lookup, new_file, province_of, search, slug
from docgen.register.administrative_units import Entry, NamedBody
from docgen.register.body_search import search_bodies as bodies_called
from docgen.register.default_unit import default_unit as default_query
from docgen.register.default_unit import default_unit_place as place_of_default
from docgen.register.lookup import nearest
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


def default_unit_place(*, workspace: Workspace | None = None) -> tuple[str, int | None]:
    """Where `default_unit` found a unit: the settings file and its line, or the name of the variable.

    To be asked only where there is one.

    >>> import docgen
    >>> bool(docgen.default_unit() is None or docgen.default_unit_place()[0])
    True
    """
    return place_of_default(workspace or Workspace())


def new_unit_file(
    query: str, province: str | None = None, *, workspace: Workspace | None = None
) -> tuple[Path, str]:
    """Where the file of a unit goes, and its text, to be filled in by its office: a commune, or any other body.

    Raises DocgenError for a commune that is ambiguous, and for a body of which no province is known.

    >>> import docgen
    >>> docgen.new_unit_file("Sở Tài chính", "Thái Nguyên")[0].name
    'so-tai-chinh.yaml'
    """
    place = workspace or Workspace()
    known = {
        slug(name): body
        for body in rules(place.places("rules")).bodies.bodies
        for name in (body.name, *body.other_names)
    }
    body = known.get(slug(query))
    own = province_of(query) if province is None else lookup.province(province)
    if body is None:
        try:
            entry = lookup.entry(query, own)
        except DocgenError:
            if slug(query).isdecimal() or not any(letter.isupper() for letter in query):
                raise  # a code or a short name, which nobody gives to a body without a list
        else:
            return place.new("units", f"{entry.slug}.yaml"), new_file.commune_file(entry)
    if own is None:
        problem = say("it is not known of which province “{name}” is", name=query)
        raise DocgenError(Fault(problem, say("add --province, with the name of the province")))
    name = query.strip() if body is None else body.name
    others = () if body is None else body.other_names
    level = UnitLevel.PROVINCIAL if body is not None else UnitLevel.INSTITUTION
    return place.new("units", new_file.file_name(name)), new_file.body_file(name, others, level, own)
