"""Marks that a scan spoilt: read as what must have stood there where the lines around tell it, and only there."""

from __future__ import annotations

import pytest

from docgen.anatomy.level_inference import LadderLine, rungs


def marks(texts, recognised=True):
    found = rungs([LadderLine(text, recognised=recognised) for text in texts])
    return [rung.mark.printed if rung else "" for rung in found]


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        (["I. MỤC ĐÍCH", "I. NHIỆM VỤ", "II. GIẢI PHÁP", "IV. TỔ CHỨC"], ["I.", "II.", "III.", "IV."]),
        (["I. MỤC ĐÍCH", "1I. NHIỆM VỤ", "IIl. GIẢI PHÁP"], ["I.", "II.", "III."]),
        (["I. MỤC ĐÍCH", "H. NHIỆM VỤ", "HI. GIẢI PHÁP", "IV. TỔ CHỨC", "V. KINH PHÍ", "V. BÁO CÁO"],
         ["I.", "II.", "III.", "IV.", "V.", "VI."]),
        (["a) Một việc", "b) Hai việc", "c) Ba việc", "đ) Bốn việc", "đ) Năm việc", "®) Sáu việc", "ø) Bảy việc"],
         ["a)", "b)", "c)", "d)", "đ)", "e)", "g)"]),
        (["a) Một việc", "b} Hai việc", "c) Ba việc"], ["a)", "b)", "c)"]),
        (["1. Một việc", "ỏ. Hai việc", "3. Ba việc"], ["1.", "2.", "3."]),
        (["1iẨẮ..   NHIỆM VỤ", "1.1. Một việc", "2_   GIẢI PHÁP", "2.1. Hai việc"], ["1.", "1.1.", "2.", "2.1."]),
        (["1. Sở Y tế", "1.1. Một việc", "1.2. Hai việc", "13. Ba việc", "1.4. Bốn việc"],
         ["1.", "1.1.", "1.2.", "1.3.", "1.4."]),
        (["1. Một việc", "2. Hai việc", "3. Ba việc", "A. Bốn việc"], ["1.", "2.", "3.", "4."]),
        (["A. NHIỆM VỤ", "1. Một việc", "B. GIẢI PHÁP", "1. Hai việc"], ["A.", "1.", "B.", "1."]),
        (["2. Sở Y tế", "2.1. Một việc", "2,2. Hai việc"], ["2.", "2.1.", "2.2."]),
        (["I. NHIỆM VỤ", "IL — Giải pháp", "III. Tổ chức"], ["I.", "II.", "III."]),
        (["1. Sở Y tế", "St   Một việc", "+   Hai việc", "2. Sở Nội vụ"], ["1.", "+", "+", "2."]),
    ],
)  # fmt: skip
def test_what_a_picture_spoilt_is_what_the_lines_around_ask_for(printed, meant):
    assert marks(printed) == meant


def test_a_number_given_twice_stays_where_what_follows_runs_on_from_it():
    assert marks(["I. Trọng tâm", "I. Cụ thể", "II. Đánh giá", "III. Tổ chức", "IV. Báo cáo"]) == [
        "I.",
        "I.",
        "II.",
        "III.",
        "IV.",
    ]


def test_what_is_typed_is_taken_at_its_word():
    typed = ["I. MỤC ĐÍCH", "I. NHIỆM VỤ", "II. GIẢI PHÁP", "IV. TỔ CHỨC"]
    assert marks(typed, recognised=False) == ["I.", "I.", "II.", "IV."]
    assert marks(["a) Một việc", "b) Hai việc", "®) Ba việc"], recognised=False) == ["a)", "b)", ""]


def test_quotes_dashes_and_dates_are_no_spoilt_marks():
    assert marks(["1. Một việc", "TP. Lào Cai", "là. Hai việc", "UBND   Sở Y tế"])[1:] == ["", "", ""]
    assert marks(["a) Một việc", "“) Hai", "-) Ba", "30/4/2026 là ngày lễ"])[1:] == ["", "", ""]
