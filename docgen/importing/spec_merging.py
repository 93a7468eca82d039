"""A plan read anew merged into a spec that people have changed: three versions, each change kept, clashes told."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

from docgen.messages import say
from docgen.model.finding import Finding, Severity
from docgen.model.plan import Clause, Plan, Section
from docgen.text.markup import plain
from docgen.text.normalize import folded

_ALIKE = 60
Node = TypeVar("Node", Section, Clause)


def merged(base: Plan, mine: Plan, theirs: Plan) -> tuple[Plan, list[Finding]]:
    """`theirs` with what people changed from `base` to `mine`, and a finding for each clash; there `mine` stays.

    `base` is the plan as it was last read, `mine` the spec as it stands, `theirs` the plan as it is read now.
    """
    merger = _Merger()
    fields = merger.fields(base, mine, theirs, ("sections",), say("the plan"))
    sections = merger.list(base.sections, mine.sections, theirs.sections, "")
    return theirs.model_copy(update={**fields, "sections": sections}), merger.findings


class _Merger:
    def __init__(self) -> None:
        self.findings: list[Finding] = []

    def fields(self, base: Any, mine: Any, theirs: Any, apart: Sequence[str], where: str) -> dict[str, Any]:
        """The value of each field: the one that changed; mine, told, where both did."""
        merged: dict[str, Any] = {}
        for name in type(theirs).model_fields:
            if name in apart:
                continue
            was, kept, new = getattr(base, name), getattr(mine, name), getattr(theirs, name)
            if kept in (was, new):
                merged[name] = new
                continue
            merged[name] = kept
            if new != was:
                self._clash(where, say("both the spec and the source changed here; the spec's words stay"), new)
        return merged

    def list(
        self, base: Sequence[Node], mine: Sequence[Node], theirs: Sequence[Node], above: str
    ) -> tuple[Node, ...]:
        """The entries in the order of the source, those that people added behind the one they follow."""
        in_mine, in_theirs = _matched(base, mine), _matched(base, theirs)
        back = {id(new): index for index, new in in_theirs.items()}
        merged: list[Node] = []
        for new in theirs:
            index = back.get(id(new))
            own = in_mine.get(index) if index is not None else _twin(new, mine, in_mine)
            if index is None:
                merged.append(new if own is None else own)
            elif own is None:
                if not _same(base[index], new):
                    self._clash(_name(new, above), say("the spec left this out, and the source changed it"), new)
            else:
                merged.append(self._node(base[index], own, new, above))
        for index, own in in_mine.items():
            if index not in in_theirs and not _same(base[index], own):
                self._clash(
                    _name(own, above), say("the source dropped this, and the spec had changed it; it stays"), ""
                )
                _insert(merged, own, mine)
        added = {id(own) for own in in_mine.values()} | {id(each) for each in merged}
        for own in mine:
            if id(own) not in added:
                _insert(merged, own, mine)
        return tuple(merged)

    def _node(self, base: Node, mine: Node, theirs: Node, above: str) -> Node:
        where = _name(theirs, above)
        fields = self.fields(base, mine, theirs, ("clauses", "place"), where)
        clauses = self.list(base.clauses, mine.clauses, theirs.clauses, where)
        return theirs.model_copy(update={**fields, "clauses": clauses})

    def _clash(self, where: str, message: str, new: Any) -> None:
        found = new if isinstance(new, str) else _words(new) if isinstance(new, (Section, Clause)) else str(new)
        self.findings.append(
            Finding(rule="xung-dot", severity=Severity.WARNING, place=where, message=message, found=found[:200])
        )


def _matched(base: Sequence[Node], other: Sequence[Node]) -> dict[int, Node]:
    """For each entry of `base` the one of `other` that it became: the same, of the same number, or much alike."""
    from rapidfuzz import fuzz

    found: dict[int, Node] = {}
    free = list(other)

    def take(index: int, node: Node) -> None:
        found[index] = node
        free[:] = [each for each in free if each is not node]

    for index, was in enumerate(base):
        same = next((each for each in free if _same(was, each)), None)
        if same is not None:
            take(index, same)
    for index, was in enumerate(base):
        if index in found:
            continue
        scored = [(fuzz.ratio(_words(was), _words(each)) + 30 * _same_number(was, each), each) for each in free]
        score, node = max(scored, key=lambda pair: pair[0], default=(0, None))
        if node is not None and score >= _ALIKE:
            take(index, node)
    return found


def _twin(new: Node, mine: Sequence[Node], in_mine: dict[int, Node]) -> Node | None:
    """What people had added themselves, in the very words that the source has now."""
    old = {id(each) for each in in_mine.values()}
    return next((each for each in mine if id(each) not in old and _same(each, new)), None)


def _insert(merged: list[Node], own: Node, mine: Sequence[Node]) -> None:
    """Put `own` behind the entry that it follows in the spec."""
    before = [_words(each) for each in mine[: next(at for at, each in enumerate(mine) if each is own)]]
    at = next((index + 1 for index in reversed(range(len(merged))) if _words(merged[index]) in before), 0)
    merged.insert(at, own)


def _same(one: Node, other: Node) -> bool:
    return bool(_placeless(one) == _placeless(other))


def _placeless(node: Node) -> Any:
    update: dict[str, Any] = {"clauses": tuple(_placeless(each) for each in node.clauses)}
    if isinstance(node, Clause):
        update["place"] = None
    return node.model_copy(update=update)


def _same_number(one: Node, other: Node) -> bool:
    return one.number == other.number and any(letter.isalnum() for letter in one.number)


def _words(node: Section | Clause) -> str:
    return folded(plain(f"{node.title or ''} {node.text}"))


def _name(node: Node, above: str) -> str:
    return f"{above} {node.number or _words(node)[:30]}".strip()
