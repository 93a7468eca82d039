"""Editors accept what docgen accepts, and know its keys."""

from __future__ import annotations

import pytest
from jsonschema import Draft202012Validator

from docgen.model.decisions import Decisions
from docgen.model.plan import Plan
from docgen.phrases.ruleset import FILES
from docgen.register.unit_file import UnitFile
from docgen.spec import yaml
from docgen.spec.schema import schema
from docgen.spec.workspace import shipped

SPECS = [
    *((path, Plan) for path in shipped("specs", "plans").glob("*.yaml")),
    *((path, Decisions) for path in shipped("specs", "decisions").glob("*/*.yaml")),
    *((path, UnitFile) for path in shipped("specs", "units").glob("*-*.yaml") if path.name != "mac-dinh.yaml"),
    *((shipped("specs", "rules", f"{name}.yaml"), model) for name, model in FILES.items()),
]


def accepted(model, value: object) -> bool:
    return Draft202012Validator(schema(model)).is_valid(value)


@pytest.mark.parametrize(("path", "model"), SPECS, ids=lambda each: getattr(each, "name", ""))
def test_the_specs_that_ship_are_accepted(path, model):
    value, _ = yaml.read(path.read_text(encoding="utf-8"), path.name)
    Draft202012Validator.check_schema(schema(model))
    Draft202012Validator(schema(model)).validate(value)


def test_an_unknown_key_or_a_wrong_value_is_not():
    good = {"so_ky_hieu": "1/KH-UBND", "co_quan_ban_hanh": "A", "trich_yeu": "B", "phan": []}
    assert accepted(Plan, good)
    assert not accepted(Plan, {**good, "tieu_de": "C"})
    assert not accepted(Plan, {**good, "abstract": "B"})
    assert not accepted(Plan, {**good, "so_ky_hieu": "KH-UBND"})
    assert not accepted(Plan, {**good, "can_cu": [5]})
    assert accepted(Plan, {**good, "can_cu": ["Luật", {"noi_dung": "Nghị định", "trong_mo_dau": True}]})


def test_keys_are_described_in_vietnamese_and_nothing_else_is():
    told = schema(Plan)
    assert told["properties"]["trich_yeu"]["description"] == "Trích yếu nội dung."
    assignment = next(form for form in told["$defs"]["Assignment"]["anyOf"] if "properties" in form)
    assert assignment["properties"]["nhan"]["description"] == "Nhãn in trong kế hoạch, nếu khác nhãn chung."
    of_code = [
        part for part in (told, assignment, *told["$defs"].values()) if {"title", "description"} & part.keys()
    ]
    assert of_code == []
