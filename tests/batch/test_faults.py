"""What happens to a batch in the real world: it is killed, the disk is full, others write at the same time."""

import io
import os
import random
import shutil
import signal
import subprocess
import threading
import zipfile
from pathlib import Path

import pytest

from docgen.files.seals import is_untouched
from docgen.spec.workspace import shipped

resource = pytest.importorskip("resource", reason="limits and signals as POSIX has them")
TIMES = int(os.environ.get("KILLS", "8"))
KEYS = "".join(f"khoa_{number}: 1\n" for number in range(720_000))


@pytest.fixture
def undisturbed(called, files):
    code, _, _ = called("-o", "whole", "--zip", "whole.zip")
    assert code == 0
    return files("whole")


def test_killed_at_any_moment_it_leaves_only_whole_files_and_goes_on(started, called, files, undisturbed, place):
    chance = random.Random(209)
    seen = set()
    for number in range(TIMES):
        folder = place / f"killed-{number}"
        process = started("-o", str(folder), "--jobs", str(1 + number % 2))
        # Mostly in the midst of the work, which is a small part of a run; at times before any of it.
        wanted = 0 if number % 4 == 0 else chance.randrange(1, len(undisturbed))
        while len(list(folder.glob("*.docx"))) < wanted and process.poll() is None:
            pass
        process.kill()
        process.wait()
        found = {name: data for name, data in files(folder).items() if not name.startswith(".docgen/")}
        seen.add(len(found))
        for name, data in found.items():
            assert not name.endswith(".tmp")
            assert name == "summary.json" or zipfile.ZipFile(io.BytesIO(data)).testzip() is None
            assert data == undisturbed[name]
        code, _, _ = called("-o", str(folder), "--zip", "again.zip")
        assert code == 0
        assert files(folder) == undisturbed
        assert Path("again.zip").read_bytes() == Path("whole.zip").read_bytes()
    assert len(seen) > 2, "every kill came before or after all the work"


WAITS = """
import multiprocessing, signal, threading
from docgen.batch.folder import Folder
from docgen.cli import main

put, left = Folder.put, 40

def put_and_wait(self, name, data):
    global left
    put(self, name, data)
    left -= 1
    if left == 0 and multiprocessing.parent_process() is None:
        print("waits", flush=True)
        while True:
            threading.Event().wait()

Folder.put = put_and_wait
signal.signal(signal.SIGINT, signal.default_int_handler)  # ignored where the tests run in the background
main()
"""
"""A batch that says so in the midst of its work, and goes no further until it is told to stop."""


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_told_to_stop_it_keeps_what_is_made_and_says_how_to_go_on(
    sign, jobs, started, called, files, undisturbed, state_plan
):
    process = started("-o", "all", "--everywhere", "--plan", state_plan, "--jobs", jobs, code=WAITS)
    assert process.stdout.readline() == "waits\n"
    process.send_signal(sign)
    _, err = process.communicate(timeout=60)
    assert process.returncode == 1
    assert "run the same command again" in err
    assert "Traceback" not in err
    made = [path for path in Path("all").rglob("*") if path.is_file() and ".docgen" not in path.parts]
    assert 0 < len(made) < 3321
    assert all(map(is_untouched, made))
    assert [name for name in files("all") if name.endswith(".tmp")] == []


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="no /proc to find the processes of a batch in")
def test_a_worker_that_is_killed_is_told_and_what_is_made_stays(started, called, files, state_plan):
    every = ("--everywhere", "--kind", "phuong", "--plan", state_plan)
    process = started("-o", "all", *every, "--jobs", "3")
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    while not any(Path("all").rglob("*.docx")):
        assert process.poll() is None
    os.kill(int(children.read_text().split()[0]), signal.SIGKILL)
    _, err = process.communicate(timeout=60)
    assert process.returncode == 2
    assert "was ended from outside" in err and "run the same command again" in err
    assert "Traceback" not in err
    made = [path for path in Path("all").rglob("*.docx") if ".docgen" not in path.parts]
    assert made and all(map(is_untouched, made))
    assert called("-o", "all", *every, "--jobs", "3")[0] == 1  # each is told that its province has not taken it up
    called("-o", "fresh", *every, "--jobs", "1")
    assert files("all") == files("fresh")


@pytest.fixture
def small_disk(place):
    """A disk of its own, too small for all documents of a province."""
    disk = place / "disk"
    disk.mkdir()
    options = ("-t", "tmpfs", "-o", "size=400k", "tmpfs")
    if shutil.which("mount") is None or subprocess.run(["mount", *options, disk], capture_output=True).returncode:
        pytest.skip("a disk can be mounted by root only; the limit on a file's size below stands for it")
    yield disk
    subprocess.run(["umount", "--lazy", disk], check=True)


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_disk_that_runs_full_is_told_and_what_is_on_it_is_whole(jobs, small_disk, called, files, undisturbed):
    folder = small_disk / "all"
    code, _, err = called("-o", folder, "--jobs", jobs)
    assert code == 2
    assert "disk is full" in err and "free space" in err
    made = {name: data for name, data in files(folder).items() if name.endswith(".docx")}
    assert made
    assert all(data == undisturbed[name] for name, data in made.items())
    assert not [name for name in files(folder) if name.endswith(".tmp")]
    subprocess.run(["mount", "-o", "remount,size=8m", small_disk], check=True)
    assert called("-o", folder, "--jobs", jobs)[0] == 0
    assert files(folder) == undisturbed


def test_a_file_that_may_not_grow_is_told_and_nothing_half_written_is_left(called, files):
    def small():
        resource.setrlimit(resource.RLIMIT_FSIZE, (9000, 9000))

    code, _, err = called("-o", "all", preexec_fn=small)
    assert code == 2
    assert "File too large" in err and "free space" in err
    assert [name for name in files("all") if not name.startswith(".docgen/manifest")] == []
    assert called("-o", "all")[0] == 0


@pytest.mark.skipif(not hasattr(os, "mkfifo") or not Path("/dev/full").exists(), reason="no /proc to refuse us")
def test_a_folder_that_cannot_be_written_is_told(called):
    code, _, err = called("-o", "/proc/docgen")
    assert code == 2
    assert "/proc/docgen" in err and "your rights" in err


def test_a_disk_that_can_only_be_read_is_told(small_disk, called, files):
    folder = small_disk / "all"
    assert called("-o", folder, "--unit", "xa-dinh-hoa")[0] == 0
    before = files(folder)
    subprocess.run(["mount", "-o", "remount,ro", small_disk], check=True)
    code, _, err = called("-o", folder)
    assert code == 2
    assert "nothing can be written on this disk" in err and "your rights" in err
    assert files(folder) == before


@pytest.mark.skipif(os.geteuid() == 0, reason="rights bind all but root")
def test_a_folder_without_rights_is_told(called, place):
    (place / "all").mkdir(mode=0o500)
    code, _, err = called("-o", "all")
    assert code == 2
    assert "your rights" in err


def test_two_batches_at_the_same_time_do_not_meet(started, called, files, undisturbed):
    both = [started("-o", "whole", "--anew"), started("-o", "whole", "--anew")]
    said = [process.communicate(timeout=120)[1] for process in both]
    codes = [process.returncode for process in both]
    assert 0 in codes
    for code, err in zip(codes, said, strict=True):
        assert code == 0 or (code == 2 and "another docgen batch is writing" in err)
    assert files("whole") == undisturbed


def test_a_unit_file_replaced_meanwhile_counts_in_the_next_run_at_the_latest(started, called, files, place):
    folder = place / "specs" / "units"
    folder.mkdir(parents=True)
    versions = [f'ma: "01843"\nnguoi_soan: VHXH.{mark}\n' for mark in ("Một", "Hai")]
    path, done = folder / "phuong-bac-kan.yaml", threading.Event()
    path.write_text(versions[0], encoding="utf-8")

    def change():
        number = 0
        while not done.is_set():
            other = place / "other.tmp"  # Within specs/ the batch would tell of a file that nothing reads.
            other.write_text(versions[number % 2], encoding="utf-8")
            other.replace(path)
            number += 1

    changing = threading.Thread(target=change)
    changing.start()
    try:
        code, _, err = called("-o", "all", "--kind", "phuong", "--no-decisions", "--jobs", "1")
    finally:
        done.set()
        changing.join()
    assert code == 0, err
    path.write_text(versions[1], encoding="utf-8")
    assert called("-o", "all", "--kind", "phuong", "--no-decisions")[0] == 0
    assert called("-o", "fresh", "--kind", "phuong", "--no-decisions")[0] == 0
    assert files("all") == files("fresh")


def test_a_plan_of_two_thousand_tasks(called):
    task = """
      - so: {number}.
        noi_dung: Rà soát, tổ chức thực hiện nhiệm vụ thứ {number} trên địa bàn tỉnh
        thuc_hien: [UBND các xã, phường]
        thoi_gian: Hằng năm"""
    head = (
        shipped("specs", "plans", "209-kh-ubnd_2026-05-15_ubnd-tinh-thai-nguyen.yaml")
        .read_text(encoding="utf-8")
        .partition("\nphan:")[0]
    )
    section = "\nphan:\n- so: III.\n  tieu_de: NHIỆM VỤ\n  loai: nhiem_vu\n  muc:"
    tasks = "".join(task.format(number=number) for number in range(1, 2001))
    Path("long.yaml").write_text(f"{head}{section}{tasks}\n", encoding="utf-8")
    code, _, err = called("--plan", "long.yaml", "-o", "all", "--unit", "xa-dinh-hoa")
    assert code in (0, 1), err
    assert len(list(Path("all").glob("*.docx"))) == 1


@pytest.mark.parametrize(
    "nonsense",
    ["[" * 10_000_000, "rubbish " * 1_250_000, "\0" * 10_000_000, "- x\n" * 2_500_000, KEYS],
    ids=["brackets", "words", "no characters", "entries", "keys"],
)
@pytest.mark.parametrize("share", [1, 10], ids=["all", "a tenth"])
def test_ten_million_characters_of_nonsense_are_one_row_of_failure(nonsense, share, called, decide):
    decide(nonsense[: len(nonsense) // share])
    code, _, err = called("-o", "all", "--unit", "phuong-bac-kan", "--unit", "xa-dinh-hoa")
    assert code == 1
    assert "phuong-bac-kan.yaml" in err
    assert len(err) < 5000
    assert [path.name for path in Path("all").glob("*.docx")] == [
        "congvan-209-kh-ubnd_2026-05-15_ubnd-tinh-thai-nguyen-xa-dinh-hoa.docx"
    ]
