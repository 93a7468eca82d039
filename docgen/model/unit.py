"""Đơn vị: a commune (xã, phường, đặc khu) or another body, its departments and who signs for it."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from docgen.model.base_model import Model
from docgen.model.signing import Signer, SignerOf


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
    fields: tuple[str, ...] = Field(
        default=(), alias="linh_vuc", description="Chữ nhận ra việc của phòng ban, ngoài quy tắc chung."
    )
    head: str = Field(default="Trưởng phòng", alias="nguoi_dung_dau", description="Chức danh người đứng đầu.")


class UnitLevel(StrEnum):
    """Of which level a body is; what differs by it (who orders, who signs) is data: `specs/rules/don-vi.yaml`."""

    COMMUNE = "xa"
    PROVINCIAL = "so"
    """A body of the province: Sở, Ban, ngành."""
    INSTITUTION = "don_vi"
    """Trung tâm, trường, ban quản lý: what a body founds to serve."""
    DEPARTMENT = "phong"


class Practice(Model):
    """What an office does alike in all its documents: who signs, who gets them, which dates it sets itself."""

    signer: Signer = Field(default=Signer(), alias="nguoi_ky", description="Người ký.")
    signers: tuple[SignerOf, ...] = Field(
        default=(),
        alias="nguoi_ky_rieng",
        description="Người ký của một số loại văn bản, lĩnh vực; dòng đầu tiên hợp thì dùng.",
    )
    recipients: tuple[str, ...] = Field(
        default=(), alias="noi_nhan", description="Nơi nhận cố định của đơn vị, thêm vào nơi nhận của văn bản."
    )
    days_earlier: int | None = Field(
        default=None,
        alias="som_hon_ngay",
        ge=0,
        description="Ngày nội bộ sớm hơn hạn của cấp trên bao nhiêu ngày.",
    )
    days_earlier_monthly: int | None = Field(
        default=None, alias="som_hon_ngay_hang_thang", ge=0, description="Như trên, với báo cáo hằng tháng."
    )
    drafter: str = Field(default="", alias="nguoi_soan", description="Ký hiệu ở dòng Lưu, ví dụ VHXH.Hungvv.")


class Unit(Practice):
    """A commune ready for the cascade: register entry, defaults of its kind and what differs, merged."""

    code: str = Field(
        alias="ma",
        pattern=r"^\d{5}$|^[a-z][a-z0-9-]*$",
        description="Mã đơn vị hành chính (5 chữ số); ở cấp khác: tên ngắn.",
    )
    slug: str = Field(alias="ten_ngan", description="Tên dùng trong lệnh, ví dụ phuong-bac-kan.")
    level: UnitLevel = Field(default=UnitLevel.COMMUNE, alias="cap", description="xa, so, don_vi hoặc phong.")
    kind: UnitKind | None = Field(
        default=None, alias="loai", description="phường, xã, đặc khu; ở cấp khác: bỏ trống."
    )
    name: str = Field(alias="ten", description="Tên riêng không kèm loại, ví dụ Bắc Kạn; ở cấp khác: tên đầy đủ.")
    other_names: tuple[str, ...] = Field(default=(), alias="ten_khac", description="Cách gọi khác của cơ quan.")
    short_name: str = Field(default="", alias="goi_tat", description="Cách cơ quan tự gọi trong câu: phường, Sở.")
    symbol: str = Field(default="", alias="ky_hieu", description="Ký hiệu của cơ quan; ở cấp xã là UBND.")
    groups: tuple[str, ...] = Field(
        default=(), alias="goi_chung", description="Cách gọi chung mà cơ quan ở trong đó, ngoài cách gọi của cấp."
    )
    head: str = Field(default="", alias="nguoi_dung_dau", description="Chức vụ người đứng đầu, nếu khác của cấp.")
    deputy: str = Field(default="", alias="cap_pho", description="Chức vụ cấp phó, nếu khác của cấp.")
    focal: str = Field(default="", alias="dau_moi", description="Mã phòng đầu mối; bỏ trống: theo kế hoạch.")
    parent: str = Field(default="", alias="co_quan_chu_quan", description="Cơ quan chủ quản, nếu có.")
    province: str = Field(alias="tinh", description="Tên riêng của tỉnh, thành phố.")
    province_kind: str = Field(default="tỉnh", alias="loai_tinh", description="tỉnh hoặc thành phố.")
    place_name: str = Field(alias="dia_danh", description="Địa danh ghi trên văn bản (PL1.II.4).")
    departments: tuple[Department, ...] = Field(alias="phong_ban", description="Theo thứ tự của đơn vị.")

    @property
    def full_name(self) -> str:
        """`Phường Bắc Kạn`: kind and name, capital first, as in the register; another body's own name."""
        return self.name if self.kind is None else f"{self.kind.value.capitalize()} {self.name}"

    @property
    def called(self) -> str:
        """What it calls itself in a sentence: `phường`, `Sở`."""
        return self.short_name if self.kind is None else self.kind.value

    @property
    def running_name(self) -> str:
        """As it stands inside a sentence: `phường Bắc Kạn`, `Phường Phan Đình Phùng`.

        The kind is capitalised where the place name has it too (PL2.III.1b of Decree 30).
        """
        in_full = self.kind is None or self.place_name == self.full_name
        return self.full_name if in_full else f"{self.kind} {self.name}"

    @property
    def names(self) -> dict[str, str]:
        """What sentences of rules may call it by, by the names in their braces."""
        return {
            "loai": self.called,
            "don_vi": self.running_name,
            "tinh": self.province,
            "loai_tinh": self.province_kind,
            "ky_hieu": self.symbol,
            "chu_quan": self.parent,
        }

    def department(self, id_: str) -> Department | None:
        """The department with this id, or None."""
        return next((each for each in self.departments if each.id == id_), None)

    def signer_of(self, kind: str, department: str = "") -> Signer:
        """Who signs a document of this kind (its name: `Công văn`) that this department drafts."""
        return next((each for each in self.signers if each.signs(kind, department)), self.signer)
