"""Any document of the 29 kinds: a manuscript filled into the template of its family and sealed."""

from __future__ import annotations

from functools import cache
from types import MappingProxyType

from docgen.decree.kinds import Family, Kind
from docgen.documents.document_variables import document_variables
from docgen.documents.family_templates import TEMPLATES
from docgen.documents.footnotes import add_notes
from docgen.documents.head import file_date
from docgen.documents.landscape import turn_pages
from docgen.documents.plain_table import narrow_table, wide_table
from docgen.documents.typography import FILTERS, typography
from docgen.engine.filling import Prepared, fill, prepare
from docgen.engine.sandbox import Filters
from docgen.files.seals import Properties, seal
from docgen.model.manuscript import Issuer, Manuscript
from docgen.spec.places import shipped

DOCUMENT_FILTERS: Filters = MappingProxyType({**FILTERS, "bang": narrow_table, "bang_ngang": wide_table})
"""`bang` and `bang_ngang` turn the text of a table into one, for an upright page and for one laid across."""


def render_document(manuscript: Manuscript, kind: Kind, issuer: Issuer) -> bytes:
    """The .docx of a manuscript; raises DocgenError for a mark without its note."""
    ready = _prepared(kind.family)
    variables, notes = document_variables(manuscript, kind, issuer)
    parts = ready.parts | fill(ready, variables.model_dump(by_alias=True, mode="json"))
    turn_pages(parts)
    if notes:
        add_notes(parts, notes)
    front = manuscript.front
    return seal(parts, Properties(front.abstract or kind.name, issuer.name, file_date(front.date)))


@cache
def _prepared(family: Family) -> Prepared:
    return prepare(shipped("templates", TEMPLATES[family]), typography(), DOCUMENT_FILTERS)
