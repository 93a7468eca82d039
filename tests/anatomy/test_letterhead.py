"""The name of the state is told from the issuer on one line with it, however the scan spoilt it."""

import pytest

from docgen.anatomy.letterhead import without_state


@pytest.mark.parametrize(
    "state",
    [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA YIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Độc lập —- Tự do - Hạnh phúc",
    ],
)
def test_the_issuer_is_what_stands_beside_the_state(state):
    assert without_state(f"UBND TỈNH KIÊN GIANG {state}").strip() == "UBND TỈNH KIÊN GIANG"


@pytest.mark.parametrize("line", ["ĐẢNG CỘNG SẢN VIỆT NAM", "HỘI LIÊN HIỆP PHỤ NỮ VIỆT NAM", "SỞ Y TẾ"])
def test_a_line_without_the_state_stays(line):
    assert without_state(line) == line
