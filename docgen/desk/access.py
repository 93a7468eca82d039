"""The gate before every page: who may ask, from where, how much; and what a browser may do with the answer."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from docgen import Fault
from docgen.desk.current_request import language_of
from docgen.desk.html_pages import refused
from docgen.desk.uploads import LARGEST, too_large
from docgen.messages import say, speak

_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "font-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
_METHODS = {"GET", "HEAD", "POST"}
_HEADERS = {
    "content-security-policy": _POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}


class _TooLarge(Exception):  # noqa: N818  (no error: the answer is 413)
    """More has come than was said, or than is taken."""


class Gate:
    """Refuses what no page of the desk sends: another Host or Origin, other methods, bodies without bound."""

    def __init__(self, app: ASGIApp, hosts: Iterable[str]) -> None:
        """`hosts`: the names (with port) under which the desk may be asked."""
        self._app, self._hosts = app, frozenset(host.casefold() for host in hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request in, or answer it here."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        if scope["type"] != "http":
            await send({"type": "websocket.close", "code": 1008})
            return
        answer = self._refused(scope)
        outgoing = _Guarded(send, scope["path"])
        if answer is not None:
            await answer(scope, receive, outgoing)
            return
        try:
            await self._app(scope, _bounded(receive), outgoing)
        except _TooLarge:
            if not outgoing.started:
                await _told(scope, 413, too_large())(scope, receive, outgoing)

    def _refused(self, scope: Scope) -> Response | None:
        headers = Headers(scope=scope)
        host = headers.get("host", "").casefold()
        if host not in self._hosts:
            named = Fault(say("the desk is not asked under this name"), say("start it with --name NAME"))
            return _told(scope, 421, named)
        if scope["method"] not in _METHODS:
            return _told(scope, 405, Fault(say("the desk does not answer this kind of request")))
        if scope["method"] == "POST" and headers.get("origin", "").casefold() not in _origins(host):
            return _told(scope, 403, Fault(say("this was not sent by a page of the desk")))
        length = headers.get("content-length", "0")
        if not length.isdecimal() or int(length) > LARGEST:
            return _told(scope, 413, too_large())
        return None


class _Guarded:
    """Sends an answer with the headers that tell the browser what it may do with it."""

    def __init__(self, send: Send, path: str) -> None:
        self._send, self._path, self.started = send, path, False

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.started = True
            headers = MutableHeaders(raw=message.setdefault("headers", []))
            for name, value in _HEADERS.items():
                headers[name] = value
            if "cache-control" not in headers:
                kept = self._path.startswith("/static/")
                headers["cache-control"] = "private, max-age=3600" if kept else "no-store"
        await self._send(message)


def _bounded(receive: Receive) -> Any:
    taken = 0

    async def bounded() -> Message:
        nonlocal taken
        message = await receive()
        if message["type"] == "http.request":
            taken += len(message.get("body", b""))
            if taken > LARGEST:
                raise _TooLarge
        return message

    return bounded


def _origins(host: str) -> set[str]:
    return {f"http://{host}", f"https://{host}"}


def _told(scope: Scope, status: int, fault: Fault) -> Response:
    request = Request(scope)
    speak(language_of(request))
    return refused(request, status, [fault])
