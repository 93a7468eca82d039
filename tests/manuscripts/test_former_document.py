"""A document that was issued before becomes a manuscript that says the same."""

import pytest

import docgen
from docgen.cli import run
from docgen.decree.kinds import kinds
from docgen.register.slug import slug
from tests.manuscripts.test_all_kinds import HEAD, LONG, shown

DATED = {"so": "12", "ngay": "2026-06-15"}


def again(docx):
    former = docgen.former_manuscript(docx)
    assert former.left_out == ()
    return docgen.draft(former.text)


@pytest.mark.parametrize("kind", [slug(kind.name) for kind in kinds().documents])
def test_each_kind_comes_back_word_for_word(kind):
    begun = docgen.start_draft(kind, "phuong-bac-kan")
    dated = DATED if "ngay" in docgen.keys_of_head(kind) else {}
    made = docgen.draft(
        docgen.revise_manuscript(begun, dated, f"{docgen.part_manuscript(begun).body}\n\n{LONG}")
    ).docx

    drafted = again(made)

    assert shown(drafted.docx) == shown(made)
    assert drafted.findings == () and docgen.check(drafted.docx) == ()


@pytest.mark.parametrize("kind", [slug(kind.name) for kind in kinds().copies])
def test_a_copy_is_no_former_document_of_its_own(kind):
    with pytest.raises(docgen.DocgenError):
        docgen.former_manuscript(docgen.draft(docgen.start_draft(kind, "phuong-bac-kan")).docx)


BODIES = {
    "headings": "Mở đầu.\n\n# Một\n\n## Hai\n\nĐoạn.\n\n### Ba\n\nĐoạn.\n\n# Bốn\n\nHết.",
    "articles": "# Quy định chung\n\n## Phạm vi\n\nĐoạn.\n\n# Điều khoản thi hành\n\n## Hiệu lực\n\nHết.",
    "lists": "Các việc:\n\n- một\n\n  - nhỏ\n\n- hai\n\n1. ba\n2. bốn\n\n5\\. năm\n\nHết.",
    "looks": "Chữ **đậm**, *nghiêng*, ***cả hai***, 2 \\* 3, [ngoặc], a_b_c, `mã`, 5 < 7 > 3, a | b, \\# thăng.",
    "notes": "Một[^1], hai[^b].\n\n[^1]: Chú thích *một*.\n\n[^b]: Chú thích hai.",
    "annexes": "Chính.\n\n# Phụ lục I. Danh mục\n\nĐoạn.\n\n| A | B |\n|---|---|\n| 1 |  |\n\n# Phụ lục II\n\nB.",
    "wide": f"Trước.\n\n|{' x |' * 8}\n|{'---|' * 8}\n|{' y |' * 8}\n\nSau.",
}


@pytest.mark.parametrize("kind", ["bao-cao", "quy-che", "cong-van"])
@pytest.mark.parametrize("body", BODIES)
def test_what_a_body_may_hold_comes_back(kind, body):
    made = docgen.draft(HEAD.replace("bao-cao", kind) + BODIES[body] + "\n").docx
    assert shown(again(made).docx) == shown(made)


def test_a_body_without_a_list_keeps_its_names_and_its_signer():
    head = [
        *("loai: to-trinh", "co_quan: Hội Chữ thập đỏ", "co_quan_chu_quan: Tỉnh ủy", "ky_hieu: TTr-HCTĐ"),
        *("dia_danh: Bắc Kạn", "kinh_gui: [Sở Y tế, Sở Nội vụ]", "noi_nhan: [Như trên, BTV]", "khan: HỎA TỐC"),
        *("mat: MẬT", "trich_yeu: Về việc thử", "nguoi_ky: [{quyen_han: [CHỦ TỊCH], ho_ten: Phan Đình Huy}]"),
    ]
    made = docgen.draft("\n".join(["---", *head, "---", "", "Một.", ""])).docx
    assert shown(again(made).docx) == shown(made)


def test_the_command_line_begins_from_a_word_file(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    begun = docgen.start_draft("bao-cao", "phuong-bac-kan")
    (tmp_path / "cu.docx").write_bytes(docgen.draft(begun).docx)
    assert run(["draft", "cu.docx", "-o", "moi.md"]) == 0
    assert docgen.former_manuscript(tmp_path / "cu.docx").text == (tmp_path / "moi.md").read_text("utf-8")
    assert run(["draft", "moi.md"]) == 0


def test_what_is_no_document_of_the_29_kinds_is_told(english, tmp_path):
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.add_paragraph("Vài dòng ghi chép.")
    document.save(tmp_path / "a.docx")
    with pytest.raises(docgen.DocgenError, match="of which kind"):
        docgen.former_manuscript(tmp_path / "a.docx")
