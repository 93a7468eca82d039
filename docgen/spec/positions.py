"""Where in a YAML text each key stands: read slowly, and only when a fault must be located."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

from docgen.errors import Fault
from docgen.messages import say

Key = tuple[str | int, ...]
_Base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def lines(text: str) -> dict[Key, int]:
    """The line (from 1) of every key and list entry of a YAML `text` that is known to parse."""
    return {path: line for path, line, _ in _entries(text)}


def repeats(text: str, file: str) -> list[Fault]:
    """A fault for each key that its mapping had before."""
    hint = say("keep one of them")
    return [
        Fault(say("the key “{key}” stands here twice", key=path[-1]), hint, file, line, shown(path))
        for path, line, repeated in _entries(text)
        if repeated
    ]


def shown(path: Key) -> str:
    """A key's path as people read it, lists counted from 1: `phan[2].muc[1].thoi_gian`."""
    return "".join(f"[{step + 1}]" if isinstance(step, int) else f".{step}" for step in path).lstrip(".")


def _entries(text: str) -> Iterator[tuple[Key, int, bool]]:
    """Path and line of each key and list entry, and whether its mapping had that key before."""
    root = yaml.compose(text, Loader=_Base)
    if root is not None:
        yield (), root.start_mark.line + 1, False
        yield from _below(root, (), set())


def _below(node: yaml.Node, path: Key, seen: set[int]) -> Iterator[tuple[Key, int, bool]]:
    if id(node) in seen:  # an alias can lead back into its own node
        return
    seen.add(id(node))
    if isinstance(node, yaml.MappingNode):
        keys = set()
        for key, value in node.value:
            below = (*path, str(key.value))
            yield below, key.start_mark.line + 1, below in keys
            keys.add(below)
            yield from _below(value, below, seen)
    elif isinstance(node, yaml.SequenceNode):
        for index, value in enumerate(node.value):
            yield (*path, index), value.start_mark.line + 1, False
            yield from _below(value, (*path, index), seen)
