"""LibreOffice accepts or rejects the tracked changes of many files in one run, by a macro of its own."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

ACCEPT, REJECT = "accept", "reject"
_MODULE = """Sub Main(list As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  Dim kind(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  kind(0).Name = "FilterName"
  kind(0).Value = "MS Word 2007 XML"
  helper = createUnoService("com.sun.star.frame.DispatchHelper")
  number = FreeFile
  Open list For Input As #number
  While Not Eof(number)
    Line Input #number, entry
    words = Split(entry, Chr(9))
    If UBound(words) = 2 Then
      document = StarDesktop.loadComponentFromURL(words(1), "_blank", 0, hidden())
      If Not IsNull(document) Then
        order = ".uno:AcceptAllTrackedChanges"
        If words(0) = "reject" Then order = ".uno:RejectAllTrackedChanges"
        helper.executeDispatch(document.CurrentController.Frame, order, "", 0, Array())
        document.storeToURL(words(2), kind())
        document.close(True)
      End If
    End If
  Wend
  Close #number
  StarDesktop.terminate()
End Sub
"""
_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
"""
_XMLNS = "http://openoffice.org/2000/script"


def settle_all(orders: Sequence[tuple[str, Path, Path]], program: str = "soffice") -> None:
    """Save each second file as its first one with all changes accepted or rejected, as the order says."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        _office(program, home, "--terminate_after_init")  # the first start writes a library of macros of its own
        basic = home / "profile/user/basic/Standard"
        text = _MODULE.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        body = f'<script:module xmlns:script="{_XMLNS}" script:name="Module1" script:language="StarBasic">{text}'
        (basic / "Module1.xba").write_text(f"{_HEAD}{body}</script:module>\n", encoding="utf-8")
        lines = (f"{order}\t{source.as_uri()}\t{target.as_uri()}\n" for order, source, target in orders)
        (home / "orders.txt").write_text("".join(lines), encoding="utf-8")
        _office(program, home, f'macro:///Standard.Module1.Main("{home / "orders.txt"}")')


def _office(program: str, home: Path, order: str) -> None:
    profile = f"-env:UserInstallation={(home / 'profile').as_uri()}"
    subprocess.run(
        [program, profile, "--headless", "--norestore", "--nologo", order], check=True, stderr=subprocess.DEVNULL
    )
