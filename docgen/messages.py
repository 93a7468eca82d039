"""What docgen says to a person: English in the code, Vietnamese or English where it is shown."""

from __future__ import annotations

import gettext
from collections.abc import Mapping
from contextvars import ContextVar
from functools import cache
from pathlib import Path

LANGUAGES = ("vi", "en")
_language: ContextVar[str] = ContextVar("docgen_language", default="vi")


class Message(str):
    """Something to say: the English text of the code and the values for its `{names}`, messages among them.

    `str()`, `format()` and f-strings put it into the language spoken at that moment, so a message that was made
    for one call, or kept since before it, is shown in the language of the next. It is a `str` for whatever takes
    text as it is, with the words of the moment when it was made.
    """

    english: str
    values: Mapping[str, object]

    def __new__(cls, english: str, values: Mapping[str, object]) -> Message:
        """A message of the text and the values as they are now."""
        made = super().__new__(cls, _worded(english, values))
        made.english = english
        made.values = values
        return made

    def __str__(self) -> str:
        return _worded(self.english, self.values)

    def __format__(self, spec: str) -> str:
        return format(str(self), spec)

    def __getnewargs__(self) -> tuple[str, Mapping[str, object]]:  # type: ignore[override]
        return self.english, self.values


class Figure(float):
    """A number that is shown as the language writes it: 13,5 in Vietnamese, 13.5 in English."""

    places: int

    def __new__(cls, value: float, places: int = 2) -> Figure:
        """The number, to be shown with so many digits behind the comma, none of them an idle zero."""
        made = super().__new__(cls, value)
        made.places = places
        return made

    def __str__(self) -> str:
        rounded = round(float(self), self.places)
        if rounded.is_integer():
            return str(int(rounded))
        from babel.numbers import format_decimal

        return format_decimal(rounded, format=f"0.{'#' * self.places}", locale=_language.get())

    def __format__(self, spec: str) -> str:
        return format(str(self), spec)

    def __getnewargs__(self) -> tuple[float, int]:  # type: ignore[override]
        return float(self), self.places


def speak(language: str) -> None:
    """Choose the language (`vi` or `en`) of every message that is shown from here on."""
    _language.set(language)


def spoken() -> str:
    """The language chosen, for a process that is to speak the same."""
    return _language.get()


def say(english: str, /, **values: object) -> Message:
    """The message of an English text, its `{names}` to be filled from `values`."""
    return Message(english, values)


def _worded(english: str, values: Mapping[str, object]) -> str:
    return _catalogue(_language.get()).gettext(english).format_map(values)


@cache
def _catalogue(language: str) -> gettext.NullTranslations:
    folder = Path(__file__).parent / "locale"
    return gettext.translation("docgen", folder, languages=[language])
