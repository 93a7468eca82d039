"""What the code in a template may say: which variables there are, what each has, and which code is safe at all."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from typing import NamedTuple

from jinja2 import TemplateSyntaxError, nodes

from docgen.engine.sandbox import NO_FILTERS, Filters, environment
from docgen.messages import say


class Repeated(NamedTuple):
    """The shape of a list: what each of its elements is."""

    each: Shape


Shape = Mapping[str, "Shape"] | Repeated | type[str] | None
"""What a value is: a group of named shapes, a list, `str` for text, or None where that is not known."""

Problem = tuple[str, str]
"""What is wrong, and what to write instead."""

_LOOP: Shape = dict.fromkeys(("index", "index0", "first", "last", "length", "revindex", "revindex0"))
_ELEMENT = {"first", "last"}
# All that a template of a document needs; calls, assignments, imports and products are not among it.
_OPERATORS = (
    *(nodes.Compare, nodes.Operand, nodes.And, nodes.Or, nodes.Not, nodes.Test),
    *(nodes.Concat, nodes.Add, nodes.Sub, nodes.Neg, nodes.Const, nodes.List, nodes.Tuple),
)


class Scope:
    """The variables that stand open at one point of a template, the innermost loop last."""

    def __init__(self, variables: Mapping[str, Shape], filters: Filters = NO_FILTERS) -> None:
        self._frames: list[Mapping[str, Shape]] = [variables]
        self._sandbox = environment(filters)

    def enter(self, loop: str) -> list[Problem]:
        """Open a loop, `x in list`."""
        parsed = self._parse(f"{{% for {loop} %}}{{% endfor %}}")
        opened = next(parsed.find_all(nodes.For), None) if isinstance(parsed, nodes.Template) else None
        if opened is None:
            self._frames.append({})
            return parsed if isinstance(parsed, list) else [broken()]
        return self.enter_loop(opened)

    def enter_loop(self, opened: nodes.For) -> list[Problem]:
        """Open a loop that is parsed already."""
        problems: list[Problem] = []
        shape = self._shape(opened.iter, problems)
        own: dict[str, Shape] = {"loop": _LOOP}
        if isinstance(opened.target, nodes.Name):
            own[opened.target.name] = _element(shape)
        else:
            problems.append(unsafe())
        if opened.test is not None or opened.recursive:
            problems.append(unsafe())
        if shape is str:
            problems.append((say("a text is no list to go through"), say("show it as it is")))
        self._frames.append(own)
        return problems

    def leave(self) -> None:
        """Close the innermost loop."""
        self._frames.pop()

    def check(self, expression: str, *, shown: bool = False) -> list[Problem]:
        """Everything that is wrong with an expression, which is `shown` in the document or only tested."""
        parsed = self._parse(f"{{{{ {expression} }}}}")
        if isinstance(parsed, list):
            return parsed
        problems: list[Problem] = []
        for output in parsed.body:
            if not isinstance(output, nodes.Output):
                return [broken()]
            for node in output.nodes:
                problems += self.judge(node, shown=shown)
        return problems

    def judge(self, node: nodes.Node, *, shown: bool = False) -> list[Problem]:
        """Everything that is wrong with an expression that is parsed already."""
        problems: list[Problem] = []
        shape = self._shape(node, problems)
        if shown and shape not in (None, str):
            problems.append(_not_text())
        return problems

    def _parse(self, source: str) -> nodes.Template | list[Problem]:
        try:
            return self._sandbox.parse(source)
        except (TemplateSyntaxError, RecursionError):  # the latter for brackets in brackets
            return [broken()]

    def _shape(self, node: nodes.Node, problems: list[Problem]) -> Shape:
        match node:
            case nodes.Name(name=name):
                return self._named(name, problems)
            case nodes.Getattr(node=owner, attr=attribute):
                return _part(self._shape(owner, problems), attribute, problems)
            case nodes.Getitem(node=owner, arg=nodes.Const(value=str() as attribute)):
                return _part(self._shape(owner, problems), attribute, problems)
            case nodes.Getitem(node=owner, arg=nodes.Slice() as part):
                for end in part.iter_child_nodes():
                    self._shape(end, problems)
                return self._shape(owner, problems)
            case nodes.Getitem(node=owner, arg=index):
                self._shape(index, problems)
                return _element(self._shape(owner, problems))
            case nodes.Filter(node=nodes.Node() as inner, name=name):
                return self._filtered(inner, name, node, problems)
            case nodes.CondExpr(test=test, expr1=chosen, expr2=other):
                for each in (test, other):
                    if each is not None:
                        self._shape(each, problems)
                return self._shape(chosen, problems)
            case nodes.TemplateData():
                return None
            case _ if isinstance(node, _OPERATORS):
                if isinstance(node, nodes.Test) and node.name not in self._sandbox.tests:
                    problems.append(broken())
                for below in node.iter_child_nodes():
                    self._shape(below, problems)
                return None
        problems.append(unsafe())
        return None

    def _named(self, name: str, problems: list[Problem]) -> Shape:
        for frame in reversed(self._frames):
            if name in frame:
                return frame[name]
        known = [each for frame in self._frames for each in frame if each != "loop"]
        problems.append((say("the variable “{name}” is not known", name=name), _nearest(name, known)))
        return None

    def _filtered(self, inner: nodes.Node, name: str, node: nodes.Filter, problems: list[Problem]) -> Shape:
        shape = self._shape(inner, problems)
        for argument in (*node.args, *node.kwargs):
            value = argument.value if isinstance(argument, nodes.Keyword) else argument
            self._shape(value, problems)
            if name == "join" and not isinstance(value, nodes.Const):
                problems.append(unsafe())  # a list joined by a list joined by a list … multiplies
        if name not in self._sandbox.filters:
            known = sorted(self._sandbox.filters)
            problems.append((say("the filter “{name}” is not allowed here", name=name), _nearest(name, known)))
        return _element(shape) if name in _ELEMENT else None


def _element(shape: Shape) -> Shape:
    return shape.each if isinstance(shape, Repeated) else None


def _part(shape: Shape, attribute: str, problems: list[Problem]) -> Shape:
    known: Mapping[str, Shape] = shape if isinstance(shape, Mapping) else {}
    if attribute.startswith("_"):
        problems.append(unsafe())
    elif shape is not None and attribute not in known:
        problems.append((say("there is no “.{name}” here", name=attribute), _nearest(attribute, list(known))))
    return known.get(attribute)


def _nearest(name: str, known: list[str]) -> str:
    near = get_close_matches(name, known, n=1)
    if near:
        return say("write “{key}”", key=near[0])
    return say("known here: {keys}", keys=", ".join(known)) if known else ""


def broken() -> Problem:
    """Code that does not parse."""
    return say("the code of this tag is broken"), say("compare it with the template that comes with docgen")


def _not_text() -> Problem:
    return say("this is not a text but a list or a group"), say("go through it with “for”, or name one part of it")


def unsafe() -> Problem:
    """Code that no template may have."""
    return (
        say("this code is not allowed in a template"),
        say("only variables, their parts, filters, comparisons, “if” and “for” are"),
    )
