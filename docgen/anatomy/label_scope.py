"""What a labelled line serves: the entry above it, or the whole list that it stands behind."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from typing import TYPE_CHECKING

from docgen.anatomy.labelled_lines import LabelFinder, Labelled
from docgen.anatomy.marks import Rank
from docgen.phrases.plan_words import LabelKind
from docgen.text.markup import plain

if TYPE_CHECKING:
    from docgen.anatomy.outline import Node

_DEEPER = (("-", "+"), ("•", "-"), ("•", "+"), ("•", "◦"))
"""A bullet and one that is always set below it; "-" behind "+" goes back to the level above."""
_BODIES = (LabelKind.LEAD, LabelKind.SUPPORT, LabelKind.IMPLEMENT)


def is_label(node: Node) -> bool:
    """Whether a node is labelled lines alone."""
    return bool(node.labelled) and not node.text


def settle(node: Node, labels: LabelFinder) -> None:
    """Put the labelled lines below `node` where they belong.

    Where entries and labelled lines alternate, each entry has its own. Labelled lines that stand behind the last
    entry of a list alone serve the whole list, so they become those of its parent; not where they are set one
    bullet deeper, for then the last entry is meant.
    """
    for child in node.children:
        settle(child, labels)
    _number_labels(node, labels)
    counts, served = _counts(node), _holds_labels(node) or bool(node.lines) or node.ended
    children = [_gathered(each, labels) for each in node.children]
    node.children = []
    for child in children:
        served = served or not is_label(child)  # a section's title has no labels, but what is asked in it has
        node.children.append(child if not is_label(child) or (counts and served) else _as_entry(child))
    _part(node)
    _share_out(node)
    _hoist(node, labels)


def _number_labels(node: Node, labels: LabelFinder) -> None:
    """Make labels of the entries of a list that are numbered as its tasks are: they serve all of these.

    `1. Nội dung … 2. Cơ quan chủ trì: … 3. Thời gian: …`, with their values behind a colon or in a list below.
    """
    found = {id(child): given for child in node.children if (given := _as_labels(child, labels))}
    entries = [child for child in node.children if id(child) not in found and not is_label(child)]
    if not entries or not any(line.kind in _BODIES for given in found.values() for line in given):
        return
    first = next(at for at, child in enumerate(node.children) if id(child) in found)
    if any(not is_label(child) and id(child) not in found for child in node.children[first:]):
        return
    for child in node.children[first:]:
        child.text, child.labelled, child.children, child.lines = "", found.get(id(child), child.labelled), [], []
    if _holds_labels(node):
        return
    for child in node.children[first:]:
        for entry in entries:
            entry.add(child.copied())
    del node.children[first:]


def _as_labels(node: Node, labels: LabelFinder) -> list[Labelled]:
    """The labelled lines that a numbered entry is that looks like a task or a heading; none for others."""
    if node.mark is None or not node.mark.counts or not node.text or node.tables:
        return []
    if not labels.heads(node.text):
        given = labels.lines(node.text, node.place)
        return given if not (node.children or node.lines) and all(each.value for each in given) else []
    if node.children and all(is_label(child) for child in node.children):
        return [line for child in node.children for line in child.labelled]
    parts = [each for child in node.children if (each := _as_labels(child, labels))]
    if parts and len(parts) == len(node.children):
        return [line for each in parts for line in each]
    kind = labels.kind_of(node.text)
    values = [*(line.text for line in node.lines), *(child.text for child in node.children)]
    below = any(child.children or child.lines for child in node.children)
    if kind not in (*_BODIES, LabelKind.TIMING) or below or not values:
        return []
    if kind in _BODIES and not labels.lists_names([plain(each) for each in values]):
        return []
    value = "; ".join(plain(each).strip(" ;.") for each in values)
    return [Labelled(kind, node.text.strip(" :."), f"{value}.", node.place)]


def _part(node: Node) -> None:
    """Make the paragraph above a block of labels an entry, where paragraphs and blocks alternate below a heading.

    A section holds no labels of its own, so a single block is its paragraph's there.
    """
    children = node.children
    if not (node.lines and children and is_label(children[0])) or node.ended:
        return
    plain_entries = [child for child in children if not is_label(child) and child.mark is None]
    if not plain_entries and not (node.parent is not None and node.parent.mark is None):
        return
    line = node.lines.pop()
    entry = type(node)(line.text, place=line.place, emphatic=line.emphatic, parent=node)
    if plain_entries:
        node.children.insert(0, entry)
        return
    for label in takewhile(is_label, children):
        entry.add(label)
    node.children = [entry, *children[len(entry.children) :]]


def _share_out(node: Node) -> None:
    """Put each labelled line below the entry before it, where entries follow labelled lines.

    So too where `node` can hold none of its own.
    """
    children = node.children
    own = [index for index, child in enumerate(children) if is_label(child)]
    entries = [index for index, child in enumerate(children) if not is_label(child)]
    if not own or not entries or own[0] == 0 or (entries[-1] < own[0] and _holds_labels(node)):
        return
    node.children = []
    for child in children:
        (node.children[-1] if is_label(child) else node).add(child)


def _hoist(node: Node, labels: LabelFinder) -> None:
    """Make what stands behind the last entry of a list `node`'s own; what no node can hold, each entry's."""
    entries = [child for child in node.children if not is_label(child)]
    if len(entries) < 2 or len(entries) < len(node.children):
        return
    entries = _last_list(entries)
    if len(entries) < 2:
        return
    *others, last = entries
    if not _is_list(entries, node) or _has_own(others, labels):
        return
    moved = [child for child in last.children if is_label(child)]
    kept = last.children[: len(last.children) - len(moved)]
    if not moved or kept + moved != last.children or any(_is_deeper(each, last) for each in moved):
        return
    if kept and not all(entry.children for entry in others):
        return  # it stands behind the list below the last entry, and the others have none
    if not any(line.assigns for each in moved for line in each.labelled):
        return
    last.children = kept
    if _holds_labels(node):
        for each in moved:
            node.add(each)
        return
    for entry in entries:
        for each in moved:
            entry.add(each.copied())


def _last_list(entries: Sequence[Node]) -> list[Node]:
    """`entries`; only the last list of several where the labels below it have the bullet of an earlier one."""
    mark = entries[-1].mark
    last = [*takewhile(lambda each: each.mark and mark and each.mark.series == mark.series, reversed(entries))]
    earlier = {each.mark.series for each in entries[: len(entries) - len(last)] if each.mark}
    labels = [each for each in entries[-1].children if is_label(each)]
    level = bool(labels) and all(each.mark is not None and each.mark.series in earlier for each in labels)
    return last[::-1] if level else [*entries]


def _holds_labels(node: Node) -> bool:
    """Whether what `node` becomes can have labels: a section has none."""
    return node.parent is not None and node.parent.mark is not None


def _is_list(entries: Sequence[Node], node: Node) -> bool:
    """Whether `entries` are the points of one matter, not the tasks or sections of a plan."""
    marks = [each.mark for each in entries]
    first = marks[0]
    if first is None or any(mark is None or mark.series != first.series for mark in marks):
        return False
    if not first.heads:
        return True
    titled = bool(node.text) and not node.ended and node.parent is not None and node.parent.mark is not None
    return first.rank is Rank.NUMBER and titled


def _is_deeper(label: Node, entry: Node) -> bool:
    """Whether a labelled line is set one bullet deeper than the bullet before it."""
    if label.mark is None or entry.mark is None or entry.mark.rank is not Rank.BULLET:
        return False
    return (entry.mark.printed, label.mark.printed) in _DEEPER


def _has_own(entries: Sequence[Node], labels: LabelFinder) -> bool:
    return any(
        labels.split(entry.text)[1]
        or labels.names_body(entry.text)
        or any(is_label(child) or labels.names_body(child.text) for child in entry.children)
        for entry in entries
    )


def _counts(node: Node) -> bool:
    """Whether the labelled lines below `node` give a body or a time."""
    return any(
        line.kind in _BODIES or (line.assigns and not (child.mark and child.mark.rank is Rank.NUMBER))
        for child in node.children
        for line in child.labelled
    )


def _as_entry(node: Node) -> Node:
    """A labelled line that stands for itself, as the list entry it looks like."""
    node.text = "; ".join(
        f"{line.label}: {line.value}" if line.value else f"{line.label}:" for line in node.labelled
    )
    node.labelled = []
    return node


def _gathered(node: Node, labels: LabelFinder) -> Node:
    """A label whose value is the list below it, with that value on its own line."""
    last = node.labelled[-1] if is_label(node) else None
    if last is None or last.value or last.kind is LabelKind.CONTENT or not node.children:
        return node
    if last.kind in _BODIES and any(labels.acts(child.text) for child in node.children):
        return _as_entry(node)  # "Chủ trì:" over what is to be done, below the name of who does it
    if all(child.text and not child.children and not child.lines for child in node.children):
        value = "; ".join(plain(child.text).strip(" ;.") for child in node.children)
        node.labelled[-1] = last.with_value(f"{value}.")
        node.children = []
    return node
