"""From a person's message to the picture in another tab, on the real server."""

from __future__ import annotations

import random
import threading
import time
import uuid
from collections.abc import Iterator
from datetime import datetime

from bench.figures import line, measured
from bench.served import Client, Served

BRIEF = "a 10 second intro for Luigi's bakery, warm colours"
CHANGES = ("make the title bigger and red", "make the title smaller", "make it blue", "make the title green")


def report(server: Served) -> Iterator[str]:
    api = server.client()
    yield post_to_answer(server)
    yield post_to_commit(api)
    yield from ten_at_once(server, api)
    yield from fifty_projects(server, api)


def new_project(api: Client, scenes: int = 1) -> str:
    project = api.api("POST", "/api/projects/", {"title": "Bench"})["id"]
    for n in range(scenes):
        say(api, project, BRIEF if n == 0 else f'add a scene that says "Number {n}"')
    return str(project)


def say(api: Client, project: str, content: str) -> dict[str, object]:
    data: dict[str, object] = api.api("POST", f"/api/projects/{project}/messages/", {"content": content})
    return data


def post_to_answer(server: Served) -> str:
    """The page's own form: from sending to the person's bubble and the pending reply."""
    samples = []
    for _ in range(5):
        page = Client(server.port)
        project = page.guest_project(BRIEF)
        page.form(f"/projects/{project}/run/")
        for n in range(12):
            fields = {"content": CHANGES[n % len(CHANGES)], "submission_id": str(uuid.uuid4())}
            samples.append(measured(lambda: page.form(f"/projects/{project}/messages/", **fields)))  # noqa: B023
            page.form(f"/projects/{project}/run/")
    return line("POST of a message to its answer on the page", samples, aim=50)


def post_to_commit(api: Client) -> str:
    """The API's POST answers after the commit, so this is the commit and what it takes to say so."""
    samples = []
    for _ in range(6):
        project = new_project(api, scenes=3)
        for n in range(12):
            content = CHANGES[n % len(CHANGES)] if n % 3 else f'add a scene that says "Take {n}"'
            samples.append(measured(lambda: say(api, project, content)))  # noqa: B023
    return line("POST of a message to its scene committed", samples, aim=150)


def ten_at_once(server: Served, api: Client) -> Iterator[str]:
    project = new_project(api)
    samples: list[float] = []
    clients = [Client(server.port, api.token) for _ in range(10)]

    def send(n: int) -> None:
        samples.append(measured(lambda: say(clients[n], project, f'add a scene that says "Message {n}"')))

    everyone([lambda n=n: send(n) for n in range(10)])  # type: ignore[misc]
    messages = api.api("GET", f"/api/projects/{project}/messages/?pageSize=100")["items"]
    asked = [message["id"] for message in messages if message["role"] == "user"]
    replied = sorted((m for m in messages if m["role"] == "assistant"), key=lambda m: m["createdAt"])
    in_order = [message["replyTo"] for message in replied] == asked
    yield line("ten messages at once to one project", samples)
    yield f"    all answered: {len(samples) == 10 and len(replied) == 11}, in order: {in_order}"


def fifty_projects(server: Served, api: Client, seconds: float = 20, pause: float = 5) -> Iterator[str]:
    """Fifty people at work: each sends a message, waits for the answer, and thinks about `pause` seconds."""
    projects = [new_project(api) for _ in range(50)]
    clients = [Client(server.port, api.token) for _ in projects]
    samples: list[float] = []
    end = time.monotonic() + seconds

    def work(n: int) -> None:
        chance = random.Random(n)
        time.sleep(chance.uniform(0, pause))
        while time.monotonic() < end:
            words = chance.choice(CHANGES)
            samples.append(measured(lambda: say(clients[n], projects[n], words)))  # noqa: B023
            time.sleep(chance.uniform(0.5, 1.5) * pause)

    everyone([lambda n=n: work(n) for n in range(50)])  # type: ignore[misc]
    yield line(f"50 projects in use at once, {len(samples) / seconds:.0f} messages/s", samples, aim=500)
    samples.clear()
    everyone(
        [lambda n=n: samples.append(measured(lambda: say(clients[n], projects[n], CHANGES[0]))) for n in range(50)]
    )  # type: ignore[misc]
    yield line("50 projects in the very same moment, for the record", samples)


def everyone(tasks: list[object]) -> None:
    threads = [threading.Thread(target=task) for task in tasks]  # type: ignore[arg-type]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def commit_to_other_tab(server: Served, runs: int = 40) -> str:
    """From the commit (the event's own timestamp) to the frame painted in a second, idle tab."""
    from playwright.sync_api import sync_playwright

    from bazaar.services.setup import chromium_path

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=["--no-sandbox", "--disable-gpu"])
        context = browser.new_context(viewport={"width": 1440, "height": 900})
        first, second = context.new_page(), context.new_page()
        first.goto(f"http://127.0.0.1:{server.port}/")
        first.fill("textarea", BRIEF)
        first.press("textarea", "Enter")
        first.wait_for_url("**/projects/*/")
        events: list[float] = []
        second.on("websocket", lambda socket: socket.on("framereceived", lambda text: _note(events, text)))
        second.goto(first.url)
        second.evaluate(
            """() => { window.shown = []; addEventListener("message", (event) => {
                 if (event.data.type === "shown") window.shown.push(performance.timeOrigin + performance.now()) }) }"""
        )
        second.wait_for_timeout(2000)
        samples = [_change(first, second, events, n) for n in range(runs)]
        browser.close()
    return line("commit to frame shown in another tab", [sample for sample in samples if sample], aim=100)


def _note(events: list[float], text: object) -> None:
    import json

    event = json.loads(str(text))
    if event["type"] == "film.changed":
        events.append(datetime.fromisoformat(event["timestamp"]).timestamp() * 1000)


def _change(first: object, second: object, events: list[float], n: int) -> float:
    """Milliseconds from this change's commit to the second tab's next "shown"."""
    events.clear()
    second.evaluate("window.shown.length = 0")  # type: ignore[attr-defined]
    first.fill("#content", CHANGES[n % len(CHANGES)])  # type: ignore[attr-defined]
    first.press("#content", "Enter")  # type: ignore[attr-defined]
    for _ in range(100):  # the page's policy forbids the evaluated conditions of wait_for_function
        second.wait_for_timeout(50)  # type: ignore[attr-defined]
        if second.evaluate("window.shown.length") and events:  # type: ignore[attr-defined]
            break
    shown: list[float] = second.evaluate("window.shown")  # type: ignore[attr-defined]
    second.wait_for_timeout(300)  # type: ignore[attr-defined]
    # What is shown before the event is the change before; without a later one the sample is dropped.
    return next((time - events[0] for time in shown if events and time > events[0]), 0.0)
