"""The documents that docgen makes: a directive or a plan, filled into a template and sealed."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from docgen.errors import DocgenError
from docgen.model.directive import Directive, Form
from docgen.model.plan import Plan
from docgen.render.filling import Prepared, fill, prepare
from docgen.render.head import file_date, issuer_of
from docgen.render.letter import letter_variables
from docgen.render.sealing import Properties, seal
from docgen.render.variables import Head
from docgen.spec.places import shipped
from docgen.text.markup import plain


def render_directive(directive: Directive, template: Path | None = None) -> bytes:
    """The .docx of a directive in its form; raises DocgenError for a faulty template and for unholdable text."""
    prepared = _prepared(template, directive.form)
    return seal(fill(prepared, _variables(directive)), properties_of(directive))


def properties_of(directive: Directive) -> Properties:
    """What the file of a directive says of itself."""
    frame = directive.frame
    return Properties(frame.subject, issuer_of(directive.unit), file_date(frame.issued_on))


def render_plan(plan: Plan, template: Path | None = None) -> bytes:
    """The .docx of a plan itself; raises DocgenError as above, and for a footnote mark without its note."""
    from docgen.render.plan import plan_variables

    prepared = _prepared(template, Form.PLAN)
    title = plain(plan.abstract)
    return seal(fill(prepared, plan_variables(plan)), Properties(title, plan.issuer, file_date(plan.issued_on)))


def _variables(directive: Directive) -> Head:
    if directive.form is Form.LETTER:
        return letter_variables(directive)
    from docgen.render.own_plan import own_plan_variables

    return own_plan_variables(directive)


def _prepared(own: Path | None, form: Form) -> Prepared:
    """The template, prepared once while it stays the same file; a person's own is inspected first."""
    path = own or shipped("templates", f"{form.value}.docx")
    return _prepare(path, form, own is not None, _state(path))


def _state(path: Path) -> tuple[int, int]:
    try:
        state = path.stat()
    except OSError:
        return (0, 0)
    return (state.st_mtime_ns, state.st_size)


@lru_cache(maxsize=8)
def _prepare(path: Path, form: Form, inspected: bool, _state: tuple[int, int]) -> Prepared:
    if inspected:
        from docgen.render.inspection import inspect_template

        faults = inspect_template(path, form)
        if faults:
            raise DocgenError(faults)
    return prepare(path)
