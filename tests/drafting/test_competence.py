import pytest

from docgen.drafting.competence import beyond
from docgen.model.plan import Role


@pytest.mark.parametrize(
    ("text", "role", "act"),
    [
        ("Lập kế hoạch và tổ chức thanh tra các bến bãi", Role.SUPPORT, "thanh-tra"),
        ("Tiến hành thanh tra việc dùng nước ngầm", Role.IMPLEMENT, "thanh-tra"),
        ("Thanh tra, kiểm tra các bến bãi", Role.IMPLEMENT, None),
        ("Thực hiện kết luận thanh tra về bến bãi", Role.IMPLEMENT, None),
        ("Thẩm định hồ sơ, cấp giấy phép xả thải", Role.SUPPORT, "giay-phep"),
        ("Kiểm tra việc cấp giấy phép xả thải", Role.LEAD, None),
        ("Cấp giấy phép xây dựng nhà ở riêng lẻ", Role.LEAD, None),
        ("Thu hồi giấy chứng nhận đủ điều kiện bán gas", Role.SUPPORT, "giay-phep"),
        ("Cấp giấy chứng nhận đăng ký hộ kinh doanh", Role.LEAD, None),
        ("Với vai trò người đứng đầu, phải chịu trách nhiệm trước UBND tỉnh", Role.LEAD, "trach-nhiem-chu-tich"),
        ("Trình Chủ tịch UBND tỉnh phê duyệt danh sách", Role.SUPPORT, "tham-muu-cap-tinh"),
        ("Rà soát danh sách, trình UBND tỉnh phê duyệt", Role.SUPPORT, None),
        ("Tham mưu UBND tỉnh xử lý điểm nóng", Role.LEAD, None),
        ("Ban hành nghị quyết của HĐND tỉnh về mức thu", Role.LEAD, "ban-hanh-cap-tinh"),
        ("Thực hiện nghị quyết của HĐND tỉnh về mức thu", Role.LEAD, None),
        ("Trực tiếp chỉ đạo và chịu trách nhiệm trước UBND tỉnh", Role.IMPLEMENT, "trach-nhiem-chu-tich"),
        ("Yêu cầu các đồng chí Chủ tịch UBND xã chịu trách nhiệm trước tỉnh", Role.LEAD, "trach-nhiem-chu-tich"),
        ("Yêu cầu các hộ chịu trách nhiệm trước tỉnh", Role.LEAD, None),
        ("Chịu trách nhiệm trước ngày 30/6 hoàn thành", Role.IMPLEMENT, None),
        ("Về kết quả dọn kênh, chịu trách nhiệm trước UBND tỉnh", Role.IMPLEMENT, "trach-nhiem-chu-tich"),
        ("Trong mùa khô, chịu trách nhiệm trước UBND tỉnh", Role.IMPLEMENT, "trach-nhiem-chu-tich"),
        ("Trong mùa khô, tuần tra các bến bãi", Role.IMPLEMENT, None),
    ],
)
def test_an_act_is_known_by_its_verb_its_object_and_the_role(rules, text, role, act):
    found = beyond(text, role, (), rules)
    assert (found and found.id) == act


@pytest.mark.parametrize(
    ("who", "text", "drafted"),
    [
        ("Chủ tịch UBND các xã, phường", "Trực tiếp phụ trách, chịu trách nhiệm về kết quả dọn kênh.", False),
        ("Chủ tịch UBND các xã, phường", "Căn cứ chỉ tiêu được giao, trực tiếp chỉ đạo việc dọn kênh.", False),
        ("Đồng chí Chủ tịch UBND các xã, phường", "Trực tiếp phụ trách việc dọn kênh.", False),
        ("Phó Chủ tịch UBND các xã, phường", "Trực tiếp phụ trách việc dọn kênh.", True),
        ("Chủ tịch UBND các xã, phường", "Tổ chức dọn kênh, phân công người trực tiếp phụ trách.", True),
        ("Chủ tịch UBND các xã, phường", "Chịu trách nhiệm về việc dọn kênh.", True),
        ("UBND các xã, phường", "Trực tiếp phụ trách việc dọn kênh.", True),
    ],
)
def test_what_the_chairman_answers_for_is_told_and_not_handed_on(surveyed, directive_of, who, text, drafted):
    made = directive_of(surveyed({"so": "1.", "tieu_de": who, "cua": [who], "noi_dung": text}, kind="to_chuc"))
    assert bool(made.sections) is drafted
    assert bool(made.coverage.unresolved) is not drafted


def test_the_support_of_an_act_that_is_the_province_s_is_told_not_ordered(surveyed, ward, directive_of):
    labels = {"chu_tri": ["Thanh tra tỉnh"], "phoi_hop": ["UBND các xã, phường"]}
    made = directive_of(surveyed({"so": "1.", "noi_dung": "Lập danh sách và tổ chức thanh tra bến bãi."} | labels))
    assert not made.sections
    assert [each.clause for each in made.coverage.unresolved] == ["I.1"]


def test_a_subject_before_the_verb_hides_no_act(surveyed, ward, directive_of):
    made = directive_of(
        surveyed({"so": "1.", "noi_dung": "UBND các xã, phường phải thu hồi giấy phép của các bến bãi sai phạm."})
    )
    assert not made.sections
    assert [each.clause for each in made.coverage.unresolved] == ["I.1"]


def test_what_is_not_the_commune_s_takes_nothing_else_of_the_clause_with_it(surveyed, directive_of):
    text = "UBND các xã, phường đếm tàu hút cát; thu hồi giấy phép khai thác cát của chủ tàu vi phạm; dọn bến."
    made = directive_of(surveyed({"so": "1.", "noi_dung": text}))
    told = " ".join(item.text for section in made.sections for item in section.items)
    assert "tàu hút cát" in told and "dọn bến" in told.casefold()
    assert "giấy phép" not in told
    assert [each.clause for each in made.coverage.unresolved] == ["I.1#2"]
