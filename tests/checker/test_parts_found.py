"""What was taken for what."""

from docgen.checker.parts_found import parts
from docgen.checker.rule_run import open_subject


def test_every_piece_is_told_with_its_part_and_place(plan, tmp_path):
    path = tmp_path / "draft.docx"
    path.write_bytes(plan.docx())
    told = list(parts(open_subject(path)))
    assert "  motto: Độc lập - Tự do - Hạnh phúc  (table 1, row 1, cell 2, paragraph 2)" in told
    assert told.count("An appendix") == 2
    assert "  line under: motto" in told
