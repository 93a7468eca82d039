"""The code of a template's parts, read as it is compiled: for filling, and for judging it first."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from jinja2 import TemplateError, nodes
from jinja2.sandbox import SandboxedEnvironment
from lxml import etree

from docgen.engine.allowed_code import judged, too_much
from docgen.engine.sandbox import NO_FILTERS, Filters, environment
from docgen.engine.tags import BeyondError, jinja_source
from docgen.engine.template_scope import Problem, Scope, broken
from docgen.files.office_parts import Parts
from docgen.files.ooxml import AS_WRITTEN

_FILLED = re.compile(r"word/(?:document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml")


def filled_parts(parts: Mapping[str, bytes]) -> Parts:
    """The parts that are filled: those in which a tag can stand, whether Word shows them or not."""
    return {name: part for name, part in parts.items() if _FILLED.fullmatch(name) and b"{" in part}


def parsed(sandbox: SandboxedEnvironment, xml: str) -> tuple[nodes.Template, bool]:
    """The code of a part, and whether it took docxtpl to read it; raises TemplateError where it is broken."""
    try:
        return sandbox.parse(jinja_source(xml)), False
    except BeyondError:
        from docgen.engine.docxtpl import jinja_source_of

        return sandbox.parse(jinja_source_of(xml)), True


def oversized_code(parts: Parts) -> dict[str, list[Problem]]:
    """What no reading of a template should begin with, by part: far too many tags, tags without an end."""
    found = {name: too_much(_xml(part)) for name, part in filled_parts(parts).items()}
    return {name: problems for name, problems in found.items() if problems}


def faulty_code(
    parts: Parts, scope: Callable[[], Scope], filters: Filters = NO_FILTERS
) -> dict[str, list[Problem]]:
    """What is not allowed in the code that would be compiled, by part, each with variables of its own."""
    sandbox = environment(filters)
    found = {name: _problems(sandbox, _xml(part), scope()) for name, part in filled_parts(parts).items()}
    return {name: problems for name, problems in found.items() if problems}


def _xml(part: bytes) -> str:
    """A part as it is compiled; empty where it is no XML or has entities, which would bring in other text."""
    try:
        root = etree.fromstring(part, AS_WRITTEN)
    except etree.XMLSyntaxError:
        return ""
    return "" if root.getroottree().docinfo.internalDTD is not None else etree.tostring(root, encoding="unicode")


def _problems(sandbox: SandboxedEnvironment, xml: str, scope: Scope) -> list[Problem]:
    if not xml:
        return [broken()]
    try:
        return judged(parsed(sandbox, xml)[0], scope)
    except (TemplateError, RecursionError):
        return [broken()]
