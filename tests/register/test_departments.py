import pytest

from docgen.model.unit import DepartmentKind, UnitKind
from docgen.register.default_departments import Defaults
from docgen.register.department_changes import DepartmentChanges, Setting
from docgen.register.departments import by_default, with_changes
from docgen.register.unit_file import UnitFile
from docgen.spec.load import load, parse
from docgen.spec.workspace import shipped

WARD, COMMUNE, ZONE = UnitKind.WARD, UnitKind.COMMUNE, UnitKind.SPECIAL_ZONE


@pytest.fixture(scope="module")
def defaults():
    return load(shipped("specs", "units", "mac-dinh.yaml"), Defaults)


def changes(text, departments) -> DepartmentChanges:
    setting = Setting("01843", tuple(each.id for each in departments))
    return parse(f"ma: '01843'\nphong_ban:\n{text}", "unit.yaml", UnitFile, setting).departments


def ids(departments):
    return [each.id for each in departments]


@pytest.mark.parametrize(
    ("kind", "name", "symbol"),
    [
        (WARD, "Phòng Kinh tế, Hạ tầng và Đô thị", "KTHTĐT"),
        (COMMUNE, "Phòng Kinh tế", "KT"),
        (ZONE, "Phòng Kinh tế", "KT"),
    ],
)
def test_the_economic_office_has_one_id_under_each_of_its_names(defaults, kind, name, symbol):
    (office,) = [each for each in by_default([defaults], kind, "Thái Nguyên") if each.id == "kt"]
    assert (office.name, office.symbol, office.kind) == (name, symbol, DepartmentKind.OFFICE)


@pytest.mark.parametrize("kind", UnitKind)
def test_every_kind_of_unit_has_the_same_bodies_with_its_own_name_in_them(defaults, kind):
    departments = by_default([defaults], kind, "Thái Nguyên")
    assert ids(departments) == [
        "vp", "kt", "vhxh", "pvhcc", "ca", "bchqs", "tyt", "mttq", "hlhpn", "hnd", "hccb", "dtn",
    ]  # fmt: skip
    names = {each.id: each.name for each in departments}
    assert names["vhxh"] == "Phòng Văn hóa - Xã hội"
    assert names["ca"] == f"Công an {kind.value}"
    assert names["mttq"] == f"Ủy ban Mặt trận Tổ quốc Việt Nam {kind.value}"
    assert not any("{" in name for name in names.values())


def test_bodies_outside_the_committee_come_last_and_are_marked(defaults):
    kinds = [each.kind for each in by_default([defaults], WARD, "Thái Nguyên")]
    assert kinds == [DepartmentKind.OFFICE] * 4 + [DepartmentKind.OUTSIDE] * 8


def test_a_department_is_added_behind_its_group_or_where_the_file_says(defaults):
    base = by_default([defaults], WARD, "Thái Nguyên")
    added = changes(
        """\
  them:
    - {ma: dvth, ten: Trung tâm Dịch vụ tổng hợp, ky_hieu: TTDVTH, loai: su_nghiep, nguoi_dung_dau: Giám đốc}
    - {ma: vhtt, ten: "Trung tâm Văn hóa {loai}", ky_hieu: TTVH, loai: su_nghiep}
    - {ma: dc, ten: Phòng Dân chính, ky_hieu: DC, sau: vp}
    - {ma: nct, ten: "Hội Người cao tuổi {loai}", ky_hieu: HNCT, loai: ngoai_ubnd}
""",
        base,
    )
    unit = with_changes(base, added, WARD)
    assert ids(unit)[:7] == ["vp", "dc", "kt", "vhxh", "pvhcc", "dvth", "vhtt"]
    assert unit[6].name == "Trung tâm Văn hóa phường"
    assert unit[-1].name == "Hội Người cao tuổi phường"


def test_a_department_is_changed_moved_and_removed_and_the_rest_stays(defaults):
    base = by_default([defaults], COMMUNE, "Thái Nguyên")
    changed = changes(
        """\
  sua:
    kt: {ky_hieu: PKT}
    pvhcc: {ten: "Trung tâm Hành chính công {loai}", loai: su_nghiep, sau: vp}
  bo: [tyt, hccb]
""",
        base,
    )
    unit = with_changes(base, changed, COMMUNE)
    assert ids(unit) == ["vp", "pvhcc", "kt", "vhxh", "ca", "bchqs", "mttq", "hlhpn", "hnd", "dtn"]
    kt, pvhcc = unit[2], unit[1]
    assert (kt.name, kt.symbol, kt.head) == ("Phòng Kinh tế", "PKT", "Trưởng phòng")
    assert (pvhcc.name, pvhcc.kind, pvhcc.head) == (
        "Trung tâm Hành chính công xã",
        DepartmentKind.SERVICE,
        "Giám đốc",
    )
    assert unit[0] is base[0]


def test_nothing_changed_is_the_default(defaults):
    base = by_default([defaults], ZONE, "Thái Nguyên")
    assert with_changes(base, DepartmentChanges(), ZONE) == base
