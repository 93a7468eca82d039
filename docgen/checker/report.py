"""What was found, told: to a person by page area, as JSON, and as SARIF 2.1.0 for tools that collect findings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePath
from typing import Any

from docgen.checker.comments import severity_name
from docgen.checker.decree_citation import written_out
from docgen.checker.regime import RegimeFound
from docgen.checker.rule import Area, Rule
from docgen.decree.profile import Profile
from docgen.messages import say
from docgen.model.finding import Finding, Severity

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def text(file: str, found: Sequence[Finding], rules: Iterable[Rule], stands: RegimeFound | None = None) -> str:
    """The findings of one file for a person, grouped by page area, with a line that says by which rules."""
    areas = {rule.id: rule.area for rule in rules}
    lines = [f"{file}: {summary(found)}"]
    if stands is not None:
        told = {"regime": stands.regime.name, "why": stands.why}
        by_all = say("Checked under {regime}: {why}.", **told)
        by_none = say("Form not checked ({regime}): {why}. Only faults of the file are told.", **told)
        lines.append(by_all if stands.regime.checked else by_none)
    for area in Area:
        inside = [finding for finding in found if areas[finding.rule] is area]
        if inside:
            lines.append(f"\n{area.heading}")
            lines += [line for finding in inside for line in _told(finding)]
    return "\n".join(lines)


def summary(found: Sequence[Finding]) -> str:
    """How many there are of each severity."""
    if not found:
        return say("no fault found")
    counts = Counter(finding.severity for finding in found)
    return say(
        "{errors} errors, {warnings} warnings, {infos} for information",
        errors=counts[Severity.ERROR],
        warnings=counts[Severity.WARNING],
        infos=counts[Severity.INFO],
    )


def _told(finding: Finding) -> Iterator[str]:
    yield f"  {severity_name(finding.severity)}. {say('Rule: {rule}', rule=finding.message)}  [{finding.rule}]"
    yield f"      {finding.place}"
    facts = (
        (finding.found, say("found: {found}", found=finding.found)),
        (finding.expected, say("wanted: {expected}", expected=finding.expected)),
        (finding.basis, written_out(finding.basis)),
    )
    yield f"      {' · '.join(fact for given, fact in facts if given)}"


def account(file: str, mended: Sequence[Finding], left: Sequence[Finding], *, moved: bool = False) -> str:
    """What repairs were made in a file, and what is left for a person; `moved` where pages may end elsewhere."""
    lines: list[str] = [say("{file}: {count} faults mended", file=file, count=len(mended))]
    lines += [f"  {finding.message}  [{finding.rule}]" for finding in mended]
    if moved:
        lines.append(say("Lines have moved: pages may end elsewhere (the signature block is kept on one page)."))
    if left:
        lines.append(say("For a person to mend:"))
        lines += [f"  {finding.message}: {finding.place}  [{finding.rule}]" for finding in left]
    return "\n".join(lines)


def listing(file: str, found: Sequence[Finding], stands: RegimeFound | None = None) -> dict[str, Any]:
    """The findings of one file, and under which rules it stands, ready for `json.dumps`."""
    told: dict[str, Any] = {"file": file, "findings": [finding._asdict() for finding in found]}
    if stands is not None:
        told["regime"] = {"id": stands.regime.id, "name": stands.regime.name, "why": stands.why}
    return told


def sarif(
    results: Iterable[tuple[str, Sequence[Finding]]], rules: Sequence[Rule], decree: Profile
) -> dict[str, Any]:
    """The findings of all files as one SARIF log."""
    described = [
        {
            "id": rule.id,
            "shortDescription": {"text": rule.title(decree)},
            "fullDescription": {"text": rule.why(decree)},
            "help": {"text": written_out(rule.clause(decree))},
            "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        }
        for rule in rules
    ]
    driver = {"name": "docgen", "rules": described}
    found = [_result(file, finding) for file, each in results for finding in each]
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [{"tool": {"driver": driver}, "results": found}]}


def _result(file: str, finding: Finding) -> dict[str, Any]:
    facts = [finding.message, finding.found and say("found: {found}", found=finding.found)]
    facts.append(finding.expected and say("wanted: {expected}", expected=finding.expected))
    location = {
        "physicalLocation": {"artifactLocation": {"uri": PurePath(file).as_posix()}},
        "logicalLocations": [{"fullyQualifiedName": finding.place}],
    }
    return {
        "ruleId": finding.rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": "; ".join(fact for fact in facts if fact)},
        "locations": [location],
    }
