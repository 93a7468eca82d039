"""A spec file is read whole, or refused with every fault at its line."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

import pytest
from pydantic import Field

from docgen.errors import DocgenError, Fault
from docgen.model.base_model import Model
from docgen.model.decisions import Decisions
from docgen.model.plan import Plan
from docgen.spec.load import LARGEST, load, parse, read_text

PLAN = """\
so_ky_hieu: 12/KH-UBND
ngay_ban_hanh: 2026-05-15
co_quan_ban_hanh: Ủy ban nhân dân tỉnh
trich_yeu: Tưới cây
phan:
  - so: I.
    loai: nhiem_vu
    tieu_de: NHIỆM VỤ
    muc:
      - so: "1."
        noi_dung: Tưới cây.
        thuc_hien:
          - Các sở, ban, ngành
          - UBND các xã, phường
        thoi_gian: Thường xuyên
"""


def faults(text: str, model=Plan) -> list[tuple[int | None, str, str]]:
    with pytest.raises(DocgenError) as caught:
        parse(text, "spec.yaml", model)
    assert all(fault.file == "spec.yaml" for fault in caught.value.faults)
    return [(fault.line, fault.path, fault.message) for fault in caught.value.faults]


def changed(old: str, new: str) -> str:
    assert old in PLAN
    return PLAN.replace(old, new)


def test_a_good_spec_is_read(tmp_path: Path):
    path = tmp_path / "kế hoạch.yaml"
    path.write_text(PLAN, encoding="utf-8")
    plan = load(path, Plan)
    assert str(plan.number) == "12/KH-UBND"
    assert plan.sections[0].clauses[0].implement.bodies == ("Các sở, ban, ngành", "UBND các xã, phường")


def test_five_mistakes_give_five_messages():
    text = (
        changed("2026-05-15", "2026-02-30")
        .replace("co_quan_ban_hanh: Ủy ban nhân dân tỉnh\n", "")
        .replace("loai: nhiem_vu", "loai: nhiệm vụ")
        .replace("thoi_gian:", "thoi_gain:")
        .replace("        noi_dung: Tưới cây.\n", "        noi_dung: Tưới cây.\n        noi_dung: [a, b]\n")
    )
    assert faults(text) == [
        (1, "co_quan_ban_hanh", "“co_quan_ban_hanh” is missing"),
        (2, "ngay_ban_hanh", "“2026-02-30” is not right: the calendar has no such day"),
        (6, "phan[1].loai", "“nhiệm vụ” is not one of the choices"),
        (11, "phan[1].muc[1].noi_dung", "the key “noi_dung” stands here twice"),
        (11, "phan[1].muc[1].noi_dung", "a text is wanted here, not a list"),
        (15, "phan[1].muc[1].thoi_gain", "the key “thoi_gain” is not known here"),
    ]


def test_a_repeated_key_alone_is_refused():
    assert faults(PLAN + "trich_yeu: Trồng cây\n") == [(16, "trich_yeu", "the key “trich_yeu” stands here twice")]


@pytest.mark.parametrize(
    ("old", "new", "line", "path", "message"),
    [
        ("12/KH-UBND", "12", 1, "so_ky_hieu", "a text is wanted here, not “12”"),
        (
            "12/KH-UBND",
            "số mười hai",
            1,
            "so_ky_hieu",
            "“số mười hai” is not right: a number and symbol such as 209/KH-UBND is wanted here",
        ),
        ("2026-05-15", "1926-05", 2, "ngay_ban_hanh", "“1926-05” is too small or too large"),
        ("Tưới cây\n", "[Tưới cây]\n", 4, "trich_yeu", "a text is wanted here, not a list"),
        ('so: "1."', "so: 1", 10, "phan[1].muc[1].so", "a text is wanted here, not “1”"),
        ("trich_yeu: Tưới cây", "trich_yeu:", 4, "trich_yeu", "a text is wanted here, not nothing"),
        ("Thường xuyên", "''", 15, "phan[1].muc[1].thoi_gian", "this must not be empty"),
        (
            "thuc_hien:\n          - Các sở, ban, ngành\n          - UBND các xã, phường",
            "thuc_hien: Các sở; UBND các xã",
            12,
            "phan[1].muc[1].thuc_hien",
            "“Các sở; UBND các xã” is not right: a list of bodies is wanted here, one a line after “- ”",
        ),
    ],
)
def test_each_mistake_has_its_line_path_and_words(old, new, line, path, message):
    assert faults(changed(old, new)) == [(line, path, message)]


@pytest.mark.parametrize("text", ["", "- a\n", "chỉ là chữ\n"])
def test_what_is_no_mapping_is_refused_and_its_keys_told(text):
    with pytest.raises(DocgenError) as caught:
        parse(text, "spec.yaml", Plan)
    assert "keys with values are wanted here" in str(caught.value)
    assert "so_ky_hieu" in str(caught.value)


def test_a_file_takes_the_vietnamese_key_only():
    assert faults(changed("trich_yeu:", "abstract:")) == [
        (1, "trich_yeu", "“trich_yeu” is missing"),
        (4, "abstract", "the key “abstract” is not known here"),
    ]


def test_an_empty_decision_is_refused_where_it_stands():
    text = "ke_hoach: 12/KH-UBND\ndon_vi: xa-a\nquyet_dinh:\n  - dieu_khoan: III.1\n"
    assert [(line, path) for line, path, _ in faults(text, Decisions)] == [(4, "quyet_dinh[1]")]


def test_a_byte_order_mark_is_dropped_and_windows_line_ends_are_read(tmp_path: Path):
    path = tmp_path / "spec.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + PLAN.replace("\n", "\r\n").encode())
    assert load(path, Plan).abstract == "Tưới cây"


def read_fault(path: Path) -> Fault:
    with pytest.raises(DocgenError) as caught:
        read_text(path)
    (fault,) = caught.value.faults
    assert fault.file == str(path)
    return fault


def test_files_that_cannot_be_read_say_why(tmp_path: Path):
    wide = tmp_path / "wide.yaml"
    wide.write_text(PLAN, encoding="utf-16")
    assert read_fault(wide).message == "the file is not UTF-8 text"
    assert read_fault(tmp_path).message == "this is a folder, not a file"
    assert read_fault(tmp_path / "không có.yaml").message == "there is no such file"
    assert read_fault(wide / "x.yaml").message.startswith("the file cannot be read: ")


def test_a_file_that_is_far_too_large_is_not_read(tmp_path: Path):
    path = tmp_path / "spec.yaml"
    path.write_bytes(b"#" * (LARGEST + 1))
    assert "3 MB" in read_fault(path).message
    path.write_bytes(b"#" * LARGEST)
    assert len(read_text(path)) == LARGEST


def test_of_very_many_faults_the_rest_is_counted():
    def told(unknown: int) -> list[Fault]:
        keys = "".join(f"khoa_la_{number}: 1\n" for number in range(unknown))
        with pytest.raises(DocgenError) as error:
            parse(PLAN + keys, "x.yaml", Plan)
        return list(error.value.faults)

    assert len(told(1_000)) == 1_000
    most = told(1_500)
    assert len(most) == 1_001
    assert sorted(most, key=lambda each: each.line or 0)[0].message == "… and 500 more"


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
