"""Bản sao: what the copying body adds, below a line across the page, under the excerpt if any (PL1.II)."""

import zipfile

import pytest

import docgen
from docgen.files.ooxml import VAL, W
from docgen.spec.workspace import shipped

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


ELECTRONIC = "---\nloai: {kind}\ndon_vi: phuong-bac-kan\ndinh_dang: dien-tu\n---\n"


@pytest.mark.parametrize("kind", COPIES)
def test_an_electronic_copy_bears_one_line_and_the_text(drawn, kind, validate_docx):
    made = drawn("Điều 2. Nội dung.\n", kind, head=ELECTRONIC)
    first, *others = (" ".join(each.split()) for each in made.lines if each.strip())
    assert first == f"{COPIES[kind][0]}; Ủy ban nhân dân phường Bắc Kạn; / / ; : :"
    assert others == ["Điều 2. Nội dung."]
    assert made.told == []
    assert validate_docx(made.docx) == []
    assert docgen.check(made.docx) == ()


@pytest.mark.parametrize(
    ("date", "shown"), [("2026-03-05", "05/3/2026"), ("2026-12", "/12/2026"), ("2026", "/ /2026"), ("", "/ /")]
)
def test_the_day_of_signing_stands_as_far_as_it_is_known(drawn, date, shown):
    made = drawn("", "ban-sao-y", head=ELECTRONIC.replace("don_vi", f"ngay: {date}\ndon_vi"))
    assert f"; {shown}" in " ".join(made.lines[0].split())


def test_what_an_electronic_copy_does_not_show_is_told(drawn):
    keys = (
        "so: 4",
        "ky_hieu: SY-UBND",
        "dia_danh: Bắc Kạn",
        "noi_nhan: [A]",
        "luu: VT",
        "nguoi_ky: [{{quyen_han: [A], ho_ten: B}}]",
    )
    made = drawn("", "ban-sao-y", head=ELECTRONIC.removesuffix("---\n") + "\n".join(keys) + "\n---\n")
    assert [line for line, _ in made.told] == [5, 6, 7, 8, 9, 10]


def test_only_a_copy_is_made_for_electronic_use(drawn):
    made = drawn("Chữ.\n", "bao-cao", head=ELECTRONIC)
    assert [line for line, _ in made.told] == [4]
    assert "BÁO CÁO" in made.lines


def test_a_form_of_copies_that_is_none_is_refused(drawn):
    with pytest.raises(docgen.DocgenError) as caught:
        drawn("", "ban-sao-y", head=ELECTRONIC.replace("dien-tu", "pdf"))
    (fault,) = caught.value.faults
    assert (fault.line, "giay, dien-tu" in fault.hint) == (4, True)


def test_a_template_without_the_line_of_an_electronic_copy_is_refused(tmp_path, drawn):
    own = tmp_path / "own.docx"
    with zipfile.ZipFile(shipped("templates", "ban-sao.docx")) as source, zipfile.ZipFile(own, "w") as made:
        for name in source.namelist():
            made.writestr(name, source.read(name).replace(b"sao_dien_tu", b"do_mat"))
    text = ELECTRONIC.format(kind="ban-sao-y")
    assert docgen.draft(text.replace("dien-tu", "giay"), template=own).docx
    with pytest.raises(docgen.DocgenError, match="sao_dien_tu"):
        docgen.draft(text, template=own)
