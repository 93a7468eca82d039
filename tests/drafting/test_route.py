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


def beside(text, **labels):
    """A clause whose own words tell no department."""
    return {"so": "1.", "noi_dung": text} | labels


LEADS = {"chu_tri": ["UBND cấp xã"]}
SUPPORTS = {"phoi_hop": ["UBND cấp xã"]}
NO_FIELD = "Làm việc gì đó."


@pytest.mark.parametrize(
    ("clause", "id_", "named"),
    [
        # Whom the plan names in place of the unit.
        (beside("Công an cấp xã đếm thuyền."), "ca", "Công an cấp xã"),
        # Who answers for the unit's own partner; who can only be asked, or is of the province, is no such partner.
        (beside(NO_FIELD, **LEADS, phoi_hop=["Các trường học"]), "vhxh", "Các trường học"),
        (beside(NO_FIELD, **LEADS, phoi_hop=["Công an cấp xã", "Các trường học"]), "vhxh", "Các trường học"),
        (beside(NO_FIELD, **LEADS, phoi_hop=["Công an cấp xã"]), "kt", "Sở Tài chính"),
        (beside(NO_FIELD, **LEADS, phoi_hop=["Sở Y tế"]), "kt", "Sở Tài chính"),
        # One or two bodies beside the communes tell it, the one whose field is met before the first; three do not.
        (beside(NO_FIELD, thuc_hien=["UBND cấp xã", "Sở Y tế"]), "vhxh", "Sở Y tế"),
        (beside(NO_FIELD, thuc_hien=["UBND cấp xã", "Sở Y tế", "Sở Xây dựng"]), "vhxh", "Sở Y tế"),
        (beside("Sửa cụm loa.", thuc_hien=["UBND cấp xã", "Sở Xây dựng", "Sở Y tế"]), "kt", "Sở Xây dựng"),
        (beside(NO_FIELD, thuc_hien=["UBND cấp xã", "Sở Y tế", "Sở Nội vụ", "Sở Tư pháp"]), "kt", "Sở Tài chính"),
        (beside(NO_FIELD, thuc_hien=["UBND cấp xã", "Thanh tra tỉnh"]), "kt", "Sở Tài chính"),
        # Who leads: the only one, the one whose field is met, else the first.
        (beside(NO_FIELD, chu_tri=["Sở Y tế"], **SUPPORTS), "vhxh", "Sở Y tế"),
        (beside("Họp về trẻ em.", chu_tri=["Sở Xây dựng", "Sở Y tế"], **SUPPORTS), "vhxh", "Sở Y tế"),
        (beside(NO_FIELD, chu_tri=["Sở Xây dựng", "Sở Y tế"], **SUPPORTS), "kt", "Sở Xây dựng"),
        (beside(NO_FIELD, chu_tri=["Thanh tra tỉnh", "Sở Y tế"], **SUPPORTS), "vhxh", "Sở Y tế"),
    ],
)
def test_bodies_in_the_plan_tell_a_department_and_the_reason_names_the_one_that_did(
    surveyed, ward, clause, id_, named
):
    (found,) = routes(surveyed(clause, co_quan_dau_moi="Sở Tài chính"), ward)
    assert (found.department, found.proposed, found.own_field) == (id_, False, False)
    assert named in found.reason
    assert found.general is (named == "Sở Tài chính")


def test_the_field_is_told_as_a_reason_only_where_it_chose_among_those_who_lead(surveyed, ward):
    def reason(text, *leads):
        return routes(surveyed(beside(text, chu_tri=[*leads], **SUPPORTS)), ward)[0].reason

    alone = reason(NO_FIELD, "Sở Y tế")
    assert reason(NO_FIELD, "Sở Y tế", "Sở Xây dựng") == reason("Họp về trẻ em.", "Sở Y tế") == alone
    assert reason("Họp về trẻ em.", "Sở Y tế", "Sở Xây dựng") not in ("", alone)


def test_the_unit_s_own_focal_department_is_proposed_unless_it_has_none_of_that_name(surveyed, ward):
    survey = surveyed(OURS | {"noi_dung": NO_FIELD})
    for focal_, id_, proposed in (("kt", "kt", True), ("vp", "vp", True), ("khong-co", "vhxh", False)):
        unit = ward.model_copy(update={"focal": focal_})
        (found,) = routes(survey, unit)
        assert (found.department, found.proposed, found.general) == (id_, proposed, not proposed)
        assert focal(survey, unit) == id_
    assert focal(survey, ward) == "vhxh"


@pytest.mark.parametrize(
    ("text", "id_", "words"),
    [
        ("Treo đèn lồng dịp lễ.", "kt", "đèn lồng"),
        ("Treo đèn lồng đỏ.", "vp", "đèn lồng đỏ"),
        ("Treo đèn lồng đỏ ở phố đi bộ.", "kt", "đèn lồng, phố đi bộ"),
        ("Treo đèn lồng cho trẻ em, người cao tuổi.", "kt", "đèn lồng"),
        ("Treo đèn lồngg.", "vhxh", "Sở Khoa học và Công nghệ"),
    ],
)
def test_a_unit_s_own_words_of_a_department_come_before_the_fields_of_all_and_the_most_count(
    surveyed, ward, text, id_, words
):
    own = {"kt": ("đèn lồng", "phố đi bộ"), "vp": ("đèn lồng đỏ",)}
    departments = tuple(each.model_copy(update={"fields": own.get(each.id, ())}) for each in ward.departments)
    unit = ward.model_copy(update={"departments": departments})
    (found,) = routes(surveyed(OURS | {"noi_dung": text}), unit)
    assert found.department == id_ and words in found.reason


def without(unit, *ids):
    return unit.model_copy(update={"departments": tuple(each for each in unit.departments if each.id not in ids)})


def test_the_subject_of_the_plan_then_the_office_then_nobody(surveyed, ward):
    def found(text, abstract, unit=ward):
        return routes(surveyed(OURS | {"noi_dung": text}, trich_yeu=abstract, co_quan_dau_moi=None), unit)[0]

    subject = found("Đổi mới hợp tác xã.", "Về hợp tác xã")
    assert (subject.department, subject.general, subject.proposed) == ("kt", True, False)
    # Who can only be asked leads nothing that the whole plan is about.
    asked = found("Dân quân đi lại.", "Về dân quân")
    assert (asked.department, asked.general, asked.proposed) == ("vp", True, True)
    lacking = found("Đổi mới hợp tác xã.", "Về hợp tác xã", without(ward, "kt"))
    assert (lacking.department, lacking.proposed) == ("vp", True)
    nobody = found(NO_FIELD, "Thử", without(ward, "vp"))
    assert nobody.department is None and nobody.reason
    assert (nobody.proposed, nobody.own_field, nobody.general) == (False, False, False)


def test_a_kind_of_work_goes_to_its_department_only_where_the_unit_has_it_and_leads(surveyed, ward):
    text = "Lập dự toán kinh phí."
    assert department(surveyed(OURS | {"noi_dung": text}), ward) == "kt"
    assert department(surveyed(OURS | {"noi_dung": text}), without(ward, "kt")) == "vhxh"
    assert department(surveyed(beside(text, chu_tri=["Sở Y tế"], **SUPPORTS)), ward) == "vhxh"


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ("Hỗ trợ trẻ em ở chợ.", "vhxh"),  # two syllables before one
        ("Kiểm tra đất đai, y tế.", "kt"),  # of as many syllables what stands first
        ("Kiểm tra y tế, đất đai.", "vhxh"),
    ],
)
def test_of_two_fields_the_one_told_in_more_syllables_then_the_first_in_the_text(surveyed, ward, text, id_):
    (found,) = routes(surveyed(OURS | {"noi_dung": text}, co_quan_dau_moi=None), ward)
    assert (found.department, found.own_field) == (id_, True)
