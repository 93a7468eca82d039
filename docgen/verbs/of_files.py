"""Verbs of files that are written, or made of files of another kind."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from docgen.files import seals, writing
from docgen.word.libreoffice_conversion import as_docx


def write_all(files: Mapping[Path, bytes], *, force: bool = False, keep: bool = False) -> dict[Path, Path]:
    """Write all files, each whole, or none; none over what a person changed unless `force`. Raises DocgenError.

    `keep`: what `force` replaces of people's is kept beside (`a~1.docx`); the result says where, by the file.

    >>> import docgen
    >>> from pathlib import Path
    >>> docgen.write_all({Path("209.docx"): docgen.render(docgen.read_plan("209-kh-ubnd"))})
    {}
    """
    return writing.write_all(files, force, keep)


def seal_text(text: str) -> bytes:
    """`text` (Markdown or JSON) as a file that docgen knows again as its own until a person changes it.

    >>> import docgen
    >>> docgen.seal_text("# Why").startswith(b"# Why")
    True
    """
    return seals.seal_text(text)


def to_docx(document: str | Path) -> bytes:
    """The Word file that LibreOffice makes of an older one (.doc, .rtf, .odt); raises DocgenError.

    >>> import docgen
    >>> try:
    ...     docgen.to_docx("khong-co.doc")
    ... except docgen.DocgenError as error:  # LibreOffice is not there, or the file
    ...     print(error.faults[0].file)
    khong-co.doc
    """
    with as_docx(Path(document)) as made:
        return made.read_bytes()
