"""Several people on one desk: passwords, roles, twenty at once, a kill, a restart; nothing is lost."""

import json
import re
import threading

import pytest

from docgen.desk.people import DeskRole, People, add_person
from docgen.desk.sessions import Sessions
from docgen.errors import DocgenError
from docgen.messages import speak
from tests.desk.conftest import PLAN_209, Client, InThread, Running

REVIEW = f"/plans/{PLAN_209}/units/xa-dinh-hoa"
PEOPLE = 20


class Colleague(Client):
    """Someone who signs in with a name and a password."""

    def __init__(self, running, name, password):
        self.running, self.cookie, self.proof = running, "", ""
        answer = self.post("/login", {"name": name, "password": password})
        self.cookie = answer.headers.get("set-cookie", "").partition(";")[0]
        self.status = answer.status
        found = re.search(r'name="proof" value="([^"]+)"', self.get("/").text)
        self.proof = found[1] if found else ""


@pytest.fixture
def users(tmp_path):
    file = tmp_path / "users.json"
    add_person(file, "Lan", "mat-khau-cua-lan", DeskRole.REVIEWER, "")
    add_person(file, "Minh", "mat-khau-cua-minh", DeskRole.CLERK, "")
    add_person(file, "Hoa", "mat-khau-cua-hoa", DeskRole.CLERK, "xa-khac")
    return file


@pytest.fixture
def office(tmp_path, users):
    served = InThread(tmp_path, users=users)
    yield served
    served.close()


def test_passwords_are_kept_as_hashes_and_the_file_is_its_owner_s_alone(users):
    told = users.read_text("utf-8")
    assert "mat-khau" not in told and told.count("$argon2id$") == 3
    assert users.stat().st_mode & 0o077 == 0


def test_who_is_known_by_his_password_and_who_is_not(users):
    people = People(users)
    assert people.known("Lan", "mat-khau-cua-lan").role is DeskRole.REVIEWER
    assert people.known("Lan", "mat-khau-cua-minh") is None
    assert people.known("Ai", "mat-khau-cua-lan") is None


@pytest.mark.parametrize(
    ("name", "password", "folder"),
    [("", "12345678", ""), ("A", "ngan", ""), ("A", "12345678", "../b"), ("A\n", "12345678", "")],
)
def test_what_is_no_user_is_told(tmp_path, name, password, folder):
    with pytest.raises(DocgenError):
        add_person(tmp_path / "u.json", name, password, DeskRole.CLERK, folder)


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"people": [{"name": "a"}]}', '{"people": 3}'])
def test_a_file_that_is_no_users_file_is_told(tmp_path, text):
    file = tmp_path / "u.json"
    file.write_text(text, "utf-8")
    with pytest.raises(DocgenError, match="users file"):
        People(file)


def test_why_a_users_file_cannot_be_read_is_told_in_the_language_of_the_desk(tmp_path):
    with pytest.raises(DocgenError) as refused:
        People(tmp_path)
    speak("vi")
    assert "thư mục" in str(refused.value) and "directory" not in str(refused.value)


def test_a_host_for_others_wants_users(tmp_path):
    from docgen.desk.serving import serve

    with pytest.raises(DocgenError, match="no users"):
        serve(tmp_path, host="0.0.0.0")


def test_a_wrong_password_opens_nothing_and_too_many_wait():
    sessions = Sessions("")
    for _ in range(5):
        assert sessions.may_try("Lan")
        sessions.failed("Lan")
    assert not sessions.may_try("Lan")
    assert sessions.may_try("Minh")
    assert not sessions.fits("")


def test_each_sees_the_other_and_the_clerk_his_own_acts(office):
    lan, minh = Colleague(office, "Lan", "mat-khau-cua-lan"), Colleague(office, "Minh", "mat-khau-cua-minh")
    assert Colleague(office, "Lan", "sai").proof == ""
    lan.get(f"{REVIEW}/others?window=a")
    assert "Lan" in minh.get(f"{REVIEW}/others?window=b").text
    lan.post(f"{REVIEW}/acts", [("act", "move"), ("ref", "III.2.2"), ("department", "kt")])
    minh.post(f"{REVIEW}/acts", [("act", "move"), ("ref", "III.1.2"), ("department", "kt")])
    assert "III.2.2" in lan.get("/account").text and "III.1.2" in lan.get("/account").text
    assert "III.1.2" in minh.get("/account").text and "III.2.2" not in minh.get("/account").text
    kept = next(office.folder.glob("specs/decisions/*/*.yaml")).read_text("utf-8")
    assert "nguoi: Lan" in kept and "nguoi: Minh" in kept


def test_behind_a_proxy_it_answers_to_the_given_name_alone_and_its_cookie_goes_by_https(tmp_path, users):
    served = InThread(tmp_path, users=users, names=("desk.example.vn",))
    lan = Colleague(served, "Lan", "mat-khau-cua-lan")
    typed, name = {"name": "Lan", "password": "mat-khau-cua-lan"}, "desk.example.vn"
    answer = lan.post("/login", typed, host=name, origin=f"https://{name}")
    assert answer.status == 303 and "Secure" in answer.headers["set-cookie"]
    assert lan.post("/login", typed, host=name, origin="https://evil.example").status == 403
    assert lan.get("/", host="other.example.vn").status == 421
    assert lan.get("/", host=name).status == 200
    served.close()


def test_another_s_folder_is_another_s(office):
    hoa = Colleague(office, "Hoa", "mat-khau-cua-hoa")
    hoa.post(f"{REVIEW}/acts", [("act", "move"), ("ref", "III.2.2"), ("department", "kt")])
    assert list(office.folder.glob("xa-khac/specs/decisions/*/*.yaml"))
    assert not list(office.folder.glob("specs/decisions/*/*.yaml"))
    lan = Colleague(office, "Lan", "mat-khau-cua-lan")
    assert "III.2.2" not in lan.get("/account").text


def test_twenty_at_once_lose_no_decision_and_get_no_error(client, desk):
    refs = [
        "III.1.2",
        "III.1.5",
        "III.2.1",
        "III.2.2",
        "III.3.1",
        "III.4.4",
        "III.5.1.3",
        "III.5.2.2",
        "V.4-3",
        "V.5",
    ]
    answers, lock = [], threading.Lock()

    def work(number):
        for ref in refs[number % 2 :: 2]:
            unit = f"/plans/{PLAN_209}/units/{('xa-dinh-hoa', 'xa-phu-luong')[number % 4 // 2]}"
            fields = [("act", "leave-out"), ("ref", ref), ("reason", f"lý do {ref}")]
            answer = client.post(f"{unit}/acts", fields, **{"hx-request": "true"})
            with lock:
                answers.append((answer.status, "faults" in answer.text))

    threads = [threading.Thread(target=work, args=(number,)) for number in range(PEOPLE)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == [(200, False)] * len(answers) and len(answers) == PEOPLE * 5
    for file in desk.folder.glob("specs/decisions/*/*.yaml"):
        kept = file.read_text("utf-8")
        assert all(f"dieu_khoan: {ref}\n" in kept for ref in refs), file.name


def test_a_kill_while_it_is_decided_loses_nothing_that_was_answered(tmp_path):
    running = Running(tmp_path)
    client = Client(running)
    answered = []

    def work():
        for ref in ("III.1.2", "III.1.5", "III.2.1", "III.2.2", "III.3.1", "III.4.4"):
            fields = [("act", "leave-out"), ("ref", ref), ("reason", "thử")]
            try:
                if client.post(f"{REVIEW}/acts", fields, **{"hx-request": "true"}).status == 200:
                    answered.append(ref)
            except OSError:
                return
            if len(answered) == 3:
                killed.set()

    killed = threading.Event()
    thread = threading.Thread(target=work)
    thread.start()
    killed.wait(60)
    running.kill()
    thread.join()
    running.process.stdout.close()
    kept = next(tmp_path.glob("specs/decisions/*/xa-dinh-hoa.yaml")).read_text("utf-8")
    assert len(answered) >= 3 and all(f"dieu_khoan: {ref}\n" in kept for ref in answered)
    again = Running(tmp_path)
    try:
        assert Client(again).get(REVIEW).status == 200
    finally:
        again.close()


def test_the_users_file_is_json_that_a_person_can_look_into(users):
    assert {each["name"] for each in json.loads(users.read_text("utf-8"))["people"]} == {
        "Lan",
        "Minh",
        "Hoa",
    }
