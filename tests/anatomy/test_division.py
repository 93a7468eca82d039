"""A plan is cut where its readers see it begin and end."""

import pytest

from docgen.anatomy.division import Divider
from docgen.anatomy.source_text import Paragraph
from docgen.errors import DocgenError

HEAD = "ỦY BAN NHÂN DÂN/TỈNH LÀO CAI/Số: 88"
TITLE = "**KẾ HOẠCH/**Sơn cổng trường học"
BODY = "I. MỤC ĐÍCH/1. Cổng trường được sơn."
END = "Nơi nhận:/- Như trên;/TM. ỦY BAN NHÂN DÂN/CHỦ TỊCH/Nguyễn Văn A"


@pytest.fixture
def divided(in_force, labels):
    """The texts of the parts of a document that is given as lines, those in bold as `**…`."""

    def divide(*parts):
        printed = [line for part in parts for line in part.split("/")]
        lines = [Paragraph(line.removeprefix("**"), emphatic=line.startswith("**")) for line in printed]
        division = Divider(in_force, labels).divide(lines)
        names = ("head", "title", "opening", "body", "ending", "decision")
        return {name: "/".join(block.text for block in getattr(division, name)) for name in names}

    return divide


def test_a_plan(divided):
    found = divided(HEAD, TITLE, "Thực hiện Nghị quyết, tỉnh ban hành kế hoạch:", BODY, END)
    assert found["head"] == HEAD and found["body"] == BODY and found["ending"] == END
    assert found["title"] == "Sơn cổng trường học"
    assert found["opening"] == "Thực hiện Nghị quyết, tỉnh ban hành kế hoạch:"


def test_lines_of_dots_and_rules_are_no_text(divided):
    assert divided(HEAD, TITLE, BODY, "……………", "*****", END)["body"] == BODY


@pytest.mark.parametrize("first", ["MỤC ĐÍCH, YÊU CẦU", "A. MỤC ĐÍCH", "IL. MỤC ĐÍCH"])
def test_the_body_begins_at_its_first_heading(divided, first):
    found = divided(HEAD, TITLE, "Thực hiện Nghị quyết của tỉnh.", first, "Cổng trường được sơn.", END)
    assert found["opening"] == "Thực hiện Nghị quyết của tỉnh."
    assert found["body"] == f"{first}/Cổng trường được sơn."


def test_a_heading_s_words_in_a_sentence_are_none(divided):
    found = divided(HEAD, TITLE, "Mục đích, yêu cầu là sơn cổng trường.", BODY, END)
    assert found["body"] == BODY


@pytest.mark.parametrize("before", ["", "ỦY BAN NHÂN DÂN/"])
def test_a_decision_that_holds_the_plan_it_approves(divided, before):
    articles = "Điều 1. Phê duyệt Kế hoạch sơn cổng trường như sau:/I. MỤC ĐÍCH/1. Cổng trường được sơn."
    found = divided(f"{before}QUYẾT ĐỊNH", "Về việc phê duyệt Kế hoạch sơn cổng trường", articles, END)
    assert "Cổng trường được sơn." in found["body"]


def test_one_that_approves_nothing_of_the_kind_is_no_plan(divided):
    with pytest.raises(DocgenError):
        divided("QUYẾT ĐỊNH", "Về việc bổ nhiệm công chức", "Điều 1. Bổ nhiệm ông A./Điều 2. Thi hành.", END)
