import pytest

from docgen.drafting.allotment import split
from docgen.drafting.decide import Decided
from docgen.drafting.pipeline import cascade
from docgen.drafting.route import focal
from docgen.drafting.select import select


def routes(survey, unit, decisions=None):
    decided = Decided(decisions)
    return [route for each in select(survey, unit, decided) for _, route in split(each, survey, unit, decided)]


def department(survey, unit, decisions=None):
    (route,) = routes(survey, unit, decisions)
    assert route.reason
    return route.department


OURS = {"so": "1.", "thuc_hien": ["UBND các xã, phường"]}


@pytest.mark.parametrize(
    ("clause", "id_"),
    [
        (OURS | {"noi_dung": "Tổ chức quán triệt, học tập Nghị quyết về giáo dục."}, "tat_ca"),
        (OURS | {"noi_dung": "Lập dự toán kinh phí tuyên truyền."}, "kt"),
        (
            OURS | {"noi_dung": "Định kỳ gửi báo cáo về khoáng sản."},
            "vhxh",
        ),  # the focal department gathers reports
        (OURS | {"noi_dung": "Quản lý chợ, cụm công nghiệp."}, "kt"),
        (OURS | {"noi_dung": "Hỗ trợ trẻ em, người cao tuổi."}, "vhxh"),
        (OURS | {"noi_dung": "Giải quyết khiếu nại, tố cáo."}, "vp"),
        (OURS | {"noi_dung": "Làm việc gì đó."}, "vhxh"),  # the counterpart of the body that presides
    ],
)
def test_own_duties_go_by_kind_then_field_then_presiding_body(surveyed, ward, clause, id_):
    assert department(surveyed(clause), ward) == id_


def test_a_supporting_duty_goes_to_the_counterpart_of_the_lead_whatever_its_words(surveyed, ward):
    clause = {"so": "1.", "noi_dung": "Tuyên truyền về giáo dục.", "phoi_hop": ["UBND các xã, phường"]}
    assert department(surveyed(clause | {"chu_tri": ["Sở Xây dựng"]}), ward) == "kt"
    assert department(surveyed(clause | {"chu_tri": ["Sở Tài chính", "Sở Giáo dục và Đào tạo"]}), ward) == "vhxh"
    assert (
        department(surveyed(clause | {"chu_tri": ["Thanh tra tỉnh"]}), ward) == "vhxh"
    )  # no counterpart: the field


def test_a_decision_comes_first(surveyed, decided, ward):
    clause = OURS | {"noi_dung": "Hỗ trợ trẻ em."}
    assert department(surveyed(clause), ward, decided({"dieu_khoan": "I.1", "giao": "pvhcc"})) == "pvhcc"


def test_a_mirrored_duty_goes_to_the_first_counterpart_the_unit_has(surveyed, ward, commune):
    body = "Báo và Phát thanh, Truyền hình Thái Nguyên"
    survey = surveyed({"so": "1.", "tieu_de": body, "cua": [body], "noi_dung": "Tuyên truyền."})
    assert (department(survey, ward), department(survey, commune)) == ("dvth", "vhxh")


def test_without_presiding_body_or_field_the_office_is_proposed(surveyed, ward):
    (found,) = routes(surveyed(OURS | {"noi_dung": "Làm việc gì đó."}, co_quan_dau_moi=None), ward)
    assert (found.department, found.proposed) == ("vp", True)
    (found,) = routes(surveyed(OURS | {"noi_dung": "Làm việc gì đó."}), ward)
    assert (found.department, found.proposed) == ("vhxh", False)


def test_what_the_whole_plan_speaks_of_decides_nothing(surveyed, ward):
    clauses = [
        OURS | {"so": "1.", "noi_dung": "Mở chợ phiên tiêu thụ sản phẩm của hợp tác xã."},
        OURS | {"so": "2.", "noi_dung": "Mở lớp xóa mù chữ cho thành viên hợp tác xã."},
    ]
    found = routes(surveyed(*clauses, trich_yeu="Phát triển hợp tác xã", co_quan_dau_moi="Sở Tài chính"), ward)
    assert [each.department for each in found] == ["kt", "vhxh"]
    (alone,) = routes(surveyed(clauses[0] | {"noi_dung": "Đổi mới hợp tác xã."}, trich_yeu="Về hợp tác xã"), ward)
    assert alone.department == "vhxh"
    assert focal(surveyed(co_quan_dau_moi=None), ward) is None


def test_the_field_of_a_body_outside_ubnd_is_asked_of_it_where_no_department_has_it(surveyed, ward):
    ours = {"so": "1.", "thuc_hien": ["UBND các xã, phường"], "noi_dung": "Huấn luyện lực lượng dân quân."}
    both = ours | {"so": "2.", "noi_dung": "Tổ chức tuyên truyền về nghĩa vụ quân sự tại trường học."}
    made = cascade(surveyed(ours, both), ward)
    told = {section.department.id: [item.text for item in section.items] for section in made.sections}
    assert told == {
        "bchqs": ["Đề nghị huấn luyện lực lượng dân quân."],
        "vhxh": ["Tổ chức tuyên truyền về nghĩa vụ quân sự tại trường học."],
    }
