"""Rule file `theo-doi.yaml`: how deadlines are read; the words of calendar, tracking sheet, report, roll-up."""

from __future__ import annotations

from pydantic import Field

from docgen.model.base import Model
from docgen.phrases.patterns import Pattern


class Period(Model):
    """A period that comes again and again: the months at whose end it is over; no month for each week."""

    pattern: Pattern = Field(alias="mau", description="Chữ gọi tên kỳ.")
    months: tuple[int, ...] = Field(alias="thang", description="Các tháng mà cuối tháng là hết kỳ.")


class DeadlineRules(Model):
    """How the words of a time become days of the calendar."""

    limits: Pattern = Field(alias="chot", description="Chữ cho biết mốc là ngày cuối cùng.")
    again: Pattern = Field(alias="lap_lai", description="Chữ cho biết mốc lặp lại.")
    counted: Pattern = Field(alias="ke_tu", description="Số ngày kể từ một việc khác.")
    ongoing: Pattern = Field(alias="thuong_xuyen", description="Việc làm thường xuyên.")
    elsewhere: Pattern = Field(alias="dan_chieu", description="Thời hạn nằm ở một văn bản khác.")
    cited: Pattern = Field(alias="vien_dan", description="Chữ đứng trước ngày của một văn bản.")
    periods: tuple[Period, ...] = Field(alias="ky", description="Các kỳ lặp lại, theo thứ tự xét.")
    label: Pattern = Field(alias="nhan", description="Nhãn của mục nói thời gian của cả kế hoạch.")
    plan_years: Pattern = Field(alias="nam_cua_ke_hoach", description="Năm mà kế hoạch nói đến.")
    kinds: dict[str, str] = Field(alias="loai", description="Tên các loại thời hạn.")
    year_inferred: str = Field(alias="suy_nam", description="Ghi chú khi năm được suy ra.")
    end_of_period: str = Field(alias="cuoi_ky", description="Ghi chú khi lấy ngày cuối kỳ.")


class CalendarWords(Model):
    """What the calendar and the list of deadlines say."""

    name: str = Field(alias="ten", description="Tên của lịch.")
    summary: str = Field(alias="tom_tat", description="Tiêu đề của một thời hạn.")
    description: str = Field(alias="mo_ta", description="Nội dung của một thời hạn.")
    reminder: str = Field(alias="nhac", description="Lời nhắc.")
    columns: tuple[str, ...] = Field(alias="cot", description="Các cột của bảng thời hạn.")


class FollowRules(Model):
    """How the carrying out of a plan is followed."""

    deadlines: DeadlineRules = Field(alias="thoi_han", description="Đọc thời hạn.")
    calendar: CalendarWords = Field(alias="lich", description="Lời của lịch và bảng thời hạn.")
