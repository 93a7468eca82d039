"""What holds for the mentions of any text."""

import re

from hypothesis import given
from hypothesis import strategies as st

from docgen.phrases.ruleset import rules as rules_of
from docgen.spec.workspace import Workspace
from docgen.statements.gazetteer import Gazetteer
from docgen.statements.times import find_times
from docgen.text.normalize import clean, folded

RULES = rules_of(Workspace().places("rules"))
GAZETTEER = Gazetteer(RULES)
NAMES = (
    "Sở Văn hóa, Thể thao và Du lịch", "Sở Y tế", "UBND các xã, phường", "UBND xã Bát Xát", "Công an cấp xã",
    "Phòng Quản lý Đô thị", "các sở, ban, ngành tỉnh", "Câu lạc bộ Sông xanh", "Bộ Tài chính",
    "Đồn Biên phòng Y Tý", "Chủ tịch UBND tỉnh", "UBND các phường Lào Cai, Cam Đường",
    "Ủy ban MTTQ Việt Nam tỉnh", "VNPT",
)  # fmt: skip
BETWEEN = (
    ", ", "; ", " và ", " chủ trì, phối hợp với ", " báo cáo ", ": ", " (", ") ", " nơi có ", " trừ ", "\n",
    "  ", "/", " trước ngày 30/4/2026 ", " hằng tháng", "Quyết định số 12/QĐ-UBND", " tổ chức ", "Không", " 12 ",
    " - ", "xã ", "các ",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(NAMES + BETWEEN), max_size=9).map("".join) | st.text(max_size=60)


@given(TEXTS)
def test_mentions_stand_where_they_say_and_never_overlap(text):
    last = 0
    for mention, start, end in GAZETTEER.mentions(text):
        assert last <= start < end <= len(text)
        last = end
        words = " ".join(clean(text[start:end]).split())
        assert words == mention.text or words.endswith(mention.text.partition(" ")[2])


@given(st.lists(st.sampled_from(NAMES), min_size=1, max_size=5, unique=True), st.sampled_from([", ", "; "]))
def test_a_list_of_names_comes_apart_into_those_names(names, between):
    assert [mention.text for mention in GAZETTEER.split(between.join(names))] == names


@given(st.lists(st.sampled_from(NAMES), min_size=1, max_size=4), st.text("abcđ XY,", max_size=20))
def test_splitting_loses_nothing_but_separators(names, rest):
    text = ", ".join((*names, rest))
    split = " ".join(mention.text for mention in GAZETTEER.split(text))
    assert _words(split) == _words(text)


@given(TEXTS)
def test_times_stand_where_they_say_and_never_overlap(text):
    last = 0
    for time in find_times(text, RULES):
        assert last <= time.start < time.end
        assert text[time.start : time.end] == time.text
        last = time.end


def _words(text: str) -> list[str]:
    return [word for word in re.findall(r"\w+", folded(text)) if word not in ("và", "cùng")]
