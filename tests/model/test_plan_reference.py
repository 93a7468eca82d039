import pytest

from docgen.model.plan import Plan
from docgen.model.plan_reference import cited_in_full


@pytest.mark.parametrize(
    ("issuer", "short", "full"),
    [
        ("Ủy ban nhân dân tỉnh Thái Nguyên", "UBND tỉnh", "UBND tỉnh Thái Nguyên"),
        ("Uỷ ban nhân dân thành phố Cần Thơ", "UBND thành phố", "UBND thành phố Cần Thơ"),
        ("Sở Y tế", "Sở Y tế", "Sở Y tế"),
    ],
)
def test_the_issuer_is_cited_in_short_only_within_its_province(issuer, short, full):
    plan = Plan.model_validate({"so_ky_hieu": "1/KH", "co_quan_ban_hanh": issuer, "trich_yeu": "Thử", "phan": []})
    assert cited_in_full(plan, short=True) == f"Kế hoạch số 1/KH của {short} về thử"
    assert cited_in_full(plan, short=False) == f"Kế hoạch số 1/KH của {full} về thử"
