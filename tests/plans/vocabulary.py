"""The words of generated plans, drawn at random."""

from __future__ import annotations

from pathlib import Path
from random import Random
from typing import Any, NamedTuple

import yaml

WORDS: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("words.yaml").read_text(encoding="utf-8"))
DEEDS = tuple(line.split("|") for line in WORDS["deeds"].splitlines())


class Deed(NamedTuple):
    """A verb with its object."""

    text: str
    key: str


class Doers(NamedTuple):
    """One body or several: as they are written together, each by itself, of what kind."""

    text: str
    names: tuple[str, ...]
    kind: str


class Draw:
    """Draws words for one plan; no object comes twice."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self._deeds = random.sample(DEEDS, len(DEEDS))

    def choice(self, key: str) -> Any:
        """One of the entries under `key` in the file of words."""
        return self.random.choice(WORDS[key])

    def label(self, part: str) -> str:
        """A label for `part`."""
        return self.random.choice(WORDS["labels"][part])

    def deed(self) -> Deed:
        """Something to do that was not drawn before."""
        verb, thing = self._deeds.pop()
        tail = self.choice("tails")
        return Deed(f"{verb} {thing}{' ' if tail else ''}{tail}", thing)

    def doers(self, *, lists: bool = True, persons: bool = True) -> Doers:
        """Whoever acts; `lists` allows several, `persons` the Chairmen."""
        kind = self.random.choices(("known", "unknown", "communes", "list"), (5, 2, 4, 2 if lists else 0))[0]
        if kind != "list":
            names = [name for name in WORDS[kind] if persons or not name.startswith("Chủ tịch")]
            name = self.random.choice(names)
            return Doers(name, (name,), kind)
        names = self.random.sample(WORDS["known"], self.random.choice((2, 2, 3)))
        if self.random.random() < 0.3:
            names[-1] = "UBND các xã, phường"
        last = self.random.choice((" và ", ", "))
        return Doers(", ".join(names[:-1]) + last + names[-1], tuple(names), kind)

    def partner(self, doers: Doers) -> str:
        """A known body that is none of `doers`."""
        return self.random.choice([name for name in WORDS["known"] if name not in doers.names])

    def time(self, key: str) -> tuple[str, str]:
        """A time as written and the words of it that must be found; empty in a half of the draws."""
        if self.random.random() < 0.5:
            return "", ""
        drawn = self.choice(key)
        return (drawn, drawn) if isinstance(drawn, str) else (drawn[0], drawn[1])


def capital(text: str) -> str:
    """`text` with a capital at its beginning."""
    return text[:1].upper() + text[1:]
