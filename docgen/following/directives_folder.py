"""A folder of directives and their tracking sheets, gathered for the roll-up; what cannot be counted is told."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

from docgen.errors import DocgenError, Fault
from docgen.files.given_documents import word_files
from docgen.files.office_parts import read_package
from docgen.files.property_texts import receipt_in
from docgen.files.writing import is_aside
from docgen.following.filled_sheet import FilledSheet
from docgen.following.roll_up import Taking, Tracked
from docgen.following.sheet_status import standing
from docgen.messages import say
from docgen.model.finding import Finding, Severity
from docgen.model.receipt import KeptReceipt, Receipt
from docgen.phrases.following_words import SheetWords


class DirectiveFile(NamedTuple):
    """A document of docgen's: where it lies, its place in the folder, what it tells of its making."""

    path: Path
    place: str
    receipt: Receipt


class DirectivesFolder:
    """The documents that docgen wrote into a folder; raises DocgenError where there is none.

    `findings` grow with what is asked: files that cannot be read, of another plan, or twice of one unit.
    """

    def __init__(self, home: Path) -> None:
        self.findings: list[Finding] = []
        self._home = home
        self._files = [found for path in word_files(home) if (found := self._file(path))]
        if not self._files:
            problem = say("no document in this folder was written by docgen")
            raise DocgenError(
                Fault(problem, say("name the folder into which the directives were written"), str(home))
            )
        names = [each.receipt.plan for each in self._files]
        self.plan = max(dict.fromkeys(names), key=names.count)

    def takings(
        self, taken: Callable[[DirectiveFile], tuple[str, Taking]], words: SheetWords, today: dt.date | None
    ) -> Iterable[Taking]:
        """What each unit took, with how its tracking sheet stands on `today`.

        `taken`: the short name of the unit of a document, and what it took.
        """
        tracked = {} if today is None else self._tracked(words, today)
        takings: dict[str, Taking] = {}
        for file in self._files:
            plan = file.receipt.plan
            if plan != self.plan:
                message = say("this is a draft of plan {own}, not of {asked}", own=plan, asked=self.plan)
                self._tell("ke-hoach-khac", file.place, message)
                continue
            try:
                unit, taking = taken(file)
            except DocgenError as error:
                self._tell("khong-doc-duoc", file.place, error.faults[0].message)
                continue
            if taking.edited and not taking.learned:
                message = say(
                    "the document was edited since docgen wrote it, and the unit's decisions do not say all of "
                    "it; what it said before counts, until “docgen learn” has read it"
                )
                self._tell("da-sua", file.place, message)
            if unit in takings:
                self._tell("hai-ban", file.place, say("the unit has another document here; this one counts"))
            takings[unit] = taking._replace(tracked=tracked.get(unit))
        return takings.values()

    def _file(self, path: Path) -> DirectiveFile | None:
        place = path.relative_to(self._home).as_posix()
        try:
            kept = KeptReceipt.read(receipt_in(read_package(path)))
        except DocgenError as error:
            self._tell("khong-doc-duoc", place, error.faults[0].message)
            return None
        if kept is None:
            message = say("docgen did not write this file, or what it told of its making is lost")
            self._tell("khong-co-dau", place, message)
            return None
        return DirectiveFile(path, place, kept.receipt)

    def _tracked(self, words: SheetWords, today: dt.date) -> dict[str, Tracked]:
        """How the tracking sheets in the folder stand, by unit."""
        found = {}
        for path in sorted(self._home.rglob("*.xlsx")):
            if path.name.startswith(("~$", ".")) or is_aside(path):
                continue
            try:
                filled = FilledSheet(path, words)
            except DocgenError:
                continue  # another workbook: that of a batch, or of people
            if filled.stub.plan == self.plan:
                stands = standing(filled, words, today)
                found[filled.stub.unit] = Tracked(len(stands.every), len(stands.done), len(stands.late))
                place = path.relative_to(self._home).as_posix()
                self.findings += [each._replace(place=f"{place} {each.place}") for each in filled.findings]
        return found

    def _tell(self, rule: str, place: str, message: str) -> None:
        self.findings.append(Finding(rule, Severity.WARNING, place, message))
