"""What docgen's templates want fitted, and the filters that their tags may use.

The line under the Tiêu ngữ is as long as the text; under the issuer and the trích yếu it is 1/3 to 1/2 of it
(PL1.I.II.1, II.2, II.5).
"""

from __future__ import annotations

from types import MappingProxyType

from docgen.decree.profile_excerpt import excerpt
from docgen.decree.typeface import line_width
from docgen.documents.elements import marked_runs
from docgen.engine.filled_layout import Typography
from docgen.engine.one_line_fitting import OneLine
from docgen.engine.sandbox import Filters

FILTERS: Filters = MappingProxyType({"chu": marked_runs})
"""`chu` turns inline markup into runs."""


def typography() -> Typography:
    """The layout that the decree in force wants."""
    return Typography(
        width=line_width,
        lines={"Kẻ dài bằng chữ": 1.0, "Kẻ ngắn": excerpt().short_rule},
        closing="Đoạn kết",
        one_line={
            "Địa danh và ngày": OneLine(excerpt().smallest_date),
            "Cơ quan ban hành": OneLine(sign=" -"),
        },
        tables=frozenset({"Bảng kẻ"}),
        indent=excerpt().first_line,
    )
