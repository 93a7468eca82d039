"""The rules of layout in force (`specs/decree/nd….yaml`), typed. The template drawer and the checker read them."""

from __future__ import annotations

import datetime as dt
from functools import cache

from pydantic import Field

from docgen.decree.components import Components
from docgen.decree.measure import Measure
from docgen.decree.provision import Provision
from docgen.errors import DocgenError, Fault
from docgen.messages import say
from docgen.model.base_model import Model
from docgen.model.identity import IssueDate
from docgen.model.plan import SectionKind
from docgen.spec.load import load
from docgen.spec.workspace import shipped


class Paper(Provision):
    """Paper, margins, and the tolerance with which they are compared."""

    width: Measure = Field(alias="rong")
    height: Measure = Field(alias="cao")
    top: Measure = Field(alias="le_tren")
    bottom: Measure = Field(alias="le_duoi")
    left: Measure = Field(alias="le_trai")
    right: Measure = Field(alias="le_phai")
    tolerance: Measure = Field(alias="dung_sai")
    landscape_allowed: bool = Field(alias="cho_phep_ngang")


class Font(Provision):
    """The one font and its colour."""

    name: str = Field(alias="ten")
    encoding: str = Field(alias="bang_ma")
    color: str = Field(alias="mau")


class PageNumbering(Provision):
    """Page numbers: in the top margin, none on the first page."""

    size: Measure = Field(alias="co_chu")
    align: str = Field(alias="canh")
    start: int = Field(alias="bat_dau_tu")
    hidden_on_first: bool = Field(alias="an_trang_dau")


class Pairing(Model):
    """Sizes that go together in one document."""

    national_title: Measure = Field(alias="quoc_hieu")
    motto: Measure = Field(alias="tieu_ngu")
    place_and_date: Measure = Field(alias="dia_danh")


class Pairings(Provision):
    """The pairings that the decree works out."""

    pairs: tuple[Pairing, ...] = Field(alias="cac_cap")


class FixedWording(Provision):
    """A fixed string."""

    text: str = Field(alias="loi")


class SigningPrefixes(Provision):
    """The prefixes of the signer's authority, full stop included."""

    collective: str = Field(alias="thay_mat")
    acting: str = Field(alias="quyen")
    deputy: str = Field(alias="ky_thay")
    by_order: str = Field(alias="thua_lenh")
    authorised: str = Field(alias="thua_uy_quyen")


class PointLetters(Provision):
    """The letters of points (điểm), in order."""

    written: str = Field(alias="cac_chu")

    @property
    def letters(self) -> tuple[str, ...]:
        """`a b c d đ e g …` one by one."""
        return tuple(self.written.split())


class UrgencyMark(Model):
    """One degree of urgency and its frame."""

    text: str = Field(alias="loi")
    accepted: tuple[str, ...] = Field(default=(), alias="chap_nhan")
    width: Measure = Field(alias="rong")
    height: Measure = Field(alias="cao")


class UrgencyMarks(Provision):
    """The degrees of urgency, the highest first."""

    marks: tuple[UrgencyMark, ...] = Field(alias="cac_muc")


class CirculationMarks(Provision):
    """The marks that limit circulation."""

    texts: tuple[str, ...] = Field(alias="cac_loai")


class TwoLineNames(Provision):
    """Bodies whose name takes two lines, both bold: the kind of body, then its administrative unit."""

    names: tuple[str, ...] = Field(alias="cac_ten")


class ParentAbbreviations(Provision):
    """Phrases that the line of the parent authority may abbreviate."""

    phrases: dict[str, str] = Field(alias="cac_cum")


class HeadColumns(Model):
    """The headings of a table of tasks."""

    number: str = Field(alias="so")
    task: str = Field(alias="nhiem_vu")
    lead: str = Field(alias="chu_tri")
    support: str = Field(alias="phoi_hop")
    timing: str = Field(alias="thoi_gian")
    remark: str = Field(alias="ghi_chu")
    product: str = Field(alias="san_pham")
    basis: str = Field(alias="can_cu")


class AnnexWords(Model):
    """What a document says of its annex of assigned tasks."""

    title: str = Field(alias="tieu_de")
    opening: str = Field(alias="mo_dau")
    own_tasks: str = Field(alias="nhiem_vu_cua")
    asked: str = Field(alias="de_nghi")


class Choices(Model):
    """What docgen's own templates choose where the decree leaves a range or says nothing."""

    top: Measure = Field(alias="le_tren")
    bottom: Measure = Field(alias="le_duoi")
    left: Measure = Field(alias="le_trai")
    right: Measure = Field(alias="le_phai")
    header_distance: Measure = Field(alias="cach_dau_trang")
    national_title: Measure = Field(alias="quoc_hieu")
    motto: Measure = Field(alias="tieu_ngu")
    place_and_date: Measure = Field(alias="dia_danh")
    body: Measure = Field(alias="noi_dung")
    subject_line: Measure = Field(alias="trich_yeu_cong_van")
    table: Measure = Field(alias="bang")
    footnote: Measure = Field(alias="chu_thich")
    page_number: Measure = Field(alias="so_trang")
    first_line: Measure = Field(alias="thut_dong_dau")
    paragraph_gap: Measure = Field(alias="cach_doan")
    line_spacing: Measure = Field(alias="gian_dong")
    short_rule: Measure = Field(alias="ke_ngan")
    addressees_indent: Measure = Field(alias="thut_kinh_gui")
    signature_height: Measure = Field(alias="cao_khoi_ky")
    signature_space: Measure = Field(alias="khoang_ky")
    header_left: Measure = Field(alias="cot_trai")
    recipients_column: Measure = Field(alias="cot_noi_nhan")
    columns: HeadColumns = Field(alias="cot_bang")
    annex: AnnexWords = Field(alias="phu_luc_giao_viec")
    section_titles: dict[SectionKind, str] = Field(alias="ten_phan")


class Profile(Model):
    """One decree: what it is, since when, until when checked, and all that it fixes."""

    number: str = Field(alias="so_ky_hieu")
    title: str = Field(alias="ten")
    effective_from: dt.date = Field(alias="hieu_luc_tu")
    checked_on: IssueDate = Field(alias="ra_soat_den")
    page: Paper = Field(alias="trang")
    font: Font = Field(alias="phong_chu")
    page_number: PageNumbering = Field(alias="so_trang")
    pairings: Pairings = Field(alias="cap_co_chu")
    components: Components = Field(alias="thanh_phan")
    end_mark: FixedWording = Field(alias="ket_thuc_noi_dung")
    as_above: FixedWording = Field(alias="nhu_tren")
    archive: FixedWording = Field(alias="luu")
    signing: SigningPrefixes = Field(alias="quyen_han")
    point_letters: PointLetters = Field(alias="chu_cai_diem")
    urgency: UrgencyMarks = Field(alias="khung_do_khan")
    circulation: CirculationMarks = Field(alias="khung_luu_hanh")
    two_line_names: TwoLineNames = Field(alias="ten_hai_dong")
    parent_abbreviations: ParentAbbreviations = Field(alias="viet_tat_chu_quan")
    choices: Choices = Field(alias="chon")

    def since(self, rule: Provision) -> dt.date:
        """The date from which `rule` holds: its own, or the decree's."""
        return rule.since or self.effective_from


def profile(on: dt.date | None = None) -> Profile:
    """The decree in force on a date, or the newest; raises DocgenError for a date before the first."""
    known = sorted(_decrees(), key=lambda each: each.effective_from)
    held = [each for each in known if on is None or each.effective_from <= on]
    if not held:
        raise DocgenError(
            Fault(
                say("no decree on the layout of documents is known for {date}", date=on or ""),
                say("the first one holds from {date}", date=known[0].effective_from),
            )
        )
    return held[-1]


@cache
def _decrees() -> tuple[Profile, ...]:
    return tuple(load(path, Profile) for path in sorted(shipped("specs", "decree").glob("nd*.yaml")))
