"""Law 2: reading back a plan that docgen rendered gives its tasks; here all of it, from Word and from PDF."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from docgen.documents.rendering import render_plan
from docgen.importing.reading import read_plan_file
from docgen.model.plan import Clause, Plan
from docgen.spec.load import load
from docgen.spec.workspace import shipped


@pytest.fixture(scope="module")
def spec():
    return load(shipped("specs", "plans", "209-kh-ubnd_2026-05-15_ubnd-tinh-thai-nguyen.yaml"), Plan)


@pytest.fixture(scope="module")
def document(spec, tmp_path_factory):
    path = tmp_path_factory.mktemp("rendered") / "209.docx"
    path.write_bytes(render_plan(spec))
    return path


def without_places(plan: Plan) -> Plan:
    def bare(clause: Clause) -> Clause:
        return clause.model_copy(update={"place": None, "clauses": tuple(map(bare, clause.clauses))})

    sections = [each.model_copy(update={"clauses": tuple(map(bare, each.clauses))}) for each in plan.sections]
    return plan.model_copy(update={"sections": tuple(sections)})


def test_plan_209_comes_back_from_word_as_it_went_in(spec, document, in_force):
    reading = read_plan_file(document, in_force)
    assert without_places(reading.plan) == spec
    assert reading.findings == ()


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_plan_209_comes_back_from_pdf_as_it_went_in(spec, document, in_force):
    profile = f"-env:UserInstallation={(document.parent / 'profile').as_uri()}"
    command = [
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(document.parent),
        str(document),
    ]
    subprocess.run(command, check=True, capture_output=True)
    reading = read_plan_file(document.with_suffix(".pdf"), in_force)
    assert without_places(reading.plan) == spec
    assert reading.findings == ()
