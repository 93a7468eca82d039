"""Who signs, and how it is printed (PL1.II.7 and Điều 13 of Decree 30)."""

import pytest
from pydantic import ValidationError

from docgen.model.signing import Posts, Signer, SignerOf

COMMITTEE = Posts(head="Chủ tịch", deputy="Phó Chủ tịch", collective="Ủy ban nhân dân")
OFFICE = Posts(head="Giám đốc", deputy="Phó Giám đốc")


@pytest.mark.parametrize(
    ("values", "collective", "lines"),
    [
        ({}, False, ("CHỦ TỊCH",)),
        ({}, True, ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")),
        ({"hinh_thuc": "q"}, True, ("TM. ỦY BAN NHÂN DÂN", "Q. CHỦ TỊCH")),
        ({"hinh_thuc": "kt"}, False, ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
        ({"hinh_thuc": "kt"}, True, ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
        ({"hinh_thuc": "tl", "chuc_vu": "Chánh Văn phòng"}, True, ("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG")),
        ({"hinh_thuc": "tuq", "chuc_vu": "Trưởng phòng"}, False, ("TUQ. CHỦ TỊCH", "TRƯỞNG PHÒNG")),
        (
            {"hinh_thuc": "tl", "ky_thay": "Chánh Văn phòng", "chuc_vu": "Phó Chánh Văn phòng"},
            False,
            ("TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"),
        ),
    ],
)
def test_the_lines_say_by_what_authority(values, collective, lines):
    assert Signer.model_validate(values).lines(COMMITTEE, collective=collective) == lines


def test_a_body_with_one_head_has_no_collective_to_sign_for():
    assert Signer.model_validate({"hinh_thuc": "kt"}).lines(OFFICE, collective=True) == (
        "KT. GIÁM ĐỐC",
        "PHÓ GIÁM ĐỐC",
    )


@pytest.mark.parametrize(
    "values", [{"hinh_thuc": "tl"}, {"hinh_thuc": "tuq"}, {"hinh_thuc": "kt", "ky_thay": "Chánh Văn phòng"}]
)
def test_what_nobody_could_print_is_refused(values):
    with pytest.raises(ValidationError):
        Signer.model_validate(values)


def test_a_signer_is_for_kinds_or_for_fields():
    plans = SignerOf.model_validate({"loai_van_ban": ["Kế hoạch"]})
    culture = SignerOf.model_validate({"phong_ban": ["vhxh"], "hinh_thuc": "kt"})
    assert plans.signs("kế hoạch", "vhxh") and not plans.signs("Công văn", "vhxh")
    assert culture.signs("Công văn", "vhxh") and not culture.signs("Công văn", "kt")
    with pytest.raises(ValidationError):
        SignerOf.model_validate({"hinh_thuc": "kt"})
