"""The file in which a unit's decisions stand: brought to say what was decided, the notes of people kept."""

from __future__ import annotations

from typing import Any

from docgen.model.decisions import Decisions
from docgen.spec.dumping import dumped
from docgen.spec.load import parse
from docgen.spec.splicing import spliced


def decision_text(decisions: Decisions, earlier: str = "") -> str:
    """`decisions` as YAML; of the `earlier` text, what says the same stays as it is, every comment too."""
    if not earlier.strip():
        return dumped(_value(decisions))
    text = spliced(earlier, _value(parse(earlier, "", Decisions)), _value(decisions), dumped)
    if parse(text, "", Decisions) == decisions:
        return text
    notes = [line.strip() for line in earlier.split("\n") if line.lstrip().startswith("#")]
    return "\n".join((*notes, dumped(_value(decisions))))


def _value(decisions: Decisions) -> dict[str, Any]:
    return decisions.model_dump(mode="json", by_alias=True, exclude_defaults=True)
