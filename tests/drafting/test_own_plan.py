import pytest

import docgen
from docgen.model.directive import Form

OURS = {"thuc_hien": ["UBND các xã, phường"]}
SECTIONS = [
    {
        "so": "I.",
        "loai": "muc_dich",
        "tieu_de": "MỤC ĐÍCH",
        "muc": [{"so": "1.", "noi_dung": "Phát triển trên địa bàn tỉnh."}],
    },
    {
        "so": "II.",
        "loai": "muc_tieu",
        "tieu_de": "MỤC TIÊU",
        "muc": [
            {"so": "1.", "noi_dung": "100% xã, phường có đội dân phòng."},
            {"so": "2.", "noi_dung": "Có 150 doanh nghiệp."},
        ],
    },
    {
        "so": "III.",
        "loai": "nhiem_vu",
        "tieu_de": "NHIỆM VỤ",
        "muc": [
            {"so": "1.", "noi_dung": "Mở lớp học.", "chu_tri": ["UBND cấp xã"], "phoi_hop": ["Sở Y tế"]},
            {"so": "2.", "noi_dung": "Định kỳ gửi báo cáo về Sở Y tế."} | OURS,
        ],
    },
    {
        "so": "IV.",
        "loai": "kinh_phi",
        "tieu_de": "KINH PHÍ",
        "muc": [{"so": "1.", "noi_dung": "Hằng năm, lập dự toán."} | OURS],
    },
]


def plan_of(surveyed, unit):
    return docgen.cascade(surveyed(phan=SECTIONS), unit, form=Form.PLAN)


def test_each_item_stands_in_one_part(surveyed, ward):
    made = plan_of(surveyed, ward)
    assert [item.text for section in made.sections for item in section.items] == ["Mở lớp học."]
    assert [item.text for section in made.body.funding for item in section.items] == [
        "Hằng năm, Phòng Kinh tế, Hạ tầng và Đô thị tham mưu lập dự toán."
    ]
    (section,) = made.body.organisation
    (report,) = section.items
    assert report.text.startswith("Phòng Văn hóa - Xã hội theo dõi, đôn đốc, tổng hợp;")


def test_all_sections_gathers_every_item_of_a_department(surveyed, ward):
    told = {
        section.name: [item.text for item in section.items] for section in plan_of(surveyed, ward).all_sections()
    }
    assert [name for name in told if name.startswith("Phòng")]
    assert (
        "Hằng năm, Phòng Kinh tế, Hạ tầng và Đô thị tham mưu lập dự toán."
        in told["Phòng Kinh tế, Hạ tầng và Đô thị"]
    )


def test_the_table_says_with_whom_so_the_text_does_not(surveyed, ward):
    (item,) = plan_of(surveyed, ward).sections[0].items
    assert (item.text, item.support) == ("Mở lớp học.", ("Sở Y tế",))


def test_the_provinces_targets_stay_the_provinces(surveyed, ward, commune):
    made = plan_of(surveyed, ward)
    assert [item.text for item in made.body.purpose] == ["Phát triển trên địa bàn phường."]
    texts = [item.text for item in made.body.targets]
    assert texts[0] == "Phường có đội dân phòng."
    assert "150" not in " ".join(texts) and "của tỉnh" in texts[-1]
    assert len(texts) == 2


def test_all_that_is_accounted_for_is_somewhere(surveyed, ward):
    made = plan_of(surveyed, ward)
    quoted = {
        source.clause for section in made.all_sections() for item in section.items for source in item.sources
    }
    assert set(made.coverage.covered) == {"III.1", "III.2", "IV.1"} <= quoted


def test_who_is_asked_stands_in_the_table_and_in_the_closing_sentence(surveyed, ward):
    union = {"so": "1.", "tieu_de": "Đề nghị Hội Phụ nữ tỉnh", "noi_dung": "Tuyên truyền về trồng cây."}
    made = docgen.cascade(
        surveyed(phan=[{"so": "V.", "loai": "to_chuc", "tieu_de": "TỔ CHỨC", "muc": [union]}]),
        ward,
        form=Form.PLAN,
    )
    (section,) = made.sections
    assert section.name == "Hội Liên hiệp Phụ nữ phường"
    assert [item.text[:14] for item in section.items] == ["Đề nghị tuyên "]
    assert not made.body.organisation
    assert "đề nghị Hội Liên hiệp Phụ nữ phường tổ chức thực hiện" in made.frame.closing[-1]


def test_what_has_no_time_gets_one_that_is_proposed_and_told(surveyed, ward):
    clauses = [
        {"so": "1.", "noi_dung": "Tổ chức tuyên truyền trên địa bàn."} | OURS,
        {"so": "2.", "noi_dung": "Ban hành kế hoạch của địa phương."} | OURS,
        {"so": "3.", "noi_dung": "Tổ chức tuyên truyền ở chợ.", "thoi_gian": "Năm 2027"} | OURS,
    ]
    made = docgen.cascade(surveyed(*clauses), ward, form=Form.PLAN)
    every = [item for section in made.sections for item in section.items]
    always, once, known = (next(each for each in every if word in each.text) for word in ("trên", "kế", "chợ"))
    assert always.timing == "Thường xuyên" and always.notes
    assert once.timing == "Ngay sau khi Kế hoạch được ban hành"
    assert known.timing == "Năm 2027" and not known.notes


def test_the_plan_cited_in_a_plan_is_named(surveyed, ward):
    long = "Tuyên truyền; " + "; ".join(f"vận động nhân dân thứ {at} cùng trồng cây" for at in "abcdefghiklmnop")
    union = {"so": "1.", "tieu_de": "Đề nghị Hội Phụ nữ tỉnh", "noi_dung": f"{long}."}
    made = docgen.cascade(
        surveyed(phan=[{"so": "V.", "loai": "to_chuc", "tieu_de": "TỔ CHỨC", "muc": [union]}]),
        ward,
        form=Form.PLAN,
    )
    (item,) = made.sections[0].items
    assert "của Kế hoạch số" in item.text


def tasks(kind, *texts, **labels):
    clauses = [{"so": f"{at}.", "noi_dung": text} | (labels or OURS) for at, text in enumerate(texts, 1)]
    return [{"so": "I.", "loai": kind, "tieu_de": "MỤC", "muc": clauses}]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Bố trí kinh phí.", "Phòng Văn hóa - Xã hội tham mưu bố trí kinh phí."),
        (
            "Trước ngày 5/6/2026, lập dự toán.",
            "Trước ngày 5/6/2026, Phòng Kinh tế, Hạ tầng và Đô thị tham mưu lập dự toán.",
        ),
        # Who can only be asked is asked by name.
        ("Huấn luyện dân quân.", "Đề nghị Ban Chỉ huy Quân sự phường huấn luyện dân quân."),
    ],
)
def test_outside_the_table_the_sentence_says_whose_duty_it_is(surveyed, ward, text, told):
    made = docgen.cascade(surveyed(phan=tasks("kinh_phi", text)), ward, form=Form.PLAN)
    (item,) = (item for section in made.body.funding for item in section.items)
    assert (item.text, item.steps[-1].rule) == (told, "giao-phong")
    assert not made.sections and not made.body.organisation


@pytest.mark.parametrize(
    ("text", "time", "proposed"),
    [
        ("Dọn bến.", "Thường xuyên", True),
        ("Xây dựng kế hoạch mở lớp.", "Ngay sau khi Kế hoạch được ban hành", True),
        ("Tổ chức quán triệt Nghị quyết.", "Ngay sau khi Kế hoạch được ban hành", True),
        ("Hằng năm dọn bến.", "Hằng năm", False),
        ("Dọn bến trước ngày 5/6/2026.", "Trước ngày 5/6/2026", False),
    ],
)
def test_a_time_is_proposed_only_where_neither_task_nor_plan_has_one(surveyed, ward, text, time, proposed):
    for abstract, within in (("Thử nghiệm", False), ("Thử nghiệm giai đoạn 2026-2030", True)):
        made = docgen.cascade(surveyed(phan=tasks("nhiem_vu", text), trich_yeu=abstract), ward, form=Form.PLAN)
        (item,) = (item for section in made.sections for item in section.items)
        assert bool(item.notes) is (proposed and not within)
        assert item.timing == ("" if proposed and within else time)


def test_what_people_took_up_or_added_stays_in_the_table(surveyed, decided, ward):
    own = {"ten": "rieng-1", "giao": "kt", "loi_van": "Định kỳ gửi báo cáo về chợ."}
    survey = surveyed(phan=[*SECTIONS, *tasks("kinh_phi", "Huy động nguồn lực.", chu_tri=["Sở Y tế"])])
    made = docgen.cascade(survey, ward, form=Form.PLAN, decisions=decided(muc_rieng=[own]))
    assert own["loi_van"] in [item.text for section in made.sections for item in section.items]
