"""The documents that docgen makes: a directive or a plan, filled into a template and sealed."""

from __future__ import annotations

from pathlib import Path

from docgen.model.directive import Directive, Form
from docgen.model.plan import Plan
from docgen.render.filling import fill, prepare
from docgen.render.head import file_date, issuer_of
from docgen.render.letter import letter_variables
from docgen.render.own_plan import own_plan_variables
from docgen.render.plan import plan_variables
from docgen.render.sealing import Properties, seal
from docgen.spec.places import shipped
from docgen.text.markup import plain


def render_directive(directive: Directive, template: Path | None = None) -> bytes:
    """The .docx of a directive in its form; raises DocgenError for a faulty template and for unholdable text."""
    letter = directive.form is Form.LETTER
    variables = letter_variables(directive) if letter else own_plan_variables(directive)
    prepared = prepare(template or shipped("templates", f"{directive.form.value}.docx"))
    date = file_date(directive.frame.issued_on)
    return seal(fill(prepared, variables), Properties(directive.frame.subject, issuer_of(directive.unit), date))


def render_plan(plan: Plan, template: Path | None = None) -> bytes:
    """The .docx of a plan itself; raises DocgenError as above, and for a footnote mark without its note."""
    prepared = prepare(template or shipped("templates", f"{Form.PLAN.value}.docx"))
    title = plain(plan.abstract)
    return seal(fill(prepared, plan_variables(plan)), Properties(title, plan.issuer, file_date(plan.issued_on)))
