"""Actors: whom a sentence of a plan makes act, and with whom, where no label says so."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property
from itertools import islice

from docgen.model.plan import Role
from docgen.phrases.ruleset import Rules
from docgen.statements.gazetteer import Gazetteer
from docgen.statements.mention import Mention

_LONGEST_SUBJECT = 240
_FARTHEST_VERB = 6
"""A name may hold a verb (Sở Xây dựng); farther than this the verb belongs to what is said of the subject."""
_BEFORE_OBJECT = 160


class ActorReader:
    """Finds the actors of sentences by the rules in force."""

    def __init__(self, rules: Rules, gazetteer: Gazetteer) -> None:
        self._rules, self._gazetteer = rules, gazetteer

    def actors(self, text: str) -> Mapping[Role, tuple[Mention, ...]]:
        """The bodies that open `text` as the subject of its verb, with the communes they work with; maybe none."""
        subject = self._subject(text)
        if not subject:
            return {}
        partner = None if any(mention.is_commune for mention in subject) else self.partner(text)
        leads = Role.LEAD if partner is not None else Role.IMPLEMENT
        return {leads: subject, **({} if partner is None else {Role.SUPPORT: (partner,)})}

    def partner(self, text: str) -> Mention | None:
        """The communes with which `text` has somebody work (phối hợp với …, UBND các xã, phường)."""
        for match in self._working_with.finditer(text):
            if not self._is_object(text, match.start("communes")):
                return self._gazetteer.classify(match["communes"])
        return None

    def names_communes(self, text: str) -> bool:
        """Whether `text` names communes other than as the object of somebody's act (đôn đốc các xã, phường)."""
        named = self._rules.regex(r"<cap_xa_ubnd>").finditer(text)
        return any(not self._is_object(text, match.start()) for match in named)

    def _subject(self, text: str) -> tuple[Mention, ...]:
        """The longest opening of known names before a verb; failing that, before communes and any word."""
        told = self._before_subject.sub("", text[:_LONGEST_SUBJECT])
        if self._rules.action.match(told):
            return ()
        found: tuple[Mention, ...] = ()
        for verb in islice(self._verb.finditer(told), _FARTHEST_VERB):
            mentions = self._gazetteer.split(told[: verb.start()].strip(" ,:"))
            if mentions and all(mention.is_known for mention in mentions):
                found = mentions
        return found or self._before_anything(told)

    def _before_anything(self, told: str) -> tuple[Mention, ...]:
        """Known names, communes the last of them, that open `told` before a word that no list of verbs knows."""
        for communes in self._communes_as_subject.finditer(told):
            mentions = self._gazetteer.split(told[: communes.end()])
            if all(mention.is_known for mention in mentions):
                return mentions
        return ()

    def _is_object(self, text: str, at: int) -> bool:
        before = text[max(0, at - _BEFORE_OBJECT) : at]
        return any(pattern.search(before) for pattern in self._governing)

    @cached_property
    def _before_subject(self) -> re.Pattern[str]:
        return self._rules.regex(rf"^(?:(?:{'|'.join(self._rules.work.before_subject)})\s+)*")

    @cached_property
    def _verb(self) -> re.Pattern[str]:
        return self._rules.regex(r"\b(?-i:có trách nhiệm|chịu trách nhiệm|<dong_tu>)")

    @cached_property
    def _communes_as_subject(self) -> re.Pattern[str]:
        return self._rules.regex(r"<cap_xa>(?= [^\W\d_])(?! <hoa>)(?! (?:có )?liên quan)")

    @cached_property
    def _working_with(self) -> re.Pattern[str]:
        return self._rules.regex(r"phối hợp(?: chặt chẽ)?(?: với)? [^;.]*?(?P<communes><cap_xa_ro>)")

    @cached_property
    def _governing(self) -> tuple[re.Pattern[str], ...]:
        patterns = self._rules.communes.as_object
        return tuple(self._rules.regex(rf"{each} (?:[^;.]*?(?:,| và) )?(?:các |của )?$") for each in patterns)
