"""The pages as LibreOffice prints them: what a clerk would see at a glance, and the real công văn line by line."""

from pathlib import Path

import pytest

from docgen.documents.rendering import render_directive, render_plan
from docgen.model.directive import DirectiveSection, Form
from docgen.model.plan import Plan, Signature
from docgen.spec.load import load
from docgen.spec.workspace import shipped
from docgen.word.document import Table
from docgen.word.document_reader import read

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
REAL, SCAN = SEEDS / "004_e8df6fc692ab4bbd.txt", SEEDS / "000_23965a4060caa01e.txt"
END = ("Nơi nhận:", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Phan Đình Huy")


@pytest.fixture
def with_items(directive):
    """The directive with this many items of one line each, and this closing."""

    def make(count, closing="Đề nghị thực hiện."):
        first = directive.sections[0].items[0]
        items = tuple(first._replace(text=f"Nội dung thứ {n} được giao.") for n in range(count))
        section = directive.sections[0]._replace(items=items)
        frame = directive.frame._replace(closing=(closing,), annex=False)
        return directive._replace(sections=(section,), frame=frame)

    return make


@pytest.fixture(scope="module")
def real_lines():
    if not REAL.exists():
        pytest.skip("the real công văn is not beside this checkout")
    return [line.strip("* ") for line in REAL.read_text(encoding="utf-8").splitlines() if line.strip()]


@pytest.fixture
def real(directive, real_lines):
    """The real công văn's words as a directive."""
    subject, addressee, opening, *rest = real_lines[2:]
    end = rest.index("Nơi nhận:")
    sections, recipients = [], [line.removeprefix("- ") for line in rest[end + 1 :] if line.startswith("- ")]
    for line in rest[: end - 1]:
        if line.startswith("- "):
            sections[-1][1].append(line.removeprefix("- "))
        else:
            sections.append((line.partition(". ")[2], []))
    first = directive.sections[0].items[0]
    *authority, name = [line for line in rest[end + 1 :] if not line.startswith("- ")]
    frame = directive.frame._replace(
        subject=subject.removeprefix("V/v "),
        addressees=(addressee.removeprefix("Kính gửi: "),),
        opening=opening,
        closing=(rest[end - 1],),
        recipients=tuple(line.rstrip(";") for line in recipients[:-1]),
        archive=recipients[-1],
        signature=Signature(authority=tuple(authority), name=name),
        annex=False,
    )
    made = tuple(
        DirectiveSection(name=title, department=None, items=tuple(first._replace(text=text) for text in texts))
        for title, texts in sections
    )
    return directive._replace(frame=frame, sections=made)


def lines_of(blocks):
    """The text of a document in reading order, tables row by row."""
    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    yield from lines_of(cell.blocks)
        elif block.text.strip():
            yield " ".join(block.text.split())


def test_every_line_of_the_real_letter_stands_in_its_order(real, real_lines, tmp_path):
    path = tmp_path / "a.docx"
    path.write_bytes(render_directive(real))
    lines = list(lines_of(read(path).blocks))
    assert lines[lines.index("Độc lập - Tự do - Hạnh phúc") + 1 :] == real_lines


def test_the_real_letter_takes_two_pages(real, to_pdf, pdf_pages):
    first, second = pdf_pages(to_pdf(render_directive(real)))
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n" in first
    assert all(line in second for line in END)
    assert second.lstrip().startswith("2\n")


@pytest.mark.parametrize("count", range(18, 34, 3))
@pytest.mark.parametrize(
    "closing", ["Đề nghị thực hiện.", "Đề nghị các cơ quan, đơn vị thực hiện nghiêm túc. " * 4]
)
def test_the_signature_is_never_split_and_never_alone(with_items, count, closing, to_pdf, pdf_pages):
    *_, last = pdf_pages(to_pdf(render_directive(with_items(count, closing))))
    assert all(line in last for line in END)
    body, _, _ = last.partition("Nơi nhận:")
    assert len([line for line in body.splitlines() if len(line) > 5]) >= 2


def test_without_a_name_there_is_room_for_one(directive, to_pdf, pdf_pages):
    unsigned = directive.frame._replace(signature=Signature(authority=("CHỦ TỊCH",)))
    (page,) = pdf_pages(to_pdf(render_directive(directive._replace(frame=unsigned))))
    assert page.rstrip().endswith("CHỦ TỊCH")


def test_a_plan_s_table_repeats_its_headings_on_each_page(with_items, to_pdf, pdf_pages):
    pages = pdf_pages(to_pdf(render_directive(with_items(60)._replace(form=Form.PLAN))))
    assert len(pages) > 1
    assert all("Nhiệm vụ" in page for page in pages if "Nội dung thứ" in page)


def test_plan_209_prints_with_its_footnote_on_the_page_of_its_mark(to_pdf, pdf_pages):
    pages = pdf_pages(
        to_pdf(
            render_plan(load(shipped("specs", "plans", "209-kh-ubnd_2026-05-15_ubnd-tinh-thai-nguyen.yaml"), Plan))
        )
    )
    (page,) = [page for page in pages if "miễn kiểm toán trong 03 năm đầu hoạt động" in " ".join(page.split())]
    assert "Theo Nghị quyết số 86/NQ-CP ngày 05/4/2026 của Chính phủ." in page
    assert "Nguyễn Thị Loan" in pages[-1]


@pytest.mark.skipif(not SCAN.exists(), reason="the scan of plan 209 is not beside this checkout")
def test_plan_209_is_printed_word_for_word(tmp_path):
    path = tmp_path / "a.docx"
    path.write_bytes(
        render_plan(load(shipped("specs", "plans", "209-kh-ubnd_2026-05-15_ubnd-tinh-thai-nguyen.yaml"), Plan))
    )
    document = read(path)
    printed = " ".join(lines_of(document.blocks))
    scan = SCAN.read_text(encoding="utf-8").replace("*", "")
    # The scan has the note in the midst of a page, a raised figure for its mark, blanks for number and day, and
    # no full stop after the last recipient, where the decree wants one.
    (note,) = [line for line in scan.splitlines() if line.startswith("¹")]
    scan = scan.replace(note, "").replace("¹", "")
    for blank, filled in (("Số: /", "Số: 209/"), ("ngày tháng 5", "ngày 15 tháng 5"), ("(Nhưng)", "(Nhưng).")):
        scan = scan.replace(blank, filled)
    assert printed.partition("Hạnh phúc ")[2].split() == scan.split()
    assert " ".join(lines_of(document.notes[0].blocks)) == note.removeprefix("¹ ")


def test_each_appendix_starts_on_a_page_of_its_own(plan, to_pdf, pdf_pages):
    body, appendix = pdf_pages(to_pdf(render_plan(plan)))
    assert appendix.startswith("Phụ lục\n")
    assert "Phụ lục" not in body
