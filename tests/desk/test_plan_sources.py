"""Lines of a source and the clauses in whose words they stand."""

from docgen.desk.plan_lines import PlanLine
from docgen.desk.plan_sources import SourceLine, met


def clause(name, number, text):
    return PlanLine(name, 0, 1, number, text, "", (), (), (), "", (), "", text)


OUTLINE = [
    clause("1-1", "-", "Bảo đảm an toàn cho trẻ trong các trường."),
    clause("2.1", "2.1.", "Rà soát việc thực hiện các quy định về an toàn."),
    clause("3.1", "3.1.", "Sở Giáo dục và Đào tạo"),
]


def test_each_line_has_its_clause_and_the_head_that_bears_the_name_of_a_body_has_none():
    lines = (
        SourceLine("dòng 2", "SỞ GIÁO DỤC VÀ ĐÀO TẠO", "phan_dau", ""),
        SourceLine("dòng 9", "- Bảo đảm an toàn cho trẻ trong các trường.", "dieu_khoan", ""),
        SourceLine("dòng 12", "2.1. Rà soát việc thực hiện các quy định", "dieu_khoan", ""),
        SourceLine("dòng 20", "3.1. Sở Giáo dục và Đào tạo", "tieu_de", ""),
        SourceLine("dòng 30", "Sở Giáo dục và Đào tạo", "phan_cuoi", ""),
    )
    assert [line.clause for line in met(lines, OUTLINE)] == ["", "1-1", "2.1", "3.1", ""]
