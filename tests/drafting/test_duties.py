WARDS = ["UBND các xã, phường"]


def ids(survey):
    return [duty.id for duty in survey.duties]


def test_labels_bodies_over_bullets_and_subjects_make_duties(surveyed):
    survey = surveyed(
        {"so": "1.", "noi_dung": "Làm đường.", "chu_tri": ["Sở Xây dựng"]},
        {"so": "2.", "tieu_de": "Sở Y tế", "cua": ["Sở Y tế"], "muc": [{"so": "-", "noi_dung": "Mua vắc xin."}]},
        {"so": "3.", "noi_dung": "UBND cấp xã lập danh sách."},
        {"so": "4.", "noi_dung": "Huy động mọi nguồn lực."},
    )
    assert ids(survey) == ["I.1", "I.2-1", "I.3"]
    assert [duty.heading for duty in survey.duties] == [False, True, False]


def test_purpose_and_targets_ask_nothing(surveyed):
    clause = {"so": "1.", "noi_dung": "UBND cấp xã lập danh sách."}
    assert ids(surveyed(clause, kind="muc_dich")) == ids(surveyed(clause, kind="muc_tieu")) == []


def test_what_stands_under_a_task_is_part_of_it(surveyed):
    task = {
        "so": "1.",
        "noi_dung": "Hỗ trợ chi phí:",
        "thuc_hien": WARDS,
        "muc": [{"so": "-", "noi_dung": "Nhà ở."}, {"so": "-", "noi_dung": "Nước sạch;"}],
    }
    (duty,) = surveyed(task).duties
    assert duty.quote == "Hỗ trợ chi phí: Nhà ở; Nước sạch."


def test_a_bullet_of_a_body_may_name_communes_as_partners(surveyed):
    bullets = [
        {"so": "-", "noi_dung": "Phối hợp với UBND các xã, phường mở lớp."},
        {"so": "-", "noi_dung": "Hướng dẫn, đôn đốc UBND các xã, phường mở lớp."},
    ]
    first, second = surveyed({"so": "1.", "tieu_de": "Sở Y tế", "cua": ["Sở Y tế"], "muc": bullets}).duties
    assert [each.text for each in first.actors["phoi_hop"]] == WARDS
    assert "phoi_hop" not in second.actors


def test_communes_named_without_a_duty_make_a_doubt(surveyed):
    (duty,) = surveyed({"so": "1.", "noi_dung": "Trách nhiệm chính thuộc UBND các xã, phường."}).duties
    assert duty.doubtful


def test_a_name_that_a_list_in_brackets_cut_at_its_comma_is_one_body_again(surveyed):
    task = {"so": "1.", "noi_dung": "Lập danh sách.", "thuc_hien": ["Sở Y tế", "UBND các xã", "phường"]}
    (duty,) = surveyed(task).duties
    assert [mention.text for mention in duty.mentions] == ["Sở Y tế", "UBND các xã, phường"]


def test_a_body_that_nobody_knows_stays_a_body_of_its_own(surveyed):
    task = {"so": "1.", "noi_dung": "Lập danh sách.", "thuc_hien": ["Viện Sao Hỏa", "Sở Y tế"]}
    (duty,) = surveyed(task).duties
    assert [mention.text for mention in duty.mentions] == ["Viện Sao Hỏa", "Sở Y tế"]
