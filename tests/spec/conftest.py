"""Faults are compared in the words of the code."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from docgen.messages import speak


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    speak("en")
    yield
    speak("vi")
