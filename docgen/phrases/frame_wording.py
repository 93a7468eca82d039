"""The sentences around the items of a document, in each of its forms: a part of `soan.yaml`."""

from __future__ import annotations

from pydantic import Field

from docgen.model.base_model import Model
from docgen.phrases.fillable_sentences import Assigned, Opening, Pointer, Sentence


class FormWording(Model):
    """The sentences around the items, in one form of document."""

    abstract: Sentence = Field(alias="trich_yeu", description="Trích yếu (sau V/v, hoặc dưới tên loại).")
    addressees: tuple[Sentence, ...] = Field(alias="kinh_gui", description="Các nơi ở Kính gửi.")
    opening: Sentence = Field(alias="mo_dau", description="Đoạn mở đầu.")
    opening_with_requests: Opening = Field(
        alias="mo_dau_de_nghi", description="Đoạn mở đầu khi có cơ quan ngoài UBND được đề nghị."
    )
    closing: Sentence = Field(alias="ket_thuc", description="Câu kết.")
    closing_with_requests: Opening = Field(
        default="",
        alias="ket_thuc_de_nghi",
        description="Câu kết khi có cơ quan ngoài UBND được đề nghị; bỏ trống: như ket_thuc.",
    )
    recipients: tuple[Sentence, ...] = Field(alias="noi_nhan", description="Nơi nhận, không kể dòng Lưu.")


class FrameWording(Model):
    """The sentences around the items."""

    office: str = Field(alias="van_phong", description="Mã phòng ban soạn khi cơ quan đầu mối ở ngoài UBND.")
    everyone: Sentence = Field(alias="tat_ca", description="Tên mục giao chung.")
    difficulties: Sentence = Field(alias="vuong_mac", description="Câu về khó khăn, vướng mắc.")
    difficulties_unled: Sentence = Field(
        alias="vuong_mac_khong_dau_moi", description="Như vuong_mac, khi chưa rõ phòng đầu mối."
    )
    following: Sentence = Field(
        alias="theo_doi", description="Ai theo dõi, đôn đốc, khi không mục nào của công văn nói điều ấy."
    )
    following_asked: Sentence = Field(
        alias="theo_doi_de_nghi", description="Như theo_doi, khi cơ quan đầu mối ở ngoài UBND."
    )
    letter: FormWording = Field(alias="congvan", description="Công văn.")
    plan: FormWording = Field(alias="kehoach", description="Kế hoạch của đơn vị.")
    province_targets: Pointer = Field(alias="muc_tieu_cua_tinh", description="Câu nói mục tiêu là của tỉnh.")
    assigned: Assigned = Field(alias="giao_phong", description="Câu giao việc nêu tên phòng: {phong}, {viec}.")
