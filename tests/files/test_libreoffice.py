"""LibreOffice converts offline and leaves nothing: no process, no folder, no request."""

import os
import select
import socket
import tempfile
import threading
import zipfile

import pytest

from docgen.files import libreoffice
from docgen.files.libreoffice import ConversionError, converted
from docgen.files.seals import is_untouched, seal_pdf
from docgen.spec.workspace import shipped

TEMPLATE = shipped("templates", "congvan.docx")
needs_office = pytest.mark.skipif(libreoffice.program() is None, reason="LibreOffice is not installed")


@pytest.fixture
def temporary(tmp_path, monkeypatch):
    """A folder for temporary files that can be looked into."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def with_linked_picture(path, address):
    """The template with a picture that stands elsewhere."""
    office = "http://schemas.openxmlformats.org"
    drawing = f"{office}/drawingml/2006"
    picture = (
        f'<w:p><w:r><w:drawing><wp:inline xmlns:wp="{drawing}/wordprocessingDrawing"><wp:extent cx="900000" '
        f'cy="900000"/><wp:docPr id="1" name="a"/><a:graphic xmlns:a="{drawing}/main"><a:graphicData '
        f'uri="{drawing}/picture"><pic:pic xmlns:pic="{drawing}/picture"><pic:nvPicPr><pic:cNvPr id="1" name="a"/>'
        f'<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip xmlns:r="{office}/officeDocument/2006/relationships" '
        f'r:link="rIdLinked"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" '
        f'y="0"/><a:ext cx="900000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"/></pic:spPr></pic:pic>'
        f"</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
    )
    relation = (
        f'<Relationship Id="rIdLinked" Type="{office}/officeDocument/2006/relationships/image" '
        f'Target="{address}" TargetMode="External"/></Relationships>'
    )
    with zipfile.ZipFile(TEMPLATE) as source, zipfile.ZipFile(path, "w") as made:
        for name in source.namelist():
            part = source.read(name).replace(b"<w:body>", b"<w:body>" + picture.encode())
            if name == "word/_rels/document.xml.rels":
                part = part.replace(b"</Relationships>", relation.encode())
            made.writestr(name, part)
    return path


@needs_office
def test_a_pdf_is_made_and_nothing_is_left(temporary):
    with converted(TEMPLATE, "pdf") as made:
        assert made.read_bytes().startswith(b"%PDF")
    assert not list(temporary.glob("docgen-*"))


@needs_office
def test_a_linked_picture_is_not_fetched(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as server:
        asked = []
        server.settimeout(60)

        def listen():
            try:
                asked.append(server.accept())
            except OSError:
                return

        listener = threading.Thread(target=listen, daemon=True)
        listener.start()
        address = f"http://127.0.0.1:{server.getsockname()[1]}/a.png"
        with converted(with_linked_picture(tmp_path / "a.docx", address), "pdf"):
            pass
        assert not asked


@pytest.mark.skipif(os.name == "nt", reason="a shell script stands for LibreOffice")
def test_one_that_does_not_end_is_ended_with_all_that_it_has_started(tmp_path, monkeypatch, temporary):
    script, held = tmp_path / "soffice", tmp_path / "held"
    os.mkfifo(held)
    # Both processes hold the pipe open: it ends when the last of them does.
    reader = os.open(held, os.O_RDONLY | os.O_NONBLOCK)
    script.write_text(f"#!/bin/sh\nexec 9>{held}\nsleep 1000 &\necho started >&9\nsleep 1000\n")
    script.chmod(0o755)
    monkeypatch.setattr(libreoffice, "_PROGRAMS", (str(script),))
    monkeypatch.setattr(libreoffice, "_SECONDS", 3)
    with pytest.raises(ConversionError), converted(TEMPLATE, "pdf"):
        pass
    said = []
    while not said or said[-1]:
        assert select.select([reader], [], [], 60)[0], "something it started still runs"
        said.append(os.read(reader, 64))
    os.close(reader)
    assert b"".join(said) == b"started\n"
    assert not list(temporary.glob("docgen-*"))


STAND_IN = """#!/bin/sh
for word; do case "$before" in --outdir) out=$word;; esac; before=$word; last=$word; done
echo "$SOURCE_DATE_EPOCH $*" > {log}
grep -q ooInetProxyType "${{1#-env:UserInstallation=file://}}/user/registrymodifications.xcu" || exit 2
{end}
mkdir -p "$out"
cat "$last" > "$out/source.odt"
"""


@pytest.fixture
def stand_in(tmp_path, monkeypatch, temporary):
    """A script in the place of LibreOffice, which ends as it is told."""
    log, script = tmp_path / "log", tmp_path / "soffice"
    monkeypatch.setattr(libreoffice, "_PROGRAMS", ("none-of-this-name", str(script)))

    def put(end=""):
        script.write_text(STAND_IN.format(log=log, end=end), encoding="utf-8")
        script.chmod(0o755)
        return log

    return put


@pytest.mark.skipif(os.name == "nt", reason="a shell script stands for LibreOffice")
@pytest.mark.parametrize(("filter_name", "wanted"), [("", "--convert-to odt "), ("writer8", "odt:writer8 ")])
def test_a_copy_of_the_file_is_converted_under_settings_of_its_own(
    stand_in, temporary, tmp_path, filter_name, wanted
):
    log, source = stand_in(), tmp_path / "Của tôi.DOCX"
    source.write_bytes(b"mine")
    with converted(source, "odt", filter_name) as made:
        assert made.read_bytes() == b"mine" and source.read_bytes() == b"mine"
    called = log.read_text(encoding="utf-8")
    assert called.startswith("315532800 ") and wanted in called and "--headless" in called
    assert called.endswith("source.docx\n") and "Của" not in called, "no lock is put beside the file itself"
    assert not list(temporary.iterdir())


@pytest.mark.skipif(os.name == "nt", reason="a shell script stands for LibreOffice")
@pytest.mark.parametrize("end", ["exit 1", "exit 0"], ids=["it fails", "it makes nothing"])
def test_one_that_fails_is_told_and_leaves_nothing(stand_in, temporary, end):
    stand_in(end)
    with pytest.raises(ConversionError), converted(TEMPLATE, "odt"):
        pass
    assert not list(temporary.iterdir())


def test_one_that_is_no_program_is_told_and_a_file_that_is_not_there_too(stand_in, tmp_path, monkeypatch):
    stand_in()
    monkeypatch.setattr(libreoffice, "program", lambda: str(tmp_path))
    with pytest.raises(ConversionError), converted(TEMPLATE, "odt"):
        pass
    with pytest.raises(OSError), converted(tmp_path / "none.docx", "odt"):
        pass


def test_without_libreoffice_there_is_no_conversion(monkeypatch):
    monkeypatch.setattr(libreoffice, "_PROGRAMS", ())
    with pytest.raises(ConversionError), converted(TEMPLATE, "pdf"):
        pass


def test_a_pdf_of_docgen_s_is_known_until_it_is_changed(tmp_path):
    path = tmp_path / "a.pdf"
    path.write_bytes(seal_pdf(b"%PDF-1.7\n...\n%%EOF\n"))
    assert is_untouched(path)
    path.write_bytes(path.read_bytes().replace(b"...", b"---"))
    assert not is_untouched(path)
    path.write_bytes(b"%PDF-1.7\n%%EOF\n")
    assert not is_untouched(path)
