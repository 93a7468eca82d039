"""Headings: whom a title makes act (`NHIỆM VỤ CỦA SỞ XÂY DỰNG`, `Sở Xây dựng có trách nhiệm:`), and its matter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from docgen.model.plan import Section, SectionKind
from docgen.phrases.grammar import Capacity, KindRule, StatementKind
from docgen.phrases.ruleset import Rules
from docgen.statements.gazetteer import Gazetteer
from docgen.statements.lists import Listed, listed
from docgen.statements.mention import Located, MentionKind
from docgen.statements.name_cues import Cues
from docgen.statements.segments import last_sentence, segments, within
from docgen.statements.sentence import Named, Sentence
from docgen.statements.sentence_reader import SentenceReader
from docgen.text.markup import plain
from docgen.text.normalize import clean

_VOICES = {
    SectionKind.PURPOSE: StatementKind.AIM,
    SectionKind.TARGETS: StatementKind.TARGET,
    SectionKind.TASKS: StatementKind.TASK,
    SectionKind.FUNDING: StatementKind.FUNDING,
    SectionKind.ORGANISATION: StatementKind.DUTY,
}
_HEADING = (Capacity.LEADS, Capacity.IMPLEMENTS, Capacity.SUPPORTS)


class HeadingReader:
    """Reads titles by the rules in force."""

    def __init__(self, rules: Rules, gazetteer: Gazetteer, cues: Cues) -> None:
        self._rules, self._gazetteer, self._cues = rules, gazetteer, cues
        self._sentences = SentenceReader(cues)

    @classmethod
    def of(cls, rules: Rules) -> HeadingReader:
        """The reader of these rules by itself."""
        return cls(rules, Gazetteer.of(rules), Cues(rules))

    def introduced(self, text: str) -> tuple[Named, ...]:
        """Whom the last sentence of a paragraph, which introduces what stands below, makes do it."""
        said = clean(plain(text))
        return self.named(last_sentence(said, self._gazetteer.mentions(said), self._cues))

    def asked(self, opening: str) -> tuple[Named, ...]:
        """The communes that the opening of a letter, behind its bases, asks to do what stands below it."""
        said = clean(plain(opening)).rstrip()
        begun = (
            (0, *(at + 2 for at in range(len(said)) if said.startswith(", ", at))) if said.endswith(":") else ()
        )
        found = (self.introduced(said[at:]) for at in begun)
        return next((named for named in found if any(each.located.mention.is_commune for each in named)), ())

    def orders(self, text: str) -> bool:
        """Whether a sentence of a paragraph gives an order (`UBND tỉnh giao Sở A …`, `Các đơn vị phải …`)."""
        said = clean(plain(text))
        located = self._gazetteer.mentions(said)
        for span in segments(said, located, self._cues):
            lists = listed(said, within(located, span))
            sentence = self._sentences.read(said, span.start, span.end, lists)
            doers = [each for each in sentence.named if each.capacity in _HEADING]
            obliged = sentence.subject is not None and self._cues.giving.obliges(said, sentence.predicate)
            if (sentence.giver is not None or obliged) and doers and sentence.predicate < sentence.end - 1:
                return True
        return False

    def named(self, title: str) -> tuple[Named, ...]:
        """Who must do what stands below `title`, and in what capacity; nobody where it names a matter."""
        text = clean(plain(title)).strip().rstrip(" :.;")
        lists = listed(text, self._gazetteer.mentions(text))
        if not lists:
            return ()
        giving = self._cues.giving.below.fullmatch(f"{text}:", lists[-1].end) is not None
        if giving and not any(each.is_commune for each in lists[-1].mentions):
            return ()  # "UBND tỉnh yêu cầu:" leaves it to the points who does them; a commune's head asks its own
        of_whom = self._of_whom.match(text)
        if of_whom is not None and of_whom.end() == lists[0].start:
            return tuple(Named(each, Capacity.IMPLEMENTS) for each in lists[0].members)
        if text.isupper():  # the words behind the name are read as in a sentence
            end = lists[0].members[-1].end
            text = text[:end] + text[end:].lower()
        sentence = self._sentences.read(text, 0, len(text), lists)
        if sentence.subject is None and any(each.depth for each in lists):
            return tuple(each for each in sentence.named if each.capacity in _HEADING)  # "… (Sở Y tế chủ trì)"
        if sentence.subject is None or sentence.doubts:
            return ()
        if self._is_name(title, lists, sentence):
            return (Named(_whole(text, lists[0].members[0]), Capacity.IMPLEMENTS),)
        return tuple(each for each in sentence.named if each.capacity in _HEADING)

    def _is_name(self, title: str, lists: tuple[Listed, ...], sentence: Sentence) -> bool:
        """Whether what `title` says of a collective only tells which (`Các đơn vị tham gia đào tạo`)."""
        first = lists[0].members[0]
        alone = len(lists) == len(lists[0].members) == 1 and first.start == 0 and sentence.giver is None
        loose = first.mention.kind in (MentionKind.COLLECTIVE, MentionKind.GENERIC, MentionKind.RELATED)
        return alone and loose and sentence.modal is None and not title.rstrip().endswith(":")

    def voice(self, section: Section) -> StatementKind | None:
        """What the clauses of `section` are by its kind or its title; None where neither says anything."""
        if section.kind in _VOICES:
            return _VOICES[section.kind]
        found = [(match.start(), at, rule.kind) for at, (rule, match) in enumerate(self._speaking(section.title))]
        return min(found)[2] if found else None

    def kind(self, title: str) -> StatementKind | None:
        """What the clauses below `title` are by what it begins with; None where it names another matter."""
        text = clean(plain(title)).strip()
        found = [rule.kind for rule, match in self._speaking(text) if match.start() == 0]
        return found[0] if found else None

    def _speaking(self, title: str) -> Iterator[tuple[KindRule, re.Match[str]]]:
        text = clean(plain(title))
        for rule in self._rules.grammar.heading_kinds:
            if (match := self._rules.regex(rf"\b(?:{rule.pattern})\b").search(text)) is not None:
                yield rule, match

    @cached_property
    def _of_whom(self) -> re.Pattern[str]:
        return self._rules.regex(rf"{self._rules.grammar.heading}\s+")


def _whole(text: str, located: Located) -> Located:
    """The name with all that the title says of it."""
    return Located(located.mention._replace(text=text), 0, len(text))
