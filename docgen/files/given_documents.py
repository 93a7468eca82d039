"""Documents as they are given: a file, its bytes, which stand on the disk while they are read, or a folder."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from docgen.errors import DocgenError, Fault
from docgen.files.writing import is_aside
from docgen.messages import say


@contextmanager
def on_disk(document: str | Path | bytes) -> Iterator[Path]:
    """The path at which `document` can be read; bytes (a Word file, or a PDF) stand there only meanwhile."""
    if not isinstance(document, bytes):
        yield Path(document)
        return
    ending = ".pdf" if document[:1024].lstrip().startswith(b"%PDF") else ".docx"
    with tempfile.TemporaryDirectory(prefix="docgen-") as folder:
        path = Path(folder, f"document{ending}")
        path.write_bytes(document)
        yield path


def word_files(folder: Path) -> list[Path]:
    """The Word files of a folder and the folders in it, in order; raises DocgenError where there is none.

    Hidden ones are passed over, those that Word keeps beside a document while it is open (`~$…`), and what docgen
    keeps beside a document that replaced it (`a~1.docx`).
    """
    inside = (each.relative_to(folder) for each in sorted(folder.rglob("*.docx")))
    seen = (folder / each for each in inside if not any(part.startswith((".", "~$")) for part in each.parts))
    found = [each for each in seen if not is_aside(each)]
    if not found:
        problem = say("there is no Word file (.docx) in this folder")
        raise DocgenError(
            Fault(problem, say("name the folder into which the directives were written"), str(folder))
        )
    return found
