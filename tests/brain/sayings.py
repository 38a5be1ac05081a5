"""Sets of messages with the plans that are right for them, in a notation of one line each, and how well plans match.

    [film sel=2 a1=image:logo.png | u: what the person said before | a: what was answered] message => plan

`film` is a key of `sayings/films.json`; `\\n` in a message is a line break. A plan is a row of ops, `;` between them;
` / ` stands between ops and ` || ` between whole plans that are equally right. Ops, with arguments that the message
determines (see `_OPS`): `add @5 90f x2-4 like=3 a1:embed|style`, `edit 2 a1:embed`, `delete 3`, `trim 2 120 start`,
`retime 2 1.1..3`, `retime 2 120f`, `move 2 @4`, `dup 2`, `split 2 @60`, `rename 2 "Name"`, `transition 3 fade`,
`format square`, `brand #123456 font="Lora"`, `audio a1`, `sound vol=0.3 in=30 out=60`, `noaudio`, `clip 5s a1`,
`undo 2`, `redo`, `export gif`, `remember`, `forget`, `clarify`, `reply`. What an edit must change may stand behind it:
`edit 2 title.text=Midnight`, `edit 2 .color` (of any element, to anything).
"""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "sayings"
_OPS = {
    "add": "addScene",
    "edit": "editScene",
    "delete": "deleteScene",
    "trim": "trimScene",
    "retime": "retimeScene",
    "move": "moveScene",
    "dup": "duplicateScene",
    "split": "splitScene",
    "rename": "renameScene",
    "transition": "setTransition",
    "format": "setFormat",
    "brand": "setBrand",
    "audio": "addAudio",
    "sound": "editAudio",
    "noaudio": "removeAudio",
    "clip": "generateClip",
    "undo": "undo",
    "redo": "redo",
    "export": "exportVideo",
    "remember": "setPreference",
    "forget": "forgetPreference",
    "clarify": "clarify",
    "reply": "reply",
}
Wanted = dict[str, Any]


@dataclass(frozen=True)
class Saying:
    """A message in its context (as in an evaluation set) and the plans that are right."""

    id: str
    prompt: str
    context: dict[str, Any]
    expect: tuple[tuple[Wanted, ...], ...]

    @property
    def category(self) -> str:
        return self.id.rsplit("-", 1)[0]

    def case(self) -> dict[str, Any]:
        """The saying as a case of an evaluation set."""
        return {
            "id": self.id,
            "prompt": self.prompt,
            "context": self.context,
            "expect": [list(plan) for plan in self.expect],
        }


# --- reading ----------------------------------------------------------------------------------------------------------


@cache
def films() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((FOLDER / "films.json").read_text(encoding="utf-8"))
    return loaded


def sayings(name: str) -> list[Saying]:
    """The messages of one set, in order."""
    return read((FOLDER / f"{name}.txt").read_text(encoding="utf-8"))


def read(text: str) -> list[Saying]:
    """The messages of a text in the notation."""
    return list(_lines(text))


def _lines(text: str) -> Iterator[Saying]:
    category, number = "", 0
    for line in text.splitlines():
        if line.startswith("== "):
            category, number = line[3:].strip(), 0
        elif line.startswith("["):
            number += 1
            head, rest = line[1:].split("] ", 1)
            prompt, wanted = rest.rsplit(" => ", 1)
            yield Saying(
                f"{category}-{number:03}", prompt.strip().replace("\\n", "\n"), _context(head), tuple(_plans(wanted))
            )


def _context(head: str) -> dict[str, Any]:
    film_and_files, *turns = head.split(" | ")
    name, *settings = shlex.split(film_and_files)
    film = films()[name]
    selected: int | None = None
    attachments = []
    for setting in settings:
        key, value = setting.split("=", 1)
        if key == "sel":
            selected = int(value)
        else:
            kind, file = value.split(":", 1)
            attachments.append({"id": key, "kind": kind, "name": file})
    roles = {"u": "user", "a": "assistant"}
    return {
        "project": {
            "title": film["title"],
            "format": film["format"],
            "fps": film.get("fps", 30),
            "brand": film.get("brand"),
        },
        "scenes": [
            {"n": n, "name": name, "duration": duration, "text": texts}
            for n, (name, duration, *texts) in enumerate(film.get("scenes", []), 1)
        ],
        "selected": selected,
        "attachments": attachments,
        "history": [{"role": roles[turn[0]], "content": turn[2:].strip()} for turn in turns],
    }


def _plans(wanted: str) -> Iterator[tuple[Wanted, ...]]:
    for plan in wanted.split(" || "):
        yield from product(*([_op(op) for op in ops.split(" / ")] for ops in plan.split(" ; ")))


def _op(written: str) -> Wanted:
    name, *arguments = shlex.split(written)
    op: Wanted = {"tool": _OPS[name]}
    for argument in arguments:
        if name == "trim" and "scene" in op and argument.isdigit():
            op["durationFrames"] = int(argument)
        elif name == "brand" and argument.startswith("#"):
            op["colors"] = [*op.get("colors", ()), argument]
        else:
            told = _argument(name, argument)
            op |= {"changes": [*op.get("changes", ()), *told["changes"]]} if "changes" in told else told
    return op


def _argument(name: str, written: str) -> Wanted:
    if change := name == "edit" and re.fullmatch(r"(\w*)\.([a-z_]+)(?:=(.*))?", written):
        told = dict(zip(("target", "property", "value"), change.groups(), strict=True))
        return {"changes": [{key: value for key, value in told.items() if value}]}
    if written.startswith("@"):
        return {"atFrame" if name == "split" else "position": int(written[1:])}
    if frames := re.fullmatch(r"(\d+)f", written):
        return {"durationFrames": int(frames[1])}
    if times := re.fullmatch(r"x(\d+)(?:-(\d+))?", written):
        return {"times": [int(times[1]), int(times[2] or times[1])]}
    if factor := re.fullmatch(r"([\d.]+?)\.\.([\d.]+)", written):
        return {"factor": [float(factor[1]), float(factor[2])]}
    if re.match(r"a\d", written):
        return {"assets": [_asset(part) for part in written.split(",")]}
    if written.startswith(("like=", "vol=", "in=", "out=", "font=")):
        key, value = written.split("=", 1)
        keys = {"vol": "volume", "in": "fadeInFrames", "out": "fadeOutFrames"}
        return {keys.get(key, key): value if key == "font" else float(value) if key == "vol" else int(value)}
    return _plain_argument(name, written)


def _plain_argument(name: str, written: str) -> Wanted:
    if name == "undo":
        return {"steps": int(written)}
    if name == "clip":
        return {"durationSeconds": float(written.removesuffix("s"))}
    if name == "trim" and written in {"start", "end"}:
        return {"from": written}
    if name in {"transition", "rename", "format", "export"} and not written.isdigit():
        return {{"transition": "type", "rename": "name"}.get(name, "format"): written}
    return {"scene": int(written)}


def _asset(written: str) -> dict[str, Any]:
    name, _, uses = written.partition(":")
    return {"id": name, **({"use": uses.split("|")} if uses else {})}


# --- comparing --------------------------------------------------------------------------------------------------------

_ONE_FRAME = {"durationFrames", "atFrame", "fadeInFrames", "fadeOutFrames"}
Got = Sequence[Mapping[str, Any]]


def right(saying: Saying, got: Got, *, exact: bool = True) -> bool:
    """Whether the ops (camelCase, as plans are written) are one of the plans that are right; not `exact`: only that
    the tools and the scenes are."""
    lengths = {scene["n"]: scene["duration"] for scene in saying.context["scenes"]}
    return any(_plan_right(plan, got, lengths, exact) for plan in saying.expect)


def _plan_right(plan: Sequence[Wanted], got: Got, lengths: Mapping[int, int], exact: bool) -> bool:
    at = 0
    for op in plan:
        low, high = op.get("times", (1, 1))
        taken = 0
        while at < len(got) and taken < high and _op_right(op, got[at], lengths, exact and not taken):
            at, taken = at + 1, taken + 1
        if taken < low:
            return False
    return at == len(got)


def _op_right(want: Wanted, got: Mapping[str, Any], lengths: Mapping[int, int], exact: bool) -> bool:
    keys = want.keys() - {"times", "tool", "editType"} if exact else want.keys() & {"scene"}
    return want["tool"] == got.get("tool") and all(_same(key, want[key], got, lengths) for key in keys)


def _same(key: str, want: Any, got: Mapping[str, Any], lengths: Mapping[int, int]) -> bool:
    value = got.get(key)
    if key == "changes":
        return all(any(_told(change, done) for done in value or ()) for change in want)
    length = lengths.get(got.get("scene", 0), 0)
    if key == "factor":
        value = value or (length / got["durationFrames"] if got.get("durationFrames") else 0)
        return bool(want[0] * 0.98 <= value <= want[1] * 1.02)
    if key == "durationFrames" and value is None and got.get("factor"):
        value = length / got["factor"]
    defaults = {"position": len(lengths) + 1, "steps": 1, "from": "end"}
    value = defaults.get(key) if value is None else value
    if key in _ONE_FRAME:
        return value is not None and abs(value - want) <= 1
    if key == "volume":
        return value is not None and abs(value - want) <= 0.051
    if key == "assets":
        have = {asset["id"]: asset.get("use") for asset in value or ()}
        return have.keys() == {asset["id"] for asset in want} and all(
            have[asset["id"]] in asset["use"] for asset in want if "use" in asset
        )
    if key == "colors":
        return {color.lower() for color in value or ()} == {color.lower() for color in want}
    return value == want or str(value).strip().lower() == str(want).strip().lower()


def _told(want: Wanted, done: Mapping[str, Any]) -> bool:
    return all(str(done.get(key, "")).strip().lower() == value.lower() for key, value in want.items())
