import pytest

from docgen.errors import DocgenError
from docgen.model.signing import SigningMode
from docgen.model.unit import UnitKind
from docgen.register.default_departments import Defaults
from docgen.register.department_changes import Setting
from docgen.register.unit_file import UnitFile
from docgen.spec.load import parse

SETTING = Setting("01843", ("vp", "kt", "vhxh"))


def faults(text, model=UnitFile, setting=SETTING):
    with pytest.raises(DocgenError) as caught:
        parse(text, "unit.yaml", model, setting)
    return [(fault.line, fault.path, fault.message) for fault in caught.value.faults]


def test_a_unit_file_may_say_nothing_but_its_code():
    file = parse("ma: '01843'", "unit.yaml", UnitFile, SETTING)
    assert file == UnitFile(code="01843")
    assert (file.signer.mode, file.signer.name, file.drafter) == (SigningMode.HEAD, "", "")


def test_every_fault_is_told_at_once_with_its_line():
    text = """\
ma: 01834
phong_ban:
  them:
    - ma: dvth
      ky_hieu: TTDVTH
      sau: vhx
    - ma: vhxh
      ten: Phòng Văn hóa {ten}
      ky_hieu: VHXH
  sua:
    vhhx: {ten: Phòng Văn hóa}
    kt: {nguoi_dung_daux: Trưởng phòng, loai: ngoai}
  bo: [pvhcc]
nguoi_ky:
  hinh_thuc: pho
"""
    known = "no such department by default; known: vp, kt, vhxh"
    assert faults(text) == [
        (1, "ma", "“01834” is not right: the unit of this file has the code 01843"),
        (4, "phong_ban.them[1].ten", "“ten” is missing"),
        (6, "phong_ban.them[1].sau", f"“vhx” is not right: {known}"),
        (7, "phong_ban.them[2].ma", "“vhxh” is not right: the default has this department; change it below “sua”"),
        (8, "phong_ban.them[2].ten", "“Phòng Văn hóa {ten}” is not right: only {loai} can stand in braces"),
        (11, "phong_ban.sua.vhhx", f"“vhhx” is not right: {known}"),
        (12, "phong_ban.sua.kt.loai", "“ngoai” is not one of the choices"),
        (12, "phong_ban.sua.kt.nguoi_dung_daux", "the key “nguoi_dung_daux” is not known here"),
        (13, "phong_ban.bo[1]", f"“pvhcc” is not right: {known}"),
        (15, "nguoi_ky.hinh_thuc", "“pho” is not one of the choices"),
    ]


def test_a_department_is_added_only_once():
    text = """\
ma: "01843"
phong_ban:
  them:
    - {ma: dvth, ten: Trung tâm Dịch vụ tổng hợp, ky_hieu: TTDVTH}
    - {ma: dvth, ten: Trung tâm Cung ứng dịch vụ công, ky_hieu: TTCU}
"""
    assert [(line, path) for line, path, _ in faults(text)] == [(3, "phong_ban.them")]


@pytest.mark.parametrize("text", ["", "[]", "ma: 1843", "dia_danh: Bắc Kạn"])
def test_a_file_that_names_no_unit_is_refused(text):
    assert faults(text)


def test_a_default_department_is_one_for_each_kind_of_unit():
    text = """\
phong_ban:
  - {ma: kt, ten: Phòng Kinh tế, ky_hieu: KT, loai_don_vi: [xã, đặc khu]}
  - {ma: kt, ten: "Phòng Kinh tế, Hạ tầng và Đô thị", ky_hieu: KTHTĐT, loai_don_vi: [phường]}
"""
    assert len(parse(text, "mac-dinh.yaml", Defaults).departments) == 2
    twice = text.replace("[phường]", "[phường, xã]")
    assert [path for _, path, _ in faults(twice, Defaults, None)] == ["phong_ban"]
    wrong = text.replace("[phường]", "[phuong]")
    assert [(line, path) for line, path, _ in faults(wrong, Defaults, None)] == [
        (3, "phong_ban[2].loai_don_vi[1]")
    ]
    (office,) = parse("phong_ban: [{ma: vp, ten: VP, ky_hieu: VP}]", "mac-dinh.yaml", Defaults).departments
    assert office.unit_kinds == tuple(UnitKind)


def test_the_schema_for_editors_describes_every_key_in_vietnamese():
    schema = UnitFile.model_json_schema(by_alias=True)
    models = [schema, *schema["$defs"].values()]
    keys = [key for model in models for key in model.get("properties", {}).items()]
    assert {"ma", "dia_danh", "phong_ban", "nguoi_ky", "nguoi_soan", "them", "sua", "bo"} <= {
        key for key, _ in keys
    }
    assert [key for key, told in keys if not told.get("description")] == []
