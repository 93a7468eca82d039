"""A desk on a free port of this machine, and a real browser before it.

Where the browser is missing a test skips and says so; with CI=true in the environment it fails instead.
"""

import http.client
import os
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlencode, urlsplit

import pytest

FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)
PLAN_209 = "209-kh-ubnd_2026-05-15_ubnd-tinh-thai-nguyen"
AXE = Path.home() / ".cache" / "docgen-tools" / "node_modules" / "axe-core" / "axe.min.js"


class Running:
    """A desk in a process of its own, over a folder."""

    def __init__(self, folder, *options, **environment):
        self.folder = folder
        command = [sys.executable, "-m", "docgen", "desk", "--no-browser", *options]
        self.process = subprocess.Popen(
            command,
            cwd=folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            env={**os.environ, **environment},
        )
        first = self.process.stdout.readline()
        found = re.search(r"http://\S+", first)
        assert found, first + self.process.stdout.read()
        self.address = found[0]
        parts = urlsplit(self.address)
        self.host, self.root = parts.netloc, f"http://{parts.netloc}"

    def kill(self):
        """End it as a power cut would."""
        self.process.kill()
        self.process.wait()

    def close(self):
        self.process.send_signal(signal.SIGINT)
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.kill()
        self.process.stdout.close()


class Client:
    """Requests without a browser, with the cookie and the proof that a page would send."""

    def __init__(self, running):
        self.running, self.cookie, self.proof = running, "", ""
        answer = self.get(urlsplit(running.address).path)
        self.cookie = answer.headers.get("set-cookie", "").partition(";")[0]
        self.proof = re.search(r'name="proof" value="([^"]+)"', self.get("/").text)[1]

    def get(self, path, **headers):
        return self.ask("GET", path, None, headers)

    def post(self, path, fields=(), **headers):
        fields = [("proof", self.proof), *(fields.items() if isinstance(fields, dict) else fields)]
        kind = {"content-type": "application/x-www-form-urlencoded", "origin": self.running.root}
        return self.ask("POST", path, urlencode(fields).encode(), {**kind, **headers})

    def upload(self, path, name, data, **headers):
        mark = "bound7d1"
        head = f'--{mark}\r\nContent-Disposition: form-data; name="proof"\r\n\r\n{self.proof}\r\n--{mark}\r\n'
        head += f'Content-Disposition: form-data; name="file"; filename="{name}"\r\n\r\n'
        body = head.encode() + data + f"\r\n--{mark}--\r\n".encode()
        kind = {"content-type": f"multipart/form-data; boundary={mark}", "origin": self.running.root}
        return self.ask("POST", path, body, {**kind, **headers})

    def ask(self, method, path, body=None, headers=()):
        line = http.client.HTTPConnection(self.running.host, timeout=60)
        try:
            line.request(method, path, body, {"cookie": self.cookie, **dict(headers)})
            answer = line.getresponse()
            answer.text = answer.read().decode("utf-8", "replace")
            return answer
        finally:
            line.close()


@pytest.fixture
def desk(tmp_path):
    """A desk over an empty folder."""
    running = Running(tmp_path)
    yield running
    running.close()


@pytest.fixture
def client(desk):
    """What asks this desk without a browser."""
    return Client(desk)


@pytest.fixture(scope="session")
def chromium(tmp_path_factory):
    """Debian's browser, driven by Playwright."""
    program = shutil.which("chromium")
    if program is None:
        _missing("apt-get install chromium")
    sync_api = pytest.importorskip("playwright.sync_api", reason="a tool is missing: pip install playwright")
    with sync_api.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=program, args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture
def page(chromium, desk):
    """A page of the desk, open as the person who started it; an error in the browser fails the test."""
    context = chromium.new_context(viewport={"width": 1440, "height": 900}, locale="vi-VN")
    context.set_default_timeout(15_000)
    opened = context.new_page()
    wrong = []
    opened.on("pageerror", lambda error: wrong.append(str(error)))
    opened.on("console", lambda told: wrong.append(told.text) if told.type == "error" else None)
    opened.goto(desk.address)
    yield opened
    context.close()
    assert not wrong, wrong


def _missing(remedy):
    if os.environ.get("CI") == "true":
        pytest.fail(f"a tool is missing: {remedy}")
    pytest.skip(f"a tool is missing: {remedy}")
