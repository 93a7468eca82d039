"""Who is at which browser: a secret in a cookie, held in memory; a new start of the desk asks anew."""

from __future__ import annotations

import hmac
import secrets
import threading
import time
from collections import OrderedDict
from dataclasses import dataclass, field

from docgen.desk.people import Person
from docgen.messages import LANGUAGES

_MOST, _HOURS = 500, 12
_TRIES, _PAUSE = 5, 60.0


@dataclass
class Session:
    """One browser of one person. `proof` stands in every form, so that no other page can send one."""

    person: Person
    proof: str = field(default_factory=lambda: secrets.token_urlsafe(24))
    language: str = LANGUAGES[0]
    began: float = field(default_factory=time.monotonic)
    notice: str = ""
    """What is to be told on the next page."""


class Sessions:
    """All sessions, by the secret of their cookie."""

    def __init__(self, token: str) -> None:
        """`token`: what the address holds with which the desk is opened on this machine; empty with users."""
        self._token = token
        self._open: OrderedDict[str, Session] = OrderedDict()
        self._failed: dict[str, list[float]] = {}
        self._lock = threading.Lock()

    def fits(self, token: str) -> bool:
        """Whether this is the desk's start token."""
        return bool(self._token) and hmac.compare_digest(self._token.encode(), token.encode())

    def begin(self, person: Person, language: str) -> str:
        """A new session; returns the secret of its cookie."""
        secret = secrets.token_urlsafe(32)
        with self._lock:
            self._open[secret] = Session(person, language=language)
            while len(self._open) > _MOST:
                self._open.popitem(last=False)
        return secret

    def of(self, secret: str) -> Session | None:
        """The session with this secret, unless it is too old."""
        with self._lock:
            session = self._open.get(secret)
            if session is not None and time.monotonic() - session.began > _HOURS * 3600:
                del self._open[secret]
                return None
            return session

    def end(self, secret: str) -> None:
        """Forget a session."""
        with self._lock:
            self._open.pop(secret, None)

    def may_try(self, name: str) -> bool:
        """Whether a password may be tried for this name; after five wrong ones in a minute it must wait."""
        with self._lock:
            now = time.monotonic()
            late = [at for at in self._failed.get(name, []) if now - at < _PAUSE]
            self._failed[name] = late
            return len(late) < _TRIES

    def failed(self, name: str) -> None:
        """Note a wrong password."""
        with self._lock:
            if len(self._failed) > _MOST:
                self._failed.clear()
            self._failed.setdefault(name, []).append(time.monotonic())
