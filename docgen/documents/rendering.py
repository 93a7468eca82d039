"""The documents that docgen makes: a directive or a plan, filled into a template and sealed."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from docgen.documents.directive_layout import DRAFT, Presentation
from docgen.documents.frame_values import file_date, held
from docgen.documents.item_bookmarks import marked, marks_of
from docgen.documents.letter_variables import letter_variables
from docgen.documents.prepared_templates import prepared, prepared_at
from docgen.documents.template_variables import HeadVariables
from docgen.documents.typography import FILTERS
from docgen.engine.filling import Prepared, Texts, fill, finish, write
from docgen.errors import DocgenError, Fault
from docgen.files.office_parts import DOCUMENT, Parts
from docgen.files.property_texts import with_receipt
from docgen.files.seals import SEALED, Properties, seal, sealable
from docgen.messages import say
from docgen.model.directive import Directive, Form
from docgen.model.plan import Plan
from docgen.model.receipt import Receipt
from docgen.register.plan_name import PlanName
from docgen.text.markup import plain

_ANNEXES = "cac_phu_luc"


class Draft(NamedTuple):
    """All that a template is filled with for a directive, and what the file says of itself."""

    form: Form
    values: dict[str, Any]
    properties: Properties
    receipt: Receipt


def draft_of(directive: Directive, template: Prepared, presentation: Presentation = DRAFT) -> Draft:
    """The finished strings of a directive for a template.

    Raises DocgenError where an annex is asked for that the template does not show.
    """
    has_room = _ANNEXES in template.names
    annexed = presentation.has_annex(directive, has_room=has_room)
    if annexed and not has_room:
        problem = say("the template does not show {{ {name} }}: the annex would be lost", name=_ANNEXES)
        hint = say("put it in as in the template that comes with docgen, or leave out --annex")
        raise DocgenError(Fault(problem, hint, template.file))
    values = _held(_variables(directive, annexed, presentation.issue).model_dump(by_alias=True, mode="json"))
    frame = directive.frame
    receipt = Receipt(
        plan=PlanName.of(directive.plan).full,
        unit=directive.unit.code,
        form=directive.form.value,
        date="" if frame.issued_on is None else str(frame.issued_on),
        number=frame.number.number,
        annexed=annexed,
        issue=presentation.issue,
        marks=marks_of(directive, values),
    )
    return Draft(directive.form, values, properties_of(directive), receipt)


def _held(value: Any) -> Any:
    """The same values, every text among them such that no line ends within a period or a symbol."""
    if isinstance(value, str):
        return held(value)
    if isinstance(value, dict):
        return {name: _held(each) for name, each in value.items()}
    return [_held(each) for each in value] if isinstance(value, list) else value


def write_draft(draft: Draft, template: Prepared) -> Texts:
    """The parts of a draft's document as text, not fitted yet; raises DocgenError for a faulty template."""
    texts = write(template, draft.values)
    return texts | {DOCUMENT: marked(texts[DOCUMENT], draft.receipt.marks)} if DOCUMENT in texts else texts


def render_draft(draft: Draft, template: Prepared, texts: Texts | None = None) -> bytes:
    """The .docx of a draft, of `texts` where it is written already.

    Raises DocgenError for a faulty template and for unholdable text.
    """
    written = write_draft(draft, template) if texts is None else texts
    filled = finish(template, written, draft.values)
    return _sealed(template, filled, draft.properties, draft.receipt.text)


def render_directive(
    directive: Directive, template: Path | None = None, presentation: Presentation = DRAFT
) -> bytes:
    """The .docx of a directive in its form; raises DocgenError as above."""
    ready = prepared(template, directive.form)
    return render_draft(draft_of(directive, ready, presentation), ready)


def properties_of(directive: Directive) -> Properties:
    """What the file of a directive says of itself."""
    frame = directive.frame
    return Properties(frame.subject, frame.issuer, file_date(frame.issued_on))


def render_plan(plan: Plan, template: Path | None = None) -> bytes:
    """The .docx of a plan itself; raises DocgenError as above, and for a footnote mark without its note."""
    from docgen.documents.plan_variables import plan_variables

    ready, variables = prepared(template, Form.PLAN), plan_variables(plan)
    properties = Properties(plain(plan.abstract), plan.issuer, file_date(plan.issued_on))
    filled = fill(ready, variables.model_dump(by_alias=True, mode="json"))
    if not variables.footnotes:
        return _sealed(ready, filled, properties)
    from docgen.documents.footnotes import add_notes

    parts = ready.parts | filled
    add_notes(parts, variables.footnotes)
    return seal(parts, properties)


def render_values(template: Path, values: Mapping[str, Any], title: str = "", author: str = "") -> bytes:
    """The .docx of any docxtpl template and `values` for its variables; raises DocgenError as above.

    Values of docxtpl's own (sub-documents, pictures, rich texts) are filled in by docxtpl itself.
    """
    from docgen.engine.docxtpl import is_foreign, parts_of

    properties = Properties(title, author, None)
    if is_foreign(values):
        return seal(sealable(parts_of(template, values, FILTERS)), properties)
    ready = prepared_at(template)
    return _sealed(ready, fill(ready, values), properties)


def _sealed(template: Prepared, filled: Parts, properties: Properties, receipt: str = "") -> bytes:
    own = template.parts[SEALED]
    own = with_receipt(own, receipt) if receipt else own
    return seal({SEALED: own, **filled}, properties, template.packed)


def _variables(directive: Directive, annexed: bool, issue: bool) -> HeadVariables:
    if directive.form is Form.LETTER:
        return letter_variables(directive, annexed=annexed, issue=issue)
    from docgen.documents.own_plan_variables import own_plan_variables

    return own_plan_variables(directive, annexed=annexed, issue=issue)
