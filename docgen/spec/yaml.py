"""Reading YAML fast, by libyaml, with what a person who writes specs would trip over made plain or made a fault.

Plain words are read as YAML 1.2 reads them: `02143`, `no` and `2026-06-15` stay text, where PyYAML's own YAML 1.1
makes 1123, false and a date of them. PyYAML takes the last of two equal keys without a word; here that is a fault.
libyaml ends the whole process on some ten thousand nested brackets; here that is a fault too.
"""

from __future__ import annotations

import re
from collections.abc import Hashable
from typing import Any, ClassVar

import yaml

from docgen.errors import DocgenError, Fault
from docgen.messages import say
from docgen.spec import positions, syntax

_Base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DEPTH = 100
_LONGEST_NUMBER = 40
_NO_VALUE = "could not determine a constructor"  # the words of libyaml's that are known where faults are told
_PLAIN = (
    ("bool", r"true|false", ["t", "f"]),
    ("int", r"[-+]?(?:0|[1-9][0-9]*)", list("-+0123456789")),
    ("float", r"[-+]?[0-9]+\.[0-9]+", list("-+0123456789")),
    ("null", r"~|null|", ["~", "n", ""]),
)
_MOST = 3_000_000  # characters, as many as a spec may have bytes
_DEEPEST = 100


class _Loader(_Base):  # type: ignore[misc]
    """Safe loading by YAML 1.2's plain words that notices a key given twice."""

    yaml_implicit_resolvers: ClassVar[dict[str, Any]] = {}
    repeats = False

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        mapping: dict[Hashable, Any] = super().construct_mapping(node, deep)
        self.repeats = self.repeats or len(mapping) < len(node.value)
        return mapping


def _plain(tag: str) -> Any:
    """The constructor of plain words; it refuses what a tag calls so but is none (`!!int abc`), with its place."""
    made = _Base.yaml_constructors[f"tag:yaml.org,2002:{tag}"]
    words = next(re.compile(words) for name, words, _ in _PLAIN if name == tag)

    def construct(loader: Any, node: yaml.Node) -> Any:
        value = str(loader.construct_scalar(node))
        if len(value) > _LONGEST_NUMBER or not words.fullmatch(value):
            raise yaml.constructor.ConstructorError(None, None, _NO_VALUE, node.start_mark)
        return made(loader, node)

    return construct


_TAGS = ("null", "bool", "int", "float", "str", "seq", "map")
_Loader.yaml_constructors = {  # and none for dates, sets, binary data …, which no spec has
    None: _Base.yaml_constructors[None],
    **{f"tag:yaml.org,2002:{tag}": _Base.yaml_constructors[f"tag:yaml.org,2002:{tag}"] for tag in _TAGS},
    **{f"tag:yaml.org,2002:{tag}": _plain(tag) for tag, _, _ in _PLAIN},
}
for _tag, _words, _first in _PLAIN:
    _Loader.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(rf"^(?:{_words})$"), _first)


def read(text: str, file: str) -> tuple[Any, list[Fault]]:
    """The value of a YAML `text` and the faults it can be read in spite of: keys given twice.

    Raises DocgenError where the text is not YAML at all; `file` names it in faults.
    """
    if _nested_too_deeply(text):
        raise DocgenError(Fault(say("lists and keys are nested too deeply to be read"), file=file))
    loader = _Loader(text)
    try:
        node = loader.get_single_node()
        if "&" in text and "*" in text and (fault := _overgrown(node, file)):
            raise DocgenError(fault)
        value = None if node is None else loader.construct_document(node)
    except yaml.YAMLError as error:
        raise DocgenError(syntax.fault_of(error, text, file)) from None
    finally:
        loader.dispose()
    return value, positions.repeats(text, file) if loader.repeats else []


def _nested_too_deeply(text: str) -> bool:
    leading = max(map(len, re.findall(r"^[ ?-]+", text, re.MULTILINE)), default=0)
    if text.count("[") + text.count("{") + leading < _DEPTH:
        return False  # nothing nests without one of these
    depth = 0
    try:
        for event in yaml.parse(text, Loader=_Base):
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > _DEPTH:
                return True
    except yaml.MarkedYAMLError as error:
        # libyaml of PyYAML 6.0.4 gives up on its own, before the first event: count what is open where it stopped.
        # Any other fault is told, with its line, when the text is read.
        before = text[: error.problem_mark.index] if error.problem_mark else ""
        return sum(map(before.count, "[{")) - sum(map(before.count, "]}")) > _DEPTH
    except yaml.YAMLError:
        pass  # reading it says what is wrong, and where
    return False


def _overgrown(root: yaml.Node | None, file: str) -> Fault | None:
    """The fault of the first node that grows too large or too deep, or that holds itself; None where none does."""
    return _Measure(file).fault_in(root) if root is not None else None


class _Measure:
    """Sizes and depths of the nodes met so far: an alias stands behind its anchor, so each is measured once."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._known: dict[int, tuple[int, int]] = {}
        self._open: set[int] = set()

    def fault_in(self, node: yaml.Node) -> Fault | None:
        """Measure `node` and what is below it."""
        if id(node) in self._open:
            return self._fault(node, say("what is named with & here holds itself"))
        if id(node) in self._known:
            return None
        self._open.add(id(node))
        size, depth = 1, 1
        for below in _below(node):
            if fault := self.fault_in(below):
                return fault
            inner, deep = self._known[id(below)]
            size, depth = size + inner, max(depth, deep + 1)
        self._open.remove(id(node))
        if isinstance(node, yaml.ScalarNode):
            size += len(node.value)
        self._known[id(node)] = (size, depth)
        if size > _MOST or depth > _DEEPEST:
            return self._fault(node, say("what is named with * here grows larger than any spec is"))
        return None

    def _fault(self, node: yaml.Node, problem: str) -> Fault:
        hint = say("write out what is meant, without & and *")
        return Fault(problem, hint, self._file, node.start_mark.line + 1)


def _below(node: yaml.Node) -> list[yaml.Node]:
    match node:
        case yaml.MappingNode():
            return [each for pair in node.value for each in pair]
        case yaml.SequenceNode():
            return list(node.value)
    return []
