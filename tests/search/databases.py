"""Database servers of our own, each in a folder of its own; where we are root they run as their Debian user."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from abc import ABC, abstractmethod
from pathlib import Path

PATIENCE = 120.0
"""Seconds in which a server starts or stops, however busy the machine is."""


def is_root() -> bool:
    return sys.platform != "win32" and os.geteuid() == 0


class Database(ABC):
    """A server. `user` is Debian's name for its account."""

    user: str

    def __init__(self, folder: Path) -> None:
        self.folder, self.data = folder, folder / "data"
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        if is_root():
            shutil.chown(folder, self.user)
        self.make()
        self.start()

    @classmethod
    @abstractmethod
    def binaries(cls) -> Path | None:
        """The folder of its programs; None: it is not installed."""

    @property
    @abstractmethod
    def url(self) -> str:
        """As it is given to `--storage`."""

    @abstractmethod
    def make(self) -> None:
        """Make its files."""

    @abstractmethod
    def start(self) -> None:
        """Start it, again where it has been killed."""

    @abstractmethod
    def kill(self) -> None:
        """At once, as when the power fails."""

    def command(self, name: str, *arguments: object) -> list[str]:
        as_user = ["runuser", "-u", self.user, "--"] if is_root() else []
        return [*as_user, str(self.binaries() / name), *map(str, arguments)]

    def run(self, name: str, *arguments: object) -> None:
        with (self.folder / "said").open("ab") as said:
            command = self.command(name, *arguments)
            subprocess.run(command, cwd=self.folder, check=True, stdout=said, stderr=said, timeout=PATIENCE)


class PostgreSQL(Database):
    user = "postgres"

    @classmethod
    def binaries(cls) -> Path | None:
        places = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
        found = shutil.which("initdb") or next(map(str, places), None)
        return Path(found).resolve().parent if found else None

    @property
    def url(self) -> str:
        return f"postgresql://live@127.0.0.1:{self.port}/postgres"

    def make(self) -> None:
        self.run("initdb", "-D", self.data, "-U", "live", "-A", "trust", "--no-sync")

    def start(self) -> None:
        options = f"-p {self.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={self.folder} -c fsync=off"
        log = self.folder / "log"
        self.run("pg_ctl", "-D", self.data, "-l", log, "-w", "-t", f"{PATIENCE:g}", "-o", options, "start")

    def kill(self) -> None:
        self.run("pg_ctl", "-D", self.data, "-m", "immediate", "-w", "stop")


class MariaDB(Database):
    user = "mysql"

    @classmethod
    def binaries(cls) -> Path | None:
        """Debian has the server beside the programs for administrators."""
        found = shutil.which("mariadb-install-db")
        return Path(found).resolve().parent if found else None

    @property
    def url(self) -> str:
        return f"mysql://root@127.0.0.1:{self.port}/search"

    def make(self) -> None:
        own = ("--auth-root-authentication-method=normal", "--skip-test-db")
        self.run("mariadb-install-db", "--no-defaults", f"--datadir={self.data}", *own)
        (self.folder / "first.sql").write_text("CREATE DATABASE IF NOT EXISTS search;\n")

    def start(self) -> None:
        server = shutil.which("mariadbd", path=os.pathsep.join([os.environ["PATH"], "/usr/sbin"])) or "mariadbd"
        where = [f"--datadir={self.data}", f"--socket={self.folder / 'socket'}", f"--pid-file={self.folder / 'pid'}"]
        network = [f"--port={self.port}", "--bind-address=127.0.0.1", f"--init-file={self.folder / 'first.sql'}"]
        as_user = [f"--user={self.user}"] if is_root() else []
        with (self.folder / "log").open("ab") as log:
            command = [server, "--no-defaults", *where, *network, *as_user]
            self.process = subprocess.Popen(command, cwd=self.folder, stdout=log, stderr=log)
        end = time.monotonic() + PATIENCE
        while not self._answers():
            assert self.process.poll() is None and time.monotonic() < end, (self.folder / "log").read_text()
            time.sleep(0.1)

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()

    def _answers(self) -> bool:
        try:
            with socket.create_connection(("127.0.0.1", self.port), 5) as line:
                return bool(line.recv(1))  # it greets first
        except OSError:
            return False
