"""How long a click on the desk waits, what its pages weigh: python -m benchmarks.desk [CLICKS [PLAN.docx …]]."""

from __future__ import annotations

import http.client
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlencode, urlsplit

PLAN = "/plans/209-kh-ubnd_2026-05-15_ubnd-tinh-thai-nguyen"
REVIEW = f"{PLAN}/units/xa-dinh-hoa"
REFS = ("III.1.2", "III.1.5", "III.2.1", "III.2.2", "III.3.1", "III.4.4", "III.5.2.2", "V.4-3")
FILES = ("/static/desk.css", "/static/desk.js", "/static/htmx.min.js", "/static/mark.svg")


@contextmanager
def opened() -> Iterator[tuple[str, int]]:
    """The address of a desk over an empty folder and the number of its process, while it is open."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "docgen", "desk", "--no-browser"]
        desk = subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, encoding="utf-8")
        try:
            assert desk.stdout is not None
            found = re.search(r"http://\S+", desk.stdout.readline())
            assert found is not None
            yield found[0], desk.pid
        finally:
            desk.terminate()
            desk.wait()


def main(clicks: int = 200, files: Sequence[Path] = ()) -> None:
    """Move duties of plan 209 to and fro; print the median, the 95th of 100, and the weight of each page.

    The processor's time of a click is the desk's own, whatever else the machine does meanwhile.

    With `files` the pages of those plans too: the plan, and its directive for the first unit of its province.
    """
    with opened() as (address, process):
        host = urlsplit(address).netloc
        line = http.client.HTTPConnection(host)
        line.request("GET", urlsplit(address).path)
        answer = line.getresponse()
        answer.read()
        cookie = answer.headers["set-cookie"].partition(";")[0]
        headers = {"cookie": cookie, "origin": f"http://{host}", "hx-request": "true"}
        headers["content-type"] = "application/x-www-form-urlencoded"

        def ask(method: str, path: str, body: str = "") -> bytes:
            while True:
                line.close()  # one that was idle for some seconds is closed by the desk
                line.request(method, path, body, headers)
                answer = line.getresponse()
                data, onward = answer.read(), answer.headers.get("hx-redirect", "")
                if not onward and b"<progress" not in data:
                    return data
                method, path, body = "GET", onward or path, ""
                time.sleep(0.2)  # what takes long tells how far it is, then leads to its page

        page = ask("GET", REVIEW)
        proof = re.search(rb'name="proof" value="([^"]+)"', page)
        assert proof is not None
        took, used = [], processor_time(process)
        for number in range(clicks):
            # Each time another state, so that nothing that was drafted before serves again.
            ref, department = REFS[number % len(REFS)], ("kt", "vhxh", "vp")[number // len(REFS) % 3]
            form = {"proof": proof[1].decode(), "act": "move", "ref": ref, "department": department}
            began = time.perf_counter()
            ask("POST", f"{REVIEW}/acts", urlencode(form))
            took.append((time.perf_counter() - began) * 1000)
        slow = statistics.quantiles(took, n=20)[-1]
        used = (processor_time(process) - used) * 1000 / clicks
        print(f"{clicks} clicks: median {statistics.median(took):.0f} ms, p95 {slow:.0f} ms", end=", ")
        print(f"{used:.0f} ms of the processor each")
        shared = sum(len(ask("GET", file)) for file in FILES)
        places = ["/", PLAN, REVIEW, f"{PLAN}/all/matrix", "/write"]
        for file in files:
            plan = brought_in(file, proof[1].decode(), host, headers)
            unit = re.search(rf'{plan}/units/[^"]+', ask("GET", f"{plan}/all/matrix").decode())
            places += [plan, *([] if unit is None else [unit[0]])]
        for place in places:
            print(f"{place}: {(len(ask('GET', place)) + shared) / 1000:.0f} KB with style and scripts")


def processor_time(process: int) -> float:
    """The seconds that a process has worked (Linux)."""
    told = Path("/proc", str(process), "stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")


def brought_in(file: Path, proof: str, host: str, headers: dict[str, str]) -> str:
    """Upload a plan as a browser does; the address of its page."""
    mark = "bound7d1"
    head = f'--{mark}\r\nContent-Disposition: form-data; name="proof"\r\n\r\n{proof}\r\n--{mark}\r\n'
    head += f'Content-Disposition: form-data; name="file"; filename="{file.name}"\r\n\r\n'
    body = head.encode() + file.read_bytes() + f"\r\n--{mark}--\r\n".encode()
    line = http.client.HTTPConnection(host)
    told = {**headers, "content-type": f"multipart/form-data; boundary={mark}"}
    line.request("POST", "/plans", body, told)
    answer = line.getresponse()
    answer.read()
    address = answer.headers["hx-redirect"]
    while "/errands/" in address:
        time.sleep(0.2)
        line.request("GET", address, headers=headers)
        answer = line.getresponse()
        answer.read()
        address = answer.headers.get("hx-redirect", address)
    return address


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]), [Path(name) for name in sys.argv[2:]])
