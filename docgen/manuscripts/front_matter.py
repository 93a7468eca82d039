"""The YAML head of a manuscript: cut from the text, checked, each fault with its line in the file."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import Any, NamedTuple

from docgen.decree.kinds import Kind, kinds
from docgen.errors import DocgenError, Fault, attempt
from docgen.messages import say
from docgen.model.manuscript import FrontMatter
from docgen.register.slug import slug
from docgen.spec import yaml
from docgen.spec.dumping import dumped
from docgen.spec.load import parse
from docgen.spec.splicing import spliced
from docgen.text.normalize import folded

_FENCE = re.compile(r"---[ \t]*")


class PartedManuscript(NamedTuple):
    """A manuscript's head, its kind and its body, with the line on which the body begins."""

    front: FrontMatter
    kind: Kind
    body: str
    first_line: int


def parted(text: str, file: str) -> PartedManuscript:
    """The head and the body of a manuscript; raises DocgenError with every fault of the head."""
    lines = [f"{line}\n" for line in text.split("\n")]
    first, last = fences(lines, file)
    faults: list[Fault] = []
    front = attempt(lambda: _front(lines[first + 1 : last], first + 1, file), faults)
    line = line_of(text, "loai")
    named = front.kind if front is not None else lines[line - 1].partition(":")[2].strip(" \t\n\"'")
    kind = attempt(lambda: kind_called(named, file, line), faults) if named else None
    if front is None or kind is None:
        raise DocgenError(sorted(faults, key=lambda fault: fault.line or 0))
    return PartedManuscript(front, kind, "".join(lines[last + 1 :]), last + 2)


def sound_front(text: str, file: str, faults: Sequence[Fault]) -> FrontMatter | None:
    """A head without its lines that have `faults`, to tell with them what else is wrong; None if there is none."""
    faulty = {fault.line for fault in faults} - {line_of(text, "loai")}
    lines = ["\n" if at in faulty else f"{line}\n" for at, line in enumerate(text.split("\n"), start=1)]
    try:
        first, last = fences(lines, file)
        return _front(lines[first + 1 : last], first + 1, file)
    except DocgenError:
        return None


def _front(head: Sequence[str], before: int, file: str) -> FrontMatter:
    # Empty lines in the place of what stands before keep the numbers of the lines.
    return parse("\n" * before + "".join(head), file, FrontMatter)


def fences(lines: Sequence[str], file: str) -> tuple[int, int]:
    """The two lines (from 0) between which the head stands; raises DocgenError where they are not there."""
    found = [at for at, line in enumerate(lines) if _FENCE.fullmatch(line.rstrip("\n\r"))]
    if len(found) < 2 or "".join(lines[: found[0]]).strip():
        problem = say("the head is missing: a draft begins with a line ---, the head, and a second line ---")
        hint = say("begin with a file that “docgen draft cong-van -o FILE.md” writes")
        raise DocgenError(Fault(problem, hint, file, 1))
    return found[0], found[1]


def kinds_by_slug() -> dict[str, Kind]:
    """The kinds of document, and of copies, by how they are written in commands: `to-trinh`, `ban-sao-y`."""
    return {slug(kind.name): kind for kind in kinds().every}


def kind_called(name: str, file: str = "", line: int | None = None) -> Kind:
    """The kind that a person names with or without marks; raises DocgenError that names the nearest ones."""
    known = kinds_by_slug()
    asked = slug(name)
    if asked in known:
        return known[asked]
    near = get_close_matches(asked, known, n=3)
    hint = (
        say("did you mean: {names}", names=", ".join(near))
        if near
        else say("known here: {names}", names=", ".join(known))
    )
    raise DocgenError(Fault(say("there is no kind of document “{name}”", name=name), hint, file, line))


def line_of(text: str, key: str) -> int:
    """The line of a manuscript on which a key of its head stands; the first where it does not."""
    lines = enumerate(text.split("\n"), start=1)
    return next((at for at, line in lines if folded(line).startswith(f"{key}:")), 1)


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
