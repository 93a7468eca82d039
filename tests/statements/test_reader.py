"""Who gives, does, supports, is told: by the words of a sentence, its labels, its headings."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.model.plan import Assignment, Clause, Remark, SectionKind
from docgen.model.timing import Timing
from docgen.phrases.grammar import StatementKind
from docgen.statements import segments
from docgen.statements.name_cues import Cues
from docgen.statements.reader import StatementReader
from tests.statements.plans import parts, plan


@pytest.fixture(scope="module")
def reader(rules):
    return StatementReader(rules)


@pytest.fixture(scope="module")
def read(reader):
    return lambda *clauses, **section: reader.read(plan(*clauses, **section))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("UBND các xã, phường rào chắn các hố sâu.", {"does": ["UBND các xã, phường"]}),
        ("Sở Y tế ngâm tẩm màn chống muỗi.", {"does": ["Sở Y tế"]}),
        ("UBND các xã, phường: Dọn cỏ hai bên đường.", {"does": ["UBND các xã, phường"]}),
        (
            "Chủ tịch UBND tỉnh giao Sở Y tế phun thuốc diệt muỗi.",
            {"gives": ["Chủ tịch UBND tỉnh"], "does": ["Sở Y tế"]},
        ),
        (
            "UBND tỉnh đề nghị Hội Nông dân tỉnh vận động hội viên phát quang bụi rậm.",
            {"gives": ["UBND tỉnh"], "does": ["Hội Nông dân tỉnh"]},
        ),
        ("Yêu cầu UBND các xã, phường treo băng rôn.", {"does": ["UBND các xã, phường"]}),
        ("Phân công Công an tỉnh là đầu mối, có trách nhiệm trực ban.", {"leads": ["Công an tỉnh"]}),
        (
            "Sở Tài chính chủ trì, phối hợp với Sở Nội vụ và Thuế tỉnh rà soát biên chế.",
            {"leads": ["Sở Tài chính"], "supports": ["Sở Nội vụ", "Thuế tỉnh"]},
        ),
        (
            "UBND các xã, phường phối hợp với Sở Y tế cấp phát màn.",
            {"supports": ["UBND các xã, phường", "Sở Y tế"]},
        ),
        (
            "UBND các xã, phường phối hợp với các đơn vị liên quan vớt bèo.",  # nobody in particular leads
            {"does": ["UBND các xã, phường"], "supports": ["các đơn vị liên quan"]},
        ),
        (
            "Sở Công Thương chủ trì, UBND các xã, phường phối hợp dựng biển chỉ đường.",
            {"leads": ["Sở Công Thương"], "supports": ["UBND các xã, phường"]},
        ),
        (
            "Sở Công Thương là cơ quan chủ trì, UBND các xã là đơn vị phối hợp dựng biển chỉ đường.",
            {"leads": ["Sở Công Thương"], "supports": ["UBND các xã"]},
        ),
        (
            "Sở Y tế súc rửa bể nước; UBND cấp xã cùng thực hiện.",
            {"does": ["Sở Y tế"], "supports": ["UBND cấp xã"]},
        ),
        (
            "Sở Y tế súc rửa bể nước. Công an tỉnh, UBND cấp xã phối hợp.",
            {"does": ["Sở Y tế"], "supports": ["Công an tỉnh", "UBND cấp xã"]},
        ),
        (
            "Sở Xây dựng phối hợp với Công an tỉnh, sơn lại vạch đường.",
            {"does": ["Sở Xây dựng"], "supports": ["Công an tỉnh"]},
        ),
        (
            "Sở Xây dựng phối hợp với Công an tỉnh, Sở Y tế sơn lại vạch đường.",
            {"supports": ["Sở Xây dựng", "Công an tỉnh", "Sở Y tế"]},
        ),
        (
            "Sở Y tế đồng chủ trì với Sở Nội vụ, phối hợp với Công an tỉnh mở hội thi.",
            {"leads": ["Sở Y tế", "Sở Nội vụ"], "supports": ["Công an tỉnh"]},
        ),
        ("Giao trách nhiệm cho Sở Y tế trong việc cấp thuốc.", {"does": ["Sở Y tế"]}),
        (
            "Giao Sở Y tế trong tháng 5 lập đề án, trình UBND tỉnh.",
            {"does": ["Sở Y tế"], "is told": ["UBND tỉnh"]},
        ),
        ("Lãnh đạo tỉnh yêu cầu Sở Y tế phun thuốc.", {"does": ["Sở Y tế"]}),
        (
            "UBND các xã phối hợp với Sở Y tế, người dân làm sạch đường.",
            {"supports": ["UBND các xã", "Sở Y tế"]},
        ),
        (
            "Theo đó, Chủ tịch UBND tỉnh giao Sở Y tế phun thuốc.",
            {"gives": ["Chủ tịch UBND tỉnh"], "does": ["Sở Y tế"]},
        ),
        ("Sở Kế hoạch và Đầu tư tổng hợp kế hoạch vốn.", {"does": ["Sở Kế hoạch và Đầu tư"]}),
        ("Sở Y tế, Sở Nội vụ, v.v. bình xét danh hiệu.", {"does": ["Sở Y tế", "Sở Nội vụ"]}),
        ("Sở Nội vụ trình UBND tỉnh quyết định khen thưởng.", {"does": ["Sở Nội vụ"], "is told": ["UBND tỉnh"]}),
        (
            "UBND các xã, phường gửi số liệu về Sở Y tế trước ngày 20/5/2026.",
            {"does": ["UBND các xã, phường"], "is told": ["Sở Y tế"]},
        ),
        (
            "Sở Y tế đôn đốc UBND các xã, phường.",
            {"does": ["Sở Y tế"], "is directed": ["UBND các xã, phường"]},
        ),
        (
            "Xử lý ổ dịch (Sở Y tế chủ trì, UBND các xã, phường phối hợp).",
            {"leads": ["Sở Y tế"], "supports": ["UBND các xã, phường"]},
        ),
        ("Lắp camera tại bến xe, việc này do Công an tỉnh chủ trì thực hiện.", {"leads": ["Công an tỉnh"]}),
        ("Nâng cấp phần mềm do Sở Y tế quản lý.", {"is named": ["Sở Y tế"]}),
        ("Kiểm tra kho thuốc của Sở Y tế.", {"is named": ["Sở Y tế"]}),
        ("Bàn giao cho UBND các phường quản lý.", {"is told": ["UBND các phường"]}),
        ("Chìa khóa giao cho UBND các phường quản lý.", {"does": ["UBND các phường"]}),
    ],
)
def test_the_words_between_the_names_tell_their_parts(read, text, told):
    (statement,) = read(text)
    assert parts(statement) == told


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Căn cứ Kế hoạch này, UBND các xã, phường lập danh sách hộ khó khăn.", "UBND các xã, phường"),
        ("Trước ngày 15/3, Sở Y tế mua đủ vắc xin.", "Sở Y tế"),
        ("Hằng năm, Sở Nội vụ tập huấn công chức.", "Sở Nội vụ"),
        ("Khi có bão, Công an tỉnh cấm đường.", "Công an tỉnh"),
        ("Để giữ rừng, UBND các xã, phường tuần tra ban đêm.", "UBND các xã, phường"),
        ("Theo chỉ đạo của Bộ Y tế, UBND tỉnh mở đợt cao điểm.", "UBND tỉnh"),
        ("Trên cơ sở đề nghị của Sở Y tế, Sở Tài chính cấp tiền mua màn.", "Sở Tài chính"),
        ("Thời gian nộp hồ sơ: Sở Y tế nộp trước ngày 01/6.", "Sở Y tế"),
    ],
)
def test_words_before_the_subject_do_not_hide_it(read, text, doer):
    (statement,) = read(text)
    assert [mention.text for mention in statement.doers] == [doer]
    assert statement.premise is not None
    assert statement.premise.of(text).rstrip()[-1] in ",:"


def test_whoever_only_advises_a_premise_does_nothing(read):
    (statement,) = read("Phối hợp với Sở Xây dựng, UBND cấp xã tham mưu cho UBND tỉnh ban hành văn bản.")
    assert statement.subjects == ()


def test_a_new_subject_begins_a_statement_and_a_verb_behind_a_semicolon_shares_the_one_before(read):
    found = read("UBND các phường quét vôi gốc cây; báo cáo Sở Y tế; UBND các xã phát quang bụi rậm.")
    assert [[mention.text for mention in each.doers] for each in found] == [
        ["UBND các phường"],
        ["UBND các phường"],
        ["UBND các xã"],
    ]


def test_each_sentence_is_read(read):
    first, second = read("Xong trong năm 2026. UBND phường Sa Pa chủ trì, phối hợp với Sở Y tế xây trạm.")
    assert first.doers == ()
    assert parts(second) == {"leads": ["UBND phường Sa Pa"], "supports": ["Sở Y tế"]}


def test_a_coordinated_sentence_with_a_subject_of_its_own_is_one_of_its_own(read):
    first, second = read("Sở Y tế hướng dẫn kỹ thuật, UBND các xã, phường cử người trực.")
    assert [mention.text for mention in first.doers] == ["Sở Y tế"]
    assert [mention.text for mention in second.doers] == ["UBND các xã, phường"]


def test_whoever_is_ordered_in_passing_acts_within_what_the_other_does(read):
    whole, inner = read("Sở Y tế hướng dẫn, đôn đốc, yêu cầu UBND các xã, phường báo cáo số ca bệnh.")
    assert [mention.text for mention in whole.doers] == ["Sở Y tế"]
    assert (inner.within, inner.text) == (1, "UBND các xã, phường báo cáo số ca bệnh.")
    assert parts(inner)["does"] == ["UBND các xã, phường"]
    assert parts(inner)["gives"] == ["Sở Y tế"]


def of(number, text, *below, **fields):
    return Clause(number=number, text=text, clauses=below, **fields)


def bullet(text, **fields):
    return of("-", text, **fields)


def test_a_body_that_heads_a_list_does_what_stands_below_unless_a_line_names_another(read):
    head = Clause(
        number="1.",
        title="Sở Y tế:",
        actors=("Sở Y tế",),
        clauses=(
            bullet("Mua vắc xin."),
            bullet("UBND các xã, phường: Lập danh sách trẻ em."),
            bullet("Hội Phụ nữ tỉnh vận động chị em đưa trẻ đi tiêm."),
            bullet("Chủ trì, phối hợp với Sở Tài chính lập dự toán."),
            bullet("Phối hợp với Công an tỉnh giữ trật tự."),
        ),
    )
    found = read(head, kind=SectionKind.ORGANISATION)
    assert [parts(each) for each in found] == [
        {"does": ["Sở Y tế"]},
        {"does": ["UBND các xã, phường"]},
        {"does": ["Hội Phụ nữ tỉnh"]},
        {"leads": ["Sở Y tế"], "supports": ["Sở Tài chính"]},
        {"supports": ["Sở Y tế", "Công an tỉnh"]},
    ]
    assert {each.kind for each in found} == {StatementKind.DUTY}


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Sở Y tế có trách nhiệm:", {"does": ["Sở Y tế"]}),
        ("Đối với UBND các xã, phường:", {"does": ["UBND các xã, phường"]}),
        ("Nhiệm vụ cụ thể của Sở Y tế", {"does": ["Sở Y tế"]}),
        ("Sở Y tế chủ trì, phối hợp với Sở Tài chính:", {"leads": ["Sở Y tế"], "supports": ["Sở Tài chính"]}),
        ("Giao Công an tỉnh:", {"does": ["Công an tỉnh"]}),
        ("Nâng cao trách nhiệm của Sở Y tế", {}),
        ("Mua sắm tại Sở Y tế", {}),
    ],
)
def test_a_title_may_hold_the_subject_with_its_predicate(read, title, told):
    (statement,) = read(Clause(number="1.", title=title, clauses=(bullet("Mua sắm thuốc men."),)))
    assert parts(statement) == told


def test_the_title_of_the_section_names_whoever_does_what_stands_in_it(read):
    first, second = read("Chủ trì, phối hợp với Sở Nội vụ lập đề án.", "Mở lớp.", title="TRÁCH NHIỆM CỦA SỞ Y TẾ")
    assert parts(first) == {"leads": ["SỞ Y TẾ"], "supports": ["Sở Nội vụ"]}
    assert parts(second) == {"does": ["SỞ Y TẾ"]}


def lead(*names):
    return Assignment(bodies=names)


def test_labels_serve_the_clauses_below_that_lack_them(read):
    parent = Clause(
        number="1.",
        title="Phòng bệnh",
        lead=lead("Sở Y tế"),
        timing=Timing.model_validate("Quý II/2026"),
        clauses=(
            bullet("Phun thuốc."),
            bullet("Phát tờ rơi.", lead=lead("Sở Nội vụ")),
            bullet("Công an tỉnh chặn xe chở gia cầm."),
        ),
    )
    found = read(parent)
    assert [parts(each) for each in found] == [
        {"leads": ["Sở Y tế"]},
        {"leads": ["Sở Nội vụ"]},
        {"does": ["Công an tỉnh"]},
    ]
    assert [[time.text for time in each.times] for each in found] == [["Quý II/2026"]] * 3


def test_what_a_label_says_wins_over_the_sentence_and_the_difference_is_told(read):
    (statement,) = read(of("1.", "Sở Y tế mua thuốc.", lead=lead("Sở Tài chính")))
    assert [mention.text for mention in statement.leads] == ["Sở Tài chính"]
    assert statement.doubts


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("100% trạm y tế có bác sĩ.", StatementKind.TARGET),
        ("Tỷ lệ trẻ em được tiêm đạt trên 95%.", StatementKind.TARGET),
        ("Phấn đấu đến năm 2030 có 20 trạm đạt chuẩn.", StatementKind.TARGET),
        ("Thời gian: ngày 20/5/2026. Địa điểm: hội trường.", StatementKind.PARTICULARS),
        ("Sở Y tế xây 20 trạm, tỷ lệ đạt chuẩn trên 90%.", StatementKind.TASK),
        ("Xây dựng trạm y tế.", StatementKind.TASK),
    ],
)
def test_a_statement_is_of_the_kind_that_its_words_tell(read, text, kind):
    assert {each.kind for each in read(text)} == {kind}


def test_a_heading_among_the_tasks_makes_targets_of_what_stands_below(read):
    found = read(
        Clause(number="1.", title="Mục tiêu", clauses=(bullet("Mọi xã đều có bác sĩ."),)),
        Clause(number="2.", title="Nhiệm vụ", clauses=(bullet("Sở Y tế mở lớp đào tạo."),)),
    )
    assert [each.kind for each in found] == [StatementKind.TARGET, StatementKind.TASK]


WORDS = st.lists(
    st.sampled_from(
        [
            *("UBND các xã, phường", "Sở Y tế", "Công an tỉnh", "giao", "phối hợp với", "chủ trì,", "báo cáo"),
            *("mua thuốc", ";", ".", ",", "(", ")", "và", "\n", "Căn cứ Kế hoạch này,", "trước ngày 20/5", "do"),
            *("thực hiện", "yêu cầu", "100%", ":", "của", "đôn đốc"),
        ]
    ),
    min_size=1,
    max_size=30,
).map(" ".join)


@given(WORDS)
def test_every_word_of_a_clause_lies_in_one_statement(reader, text):
    found = [each for each in reader.read(plan(text)) if not each.within]
    covered = "".join(each.text for each in found)
    assert re.sub(r"\s", "", covered) == re.sub(r"\s", "", text) or not re.search(r"\w", text)
    assert all(each.span.of(text) == each.text for each in found)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("UBND các xã, phường lập danh sách hộ có giếng.", StatementKind.TASK),
        ("UBND các xã, phường đã lập danh sách hộ có giếng.", StatementKind.SITUATION),
        ("Nhiều giếng bị ô nhiễm.", StatementKind.SITUATION),
        ("Sở Y tế", StatementKind.SITUATION),
    ],
)
def test_a_section_of_another_kind_is_read_by_what_its_clauses_say(read, text, kind):
    assert [each.kind for each in read(text, title="ĐÁNH GIÁ CHUNG", kind=SectionKind.OTHER)] == [kind]


def test_the_paragraph_below_a_title_is_read_and_may_introduce_whoever_acts(reader):
    made = plan("Mua thuốc.")
    section = made.sections[0].model_copy(update={"text": "Sở Y tế thực hiện các việc sau:"})
    intro, clause = reader.read(made.model_copy(update={"sections": (section,)}))
    assert (intro.clause, clause.clause) == ("I", "I.1")
    assert parts(clause) == {"does": ["Sở Y tế"]}


def test_a_remark_that_speaks_of_communes_is_doubtful_for_part_of_the_work_may_be_theirs(read):
    remark = Remark(label="Sản phẩm", text="Bảng tự chấm của UBND cấp xã; Quyết định của UBND tỉnh")
    (statement,) = read(of("1.", "Chấm điểm.", lead=lead("Sở Nội vụ"), remarks=(remark,)))
    assert statement.product == remark.text
    assert parts(statement) == {"leads": ["Sở Nội vụ"], "is named": ["UBND cấp xã"]}
    assert "UBND cấp xã" in statement.doubts[0]


def test_a_time_in_the_sentence_is_typed_and_stands_before_the_label_s(read):
    timing = Timing.model_validate("Quý II/2026")
    text = "Sở Y tế mua thuốc, xong trước ngày 30/4/2026."
    (statement,) = read(of("1.", text, timing=timing))
    assert [time.text for time in statement.times] == ["xong trước ngày 30/4/2026", "Quý II/2026"]
    first, label = statement.times
    assert text[first.start : first.end] == first.text
    assert (label.start, label.end) == (0, 0)


def test_how_often_a_basis_comes_about_is_no_time_of_the_duty(read):
    (statement,) = read("Căn cứ kết quả kiểm tra hằng năm, Sở Y tế khen thưởng cá nhân.")
    assert statement.times == ()
    (statement,) = read("Hằng năm, Sở Y tế khen thưởng cá nhân.")
    assert [time.text for time in statement.times] == ["Hằng năm"]


def test_an_order_in_a_labelled_task_is_what_the_label_s_body_does(read):
    whole, inner = read(of("1.", "Yêu cầu Công an tỉnh chặn đường.", lead=lead("Sở Y tế")))
    assert [mention.text for mention in whole.doers] == ["Sở Y tế"]
    assert (inner.within, [mention.text for mention in inner.doers]) == (1, ["Công an tỉnh"])
    assert whole.doubts == ()


@pytest.mark.parametrize("text", ["Bố trí ngân sách địa phương mua thuốc.", "Làm sạch địa bàn cấp xã."])
def test_a_word_that_only_tells_which_leaves_no_doubt(read, text):
    (statement,) = read(text)
    assert (statement.doers, statement.doubts) == ((), ())


def test_a_list_that_goes_on_is_no_new_subject(read):
    (statement,) = read("Sở Y tế phát huy vai trò của cấp ủy, chính quyền, các cơ quan trực tiếp quản lý trạm.")
    assert [mention.text for mention in statement.doers] == ["Sở Y tế"]


def test_what_only_leads_is_one_with_what_others_support(read):
    _, second = read("Công an tỉnh chủ trì; Sở Y tế, Sở Tài chính phối hợp kiểm tra quán ăn.")
    assert parts(second) == {"leads": ["Công an tỉnh"], "supports": ["Sở Y tế", "Sở Tài chính"]}


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        (
            "Theo chỉ đạo của UBND tỉnh, Hội Nông dân tỉnh, Sở Y tế trưng tập thợ lặn.",
            ["Hội Nông dân tỉnh", "Sở Y tế"],
        ),
        ("Khi có lũ về, Viện Cây thuốc Tây Bắc đón đoàn cứu hộ.", ["Viện Cây thuốc Tây Bắc"]),
        ("Tuần tra rừng (Câu lạc bộ Mây Trắng chủ trì, phối hợp với Sở Y tế).", ["Câu lạc bộ Mây Trắng"]),
    ],
)
def test_neither_a_premise_nor_brackets_hide_whoever_acts(read, text, doers):
    (statement,) = read(text)
    assert [mention.text for mention in statement.doers] == doers


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Việc cắm biển do Công an tỉnh chủ trì thực hiện.", StatementKind.TASK),
        ("Việc cắm biển tại các ngã ba.", StatementKind.PARTICULARS),
    ],
)
def test_a_work_that_is_named_is_a_task_where_it_is_said_who_does_it(read, text, kind):
    assert [each.kind for each in read(text)] == [kind]


class Counted:
    """A pattern that notes how many letters it is given."""

    def __init__(self, pattern):
        self.pattern, self.letters = pattern, 0

    def finditer(self, text, start=0):
        self.letters += len(text) - start
        return self.pattern.finditer(text, start)


def test_twice_the_sentence_is_twice_the_work(rules, monkeypatch):
    """A sentence may be as long as a document: at each name in it what came before is not read again."""
    counted = Counted(Cues(rules)._partners)
    monkeypatch.setattr(Cues, "_partners", counted)
    letters = []
    for times in (50, 100):
        counted.letters = 0
        words = "UBND các xã thực hiện việc này và phối hợp với Sở Y tế để làm tốt, "
        StatementReader(rules).read(plan(words * times))
        letters.append(counted.letters)
    assert 0 < letters[1] < 2.2 * letters[0]


def test_twice_the_list_is_twice_the_work(reader, monkeypatch):
    seen = []

    def within(located, span):
        found = inside(located, span)
        seen.append(len(found))
        return found

    inside = segments.within
    monkeypatch.setattr(segments, "within", within)
    sums = []
    for times in (50, 100):
        seen.clear()
        reader.read(plan("Sở Y tế; " * times))
        sums.append(sum(seen))
    assert 0 < sums[1] < 2.2 * sums[0]
