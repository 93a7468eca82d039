"""Verbs of files: is it fit to be a template, draw docgen's own, write whole or not at all."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from docgen.errors import Fault
    from docgen.model.directive import Form


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
    ['congvan.docx', 'kehoach.docx']
    """
    from docgen.documents.drawing import draw_templates as run

    return run(Path(folder), force)


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
