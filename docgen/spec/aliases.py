"""What a YAML text comes to once its aliases (`*x`) are written out: a few lines may stand for more than fits.

A reader's work grows with what is written out, so that is held to what a text without aliases may be.
"""

from __future__ import annotations

import yaml

from docgen.errors import Fault
from docgen.messages import say

_MOST = 3_000_000  # characters, as many as a spec may have bytes
_DEEPEST = 100


def overgrown(root: yaml.Node | None, file: str) -> Fault | None:
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
