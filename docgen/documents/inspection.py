"""Reads a template before anything is made of it: unknown variables, broken tags, unsafe code, and where."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, get_args, get_origin

from docgen.decree.kinds import Family
from docgen.documents.plain_table import DOCUMENT_FILTERS
from docgen.documents.required_variables import Shown, Use, best_fit, missing
from docgen.documents.template_variables import (
    DocumentVariables,
    LetterVariables,
    PlanVariables,
    TwoSidedVariables,
)
from docgen.documents.typography import FILTERS
from docgen.engine.allowed_code import DEEPEST, too_deep
from docgen.engine.sandbox import Filters
from docgen.engine.template_parsing import faulty_code, oversized_code
from docgen.engine.template_scope import Problem, Repeated, Scope, Shape, broken
from docgen.errors import DocgenError, Fault
from docgen.files.office_parts import Parts, read_package
from docgen.messages import say
from docgen.model.base_model import Model
from docgen.model.directive import Form
from docgen.word.document import Block, Document, Table
from docgen.word.document_reader import read

MODELS: dict[Use, type[Model]] = {
    Form.LETTER: LetterVariables,
    Form.PLAN: PlanVariables,
    Family.NAMED: DocumentVariables,
    Family.LETTER: DocumentVariables,
    Family.TWO_SIDED: TwoSidedVariables,
    Family.COPY: DocumentVariables,
}

_TAG = re.compile(r"\{#.*?#\}|\{\{(?P<shown>.*?)\}\}|\{%(?P<code>.*?)%\}", re.DOTALL)
_PREFIX = re.compile(r"(?P<alone>tr|tc|p|r)(?=\s)")
_STRAY = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}")
_QUOTES = str.maketrans("“”‘’", "\"\"''")
_VARIABLE_TAGS = ("colspan", "cellbg")  # docxtpl's own, before an expression
_BARE_TAGS = ("vm", "hm")  # docxtpl's own, alone


def inspect_template(path: Path, use: Use | None = None) -> list[Fault]:
    """Everything that is wrong with the template at `path`; by the use that it fits best where none is said.

    A file that cannot be read at all is one fault too, and so is one that does not show what it must show.
    """
    try:
        document, parts = read(path), read_package(path)
    except DocgenError as error:
        return list(error.faults)
    if heavy := _in_parts(oversized_code(parts), str(path)):
        return heavy
    shown = Shown.of("\n".join(text for blocks in _parts(document) for _, text, _ in _texts(blocks)))
    meant = use or best_fit(shown)
    lacking = missing(shown, meant, str(path))
    wrong_kind = bool(lacking) and (not shown.tags or not missing(shown, best_fit(shown), str(path)))
    if wrong_kind:
        return lacking
    filters = filters_of(meant)
    seen = inspect_code(document, str(path), MODELS[meant], filters)
    return [*seen, *_unseen(parts, str(path), MODELS[meant], filters, seen), *lacking]


def filters_of(use: Use) -> Filters:
    """What tags of a template for `use` may call: those of documents draw tables too."""
    return FILTERS if isinstance(use, Form) else DOCUMENT_FILTERS


def inspect_code(document: Document, file: str, model: type[Model], filters: Filters = FILTERS) -> list[Fault]:
    """Every fault of the tags that stand in a template, which may show what `model` has."""
    return _Inspector(file, model, filters).faults(document)


def _unseen(parts: Parts, file: str, model: type[Model], filters: Filters, seen: list[Fault]) -> list[Fault]:
    """The faults of the code that is compiled which no visible tag has: of attributes, comments, deleted text."""
    found = faulty_code(parts, lambda: Scope(_variables(model), filters), filters)
    told = "\n".join(fault.message for fault in seen)
    known = {broken()} if seen else set()  # a tag that is told already breaks its whole part
    unseen = {
        name: [each for each in problems if each not in known and each[0] not in told]
        for name, problems in found.items()
    }
    return _in_parts(unseen, file)


def _in_parts(problems: Mapping[str, list[Problem]], file: str) -> list[Fault]:
    return [Fault(f"{part}: {message}", hint, file) for part, found in problems.items() for message, hint in found]


class _Inspector:
    """Goes through a template in reading order with the variables that stand open."""

    def __init__(self, file: str, model: type[Model], filters: Filters) -> None:
        self._file = file
        self._scope = Scope(_variables(model), filters)
        self._open: list[tuple[str, str, str]] = []  # keyword, tag, place
        self._faults: dict[Fault, None] = {}

    def faults(self, document: Document) -> list[Fault]:
        for blocks in _parts(document):
            for place, text, others in _texts(blocks):
                self._text(place, text, others)
            while self._open:
                keyword, tag, place = self._open.pop()
                self._fault(place, tag, _unclosed())
                if keyword == "for":
                    self._scope.leave()
        return list(self._faults)

    def _text(self, place: str, text: str, others: str) -> None:
        rest = _TAG.sub("", text)
        for match in _TAG.finditer(text):
            tag, shown = match[0], match["shown"] is not None
            inner = match["shown"] if shown else match["code"]
            if inner is None:
                continue
            prefix = _PREFIX.match(inner)
            code = inner[prefix.end() if prefix else 0 :].strip(" -+").translate(_QUOTES)
            if prefix and prefix["alone"] != "r" and _beside(tag, others if prefix["alone"] == "tr" else text):
                self._fault(place, tag, _lost())
            for problem in self._scope.check(code, shown=True) if shown else self._statement(code, tag, place):
                self._fault(place, tag, problem)
        for stray in _STRAY.finditer(rest):
            self._fault(
                place,
                stray[0],
                (say("these braces have no partner"), say("write the tag whole, in one paragraph")),
            )

    def _statement(self, code: str, tag: str, place: str) -> list[Problem]:
        keyword, _, rest = code.partition(" ")
        match keyword:
            case "for":
                self._open.append((keyword, tag, place))
                deep = [each for each, _, _ in self._open].count("for") > DEEPEST
                return [*self._scope.enter(rest), *([too_deep()] if deep else [])]
            case "if":
                self._open.append((keyword, tag, place))
                return self._scope.check(rest)
            case "elif" | "else":
                if not self._open or (keyword == "elif" and self._open[-1][0] != "if"):
                    return [_unopened()]
                return self._scope.check(rest) if keyword == "elif" else []
            case "endif" | "endfor":
                if not self._open or self._open[-1][0] != keyword.removeprefix("end"):
                    return [_unopened()]
                self._open.pop()
                if keyword == "endfor":
                    self._scope.leave()
                return []
            case _ if keyword in _VARIABLE_TAGS:
                return self._scope.check(rest)
            case _ if code in _BARE_TAGS:
                return []
        return [
            (
                say("the tag “{name}” is not allowed in a template", name=keyword),
                say("only “if”, “elif”, “else”, “for” and their ends are"),
            )
        ]

    def _fault(self, place: str, tag: str, problem: Problem) -> None:
        message, hint = problem
        self._faults[Fault(f"{place}: {message}: {tag}", hint, self._file)] = None


def _variables(model: type[Model]) -> dict[str, Shape]:
    """The variables of a model under the names that a template gives them."""
    return {field.alias or name: _shape(field.annotation) for name, field in model.model_fields.items()}


def _shape(kind: Any) -> Shape:
    if get_origin(kind) is tuple:
        return Repeated(_shape(get_args(kind)[0]))
    if isinstance(kind, type) and issubclass(kind, Model):
        return _variables(kind)
    return str if kind is str else {}


def _parts(document: Document) -> Iterator[tuple[Block, ...]]:
    """The body, each header and footer, each note: tags open and close within one of them."""
    yield document.blocks
    seen = set()
    for section in document.sections:
        for edges in (section.headers, section.footers):
            for edge in (edges.default, edges.first, edges.even):
                if edge is not None and edge.part not in seen:
                    seen.add(edge.part)
                    yield edge.blocks
    for note in document.notes:
        yield note.blocks


def _texts(blocks: Iterable[Block], row: str = "") -> Iterator[tuple[str, str, str]]:
    """Place and text of every paragraph, with all the text of its table row."""
    for block in blocks:
        if isinstance(block, Table):
            for each in block.rows:
                whole = "".join(text for cell in each.cells for _, text, _ in _texts(cell.blocks))
                for cell in each.cells:
                    yield from _texts(cell.blocks, whole)
        else:
            yield str(block.place), block.text, row
            for box in block.boxes:
                yield from _texts(box.blocks)


def _beside(tag: str, text: str) -> bool:
    """Whether a text says anything beside one tag."""
    return bool(text.replace(tag, "", 1).strip())


def _unclosed() -> Problem:
    return say("this tag is never closed"), say("add its {{% endif %}} or {{% endfor %}}")


def _lost() -> Problem:
    return (
        say("what stands beside this tag would be lost"),
        say("give the tag a paragraph, row or cell of its own"),
    )


def _unopened() -> Problem:
    return say("nothing is open that this tag could belong to"), say(
        "add the “if” or “for” before it, or take it away"
    )
