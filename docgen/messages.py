"""What docgen says to a person: English in the code, Vietnamese or English at the screen (Babel catalogues)."""

from __future__ import annotations

import gettext
from contextvars import ContextVar
from functools import cache
from pathlib import Path

LANGUAGES = ("vi", "en")
_language: ContextVar[str] = ContextVar("docgen_language", default="vi")


def speak(language: str) -> None:
    """Choose the language (`vi` or `en`) of every message from here on."""
    _language.set(language)


def spoken() -> str:
    """The language chosen, for a process that is to speak the same."""
    return _language.get()


def say(message: str, /, **values: object) -> str:
    """The English `message` in the chosen language, its `{names}` filled from `values`."""
    return _catalogue(_language.get()).gettext(message).format_map(values)


@cache
def _catalogue(language: str) -> gettext.NullTranslations:
    folder = Path(__file__).parent / "locale"
    return gettext.translation("docgen", folder, languages=[language])
