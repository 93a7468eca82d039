"""Each rule finds its own fault in a right document, and no other rule speaks of it."""

import io
import json
import unicodedata
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from docgen.checker.rules import MODULES, rules
from docgen.decree.profile import profile
from docgen.model.finding import Severity

from .conftest import LONG, P, text

TOLD = Path(__file__).parents[1] / "golden" / "check.json"
"""What is told of the fault of each rule."""


def said(words):
    """Puts a sentence into the body of the decision."""
    return "decision", lambda draft: draft.set("point_b", text=f"b) Các đơn vị nêu rõ {words}; {LONG}")


def edge(**changes):
    def spoil(draft):
        for key, value in changes.items():
            setattr(draft, key, value)
        return draft

    return spoil


def paged(**changes):
    return edge_of("page", changes)


def edge_of(name, changes):
    def spoil(draft):
        getattr(draft, name).update(changes)
        return draft

    return spoil


def with_table(row="", width=9355):
    inside = (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>Một</w:t></w:r></w:p></w:tc>'
    )
    return edge(
        more='<w:tbl><w:tblPr><w:tblBorders><w:left w:val="single" w:sz="4"/></w:tblBorders></w:tblPr>'
        f'<w:tblGrid><w:gridCol w:w="{width}"/></w:tblGrid><w:tr>{row}{inside}</w:tr></w:tbl>'
    )


def stamped(words, size=10, **looks):
    def spoil(draft):
        draft.title.insert(0, P("stamp", words, size, **{"align": "right", **looks}))
        return draft

    return spoil


UPRIGHT = 'w:w="11906" w:h="16838"'
REFERENCE = '<w:headerReference w:type="default" r:id="rId9"/>'
DELETED = '<w:p><w:del w:id="1" w:author="a"><w:r><w:delText>x</w:delText></w:r></w:del></w:p>'
OPENING = '<w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:t xml:space="preserve">Thực'
HIDDEN = '<w:r><w:rPr><w:vanish/><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/></w:rPr><w:t>ý kiến riêng</w:t></w:r>'
IMAGE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"


def rewritten(*pairs, nth=0):
    """Other XML in the document part, where the old one stands for the nth time (from 0)."""

    def spoil(draft):
        with zipfile.ZipFile(io.BytesIO(draft.docx())) as file:
            parts = {name: file.read(name).decode() for name in file.namelist()}
        for old, new in pairs:
            assert old in parts["word/document.xml"]
            *before, after = parts["word/document.xml"].split(old, nth + 1)
            parts["word/document.xml"] = old.join(before) + new + after
        return packed(parts)

    return spoil


def crossed(draft):
    """A line drawn as a shape for a name of one row, under a name of two."""
    draft.set("issuer", text="TRUNG TÂM ỨNG DỤNG TIẾN BỘ KHOA HỌC VÀ CÔNG NGHỆ", share=0)
    line = (
        '</w:t></w:r><w:r><w:pict><v:line xmlns:v="urn:schemas-microsoft-com:vml" style="position:absolute" '
        'from="20pt,18pt" to="90pt,18pt" strokecolor="black"/></w:pict></w:r><w:r><w:t>'
    )
    return rewritten(("KHOA HỌC VÀ CÔNG NGHỆ", f"KHOA HỌC VÀ CÔNG NGHỆ{line}"))(draft)


def one_below_the_other(draft):
    """Recipients and signature as paragraphs of the page, not side by side."""
    draft.body += draft.recipients + draft.signer
    draft.recipients, draft.signer = [], []
    return draft


def packed(parts):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        for name, each in parts.items():
            file.writestr(name, each)
    return buffer.getvalue()


def with_macros(draft):
    with zipfile.ZipFile(io.BytesIO(draft.docx())) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    return packed(parts | {"word/vbaProject.bin": b""})


def with_link(draft):
    with zipfile.ZipFile(io.BytesIO(draft.docx())) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    link = f'<Relationship Id="rId5" Type="{IMAGE}" Target="http://example.org/a.png" TargetMode="External"/>'
    name = "word/_rels/document.xml.rels"
    return packed(parts | {name: parts[name].replace(b"</Relationships>", f"{link}</Relationships>".encode())})


def legacy(paragraph):
    paragraph.font, paragraph.text = ".VnTime", "Uû ban nh©n d©n ph­êng"


def longer(draft):
    return draft.add("clause_2", *(text(f"more_{n}", f"- {LONG}") for n in range(30)))


def missing_motto(draft):
    draft.set("motto", text="", share=0)
    return draft


def first(draft, paragraph):
    draft.body.insert(0, paragraph)
    return draft


RED = "FF0000"
FRAME = (
    "<w:pBdr>"
    + "".join(
        f'<w:{side} w:val="single" w:sz="6" w:space="1" w:color="FF0000"/>'
        for side in ("top", "left", "bottom", "right")
    )
    + "</w:pBdr>"
)
SEEDS = {
    "phong-chu-cu": ("letter", lambda draft: [legacy(each) for each in draft.every()] and draft),
    "sua-doi-theo-doi": ("letter", rewritten(("<w:body>", f"<w:body>{DELETED}"))),
    "ma-lenh": ("letter", with_macros),
    "lien-ket-ngoai": ("letter", with_link),
    "chu-an": ("letter", rewritten((OPENING, f"{HIDDEN}{OPENING}"))),
    "chu-dung-san": (
        "letter",
        lambda draft: draft.set("clause_1", text=unicodedata.normalize("NFD", f"1. {LONG}")),
    ),
    "ky-tu-an": ("letter", lambda draft: draft.set("clause_1", text=f"1. {LONG}".replace("học", "h\u200bọc"))),
    "ngon-ngu": ("letter", edge(language="en-US")),
    "ban-sao-dien-tu": ("letter", stamped("SAO Y; Ủy ban nhân dân phường Bắc Kạn; 13/7/2026; 09:30:15", size=12)),
    "kho-giay": ("letter", paged(w=12240, h=15840)),
    "chieu-giay": ("plan", rewritten((UPRIGHT, 'w:w="16838" w:h="11906" w:orient="landscape"'), nth=1)),
    "le-trang": ("letter", paged(bottom=850)),
    "phong-chu": ("letter", lambda draft: draft.set("clause_1", font="Arial")),
    "mau-chu": ("letter", lambda draft: draft.set("clause_1", color="FF0000")),
    "so-trang": ("letter", lambda draft: rewritten((REFERENCE, ""))(longer(draft))),
    "so-trang-vi-tri": ("letter", lambda draft: draft.set("page_number", align="right")),
    "so-trang-trang-dau": ("letter", edge(title_page=False)),
    "so-trang-trinh-bay": ("letter", lambda draft: draft.set("page_number", size=11)),
    "bang-qua-rong": ("letter", with_table(width=11000)),
    "hang-co-dinh": ("letter", with_table(row='<w:trPr><w:trHeight w:val="100" w:hRule="exact"/></w:trPr>')),
    "cap-co-chu": ("letter", lambda draft: draft.set("motto", size=13)),
    "khoang-trang-thua": ("letter", lambda draft: draft.set("name", text="Phan Đình  Huy")),
    "khoang-trang-thieu": said("hoàn thành 11hồ sơ"),
    "khoang-trang-dau-cau": said("các sở ,ngành"),
    "chu-to-nen": ("letter", lambda draft: draft.set("clause_1", marked='<w:highlight w:val="yellow"/>')),
    "chu-gach-ngang": ("letter", lambda draft: draft.set("clause_1", marked="<w:dstrike/>")),
    "chu-gach-chan": ("letter", lambda draft: draft.set("clause_1", underline=True)),
    "quoc-hieu": ("letter", missing_motto),
    "quoc-hieu-loi": ("letter", lambda draft: draft.set("title", text="Cộng hòa xã hội chủ nghĩa Việt Nam")),
    "quoc-hieu-trinh-bay": ("letter", lambda draft: draft.set("title", bold=False)),
    "quoc-hieu-mot-dong": ("letter", lambda draft: draft.set("title", left=600)),
    "tieu-ngu-loi": ("letter", lambda draft: draft.set("motto", text="Độc Lập - Tự Do - Hạnh Phúc")),
    "tieu-ngu-gach-noi": ("letter", lambda draft: draft.set("motto", text="Độc lập – Tự do – Hạnh phúc")),
    "tieu-ngu-trinh-bay": ("letter", lambda draft: draft.set("motto", italic=True)),
    "tieu-ngu-duong-ke": ("letter", lambda draft: draft.set("motto", share=0.5)),
    "phan-dau-dan-dong": ("letter", lambda draft: draft.set("title", line=360)),
    "co-quan-chu-quan-trinh-bay": ("decision", lambda draft: draft.set("parent", size=14)),
    "co-quan-ban-hanh": ("decision", lambda draft: draft.drop("parent", "issuer")),
    "co-quan-ban-hanh-trinh-bay": ("letter", lambda draft: draft.set("issuer", size=14)),
    "co-quan-ban-hanh-viet-tat": (
        "letter",
        lambda draft: draft.drop("issuer_kind").set("issuer", text="UBND PHƯỜNG BẮC KẠN"),
    ),
    "co-quan-ban-hanh-duong-ke": ("letter", lambda draft: draft.set("issuer", share=1)),
    "duong-ke-cat-chu": ("decision", lambda draft: crossed(draft)),
    "so-van-ban": ("plan", lambda draft: draft.drop("number")),
    "so-chu-dau": ("letter", lambda draft: draft.set("number", text="SỐ: 15/UBND-VHXH")),
    "so-so-khong": ("letter", lambda draft: draft.set("number", text="Số: 5/UBND-VHXH")),
    "so-ky-hieu-dang": ("letter", lambda draft: draft.set("number", text="Số: 15/UBND - VHXH")),
    "so-co-nam": ("plan", lambda draft: draft.set("number", text="Số: 15/2026/KH-UBND")),
    "ky-hieu-ten-loai": ("plan", lambda draft: draft.set("number", text="Số: 15/BC-UBND")),
    "ky-hieu-cong-van": ("letter", lambda draft: draft.set("number", text="Số: 15/CV-UBND")),
    "so-trinh-bay": ("letter", lambda draft: draft.set("number", size=14)),
    "dia-danh-ngay": ("letter", lambda draft: draft.drop("date")),
    "dia-danh-ngay-dang": ("letter", lambda draft: draft.set("date", text="Bắc Kạn ngày 05 tháng 6 năm 2026")),
    "ngay-thang-so-khong": ("letter", lambda draft: draft.set("date", text="Bắc Kạn, ngày 05 tháng 06 năm 2026")),
    "dia-danh-ngay-trinh-bay": ("letter", lambda draft: draft.set("date", italic=False)),
    "dia-danh-co-quan": ("letter", lambda draft: draft.set("date", text="Thái Nguyên, ngày 05 tháng 6 năm 2026")),
    "co-quan-chu-quan-thua": (
        "letter",
        lambda draft: (draft.issuer.insert(0, P("parent", "UBND TỈNH THÁI NGUYÊN", 13, align="center")), draft)[1],
    ),
    "co-quan-khong-co-trong-danh-muc": ("letter", lambda draft: draft.set("issuer", text="PHƯỜNG BẮC CẠN")),
    "cap-huyen": ("plan", lambda draft: draft.set("recipient_1", text="- UBND huyện Chợ Mới;")),
    "do-khan-trinh-bay": (
        "letter",
        lambda draft: draft.add("subject", P("urgency", "KHẨN", 12, True, align="center", color=RED, more=FRAME)),
    ),
    "do-khan-khung-mau": (
        "letter",
        lambda draft: draft.add("subject", P("urgency", "KHẨN", 13, True, align="center", color=RED)),
    ),
    "pham-vi-luu-hanh-trinh-bay": (
        "letter",
        lambda draft: draft.add("subject", P("mark", "LƯU HÀNH NỘI BỘ", 12, True, align="center")),
    ),
    "ten-loai-trinh-bay": ("plan", lambda draft: draft.set("kind", size=16)),
    "ten-loai-loi": ("plan", lambda draft: draft.set("kind", text="KẾ HỌACH")),
    "ten-loai-cong-van": ("letter", lambda draft: first(draft, P("kind", "CÔNG VĂN", bold=True, align="center"))),
    "the-thuc-rieng-cua-loai": ("decision", lambda draft: draft.drop("resolution")),
    "ban-sao-hinh-thuc": ("copy", lambda draft: draft.set("form", text="SAO Y BẢN CHÍNH")),
    "ban-sao-trinh-bay": ("copy", lambda draft: draft.set("form", bold=False)),
    "ban-sao-duong-ke": ("copy", lambda draft: replace(draft, line="")),
    "trich-yeu": ("plan", lambda draft: draft.drop("abstract")),
    "trich-yeu-trinh-bay": ("plan", lambda draft: draft.set("abstract", italic=True)),
    "trich-yeu-duong-ke": ("plan", lambda draft: draft.set("abstract", share=0)),
    "trich-yeu-dau-cham": ("letter", lambda draft: draft.set("subject", text=draft["subject"].text + ".")),
    "trich-yeu-v-v": ("decision", lambda draft: draft.set("abstract", text="V/v thành lập Tổ công tác")),
    "v-v-loi": ("letter", lambda draft: draft.set("subject", text="V/v: triển khai Kế hoạch")),
    "v-v-trinh-bay": ("letter", lambda draft: draft.set("subject", bold=True)),
    "v-v-cach-tren": ("letter", lambda draft: draft.set("subject", before=0)),
    "kinh-gui-pham-vi": (
        "plan",
        lambda draft: draft.add(
            "abstract", P("addressees_label", "Kính gửi: Ủy ban nhân dân tỉnh", first=1982)
        ).add("recipients_label", P("above", "- Như trên;", 11, align="left")),
    ),
    "kinh-gui-trinh-bay": ("letter", lambda draft: draft.set("addressees_label", bold=True)),
    "kinh-gui-chu-dau": ("letter", lambda draft: draft.set("addressees_label", text="KÍNH GỬI:")),
    "kinh-gui-danh-sach": ("letter", lambda draft: draft.set("addressee_2", text="- Trung tâm Dịch vụ tổng hợp")),
    "kinh-gui-viet-tat": ("letter", lambda draft: draft.set("addressee_2", text="- UBND phường Đức Xuân.")),
    "can-cu-trinh-bay": ("decision", lambda draft: draft.set("basis_2", italic=False)),
    "can-cu-dau-cau": (
        "decision",
        lambda draft: draft.set("basis_3", text="Theo đề nghị của Chánh Văn phòng Sở,"),
    ),
    "vien-dan-so": said("thực hiện Nghị định 30/2020/NĐ-CP"),
    "vien-dan-ky-hieu": said("thực hiện Quyết định số 12/QĐ - UBND"),
    "vien-dan-thieu-ky-hieu": said("thực hiện Nghị định số 30/2020"),
    "vien-dan-nam": said("thực hiện Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2021"),
    "vien-dan-het-hieu-luc": said("thực hiện Nghị định số 110/2004/NĐ-CP"),
    "tham-quyen-trinh-bay": ("decision", lambda draft: draft.set("competence", bold=False)),
    "phan-chuong-muc-trinh-bay": ("regulation", lambda draft: draft.set("chapter_2", italic=True)),
    "phan-chuong-muc-tieu-de": (
        "regulation",
        lambda draft: draft.set("chapter_title_2", text="Tổ chức thực hiện"),
    ),
    "dieu-dang": (
        "decision",
        lambda draft: draft.set("article_2", text="Điều 2: Quyết định này có hiệu lực từ ngày ký."),
    ),
    "dieu-trinh-bay": ("decision", lambda draft: draft.set("article_2", label_bold=False)),
    "dieu-thu-tu": (
        "decision",
        lambda draft: draft.set("article_2", text="Điều 4. Quyết định này có hiệu lực từ ngày ký.").set(
            "article_3", text="Điều 5. Chánh Văn phòng Sở chịu trách nhiệm thi hành./."
        ),
    ),
    "muc-lon-dang": ("plan", lambda draft: draft.set("section_2", text="II/ NHIỆM VỤ")),
    "muc-lon-trinh-bay": ("plan", lambda draft: draft.set("section_2", text="II. Nhiệm vụ")),
    "muc-lon-thu-tu": ("plan", lambda draft: draft.set("section_2", text="III. NHIỆM VỤ")),
    "khoan-diem-dang": ("letter", lambda draft: draft.set("clause_1", text=f"1.{LONG}")),
    "khoan-thu-tu": ("letter", lambda draft: draft.set("clause_2", text=f"3. {LONG}")),
    "khoan-tieu-de-trinh-bay": ("plan", lambda draft: draft.set("titled", bold=False)),
    "khoan-nho": (
        "decision",
        lambda draft: draft.drop("point_a", "point_b", "point_c", "point_d").set("point_dd", text=f"1.1. {LONG}"),
    ),
    "diem-chu-cai": ("decision", lambda draft: draft.set("point_dd", text=f"e) {LONG}")),
    "noi-dung-co-chu": ("letter", lambda draft: draft.set("clause_1", size=12)),
    "noi-dung-co-chu-thong-nhat": ("letter", lambda draft: draft.set("clause_1", size=13)),
    "noi-dung-chu-dung": ("letter", lambda draft: draft.set("clause_1", italic=True)),
    "noi-dung-ngat-dong": (
        "letter",
        lambda draft: draft.drop("clause_2").set("clause_1", text=f"1. {LONG}\n2. {LONG}"),
    ),
    "noi-dung-canh-deu": ("letter", lambda draft: draft.set("clause_1", align="left")),
    "noi-dung-thut-dong": ("letter", lambda draft: draft.set("clause_1", first=300)),
    "noi-dung-thut-dong-thong-nhat": ("letter", lambda draft: draft.set("clause_1", first=567)),
    "noi-dung-cach-doan": ("letter", lambda draft: draft.set("clause_1", before=40)),
    "noi-dung-cach-dong": ("letter", lambda draft: draft.set("clause_1", line=480)),
    "ket-thuc": (
        "letter",
        lambda draft: draft.set("closing", text=draft["closing"].text.removesuffix("./.") + "."),
    ),
    "cap-huyen-trong-noi-dung": said("giao Ủy ban nhân dân huyện Chợ Mới thực hiện"),
    "ngoac-mo": said("việc (đã giao từ đầu năm"),
    "doan-dau-ket": ("letter", lambda draft: draft.set("clause_1", text=f"1. {LONG} {LONG}".rstrip(".;:"))),
    "tu-lap": said("đã thực hiện theo theo kế hoạch"),
    "quyen-han-chuc-vu": ("decision", lambda draft: draft.drop("post_1")),
    "quyen-han-chuc-vu-trinh-bay": ("letter", lambda draft: draft.set("post_1", bold=False)),
    "quyen-han-viet-tat": ("letter", lambda draft: draft.set("post_1", text="KT.CHỦ TỊCH")),
    "thay-mat-tap-the": ("plan", lambda draft: draft.drop("post_2", "post_3").set("post_1", text="TM. CHỦ TỊCH")),
    "ky-thay-cap-pho": ("letter", lambda draft: draft.drop("post_2")),
    "ho-ten-trinh-bay": ("letter", lambda draft: draft.set("name", bold=False)),
    "ho-ten-hoc-vi": ("letter", lambda draft: draft.set("name", text="TS. Phan Đình Huy")),
    "da-ky": ("letter", lambda draft: draft.add("post_2", P("signed", "(Đã ký)", align="center", before=400))),
    "khoi-ky-tach-trang": ("letter", lambda draft: draft.set("name", more="<w:pageBreakBefore/>")),
    "noi-nhan": (
        "plan",
        lambda draft: draft.drop("recipients_label", "recipient_1", "recipient_2", "recipient_3"),
    ),
    "noi-nhan-ngang-hang": ("letter", lambda draft: one_below_the_other(draft)),
    "noi-nhan-chu-dau": ("letter", lambda draft: draft.set("recipients_label", text="Nơi nhận")),
    "noi-nhan-chu-dau-trinh-bay": ("letter", lambda draft: draft.set("recipients_label", size=14)),
    "noi-nhan-trinh-bay": ("letter", lambda draft: draft.set("recipient_1", size=12)),
    "noi-nhan-dau-cau": ("plan", lambda draft: draft.set("recipient_1", text="- UBND tỉnh.")),
    "luu-vt": ("letter", lambda draft: draft.set("recipient_2", text="- Lưu VT, VHXH.")),
    "nhu-tren": ("letter", lambda draft: draft.set("recipient_1", text="- Sở Khoa học và Công nghệ;")),
    "noi-nhan-trung": (
        "letter",
        lambda draft: draft.add("recipient_1", P("again", "- Phòng Văn hóa - Xã hội;", 11, align="left")),
    ),
    "ky-hieu-nguoi-soan-trinh-bay": (
        "letter",
        lambda draft: draft.add("recipient_2", P("mark", "PL.(300)", 14, align="left")),
    ),
    "dia-chi-trinh-bay": (
        "letter",
        lambda draft: draft.add(
            "name", P("address", "Điện thoại: (0209) 3870000, Fax: (0209) 3870001", 14, align="center")
        ),
    ),
    "phu-luc-nhac-den": ("plan", lambda draft: draft.set("bullet_2", text=f"- {LONG}").set("opening", text=LONG)),
    "phu-luc-danh-so": ("plan", lambda draft: draft.set("appendix_II", text="Phụ lục 2")),
    "phu-luc-trinh-bay": ("plan", lambda draft: draft.set("appendix_I", italic=True)),
    "phu-luc-dong-rieng": (
        "plan",
        lambda draft: draft.drop("appendix_title_I").set("appendix_I", text="Phụ lục I. Danh mục nhiệm vụ"),
    ),
    "phu-luc-chu-thuong": ("plan", lambda draft: draft.set("appendix_I", text="PHỤ LỤC I")),
    "phu-luc-ten-trinh-bay": ("plan", lambda draft: draft.set("appendix_title_I", text="Danh mục nhiệm vụ")),
    "phu-luc-kem-theo-trinh-bay": ("plan", lambda draft: draft.set("appendix_reference_I", italic=False)),
    "phu-luc-kem-theo": ("plan", lambda draft: draft.drop("appendix_reference_I")),
    "phu-luc-so-trang": ("plan", edge(restart=False)),
    "viet-hoa-uy-ban": said("báo cáo Ủy Ban Nhân Dân tỉnh"),
    "viet-hoa-thanh-pho-thu-do": said("học tập kinh nghiệm của thành phố Hồ Chí Minh"),
    "viet-hoa-van-ban-nay": said("thi hành quyết định này"),
    "viet-hoa-ten-loai": said("thực hiện nghị định số 30/2020/NĐ-CP"),
    "viet-hoa-luat": said("thực hiện theo luật Đất đai năm 2024"),
    "viet-hoa-dieu-chuong": said("quy định tại điều 5 của Luật"),
    "viet-hoa-khoan-diem": said("quy định tại Khoản 2 Điều 5 của Luật"),
    "viet-hoa-so-nganh": said("phối hợp với Sở tài chính"),
    "viet-hoa-trung-uong": said("Nghị quyết của Ban chấp hành trung ương"),
    "viet-hoa-to-chuc-quoc-te": said("chương trình của Liên Hợp Quốc"),
    "viet-hoa-nhan-dan": said("hết lòng phục vụ nhân dân"),
    "viet-hoa-nha-nuoc": said("chấp hành pháp luật của nhà nước"),
    "viet-hoa-dang": said("chủ trương của đảng, pháp luật của Nhà nước"),
    "viet-hoa-ten-nguoi": said("học tập tư tưởng Hồ chí Minh"),
    "viet-hoa-ten-nuoc-ngoai": said("tác phẩm của Vla-Đi-Mia"),
    "viet-hoa-dia-hinh": said("dọc theo Sông Vàm Cỏ"),
    "viet-hoa-vung-mien": said("phát triển vùng tây bắc"),
    "viet-hoa-danh-hieu": said("tặng thưởng Huân Chương Lao động"),
    "viet-hoa-chuc-danh": said("ý kiến của chủ tịch Quốc hội"),
    "viet-hoa-ngay-le": said("kỷ niệm ngày Quốc Khánh"),
    "viet-hoa-tet": said("chuẩn bị đón tết Nguyên Đán"),
    "viet-hoa-nam-am-lich": said("mừng xuân bính ngọ"),
    "viet-hoa-thu-ngay": said("họp vào sáng thứ hai hằng tuần"),
    "viet-hoa-su-kien": said("kỷ niệm Cách mạng tháng 8"),
    "viet-hoa-tac-pham": said("đăng trên tạp chí cộng sản"),
    "viet-hoa-dau-cau": said("hoàn thành nhiệm vụ. tiếp tục thực hiện"),
    "viet-hoa-dau-doan": ("letter", lambda draft: draft.set("clause_1", text=f"1. {LONG[0].lower()}{LONG[1:]}")),
    "viet-hoa-loai-don-vi": said("trên địa bàn Tỉnh Thái Nguyên"),
    "viet-hoa-don-vi-ten-nguoi": said("nhân dân phường Phan Đình Phùng"),
    "viet-hoa-ten-don-vi": said("trên địa bàn tỉnh Thái nguyên"),
}


def test_every_rule_is_seeded():
    assert list(SEEDS) == [rule.id for rule in rules()]


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.id)
def test_the_fault_of_each_rule_is_found_told_in_its_place_and_nothing_else(rule, request, check):
    kind, spoil = SEEDS[rule.id]
    found = check(spoil(request.getfixturevalue(kind)))
    assert {each.rule for each in found} == {rule.id}, found
    told = [f"{each.severity}, {each.place}: {each.found} → {each.expected}" for each in found]
    kept = json.loads(TOLD.read_text(encoding="utf-8"))
    if request.config.getoption("--accept"):
        kept = {each.id: told if each is rule else kept.get(each.id, []) for each in rules()}
        TOLD.write_text(json.dumps(kept, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    assert told == kept[rule.id]


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.id)
def test_each_rule_has_its_words(rule):
    assert rule.title(profile()) and rule.why(profile()) and rule.says.wrong != rule.says.right


def test_ids_are_vietnamese_without_marks_and_each_is_used_once():
    ids = [rule.id for rule in rules()]
    assert len(set(ids)) == len(ids) >= 60
    assert all(each.isascii() and each == each.lower() and " " not in each for each in ids)


def test_what_the_decree_itself_does_in_two_ways_is_no_error():
    never = {"cap-co-chu", "v-v-cach-tren", "khoan-tieu-de-trinh-bay", "ket-thuc", "viet-hoa-chuc-danh"}
    assert {rule.severity for rule in rules() if rule.id in never} <= {Severity.WARNING, Severity.INFO}


def test_what_stands_in_data_and_what_stands_in_code_are_the_same_rules():
    logic = [name for module in MODULES for name in module.FINDS]
    assert len(set(logic)) == len(logic)
    alone = {rule.id for rule in rules() if rule.says.look or rule.says.line or rule.says.miswritten}
    assert set(logic).isdisjoint(alone) and set(logic) | alone == {rule.id for rule in rules()}
