"""What Word files hide from a plain reading: breaks inside paragraphs, stamps in text boxes, hidden words."""

import pytest

from docgen.anatomy.labelled_lines import LabelFinder
from docgen.importing.soft_breaks import split_at_breaks
from docgen.importing.word_file import source_text_of


@pytest.fixture
def texts(document, in_force):
    def read(body):
        source = source_text_of(document(body), in_force)
        return [block.text for block in source.blocks], source

    return read


def run(text, properties=""):
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def box(text):
    return (
        '<w:r><w:drawing><wp:anchor><wp:extent cx="900000" cy="300000"/><a:graphic><a:graphicData><wps:wsp>'
        f"<wps:spPr/><wps:txbx><w:txbxContent><w:p>{run(text)}</w:p></w:txbxContent></wps:txbx></wps:wsp></a:graphicData>"
        "</a:graphic></wp:anchor></w:drawing></w:r>"
    )


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("1. UBND các xã quét vôi\ntường rào trường học.", 1),
        ("1. UBND các xã phối hợp với\nSở Xây dựng quét vôi.", 1),
        ("Câu thứ nhất đã hết.\nCâu thứ hai nói tiếp.", 1),
        ("1. Sở Xây dựng\nMua vôi cho các trường.", 2),
        ("1. Quét vôi:\nCác trường tự làm.", 2),
        ("1. Quét vôi.\n2. Sơn cổng.", 2),
        ("1. Quét vôi.\n- Cơ quan chủ trì: Sở Xây dựng.\n- Thời gian: Quý I.", 3),
        ("1. Quét vôi.\nCơ quan chủ trì: Sở Xây dựng.\nThời gian: Quý I.", 3),
        ("KẾ HOẠCH\nQuét vôi năm 2026", 2),
    ],
)
def test_a_break_inside_a_paragraph_parts_only_what_stands_for_itself(text, pieces, in_force):
    assert len(split_at_breaks(text, LabelFinder(in_force), apart=False)) == pieces


def test_lines_of_a_centred_paragraph_stand_for_themselves(in_force):
    assert split_at_breaks("Một dòng\nhai dòng", LabelFinder(in_force), apart=True) == ["Một dòng", "hai dòng"]
    heading = "I. NHIỆM VỤ CỦA UBND CÁC XÃ,\nPHƯỜNG\nNĂM 2026"
    whole = ["I. NHIỆM VỤ CỦA UBND CÁC XÃ, PHƯỜNG", "NĂM 2026"]
    assert split_at_breaks(heading, LabelFinder(in_force), apart=True) == whole


@pytest.mark.parametrize("stamp", ["DỰ THẢO", "HỎA TỐC", "MẬT", "ĐẾN Số: 15 Ngày: 02/4/2026 Chuyển: VT"])
def test_a_stamp_in_a_text_box_parts_no_task(texts, stamp):
    found, source = texts(f"<w:p>{run('1. Quét vôi')}{box(stamp)}</w:p><w:p>{run('Thời gian: Quý I.')}</w:p>")
    assert found == ["1. Quét vôi", "Thời gian: Quý I."]
    assert [(each.text, each.reason) for each in source.left_out] == [(stamp, "a stamp")]


@pytest.mark.parametrize(
    "words", ["Đến nay đã quét vôi 12 cổng", "Dự thảo báo cáo gửi Sở Xây dựng", "Sở Xây dựng"]
)
def test_other_words_in_a_text_box_stay(texts, words):
    found, source = texts(f"<w:p>{run('1. Quét vôi')}{box(words)}</w:p>")
    assert found == ["1. Quét vôi", words]
    assert source.left_out == ()


def test_hidden_text_is_left_out_and_told(texts):
    found, source = texts(f"<w:p>{run('Quét vôi ')}{run('ba lần ', '<w:vanish/>')}{run('mỗi năm.')}</w:p>")
    assert found == ["Quét vôi mỗi năm."]
    assert [each.text for each in source.left_out] == ["ba lần"]
    assert [each.rule for each in source.findings] == ["chu-an"]


def grid(*rows):
    cells = ["".join(f"<w:tc>{cell if '<' in cell else paragraph(cell)}</w:tc>" for cell in row) for row in rows]
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def paragraph(text):
    return f"<w:p>{run(text)}</w:p>"


def test_a_table_in_a_cell_is_lines_of_that_cell(document, in_force):
    inside = grid(("Chủ trì", "Sở Xây dựng"), ("Phối hợp", "Sở Y tế"))
    outer = grid(("Việc", "Giao"), ("Quét vôi", f"{paragraph('Phân công:')}{inside}{paragraph('')}"))
    _, table = source_text_of(document(paragraph("Kế hoạch") + outer), in_force).blocks
    assert table.rows[1] == ("Quét vôi", "Phân công:\nChủ trì: Sở Xây dựng\nPhối hợp: Sở Y tế")


def test_a_row_of_more_cells_inside_a_cell_is_no_label(document, in_force):
    inside = grid(("Sở Xây dựng", "Sở Y tế", "Sở Nội vụ"))
    outer = grid(("Việc", f"{inside}{paragraph('')}"))
    _, table = source_text_of(document(paragraph("Kế hoạch") + outer), in_force).blocks
    assert table.rows[0] == ("Việc", "Sở Xây dựng; Sở Y tế; Sở Nội vụ")


def test_what_stands_outside_the_text_is_left_out_and_told(document, in_force):
    found = source_text_of(
        document(
            paragraph("1. Quét vôi")
            + paragraph("").replace("</w:p>", f"<w:del>{run('rửa xe')}</w:del></w:p>")
            + '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>',
            header1=paragraph("Kế hoạch sơn cổng"),
            comments=f"<w:comment>{paragraph('Giao thêm Sở Y tế')}</w:comment>",
            footnotes=f'<w:footnote w:id="2">{paragraph("Sở Nội vụ lau nhà")}</w:footnote>',
        ),
        in_force,
    )
    texts = ["rửa xe", "Giao thêm Sở Y tế", "Kế hoạch sơn cổng", "Sở Nội vụ lau nhà"]
    assert [each.text for each in found.left_out] == texts
    assert [each.found for each in found.findings if each.rule == "ngoai-loi"] == ["Giao thêm Sở Y tế"]


def test_a_page_number_in_a_footer_is_not_told(document, in_force):
    footer = '<w:sectPr><w:footerReference w:type="default" r:id="footer1"/></w:sectPr>'
    found = source_text_of(document(paragraph("1. Quét vôi") + footer, footer1=paragraph("- 2 -")), in_force)
    assert found.left_out == ()
