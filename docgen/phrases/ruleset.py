"""All rule files together, with what is computed from them once: patterns compiled, keywords folded."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, cached_property, lru_cache
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from docgen.phrases.amendment_wording import AmendmentWording
from docgen.phrases.bodies import BodyRules, CommuneRules
from docgen.phrases.competences import CompetenceRules
from docgen.phrases.days_off import DaysOff
from docgen.phrases.following_words import FollowRules
from docgen.phrases.grammar import GrammarRules
from docgen.phrases.instruction_words import InstructionWords
from docgen.phrases.kinds_of_work import FieldRules, WorkKind, WorkRules
from docgen.phrases.naming import NameRules
from docgen.phrases.patterns import SHIPPED, any_of, compiled
from docgen.phrases.plan_words import ReadingRules
from docgen.phrases.rewriting import DraftRules, Replacement, Rewrite, Stage, WordingRules
from docgen.phrases.rule_sequence import REMEMBERED, RuleSequence
from docgen.phrases.timing_words import TimeRules
from docgen.phrases.unit_levels import LevelsRules
from docgen.phrases.watching import WatchRules
from docgen.spec.load import load
from docgen.spec.workspace import shipped
from docgen.text.capitals import CAPITALS

FILES: Mapping[str, type[BaseModel]] = {
    "co-quan": BodyRules,
    "cap-xa": CommuneRules,
    "ten-goi": NameRules,
    "thoi-gian": TimeRules,
    "viec": WorkRules,
    "linh-vuc": FieldRules,
    "tham-quyen": CompetenceRules,
    "viet-lai": WordingRules,
    "soan": DraftRules,
    "nhan": ReadingRules,
    "phan-viec": GrammarRules,
    "ra-soat": WatchRules,
    "don-vi": LevelsRules,
    "ngay-nghi": DaysOff,
    "theo-doi": FollowRules,
    "sua-doi": AmendmentWording,
    "lenh-sua-doi": InstructionWords,
}
"""Rule files by name, and the model each is checked against."""

R = TypeVar("R", bound=BaseModel)

_ONLY_READERS = ("<don_vi>", "<chung>", "<han>", "<moi_dong_tu>")


class _Plain(dict[str, str]):
    """Values for the replacement of a regular expression, in which a backslash is no letter."""

    def __getitem__(self, name: str) -> str:
        return super().__getitem__(name).replace("\\", r"\\")


class Rules:
    """The rules in force. A folder of a province's own comes first; what it lacks is taken from docgen's."""

    def __init__(self, folders: tuple[Path, ...]) -> None:
        self._folders = folders
        self.bodies = _merged(BodyRules, "co-quan", folders)
        self.communes = _merged(CommuneRules, "cap-xa", folders)
        self.names = _merged(NameRules, "ten-goi", folders)
        self.work = _merged(WorkRules, "viec", folders)
        self.fields = _merged(FieldRules, "linh-vuc", folders)
        self.competence = _merged(CompetenceRules, "tham-quyen", folders)
        self.wording = _merged(WordingRules, "viet-lai", folders)
        self.draft = _merged(DraftRules, "soan", folders)
        self.grammar = _merged(GrammarRules, "phan-viec", folders)
        self.watch = _merged(WatchRules, "ra-soat", folders)
        self.levels = _merged(LevelsRules, "don-vi", folders).levels

    @cached_property
    def reading(self) -> ReadingRules:
        """How plans are written; only the readers want it."""
        return _merged(ReadingRules, "nhan", self._folders)

    @cached_property
    def amendment(self) -> AmendmentWording:
        """How a unit passes on what a plan changes; only amended plans want it."""
        return _merged(AmendmentWording, "sua-doi", self._folders)

    @cached_property
    def instructions(self) -> InstructionWords:
        """How a plan that only says what changes words it; only amended plans want it."""
        return _merged(InstructionWords, "lenh-sua-doi", self._folders)

    @cached_property
    def days_off(self) -> DaysOff:
        """The days on which no office works; only internal dates want it."""
        return _merged(DaysOff, "ngay-nghi", self._folders)

    @cached_property
    def following(self) -> FollowRules:
        """How the carrying out of a plan is followed; only the verbs of following want it."""
        return _merged(FollowRules, "theo-doi", self._folders)

    @cached_property
    def times(self) -> TimeRules:
        """How sentences say when; only the reader of statements wants it."""
        return _merged(TimeRules, "thoi-gian", self._folders)

    @cached_property
    def macros(self) -> dict[str, str]:
        """What `<name>` stands for in a pattern."""
        verbs = tuple(verb.strip() for verb in self.work.verbs.split(",") if verb.strip())
        return {
            "cap_xa": any_of((*self.communes.every, *self.communes.loosely)),
            "cap_xa_ro": any_of(self.communes.every),
            "cap_xa_loai": any_of(each.pattern for each in self.communes.of_kind),
            "cap_xa_ubnd": any_of(tuple(each for each in self.communes.every if "UBND" in each)),
            "dong_tu": any_of(verbs) + r"\b",
            "kenh": any_of(self.wording.channels),
            "hoa": f"(?-i:[{CAPITALS}])",
            "tinh": rf"(?-i:[{CAPITALS}]\w*(?: [{CAPITALS}]\w*){{0,3}})",
        }

    @cached_property
    def _reading_macros(self) -> Mapping[str, str]:
        """The same with those that only the readers want."""
        every = any_of((self.macros["dong_tu"], *map(re.escape, self.names.more_verbs))) + r"\b"
        return {
            **self.macros,
            "don_vi": self.reading.assignee,
            "chung": self.reading.general.replace("<han>", self.reading.closing_deadline),
            "han": self.reading.closing_deadline,
            "moi_dong_tu": every,
        }

    @cache  # noqa: B019  (one Rules lives as long as the process)
    def regex(self, pattern: str) -> re.Pattern[str]:
        """`pattern` of a rule file, compiled once, macros filled in."""
        wants_reading = any(macro in pattern for macro in _ONLY_READERS)
        return compiled(pattern, self._reading_macros if wants_reading else self.macros)

    def replaced(self, rule: Replacement, text: str, values: Mapping[str, str]) -> str:
        """`text` as `rule` changes it, the `{names}` of the rule filled from `values`.

        Values are plain text in either place: no brace, backslash or sign in them means anything.
        """
        if not rule.may_change(text):
            return text
        pattern = compiled(rule.pattern, self.macros, values) if rule.values else self.regex(rule.pattern)
        return pattern.sub(rule.replacement.format_map(_Plain(values)), text)

    @cached_property
    def action(self) -> re.Pattern[str]:
        """Matches the beginning of a text that opens with a verb of action."""
        return self.regex("<dong_tu>")

    @cached_property
    def act(self) -> re.Pattern[str]:
        """Matches the beginning of a text that opens with any verb that the rules know, behind marks."""
        more = any_of(map(re.escape, self.names.more_verbs))
        return self.regex(rf"\W*(?:<dong_tu>|{more})\b")

    def stage(self, stage: Stage) -> RuleSequence[Rewrite]:
        """The rewrites of one stage, in order."""
        return self._stages[stage]

    @cached_property
    def _stages(self) -> dict[Stage, RuleSequence[Rewrite]]:
        every = self.wording.rewrites
        return {
            stage: RuleSequence((rule for rule in every if rule.stage is stage), self.regex) for stage in Stage
        }

    @cached_property
    def shortening(self) -> tuple[RuleSequence[Replacement], ...]:
        """The tiers of the rules that shorten, the mildest first."""
        return tuple(RuleSequence(tier, self.regex) for tier in self.draft.shortening)

    @cached_property
    def leaning(self) -> RuleSequence[Replacement]:
        """The rules that take purposes and remarks from a long item, in order."""
        return RuleSequence(self.draft.leaning, self.regex)

    @cached_property
    def squeezing(self) -> RuleSequence[Replacement]:
        """The rules that take mere words from an item that fits without them, in order."""
        return RuleSequence(self.draft.squeezing, self.regex)

    @lru_cache(maxsize=REMEMBERED)  # noqa: B019  (one Rules lives as long as the process)
    def first_found(self, patterns: tuple[str, ...], text: str) -> str | None:
        """What the first of `patterns` that finds anything in `text` finds there."""
        found = (self.regex(pattern).search(text) for pattern in patterns)
        return next((match[0] for match in found if match is not None), None)

    def kinds_of(self, text: str) -> tuple[WorkKind, ...]:
        """The kinds of work that `text` is, in the order of the file."""
        return tuple(kind for kind in self.work.kinds if self.regex(kind.pattern).search(text))


def rules(folders: tuple[Path, ...]) -> Rules:
    """The rules of `folders`, read anew only where a file of theirs has changed.

    Raises DocgenError with every fault of a rule file.
    """
    return _rules(folders, tuple(_content(folder / f"{name}.yaml") for folder in folders for name in FILES))


@lru_cache(maxsize=4)
def _rules(folders: tuple[Path, ...], _contents: tuple[bytes, ...]) -> Rules:
    return Rules(folders)


def _content(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError:  # not there; or reading it as rules says why not
        return b""


def _merged(model: type[R], name: str, folders: tuple[Path, ...]) -> R:
    """Lists of the files of one name joined, the first folder's entries first; other values from the first."""
    own = shipped("specs", "rules").resolve()
    found = [
        load(path, model, SHIPPED if folder.resolve() == own else None)
        for folder in folders
        if (path := folder / f"{name}.yaml").is_file()
    ]
    merged = found[0]
    for later in found[1:]:
        update = {}
        for field in model.model_fields:
            ours, theirs = getattr(merged, field), getattr(later, field)
            if field not in merged.model_fields_set:
                update[field] = theirs
            elif isinstance(ours, tuple):
                known = {getattr(entry, "id", entry) for entry in ours}
                update[field] = ours + tuple(entry for entry in theirs if getattr(entry, "id", entry) not in known)
        merged = merged.model_copy(update=update)
    return merged
