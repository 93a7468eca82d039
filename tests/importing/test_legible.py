"""A text layer is read where it is Vietnamese or English, and recognised anew where it is rubbish."""

from __future__ import annotations

import pytest

from docgen.importing.legible import is_legible

VIETNAMESE = "Ủy ban nhân dân các xã, phường tổ chức thực hiện Kế hoạch này, báo cáo Sở Nội vụ. " * 3
ENGLISH = "The departments of the province shall carry out this plan and report by the end of the year. " * 3
LOST = "Uy ban nhan dan cac xa, phuong to chuc thuc hien Ke hoach nay, bao cao So Noi vu. " * 3
SHIFTED = "8^ EDQ QKkQ GkQ FiF [m SKtGQJ Wa FKzF WK}F KLjQ .d KRyFK Qk\\ EiR FiR 6d 1zL Y~ " * 4


@pytest.mark.parametrize(
    ("text", "legible"), [(VIETNAMESE, True), (ENGLISH, True), (LOST, False), (SHIFTED, False), ("a " * 9, False)]
)
def test_what_a_text_layer_is_worth(text, legible):
    assert is_legible(text) is legible
