"""A person's own template for any kind of document: judged by the gate, filled, and nothing said in it lost."""

import io
import zipfile

import pytest
from lxml import etree

import docgen
from docgen.decree.kinds import Family
from docgen.documents.drawing import draw_templates
from docgen.documents.family_templates import TEMPLATES
from docgen.documents.inspection import inspect_template
from docgen.files.libreoffice import converted, program
from docgen.files.ooxml import W
from docgen.spec.workspace import shipped

HEAD = "---\nloai: {kind}\ndon_vi: phuong-bac-kan\ntrich_yeu: Thử\nkinh_gui: Sở Y tế\n{more}---\n\n"
TABLE = "| a | b |\n|---|---|\n| 1 | 2 |\n"
WIDE = f"|{' x |' * 8}\n|{'---|' * 8}\n|{' x |' * 8}\n"
KINDS = {
    Family.NAMED: "bao-cao",
    Family.LETTER: "cong-van",
    Family.TWO_SIDED: "bien-ban",
    Family.COPY: "ban-sao-y",
}


def drafted(template, kind="cong-van", more="", body="Chữ.\n"):
    return docgen.draft(HEAD.format(kind=kind, more=more) + body, template=template)


@pytest.fixture
def changed(tmp_path):
    """A family's template with some of the text of its parts replaced."""

    def change(family, *pairs):
        path = tmp_path / "own.docx"
        with (
            zipfile.ZipFile(shipped("templates", TEMPLATES[family])) as source,
            zipfile.ZipFile(path, "w") as made,
        ):
            for name in source.namelist():
                part = source.read(name).decode("utf-8")
                for old, new in pairs:
                    part = part.replace(old, new)
                made.writestr(name, part)
        return path

    return change


@pytest.fixture
def refused():
    def fault(*args, **more):
        with pytest.raises(docgen.DocgenError) as caught:
            drafted(*args, **more)
        (only,) = caught.value.faults
        return f"{only.message} {only.hint}"

    return fault


@pytest.mark.parametrize("family", Family)
def test_docgen_s_own_have_no_fault_and_fit_their_family_best(family):
    path = shipped("templates", TEMPLATES[family])
    assert inspect_template(path) == inspect_template(path, family) == []


def test_those_that_come_with_docgen_are_the_drawn_ones_part_by_part(tmp_path, docx_parts, validate_docx):
    draw_templates(tmp_path)
    for name in TEMPLATES.values():
        assert docx_parts(shipped("templates", name)) == docx_parts(tmp_path / name), name
        assert validate_docx(tmp_path / name) == []


@pytest.mark.parametrize("family", Family)
def test_a_changed_template_is_filled(changed, family):
    own = changed(family, ("{{ so_ky_hieu }}", "{{ so_ky_hieu }} (mật)"))
    with zipfile.ZipFile(io.BytesIO(drafted(own, KINDS[family]).docx)) as file:
        assert "(mật)" in file.read("word/document.xml").decode()


def test_the_template_of_another_family_is_told_as_such(refused):
    assert "template of the form co_ten_loai" in refused(shipped("templates", "co-ten-loai.docx"))
    assert "name a template of hai_ben" in refused(shipped("templates", "thu.docx"), "bien-ban")


def test_a_directive_s_template_is_none_of_a_document(refused):
    assert "congvan" in refused(shipped("templates", "congvan.docx"))


def test_variables_that_do_not_exist_are_told(changed, refused):
    assert "nguoi_nhan" in refused(changed(Family.LETTER, ("{{ so_ky_hieu }}", "{{ nguoi_nhan }}")))


def test_two_who_sign_are_unknown_to_a_document_that_one_signs(changed, refused):
    own = changed(Family.NAMED, ("{{ so_ky_hieu }}", "{{ ben_trai.ho_ten }}"))
    assert "ben_trai" in refused(own, "bao-cao")


def test_code_that_no_template_may_have_is_told(changed, refused):
    assert "not allowed" in refused(changed(Family.LETTER, ("{{ so_ky_hieu }}", "{{ so_ky_hieu.__class__ }}")))


def test_what_the_manuscript_says_and_the_template_does_not_show_is_refused(changed, refused):
    own = changed(Family.LETTER, ("do_khan", "do_mat"))
    assert drafted(own).docx
    assert "{{ do_khan }}" in refused(own, more="khan: KHẨN\n")


@pytest.mark.parametrize("family", [Family.LETTER, Family.TWO_SIDED])
def test_a_template_whose_styles_got_other_ids_still_lays_out_tables_and_pages(changed, family, validate_docx):
    renamed = ("BangTieuDe", "BangNoiDung", "BangSo", "BangKe", "TruocBang", "SauBang", "TrangNgang", "TrangDung")
    own = changed(family, *((f'"{id_}"', f'"x{id_}"') for id_ in renamed))
    made = drafted(own, KINDS[family], body=f"A.\n\n{TABLE}\nB.\n\n{WIDE}\nC.\n")
    with zipfile.ZipFile(io.BytesIO(made.docx)) as file:
        xml = file.read("word/document.xml").decode()
    assert not any(f'"{id_}"' in xml for id_ in renamed)
    assert xml.count("landscape") == 1
    assert validate_docx(made.docx) == []


@pytest.mark.skipif(program() is None, reason="LibreOffice is not installed")
def test_a_template_that_libreoffice_saved_keeps_the_pages_of_its_annexes():
    body = f"A (Phụ lục I, Phụ lục II).\n\n# Phụ lục: Một\n\nB.\n\n# Phụ lục: Hai\n\n{WIDE}\n"
    with converted(shipped("templates", TEMPLATES[Family.NAMED]), "docx", "MS Word 2007 XML") as own:
        made = drafted(own, KINDS[Family.NAMED], body=body)
    with zipfile.ZipFile(io.BytesIO(made.docx)) as file:
        root = etree.fromstring(file.read("word/document.xml"))
    sizes = [each.get(f"{W}orient", "portrait") for each in root.iter(f"{W}pgSz")]
    assert sizes == ["portrait", "portrait", "landscape"]


def test_a_style_that_a_template_has_no_more_is_brought_along(changed, validate_docx):
    own = changed(Family.LETTER, ('w:styleId="BangSo"', 'w:styleId="khac"'), ("Bảng - số thứ tự", "Khác"))
    made = drafted(own, body=TABLE)
    with zipfile.ZipFile(io.BytesIO(made.docx)) as file:
        assert b"BangSo" in file.read("word/styles.xml")
    assert validate_docx(made.docx) == []
