"""Right documents built by hand, of which tests spoil one thing at a time."""

import io
import zipfile
from dataclasses import dataclass, field, replace
from xml.sax.saxutils import escape, quoteattr

import pytest

from docgen.checker.rule_run import examine, findings, open_subject
from docgen.checker.rules import rules
from docgen.decree.typeface import line_width

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
WIDTH, LEFT = 9355, 3605
HEAD = (LEFT, WIDTH - LEFT)


@dataclass
class P:
    """A paragraph: its name, by which tests find it, its text and how it looks (sizes in pt, lengths in twips)."""

    name: str
    text: str
    size: float = 14
    bold: bool = False
    italic: bool = False
    align: str = "both"
    first: int = 0
    left: int = 0
    before: int = 0
    after: int = 0
    line: int = 240
    line_rule: str = "auto"
    font: str = ""
    color: str = ""
    underline: bool = False
    share: float = 0
    """Of the line drawn below, if any, to the width of the text."""
    more: str = ""
    """Further properties of the paragraph as XML."""
    marked: str = ""
    """Further properties of its letters as XML."""
    label_bold: bool = False
    """Whether the first two words stand in a bold run of their own."""

    def xml(self):
        """The paragraph, and the one that bears the line below it."""
        words = self.text.split(" ")
        runs = [(self.text, self.bold)]
        if self.label_bold:
            runs = [(" ".join(words[:2]), True), (" " + " ".join(words[2:]), self.bold)]
        words = "".join(self._run(text, bold) for text, bold in runs)
        return f"<w:p>{self._properties()}{words}</w:p>{self._line()}"

    def _properties(self):
        indent = f'<w:ind w:left="{self.left}" w:firstLine="{self.first}"/>'
        spacing = (
            f'<w:spacing w:before="{self.before}" w:after="{self.after}" '
            f'w:line="{self.line}" w:lineRule="{self.line_rule}"/>'
        )
        return f'<w:pPr>{self.more}{spacing}{indent}<w:jc w:val="{self.align}"/></w:pPr>'

    def _run(self, text, bold):
        font = f"<w:rFonts w:ascii={quoteattr(self.font)} w:hAnsi={quoteattr(self.font)}/>" if self.font else ""
        look = "".join(f"<w:{tag}/>" for tag, on in (("b", bold), ("i", self.italic)) if on)
        color = f'<w:color w:val="{self.color}"/>' if self.color else ""
        under = '<w:u w:val="single"/>' if self.underline else ""
        half = round(self.size * 2)
        words = f'<w:t xml:space="preserve">{escape(text)}</w:t>'
        for sign, element in (("\n", "br"), ("\t", "tab")):
            words = words.replace(sign, f'</w:t><w:{element}/><w:t xml:space="preserve">')
        return f'<w:r><w:rPr>{font}{look}{color}<w:sz w:val="{half}"/>{under}{self.marked}</w:rPr>{words}</w:r>'

    def _line(self):
        if not self.share:
            return ""
        room = {"issuer": HEAD[0], "motto": HEAD[1]}.get(self.name, WIDTH)
        length = line_width(self.text, self.size, bold=self.bold) * 20 * self.share
        side = round((room - length) / 2)
        return (
            '<w:p><w:pPr><w:pBdr><w:top w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:pBdr>'
            f'<w:spacing w:line="120" w:lineRule="exact"/><w:ind w:left="{side}" w:right="{side}"/></w:pPr></w:p>'
        )


@dataclass
class Draft:
    """A document: the cells of its head and of its signature block, its body, its appendices, its page."""

    issuer: list[P]
    title: list[P]
    number: list[P]
    date: list[P]
    body: list[P]
    recipients: list[P]
    signer: list[P]
    appendices: list[list[P]] = field(default_factory=list)
    page: dict[str, int] = field(
        default_factory=lambda: {"w": 11906, "h": 16838, "top": 1134, "bottom": 1134, "left": 1701, "right": 850}
    )
    page_number: P = field(default_factory=lambda: P("page_number", "", 13, align="center"))
    page_number_at: str = "header"
    title_page: bool = True
    restart: bool = True
    more: str = ""
    """Further blocks of the body as XML, before its last paragraph."""
    language: str = "vi-VN"

    def every(self):
        cells = (self.issuer, self.title, self.number, self.date, self.body, self.recipients, self.signer)
        return [each for cell in (*cells, *self.appendices) for each in cell] + [self.page_number]

    def __getitem__(self, name):
        return next(each for each in self.every() if each.name == name)

    def set(self, name, **changes):
        """The same document with another look, or other words, of one paragraph."""
        found = self[name]
        for key, value in changes.items():
            setattr(found, key, value)
        return self

    def drop(self, *names):
        """The same document without these paragraphs."""
        for cell in (self.issuer, self.title, self.number, self.date, self.body, self.recipients, self.signer):
            cell[:] = [each for each in cell if each.name not in names]
        for appendix in self.appendices:
            appendix[:] = [each for each in appendix if each.name not in names]
        return self

    def add(self, after, *paragraphs):
        """The same document with paragraphs behind the one of this name."""
        for cell in (self.issuer, self.title, self.number, self.date, self.body, self.recipients, self.signer):
            for at, each in enumerate(cell):
                if each.name == after:
                    cell[at + 1 : at + 1] = paragraphs
                    return self
        raise KeyError(after)

    def docx(self):
        """The file."""
        head = _table(((self.issuer, self.title), (self.number, self.date)), HEAD)
        sign = _table(((self.recipients, self.signer),), (4400, WIDTH - 4400))
        *body, last = [each.xml() for each in self.body]
        blocks = [head, *body, self.more, last, sign]
        sections = []
        for number, appendix in enumerate(self.appendices):
            sections.append("".join(blocks) + f"<w:p><w:pPr>{self._section(restart=number > 0)}</w:pPr></w:p>")
            blocks = [each.xml() for each in appendix]
        sections.append("".join(blocks) + self._section(restart=bool(self.appendices)))
        return _package(
            f'<w:document xmlns:w="{MAIN}" xmlns:r="{OFFICE}"><w:body>{"".join(sections)}</w:body></w:document>',
            f'<w:{"hdr" if self.page_number_at == "header" else "ftr"} xmlns:w="{MAIN}">'
            f"{self._number()}</w:{'hdr' if self.page_number_at == 'header' else 'ftr'}>",
            self.page_number_at,
            self.language,
        )

    def _number(self):
        look = self.page_number
        field_ = "".join(
            look._run("2", look.bold) if kind == "result" else f"<w:r>{kind}</w:r>"
            for kind in (
                '<w:fldChar w:fldCharType="begin"/>',
                "<w:instrText>PAGE</w:instrText>",
                '<w:fldChar w:fldCharType="separate"/>',
                "result",
                '<w:fldChar w:fldCharType="end"/>',
            )
        )
        return f"<w:p>{look._properties()}{field_}</w:p>"

    def _section(self, restart):
        page = self.page
        orient = ' w:orient="landscape"' if page["w"] > page["h"] else ""
        number = '<w:pgNumType w:start="1"/>' if restart and self.restart else ""
        return (
            f'<w:sectPr><w:{self.page_number_at}Reference w:type="default" r:id="rId9"/>'
            f'<w:pgSz w:w="{page["w"]}" w:h="{page["h"]}"{orient}/><w:pgMar w:top="{page["top"]}" '
            f'w:right="{page["right"]}" w:bottom="{page["bottom"]}" w:left="{page["left"]}" w:header="567" '
            f'w:footer="567" w:gutter="0"/>{number}{"<w:titlePg/>" if self.title_page else ""}</w:sectPr>'
        )


ACROSS = '<w:p><w:pPr><w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr></w:pPr></w:p>'


@dataclass
class Copy(Draft):
    """What a body adds that copies, below the document that it copies; `title` holds the form of the copy."""

    original: Draft | None = None
    line: str = ACROSS

    def docx(self):
        """The file."""
        head = _table(((self.issuer, self.title), (self.number, self.date)), HEAD)
        sign = _table(((self.recipients, self.signer),), (4400, WIDTH - 4400))
        source, made = zipfile.ZipFile(io.BytesIO(self.original.docx())), io.BytesIO()
        with zipfile.ZipFile(made, "w") as file:
            for name in source.namelist():
                text = source.read(name).decode()
                if name == "word/document.xml":
                    before, cut, behind = text.rpartition("<w:sectPr>")
                    text = f"{before}{self.line}{head}<w:p/>{sign}{cut}{behind}"
                file.writestr(name, text)
        return made.getvalue()


def _table(rows, widths):
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    none = "".join(f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("left", "right"))
    cells = "".join(
        "<w:tr>"
        + "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
            f"{''.join(each.xml() for each in cell) or '<w:p/>'}</w:tc>"
            for cell, width in zip(row, widths, strict=True)
        )
        + "</w:tr>"
        for row in rows
    )
    properties = f"<w:tblPr><w:tblCellMar>{none}</w:tblCellMar></w:tblPr>"
    return f"<w:tbl>{properties}<w:tblGrid>{grid}</w:tblGrid>{cells}</w:tbl>"


def _package(document, edge, kind, language):
    styles = (
        f'<w:styles xmlns:w="{MAIN}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" '
        f'w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="28"/><w:lang w:val="{language}"/>'
        "</w:rPr></w:rPrDefault></w:docDefaults></w:styles>"
    )
    relation = "http://schemas.openxmlformats.org/package/2006/relationships"
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{TYPES}.document.main+xml"/>'
        f'<Override PartName="/word/styles.xml" ContentType="{TYPES}.styles+xml"/>'
        f'<Override PartName="/word/edge.xml" ContentType="{TYPES}.{kind}+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{relation}"><Relationship Id="rId1" Type="{OFFICE}/officeDocument" '
        'Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{relation}"><Relationship Id="rId1" '
        f'Type="{OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId9" Type="{OFFICE}/{kind}" '
        'Target="edge.xml"/></Relationships>',
        "word/document.xml": document,
        "word/styles.xml": styles,
        "word/edge.xml": edge,
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in parts.items():
            file.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), text)
    return buffer.getvalue()


def text(name, words, **more):
    """A paragraph of body text."""
    return P(name, words, **{"first": 720, "before": 120, **more})


def _head(issuer, number, place):
    title = P("title", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, True, align="center")
    motto = P("motto", "Độc lập - Tự do - Hạnh phúc", 14, True, align="center", share=1)
    return {
        "issuer": issuer,
        "title": [title, motto],
        "number": [P("number", number, 13, align="center", before=120)],
        "date": [P("date", f"{place}, ngày 05 tháng 6 năm 2026", 14, italic=True, align="center", before=120)],
    }


def _two_lines(kind, unit):
    first = P("issuer_kind", kind, 13, True, align="center")
    return [first, P("issuer", unit, 13, True, align="center", share=0.45)]


def _receivers(*names):
    label = P("recipients_label", "Nơi nhận:", 12, True, True, align="left")
    return [label, *(P(f"recipient_{at}", name, 11, align="left") for at, name in enumerate(names, start=1))]


def _signer(*posts):
    lines = [P(f"post_{at}", post, 14, True, align="center") for at, post in enumerate(posts, start=1)]
    return [*lines, P("name", "Phan Đình Huy", 14, True, align="center", before=1200)]


CLOSING = "Với nội dung trên, đề nghị các cơ quan, đơn vị nghiêm túc triển khai thực hiện./."
LONG = (
    "Tổ chức quán triệt, học tập, nâng cao nhận thức và trách nhiệm của các cơ quan, đơn vị và người dân, "
    "doanh nghiệp về vai trò của khởi nghiệp sáng tạo trên địa bàn phường; kịp thời báo cáo kết quả."
)


@pytest.fixture
def letter():
    """A right công văn of a ward."""
    head = _head(_two_lines("ỦY BAN NHÂN DÂN", "PHƯỜNG BẮC KẠN"), "Số: 15/UBND-VHXH", "Bắc Kạn")
    head["number"].append(P("subject", "V/v triển khai Kế hoạch số 209/KH-UBND", 12, align="center", before=120))
    return Draft(
        **head,
        body=[
            P("addressees_label", "Kính gửi:", first=1982, before=240),
            P("addressee_1", "- Phòng Văn hóa - Xã hội;", left=2552),
            P("addressee_2", "- Trung tâm Dịch vụ tổng hợp.", left=2552),
            text("opening", f"Thực hiện Kế hoạch số 209/KH-UBND. {LONG}"),
            text("clause_1", f"1. {LONG}"),
            text("clause_2", f"2. {LONG}"),
            text("closing", CLOSING),
        ],
        recipients=_receivers("- Như trên;", "- Lưu: VT, VHXH."),
        signer=_signer("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
    )


@pytest.fixture
def copy(letter):
    """A right copy of a letter that is full of faults."""
    letter.set("clause_1", align="left", size=11).set("number", text="Số 5/UBND").drop("recipient_1")
    return Copy(
        issuer=_two_lines("ỦY BAN NHÂN DÂN", "PHƯỜNG BẮC KẠN"),
        title=[P("form", "SAO Y", 14, True, align="center")],
        number=[P("number", "Số: 07/SY-UBND", 13, align="center")],
        date=[P("date", "Bắc Kạn, ngày 03 tháng 7 năm 2026", 14, italic=True, align="center")],
        body=[],
        recipients=_receivers("- Phòng Kinh tế;", "- Lưu: VT."),
        signer=_signer("CHÁNH VĂN PHÒNG"),
        original=letter,
    )


@pytest.fixture
def decision():
    """A right decision of a sở, with legal bases, articles, clauses and points."""
    parent = P("parent", "UBND TỈNH THÁI NGUYÊN", 13, align="center")
    issuer = [parent, P("issuer", "SỞ XÂY DỰNG", 13, True, align="center", share=0.45)]
    italic = {"italic": True}
    return Draft(
        **_head(issuer, "Số: 07/QĐ-SXD", "Thái Nguyên"),
        body=[
            P("kind", "QUYẾT ĐỊNH", bold=True, align="center", before=240),
            P("abstract", "Về việc thành lập Tổ công tác", bold=True, align="center", share=0.4),
            P("competence", "GIÁM ĐỐC SỞ XÂY DỰNG", bold=True, align="center", before=240),
            text("basis_1", "Căn cứ Luật Xây dựng ngày 18 tháng 6 năm 2014;", **italic),
            text("basis_2", "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ;", **italic),
            text("basis_3", "Theo đề nghị của Chánh Văn phòng Sở.", **italic),
            P("resolution", "QUYẾT ĐỊNH:", bold=True, align="center", before=120),
            text("article_1", "Điều 1. Thành lập Tổ công tác gồm các thành viên sau đây:", label_bold=True),
            text("clause_1", "1. Nhiệm vụ chung của Tổ công tác gồm:"),
            text("point_a", f"a) {LONG}"),
            text("point_b", f"b) {LONG}"),
            text("point_c", f"c) {LONG}"),
            text("point_d", f"d) {LONG}"),
            text("point_dd", f"đ) {LONG}"),
            text("clause_2", f"2. Việc khác thực hiện theo điểm a khoản 1 Điều 1 Quyết định này; {LONG}"),
            text("article_2", "Điều 2. Quyết định này có hiệu lực từ ngày ký.", label_bold=True),
            text("article_3", "Điều 3. Chánh Văn phòng Sở thi hành Quyết định này./.", label_bold=True),
        ],
        recipients=_receivers("- Như Điều 3;", "- UBND tỉnh;", "- Lưu: VT, VP."),
        signer=_signer("GIÁM ĐỐC"),
    )


@pytest.fixture
def plan():
    """A right plan of a ward, with sections, bullets and two appendices."""
    label = {"size": 14, "bold": True, "align": "center"}
    reference = "(Kèm theo Kế hoạch số 15/KH-UBND ngày 05 tháng 6 năm 2026 của Ủy ban nhân dân phường)"
    return Draft(
        **_head(_two_lines("ỦY BAN NHÂN DÂN", "PHƯỜNG BẮC KẠN"), "Số: 15/KH-UBND", "Bắc Kạn"),
        body=[
            P("kind", "KẾ HOẠCH", bold=True, align="center", before=240),
            P("abstract", "Triển khai phong trào khởi nghiệp sáng tạo", bold=True, align="center", share=0.4),
            text("opening", f"Ủy ban nhân dân phường ban hành Kế hoạch như sau. {LONG}"),
            text("section_1", "I. MỤC ĐÍCH, YÊU CẦU", bold=True),
            text("bullet_1", f"- {LONG}"),
            text("section_2", "II. NHIỆM VỤ", bold=True),
            text("titled", "1. Truyền thông, nâng cao nhận thức", bold=True),
            text("bullet_2", f"- {LONG} Danh mục tại các Phụ lục kèm theo Kế hoạch này."),
            text("closing", CLOSING),
        ],
        recipients=_receivers("- UBND tỉnh;", "- Các cơ quan, đơn vị thuộc UBND phường;", "- Lưu: VT, VHXH."),
        signer=_signer("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
        appendices=[
            [
                P(f"appendix_{number}", f"Phụ lục {number}", **label),
                P(f"appendix_title_{number}", "DANH MỤC NHIỆM VỤ", **label),
                P(f"appendix_reference_{number}", reference, italic=True, align="center"),
                text(f"appendix_text_{number}", f"1. {LONG}"),
            ]
            for number in ("I", "II")
        ],
    )


@pytest.fixture
def regulation(decision):
    """A right regulation set out in chapters."""
    heading = {"bold": True, "align": "center", "before": 120}
    decision.drop(*(each.name for each in decision.body))
    decision.number[0].text = "Số: 07/QC-SXD"
    decision.recipients[1].text = "- UBND tỉnh;"
    decision.drop("recipient_2")
    decision.body += [
        P("kind", "QUY CHẾ", bold=True, align="center", before=240),
        P("abstract", "Làm việc của Sở Xây dựng", bold=True, align="center", share=0.4),
        P("chapter_1", "Chương I", **heading),
        P("chapter_title_1", "QUY ĐỊNH CHUNG", **heading),
        text("article_1", "Điều 1. Phạm vi điều chỉnh", bold=True),
        text("clause_1", f"1. {LONG}"),
        P("chapter_2", "Chương II", **heading),
        P("chapter_title_2", "TỔ CHỨC THỰC HIỆN", **heading),
        text("article_2", "Điều 2. Hiệu lực thi hành", bold=True),
        text("clause_2", CLOSING),
    ]
    return decision


@pytest.fixture
def check(tmp_path):
    """The findings of all rules on a draft, or on the bytes of a file."""

    def run(draft, name="draft.docx"):
        path = tmp_path / name
        path.write_bytes(draft if isinstance(draft, bytes) else draft.docx())
        return findings(examine(open_subject(path), rules()))

    return run


@pytest.fixture
def copied():
    """A paragraph under another name, with changes."""
    return lambda paragraph, name, **changes: replace(paragraph, name=name, **changes)
