"""The laws of the design that the cascade keeps, for plan 209 and every commune of Thái Nguyên, in both forms.

The other plans here are written for these tests, in other fields, provinces and ways of giving out duties.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

import docgen
from docgen.drafting.allotment import SPLIT
from docgen.model.clause_names import clause_of
from docgen.model.directive import Form
from docgen.model.unit import UnitKind
from docgen.register import find, province, units

OTHERS = sorted((Path(__file__).parent / "drafting" / "plans").glob("*.yaml"))
HOME = {"khoang-san": "Lào Cai", "phong-chay": "Cần Thơ", "y-te": "Quảng Ninh", "giao-duc": "Sơn La"}

OF_ITSELF = re.compile(
    r"UBND (?:các |cấp )?(?:xã|phường)[,;] (?:phường|xã)|UBND các (?:xã|phường)|cấp xã"
    r"|từng (?:địa phương|xã|phường)|đơn vị hành chính|(?:các )?xã, phường|(?:các )?phường, xã",
    re.IGNORECASE,
)
ONLY_A_PROVINCE = re.compile(
    r"(?:tham mưu|trình) (?:cho )?(?:UBND|HĐND|Ủy ban nhân dân|Hội đồng nhân dân) (?:tỉnh|thành phố)"
    r"|hợp tác quốc tế|(?<!được )(?<!đã )(?:cấp|thu hồi) (?:giấy )?phép|thanh tra, kiểm tra",
    re.IGNORECASE,
)
OTHER_KIND = {
    UnitKind.WARD: re.compile(r"(?:UBND|thôn|của|trên địa bàn|Công an) xã\b|Phòng Kinh tế(?!,)|đặc khu"),
    UnitKind.COMMUNE: re.compile(r"(?:UBND|của|trên địa bàn|Công an|do) phường\b|Hạ tầng và Đô thị|đặc khu"),
    UnitKind.SPECIAL_ZONE: re.compile(r"(?:UBND|của|trên địa bàn|Công an|do) (?:phường|xã)\b|Hạ tầng và Đô thị"),
}
"""Words of a kind of commune that have no place in the directive of another kind."""


@cache
def surveyed(plan):
    return docgen.survey(docgen.read_plan(plan))


@cache
def directives(plan, home, form):
    entries = units(province(home))
    if plan is not None:  # the other plans: some units of each kind are enough
        entries = tuple(entry for kind in UnitKind for entry in units(province(home), kind)[:3])
    return tuple(docgen.cascade(surveyed(plan), find(entry.code), form=form) for entry in entries)


CASES = [(None, "Thái Nguyên"), *((path, HOME[path.stem]) for path in OTHERS)]


@pytest.fixture(params=CASES, ids=lambda case: case[0].stem if case[0] else "209-kh-ubnd", scope="module")
def case(request):
    return request.param


@pytest.fixture(params=tuple(Form), scope="module")
def made(request, case):
    return directives(*case, request.param)


def items(directive):
    return [item for section in directive.all_sections() for item in section.items]


def test_the_cascade_was_made_for_every_unit():
    assert len(directives(None, "Thái Nguyên", Form.LETTER)) == 92


def test_no_word_changes_without_a_step(made):
    for directive in made:
        for item in items(directive):
            quotes = [source.quote for source in item.sources]
            texts = Counter(quotes)
            for step in item.steps:
                before = [step.before] if texts[step.before] else step.before.split("\n")
                # Each part of a clause that was split begins at the whole clause.
                if step.rule != SPLIT or texts[step.before]:
                    assert not Counter(before) - texts, (item.text, step.rule)
                    texts -= Counter(before)
                else:
                    assert step.before in quotes
                texts[step.after] += 1
            assert texts == Counter([item.text])


def test_every_addressed_clause_is_accounted_for(made):
    for directive in made:
        told = directive.coverage
        known = {clause_of(each.clause) for each in (*told.omitted, *told.unresolved)} | set(told.covered)
        assert set(told.addressed) <= known
        assert not told.omitted


def test_what_the_account_calls_covered_stands_in_an_item(made):
    for directive in made:
        quoted = {source.clause for item in items(directive) for source in item.sources}
        assert set(directive.coverage.covered) <= quoted


def test_each_instruction_has_one_lead(made):
    for directive in made:
        names = [section.name for section in directive.sections]
        assert len(names) == len(set(names))
        texts = [item.text for item in items(directive)]
        assert len(texts) == len(set(texts))


def test_a_directive_never_calls_its_own_unit_as_the_plan_does(made):
    for directive in made:
        for item in items(directive):
            assert not OF_ITSELF.search(item.text), item.text


def test_no_item_keeps_the_subject_of_the_plans_sentence(made):
    for directive in made:
        for item in items(directive):
            assert not re.match(r"(?:Giao |Các )?(?:UBND|Ủy ban nhân dân|Chủ tịch|[Ss]ở) ", item.text), item.text
            assert not re.search(r"(?:Sở|Công an) [^;.]* chủ trì,? phối hợp", item.text), item.text


def test_no_department_does_what_only_a_province_can(made):
    for directive in made:
        for section in directive.sections:
            for item in section.items:
                # What is supported stays the province's own.
                if "hối hợp với" not in item.text.partition(":")[0]:
                    assert not ONLY_A_PROVINCE.search(item.text), item.text


def test_own_acts_are_on_own_ground(made):
    for directive in made:
        for section in directive.sections:
            for item in section.items:
                if all(source.role != "phoi_hop" for source in item.sources):
                    assert not re.search(r"trên địa bàn (?:toàn )?(?:tỉnh|thành phố)\b", item.text), item.text


def test_no_words_of_another_kind_of_commune(made):
    for directive in made:
        others = OTHER_KIND[directive.unit.kind]
        frame = directive.frame
        for text in (
            *(item.text for item in items(directive)),
            *frame.addressees,
            *frame.closing,
            *frame.recipients,
        ):
            for name in {directive.unit.name, directive.plan.abstract}:
                text = text.replace(name, "")
            assert not others.search(text), text


def test_every_item_is_a_sentence(made):
    for directive in made:
        for item in items(directive):
            assert re.fullmatch(r"[^\W_a-zà-ÿ].*[.…]", item.text, re.DOTALL), item.text
            assert not re.search(r"\s{2}|[,;:]\.| [,;.]|\{|\}|\(\)|;;|, ;", item.text), item.text


def test_the_frame_is_whole(made):
    for directive in made:
        frame = directive.frame
        texts = (frame.subject, frame.opening, *frame.closing, *frame.addressees, *frame.recipients, frame.archive)
        assert all(text.strip() and "{" not in text and "None" not in text for text in texts)


def test_the_same_input_gives_the_same_directive(case):
    plan, home = case
    again = docgen.survey(docgen.read_plan(plan))
    for form in Form:
        # Both are made here: what the module's fixture made may be worded in another language.
        unit = find(directives(plan, home, form)[0].unit.code)
        assert docgen.cascade(again, unit, form=form) == docgen.cascade(surveyed(plan), unit, form=form)


SHORTENING = surveyed(None).rules.draft.shortening_ids | {"bo-ve-cuoi", "gop-trung-lap"}


def test_the_plans_dates_survive(made):
    for directive in made:
        texts, quotes = {}, {}
        for item in items(directive):
            whole = not SHORTENING & {step.rule for step in item.steps}
            for source in item.sources:
                texts[source.clause] = texts.get(source.clause, "") + item.text
                if whole and source.standing == "addressed":
                    quotes[source.clause] = source.quote
        for clause in {clause_of(each.clause) for each in directive.coverage.unresolved}:
            quotes.pop(clause, None)
        for clause, quote in quotes.items():
            for date in re.findall(r"\d{1,2}/\d{1,2}(?:/\d{4})?|\bnăm \d{4}|ngày \d+ hằng tháng", quote):
                assert date in texts[clause], (clause, date, texts[clause])
