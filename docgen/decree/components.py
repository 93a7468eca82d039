"""The components of a document (PL1.I.V of Decree 30): size, weight, capitals, place, fixed words."""

from __future__ import annotations

from pydantic import Field

from docgen.decree.measure import Measure
from docgen.decree.provision import Provision
from docgen.model.base_model import Model


class Component(Provision):
    """One component of a document. None means that the decree does not fix it."""

    box: str = Field(default="", alias="o")
    text: str = Field(default="", alias="loi")
    accepted: tuple[str, ...] = Field(default=(), alias="chap_nhan")
    prefix: str = Field(default="", alias="dau")
    size: Measure = Field(alias="co_chu")
    bold: bool | None = Field(default=None, alias="dam")
    italic: bool = Field(default=False, alias="nghieng")
    capitals: bool | None = Field(default=None, alias="in_hoa")
    align: str | None = Field(default=None, alias="canh")
    numbering: str | None = Field(default=None, alias="danh_so")
    gap_above: Measure | None = Field(default=None, alias="cach_tren")
    rule_below: Measure | None = Field(default=None, alias="ke_duoi")
    """The solid line below, as a share of the text's width."""
    line_end: str = Field(default="", alias="het_dong")
    block_end: str = Field(default="", alias="het_khoi")


class BodyText(Component):
    """The body, which also has indents and spacing."""

    first_line: tuple[Measure, ...] = Field(alias="thut_dong_dau")
    paragraph_gap: Measure = Field(alias="cach_doan_toi_thieu")
    line_spacing: Measure = Field(alias="gian_dong")


class Components(Model):
    """Every component of PL1.I.V by its English name."""

    national_title: Component = Field(alias="quoc_hieu")
    motto: Component = Field(alias="tieu_ngu")
    parent_authority: Component = Field(alias="co_quan_chu_quan")
    issuing_authority: Component = Field(alias="co_quan_ban_hanh")
    number: Component = Field(alias="so_ky_hieu")
    place_and_date: Component = Field(alias="dia_danh_ngay")
    kind: Component = Field(alias="ten_loai")
    abstract: Component = Field(alias="trich_yeu")
    subject_line: Component = Field(alias="trich_yeu_cong_van")
    legal_basis: Component = Field(alias="can_cu")
    part: Component = Field(alias="phan")
    chapter: Component = Field(alias="chuong")
    division: Component = Field(alias="muc")
    subdivision: Component = Field(alias="tieu_muc")
    division_title: Component = Field(alias="tieu_de_phan")
    article: Component = Field(alias="dieu")
    section: Component = Field(alias="muc_lon")
    titled_clause: Component = Field(alias="khoan_co_tieu_de")
    clause: Component = Field(alias="khoan")
    point: Component = Field(alias="diem")
    body: BodyText = Field(alias="noi_dung")
    authority: Component = Field(alias="quyen_han_chuc_vu")
    signer_name: Component = Field(alias="ho_ten")
    addressees: Component = Field(alias="kinh_gui")
    recipients_label: Component = Field(alias="nhan_noi_nhan")
    recipients: Component = Field(alias="noi_nhan")
    appendix_label: Component = Field(alias="phu_luc")
    appendix_title: Component = Field(alias="ten_phu_luc")
    appendix_reference: Component = Field(alias="kem_theo")
    urgency: Component = Field(alias="do_khan")
    circulation: Component = Field(alias="pham_vi_luu_hanh")
    drafter_mark: Component = Field(alias="ky_hieu_nguoi_soan")
    address: Component = Field(alias="dia_chi_co_quan")
    copy_form: Component = Field(alias="ban_sao")
    digital_signature: Component = Field(alias="chu_ky_so")
    electronic_copy: Component = Field(alias="ban_sao_dien_tu")
    """What the signature of a copying body shows on an electronic copy."""
