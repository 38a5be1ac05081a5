"""Lengths that are compared: "half as long", "a third shorter", "as long as scene 1"."""

from __future__ import annotations

from collections.abc import Sequence

from brain.rules.lexicon_film import LENGTH_VERBS, LONGER, SHORTER
from brain.rules.lexicon_looks import DEGREES
from brain.rules.numbers import frames_of, ratio_at, seconds_at
from brain.rules.phrases import Found, Phrases
from brain.rules.scene_names import Ref
from brain.rules.scenes import ref_at, row_at
from brain.rules.spans import leftover
from brain.rules.step import Step
from brain.rules.time_request import (
    IDLE,
    Request,
    about_in,
    covered_in,
    is_of_speed,
    keeps_all,
    speaks_of_elements,
    time_step,
)
from brain.rules.tokens import Token
from brain.rules.view import Reading
from tools.schemas import MAX_DURATION, Op, Reply, RetimeScene, TrimScene
from tools.words import and_list

# What "faster" and "shorter" come to when nothing more is said.
TIMES = Phrases.of({2.0: "twice, double", 3.0: "three times, triple", 0.5: "half", 1.5: "one and a half times"})
_SHORTER, _LONGER = 0.75, 1.35
_SHORTEST = 2  # frames


def same_length(request: Request, reading: Reading) -> Step | None:
    """ "make scene 2 as long as scene 1"."""
    tokens = request.tokens
    if compared := _than(request, reading):
        return compared
    row = [token.word for token in tokens]
    for at in range(len(row) - 2):
        phrase = 3 if row[at : at + 3] in (["as", "long", "as"], ["as", "short", "as"], ["same", "length", "as"]) else 0
        ref = ref_at(tokens, at + phrase, reading, expected=True) if phrase else None
        model = reading.scene(ref.numbers[0]) if ref and len(ref.numbers) == 1 else None
        if model is None:
            continue
        times = TIMES.first(tokens[:at])  # "twice as long as live chat"
        frames = round(model.duration * times.value) if times else model.duration
        found = [r for i in range(at) if (r := ref_at(tokens, i, reading, expected=True)) and r.numbers]
        numbers = [
            n
            for n in (_row(tokens, found, reading) or [reading.default_scene()])
            if n != model.number and reading.scene(n)
        ]
        return time_step([TrimScene(scene=n, duration_frames=frames) for n in numbers], request) if numbers else None
    return None


def _than(request: Request, reading: Reading) -> Step | None:
    """ "Make scene 2 shorter than scene 3", "a second longer than the intro"."""
    tokens = request.tokens
    at = next((i for i, t in enumerate(tokens) if i and t.word == "than" and tokens[i - 1].word in _THAN), 0)
    ref = ref_at(tokens, at + 1, reading, expected=True) if at else None
    model = reading.scene(ref.numbers[0]) if ref and len(ref.numbers) == 1 else None
    if model is None or ref is None or leftover(tokens[:at], request.covered, IDLE | {"make", "should", "be", "must"}):
        return None
    longer = tokens[at - 1].word == "longer"
    time = next((span for i in range(at) if (span := seconds_at(tokens, i, reading.fps))), None)
    ratio = next((r for i in range(at) if i not in request.covered and (r := ratio_at(tokens, i))), None)
    first = [one for i in range(at) if (one := ref_at(tokens, i, reading, expected=True)) and one.numbers]
    numbers = [n for n in (_row(tokens, first, reading) or [reading.default_scene()]) if n != model.number]
    views = [view for number in numbers if (view := reading.scene(number))]
    if time is not None:
        frames = model.duration + (1 if longer else -1) * frames_of(time.value, reading.fps)
    elif ratio is not None and ratio.value < 1:
        frames = round(model.duration * (1 + (ratio.value if longer else -ratio.value)))
    else:
        frames = round(model.duration * (_LONGER if longer else _SHORTER))
        if views and all((v.duration > model.duration) == longer and v.duration != model.duration for v in views):
            names = and_list([f"“{view.name}”" for view in views])
            way = "longer" if longer else "shorter"
            return Step("reply", (Reply(),), said=f"{names} {'is' if len(views) == 1 else 'are'} {way} already.")
    ops = [TrimScene(scene=view.number, duration_frames=max(_SHORTEST, frames)) for view in views]
    return time_step(ops, request) if ops else None


_THAN = frozenset({"shorter", "longer"})


def _row(tokens: Sequence[Token], found: Sequence[Ref], reading: Reading) -> tuple[int, ...]:
    """The scenes named first, in one row: "names and date"."""
    row = row_at(tokens, found[0].start, reading) if found else None
    return row.numbers if row and row.numbers else found[0].numbers[:1] if found else ()


def sized(request: Request, reading: Reading) -> Step | None:
    """ "half as long", "a third shorter", "a bit longer", "too long"."""
    tokens = request.tokens
    if is_of_speed(tokens):
        return None
    ratio = _length_ratio(request)
    if (
        ratio is None
        or leftover(about_in(tokens, ratio), covered_in(request, ratio), IDLE)
        or speaks_of_elements(request, ratio)
    ):
        return None
    ops: list[Op] = []
    for number in request.scenes:
        scene = reading.scene(number)
        if scene is None:
            continue
        frames = min(MAX_DURATION, max(_SHORTEST, round(scene.duration * ratio.value)))
        if keeps_all(tokens):
            ops.append(RetimeScene(scene=number, duration_frames=frames))
        else:
            ops.append(TrimScene(scene=number, duration_frames=frames))
    return time_step(ops, request) if ops else None


def _length_ratio(request: Request) -> Found[float] | None:
    """By how much a length is multiplied, and the tokens that say so."""
    tokens = request.tokens
    for at in range(len(tokens)):
        ratio = None if at in request.covered else ratio_at(tokens, at)
        if ratio is None:
            continue
        tail = [token.word for token in tokens[ratio.end : ratio.end + 4]]
        if tail[:1] == ["shorter"] or tail[:2] == ["less", "long"]:
            return Found(1 - ratio.value if ratio.value < 1 else 1 / ratio.value, at, ratio.end + 1)
        if tail[:1] == ["longer"]:
            return Found(1 + ratio.value if ratio.value < 1 else ratio.value, at, ratio.end + 1)
        of_length = tail[:1] in (["long"], ["length"], ["duration"]) or "length" in tail[:3]
        if of_length or tail[:2] in (["as", "long"], ["the", "time"]):
            return Found(ratio.value, at, min(len(tokens), ratio.end + 2))
        verb = LENGTH_VERBS.at(tokens, 0)
        by = at > 0 and tokens[at - 1].word in {"by", "in"}
        if verb and at > 0 and tokens[at - 1].word == "to" and ratio.value < 1:
            return Found(ratio.value, at, ratio.end)
        if verb and by and (tokens[0].word in {"shorten", "trim", "reduce"} or (tokens[0].word == "cut" and at)):
            return Found(1 - ratio.value if tokens[at - 1].word == "by" else ratio.value, at, ratio.end)
        if verb and by and tokens[0].word in {"lengthen", "extend", "prolong", "stretch"}:
            return Found(1 + ratio.value, at, ratio.end)
    return _vague_ratio(tokens)


def _vague_ratio(tokens: Sequence[Token]) -> Found[float] | None:
    for at in range(len(tokens)):
        degree = DEGREES.at(tokens, at)
        head = degree.end if degree else at
        strength = degree.value if degree else 1.0
        if found := SHORTER.at(tokens, head):
            if tokens[head].word in {"short", "is"} and not degree and (head == 0 or tokens[head - 1].word != "it"):
                continue
            return Found(_SHORTER**strength, at, found.end)
        if (found := LONGER.at(tokens, head)) and tokens[head].word != "long":
            return Found(_LONGER**strength, at, found.end)
        if degree and head < len(tokens) and tokens[head].word == "long":
            continue
    if tokens and tokens[0].word in {"shorten", "tighten", "lengthen", "extend", "prolong", "trim"}:
        longer = tokens[0].word in {"lengthen", "extend", "prolong"}
        return Found(_LONGER if longer else _SHORTER, 0, 1)
    return None
