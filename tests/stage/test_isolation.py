"""Scenes that try to get out of the stage frame, in real Chromium, on a real page of a person who is logged in.

Each is put straight into the frame: the proof, which would refuse most of them, is passed by. What they reach is seen
from outside: in another host's log, in the person's page and cookies, in windows, downloads and dialogs.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Page, expect, sync_playwright

from bazaar.services.setup import chromium_path
from tests.journeys.people import start_film
from tests.services.running import Running, wait_until
from tests.stage.attempts import INWARD, LEAVING, OUTWARD, QUIET
from tests.stage.world import World, the_world

HOST = "other.example"

RUN = """
const pause = (ms) => new Promise((done) => setTimeout(done, ms));
const put = (html) => {
  const box = document.createElement("div"); box.innerHTML = html; document.body.append(box); return box;
};
globalThis.outcome = "";
(async () => { %s })().then(
  (reached) => { globalThis.outcome = reached === undefined ? "nothing" : `reached: ${JSON.stringify(reached)}`; },
  (error) => { globalThis.outcome = `refused: ${error}`; },
);
"""
SCENE = 'import {createElement} from "react";\n%s\nexport default () => createElement("p", null, "hostile");'


@pytest.fixture(scope="module")
def world() -> Iterator[World]:
    with the_world() as world:
        yield world


@pytest.fixture(scope="module")
def browser(world: World) -> Iterator[Browser]:
    """Chromium for which every other host is the world."""
    with sync_playwright() as playwright:
        flags = ["--no-sandbox", "--disable-gpu", "--autoplay-policy=no-user-gesture-required", *world.flags]
        chromium = playwright.chromium.launch(executable_path=chromium_path(), args=flags)
        yield chromium
        chromium.close()


class Room:
    """A person's project page, and what is seen of it from outside."""

    def __init__(self, context: BrowserContext) -> None:
        self.context = context
        self.opened: list[str] = []
        self.page = context.new_page()
        self.address = start_film(self.page, "a 4 second intro for Luigi's bakery")
        expect(self.page.locator("bazaar-player[data-shown]")).to_be_visible(timeout=15_000)
        context.on("page", lambda page: self.opened.append(f"a window: {page.url}"))
        self.page.on("dialog", lambda dialog: (self.opened.append(f"a dialog: {dialog.message}"), dialog.dismiss()))
        self.page.on("download", lambda download: self.opened.append(f"a download: {download.url}"))
        self.page.on("pageerror", lambda error: self.opened.append(f"an error of the page: {error}"))
        self.cookies = context.cookies()
        self.revision = 1000

    def enter(self) -> None:
        """The stage anew, with nothing left of what earlier scenes did."""
        if self.page.url != self.address:
            self.page.goto(self.address)
        self.page.evaluate(
            """() => new Promise((done) => {
                 const frame = document.querySelector("iframe.stage");
                 addEventListener("message", function hear({source, data}) {
                   if (source !== frame.contentWindow || data.type !== "ready") return;
                   removeEventListener("message", hear);
                   done();
                 });
                 frame.src = "/stage/";
               })"""
        )

    def show(self, *modules: str, frame: int = 0) -> None:
        """Puts modules straight into the player as the scenes of a film, past the proof; waits until it is painted."""
        self.revision += 1
        scenes = [
            {"id": f"s{index}", "name": f"s{index}", "duration": 30, "posterFrame": 0, "js": js, "props": {}}
            for index, js in enumerate(modules)
        ]
        film = {"revision": self.revision, "width": 640, "height": 360, "fps": 30, "scenes": scenes}
        self.page.evaluate("(film) => { document.querySelector('bazaar-player').film = film }", film)
        if frame:
            self.seek(frame)

    def seek(self, frame: int) -> None:
        self.page.evaluate("(frame) => document.querySelector('bazaar-player').seek(frame)", frame)
        self.page.wait_for_timeout(100)

    def frame(self) -> Any:
        handle = self.page.locator("iframe.stage").element_handle()
        return handle.content_frame()

    def outcome(self) -> str:
        """What the scene's attempt came to; "left" when the frame is no longer the stage."""
        for _ in range(100):
            try:
                here, found = self.frame().evaluate("[document.getElementById('film') !== null, globalThis.outcome]")
            except Error:  # on its way
                here, found = False, ""
            if not here:
                return "left"
            if found:
                return str(found)
            time.sleep(0.05)
        return "never ended"

    def unharmed(self) -> None:
        """The person's page is what it was."""
        assert self.opened == []
        assert self.page.url == self.address
        assert [cookie["name"] for cookie in self.context.cookies()] == [cookie["name"] for cookie in self.cookies]
        assert self.page.evaluate(
            "[document.querySelectorAll('script').length > 0, window.hit, document.title.length > 0]"
        ) == [
            True,
            None,
            True,
        ]


@pytest.fixture(scope="module")
def room(browser: Browser, served: Running) -> Iterator[Room]:
    context = browser.new_context(base_url=served.url, viewport={"width": 1000, "height": 800})
    context.grant_permissions(["clipboard-read", "clipboard-write", "camera", "microphone", "geolocation"])
    yield Room(context)
    context.close()


def written(body: str, world: World) -> str:
    return RUN % body.replace("//W", f"//{HOST}").replace(":U", f":{world.udp_port}")


def traces_of(body: str) -> list[str]:
    """What the world hears of an attempt: its path, or what it is when it asks for none."""
    paths = re.findall(r"//W(/[\w.-]+)", body)
    return paths or ["UDP" if ":U" in body else "a connection"]


def plain_page(browser: Browser, served: Running) -> Page:
    """A page of our own address that has no policy."""
    page = browser.new_page()
    page.route("**/plain/", lambda route: route.fulfill(body="<!doctype html><body>", content_type="text/html"))
    page.goto(f"{served.url}/plain/")
    return page


def hears(world: World, traces: list[str]) -> bool:
    return any(trace in line for line in world.heard for trace in traces)


def test_the_world_hears_what_a_page_without_a_policy_does(browser: Browser, served: Running, world: World) -> None:
    world.heard.clear()
    page = plain_page(browser, served)
    loud = {name: body for name, body in OUTWARD.items() if name not in QUIET}
    for name, body in loud.items():
        if name in LEAVING:
            leaving = plain_page(browser, served)
            leaving.add_script_tag(content=written(body, world))
        else:
            page.add_script_tag(content=f"{{ {written(body, world)} }}")
    wait_until(
        lambda: all(hears(world, traces_of(body)) for body in loud.values()),
        f"{[name for name, body in loud.items() if not hears(world, traces_of(body))]}",
        seconds=10,
    )
    page.close()


@pytest.mark.parametrize("name", OUTWARD)
def test_nothing_gets_out(name: str, room: Room, world: World) -> None:
    room.enter()
    world.heard.clear()
    room.show(SCENE % written(OUTWARD[name], world))
    outcome = room.outcome()
    room.page.wait_for_timeout(150)
    assert not outcome.startswith(("reached", "never")), outcome
    assert world.heard == []
    room.unharmed()


@pytest.mark.parametrize("name", INWARD)
def test_nothing_is_got_hold_of(name: str, room: Room, world: World) -> None:
    room.enter()
    room.show(SCENE % written(INWARD[name], world))
    outcome = room.outcome()
    assert not outcome.startswith(("reached", "never")), outcome
    room.unharmed()
