"""What learn understands of one edit at a time, what it tells, and which files it refuses."""

import copy
import io
import zipfile

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

import docgen
from docgen.errors import DocgenError
from docgen.files.given_documents import on_disk
from docgen.files.libreoffice import converted, program

from .conftest import Hand

WARD = "phuong-bac-kan"


@pytest.fixture
def draft(plan, place):
    """The draft of a unit, and what is learned of it after an edit and kept."""

    def make(name="xa-dinh-hoa", *, annex=False, form=None, **more):
        unit = docgen.read_unit(name, plan.plan, workspace=place)
        decisions = docgen.read_decisions(plan, unit, workspace=place)
        return docgen.render(docgen.cascade(plan, unit, decisions=decisions, form=form, **more), annex=annex)

    return make


@pytest.fixture
def learned(plan, place):
    def learn(data, **more):
        found = docgen.learn(data, workspace=place, **more)
        docgen.write_lesson(found, workspace=place)
        decisions = docgen.read_decisions(plan, found.unit, workspace=place)
        return found.lesson, docgen.cascade(plan, found.unit, decisions=decisions)

    return learn


def said(lesson):
    return [str(change.what) for change in lesson.changes]


def cell(hand, style):
    """The paragraphs of the head or the end that are of this style."""
    cells = [each for table in hand.document.tables for each in table._cells]
    return [each for one in cells for each in one.paragraphs if each.style.style_id == style]


def test_a_draft_that_nobody_touched_says_nothing(draft, learned):
    assert learned(draft())[0].decisions is None


def test_a_draft_that_was_only_saved_again_says_nothing(draft, learned):
    assert learned(Hand(draft()).saved())[0].decisions is None


@pytest.mark.skipif(program() is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize(
    "more", [{}, {"annex": True}, {"form": docgen.Form.PLAN}], ids=["letter", "annex", "plan"]
)
def test_a_draft_that_libreoffice_saved_again_says_nothing(draft, learned, more):
    with on_disk(draft(**more)) as path, converted(path, "docx") as made:
        assert learned(made.read_bytes())[0].decisions is None


def test_the_head_and_the_end_are_learned(draft, learned):
    hand = Hand(draft())
    hand.write(cell(hand, "SoKyHieu")[0], "Số: 15/UBND-VHXH")
    hand.write(cell(hand, "DiaDanhNgay")[0], "Chợ Chu, ngày 05 tháng 6 năm 2026")
    hand.write(cell(hand, "NoiNhan")[0], "- Như Kính gửi;")
    signed = cell(hand, "QuyenHan")[-1]
    signed.insert_paragraph_before("KT. CHỦ TỊCH", style=signed.style)
    hand.write(signed, "PHÓ CHỦ TỊCH")
    last = signed.insert_paragraph_before("Người Ký")
    signed._p.addnext(last._p)
    lesson, made = learned(hand.saved())
    frame = made.frame
    assert lesson.beyond == ()
    assert (frame.number.number, str(frame.issued_on), frame.place_name) == ("15", "2026-06-05", "Chợ Chu")
    assert frame.recipients[0] == "Như Kính gửi"
    assert (frame.signature.authority, frame.signature.name) == (("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), "Người Ký")


def test_what_no_decision_can_say_is_told(draft, learned):
    hand = Hand(draft())
    hand.write(cell(hand, "SoKyHieu")[0], "Số: 15/UBND-KHAC")
    hand.write(hand.headings()[0], "1. Các thầy cô giáo")
    lesson, _ = learned(hand.saved())
    assert "Các thầy cô giáo" in lesson.beyond
    assert any("UBND-KHAC" in each for each in lesson.beyond)


def test_what_no_decision_can_say_alone_leaves_the_decisions_as_they_are(draft, learned, place):
    hand = Hand(draft())
    hand.write(hand.headings()[0], "1. Các thầy cô giáo")
    lesson, _ = learned(hand.saved())
    assert (lesson.decisions, lesson.beyond) == (None, ("Các thầy cô giáo",))
    assert not list(place.folders[0].rglob("*.yaml"))


@pytest.mark.parametrize(("sign", "changes"), [("", ["changed: the closing"]), ("- ", ["added"])])
def test_a_paragraph_before_the_closing_belongs_to_it_unless_it_has_the_sign_of_an_item(
    draft, learned, sign, changes
):
    hand = Hand(draft())
    closing = next(each for each in hand.paragraphs() if each.style.style_id == "DoanKet")
    new = docx.text.paragraph.Paragraph(copy.deepcopy(closing._p), closing._parent)
    for mark in [*new._p.iter(qn("w:bookmarkStart"), qn("w:bookmarkEnd"))]:
        mark.getparent().remove(mark)
    closing._p.addprevious(new._p)
    hand.write(new, f"{sign}Chú ý cập nhật sổ theo dõi hằng tuần.")
    lesson, directive = learned(hand.saved())
    assert (said(lesson), lesson.beyond) == (changes, ())
    again = Hand(docgen.render(directive, annex=False)).paragraphs()
    assert f"{sign}Chú ý cập nhật sổ theo dõi hằng tuần." in [each.text for each in again]


def test_what_stands_behind_the_signature_is_another_text_and_told(draft, learned):
    hand = Hand(draft())
    for text in ("PHỤ LỤC", "(Kèm theo Công văn số 12/UBND-VHXH)"):
        hand.document.add_paragraph(text)
    lesson, _ = learned(hand.saved())
    assert (lesson.changes, lesson.beyond) == ((), ("PHỤ LỤC", "(Kèm theo Công văn số 12/UBND-VHXH)"))


def test_an_item_taken_out_wants_a_reason_and_keeps_it(draft, learned):
    hand = Hand(draft())
    hand._drop(hand.items()[3])
    lesson, made = learned(hand.saved(), reason="huyện đã làm")
    assert lesson.left_out
    assert {each.reason for each in made.coverage.omitted} == {"huyện đã làm"}


def test_rows_of_the_annex_are_items(draft, learned):
    hand = Hand(draft(annex=True))
    table = next(each for each in hand.document.tables if len(each.rows) > 8)
    rows = table.rows
    hand.write(rows[2].cells[1].paragraphs[0], "Việc đã viết lại trong phụ lục.")
    moved = rows[1].cells[1].text
    hand.write(rows[1].cells[2].paragraphs[0], "Phòng Kinh tế")
    gone = rows[5].cells[1].text
    table._tbl.remove(rows[5]._tr)
    lesson, made = learned(hand.saved(), reason="không có")
    texts = {section.name: [item.text for item in section.items] for section in made.sections}
    every = [text for section in texts.values() for text in section]
    # The cascade puts the row with those of its new department, and says that it stood apart.
    assert lesson.beyond == ("items of one department that stand apart",)
    assert "Việc đã viết lại trong phụ lục." in every
    assert moved in texts["Phòng Kinh tế"]
    assert gone not in every


def test_another_time_in_a_row_is_told_for_it_follows_from_the_plan(draft, learned):
    hand = Hand(draft(annex=True))
    table = next(each for each in hand.document.tables if len(each.rows) > 8)
    hand.write(table.rows[1].cells[5].paragraphs[0], "Ngay tuần này")
    assert "Ngay tuần này" in learned(hand.saved())[0].beyond


def test_open_changes_count_for_nothing_and_are_listed_accepted_ones_count(draft, learned):
    hand = Hand(draft())
    item = hand.items()[0]
    run = '<w:r><w:t xml:space="preserve"> Rất gấp.</w:t></w:r>'
    item._p.append(parse_xml(f'<w:ins {nsdecls("w")} w:id="9" w:author="Lan">{run}</w:ins>'))
    lesson, _ = learned(hand.saved())
    assert lesson.decisions is None
    assert [(each.author, "Rất gấp." in str(each.text)) for each in lesson.open] == [("Lan", True)]
    inserted = item._p.find(qn("w:ins"))
    item._p.append(inserted[0])
    item._p.remove(inserted)
    assert said(learned(hand.saved())[0]) == ["reworded"]


def test_a_paragraph_that_is_only_proposed_is_no_paragraph_yet(draft, learned):
    hand = Hand(draft())
    item = hand.items()[0]
    new = (
        f'<w:p {nsdecls("w")}><w:pPr><w:pStyle w:val="NoiDung"/>'
        '<w:rPr><w:ins w:id="8" w:author="Lan"/></w:rPr></w:pPr>'
        '<w:ins w:id="9" w:author="Lan"><w:r><w:t>- Việc đề xuất.</w:t></w:r></w:ins></w:p>'
    )
    item._p.addprevious(parse_xml(new))
    assert learned(hand.saved())[0].decisions is None


def test_comments_are_listed(draft, learned):
    hand = Hand(draft())
    hand.document.add_comment(hand.items()[0].runs, text="Xem lại", author="Lan")
    assert [tuple(each) for each in learned(hand.saved())[0].comments] == [("Lan", "Xem lại")]


def test_a_text_whose_mark_is_lost_is_known_by_its_likeness(draft, learned):
    hand = Hand(draft())
    item = hand.items()[4]
    for child in item._p.findall(qn("w:bookmarkStart")) + item._p.findall(qn("w:bookmarkEnd")):
        item._p.remove(child)
    item.runs[0].text += " Báo cáo hằng tháng."
    assert said(learned(hand.saved())[0]) == ["reworded"]


def test_an_item_cut_in_two_rests_on_its_clause_in_both_halves(draft, learned):
    hand = Hand(draft())
    item = hand.items()[4]
    words = item.text.split()
    half = item.insert_paragraph_before(f"{' '.join(words[:6])}.", style=item.style)
    hand.write(item, f"- {' '.join(words[6:])}")
    lesson, made = learned(hand.saved())
    cut = next(each for section in made.sections for each in section.items if half.text[2:] == each.text)
    assert cut.sources or "added" in said(lesson)


def test_a_file_that_docgen_did_not_write_is_refused(place):
    out = io.BytesIO()
    docx.Document().save(out)
    with pytest.raises(DocgenError, match="docgen did not write this file"):
        docgen.learn(out.getvalue(), workspace=place)


def test_a_receipt_that_is_torn_is_refused_unless_likeness_may_serve(draft, place):
    data = without_receipt(Hand(draft()).saved())
    with pytest.raises(DocgenError, match="docgen did not write this file"):
        docgen.learn(data, workspace=place)
    found = docgen.learn(data, unit="xa-dinh-hoa", plan="209-kh-ubnd", likeness=True, workspace=place)
    assert found.lesson.changes == ()


def test_another_units_draft_is_refused_unless_likeness_may_serve(draft, place):
    hand = Hand(draft("phuong-duc-xuan"))
    hand.items()[0].runs[0].text += " Báo cáo."
    with pytest.raises(DocgenError, match="draft of unit Phường Đức Xuân, not of Phường Quyết Thắng"):
        docgen.learn(hand.saved(), unit="phuong-quyet-thang", workspace=place)
    found = docgen.learn(hand.saved(), unit="phuong-quyet-thang", likeness=True, workspace=place)
    assert "reworded" in said(found.lesson) and found.unit.full_name == "Phường Quyết Thắng"


def test_another_units_draft_that_nobody_edited_is_told_as_such_whatever_may_serve(draft, place):
    with pytest.raises(DocgenError, match=r"draft of unit Phường Đức Xuân.*\n.*nobody has edited it"):
        docgen.learn(draft("phuong-duc-xuan"), unit="phuong-quyet-thang", likeness=True, workspace=place)
    own = docgen.learn(draft("phuong-duc-xuan"), unit="phuong-duc-xuan", likeness=True, workspace=place)
    assert own.lesson.changes == ()


def test_a_draft_of_older_decisions_is_refused_unless_they_say_it_already(draft, learned, place):
    hand, other = Hand(draft()), Hand(draft())
    hand.items()[0].runs[0].text += " Báo cáo."
    data = hand.saved()
    learned(data)
    assert learned(data)[0].decisions is None
    other.items()[1].runs[0].text += " Báo cáo."
    with pytest.raises(DocgenError, match="another state of the plan"):
        docgen.learn(other.saved(), workspace=place)


def test_a_date_that_was_asked_for_on_the_command_line_is_no_edit(draft, learned):
    date = docgen.IssueDate.model_validate("2026-06-11")
    assert learned(Hand(draft(date=date, number="8")).saved())[0].decisions is None


def without_receipt(data):
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as read, zipfile.ZipFile(out, "w") as wrote:
        for name in read.namelist():
            part = read.read(name)
            wrote.writestr(name, part.replace(b"docgen-0", b"other-0") if name == "docProps/custom.xml" else part)
    return out.getvalue()
