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
    clause = {"so": "1.", "noi_dung": "Nâng cao trách nhiệm của UBND cấp xã."}
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
    first, second, *_ = surveyed({"so": "1.", "tieu_de": "Sở Y tế", "cua": ["Sở Y tế"], "muc": bullets}).duties
    assert WARDS[0] in [each.text for each in first.actors["phoi_hop"]]
    assert "phoi_hop" not in second.actors


def test_communes_named_without_a_duty_have_none(surveyed):
    assert not surveyed({"so": "1.", "noi_dung": "Trách nhiệm chính thuộc UBND các xã, phường."}).duties


def test_what_two_subjects_do_are_two_duties(surveyed):
    text = "Sở Y tế mua vắc xin; UBND các xã, phường lập danh sách. UBND cấp xã mở lớp."
    survey = surveyed({"so": "1.", "noi_dung": text})
    assert ids(survey) == ["I.1", "I.1#2", "I.1#3"]
    assert [duty.quote for duty in survey.duties][1] == "UBND các xã, phường lập danh sách."


def test_what_somebody_is_told_inside_anothers_duty_is_a_duty(surveyed):
    survey = surveyed({"so": "1.", "noi_dung": "Sở Y tế theo dõi, yêu cầu UBND các xã, phường gửi danh sách."})
    assert [[mention.text for mention in duty.mentions] for duty in survey.duties] == [["Sở Y tế"], WARDS]


def test_a_clause_that_introduces_points_with_actors_of_their_own_is_no_duty(surveyed):
    points = [{"so": "-", "noi_dung": "Sở Y tế mua vắc xin."}, {"so": "-", "noi_dung": "UBND cấp xã mở lớp."}]
    survey = surveyed({"so": "1.", "noi_dung": "UBND cấp xã có trách nhiệm:", "muc": points})
    assert ids(survey) == ["I.1-1", "I.1-2"]


def test_a_name_that_a_list_in_brackets_cut_at_its_comma_is_one_body_again(surveyed):
    task = {"so": "1.", "noi_dung": "Lập danh sách.", "thuc_hien": ["Sở Y tế", "UBND các xã", "phường"]}
    (duty,) = surveyed(task).duties
    assert [mention.text for mention in duty.mentions] == ["Sở Y tế", "UBND các xã, phường"]


def test_a_body_that_nobody_knows_stays_a_body_of_its_own(surveyed):
    task = {"so": "1.", "noi_dung": "Lập danh sách.", "thuc_hien": ["Viện Sao Hỏa", "Sở Y tế"]}
    (duty,) = surveyed(task).duties
    assert [mention.text for mention in duty.mentions] == ["Viện Sao Hỏa", "Sở Y tế"]


def test_a_mere_deadline_and_a_doer_in_the_last_bracket_make_no_duties_of_their_own(surveyed):
    def asked(text):
        return [(duty.id, duty.quote) for duty in surveyed({"so": "1.", "noi_dung": text}).duties]

    (one,) = asked(
        "Thu giấy tờ: UBND các xã, phường chủ trì, Công an cấp xã phối hợp; hoàn thành trước ngày 30/5/2026."
    )
    assert one[1].endswith("30/5/2026.")
    (one,) = asked("Treo cờ tại cổng làng; đánh trống hai hồi mỗi sáng (UBND các xã, phường thực hiện).")
    assert one[1].startswith("Treo cờ")
    two = asked("Sở Y tế treo cờ tại cổng làng; đánh trống hai hồi mỗi sáng (UBND các xã, phường thực hiện).")
    assert [each[1][:6] for each in two] == ["Sở Y t", "đánh t"]
