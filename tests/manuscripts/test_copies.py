"""Bản sao: what the copying body adds, below a line across the page, under the excerpt if any (PL1.II)."""

import pytest

import docgen
from docgen.files.ooxml import VAL, W

COPIES = {"ban-sao-y": ("SAO Y", "SY"), "ban-trich-sao": ("TRÍCH SAO", "TrS"), "ban-sao-luc": ("SAO LỤC", "SL")}


@pytest.mark.parametrize("kind", COPIES)
def test_a_copy_bears_its_form_its_own_number_place_signer_and_recipients(drawn, kind, validate_docx):
    title, symbol = COPIES[kind]
    made = drawn("", kind, head="---\nloai: {kind}\ndon_vi: phuong-bac-kan\nso: 4\nluu: VT\n---\n")
    wanted = {"ỦY BAN NHÂN DÂN", "PHƯỜNG BẮC KẠN", title, f"Số: 04/{symbol}-UBND", "KT. CHỦ TỊCH", "- Lưu: VT."}
    assert wanted <= {*made.lines}
    assert not any("CỘNG HÒA" in line or "./." in line for line in made.lines)
    assert made.told == []
    assert validate_docx(made.docx) == []


def test_an_excerpt_stands_above_the_line(drawn):
    made = drawn("Điều 2. Nội dung.\n", "ban-trich-sao", head="---\nloai: {kind}\ndon_vi: phuong-bac-kan\n---\n")
    styles = [each.get(VAL) for each in made.root.iter(f"{W}pStyle")]
    assert made.lines[0] == "Điều 2. Nội dung."
    assert styles.index("NoiDung") < styles.index("KeBanSao") < styles.index("TenBanSao")


def test_what_a_copy_does_not_bear_is_told(drawn):
    assert [line for line, _ in drawn("", "ban-sao-y").told] == [4]


def test_a_copy_is_no_document_of_its_own_to_the_checker(drawn):
    assert docgen.check(drawn("Điều 2. Nội dung.\n", "ban-trich-sao").docx) == ()
