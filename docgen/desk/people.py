"""Who may sit at the desk: one person on this machine, or the people of a file, each with password and role."""

from __future__ import annotations

import getpass
import json
import secrets
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path

from argon2 import PasswordHasher
from argon2.exceptions import Argon2Error, InvalidHashError

import docgen
from docgen import DocgenError, Fault
from docgen.errors import reason_of
from docgen.messages import say

_NAME_LENGTH, _SHORTEST = 60, 8


class DeskRole(StrEnum):
    """What a person may do: a clerk drafts and decides; a reviewer reads all, decides, and sees who did what."""

    CLERK = "clerk"
    REVIEWER = "reviewer"


@dataclass(frozen=True)
class Person:
    """One who sits at the desk. `folder`: where this person's `specs/` and `out/` lie, below the desk's own."""

    name: str
    role: DeskRole = DeskRole.REVIEWER
    folder: str = ""
    password: str = ""
    """The hash (Argon2id), never the password."""


def whoever_sits_here() -> Person:
    """The one person of a desk without users: as the system calls them."""
    try:
        return Person(getpass.getuser())
    except (OSError, KeyError):  # no such user on the system
        return Person("docgen")


class People:
    """The people of a users file, read anew when the file changes."""

    def __init__(self, file: Path) -> None:
        """Raises DocgenError where the file is not there or is none."""
        self._file = file
        self._hasher = PasswordHasher()
        self._nobody = self._hasher.hash(secrets.token_hex())
        self._seen: tuple[float, dict[str, Person]] = (-1.0, {})
        self._every()

    def named(self, name: str) -> Person | None:
        """The person of this name."""
        return self._every().get(name)

    def known(self, name: str, password: str) -> Person | None:
        """The person of this name, if that is the password; as slow for a name that there is not."""
        person = self.named(name)
        try:
            self._hasher.verify(self._nobody if person is None else person.password, password)
        except (Argon2Error, InvalidHashError):
            return None
        return person

    def _every(self) -> dict[str, Person]:
        try:
            changed = self._file.stat().st_mtime
            if changed != self._seen[0]:
                self._seen = (changed, _read(self._file))
        except OSError as error:
            raise DocgenError(
                Fault(
                    say("the users file cannot be read: {why}", why=reason_of(error)),
                    say("make one: docgen desk --users FILE --add-user NAME"),
                    str(self._file),
                )
            ) from None
        return self._seen[1]


def add_person(file: Path, name: str, password: str, role: DeskRole, folder: str) -> None:
    """Put a person into the users file, or give one who is there a new password. Raises DocgenError."""
    faults = []
    if not name.strip() or len(name) > _NAME_LENGTH or not name.isprintable():
        faults.append(Fault(say("a name of 1 to {most} letters is wanted", most=_NAME_LENGTH)))
    if len(password) < _SHORTEST:
        faults.append(Fault(say("a password has at least {least} letters", least=_SHORTEST)))
    if not _is_plain(folder):
        faults.append(Fault(say("the folder is one name, below the folder of the desk"), say("write: phuong-a")))
    if faults:
        raise DocgenError(faults)
    every = _read(file) if file.exists() else {}
    every[name] = Person(name, role, folder, PasswordHasher().hash(password))
    told = {"people": [asdict(person) for person in every.values()]}
    docgen.write_all({file: (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()}, force=True)
    file.chmod(0o600)


def _is_plain(folder: str) -> bool:
    return all(letter.isalnum() or letter in "-_" for letter in folder)


def _read(file: Path) -> dict[str, Person]:
    problem = say("this is no users file")
    hint = say("make one: docgen desk --users FILE --add-user NAME")
    try:
        people = [
            Person(str(each["name"]), DeskRole(each["role"]), str(each["folder"]), str(each["password"]))
            for each in json.loads(file.read_text(encoding="utf-8"))["people"]
        ]
    except (ValueError, KeyError, TypeError):
        raise DocgenError(Fault(problem, hint, str(file))) from None
    if not all(_is_plain(person.folder) for person in people):
        raise DocgenError(Fault(problem, hint, str(file)))
    return {person.name: person for person in people}
