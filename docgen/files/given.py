"""A document as it is given: a file that is there, or its bytes, which stand on the disk while they are read."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


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
