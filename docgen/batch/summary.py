"""What a batch made, for programs (`summary.json`) and for a person (`tong-hop.xlsx`), gathered while it runs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from docgen.batch.job import Job, Result
from docgen.batch.table import SummaryTable
from docgen.register.specs_used import specs_used

JSON, TABLE = "summary.json", "tong-hop.xlsx"


class Summary:
    """The results so far. What can be told of each is told as it comes, while processes still make others."""

    def __init__(self, job: Job, aside: Path, tabled: bool) -> None:
        """Where the table of an earlier run stands (`tabled`), a new one is begun only by a new result.

        It tells what summary.json tells, and takes a tenth of a run to make. `aside` takes it meanwhile.
        """
        self.results: list[Result] = []
        self._job, self._aside, self._tabled = job, aside, tabled
        self._lines: list[bytes] = []
        self._table: SummaryTable | None = None

    def add(self, result: Result) -> None:
        """Take the next result."""
        self.results.append(result)
        self._lines.append(b"  " + json.dumps(_unit(result), ensure_ascii=False).encode())
        if self._table is not None:
            self._table.add(result)
        elif not (self._tabled and result.stood):
            self._table = self._begun()

    def told(self) -> dict[str, Any]:
        """The results as programs read them."""
        return {**self._head(), "units": [_unit(result) for result in self.results]}

    def json_file(self) -> bytes:
        """`summary.json`, a line for each unit."""
        head = json.dumps(self._head(), ensure_ascii=False, indent=1).removesuffix("\n}").encode()
        return head + b',\n "units": [\n' + b",\n".join(self._lines) + b"\n ]\n}\n"

    def table(self, changed: bool) -> bytes | None:
        """`tong-hop.xlsx`, whole; None where an earlier one stands and tells the same (nothing has `changed`)."""
        if self._table is None and (changed or not self._tabled):
            self._table = self._begun()
        return None if self._table is None else self._table.sealed()

    def _begun(self) -> SummaryTable:
        table = SummaryTable(self._aside)
        for result in self.results:
            table.add(result)
        return table

    def counts(self) -> dict[str, int]:
        """How many documents stand, failed, and were left as a person has them."""
        failed = sum(result.error is not None for result in self.results)
        kept = sum(result.kept for result in self.results)
        return {"made": len(self.results) - failed, "failed": failed, "kept": kept}

    def _head(self) -> dict[str, Any]:
        specs = specs_used(self._job.workspace)
        return {
            "plan": self._job.plan,
            "form": self._job.form.value,
            "specs": list(specs.folders),
            **self.counts(),
        }


def _unit(result: Result) -> dict[str, Any]:
    """One unit, flat: its file, its figures, and what a person must look at."""
    return {
        "code": result.code,
        "slug": result.slug,
        "name": result.name,
        "file": result.file,
        **result.figures._asdict(),
        "kept": result.kept,
        "error": result.error,
    }
