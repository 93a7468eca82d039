"""What all drawn templates are put together from: head, blocks, signature, annexes."""

from __future__ import annotations

from collections.abc import Iterable

from docgen.decree.profile import Profile
from docgen.decree.typeface import line_width
from docgen.documents.blank_document import section
from docgen.documents.elements import cell, paragraph, row, table, tag

Kinds = tuple[tuple[str, str], ...]
"""Kinds of blocks (`khoi.kieu`), each with how it looks."""
Cells = tuple[str, str]
"""What stands left and right in a row of a frame."""


def appendices(decree: Profile, kinds: Kinds) -> str:
    """Each phụ lục in a section of its own, upright or lying (mẫu 2.1); the engine drops the empty one behind.

    It may hold blocks of these kinds.
    """
    return (
        tag("{%p if cac_phu_luc %}")
        + paragraph("SauBang", properties=section(decree))
        + tag("{%p endif %}")
        + each_of(
            "phu_luc in cac_phu_luc",
            paragraph("PhuLuc", "{{ phu_luc.nhan }}")
            + paragraph("TenPhuLuc", "{{ phu_luc.tieu_de }}")
            + paragraph("KemTheo", "{{ phu_luc.kem_theo }}")
            + blocks("phu_luc.noi_dung", kinds)
            + tag("{%p if phu_luc.ngang %}")
            + paragraph("SauBang", properties=section(decree, landscape=True))
            + tag("{%p else %}")
            + paragraph("SauBang", properties=section(decree))
            + tag("{%p endif %}"),
        )
        + paragraph("SauBang")
    )


def issuer(decree: Profile) -> str:
    """The names of the issuer and its parent, with the line below."""
    left = decree.choices.header_left.twips
    return (
        tag("{%p if co_quan_chu_quan %}")
        + paragraph("CoQuanChuQuan", "{{ co_quan_chu_quan }}")
        + tag("{%p endif %}")
        + each_of("dong in co_quan_ban_hanh", paragraph("CoQuanBanHanh", "{{ dong }}"))
        + rule_line("KeNgan", left, left * decree.choices.short_rule.low)
    )


def head(decree: Profile, subject: str = "", marks: str = "") -> str:
    """The table of issuer, number, national title, place and date; `marks` stand below all, on the left."""
    left = decree.choices.header_left.twips
    widths = (left, text_width(decree) - left)
    parts = decree.components
    motto = line_width(parts.motto.text, decree.choices.motto.low, bold=bool(parts.motto.bold)) * 20
    nation = (
        paragraph("QuocHieu", parts.national_title.text)
        + paragraph("TieuNgu", parts.motto.text)
        + rule_line("KeBangChu", widths[1], motto)
    )
    rows = [
        (issuer(decree), nation),
        numbered(),
    ]
    if subject:
        rows.append((paragraph("TrichYeuCongVan", subject), paragraph("SauBang")))
    if marks:
        rows.append((marks + paragraph("SauBang"), paragraph("SauBang")))
    # A frame has no padding: only so do Quốc hiệu of 13 points and the longest communes' names fit on one line.
    return table(widths, (row(map(cell, widths, cells)) for cells in rows))


def numbered() -> Cells:
    """The row of number, and place and date."""
    return paragraph("SoKyHieu", "{{ so_ky_hieu }}"), paragraph("DiaDanhNgay", "{{ dia_danh_ngay }}")


def addressees(decree: Profile, begin: str = "if", otherwise: str = "else") -> str:
    """`Kính gửi:` with one addressee beside it, or several below; the tags are as `begin` and `otherwise` say."""
    label = decree.components.addressees.prefix
    return (
        tag(f"{{%p {begin} kinh_gui|length == 1 %}}")
        + paragraph("KinhGuiMotNoi", f"{label} {{{{ kinh_gui[0] }}}}")
        + tag(f"{{%p {otherwise} %}}")
        + paragraph("KinhGui", label)
        + each_of("noi in kinh_gui", paragraph("KinhGuiNoi", "- {{ noi }}"))
        + tag("{%p endif %}")
    )


def blocks(variable: str, kinds: Kinds) -> str:
    """A loop through the blocks of `variable`, each as its kind looks."""
    chosen = "".join(
        tag(f'{{%p {"elif" if index else "if"} khoi.kieu == "{kind}" %}}') + content
        for index, (kind, content) in enumerate(kinds)
    )
    return each_of(f"khoi in {variable}", chosen + tag("{%p endif %}"))


def signature(decree: Profile) -> str:
    """The table of Nơi nhận and the one who signs."""
    return signature_row(decree, (recipients(decree), signer()), decree.choices.recipients_column.twips)


def recipients(decree: Profile) -> str:
    """`Nơi nhận:` and its lines."""
    lines = each_of("noi in noi_nhan", paragraph("NoiNhan", "- {{ noi }}"))
    return paragraph("NhanNoiNhan", decree.components.recipients_label.text) + lines


def signer(owner: str = "") -> str:
    """The lines of one who signs, whose variables stand under `owner` (`ben_trai.`)."""
    return (
        each_of(f"dong in {owner}quyen_han", paragraph("QuyenHan", "{{ dong }}"))
        + tag(f"{{%p if {owner}ho_ten %}}")
        + paragraph("HoTen", f"{{{{ {owner}ho_ten }}}}")
        + tag("{%p endif %}")
        + paragraph("SauBang")
    )


def signature_row(
    decree: Profile, cells: Cells, left: int, *, above: Iterable[Cells] = (), below: Iterable[Cells] = ()
) -> str:
    """A frame of two cells, the left one of this width, high enough for signature and seal.

    What stays on its page, `above` or `below`, is of the same frame: rows can be kept together everywhere.
    """
    widths = (left, text_width(decree) - left)
    height, gap = decree.choices.signature_height.twips, 2 * decree.choices.paragraph_gap.twips

    def line(pair: Cells, *, top: int = 0, height: int = 0) -> str:
        return row((cell(width, each, top=top) for width, each in zip(widths, pair, strict=True)), height=height)

    signed = line(cells, top=gap, height=height)
    return table(widths, [*map(line, above), signed, *(line(each, top=gap) for each in below)])


def rule_line(style: str, room: int, length: float) -> str:
    """A line of this length until the filled text settles another, so that the template looks like a document."""
    side = round((room - length) / 2)
    return paragraph(style, properties=f'<w:ind w:left="{side}" w:right="{side}" w:firstLine="0"/>')


def each_of(loop: str, content: str) -> str:
    """`content` for each of a loop (`noi in noi_nhan`)."""
    return tag(f"{{%p for {loop} %}}") + content + tag("{%p endfor %}")


def marked(style: str, variable: str) -> str:
    """A paragraph that shows a variable with inline markup."""
    return paragraph(style, f"{{{{r {variable}|chu }}}}")


def text_width(decree: Profile, *, landscape: bool = False) -> int:
    """The width of the text on a page, in twips."""
    page = decree.page.height if landscape else decree.page.width
    return page.twips - decree.choices.left.twips - decree.choices.right.twips
