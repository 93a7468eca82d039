"""docxtpl itself, for what needs it: tags of its own that only it reads, and values that bring parts with them."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from lxml import etree

from docgen.engine.sandbox import NO_FILTERS, Filters, environment
from docgen.files.office_parts import Parts
from docgen.files.zip_reader import unpacked


def jinja_source_of(xml: str) -> str:
    """The Jinja source of a part of a template, by docxtpl's own reading."""
    from docxtpl import DocxTemplate

    source: str = DocxTemplate(io.BytesIO()).patch_xml(xml)
    return source


def tables_fixed(xml: str) -> str:
    """A filled document, the columns of its tables as many as its rows have cells, by docxtpl's own counting."""
    from docxtpl import DocxTemplate

    fixed: str = etree.tostring(DocxTemplate(io.BytesIO()).fix_tables(xml), encoding="unicode")
    return fixed


def is_foreign(values: Mapping[str, Any]) -> bool:
    """Whether one of the values is an object of docxtpl's: a sub-document, a picture, a rich text."""
    return any(type(each).__module__.partition(".")[0] == "docxtpl" for each in _all(values))


def parts_of(path: Path, values: Mapping[str, Any], filters: Filters = NO_FILTERS) -> Parts:
    """All parts of the template at `path` filled by docxtpl, in the same sandbox."""
    from docxtpl import DocxTemplate

    bound = (getattr(each, "tpl", None) for each in _all(values))
    template = next((each for each in bound if isinstance(each, DocxTemplate)), None) or DocxTemplate(path)
    template.render(dict(values), jinja_env=environment(filters), autoescape=True)
    file = io.BytesIO()
    template.save(file)
    return unpacked(file.getvalue())


def _all(value: Any) -> Iterator[Any]:
    if isinstance(value, Mapping):
        for below in value.values():
            yield from _all(below)
    elif isinstance(value, (list, tuple)):
        for below in value:
            yield from _all(below)
    else:
        yield value
