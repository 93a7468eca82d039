"""Whether the very code that will be compiled of a template is allowed, wherever in its file it stands.

Places are told from what a person sees of a template; what nobody sees (attributes, deleted text, comments, a
header that no section refers to) is compiled all the same. So the parsed code of each part is walked here, and
before that each part is held to a size that any reading of it gets through at once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from jinja2 import nodes

from docgen.engine.template_scope import Problem, Scope, unsafe
from docgen.messages import say

DEEPEST = 4  # loops in loops: no document needs more
_FREE = 2  # of these, loops that do not go through a part of the loop around them: each multiplies the work
_TAGS, _LONGEST = 2_000, 2_000
_HIDDEN = 100  # tags in attributes
_BYTES = 8_000_000
_OPENER = re.compile(r"\{[{%#]")
_CLOSERS = {"{{": "}}", "{%": "%}", "{#": "#}"}
_MARKUP = re.compile(r"<[^>]*>")


def too_much(xml: str) -> list[Problem]:
    """What makes a part, well-formed `xml`, more than a template needs: its size, tags, a tag that has no end."""
    if len(xml) > _BYTES or xml.count("{") > 4 * _TAGS:
        return [_too_long()]
    hidden = [markup for markup in _MARKUP.findall(xml) if "{" in markup]
    if (
        sum(len(_OPENER.findall(markup)) for markup in hidden) > _HIDDEN
        or max(map(len, hidden), default=0) > _LONGEST
    ):
        return [_too_long()]
    text, at, tags = _MARKUP.sub("", xml), 0, 0
    while (opener := _OPENER.search(text, at)) is not None:
        end = text.find(_CLOSERS[opener[0]], opener.end(), opener.end() + _LONGEST)
        tags += 1
        if end < 0:
            return [_endless()]
        at = end + 2
    return [_too_long()] if tags > _TAGS else []


def judged(template: nodes.Template, scope: Scope) -> list[Problem]:
    """Everything in the parsed code of a part that a template may not say, with the variables of `scope`."""
    return list(dict.fromkeys(_body(template.body, scope, [], 0)))


def _body(body: Iterable[nodes.Node], scope: Scope, loops: list[str], free: int) -> list[Problem]:
    problems: list[Problem] = []
    for node in body:
        match node:
            case nodes.Output():
                for each in node.nodes:
                    problems += scope.judge(each, shown=True)
            case nodes.If():
                problems += scope.judge(node.test)
                for branch in (node.body, node.elif_, node.else_):
                    problems += _body(branch, scope, loops, free)
            case nodes.For():
                problems += _loop(node, scope, loops, free)
            case _:
                problems.append(unsafe())
    return problems


def _loop(loop: nodes.For, scope: Scope, loops: list[str], free: int) -> list[Problem]:
    free += not (loops and _root(loop.iter) == loops[-1])
    problems = scope.enter_loop(loop)
    target = loop.target.name if isinstance(loop.target, nodes.Name) else ""
    if len(loops) >= DEEPEST:
        problems.append(too_deep())
    elif free > _FREE:
        problems.append(_multiplied())
    else:
        problems += _body(loop.body, scope, [*loops, target], free)
    scope.leave()
    return problems + _body(loop.else_, scope, loops, free)


def _root(node: nodes.Node) -> str | None:
    """The variable of which `node` names a part; None where it is anything else, a list written out for one."""
    while isinstance(node, (nodes.Getattr, nodes.Getitem)):
        node = node.node
    return node.name if isinstance(node, nodes.Name) else None


def too_deep() -> Problem:
    """Loops stand in loops too deep."""
    return say("loops stand in loops too deep here"), say("at most {count} within one another", count=DEEPEST)


def _multiplied() -> Problem:
    return (
        say("loops within loops multiply here"),
        say("go through a part of what the loop around gives, as in “for y in x.…”"),
    )


def _too_long() -> Problem:
    return (
        say("there are more tags or more text here than a template needs"),
        say("take the template that comes with docgen, and change that"),
    )


def _endless() -> Problem:
    return (
        say("a tag that opens here does not close within {count} characters", count=_LONGEST),
        say("write the tag whole, in one paragraph"),
    )
