"""Bodies that are no communes, found by any name of theirs; a file to fill in for one."""

import pytest

import docgen
from docgen.errors import DocgenError
from docgen.register.body_search import body, body_files, search_bodies
from docgen.register.lookup import province
from docgen.spec.workspace import Workspace

TEXT = """ten: Trung tâm Văn hóa
ten_khac: [TTVH, Nhà Văn hóa]
cap: don_vi
goi_tat: Trung tâm
ky_hieu: TTVH
tinh: Thái Nguyên
co_quan_chu_quan: UBND phường Bắc Kạn
phong_ban:
- {ma: vp, ten: Bộ phận Văn phòng, ky_hieu: VP}
"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "x.yaml").write_text(TEXT, encoding="utf-8")
    (tmp_path / "xa-dinh-hoa.yaml").write_text('ma: "05569"\n', encoding="utf-8")
    (tmp_path / "mac-dinh.yaml").write_text("phong_ban:\n- {ma: vp, ten: A, ky_hieu: B}\n", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("query", ["Trung tâm Văn hóa", "trung-tam-van-hoa", "TTVH", "nhà văn hóa", "x"])
def test_it_is_found_by_any_name(folder, query):
    unit = body(query, province("Thái Nguyên"), [folder])
    assert (unit.name, unit.code, unit.kind, unit.province, unit.called) == (
        "Trung tâm Văn hóa",
        "trung-tam-van-hoa",
        None,
        "Thái Nguyên",
        "Trung tâm",
    )


@pytest.mark.parametrize("query", ["Trung tâm", "05569", "xa-dinh-hoa", "mac-dinh"])
def test_what_is_no_body_is_none(folder, query):
    assert body(query, None, [folder]) is None


def test_only_files_of_bodies_are_such(folder):
    assert [path.name for path in body_files([folder])] == ["x.yaml"]


def test_another_province_s_plan_is_refused(folder):
    with pytest.raises(DocgenError, match="Lào Cai"):
        body("TTVH", province("Lào Cai"), [folder])


def test_a_body_without_departments_or_of_a_commune_s_level_is_told(folder):
    path = folder / "x.yaml"
    path.write_text(TEXT.partition("phong_ban")[0] + "phong_ban:\n", encoding="utf-8")
    with pytest.raises(DocgenError, match="phong_ban"):
        body("TTVH", None, [folder])
    path.write_text(TEXT.replace("cap: don_vi", "cap: xa"), encoding="utf-8")
    with pytest.raises(DocgenError, match="register"):
        body("TTVH", None, [folder])


def test_a_new_file_says_what_is_known_and_waits_for_the_rest(tmp_path):
    path, text = docgen.new_unit_file("SKHCN", "Lào Cai", workspace=Workspace(tmp_path))
    assert path.name == "so-khoa-hoc-va-cong-nghe.yaml"
    assert "ten: Sở Khoa học và Công nghệ" in text and "tinh: Lào Cai" in text
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DocgenError, match="phong_ban"):
        body("SKHCN", None, [path.parent])
    path.write_text(
        text.replace("phong_ban:\n", "phong_ban:\n- {ma: vp, ten: Văn phòng, ky_hieu: VP}\n"), encoding="utf-8"
    )
    assert body("SKHCN", None, [path.parent]).symbol


def test_a_new_file_of_a_commune_is_read_as_it_is(tmp_path):
    path, text = docgen.new_unit_file("Phường Bắc Kạn, Thái Nguyên", workspace=Workspace(tmp_path))
    assert path.name == "phuong-bac-kan.yaml" and 'ma: "01843"' in text
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    unit = docgen.read_unit("01843", docgen.read_plan("209"), workspace=Workspace(tmp_path))
    assert unit.full_name == "Phường Bắc Kạn"


@pytest.mark.parametrize("query", ["Trường THCS Đức Xuân", "Sở Tài chính"])
def test_a_body_of_no_known_province_is_told(tmp_path, query):
    with pytest.raises(DocgenError, match="province"):
        docgen.new_unit_file(query, workspace=Workspace(tmp_path))


def test_a_body_that_the_rules_know_only_wants_its_file(tmp_path):
    with pytest.raises(DocgenError, match="units new “Sở Nội vụ”"):
        docgen.read_unit("SNV", docgen.read_plan("209"), workspace=Workspace(tmp_path))


def test_a_file_that_is_not_filled_in_yet_is_told_where_it_is_empty(tmp_path):
    path, text = docgen.new_unit_file("Sở Nội vụ", "Thái Nguyên", workspace=Workspace(tmp_path))
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DocgenError, match="phong_ban"):
        docgen.read_unit("SNV", docgen.read_plan("209"), workspace=Workspace(tmp_path))


@pytest.mark.parametrize("query", ["", "van hoa", "TTVH", "Nhà V", "trung-tam-van-hoa"])
def test_it_is_searched_by_the_beginning_of_any_word_of_its_names(folder, query):
    (found,) = search_bodies(query, [folder])
    assert (found.code, found.full_name, found.province.name) == (
        "trung-tam-van-hoa",
        "Trung tâm Văn hóa",
        "Thái Nguyên",
    )


@pytest.mark.parametrize("query", ["âm Văn", "05569", "Định Hóa"])
def test_nothing_else_is_found_so(folder, query):
    assert search_bodies(query, [folder]) == ()


def test_a_body_of_no_known_province_is_found_without_one(folder):
    path = folder / "x.yaml"
    path.write_text(TEXT.replace("Thái Nguyên", "Bắc Thái"), encoding="utf-8")
    assert search_bodies("văn hóa", [folder])[0].province is None
