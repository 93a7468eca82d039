"""A directive as the JSON that `docgen cascade --json` prints; others rely on its keys."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from docgen.model.directive import Directive, Item, Unplaced
from docgen.register.specs_used import SpecsUsed


def listing(directive: Directive, file: Path | None, specs: SpecsUsed | None = None) -> dict[str, Any]:
    """The directive with sources, reasons, steps and coverage, ready for `json.dumps`."""
    plan, unit, coverage = directive.plan, directive.unit, directive.coverage
    return {
        "unit": {"code": unit.code, "slug": unit.slug, "name": unit.full_name},
        "plan": {"number": str(plan.number), "date": str(plan.issued_on) if plan.issued_on is not None else None},
        "form": directive.form.value,
        "file": None if file is None else file.as_posix(),
        "sections": [
            {"department": section.name, "items": [_item(item) for item in section.items]}
            for section in directive.all_sections()
        ],
        "coverage": {
            "addressed": list(coverage.addressed),
            "covered": list(coverage.covered),
            "omitted": _unplaced(coverage.omitted),
            "unresolved": _unplaced(coverage.unresolved),
            "others": _unplaced(coverage.others),
            "tally": coverage.tally._asdict(),
        },
        "findings": [finding._asdict() for finding in directive.findings],
        **({} if specs is None else {"specs": specs._asdict()}),
    }


def _item(item: Item) -> dict[str, Any]:
    return {
        "text": item.text,
        "sources": [source._asdict() for source in item.sources],
        "reason": item.reason,
        "steps": [step._asdict() for step in item.steps],
    }


def _unplaced(entries: Iterable[Unplaced]) -> list[dict[str, str]]:
    return [{"clause": each.clause, "reason": each.reason, "text": each.quote} for each in entries]
