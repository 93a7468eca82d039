import pytest

from docgen.drafting.decide import Decided
from docgen.drafting.drafted_item import single
from docgen.drafting.piece_of_work import Work
from docgen.drafting.pipeline import cascade
from docgen.drafting.select import select
from docgen.drafting.shorten import fitted, shortened, squeezed, trimmed

NOTHING = Decided(None)


@pytest.fixture
def works(surveyed, ward):
    def make(*texts):
        clauses = [
            {"so": f"{at}.", "noi_dung": text, "chu_tri": ["Sở Y tế"], "phoi_hop": ["UBND các xã, phường"]}
            for at, text in enumerate(texts, 1)
        ]
        survey = surveyed(*clauses)
        return survey, [
            Work(each.duty.id, each, each.duty.whole, each.duty.quote) for each in select(survey, ward, NOTHING)
        ]

    return make


@pytest.mark.parametrize(
    ("text", "tiers", "short"),
    [
        ("mở lớp học; cấp sách vở", 1, "mở lớp học"),
        ("mở lớp học (theo nhu cầu) cho trẻ", 1, "mở lớp học cho trẻ"),
        ("sử dụng kinh phí sự nghiệp để mua sách", 2, "mua sách"),
        ("mở lớp trên địa bàn tỉnh Thái Nguyên đến năm 2030", 2, "mở lớp đến năm 2030"),
        ("mở lớp thông qua các dự án", 3, "mở lớp"),
        ("triển khai tổng thể, đồng bộ các biện pháp kiểm tra chợ", 3, "kiểm tra chợ"),
        ("triển khai các biện pháp an toàn", 3, "triển khai các biện pháp an toàn"),
        ("bồi dưỡng nâng cao năng lực cho đội ngũ cán bộ chợ", 3, "bồi dưỡng cán bộ chợ"),
        ("kiểm tra chợ, nhất là chợ cóc", 3, "kiểm tra chợ"),
        ("mở lớp học", 4, "mở lớp học"),
    ],
)
def test_each_tier_takes_away_what_can_be_missed(works, context, text, tiers, short):
    survey, (work,) = works(text)
    done = shortened(work, context(survey))[tiers]
    assert done.text == short
    assert not done.steps or done.steps[-1].after == short


def test_works_are_shortened_no_more_than_the_room_asks(works, context):
    survey, made = works("mở lớp học; cấp sách", "xây trường; cấp bàn ghế")
    told = fitted(made, 40, context(survey))
    assert [[work.text for work in group] for group in told] == [
        ["mở lớp học; cấp sách", "xây trường; cấp bàn ghế"]
    ]
    told = fitted(made, 11, context(survey))
    assert [[work.text for work in group] for group in told] == [["mở lớp học; cấp sách", "xây trường"]]


def test_a_group_that_must_be_shortened_fits_its_room(works, context):
    long = "mở lớp dạy nghề chèo đò cho bà con vạn chài ven sông; cấp áo phao, đèn pin cho từng nhà"
    survey, made = works(long, long, long, long)
    longest = context(survey).rules.draft.longest
    (group,) = fitted(made, longest, context(survey))
    assert sum(len(work.text.split()) + 1 for work in group) <= longest


def test_what_never_fits_stands_alone_and_spoils_nothing(works, context):
    long = " ".join(["hỗ trợ", *["hộ"] * 60])
    survey, made = works("mở lớp", long, "xây trường")
    assert [len(group) for group in fitted(made, 30, context(survey))] == [1, 1, 1]
    assert sum(map(len, fitted(made * 300, 30, context(survey)))) == 900  # no combination of 900 is tried


def test_a_mirrored_duty_loses_its_last_clauses_and_points_to_the_plan(surveyed, ward, context):
    body, clause = "Công an tỉnh", " ".join(["tuần tra", *["đêm"] * 36])
    survey = surveyed({"so": "1.", "tieu_de": body, "cua": [body], "noi_dung": f"{clause}; {clause}; {clause}"})
    (each,) = select(survey, ward, NOTHING)
    work = trimmed(Work(each.duty.id, each, each.duty.whole, each.duty.quote), context(survey))
    assert work.text == f"{clause} (mục I.1 của Kế hoạch)"


def test_of_a_long_mirrored_duty_what_has_a_date_stands_by_itself(surveyed, ward):
    long = "Kiểm tra chợ " + "và các ngõ phố quanh chợ " * 12
    text = f"{long}. Phát tờ rơi tại bến thuyền; Tháo dỡ lều bạt xong trong quý II năm 2026."
    told = [{"so": "-", "noi_dung": text}]
    survey = surveyed(
        {"so": "1.", "tieu_de": "Công an tỉnh", "cua": ["Công an tỉnh"], "muc": told}, kind="to_chuc"
    )
    _, item = [item for each in cascade(survey, ward).sections for item in each.items]
    assert item.text == "Đề nghị tháo dỡ lều bạt xong trong quý II năm 2026."


@pytest.mark.parametrize(
    ("purpose", "kept"),
    [("nhằm bảo đảm an toàn.", False), ("nhằm thực hiện Đề án Mái Ấm.", True), ("nhằm sửa ngay khi mưa.", True)],
)
def test_a_long_duty_loses_its_purpose_and_no_name(surveyed, ward, purpose, kept):
    text = f"Rà soát, {'kiểm tra mái tôn của các nhà văn hóa ' * 9}{purpose}"
    survey = surveyed({"so": "1.", "thuc_hien": ["UBND các xã, phường"], "noi_dung": text})
    assert (purpose in cascade(survey, ward).sections[0].items[0].text) is kept


@pytest.mark.parametrize(
    ("rule", "text", "after"),
    [
        ("gon-ba-cham", "hỏi học sinh, công nhân… tổ chức trò chơi", "hỏi học sinh, công nhân…; tổ chức trò chơi"),
        ("gon-ba-cham", "hỏi học sinh… các khối", None),
        ("gon-hai-dong-tu", "đẩy mạnh các hoạt động tuyên truyền", "tuyên truyền"),
        ("gon-hai-dong-tu", "đẩy mạnh các hoạt động văn nghệ", None),
        ("gon-hai-dong-tu", "phối hợp với các ngành tăng cường công tác kiểm tra bến", None),
        ("gon-hai-dong-tu", "dọn kênh; tăng cường công tác kiểm tra bến", "dọn kênh; kiểm tra bến"),
        ("gon-muc-dich", "dọn kênh nhằm khơi dòng; thả cá", "dọn kênh; thả cá"),
        ("gon-muc-dich", "triển khai các hoạt động tại địa bàn nhằm giữ nước sạch; thả cá", None),
        (
            "gon-muc-dich",
            "dọn kênh nhằm khơi dòng (mục IV.10-3 của Kế hoạch).",
            "dọn kênh (mục IV.10-3 của Kế hoạch).",
        ),
        ("gon-nhan-manh", "thực hiện nghiêm túc, có hiệu quả việc thả cá", "thực hiện việc thả cá"),
        ("gon-nhan-manh", "nâng cao hiệu quả thả cá", None),
        ("gon-nhan-manh", "bảo đảm toàn diện các mặt", None),
        ("gon-bao-dam", "chấm điểm, bảo đảm khách quan, công bằng.", "chấm điểm."),
        ("gon-bao-dam", "chấm điểm, bảo đảm mỗi tổ ba người.", None),
        ("gon-phu-hop", "làm bè phù hợp với điều kiện của xã; thả cá", "làm bè; thả cá"),
        ("gon-phu-hop", "làm bè phù hợp với quy hoạch của tỉnh", None),
        (
            "gon-hoat-dong-nham",
            "triển khai các hoạt động tại địa bàn nhằm tạo chuyển biến mạnh mẽ trong tư duy, nâng cao hiểu biết",
            "nâng cao hiểu biết",
        ),
        ("gon-hoat-dong-nham", "triển khai các hoạt động nhằm tạo chuyển biến", None),
        ("gon-lay-lam", "dọn kênh, lấy phòng là chính, lấy thôn làm gốc.", "dọn kênh."),
        ("gon-lay-lam", "dọn kênh, lấy bùn làm phân.", None),
    ],
)
def test_what_a_long_item_loses_says_nothing_of_its_own(rules, rule, text, after):
    found = next(each for each in rules.leaning if each.id == rule)
    assert rules.replaced(found, text, {}) == (text if after is None else after)


def test_half_a_bracket_is_never_left(surveyed, ward):
    ponds = "vào các ao hồ công cộng ven làng " * 9
    text = f"Thả cá giống {ponds}(cả ao cạn nhằm giữ giống) trước mùa mưa."
    survey = surveyed({"so": "1.", "thuc_hien": ["UBND các xã, phường"], "noi_dung": text})
    for section in cascade(survey, ward).sections:
        for item in section.items:
            assert item.text.count("(") == item.text.count(")")


PADDING = " thuộc " + " ".join(f"nhóm{at}" for at in range(60))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Đẩy nhanh công tác tuyên truyền", "Đẩy nhanh tuyên truyền"),
        ("Rà soát các dự án và các công trình", "Rà soát dự án và công trình"),
        ("Chủ động rà soát, giải quyết kịp thời khó khăn", "Rà soát, giải quyết khó khăn"),
        ("Thực hiện cập nhật danh mục", "Cập nhật danh mục"),
        ("Hỗ trợ hộ nghèo (từ năm 2027 đến năm 2030)", "Hỗ trợ hộ nghèo (2027 - 2030)"),
        ("Xây dựng mô hình để sử dụng tại thôn", "Xây dựng mô hình dùng tại thôn"),
        (
            "Tuyên truyền về phòng cháy, chữa cháy rừng; mở chuyên mục về phòng cháy, chữa cháy rừng; in tờ rơi",
            "Tuyên truyền về phòng cháy, chữa cháy rừng; mở chuyên mục; in tờ rơi",
        ),
        ("Tổ chức rà soát ao hồ", "Rà soát ao hồ"),
        ("Giúp tổ chức tham gia thả cá", None),
        ("Xác định cụ thể công việc", "Xác định công việc"),
        ("Tuyên truyền các quy định của pháp luật về ao hồ", "Tuyên truyền pháp luật về ao hồ"),
        ("Kiểm tra quy định của pháp luật về ao hồ", None),
        (
            "Phổ biến Luật Ao hồ, Luật sửa đổi, bổ sung một số điều của Luật Ao hồ",
            "Phổ biến Luật Ao hồ (sửa đổi, bổ sung)",
        ),
        ("Phổ biến Luật Ao hồ, Luật sửa đổi, bổ sung một số điều của Luật Đê điều", None),
        ("Ghi ao (gồm cả ao cạn) vào sổ", "Ghi ao (cả ao cạn) vào sổ"),
        ("Ghi ao được nêu tại sổ cũ", "Ghi ao nêu tại sổ cũ"),
        ("Ghi ao chưa được nêu tại sổ cũ", None),
        (
            "Thả cá đối với ao đình làng ta; đào giếng đối với ao đình làng ta; in tờ rơi",
            "Thả cá đối với ao đình làng ta; đào giếng; in tờ rơi",
        ),
        (
            "Thả cá đối với ao đình làng ta; đào giếng đối với ao đình làng bên; in tờ rơi",
            None,
        ),
        ("Kiểm tra người làm công tác tuyên truyền", None),
        ("Phổ biến Luật sửa đổi, bổ sung một số điều của Luật Đất đai", None),
        ("Xử lý người không kịp thời báo tin", None),
        ("Rà soát toàn bộ các dự án", None),
        ("Bố trí các cấp ủy viên phụ trách", None),
    ],
)
def test_words_that_tell_nothing_go_where_an_item_is_too_long(works, context, text, told):
    survey, (work,) = works("mở lớp học")
    for more, kept in ((PADDING, False), ("", True)):
        item = squeezed(single(work._replace(text=f"{text}{more}.")), context(survey))
        assert item.text == f"{text if kept or told is None else told}{more}."
        assert bool(item.steps) == (told is not None and not kept)


def test_a_mirrored_duty_is_told_in_fewer_words_before_it_is_cut(surveyed, ward, context):
    body, ponds = "Công an tỉnh", " ".join(f"ao{at}" for at in range(25))
    text = f"Tổ chức rà soát các nhà ở {ponds}; chủ động kiểm tra các nhà ở {ponds} và các hoạt động khác."
    survey = surveyed({"so": "1.", "tieu_de": body, "cua": [body], "noi_dung": text})
    (each,) = select(survey, ward, NOTHING)
    work = trimmed(Work(each.duty.id, each, each.duty.whole, each.duty.quote), context(survey))
    assert "kiểm tra" in work.text and "mục I.1" not in work.text
