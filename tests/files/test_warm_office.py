"""LibreOffice kept running: the same pages again and again, and a new one when it has died."""

import os
import tempfile
from pathlib import Path

import pytest

import docgen
from docgen.files import libreoffice, warm_office
from docgen.files.libreoffice import ConversionError
from docgen.files.warm_office import WarmOffice

posix = pytest.mark.skipif(os.name == "nt", reason="a shell script stands for LibreOffice")
STAND_IN = """#!/bin/sh
for word; do last=$word; done
case "$*" in
*--convert-to*)
    echo "converts $SOURCE_DATE_EPOCH" >> {log}
    grep -q hangs "$last" && exec sleep 1000
    grep -q fails "$last" && exit 1
    grep -q silent "$last" && exit 0
    echo "%PDF of $(cat "$last")" > "${{last%.docx}}.pdf" ;;
*)
    echo "starts $1" >> {log}
    [ -e {log}.dies ] && exit 1
    [ -e {log}.waits ] && exec sleep 1000
    touch "$(dirname "$last")/.~lock.$(basename "$last")#"
    exec sleep 1000 ;;
esac
"""
"""Does what LibreOffice does for those that call it, at once."""


@pytest.fixture
def log(tmp_path):
    return tmp_path / "log"


@pytest.fixture
def warm(tmp_path, monkeypatch, log):
    """Kept running is a stand-in, whose folders can be looked into."""
    script = tmp_path / "soffice"
    script.write_text(STAND_IN.format(log=log), encoding="utf-8")
    script.chmod(0o755)
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    monkeypatch.setattr(libreoffice, "_PROGRAMS", (str(script),))
    office = WarmOffice()
    yield office
    office.close()
    assert not list(folder.iterdir())


def said(log):
    return [line.split()[0] for line in log.read_text(encoding="utf-8").splitlines()]


def test_libreoffice_itself_makes_one_pdf_after_another():
    office = WarmOffice()
    if not office.is_there():
        pytest.skip("a tool is missing: install LibreOffice Writer")
    plan = docgen.render(docgen.read_plan("209-kh-ubnd"))
    try:
        first = office.pdf(plan)
        assert docgen.page_count(first) > 5
        assert docgen.page_count(office.pdf(plan)) == docgen.page_count(first)
    finally:
        office.close()


@posix
def test_one_start_serves_for_all_and_of_a_document_nothing_is_left(warm, log, tmp_path):
    assert [warm.pdf(each) for each in (b"one", b"two", b"one")] == [
        b"%PDF of one\n",
        b"%PDF of two\n",
        b"%PDF of one\n",
    ]
    assert said(log) == ["starts", "converts", "converts", "converts"]
    (folder,) = (tmp_path / "temporary").iterdir()
    assert not [each for each in folder.iterdir() if each.suffix in (".docx", ".pdf")]
    assert log.read_text(encoding="utf-8").count("converts 315532800") == 3, "the same bytes on any day"
    assert f"UserInstallation={(folder / 'profile').as_uri()}" in log.read_text(encoding="utf-8")
    assert "ooInetProxyType" in (folder / "profile/user/registrymodifications.xcu").read_text(encoding="utf-8")


@posix
def test_it_is_started_anew_when_it_has_died(warm, log, tmp_path):
    warm.pdf(b"one")
    (before,) = (tmp_path / "temporary").iterdir()
    warm._process.kill()
    warm._process.wait()
    assert warm.pdf(b"two") == b"%PDF of two\n"
    assert said(log) == ["starts", "converts", "starts", "converts"]
    assert not before.exists()


@posix
@pytest.mark.parametrize("document", [b"fails", b"silent", b"hangs"])
def test_what_cannot_be_made_is_told_and_the_next_one_is_made(warm, log, monkeypatch, document):
    warm.pdf(b"one")
    running = warm._process
    if document == b"hangs":
        monkeypatch.setattr(warm_office, "_CONVERTING", 0.5)
    with pytest.raises(ConversionError):
        warm.pdf(document)
    assert running.returncode is not None, "it may be in any state: it is ended"
    monkeypatch.setattr(warm_office, "_CONVERTING", 30.0)
    assert warm.pdf(b"two") == b"%PDF of two\n"


@posix
@pytest.mark.parametrize("how", ["dies", "waits"])
def test_one_that_does_not_come_up_is_told_and_leaves_nothing(warm, log, tmp_path, monkeypatch, how):
    Path(f"{log}.{how}").touch()
    monkeypatch.setattr(warm_office, "_STARTING", 0.5 if how == "waits" else 600.0)
    with pytest.raises(ConversionError):
        warm.pdf(b"one")
    assert warm._process is None and not list((tmp_path / "temporary").iterdir())
    Path(f"{log}.{how}").unlink()
    monkeypatch.setattr(warm_office, "_STARTING", 40.0)
    assert warm.pdf(b"one") == b"%PDF of one\n"


def test_without_libreoffice_it_says_so(monkeypatch):
    monkeypatch.setattr(warm_office, "program", lambda: None)
    office = WarmOffice()
    assert not office.is_there()
    with pytest.raises(ConversionError):
        office.pdf(b"")
