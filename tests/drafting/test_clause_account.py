import docgen

OURS = {"thuc_hien": ["UBND các xã, phường"]}


def coverage(survey, unit, **more):
    told = docgen.cascade(survey, unit, **more).coverage
    return {
        "covered": list(told.covered),
        "omitted": [each.clause for each in told.omitted],
        "unresolved": [each.clause for each in told.unresolved],
        "others": [each.clause for each in told.others],
    }


def one(text, **labels):
    return {"so": "1.", "noi_dung": text} | (labels or OURS)


def test_an_item_covers_its_clauses(surveyed, ward):
    assert coverage(surveyed(one("Mở lớp.")), ward)["covered"] == ["I.1"]


def test_what_a_person_leaves_out_has_their_reason(surveyed, decided, ward):
    told = docgen.cascade(
        surveyed(one("Mở lớp.")), ward, decisions=decided({"dieu_khoan": "I.1", "bo_qua": "đã làm"})
    )
    assert [(each.clause, each.reason) for each in told.coverage.omitted] == [("I.1", "đã làm")]
    assert told.sections == ()


def test_a_body_nobody_knows_is_told_and_does_not_stop_the_task(surveyed, ward):
    survey = surveyed(one("Mở lớp.", chu_tri=["Hội Thả diều"], phoi_hop=["UBND cấp xã"]))
    assert coverage(survey, ward)["covered"] == ["I.1"]
    assert [finding.found for finding in survey.findings] == ["Hội Thả diều"]


def test_any_clause_may_be_taken_up_by_a_decision_and_one_that_changes_nothing_is_told(surveyed, decided, ward):
    survey = surveyed(one("Mở lớp.", chu_tri=["Sở Y tế"]), {"so": "2.", "noi_dung": "Trồng cây."})
    made = docgen.cascade(survey, ward, decisions=decided({"dieu_khoan": "I.2", "giao": "vhxh"}))
    assert [item.text for section in made.sections for item in section.items] == ["Trồng cây."]
    idle = docgen.cascade(survey, ward, decisions=decided({"dieu_khoan": "I.1", "bo_qua": "không có"}))
    assert "quyet-dinh-khong-dung" in [finding.rule for finding in idle.findings]


def test_what_a_dead_body_was_given_goes_to_a_person_unless_communes_have_it_too(surveyed, ward):
    dead = "Sở Thông tin và Truyền thông"
    assert coverage(surveyed(one("Mở lớp.", chu_tri=[dead])), ward)["unresolved"] == ["I.1"]
    assert coverage(surveyed(one("Mở lớp.", chu_tri=["UBND cấp xã"], phoi_hop=[dead])), ward)["covered"] == ["I.1"]


def test_what_is_beyond_a_commune_goes_to_a_person(surveyed, ward):
    for text in ("Thu hồi giấy phép của cơ sở vi phạm.", "Thanh tra các cơ sở.", "Đình chỉ hoạt động bến bãi."):
        assert coverage(surveyed(one(text)), ward)["unresolved"] == ["I.1"], text
    for text in ("Kiểm tra cơ sở được cấp phép.", "Đề nghị thu hồi giấy phép.", "Cấp phát sách."):
        assert coverage(surveyed(one(text)), ward)["covered"] == ["I.1"], text


def test_the_chairmans_own_duty_is_not_delegated_but_the_rest_of_its_clause_is(surveyed, ward):
    text = "Mở lớp. Chủ tịch UBND cấp xã chịu trách nhiệm trước Chủ tịch UBND tỉnh về kết quả."
    told = docgen.cascade(surveyed(one(text)), ward)
    assert [item.text for section in told.sections for item in section.items] == ["Mở lớp."]
    assert [each.clause for each in told.coverage.unresolved] == ["I.1#2"]


def test_what_names_those_concerned_only_in_general_is_listed(surveyed, ward):
    survey = surveyed(one("Mở lớp.", chu_tri=["Sở Y tế"], phoi_hop=["Các cơ quan, địa phương có liên quan"]))
    assert coverage(survey, ward)["others"] == ["I.1"]


def test_the_provinces_own_business_is_not_in_the_account(surveyed, ward):
    survey = surveyed(one("Mở lớp.", chu_tri=["Sở Y tế"], phoi_hop=["Sở Tài chính"]))
    assert not any(coverage(survey, ward).values())


def test_a_deadline_before_the_day_of_issue_is_told(surveyed, ward):
    survey = surveyed(one("Mở lớp trước ngày 30/6/2027."))
    for day, rules in (("2027-07-01", ["han-da-qua"]), ("2027-06-30", [])):
        made = docgen.cascade(survey, ward, date=docgen.IssueDate.model_validate(day))
        assert [finding.rule for finding in made.findings] == rules


def test_what_all_localities_are_given_waits_for_a_person(surveyed, ward):
    """A commune is a locality too; whether it takes up what all are given in general, no rule can say."""
    everyone = "các sở, ban, ngành, địa phương"
    assert coverage(surveyed(one("Mở lớp.", chu_tri=[everyone])), ward)["unresolved"] == ["I.1"]
    for near in (
        {"chu_tri": ["Sở Y tế"], "phoi_hop": [everyone]},
        {"chu_tri": ["các sở, ban, ngành, địa phương có liên quan"]},
    ):
        found = coverage(surveyed(one("Mở lớp.", **near)), ward)
        assert (found["unresolved"], found["others"]) == ([], ["I.1"]), near
    assert coverage(surveyed(one("Mở lớp.", chu_tri=[everyone, "UBND cấp xã"])), ward)["covered"] == ["I.1"]
