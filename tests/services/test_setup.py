"""What `make run` and `make test` set up: each step once, again when its sources change."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from bazaar.services import setup
from tests.services.running import CHECKOUT


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty checkout that uses this one's Python packages."""
    monkeypatch.setattr(setup, "CHECKOUT", tmp_path)
    monkeypatch.setattr(setup, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(setup, "VENV_PYTHON", tmp_path / ".venv" / "bin" / "python")
    monkeypatch.setattr(setup, "STATIC", tmp_path / "static")
    return tmp_path


def test_the_virtual_environment_is_made_once_and_repaired(checkout: Path, capsys) -> None:
    setup.virtual_environment()
    python = checkout / ".venv" / "bin" / "python"
    assert subprocess.run([python, "-m", "pip", "--version"], capture_output=True).returncode == 0
    assert "Making the virtual environment" in capsys.readouterr().out
    setup.virtual_environment()
    assert capsys.readouterr().out == ""
    python.unlink()
    setup.virtual_environment()
    assert python.exists()


def test_requirements_are_installed_when_their_file_changes(checkout: Path, monkeypatch, capsys) -> None:
    monkeypatch.setattr(setup, "VENV_PYTHON", Path(sys.executable))
    (checkout / ".venv").mkdir()
    file = checkout / "requirements.txt"
    file.write_text("pytest\n")
    setup.requirements("requirements.txt")
    setup.requirements("requirements.txt")
    assert capsys.readouterr().out.count("Installing requirements.txt") == 1
    file.write_text("pytest\npluggy\n")
    setup.requirements("requirements.txt")
    assert "Installing requirements.txt" in capsys.readouterr().out
    file.write_text("a line that pip does not understand\n")
    with pytest.raises(subprocess.CalledProcessError):
        setup.requirements("requirements.txt")
    file.write_text("pytest\npluggy\n")
    assert setup.read(checkout / ".venv" / ".requirements.txt-stamp") == setup.digest(file)


@pytest.fixture
def static(checkout: Path) -> Path:
    """Browser sources whose build writes one file."""
    folder = checkout / "static"
    (folder / "stage").mkdir(parents=True)
    build = (
        "const fs = require('fs'); fs.mkdirSync('dist', {recursive: true}); fs.copyFileSync('stage/a.ts', 'dist/a.js')"
    )
    package = {"name": "static", "version": "1.0.0", "scripts": {"build": f'node -e "{build}"'}}
    (folder / "package.json").write_text(json.dumps(package))
    lock = {"name": "static", "version": "1.0.0", "lockfileVersion": 3, "packages": {"": {"name": "static"}}}
    (folder / "package-lock.json").write_text(json.dumps(lock))
    (folder / "stage" / "a.ts").write_text("one")
    (folder / "node_modules").mkdir()
    return folder


def test_static_files_are_built_when_a_source_changes(static: Path, capsys) -> None:
    setup.static_files()
    assert (static / "dist" / "a.js").read_text() == "one"
    capsys.readouterr()
    setup.static_files()
    assert capsys.readouterr().out == ""
    (static / "stage" / "a.ts").write_text("two")
    setup.static_files()
    assert (static / "dist" / "a.js").read_text() == "two"
    assert "Installing the browser's packages" not in capsys.readouterr().out


def test_an_old_node_does_not_do(tmp_path: Path) -> None:
    for name, says in (("node", "v18.20.0"), ("npm", "10")):
        (tmp_path / name).write_text(f"#!/bin/sh\necho {says}\n")
        (tmp_path / name).chmod(0o755)
    assert not setup.node_works(str(tmp_path))
    (tmp_path / "node").write_text("#!/bin/sh\necho v22.1.0\n")
    assert setup.node_works(str(tmp_path))
    (tmp_path / "npm").unlink()
    assert not setup.node_works(str(tmp_path))


def test_an_old_python_is_told_so_unless_a_newer_one_is_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 0))
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(SystemExit, match=r"Bazaar needs Python 3\.11 or newer"):
        setup.need_python()
    newer = tmp_path / "python3.12"
    newer.write_text("#!/bin/sh\n")
    newer.chmod(0o755)
    started = []
    monkeypatch.setattr("os.execv", lambda *command: started.append(command))
    with pytest.raises(SystemExit):
        setup.need_python()
    assert started == [(str(newer), [str(newer), *sys.argv])]


@pytest.mark.parametrize("purpose", ["", "everything"])
def test_a_wrong_purpose_is_told(purpose: str) -> None:
    command = [sys.executable, "bazaar/services/setup.py", purpose]
    done = subprocess.run(command, cwd=CHECKOUT, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (1, "usage: setup.py run|test|build\n")


def test_a_step_that_fails_is_named(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["setup.py", "build"])
    monkeypatch.setattr(setup, "virtual_environment", lambda: setup.run("false", "of course"))
    with pytest.raises(SystemExit, match="This failed: false of course"):
        setup.main()


def test_a_checkout_that_is_ready_is_left_alone() -> None:
    command = [sys.executable, "bazaar/services/setup.py", "run"]
    subprocess.run(command, cwd=CHECKOUT, check=True, capture_output=True)
    again = subprocess.run(command, cwd=CHECKOUT, check=True, capture_output=True, text=True)
    assert again.stdout == ""
