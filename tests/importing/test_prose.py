"""Who must act by what a sentence says; where it says nothing, nobody."""

import pytest

from docgen.importing.bodies import Bodies
from docgen.importing.prose import Prose, Roles


@pytest.fixture(scope="module")
def prose(in_force):
    return Prose(in_force, Bodies(in_force))


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "Giao Sở Tài chính chủ trì, phối hợp với Sở Nội vụ, Công an tỉnh tham mưu UBND tỉnh.",
            Roles(lead=("Sở Tài chính",), support=("Sở Nội vụ", "Công an tỉnh")),
        ),
        ("UBND cấp xã có trách nhiệm rà soát, thống kê.", Roles(implement=("UBND cấp xã",))),
        ("Sở Xây dựng hướng dẫn các chủ đầu tư.", Roles(implement=("Sở Xây dựng",))),
        ("Cục Biến đổi khí hậu phối hợp thực hiện các nhiệm vụ.", Roles(support=("Cục Biến đổi khí hậu",))),
        ("Theo quy định. Giao Sở Y tế tổng hợp kết quả.", Roles(implement=("Sở Y tế",))),
    ],
)
def test_the_subject_of_the_sentence_acts(prose, text, roles):
    assert prose.roles(text) == roles


@pytest.mark.parametrize(
    "text",
    [
        "Phối hợp với Sở Xây dựng, UBND cấp xã tham mưu cho UBND tỉnh ban hành văn bản.",
        "Tổ chức hội nghị phổ biến đến các cơ quan, tổ chức.",
        "Trong quá trình thực hiện, nếu có khó khăn, các cơ quan báo cáo Sở Y tế.",
        "Phấn đấu đạt 21.600 chủ thể kinh doanh.",
        "",
    ],
)
def test_a_sentence_without_such_a_subject_gives_nobody(prose, text):
    assert prose.roles(text) == Roles()
