"""Safe repairs made in a copy of a file, and the account of them: what is gone, what is left for a person."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path

from docgen import errors
from docgen.anatomy.document_part import Part, Sheet
from docgen.checker.changeable_file import Changeable
from docgen.checker.checked_document import Subject
from docgen.checker.comments import annotated
from docgen.checker.formatting_changes import apply
from docgen.checker.regime import regimes, standing
from docgen.checker.repair import KeepRow, Repair, Retype, SetParagraph, SetRun, SetSection
from docgen.checker.rule import Rule
from docgen.checker.rule_run import Breach, examine, open_subject
from docgen.checker.run_letters import retype
from docgen.checker.tracking import tracked
from docgen.decree.profile import Profile
from docgen.messages import say
from docgen.model.finding import Finding
from docgen.word.document import Paragraph

_PASSES = 4
"""A repair may bring to light what another rule says of the same words; it ends after so many rounds."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """The repaired file, what was found before and is no more, and what a person must still look at."""

    data: bytes
    mended: tuple[Finding, ...]
    left: tuple[Breach, ...]
    moved: bool = False
    """Whether lines may have moved, so that pages may end elsewhere."""


def fixed(path: Path, rules: Sequence[Rule], decree: Profile, regime: str = "", *, track: bool = False) -> Fixed:
    """The file at `path` with every safe repair made; it itself stays as it is.

    With `track` each repair is a tracked change, and its reason a comment at its words.

    Raises DocgenError, also for a document under other rules than Decree 30's: its form is not docgen's to mend.

    A fault counts as mended when a second check of the result no longer finds it; nothing is claimed unseen.
    """
    subject = open_subject(path, decree)
    stands = standing(subject, regime)
    if not stands.regime.checked:
        problem = say("not mended: {regime} ({why})", regime=stands.regime.name, why=stands.why)
        hint = say("where that is wrong, call with --regime {id}", id=regimes().regimes[0].id)
        raise errors.DocgenError(errors.Fault(problem, hint, str(path)))
    first = examine(subject, rules, regime)
    with tempfile.TemporaryDirectory(prefix="docgen-") as folder:
        copy = Path(folder) / path.name
        copy.write_bytes(path.read_bytes())
        last, moved = _mend(copy, first, rules, decree)
        left = {_key(fault) for fault in last}
        mended = [fault for fault in first if _key(fault) not in left]
        data = copy.read_bytes()
        if track and mended:
            # The comments come first: they cut runs, and what is compared must be cut alike.
            told = copy.with_name(f"told-{path.name}")
            told.write_bytes(annotated(path, mended))
            copy.write_bytes(told.read_bytes())
            _mend(copy, examine(open_subject(copy, decree), rules, regime), rules, decree)
            data = tracked(told, copy)
    return Fixed(data, tuple(fault.finding for fault in mended), last, moved)


def _mend(
    copy: Path, faults: tuple[Breach, ...], rules: Sequence[Rule], decree: Profile
) -> tuple[tuple[Breach, ...], bool]:
    """Make the repairs of `faults` in the file at `copy`, and those that come to light by them.

    What is left, and whether lines may have moved: then the signature block is kept on one page.
    """
    moved = False
    for _ in range(_PASSES):
        repairs = [repair for fault in faults for hit in fault.hits for repair in hit.repairs]
        if not repairs or (again := _repaired(copy, repairs)) == copy.read_bytes():
            break
        copy.write_bytes(again)
        moved = moved or any(_moves(repair) for repair in repairs)
        faults = examine(open_subject(copy, decree), rules, regimes().regimes[0].id)
    if moved:
        copy.write_bytes(_repaired(copy, _kept_together(open_subject(copy, decree))))
    return faults, moved


def _moves(repair: Repair) -> bool:
    """Whether a repair may make lines higher, longer or more."""
    match repair:
        case SetRun():
            return repair.size is not None or repair.font is not None or repair.bold is not None
        case SetSection():
            return repair.title_page is None and repair.number_start is None
        case SetParagraph():
            lengths = (repair.left, repair.right, repair.first_line, repair.before, repair.line, repair.own_gap)
            return any(each is not None for each in lengths)
    return False


def _key(fault: Breach) -> tuple[str, str]:
    return fault.rule.id, fault.finding.expected


def _repaired(path: Path, repairs: Iterable[Repair]) -> bytes:
    package = Changeable(path)
    typed = [repair for repair in repairs if isinstance(repair, Retype)]
    for repair in repairs:
        if not isinstance(repair, Retype):
            apply(repair, package.element(repair.at))
    # From the last letter to the first: what is typed anew moves what stands behind it.
    for each in sorted(set(typed), key=lambda each: (each.at, each.start), reverse=True):
        retype(package.element(each.at), each.start, each.old, each.new)
    return package.saved()


def _kept_together(subject: Subject) -> tuple[Repair, ...]:
    """What keeps post, room for the signature and name together, and some text with them (PL1.I.II.7)."""
    every = list(subject.document.paragraphs())
    return tuple(repair for sheet in subject.headed for repair in _of_sheet(sheet, every))


def _of_sheet(sheet: Sheet, every: Sequence[Paragraph]) -> Iterator[Repair]:
    signing = [each.paragraph for each in sheet.pieces(Part.AUTHORITY, Part.SIGNER_NAME)]
    if not signing:
        return
    rows = {row: each.at for each in signing if (row := _row(each)) is not None}
    for at in rows.values():
        yield KeepRow(at)
    within = [each for each in every if each in signing or _row(each) in rows]
    first, last = within[0].at.nth, signing[-1].at.nth
    above = [each for each in every if each.at.part == signing[0].at.part and each.at.nth < first]
    blank = list(takewhile(lambda each: not each.text.strip(), reversed(above)))
    text = above[-len(blank) - 1 : len(above) - len(blank)]
    # What stands in the last row must not be kept with what follows the block.
    between = [each for each in every if first <= each.at.nth < last and _row(each) is None]
    for each in (*text, *reversed(blank), *between):
        if not each.format.keep_next and _row(each) is None:
            yield SetParagraph(each.at, keep_next=True)


def _row(paragraph: Paragraph) -> tuple[tuple[str, int], ...] | None:
    """The row of a table in which a paragraph stands; None outside of tables."""
    steps = paragraph.place.steps
    at = next((at for at, (kind, _) in enumerate(steps) if kind == "row"), None)
    return None if at is None else steps[: at + 1]
