"""Numbers that people type stay, and the program counts on from them."""

import pytest

CASES = [
    (
        "ke-hoach",
        "# II. Hai\n\n# Ba\n\n## 4. Bốn\n\n## Năm\n\n### Sáu\n\n# Bốn\n\n## Một\n\nHết.\n",
        ["II. HAI", "III. BA", "4. Bốn", "5. Năm", "5.1. Sáu", "IV. BỐN", "1. Một", "Hết./."],
    ),
    (
        "cong-van",
        "# 3. Ba\n\n# Bốn\n\n1. Một;\n2. Hai.\n\nHết.\n",
        ["3. Ba", "4. Bốn", "a) Một;", "b) Hai.", "Hết./."],
    ),
    (
        "quy-che",
        "# Chương III. Ba\n\n## Điều 5. Năm\n\n## Sáu\n\nĐiều 7. Bảy.\n\n## Tám\n\n# Bốn\n\n## Chín\n\nHết.\n",
        [
            "Chương III",
            "BA",
            "Điều 5. Năm",
            "Điều 6. Sáu",
            "Điều 7. Bảy.",
            "Điều 8. Tám",
            "Chương IV",
            "BỐN",
            "Điều 9. Chín",
            "Hết./.",
        ],
    ),
    (
        "quy-che",
        "# A\n\n## B\n\n### C\n\n# D\n\n## E\n\n### F\n\nHết.\n",
        ["Chương I", "A", "Mục 1", "B", "Điều 1. C", "Chương II", "D", "Mục 1", "E", "Điều 2. F", "Hết./."],
    ),
    (
        "thong-bao",
        "1. Các phòng\n    1. Một;\n    2. Hai.\n2. Văn phòng tổng hợp.\n\nHết.\n",
        ["1. Các phòng", "a) Một;", "b) Hai.", "2. Văn phòng tổng hợp.", "Hết./."],
    ),
]


@pytest.mark.parametrize(("kind", "body", "wanted"), CASES)
def test_headings_and_lists_bear_the_numbers_of_their_kind(drawn, kind, body, wanted):
    lines = [line for line in drawn(body, kind).lines if line]
    start = lines.index(wanted[0])
    assert lines[start : start + len(wanted)] == wanted
