"""Starts the desk: a port of this machine, a token in the address, the browser; or a host with users."""

from __future__ import annotations

import secrets
import socket
import sys
import threading
import webbrowser
from collections.abc import Callable, Sequence
from pathlib import Path

import uvicorn

from docgen import DocgenError, Fault
from docgen.desk.application import application
from docgen.desk.people import People
from docgen.desk.state import Desk
from docgen.errors import reason_of
from docgen.messages import say

LOOPBACK = ("127.0.0.1", "localhost", "::1")


class Opened:
    """A desk on its port, ready to answer; `address` is what a browser is given."""

    def __init__(
        self,
        folder: Path,
        *,
        host: str = LOOPBACK[0],
        port: int = 0,
        names: Sequence[str] = (),
        users: Path | None = None,
    ) -> None:
        """`names`: further names by which a proxy is asked for the desk of `folder`.

        Raises DocgenError for another host than this machine without users, and for a port that is taken.
        """
        if users is None and host not in LOOPBACK:
            problem = say("on {host} others can reach the desk, and it has no users", host=host)
            raise DocgenError(Fault(problem, say("give --users FILE; make it with --add-user NAME")))
        people = None if users is None else People(users)
        token = "" if people is not None else secrets.token_urlsafe(24)
        desk = Desk(folder, token, people)
        self._taken = _bound(host, port)
        number = self._taken.getsockname()[1]
        shown = f"[{host}]" if ":" in host else host
        self.address = f"http://{shown}:{number}/" + (f"enter/{token}" if token else "")
        hosts = [f"{name}:{number}" for name in (*LOOPBACK[:2], "[::1]", shown, *names)] + [*names]
        config = uvicorn.Config(
            application(desk, hosts),
            log_level="error",
            access_log=False,
            server_header=False,
            proxy_headers=False,
            timeout_graceful_shutdown=2,
            limit_concurrency=400,
            h11_max_incomplete_event_size=64 * 1024,
        )
        self._server = uvicorn.Server(config)

    def run(self) -> None:
        """Answer until it is ended."""
        self._server.run(sockets=[self._taken])

    def end(self) -> None:
        """Let `run` come to its end."""
        self._server.should_exit = True


def serve(
    folder: Path,
    *,
    host: str = LOOPBACK[0],
    port: int = 0,
    names: Sequence[str] = (),
    users: Path | None = None,
    browser: bool = True,
    tell: Callable[[str], None] = print,
) -> None:
    """Serve the desk of `folder` until it is ended, and open the browser before it. Raises DocgenError."""
    opened = Opened(folder, host=host, port=port, names=names, users=users)
    tell(str(say("the desk is open: {address}", address=opened.address)))
    tell(str(say("end it with Ctrl-C; what was decided is kept")))
    sys.stdout.flush()
    if browser and users is None:
        threading.Timer(0.3, webbrowser.open, (opened.address,)).start()
    opened.run()


def _bound(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    taken = socket.socket(family, socket.SOCK_STREAM)
    try:
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        taken.bind((host, port))
        taken.listen(128)  # whoever asks before the server runs waits for it
    except OSError as error:
        taken.close()
        problem = say(
            "the desk cannot be opened on {host}:{port}: {why}", host=host, port=port, why=reason_of(error)
        )
        raise DocgenError(Fault(problem, say("choose another --port, or leave it out"))) from None
    return taken
