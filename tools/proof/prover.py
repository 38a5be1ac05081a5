"""Proves scenes in V8, inside this process. `worker.py` runs it in a child process under limits.

Imports nothing of the project, so that a child starts fast.
"""

from __future__ import annotations

import json
import time
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

JS_SECONDS = 1.0  # for compiling and all frames together
SETTLE_SECONDS = 0.2  # for what a scene left to run after it was drawn
MAX_HEAP = 128 * 1024 * 1024  # bytes of V8's heap; array buffers are limited by the child's RLIMIT_DATA
MAX_ANSWER = 4 * 1024 * 1024  # characters; a poster larger than this is no poster

ENDLESS = "The scene did not finish within 1 second: is there an endless loop?"
MEMORY = "The scene needs too much memory."
LARGE = "The scene draws too much: its markup is larger than 4 MB."
WARM_UP = {
    "script": "exports.default = () => 'x'",
    "props": {},
    "duration": 2,
    "width": 16,
    "height": 9,
    "fps": 30,
}

Answer = dict[str, Any]


def fault(rule: str, message: str) -> Answer:
    return {"problems": [{"rule": rule, "message": message}]}


class Prover:
    """One V8 that compiles, kept; and for every scene a fresh one that draws, made ready ahead.

    `spent` says that this prover should not be used again: a scene may still be running in it.
    """

    def __init__(self, compile_script: Path, render_script: Path) -> None:
        # Without V8's own helper threads a child has few, and is small.
        init_mini_racer(flags=("--single-threaded",), ignore_duplicate_init=True)
        self._render_source = render_script.read_text()
        self._compiler = MiniRacer()
        self._compiler.eval(compile_script.read_text())
        self._compiler.eval('compile("export default () => <p>{1 as number}</p>")')
        self._spare: MiniRacer | None = None
        self.spent = False
        self.prepare()

    def prepare(self) -> None:
        """Makes the next scene's V8. Drawing something once has V8 compile what every scene needs."""
        if self._spare is None:
            spare = MiniRacer()
            spare.set_hard_memory_limit(MAX_HEAP)
            spare.eval(self._render_source)
            spare.eval(f"render({json.dumps(json.dumps(WARM_UP))})")
            self._spare = spare

    def prove(self, request: Answer) -> Answer:
        """Compiles and draws `request` {tsx_code, props, duration, width, height, fps}; problems are in the answer."""
        started = time.monotonic()
        try:
            compiled: Answer = json.loads(
                str(self._compiler.eval(f"compile({json.dumps(request['tsx_code'])})", timeout_sec=JS_SECONDS))
            )
        except JSTimeoutException:
            self.spent = True
            return fault("endless", "The code takes too long to read: make the scene smaller.")
        except (JSEvalException, JSOOMException, JSParseException) as error:
            self.spent = True
            return fault("syntax", f"The code cannot be read: {first_line(error)}")
        if compiled["problems"]:
            return {"problems": compiled["problems"]}
        drawing = {key: request[key] for key in ("props", "duration", "width", "height", "fps")}
        seconds_left = JS_SECONDS - (time.monotonic() - started)
        return {"js": compiled["js"]} | self._draw({**drawing, "script": compiled["script"]}, max(0.1, seconds_left))

    def _draw(self, request: Answer, seconds: float) -> Answer:
        self.prepare()
        v8, self._spare = self._spare, None
        assert v8 is not None  # noqa: S101 (prepare made it)
        try:
            answer = str(v8.eval(f"render({json.dumps(json.dumps(request))})", timeout_sec=seconds))
            # A scene's endless promises run after it was drawn: then V8 does not come to this.
            v8.eval("1", timeout_sec=SETTLE_SECONDS)
        except JSTimeoutException:
            self.spent = True
            return fault("endless", ENDLESS)
        except JSOOMException:
            self.spent = True
            return fault("memory", MEMORY)
        except (JSEvalException, JSParseException) as error:
            return fault("throws", first_line(error))
        if len(answer) > MAX_ANSWER:
            return fault("too-large", LARGE)
        v8.close()
        drawn: Answer = json.loads(answer)
        return drawn


def first_line(error: Exception) -> str:
    """The message of V8's error without the source text that follows it."""
    return str(error).strip().splitlines()[0][:300] if str(error).strip() else type(error).__name__
