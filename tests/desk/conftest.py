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
import threading
from pathlib import Path
from urllib.parse import urlencode, urlsplit

import pytest

import docgen
from docgen import WarmOffice
from docgen.desk.serving import Opened

FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)
PLAN_209 = "209-kh-ubnd_2026-05-15_ubnd-tinh-thai-nguyen"
PICTURES = Path(__file__).parents[2] / "docs" / "pictures"
SMALL = {"width": 1100, "height": 720}
AXE = Path.home() / ".cache" / "docgen-tools" / "node_modules" / "axe-core" / "axe.min.js"


class Served:
    """Where a desk over a folder is asked."""

    def __init__(self, folder, address):
        self.folder, self.address = folder, address
        parts = urlsplit(address)
        self.host, self.root = parts.netloc, f"http://{parts.netloc}"


class InThread(Served):
    """A desk in a thread of the tests: it starts at once, and knows already what others before it have loaded."""

    def __init__(self, folder, **options):
        self._opened = Opened(folder, **options)
        super().__init__(folder, self._opened.address)
        self._thread = threading.Thread(target=self._opened.run, daemon=True)
        self._thread.start()

    def close(self):
        self._opened.end()
        self._thread.join()


class Running(Served):
    """A desk in a process of its own, as `docgen desk` starts it."""

    def __init__(self, folder, *options, **environment):
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
        super().__init__(folder, found[0])

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
        line = http.client.HTTPConnection(self.running.host, timeout=300)  # a busy machine is no failure
        try:
            line.request(method, path, body, {"cookie": self.cookie, **dict(headers)})
            answer = line.getresponse()
            answer.text = answer.read().decode("utf-8", "replace")
            return answer
        finally:
            line.close()


class SharedOffice:
    """A LibreOffice that many desks use one after the other; the tests end it."""

    def __init__(self):
        self.office = WarmOffice()
        self.is_there, self.pdf = self.office.is_there, self.office.pdf

    def close(self):
        """A desk that ends leaves it for the next."""


@pytest.fixture(scope="session", autouse=True)
def shared_office():
    """One LibreOffice for all desks in threads: it takes seconds to start."""
    shared = SharedOffice()
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("docgen.desk.previews.WarmOffice", lambda: shared)
        yield shared
    shared.office.close()


@pytest.fixture
def desk(tmp_path):
    """A desk over an empty folder."""
    served = InThread(tmp_path)
    yield served
    served.close()


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


class Keys:
    """A person without a mouse."""

    def __init__(self, page):
        self.page = page

    def reach(self, where):
        """Go on with Tab until the focus is there."""
        for _ in range(300):
            self.page.keyboard.press("Tab")
            if self.page.evaluate("where => document.activeElement.matches(where)", where):
                return
        pytest.fail(f"Tab does not lead to {where}")

    def press_on(self, where):
        self.reach(where)
        self.page.keyboard.press("Enter")

    def type(self, words):
        """In place of what stands there."""
        self.page.keyboard.press("Control+A")
        self.page.keyboard.insert_text(words)

    def choose(self, where, path):
        """A file, by the dialogue of the browser."""
        self.reach(where)
        with self.page.expect_file_chooser() as dialogue:
            self.page.keyboard.press("Enter")
        dialogue.value.set_files(path)


@pytest.fixture(scope="session")
def faults_by_axe():
    """What axe-core finds wrong on a page, by the rules that are chosen (all without any)."""
    if not AXE.is_file():
        _missing(f"npm install --prefix {AXE.parents[2]} axe-core")
    axe = AXE.read_text("utf-8")

    def faults(page, rules):
        page.evaluate(axe)
        found = page.evaluate("only => axe.run(document, {resultTypes: ['violations'], ...only})", rules)
        return [
            f"{page.url}: {each['id']}: {each['help']}: {node['html'][:120]}"
            for each in found["violations"]
            for node in each["nodes"][:3]
        ]

    return faults


@pytest.fixture
def plan_file(tmp_path_factory):
    """Plan 209 as a Word file, as docgen writes it."""
    path = tmp_path_factory.mktemp("plan") / "Kế hoạch 209.docx"
    path.write_bytes(docgen.render(docgen.read_plan("209-kh-ubnd")))
    return path


@pytest.fixture
def page(chromium, desk):
    """A page of the desk, open as the person who started it; an error in the browser fails the test."""
    context = chromium.new_context(viewport={"width": 1440, "height": 900}, locale="vi-VN")
    context.set_default_timeout(60_000)
    opened = context.new_page()
    # Held from the start: asked for only at the key press, a busy browser may open its own dialogue first.
    opened.on("filechooser", lambda _: None)
    wrong = []
    opened.on("pageerror", lambda error: wrong.append(str(error)))
    opened.on("console", lambda told: wrong.append(told.text) if told.type == "error" else None)
    opened.goto(desk.address)
    yield opened
    context.close()
    assert not wrong, wrong


@pytest.fixture
def pictured(request, page):
    """Take a picture for the guide where they are to be accepted; it is looked at by a person then."""

    def take(name):
        if request.config.getoption("--accept"):
            PICTURES.mkdir(parents=True, exist_ok=True)
            page.screenshot(path=PICTURES / f"{name}.png")

    page.set_viewport_size(SMALL)
    return take


def _missing(remedy):
    if os.environ.get("CI") == "true":
        pytest.fail(f"a tool is missing: {remedy}")
    pytest.skip(f"a tool is missing: {remedy}")
