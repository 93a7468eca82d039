"""Columns as wide as their texts want: nothing is squeezed, the table is as low as it can be, others stay."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from docgen.engine.columns import columns_fitted, mark_tables
from docgen.engine.resolved_styles import ParagraphStyle

NS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{NS}}}"
STYLES = {"T": ParagraphStyle("Ruled"), "P": ParagraphStyle("Cell", 12)}
LETTER = 6 * 20 * 1.02
"""Twips of one letter: half the size, with the slack."""
PADDING = 216


def width(text, size, bold, italic):
    return len(text) * size / 2


def drawn(rows, room, style="T", inside=""):
    share = room // len(rows[0])

    def cell(text):
        content = "<w:br/>".join(f"<w:t>{each}</w:t>" for each in text.split("\n"))
        return (
            f'<w:tc><w:tcPr><w:tcW w:w="{share}" w:type="dxa"/>{inside}</w:tcPr>'
            f'<w:p><w:pPr><w:pStyle w:val="P"/></w:pPr><w:r>{content}</w:r></w:p></w:tc>'
        )

    grid = f'<w:gridCol w:w="{share}"/>' * len(rows[0])
    body = "".join(f"<w:tr>{''.join(map(cell, row))}</w:tr>" for row in rows)
    return etree.fromstring(
        f'<w:body xmlns:w="{NS}"><w:tbl><w:tblPr><w:tblStyle w:val="{style}"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl></w:body>"
    )


def fitted(rows, room=9000, **others):
    root = drawn(rows, room, **others)
    mark_tables(root, frozenset({"Ruled"}), STYLES)
    made = etree.fromstring(columns_fitted(STYLES, width)(etree.tostring(root)))
    columns = [int(each.get(f"{W}w")) for each in made.iter(f"{W}gridCol")]
    cells = [int(each.get(f"{W}w")) for each in made.iter(f"{W}tcW")]
    assert cells == columns * len(rows)
    assert made.find(".//cot") is None
    return columns


def test_a_number_is_narrow_and_much_text_wide():
    number, task, who = fitted([("TT", "Việc", "Ai"), ("1", "một hai ba bốn " * 20, "Phòng A")])
    assert number < 2 * LETTER + PADDING + 5
    assert task > 6000 > who


def test_a_column_of_little_text_has_the_lines_that_others_have_anyway():
    rows = [("Việc", "Ai"), ("một hai ba bốn năm sáu " * 6, "Phòng Văn hóa - Xã hội")]
    _, who = fitted(rows, room=5000)
    assert who < len("Phòng Văn hóa - Xã hội") * LETTER + PADDING - 100


@given(
    st.lists(
        st.tuples(*[st.text("ab \n", max_size=60)] * 3).map(lambda row: tuple(each.strip() for each in row)),
        min_size=1,
        max_size=5,
    )
)
def test_all_room_is_used_and_no_word_is_broken(rows):
    columns = fitted(rows)
    assert sum(columns) == 9000
    longest = [max(len(word) for row in rows for word in (row[at].split() or [""])) for at in range(3)]
    if sum(each * LETTER + PADDING + 1 for each in longest) < 9000:
        assert all(column >= each * LETTER + PADDING - 1 for column, each in zip(columns, longest, strict=True))


def test_where_the_longest_words_have_no_room_it_is_shared_out():
    columns = fitted([("a" * 100, "b" * 50)], room=3000)
    assert sum(columns) == 3000 and columns[0] > columns[1] > 500


@pytest.mark.parametrize("others", [{"style": "P"}, {"inside": '<w:gridSpan w:val="1"/>'}])
def test_another_table_stays(others):
    assert fitted([("TT", "một hai ba bốn " * 20)], **others) == [4500, 4500]
