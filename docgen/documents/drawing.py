"""Draws the templates that come with docgen from the decree: `congvan.docx` and `kehoach.docx`.

They are docxtpl templates that a clerk can open and change in Word; `docgen.documents.variables` explains what
stands in braces. Drawn as plain parts, for the default template of python-docx brings 800 KB of styles.
"""

from __future__ import annotations

from pathlib import Path

from docgen.decree.profile import Profile, profile
from docgen.decree.typeface import line_width
from docgen.documents.blank import parts_around, section
from docgen.documents.elements import cell, paragraph, row, table, tag
from docgen.files.seals import Properties, seal, sealable
from docgen.files.writing import write

Kinds = tuple[tuple[str, str], ...]
"""Kinds of blocks (`khoi.kieu`), each with how it looks."""


def draw_templates(folder: Path, force: bool = False) -> tuple[Path, ...]:
    """Write both templates into `folder`; raises DocgenError where a person has changed one, unless `force`."""
    drawn = {"congvan.docx": ("Công văn", letter_body), "kehoach.docx": ("Kế hoạch", plan_body)}
    decree = profile()
    for name, (title, body) in drawn.items():
        parts = sealable(parts_around(body(decree), decree))
        data = seal(parts, Properties(title, "docgen", decree.effective_from))
        write(folder / name, data, force=force)
    return tuple(folder / name for name in drawn)


def letter_body(decree: Profile) -> str:
    """The body of a công văn (PL3, mẫu 1.5)."""
    return (
        _head(decree, subject="{{ trich_yeu }}")
        + tag("{%p if kinh_gui|length == 1 %}")
        + paragraph("KinhGuiMotNoi", f"{decree.components.addressees.prefix} {{{{ kinh_gui[0] }}}}")
        + tag("{%p else %}")
        + paragraph("KinhGui", decree.components.addressees.prefix)
        + _each("noi in kinh_gui", paragraph("KinhGuiNoi", "- {{ noi }}"))
        + tag("{%p endif %}")
        + _each("doan in mo_dau", paragraph("NoiDung", "{{ doan }}"))
        + _each(
            "phan in cac_phan",
            paragraph("Heading1", "{{ phan.tieu_de }}")
            + _each("y in phan.cac_y", paragraph("NoiDung", "- {{ y }}")),
        )
        + _each("doan in ket_thuc", paragraph("DoanKet", "{{ doan }}"))
        + _signature(decree)
        + _appendices(decree, _assignments(decree))
        + section(decree)
    )


def plan_body(decree: Profile) -> str:
    """The body of a kế hoạch (PL3, mẫu 1.4), with its phụ lục each in a section of its own (mẫu 2.1)."""
    return (
        _head(decree)
        + paragraph("TenLoai", "{{ ten_loai }}")
        + paragraph("TrichYeu", "{{ trich_yeu }}")
        + _line("KeNgan", _text_width(decree), _text_width(decree) * decree.choices.short_rule.low)
        + _each("can_cu in cac_can_cu", _marked("CanCu", "can_cu"))
        + _each("doan in mo_dau", _marked("NoiDung", "doan"))
        + _blocks("noi_dung", _kinds(decree))
        + _each("doan in ket_thuc", _marked("DoanKet", "doan"))
        + _signature(decree)
        + _appendices(decree, _kinds(decree) + _assignments(decree))
        + section(decree)
    )


def _appendices(decree: Profile, kinds: Kinds) -> str:
    """Each phụ lục in a section of its own, upright or lying (mẫu 2.1); the engine drops the empty one behind.

    It may hold blocks of these kinds.
    """
    return (
        tag("{%p if cac_phu_luc %}")
        + paragraph("SauBang", properties=section(decree))
        + tag("{%p endif %}")
        + _each(
            "phu_luc in cac_phu_luc",
            paragraph("PhuLuc", "{{ phu_luc.nhan }}")
            + paragraph("TenPhuLuc", "{{ phu_luc.tieu_de }}")
            + paragraph("KemTheo", "{{ phu_luc.kem_theo }}")
            + _blocks("phu_luc.noi_dung", kinds)
            + tag("{%p if phu_luc.ngang %}")
            + paragraph("SauBang", properties=section(decree, landscape=True))
            + tag("{%p else %}")
            + paragraph("SauBang", properties=section(decree))
            + tag("{%p endif %}"),
        )
        + paragraph("SauBang")
    )


def _head(decree: Profile, subject: str = "") -> str:
    left = decree.choices.header_left.twips
    widths = (left, _text_width(decree) - left)
    parts = decree.components
    issuer = (
        tag("{%p if co_quan_chu_quan %}")
        + paragraph("CoQuanChuQuan", "{{ co_quan_chu_quan }}")
        + tag("{%p endif %}")
        + _each("dong in co_quan_ban_hanh", paragraph("CoQuanBanHanh", "{{ dong }}"))
        + _line("KeNgan", left, left * decree.choices.short_rule.low)
    )
    motto = line_width(parts.motto.text, decree.choices.motto.low, bold=bool(parts.motto.bold)) * 20
    nation = (
        paragraph("QuocHieu", parts.national_title.text)
        + paragraph("TieuNgu", parts.motto.text)
        + _line("KeBangChu", widths[1], motto)
    )
    rows = [
        (issuer, nation),
        (paragraph("SoKyHieu", "{{ so_ky_hieu }}"), paragraph("DiaDanhNgay", "{{ dia_danh_ngay }}")),
    ]
    if subject:
        rows.append((paragraph("TrichYeuCongVan", subject), paragraph("SauBang")))
    # A frame has no padding: only so do Quốc hiệu of 13 points and the longest communes' names fit on one line.
    return table(widths, (row(map(cell, widths, cells)) for cells in rows))


def _kinds(decree: Profile) -> Kinds:
    """How the blocks of a plan look, by their kind."""
    room = _text_width(decree)
    return (
        ("phan", _marked("Heading1", "khoi.loi")),
        ("muc", _marked("Heading2", "khoi.loi")),
        ("tieu_muc", _marked("Heading3", "khoi.loi")),
        ("doan", _marked("NoiDung", "khoi.loi")),
        ("bang", _tasks(room, (6, 41, 20, 18, 15), "so nhiem_vu chu_tri phoi_hop thoi_gian")),
        ("bang_rong", _tasks(room, (6, 32, 17, 16, 13, 16), "so nhiem_vu chu_tri phoi_hop thoi_gian ghi_chu")),
    )


def _assignments(decree: Profile) -> Kinds:
    """The two tables of assigned tasks, across a lying page: for issue, and with their sources."""
    room, names = _text_width(decree, landscape=True), "so nhiem_vu chu_tri phoi_hop san_pham thoi_gian"
    return (
        ("bang_giao_viec", _tasks(room, (5, 43, 14, 15, 10, 13), names)),
        ("bang_giao_viec_can_cu", _tasks(room, (5, 38, 13, 14, 9, 12, 9), f"{names} can_cu")),
    )


def _blocks(variable: str, kinds: Kinds) -> str:
    chosen = "".join(
        tag(f'{{%p {"elif" if index else "if"} khoi.kieu == "{kind}" %}}') + content
        for index, (kind, content) in enumerate(kinds)
    )
    return _each(f"khoi in {variable}", chosen + tag("{%p endif %}"))


def _tasks(room: int, shares: tuple[int, ...], names: str) -> str:
    """A table of tasks whose columns take `shares` per cent of the text's width."""
    widths = [room * share // 100 for share in shares]
    fields = names.split()

    def cells(style: str, variable: str, first: str) -> list[str]:
        styles = (first, *(style for _ in fields[1:]))
        return [
            cell(width, _marked(each, f"{variable}.{name}"))
            for width, each, name in zip(widths, styles, fields, strict=True)
        ]

    def code(text: str) -> str:
        return row(
            cell(width, tag(text) if index == 0 else paragraph("SauBang")) for index, width in enumerate(widths)
        )

    return table(
        widths,
        [
            row(cells("BangTieuDe", "khoi.cot", "BangTieuDe"), header=True),
            code("{%tr for dong in khoi.cac_dong %}"),
            code("{%tr if dong.nhom %}"),
            row(cells("BangNhom", "dong", "BangNhom")),
            code("{%tr else %}"),
            row(cells("BangNoiDung", "dong", "BangSo")),
            code("{%tr endif %}"),
            code("{%tr endfor %}"),
        ],
        style="BangKe",
    ) + paragraph("SauBang")


def _signature(decree: Profile) -> str:
    left = decree.choices.recipients_column.twips
    widths = (left, _text_width(decree) - left)
    recipients = paragraph("NhanNoiNhan", decree.components.recipients_label.text) + _each(
        "noi in noi_nhan", paragraph("NoiNhan", "- {{ noi }}")
    )
    signer = (
        _each("dong in quyen_han", paragraph("QuyenHan", "{{ dong }}"))
        + tag("{%p if ho_ten %}")
        + paragraph("HoTen", "{{ ho_ten }}")
        + tag("{%p endif %}")
        + paragraph("SauBang")
    )
    height, gap = decree.choices.signature_height.twips, 2 * decree.choices.paragraph_gap.twips
    return table(widths, [row(map(cell, widths, (recipients, signer)), height=height)], top=gap)


def _line(style: str, room: int, length: float) -> str:
    """A line of this length until the filled text settles another, so that the template looks like a document."""
    side = round((room - length) / 2)
    return paragraph(style, properties=f'<w:ind w:left="{side}" w:right="{side}" w:firstLine="0"/>')


def _each(loop: str, content: str) -> str:
    return tag(f"{{%p for {loop} %}}") + content + tag("{%p endfor %}")


def _marked(style: str, variable: str) -> str:
    return paragraph(style, f"{{{{r {variable}|chu }}}}")


def _text_width(decree: Profile, *, landscape: bool = False) -> int:
    page = decree.page.height if landscape else decree.page.width
    return page.twips - decree.choices.left.twips - decree.choices.right.twips
