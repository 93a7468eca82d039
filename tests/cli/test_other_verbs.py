"""The smaller verbs: units, plans, render, template, schema."""

import json
import zipfile
from pathlib import Path

import jsonschema
import pytest

from docgen.spec import yaml
from docgen.spec.workspace import shipped


def test_units_finds_by_a_part_of_the_name_without_marks(called):
    code, out, _ = called("units", "bac kan")
    assert code == 0
    assert "01843" in out and "Phường Bắc Kạn, Thái Nguyên" in out


def test_units_as_json(called):
    found = json.loads(called("units", "01843", "--json")[1])
    assert found == [
        {"code": "01843", "slug": "phuong-bac-kan", "name": "Phường Bắc Kạn", "province": "Thái Nguyên"}
    ]


def test_units_that_do_not_exist(called):
    code, out, _ = called("units", "không có xã này")
    assert code == 1
    assert "không có xã này" in out


def test_plans_lists_docgens_and_ones_own(called):
    own = Path("specs/plans")
    own.mkdir(parents=True)
    (own / "thu.yaml").write_text(
        "so_ky_hieu: 1/KH-UBND\nco_quan_ban_hanh: Ủy ban nhân dân tỉnh Thái Nguyên\ntrich_yeu: Thử\nphan: []\n",
        encoding="utf-8",
    )
    out = called("plans")[1]
    assert "209-kh-ubnd" in out
    assert "thu" in out


def test_render_makes_the_plan_itself_with_a_real_footnote(called):
    code, _, _ = called("render", "209-kh-ubnd", "-o", "ke-hoach.docx")
    assert code == 0
    with zipfile.ZipFile("ke-hoach.docx") as package:
        assert "w:footnoteReference" in package.read("word/document.xml").decode()
        assert "86/NQ-CP" in package.read("word/footnotes.xml").decode()


def test_drawn_templates_pass_their_own_check(called):
    assert called("template", "draw", "-o", "mau")[0] == 0
    for name in ("congvan.docx", "kehoach.docx"):
        assert called("template", "check", f"mau/{name}")[0] == 0


@pytest.mark.parametrize(
    ("kind", "folder"),
    [
        ("plan", "plans"),
        ("unit", "units"),
        ("decisions", "decisions/209-kh-ubnd_2026-05-15_ubnd-tinh-thai-nguyen"),
    ],
)
def test_the_schemas_accept_the_specs_that_ship(called, kind, folder):
    schema = json.loads(called("schema", kind)[1])
    for path in shipped("specs", folder).glob("*.yaml"):
        if path.stem != "mac-dinh":
            jsonschema.validate(yaml.read(path.read_text(encoding="utf-8"), path.name)[0], schema)


def test_the_schema_of_rules_covers_every_rule_file(called):
    schemas = json.loads(called("schema", "rules")[1])
    for name, schema in schemas.items():
        text = (shipped("specs", "rules") / name).read_text(encoding="utf-8")
        jsonschema.validate(yaml.read(text, name)[0], schema)
