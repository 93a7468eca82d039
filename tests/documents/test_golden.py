"""Whole documents against kept ones, part by part. A meant change is taken over with `pytest --accept`."""

import pytest

from docgen.documents.annotating import annotate
from docgen.documents.rendering import render_directive, render_plan
from docgen.drafting.directive_frame import KINDS
from docgen.model.directive import Form


@pytest.mark.parametrize("form", list(Form))
def test_a_directive_is_the_kept_document(directive, form, golden):
    frame = directive.frame._replace(kind=KINDS[form])
    golden(f"{form.value}.docx", render_directive(directive._replace(form=form, frame=frame)))


def test_a_plan_is_the_kept_document(plan, golden):
    golden("kehoach-tinh.docx", render_plan(plan))


def test_an_annotated_draft_is_the_kept_document(directive, golden):
    golden("congvan-nhan-xet.docx", annotate(directive, render_directive(directive)))


def test_a_changed_document_is_not_the_kept_one(directive, golden, request):
    if request.config.getoption("--accept"):
        pytest.skip("goldens are being accepted")
    changed = directive.frame._replace(subject="việc khác")
    with pytest.raises(AssertionError, match="--accept"):
        golden("congvan.docx", render_directive(directive._replace(frame=changed)))
