"""A manuscript that a person keeps, made to say something else: only the keys that change are written anew."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from docgen.manuscripts.front_matter import fences
from docgen.spec import yaml
from docgen.spec.dumping import dumped
from docgen.spec.splicing import spliced


def revised(text: str, head: Mapping[str, Any], body: str) -> str:
    """`text` with these values in its head and with this body; comments and all other keys stay as they are.

    Raises DocgenError where `text` is no manuscript.
    """
    lines = text.splitlines(keepends=True)
    first, last = fences(lines, "")
    before = "".join(lines[first + 1 : last])
    old = yaml.read(before, "")[0] or {}
    new = {**old, **head}
    after = before if new == old else _said(before, old, new)
    parts = ("".join(lines[: first + 1]), after, lines[last].rstrip(), "\n\n", body.strip("\n"), "\n")
    return "".join(parts)


def _said(before: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> str:
    """The lines of a head that say `new`; where they cannot be spliced, anew below what people noted."""
    text = spliced(before, old, new, dumped).rstrip("\n") + "\n"
    if yaml.read(text, "")[0] == new:
        return text
    notes = [line for line in before.splitlines() if line.lstrip().startswith("#")]
    return "\n".join((*notes, dumped(dict(new))))
