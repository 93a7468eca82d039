"""The long work itself, as it is done in a process of its own: each takes plain values, and gives such."""

from __future__ import annotations

import contextlib
import json
import shutil
from pathlib import Path
from typing import Any

import docgen
from docgen import DocgenError, Form, Result, Severity, Workspace
from docgen.desk.errands import Watch
from docgen.desk.open_manuscript import FOLDER, new_place
from docgen.desk.plan_lines import as_read
from docgen.desk.surveys import taken
from docgen.text.markup import plain

_NOT_HANDED_ON = {"so": None, "ngay": None}
SOURCE, READING, CHECKED, FINDINGS = "source", "reading.json", "checked.docx", "findings.json"
OLDER = (".doc", ".rtf", ".odt")
"""What is checked by way of a Word file that is made of it first, once for all that is done with it."""


def read_plan(upload: Path, name: str, home: Path, sources: Path, watch: Watch) -> str:
    """Read what was uploaded, write its spec, keep the source beside the account; returns the spec's name.

    Raises DocgenError where it cannot be read or is no plan.
    """
    workspace = Workspace(home)
    try:
        reading = docgen.read_file(upload, watch=watch, workspace=workspace)
        target = docgen.place_for_spec(reading.plan, workspace=workspace)
        written = docgen.write_spec(reading, name, target)
        kept = sources / target.stem
        kept.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(upload, kept / f"{SOURCE}{upload.suffix}")
        account = {
            "name": name,
            "lines": [
                [str(each.place), plain(each.text), each.landing.value, str(each.reason)]
                for each in reading.ledger.entries
            ],
            "findings": [[str(each.place), str(each.message), each.found, each.rule] for each in written.findings],
            "as_read": as_read(docgen.survey(reading.plan, workspace=workspace)),
        }
        (kept / READING).write_text(json.dumps(account, ensure_ascii=False), encoding="utf-8")
        return target.stem
    except DocgenError as error:
        raise _of(name, error) from None


def read_former(upload: Path, name: str, home: Path, left_out: Path, watch: Watch) -> str:
    """Begin a document from a Word file that was issued before; returns the name of its manuscript.

    What has no place in a manuscript is told in a file of the manuscript's name in `left_out`.
    """
    try:
        former = docgen.former_manuscript(upload)
    except DocgenError as error:
        raise _of(name, error) from None
    place = begin_from(former.text, home)
    left_out.mkdir(parents=True, exist_ok=True)
    told = json.dumps(former.left_out, ensure_ascii=False)
    (left_out / f"{place.stem}.json").write_text(told, encoding="utf-8")
    return place.stem


def begin_from(text: str, home: Path) -> Path:
    """Write a new manuscript that says what a former one says, without its number and date; returns its place."""
    read = docgen.part_manuscript(text)
    kind = next(name for name, known in docgen.kinds_of_documents().items() if known == read.kind.name)
    place = new_place(home / FOLDER, kind)
    docgen.write_all({place: docgen.revise_manuscript(text, _NOT_HANDED_ON, read.body).encode()})
    return place


def check_document(upload: Path, name: str, home: Path, kept: Path, watch: Watch) -> str:
    """Check what was uploaded, make its annotated and repaired copies; returns the name of their folder."""
    workspace = Workspace(home)
    try:
        settings = docgen.check_settings(workspace=workspace)
        watch(0, 3)
        document = docgen.to_docx(upload) if upload.suffix in OLDER else upload
        found = docgen.check(document, settings, workspace=workspace)
        parts = {rule.id: str(rule.area.heading) for rule in settings.rules}
        order = {id_: at for at, id_ in enumerate(parts)}
        in_order = sorted(found, key=lambda each: order.get(each.rule, -1))
        watch(1, 3)
        kept.mkdir(parents=True, exist_ok=True)
        (kept / "annotated.docx").write_bytes(docgen.comment(document, settings, workspace=workspace))
        watch(2, 3)
        fixed = docgen.repair(document, settings, workspace=workspace)
        (kept / "repaired.docx").write_bytes(fixed.data)
        (kept / CHECKED).write_bytes(document if isinstance(document, bytes) else document.read_bytes())
        told: dict[str, Any] = {
            "name": name,
            "repairs": docgen.account_of_repairs(name, fixed),
            "findings": [
                {
                    **{key: str(value) for key, value in each._asdict().items()},
                    "rank": _RANK[each.severity],
                    "part": parts.get(each.rule, ""),
                }
                for each in in_order
            ],
        }
        (kept / FINDINGS).write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
        watch(3, 3)
        return kept.name
    except DocgenError as error:
        raise _of(name, error) from None


def take_stock(home: Path, plan: Path, wanted: dict[str, str], watch: Watch) -> dict[str, dict[str, str]]:
    """What the units of `wanted`, each code with the text of its decisions, take of a plan: for the matrix.

    A unit whose decisions have a fault is not in it. Raises DocgenError where the plan cannot be read.
    """
    workspace = Workspace(home)
    reading = docgen.read(plan, workspace=workspace)
    survey = docgen.survey(reading.plan, reading.findings, workspace=workspace)
    found: dict[str, dict[str, str]] = {}
    today = docgen.this_day()
    for done, (code, text) in enumerate(wanted.items(), start=1):
        with contextlib.suppress(DocgenError):
            unit = docgen.read_unit(code, survey.plan, today=today, workspace=workspace)
            found[code] = taken(survey, unit, text)
        watch(done, len(wanted))
    return found


def _of(name: str, error: DocgenError) -> DocgenError:
    """The same faults, told of the file by the name that its sender knows."""
    return DocgenError([fault._replace(file=name) if fault.file else fault for fault in error.faults])


_RANK = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}


def make_all(home: Path, plan: Path, folder: Path, form: str, watch: Watch) -> str:
    """The directives of every unit of the province, their table and an archive; returns the name of the folder."""
    workspace = Workspace(home)
    today = docgen.this_day()
    units = docgen.choose_units(plan, on=today, workspace=workspace)
    done = 0

    def count(_: Result) -> None:
        nonlocal done
        done += 1
        watch(done, len(units))

    watch(0, len(units))
    docgen.cascade_all(
        units,
        folder,
        plan,
        form=Form(form),
        today=today,
        archive=folder.with_name(f"{folder.name}.zip"),
        watch=count,
        workspace=workspace,
    )
    return folder.name
