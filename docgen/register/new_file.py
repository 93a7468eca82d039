"""A unit file to fill in: what register and rules know of a unit, and nothing that only its office knows."""

from __future__ import annotations

from collections.abc import Sequence

from docgen.model.unit import UnitLevel
from docgen.register.administrative_units import Entry, Province
from docgen.register.slug import slug

_COMMUNE = """\
# {name}, {province}: chỉ ghi những gì khác mặc định của một {kind}; mục nào không cần thì xóa.
ma: "{code}"

# phong_ban:
#   them:                       # phòng ban có thêm
#     - {{ma: …, ten: …, ky_hieu: …, loai: su_nghiep, nguoi_dung_dau: Giám đốc}}
#   sua: {{vhxh: {{ten: …}}}}       # phòng ban mang tên khác
#   bo: [pvhcc]                 # phòng ban không có
# nguoi_ky: {{hinh_thuc: kt, ho_ten: …}}
# nguoi_soan: …
# noi_nhan: [Thường trực Đảng ủy, Thường trực HĐND {kind}]
"""
_BODY = """\
# {name}: cơ quan ghi đủ các phòng, đơn vị của mình rồi mới dùng được; docgen không tự đặt phòng nào.
ten: {name}
{others}cap: {level}
goi_tat: {short}                # cách tự gọi trong câu
ky_hieu: {symbol}              # ký hiệu trong số văn bản: sửa lại cho đúng
tinh: {province}
co_quan_chu_quan: {parent}

phong_ban:
# Mỗi phòng, đơn vị một dòng, theo thứ tự của cơ quan; linh_vuc là những chữ nhận ra việc của phòng ấy:
# - {{ma: vp, ten: …, ky_hieu: …, nguoi_dung_dau: Chánh Văn phòng}}
# - {{ma: …, ten: …, ky_hieu: …, linh_vuc: […, …]}}
# - {{ma: …, ten: …, ky_hieu: …, loai: su_nghiep, nguoi_dung_dau: Giám đốc}}

# dau_moi: vp                   # mã phòng tổng hợp, nhận việc chưa rõ của phòng nào
# nguoi_ky: {{hinh_thuc: kt, ho_ten: …}}
"""


def commune_file(entry: Entry) -> str:
    """The text of a file for a commune of the register."""
    return _COMMUNE.format(
        name=entry.full_name, province=entry.province.name, kind=entry.kind.value, code=entry.code
    )


def body_file(name: str, others: Sequence[str], level: UnitLevel, province: Province) -> str:
    """The text of a file for another body of `province`, called `others` too."""
    short = "Sở" if name.startswith("Sở ") else " ".join(name.split()[:2])
    symbol = "".join(
        word[0] for word in name.replace(",", "").split() if word[0].isupper() or word == name.split()[0]
    )
    return _BODY.format(
        name=name,
        others=f"ten_khac: [{', '.join(others)}]\n" if others else "",
        level=level.value,
        short=short,
        symbol=next((each for each in others if each.isupper() and " " not in each), symbol),
        province=province.name,
        parent=f"Ủy ban nhân dân {province.kind} {province.name}",
    )


def file_name(name: str) -> str:
    """The name of the file of a body."""
    return f"{slug(name)}.yaml"
