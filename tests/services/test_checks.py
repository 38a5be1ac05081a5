"""What `up` refuses to start on, each with a line that says what to do."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bazaar.services import checks
from bazaar.services.refusal import Refusal
from tests.services.running import CHECKOUT, Running, refused, wait_until

as_root = pytest.mark.skipif(os.geteuid() != 0, reason="mounting a small disk takes root")


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 2 MiB."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", disk], capture_output=True, text=True)
    if mounted.returncode:
        pytest.skip(f"no small disk can be mounted here: {mounted.stderr}")
    yield disk
    subprocess.run(["umount", disk], check=True)


@as_root
def test_a_full_disk(small_disk: Path, run_bazaar: Callable[..., Running]) -> None:
    (small_disk / "film").write_bytes(bytes(2 << 20))
    data = small_disk / "data"
    line = refused(run_bazaar(BAZAAR_DATA=str(data)))
    assert line == (
        f"The data folder {data} cannot be used (No space left on device): "
        "make room or make it writable, or set BAZAAR_DATA to another folder.\n"
    )


@as_root
def test_a_disk_with_little_room(small_disk: Path) -> None:
    with pytest.raises(Refusal, match=r"has only 2 MiB free, 64 are needed: make room"):
        checks.usable_folder(small_disk / "data")


@as_root
def test_a_read_only_disk(small_disk: Path) -> None:
    subprocess.run(["mount", "-o", "remount,ro", small_disk], check=True)
    with pytest.raises(Refusal, match=r"cannot be used \(Read-only file system\): make room or make it writable"):
        checks.usable_folder(small_disk / "data")


def test_a_folder_that_is_a_file(tmp_path: Path, run_bazaar: Callable[..., Running]) -> None:
    (tmp_path / "data").write_text("")
    line = refused(run_bazaar(BAZAAR_DATA=str(tmp_path / "data")))
    assert "cannot be used (File exists)" in line
    assert "set BAZAAR_DATA to another folder" in line


def test_the_folder_is_its_owners_alone(tmp_path: Path) -> None:
    checks.usable_folder(tmp_path / "new" / "data")
    assert (tmp_path / "new" / "data").stat().st_mode & 0o777 == 0o700
    assert not list((tmp_path / "new" / "data").iterdir())


def holder(data: Path, script: str) -> subprocess.Popen[str]:
    """A process that locks the folder, says so, and then runs `script`."""
    command = f"from bazaar.services.checks import *; from pathlib import Path; d = lock_folder(Path({str(data)!r}))"
    process = subprocess.Popen(
        (sys.executable, "-c", f"{command}; print('locked', flush=True); {script}"),
        cwd=CHECKOUT,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout.readline() == "locked\n"
    return process


def test_the_lock_is_kept_by_children_that_outlive_the_owner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checks, "LEFTOVER_PATIENCE", 0.3)
    owner = holder(
        tmp_path, "import subprocess; print(subprocess.Popen(['sleep', '60'], pass_fds=[d]).pid, flush=True)"
    )
    child = int(owner.stdout.readline())
    owner.wait()
    with pytest.raises(Refusal, match=r"\(processes of an earlier run\): stop it first"):
        checks.lock_folder(tmp_path)
    os.kill(child, 9)
    descriptors = []
    wait_until(lambda: descriptors or descriptors.append(checks.lock_folder(tmp_path)) or True, "the lock is free")
    os.close(descriptors[0])


def test_a_living_owner_is_named_at_once(tmp_path: Path) -> None:
    owner = holder(tmp_path, "input()")
    with pytest.raises(Refusal, match=rf"\(process {owner.pid}\)"):
        checks.lock_folder(tmp_path)
    owner.kill()
    owner.wait()
    os.close(checks.lock_folder(tmp_path))


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "0.0.0.0", ""])
def test_a_free_address(host: str) -> None:
    checks.free_address(host or "127.0.0.1", checks.free_port())


def test_a_busy_address_of_every_interface() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken, pytest.raises(Refusal, match="is busy: stop what uses it"):
        checks.free_address("0.0.0.0", taken.getsockname()[1])


def test_a_host_that_has_no_address() -> None:
    with pytest.raises(Refusal, match=r"HOST=no-such-host\.invalid is not an address of this machine"):
        checks.free_address("no-such-host.invalid", 8000)


def test_a_port_that_was_closed_just_now_is_free() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        with socket.create_connection(("127.0.0.1", port)) as client:
            server.accept()[0].close()  # leaves the port in TIME_WAIT
            client.recv(1)
    checks.free_address("127.0.0.1", port)
