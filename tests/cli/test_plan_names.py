"""Plans with names in common stand side by side: no pair of them meets, and short names serve while they can."""

from itertools import combinations
from pathlib import Path

import pytest
import yaml

BODY = {
    "phan": [
        {"so": "I.", "tieu_de": "NHIỆM VỤ", "loai": "nhiem_vu", "muc": []},
        {"so": "II.", "tieu_de": "TỔ CHỨC THỰC HIỆN", "loai": "to_chuc", "muc": []},
    ]
}
TN, LC = "Ủy ban nhân dân tỉnh Thái Nguyên", "Ủy ban nhân dân tỉnh Lào Cai"
PLANS = {
    "tn209": ("209/KH-UBND", "2026-05-15", TN, "Khởi nghiệp"),
    "lc209": ("209/KH-UBND", "2026-05-15", LC, "Khởi nghiệp"),
    "tn209b": ("209/KH-UBND", "2027-03-01", TN, "Khởi nghiệp"),
    "kh55": ("55/KH-UBND", "2025-02-01", TN, "Trồng rừng"),
    "kh55b": ("55/KH-UBND", "2026-02-01", TN, "Trồng rừng"),
    "open1": ("/KH-UBND", None, TN, "Phòng dịch"),
    "same55": ("55/KH-UBND", None, LC, "Trồng rừng"),
    "open2": ("/KH-UBND", None, TN, "Chống hạn"),
    "open3": ("/KH-UBND", None, TN, "Chữa cháy"),
    "dateless": ("55/KH-UBND", None, LC, "Trồng rừng"),
}
PAIRS = list(combinations(PLANS, 2))


def text_of(key):
    number, date, issuer, title = PLANS[key]
    words = (
        f"UBND các xã, phường tổ chức tuyên truyền về {title.lower()} theo mẫu {key} đến từng thôn, tổ dân phố."
    )
    task = {"so": "1.", "noi_dung": words, "thuc_hien": ["UBND các xã, phường"]}
    more = [{"so": f"{at}.", "noi_dung": f"Sở Y tế làm việc thứ {at} của {key}."} for at in range(2, 6)]
    first, second = BODY["phan"]
    spec = {
        "so_ky_hieu": number,
        "co_quan_ban_hanh": issuer,
        "trich_yeu": title,
        "dia_danh": "Nơi",
        "phan": [first | {"muc": [task, *more]}, second],
    }
    return yaml.safe_dump(spec | ({"ngay_ban_hanh": date} if date else {}), allow_unicode=True, sort_keys=False)


@pytest.fixture
def imported(called):
    """Bring plans into the workspace as a person does: rendered, sent, imported."""

    def bring(*keys):
        for key in keys:
            Path(f"{key}.yaml").write_text(text_of(key), encoding="utf-8")
            assert called("render", f"{key}.yaml", "-o", f"{key}.docx")[0] == 0
            code, _, err = called("import", f"{key}.docx")
            assert code in (0, 1), err
        return sorted(path.stem for path in Path("specs/plans").glob("*.yaml"))

    return bring


UNIT = {TN: "01843", LC: "02647"}


@pytest.mark.parametrize(("one", "other"), PAIRS, ids=str)
def test_no_plan_is_lost_or_mixed_with_another(imported, called, one, other):
    names = imported(one, other)
    assert len(names) == 2
    texts = [Path(f"specs/plans/{name}.yaml").read_text(encoding="utf-8") for name in names]
    for key in (one, other):
        assert sum(f"theo mẫu {key} " in text for text in texts) == 1
    for name, text in zip(names, texts, strict=True):
        unit = UNIT[TN if TN in text else LC]
        assert called("cascade", "--plan", name, "--unit", unit, "--no-decisions")[0] in (0, 1)
    assert len(list(Path("out").glob("*.docx"))) == 2


def decide(folder, key, unit, clause, **more):
    path = Path("specs/decisions", folder, f"{unit}.yaml")
    path.parent.mkdir(parents=True, exist_ok=True)
    decision = {"dieu_khoan": clause, "bo_qua": f"đã quyết cho {key}"}
    spec = {"ke_hoach": PLANS[key][0], "don_vi": unit, "quyet_dinh": [decision], **more}
    path.write_text(yaml.safe_dump(spec, allow_unicode=True), encoding="utf-8")
    return path


def test_a_short_name_serves_while_one_plan_bears_it(imported, called):
    imported("kh55")
    assert called("cascade", "--plan", "55", "--unit", "01843", "-o", "a.docx")[0] in (0, 1)
    decide("55-kh-ubnd", "kh55", "01843", "I.1")
    code, out, _ = called("cascade", "--plan", "55/KH-UBND", "--unit", "01843", "-o", "b.docx")
    assert "đã quyết cho kh55" in out
    names = imported("kh55b")
    code, _, err = called("cascade", "--plan", "55", "--unit", "01843", "-o", "c.docx")
    assert code == 2 and all(name in err for name in names)
    code, _, err = called("cascade", "--plan", names[0], "--unit", "01843", "-o", "c.docx")
    assert code == 2 and "55-kh-ubnd" in err and all(name in err for name in names)


def test_decisions_follow_the_full_name(imported, called):
    names = imported("kh55", "kh55b")
    for name, key in zip(names, ("kh55", "kh55b"), strict=True):
        decide(name, key, "01843", "I.1")
    for name, key in zip(names, ("kh55", "kh55b"), strict=True):
        assert f"đã quyết cho {key}\n" in called("cascade", "--plan", name, "--unit", "01843")[1]


def test_decisions_made_for_another_plan_are_refused_by_name(imported, called):
    (name,) = imported("kh55b")
    decide(name, "kh55b", "01843", "I.1", ke_hoach=f"55/KH-UBND ngày 1/2/2025 của {TN}")
    code, _, err = called("cascade", "--plan", name, "--unit", "01843")
    assert code == 2 and "55/KH-UBND ngày 01/02/2026" in err


def test_a_number_that_is_filled_in_later_loses_no_decision(imported, called):
    (name,) = imported("open1")
    decide(name, "open1", "01843", "I.1")
    spec = Path(f"specs/plans/{name}.yaml")
    text = spec.read_text(encoding="utf-8").replace("/KH-UBND", "71/KH-UBND", 1)
    spec.write_text(text + "ngay_ban_hanh: 2026-04-02\n", encoding="utf-8")
    out = called("cascade", "--plan", "71", "--unit", "01843")[1]
    assert "đã quyết cho open1" in out
    spec.rename("elsewhere.yaml")  # named by its path, it is found by what it was called before
    assert "đã quyết cho open1" in called("cascade", "--plan", "elsewhere.yaml", "--unit", "01843", "--force")[1]


def test_a_reading_with_its_number_comes_into_the_spec_that_lacked_it(imported, called):
    (name,) = imported("open1")
    filled = text_of("open1").replace("/KH-UBND", "71/KH-UBND", 1) + "ngay_ban_hanh: 2026-04-02\n"
    Path("filled.yaml").write_text(filled, encoding="utf-8")
    called("render", "filled.yaml", "-o", "filled.docx")
    assert called("import", "filled.docx")[0] in (0, 1)
    assert [path.stem for path in Path("specs/plans").glob("*.yaml")] == [name]
    assert "71/KH-UBND" in Path(f"specs/plans/{name}.yaml").read_text(encoding="utf-8")


def test_a_spec_is_not_brought_up_to_another_plan(imported, called):
    imported("kh55", "lc209")
    called("import", "kh55.docx", "-o", "plan.yaml")
    before = Path("plan.yaml").read_bytes()
    code, _, err = called("import", "lc209.docx", "-o", "plan.yaml")
    assert code == 2 and "plan.yaml" in err and "55/KH-UBND" in err and "209/KH-UBND" in err and "--into" in err
    assert Path("plan.yaml").read_bytes() == before
    assert called("import", "lc209.docx", "--into", "plan.yaml")[0] in (0, 1)
    assert "theo mẫu lc209" in Path("plan.yaml").read_text(encoding="utf-8")


def test_a_misread_number_is_noticed_by_the_text(imported, called):
    imported("kh55")
    called("import", "kh55.docx", "-o", "plan.yaml")
    other = (
        text_of("lc209").replace("209/KH-UBND", "55/KH-UBND").replace(LC, TN).replace("2026-05-15", "2025-02-01")
    )
    Path("other.yaml").write_text(other, encoding="utf-8")
    called("render", "other.yaml", "-o", "other.docx")
    code, _, err = called("import", "other.docx", "-o", "plan.yaml")
    assert code == 2 and "hardly a text" in err


def test_two_specs_of_one_plan_are_told(imported, called):
    (name,) = imported("kh55")
    Path("specs/plans/ban-sao.yaml").write_bytes(Path(f"specs/plans/{name}.yaml").read_bytes())
    code, _, err = called("cascade", "--plan", "55", "--unit", "01843")
    assert code == 2 and "ban-sao.yaml" in err and f"{name}.yaml" in err


def test_a_plan_of_one_s_own_with_the_number_of_docgen_s_leaves_the_default_plan_alone(imported, called):
    imported("lc209")
    assert called("cascade", "--unit", "phuong-bac-kan")[0] in (0, 1)
    assert "thai-nguyen" in next(Path("out").glob("*.docx")).name
    code, _, err = called("cascade", "--plan", "209", "--unit", "phuong-bac-kan")
    assert code == 2 and "ubnd-tinh-lao-cai" in err and "ubnd-tinh-thai-nguyen" in err
