"""Rule file `theo-doi.yaml`: how deadlines are read; the words of calendar, tracking sheet, report, roll-up."""

from __future__ import annotations

from pydantic import Field

from docgen.model.base_model import Model
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


class SheetHeadings(Model):
    """The headings of the tracking sheet, in its order; what people fill in begins with `status`."""

    number: str = Field(alias="tt")
    key: str = Field(alias="ma")
    task: str = Field(alias="nhiem_vu")
    source: str = Field(alias="can_cu")
    department: str = Field(alias="phong_ban")
    partners: str = Field(alias="cung_lam")
    product: str = Field(alias="san_pham")
    timing: str = Field(alias="thoi_han")
    due: str = Field(alias="den_han")
    status: str = Field(alias="trang_thai")
    done_on: str = Field(alias="hoan_thanh")
    result: str = Field(alias="ket_qua")
    evidence: str = Field(alias="minh_chung")
    difficulties: str = Field(alias="vuong_mac")
    proposals: str = Field(alias="kien_nghi")


class Status(Model):
    """A status that a task can have."""

    name: str = Field(alias="ten", description="Tên trạng thái.")
    done: bool = Field(default=False, alias="xong", description="Trạng thái này nghĩa là đã làm xong.")


class SheetWords(Model):
    """What the tracking sheet says."""

    sheet: str = Field(alias="trang", description="Tên trang tính.")
    lists: str = Field(alias="danh_muc", description="Tên trang của các danh mục.")
    title: str = Field(alias="tieu_de", description="Tiêu đề; {ke_hoach} là số, ngày, cơ quan ban hành.")
    unit: str = Field(alias="don_vi", description="Dòng dưới tiêu đề; {don_vi} là tên đơn vị.")
    today: str = Field(alias="hom_nay", description="Nhãn của ô ghi ngày hôm nay.")
    columns: SheetHeadings = Field(alias="cot", description="Tên các cột.")
    statuses: tuple[Status, ...] = Field(alias="trang_thai", description="Các trạng thái.")


class SectionWords(Model):
    """A section of the report: its title, and what it says where the sheet tells nothing of it."""

    title: str = Field(alias="ten", description="Tiêu đề của phần.")
    gap: str = Field(default="", alias="trong", description="Lời ghi khi bảng theo dõi không có gì.")


class ReportWords(Model):
    """What the report says; `{names}` are filled from plan, unit and sheet."""

    abstract: str = Field(alias="trich_yeu", description="Trích yếu.")
    opening: str = Field(alias="mo_dau", description="Câu mở đầu.")
    summary: str = Field(alias="tom_tat", description="Câu đếm số nhiệm vụ.")
    leadership: SectionWords = Field(alias="chi_dao", description="Công tác lãnh đạo, chỉ đạo.")
    results: SectionWords = Field(alias="ket_qua", description="Kết quả, theo các mục của kế hoạch.")
    shortcomings: SectionWords = Field(alias="ton_tai", description="Tồn tại, hạn chế.")
    causes: SectionWords = Field(alias="nguyen_nhan", description="Nguyên nhân.")
    outlook: SectionWords = Field(alias="phuong_huong", description="Phương hướng.")
    proposals: SectionWords = Field(alias="kien_nghi", description="Đề xuất, kiến nghị.")
    others: str = Field(alias="viec_khac", description="Tiêu đề của các việc ngoài kế hoạch.")
    result: str = Field(alias="dong", description="Một nhiệm vụ và kết quả.")
    late: str = Field(alias="qua_han", description="Một nhiệm vụ quá hạn.")
    coming: str = Field(alias="sap_toi", description="Một nhiệm vụ còn phải làm.")
    coming_due: str = Field(alias="sap_toi_han", description="Một nhiệm vụ còn phải làm, có hạn.")
    turn: str = Field(alias="ky", description="Một kỳ của nhiệm vụ lặp lại.")
    no_result: str = Field(alias="khong_ket_qua", description="Khi chưa có kết quả.")
    no_status: str = Field(alias="khong_trang_thai", description="Khi chưa có trạng thái.")
    judged_late: str = Field(alias="danh_gia_qua_han", description="Đánh giá một nhiệm vụ quá hạn.")
    annex: str = Field(alias="phu_luc", description="Tiêu đề của phụ lục.")
    columns: tuple[str, str, str, str] = Field(alias="cot", description="Các cột của phụ lục.")


class RollUpWords(Model):
    """What the roll-up of a province says."""

    title: str = Field(alias="ten", description="Tiêu đề.")
    counted: str = Field(alias="dem", description="Câu đếm đơn vị và điều khoản.")
    clauses: str = Field(alias="trang_dieu_khoan", description="Trang: từng điều khoản.")
    matrix: str = Field(alias="trang_ma_tran", description="Trang: đơn vị × điều khoản.")
    untaken: str = Field(alias="trang_khong_ai", description="Trang: điều khoản không ai nhận.")
    waiting: str = Field(alias="trang_cho", description="Trang: việc chờ quyết định.")
    omitted: str = Field(alias="trang_bo_qua", description="Trang: lý do bỏ qua.")
    missing: str = Field(alias="trang_thieu", description="Trang: việc không thấy trong văn bản.")
    units: str = Field(alias="trang_don_vi", description="Trang: các đơn vị.")
    unit: str = Field(alias="don_vi", description="Cột đơn vị của ma trận.")
    clause_columns: tuple[str, ...] = Field(alias="cot_dieu_khoan", description="Các cột theo điều khoản.")
    reason_columns: tuple[str, ...] = Field(alias="cot_ly_do", description="Các cột của trang lý do.")
    unit_columns: tuple[str, ...] = Field(alias="cot_don_vi", description="Các cột của trang đơn vị.")
    states: dict[str, str] = Field(alias="trang_thai", description="Tên các tình trạng.")
    cells: dict[str, str] = Field(alias="o", description="Chữ trong ô của ma trận.")
    edited: str = Field(alias="da_sua", description="Văn bản đã sửa trong Word.")
    outdated: str = Field(alias="cu", description="Văn bản soạn từ quyết định khác.")


class FollowRules(Model):
    """How the carrying out of a plan is followed."""

    deadlines: DeadlineRules = Field(alias="thoi_han", description="Đọc thời hạn.")
    calendar: CalendarWords = Field(alias="lich", description="Lời của lịch và bảng thời hạn.")
    sheet: SheetWords = Field(alias="bang", description="Lời của bảng theo dõi.")
    report: ReportWords = Field(alias="bao_cao", description="Lời của báo cáo.")
    roll_up: RollUpWords = Field(alias="tong_hop", description="Lời của bảng tổng hợp.")
