import pytest

from docgen.drafting.finish import enumerated, lower_start, named

OURS = {"so": "1.", "chu_tri": ["UBND các xã, phường"]}
THEIRS = {"so": "1.", "chu_tri": ["Sở Y tế"], "phoi_hop": ["UBND các xã, phường"]}


def only(drafted, survey, **more):
    ((text,),) = drafted(survey, **more).values()
    return text


@pytest.mark.parametrize(
    ("clause", "text"),
    [
        (OURS | {"noi_dung": "Thành lập đội văn nghệ."}, "Tham mưu thành lập đội văn nghệ."),
        (OURS | {"noi_dung": "Tổ chức hội thi văn nghệ."}, "Tổ chức hội thi văn nghệ."),
        (OURS | {"noi_dung": "Hằng năm, lập dự toán."}, "Hằng năm, tham mưu lập dự toán."),
        (OURS | {"noi_dung": "Chủ động lồng ghép vào kế hoạch."}, "Tham mưu lồng ghép vào kế hoạch."),
        (OURS | {"noi_dung": "Chỉ đạo các trường mở lớp."}, "Tham mưu UBND phường chỉ đạo các trường mở lớp."),
        (OURS | {"noi_dung": "Bố trí người dẫn đường."}, "Bố trí người dẫn đường."),
        (OURS | {"noi_dung": "Bố trí kinh phí mua sách."}, "Tham mưu bố trí kinh phí mua sách."),
        # What stands behind the first act does not say how the item opens.
        (
            OURS | {"noi_dung": "Trông giữ chặt chẽ trống đồng; kịp thời báo cáo Sở Y tế khi mất."},
            "Trông giữ chặt chẽ trống đồng; tham mưu UBND phường kịp thời báo cáo Sở Y tế khi mất.",
        ),
        (THEIRS | {"noi_dung": "Mở lớp tập huấn."}, "Phối hợp với Sở Y tế mở lớp tập huấn."),
        (THEIRS | {"noi_dung": "Thành lập đội y tế."}, "Phối hợp với Sở Y tế thành lập đội y tế."),
        (THEIRS | {"noi_dung": "Định kỳ khen thưởng cá nhân."}, "Tham mưu công tác khen thưởng cá nhân."),
    ],
)
def test_an_item_opens_by_its_kind_and_role(surveyed, drafted, clause, text):
    assert only(drafted, surveyed(clause)) == text


@pytest.mark.parametrize(
    ("support", "text"),
    [
        (["Sở Y tế"], "Chủ trì, phối hợp với Sở Y tế mở lớp."),
        (["Sở Y tế", "Sở Nội vụ", "các sở liên quan"], "Chủ trì, phối hợp với Sở Y tế và Sở Nội vụ mở lớp."),
        (["Các cơ quan, đơn vị liên quan"], "Mở lớp."),
    ],
)
def test_who_leads_is_told_with_whom(surveyed, drafted, support, text):
    assert only(drafted, surveyed(OURS | {"noi_dung": "Mở lớp.", "phoi_hop": support})) == text


def test_with_whom_is_not_said_twice(surveyed, drafted):
    clause = OURS | {"noi_dung": "Phối hợp với nhà trường mở lớp.", "phoi_hop": ["Sở Y tế"]}
    assert only(drafted, surveyed(clause)) == "Phối hợp với nhà trường mở lớp."


@pytest.mark.parametrize(
    ("text", "timing", "end"),
    [
        ("Mở lớp.", "Thường xuyên", "Mở lớp."),
        ("Mở lớp.", "Hằng năm", "Mở lớp (hằng năm)."),
        ("Hằng năm mở lớp.", "Hằng năm", "Hằng năm mở lớp."),
        ("Mở lớp.", "Từ năm 2027 đến năm 2030", "Mở lớp (từ năm 2027 đến năm 2030)."),
        ("Mở lớp từ năm 2027.", "Từ năm 2027", "Mở lớp từ năm 2027."),
        # Another year in the text is not the time of the task: a later task must not start now.
        ("Mở lớp theo Đề án năm 2025.", "Năm 2027", "Mở lớp theo Đề án năm 2025 (năm 2027)."),
        ("Mở lớp.", "Quý II/2026", "Mở lớp (quý II/2026)."),
        ("Mở lớp.", "30/6/2026", "Mở lớp (thời hạn 30/6/2026)."),
        ("Mở lớp.", "Trước 30/6/2026", "Mở lớp (trước 30/6/2026)."),
        ("Mở lớp trước ngày 30/6/2026.", "Quý II/2026", "Mở lớp trước ngày 30/6/2026."),
    ],
)
def test_the_plans_time_survives_once(surveyed, drafted, text, timing, end):
    assert only(drafted, surveyed(OURS | {"noi_dung": text, "thoi_gian": timing})) == end


def test_bodies_outside_ubnd_are_asked(surveyed, drafted):
    body = "Công an tỉnh"
    heading = {"so": "1.", "tieu_de": body, "cua": [body], "noi_dung": "Tăng cường tuần tra."}
    assert only(drafted, surveyed(heading)) == "Đề nghị tăng cường tuần tra."
    support = {"so": "1.", "noi_dung": "Tuần tra.", "chu_tri": [body], "phoi_hop": ["UBND các xã, phường"]}
    assert only(drafted, surveyed(support)) == "Đề nghị phối hợp với Công an tỉnh tuần tra."
    own = OURS | {"noi_dung": "Thành lập đội dân phòng."}
    assert only(drafted, surveyed(own, co_quan_dau_moi=body)) == "Đề nghị tham mưu thành lập đội dân phòng."


def test_a_name_keeps_its_capital_inside_a_sentence(surveyed, context):
    told = context(surveyed())
    assert lower_start("Kiểm dịch y tế", told) == "kiểm dịch y tế"
    assert lower_start("Sở Y tế mua thuốc", told) == "Sở Y tế mua thuốc"
    assert lower_start("Thái Nguyên đẹp", told) == "Thái Nguyên đẹp"
    assert lower_start("Công khai danh sách", told) == "công khai danh sách"


@pytest.mark.parametrize(
    ("name", "running"),
    [
        ("Các Sở, ban, ngành", "các Sở, ban, ngành"),
        ("Tổ chức chính trị - xã hội", "tổ chức chính trị - xã hội"),
        ("Phòng Quản lý công nghiệp", "Phòng Quản lý công nghiệp"),
        ("Sở Y tế", "Sở Y tế"),
    ],
)
def test_only_what_is_no_name_loses_its_capital_inside_a_sentence(gazetteer, name, running):
    assert named((gazetteer.classify(name),)) == running


def test_names_are_joined_as_in_a_sentence():
    assert [enumerated(names) for names in (["A"], ["A", "B"], ["A", "B", "C"])] == ["A", "A và B", "A, B và C"]


@pytest.mark.parametrize(
    ("text", "timing", "end"),
    [
        ("Dọn bến.", "Đến năm 2030", "Dọn bến (đến năm 2030)."),
        ("Dọn bến.", "Trước năm 2030", "Dọn bến (trước năm 2030)."),
        ("Dọn bến.", "Năm 2027", "Dọn bến (năm 2027)."),
        ("Dọn bến.", "Từ năm 2027", "Dọn bến (từ năm 2027)."),
        ("Dọn bến.", "Theo lịch của Sở Y tế.", "Dọn bến (theo lịch của Sở Y tế)."),
        # Both years of a period must be told; one of them is another time.
        ("Dọn bến năm 2027.", "Từ năm 2027 đến năm 2030", "Dọn bến năm 2027 (từ năm 2027 đến năm 2030)."),
        ("Dọn bến từ năm 2027 tới năm 2030.", "Từ năm 2027 đến năm 2030", "Dọn bến từ năm 2027 tới năm 2030."),
        # A yearly time is told by whatever comes again.
        ("Định kỳ dọn bến.", "Hằng năm", "Định kỳ dọn bến."),
        ("Dọn bến trước ngày 5/12.", "Hằng năm", "Dọn bến trước ngày 5/12."),
        ("Dọn bến trước mùa mưa.", "Hằng năm", "Dọn bến trước mùa mưa (hằng năm)."),
        # The same last day told otherwise is told; another is not.
        ("Dọn bến trước ngày 30/6/2026.", "Tháng 6/2026", "Dọn bến trước ngày 30/6/2026."),
        (
            "Dọn bến trước ngày 30/6/2026.",
            "Quý III/2026",
            "Dọn bến trước ngày 30/6/2026 (quý III/2026).",
        ),
        ("Dọn bến theo lịch của Sở Y tế.", "Theo lịch của Sở Y tế", "Dọn bến theo lịch của Sở Y tế."),
    ],
)
def test_the_time_of_a_label_is_told_unless_the_text_tells_the_same(surveyed, drafted, text, timing, end):
    assert only(drafted, surveyed(OURS | {"noi_dung": text, "thoi_gian": timing})) == end


@pytest.mark.parametrize(
    ("support", "text"),
    [
        (["Công an cấp xã", "Sở Y tế"], "Chủ trì, phối hợp với Công an phường và Sở Y tế dọn bến."),
        (["Các trường học"], "Chủ trì, phối hợp với các trường học dọn bến."),
        # The unit itself is no partner of its own, whatever it is called.
        (["UBND phường Bắc Kạn", "Sở Y tế"], "Chủ trì, phối hợp với Sở Y tế dọn bến."),
        (["UBND các xã, phường"], "Dọn bến."),
        (["Văn phòng HĐND và UBND"], "Dọn bến."),
        (["Công an cấp xã", "Công an xã, phường"], "Chủ trì, phối hợp với Công an phường dọn bến."),
    ],
)
def test_partners_bear_the_names_they_have_here(surveyed, drafted, support, text):
    assert only(drafted, surveyed(OURS | {"noi_dung": "Dọn bến.", "phoi_hop": support})) == text


def test_who_carries_out_what_all_must_or_can_only_be_asked_leads_with_nobody(surveyed, drafted):
    partner = {"phoi_hop": ["Sở Y tế"]}
    for clause, text in (
        (OURS | {"noi_dung": "Tổ chức quán triệt Nghị quyết."}, "Tổ chức quán triệt Nghị quyết."),
        (OURS | {"noi_dung": "Huấn luyện dân quân."}, "Đề nghị huấn luyện dân quân."),
        ({"so": "1.", "thuc_hien": ["UBND cấp xã"], "noi_dung": "Dọn bến."}, "Dọn bến."),
    ):
        assert only(drafted, surveyed(clause | partner)) == text


def test_a_body_that_the_unit_s_file_lacks_is_called_after_the_unit(surveyed, drafted, ward):
    survey = surveyed(OURS | {"noi_dung": "Dọn bến.", "phoi_hop": ["Công an cấp xã"]})
    others = tuple(each for each in ward.departments if each.id != "ca")
    for unit in (ward, ward.model_copy(update={"departments": others})):
        assert only(drafted, survey, unit=unit) == "Chủ trì, phối hợp với Công an phường dọn bến."


@pytest.mark.parametrize(
    ("leads", "text"),
    [
        (["Các sở, ban, ngành tỉnh"], "Phối hợp với các sở, ban, ngành tỉnh dọn bến."),
        (["Sở Y tế", "Các sở, ban, ngành tỉnh"], "Phối hợp với Sở Y tế và các sở, ban, ngành tỉnh dọn bến."),
        (["Các Chi cục Thuế Thái Nguyên"], "Phối hợp với các Chi cục Thuế Thái Nguyên dọn bến."),
        ([], "Phối hợp với Sở Khoa học và Công nghệ dọn bến."),
    ],
)
def test_who_is_supported_is_named_as_inside_a_sentence_else_who_presides(surveyed, drafted, leads, text):
    labels = {"phoi_hop": ["UBND cấp xã"]} | ({"chu_tri": leads} if leads else {})
    assert only(drafted, surveyed({"so": "1.", "noi_dung": "Dọn bến."} | labels)) == text


def test_where_nobody_leads_and_nobody_presides_those_concerned_are_named(surveyed, drafted):
    clause = {"so": "1.", "noi_dung": "Dọn bến.", "phoi_hop": ["UBND cấp xã"]}
    told = only(drafted, surveyed(clause, co_quan_dau_moi=None))
    assert told == "Phối hợp với các cơ quan, đơn vị liên quan dọn bến."


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Trước ngày 30/6/2026, lập dự toán.", "Trước ngày 30/6/2026, tham mưu lập dự toán."),
        ("Hằng năm, chủ động lập dự toán.", "Hằng năm, tham mưu lập dự toán."),
        ("Tham mưu lập dự toán.", "Tham mưu lập dự toán."),
        # What it advises on is said once for all that follows.
        (
            "Chỉ đạo các trường mở lớp, tham mưu UBND phường khen.",
            "Tham mưu UBND phường chỉ đạo các trường mở lớp, khen.",
        ),
    ],
)
def test_the_opening_stands_behind_a_time_and_is_said_once(surveyed, drafted, text, told):
    assert only(drafted, surveyed(OURS | {"noi_dung": text})) == told


@pytest.mark.parametrize(
    ("clause", "told"),
    [
        # What is its own it does itself: its field, its own name, or the duty of who is above it.
        (OURS | {"noi_dung": "Huấn luyện dân quân."}, "Đề nghị huấn luyện dân quân."),
        ({"so": "1.", "noi_dung": "Công an cấp xã đếm thuyền."}, "Đề nghị đếm thuyền."),
        (
            {"so": "1.", "thuc_hien": ["UBND cấp xã", "Công an tỉnh"], "noi_dung": "Đếm thuyền trên sông."},
            "Đề nghị đếm thuyền trên sông.",
        ),
        (
            {"so": "1.", "chu_tri": ["Công an tỉnh"], "phoi_hop": ["UBND cấp xã"], "noi_dung": "Đếm thuyền."},
            "Đề nghị phối hợp với Công an tỉnh đếm thuyền.",
        ),
        # What is UBND's own it only advises on.
        (OURS | {"noi_dung": "Đếm thuyền."}, "Đề nghị tham mưu UBND phường đếm thuyền."),
    ],
)
def test_who_can_only_be_asked_advises_on_what_is_not_its_own(surveyed, drafted, clause, told):
    assert only(drafted, surveyed(clause, co_quan_dau_moi="Công an tỉnh")) == told


def test_no_name_is_joined_by_nothing():
    assert [enumerated(each) for each in ([], ["A"], ["A", "B"], ["A", "B", "C"])] == [
        "",
        "A",
        "A và B",
        "A, B và C",
    ]


def test_what_opens_with_whom_one_works_is_not_told_to_support_those_concerned_too(surveyed, drafted):
    clause = {"so": "1.", "phoi_hop": ["UBND cấp xã"], "noi_dung": "Phối hợp với nhà trường dọn bến."}
    assert only(drafted, surveyed(clause, co_quan_dau_moi=None)) == "Phối hợp với nhà trường dọn bến."
    led = clause | {"chu_tri": ["Sở Y tế"]}
    assert only(drafted, surveyed(led)).startswith("Phối hợp với Sở Y tế ")
