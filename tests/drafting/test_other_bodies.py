"""Bodies that are no communes: what a plan's labels give them, by a reading of the plan's own file."""

import re

import pytest

import docgen
from docgen.model.directive import Form
from docgen.spec import yaml
from docgen.spec.load import read_text
from docgen.spec.workspace import Workspace, shipped

PLAN = shipped("specs", "plans", "209-kh-ubnd_2026-05-15_ubnd-tinh-thai-nguyen.yaml")
GATHERED = re.compile(r"^các sở,(?: ban,)? ngành(?: tỉnh)?$", re.IGNORECASE)
ROLES = ("chu_tri", "thuc_hien", "phoi_hop")
"""The strongest first."""
FILES = {
    "Sở Khoa học và Công nghệ": """
ten: Sở Khoa học và Công nghệ
ten_khac: [SKHCN]
cap: so
goi_tat: Sở
ky_hieu: SKHCN
tinh: Thái Nguyên
co_quan_chu_quan: Ủy ban nhân dân tỉnh Thái Nguyên
phong_ban:
- {ma: vp, ten: Văn phòng, ky_hieu: VP, nguoi_dung_dau: Chánh Văn phòng, linh_vuc: [dự toán, kinh phí]}
- {ma: dmst, ten: Phòng Đổi mới sáng tạo, ky_hieu: ĐMST, linh_vuc: [khởi nghiệp, ươm tạo]}
- {ma: cds, ten: Phòng Chuyển đổi số, ky_hieu: CĐS, linh_vuc: [trợ lý ảo, nền tảng số]}
dau_moi: dmst
""",
    "Sở Tài chính": """
ten: Sở Tài chính
ten_khac: [STC]
cap: so
goi_tat: Sở
ky_hieu: STC
tinh: Thái Nguyên
co_quan_chu_quan: Ủy ban nhân dân tỉnh Thái Nguyên
phong_ban:
- {ma: vp, ten: Văn phòng, ky_hieu: VP}
- {ma: ns, ten: Phòng Ngân sách, ky_hieu: NS, linh_vuc: [ngân sách, dự toán]}
nguoi_ky: {hinh_thuc: kt}
""",
}


def clauses(entry, above):
    number = str(entry.get("so", "")).rstrip(".")
    yield f"{above}.{number}", entry
    for below in entry.get("muc") or ():
        yield from clauses(below, above)


def roles(name):
    """For each clause of plan 209 whose labels name `name` or hold it, its strongest role there."""
    plan, _ = yaml.read(read_text(PLAN), str(PLAN))
    for section in plan["phan"]:
        for each in section.get("muc") or ():
            for clause, entry in clauses(each, section["so"].rstrip(".")):
                for role in ROLES:
                    line = entry.get(role)
                    bodies = line.get("co_quan", ()) if isinstance(line, dict) else line or ()
                    if any(body.startswith(name) or GATHERED.match(body) for body in bodies):
                        yield clause, role
                        break


@pytest.fixture(scope="module")
def workspace(tmp_path_factory):
    folder = tmp_path_factory.mktemp("bodies")
    (folder / "specs" / "units").mkdir(parents=True)
    for number, text in enumerate(FILES.values()):
        (folder / "specs" / "units" / f"so-{number}.yaml").write_text(text.lstrip(), encoding="utf-8")
    return Workspace((folder,))


@pytest.fixture(scope="module")
def made(workspace):
    surveyed = docgen.survey(docgen.read_plan(PLAN))

    def make(name, form=Form.LETTER):
        return docgen.cascade(surveyed, docgen.read_unit(name, surveyed.plan, workspace=workspace), form=form)

    return make


@pytest.mark.parametrize("name", FILES)
def test_each_clause_that_names_or_holds_it_is_accounted_for_in_its_role(made, name):
    directive = made(name)
    got = {
        source.clause: source.role
        for section in directive.sections
        for item in section.items
        for source in item.sources
    }
    told = {each.clause for each in (*directive.coverage.unresolved, *directive.coverage.others)}
    wanted = dict(roles(name))
    assert len(wanted) > 15
    assert [clause for clause in wanted if clause not in got and clause not in told] == []
    assert {clause: role for clause, role in wanted.items() if clause in got and got[clause] != role} == {}
    assert len([clause for clause in wanted if clause in got]) == len(wanted)


@pytest.mark.parametrize("name", FILES)
def test_its_own_head_orders_its_own_departments(made, name):
    frame = made(name).frame
    assert frame.issuer == name and frame.parent == "Ủy ban nhân dân tỉnh Thái Nguyên"
    assert frame.addressees == ("Các phòng, đơn vị thuộc Sở",)
    assert f"Giám đốc {name} yêu cầu các phòng, đơn vị" in frame.opening
    assert "xã" not in frame.opening and not any("phường" in each for each in frame.closing)
    assert frame.number.symbol.startswith(("SKHCN", "STC"))


def test_nobody_signs_for_a_collective_where_there_is_none(made):
    assert made("STC", Form.PLAN).frame.signature.authority == ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")


def test_what_is_the_communes_alone_and_what_is_another_bodys_stays_out(made):
    items = [item.text for section in made("Sở Tài chính").sections for item in section.items]
    sources = {
        source.clause
        for section in made("Sở Tài chính").sections
        for item in section.items
        for source in item.sources
    }
    assert "IV.3" not in sources and "III.4.3" not in sources
    assert not any("phường Bắc Kạn" in text or "UBND Sở" in text for text in items)


def test_a_department_gets_what_its_own_words_tell(made):
    of = {
        source.clause: section.name
        for section in made("Sở Tài chính").sections
        for item in section.items
        for source in item.sources
    }
    assert of["V.2"] == "Phòng Ngân sách"


@pytest.mark.parametrize("name", FILES)
def test_nobody_works_with_himself_or_with_partners_of_whom_a_part_is_left(made, name):
    texts = [item.text for section in made(name).sections for item in section.items]
    assert not [text for text in texts if f"hối hợp với {name}" in text]
    assert not [text for text in texts if "Đào tạo cơ sở" in text]
    assert any(re.search("phát triển (?:các )?chương trình đào tạo về STEM", text) for text in texts)


@pytest.mark.parametrize("name", FILES)
def test_it_sends_nothing_to_itself_and_supports_in_items_that_can_be_read(made, name):
    items = [item for section in made(name).sections for item in section.items]
    other = next(each for each in FILES if each != name)
    assert not any(f"gửi {name}" in item.text or f"về {name}" in item.text for item in items)
    assert any(f"gửi {other}" in item.text for item in items)
    assert all(len(item.text.split()) <= 90 for item in items if item.supporting)
