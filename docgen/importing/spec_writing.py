"""A plan as the text of a spec, written to be read: long texts folded, a comment wherever a person must look."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from docgen.messages import say
from docgen.model.finding import Finding
from docgen.model.plan import Clause, Plan
from docgen.spec.dumping import dumped
from docgen.spec.load import parse
from docgen.spec.positions import Key, lines
from docgen.spec.splicing import spliced
from docgen.text.normalize import clean

_LONGEST_COMMENT = 150
_PARTS = ("nhan", "can_cu", "mo_dau", "phan", "ket_thuc", "noi_nhan", "chu_ky", "chu_thich")


def write_spec(plan: Plan, findings: Iterable[Finding] = (), source: str = "") -> str:
    """The spec of `plan` as YAML; read back it is the same plan. `source` names the file it came from."""
    text = dumped(_value(plan))
    at = lines(text)
    return _commented(text, plan, list(findings), source, {at[path] for path in _stand_apart(plan) if path in at})


def amend_spec(spec: str, plan: Plan, findings: Iterable[Finding], source: str, fresh: Iterable[str]) -> str:
    """`spec`, which people have changed, as a spec of `plan`: what says the same stays as it is, comments too.

    The comments that docgen itself has put into the `fresh` specs of this plan give way to those of `findings`.
    """
    told = list(findings)
    own = {line.strip() for text in fresh for line in text.split("\n") if line.lstrip().startswith("#")}
    kept = "\n".join(line for line in spec.split("\n") if line.strip() not in own)
    mine = parse(spec, source, Plan)
    if parse(kept, source, Plan) != mine:  # what looks like a comment of ours was a line of a folded text
        kept = spec
    text = spliced(kept, _value(mine), _value(plan), dumped)
    if parse(text, source, Plan) == plan:
        return _commented(text.lstrip("\n"), plan, told, source, set())
    return _anew(kept, plan, told, source)  # a folded text with lines like comments


def revise_spec(spec: str, plan: Plan) -> str:
    """`spec` as a person corrected it to say `plan`: what says the same stays as it is, every comment too."""
    text = spliced(spec, _value(parse(spec, "", Plan)), _value(plan), dumped)
    return text if parse(text, "", Plan) == plan else _anew(spec, plan)


def _anew(spec: str, plan: Plan, findings: Sequence[Finding] = (), source: str = "") -> str:
    """The spec written anew, with what people noted in `spec` at its head."""
    notes = [line.strip() for line in spec.split("\n") if line.lstrip().startswith("#")]
    return "\n".join((*notes, write_spec(plan, findings, source)))


def _value(plan: Plan) -> dict[str, Any]:
    return plan.model_dump(mode="json", by_alias=True, exclude_defaults=True)


def _commented(text: str, plan: Plan, told: Sequence[Finding], source: str, spaced: set[int]) -> str:
    """`text` with a head, a comment where each finding stands, and an empty line before each line of `spaced`."""
    at = lines(text)
    before: dict[int, list[str]] = {}
    placed = _placed(plan, told)
    for path, finding in placed:
        before.setdefault(at[path], []).extend(_comment(finding))
    told_there = {id(finding) for _, finding in placed}
    loose = [finding for finding in told if id(finding) not in told_there]
    written: list[str] = [*_head(source, loose), ""]
    for number, line in enumerate(text.split("\n"), start=1):
        indent = " " * (len(line) - len(line.lstrip()))
        if number in spaced and written[-1]:
            written.append("")
        written += [f"{indent}# {each}" for each in before.get(number, ())]
        written.append(line)
    return "\n".join(written).rstrip("\n") + "\n"


def _head(source: str, findings: Sequence[Finding]) -> Iterator[str]:
    if source:
        yield f"# {say('Read from {file} by docgen import.', file=_line(source))}"
    if findings:
        yield f"# {say('For a person to look at:')}"
        for finding in findings:
            yield from (f"#   {line}" for line in _comment(finding))


def _comment(finding: Finding) -> Iterator[str]:
    """One line or two: what was found, and the words it was found in."""
    place = f" ({finding.place})" if finding.place else ""
    yield f"{_line(finding.message)}{place}"
    if finding.found:
        yield f"  “{_line(finding.found)}”"


def _line(text: str) -> str:
    line = " ".join("".join(each if each.isprintable() else " " for each in clean(text)).split())
    return line if len(line) <= _LONGEST_COMMENT else f"{line[: _LONGEST_COMMENT - 1]}…"


def _placed(plan: Plan, findings: Sequence[Finding]) -> list[tuple[Key, Finding]]:
    """Each finding that has the place of a clause, with the first clause that stands there."""
    first: dict[str, Key] = {}
    for number, section in enumerate(plan.sections):
        for path, clause in _clauses(section.clauses, ("phan", number, "muc")):
            if clause.place:
                first.setdefault(clause.place, path)
    return [(first[finding.place], finding) for finding in findings if finding.place in first]


def _clauses(clauses: Sequence[Clause], path: Key) -> Iterator[tuple[Key, Clause]]:
    for index, clause in enumerate(clauses):
        yield (*path, index), clause
        yield from _clauses(clause.clauses, (*path, index, "muc"))


def _stand_apart(plan: Plan) -> set[Key]:
    """What an empty line sets apart: the parts of the plan, its sections, the clauses that bear a number."""
    parts: set[Key] = {(name,) for name in _PARTS}
    for number, section in enumerate(plan.sections):
        parts |= {("phan", number)} if number else set()
        parts |= {
            path
            for path, clause in _clauses(section.clauses, ("phan", number, "muc"))
            if path[-1] != 0 and any(letter.isalnum() for letter in clause.number)
        }
    return parts
