"""The bench's film through the product itself: made and exported by the API, rendered by the workers of `make run`."""

from __future__ import annotations

import time
import uuid
from collections.abc import Iterator

from bench.export_film import DURATION, FPS, PICTURE, TRANSITION, sources
from bench.pictures import pictures
from bench.served import Client, serving

LIMIT_SECONDS = 900


def report(edited: int) -> Iterator[str]:
    """Seconds of the film's export, and of the next one after its scene number `edited` was changed."""
    with serving() as server:
        client = server.client()
        project, ids = made(client)
        first = exported(client, project)
        props = client.api("GET", f"/api/scenes/{ids[edited]}/")["props"]
        client.api("PATCH", f"/api/scenes/{ids[edited]}/", {"props": {**props, "value": "1,300"}})
        again = exported(client, project)
    frames = DURATION * len(ids)
    yield f"the product: ten scenes exported {first:.1f} s, {frames / first:.1f} frames/s"
    yield f"the product: exported after an edit of one scene {again:.1f} s, {again / first:.1%} of that"


def made(client: Client) -> tuple[str, list[str]]:
    """The film as a project: its id, its scenes'."""
    # 1920 x 1080, as all films are that ask for nothing else
    project = client.api("POST", "/api/projects/", {"title": "Bench", "fps": FPS})["id"]
    upload(client, project, PICTURE, pictures()[PICTURE])
    ids = []
    for name, code, props in sources():
        scene = {"name": name, "tsxCode": code, "duration": DURATION, "props": props}
        ids.append(client.api("POST", f"/api/projects/{project}/scenes/", scene)["id"])
    client.api("PATCH", f"/api/scenes/{ids[1]}/", {"transition": "slide", "transitionDuration": TRANSITION})
    return project, ids


def upload(client: Client, project: str, name: str, content: bytes) -> None:
    mark = uuid.uuid4().hex
    head = f'--{mark}\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n\r\n'
    body = head.encode() + content + f"\r\n--{mark}--\r\n".encode()
    kind = f"multipart/form-data; boundary={mark}"
    answer = client.request("POST", f"/api/projects/{project}/assets/", body, **{"Content-Type": kind})
    if answer.status >= 300:
        raise SystemExit(f"upload: {answer.status} {answer.body.decode()[:500]}")


def exported(client: Client, project: str) -> float:
    """Seconds from the request until the file is there."""
    began = time.perf_counter()
    export = client.api("POST", f"/api/projects/{project}/exports/", {"format": "mp4"})["id"]
    while time.perf_counter() - began < LIMIT_SECONDS:
        row = client.api("GET", f"/api/exports/{export}/")
        if row["status"] == "completed":
            return time.perf_counter() - began
        if row["status"] in ("failed", "cancelled"):
            raise SystemExit(f"the export {row['status']}: {row['error']}")
        time.sleep(0.1)
    raise SystemExit(f"the export took more than {LIMIT_SECONDS} s")
