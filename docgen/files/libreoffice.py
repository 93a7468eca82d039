"""LibreOffice as a converter: offline, bounded in time, without the user's settings, gone when it is done."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from subprocess import DEVNULL
from xml.sax.saxutils import quoteattr

_PROGRAMS = ("soffice", "libreoffice")
_SECONDS = 120
_COMMON, _INET = "/org.openoffice.Office.Common", "/org.openoffice.Inet/Settings"
_SETTINGS = (
    (f"{_COMMON}/Security/Scripting", "DisableMacrosExecution", "true"),
    (f"{_COMMON}/Security/Scripting", "DisableActiveContent", "true"),
    (f"{_COMMON}/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("/org.openoffice.Office.Writer/Content/Update", "Link", "2"),  # never
    (_INET, "ooInetProxyType", "1"),  # by hand, to where nobody answers: a linked picture is not fetched
    (_INET, "ooInetHTTPProxyName", "127.0.0.1"),
    (_INET, "ooInetHTTPProxyPort", "9"),
    (_INET, "ooInetHTTPSProxyName", "127.0.0.1"),
    (_INET, "ooInetHTTPSProxyPort", "9"),
)


class ConversionError(Exception):
    """LibreOffice failed, or took too long."""


def program() -> str | None:
    """The path of LibreOffice; None where there is none."""
    return next(filter(None, map(shutil.which, _PROGRAMS)), None)


@contextmanager
def converted(source: Path, kind: str, filter_name: str = "") -> Iterator[Path]:
    """The file of a `kind` (`docx`, `pdf`) that LibreOffice makes of `source`, there only meanwhile.

    Raises OSError where `source` cannot be read, ConversionError where LibreOffice is not there or fails.
    """
    soffice = program()
    if soffice is None:
        raise ConversionError
    with tempfile.TemporaryDirectory(prefix="docgen-", ignore_cleanup_errors=True) as folder:
        # A name and a profile of its own: no lock, no other run, no setting of the user's comes into play.
        copy, out = Path(folder, f"source{source.suffix.lower()}"), Path(folder, "out")
        shutil.copyfile(source, copy)
        profile = own_profile(Path(folder))
        command = [
            soffice,
            f"-env:UserInstallation={profile.as_uri()}",
            "--headless",
            "--norestore",
            "--nolockcheck",
        ]
        command += [
            "--convert-to",
            f"{kind}:{filter_name}" if filter_name else kind,
            "--outdir",
            str(out),
            str(copy),
        ]
        _run(command)
        made = out / f"source.{kind}"
        if not made.is_file():
            raise ConversionError
        yield made


def own_profile(folder: Path) -> Path:
    """A profile in `folder` that runs nothing, fetches nothing and updates no link."""
    profile = folder / "profile"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(_settings(), encoding="utf-8")
    return profile


def timeless() -> dict[str, str]:
    """The environment in which the same document gives the same bytes: no clock in a PDF."""
    return os.environ | {"SOURCE_DATE_EPOCH": "315532800"}


def _run(command: list[str]) -> None:
    """Run to the end, or end it and every process that it has started."""
    try:
        process = subprocess.Popen(
            command, start_new_session=True, env=timeless(), stdin=DEVNULL, stdout=DEVNULL, stderr=DEVNULL
        )
    except OSError:
        raise ConversionError from None
    try:
        if process.wait(_SECONDS):
            raise ConversionError
    except subprocess.TimeoutExpired:
        raise ConversionError from None
    finally:
        end(process)


def end(process: subprocess.Popen[bytes]) -> None:
    """End a process and all that it has started in its session."""
    with contextlib.suppress(OSError):
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    process.wait()


def _settings() -> str:
    items = "".join(
        f'<item oor:path={quoteattr(path)}><prop oor:name={quoteattr(name)} oor:op="fuse">'
        f"<value>{value}</value></prop></item>"
        for path, name, value in _SETTINGS
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry" '
        'xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"{items}</oor:items>\n"
    )
