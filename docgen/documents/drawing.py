"""Draws the templates that come with docgen from the decree: of a directive in its two forms, and of all families.

They are docxtpl templates that a clerk can open and change in Word; `docgen.documents.template_variables` explains
what stands in braces. Drawn as plain parts, for the default template of python-docx brings 800 KB of styles.
"""

from __future__ import annotations

from pathlib import Path

from docgen.decree.kinds import Family
from docgen.decree.profile import Profile, profile
from docgen.documents.blank_document import parts_around, section
from docgen.documents.elements import cell, paragraph, row, table, tag
from docgen.documents.family_templates import TEMPLATES, body_of, styles
from docgen.documents.template_parts import (
    Kinds,
    addressees,
    appendices,
    blocks,
    each_of,
    head,
    marked,
    rule_line,
    signature,
    text_width,
)
from docgen.files.seals import Properties, seal, sealable
from docgen.files.writing import write


def draw_templates(folder: Path, force: bool = False) -> tuple[Path, ...]:
    """Write all templates into `folder`; raises DocgenError where a person has changed one, unless `force`."""
    decree = profile()
    titles = {
        Family.NAMED: "Văn bản có tên loại",
        Family.LETTER: "Công văn",
        Family.TWO_SIDED: "Văn bản hai bên ký",
        Family.COPY: "Bản sao",
    }
    drawn = {
        "congvan.docx": ("Công văn", parts_around(letter_body(decree), decree)),
        "kehoach.docx": ("Kế hoạch", parts_around(plan_body(decree), decree)),
    } | {
        name: (titles[family], parts_around(body_of(family, decree), decree, styles(decree)))
        for family, name in TEMPLATES.items()
    }
    for name, (title, parts) in drawn.items():
        data = seal(sealable(parts), Properties(title, "docgen", decree.effective_from))
        write(folder / name, data, force=force)
    return tuple(folder / name for name in drawn)


def letter_body(decree: Profile) -> str:
    """The body of a công văn (PL3, mẫu 1.5)."""
    return (
        head(decree, subject="{{ trich_yeu }}")
        + addressees(decree)
        + each_of("doan in mo_dau", paragraph("NoiDung", "{{ doan }}"))
        + each_of(
            "phan in cac_phan",
            paragraph("Heading1", "{{ phan.tieu_de }}")
            + each_of("y in phan.cac_y", paragraph("NoiDung", "- {{ y }}")),
        )
        + each_of("doan in ket_thuc", paragraph("DoanKet", "{{ doan }}"))
        + signature(decree)
        + appendices(decree, _assignments(decree))
        + section(decree)
    )


def plan_body(decree: Profile) -> str:
    """The body of a kế hoạch (PL3, mẫu 1.4), with its phụ lục each in a section of its own (mẫu 2.1)."""
    return (
        head(decree)
        + paragraph("TenLoai", "{{ ten_loai }}")
        + paragraph("TrichYeu", "{{ trich_yeu }}")
        + rule_line("KeNgan", text_width(decree), text_width(decree) * decree.choices.short_rule.low)
        + each_of("can_cu in cac_can_cu", marked("CanCu", "can_cu"))
        + each_of("doan in mo_dau", marked("NoiDung", "doan"))
        + blocks("noi_dung", _kinds(decree))
        + each_of("doan in ket_thuc", marked("DoanKet", "doan"))
        + signature(decree)
        + appendices(decree, _kinds(decree) + _assignments(decree))
        + section(decree)
    )


def _kinds(decree: Profile) -> Kinds:
    """How the blocks of a plan look, by their kind."""
    room = text_width(decree)
    return (
        ("phan", marked("Heading1", "khoi.loi")),
        ("muc", marked("Heading2", "khoi.loi")),
        ("tieu_muc", marked("Heading3", "khoi.loi")),
        ("doan", marked("NoiDung", "khoi.loi")),
        ("bang", _tasks(room, (6, 41, 20, 18, 15), "so nhiem_vu chu_tri phoi_hop thoi_gian")),
        ("bang_rong", _tasks(room, (6, 32, 17, 16, 13, 16), "so nhiem_vu chu_tri phoi_hop thoi_gian ghi_chu")),
    )


def _assignments(decree: Profile) -> Kinds:
    """The two tables of assigned tasks, across a lying page: for issue, and with their sources."""
    room, names = text_width(decree, landscape=True), "so nhiem_vu chu_tri phoi_hop san_pham thoi_gian"
    return (
        ("bang_giao_viec", _tasks(room, (5, 43, 14, 15, 10, 13), names)),
        ("bang_giao_viec_can_cu", _tasks(room, (5, 38, 13, 14, 9, 12, 9), f"{names} can_cu")),
    )


def _tasks(room: int, shares: tuple[int, ...], names: str) -> str:
    """A table of tasks whose columns take `shares` per cent of the text's width."""
    widths = [room * share // 100 for share in shares]
    fields = names.split()

    def cells(style: str, variable: str, first: str) -> list[str]:
        styles = (first, *(style for _ in fields[1:]))
        return [
            cell(width, marked(each, f"{variable}.{name}"))
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
