"""How fast scenes play: "faster", "at double speed", "it feels slow"."""

from __future__ import annotations

from collections.abc import Sequence

from brain.rules.lexicon_film import PACE
from brain.rules.lexicon_looks import DEGREES
from brain.rules.numbers import percent_at, quantity_at, ratio_at
from brain.rules.phrases import Found, word_set
from brain.rules.spans import leftover, said
from brain.rules.step import Step
from brain.rules.time_request import IDLE, Request, about_in, covered_in, is_of_speed, speaks_of_elements, time_step
from brain.rules.tokens import Token
from brain.rules.view import Reading
from tools.schemas import RetimeScene

# What "faster" and "shorter" come to when nothing more is said.
_FASTER = 1.4
_FASTEST = 100.0
# Of one thing on a scene: "slide the name in faster", "the names take forever to appear, speed that up".
_MOTIONS = word_set("slide fly fade zoom spin bounce pop drop pan count type draw float")
_APPEARING = word_set("appear appears appearing enter enters count counts")
_DEGREES = word_set(
    "all so very too really super way bit a little kinda pretty quite awfully painfully still just rather"
)
_FEELS = word_set("feels is looks seems it's feel are look")


def paced(request: Request, reading: Reading) -> Step | None:
    """ "faster", "play scene 2 at double speed", "slow it down a little"."""
    tokens = request.tokens
    factor = _pace_factor(request)
    if factor is None or leftover(about_in(tokens, factor), covered_in(request, factor), IDLE):
        return None
    if _is_manner(tokens, factor):
        return None
    around = [t for at, t in enumerate(tokens) if not factor.start <= at < factor.end and t in about_in(tokens, factor)]
    if speaks_of_elements(request, factor) or said(around, word_set("animation animations motion movement camera")):
        return None
    if said(tokens[:1], _MOTIONS) or (said(around, word_set("it that them")) and said(tokens, _APPEARING)):
        return None
    meant = reading.scenes_of_style() if request.guessed and not reading.created else request.scenes
    numbers = [n for n in meant if reading.scene(n) or n > len(reading.scenes)]
    ops = [RetimeScene(scene=n, factor=round(min(_FASTEST, factor.value), 3)) for n in numbers]
    return time_step(ops, request._replace(scenes=tuple(numbers))) if ops else None


def _is_manner(tokens: Sequence[Token], factor: Found[float]) -> bool:
    """ "Steam rising from the cup, slowly, on the brew scene": how something on a scene moves."""
    alone = about_in(tokens, factor)
    adverb = len(alone) == factor.end - factor.start and tokens[factor.start].word.endswith("ly")
    moving = [t for t in tokens[: factor.start] if len(t.word) > 4 and t.word.endswith("ing") and t.kind == "word"]
    return adverb and bool(moving)


def _pace_factor(request: Request) -> Found[float] | None:
    tokens = request.tokens
    of_speed = is_of_speed(tokens) or tokens[0].word in {"play", "run"}  # "play it at 80 %"
    for at in range(len(tokens)):
        ratio = None if at in request.covered else ratio_at(tokens, at) or _of_speed(tokens, at)
        if ratio is None or not (of_speed or _is_multiplier(tokens, ratio)):
            continue
        tail = {token.word for token in tokens[ratio.end : ratio.end + 3]}
        percent = percent_at(tokens, at) is not None
        if tail & {"slower", "slow", "slowly"}:
            value = 1 - ratio.value if ratio.value < 1 else 1 / ratio.value
        elif tail & {"faster", "quicker", "more"} and (percent or ratio.value < 1):
            value = 1 + ratio.value
        elif percent and _by_so_much(tokens, at, ratio):
            slower = said(tokens[:at], _SLOWING)
            value = 1 - ratio.value if slower else 1 + ratio.value
        else:
            value = ratio.value
        return Found(max(0.05, value), at, ratio.end)
    return _vague_pace(tokens)


def _by_so_much(tokens: Sequence[Token], at: int, share: Found[float]) -> bool:
    """ "Speed it up by 20%", "slow scene 2 down 20%", but not "slow it down to 50%": by how much, not what
    it becomes."""
    before = [token.word for token in tokens[:at]]
    if before[-1:] == ["by"]:
        return True
    changes = (
        (before[:1] and before[0] in _CHANGING)
        or said(tokens[:at], _CHANGED)
        or {"speed", "up"} <= set(before)
        or {"slow", "down"} <= set(before)
    )
    return bool(changes) and share.value <= 1 and not {"to", "at"} & set(before[-2:])


_SLOWING = word_set("slow slower slowly reduce lower decrease drop")
_CHANGING = word_set("slow reduce lower decrease drop increase raise boost accelerate")
_CHANGED = word_set("faster slower quicker")


def _of_speed(tokens: Sequence[Token], at: int) -> Found[float] | None:
    """ "At 0.8 speed", "0.5 of the speed"."""
    number = quantity_at(tokens, at) if tokens[at].kind == "number" else None
    before = [
        token.word for token in tokens[max(0, at - 2) : at] if token.word not in {"=", ":", "to", "of", "at", "is"}
    ]
    if (
        number
        and before[-1:] in (["speed"], ["tempo"], ["pace"])
        and 0.05 <= number.value <= 8
        and number.end == len(tokens)
    ):
        return number  # "speed = 1.5"
    behind = [token.word for token in tokens[number.end : number.end + 3]] if number else []
    told = behind[:1] in (["speed"], ["tempo"], ["pace"]) or behind[1:] == ["the", "speed"]
    return number if number and told and 0.05 <= number.value <= 8 else None


def _is_multiplier(tokens: Sequence[Token], ratio: Found[float]) -> bool:
    """ "2x" alone, "at 1.5x"."""
    return tokens[ratio.end - 1].word == "x" and (ratio.end == len(tokens) or ratio.start <= 4)


def _vague_pace(tokens: Sequence[Token]) -> Found[float] | None:
    for at in range(len(tokens)):
        pace = PACE.at(tokens, at)
        if pace is None:
            continue
        if at > 0 and tokens[at - 1].word in {"not", "without", "too", "speeding"}:
            continue
        before = next((t.word for t in reversed(tokens[:at]) if t.word not in _DEGREES), "")
        if before in _FEELS and tokens[at].word in {"slow", "fast", "quick"}:
            value = _FASTER if pace.value < 0 else 1 / _FASTER  # "it feels slow" asks for the opposite
            return Found(value, at, pace.end)
        # The degree may stand anywhere near: "a bit faster", "slow it down a little", "speed scene 2 up a little".
        near = [
            d for i in range(len(tokens)) if (d := DEGREES.at(tokens, i)) and tokens[i].word not in {"even", "more"}
        ]
        strength = near[0].value if near else 1.0
        return Found((_FASTER**strength) if pace.value > 0 else (1 / _FASTER) ** strength, at, pace.end)
    return None
