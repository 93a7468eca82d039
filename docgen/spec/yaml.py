"""Reading YAML: fast by libyaml when all is well, slowly with positions when a fault must be located.

PyYAML takes the last of two equal keys without a word; here that is a fault.
"""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

import yaml
from yaml.constructor import ConstructorError

from docgen.errors import DocgenError, Fault
from docgen.messages import say

_Base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
Key = tuple[str | int, ...]


class _Loader(_Base):  # type: ignore[misc]
    """Safe loading that refuses a key given twice."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        seen: set[Any] = set()
        for key_node, _ in node.value:
            key = self.construct_object(key_node, deep=True)
            if isinstance(key, Hashable) and key in seen:
                raise ConstructorError(
                    None, None, say("the key “{key}” stands here twice", key=key), key_node.start_mark
                )
            if isinstance(key, Hashable):
                seen.add(key)
        mapping: dict[Hashable, Any] = super().construct_mapping(node, deep)
        return mapping


def parse(text: str, file: str) -> Any:
    """The value of a YAML `text`; `file` names it in faults."""
    try:
        return yaml.load(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise DocgenError(
            Fault(
                say("this is not valid YAML: {problem}", problem=error.problem or error.context or ""),
                say("check the indentation, the colons and the quotation marks on this line"),
                file,
                mark.line + 1 if mark else None,
            )
        ) from None
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise DocgenError(Fault(say("this is not valid YAML: {problem}", problem=str(error)), file=file)) from None


def lines(text: str) -> dict[Key, int]:
    """The line (from 1) of every key and list entry of a YAML `text` that is known to parse."""
    found: dict[Key, int] = {}

    def visit(node: yaml.Node, path: Key) -> None:
        found.setdefault(path, node.start_mark.line + 1)
        if isinstance(node, yaml.MappingNode):
            for key, value in node.value:
                below = (*path, str(key.value))
                found[below] = key.start_mark.line + 1
                visit(value, below)
        elif isinstance(node, yaml.SequenceNode):
            for index, value in enumerate(node.value):
                visit(value, (*path, index))

    root = yaml.compose(text, Loader=_Base)
    if root is not None:
        visit(root, ())
    return found
