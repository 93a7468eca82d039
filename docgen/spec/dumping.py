"""Values as YAML that is written to be read: lists indented below their key, long texts folded."""

from __future__ import annotations

from typing import Any

import yaml

_WIDTH = 112
_LONG = 90


class _Dumper(yaml.SafeDumper):
    """Indents lists below their key, as specs do, and folds long texts."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    folds = len(text) > _LONG or "\n" in text
    plain = all(line == line.strip() and line for line in text.split("\n")) and "  " not in text
    style = ">" if folds and plain and text.replace("\n", "").isprintable() else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _text)


def dumped(value: Any, column: int = 0) -> str:
    """The YAML of `value`, which will stand in this column."""
    text = yaml.dump(value, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=_WIDTH - column)
    return text if isinstance(text, str) else text.decode()
