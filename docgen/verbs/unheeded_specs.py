"""What stands in an office's own specs and nobody would heed."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from docgen.checker.house_rules import FILE
from docgen.errors import Fault
from docgen.messages import say
from docgen.model.decisions import EVERYONE
from docgen.model.plan import Plan
from docgen.phrases.bodies import BodyRules
from docgen.phrases.kinds_of_work import FOCAL, FieldRules, WorkRules
from docgen.phrases.ruleset import FILES
from docgen.register.unclaimed_files import unclaimed
from docgen.register.unit_assembly import department_ids
from docgen.spec.load import load, read_text
from docgen.spec.positions import Key, lines, shown
from docgen.spec.workspace import Workspace


def unheeded(meant: Collection[Plan], workspace: Workspace) -> list[Fault]:
    """Each file of the workspace's own that nothing reads, each rule that names a department of no unit."""
    faults = list(unclaimed(meant, workspace, (*FILES, FILE.removesuffix(".yaml"))))
    folders = [each / "rules" for each in workspace.own if (each / "rules").is_dir()]
    known = department_ids(workspace.places("units")) if folders else None
    if known is not None:
        for folder in folders:
            faults += unknown_departments(folder, known)
    return faults


def unknown_departments(folder: Path, known: Collection[str]) -> Iterator[Fault]:
    """A fault for each id in the rule files of `folder` that is no department of `known`, with its line.

    Raises DocgenError for a file that is no rule file.
    """
    for file, ids in _named(folder):
        for key, id_ in ids.items():
            if id_ not in known:
                problem = say("no unit has a department “{id}”: nothing would ever use this rule", id=id_)
                hint = say("known here: {names}", names=", ".join(sorted(known)))
                yield Fault(problem, hint, str(file), lines(read_text(file))[key], shown(key))


def _named(folder: Path) -> Iterator[tuple[Path, dict[Key, str]]]:
    """The rule files that name departments, each with the ids by their keys."""
    if (file := folder / "linh-vuc.yaml").is_file():
        fields = enumerate(load(file, FieldRules).fields)
        yield file, {("linh_vuc", at, "phong"): each.department for at, each in fields}
    if (file := folder / "co-quan.yaml").is_file():
        bodies = enumerate(load(file, BodyRules).bodies)
        yield (
            file,
            {("co_quan", at, "doi_ung", n): id_ for at, each in bodies for n, id_ in enumerate(each.counterparts)},
        )
    if (file := folder / "viec.yaml").is_file():
        kinds = enumerate(load(file, WorkRules).kinds)
        told = {("loai_viec", at, "giao"): each.department for at, each in kinds}
        yield file, {key: id_ for key, id_ in told.items() if id_ not in (None, EVERYONE, FOCAL)}
