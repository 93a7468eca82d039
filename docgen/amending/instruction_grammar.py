"""One sentence of an amending plan matched against the forms of `lenh-sua-doi.yaml`."""

from __future__ import annotations

import re
from functools import cached_property

from docgen.amending.clause_paths import Path, PathReader
from docgen.amending.instruction import SaidChange
from docgen.amending.quotations import HIDDEN, Quoted, quoted
from docgen.anatomy.labelled_lines import LabelFinder
from docgen.phrases.instruction_words import InstructionAct, InstructionWords
from docgen.phrases.patterns import any_of, compiled
from docgen.phrases.plan_words import LabelKind
from docgen.phrases.ruleset import Rules

_LINES = (LabelKind.LEAD, LabelKind.SUPPORT, LabelKind.IMPLEMENT, LabelKind.TIMING)
WITH_TEXT = frozenset({InstructionAct.ADDED, InstructionAct.REPLACED, InstructionAct.RENAMED})
"""What brings a text of its own, which may stand in the paragraphs below."""
_PARTED = re.compile(r"\s*[:,]\s*")


class InstructionGrammar:
    """Reads single sentences; what it cannot read whole, it does not read."""

    def __init__(self, rules: Rules, labels: LabelFinder) -> None:
        self._words: InstructionWords = rules.instructions
        self._labels = labels
        self.paths = PathReader(self._words)
        lines = any_of(
            rules.regex(pattern).pattern
            for rule in rules.reading.labels
            if rule.kind in _LINES
            for pattern in rule.patterns
        )
        verbs = {name: any_of(each) for name, each in self._words.verbs.items()}
        names = any_of(each.names for each in self._words.levels)
        self._macros = {
            **verbs,
            "trich": HIDDEN,
            "tu_ngu": self._words.words,
            "o_nhan": lines,
            "bac": names,
            "nhu_sau": self._words.as_follows,
            "phu_hop": self._words.in_order,
        }
        self._verb = compiled(rf"{any_of(verbs.values())}(?!\w)")
        self._about = compiled(self._words.about)
        self._whole = compiled(self._words.whole)
        self._listing = compiled(self._words.listing, self._macros)
        self._joint = compiled(self._words.joint, self._macros)

    @cached_property
    def _forms(self) -> list[tuple[InstructionAct, re.Pattern[str]]]:
        return [
            (form.act, compiled(pattern, self._macros)) for form in self._words.forms for pattern in form.patterns
        ]

    def seems(self, text: str) -> bool:
        """Whether `text` has a verb of amending and a place, or words in quotation marks, to go with it."""
        named = self._verb.search(text) is not None
        return named and (self._verb.match(text) is not None or re.search(HIDDEN, text) is not None)

    def context(self, text: str) -> tuple[Path, ...] | None:
        """The places of a sentence that only says where those below it apply; None for any other."""
        bare = text.rstrip(" .:;")
        titled = self._about.fullmatch(bare)
        found = self.paths.paths(
            titled["cho"] if titled else re.sub(r"^(?:tại|ở|đối với)\s+", "", bare, flags=re.IGNORECASE)
        )
        if found:
            return found
        sentence = next(iter(self.read(Quoted(bare, ()))), None)
        if sentence is not None and sentence.waits and sentence.act is not InstructionAct.RENAMED:
            places = (sentence.within,) if sentence.within else sentence.targets
            return tuple(each for each in places if each)
        return None

    def listing(self, text: str) -> str:
        """The words that a sentence puts before each entry of the list below it; empty for any other sentence."""
        said = quoted(text)
        found = self._listing.fullmatch(said.text.strip())
        return re.sub(HIDDEN, lambda match: f"“{said.said(match[0])}”", found["lenh"]) if found else ""

    def read(self, words: Quoted) -> tuple[SaidChange, ...]:
        """What the sentence `words` asks, in its order; nothing where it says more than is understood."""
        text = words.text.strip().rstrip(" .;")
        text = text.removesuffix("/").rstrip(" .;")
        return self._matched(text, words) or self._placed(text, words)

    def _placed(self, text: str, words: Quoted) -> tuple[SaidChange, ...]:
        """A sentence behind the place it is about: `Tại khoản 4, sửa đổi điểm 4.4 như sau`, `Mục 7: bãi bỏ`."""
        opened = re.match(r"(?:tại|ở|đối với)\s+", text, re.IGNORECASE)
        start = opened.end() if opened else 0
        for parted in _PARTED.finditer(text, start):
            where = self.paths.paths(text[start : parted.start()])
            if not where or (opened is None and ":" not in parted[0]):
                continue
            inner = self._matched(text[parted.end() :], words)
            if inner:
                return tuple(self.within(each, where) for each in inner)
        return ()

    def within(self, sentence: SaidChange, where: tuple[Path, ...]) -> SaidChange:
        """`sentence`, its places inside `where`."""
        if sentence.act is InstructionAct.REORDERED and not sentence.targets:
            row = where[0] if sentence.within is None else self._joined(sentence.within, where[0])
            return sentence._replace(everywhere=False, within=row)
        if not sentence.targets and not sentence.everywhere and sentence.act is not InstructionAct.ADDED:
            return sentence._replace(targets=where)
        if len(where) != 1:
            return sentence
        (outer,) = where
        targets = tuple(self._joined(each, outer) for each in sentence.targets)
        anchor = None if sentence.anchor is None else self._joined(sentence.anchor, outer)
        inner = None if sentence.within is None else self._joined(sentence.within, outer)
        if sentence.act is InstructionAct.ADDED:
            targets = sentence.targets if anchor or inner else targets
            if not (anchor or inner or targets):
                inner = outer
        return sentence._replace(targets=targets, anchor=anchor, within=inner)

    def _joined(self, inner: Path, outer: Path) -> Path:
        """`inner` with the steps of `outer` that stand further out than its own."""
        top = inner[-1]
        roman = top.number[:1] in tuple("IVXL") or top.level == self.paths.outermost
        return inner if roman else (*inner, *(each for each in outer if each not in inner))

    def _matched(self, text: str, words: Quoted) -> tuple[SaidChange, ...]:
        """Each sentence of `text`; one that names no place is about that of the next."""
        parts = [part for part in self._joint.split(text) if part]
        if len(parts) > 1:
            read = [self._one(part.rstrip(" ,;"), words) for part in parts]
            every = [each for each in read if each is not None and not each.waits]
            if len(every) == len(parts):
                for at in range(len(every) - 2, -1, -1):
                    if (
                        not every[at].targets
                        and not every[at].everywhere
                        and every[at].within is None
                        and every[at].act is not InstructionAct.ADDED
                    ):
                        every[at] = every[at]._replace(targets=every[at + 1].targets)
                return tuple(every)
        only = self._one(text, words)
        return () if only is None else (only,)

    def _one(self, text: str, words: Quoted) -> SaidChange | None:
        for act, form in self._forms:
            found = form.fullmatch(text)
            sentence = None if found is None else self._of(act, found, words)
            if sentence is not None:
                return sentence
        return None

    def _of(self, act: InstructionAct, found: re.Match[str], words: Quoted) -> SaidChange | None:
        said = {key: value for key, value in found.groupdict().items() if value}
        places = said.get("cho", "")
        everywhere = bool(places and self._whole.fullmatch(places.strip()))
        targets = () if everywhere or not places else self.paths.paths(places)
        anchors = self.paths.paths(said["neo"]) if "neo" in said else ()
        holders = self.paths.paths(said["trong"]) if "trong" in said else ()
        if targets is None or anchors is None or holders is None or len(anchors) > 1 or len(holders) > 1:
            return None
        if ("neo" in said and not anchors) or ("trong" in said and not holders):
            return None
        if act in (InstructionAct.REPEALED, InstructionAct.ADDED, InstructionAct.MOVED) and places and not targets:
            return None
        numbers = self.paths.paths(said["thanh"]) if "thanh" in said else ()
        if "thanh" in said and not (numbers and targets and len(numbers) == len(targets)):
            return None
        annexes = self.paths.paths(said["dinh_kem"]) if "dinh_kem" in said else ()
        if "dinh_kem" in said and (annexes is None or len(annexes) != 1):
            return None
        line = self._labels.kind_of(said["nhan"]) if "nhan" in said else None
        new, old = words.said(said.get("moi", "")), words.said(said.get("cu", ""))
        change = SaidChange(
            act,
            targets,
            everywhere or (act is InstructionAct.REORDERED and not targets and not holders),
            anchor=anchors[0] if anchors else None,
            after=said.get("phia", "sau").lower() in ("sau", "cuối"),
            within=holders[0] if holders else None,
            old=old,
            new=new,
            line=line,
            numbers=tuple(path[0].number for path in numbers or ()),
            annex=annexes[0] if annexes else None,
            waits=act in WITH_TEXT and not new and not annexes,
        )
        return _moved(change, numbers or ())


def _moved(change: SaidChange, numbers: tuple[Path, ...]) -> SaidChange | None:
    """`change`, where it moves clauses with the whole path to where they come; None where it says no such place.

    Numbers that are to be borne below another clause than now say a move too.
    """
    first = change.targets[0] if change.targets else ()
    if change.act is InstructionAct.RENUMBERED:
        level, outer = numbers[0][0].level, numbers[0][1:]
        rises = first[0].level != level
        if rises:
            outer = outer or tuple(step for step in first if step.level > level)
        if rises or any(each[1 : len(outer) + 1] != outer for each in change.targets):
            change = change._replace(act=InstructionAct.MOVED, within=outer)
    if change.act is not InstructionAct.MOVED:
        return change
    lowest = (numbers or (first,))[0][0].level
    if change.anchor is None and (not change.within or change.within[0].level <= lowest):
        return None
    beside = change.anchor or change.within or ()
    return change._replace(
        targets=tuple(_whole(each, beside) for each in change.targets),
        within=None if change.within is None else _whole(change.within, first),
        anchor=None if change.anchor is None else _whole(change.anchor, first),
    )


def _whole(path: Path, other: Path) -> Path:
    """`path` with the steps of `other` that stand further out than its own."""
    return (*path, *(step for step in other if step.level > path[-1].level))
