"""What pydantic finds, in words a person can act on."""

from __future__ import annotations

from enum import StrEnum

import pytest
from pydantic import Field

from docgen.errors import DocgenError
from docgen.model.base import Model
from docgen.spec.load import parse


class Colour(StrEnum):
    RED = "do"
    BLUE = "xanh"


class Leaf(Model):
    name: str = Field(alias="ten", pattern=r"^[a-z]+$", description="Tên viết thường, không dấu.")
    size: int = Field(default=1, alias="kich_co", ge=1, le=9)
    colour: Colour | None = Field(default=None, alias="mau")


class Tree(Model):
    leaf: Leaf | str | None = Field(default=None, alias="la")
    leaves: tuple[Leaf, ...] = Field(default=(), alias="cac_la")
    named: dict[str, Leaf] = Field(default_factory=dict, alias="theo_ten")
    height: float = Field(default=1.0, alias="cao")
    old: bool = Field(default=False, alias="co_thu")
    notes: dict[str, str] = Field(default_factory=dict, alias="chu_thich")


@pytest.mark.parametrize(
    ("text", "path", "message", "hint"),
    [
        (
            "cac_la: [{ten: a, kich_cơ: 2}]",
            "cac_la[1].kich_cơ",
            "the key “kich_cơ” is not known here",
            "write “kich_co”",
        ),
        (
            "cac_la: [{ten: a, xyz: 2}]",
            "cac_la[1].xyz",
            "the key “xyz” is not known here",
            "known here: ten, kich_co, mau",
        ),
        (
            "theo_ten: {x: {ten: a, kich_cơ: 2}}",
            "theo_ten.x.kich_cơ",
            "the key “kich_cơ” is not known here",
            "write “kich_co”",
        ),
        ("cac_la: [{kich_co: 2}]", "cac_la[1].ten", "“ten” is missing", "add “ten: …”"),
        (
            "cac_la: [{ten: a, mau: tim}]",
            "cac_la[1].mau",
            "“tim” is not one of the choices",
            "choose one of: 'do', 'xanh'",
        ),
        (
            "cac_la: [{ten: Á}]",
            "cac_la[1].ten",
            "“Á” does not have the wanted form",
            "Tên viết thường, không dấu.",
        ),
        ("cac_la: [{ten: a, kich_co: 10}]", "cac_la[1].kich_co", "“10” is too small or too large", "wanted: ≤ 9"),
        ("cac_la: [{ten: a, kich_co: lớn}]", "cac_la[1].kich_co", "a whole number is wanted here, not “lớn”", ""),
        ("cac_la: [a]", "cac_la[1]", "keys with values are wanted here, not “a”", "known here: ten, kich_co, mau"),
        ("cac_la: a", "cac_la", "a list is wanted here, not “a”", "one entry a line, after “- ”"),
        ("cao: thấp", "cao", "a number is wanted here, not “thấp”", ""),
        ("co_thu: có", "co_thu", "true or false is wanted here, not “có”", ""),
        ("chu_thich: {a: true}", "chu_thich.a", "a text is wanted here, not “true”", "put it in quotation marks"),
        ("chu_thich: {1: a}", "chu_thich.1", "a text is wanted here, not “1”", "put it in quotation marks"),
        ("cao: " + "x" * 200, "cao", f"a number is wanted here, not “{'x' * 59}…”", ""),
    ],
)
def test_words(text, path, message, hint):
    with pytest.raises(DocgenError) as caught:
        parse(text, "spec.yaml", Tree)
    (fault,) = caught.value.faults
    assert (fault.path, fault.message, fault.hint) == (path, message, hint)
    assert fault.line == 1


def test_one_mistake_in_a_value_of_several_types_is_one_fault():
    with pytest.raises(DocgenError) as caught:
        parse("cao: 2.5\nla: [a]\n", "spec.yaml", Tree)
    assert [(fault.line, fault.path) for fault in caught.value.faults] == [(2, "la")]


def test_a_value_that_contains_itself_is_refused():
    with pytest.raises(DocgenError):
        parse("cac_la: &x [*x]\n", "spec.yaml", Tree)
