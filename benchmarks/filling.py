"""Filling one công văn from a ready context, compressing and writing it: against others, and against the floor."""

from __future__ import annotations

import io
import json
import os
import re
import shutil
import subprocess
import zipfile
import zlib
from pathlib import Path

from docxtpl import DocxTemplate

import docgen
from benchmarks.measure import alternately
from docgen.documents.directive_layout import Presentation
from docgen.documents.prepared_templates import prepared
from docgen.documents.rendering import Draft, draft_of, render_draft
from docgen.documents.typography import FILTERS
from docgen.engine.sandbox import environment
from docgen.files.office_parts import DOCUMENT
from docgen.files.zip_reader import unpacked
from docgen.files.zip_writer import contained, member
from docgen.register import assemble, units
from docgen.spec.workspace import shipped

TEMPLATE = shipped("templates", "congvan.docx")
TOOLS = Path.home() / ".cache" / "docgen-tools"
SCRIPT = Path(__file__).with_name("easy-template-x.mjs")
# Docgen's tags in the words of easy-template-x, whose lists are of objects.
_WORDS = (
    (r"\{%p if kinh_gui\|length == 1 %\}", "{#mot_noi}"),
    (r"\{\{ kinh_gui\[0\] \}\}", "{noi_dau}"),
    (r"\{%p else %\}", "{/}{#nhieu_noi}"),
    (r"\{%p (?:for \w+ in (?:\w+\.)?|if )(\w+) %\}", r"{#\1}"),
    (r"\{%p end(?:for|if) %\}", "{/}"),
    (r"\{\{ phan\.tieu_de \}\}", "{tieu_de}"),
    (r"\{\{ (?:dong|noi|doan|y) \}\}", "{t}"),
    (r"\{\{ (\w+) \}\}", r"{\1}"),
)


def drafts(count: int, annex: bool | None = None) -> list[Draft]:
    """The drafts of plan 209 for so many communes, ready to be filled in, with the annex they have or as asked."""
    surveyed = docgen.survey(docgen.read_plan("209-kh-ubnd"))
    directives = [docgen.cascade(surveyed, assemble(entry)) for entry in units()[:: 3321 // count][:count]]
    template = prepared(None, directives[0].form)
    return [draft_of(directive, template, Presentation(annex=annex)) for directive in directives]


def write(path: Path, data: bytes) -> None:
    """Write a file in the plainest way there is."""
    handle = os.open(path, os.O_CREAT | os.O_WRONLY | os.O_TRUNC)
    os.write(handle, data)
    os.close(handle)


def by_docgen(ready: list[Draft], folder: Path) -> None:
    """Fill and write each draft."""
    template = prepared(None, ready[0].form)
    for number, draft in enumerate(ready):
        write(folder / f"{number}.docx", render_draft(draft, template))


def by_docxtpl(ready: list[Draft], folder: Path) -> None:
    """The same with docxtpl, which reads the template each time: using its object again gains nothing."""
    sandbox = environment(FILTERS)
    for number, draft in enumerate(ready):
        template = DocxTemplate(TEMPLATE)
        template.render(draft.values, jinja_env=sandbox, autoescape=True)
        file = io.BytesIO()
        template.save(file)
        write(folder / f"{number}.docx", file.getvalue())


def floor(ready: list[Draft], folder: Path) -> None:
    """What nothing can go below: deflating the document's own XML, and writing the same bytes."""
    for number, (xml, data) in enumerate(_floors(ready)):
        zlib.compress(xml, wbits=-zlib.MAX_WBITS)
        write(folder / f"{number}.docx", data)


_known: dict[int, list[tuple[bytes, bytes]]] = {}


def _floors(ready: list[Draft]) -> list[tuple[bytes, bytes]]:
    if id(ready) not in _known:
        made = [render_draft(draft, prepared(None, draft.form)) for draft in ready]
        _known[id(ready)] = [(unpacked(data)[DOCUMENT], data) for data in made]
    return _known[id(ready)]


def compared(count: int, folder: Path, annex: bool | None = None) -> tuple[float, float, float]:
    """Seconds for each document: by docgen, by docxtpl, and the floor."""
    ready = drafts(count, annex)
    _floors(ready)
    ways = [lambda: by_docgen(ready, folder), lambda: by_docxtpl(ready, folder), lambda: floor(ready, folder)]
    own, other, least = alternately(ways)
    return own / count, other / count, least / count


def grown(count: int, folder: Path) -> list[tuple[int, float]]:
    """Seconds for each document when 1, 10 and 100 times `count` are made."""
    ready = drafts(min(count, 100))
    sizes = [count, 10 * count, 100 * count]
    ways = [lambda size=size: by_docgen([ready[at % len(ready)] for at in range(size)], folder) for size in sizes]
    return [(size, taken / size) for size, taken in zip(sizes, alternately(ways, 3), strict=True)]


def by_easy_template_x(count: int, folder: Path) -> float | None:
    """Seconds for each document with easy-template-x, the median of some turns; None where it is not installed."""
    node = shutil.which("node")
    if node is None or not (TOOLS / "node_modules" / "easy-template-x").is_dir():
        return None
    ready = drafts(count)
    (folder / "easy.docx").write_bytes(_easy_template())
    (folder / "easy.json").write_text(json.dumps([_easy_values(each) for each in ready]), encoding="utf-8")
    script = shutil.copy(SCRIPT, TOOLS / SCRIPT.name)  # it finds its package beside itself only
    said = subprocess.run([node, script, str(folder)], capture_output=True, check=True, text=True).stdout
    with zipfile.ZipFile(folder / "easy-0.docx") as file:
        text = re.sub(r"<[^>]+>", "", file.read(DOCUMENT).decode())
    made = unpacked(render_draft(ready[0], prepared(None, ready[0].form)))
    own = re.sub(r"<[^>]+>", "", made[DOCUMENT].decode().partition("?>")[2].strip())
    if text.partition("?>")[2].strip() not in (own, "") and text.strip() != own:
        raise RuntimeError("easy-template-x wrote another text")
    return float(said) / count


def _easy_template() -> bytes:
    parts = unpacked(TEMPLATE.read_bytes())
    xml = parts[DOCUMENT].decode()
    for pattern, replacement in _WORDS:
        xml = re.sub(pattern, replacement, xml)
    return contained({name: member(name, part) for name, part in (parts | {DOCUMENT: xml.encode()}).items()})


def _easy_values(draft: Draft) -> dict[str, object]:
    def texts(values: list[str]) -> list[dict[str, str]]:
        return [{"t": each} for each in values]

    values = {name: texts(each) if isinstance(each, list) else each for name, each in draft.values.items()}
    several = len(draft.values["kinh_gui"]) > 1
    sections = [{"tieu_de": each["tieu_de"], "cac_y": texts(each["cac_y"])} for each in draft.values["cac_phan"]]
    return values | {
        "cac_phan": sections,
        "mot_noi": not several,
        "nhieu_noi": several,
        "noi_dau": draft.values["kinh_gui"][0],
        "co_quan_chu_quan": draft.values["co_quan_chu_quan"] or False,
        "ho_ten": draft.values["ho_ten"],
    }
