"""Words of a clause changed wherever it has them: in its title, its text, its labelled lines."""

from __future__ import annotations

import re
from collections.abc import Callable

from docgen.amending.new_text import NewText
from docgen.model.plan import Assignment, Clause
from docgen.phrases.patterns import compiled

Change = Callable[[str], str]
_FIELDS = ("implement", "lead", "support")
_END = re.compile(r"\s*[.;:]*\s*$")


def replacing(old: str, new: str, *, exactly: bool) -> Change:
    """What puts `new` in the place of each `old` that is no part of a longer word."""
    pattern = _finding(old, exactly)
    return lambda text: pattern.sub(lambda _: new, text)


def removing(old: str, *, exactly: bool) -> Change:
    """What takes each `old` out, with the comma that parted it from its neighbours."""
    found = _finding(old, exactly).pattern
    flags = re.NOFLAG if exactly else re.IGNORECASE
    behind = re.compile(rf"\s*[,;]\s*{found}(?=\s*[,;.:)]|\s*$)|{found}\s*[,;]\s*|\s*{found}", flags)
    return lambda text: behind.sub("", text).strip()


def adding(new: str, old: str, *, after: bool, exactly: bool) -> Change:
    """What puts `new` behind each `old`, or before it; without `old` at the end, or at the start."""
    if not old:
        return (lambda text: _at_end(text, new)) if after else (lambda text: f"{new} {text}" if text else text)
    pattern = _finding(old, exactly)
    gap = "" if new[:1] in ",;:." else " "
    return lambda text: pattern.sub(lambda found: f"{found[0]}{gap}{new}" if after else f"{new} {found[0]}", text)


def changed(clause: Clause, change: Change, texts: NewText, *, own_words: bool = False) -> Clause:
    """`clause` with each of its texts as `change` makes it; `own_words`: without its labelled lines."""
    if own_words:
        name = "text" if clause.text else "title"
        return clause.model_copy(update={name: change(getattr(clause, name) or "")})
    update: dict[str, object] = {"text": change(clause.text)}
    if clause.title is not None:
        update["title"] = change(clause.title)
    update["actors"] = tuple(map(change, clause.actors))
    update["remarks"] = tuple(each.model_copy(update={"text": change(each.text)}) for each in clause.remarks)
    for field in _FIELDS:
        line: Assignment | None = getattr(clause, field)
        if line is not None and (said := change(line.printed)) != line.printed:
            update[field] = texts.assignment(said, line.label, clause.place or "")
    if clause.timing is not None and (said := change(str(clause.timing))) != str(clause.timing):
        update["timing"] = texts.timing(said)
    return clause.model_copy(update=update)


def _at_end(text: str, new: str) -> str:
    end = _END.search(text)
    at = end.start() if end is not None else len(text)
    gap = "" if new[:1] in ",;:." else " "
    return f"{text[:at]}{gap}{new}{text[at:]}" if text else text


def _finding(words: str, exactly: bool) -> re.Pattern[str]:
    before = r"(?<!\w)" if words[:1].isalnum() else ""
    behind = r"(?!\w)" if words[-1:].isalnum() else ""
    spelled = r"\s+".join(map(re.escape, words.split()))
    text = f"{before}{spelled}{behind}"
    return re.compile(text) if exactly else compiled(text)
