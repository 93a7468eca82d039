"""Number, date and issuer name a plan: where they are mended its files move, and no decision is lost."""

import re

import pytest

import docgen
from docgen import Workspace
from tests.desk.conftest import PLAN_209

TEXT = """ỦY BAN NHÂN DÂN
TỈNH THÁI NGUYÊN
Số: {number}/KH-UBND
{place}
KẾ HOẠCH
Về việc trồng rừng
I. NHIỆM VỤ
{text}
"""
TASKS = """1. UBND các xã, phường tổ chức tuyên truyền về trồng rừng trên địa bàn.
2. UBND các xã, phường rà soát số liệu đất trống, báo cáo Sở Tài chính.
3. Sở Tài chính bố trí kinh phí trồng rừng."""
UNIT = "xa-dinh-hoa"


def bring_in(client, number="", place="", text=TASKS):
    answer = client.upload("/plans", "trong-rung.txt", TEXT.format(number=number, place=place, text=text).encode())
    errand = answer.headers["location"]
    while True:
        answer = client.get(errand)
        if answer.status == 303:
            return answer.headers["location"]


def identify(client, plan, number, date, issuer="Ủy ban nhân dân tỉnh Thái Nguyên", **headers):
    return client.post(f"{plan}/identity", {"number": number, "date": date, "issuer": issuer}, **headers)


def decide(client, plan, number):
    assert client.post(f"{plan}/units/{UNIT}/acts", {"act": "head", "number": number}).status == 303


def decided(desk, name):
    workspace = Workspace(desk.folder)
    survey = docgen.survey(docgen.read_plan(name, workspace=workspace))
    unit = docgen.read_unit(UNIT, survey.plan, workspace=workspace)
    found = docgen.read_decisions(survey, unit, workspace=workspace)
    return found and found.number


def test_the_number_filled_in_and_mended_later_loses_no_decision_and_is_undone(client, desk):
    plan = bring_in(client)
    decide(client, plan, "7")
    filled = identify(client, plan, "41", "15/5/2026").headers["location"]
    assert filled == "/plans/41-kh-ubnd_2026-05-15_ubnd-tinh-thai-nguyen"
    assert decided(desk, "41-kh-ubnd") == "7"
    decide(client, filled, "8")
    mended = identify(client, filled, "14/KH-UBND", "15/5/2026").headers["location"]
    assert mended == "/plans/14-kh-ubnd_2026-05-15_ubnd-tinh-thai-nguyen"
    assert decided(desk, "14-kh-ubnd") == "8"
    assert (
        len(list(desk.folder.glob("specs/plans/*.yaml"))) == len(list(desk.folder.glob("specs/decisions/*"))) == 1
    )
    assert "trong-rung.txt" not in client.get("/").text and 'class="pane lines"' in client.get(mended).text
    # What was done under the earlier names is undone under this one, decisions and names each in their order.
    assert client.post(f"{mended}/units/{UNIT}/undo").status == 303
    assert decided(desk, "14-kh-ubnd") == "7"
    assert client.post(f"{mended}/units/{UNIT}/redo").status == 303
    assert client.post(f"{mended}/undo").headers["location"] == filled
    assert decided(desk, "41-kh-ubnd") == "8"
    opened = client.post(f"{filled}/undo").headers["location"]
    assert opened == plan and decided(desk, plan.removeprefix("/plans/")) == "8"
    assert client.post(f"{plan}/redo").headers["location"] == filled
    assert client.post(f"{filled}/redo").headers["location"] == mended
    assert decided(desk, "14-kh-ubnd") == "8"


def test_a_page_that_is_still_open_under_the_earlier_name_goes_on_with_the_plan(client, desk):
    plan = bring_in(client)
    mended = identify(client, plan, "41", "15/5/2026").headers["location"]
    decide(client, plan, "7")
    assert decided(desk, "41-kh-ubnd") == "7"
    assert f'href="{mended}"' in client.get(f"{plan}/units/{UNIT}").text
    assert plan not in client.get("/").text


def test_a_name_that_another_plan_bears_already_is_told_and_changes_nothing(client, desk):
    one = bring_in(client, "40", "Thái Nguyên, ngày 15 tháng 5 năm 2026")
    other = bring_in(client)
    decide(client, other, "7")
    before = {path: path.read_bytes() for path in desk.folder.glob("specs/**/*") if path.is_file()}
    answer = identify(client, other, "40", "15/5/2026", **{"hx-request": "true"})
    assert "40/KH-UBND ngày 15/5/2026" in answer.text and answer.headers["hx-retarget"] == "#told"
    assert {path: path.read_bytes() for path in desk.folder.glob("specs/**/*") if path.is_file()} == before
    assert client.get(one).status == client.get(other).status == 200


def test_whatever_is_wrong_with_them_is_told_at_once(client):
    plan = bring_in(client)
    told = identify(client, plan, "bốn mươi", "5/2026", "").text
    assert "“bốn mươi”" in told and "cơ quan ban hành" in told
    assert "“32/5/2026”" in identify(client, plan, "40", "32/5/2026").text


def test_who_mends_what_another_has_mended_meanwhile_is_told(client):
    plan = bring_in(client)
    seen = re.search(r'name="seen" value="([^"]*)"', client.get(plan).text)[1]
    mended = identify(client, plan, "41", "15/5/2026").headers["location"]
    fields = {"number": "42", "date": "", "issuer": "Sở Tài chính tỉnh Thái Nguyên", "seen": seen}
    assert client.post(f"{plan}/identity", fields).status == 422
    assert "41/KH-UBND" in client.get(mended).text


def test_the_same_file_read_again_is_the_plan_whose_number_was_mended(client, desk):
    first = bring_in(client, "40", "Thái Nguyên, ngày 15 tháng 5 năm 2026")
    mended = identify(client, first, "14", "15/5/2026").headers["location"]
    assert bring_in(client, "40", "Thái Nguyên, ngày 15 tháng 5 năm 2026") == mended
    assert "14/KH-UBND" in client.get(mended).text


def test_what_a_person_has_answered_is_doubtful_no_more_until_it_is_undone(client):
    plan = bring_in(client)
    asked = ("văn bản chưa ghi số", "văn bản chưa ghi ngày ban hành")
    assert all(each in client.get(plan).text for each in asked)
    half = identify(client, plan, "41", "5/2026").headers["location"]
    assert [each in client.get(half).text for each in asked] == [False, True]
    whole = identify(client, half, "41", "15/5/2026").headers["location"]
    assert not any(each in client.get(whole).text for each in asked)
    half = client.post(f"{whole}/undo").headers["location"]
    assert [each in client.get(half).text for each in asked] == [False, True]


def test_a_doubt_about_a_clause_goes_when_that_clause_is_mended(client):
    plan = bring_in(client, text="1. UBND các xã tuyên truyền.\n3. Sở Tài chính bố trí kinh phí.")
    doubt = "không liên tục"
    assert doubt in client.get(plan).text
    (_, last) = re.findall(r'id="o-([^"]+)"', client.get(plan).text)
    client.post(f"{plan}/corrections", {"clause": "I.1", "timing": "Năm 2027"})
    assert doubt in client.get(plan).text
    client.post(f"{plan}/corrections", {"clause": last, "timing": "Năm 2027"})
    assert doubt not in client.get(plan).text
    client.post(f"{plan}/undo")
    assert doubt in client.get(plan).text


def test_docgen_s_own_plan_stays_and_its_copy_has_the_decisions(client, desk):
    review = f"/plans/{PLAN_209}/units/phuong-bac-kan"
    shown = client.get(review).text
    mended = identify(client, f"/plans/{PLAN_209}", "290", "15/5/2026").headers["location"]
    again = client.get(f"{mended}/units/phuong-bac-kan").text
    assert again.count('class="item') == shown.count('class="item')
    assert client.get(review).status == 200
    assert client.post(f"{mended}/undo").headers["location"] == f"/plans/{PLAN_209}"


@pytest.mark.parametrize("when", ["", "2026", "05/2026"])
def test_what_is_not_known_yet_of_the_date_stays_open(client, when):
    mended = identify(client, bring_in(client), "41", when).headers["location"]
    assert f'name="date" value="{when}"' in client.get(mended).text
