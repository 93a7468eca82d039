"""Compared files: all accepted they say what the newer one says, all rejected what the older one says."""

import datetime as dt
import io
import random
import zipfile

import pytest
from docx import Document
from lxml import etree

import docgen
from docgen.files.ooxml import W
from docgen.files.seals import is_untouched

from .settled_words import accepted, rejected, root_of, said

SENTENCE = "Phòng Kinh tế xã phối hợp với Công an xã rà soát, báo cáo trước ngày 30/6/2026; không để sót việc"
WORDS = SENTENCE.split(" ")


def _document(blocks):
    document = Document()
    for block in blocks:
        if isinstance(block, str):
            document.add_paragraph(block)
        else:
            table = document.add_table(len(block), len(block[0]))
            for row, texts in zip(table.rows, block, strict=True):
                for cell, text in zip(row.cells, texts, strict=True):
                    first, *more = text.split("\n")
                    cell.paragraphs[0].text = first
                    for each in more:
                        cell.add_paragraph(each)
    if not isinstance(blocks[-1], str):
        document.add_paragraph()  # Word adds it to a body that ends with a table
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def _right(old, new):
    result = docgen.compare(old, new, author="Người soát", date=dt.date(2026, 6, 15))
    assert accepted(result.data) == said(new)
    assert rejected(result.data) == said(old)
    return result


A, B, C = "Rà soát hồ chứa trước mùa mưa.", "Báo cáo kết quả hằng quý.", "Tổ chức thực hiện."


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ([A], [A]),
        ([A], [A, B]),
        ([A, B], [A]),
        ([B], [A, B]),
        ([A, B], [B, A]),
        ([A, [["x", "y"]], B], [A]),
        ([A], [A, [["x", "y"]], B]),
        ([A, B, [["x"]]], [A, [["x"]]]),
        ([A, [["x"]]], [A, B, [["x"]]]),
        ([B, [["x"]], C], [[["x"]], C]),
        ([[["x\ny"]]], [[["x"]]]),
        ([[["x"]]], [[["x\ny"]]]),
        ([[["a", "b"], ["c", "d"]]], [[["a", "b"], ["c", "đ"], ["e", "g"]]]),
        ([[["a", "b"]]], [[["a", "b", "c"]]]),
        ([""], [A]),
        ([A, "", B], [B, "", A]),
    ],
)
def test_accepting_gives_the_new_and_rejecting_the_old(old, new):
    _right(_document(old), _document(new))


def _sentence(dice):
    return " ".join(dice.choices(WORDS, k=dice.randint(0, 14)))


def _blocks(dice):
    table = dice.randint(1, 3)
    return [
        [[_sentence(dice) for _ in range(table)] for _ in range(dice.randint(1, 4))]
        if dice.random() < 0.2
        else _sentence(dice)
        for _ in range(dice.randint(1, 9))
    ]


def _edited(blocks, dice):
    made = []
    for block in blocks:
        chance = dice.random()
        if chance < 0.15:
            continue
        if chance < 0.3:
            made.append(_sentence(dice))
        if isinstance(block, str) and chance > 0.6:
            words = block.split()
            words.insert(dice.randint(0, len(words)), dice.choice(WORDS))
            block = " ".join(words[dice.randint(0, 1) :])
        elif not isinstance(block, str) and chance > 0.4:
            block = [
                [f"{cell} {dice.choice(WORDS)}" for cell in row] for row in block if dice.random() > 0.3
            ] or block
        made.append(block)
    if dice.random() < 0.3:
        dice.shuffle(made)
    return made or [""]


@pytest.mark.parametrize("seed", range(60))
def test_any_edit_can_be_accepted_and_rejected(seed):
    dice = random.Random(seed)
    blocks = _blocks(dice)
    _right(_document(blocks), _document(_edited(blocks, dice)))


def test_a_changed_word_is_marked_alone_with_author_and_date():
    result = _right(_document([A]), _document([A.replace("hồ", "đập")]))
    root = root_of(result.data)
    assert [each.text for each in root.iter(f"{W}delText")] == ["hồ"]
    change = next(root.iter(f"{W}del"))
    assert (change.get(f"{W}author"), change.get(f"{W}date")) == ("Người soát", "2026-06-15T00:00:00Z")
    assert (result.inserted, result.deleted) == (1, 1)


@pytest.mark.parametrize(
    ("old", "new", "inserted", "deleted"),
    [
        ("Rà soát hồ.", "Rà soát hồ trước ngày 30/6 hằng năm theo quy định.", 8, 0),
        ("Rà soát hồ, đập, đê.", "Rà soát đê.", 0, 2),
        ("Rà soát hồ của xã.", "Rà soát đập trên địa bàn.", 4, 3),
        ("Rà soát hồ.", "Rà soát hồ;", 1, 1),  # nothing but a sign changes
        ("Rà soát  hồ.", "Rà soát hồ.", 0, 1),
    ],
)
def test_words_are_counted_and_not_the_blanks_and_signs_between_them(old, new, inserted, deleted):
    result = _right(_document([old]), _document([new]))
    assert (result.inserted, result.deleted) == (inserted, deleted)


def test_without_a_date_no_clock_is_read():
    old, new = _document([A]), _document([B])
    one, two = (docgen.compare(old, new) for _ in range(2))
    assert one == two
    assert not [each for each in root_of(one.data).iter(f"{W}ins") if each.get(f"{W}date")]


def test_letters_of_two_units_compare_and_are_valid(validate_docx):
    surveyed = docgen.survey(docgen.read_plan("209-kh-ubnd"))
    old, new = (
        docgen.render(docgen.cascade(surveyed, docgen.read_unit(unit, surveyed.plan)))
        for unit in ("phuong-bac-kan", "xa-dinh-hoa")
    )
    assert validate_docx(_right(old, new).data) == []


def test_a_comparison_is_docgens_own_work_and_no_draft(tmp_path):
    surveyed = docgen.survey(docgen.read_plan("209-kh-ubnd"))
    unit = docgen.read_unit("phuong-bac-kan", surveyed.plan)
    letter = docgen.render(docgen.cascade(surveyed, unit, decisions=docgen.read_decisions(surveyed, unit)))
    path = tmp_path / "so-sanh.docx"
    path.write_bytes(docgen.compare(letter, letter).data)
    assert is_untouched(path)  # so it may be written again
    with pytest.raises(docgen.DocgenError, match="did not write this file"):
        docgen.learn(path)


def test_what_is_no_word_file_is_told_with_its_name(tmp_path):
    path = tmp_path / "a.docx"
    path.write_bytes(b"no zip")
    with pytest.raises(docgen.DocgenError, match=r"a\.docx"):
        docgen.compare(path, _document([A]))


def test_a_paragraph_that_stands_elsewhere_is_moved():
    result = _right(_document([A, B, C, "x"]), _document([B, C, "x", A]))
    root = root_of(result.data)
    names = [next(root.iter(f"{W}{kind}RangeStart")).get(f"{W}name") for kind in ("moveFrom", "moveTo")]
    assert names[0] == names[1]
    assert (result.inserted, result.deleted, result.moved) == (0, 0, 1)
    assert not [*root.iter(f"{W}delText")]


def test_a_paragraph_that_was_reworded_or_says_little_is_not_moved():
    assert _right(_document([A, B, C]), _document([B, C, f"{A[:-1]}, lũ."])).moved == 0
    assert _right(_document(["a b", B, C]), _document([B, C, "a b"])).moved == 0


def test_without_a_date_a_moved_paragraph_comes_and_goes():
    result = docgen.compare(_document([A, B, C]), _document([B, C, A]))
    assert (result.moved, accepted(result.data)) == (0, [B, C, A])
    assert rejected(result.data) == [A, B, C]


def test_the_same_paragraph_twice_is_moved_once():
    result = _right(_document([A, B, C]), _document([B, A, C, A]))
    root = root_of(result.data)
    starts = [each.get(f"{W}name") for each in root.iter(f"{W}moveFromRangeStart", f"{W}moveToRangeStart")]
    assert len(starts) == 2 * result.moved and len(set(starts)) == result.moved


def test_moved_paragraphs_are_valid(validate_docx):
    assert validate_docx(_right(_document([A, B, C, "x"]), _document([B, C, "x", A])).data) == []


def _headed(text, more=False):
    document = Document()
    document.sections[0].header.paragraphs[0].text = text
    if more:
        document.sections[0].footer.paragraphs[0].text = "Trang"
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def test_a_header_is_compared_and_one_more_is_told():
    old, new = _headed("Dự thảo lần một"), _headed("Dự thảo lần hai")
    result = docgen.compare(old, new)
    part = next(name for name in zipfile.ZipFile(io.BytesIO(new)).namelist() if "word/header" in name)
    assert (accepted(result.data, part), rejected(result.data, part)) == (said(new, part), said(old, part))
    assert (result.findings, result.inserted, result.deleted) == ((), 1, 1)
    assert len(docgen.compare(old, _headed("Dự thảo lần một", more=True)).findings) == 1
    assert len(docgen.compare(_document([""]), new).findings) == 1


def _signed(xml):
    """A paragraph in which this stands between two words."""
    document = Document()
    document.add_paragraph("209/KH")._p.append(etree.fromstring(f'<w:r xmlns:w="{W[1:-1]}">{xml}</w:r>'))
    document.paragraphs[0].add_run("UBND")
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


SIGNS = [
    "<w:noBreakHyphen/>",
    "<w:softHyphen/>",
    "<w:t>-</w:t>",
    "<w:tab/>",
    "<w:br/>",
    '<w:br w:type="page"/>',
    '<w:sym w:font="Wingdings" w:char="F0A7"/>',
    '<w:sym w:font="Wingdings" w:char="F0FE"/>',
]


@pytest.mark.parametrize("old", SIGNS)
@pytest.mark.parametrize("new", [*SIGNS, "<w:t>\u2011</w:t>"])
def test_a_sign_that_became_another_is_marked(old, new):
    result = _right(_signed(old), _signed(new))
    same = old == new or (old, new) == (SIGNS[0], "<w:t>\u2011</w:t>")
    assert (result.inserted, result.deleted) == ((0, 0) if same else (1, 1))


def _drawn(text, *, boxed=False, kind="_x0000_t32"):
    """A paragraph with a drawn line, or a text box, of a type that the file defines itself."""
    box = "<v:textbox><w:txbxContent><w:p><w:r><w:t>Mật</w:t></w:r></w:p></w:txbxContent></v:textbox>"
    document = Document()
    run = document.add_paragraph(text).add_run()
    run._r.append(
        etree.fromstring(
            f'<w:pict xmlns:w="{W[1:-1]}" xmlns:v="urn:schemas-microsoft-com:vml">'
            f'<v:shapetype id="{kind}" coordsize="21600,21600" path="m,l21600,21600e"/>'
            f'<v:shape id="Line 1" type="#{kind}" style="width:9pt;height:9pt">'
            f"{box if boxed else ''}</v:shape></w:pict>"
        )
    )
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def test_drawn_shapes_of_both_files_bear_names_of_their_own(validate_docx):
    data = docgen.compare(_drawn(A), _drawn(B, boxed=True)).data
    shapes = list(root_of(data).iter("{urn:schemas-microsoft-com:vml}*"))
    names = [each.get("id") for each in shapes if each.get("id")]
    assert len(names) == 4 and len(set(names)) == 4
    types = [f"#{each.get('id')}" for each in shapes if each.tag.endswith("shapetype")]
    assert [each.get("type") for each in shapes if each.tag.endswith("}shape")] == types
    assert validate_docx(data) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ([A, C], [f"{A} {B}", B, C]),
        ([f"{A} cuối năm", C], [f"{A} hằng quý", B, C]),
        (["một hai", "ba"], ["một hai bốn", "năm ba"]),
        ([[[f"{A}\n{C}"]]], [[[f"{A} {B}\n{B}\n{C}"]]]),
        ([A, C], [f"{A} {B}", "", C]),
        ([A, C], [f"{A} {B}", "", "", f"{B} {C}"]),
    ],
)
def test_no_insertion_runs_over_an_end_that_was_there(old, new):
    """LibreOffice would take the end for inserted too, and join two paragraphs when all is rejected."""
    root = root_of(_right(_document(old), _document(new)).data)
    for paragraph in root.iter(f"{W}p"):
        following = paragraph.getnext()
        if following is None or following.tag != f"{W}p" or paragraph.find(f"{W}pPr/{W}rPr/{W}ins") is not None:
            continue
        begins = [each.tag for each in following if each.tag != f"{W}pPr"][:1]
        if not begins and following.find(f"{W}pPr/{W}rPr/{W}ins") is not None:
            begins = [f"{W}ins"]
        assert not (len(paragraph) and paragraph[-1].tag == f"{W}ins" and begins == [f"{W}ins"])


def test_a_bookmark_at_the_end_hides_no_insertion_there():
    documents = [Document(io.BytesIO(_document(blocks))) for blocks in ([A, C], [f"{A} {B}", "", C])]
    for document in documents:
        mark = {f"{W}id": "1", f"{W}name": "_dau"}
        paragraph = document.paragraphs[0]._p
        paragraph.insert(
            1 if paragraph.find(f"{W}pPr") is not None else 0, paragraph.makeelement(f"{W}bookmarkStart", mark)
        )
        paragraph.append(paragraph.makeelement(f"{W}bookmarkEnd", {f"{W}id": "1"}))
    old, new = (io.BytesIO(), io.BytesIO())
    for document, made in zip(documents, (old, new), strict=True):
        document.save(made)
    paragraph = next(root_of(_right(old.getvalue(), new.getvalue()).data).iter(f"{W}p"))
    kinds = [each.tag.removeprefix(W) for each in paragraph if "bookmark" not in each.tag]
    assert kinds[-2:] == ["ins", "del"]


def test_a_sentence_more_at_the_end_is_an_insertion_alone_where_nothing_inserted_follows():
    root = root_of(_right(_document([A, C]), _document([f"{A} {B}", C])).data)
    assert not [*root.iter(f"{W}delText")]


def test_a_table_that_goes_takes_its_bookmarks_along():
    document = Document()
    document.add_paragraph(A)
    table = document.add_table(1, 1)
    table.cell(0, 0).text = "x"
    for row in (table._tbl, table.rows[0]._tr):
        for kind in ("bookmarkStart", "bookmarkEnd"):
            mark = etree.SubElement(row, f"{W}{kind}", {f"{W}id": "0"})
            mark.set(f"{W}name", f"dau_{row.tag[-3:]}") if kind == "bookmarkStart" else None
    document.add_paragraph(B)
    made = io.BytesIO()
    document.save(made)
    root = root_of(_right(made.getvalue(), _document([A, B])).data)
    assert [*root.iter(f"{W}delText")] and not [*root.iter(f"{W}bookmarkStart")]
