"""Whoever is not root has the browser in its own sandbox, and renders there as ever."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from bazaar.services.setup import CHECKOUT

NOBODY = 65534
# Renders a segment as that user, and says how the page's process is confined. All is imported before root is given up.
RENDERS = """
import asyncio, json, os, resource, sys, tempfile
from pathlib import Path
from bazaar.services.setup import chromium_path
from scenes.render.engine import PAGE_MEMORY, Engine
from tests.render.test_engine import spec
home = tempfile.mkdtemp()
os.chmod(home, 0o777)
os.environ.update(HOME=home, TMPDIR=home)
tempfile.tempdir = home
if os.geteuid() == 0:
    os.setgroups([])
    os.setgid(int(sys.argv[1]))
    os.setuid(int(sys.argv[1]))
engine = Engine(chromium_path())
painted = engine.render(spec()).figures.painted
engine.warm()
confined = []
for pid, kind in engine._thread.submit(engine._processes).result():
    if kind == "renderer":
        lines = (Path("/proc") / str(pid) / "status").read_text().splitlines()
        status = dict(line.split(":\\t", 1) for line in lines)
        limited = resource.prlimit(pid, resource.RLIMIT_DATA)[0] == PAGE_MEMORY
        confined.append({"filtered": status["Seccomp"] == "2", "capabilities": status["CapEff"], "limited": limited})
engine.close()
print(json.dumps({"painted": painted, "confined": confined}))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="by Linux's /proc")
def test_the_page_is_in_chromiums_sandbox(tmp_path: Path):
    allowed = subprocess.run(["unshare", "--user", "true"], user=None if os.geteuid() else NOBODY, capture_output=True)
    if allowed.returncode:
        pytest.skip("this system gives no user namespaces to others than root")
    done = subprocess.run(
        [sys.executable, "-c", RENDERS, str(NOBODY)], cwd=CHECKOUT, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["painted"] == 1
    assert told["confined"], "there is a page"
    for page in told["confined"]:
        assert page == {"filtered": True, "capabilities": "0" * 16, "limited": True}
    assert "without its own sandbox" not in done.stderr
