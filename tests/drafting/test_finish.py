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
