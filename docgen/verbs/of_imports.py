"""Verbs of files of plans: read, listed, written as specs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from docgen.errors import DocgenError, Fault
from docgen.files.given_documents import on_disk
from docgen.files.outputs import STANDARD_OUTPUT, check_output, looks_like_file
from docgen.files.writing import write_all
from docgen.importing import spec_writing
from docgen.importing.importing import BASE_ENDING, imported
from docgen.importing.likeness import are_alike
from docgen.importing.plan_listing import plan_json
from docgen.importing.reading import read_plan_file
from docgen.messages import say
from docgen.model.ledger import Reading
from docgen.model.plan import Plan
from docgen.phrases.ruleset import rules
from docgen.register.plan_name import PlanName
from docgen.register.plans import KnownPlan, identity, same_plan
from docgen.spec.load import load, read_text
from docgen.spec.workspace import Workspace


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
    with on_disk(document) as path:
        return read_plan_file(path, rules((workspace or Workspace()).places("rules")), ocr, kind, watch)


def list_plan(reading: Reading, *, workspace: Workspace | None = None) -> dict[str, Any]:
    """The plan as `docgen import --json` prints it: every task and duty with its bodies and its time.

    Raises DocgenError with every fault of a rule file.

    >>> import docgen
    >>> docgen.list_plan(docgen.read("209-kh-ubnd"))["number"]
    '209/KH-UBND'
    """
    listed = plan_json(reading.plan, reading.findings, rules((workspace or Workspace()).places("rules")))
    return {**listed, "ledger": reading.ledger.listed()}


def place_for_spec(plan: Plan, output: str | Path | None = None, *, workspace: Workspace | None = None) -> Path:
    """Where the spec of `plan` is written: `output`, or the workspace's spec of it, else a new one by name.

    Its spec is also the one that was read from it and to which a person gave another number, date or issuer.

    Raises DocgenError where the workspace has two specs of it, and for a name that is no spec's.

    >>> import docgen
    >>> docgen.place_for_spec(docgen.read_plan("209-kh-ubnd"), "plan.yaml").name
    'plan.yaml'
    """
    if output is not None and (Path(output) == STANDARD_OUTPUT or looks_like_file(Path(output))):
        return check_output(Path(output), ".yaml")  # the one that is read wherever specs are looked for
    place = workspace or Workspace()
    match [known.path for known in same_plan(plan, place) if _holds(known, plan)] if output is None else []:
        case [only]:
            return only
        case [_, *_] as several:
            files = ", ".join(map(str, several))
            problem = say("several files may hold this plan: {files}", files=files)
            raise DocgenError(Fault(problem, say("name one with --into FILE, or another with -o")))
        case [] if output is None and (renamed := _read_from(plan, place.new("plans"))) is not None:
            return renamed
    home = place.new("plans") if output is None else Path(output)
    return home / f"{PlanName.of(plan).full}.yaml"


def _holds(known: KnownPlan, plan: Plan) -> bool:
    """Whether the spec is of `plan`; where number or date is open, texts tell plans of one title apart."""
    return known.name == PlanName.of(plan).full or are_alike(load(known.path, type(plan)), plan)


def _read_from(plan: Plan, home: Path) -> Path | None:
    """The spec that was last read from `plan`, whatever number, date and issuer a person gave it since."""
    for base in sorted(home.glob(f"*{BASE_ENDING}")):
        spec = base.with_name(base.name.removesuffix(BASE_ENDING))
        last = identity(base) if spec.exists() else None
        if last is not None and last.full == PlanName.of(plan).full and are_alike(load(base, Plan), plan):
            return spec
    return None


def spec_text(reading: Reading, source: str | Path = "") -> str:
    """The spec of what was read from `source`, as YAML; whatever a person must look at stands in it as a comment.

    >>> import docgen
    >>> "209/KH-UBND" in docgen.spec_text(docgen.read("209-kh-ubnd"))
    True
    """
    return spec_writing.write_spec(reading.plan, reading.findings, Path(source).name)


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
    target = Path(target)
    base = target.with_name(target.name + BASE_ENDING)
    mine, last = (read_text(file) if file.exists() else None for file in (target, base))
    try:
        found = imported(reading, Path(source).name, mine, last, into=into)
    except DocgenError as error:
        raise error.in_file(target) from None
    write_all({target: found.spec.encode(), base: found.base.encode()}, force=True)
    return reading._replace(plan=found.plan, findings=found.findings)
