"""Labelled lines: `Cơ quan chủ trì: …`, two labels on one line, labels that end a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from docgen.phrases.patterns import any_of, compiled
from docgen.phrases.plan_words import LabelKind
from docgen.phrases.ruleset import Rules
from docgen.text.capitals import CAPITALS

_ASSIGNING = (LabelKind.LEAD, LabelKind.SUPPORT, LabelKind.IMPLEMENT, LabelKind.TIMING)
_BRACKET = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_LONGEST_NAME = 14
_REFERENCE = re.compile(r"\d/")
"""The number of a document, which is to be carried out (`Thực hiện: Kế hoạch số 12/KH-UBND`)."""
_LONGEST_TIME = 40
_PARTED = re.compile(r"\s*(?:;|(?<!\d)/(?!\d))\s*")
"""What parts the values of two labels in one; not the stroke of a date."""


def _unbracketed(text: str) -> str:
    """A line that is one bracket, without it."""
    bare = text.strip().rstrip(" .;")
    return bare[1:-1].strip() if _BRACKET.fullmatch(bare) else text


@dataclass(frozen=True, slots=True)
class Labelled:
    """A label as printed, what it means and what stands behind its colon."""

    kind: LabelKind
    label: str
    value: str
    place: str = ""

    def with_value(self, value: str) -> Labelled:
        """The same label before another value."""
        return replace(self, value=value)

    @property
    def assigns(self) -> bool:
        """Whether it gives a body or a time; other labels count only beside one that does."""
        return self.kind in _ASSIGNING


class LabelFinder:
    """Finds the labels of `nhan.yaml` in text."""

    def __init__(self, rules: Rules) -> None:
        patterns = [(rule.kind, any_of(rule.patterns)) for rule in rules.reading.labels]
        self._kinds = [(kind, rules.regex(pattern)) for kind, pattern in patterns]
        single = any_of(pattern for _, pattern in patterns)
        every = rf"{single}(?:\s*/\s*{single})?"
        self._line = rules.regex(
            rf"\s*\*?(?P<label>{every})\s*\*?\s*:\s*\*?(?!\d)|\s*\*?(?P<label2>{every})\s*\*?\s*:\s*\*?(?=\d)"
        )
        self._inside = rules.regex(
            rf"(?:(?<=[.;:),])\s+|\s+[-–|/]\s+|[(\[;|]\s*)[-–+]?\s*\*?(?P<label>{every})\s*\*?\s*:\s*\*?"
        )

        self._headings = rules.regex(rf"{single}(?:\s*(?:[/,&]|[-–]|và)\s*{single})*")
        self._action = rules.act
        self._giving = rules.regex(rules.reading.giving_line)
        self._roles = rules.regex(rules.reading.roles_in_value)
        self._verb_label = rules.regex(rules.reading.verb_labels)
        self._deadline = rules.regex(rules.reading.deadline_behind)
        self._name_end = rules.regex(rules.reading.name_end)
        self._verb = rules.regex(r"\b(?-i:<dong_tu>)")
        # Behind a word in capitals a verb may be a syllable of a name ("Nhà hát").
        self._act_behind = compiled(rf"\b(?-i:[^\W\d_{CAPITALS}]\w* {any_of(rules.names.more_verbs)})\b")
        nouns = "|".join(sorted(map(re.escape, rules.reading.body_nouns), key=len, reverse=True))
        name = rf"(?:{nouns})\s+(?:[{CAPITALS}]|(?:các|tỉnh|xã|phường|cấp)\b)"
        asked = r"(?:(?i:đề nghị|yêu cầu|giao|phân công)\s+(?:cho\s+)?)?"
        self._named = re.compile(rf"\W*{asked}{name}")
        many = "|".join(map(re.escape, rules.reading.collective_nouns))
        self._many = re.compile(rf"\b(?:các|và) (?:{many})\b", re.IGNORECASE)
        self._in_brackets = re.compile(rf"\({name}[^()]*\)\W*$")
        self._before_colon = re.compile(
            rf"\W*[{CAPITALS}]\w*(?: \w+){{0,6}}? [{CAPITALS}]\w*(?: [{CAPITALS}]\w*)*:"
        )
        self._premise = rules.regex(rf"{any_of(rules.grammar.premises)} [^,;.:]*, ")

    def names_body(self, text: str) -> bool:
        """Whether `text` itself says who acts, and needs no label: at its start, behind a premise, in brackets.

        A name before a colon that no list knows is one too ("Bảo tàng Gốm: …").
        """
        premise = self._premise.match(text)
        opens = self._named.match(text, 0 if premise is None else premise.end())
        named = opens is not None or self._in_brackets.search(text) is not None
        return named or self._before_colon.match(text) is not None

    def is_name(self, text: str) -> bool:
        """Whether `text` is nothing but names of bodies, as a line that heads what they are to do."""
        bare = text.strip().removesuffix(":")
        short = len(bare.split()) <= _LONGEST_NAME and bare[-1:].isalpha() and bare[:1].isupper()
        return short and self._named.match(bare) is not None and self._ends_as_name(bare)

    def acts(self, text: str) -> bool:
        """Whether `text` opens with a verb that the rules know: what is to be done, and no name."""
        return self._action.match(text) is not None

    def heads(self, text: str) -> bool:
        """Whether `text` is a label, or several, and nothing else, as a heading over what it labels."""
        return self._headings.fullmatch(text.strip(" *:.")) is not None

    def lists_names(self, texts: Sequence[str]) -> bool:
        """Whether `texts`, below a label, are names of bodies and not what is to be done."""
        named = [self.names_body(text) or self._ends_as_name(text.rstrip(" ;")) for text in texts]
        quiet = [self._verb.search(self._many.sub("", text)) is None and not self.acts(text) for text in texts]
        return any(named) and all(quiet) and all(len(text.split()) <= 2 * _LONGEST_NAME for text in texts)

    def kind_of(self, label: str) -> LabelKind | None:
        """What `label` (a column's heading, say) means; None where nobody knows it."""
        text = label.strip(" *:.")
        return next((kind for kind, pattern in self._kinds if pattern.fullmatch(text)), None)

    def lines(self, text: str, place: str = "") -> list[Labelled]:
        """The labels of a paragraph that opens with one, in order; nothing for any other paragraph."""
        text = self._innermost(_unbracketed(text))
        if (given := self._given(text, place)) is not None:
            return given
        opening = self._line.match(text)
        if opening is None:
            return []
        label = opening["label"] or opening["label2"]
        if not self._labels(label, text[opening.end() :]):
            return []
        return self._cut(text, [(label, opening.end(), 0)], opening.end(), place)

    def _innermost(self, text: str) -> str:
        """`text` without labels that only head others (`Phân công: Chủ trì: Sở Y tế; phối hợp: …`)."""
        at = 0
        while (opening := self._line.match(text, at)) is not None:
            heads = self.kind_of(opening["label"] or opening["label2"]) is LabelKind.IMPLEMENT
            if not heads or self._line.match(text, opening.end()) is None:
                break
            at = opening.end()
        return text[at:]

    def _labels(self, label: str, value: str) -> bool:
        """Whether `label` is one before `value`: one that is also a verb (`Thực hiện:`) only before names."""
        names = value.partition(";")[0]
        return self._verb_label.fullmatch(label) is None or (
            self.lists_names([names]) and _REFERENCE.search(names) is None
        )

    def _given(self, text: str, place: str) -> list[Labelled] | None:
        """Who leads and supports, of a paragraph that says no more (`Giao Sở A chủ trì, phối hợp với Sở B`)."""
        found = self._giving.match(text)
        if found is None or not self.names_body(found["value"]):
            return None
        if not all(self._ends_as_name(names) for names in (found["value"], found["partners"]) if names):
            return None
        if found["partners"] and self._act_behind.search(found["partners"]) is not None:
            return None  # "Sở A chủ trì, phối hợp với Sở B kéo điện lên bản Sin" says what is to be done
        lines = [Labelled(LabelKind.LEAD, found["label"], found["value"], place)]
        if found["partners"]:
            lines.append(Labelled(LabelKind.SUPPORT, found["support"], found["partners"], place))
        rest = text[found.end() :].strip(" .;,")
        behind = self.lines(rest, place) if rest else []
        return [*lines, *behind] if behind or not rest else None

    def deadline(self, text: str, place: str) -> list[Labelled]:
        """The time of a paragraph that is nothing else (`Xong trước 30/5/2026.`); nothing for any other."""
        found = self._deadline.match(f"; {text.rstrip(' .;')}") if len(text) <= _LONGEST_TIME else None
        return [] if found is None else [Labelled(LabelKind.TIMING, found["label"], found["value"], place)]

    def _ends_as_name(self, names: str) -> bool:
        """Whether a list of names ends with one, so that nothing is said behind it of what they are to do."""
        return self._name_end.search(names.rstrip(" .,")) is not None and self._verb.search(names) is None

    def split(self, text: str, place: str = "") -> tuple[str, list[Labelled]]:
        """The sentence that a paragraph is, and the labels of bodies and times that stand behind it."""
        for found in self._inside.finditer(text):
            kind, label = self.kind_of(found["label"]), found["label"]
            set_apart = label[:1].isupper() and text[: found.start()].rstrip()[-1:] != ","
            if not self._labels(label, text[found.end() :]):
                continue
            if kind in _ASSIGNING and (set_apart or found[0].lstrip()[:1] in "([;"):
                closing = {"(": ")", "[": "]"}.get(found[0].lstrip()[:1])
                rest = text if closing is None else text.rstrip(" .;").removesuffix(closing)
                return text[: found.start()].rstrip(), self._cut(
                    rest, [(label, found.end(), 0)], found.end(), place
                )
        return text, []

    def _cut(self, text: str, starts: list[tuple[str, int, int]], after: int, place: str) -> list[Labelled]:
        for found in self._inside.finditer(text, after):
            starts.append((found["label"], found.end(), found.start()))
        ends = [begin for _, _, begin in starts[1:]] + [len(text)]
        lines: list[Labelled] = []
        for (label, start, _), end in zip(starts, ends, strict=True):
            value = text[start:end].strip().strip("*").rstrip(";,|/–- ").strip()
            kind = self.kind_of(label)
            labelled = self._joint(label, value) if kind is None else ((kind, label, value),)
            lines += [Labelled(*each, place) for each in labelled]
        timed = [each for line in lines for each in self._with_deadline(line)]
        return [each for line in timed for each in self._shared(line)]

    def _shared(self, line: Labelled) -> Iterator[Labelled]:
        """A label whose value says who leads and who supports (`Trách nhiệm: Sở A chủ trì, Sở B phối hợp`)."""
        found = self._roles.fullmatch(line.value.rstrip(" .")) if line.kind is LabelKind.IMPLEMENT else None
        if found is None or not found["value"][:1].isupper() or self._verb.search(found["value"]):
            yield line
            return
        yield Labelled(LabelKind.LEAD, found["label"], found["value"], line.place)
        yield Labelled(LabelKind.SUPPORT, found["support"], found["partners"], line.place)

    def _with_deadline(self, line: Labelled) -> Iterator[Labelled]:
        """A label of bodies, and the time that stands behind them without a label (`Sở Y tế; xong trước 10/5`)."""
        found = self._deadline.search(line.value) if line.kind is not LabelKind.TIMING and line.assigns else None
        if found is None:
            yield line
            return
        yield line.with_value(line.value[: found.start()].rstrip(" ;,"))
        yield Labelled(LabelKind.TIMING, found["label"], found["value"].strip(), line.place)

    def _joint(self, label: str, value: str) -> Iterator[tuple[LabelKind, str, str]]:
        """Two labels in one with their two values (`Chủ trì/phối hợp: Sở A/Sở B`)."""
        values = _PARTED.split(value, 1)
        for at, single in enumerate(each.strip() for each in label.split("/")):
            if (kind := self.kind_of(single)) is not None and (at < len(values)):
                yield kind, single, values[at]
