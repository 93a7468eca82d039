import datetime as dt

import pytest

from docgen.errors import DocgenError
from docgen.model.signing import Signer, SigningMode
from docgen.model.unit import Department, DepartmentKind, Unit, UnitKind
from docgen.register import UnitFile, assemble, find, province, units
from docgen.register.unit_assembly import department_ids
from docgen.spec.load import load
from docgen.spec.workspace import shipped


@pytest.fixture
def folder(tmp_path):
    def write(name, text):
        (tmp_path / name).write_text(text, encoding="utf-8")
        return [tmp_path]

    return write


def test_phuong_bac_kan_is_what_its_own_letter_shows():
    unit = find("phuong-bac-kan", "Thái Nguyên")
    assert (unit.code, unit.full_name, unit.running_name) == ("01843", "Phường Bắc Kạn", "phường Bắc Kạn")
    assert (unit.province, unit.province_kind, unit.place_name) == ("Thái Nguyên", "tỉnh", "Bắc Kạn")
    assert unit.signer == Signer(mode=SigningMode.DEPUTY, name="Phan Đình Huy")
    assert unit.drafter == "VHXH.Hungvv"
    assert [each.id for each in unit.departments][:6] == ["vp", "kt", "vhxh", "pvhcc", "dvth", "ca"]
    assert unit.department("dvth") == Department(
        id="dvth",
        name="Trung tâm Dịch vụ tổng hợp",
        symbol="TTDVTH",
        kind=DepartmentKind.SERVICE,
        head="Giám đốc",
    )


def test_every_unit_of_the_register_is_complete_and_no_signer_is_invented():
    made = [assemble(entry) for entry in units()]
    assert len(made) == 3321
    assert {unit.signer.name for unit in made} == {"", "Phan Đình Huy"}
    assert [unit.code for unit in made if unit.signer != Signer() or unit.drafter] == ["01843"]
    assert all(unit.department(id_) for unit in made for id_ in ("vp", "kt", "vhxh", "pvhcc", "ca", "mttq"))
    assert all(Unit.model_validate_json(unit.model_dump_json()) == unit for unit in made[::97])


def test_every_unit_file_that_comes_with_docgen_is_named_after_its_unit():
    for path in shipped("specs", "units").glob("*.yaml"):
        if path.name != "mac-dinh.yaml":
            code = load(path, UnitFile).code
            assert path.stem in {name for each in units() if each.code == code for name in (code, each.slug)}


def test_a_unit_named_after_a_person_has_its_kind_in_place_and_running_name():
    unit = find("Phan Đình Phùng", "Thái Nguyên")
    assert unit.place_name == unit.running_name == unit.full_name == "Phường Phan Đình Phùng"


def test_the_day_decides_the_kind_and_so_the_departments():
    then = find("07294", on=dt.date(2025, 7, 1))
    now = find("07294")
    assert (then.kind, then.department("kt").symbol) == (UnitKind.COMMUNE, "KT")
    assert (now.kind, now.department("kt").symbol) == (UnitKind.WARD, "KTHTĐT")
    assert (then.province_kind, now.province_kind) == ("tỉnh", "thành phố")


@pytest.mark.parametrize("name", ["xa-tran-phu.yaml", "02176.yaml"])
def test_a_file_in_the_users_folder_is_found_by_slug_or_code(folder, name):
    folders = folder(name, "ma: '02176'\ndia_danh: Trần Phú\nnguoi_soan: KT.An\nphong_ban: {bo: [tyt]}\n")
    unit = find("Trần Phú", "Thái Nguyên", folders=folders)
    assert (unit.place_name, unit.running_name, unit.drafter) == ("Trần Phú", "xã Trần Phú", "KT.An")
    assert unit.department("tyt") is None
    assert find("Trần Phú", "Thái Nguyên").department("tyt") is not None


def test_the_users_file_stands_in_place_of_the_one_that_comes_with_docgen(folder):
    unit = find("phuong-bac-kan", folders=folder("phuong-bac-kan.yaml", "ma: '01843'"))
    assert unit.signer == Signer()
    assert unit.department("dvth") is None


def test_the_users_defaults_hold_for_every_unit(folder):
    folders = folder("mac-dinh.yaml", "phong_ban: [{ma: vp, ten: 'Văn phòng {loai}', ky_hieu: VP}]")
    here = [assemble(entry, folders) for entry in units(province("Cà Mau"))]
    assert {unit.departments[0].name for unit in here} == {"Văn phòng xã", "Văn phòng phường"}
    assert {len(unit.departments) for unit in here} == {1}


def test_a_changed_file_of_defaults_is_read_anew(folder):
    text = "phong_ban: [{ma: vp, ten: Văn phòng, ky_hieu: VP}]"
    assert find("02176", folders=folder("mac-dinh.yaml", text)).department("vp").symbol == "VP"
    folders = folder("mac-dinh.yaml", text.replace("ky_hieu: VP", "ky_hieu: VPUB"))
    assert find("02176", folders=folders).department("vp").symbol == "VPUB"


def test_a_namesakes_file_in_the_same_folder_is_left_to_the_namesake(folder):
    folders = folder("xa-tran-phu.yaml", "ma: '10081'\nnguoi_soan: VP.Ha")
    assert find("Trần Phú", "Hà Nội", folders=folders).drafter == "VP.Ha"
    assert find("Trần Phú", "Thái Nguyên", folders=folders).drafter == ""


def test_a_wrong_code_in_a_units_file_is_not_taken_for_a_namesakes(folder):
    folders = folder("xa-tran-phu.yaml", "ma: '02177'\nnguoi_soan: VP.Ha")
    with pytest.raises(DocgenError, match="has the code 02176") as caught:
        find("Trần Phú", "Thái Nguyên", folders=folders)
    (fault,) = caught.value.faults
    assert (fault.file, fault.line, fault.path) == (str(folders[0] / "xa-tran-phu.yaml"), 1, "ma")


def test_folders_that_are_not_there_are_each_told(tmp_path):
    with pytest.raises(DocgenError) as caught:
        find("01843", folders=[tmp_path, tmp_path / "a", tmp_path / "b"])
    assert [fault.file for fault in caught.value.faults] == [str(tmp_path / "a"), str(tmp_path / "b")]


def test_all_departments_are_the_default_ones_and_those_that_unit_files_add(tmp_path):
    default = department_ids()
    assert default is not None and {"vp", "kt"} <= default
    own = "ma: '01840'\nphong_ban:\n  them:\n  - {ma: dothi, ten: Đội Trật tự, ky_hieu: TTĐT, loai: chuyen_mon}\n"
    (tmp_path / "phuong-x.yaml").write_text(own)
    assert department_ids((tmp_path,)) == default | {"dothi"}
    (tmp_path / "phuong-y.yaml").write_text("ma: [")
    assert department_ids((tmp_path,)) is None, "what a file wanted to say is unknown"
