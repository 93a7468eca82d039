"""docgen turns a plan of a higher body into a commune's directive, as a Word document (Decree 30/2020).

surveyed = survey(read_plan("209-kh-ubnd"))
unit = read_unit("phuong-bac-kan", surveyed.plan)
docx = render(cascade(surveyed, unit, decisions=read_decisions(surveyed, unit)))
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docgen.drafting.survey import Survey
    from docgen.errors import Fault
    from docgen.model.decisions import Decisions
    from docgen.model.directive import Directive, Form
    from docgen.model.finding import Finding
    from docgen.model.identity import IssueDate
    from docgen.model.plan import Plan
    from docgen.model.reading import Reading
    from docgen.model.unit import Unit

__all__ = [
    "annotate",
    "cascade",
    "check",
    "draw_templates",
    "inspect_template",
    "list_plan",
    "place_for",
    "place_for_spec",
    "read",
    "read_decisions",
    "read_file",
    "read_plan",
    "read_unit",
    "render",
    "seal_text",
    "survey",
    "write_all",
    "write_spec",
]


def read_plan(name: str | Path | None = None) -> Plan:
    """The plan with this name or in this file, of any kind; the default plan without one. Raises DocgenError."""
    return read(name).plan


def read(name: str | Path | None = None, ocr: bool | None = None) -> Reading:
    """The same with what a person must look at; `ocr` says whether a PDF is recognised from its pictures."""
    from docgen.model.plan import Plan
    from docgen.model.reading import Reading
    from docgen.shelf.plans import plan_path
    from docgen.spec.load import load

    path = plan_path(None if name is None else str(name))
    if path.suffix.casefold() in (".yaml", ".yml"):
        return Reading(load(path, Plan), ())
    return read_file(path, ocr)


def read_file(path: Path, ocr: bool | None = None) -> Reading:
    """The plan in a file as it arrives (.docx, .pdf …), with what a person must look at. Raises DocgenError."""
    from docgen.importing.reading import read_plan_file
    from docgen.phrases.ruleset import rules
    from docgen.spec.places import folders

    return read_plan_file(path, rules(folders("rules")), ocr)


def list_plan(reading: Reading) -> dict[str, Any]:
    """The plan as `docgen import --json` prints it."""
    from docgen.importing.listing import plan_json
    from docgen.phrases.ruleset import rules
    from docgen.spec.places import folders

    return plan_json(reading.plan, reading.findings, rules(folders("rules")))


def place_for_spec(plan: Plan, output: Path | None = None) -> Path:
    """Where the spec of `plan` is written: `output`, or where its name finds it in the working folder."""
    from docgen.shelf.decisions import plan_slug

    if output is not None and output.suffix:
        return output
    return (output or Path("specs", "plans")) / f"{plan_slug(plan)}.yaml"


def write_spec(reading: Reading, source: Path, target: Path) -> Reading:
    """Write what was read from `source` as a spec to `target`; returns what now stands there, and what to look at.

    A spec that is there already keeps what people changed in it: the plan as it was last read lies beside it.
    Raises DocgenError where the spec there is no plan, or the folder refuses.
    """
    from docgen.importing.importing import BASE_ENDING, imported
    from docgen.model.reading import Reading
    from docgen.spec.load import read_text

    base = target.with_name(target.name + BASE_ENDING)
    mine, last = (read_text(file) if file.exists() else None for file in (target, base))
    found = imported(reading, source.name, mine, last)
    write_all({target: found.spec.encode(), base: found.base.encode()}, force=True)
    return Reading(found.plan, found.findings)


def read_unit(query: str, plan: Plan) -> Unit:
    """The commune with this code, slug or name, in the province that issued `plan`. Raises DocgenError."""
    from docgen.register import find, province_of
    from docgen.spec.places import folders

    province = province_of(plan.issuer)
    return find(query, None if province is None else province.code, folders=folders("units"))


def survey(plan: Plan, findings: tuple[Finding, ...] = ()) -> Survey:
    """`plan` read by the rules in force, with `findings` of its reading: all that does not depend on the unit.

    Raises DocgenError with every fault of a rule file.
    """
    from docgen.drafting.survey import survey as run
    from docgen.phrases.ruleset import rules
    from docgen.spec.places import folders

    found = run(plan, rules(folders("rules")))
    return replace(found, findings=(*findings, *found.findings))


def read_decisions(surveyed: Survey, unit: Unit) -> Decisions | None:
    """What `unit` decided about the plan, checked against both; None for nothing. Raises DocgenError."""
    from docgen.drafting.decide import subject
    from docgen.model.decisions import Decisions
    from docgen.shelf.decisions import decisions_path
    from docgen.spec.load import load

    path = decisions_path(surveyed.plan, unit)
    return None if path is None else load(path, Decisions, subject(surveyed, unit))


def cascade(
    surveyed: Survey,
    unit: Unit,
    *,
    decisions: Decisions | None = None,
    form: Form | None = None,
    date: IssueDate | None = None,
) -> Directive:
    """What `unit` issues to carry out the plan surveyed: a công văn, or the `form` asked for."""
    from docgen.drafting.pipeline import cascade as run
    from docgen.model.directive import Form

    return run(surveyed, unit, decisions, form or Form.LETTER, date)


def render(document: Directive | Plan, template: Path | None = None) -> bytes:
    """`document` as a Word file, by docgen's template or the user's own. Raises DocgenError."""
    from docgen.documents.documents import render_directive, render_plan
    from docgen.model.plan import Plan

    return render_plan(document, template) if isinstance(document, Plan) else render_directive(document, template)


def check(path: Path) -> tuple[Finding, ...]:
    """What is not right under Decree 30 in the Word file at `path`. Raises DocgenError if it is unreadable."""
    from docgen.checker.many import check_one
    from docgen.checker.settings import settings
    from docgen.errors import DocgenError

    checked = check_one(path, settings())
    if checked.faults:
        raise DocgenError(checked.faults)
    return checked.findings


def annotate(directive: Directive, docx: bytes) -> bytes:
    """The same draft with a Word comment on each item: sources, reason, rewrites, notes."""
    from docgen.documents.annotating import annotate as run

    return run(directive, docx)


def place_for(document: Directive | Plan, output: Path | None = None, folder: Path = Path("out")) -> Path:
    """Where `document` is written: `output` if it names a .docx, else a name of its own in it or in `folder`."""
    from docgen.model.plan import Plan
    from docgen.shelf.decisions import directive_name, plan_slug

    if output is not None and output.suffix.casefold() == ".docx" and not output.is_dir():
        return output
    if isinstance(document, Plan):
        return (output or folder) / f"{plan_slug(document)}.docx"
    return (output or folder) / directive_name(document.form.value, document.plan, document.unit.slug)


def write_all(files: Mapping[Path, bytes], *, force: bool = False) -> None:
    """Write all files, each whole, or none; none over what a person changed unless `force`. Raises DocgenError."""
    from docgen.files.writing import write_all as run

    run(files, force)


def seal_text(text: str) -> bytes:
    """`text` (Markdown or JSON) as a file that docgen knows again as its own until a person changes it."""
    from docgen.files.text_seal import seal_text as run

    return run(text)


def inspect_template(path: Path) -> list[Fault]:
    """Every fault of a template, each with its place; nothing is made."""
    from docgen.engine.inspection import inspect_template as run

    return run(path)


def draw_templates(folder: Path, force: bool = False) -> tuple[Path, ...]:
    """Draw docgen's templates into `folder`; returns their paths. Raises DocgenError."""
    from docgen.documents.drawing import draw_templates as run

    return run(folder, force)
