"""A source that was amended, a spec that people changed: each change stays, clashes are told."""

from __future__ import annotations

from docgen.importing.importing import imported
from docgen.importing.reading import Reading
from docgen.importing.spec_merging import merged as merged_spec
from docgen.importing.spec_writing import write_spec
from docgen.model.finding import Finding, Severity
from docgen.model.plan import Assignment, Clause, Plan, Section, SectionKind
from docgen.spec.load import parse

FIRST = "Tổ chức tuyên truyền về khởi nghiệp sáng tạo trên địa bàn tỉnh"
SECOND = "Hình thành các không gian khởi nghiệp sáng tạo cộng đồng"
THIRD = "Bố trí kinh phí hằng năm theo phân cấp ngân sách"


def task(text, number="", *bodies):
    lead = Assignment(bodies=bodies) if bodies else None
    return Clause(number=number, text=text, lead=lead, place=f"line {len(text)}")


def plan(*clauses, abstract="Khởi nghiệp", title="NHIỆM VỤ"):
    section = Section(number="I.", kind=SectionKind.TASKS, title=title, clauses=clauses)
    return Plan(
        number="209/KH-UBND", issuer="Ủy ban nhân dân tỉnh Thái Nguyên", abstract=abstract, sections=(section,)
    )


BASE = plan(task(FIRST, "1.", "Sở Y tế"), task(SECOND, "2.", "Sở Nội vụ"))


def texts(merged):
    return [clause.text for clause in merged.sections[0].clauses]


def test_what_only_people_changed_stays():
    mine = plan(
        task(FIRST, "1.", "Sở Y tế", "Công an tỉnh"), task(SECOND, "2.", "Sở Nội vụ"), abstract="Khởi nghiệp 2030"
    )
    merged, findings = merged_spec(BASE, mine, BASE)
    assert merged.abstract == "Khởi nghiệp 2030"
    assert merged.sections[0].clauses[0].lead.bodies == ("Sở Y tế", "Công an tỉnh")
    assert findings == []


def test_what_only_the_source_changed_comes_in():
    theirs = plan(task(FIRST, "1.", "Sở Tài chính"), task(SECOND, "2.", "Sở Nội vụ"), task(THIRD, "3."))
    merged, findings = merged_spec(BASE, BASE, theirs)
    assert merged == theirs
    assert findings == []


def test_both_changes_meet_where_they_do_not_touch():
    mine = plan(task(FIRST, "1.", "Sở Y tế"), task(SECOND, "2.", "Sở Xây dựng"))
    theirs = plan(task(THIRD, "1."), task(FIRST, "2.", "Sở Tài chính"), task(SECOND, "3.", "Sở Nội vụ"))
    merged, findings = merged_spec(BASE, mine, theirs)
    assert texts(merged) == [THIRD, FIRST, SECOND]
    assert [clause.lead and clause.lead.bodies for clause in merged.sections[0].clauses] == [
        None,
        ("Sở Tài chính",),
        ("Sở Xây dựng",),
    ]
    assert findings == []


def test_a_clash_keeps_what_people_wrote_and_shows_the_other():
    mine = plan(task(FIRST, "1.", "Công an tỉnh"), task(SECOND, "2.", "Sở Nội vụ"))
    theirs = plan(task(FIRST, "1.", "Sở Tài chính"), task(SECOND, "2.", "Sở Nội vụ"))
    merged, (clash,) = merged_spec(BASE, mine, theirs)
    assert merged.sections[0].clauses[0].lead.bodies == ("Công an tỉnh",)
    assert (clash.rule, clash.place) == ("xung-dot", "I. 1.")
    assert "Sở Tài chính" in clash.found


def test_a_clause_that_people_added_stays_behind_the_one_it_follows():
    mine = plan(task(FIRST, "1.", "Sở Y tế"), task(THIRD), task(SECOND, "2.", "Sở Nội vụ"))
    merged, findings = merged_spec(BASE, mine, BASE)
    assert texts(merged) == [FIRST, THIRD, SECOND]
    assert findings == []


def test_a_clause_that_people_deleted_stays_away():
    mine = plan(task(SECOND, "2.", "Sở Nội vụ"))
    merged, findings = merged_spec(BASE, mine, BASE)
    assert texts(merged) == [SECOND]
    assert findings == []


def test_a_clause_that_the_source_dropped_goes_unless_people_had_changed_it():
    theirs = plan(task(SECOND, "2.", "Sở Nội vụ"))
    assert texts(merged_spec(BASE, BASE, theirs)[0]) == [SECOND]
    mine = plan(task(FIRST, "1.", "Công an tỉnh"), task(SECOND, "2.", "Sở Nội vụ"))
    merged, (clash,) = merged_spec(BASE, mine, theirs)
    assert texts(merged) == [FIRST, SECOND]
    assert clash.rule == "xung-dot"


def test_reading_the_same_source_again_changes_nothing_that_people_wrote():
    spec = write_spec(BASE).replace("Sở Y tế", "Sở Y tế tỉnh")
    again = imported(Reading(BASE, ()), "plan.txt", spec, write_spec(BASE))
    assert parse(again.spec, "plan.yaml", Plan) == parse(spec, "plan.yaml", Plan)
    assert again.findings == ()


def test_a_spec_without_the_plan_it_was_read_from_loses_nothing():
    spec = write_spec(plan(task(THIRD, "1.", "Sở Y tế")))
    again = imported(Reading(BASE, ()), "plan.txt", spec)
    assert THIRD in again.spec


def test_comments_and_the_very_lines_of_people_survive_what_the_source_changes():
    spec = (
        write_spec(BASE)
        .replace("    muc:\n", "    muc:\n      # đã hỏi Sở Y tế\n", 1)
        .replace("abstract: Khởi nghiệp", "abstract: 'Khởi nghiệp'")
    )
    spec = "# người giữ: văn thư\n" + spec
    theirs = plan(task(FIRST, "1.", "Sở Y tế"), task(SECOND, "2.", "Sở Tài chính"), task(THIRD, "3."))
    again = imported(Reading(theirs, ()), "plan.txt", spec, write_spec(BASE))
    assert parse(again.spec, "plan.yaml", Plan) == theirs
    assert "# người giữ: văn thư\n" in again.spec and "      # đã hỏi Sở Y tế\n" in again.spec
    unchanged = [line for line in spec.split("\n") if "Sở Nội vụ" not in line and "line 5" not in line]
    assert not [line for line in unchanged if line.strip() and line not in again.spec.split("\n")]


def test_docgen_s_own_comments_give_way_to_those_of_the_new_reading():
    doubt = Finding(rule="x", severity=Severity.WARNING, place=f"line {len(FIRST)}", message="không rõ chủ trì")
    first = write_spec(BASE, [doubt], "plan.txt")
    assert "# không rõ chủ trì" in first
    again = imported(Reading(BASE, ()), "plan.txt", first.replace("Sở Y tế", "Công an tỉnh"), first)
    assert "không rõ" not in again.spec and again.spec.count("plan.txt") == 1
    once_more = imported(Reading(BASE, (doubt,)), "plan.txt", again.spec, again.base)
    assert once_more.spec.count("# không rõ chủ trì") == 1
    assert "Công an tỉnh" in once_more.spec


def test_a_folded_text_with_a_line_like_a_comment_is_still_right():
    odd = "# một việc\n# hai việc\n" + FIRST
    mine = plan(task(odd, "1."), task(SECOND, "2.", "Sở Nội vụ"))
    spec = "# ghi chú\n" + write_spec(mine)
    theirs = plan(task(odd, "1."), task(SECOND, "2.", "Sở Tài chính"))
    again = imported(Reading(theirs, ()), "plan.txt", spec, write_spec(mine))
    assert parse(again.spec, "plan.yaml", Plan) == theirs
    assert "# ghi chú" in again.spec
