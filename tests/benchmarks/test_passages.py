"""The measure of passages sees what is lost, what is false and who is wrong."""

from benchmarks.passages import judged, unplaced

SOURCE = "1. Việc chung\nSở Y tế mua thuốc.\nSở Nội vụ xét tuyển.\nHết phần này"
TRUTH = {
    "doan": [
        {
            "y": [
                {"cau": "Việc chung", "khong": True},
                {"cau": "Sở Y tế mua", "ai": ["Sở Y tế|Ngành Y tế"], "phoi_hop": []},
                {"cau": "Sở Nội vụ xét", "ai": ["Sở Nội vụ"], "thoi_gian": "tháng 5"},
            ],
            "het": "Hết phần này",
        }
    ]
}


def entry(text, *lead, support=(), timing=""):
    return {"text": text, "lead": [*lead], "implement": [], "support": [*support], "timing": timing}


def figures(*entries):
    found = judged(TRUTH, {"tasks": [*entries], "duties": [], "funding": []}, SOURCE)
    return str(found.clauses), str(found.doers), str(found.times), found.false


MEDICINE = entry("Sở Y tế mua thuốc.", "Sở Y tế")
CHOICE = entry("Sở Nội vụ xét tuyển.", "Sở Nội vụ", timing="Tháng 5/2026")


def test_an_exact_reading_is_whole():
    assert figures(MEDICINE, CHOICE) == ("2/2 · 2/2", "2/2 · 2/2", "1/1 · 1/1", [])


def test_a_lost_clause_counts_against_what_is_there():
    assert figures(MEDICINE) == ("1/1 · 1/2", "1/1 · 1/2", "0/0 · 0/1", [])


def test_a_body_too_many_counts_against_what_was_found():
    assert figures(entry("Sở Y tế mua thuốc.", "Sở Y tế", "Sở Nội vụ"), CHOICE)[1] == "2/3 · 2/2"


def test_a_heading_read_as_a_task_is_false():
    assert figures(MEDICINE, CHOICE, entry("Việc chung"))[3] == ["Việc chung"]


def test_words_that_stand_nowhere_are_counted():
    listed = {"title": "Việc chung", "tasks": [MEDICINE], "findings": ["Sở Nội vụ xét tuyển."]}
    assert unplaced("Việc chung\nSở Y tế mua thuốc.", listed) == 0
    assert unplaced("Sở Y tế mua thuốc.\nSở Nội vụ xét tuyển.", listed) == 5
