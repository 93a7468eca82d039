import datetime as dt

import pytest

import docgen
from docgen.batch.inputs import Inputs
from docgen.batch.job import Job
from docgen.errors import DocgenError
from docgen.register import find, units
from docgen.register.default_departments import Defaults
from docgen.register.unit_assembly import default_departments, department_ids
from docgen.register.unit_file import UnitFile
from docgen.spec.load import load, parse
from docgen.spec.workspace import Workspace

BEFORE, AFTER = dt.date(2026, 12, 31), dt.date(2027, 1, 1)
PROVINCES = """\
theo_tinh:
  - tinh: [Thái Nguyên, "04"]
    den_ngay: 2026-12-31
    loai_don_vi: [xã]
    sua: {kt: {ten: Phòng Kinh tế và Hạ tầng}}
  - tinh: [tỉnh Thái Nguyên]
    tu_ngay: 2027-01-01
    sua: {vhxh: {ten: Phòng Xã hội, ky_hieu: XH, sau: vp}, pvhcc: {ten: "Trung tâm Hành chính công {loai}"}}
    them:
      - {ma: dvth, ten: Trung tâm Cung ứng, ky_hieu: TTCU, loai: su_nghiep, nguoi_dung_dau: Giám đốc}
    bo: [hccb]
"""


@pytest.fixture
def specs(tmp_path):
    folder = tmp_path / "specs" / "units"
    folder.mkdir(parents=True)

    def write(text=PROVINCES, name="mac-dinh.yaml"):
        (folder / name).write_text(text, encoding="utf-8")
        return folder

    return write


def names(unit):
    return {each.id: each.name for each in unit.departments}


def test_a_province_s_departments_change_on_their_day_and_not_the_day_before(specs):
    folders = [specs()]
    before, after = (find("Định Hóa", "19", folders=folders, on=day) for day in (BEFORE, AFTER))
    assert names(before)["kt"] == "Phòng Kinh tế và Hạ tầng"
    assert (names(before)["vhxh"], "dvth" in names(before)) == ("Phòng Văn hóa - Xã hội", False)
    assert [each.id for each in after.departments][:5] == ["vp", "vhxh", "kt", "pvhcc", "dvth"]
    assert (names(after)["kt"], names(after)["vhxh"]) == ("Phòng Kinh tế", "Phòng Xã hội")
    assert (after.department("vhxh").symbol, names(after)["pvhcc"]) == ("XH", "Trung tâm Hành chính công xã")
    assert after.department("hccb") is None and before.department("hccb") is not None


def test_without_a_day_the_latest_that_is_known_holds(specs):
    assert names(find("Định Hóa", "19", folders=[specs()]))["vhxh"] == "Phòng Xã hội"


def test_a_set_is_for_its_kinds_and_its_provinces_alone(specs):
    folders = [specs()]
    assert names(find("Bắc Kạn", "19", folders=folders, on=BEFORE))["kt"] == "Phòng Kinh tế, Hạ tầng và Đô thị"
    for day in (BEFORE, AFTER):
        assert find("Xã Trần Phú", "01", folders=folders, on=day).departments == find("10081").departments
    of_cao_bang = next(each for each in units() if each.province.name == "Cao Bằng" and each.kind == "xã")
    assert names(find(of_cao_bang.code, folders=folders, on=BEFORE))["kt"] == "Phòng Kinh tế và Hạ tầng"
    assert names(find(of_cao_bang.code, folders=folders, on=AFTER))["kt"] == "Phòng Kinh tế"


def test_a_default_department_under_another_name_from_a_day(specs):
    folders = [
        specs(
            "phong_ban:\n"
            "  - {ma: vp, ten: Văn phòng, ky_hieu: VP, den_ngay: 2026-12-31}\n"
            "  - {ma: vp, ten: Văn phòng mới, ky_hieu: VPM, tu_ngay: 2027-01-01}\n"
        )
    ]
    found = [find("10081", folders=folders, on=day).departments for day in (BEFORE, AFTER)]
    assert [[each.symbol for each in every] for every in found] == [["VP"], ["VPM"]]


def test_the_centres_seen_in_two_cities_are_there_and_nowhere_else():
    for city, name in (
        ("Hồ Chí Minh", "Trung tâm Cung ứng dịch vụ công"),
        ("Đà Nẵng", "Trung tâm Cung ứng Dịch vụ Sự nghiệp công"),
    ):
        of_city = [each for each in units() if each.province.name == city]
        assert {d.name for each in of_city for d in default_departments(each) if d.id == "dvth"} == {name}
    others = [each for each in units() if each.province.name not in ("Hồ Chí Minh", "Đà Nẵng")]
    assert not any(d.id == "dvth" for each in others for d in default_departments(each))


def test_a_unit_s_own_file_is_dated_too(specs):
    specs()
    own = (
        "ma: '05569'\nphong_ban: {sua: {kt: {ky_hieu: PKT}}}\nphong_ban_theo_ngay:\n"
        "- den_ngay: 2026-12-31\n  them: [{ma: dvth, ten: Trung tâm Văn hóa, ky_hieu: TTVH, loai: su_nghiep}]\n"
        "- {tu_ngay: 2027-01-01, sua: {dvth: {ky_hieu: TT}, kt: {ten: Phòng Tài chính}}, bo: [hnd]}\n"
    )
    folders = [specs(own, "xa-dinh-hoa.yaml")]
    before, after = (find("Định Hóa", "19", folders=folders, on=day) for day in (BEFORE, AFTER))
    assert (names(before)["dvth"], before.department("kt").symbol) == ("Trung tâm Văn hóa", "PKT")
    assert (names(after)["dvth"], after.department("dvth").symbol) == ("Trung tâm Cung ứng", "TT")
    assert (names(after)["kt"], after.department("kt").symbol) == ("Phòng Tài chính", "PKT")
    assert (before.department("hnd") is None, after.department("hnd") is None) == (False, True)
    assert {"dvth", "vp"} <= (department_ids(folders) or set())


def test_a_body_of_another_level_has_the_departments_of_the_day(specs):
    text = (
        "ten: Sở Nội vụ\ncap: so\ngoi_tat: Sở\nky_hieu: SNV\ntinh: Thái Nguyên\nco_quan_chu_quan: UBND tỉnh\n"
        "phong_ban:\n- {ma: vp, ten: Văn phòng, ky_hieu: VP, den_ngay: 2026-12-31}\n"
        "- {ma: th, ten: Phòng Tổng hợp, ky_hieu: TH, tu_ngay: 2027-01-01}\n"
    )
    folders = [specs(text, "so-noi-vu.yaml")]
    before, after = (find("Sở Nội vụ", "19", folders=folders, on=day) for day in (BEFORE, AFTER))
    assert (list(names(before)), list(names(after))) == (["vp"], ["th"])
    gone = text.replace("tu_ngay: 2027-01-01", "den_ngay: 2026-01-01")
    with pytest.raises(DocgenError, match="has no department on that day"):
        find("Sở Nội vụ", "19", folders=[specs(gone, "so-noi-vu.yaml")], on=AFTER)


@pytest.mark.parametrize(
    ("text", "line", "path", "message"),
    [
        (
            "theo_tinh:\n- {tinh: [Thái Nguyn], bo: [tyt]}\n",
            2,
            "theo_tinh[1].tinh[1]",
            "“Thái Nguyn” is not right: there is no province “Thái Nguyn”; did you mean: Thái Nguyên",
        ),
        ("theo_tinh:\n- {tinh: [], bo: [tyt]}\n", 2, "theo_tinh[1].tinh", "this must not be empty"),
        (
            "theo_tinh:\n- {tinh: [Huế], tu_ngay: 2027-01-02, den_ngay: 2027-01-01}\n",
            2,
            "theo_tinh[1]",
            "den_ngay (2027-01-01) is before tu_ngay (2027-01-02)",
        ),
        (
            "theo_tinh:\n- {tinh: [Huế], tu_ngay: hôm nay}\n",
            2,
            "theo_tinh[1].tu_ngay",
            "a day such as 2026-06-15 is wanted here, not “hôm nay”",
        ),
        (
            "theo_tinh:\n- {tinh: [Huế], den_ngay: 2027-01-01}\n- {tinh: [Huế, Cà Mau], tu_ngay: 2027-01-01}\n",
            1,
            "theo_tinh",
            "two entries hold for Huế on one day (2027-01-01)",
        ),
        ("theo_tinh:\n- {tinh: [Huế], bo: [tyte]}\n", 1, "theo_tinh", "no such department: tyte; known: vp, kt"),
        (
            "phong_ban:\n- {ma: vp, ten: A, ky_hieu: A, den_ngay: 2027-01-01}\n- {ma: vp, ten: B, ky_hieu: B}\n",
            1,
            "phong_ban",
            "two entries hold for vp on one day (from the beginning)",
        ),
    ],
)
def test_wrong_defaults_are_told_with_their_place(specs, text, line, path, message):
    folder = specs(text)
    with pytest.raises(DocgenError) as caught:
        find("10081", folders=[folder])
    (fault,) = caught.value.faults
    assert (fault.file, fault.line, fault.path) == (str(folder / "mac-dinh.yaml"), line, path)
    assert fault.message.startswith(message)


def test_what_only_touches_is_no_overlap():
    text = (
        "theo_tinh:\n- {tinh: [Huế], den_ngay: 2026-12-31}\n- {tinh: [Huế], tu_ngay: 2027-01-01}\n"
        "- {tinh: [Cà Mau], tu_ngay: 2026-06-01}\n- {tinh: [Nghệ An], loai_don_vi: [xã]}\n"
        "- {tinh: [Nghệ An], loai_don_vi: [phường]}\n"
    )
    assert len(parse(text, "mac-dinh.yaml", Defaults).by_province) == 5


@pytest.mark.parametrize(
    ("dated", "message"),
    [
        ("- {bo: [dvt]}", "no such department: dvt"),
        ("- {them: [{ma: a, ten: A, ky_hieu: A, sau: vpp}]}", "no such department: vpp"),
        (
            "- {bo: [tyt]}\n- {tu_ngay: 2027-01-01, bo: [hnd]}",
            "two entries hold for phong_ban_theo_ngay",
        ),
    ],
)
def test_a_wrong_set_of_a_unit_is_told(specs, dated, message):
    folder = specs(f"ma: '05569'\nphong_ban_theo_ngay:\n{dated}\n", "05569.yaml")
    with pytest.raises(DocgenError, match=message):
        find("05569", folders=[folder], on=BEFORE)


def test_the_document_s_date_chooses_then_the_decided_one_then_today(specs, tmp_path):
    specs()
    place, plan = Workspace(tmp_path), docgen.read_plan("209-kh-ubnd")

    def name(**days):
        return names(docgen.read_unit("Định Hóa", plan, workspace=place, **days))["vhxh"]

    year = docgen.IssueDate.model_validate
    old, new = "Phòng Văn hóa - Xã hội", "Phòng Xã hội"
    assert (name(today=BEFORE), name(today=AFTER), name()) == (old, new, new)
    assert (name(date=year("2026-12-31"), today=AFTER), name(date=year("2027-01-01"), today=BEFORE)) == (old, new)
    assert (name(date=year("2026-12"), today=AFTER), name(date=year("2027"), today=BEFORE)) == (old, new)
    folder = tmp_path / "specs" / "decisions" / "209-kh-ubnd_2026-05-15_ubnd-tinh-thai-nguyen"
    folder.mkdir(parents=True)
    (folder / "05569.yaml").write_text("ke_hoach: 209/KH-UBND\ndon_vi: '05569'\nngay_ban_hanh: 2026-12-30\n")
    assert (name(today=AFTER), name(today=AFTER, with_decisions=False)) == (old, new)
    assert name(date=year("2027-02-01"), today=BEFORE) == new


def test_a_kind_that_changed_is_that_of_the_day_by_either_name():
    for name in ("Phường Bố Hạ", "Xã Bố Hạ"):
        assert find(name, "Bắc Ninh", on=dt.date(2026, 9, 19)).full_name == "Xã Bố Hạ"
    assert find("Phường Bố Hạ", "Bắc Ninh", on=dt.date(2026, 9, 20)).full_name == "Phường Bố Hạ"


@pytest.mark.parametrize("day", [BEFORE, AFTER])
def test_a_batch_writes_what_single_calls_write(specs, tmp_path, monkeypatch, day):
    specs()
    specs("ma: '01843'\nphong_ban_theo_ngay: [{tu_ngay: 2027-01-01, bo: [pvhcc]}]\n", "01843.yaml")
    monkeypatch.chdir(tmp_path)
    surveyed = docgen.survey(docgen.read_plan())
    every = docgen.choose_units(on=day)[::13]
    outcome = docgen.cascade_all(every, "out", today=day)
    assert not outcome.failed
    for each in outcome.results:
        unit = docgen.read_unit(each.code, surveyed.plan, today=day)
        decisions = docgen.read_decisions(surveyed, unit)
        single = docgen.render(docgen.cascade(surveyed, unit, decisions=decisions, year=day.year))
        assert (tmp_path / "out" / each.file).read_bytes() == single
    again = docgen.cascade_all(every, "out", today=day + dt.timedelta(1 if day == AFTER else -1))
    dated = {each.code for each in every if each.code == "01843"}
    assert {each.code for each in again.results if not each.stood} == dated, "another day, the same departments"


def test_other_departments_in_force_are_another_input(specs, tmp_path):
    specs()
    plan = docgen.read_plan("209-kh-ubnd")
    entry = next(each for each in units() if each.slug == "xa-dinh-hoa")
    hue = next(each for each in units() if each.province.name == "Huế")

    def digests(day):
        job = Job(Workspace(tmp_path), "209-kh-ubnd", tmp_path, today=day)
        inputs = Inputs(job, plan)
        return [inputs.digest(each, ()) for each in (entry, hue)]

    before, day_before, after = (digests(day) for day in (BEFORE, BEFORE - dt.timedelta(1), AFTER))
    assert before == day_before
    assert before[0] != after[0]


def test_the_schemas_for_editors_tell_the_days():
    every = docgen.schema("defaults"), docgen.schema("unit")
    assert [key in every[0]["properties"] for key in ("phong_ban", "theo_tinh")] == [True, True]
    assert "phong_ban_theo_ngay" in every[1]["properties"]
    for schema in every:
        models = [schema, *schema["$defs"].values()]
        keys = [key for model in models for key in model.get("properties", {}).items()]
        assert [key for key, told in keys if not told.get("description")] == []


def test_a_unit_file_needs_none_of_this(tmp_path):
    path = tmp_path / "x.yaml"
    path.write_text("ma: '01843'\n")
    assert load(path, UnitFile).dated == ()
