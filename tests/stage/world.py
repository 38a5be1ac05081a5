"""Everything outside the app, on one machine: whatever leaves the browser for another host arrives here."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Iterator


class World:
    """Listens for TCP connections and UDP packets and keeps what it hears. Browsers are sent here by `flags`."""

    def __init__(self) -> None:
        self.heard: list[str] = []
        self.tcp = socket.create_server(("127.0.0.1", 0))
        self.udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.udp.bind(("127.0.0.1", 0))
        self.port = self.tcp.getsockname()[1]
        self.udp_port = self.udp.getsockname()[1]
        for listen in (self.accept, self.receive):
            threading.Thread(target=listen, daemon=True).start()

    @property
    def flags(self) -> list[str]:
        """Chromium's: every host but this machine is this server, and nothing is asked of a name server."""
        return [
            f"--host-resolver-rules=MAP * 127.0.0.1:{self.port}, EXCLUDE 127.0.0.1",
            "--disable-features=HttpsUpgrades,LocalNetworkAccessChecks",
        ]

    def accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                connection, _ = self.tcp.accept()
                self.heard.append("a connection")
                threading.Thread(target=self.answer, args=(connection,), daemon=True).start()

    def answer(self, connection: socket.socket) -> None:
        with connection, contextlib.suppress(OSError):
            connection.settimeout(5)
            data = connection.recv(4096)
            self.heard.append(data.decode("latin-1").partition("\r\n")[0])
            connection.sendall(
                b"HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nContent-Type: text/plain\r\n"
                b"Connection: close\r\nContent-Length: 2\r\n\r\nhi"
            )

    def receive(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                data, _ = self.udp.recvfrom(4096)
                self.heard.append(f"{len(data)} bytes by UDP")

    def close(self) -> None:
        self.tcp.close()
        self.udp.close()


@contextlib.contextmanager
def the_world() -> Iterator[World]:
    world = World()
    try:
        yield world
    finally:
        world.close()
