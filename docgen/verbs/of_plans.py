"""Verbs of plans: find one, read one as it arrives, keep it as a spec."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from docgen.spec.workspace import Workspace

if TYPE_CHECKING:
    from docgen.drafting.survey import Survey
    from docgen.errors import Fault
    from docgen.model.finding import Finding
    from docgen.model.plan import Plan
    from docgen.model.plan_reading import Reading
    from docgen.register.plans import KnownPlan


def read_plan(name: str | Path | None = None, *, workspace: Workspace | None = None) -> Plan:
    """The plan with this name or in this file, of any kind; the default plan without one.

    Raises DocgenError with every fault of a spec, and for a name that no plan or more than one bears.

    >>> import docgen
    >>> str(docgen.read_plan("209-kh-ubnd").number)
    '209/KH-UBND'
    """
    return read(name, workspace=workspace).plan


def read(
    name: str | Path | None = None, *, ocr: bool | None = None, workspace: Workspace | None = None
) -> Reading:
    """The same with what a person must look at; `ocr` says whether a PDF is recognised from its pictures.

    Raises DocgenError.

    >>> import docgen
    >>> docgen.read("209-kh-ubnd").findings
    ()
    """
    from docgen.importing.entrance import read_plan as run

    return run(None if name is None else str(name), workspace or Workspace(), ocr)


def read_file(
    document: str | Path | bytes,
    *,
    kind: str = "",
    ocr: bool | None = None,
    watch: Callable[[int, int], None] | None = None,
    workspace: Workspace | None = None,
) -> Reading:
    """The plan in a file as it arrives (.docx, .pdf …), or in the bytes of a Word file or PDF.

    `kind` is what a person says the document is, whatever it says of itself. `watch` is told of each page that
    is recognised from its picture: how many are done, of how many; what it raises stops the reading.
    Returns it with what a person must look at; raises DocgenError where it cannot be read or is no plan.

    >>> import docgen
    >>> reading = docgen.read_file(docgen.render(docgen.read_plan("209-kh-ubnd")))
    >>> str(reading.plan.number)
    '209/KH-UBND'
    """
    from docgen.files.given import on_disk
    from docgen.importing.reading import read_plan_file
    from docgen.phrases.ruleset import rules

    with on_disk(document) as path:
        return read_plan_file(path, rules((workspace or Workspace()).places("rules")), ocr, kind, watch)


def plans(*, workspace: Workspace | None = None) -> tuple[KnownPlan, ...]:
    """Every plan that can be named, with its file.

    >>> import docgen
    >>> "209" in docgen.plans()[0].name
    True
    """
    from docgen.register.plans import plans as run

    return run(workspace or Workspace())


def list_plan(reading: Reading, *, workspace: Workspace | None = None) -> dict[str, Any]:
    """The plan as `docgen import --json` prints it: every task and duty with its bodies and its time.

    Raises DocgenError with every fault of a rule file.

    >>> import docgen
    >>> docgen.list_plan(docgen.read("209-kh-ubnd"))["number"]
    '209/KH-UBND'
    """
    from docgen.importing.listing import plan_json
    from docgen.phrases.ruleset import rules

    listed = plan_json(reading.plan, reading.findings, rules((workspace or Workspace()).places("rules")))
    return {**listed, "ledger": reading.ledger.listed()}


def place_for_spec(plan: Plan, output: str | Path | None = None, *, workspace: Workspace | None = None) -> Path:
    """Where the spec of `plan` is written: `output`, or the workspace's spec of it, else a new one by name.

    Raises DocgenError where the workspace has two specs of it, and for a name that is no spec's.

    >>> import docgen
    >>> docgen.place_for_spec(docgen.read_plan("209-kh-ubnd"), "plan.yaml").name
    'plan.yaml'
    """
    from docgen.errors import DocgenError, Fault
    from docgen.files.outputs import STANDARD_OUTPUT, check_output, looks_like_file
    from docgen.messages import say
    from docgen.register.plan_name import PlanName
    from docgen.register.plans import same_plan

    if output is not None and (Path(output) == STANDARD_OUTPUT or looks_like_file(Path(output))):
        return check_output(Path(output), ".yaml", ".yml")
    place = workspace or Workspace()
    match [known for known in same_plan(plan, place) if _holds(known, plan)] if output is None else []:
        case [only]:
            return only.path
        case [_, *_] as several:
            files = ", ".join(str(known.path) for known in several)
            problem = say("several files may hold this plan: {files}", files=files)
            raise DocgenError(Fault(problem, say("name one with --into FILE, or another with -o")))
    home = place.new("plans") if output is None else Path(output)
    return home / f"{PlanName.of(plan).full}.yaml"


def _holds(known: KnownPlan, plan: Plan) -> bool:
    """Whether the spec is of `plan`; where number or date is open, texts tell plans of one title apart."""
    from docgen.importing.likeness import are_alike
    from docgen.register.plan_name import PlanName
    from docgen.spec.load import load

    return known.name == PlanName.of(plan).full or are_alike(load(known.path, type(plan)), plan)


def spec_text(reading: Reading, source: str | Path = "") -> str:
    """The spec of what was read from `source`, as YAML; whatever a person must look at stands in it as a comment.

    >>> import docgen
    >>> "209/KH-UBND" in docgen.spec_text(docgen.read("209-kh-ubnd"))
    True
    """
    from docgen.importing.spec_writing import write_spec as run

    return run(reading.plan, reading.findings, Path(source).name)


def write_spec(reading: Reading, source: str | Path, target: str | Path, *, into: bool = False) -> Reading:
    """Write what was read from `source` as a spec to `target`; returns what now stands there, and what to look at.

    A spec that is there already keeps what people changed in it: the plan as it was last read lies beside it.
    Raises DocgenError where the spec there is no plan, or another's (unless a person has said `into`),
    or the folder refuses.

    >>> import docgen
    >>> reading = docgen.read("209-kh-ubnd")
    >>> docgen.write_spec(reading, "209.docx", "plan.yaml").plan == reading.plan
    True
    """
    from docgen.errors import DocgenError
    from docgen.files.writing import write_all
    from docgen.importing.importing import BASE_ENDING, imported
    from docgen.spec.load import read_text

    target = Path(target)
    base = target.with_name(target.name + BASE_ENDING)
    mine, last = (read_text(file) if file.exists() else None for file in (target, base))
    try:
        found = imported(reading, Path(source).name, mine, last, into=into)
    except DocgenError as error:
        raise DocgenError([fault._replace(file=str(target)) for fault in error.faults]) from None
    write_all({target: found.spec.encode(), base: found.base.encode()}, force=True)
    return reading._replace(plan=found.plan, findings=found.findings)


def inspect_specs(plan: Plan, *, workspace: Workspace | None = None) -> list[Fault]:
    """What nobody would heed in the workspace's own `specs/` when `plan` is carried out.

    That is every file that nothing reads, and every rule that sends work to a department that no unit has.

    >>> import docgen
    >>> docgen.inspect_specs(docgen.read_plan("209-kh-ubnd"))
    []
    """
    place = workspace or Workspace()
    if not place.own:
        return []  # before anything is loaded that only this needs
    from docgen.checker.house import FILE
    from docgen.phrases.ruleset import FILES
    from docgen.phrases.unknown_departments import unknown_departments
    from docgen.register.assembly import department_ids
    from docgen.register.unclaimed import unclaimed

    faults = list(unclaimed(plan, place, (*FILES, FILE.removesuffix(".yaml"))))
    folders = [each / "rules" for each in place.own if (each / "rules").is_dir()]
    known = department_ids(place.places("units")) if folders else None
    if known is not None:
        for folder in folders:
            faults += unknown_departments(folder, known)
    return faults


def survey(plan: Plan, findings: tuple[Finding, ...] = (), *, workspace: Workspace | None = None) -> Survey:
    """`plan` read by the rules in force, with `findings` of its reading: all that does not depend on the unit.

    Raises DocgenError with every fault of a rule file.

    >>> import docgen
    >>> surveyed = docgen.survey(docgen.read_plan("209-kh-ubnd"))
    >>> "III.1.1" in surveyed.clauses
    True
    """
    from dataclasses import replace

    from docgen.drafting.survey import survey as run
    from docgen.phrases.ruleset import rules

    found = run(plan, rules((workspace or Workspace()).places("rules")))
    return replace(found, findings=(*findings, *found.findings))
