"""Plans in files of other programs (.doc, .rtf, .odt), converted to .docx."""

from __future__ import annotations

from pathlib import Path

from docgen.anatomy.manuscript import Manuscript
from docgen.importing.word_file import read_word
from docgen.phrases.ruleset import Rules
from docgen.word.libreoffice_conversion import as_docx


def read_office(path: Path, rules: Rules) -> Manuscript:
    """The manuscript in a .doc, .rtf or .odt; raises DocgenError without LibreOffice, or where it fails."""
    with as_docx(path) as converted:
        return read_word(converted, rules)
