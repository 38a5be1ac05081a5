"""Proves scenes in V8, inside this process. `worker.py` runs it in a child process under limits.

Imports nothing of the project, so that a child starts fast.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from py_mini_racer import (
    JSEvalException,
    JSOOMException,
    JSParseException,
    JSTimeoutException,
    MiniRacer,
    init_mini_racer,
)

JS_SECONDS = 1.0  # for drawing all frames
COMPILE_SECONDS = 3.0  # our own code, which ends; a machine may be busy
# A scene that has had this much of the processor and is not done will not be; one that had less was kept waiting.
CPU_SECONDS = 0.25
MAX_HEAP = 128 * 1024 * 1024  # bytes of V8's heap; array buffers are limited by the child's RLIMIT_DATA
MAX_ANSWER = 4 * 1024 * 1024  # characters; a poster larger than this is no poster
KEPT = 128  # compiled scenes: most changes are of props alone, and designs come again
QUICK = 0.15  # seconds in which a scene is drawn that is worth drawing ahead

FLAGS = (
    # Without V8's own helper threads a child has few, and is small.
    "--single-threaded",
    # A scene's V8 lives for a dozen frames: what it spends on optimising is lost (measured: a third of its time). The
    # compiler's V8 stays, and comes to these counts.
    "--no-lazy-feedback-allocation",
    "--invocation-count-for-maglev=20000",
    "--invocation-count-for-turbofan=60000",
)

ENDLESS = "The scene did not finish within 1 second: is there an endless loop?"
ENDLESS_HINT = "Let every loop come to an end, and draw fewer parts."
MEMORY = "The scene needs too much memory."
LARGE = "The scene draws too much: its markup is larger than 4 MB."
TOO_LONG = "The code takes too long to read: make the scene smaller."
BUSY = "The machine is too busy to prove a scene: try again in a moment."

Answer = dict[str, Any]


class Busy(Exception):
    """The time was up before the scene had had its share of the processor."""


def fault(rule: str, message: str, **more: Any) -> Answer:
    return {"problems": [{"rule": rule, "message": message, **more}]}


def evaluate(v8: MiniRacer, code: str, seconds: float) -> str:
    """What `code` gives, a string. Raises JSTimeoutException, or Busy where the machine is to blame for it."""
    used = time.process_time()
    try:
        return str(v8.eval(code, timeout_sec=seconds))
    except JSTimeoutException:
        if time.process_time() - used < CPU_SECONDS:
            raise Busy from None
        raise


class Rooms:
    """The parts of the stage that are opened for the scenes that import from them, as text."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._openings: dict[str, str] = {}

    def opening(self, module: str) -> str:
        """An expression that makes `module` ("stage/charts") known in the V8 of render.ts, and is that module."""
        if module not in self._openings:
            source = (self._folder / f"{module.removeprefix('stage/')}.js").read_text()
            self._openings[module] = f"openRoom({json.dumps(module)},{source})"
        return self._openings[module]


class Prover:
    """One V8 that compiles, kept; and for every scene a fresh one that draws, made ready ahead.

    `spent` says that this prover should not be used again: a scene may still be running in it.
    """

    def __init__(self, compile_script: Path, render_script: Path) -> None:
        init_mini_racer(flags=FLAGS, ignore_duplicate_init=True)
        self._render_source = render_script.read_text()
        self._rooms = Rooms(render_script.with_name("proof-rooms"))
        self._compiler = MiniRacer()
        self._compiler.eval(compile_script.read_text())
        self._warm_up = render_call(
            {"props": {}, "duration": 40, "width": 1920, "height": 1080, "fps": 30}, self._own()
        )
        self._compiled: dict[str, Answer] = {}
        self._spare: MiniRacer | None = None
        # The last scene without problems, if it was drawn quickly, and a V8 in which it has been drawn ahead.
        self._last: tuple[Answer, Answer] | None = None
        self._warmed: tuple[str, MiniRacer] | None = None
        self._used: list[MiniRacer] = []
        self.spent = False
        self.prepare()

    def _own(self) -> Answer:
        """The proof's own scene, compiled."""
        compiled: Answer = json.loads(str(self._compiler.eval("warmUp()")))
        if compiled["problems"]:
            raise RuntimeError(f"the proof's own scene does not compile: {compiled['problems']}")
        return compiled

    def prepare(self) -> None:
        """Makes the next scene's V8, and does away with those that are no longer needed: that takes milliseconds."""
        while self._used:
            self._used.pop().close()
        if self._spare is None:
            self._spare = self._fresh()

    def _fresh(self) -> MiniRacer:
        """A V8 that has drawn something once, and so has read what every scene needs."""
        v8 = MiniRacer()
        v8.set_hard_memory_limit(MAX_HEAP)
        v8.eval(self._render_source)
        warm = json.loads(str(v8.eval(self._warm_up)))
        if warm["problems"]:
            raise RuntimeError(f"the proof's own scene does not render: {warm['problems']}")
        return v8

    def warm(self) -> None:
        """Makes a V8 for other props of the last scene: most changes are of props alone.

        It has drawn the scene with its defaults, and knows nothing of the project. Code that left something behind is
        drawn in a fresh V8 as any other.
        """
        last, self._last = self._last, None
        if last is None or (self._warmed and self._warmed[0] == last[1]["script"]):
            return
        request, compiled = last
        v8 = self._fresh()
        self._open(v8, compiled["rooms"])
        names = "Reflect.ownKeys(globalThis).length"
        call = render_call(request | {"props": {}, "assets": {}}, compiled)
        try:
            before = evaluate(v8, names, JS_SECONDS)
            evaluate(v8, call, JS_SECONDS)
            if evaluate(v8, names, JS_SECONDS) == before:
                self._forget_warmed()
                self._warmed = compiled["script"], v8
        except (Busy, JSEvalException, JSParseException, JSOOMException, JSTimeoutException):
            self.spent = True

    def _forget_warmed(self) -> None:
        warmed, self._warmed = self._warmed, None
        if warmed:
            self._used.append(warmed[1])

    def _open(self, v8: MiniRacer, rooms: Iterable[str]) -> None:
        """Opens the parts of the stage that a scene needs, and no more can be opened."""
        for room in rooms:
            v8.eval(f"void {self._rooms.opening(room)}")  # a room that comes back would be held from here
        v8.eval("delete globalThis.openRoom")  # it hands on what scenes do not get

    def _ready(self, compiled: Answer) -> MiniRacer:
        """A V8 for the scene: the one that knows its code, else a fresh one."""
        if self._warmed and self._warmed[0] == compiled["script"]:
            _, known = self._warmed
            self._warmed = None
            return known
        self._forget_warmed()
        self.prepare()
        v8, self._spare = self._spare, None
        assert v8 is not None  # noqa: S101 (prepare made it)
        self._open(v8, compiled["rooms"])
        return v8

    def prove(self, request: Answer) -> Answer:
        """Compiles and draws `request` {tsx_code, props, duration, width, height, fps}; problems are in the answer.

        {"unavailable": why} when the machine is too busy to tell.
        """
        try:
            compiled = self._compile(request["tsx_code"])
        except Busy:
            self.spent = True
            return {"unavailable": BUSY}
        except JSTimeoutException:
            self.spent = True
            return fault("endless", TOO_LONG)
        except (JSEvalException, JSOOMException, JSParseException) as error:
            self.spent = True
            return fault("syntax", f"The code cannot be read: {first_line(error)}")
        if compiled["problems"]:
            return {"problems": compiled["problems"], "notes": compiled["notes"]}
        call = render_call(request, compiled)
        began = time.perf_counter()
        try:
            drawn = self._draw(compiled, call, JS_SECONDS)
        except Busy:  # once more, with more time
            self.spent = True
            try:
                drawn = self._draw(compiled, call, 2 * JS_SECONDS)
            except Busy:
                return {"unavailable": BUSY}
        quick = not drawn["problems"] and time.perf_counter() - began < QUICK
        self._last = (request, compiled) if quick else None
        return {"js": compiled["js"]} | drawn | {"notes": compiled["notes"] + drawn.get("notes", [])}

    def rule_costs(self, request: Answer, rounds: int) -> list[Answer]:
        """For the bench: {id, found, milliseconds} of every rule, for a scene without problems."""
        code = json.dumps(request["tsx_code"])
        lints = json.loads(str(self._compiler.eval(f"lintCosts({code}, {rounds})")))
        compiled = self._compile(request["tsx_code"])
        v8 = MiniRacer()
        v8.eval(self._render_source)
        for room in compiled["rooms"]:
            v8.eval(f"void {self._rooms.opening(room)}")
        looks = json.loads(str(v8.eval(f"lookCosts({json.dumps(render_input(request, compiled))}, {rounds})")))
        v8.close()
        return [*lints, *looks]

    def _compile(self, tsx_code: str) -> Answer:
        compiled = self._compiled.pop(tsx_code, None)
        if compiled is None:
            compiled = json.loads(evaluate(self._compiler, f"compile({json.dumps(tsx_code)})", COMPILE_SECONDS))
        self._compiled[tsx_code] = compiled  # the last used one last
        if len(self._compiled) > KEPT:
            del self._compiled[next(iter(self._compiled))]
        return compiled

    def _draw(self, compiled: Answer, call: str, seconds: float) -> Answer:
        v8 = self._ready(compiled)
        try:
            answer = evaluate(v8, call, seconds)
            # A scene's endless promises run after it was drawn: then V8 does not come to this.
            evaluate(v8, "1", seconds)
        except JSTimeoutException:
            self.spent = True
            return fault("endless", ENDLESS, hint=ENDLESS_HINT, line=compiled["suspectLine"])
        except JSOOMException:
            self.spent = True
            return fault("memory", MEMORY, line=compiled["suspectLine"])
        except (JSEvalException, JSParseException) as error:
            return fault("throws", first_line(error))
        if len(answer) > MAX_ANSWER:
            return fault("too-large", LARGE)
        self._used.append(v8)
        drawn: Answer = json.loads(answer)
        return drawn


def render_input(request: Answer, compiled: Answer) -> str:
    drawing = {key: request[key] for key in ("props", "duration", "width", "height", "fps")}
    drawing["assets"] = request.get("assets", {})
    drawing |= {key: compiled[key] for key in ("script", "files")}
    return json.dumps(drawing)


def render_call(request: Answer, compiled: Answer) -> str:
    return f"render({json.dumps(render_input(request, compiled))})"


def first_line(error: Exception) -> str:
    """The message of V8's error without the source text that follows it."""
    return str(error).strip().splitlines()[0][:300] if str(error).strip() else type(error).__name__
