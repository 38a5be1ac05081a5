"""Workers in processes of their own, with disks of their own, share one export: by Redis, the database and S3."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import threading
import urllib.request
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import av
import boto3
import pytest
from moto.server import ThreadedMotoServer

from scenes.render.processes import family
from scenes.tasks import RENDER_NICENESS
from tests.services.running import CHECKOUT, Running, dying_with, wait_until

CODE = """import {AbsoluteFill, useCurrentFrame} from "stage";
export const defaults = {color: "#000000"};
export default ({color}: typeof defaults) => <AbsoluteFill style={{background: color, fontSize: 90}}>
  {useCurrentFrame()}</AbsoluteFill>;"""
COLORS = ("#c80000", "#00c800", "#0000c8", "#c8c800", "#00c8c8", "#c800c8")


@pytest.fixture
def storage_url() -> Iterator[str]:
    """A bucket of a real S3 server; what it holds stays in this process, so its name is no other test's."""
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    keys = {"aws_access_key_id": "key", "aws_secret_access_key": "secret"}
    client = boto3.client("s3", endpoint_url=f"http://{host}:{port}", region_name="eu-central-1", **keys)
    client.create_bucket(Bucket="shared-films", CreateBucketConfiguration={"LocationConstraint": "eu-central-1"})
    yield f"s3://key:secret@{host}:{port}/shared-films?region=eu-central-1&tls=0"
    server.stop()


class Worker:
    """A render worker as on a machine of its own: nothing is shared but what its environment names."""

    def __init__(self, environment: dict[str, str], disk: Path) -> None:
        self.output = ""
        self.process = subprocess.Popen(
            (
                *(sys.executable, "-m", "celery", "-q", "-A", "bazaar", "worker", "--pool", "solo", "-Q", "render"),
                *("--loglevel", "INFO", "--without-gossip", "--without-mingle", "-n", f"{disk.name}@test"),
            ),
            cwd=CHECKOUT,
            env={**environment, "BAZAAR_DATA": str(disk), "LOG_LEVEL": "INFO"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            preexec_fn=dying_with(os.getpid()),
        )
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.output += line

    def done(self) -> int:
        return self.output.count("scenes.segment_render") // 2  # received, succeeded


@pytest.fixture
def workers() -> Iterator[Callable[[dict[str, str]], Worker]]:
    started: list[Worker] = []
    with tempfile.TemporaryDirectory(prefix="bazaar-workers-") as folder:

        def start(environment: dict[str, str]) -> Worker:
            disk = Path(folder) / f"disk{len(started)}"
            disk.mkdir()
            started.append(Worker(environment, disk))
            return started[-1]

        yield start
        for worker in started:
            worker.process.terminate()
        for worker in started:
            worker.process.wait(timeout=30)


def autogroup(pid: int) -> list[str]:
    """The niceness of the process's session, as a list of one, or of none where there is no such thing."""
    try:
        return Path(f"/proc/{pid}/autogroup").read_text().split()[-1:]
    except OSError:
        return []


def test_two_workers_share_an_export(
    run_bazaar: Callable[..., Running], storage_url: str, workers: Callable[[dict[str, str]], Worker], tmp_path: Path
):
    shared = {"STORAGE_URL": storage_url, "RENDER_WORKERS": "0", "SECRET_KEY": uuid.uuid4().hex * 2}
    bazaar = run_bazaar(**shared)
    database = bazaar.extra.get("DATABASE_URL") or f"sqlite:///{bazaar.data / 'db.sqlite3'}"
    bazaar.extra["DATABASE_URL"] = database
    bazaar.start()
    token = bazaar.manage("api_token", "anna@example.com").strip()

    def call(method: str, path: str, body: Any = None) -> Any:
        headers = {"Authorization": f"Token {token}", "Content-Type": "application/json"}
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(f"{bazaar.url}/api/{path}", data, headers, method=method)
        with urllib.request.urlopen(request, timeout=60) as answer:
            return json.load(answer)["data"]

    project = call("POST", "projects/", {"title": "Shared"})["id"]
    for number, color in enumerate(COLORS):
        scene = {"name": str(number), "tsxCode": CODE, "duration": 10, "props": {"color": color}}
        call("POST", f"projects/{project}/scenes/", scene)
    environment = {**bazaar.environment, "REDIS_URL": bazaar.redis_url()}
    two = [workers(environment) for _ in range(2)]
    wait_until(lambda: all("ready." in worker.output for worker in two), "both workers are ready", seconds=90)
    export = call("POST", f"projects/{project}/exports/", {"format": "mp4", "height": 144})["id"]

    def ended() -> bool:
        return call("GET", f"exports/{export}/")["status"] not in ("queued", "rendering", "joining")

    wait_until(ended, "the export ends", seconds=120)
    made = call("GET", f"exports/{export}/")
    assert made["status"] == "completed", made["error"]
    assert all(worker.done() for worker in two), "both rendered"
    for worker in two:
        niceness = {os.getpriority(os.PRIO_PROCESS, pid) for pid in family(worker.process.pid)}
        assert niceness == {os.getpriority(os.PRIO_PROCESS, 0) + RENDER_NICENESS}, "they and their browsers give way"
        # Linux lists no group where it does not share by session, and none for a process that has just ended.
        groups = [group for pid in family(worker.process.pid) for group in autogroup(pid)]
        assert set(groups) <= {str(RENDER_NICENESS)}, "to the sessions of the others too"
    request = urllib.request.Request(
        f"{bazaar.url}/api/exports/{export}/download/", headers={"Authorization": f"Token {token}"}
    )
    path = tmp_path / "film.mp4"
    path.write_bytes(urllib.request.urlopen(request, timeout=60).read())
    with av.open(str(path)) as film:
        frames = [frame.to_image() for frame in film.decode(video=0)]
    assert len(frames) == 10 * len(COLORS)
    for number, color in enumerate(COLORS):
        expected = tuple(int(color[at : at + 2], 16) for at in (1, 3, 5))
        assert frames[10 * number + 5].getpixel((200, 100)) == pytest.approx(expected, abs=6)
