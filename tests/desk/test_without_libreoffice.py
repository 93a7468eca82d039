"""A machine without LibreOffice: the text with its layout, said to be no picture; what cannot be made is told."""

import re
import zipfile
from io import BytesIO

import pytest

import docgen
from tests.desk.conftest import PLAN_209
from tests.desk.test_paths import answered

REVIEW = f"/plans/{PLAN_209}/units/phuong-bac-kan"
NO_PICTURE = "không phải ảnh trang in"


@pytest.fixture(autouse=True)
def without(monkeypatch, tmp_path_factory, shared_office):
    monkeypatch.setenv("PATH", str(tmp_path_factory.mktemp("bin")))
    monkeypatch.setattr(shared_office.office, "is_there", lambda: False)
    monkeypatch.setattr(shared_office, "is_there", lambda: False)
    monkeypatch.setattr(shared_office, "pdf", lambda _: (_ for _ in ()).throw(docgen.ConversionError))


def test_a_draft_is_shown_with_its_layout_and_no_pdf_is_made(client):
    told = client.get(f"{REVIEW}/pages").text
    assert NO_PICTURE in told and "<img" not in told
    assert re.search(r'<p class="center">\s*<strong>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</strong>', told)
    assert "Nơi nhận:" in told and "Kính gửi" in told
    refused = client.post(f"{REVIEW}/out", {"kind": "pdf"})
    assert refused.status == 422 and "LibreOffice" in refused.text
    assert client.post(f"{REVIEW}/out", {"kind": "docx"}).status == 200


def test_a_document_that_is_written_is_too(client):
    written = client.post("/write", {"kind": "to-trinh", "unit": "01843"}).headers["location"]
    told = client.get(f"{written}/pages").text
    assert NO_PICTURE in told and "TỜ TRÌNH" in told and "<table" in told


def test_a_document_that_is_checked_has_its_faults_at_their_words(client):
    wrong = BytesIO()
    made = BytesIO(docgen.draft(docgen.start_draft("bao-cao")).docx)
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(wrong, "w") as new:
        for entry in old.infolist():
            data = old.read(entry)
            if entry.filename == "word/document.xml":
                data = data.replace("Tự do - Hạnh".encode(), "Tự do – Hạnh".encode())
            new.writestr(entry, data)
    told, _ = answered(client, "/check", "sai.docx", wrong.getvalue())
    assert NO_PICTURE in told.text and "<svg" not in told.text
    mark = re.search(r'<a class="told-of r0" href="#f-(\d+)"[^>]*>(.*?)</a>', told.text, re.S)
    assert "Tự do –" in mark[2] and f'id="f-{mark[1]}"' in told.text


def test_an_older_file_is_told_what_it_wants(client):
    told, _ = answered(client, "/check", "a.odt", b"PK\x03\x04")
    assert "LibreOffice" in told.text and "faults" in told.text
