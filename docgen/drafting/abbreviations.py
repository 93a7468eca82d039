"""Abbreviations that the plan explains, explained again at first use in the directive (craft, point 17)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from docgen.model.clause_names import walk
from docgen.model.directive import DirectiveSection, Item, OwnPlanBody
from docgen.model.plan import Plan
from docgen.model.trace import Step
from docgen.phrases.ruleset import Rules
from docgen.text.capitals import lower_first, upper_first
from docgen.text.markup import plain
from docgen.text.normalize import clean

RULE = "mo-viet-tat"
_FARTHEST = 200
"""An explanation stands within so many letters before its bracket."""
_ACRONYM = re.compile(r"[A-ZĐ][A-ZĐ&]+")
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class Abbreviation:
    """A short form and what it stands for, in the plan's words."""

    short: str
    long: str

    def opened(self, text: str) -> str:
        """`text` with the first use of the short form explained; as it is where it has none, or says both."""
        if not self.used(text) or re.search(
            rf"{re.escape(self.long)} \((?:[^()]* )?{re.escape(self.short)}\)", text, re.IGNORECASE
        ):
            return text
        at = next(self._uses(text))
        said = at.start() + len(self.long)
        if text[at.start() : said].casefold() == self.long.casefold():  # "Đề án phát triển chợ" opens with "Đề án"
            return f"{text[:said]} ({self._called}){text[said:]}"
        return f"{text[: at.start()]}{self._explained(text, at)}{text[at.end() :]}"

    def introduced(self, text: str) -> str:
        """`text` with a short name (no acronym) behind the full one, where it says that."""
        at = text.casefold().find(self.long.casefold())
        if at < 0 or _ACRONYM.fullmatch(self.short):
            return text
        end = at + len(self.long)
        told, rest = f"sau đây gọi tắt là {self.short}", text[end:]
        # No two brackets side by side.
        return f"{text[:end]} ({told}; {rest[2:]}" if rest.startswith(" (") else f"{text[:end]} ({told}){rest}"

    def used(self, text: str) -> bool:
        """Whether `text` uses the short form."""
        return next(self._uses(text), None) is not None

    def _uses(self, text: str) -> Iterator[re.Match[str]]:
        """Where `text` uses the short form, but for names in quotation marks, which stay as they are."""
        marks = str.maketrans("“”", '""')
        return (
            each for each in self._use.finditer(text) if text[: each.start()].translate(marks).count('"') % 2 == 0
        )

    def _explained(self, text: str, match: re.Match[str]) -> str:
        long = upper_first(self.long) if match.start() == 0 else self.long
        before = text[: match.start()].rstrip().casefold()
        # "công tác phòng cháy, chữa cháy PCCC": the words already stand there.
        return f"({self._called})" if before.endswith(self.long.casefold()) else f"{long} ({self._called})"

    @property
    def _called(self) -> str:
        return self.short if _ACRONYM.fullmatch(self.short) else f"sau đây gọi tắt là {self.short}"

    @cached_property
    def _use(self) -> re.Pattern[str]:
        # "Đề án 06", "Kế hoạch số 5", "Công an" are other names that begin alike.
        return re.compile(rf"(?<![\w(/-]){re.escape(self.short)}(?![\w/-]| (?:số )?\d)")


def abbreviations(plan: Plan, rules: Rules) -> tuple[Abbreviation, ...]:
    """What `plan` explains in brackets (`xóa mù chữ (XMC)`, `gọi tắt là Đề án`), but for what everybody knows."""
    texts = (*plan.opening, *(text for placed in walk(plan) for text in (placed.clause.title, placed.clause.text)))
    found: dict[str, Abbreviation] = {}
    for text in texts:
        for each in _explained(clean(plain(text or "")), rules):
            if each.short not in rules.draft.everybody_knows:
                found.setdefault(each.short, each)
    return tuple(found.values())


def explained(
    sections: tuple[DirectiveSection, ...], body: OwnPlanBody, known: tuple[Abbreviation, ...], fixed: str
) -> tuple[tuple[DirectiveSection, ...], OwnPlanBody]:
    """The directive's parts with each abbreviation explained where it comes first in reading order.

    An item whose last step is of the rule `fixed` has the words a person chose, and keeps them.
    """
    waiting = list(known)

    def read(items: tuple[Item, ...]) -> tuple[Item, ...]:
        return tuple(
            item if item.steps and item.steps[-1].rule == fixed else _open(item, waiting) for item in items
        )

    def each(sections: tuple[DirectiveSection, ...]) -> tuple[DirectiveSection, ...]:
        return tuple(section._replace(items=read(section.items)) for section in sections)

    purpose, targets = read(body.purpose), read(body.targets)
    sections = each(sections)
    funding, organisation = each(body.funding), each(body.organisation)
    return sections, OwnPlanBody(purpose=purpose, targets=targets, funding=funding, organisation=organisation)


def introduced(
    opening: str, sections: tuple[DirectiveSection, ...], known: tuple[Abbreviation, ...]
) -> tuple[str, tuple[Abbreviation, ...]]:
    """The directive's opening with what it names in full given the short name that items of `sections` use.

    Beside it those of `known` that still wait for an item to explain them, as acronyms do.
    """
    texts = [item.text for section in sections for item in section.items]
    waiting = []
    for each in known:
        told = each.introduced(opening) if any(each.used(text) for text in texts) else opening
        waiting += [each] if told == opening else []
        opening = told
    return opening, tuple(waiting)


def _open(item: Item, waiting: list[Abbreviation]) -> Item:
    """`item` with those of `waiting` that it uses explained; they wait no more."""
    for each in [each for each in waiting if each.used(item.text)]:
        waiting.remove(each)
        item = _changed(item, each.opened(item.text))
    return item


def _changed(item: Item, text: str) -> Item:
    if text == item.text:
        return item
    step = Step(rule=RULE, before=item.text, after=text)
    return item._replace(text=text, steps=(*item.steps, step))


def _explained(text: str, rules: Rules) -> Iterator[Abbreviation]:
    for match in (match for form in rules.draft.explanations for match in rules.regex(form).finditer(text)):
        short, before = match["short"].strip(), text[max(0, match.start() - _FARTHEST) : match.start()].rstrip()
        long = _of_acronym(short, before) if _ACRONYM.fullmatch(short) else _of_term(short, before)
        if long:
            yield Abbreviation(short, lower_first(long) if _ACRONYM.fullmatch(short) else long)


def _of_acronym(short: str, before: str) -> str:
    """The shortest end of `before` whose words give the letters of `short` in order, the first word the first."""
    letters = [_initial(letter) for letter in short if letter != "&"]
    words = list(_WORD.finditer(before))
    for start in range(len(words) - len(letters), -1, -1):
        initials = iter(_initial(word[0]) for word in words[start:])
        if _initial(words[start][0]) == letters[0] and all(letter in initials for letter in letters):
            return before[words[start].start() :]
    return ""


def _of_term(short: str, before: str) -> str:
    """What `before` says from the last place where it says `short` itself (Đề án … (gọi tắt là Đề án))."""
    at = before.casefold().rfind(short.casefold())
    long = before[at:] if at >= 0 else ""
    return long if len(long) > len(short) and not any(letter.isdigit() for letter in short) else ""


def _initial(word: str) -> str:
    return unicodedata.normalize("NFD", word.upper())[0]
