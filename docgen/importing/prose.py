"""Assignments in sentences: `Giao Sở A chủ trì, phối hợp với Sở B …`, `UBND cấp xã có trách nhiệm …`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from docgen.importing.bodies import Bodies
from docgen.phrases.ruleset import Rules
from docgen.text.markup import plain
from docgen.text.normalize import clean

_LONGEST = 300
_GIVING = re.compile(r"^\s*(?:giao|yêu cầu|đề nghị|phân công)(?: cho)?\s+", re.IGNORECASE)
_GIVING_INSIDE = re.compile(r"(?<=[.;]\s)Giao(?: cho)?\s+")
_OPEN = re.compile(r"(?:^|\s)(?:các|những|và|của|với|cùng)$", re.IGNORECASE)
_LEADING = re.compile(r"\W*chủ trì\b")
_SUPPORTING = re.compile(r"\W*(?:và )?phối hợp\b(?: chặt chẽ)?(?: với| cùng)?\s*")


@dataclass(frozen=True, slots=True)
class Roles:
    """Who leads, supports or implements by what a sentence says."""

    lead: tuple[str, ...] = ()
    support: tuple[str, ...] = ()
    implement: tuple[str, ...] = ()

    @property
    def actors(self) -> tuple[str, ...]:
        """Those who must act, whatever their role."""
        return self.lead or self.implement or self.support


class Prose:
    """Reads who must act from the opening of a sentence."""

    def __init__(self, rules: Rules, bodies: Bodies) -> None:
        self._bodies = bodies
        verbs = rules.regex(r"\b(?:có trách nhiệm|chịu trách nhiệm|chủ trì|phối hợp|<dong_tu>)")
        self._verbs = verbs

    def roles(self, text: str) -> Roles:
        """The bodies that `text` opens with as the subject of its verb; none where it opens otherwise."""
        sentence = clean(plain(text)).strip()
        given = _GIVING.match(sentence)
        subject, after = self._list(sentence, given.end() if given else 0)
        if not subject and (inside := _GIVING_INSIDE.search(sentence)) is not None:
            subject, after = self._list(sentence, inside.end())
        if not subject:
            return Roles()
        rest = sentence[after:]
        leading = _LEADING.match(rest)
        supporting = _SUPPORTING.match(rest, leading.end() if leading else 0)
        partners, _ = self._list(rest, supporting.end()) if supporting else ((), 0)
        if leading:
            return Roles(lead=subject, support=partners)
        return Roles(support=subject) if supporting else Roles(implement=subject)

    def _list(self, text: str, start: int) -> tuple[tuple[str, ...], int]:
        """The bodies named from `start` up to a verb, and where the verb begins; nothing for other words."""
        for verb in self._verbs.finditer(text, start, start + _LONGEST):
            if not text[verb.start()].islower():  # part of a name (Sở Xây dựng)
                continue
            opening = text[start : verb.start()].strip(" ,:")
            if re.search(r"[.;!?]", opening):
                break
            if _OPEN.search(opening):  # "và các tổ chức …" goes on
                continue
            bodies = self._bodies.heading(opening)
            if bodies and all(len(body.split()) > 1 or self._bodies.known(body) for body in bodies):
                return bodies, verb.start()
        return (), start
