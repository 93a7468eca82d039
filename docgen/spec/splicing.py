"""A YAML text that people keep, made to say something else: only the lines whose value changes are written anew.

Comments, order, quotes and line breaks of all other lines stay byte for byte. A library that keeps comments
(ruamel.yaml) hangs each on the value before it, so that a new key lands behind the next one's comment and a
deleted entry takes it along; lines have no such trouble.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any, NamedTuple

import yaml

Dump = Callable[[Any, int], str]
"""The YAML of a value that will stand in this column."""
_Base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_KNOWN_BY = 40  # letters of an entry by which it is known again


class _Edit(NamedTuple):
    """Lines from `start` up to `end` (none where both are equal) give way to others."""

    start: int
    end: int
    lines: Sequence[str]


class _Unlike(Exception):  # noqa: N818  (no error: the node is then written anew as a whole)
    """The text writes a node in another shape than its value has: in short, in one line, by an alias."""


def spliced(text: str, old: Mapping[str, Any], new: Mapping[str, Any], dump: Dump) -> str:
    """`text`, which says `old`, as a text that says `new`."""
    root = yaml.compose(text, Loader=_Base)
    lines = text.split("\n")
    try:
        edits = list(_Splicer(lines, dump).mapping(root, old, new, len(lines)))
    except _Unlike:
        return dump(new, 0)
    told: list[str] = []
    at = 0
    for edit in sorted(edits, key=lambda edit: edit.start):  # what is put in at one place keeps its order
        told += (*lines[at : edit.start], *edit.lines)
        at = max(at, edit.end)
    return "\n".join((*told, *lines[at:]))


class _Splicer:
    def __init__(self, lines: Sequence[str], dump: Dump) -> None:
        self._lines, self._dump = lines, dump

    def mapping(self, node: Any, old: Any, new: Any, end: int) -> Iterator[_Edit]:
        """The edits that make the mapping at `node`, which ends before line `end`, say `new`."""
        _same_shape(isinstance(node, yaml.MappingNode) and not node.flow_style)
        _same_shape(isinstance(old, dict) and isinstance(new, dict) and bool(new))
        keys = [key.value for key, _ in node.value]
        _same_shape(sorted(keys) == sorted(old))
        starts = [key.start_mark.line for key, _ in node.value]
        ends = self._ends([value for _, value in node.value], starts, end)
        column = node.start_mark.column
        _same_shape(not new.keys().isdisjoint(old))
        added = _added(old, new)
        for index, ((key, value), name) in enumerate(zip(node.value, keys, strict=True)):
            if name not in new:
                _same_shape(not self._before(starts[index], column).strip())  # the dash of a list would go too
                yield _Edit(starts[index], ends[index], ())
            elif old[name] != new[name]:
                yield from self._entry(key, value, name, (old[name], new[name]), ends[index])
            for other in added.get(name, ()):
                yield _Edit(ends[index], ends[index], self._written({other: new[other]}, column))

    def _entry(self, key: Any, value: Any, name: str, values: tuple[Any, Any], end: int) -> Iterator[_Edit]:
        try:
            yield from list(self._inside(value, *values, end))
        except _Unlike:
            start, column = key.start_mark.line, key.start_mark.column
            written = self._written({name: values[1]}, column)
            before, note = self._before(start, column), self._note(value)
            written[0] = before + written[0][column:]
            if note and len(written) == 1:
                written[0] += f"  {note}"
            elif note:
                written.insert(0, f"{' ' * (len(before) - len(before.lstrip()))}{note}")
            yield _Edit(start, end, written)

    def _inside(self, node: Any, old: Any, new: Any, end: int) -> Iterator[_Edit]:
        if isinstance(new, dict):
            return self.mapping(node, old, new, end)
        return self._sequence(node, old, new, end)

    def _sequence(self, node: Any, old: Any, new: Any, end: int) -> Iterator[_Edit]:
        _same_shape(isinstance(node, yaml.SequenceNode) and not node.flow_style)
        _same_shape(isinstance(old, list) and isinstance(new, list) and bool(new) and len(old) == len(node.value))
        column = node.start_mark.column
        starts = [item.start_mark.line for item in node.value]
        for start in starts:
            _same_shape(
                self._lines[start][:column].strip() == "" and self._lines[start][column : column + 2] == "- "
            )
        ends = self._ends(node.value, starts, end)
        for was, wanted, at in _pairs(old, new):
            if was is None:
                place = ends[at - 1] if at else self._above(starts[0])
                yield _Edit(place, place, self._item(new[wanted], column))
            elif wanted is None:
                yield _Edit(starts[was], ends[was], ())
            elif old[was] != new[wanted]:
                try:
                    yield from list(self._inside(node.value[was], old[was], new[wanted], ends[was]))
                except _Unlike:
                    yield _Edit(starts[was], ends[was], self._item(new[wanted], column))

    def _item(self, value: Any, column: int) -> list[str]:
        written = self._written(value, column + 2)
        return [f"{' ' * column}- {written[0][column + 2 :]}", *written[1:]]

    def _written(self, value: Any, column: int) -> list[str]:
        text = self._dump(value, column).rstrip("\n").removesuffix("\n...")
        return [f"{' ' * column}{line}" if line else line for line in text.split("\n")]

    def _ends(self, values: Sequence[Any], starts: Sequence[int], end: int) -> list[int]:
        """The line behind each entry. A line within quotation marks is no comment, whatever it opens with."""
        quoted = [value.end_mark.line if getattr(value, "style", None) in ("'", '"') else 0 for value in values]
        return [
            self._last(max(start, within), after)
            for start, within, after in zip(starts, quoted, (*starts[1:], end), strict=True)
        ]

    def _last(self, start: int, end: int) -> int:
        """The line behind an entry, without the comments and blank lines that belong to what follows."""
        while end - 1 > start and _is_aside(self._lines[end - 1]):
            end -= 1
        return end

    def _above(self, line: int) -> int:
        """The first line of the comments right above a line."""
        while line and self._lines[line - 1].lstrip().startswith("#"):
            line -= 1
        return line

    def _before(self, line: int, column: int) -> str:
        return self._lines[line][:column]

    def _note(self, value: Any) -> str:
        """The comment behind a value of one line."""
        if value.start_mark.line != value.end_mark.line:
            return ""
        rest = self._lines[value.end_mark.line][value.end_mark.column :].strip()
        return rest if rest.startswith("#") else ""


def _same_shape(holds: bool) -> None:
    if not holds:
        raise _Unlike


def _added(old: Mapping[str, Any], new: Mapping[str, Any]) -> dict[str, list[str]]:
    """The keys that come, by the key that stays before them; the first ones by the first that stays.

    The comments of the whole file are before its first key.
    """
    before = next(name for name in new if name in old)
    added: dict[str, list[str]] = {}
    for name in new:
        if name in old:
            before = name
        else:
            added.setdefault(before, []).append(name)
    return added


def _is_aside(line: str) -> bool:
    return not line.strip() or line.lstrip().startswith("#")


def _pairs(old: Sequence[Any], new: Sequence[Any]) -> Iterator[tuple[int | None, int | None, int]]:
    """What became of each entry, by their numbers: kept or changed, gone (no new one), come (no old one).

    The third is where in the old list that is.
    """
    known = [_known_by(each) for each in old]
    # Entries of one text (the same reason, given twenty times) are told apart by all they say.
    knows = _known_by if len(set(known)) == len(known) else _whole
    matcher = SequenceMatcher(None, [knows(each) for each in old], [knows(each) for each in new], False)
    for _, start, end, from_, to in matcher.get_opcodes():
        for step in range(max(end - start, to - from_)):
            was = start + step if start + step < end else None
            wanted = from_ + step if from_ + step < to else None
            yield was, wanted, min(start + step, end)


def _known_by(entry: Any) -> str:
    """What an entry is known by when it has changed a little: its first words."""
    if isinstance(entry, dict):
        texts = [each for each in entry.values() if isinstance(each, str)]
        return max(texts, key=len, default="")[:_KNOWN_BY]
    return entry[:_KNOWN_BY] if isinstance(entry, str) else _whole(entry)


def _whole(entry: Any) -> str:
    return json.dumps(entry, ensure_ascii=False, sort_keys=True)
