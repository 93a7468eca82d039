"""A template, prepared once, filled as often as wanted: docxtpl's tags, Jinja's sandbox, nothing lost or guessed.

Text is always escaped, a variable that does not exist is always an error, and code reaches nothing but the
variables: a template may come from anybody.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import Template, TemplateError
from lxml import etree

from docgen.errors import DocgenError, Fault
from docgen.messages import say
from docgen.render.faces import Faces, faces_of
from docgen.render.fitting import fit
from docgen.render.footnotes import add_notes
from docgen.render.package import CONTENT_TYPES, DOCUMENT, Parts, read_package, xml_bytes
from docgen.render.sandbox import environment
from docgen.render.variables import Head, PlanVariables
from docgen.text.xmlchars import faulty

_FILLED = re.compile(r"word/(?:document|header\d*|footer\d*)\.xml")
_STYLES = "word/styles.xml"
# A Word template (.dotx) says that it is one; what comes of it is a document.
_TEMPLATE_TYPE, _DOCUMENT_TYPE = b"wordprocessingml.template.main+xml", b"wordprocessingml.document.main+xml"


@dataclass(frozen=True, slots=True)
class Prepared:
    """A template ready to be filled: its own parts, and those with tags compiled."""

    file: str
    parts: Parts
    compiled: dict[str, Template]
    faces: Faces


def prepare(path: Path) -> Prepared:
    """Read and compile the template at `path`; raises DocgenError where it cannot be read or compiled."""
    from docxtpl import DocxTemplate

    parts = read_package(path)
    parts[CONTENT_TYPES] = parts[CONTENT_TYPES].replace(_TEMPLATE_TYPE, _DOCUMENT_TYPE)
    reader, sandbox = DocxTemplate(io.BytesIO()), environment()
    try:
        compiled = {
            name: sandbox.from_string(reader.patch_xml(etree.tostring(etree.fromstring(part), encoding="unicode")))
            for name, part in parts.items()
            if _FILLED.fullmatch(name) and b"{" in part
        }
    except TemplateError as error:
        raise _failed(str(path), error) from None
    faces = faces_of(etree.fromstring(parts[_STYLES])) if _STYLES in parts else {}
    return Prepared(str(path), parts, compiled, faces)


def fill(prepared: Prepared, variables: Head) -> Parts:
    """The parts of the document; raises DocgenError for what XML cannot hold and for code that fails."""
    values = variables.model_dump(by_alias=True, mode="json")
    faults = [_unholdable(path, text) for path, text in _texts(values, "") if faulty(text)]
    if faults:
        raise DocgenError(faults)
    parts = dict(prepared.parts)
    for name, template in prepared.compiled.items():
        parts[name] = _filled(prepared, name, template, values)
    if isinstance(variables, PlanVariables) and variables.footnotes:
        add_notes(parts, variables.footnotes)
    return parts


def _filled(prepared: Prepared, name: str, template: Template, values: dict[str, Any]) -> bytes:
    from docxtpl import DocxTemplate

    try:
        text = DocxTemplate(io.BytesIO()).resolve_listing(template.render(values))
        root = etree.fromstring(text)
    except (TemplateError, TypeError, ValueError, etree.XMLSyntaxError) as error:
        raise _failed(prepared.file, error) from None
    if name == DOCUMENT:
        fit(root, prepared.faces)
    return xml_bytes(root)


def _failed(file: str, error: Exception) -> DocgenError:
    return DocgenError(
        Fault(
            say("the template cannot be filled: {why}", why=str(error)),
            say("run “docgen template check” on it"),
            file,
        )
    )


def _texts(value: Any, path: str) -> Iterator[tuple[str, str]]:
    """Every text among the values with the path of its place."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, below in value.items():
            yield from _texts(below, f"{path}.{key}".lstrip("."))
    elif isinstance(value, (list, tuple)):
        for number, below in enumerate(value, start=1):
            yield from _texts(below, f"{path}[{number}]")


def _unholdable(path: str, text: str) -> Fault:
    at, code = faulty(text)[0]
    around = "".join("�" if faulty(letter) else letter for letter in text[max(0, at - 20) : at + 20])
    return Fault(
        say("“{text}” has the character U+{code:04X}, which no Word document can hold", text=around, code=code),
        say("take the character away"),
        path=path,
    )
