"""What a batch made, for programs (`summary.json`) and for a person (`tong-hop.xlsx`)."""

from __future__ import annotations

import datetime as dt
import io
import json
from collections.abc import Sequence
from typing import Any

from docgen.batch.job import Job, Result
from docgen.messages import say
from docgen.render.package import unpacked
from docgen.render.sealing import Properties, seal, sealable

JSON, TABLE = "summary.json", "tong-hop.xlsx"
_WIDTHS = (9, 28, 52, 60, 9, 22, 22, 12, 60)


def told(job: Job, results: Sequence[Result]) -> dict[str, Any]:
    """The results as programs read them."""
    failed = sum(result.error is not None for result in results)
    return {
        "plan": job.plan,
        "form": job.form.value,
        "made": len(results) - failed,
        "failed": failed,
        "kept": sum(result.kept for result in results),
        "units": [_unit(result) for result in results],
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


def as_json_file(summary: dict[str, Any]) -> bytes:
    """`summary.json`, a line for each unit."""
    head = json.dumps(
        {name: each for name, each in summary.items() if name != "units"}, ensure_ascii=False, indent=1
    )
    units = b",\n".join(b"  " + json.dumps(unit, ensure_ascii=False).encode() for unit in summary["units"])
    return head.removesuffix("\n}").encode() + b',\n "units": [\n' + units + b"\n ]\n}\n"


def as_table(results: Sequence[Result]) -> bytes:
    """`tong-hop.xlsx`: a row for each unit below headings that stay, with filters; sealed like a document."""
    from xlsxwriter import Workbook

    headings = (
        say("Code"),
        say("Unit"),
        say("File"),
        say("Departments"),
        say("Items"),
        say("Left out"),
        say("To decide"),
        say("Findings"),
        say("Error"),
    )
    file = io.BytesIO()
    book = Workbook(file, {"constant_memory": True})
    book.set_properties({"created": dt.datetime(1980, 1, 1)})
    bold, top = book.add_format({"bold": True, "text_wrap": True}), book.add_format({"valign": "top"})
    sheet = book.add_worksheet(say("Units"))
    for column, width in enumerate(_WIDTHS):
        sheet.set_column(column, column, width, top)
    sheet.write_row(0, 0, headings, bold)
    for number, result in enumerate(results, start=1):
        for column, value in enumerate(_row(result)):
            if value != "":
                # Told which kind a cell is, it takes no text for a formula or an address.
                (sheet.write_number if isinstance(value, int) else sheet.write_string)(number, column, value)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(len(results), 1), len(headings) - 1)
    book.close()
    return seal(sealable(unpacked(file.getvalue())), Properties(say("Documents made"), "docgen", None))


def _row(result: Result) -> tuple[str | int, ...]:
    figures = result.figures
    kept = say("changed by a person, left as it is") if result.kept else ""
    return (
        result.code,
        result.name,
        result.file or "",
        "; ".join(figures.departments),
        figures.items,
        ", ".join(figures.omitted),
        ", ".join(figures.unresolved),
        figures.findings,
        result.error or kept,
    )
