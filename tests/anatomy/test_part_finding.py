"""Parts are known by what they say and where they stand, however the office laid them out."""

import pytest

from docgen.anatomy.document_part import Part, SheetRole
from docgen.anatomy.part_finding import sheets

QH, TN = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"
NUMBER, DATE = "Số: 05/UBND-VX", "Bắc Kạn, ngày 05 tháng 3 năm 2026"
BODY = "Thực hiện ý kiến của cấp trên, đề nghị các đơn vị triển khai một số nội dung sau đây cho kịp thời gian./."


def p(text="", look="", extra=""):
    """A paragraph; `look` of c (centred), j (justified), b (bold), i (italic)."""
    alignment = {"c": "center", "j": "both"}.get(next((sign for sign in look if sign in "cj"), ""), "left")
    format_ = "".join(f"<w:{sign}/>" for sign in look if sign in "bi")
    inner = "".join(
        "<w:tab/>" if part == "\t" else "<w:br/>" if part == "\n" else f'<w:t xml:space="preserve">{part}</w:t>'
        for part in text.replace("\t", "|\t|").replace("\n", "|\n|").split("|")
        if part
    )
    run = f"<w:r><w:rPr>{format_}</w:rPr>{inner}</w:r>" if inner else ""
    return f'<w:p><w:pPr>{extra}<w:jc w:val="{alignment}"/></w:pPr>{run}</w:p>'


def table(*rows):
    cells = ["".join(f"<w:tc>{cell}</w:tc>" for cell in row) for row in rows]
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>"


def box(content, x=0):
    return (
        f'<w:p><w:r><w:pict><v:rect style="position:absolute;margin-left:{x}pt;width:90pt;height:40pt"><v:textbox>'
        f"<w:txbxContent>{content}</w:txbxContent></v:textbox></v:rect></w:pict></w:r></w:p>"
    )


LEFT = p("ỦY BAN NHÂN DÂN", "cb") + p("PHƯỜNG BẮC KẠN", "cb")
RIGHT = p(QH, "cb") + p(TN, "cb")
HEAD = table([LEFT, RIGHT], [p(NUMBER, "c"), p(DATE, "ci")])
SIGNED = table(
    [
        p("Nơi nhận:", "bi") + p("- Như trên;") + p("- Lưu: VT, VX."),
        p("KT. CHỦ TỊCH", "cb") + p("PHÓ CHỦ TỊCH", "cb") + p() + p() + p("Phan Đình Huy", "cb"),
    ]
)
KIND = p("KẾ HOẠCH", "cb") + p("Triển khai công tác năm 2026", "cb")


@pytest.fixture
def parts(document):
    """The parts of the first sheet, with their texts joined by ` / `."""

    def find(body, **more):
        found = {}
        for filled in sheets(document(body, **more))[0].filled:
            found.setdefault(filled.part, []).append(filled.piece.printed)
        return {part: " / ".join(texts) for part, texts in found.items()}

    return find


def has(found, **expected):
    assert {name: found.get(Part(name)) for name in expected} == expected


HEADER = {
    "national_title": QH,
    "motto": TN,
    "issuing_authority": "ỦY BAN NHÂN DÂN / PHƯỜNG BẮC KẠN",
    "parent_authority": None,
    "number": NUMBER,
    "place_and_date": DATE,
    "body": BODY,
}
SIGNATURE = {
    "recipients_label": "Nơi nhận:",
    "recipients": "- Như trên;",
    "archive": "- Lưu: VT, VX.",
    "authority": "KT. CHỦ TỊCH / PHÓ CHỦ TỊCH",
    "signer_name": "Phan Đình Huy",
    "body": BODY,
}
GAPS = {"number": "Số:          /UBND-VX", "place_and_date": "Bắc Kạn, ngày      tháng 3 năm 2026"}
HEADS = {
    "one table": HEAD,
    "one row": table([LEFT + p(NUMBER, "c"), RIGHT + p(DATE, "ci")]),
    "a row for each line": table(
        [p("ỦY BAN NHÂN DÂN", "cb"), p(), p(QH, "cb")],
        [p("PHƯỜNG BẮC KẠN", "cb"), p(), p(TN, "cb")],
        [p(NUMBER, "c"), p(), p(DATE, "ci")],
    ),
    "two tables": table([LEFT, RIGHT]) + p() + table([p(NUMBER, "c"), p(DATE, "ci")]),
    "tab stops": p(f"ỦY BAN NHÂN DÂN\t{QH}", "b") + p(f"PHƯỜNG BẮC KẠN\t\t{TN}", "b") + p(f"{NUMBER}\t\t{DATE}"),
    "spaces": p(f"ỦY BAN NHÂN DÂN      {QH}", "b")
    + p(f"  PHƯỜNG BẮC KẠN          {TN}", "b")
    + p(f"{NUMBER}          {DATE}"),
    "line breaks": table(
        [
            p(f"ỦY BAN NHÂN DÂN\nPHƯỜNG BẮC KẠN\n{NUMBER}", "c"),
            p(f"{QH}\n{TN}\n{DATE}", "c"),
        ]
    ),
    "text boxes": box(LEFT + p(NUMBER, "c")) + box(RIGHT + p(DATE, "ci"), 200),
    "one above the other": RIGHT + LEFT + p(NUMBER, "c") + p(DATE, "ci"),
    "one cell around all": table([HEAD]),
}


@pytest.mark.parametrize("layout", HEADS)
def test_a_head_in_any_layout(parts, layout):
    has(parts(HEADS[layout] + p(BODY, "j") + SIGNED), **HEADER)


@pytest.mark.parametrize("between", ["\t\t", "             "])
def test_gaps_left_open_are_not_taken_for_the_space_between_columns(parts, between):
    line = f"{GAPS['number']}{between}{GAPS['place_and_date']}"
    has(parts(p(f"BỘ NỘI VỤ{between}{QH}") + p(f"{between}{TN}") + p(line) + p(BODY, "j")), **GAPS)


def test_a_head_in_the_header_of_the_first_page(parts):
    section = '<w:sectPr><w:headerReference w:type="first" r:id="header1"/><w:titlePg/></w:sectPr>'
    has(parts(p(BODY, "j") + SIGNED + section, header1=HEAD), **HEADER)


def test_other_spellings_of_the_fixed_words(parts):
    head = table(
        [LEFT, p("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", "c") + p("Độc lập – Tự do – Hạnh phúc", "c")],
        [p("Số:        /KH-UBND"), p("Bắc Kạn, ngày       tháng       năm 2026")],
    )
    found = parts(head + p(BODY, "j"))
    assert {Part.NATIONAL_TITLE, Part.MOTTO, Part.NUMBER, Part.PLACE_AND_DATE} <= found.keys()


def test_a_head_without_quoc_hieu(parts):
    head = table([LEFT, p(TN, "cb")], [p(NUMBER, "c"), p(DATE, "ci")])
    has(parts(head + p(BODY, "j") + SIGNED), national_title=None, motto=TN, number=NUMBER, place_and_date=DATE)


@pytest.mark.parametrize(
    ("lines", "parent", "issuer"),
    [
        (["UBND TỈNH A", "*SỞ Y TẾ"], "UBND TỈNH A", "SỞ Y TẾ"),
        (["UBND TỈNH A", "SỞ Y TẾ"], "UBND TỈNH A", "SỞ Y TẾ"),
        (["*UBND TỈNH A", "*SỞ Y TẾ"], "UBND TỈNH A", "SỞ Y TẾ"),
        (["UBND TỈNH A", "*SỞ NÔNG NGHIỆP", "*VÀ MÔI TRƯỜNG"], "UBND TỈNH A", "SỞ NÔNG NGHIỆP / VÀ MÔI TRƯỜNG"),
        (["*ỦY BAN NHÂN DÂN", "*PHƯỜNG BẮC KẠN"], None, "ỦY BAN NHÂN DÂN / PHƯỜNG BẮC KẠN"),
        (["ỦY BAN NHÂN DÂN", "*PHƯỜNG BẮC KẠN"], None, "ỦY BAN NHÂN DÂN / PHƯỜNG BẮC KẠN"),
        (["ỦY BAN NHÂN DÂN", "XÃ A", "*TRƯỜNG THCS B"], "ỦY BAN NHÂN DÂN / XÃ A", "TRƯỜNG THCS B"),
        (["BỘ Y TẾ", "*BAN CHỈ ĐẠO", "*PHÒNG CHỐNG DỊCH"], "BỘ Y TẾ", "BAN CHỈ ĐẠO / PHÒNG CHỐNG DỊCH"),
        (["*UBND TỈNH A", "SỞ Y TẾ"], "UBND TỈNH A", "SỞ Y TẾ"),
        (["*VĂN PHÒNG", "*HĐND VÀ", "*UBND PHƯỜNG A"], None, "VĂN PHÒNG / HĐND VÀ / UBND PHƯỜNG A"),
        (["UBND TỈNH A", "*VĂN PHÒNG"], "UBND TỈNH A", "VĂN PHÒNG"),
        (["*BỘ NỘI VỤ"], None, "BỘ NỘI VỤ"),
        (["TÊN CƠ QUAN CHỦ QUẢN", "*TÊN CƠ QUAN"], "TÊN CƠ QUAN CHỦ QUẢN", "TÊN CƠ QUAN"),
    ],
)
def test_the_body_that_issues_and_the_one_above_it(parts, lines, parent, issuer):
    left = "".join(p(line.lstrip("*"), "cb" if line.startswith("*") else "c") for line in lines)
    found = parts(table([left, RIGHT], [p(NUMBER, "c"), p(DATE, "ci")]) + p(BODY, "j"))
    has(found, parent_authority=parent, issuing_authority=issuer)


SUBJECT = "V/v nâng bậc lương năm 2026"


@pytest.mark.parametrize(
    "body",
    [
        table([LEFT, RIGHT], [p(NUMBER, "c") + p(SUBJECT, "c"), p(DATE, "ci")]),
        table([LEFT, RIGHT], [p(NUMBER, "c"), p(DATE, "ci")], [p(SUBJECT, "c"), p()]),
        HEAD + p(SUBJECT),
    ],
)
def test_the_subject_line_of_a_letter(parts, body):
    has(parts(body + p("Kính gửi: Bộ Nội vụ", "c") + p(BODY, "j")), subject_line=SUBJECT, abstract=None)


def test_a_subject_line_over_two_paragraphs(parts):
    cell = p(NUMBER, "c") + p("V/v nâng bậc lương", "c") + p("của công chức năm 2026", "c")
    found = parts(table([LEFT, RIGHT], [cell, p(DATE, "ci")]) + p(BODY, "j"))
    has(found, subject_line="V/v nâng bậc lương / của công chức năm 2026", body=BODY)


ADDRESSEES = ["- Sở Nội vụ;", "- Sở Tài chính."]


@pytest.mark.parametrize(
    "body",
    [
        p("Kính gửi:", "c") + "".join(map(p, ADDRESSEES)),
        table([p(), p("Kính gửi:") + "".join(map(p, ADDRESSEES))]),
        table([p("Kính gửi:"), "".join(map(p, ADDRESSEES))]),
    ],
)
def test_a_list_of_addressees(parts, body):
    found = parts(HEAD + body + p(BODY, "j") + SIGNED)
    has(found, addressees_label="Kính gửi:", addressees=" / ".join(ADDRESSEES), body=BODY)


def test_one_addressee_takes_no_list(parts):
    found = parts(HEAD + p("Kính gửi: Sở Nội vụ", "c") + p("- Việc thứ nhất của các đơn vị.", "j"))
    has(found, addressees_label="Kính gửi: Sở Nội vụ")


def test_kind_and_abstract(parts):
    found = parts(HEAD + KIND + p("trên địa bàn phường", "cb") + p("_____", "c") + p(BODY, "j"))
    has(found, kind="KẾ HOẠCH", abstract="Triển khai công tác năm 2026 / trên địa bàn phường", typed_rule="_____")


def test_an_abstract_that_stands_left(parts):
    found = parts(HEAD + p("BÁO CÁO", "b") + p("Về công tác quý I", "b") + p(BODY, "j"))
    has(found, kind="BÁO CÁO", abstract="Về công tác quý I", body=BODY)


def test_what_is_no_abstract(parts):
    found = parts(HEAD + p("KẾ HOẠCH", "cb") + p("I. MỤC ĐÍCH", "cb") + p(BODY, "j"))
    has(found, kind="KẾ HOẠCH", abstract=None, section="I. MỤC ĐÍCH")


DECISION = (
    p("QUYẾT ĐỊNH", "cb")
    + p("Về việc ban hành Quy chế", "cb")
    + p("ỦY BAN NHÂN DÂN PHƯỜNG BẮC KẠN", "cb")
    + p("Căn cứ Luật Tổ chức chính quyền địa phương;", "ji")
    + p("Theo đề nghị của Chánh Văn phòng.", "ji")
    + p("QUYẾT ĐỊNH:", "cb")
    + p("Điều 1. Ban hành kèm theo Quyết định này Quy chế làm việc.", "j")
)


def test_a_decision(parts):
    has(
        parts(HEAD + DECISION + SIGNED),
        kind="QUYẾT ĐỊNH",
        abstract="Về việc ban hành Quy chế",
        competence="ỦY BAN NHÂN DÂN PHƯỜNG BẮC KẠN",
        legal_basis="Căn cứ Luật Tổ chức chính quyền địa phương; / Theo đề nghị của Chánh Văn phòng.",
        resolution="QUYẾT ĐỊNH:",
        article="Điều 1. Ban hành kèm theo Quyết định này Quy chế làm việc.",
    )


def test_a_resolution_of_a_council(parts):
    opening = p("NGHỊ QUYẾT", "cb") + p("Về dự toán ngân sách", "cb")
    council = p("HỘI ĐỒNG NHÂN DÂN PHƯỜNG BẮC KẠN", "cb") + p("KHÓA I, KỲ HỌP THỨ 3", "cb")
    bases = p("Căn cứ Luật Ngân sách nhà nước;", "ji") + p("Xét Tờ trình của Ủy ban nhân dân phường;", "ji")
    found = parts(HEAD + opening + council + bases + p("QUYẾT NGHỊ:", "cb") + p("Điều 1. Thông qua dự toán.", "j"))
    has(found, competence="HỘI ĐỒNG NHÂN DÂN PHƯỜNG BẮC KẠN / KHÓA I, KỲ HỌP THỨ 3", resolution="QUYẾT NGHỊ:")


@pytest.mark.parametrize(
    ("lines", "bases"),
    [
        (["Căn cứ Luật Đầu tư công;", "Căn cứ Kế hoạch số 1/KH-UBND,"], 2),
        (["Căn cứ Luật Đầu tư công;", "", "Căn cứ Kế hoạch số 1/KH-UBND,"], 2),
        (["Căn cứ Luật Đầu tư công;", "Căn cứ Kế hoạch số 1/KH-UBND,", BODY, "Căn cứ Luật Nhà ở;"], 2),
        (["i:Căn cứ Luật Đầu tư công."], 1),
        (["Căn cứ Công văn số 1/UBND-VX, Sở Nội vụ đề nghị các đơn vị thực hiện như sau:"], 0),
        (["Thực hiện Kế hoạch số 1/KH-UBND, phường báo cáo kết quả như sau:"], 0),
    ],
)
def test_legal_bases_without_a_resolution_are_known_only_where_they_are_plain(parts, lines, bases):
    body = "".join(p(line.removeprefix("i:"), "ji" if line.startswith("i:") else "j") for line in lines)
    found = parts(HEAD + KIND + body + p(BODY, "j"))
    assert len(found.get(Part.LEGAL_BASIS, "").split(" / ")) == bases or (
        not bases and Part.LEGAL_BASIS not in found
    )


@pytest.mark.parametrize(
    ("text", "look", "part"),
    [
        ("Phần I", "c", Part.PART),
        ("PHẦN THỨ HAI", "cb", Part.PART),
        ("Chương II", "c", Part.CHAPTER),
        ("Mục 1", "c", Part.DIVISION),
        ("Tiểu mục 2", "c", Part.SUBDIVISION),
        ("Điều 1. Phạm vi điều chỉnh", "jb", Part.ARTICLE),
        ("Điều 3: Các đơn vị thi hành", "j", Part.ARTICLE),
        ("Điều 5 của Luật này quy định như sau.", "j", Part.BODY),
        ("I. MỤC ĐÍCH", "jb", Part.SECTION),
        ("IV.TỔ CHỨC", "jb", Part.SECTION),
        ("i. không phải chữ số La Mã", "j", Part.BODY),
        ("1. Sở Nội vụ", "jb", Part.TITLED_CLAUSE),
        ("1. Sở Nội vụ chủ trì, phối hợp với các đơn vị thực hiện.", "j", Part.CLAUSE),
        ("1.1. Rà soát", "j", Part.SUBCLAUSE),
        ("1.1 Rà soát", "j", Part.SUBCLAUSE),
        ("12.500 hộ nghèo", "j", Part.SUBCLAUSE),
        ("a) Rà soát;", "j", Part.POINT),
        ("đ) Rà soát;", "j", Part.POINT),
        ("- Rà soát;", "j", Part.BULLET),
        ("+ Rà soát;", "j", Part.BULLET),
        ("Một là, rà soát.", "j", Part.BODY),
        ("Phần lớn các hộ đã thoát nghèo.", "j", Part.BODY),
        ("Chương trình mục tiêu quốc gia được triển khai.", "j", Part.BODY),
        ("Mục tiêu đến năm 2030", "j", Part.BODY),
    ],
)
def test_levels_of_the_body(document, text, look, part):
    body = HEAD + KIND + p(BODY, "j") + p(text, look) + p(BODY, "j") + SIGNED
    (sheet,) = sheets(document(body))
    assert next(filled.part for filled in sheet.filled if filled.piece.text == text) is part


def test_titles_under_a_chapter(parts):
    found = parts(HEAD + KIND + p("Chương I", "cb") + p("QUY ĐỊNH CHUNG", "cb") + p("Điều 1. Phạm vi", "jb"))
    has(found, chapter="Chương I", division_title="QUY ĐỊNH CHUNG", article="Điều 1. Phạm vi")


def test_automatic_numbers_count_as_typed_ones(parts):
    numbering = (
        '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/>'
        '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    listed = p("MỤC ĐÍCH", "jb", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
    has(parts(HEAD + KIND + listed + p(BODY, "j"), numbering=numbering), section="I. MỤC ĐÍCH")


def test_text_in_a_table_of_the_body(parts):
    rows = [[p("1"), p("I. Nhiệm vụ")], [p("2"), p("Điều 1. Việc khác")]]
    found = parts(HEAD + KIND + p(BODY, "j") + table(*rows) + SIGNED)
    has(found, table="1 / I. Nhiệm vụ / 2 / Điều 1. Việc khác", article=None, section=None)


SIGNATURES = {
    "one table": SIGNED,
    "a table of two rows": table(
        [p("Nơi nhận:", "bi"), p("KT. CHỦ TỊCH", "cb") + p("PHÓ CHỦ TỊCH", "cb")],
        [p("- Như trên;") + p("- Lưu: VT, VX."), p() + p("Phan Đình Huy", "cb")],
    ),
    "tab stops": p("Nơi nhận:\tKT. CHỦ TỊCH", "b")
    + p("- Như trên;\tPHÓ CHỦ TỊCH", "b")
    + p("- Lưu: VT, VX.")
    + p()
    + p("\t\tPhan Đình Huy", "b"),
    "a name beside the last recipient": p("Nơi nhận:\tKT. CHỦ TỊCH")
    + p("- Như trên;\tPHÓ CHỦ TỊCH")
    + p("- Lưu: VT, VX.\tPhan Đình Huy"),
    "the signer first": p("KT. CHỦ TỊCH", "cb")
    + p("PHÓ CHỦ TỊCH", "cb")
    + p()
    + p("Phan Đình Huy", "cb")
    + p("Nơi nhận:", "bi")
    + p("- Như trên;")
    + p("- Lưu: VT, VX."),
    "the signer last": p("Nơi nhận:", "bi")
    + p("- Như trên;")
    + p("- Lưu: VT, VX.")
    + p("KT. CHỦ TỊCH", "cb")
    + p("PHÓ CHỦ TỊCH", "cb")
    + p()
    + p("Phan Đình Huy", "cb"),
    "line breaks": table(
        [p("Nơi nhận:\n- Như trên;\n- Lưu: VT, VX."), p("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\n\nPhan Đình Huy", "cb")]
    ),
}


@pytest.mark.parametrize("layout", SIGNATURES)
def test_a_signature_in_any_layout(parts, layout):
    has(parts(HEAD + KIND + p(BODY, "j") + SIGNATURES[layout]), **SIGNATURE)


def test_a_signature_without_recipients(parts):
    signed = table([p(), p("CHỦ TỊCH", "cb") + p() + p("Phan Đình Huy", "cb")])
    has(parts(HEAD + KIND + p(BODY, "j") + signed), authority="CHỦ TỊCH", signer_name="Phan Đình Huy", body=BODY)


def test_two_who_sign_and_recipients_below(parts):
    signed = table(
        [p("THƯ KÝ", "cb") + p() + p("Phan Đình Huy", "cb"), p("CHỦ TỌA", "cb") + p() + p("Phan Đình Huy", "cb")],
        [p("Nơi nhận:", "bi") + p("- Lưu: VT, Hồ sơ."), p()],
    )
    found = parts(HEAD + p("BIÊN BẢN", "cb") + p(BODY, "j") + signed)
    has(
        found,
        authority="THƯ KÝ / CHỦ TỌA",
        signer_name="Phan Đình Huy / Phan Đình Huy",
        archive="- Lưu: VT, Hồ sơ.",
    )


@pytest.mark.parametrize(
    ("lines", "authority", "name"),
    [
        (
            ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "", "Phan Đình Huy"],
            "TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH",
            "Phan Đình Huy",
        ),
        (["CHỦ TỊCH", "", "PHAN ĐÌNH HUY"], "CHỦ TỊCH", "PHAN ĐÌNH HUY"),
        (["KT.Giám đốc", "Phó Giám đốc", "", "Phan Đình Huy"], "KT.Giám đốc / Phó Giám đốc", "Phan Đình Huy"),
        (["CHỦ TỊCH", "", "TS. Phan Đình Huy"], "CHỦ TỊCH", "TS. Phan Đình Huy"),
        (
            ["TM. ỦY BAN NHÂN DÂN", "PHƯỜNG BẮC KẠN", "CHỦ TỊCH", ""],
            "TM. ỦY BAN NHÂN DÂN / PHƯỜNG BẮC KẠN / CHỦ TỊCH",
            None,
        ),
        (["CHỦ TỊCH", "(Đã ký)", "Phan Đình Huy"], "CHỦ TỊCH", "Phan Đình Huy"),
        (["CHỦ TỊCH", "", "Họ và tên"], "CHỦ TỊCH", "Họ và tên"),
    ],
)
def test_posts_and_names(parts, lines, authority, name):
    signed = table([p("Nơi nhận:", "bi") + p("- Lưu: VT."), "".join(p(line, "cb") for line in lines)])
    has(parts(HEAD + KIND + p(BODY, "j") + signed), authority=authority, signer_name=name)


def test_words_in_place_of_a_signature(parts):
    signed = table([p("Nơi nhận:") + p("- Lưu: VT."), p("CHỦ TỊCH") + p("Đã ký") + p("Phan Đình Huy")])
    has(parts(HEAD + KIND + p(BODY, "j") + signed), signed="Đã ký", signer_name="Phan Đình Huy")


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("HỎA TỐC", "urgency"),
        ("KHẨN", "urgency"),
        ("MẬT", "secrecy"),
        ("DỰ THẢO", "draft"),
        ("LƯU HÀNH NỘI BỘ", "circulation"),
    ],
)
def test_marks_in_boxes(parts, text, part):
    has(parts(HEAD + box(p(text, "c")) + KIND + p(BODY, "j") + SIGNED), **{part: text, "kind": "KẾ HOẠCH"})


def test_words_in_a_diagram_are_no_text_of_the_body(parts):
    found = parts(HEAD + KIND + p(BODY, "j") + box(p("I. BAN CHỈ ĐẠO", "c")) + SIGNED)
    has(found, section=None, other="I. BAN CHỈ ĐẠO", body=BODY)


def test_a_table_of_contents_repeats_headings_and_has_none(parts):
    line = (
        p("I. MỤC ĐÍCH\t1", "j")
        .replace("<w:r>", '<w:fldSimple w:instr="TOC"><w:r>')
        .replace("</w:r>", "</w:r></w:fldSimple>")
    )
    has(parts(HEAD + KIND + p(BODY, "j") + line + p("I. MỤC ĐÍCH", "jb") + SIGNED), section="I. MỤC ĐÍCH")


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("Hà Nội, ngày 05 tháng 01 năm 2020", True),
        ("Thành phố Hồ Chí Minh, ngày 29 tháng 6 năm 2019", True),
        ("Hà Nội, ngày…  tháng … năm 2020", True),
        ("Hà Nội ngày 5 tháng 1 năm 2020.", True),
        ("ngày     tháng     năm 2026", True),
        ("Hà Nội, 05/01/2020", True),
        ("Hôm nay, ngày 05 tháng 01 năm 2020, tại trụ sở Ủy ban nhân dân phường", False),
    ],
)
def test_place_and_date_in_right_and_wrong_forms(parts, text, known):
    found = parts(table([LEFT, RIGHT], [p(NUMBER, "c"), p(text, "ci")]) + KIND)
    assert (Part.PLACE_AND_DATE in found) is known


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("Số: 05/BNV-VP", True),
        ("Số:        /KH-UBND", True),
        ("Số 05/BNV-VP", True),
        ("05/BNV-VP", True),
        ("Số: …/QyĐ-UBND", True),
        ("Số lượng: 05 bản", False),
    ],
)
def test_numbers_in_right_and_wrong_forms(parts, text, known):
    found = parts(table([LEFT, RIGHT], [p(text, "c"), p(DATE, "ci")]) + KIND)
    assert (Part.NUMBER in found) is known


def test_a_list_without_its_last_stop_does_not_swallow_the_body(parts):
    items = p("- Sở Nội vụ;") + p("- Sở Tài chính")
    found = parts(
        HEAD + p("Kính gửi:", "c") + items + p("Đề nghị các sở báo cáo.", "j", '<w:ind w:firstLine="720"/>')
    )
    has(found, addressees="- Sở Nội vụ; / - Sở Tài chính", body="Đề nghị các sở báo cáo.")


def test_addressees_without_hyphens(parts):
    items = p("Sở Nội vụ;", "", '<w:ind w:left="2000"/>') + p("Sở Tài chính.", "", '<w:ind w:left="2000"/>')
    has(
        parts(HEAD + p("Kính gửi:", "c") + items + p(BODY, "j")),
        addressees="Sở Nội vụ; / Sở Tài chính.",
        body=BODY,
    )


def test_a_cover_before_the_head(document):
    cover = (
        p("BÁO CÁO TỔNG KẾT", "cb") + p("Bắc Kạn, tháng 3 năm 2026", "c") + p("Mục lục gồm các phần sau đây", "j")
    )
    (sheet,) = sheets(document(cover + HEAD + KIND + p(BODY, "j") + SIGNED))
    assert (sheet.role, sheet.text(Part.KIND), sheet.text(Part.NUMBER)) == (SheetRole.MAIN, "KẾ HOẠCH", NUMBER)
    assert sheet.filled[0].part is Part.OTHER


def test_sections_by_letters(parts):
    found = parts(HEAD + KIND + p("A. ĐÁNH GIÁ CHUNG", "jb") + p("a. Đánh giá chung của các đơn vị.", "j"))
    has(found, lettered_section="A. ĐÁNH GIÁ CHUNG", body="a. Đánh giá chung của các đơn vị.")


def roles(document):
    return [sheet.role for sheet in sheets(document)]


APPENDIX = (
    p("Phụ lục I", "cb")
    + p("DANH MỤC NHIỆM VỤ", "cb")
    + p("(Kèm theo Kế hoạch số 15/KH-UBND", "ci")
    + p("ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân phường)", "ci")
    + p("1. Rà soát các nhiệm vụ.", "j")
)


def test_appendices_behind_the_signature(document):
    body = (
        HEAD
        + KIND
        + p("Chi tiết tại Phụ lục I kèm theo.", "j")
        + SIGNED
        + APPENDIX
        + APPENDIX.replace("Phụ lục I", "PHỤ LỤC II")
    )
    main, one, two = sheets(document(body))
    assert (main.role, one.role, two.role) == (SheetRole.MAIN, SheetRole.APPENDIX, SheetRole.APPENDIX)
    assert two.text(Part.APPENDIX_LABEL) == "PHỤ LỤC II"
    assert one.text(Part.APPENDIX_TITLE) == "DANH MỤC NHIỆM VỤ"
    assert one.text(Part.APPENDIX_REFERENCE).endswith("của Ủy ban nhân dân phường)")
    assert one.text(Part.CLAUSE) == "1. Rà soát các nhiệm vụ."


def test_an_appendix_without_a_label(document):
    body = HEAD + KIND + p(BODY, "j") + SIGNED + p("DANH SÁCH", "cb") + p("(Kèm theo Kế hoạch số 1/KH-UBND)", "ci")
    assert roles(document(body)) == [SheetRole.MAIN, SheetRole.APPENDIX]


def test_an_appendix_behind_a_signature_without_recipients(document):
    signed = p("CHỦ TỊCH", "cb") + p() + p("Phan Đình Huy", "cb")
    main, one = sheets(document(HEAD + KIND + p(BODY, "j") + signed + APPENDIX))
    assert (main.text(Part.AUTHORITY), main.text(Part.SIGNER_NAME)) == ("CHỦ TỊCH", "Phan Đình Huy")
    assert one.text(Part.APPENDIX_LABEL) == "Phụ lục I"


def test_words_about_an_appendix_begin_none(document):
    body = HEAD + KIND + p("Phụ lục I gồm các nội dung sau:", "j") + p(BODY, "j") + SIGNED + p("Ghi chú", "j")
    assert roles(document(body)) == [SheetRole.MAIN]


def test_an_appendix_in_a_file_of_its_own(document):
    assert roles(document(APPENDIX)) == [SheetRole.APPENDIX]


def test_a_text_that_a_decision_issues_with_a_head_of_its_own(document):
    issued = table([LEFT, RIGHT]) + p("QUY CHẾ", "cb") + p("Làm việc của Ủy ban nhân dân phường", "cb")
    issued += p("(Kèm theo Quyết định số 05/QĐ-UBND)", "ci") + p("Chương I", "cb") + p("QUY ĐỊNH CHUNG", "cb")
    one, two = sheets(document(HEAD + DECISION + SIGNED + issued))
    assert (one.role, two.role) == (SheetRole.MAIN, SheetRole.ATTACHED)
    assert (two.text(Part.KIND), two.text(Part.APPENDIX_REFERENCE)) == (
        "QUY CHẾ",
        "(Kèm theo Quyết định số 05/QĐ-UBND)",
    )
    assert two.text(Part.CHAPTER) == "Chương I"


def test_a_quoc_hieu_as_an_example_in_a_table_opens_nothing(document):
    rows = [[p("1"), p("Quốc hiệu"), p("12 - 13"), p(QH)], [p("2"), p("Tiêu ngữ"), p("13 - 14"), p(TN)]]
    assert roles(document(HEAD + KIND + table(*rows) + SIGNED)) == [SheetRole.MAIN]


def test_every_piece_of_text_fills_one_part(document):
    body = HEAD + KIND + p("một\nhai", "j") + table([p("a"), p("b")]) + SIGNED + p("Ghi chú") + APPENDIX
    read = document(body)
    printed = "".join(paragraph.text for paragraph in read.paragraphs())
    filled = "".join(each.piece.text for sheet in sheets(read) for each in sheet.filled)
    assert "".join(filled.split()) == "".join(printed.split())


def test_a_line_broken_by_hand_stays_one_sentence(parts):
    has(
        parts(HEAD + KIND + p("Thực hiện nhiệm vụ\nđược giao.", "j") + SIGNED),
        body="Thực hiện nhiệm vụ\nđược giao.",
    )


def test_nothing_at_all(document):
    (sheet,) = sheets(document(""))
    assert sheet.filled == ()


def drawn(paragraph, y):
    style = f"position:absolute;margin-left:9pt;margin-top:{y}pt;width:100pt;height:0"
    return paragraph.replace(
        "</w:p>", f'<w:r><w:pict><v:shape type="#_x0000_t32" style="{style}"/></w:pict></w:r></w:p>'
    )


EDGE = '<w:pBdr><w:bottom w:val="single" w:sz="6"/></w:pBdr>'
MOTTOES = {
    "on a blank paragraph below": p(QH, "cb") + p(TN, "cb") + drawn(p(), 2) + p(DATE, "ci"),
    "at the top of the next line": p(QH, "cb") + p(TN, "cb") + drawn(p(DATE, "ci"), 1),
    "at the foot of its own paragraph": p(QH, "cb") + drawn(p(TN, "cb"), 14) + p(DATE, "ci"),
    "on a paragraph of both lines": drawn(p(f"{QH}\n{TN}", "cb"), 24) + p(DATE, "ci"),
    "as its lower border": p(QH, "cb") + p(TN, "cb", EDGE) + p(DATE, "ci"),
    "as the border of a blank paragraph": p(QH, "cb") + p(TN, "cb") + p("", "c", EDGE) + p(DATE, "ci"),
}


@pytest.mark.parametrize("way", MOTTOES)
def test_a_drawn_line_is_under_the_part_above_it(document, way):
    (sheet,) = sheets(document(table([LEFT + p(NUMBER, "c"), MOTTOES[way]]) + KIND + p(BODY, "j")))
    assert [ruled.part for ruled in sheet.ruled] == [Part.MOTTO]
    assert len(sheet.lines_under(Part.MOTTO)) == 1


def test_the_lower_edge_of_a_cell_is_a_line_unless_the_cell_has_sides(document):
    head = table([LEFT, RIGHT], [p(NUMBER, "c"), p(DATE, "ci")])
    edge = '<w:tcPr><w:tcBorders><w:bottom w:val="single"/></w:tcBorders></w:tcPr>'
    framed = edge.replace("</w:tcBorders>", '<w:left w:val="single"/><w:right w:val="single"/></w:tcBorders>')
    for properties, count in ((edge, 1), (framed, 0)):
        (sheet,) = sheets(document(head.replace(f"<w:tc>{RIGHT}", f"<w:tc>{properties}{RIGHT}") + KIND))
        assert len(sheet.lines_under(Part.MOTTO)) == count


def test_who_is_wired_is_listed_below_with_blank_lines_or_without(parts):
    wire = p("CÔNG ĐIỆN", "cb") + p("Về ứng phó bão số 3", "cb") + p("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH điện:", "c")
    listed = p("- Giám đốc Sở Y tế;", "j") + p() + p("- Chủ tịch UBND các xã.", "j")
    found = parts(HEAD + wire + p() + listed + p(BODY, "j"))
    has(found, addressees="- Giám đốc Sở Y tế; / - Chủ tịch UBND các xã.", body=BODY)
