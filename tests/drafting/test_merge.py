import pytest

import docgen

OURS = {"thuc_hien": ["UBND các xã, phường"]}


def support(at, text, lead="Sở Y tế", *others):
    return {"so": f"{at}.", "noi_dung": text, "chu_tri": [lead, *others], "phoi_hop": ["UBND các xã, phường"]}


def only_items(survey, unit, **more):
    (section,) = docgen.cascade(survey, unit, **more).sections
    return section.items


def test_duties_under_one_lead_become_one_item_with_all_sources(surveyed, ward):
    (item,) = only_items(surveyed(support(1, "Mở lớp."), support(2, "Mua thuốc.")), ward)
    assert item.text == "Phối hợp với Sở Y tế: mở lớp; mua thuốc."
    assert [source.clause for source in item.sources] == ["I.1", "I.2"]


def test_duties_under_different_leads_do_not_meet(surveyed, ward):
    items = only_items(surveyed(support(1, "Mở lớp."), support(2, "Mua thuốc.", "Sở Nội vụ")), ward)
    assert [item.text for item in items] == ["Phối hợp với Sở Y tế mở lớp.", "Phối hợp với Sở Nội vụ mua thuốc."]


def test_who_else_leads_is_told_beside_the_work(surveyed, ward):
    (item,) = only_items(surveyed(support(1, "Mở lớp.", "Sở Y tế", "Sở Nội vụ"), support(2, "Mua thuốc.")), ward)
    assert item.text == "Phối hợp với Sở Y tế: mở lớp (cùng Sở Nội vụ); mua thuốc."


def test_what_was_shortened_points_to_the_plan(surveyed, ward):
    long = "Mở lớp tập huấn; " + "; ".join(f"hướng dẫn nhóm hộ thứ {letter}" for letter in "abcdeghiklmnopqrstuv")
    (item,) = only_items(surveyed(support(1, long), support(2, "Mua thuốc.")), ward)
    assert item.text.startswith("Phối hợp với Sở Y tế: mở lớp tập huấn; hướng dẫn nhóm hộ thứ a; ")
    assert item.text.endswith("; mua thuốc (mục I.1, I.2 của Kế hoạch).")
    assert len(item.text.split()) <= 78


def test_one_duty_told_twice_is_one_item_and_the_strictest_date_stays(surveyed, ward):
    text = "Rà soát danh sách học sinh khuyết tật trên địa bàn"
    clauses = [
        {"so": "1.", "noi_dung": f"{text} quản lý.", "thoi_gian": "Quý III/2026"} | OURS,
        {"so": "2.", "noi_dung": f"{text}.", "thoi_gian": "Trước ngày 15/6/2026"} | OURS,
    ]
    (item,) = only_items(surveyed(*clauses), ward)
    assert item.text == f"{text} quản lý (trước ngày 15/6/2026)."
    assert [source.clause for source in item.sources] == ["I.1", "I.2"]
    assert item.notes
    (item,) = only_items(surveyed(*(clause | {"thoi_gian": "Thường xuyên"} for clause in clauses)), ward)
    assert (item.text, item.notes) == (f"{text} quản lý.", ())


def test_works_of_one_group_share_an_opening(surveyed, ward):
    clauses = [
        {"so": "1.", "noi_dung": "Lồng ghép giáo dục vào nghị quyết."} | OURS,
        {"so": "2.", "noi_dung": "Ban hành kế hoạch giáo dục."} | OURS,
    ]
    (item,) = only_items(surveyed(*clauses), ward)
    assert item.text == "Tham mưu lồng ghép giáo dục vào nghị quyết; ban hành kế hoạch giáo dục."


def test_a_decision_keeps_an_item_to_itself(surveyed, decided, ward):
    survey = surveyed(support(1, "Mở lớp."), support(2, "Mua thuốc."), support(3, "Đo huyết áp."))
    items = only_items(survey, ward, decisions=decided({"dieu_khoan": "I.2", "tach_rieng": True}))
    assert [item.text for item in items] == [
        "Phối hợp với Sở Y tế: mở lớp; đo huyết áp.",
        "Phối hợp với Sở Y tế mua thuốc.",
    ]


def test_the_steps_of_a_merged_item_lead_to_its_text(surveyed, ward):
    (item,) = only_items(surveyed(support(1, "Mở lớp."), support(2, "Mua thuốc.")), ward)
    assert item.steps[-1].after == item.text
    assert item.steps[-1].before == "mở lớp\nmua thuốc"


def test_two_things_under_one_verb_stay_two_items(surveyed, ward):
    clauses = [
        {"so": "1.", "noi_dung": "Kiểm tra các bến neo đậu thuyền chài bờ bắc trước ngày 30/6/2026."} | OURS,
        {"so": "2.", "noi_dung": "Kiểm tra các bến neo đậu thuyền rồng bờ nam trước ngày 30/8/2026."} | OURS,
    ]
    survey = surveyed(*clauses)
    texts = [item.text for section in docgen.cascade(survey, ward).sections for item in section.items]
    assert len(texts) == 2


def test_one_act_in_other_words_keeps_what_all_say_and_the_strictest_time(surveyed, ward):
    clauses = [
        {"so": "1.", "noi_dung": "Thống kê cột điện bỏ không ven đường, tháo dỡ trước ngày 30/9/2026."} | OURS,
        {"so": "2.", "noi_dung": "Tháo dỡ cột điện không sử dụng ven đường trước ngày 30/8/2026."} | OURS,
    ]
    (item,) = only_items(surveyed(*clauses), ward)
    assert item.text == "Thống kê cột điện bỏ không ven đường, tháo dỡ trước ngày 30/8/2026."
    assert item.notes


def test_one_kind_of_work_on_one_thing_is_one_sentence(surveyed, ward):
    clauses = [
        {"so": "1.", "noi_dung": "Thu gom rơm rạ sau mùa gặt bên bờ ao nội đồng."} | OURS,
        {"so": "2.", "noi_dung": "Thu gom, ủ hoai rơm rạ tại bờ ao cụt."} | OURS,
        {"so": "3.", "noi_dung": "Vớt bèo tây giữa hồ lớn."} | OURS,
    ]
    texts = [item.text for item in only_items(surveyed(*clauses), ward)]
    assert texts == [
        "Thu gom rơm rạ sau mùa gặt bên bờ ao nội đồng; thu gom, ủ hoai rơm rạ tại bờ ao cụt.",
        "Vớt bèo tây giữa hồ lớn.",
    ]


def test_a_plan_of_one_s_own_goes_on_with_what_its_clause_asks_too(surveyed, ward):
    text = "Ban hành kế hoạch thực hiện trước ngày 15/02/2026; giao chỉ tiêu đến từng ngõ. Gửi báo cáo về Sở Y tế."
    first, *_ = only_items(surveyed({"so": "1.", "noi_dung": text} | OURS), ward)
    assert first.text == (
        "Tham mưu ban hành kế hoạch thực hiện trước ngày 15/02/2026; giao chỉ tiêu đến từng ngõ."
    )


def test_parts_that_are_too_long_together_meet_without_their_purposes(surveyed, ward):
    act = "vớt bèo tây và rau muống trôi dạt trên các đoạn kênh đào cũ, mới " * 2
    purpose = "nhằm giữ cho dòng nước luôn trong sạch, góp phần làm đẹp cảnh quan " * 2
    told = f"Hằng tuần {act}{purpose}. Tổ chức đo mực nước giếng khơi {purpose}."
    (item,) = only_items(surveyed({"so": "1.", "noi_dung": told} | OURS), ward)
    assert "; tổ chức đo mực nước giếng khơi." in item.text and "nhằm" not in item.text
    plain = f"Hằng tuần {act * 2}. Tổ chức đo mực nước giếng khơi {'quanh làng ngoài ' * 8}."
    assert len(only_items(surveyed({"so": "1.", "noi_dung": plain} | OURS), ward)) == 2


def test_a_long_item_loses_its_purpose_and_formulas_but_no_condition(surveyed, ward):
    told = "; ".join(f"đo mực nước tại giếng làng {name}" for name in ("Bắc", "Nam", "Đông", "Tây", "Thượng"))
    duty = {"so": "1.", "noi_dung": f"Vớt rác, đo đạc, {told}, khi mưa lớn thì đo lại hai lần mỗi ngày, "}
    purpose = "nếu nước cạn thì báo ngay cho tổ trưởng để kịp thời ứng phó với hạn hán trong vùng."
    (item,) = only_items(surveyed(duty | OURS | {"noi_dung": duty["noi_dung"] + purpose}), ward)
    assert "khi mưa lớn" in item.text and item.text.endswith("nếu nước cạn thì báo ngay cho tổ trưởng.")


def test_a_short_item_stands_with_what_is_about_the_same_thing(surveyed, ward):
    yard = "Quét dọn, thắp đèn, treo cờ, sơn cột, lau bia, kê ghế tại sân đình làng mỗi khi khách về, thay chiếu"
    yard = f"{yard}, buộc rèm cửa"
    for text, joined in (("Khóa cổng đình làng.", True), ("Phơi lưới vó.", False)):
        clauses = [{"so": "1.", "noi_dung": f"{yard}."} | OURS, {"so": "2.", "noi_dung": text} | OURS]
        texts = [item.text for each in docgen.cascade(surveyed(*clauses), ward).sections for item in each.items]
        assert (f"{yard}; {text[0].lower()}{text[1:]}" in texts) is joined


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("Công an tỉnh", "Đề nghị tuần tra bến thuyền; phối hợp với Công an tỉnh tuyên truyền tại chợ."),
        ("Sở Y tế", "Đề nghị tuần tra bến thuyền."),
    ],
)
def test_what_a_body_supports_stands_with_what_its_superior_does_itself(surveyed, ward, body, text):
    patrol = {"so": "-", "noi_dung": "Tuần tra bến thuyền."}
    count = {"so": "-", "noi_dung": "Phối hợp với UBND các xã, phường tuyên truyền tại chợ."}
    police = {"so": "1.", "tieu_de": "Công an tỉnh", "cua": ["Công an tỉnh"], "muc": [patrol]}
    other = {"so": "2.", "tieu_de": body, "cua": [body], "muc": [count]}
    sections = docgen.cascade(surveyed(police, other, kind="to_chuc"), ward).sections
    assert text in [item.text for section in sections for item in section.items]


def test_one_plan_of_its_own_is_one_item_whatever_plan_it_carries_out(surveyed, ward):
    clauses = [
        {"so": "1.", "noi_dung": "Xây dựng kế hoạch triển khai các nội dung của Kế hoạch này."} | OURS,
        {
            "so": "2.",
            "noi_dung": "Xây dựng kế hoạch cụ thể để thực hiện nghiêm túc, hoàn thành trước ngày 30/3/2026.",
        }
        | OURS,
    ]
    (item,) = only_items(surveyed(*clauses), ward)
    assert "trước ngày 30/3/2026" in item.text and len(item.sources) == 2
