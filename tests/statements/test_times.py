"""Times in sentences, and the near misses that are none."""

import datetime as dt
import re

import pytest

from docgen.statements import times
from docgen.statements.times import find_times, still_to_come


@pytest.mark.parametrize(
    ("text", "words", "kind", "last"),
    [
        (
            "Lập danh sách, hoàn thành trước ngày 30/4/2026.",
            "hoàn thành trước ngày 30/4/2026",
            "truoc",
            "2026-04-30",
        ),
        ("Gửi về Sở Xây dựng chậm nhất ngày 15/11/2026.", "chậm nhất ngày 15/11/2026", "truoc", "2026-11-15"),
        ("Gửi về Sở chậm nhất là ngày 10/5 để tổng hợp", "chậm nhất là ngày 10/5", "truoc", None),
        ("Báo cáo trước 30/4 hằng năm.", "trước 30/4 hằng năm", "ky", None),
        ("Gửi hồ sơ trước 16 giờ 00 ngày 20/5/2026.", "trước 16 giờ 00 ngày 20/5/2026", "truoc", "2026-05-20"),
        ("Nộp trước ngày 05 tháng 12 năm 2026.", "trước ngày 05 tháng 12 năm 2026", "truoc", "2026-12-05"),
        ("Hạn chót 15/6/2026", "Hạn chót 15/6/2026", "truoc", "2026-06-15"),
        ("Di dời 12 hộ dân, xong trong quý III.", "xong trong quý III", "trong", None),
        ("Hoàn thành trong tháng 9/2026.", "Hoàn thành trong tháng 9/2026", "trong", "2026-09-30"),
        ("Sửa xong trong Quý II/2026", "xong trong Quý II/2026", "trong", "2026-06-30"),
        ("Thực hiện trong Quý I, Quý II năm 2026", "trong Quý I, Quý II năm 2026", "trong", "2026-06-30"),
        ("Quý I/2027, các đơn vị tự đánh giá.", "Quý I/2027", "trong", "2027-03-31"),
        ("Trồng cây (tháng 2/2028).", "tháng 2/2028", "trong", "2028-02-29"),
        ("Báo cáo định kỳ ngày 25 hằng tháng.", "định kỳ ngày 25 hằng tháng", "ky", None),
        ("Báo cáo trước 15 giờ hằng ngày.", "trước 15 giờ hằng ngày", "ky", None),
        ("Xây dựng, ban hành trước ngày 15/5/2026.", "trước ngày 15/5/2026", "truoc", "2026-05-15"),
        (
            "Sửa các nhà được áp dụng chậm nhất đến ngày 01 tháng 7 năm 2028.",
            "chậm nhất đến ngày 01 tháng 7 năm 2028",
            "truoc",
            "2028-07-01",
        ),
        ("Định kỳ trước ngày 20 hằng tháng báo cáo.", "trước ngày 20 hằng tháng", "ky", None),
        ("Báo cáo định kỳ 6 tháng, năm.", "định kỳ 6 tháng, năm", "ky", None),
        ("Hằng quý, Sở Xây dựng báo cáo.", "Hằng quý", "ky", None),
        ("Báo cáo trước ngày 15 của tháng cuối quý.", "trước ngày 15 của tháng cuối quý", "ky", None),
        ("Tuần tra từ tháng 3 đến tháng 10/2026.", "từ tháng 3 đến tháng 10/2026", "tu_den", "2026-10-31"),
        ("Bố trí vốn giai đoạn 2026 - 2030.", "giai đoạn 2026 - 2030", "tu_den", "2030-12-31"),
        ("Thu phí từ năm 2027 trở đi.", "từ năm 2027 trở đi", "tu", None),
        (
            "Trả lời trong thời hạn 05 ngày làm việc kể từ ngày nhận được hồ sơ, gửi Sở.",
            "trong thời hạn 05 ngày làm việc kể từ ngày nhận được hồ sơ",
            "ke_tu",
            None,
        ),
        ("Trong 02 năm 2026 và 2027, mở 10 lớp.", "Trong 02 năm 2026 và 2027", "trong", "2027-12-31"),
        ("Mở lớp trong các năm 2026, 2027 và 2028.", "trong các năm 2026, 2027 và 2028", "trong", "2028-12-31"),
        ("Xây cầu trong hai năm 2026 - 2027.", "trong hai năm 2026 - 2027", "trong", "2027-12-31"),
        ("Trong năm 2026, 2000 hộ được vay vốn.", "Trong năm 2026", "trong", "2026-12-31"),
        ("Trồng cây trong quý III và quý IV/2026.", "trong quý III và quý IV/2026", "trong", "2026-12-31"),
        ("Khám mắt trong 02 tháng 7 và 8/2026.", "trong 02 tháng 7 và 8/2026", "trong", "2026-08-31"),
        ("Tiêm phòng trong tháng 3 - 4/2026.", "trong tháng 3 - 4/2026", "trong", "2026-04-30"),
        ("Tập huấn trong 02 ngày 15 và 16/5/2026.", "trong 02 ngày 15 và 16/5/2026", "trong", "2026-05-16"),
        ("Mở hội từ 15 - 18/5/2026.", "từ 15 - 18/5/2026", "tu_den", "2026-05-18"),
        ("Rà soát trong Quý I hằng năm.", "trong Quý I hằng năm", "ky", None),
        ("Gửi trước ngày 15/6 và 15/12 hằng năm.", "trước ngày 15/6 và 15/12 hằng năm", "ky", None),
        ("Ra quân vào thứ Bảy hằng tuần.", "vào thứ Bảy hằng tuần", "ky", None),
        ("Nạo vét trước mùa mưa lũ hằng năm.", "trước mùa mưa lũ hằng năm", "ky", None),
        ("Nộp vào ngày làm việc cuối cùng của tháng.", "vào ngày làm việc cuối cùng của tháng", "ky", None),
        ("Đắp đê trước mùa mưa năm 2026.", "trước mùa mưa năm 2026", "truoc", None),
        ("Dạy bơi trong dịp hè năm 2026.", "trong dịp hè năm 2026", "trong", None),
        ("Cắt điện, thông báo lịch trước 03 ngày.", "trước 03 ngày", "ke_tu", None),
        ("Nộp hồ sơ 15 ngày trước khi khai mạc.", "15 ngày trước khi khai mạc", "ke_tu", None),
        ("Giữ nguyên năm 2026 và những năm tiếp theo.", "năm 2026 và những năm tiếp theo", "tu", None),
        ("Trả lời trong vòng một tuần.", "trong vòng một tuần", "ke_tu", None),
        ("Kiểm tra thường xuyên.", "thường xuyên", "thuong_xuyen", None),
        ("Đến năm 2030, mọi hộ có nước sạch.", "Đến năm 2030", "truoc", "2030-12-31"),
        (
            "Trực ca từ 17 giờ hôm trước tới 7 giờ hôm sau.",
            "từ 17 giờ hôm trước tới 7 giờ hôm sau",
            "tu_den",
            None,
        ),
        ("Hai năm 2026 và 2027, mở 10 lớp.", "Hai năm 2026 và 2027", "trong", "2027-12-31"),
        ("Năm 2026, UBND các xã mở 10 lớp.", "Năm 2026", "trong", "2026-12-31"),
        ("Họp vào các ngày 15 và 30 hằng tháng.", "vào các ngày 15 và 30 hằng tháng", "ky", None),
        ("Nộp trước ngày 10, ngày 20 hằng tháng.", "trước ngày 10, ngày 20 hằng tháng", "ky", None),
        ("Gửi trước 17 giờ thứ Sáu hằng tuần.", "trước 17 giờ thứ Sáu hằng tuần", "ky", None),
        ("Báo nhanh trước 8 giờ sáng mỗi ngày.", "trước 8 giờ sáng mỗi ngày", "ky", None),
        ("Lấy mẫu vào tuần đầu tiên của tháng.", "vào tuần đầu tiên của tháng", "ky", None),
        ("Quét chợ vào tuần cuối hằng tháng.", "vào tuần cuối hằng tháng", "ky", None),
        ("Nộp trước ngày 05 tháng đầu của quý sau.", "trước ngày 05 tháng đầu của quý sau", "ky", None),
        ("Trong 6 tháng đầu năm 2026, rà soát.", "Trong 6 tháng đầu năm 2026", "trong", "2026-06-30"),
        ("Sáu tháng đầu năm 2026, mở lớp.", "Sáu tháng đầu năm 2026", "trong", "2026-06-30"),
        ("Làm trong 9 tháng cuối năm 2026.", "trong 9 tháng cuối năm 2026", "trong", "2026-12-31"),
        ("Trồng cây trong 10 ngày đầu tháng 2.", "trong 10 ngày đầu tháng 2", "trong", None),
        ("Báo cáo ngay trong ngày.", "ngay trong ngày", "trong", None),
        ("Gửi về Sở trong tuần tới.", "trong tuần tới", "trong", None),
        ("Từ nay đến cuối năm, dọn kênh.", "Từ nay đến cuối năm", "tu_den", None),
        ("Vá đường, xong trước mùa mưa bão.", "xong trước mùa mưa bão", "truoc", None),
        ("Sửa lớp, xong trước khi trẻ tựu trường.", "xong trước khi trẻ tựu trường", "truoc", None),
        ("Trả nợ trước Tết Nguyên đán Đinh Mùi 2027.", "trước Tết Nguyên đán Đinh Mùi 2027", "truoc", None),
        ("Sơn lại trước năm học 2026 - 2027.", "trước năm học 2026 - 2027", "truoc", None),
        ("Đến trước ngày 30/6/2026 phải trả 60%.", "Đến trước ngày 30/6/2026", "truoc", "2026-06-30"),
        ("Mở lớp vào dịp 19/8/2026.", "vào dịp 19/8/2026", "trong", "2026-08-19"),
    ],
)
def test_a_time_is_found_with_all_its_words(rules, text, words, kind, last):
    (time,) = find_times(text, rules)
    assert (time.text, time.kind.value) == (words, kind)
    assert text[time.start : time.end] == words
    assert time.last == (dt.date.fromisoformat(last) if last else None)


@pytest.mark.parametrize(
    "text",
    [
        "Rà soát quy hoạch cấp nước đến năm 2030.",
        "Triển khai Chương trình phát triển nông thôn giai đoạn 2026 - 2030.",
        "Theo Quyết định số 12/QĐ-UBND ngày 05/3/2026 của UBND tỉnh.",
        "Thực hiện Kế hoạch số 5/KH-UBND ngày 01 tháng 02 năm 2026.",
        "Luật có hiệu lực từ ngày 01/7/2026.",
        "Báo cáo kết quả năm 2026.",
        "Tuần tra các thôn.",
        "Báo cáo kết quả 6 tháng đầu năm.",
        "Lấy ý kiến nhân dân trước khi đào đường.",
        "Treo băng rôn trong ngày hội.",
        "Làm tốt việc của năm 2026, của nhiệm kỳ.",
        "Tuần 2 tháng 3 có hội làng.",
        "Hỗ trợ hộ bị thu hồi đất trước ngày 01/7/2025.",
        "Gửi số liệu từ ngày 15/12/2025 đến ngày 14/6/2026.",
        "Cắt tỉa cành phượng trước mùa bão dọc quốc lộ.",
        "Thường xuyên kiểm tra các hồ chứa.",
        "Mỗi xã làm 01 mô hình, trước hết ở nơi dễ.",
        "Chia 3/4 diện tích cho hộ nghèo.",
        "Rà soát các văn bản ban hành trước ngày 01/7/2025.",
        "Bãi bỏ quy định do Sở A ban hành trước ngày 01/7/2025.",
    ],
)
def test_the_date_of_a_document_or_a_title_is_no_time(rules, text):
    assert find_times(text, rules) == ()


def test_all_the_times_of_a_sentence_are_found_in_order(rules):
    text = "Hằng tháng rà soát, hoàn thành trước ngày 30/9/2026; báo cáo trước ngày 05/12 hằng năm."
    assert [time.text for time in find_times(text, rules)] == [
        "Hằng tháng",
        "hoàn thành trước ngày 30/9/2026",
        "trước ngày 05/12 hằng năm",
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Mở đợt thi đua theo kế hoạch từ ngày 05/5 đến ngày 25/5/2026.", ["từ ngày 05/5 đến ngày 25/5/2026"]),
        ("Hưởng ứng phong trào “Ngày chủ nhật xanh” từ ngày 01/6 đến 30/8.", ["từ ngày 01/6 đến 30/8"]),
        # Years stay the name's, and days behind figures are those of the figures.
        ("Hưởng ứng phong trào “Ngày chủ nhật xanh” giai đoạn 2026 - 2030.", []),
        ("Gửi báo cáo số liệu từ ngày 15/12 đến ngày 14/6.", []),
    ],
)
def test_days_from_and_to_are_when_a_campaign_runs_and_never_its_name(rules, text, words):
    assert [time.text for time in find_times(text, rules)] == words


def test_how_many_times_a_period_is_a_time(rules):
    assert [time.text for time in find_times("Chở pin đi xử lý 02 lần/năm.", rules)] == ["02 lần/năm"]
    assert find_times("Tăng 02 lần so với năm trước.", rules) == ()


def test_twice_the_times_are_twice_the_work(rules, monkeypatch):
    """A sentence may be as long as a document: at each time in it what came before is not read again."""
    letters = []

    class Counted:
        def search(self, text):
            letters.append(len(text))
            return re.search(r"[^\s,;:.(–-]\s*$", text)

    monkeypatch.setattr(times, "_RUNNING", Counted())
    sums = []
    for count in (60, 120):
        letters.clear()
        assert len(find_times("Báo cáo trước ngày 15/6/2026, quý I năm 2026, " * count, rules)) >= count
        sums.append(sum(letters))
    assert 0 < sums[1] < 2.2 * sums[0]


@pytest.mark.parametrize(("words", "open_yet"), [("2024 và 2025", False), ("2025 và 2026", True), ("2027", True)])
def test_a_period_of_the_years_before_tells_what_was_done(rules, words, open_yet):
    (period,) = find_times(f"Rà soát hộ vay vốn trong năm {words}.", rules)
    assert still_to_come(period, 2026) is open_yet


def test_a_deadline_of_the_year_before_is_left_for_a_person_to_see(rules):
    (deadline,) = find_times("Rà soát hộ vay vốn, xong trước ngày 31/12/2025.", rules)
    assert still_to_come(deadline, 2026)
