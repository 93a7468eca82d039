"""The seal on a text file (a trace as Markdown or JSON), so that it too is known again as docgen's own."""

from __future__ import annotations

import hashlib
import re

_SEAL = re.compile(rb'\n<!-- docgen ([0-9a-f]{64}) -->\n\Z|,\n"seal": "([0-9a-f]{64})"\n\}\n\Z')


def seal_text(text: str) -> bytes:
    """`text` with its seal: the last key where it is a JSON object, else a comment that Markdown does not show."""
    body = text.rstrip()
    if body.startswith("{") and body.endswith("}"):
        kept = body[:-1].rstrip().encode()
        return kept + b',\n"seal": "' + _digest(kept) + b'"\n}\n'
    kept = body.encode()
    return kept + b"\n<!-- docgen " + _digest(kept) + b" -->\n"


def bears_own_seal(data: bytes) -> bool:
    """Whether the text bears a seal, and just as it was sealed."""
    seal = _SEAL.search(data)
    return seal is not None and (seal[1] or seal[2]) == _digest(data[: seal.start()])


def _digest(data: bytes) -> bytes:
    return hashlib.sha256(data).hexdigest().encode()
