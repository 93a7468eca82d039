"""Any document of the 29 kinds: a manuscript filled into the template of its family and sealed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from lxml import etree

from docgen.decree.kinds import Kind
from docgen.documents.document_variables import document_variables
from docgen.documents.footnotes import add_notes
from docgen.documents.frame_values import file_date
from docgen.documents.landscape import turn_pages
from docgen.documents.prepared_templates import prepared
from docgen.documents.style_ids import adopt_styles, ids_by_name
from docgen.engine.filling import Prepared, fill
from docgen.errors import DocgenError, Fault
from docgen.files.office_parts import DOCUMENT, Parts, xml_bytes
from docgen.files.ooxml import VAL, W
from docgen.files.seals import Properties, seal
from docgen.messages import say
from docgen.model.manuscript import Issuer, Manuscript

_SAID_IN_WORDS = (
    "trich_yeu", "trich_yeu_cac_dong", "kem_theo", "do_mat", "do_khan", "loi_goi", "kinh_gui", "tham_quyen",
    "cac_can_cu", "cong_thuc", "ket_thuc", "duoi_chu_ky", "cac_phu_luc", "sao_dien_tu",
)  # fmt: skip
"""Variables that no template may leave out where a document has something to say in them."""
_BEFORE = "Trước bảng"
"""The name of the style of the small paragraph before a table."""


def render_document(manuscript: Manuscript, kind: Kind, issuer: Issuer, template: Path | None = None) -> bytes:
    """The .docx of a manuscript in a person's own `template`, or docgen's.

    Raises DocgenError for a mark without its note, for a faulty template, and where that does not show something
    that the manuscript says.
    """
    ready = prepared(template, kind.family)
    variables, notes = document_variables(manuscript, kind, issuer)
    values = variables.model_dump(by_alias=True, mode="json")
    _refuse_lost(ready, values)
    parts = ready.parts | fill(ready, values)
    if template is not None:
        adopt_styles(parts, prepared(None, kind.family).parts)
    _hold_leads(parts)
    turn_pages(parts)
    if notes:
        add_notes(parts, notes)
    front = manuscript.front
    return seal(parts, Properties(front.abstract or kind.name, issuer.name, file_date(front.date)))


def _refuse_lost(template: Prepared, values: dict[str, Any]) -> None:
    lost = [name for name in _SAID_IN_WORDS if values[name] and name not in template.names]
    if lost:
        names = ", ".join(f"{{{{ {name} }}}}" for name in lost)
        problem = say("the template does not show {names}: this would be lost from the document", names=names)
        raise DocgenError(
            Fault(problem, say("put them in as in the template that comes with docgen"), template.file)
        )


def _hold_leads(parts: Parts) -> None:
    """Keep each paragraph that ends in a colon with the table below it."""
    before = ids_by_name(parts).get(_BEFORE, "")
    if f'"{before}"'.encode() not in parts[DOCUMENT]:
        return
    root = etree.fromstring(parts[DOCUMENT])
    for style in [each for each in root.iter(f"{W}pStyle") if each.get(VAL) == before]:
        properties = style.getparent()
        lead = None if properties is None else _above(properties)
        if lead is not None and _words(lead).endswith(":"):
            _keep(lead)
    parts[DOCUMENT] = xml_bytes(root)


def _above(properties: etree._Element) -> etree._Element | None:
    """The nearest paragraph with words above the one with these properties, marks of turned pages left out."""
    block = properties.getparent()
    while block is not None and (block := block.getprevious()) is not None and block.tag == f"{W}p":
        if _words(block):
            return block
    return None


def _words(block: etree._Element) -> str:
    return "".join(map(str, block.itertext(f"{W}t"))).strip()


def _keep(lead: etree._Element) -> None:
    style = lead.find(f"{W}pPr/{W}pStyle")
    if style is not None and lead.find(f"{W}pPr/{W}keepNext") is None:
        # CT_PPr: right behind the style.
        style.addnext(etree.Element(f"{W}keepNext"))
