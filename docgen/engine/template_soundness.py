"""Whether whatever a compiled template writes is well-formed, proved once from the template instead of each time.

A loop or a choice whose every branch closes what it opens can be repeated, taken or left without harm. Where that
cannot be shown, each document is parsed to be sure, which takes longer than filling it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from jinja2 import nodes

_MARKUP = re.compile(r"<(/?)([\w:.-]+)(?:\s[^<>]*?)?(/?)>|<")


def is_sound(template: nodes.Template) -> bool:
    """Whether each way through the template opens and closes its elements in pairs."""
    return _closed(template.body)


def _closed(body: Iterable[nodes.Node]) -> bool:
    text = ""
    for node in body:
        match node:
            case nodes.Output():
                # A value is escaped, or runs of our own making: a letter stands for either.
                text += "".join(each.data if isinstance(each, nodes.TemplateData) else "x" for each in node.nodes)
            case nodes.For():
                if not (_closed(node.body) and _closed(node.else_)):
                    return False
                text += "\0"
            case nodes.If():
                if not all(map(_closed, (node.body, node.else_, *(each.body for each in node.elif_)))):
                    return False
                text += "\0"
            case nodes.FilterBlock():
                if not _closed(node.body):
                    return False
                text += "\0"
            case _:
                return False
    return _paired(text)


def _paired(text: str) -> bool:
    open_: list[str] = []
    for markup in _MARKUP.finditer(text):
        closing, name, empty = markup.groups()
        if name is None or "\0" in markup[0]:
            return False  # a comment, a declaration, or a tag with a choice within
        if closing:
            if not open_ or open_.pop() != name:
                return False
        elif not empty:
            open_.append(name)
    return not open_
