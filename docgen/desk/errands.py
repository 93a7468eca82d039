"""Long work in processes of their own: it tells how far it is, can be stopped, and takes nothing down with it."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import secrets
import signal
import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from docgen import DocgenError, Fault
from docgen.errors import fault_of
from docgen.messages import say, speak

Watch = Callable[[int, int], None]
_MOST, _KEPT = 4, 60
_SPAWN = multiprocessing.get_context("spawn")


@dataclass
class Errand:
    """One piece of long work. `result` or `faults` stand when it is done."""

    owner: str
    title: str
    address: str
    """Where the person goes when it is done; `{result}` in it stands for the result."""
    upload: Path | None = None
    """The file that it works on, taken away when it has come to an end, good or bad."""
    then: Callable[[Any], None] | None = None
    """What is done with its result in the desk itself, before it is over."""
    key: str = field(default_factory=lambda: secrets.token_urlsafe(12))
    done: int = 0
    total: int = 0
    result: Any = None
    faults: tuple[Fault, ...] = ()
    ended: threading.Event = field(default_factory=threading.Event)
    process: Any = None

    @property
    def is_over(self) -> bool:
        """Whether it has come to an end, good or bad."""
        return self.ended.is_set()


class Errands:
    """The errands of all people; a few run at once."""

    def __init__(self, seconds: float) -> None:
        """`seconds`: how long one may take before it is ended."""
        self._seconds = seconds
        self._every: OrderedDict[str, Errand] = OrderedDict()
        self._places = threading.BoundedSemaphore(_MOST)
        self._lock = threading.Lock()

    def send(self, errand: Errand, language: str, work: Callable[..., Any], *arguments: Any) -> Errand:
        """Let `work(*arguments, watch)` be done in a process of its own; returns at once. Raises DocgenError."""
        if not self._places.acquire(blocking=False):
            _leave(errand)
            problem = say("the desk is busy with other files")
            raise DocgenError(Fault(problem, say("wait until one of them is done, then try again")))
        with self._lock:
            self._every[errand.key] = errand
            while len(self._every) > _KEPT:
                self._every.popitem(last=False)
        ours, theirs = _SPAWN.Pipe(duplex=False)
        errand.process = _SPAWN.Process(
            target=_work, args=(theirs, os.getpid(), language, work, arguments), daemon=False
        )
        errand.process.start()
        theirs.close()
        threading.Thread(target=self._listen, args=(errand, ours), daemon=True).start()
        return errand

    def of(self, key: str, owner: str) -> Errand | None:
        """The errand with this key, if it is this person's."""
        errand = self._every.get(key)
        return errand if errand is not None and errand.owner == owner else None

    def stop(self, errand: Errand) -> None:
        """End an errand with all that it has started."""
        if not errand.is_over:
            errand.faults = (Fault(say("stopped; nothing was changed")),)
            _kill(errand.process)

    def close(self) -> None:
        """End every errand."""
        for errand in list(self._every.values()):
            self.stop(errand)

    def _listen(self, errand: Errand, ours: Connection) -> None:
        until = time.monotonic() + self._seconds
        try:
            while ours.poll(max(0.0, until - time.monotonic())):
                kind, value = ours.recv()
                if kind == "step":
                    errand.done, errand.total = value
                elif kind == "result":
                    if errand.then is not None:
                        errand.then(value)
                    errand.result = value
                    break
                else:
                    errand.faults = errand.faults or value
                    break
            else:
                errand.faults = errand.faults or (
                    Fault(say("this took too long and was ended"), say("split the file into several")),
                )
        except (EOFError, OSError):
            ending = Fault(
                say("the reading of the file has ended without a result"), say("open it in Word, save it anew")
            )
            errand.faults = errand.faults or (ending,)
        finally:
            _kill(errand.process)
            errand.process.join()
            ours.close()
            _leave(errand)
            self._places.release()
            errand.ended.set()


def _leave(errand: Errand) -> None:
    if errand.upload is not None:
        with contextlib.suppress(OSError):
            errand.upload.unlink()


def _work(pipe: Connection, parent: int, language: str, work: Callable[..., Any], arguments: Any) -> None:
    """What runs in the process: it ends with the desk, however that ends."""
    if hasattr(os, "setsid"):
        os.setsid()
    threading.Thread(target=_end_with, args=(parent,), daemon=True).start()
    speak(language)

    def watch(done: int, total: int) -> None:
        pipe.send(("step", (done, total)))

    try:
        pipe.send(("result", work(*arguments, watch)))
    except DocgenError as error:
        pipe.send(("faults", error.faults))
    except Exception as error:
        pipe.send(("faults", (fault_of(error),)))


def _end_with(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(1)
    _kill_group(os.getpid())


def _kill(process: Any) -> None:
    if process.pid is not None:
        _kill_group(process.pid)
    process.kill()


def _kill_group(pid: int) -> None:
    if hasattr(os, "killpg"):
        with contextlib.suppress(OSError):
            if os.getpgid(pid) == pid:
                os.killpg(pid, signal.SIGKILL)
