"""What must never get in, and what must never come out: other hosts and origins, hostile files, tracebacks."""

import contextlib
import http.client
import socket
from urllib.parse import quote, urlencode

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from docgen.desk.application import _ADDRESSES
from docgen.desk.uploads import LARGEST
from tests.desk.conftest import PLAN_209, Client, InThread

REVIEW = f"/plans/{PLAN_209}/units/xa-dinh-hoa"
HOSTILE = (
    ("../../../etc/passwd.docx", b"PK\x03\x04"),
    ("..\\..\\x.docx", b"no zip"),
    ("a.docx\x00.exe", b"x"),
    ("a.exe", b"MZ"),
    ("a.docx", b""),
    ("a.pdf", b"%PDF-1.7\n1 0 obj <<>>"),
    ("a.pdf", b"\x00" * 5000),
    ("a.doc", b"\xd0\xcf\x11\xe0" + b"\xff" * 600),
    ("<script>alert(1)</script>.txt", "Kế hoạch".encode()),
    ("a.txt", b"\xff\xfe\x00\x00" * 9),
    ("a.rtf", b"{\\rtf1 {\\object\\objdata 00}}"),
)


def test_nobody_gets_in_without_the_token_of_this_start(client, desk):
    client.cookie = ""
    assert client.get("/").status == 403
    assert client.get("/enter/wrong").status == 403
    assert client.get(REVIEW).status == 403


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1", "127.0.0.1:1", "localhost.evil.example"])
def test_another_host_is_refused(client, host):
    assert client.get("/", host=host).status == 421


@pytest.mark.parametrize("origin", ["http://evil.example", "null", ""])
def test_a_form_from_elsewhere_is_refused(client, origin):
    answer = client.post(f"{REVIEW}/acts", {"act": "head", "number": "7"}, origin=origin)
    assert answer.status == 403


def test_a_form_without_the_proof_is_refused_and_writes_nothing(client, desk):
    client.proof = "guessed"
    assert client.post(f"{REVIEW}/acts", {"act": "head", "number": "7"}).status == 403
    assert not (desk.folder / "specs").exists()


def test_the_browser_is_told_to_run_and_load_nothing_else(client):
    headers = client.get("/").headers
    assert "script-src 'self'" in headers["content-security-policy"]
    assert "unsafe" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    cookie = client.get(client.running.address.removeprefix(client.running.root)).headers["set-cookie"]
    assert "HttpOnly" in cookie and "samesite=strict" in cookie.lower()


@pytest.mark.parametrize("method", ["PUT", "DELETE", "TRACE", "OPTIONS", "PATCH"])
def test_other_kinds_of_requests_are_refused(client, method):
    assert client.ask(method, "/").status == 405


def test_what_is_too_large_is_refused_before_it_is_read(client):
    assert client.post("/plans", [], **{"content-length": str(LARGEST + 1)}).status == 413


def test_a_body_that_grows_without_saying_so_is_cut_off(desk, client):
    line = http.client.HTTPConnection(desk.host, timeout=60)
    head = {"cookie": client.cookie, "origin": desk.root, "content-type": "application/x-www-form-urlencoded"}
    line.putrequest("POST", "/language")
    for name, value in {**head, "transfer-encoding": "chunked"}.items():
        line.putheader(name, value)
    line.endheaders()
    piece = b"a" * (1 << 20)
    with contextlib.suppress(ConnectionError, TimeoutError):  # it may be cut off while it is sent
        for _ in range((LARGEST >> 20) + 2):
            line.send(b"100000\r\n" + piece + b"\r\n")
        line.send(b"0\r\n\r\n")
        assert line.getresponse().status in (400, 413, 422)
    line.close()
    assert client.get("/").status == 200


@pytest.mark.parametrize(("name", "data"), HOSTILE)
@pytest.mark.parametrize("where", ["/plans", "/check"])
def test_a_hostile_file_is_told_in_words_and_leaves_nothing(client, desk, where, name, data):
    outside = {path.name for path in desk.folder.parent.iterdir()}
    answer = client.upload(where, name, data)
    for _ in range(40):
        if answer.status != 303:
            break
        answer = client.get(answer.headers["location"])
    assert answer.status in (200, 422, 400)
    assert "Traceback" not in answer.text and "<script>alert" not in answer.text
    assert {path.name for path in desk.folder.parent.iterdir()} == outside
    assert not [path for path in desk.folder.rglob("*") if "passwd" in path.name or path.suffix == ".exe"]


@pytest.fixture(scope="module")
def busy(tmp_path_factory):
    """A client of a desk on which work has begun."""
    served = InThread(tmp_path_factory.mktemp("busy"))
    client = Client(served)
    client.post("/write", {"kind": "cong-van", "unit": "01843"})
    client.post(f"{REVIEW}/acts", {"act": "move", "ref": "III.1.2", "department": "kt"})
    yield client
    served.close()


KNOWN = {
    "plan": PLAN_209,
    "unit": "xa-dinh-hoa",
    "name": "cong-van-1",
    "kind": "docx",
    "number:int": "1",
    "key": "x",
}
PIECES = ["..", "%2e%2e", "%00", "%ff", "a" * 300, "1", "0", "-1", quote("đ"), "'", "<b>", "docx", "con", ""]
NAMES = [
    *("act", "ref", "department", "words", "reason", "into", "number", "date", "form", "seen", "kind", "section"),
    *(
        "clause",
        "lead",
        "timing",
        "text",
        "language",
        "to",
        "signer_mode",
        "annex",
        "closing",
        "body",
        "so",
        "ngay",
    ),
    *("nguoi_ky-0", "nguoi_ky-name-0", "former", "unit", "name", "q", "ref", "window"),
]
SAID = [
    "III.1.1",
    "III.1.1#2",
    "kt",
    "head",
    "move",
    "reword",
    "up",
    "undo",
    "cong-van",
    "cong-van-1",
    "2026-13-01",
]
TYPES = ["application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "multipart/form-data", "a", ""]
VALUES = st.sampled_from(SAID) | st.text(max_size=40) | st.just("Ữ" * 500)
FIELDS = st.lists(st.tuples(st.sampled_from(NAMES), VALUES), max_size=6)


@st.composite
def requests(draw):
    """A request of any shape to any address of the desk."""
    # Not the one that makes the directives of a whole province each time.
    asked = [each for each in _ADDRESSES if each[:2] != ("POST", "/plans/{plan}/all")]
    method, address, _ = draw(st.sampled_from(asked))
    for name, known in KNOWN.items():
        if f"{{{name}}}" in address:
            piece = draw(st.just(known) | st.sampled_from(PIECES))
            address = address.replace(f"{{{name}}}", piece)
    method = draw(st.just(method) | st.sampled_from(["GET", "POST"]))
    fields = draw(FIELDS)
    raw = draw(st.none() | st.tuples(st.sampled_from(TYPES), st.binary(max_size=60)))
    return method, address, fields, raw, draw(st.booleans())


@settings(max_examples=1_000, suppress_health_check=list(HealthCheck))
@given(asked=requests())
def test_a_thousand_requests_of_any_shape_get_an_answer_in_words(busy, asked):
    method, address, fields, raw, partial = asked
    headers = {"hx-request": "true"} if partial else {}
    said = urlencode([(name, value.encode("utf-8", "replace")) for name, value in fields])
    if method == "GET":
        answer = busy.get(f"{address}?{said}", **headers)
    elif raw is None:
        answer = busy.post(
            address, [(name, value.encode("utf-8", "replace")) for name, value in fields], **headers
        )
    else:
        kind, body = raw
        answer = busy.ask("POST", address, body, {**headers, "origin": busy.running.root, "content-type": kind})
    assert answer.status < 500 and "Traceback" not in answer.text, (answer.status, answer.text[:500])
    if address == "/logout":
        fresh = Client(busy.running)
        busy.cookie, busy.proof = fresh.cookie, fresh.proof


@pytest.mark.parametrize(
    "raw",
    [b"\x16\x03\x01\x02\x00\x01", b"GET / HTTP/9.9\r\n\r\n", b"GET " + b"/a" * 40_000 + b" HTTP/1.1\r\n\r\n"],
)
def test_what_is_no_request_does_not_end_the_desk(client, desk, raw):
    host, port = desk.host.split(":")
    with socket.create_connection((host, int(port)), timeout=20) as line:
        line.sendall(raw)
        line.settimeout(5)
        with contextlib.suppress(TimeoutError, ConnectionError):
            assert b"Traceback" not in line.recv(4096)
    assert client.get("/").status == 200
