"""A template must show what its form is for; a finished letter, or the other form's template, is told as such."""

import zipfile
from pathlib import Path

import pytest

import docgen
from docgen.documents.inspection import inspect_template
from docgen.documents.required_variables import REQUIRED, Shown, best_fit, missing
from docgen.errors import DocgenError
from docgen.model.directive import Form
from docgen.spec.workspace import shipped


def changed(path, form, *pairs):
    """A template with some of its text replaced."""
    with zipfile.ZipFile(shipped("templates", f"{form.value}.docx")) as source, zipfile.ZipFile(path, "w") as made:
        for name in source.namelist():
            part = source.read(name).decode("utf-8")
            for old, new in pairs if name == "word/document.xml" else ():
                assert old in part
                part = part.replace(old, new)
            made.writestr(name, part)
    return path


@pytest.mark.parametrize("form", Form)
def test_docgen_s_own_show_all(form):
    assert inspect_template(shipped("templates", f"{form.value}.docx"), form) == []


def test_a_finished_letter_is_no_template(tmp_path):
    surveyed = docgen.survey(docgen.read_plan())
    path = tmp_path / "a.docx"
    path.write_bytes(docgen.render(docgen.cascade(surveyed, docgen.read_unit("01843", surveyed.plan))))
    for form in (None, *Form):
        (fault,) = inspect_template(path, form)
        assert "finished document" in fault.message


@pytest.mark.parametrize(("form", "other"), [(Form.LETTER, Form.PLAN), (Form.PLAN, Form.LETTER)])
def test_the_other_form_s_template_is_told_as_such(form, other):
    (fault,) = inspect_template(shipped("templates", f"{other.value}.docx"), form)
    assert other.value in fault.message and f"--form {other.value}" in fault.hint


@pytest.mark.parametrize("name", ["mo_dau", "ket_thuc"])
def test_what_is_not_shown_is_named(tmp_path, name):
    path = changed(tmp_path / "t.docx", Form.LETTER, (f" in {name} ", " in kinh_gui "))
    (fault,) = inspect_template(path, Form.LETTER)
    assert name in fault.message
    directive = docgen.survey(docgen.read_plan())
    with pytest.raises(DocgenError, match=name):
        docgen.render(docgen.cascade(directive, docgen.read_unit("01843", directive.plan)), path)


def test_what_a_clerk_wrote_out_need_not_be_shown(tmp_path):
    path = changed(tmp_path / "t.docx", Form.LETTER, ("{{ ho_ten }}", "Người ký"))
    assert inspect_template(path, Form.LETTER) == []


@pytest.mark.parametrize(
    "text",
    ["{# {{ trich_yeu }} #}", "{% if trich_yeu %}a{% endif %}", "trich_yeu", "{% for trich_yeu in noi_nhan %}"],
)
def test_what_is_only_mentioned_is_not_shown(text):
    assert "trich_yeu" not in Shown.of(text).names


@pytest.mark.parametrize("form", Form)
def test_each_form_is_known_by_its_own(form):
    shown = Shown(9, frozenset(REQUIRED[form]))
    assert best_fit(shown) is form and not missing(shown, form, str(Path("a")))
