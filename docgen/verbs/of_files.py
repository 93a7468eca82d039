"""Verbs of files: is it fit to be a template, draw docgen's own, write whole or not at all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from docgen.errors import Fault
    from docgen.model.directive import Directive, Form


def inspect_template(path: str | Path, form: Form | None = None) -> list[Fault]:
    """Every fault of a template, each with its place; without a form, by the form that it fits best.

    >>> import docgen
    >>> docgen.inspect_template(docgen.draw_templates("templates")[0])
    []
    """
    from docgen.documents.inspection import inspect_template as run

    return run(Path(path), form)


def draw_templates(folder: str | Path, force: bool = False) -> tuple[Path, ...]:
    """Draw docgen's templates into `folder`; returns their paths. Raises DocgenError.

    >>> import docgen
    >>> [path.name for path in docgen.draw_templates("templates")]
    ['congvan.docx', 'kehoach.docx', 'co-ten-loai.docx', 'thu.docx', 'hai-ben.docx', 'ban-sao.docx']
    """
    from docgen.documents.drawing import draw_templates as run

    return run(Path(folder), force)


def to_pdf(docx: bytes) -> bytes:
    """The PDF that LibreOffice makes of a Word file, sealed; raises DocgenError where it is not there or fails.

    >>> import docgen
    >>> try:
    ...     print(docgen.to_pdf(docgen.render(docgen.read_plan("209-kh-ubnd")))[:4] == b"%PDF")
    ... except docgen.DocgenError as error:  # without LibreOffice
    ...     print("LibreOffice" in str(error))
    True
    """
    from docgen.errors import DocgenError, Fault
    from docgen.files.given import on_disk
    from docgen.files.libreoffice import ConversionError, converted, program
    from docgen.files.seals import seal_pdf
    from docgen.messages import say

    if program() is None:
        problem = say("LibreOffice is needed to make a PDF, and is not installed")
        hint = say("install it (Debian: apt-get install libreoffice-writer), or save the file as PDF in Word")
        raise DocgenError(Fault(problem, hint))
    try:
        with on_disk(docx) as path, converted(path, "pdf") as made:
            return seal_pdf(made.read_bytes())
    except (ConversionError, OSError):
        problem = say("LibreOffice has made no PDF of the document")
        raise DocgenError(Fault(problem, say("open it in Word, and save it as PDF"))) from None


def pack(
    directive: Directive,
    docx: bytes,
    name: str,
    *,
    plan_file: str | Path | None = None,
    others: Sequence[tuple[str, bytes]] = (),
) -> bytes:
    """One zip of a directive's Word file, called `name`, and of the plan that is sent along, with their contents.

    `plan_file`: the plan as it was received; without it the plan as docgen sets it, which the contents say.
    `others`: the directive as other files (a PDF). The table of contents is for people and for the office's
    document system. Raises DocgenError where that file cannot be read.

    >>> import docgen
    >>> surveyed = docgen.survey(docgen.read_plan("209-kh-ubnd"))
    >>> directive = docgen.cascade(surveyed, docgen.read_unit("xa-dinh-hoa", surveyed.plan))
    >>> docgen.pack(directive, docgen.render(directive), "cong-van.docx")[:2]
    b'PK'
    """
    from docgen.errors import DocgenError, fault_of
    from docgen.messages import say
    from docgen.register.plan_name import PlanName
    from docgen.report.dossier import Enclosure, dossier
    from docgen.verbs.of_directives import render

    if plan_file is None:
        note = say("set anew by docgen from what it has read, not the plan as it was received")
        plan = Enclosure(f"{PlanName.of(directive.plan).full}.docx", render(directive.plan), note)
    else:
        try:
            plan = Enclosure(Path(plan_file).name, Path(plan_file).read_bytes())
        except OSError as error:
            raise DocgenError(fault_of(error)) from None
    return dossier(directive, docx, name, plan, others)


def write_all(files: Mapping[Path, bytes], *, force: bool = False) -> None:
    """Write all files, each whole, or none; none over what a person changed unless `force`. Raises DocgenError.

    >>> import docgen
    >>> from pathlib import Path
    >>> docgen.write_all({Path("209.docx"): docgen.render(docgen.read_plan("209-kh-ubnd"))})
    """
    from docgen.files.writing import write_all as run

    run(files, force)


def seal_text(text: str) -> bytes:
    """`text` (Markdown or JSON) as a file that docgen knows again as its own until a person changes it.

    >>> import docgen
    >>> docgen.seal_text("# Why").startswith(b"# Why")
    True
    """
    from docgen.files.seals import seal_text as run

    return run(text)


def schema(kind: str) -> dict[str, Any]:
    """The JSON Schema of specs (`plan`, `unit`, `decisions`), for editors; `rules`: one for each rule file.

    >>> import docgen
    >>> docgen.schema("unit")["required"]
    ['ma']
    """
    from pydantic import BaseModel

    from docgen.model.decisions import Decisions
    from docgen.model.plan import Plan
    from docgen.phrases.ruleset import FILES
    from docgen.register import UnitFile
    from docgen.spec.schema import schema as run

    if kind == "rules":
        return {f"{name}.yaml": run(model) for name, model in FILES.items()}
    models: dict[str, type[BaseModel]] = {"plan": Plan, "unit": UnitFile, "decisions": Decisions}
    return run(models[kind])
