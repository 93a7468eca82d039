"""A directive built by hand, small but with every part, so that rendering is tested without the cascade."""

import pytest

from docgen.model.directive import Body, Coverage, Directive, DirectiveSection, Form, Frame, Item
from docgen.model.identity import IssueDate
from docgen.model.plan import Plan, Role, Signature
from docgen.model.trace import Source, Standing, Step
from docgen.model.unit import Department, Unit


def item(text, clause="III.1", **more):
    source = Source(clause=clause, role=Role.LEAD, standing=Standing.ADDRESSED, quote=f"Nguồn của: {text}")
    step = Step(rule="dia_ban", before="trên địa bàn tỉnh", after="trên địa bàn phường")
    return Item(text=text, sources=(source,), reason="đúng lĩnh vực của phòng", steps=(step,), **more)


@pytest.fixture
def unit():
    return Unit(
        code="01843",
        slug="phuong-bac-kan",
        kind="phường",
        name="Bắc Kạn",
        province="Thái Nguyên",
        place_name="Bắc Kạn",
        departments=(Department(id="vhxh", name="Phòng Văn hóa - Xã hội", symbol="VHXH"),),
    )


@pytest.fixture
def plan():
    return Plan.model_validate(
        {
            "so_ky_hieu": "9/KH-UBND",
            "ngay_ban_hanh": "2026-02-05",
            "dia_danh": "Thái Nguyên",
            "co_quan_ban_hanh": "Ủy ban nhân dân tỉnh Thái Nguyên",
            "trich_yeu": "Về việc trồng cây",
            "can_cu": ["Căn cứ Luật Lâm nghiệp ngày 15 tháng 11 năm 2017"],
            "mo_dau": ["Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:"],
            "phan": [
                {
                    "so": "I.",
                    "tieu_de": "NHIỆM VỤ",
                    "loai": "nhiem_vu",
                    "muc": [
                        {
                            "so": "1.",
                            "tieu_de": "Trồng cây",
                            "muc": [
                                {
                                    "so": "1.1.",
                                    "noi_dung": "Trồng cây *xanh*[^a] ở trường & chợ",
                                    "chu_tri": ["Sở Xây dựng"],
                                    "phoi_hop": ["UBND các xã, phường", "Tỉnh đoàn"],
                                    "thoi_gian": "Hằng năm",
                                }
                            ],
                        }
                    ],
                },
                {
                    "so": "Phụ lục",
                    "tieu_de": "Danh mục nhiệm vụ",
                    "trinh_bay": "bang",
                    "muc": [
                        {
                            "so": "1.",
                            "noi_dung": "Ươm cây[^a]",
                            "chu_tri": ["Sở Xây dựng"],
                            "thoi_gian": "Năm 2027",
                        }
                    ],
                },
            ],
            "ket_thuc": ["Trên đây là Kế hoạch."],
            "noi_nhan": ["Các sở, ban, ngành tỉnh", "Lưu: VT, KT."],
            "chu_ky": {"quyen_han": ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]},
            "chu_thich": {"a": "Cây *bản địa*."},
        }
    )


@pytest.fixture
def directive(plan, unit):
    return Directive(
        plan=plan,
        unit=unit,
        form=Form.LETTER,
        frame=Frame(
            symbol="UBND-VHXH",
            issued_on=IssueDate(year=2026, month=6),
            subject="triển khai Kế hoạch số 09/KH-UBND",
            addressees=("Các cơ quan, đơn vị thuộc UBND phường",),
            opening="Thực hiện Kế hoạch số 09/KH-UBND, Chủ tịch Ủy ban nhân dân phường yêu cầu:",
            closing=("Với nội dung trên, đề nghị các cơ quan, đơn vị triển khai thực hiện.",),
            recipients=("Như trên",),
            archive="Lưu: VT, VHXH.Hungvv.",
            signature=Signature(authority=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), name="Phan Đình Huy"),
        ),
        sections=(
            DirectiveSection(name="Các cơ quan, đơn vị", department=None, items=(item("Trồng cây ở cơ quan."),)),
            DirectiveSection(
                name="Phòng Văn hóa - Xã hội",
                department=unit.departments[0],
                items=(
                    item("Tham mưu phát động Tết trồng cây."),
                    item(
                        "Báo cáo trước ngày 05/12.", clause="V.1-1", support=("Các trường học",), timing="Hằng năm"
                    ),
                ),
            ),
        ),
        body=Body(
            purpose=(item("Phủ xanh địa bàn phường."),),
            organisation=(
                DirectiveSection(
                    name="Phòng Văn hóa - Xã hội",
                    department=unit.departments[0],
                    items=(item("Phòng theo dõi."), item("Báo cáo.")),
                ),
            ),
        ),
        coverage=Coverage(addressed=("III.1",), covered=("III.1",), omitted=(), unresolved=()),
    )
