"""Bodies in running text: which words are their names, and what they mean."""

import unicodedata

import pytest

from docgen.register import find, units

ALL, KIND, NAMED = "communes", "communes_of_kind", "communes_named"


def seen(gazetteer, text):
    return [(each.mention.text, each.mention.kind.value) for each in gazetteer.mentions(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Sở Y tế chủ trì, phối hợp với Công an tỉnh phun thuốc.",
            [("Sở Y tế", "body"), ("Công an tỉnh", "body")],
        ),
        (
            "Sở Văn hóa, Thể thao và Du lịch, Sở Tài chính và UBND các xã",
            [("Sở Văn hóa, Thể thao và Du lịch", "body"), ("Sở Tài chính", "body"), ("UBND các xã", KIND)],
        ),
        (
            "Công an, Quân sự các xã, phường canh gác.",
            [("Công an các xã, phường", "commune_body"), ("Quân sự các xã, phường", "commune_body")],
        ),
        (
            "Công an tỉnh, Ban CHQS các xã; việc quân sự",
            [("Công an tỉnh", "body"), ("Ban CHQS các xã", "commune_body")],
        ),
        (
            "Chỉ đạo lực lượng Công an xã, phường trực gác.",
            [("Công an xã, phường", "commune_body")],
        ),
        (
            "Chỉ đạo các phòng chuyên môn, lực lượng Công an xã, phường trực gác.",
            [("các phòng chuyên môn", "collective"), ("Công an xã, phường", "commune_body")],
        ),
        ("Chỉ đạo các đơn vị, lực lượng trực gác.", [("các đơn vị, lực lượng", "generic")]),
        (
            "phối hợp với các phòng chuyên môn thuộc sở Xây dựng và UBND xã, phường",
            [("các phòng chuyên môn thuộc sở Xây dựng", "collective"), ("UBND xã, phường", ALL)],
        ),
        ("nâng cấp cơ sở vật chất; giáo dục ở các cấp học", []),
        (
            "chỉ số của các sở, ngành và của UBND các xã",
            [("các sở, ngành", "collective"), ("UBND các xã", KIND)],
        ),
        ("Giao UBND các xã ven sông Tiền, sông Hậu rà soát bến.", [("UBND các xã ven sông Tiền, sông Hậu", KIND)]),
        (
            "Giao UBND các xã ven sông Tiền, Sở Y tế rà soát bến.",
            [("UBND các xã ven sông Tiền", KIND), ("Sở Y tế", "body")],
        ),
        ("UBND xã D'Ran, UBND xã Cư M’gar vá đường.", [("UBND xã D'Ran", NAMED), ("UBND xã Cư M’gar", NAMED)]),
        ("UBND xã 'Di Linh' vá đường.", [("UBND xã", ALL)]),
        ("UBND các xã, phường: Tịch thu kích điện", [("UBND các xã, phường", ALL)]),
        ("NHIỆM VỤ CỦA UBND CÁC XÃ BẮC HÀ, VĂN CHẤN", [("UBND CÁC XÃ BẮC HÀ, VĂN CHẤN", NAMED)]),
        ("NHIỆM VỤ CỦA UBND CÁC XÃ TRONG MÙA MƯA", [("UBND CÁC XÃ", KIND)]),
        ("Gửi SNN&MT và Sở GD & ĐT.", [("SNN&MT", "body"), ("Sở GD & ĐT", "body")]),
        (
            "HĐND, UBND tỉnh; Đảng ủy, HĐND, UBND các xã, phường",
            [("HĐND, UBND tỉnh", "body"), ("Đảng ủy, HĐND, UBND các xã, phường", ALL)],
        ),
        ("Giao Phòng Quản lý Đô thị triển khai các việc sau.", [("Phòng Quản lý Đô thị", "collective")]),
        (
            "Phòng Quản lý Giao thông, Phòng Tổ chức cán bộ, Văn phòng Sở",
            [
                ("Phòng Quản lý Giao thông", "collective"),
                ("Phòng Tổ chức cán bộ", "collective"),
                ("Văn phòng Sở", "collective"),
            ],
        ),
        ("Câu lạc bộ Sông xanh tổ chức thả cá.", [("Câu lạc bộ Sông xanh", "unknown")]),
        ("Phòng Nội vụ thuộc Sở Y tế lập danh sách.", [("Phòng Nội vụ thuộc Sở Y tế", "unknown")]),
        (
            "Các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ và Tổng công ty Đường sắt Việt Nam",
            [
                ("Các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ", "central"),
                ("Tổng công ty Đường sắt Việt Nam", "central"),
            ],
        ),
        ("Thanh tra tỉnh thanh tra việc mua ống.", [("Thanh tra tỉnh", "body")]),
        ("SỞ XÂY DỰNG VÀ UBND CÁC XÃ, PHƯỜNG", [("SỞ XÂY DỰNG", "body"), ("UBND CÁC XÃ, PHƯỜNG", ALL)]),
        ("Bảo tàng Gốm phun thuốc diệt bọ gậy.", [("Bảo tàng Gốm", "unknown")]),
        ("NHIỆM VỤ CỦA CÂU LẠC BỘ DÙ LƯỢN MÂY TRẮNG", [("CÂU LẠC BỘ DÙ LƯỢN MÂY TRẮNG", "unknown")]),
        ("TRÁCH NHIỆM CỦA SỞ TƯ PHÁP", [("SỞ TƯ PHÁP", "body")]),
        (
            "Giao Sở Y tế, các Ban Quản lý dự án và UBND các xã dọn đường.",
            [("Sở Y tế", "body"), ("các Ban Quản lý dự án", "collective"), ("UBND các xã", "communes_of_kind")],
        ),
        ("Ban Quản lý dự án tỉnh dọn đường.", [("Ban Quản lý dự án tỉnh", "unknown")]),
        (
            "Phối hợp với các doanh nghiệp viễn thông xóa vùng lõm.",
            [("các doanh nghiệp viễn thông", "collective")],
        ),
        ("Trung tâm điều hành chủ trì trực ban.", [("Trung tâm điều hành", "unknown")]),
        (
            "Giao Trung tâm giám sát, điều hành thông minh (IOC) gộp số liệu.",
            [("Trung tâm giám sát, điều hành thông minh", "unknown")],
        ),
        ("Xây trung tâm điều hành mới.", []),
        ("Sở Y tế tỉnh 2 lần một năm soi mẫu.", [("Sở Y tế tỉnh", "body")]),
        ("Trung tâm Y tế khu vực 2 soi mẫu.", [("Trung tâm Y tế khu vực 2", "collective")]),
        # None of these is a name.
        ("Tổ chức hội nghị, báo cáo, ban hành quy chế, phòng ngừa dịch bệnh.", []),
        ("Xã hội hóa, hợp tác xã, chính trị - xã hội, bảo hiểm xã hội tự nguyện.", []),
        ("Thống kê số hộ; Thanh tra việc chi trả; Báo cáo kết quả; Bộ tiêu chí đánh giá.", []),
    ],
)
def test_names_end_where_the_sentence_goes_on(gazetteer, text, names):
    assert seen(gazetteer, text) == names


@pytest.mark.parametrize(
    ("words", "kind", "detail"),
    [
        ("UBND các xã, phường", ALL, ()),
        ("UBND các xã/phường", ALL, ()),
        ("UBND xã, phường", ALL, ()),
        ("UBND phường, xã", ALL, ()),
        ("UBND cấp xã", ALL, ()),
        ("UBND cấp cơ sở", ALL, ()),
        ("Chính quyền các xã, phường", ALL, ()),
        ("Chính quyền địa phương", ALL, ()),
        ("Mỗi xã, phường", ALL, ()),
        ("Từng địa phương", ALL, ()),
        ("Các địa phương", ALL, ()),
        ("92 xã, phường", ALL, ()),
        ("UBND các phường", KIND, ("phường",)),
        ("UBND các đặc khu", KIND, ("đặc khu",)),
        ("Các xã", KIND, ("xã",)),
        ("UBND xã Bát Xát", NAMED, ("Bát Xát",)),
        ("Các phường Lào Cai, Cam Đường", NAMED, ("Lào Cai", "Cam Đường")),
        ("UBND các xã: A Mú Sung, Y Tý và Bát Xát", NAMED, ("A Mú Sung", "Y Tý", "Bát Xát")),
        ("UBND xã Bát Xát, xã Y Tý và phường Sa Pa", NAMED, ("Bát Xát", "Y Tý", "Sa Pa")),
        ("UBND các huyện, thị xã, thành phố", "abolished", ()),
        ("Các cơ quan, đơn vị, địa phương", "generic", ()),
        ("Các cấp, các ngành", "generic", ()),
        ("Các sở, ban, ngành, đoàn thể tỉnh", "collective", ()),
    ],
)
@pytest.mark.parametrize("rest", [" lập danh sách, gửi về tỉnh.", " phối hợp trồng cây.", "; nội dung khác"])
def test_sets_of_communes_are_told_apart(gazetteer, words, kind, detail, rest):
    first = gazetteer.mentions(words + rest)[0].mention
    assert (first.text, first.kind.value, first.detail) == (words, kind, detail)


@pytest.mark.parametrize(
    ("text", "words", "condition"),
    [
        ("UBND các xã, phường nơi có hồ chứa phối hợp với Sở Xây dựng", None, "nơi có hồ chứa"),
        ("UBND xã, phường có tuyến đường đi qua phối hợp", None, "có tuyến đường đi qua"),
        ("UBND cấp xã nơi có hoạt động khai thác cát tổ chức kiểm tra", None, "nơi có hoạt động khai thác cát"),
        ("Các xã vùng cao dự trữ nước", None, "vùng cao"),
        ("UBND các xã biên giới tuần tra", None, "biên giới"),
        ("UBND các xã, phường có liên quan rà soát", None, "có liên quan"),
        ("UBND các xã, phường có trách nhiệm rà soát", "UBND các xã, phường", ""),
        ("UBND các xã, phường có văn bản báo cáo", "UBND các xã, phường", ""),
    ],
)
def test_a_condition_ends_at_the_verb(gazetteer, text, words, condition):
    first = gazetteer.mentions(text)[0].mention
    assert (first.condition, first.conditional) == (condition, bool(condition))
    assert first.text == (words or f"{text.partition(condition)[0]}{condition}")


def test_exclusions_are_heard(gazetteer):
    for text in ("UBND các xã, phường (trừ xã Y Tý) thực hiện", "UBND các xã, phường, trừ xã Y Tý, thực hiện"):
        assert gazetteer.mentions(text)[0].mention.excluded == ("Y Tý",)


@pytest.mark.parametrize(
    ("text", "department"),
    [
        ("Công an cấp xã", "ca"),
        ("Công an các xã, phường", "ca"),
        ("Công an xã", "ca"),
        ("Trạm Y tế các xã, phường", "tyt"),
        ("Ban CHQS cấp xã", "bchqs"),
        ("Mặt trận Tổ quốc các cấp", "mttq"),
        ("Hội LHPN cấp xã", "hlhpn"),
        ("Phòng Văn hóa - Xã hội cấp xã", "vhxh"),
        ("Trung tâm Phục vụ hành chính công cấp xã", "pvhcc"),
        ("các trường học", "vhxh"),
        ("các thôn, tổ dân phố", "vhxh"),
    ],
)
def test_bodies_of_the_commune_have_counterparts(gazetteer, text, department):
    mention = gazetteer.classify(text)
    assert mention.kind.value == "commune_body"
    assert mention.body.counterparts[0] == department


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Giám đốc Sở Y tế", "Giám đốc"),
        ("Thủ trưởng các sở, ban, ngành", "Thủ trưởng"),
        ("Chủ tịch UBND các xã, phường", "Chủ tịch"),
        ("Chủ tịch UBND tỉnh", "Chủ tịch"),
        ("Sở Y tế", ""),
    ],
)
def test_an_office_is_kept_and_the_body_behind_it(gazetteer, text, office):
    (only,) = gazetteer.mentions(text)
    assert (only.mention.office, only.mention.text) == (office, text)


def test_a_noun_said_once_serves_the_whole_list(gazetteer):
    text = "các Sở: Tài chính, Nội vụ và Y tế"
    assert [each.mention.text for each in gazetteer.mentions(text)] == ["Sở Tài chính", "Sở Nội vụ", "Sở Y tế"]
    assert [text[each.start : each.end] for each in gazetteer.mentions(text)][1:] == ["Nội vụ", "Y tế"]


@pytest.mark.parametrize(
    "name", ["Không", "Như trên", "theo Quyết định số 12/QĐ-UBND", "-", "các đơn vị được giao"]
)
def test_what_refers_or_is_empty_is_no_name(gazetteer, name):
    assert gazetteer.classify(name).kind.value == "not_a_name"


def test_spaces_breaks_and_forms_of_letters_change_nothing(gazetteer):
    text = "Giao UBND các  xã,\nphường và Sở Khoa học\u00a0và Công nghệ, Uỷ ban nhân dân tỉnh."
    names = ["UBND các xã, phường", "Sở Khoa học và Công nghệ", "Uỷ ban nhân dân tỉnh"]
    for form in ("NFC", "NFD"):
        given = unicodedata.normalize(form, text)
        found = gazetteer.mentions(given)
        assert [each.mention.text for each in found] == names
        assert all(
            " ".join(unicodedata.normalize("NFC", given[each.start : each.end]).split()) == each.mention.text
            for each in found
        )


@pytest.mark.parametrize(
    "text",
    [
        "Bộ Công an, Bộ Dân tộc và Tôn giáo, Cục Đường bộ Việt Nam, Vụ Tổ chức cán bộ, Văn phòng Bộ",
        "Tổng công ty Hàng không Việt Nam, Tập đoàn Bưu chính Viễn thông Việt Nam, Thông tấn xã Việt Nam",
        "Tòa án nhân dân tối cao, Thanh tra Chính phủ, Ủy ban Chứng khoán Nhà nước, Ban Cơ yếu Chính phủ",
        "Trung ương Hội Nông dân Việt Nam, Hội Nhà báo Việt Nam, Hội đồng Lý luận Trung ương",
        "Các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ, các tập đoàn, tổng công ty",
    ],
)
def test_bodies_of_the_whole_country_are_no_unknown_ones(gazetteer, text):
    assert {mention.kind.value for mention in gazetteer.split(text)} == {"central"}


def test_behind_a_colon_a_verb_with_a_capital_names_no_commune(gazetteer):
    (found,) = gazetteer.mentions("UBND các xã, phường: Nghiệm thu cầu phao.")
    assert (found.mention.text, found.mention.kind) == ("UBND các xã, phường", ALL)
    (listed,) = gazetteer.mentions("UBND các xã: Bát Xát, Y Tý nghiệm thu cầu phao.")
    assert listed.mention.kind == NAMED


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Tổ khảo sát tổng hợp số liệu.", ["Tổ khảo sát"]),
        ("Đoàn thẩm định:", ["Đoàn thẩm định"]),
        ("Tổ giám sát nguồn nước báo cáo kết quả.", ["Tổ giám sát nguồn nước"]),
        ("Trưởng đoàn kiểm tra phân công nhiệm vụ.", ["Trưởng đoàn kiểm tra"]),
        ("Thư ký Đoàn khảo sát có trách nhiệm ghi biên bản.", ["Thư ký Đoàn khảo sát"]),
        (
            "Các thành viên Tổ công tác kiểm tra, giám sát chất lượng nước triển khai lấy mẫu.",
            ["Các thành viên Tổ công tác kiểm tra, giám sát chất lượng nước"],
        ),
        ("Bộ phận tiếp nhận trả kết quả.", ["Bộ phận tiếp nhận"]),
        # No groups, or none that acts: another word, a verb, something inside a sentence.
        ("Tổ chức kiểm tra việc thực hiện.", []),
        ("Đoàn viên thanh niên tham gia.", []),
        ("Tiếp đón đoàn kiểm tra chu đáo.", []),
        ("Tổ ong mật treo cao.", []),
    ],
)
def test_a_group_is_named_by_its_work(gazetteer, text, names):
    assert [name for name, _ in seen(gazetteer, text)] == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Từng khoa của bệnh viện/trung tâm y tế có giường bệnh báo cáo số liệu.",
            "Từng khoa của bệnh viện/trung tâm y tế có giường bệnh",
        ),
        ("Các doanh nghiệp có nước thải lắp đặt trạm quan trắc.", "Các doanh nghiệp có nước thải"),
        ("Cơ sở khám bệnh, chữa bệnh được thẩm định:", "Cơ sở khám bệnh, chữa bệnh được thẩm định"),
        # What the having is of is said of them, not which of them are meant.
        ("Các doanh nghiệp có trách nhiệm lắp đặt trạm quan trắc.", "Các doanh nghiệp"),
        ("Các khoa có 20 giường.", "Các khoa"),
    ],
)
def test_whose_they_are_and_what_they_have_belongs_to_the_name_of_many(gazetteer, text, name):
    assert seen(gazetteer, text)[0] == (name, "collective")


def test_a_small_noun_before_a_proper_name_is_one_body(gazetteer):
    assert [name for name, _ in seen(gazetteer, "Giao phòng Kế hoạch - Tài chính Sở Y tế tổng hợp.")] == [
        "phòng Kế hoạch - Tài chính Sở Y tế"
    ]
    assert seen(gazetteer, "Diễn tập phòng chống bão; sửa phòng học.") == []


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("UBND các phường: Xuân Hương - Đà Lạt, Mũi Né", True),
        ("UBND phường Xuân Hương - Đà Lạt", True),
        ("UBND các phường: Lang Biang - Đà Lạt, Mũi Né", False),
        ("UBND các phường: Xuân Hương, Mũi Né", False),
    ],
)
def test_a_commune_of_a_name_in_two_parts_is_meant_by_both_of_them(gazetteer, text, meant):
    unit = find("Phường Xuân Hương - Đà Lạt")
    (located,) = gazetteer.mentions(text)
    assert located.mention.means(unit) is meant


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ban Chỉ đạo phòng, chống lụt bão tỉnh phát lệnh sơ tán.", ["Ban Chỉ đạo phòng, chống lụt bão tỉnh"]),
        (
            "Hội đồng Xét tặng Huy hiệu người thợ giỏi cấp tỉnh niêm yết danh sách.",
            ["Hội đồng Xét tặng Huy hiệu người thợ giỏi cấp tỉnh"],
        ),
        ("Hội đồng Văn học - Nghệ thuật ngành Y tế chấm bài.", ["Hội đồng Văn học - Nghệ thuật ngành Y tế"]),
        ("Ban Tổ chức Hội thi xe đạp chậm năm 2027 trao giải.", ["Ban Tổ chức Hội thi xe đạp chậm năm 2027"]),
        ("Ủy ban bầu cử tỉnh in phiếu.", ["Ủy ban bầu cử tỉnh"]),
        # A predicate, another body or a place that is none of the council's ends no name.
        ("Ban Chỉ đạo họp bàn giải pháp cấp tỉnh.", []),
        ("Ban Chỉ đạo 138 kiểm tra các mỏ trong tỉnh.", ["Ban Chỉ đạo 138"]),
        ("Ban Tổ chức thông báo UBND tỉnh.", ["Ban Tổ chức", "UBND tỉnh"]),
    ],
)
def test_a_council_is_named_by_its_work_up_to_its_place(gazetteer, text, names):
    assert [name for name, _ in seen(gazetteer, text)] == names


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Tổ giúp việc Ban Chỉ đạo bầu cử tỉnh trực.", "Tổ giúp việc Ban Chỉ đạo bầu cử tỉnh", "collective"),
        ("Bộ phận kế toán của Sở Y tế quyết toán.", "Bộ phận kế toán của Sở Y tế", "collective"),
        ("Thường trực Ban Chỉ huy Phòng thủ tỉnh trực.", "Thường trực Ban Chỉ huy Phòng thủ tỉnh", "collective"),
        ("Bộ phận Một cửa các xã, phường trả hồ sơ.", "Bộ phận Một cửa các xã, phường", "commune_body"),
        # A comma parts the group from the body behind it.
        ("Tổ thẩm định, Sở Y tế ký biên bản.", "Tổ thẩm định", "unknown"),
    ],
)  # fmt: skip
def test_the_part_of_a_body_is_named_with_the_body(gazetteer, text, name, kind):
    assert seen(gazetteer, text)[0] == (name, kind)


def test_an_area_is_part_of_the_name_for_all_areas_too(gazetteer):
    assert [name for name, _ in seen(gazetteer, "Hạt Kiểm lâm các khu vực gác rừng.")] == [
        "Hạt Kiểm lâm các khu vực"
    ]
    assert [name for name, _ in seen(gazetteer, "Hạt Kiểm lâm các xã gác rừng.")] == ["Hạt Kiểm lâm", "các xã"]


def test_a_lone_government_behind_one_named_commune_is_that_commune_s(gazetteer):
    *_, found = gazetteer.mentions("Tại phường Sa Pa: UBND phường sơn cổng chào.")
    assert (found.mention.kind, found.mention.detail) == (NAMED, ("Sa Pa",))
    # Of another kind, with a word of number, or behind several, it is none of them.
    for text in (
        "Tại phường Sa Pa: UBND xã sơn cổng chào.",
        "Tại phường Sa Pa: UBND các phường sơn cổng chào.",
        "Tại các phường Sa Pa, Cam Đường: UBND phường sơn cổng chào.",
    ):
        assert gazetteer.mentions(text)[-1].mention.kind is not NAMED


def test_an_exception_before_the_communes_leaves_out_whom_it_names(gazetteer):
    (found,) = gazetteer.mentions("Ngoại trừ phường Sa Pa, UBND các xã, phường sơn biển.")
    assert (found.mention.kind, found.mention.excluded) == (ALL, ("Sa Pa",))
    named, every = gazetteer.mentions("Cùng phường Sa Pa, UBND các xã, phường sơn biển.")
    assert (named.mention.kind, every.mention.excluded) == (NAMED, ())


@pytest.mark.parametrize("organ", ["UBND ", "Công an "])
def test_every_commune_of_the_country_is_read_by_its_own_name(gazetteer, organ):
    """Some begin as bodies do (phường Hội An, xã Giao Thủy), one seems to hold a number (xã Tà Xi Láng)."""
    wrong = []
    for unit in units():
        name = f"{organ}{unit.full_name[0].lower()}{unit.full_name[1:]}"
        if [text for text, _ in seen(gazetteer, f"{name} chủ trì")] != [name]:
            wrong.append(name)
    assert not wrong


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("UBND các phường Hội An, Hội An Đông", [("UBND các phường Hội An, Hội An Đông", NAMED)]),
        ("các xã Bát Xát, Trạm Tấu và Liên Minh", [("các xã Bát Xát, Trạm Tấu và Liên Minh", NAMED)]),
        ("các xã Hội Sơn, Báo Lào Cai", [("các xã Hội Sơn", NAMED), ("Báo Lào Cai", "body")]),
        ("UBND xã Y Tý, Hội Luật gia tỉnh", [("UBND xã Y Tý", NAMED), ("Hội Luật gia tỉnh", "unknown")]),
        ("UBND xã Y Tý, Trường Chính trị tỉnh", [("UBND xã Y Tý", NAMED), ("Trường Chính trị tỉnh", "body")]),
        ("UBND các xã, phường Hội Nông dân tỉnh", [("UBND các xã, phường", ALL), ("Hội Nông dân tỉnh", "body")]),
        ("UBND xã Sở Tài chính", [("UBND xã", ALL), ("Sở Tài chính", "body")]),
    ],
)
def test_a_name_of_a_commune_may_begin_as_that_of_a_body(gazetteer, text, names):
    assert seen(gazetteer, text) == names
