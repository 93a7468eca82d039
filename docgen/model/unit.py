"""Đơn vị: a commune (xã, phường, đặc khu), its departments and who signs for it."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from docgen.model.base import Model


class UnitKind(StrEnum):
    """The three kinds of commune."""

    WARD = "phường"
    COMMUNE = "xã"
    SPECIAL_ZONE = "đặc khu"


class DepartmentKind(StrEnum):
    """How a body stands to the commune's UBND: ordered by it, or asked by it."""

    OFFICE = "chuyen_mon"
    SERVICE = "su_nghiep"
    OUTSIDE = "ngoai_ubnd"


class Department(Model):
    """A body of the commune to which duties can go."""

    id: str = Field(alias="ma", pattern=r"^[a-z][a-z0-9_]*$", description="Mã ngắn, ví dụ vhxh.")
    name: str = Field(alias="ten", min_length=1, description="Tên đầy đủ.")
    symbol: str = Field(alias="ky_hieu", description="Ký hiệu trong số công văn và dòng Lưu.")
    kind: DepartmentKind = Field(
        default=DepartmentKind.OFFICE,
        alias="loai",
        description="chuyen_mon, su_nghiep hoặc ngoai_ubnd (cơ quan chỉ có thể đề nghị).",
    )
    head: str = Field(default="Trưởng phòng", alias="nguoi_dung_dau", description="Chức danh người đứng đầu.")


class SigningMode(StrEnum):
    """Quyền hạn of the signer (PL1.II.7 of Decree 30)."""

    HEAD = "chu_tich"
    DEPUTY = "kt"


class Signer(Model):
    """Who signs: the mode always, the name only where it is known."""

    mode: SigningMode = Field(default=SigningMode.HEAD, alias="hinh_thuc", description="chu_tich hoặc kt.")
    name: str = Field(default="", alias="ho_ten", description="Họ và tên; bỏ trống nếu chưa biết.")


class Unit(Model):
    """A commune ready for the cascade: register entry, defaults of its kind and what differs, merged."""

    code: str = Field(alias="ma", pattern=r"^\d{5}$", description="Mã đơn vị hành chính (5 chữ số).")
    slug: str = Field(alias="ten_ngan", description="Tên dùng trong lệnh, ví dụ phuong-bac-kan.")
    kind: UnitKind = Field(alias="loai", description="phường, xã hoặc đặc khu.")
    name: str = Field(alias="ten", description="Tên riêng không kèm loại, ví dụ Bắc Kạn.")
    province: str = Field(alias="tinh", description="Tên riêng của tỉnh, thành phố.")
    province_kind: str = Field(default="tỉnh", alias="loai_tinh", description="tỉnh hoặc thành phố.")
    place_name: str = Field(alias="dia_danh", description="Địa danh ghi trên văn bản (PL1.II.4).")
    departments: tuple[Department, ...] = Field(alias="phong_ban", description="Theo thứ tự của đơn vị.")
    signer: Signer = Field(default=Signer(), alias="nguoi_ky", description="Người ký.")
    drafter: str = Field(default="", alias="nguoi_soan", description="Ký hiệu ở dòng Lưu, ví dụ VHXH.Hungvv.")

    @property
    def full_name(self) -> str:
        """`Phường Bắc Kạn`: kind and name, capital first, as in the register."""
        return f"{self.kind.value.capitalize()} {self.name}"

    @property
    def running_name(self) -> str:
        """As it stands inside a sentence: `phường Bắc Kạn`, `Phường Phan Đình Phùng`.

        The kind is capitalised where the place name has it too (PL2.III.1b of Decree 30).
        """
        return self.full_name if self.place_name == self.full_name else f"{self.kind.value} {self.name}"

    def department(self, id_: str) -> Department | None:
        """The department with this id, or None."""
        return next((each for each in self.departments if each.id == id_), None)
