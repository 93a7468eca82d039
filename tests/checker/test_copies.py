"""Copies: what the copying body adds below the text is judged, and nothing of the text itself (PL1.II)."""

import pytest

from docgen.checker.regime import standing
from docgen.checker.rule_run import open_subject

from .conftest import P

FORMS = [("SAO Y", "SY"), ("SAO LỤC", "SL"), ("TRÍCH SAO", "TrS")]
TYPED = f"<w:p><w:r><w:t>{'_' * 60}</w:t></w:r></w:p>"


@pytest.mark.parametrize(("form", "symbol"), FORMS)
def test_a_right_copy_of_a_faulty_document_is_right(form, symbol, copy, check):
    assert check(copy.set("form", text=form).set("number", text=f"Số: 07/{symbol}-UBND")) == ()


FAULTS = {
    "a form that is none": ("form", "BẢN SAO", "ban-sao-hinh-thuc"),
    "the symbol of another form": ("number", "Số: 07/TrS-UBND", "ky-hieu-ten-loai"),
    "a number without its zero": ("number", "Số: 7/SY-UBND", "so-so-khong"),
    "a day without its zero": ("date", "Bắc Kạn, ngày 3 tháng 7 năm 2026", "ngay-thang-so-khong"),
    "an archive line without its colon": ("recipient_2", "- Lưu VT.", "luu-vt"),
}


@pytest.mark.parametrize("case", FAULTS)
def test_a_fault_of_the_copying_body_is_told_alone(case, copy, check):
    name, words, rule = FAULTS[case]
    assert [each.rule for each in check(copy.set(name, text=words))] == [rule]


def test_what_a_copying_body_leaves_out_is_told(copy, check):
    copy.drop("date", "post_1", "recipients_label", "recipient_1", "recipient_2")
    assert {"dia-danh-ngay", "quyen-han-chuc-vu", "noi-nhan"} <= {each.rule for each in check(copy)}


def test_a_line_that_is_typed_is_a_line(copy, check):
    copy.line = TYPED
    assert check(copy) == ()


def test_why_a_copy_is_judged_is_told(copy, tmp_path):
    path = tmp_path / "copy.docx"
    path.write_bytes(copy.docx())
    found = standing(open_subject(path))
    assert (found.regime.id, "copying body" in found.why) == ("nd30", True)


def test_a_stamp_beside_the_national_title_makes_no_copy(letter, tmp_path):
    path = tmp_path / "stamped.docx"
    path.write_bytes(letter.add("motto", P("stamp", "SAO Y", 14, True, align="center")).docx())
    assert not open_subject(path).copied


def test_an_electronic_copy_is_the_document_of_another_body(letter, check):
    stamp = "SAO Y; Ủy ban nhân dân phường Bắc Kạn; 13/07/2026; 09:30:15"
    letter.title.insert(0, P("stamp", stamp, 10, align="right"))
    assert check(letter.set("clause_1", align="left", size=11)) == ()


STAMP = "SAO Y; Ủy ban nhân dân phường Bắc Kạn; 13/07/2026; 09:30:15"
STAMPS = {
    "as the sample has it": (STAMP, {}, []),
    "a time zone": (f"{STAMP}+07:00", {}, []),
    "not signed yet": ("SAO LỤC; Văn phòng Sở Nội vụ;   /   /    ;   :   :   ", {}, []),
    "a year alone": ("TRÍCH SAO; Sở Nội vụ; /  /2026;  :  :", {}, []),
    "no time": (
        "SAO Y; Ủy ban nhân dân phường Bắc Kạn; 13/07/2026",
        {},
        ["SAO Y; Ủy ban nhân dân phường Bắc Kạn; 13/07/2026"],
    ),
    "no body": ("SAO Y; 13/07/2026; 09:30:15", {}, ["SAO Y; 13/07/2026; 09:30:15"]),
    "too large": (STAMP, {"size": 13}, ["size 13 pt"]),
    "slanted": (STAMP, {"italic": True}, ["italic"]),
    "blue": (STAMP, {"color": "0000FF"}, ["blue (#0000FF)"]),
}


@pytest.mark.parametrize("case", STAMPS)
def test_what_an_electronic_copy_bears_is_judged_alone(case, letter, check):
    words, looks, faults = STAMPS[case]
    letter.title.insert(0, P("stamp", words, **{"size": 10, "align": "right", **looks}))
    found = check(letter.set("clause_1", align="left", size=11))
    assert {each.rule for each in found} <= {"ban-sao-dien-tu"}
    assert [each.found for each in found] == faults
