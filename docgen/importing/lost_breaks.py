"""Text whose line breaks were lost, `ỦY BAN NHÂN DÂNTỈNH LÂM ĐỒNGCỘNG HÒA …`: cut again where letters collide."""

from __future__ import annotations

import re

from docgen.text.capitals import CAPITALS, SMALL

_LONG = 1500
_COLLISION = re.compile(rf"[{SMALL}.;:”\"](?=[{CAPITALS}][{SMALL}])|[{SMALL}](?=[{CAPITALS}]{{2}})")
_FEWEST = 4
# What opens a line, wherever it stands glued to what came before.
_OPENINGS = (
    r"(?<=\S)(?=CỘNG H[ÒO][ÀA] XÃ HỘI)",
    r"(?<=\S)(?=Độc lập\s*[-–])",
    r"(?<=\S)(?=Số:\s)",
    rf"(?<=[{CAPITALS}])(?=[{CAPITALS}][{SMALL}]+ [{CAPITALS}][{SMALL}]+, ngày)",
    r"(?<=\d)(?=KẾ HOẠCH)",
    rf"(?<=KẾ HOẠCH)(?=[{CAPITALS}][{SMALL}])",
    r"(?<=DÂN)(?=TỈNH |THÀNH PHỐ |HUYỆN |XÃ |PHƯỜNG )",
    rf"(?<=[^\s.IVXL])(?=[IVX]+\. [{CAPITALS}]{{2}})",
    rf"(?:(?<=[^\s\d.])|(?<=[{SMALL}%]\.))(?=\d{{1,2}}(?:\.\d{{1,2}})*\. [{CAPITALS}][{SMALL}])",
    rf"(?<=[^\s])(?=[a-zđ]\) [{CAPITALS}])",
    rf"(?<=[.;:])(?=[-–+] [{CAPITALS}])",
)
_CUT = re.compile("|".join((*_OPENINGS, rf"(?<=[{SMALL}.;:”])(?=[{CAPITALS}][{SMALL}])")))


def with_breaks(text: str) -> tuple[str, bool]:
    """`text` with its lines cut again where they were lost, and whether they were."""
    long = [line for line in text.split("\n") if len(line) > _LONG]
    if not any(len(_COLLISION.findall(line)) >= _FEWEST for line in long):
        return text, False
    return "\n".join(_CUT.sub("\n", line) if len(line) > _LONG else line for line in text.split("\n")), True
