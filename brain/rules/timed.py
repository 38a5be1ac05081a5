"""Lengths that are said: "cut 3 to 5 seconds", "trim the first two seconds", "the film in 20 seconds"."""

from __future__ import annotations

from collections.abc import Sequence

from brain.rules.lexicon import VERBS
from brain.rules.lexicon_film import (
    END_SIDE,
    LENGTH_VERBS,
    LONGER,
    OF_ELEMENTS,
    PACE,
    SHORTER,
    START_SIDE,
    WHOLE_TIMELINE,
)
from brain.rules.lexicon_looks import DEGREES, ELEMENT_NOUNS
from brain.rules.lexicon_scenes import WHOLE
from brain.rules.numbers import frames_of, seconds_at
from brain.rules.phrases import Found, word_set
from brain.rules.scenes import refs
from brain.rules.spans import leftover, said
from brain.rules.step import Step
from brain.rules.time_request import IDLE, STATES, Request, about_in, keeps_all, seconds_of, time_step
from brain.rules.tokens import Token
from brain.rules.view import Reading, stem
from tools.schemas import MAX_DURATION, Op, RetimeScene, ToolError, TrimScene
from tools.timing import spread

_OFF = word_set("off from away")
_SLOTS = word_set("slot window limit")


def timed(request: Request, reading: Reading) -> Step | None:
    time = _time(request, reading)
    if time is None:
        return None
    tokens = request.tokens
    about = about_in(tokens, time)
    verb = next((v for at in range(len(about)) if (v := LENGTH_VERBS.at(about, at))), None)
    known = _known(request, time, about) | _of_scenes(request, reading)
    if tokens[time.end :] and [t.word for t in tokens[time.end :]] in (["in"], ["into", "it"]):
        return None  # "the cloud appears about 2 seconds in"
    grows = VERBS.at(tokens, 0)
    if grows and grows.value in {"grow", "shrink"} and tokens[time.start - 1].word in {"for", "over", "in"}:
        return None  # "... and shrink for 4 seconds"
    if _of_element(request, about, time) or leftover(tokens, known, IDLE):
        return None
    frames = frames_of(time.value, reading.fps)
    side = _side(tokens, time)
    taken = _is_taken(tokens, time, verb)
    added = not taken and _is_added(tokens, time, verb)
    if not (taken or added) and said(tokens, STATES) and _has_it(request, frames, reading):
        return None
    shortens = _of_the_film(request, time, verb, frames, reading)
    if (request.whole or shortens) and not (taken or added):
        return _whole_length(request, frames, reading)
    if (taken or added) and _is_film(request, reading):
        film = sum(view.duration for view in reading.scenes)
        return _whole_length(request, film + frames if added else film - frames, reading)
    first = tokens.index(about[0])
    named = bool(request.covered & set(range(first, first + len(about))))
    alone = leftover(tokens, set(request.covered) | set(range(time.start, time.end)) | _lexical(tokens), IDLE)
    if not (taken or added or verb or named or len(tokens) <= 5 or not alone):
        return None
    if not verb and not (taken or added) and not request.named and VERBS.at(tokens, 0) is None and len(tokens) > 4:
        return None
    change = (frames if added else -frames) if taken or added else None
    return _each_length(request, frames, change, side, reading)


def _each_length(request: Request, frames: int, change: int | None, side: str, reading: Reading) -> Step | None:
    """The scenes longer or shorter by `change` frames each, or where none is said of `frames` frames."""
    ops: list[Op] = []
    for number in request.scenes:
        scene = reading.scene(number)
        now = scene.duration if scene else 0
        if change is not None:
            if now + change <= 0:
                return Step("clarify", said=f"Scene {number} is not that long.")
            length = min(MAX_DURATION, now + change)
            ops.append(TrimScene(scene=number, duration_frames=length, from_=side))
        elif keeps_all(request.tokens):
            ops.append(RetimeScene(scene=number, duration_frames=frames))
        else:
            ops.append(TrimScene(scene=number, duration_frames=frames, from_=side))
    return time_step(ops, request)


def _of_the_film(request: Request, time: Found[float], verb: Found[str] | None, frames: int, reading: Reading) -> bool:
    """ "Get it down to 15 seconds" where the scene is shorter, "we have a 10 second slot": the film is meant."""
    tokens = request.tokens
    film = sum(view.duration for view in reading.scenes)
    own = {view.duration for number in request.scenes if (view := reading.scene(number))}
    shortens = said(tokens, word_set("down under")) or (verb is not None and verb.value == "cut")
    told = any(ref.how in {"name", "number", "place", "content"} for ref in refs(tokens, reading, expected=True))
    shortens = (
        shortens and not (told or reading.selected) and bool(own) and max(own) < frames < film
    )  # "get it down to 15 seconds"
    slot = tokens[time.end].word if time.end < len(tokens) else ""
    return shortens or (slot in _SLOTS and VERBS.at(tokens, 0) is None and len(reading.row) <= 10)


def _is_film(request: Request, reading: Reading) -> bool:
    """ "10 seconds longer" of the whole film is ten in all; of "all scenes" or "each" it is ten of each."""
    everything = len(request.scenes) == len(reading.scenes) > 1
    return everything and (request.whole or request.guessed) and not said(request.tokens, _EACH)


_EACH = word_set("each every all both apiece per scenes slides shots ones them")


def _has_it(request: Request, frames: int, reading: Reading) -> bool:
    """ "Intro is 3s now": the length that the scene has; nothing is wished."""
    wishes = said(request.tokens, word_set("should must needs make set keep stay stays let want cut trim extend"))
    views = [reading.scene(number) for number in request.scenes]
    return not wishes and all(view is not None and view.duration == frames for view in views)


def _time(request: Request, reading: Reading) -> Found[float] | None:
    """The length that is said; "the last second" is one, and so is the bare number of "cut it to 5"."""
    tokens = request.tokens
    for at in range(len(tokens)):
        if at in request.covered and tokens[at].kind != "number":
            continue
        if found := seconds_at(tokens, at, reading.fps):
            return found
    verb = LENGTH_VERBS.at(tokens, 0)
    if verb:
        for at in range(1, len(tokens)):
            count = seconds_of(tokens, at)
            removes = tokens[0].word in {"delete", "remove", "drop", "lose", "take"} or at in request.covered
            if (
                count
                and not removes
                and tokens[at - 1].word == "to"
                and count.end == len(tokens)
                and verb.value in {"cut", "fit"}
            ):
                return count
    return None


def _known(request: Request, time: Found[float], about: Sequence[Token]) -> set[int]:
    tokens = request.tokens
    known = set(request.covered) | set(range(time.start, time.end)) | _lexical(tokens)
    # What stands in other parts of the sentence is a reason or a remark.
    inside = {token.start for token in about}
    first = tokens.index(about[0]) if about else 0
    head = tokens[:first]
    known |= {at for at, token in enumerate(tokens) if token.start not in inside and at >= first}
    if head and VERBS.at(head, 0) is None:
        known |= set(range(first))
    # "... so the narration fits", "... so that", "... because", "... cause"
    reason = next(
        (
            at
            for at, token in enumerate(tokens)
            if at >= time.end
            and token.word in {"so", "because", "cause", "since", "cuz", "but", "there's", "as", "it's"}
        ),
        len(tokens),
    )
    return known | set(range(reason, len(tokens)))


def _of_scenes(request: Request, reading: Reading) -> set[int]:
    """The tokens that are words of the scenes meant: "hold the release date" speaks of the scene with the date."""
    words = frozenset[str]().union(*(v.said_words for n in request.scenes if request.named and (v := reading.scene(n))))
    return {at for at, token in enumerate(request.tokens) if token.kind == "word" and stem(token.word) in words}


def _lexical(tokens: Sequence[Token]) -> set[int]:
    """The tokens that speak of lengths and pace, or of the film as a whole."""
    tables = (LENGTH_VERBS, SHORTER, LONGER, PACE, VERBS, WHOLE_TIMELINE, DEGREES, WHOLE)
    found = [hit for at in range(len(tokens)) for table in tables if (hit := table.at(tokens, at))]
    return {at for hit in found for at in range(hit.start, hit.end)}


def _of_element(request: Request, about: Sequence[Token], time: Found[float]) -> bool:
    """Whether the length is that of something on a scene: "fade the title in over 2 seconds"."""
    tokens = request.tokens
    inside = [t for at, t in enumerate(tokens) if at not in request.covered and t in about]
    before = tokens[time.start - 1].word if time.start else ""
    if before in {"over", "within", "after", "every"} or said(inside, OF_ELEMENTS - {"over", "within", "after"}):
        return True
    return any(
        e.value not in {"text", "background"} or tokens[e.start].word in {"text", "words"}
        for e in ELEMENT_NOUNS.all(inside)
    )


def _side(tokens: Sequence[Token], time: Found[float]) -> str:
    before = [token.word for token in tokens[max(0, time.start - 2) : time.start]]
    after = [token.word for token in tokens[time.end :]]
    lead = {*before, tokens[time.start].word}
    if {"first", "opening", "initial"} & lead:
        return "start"
    if {"last", "final"} & lead:
        return "end"
    for word in after:
        if word in START_SIDE:
            return "start"
        if word in END_SIDE:
            return "end"
    spoken = {token.word for token in tokens[: time.start]}
    return "start" if spoken & {"start", "beginning", "front"} and not spoken & {"end", "make"} else "end"


def _is_taken(tokens: Sequence[Token], time: Found[float], verb: Found[str] | None) -> bool:
    """ "cut 2 seconds off", "trim the first two seconds", "2 seconds shorter", "shorten it by 2 seconds"."""
    before = [token.word for token in tokens[max(0, time.start - 2) : time.start]]
    after = tokens[time.end : time.end + 2]
    if tokens[time.start].word == "another":
        return False
    if before[-1:] in (["-"], ["minus"]):
        return True
    lead = [token.word for token in tokens[max(0, time.start - 3) : time.start]]
    if "to" in lead or ("down" in before and "by" not in before):
        return False
    if SHORTER.at(tokens, time.end) and tokens[time.end].word != "long":
        return True
    if time.end < len(tokens) and tokens[time.end].word in {"less", "fewer"}:
        return True
    rest = {token.word for token in tokens[time.end :]}
    first = tokens[time.start - 1].word if time.start else ""
    if verb and verb.value == "cut":
        if first == "by" or {"first", "last", "final", "opening"} & {*before, tokens[time.start].word}:
            return True
        return bool({"off", "from"} & rest) or bool(_OFF & {t.word for t in after}) or "off" in [t.word for t in tokens]
    if first == "by" and said(tokens[: time.start], word_set("reduce decrease")):
        return True
    shorter = any(SHORTER.at(tokens, at) for at in range(time.start))
    return (shorter and first in {"by", "of", "shorter"}) or (bool(verb) and "off" in [t.word for t in tokens])


def _is_added(tokens: Sequence[Token], time: Found[float], verb: Found[str] | None) -> bool:
    """ "2 seconds longer", "extend it by a second", "add another second at the end"."""
    first = tokens[time.start - 1].word if time.start else ""
    after = tokens[time.end].word if time.end < len(tokens) else ""
    before = {token.word for token in tokens[max(0, time.start - 2) : time.start]}
    inside = {token.word for token in tokens[time.start : time.end]}
    if (
        first in {"+", "plus"}
        or (after in {"longer", "more", "extra"} and first != "than")
        or (first != "than" and (before | inside) & {"another", "extra", "additional", "more"})
    ):
        return True
    longer = any(LONGER.at(tokens, at) and tokens[at].word == "longer" for at in range(time.start))
    if longer and first in {"by", "of", "longer"}:
        return True
    if verb and verb.value == "fit" and first == "by":
        return True  # "stretch it by a second"
    if verb is None or verb.value != "add":
        return first == "by" and said(tokens[: time.start], word_set("increase"))
    if tokens[0].word == "give":
        return False  # "give every day 4 seconds"
    return first != "to" and not (tokens[0].word in {"leave", "hold"} and first in {"for", "at"})


def _whole_length(request: Request, frames: int, reading: Reading) -> Step | None:
    """The film in a given length: shared out by the lengths that the scenes have, exact to the frame."""
    try:
        shares = spread([scene.duration for scene in reading.scenes], frames)
    except ToolError as error:
        return Step("clarify", said=str(error))
    keeps = keeps_all(request.tokens)
    ops: list[Op] = [
        RetimeScene(scene=view.number, duration_frames=share)
        if keeps
        else TrimScene(scene=view.number, duration_frames=share)
        for view, share in zip(reading.scenes, shares, strict=True)
        if share != view.duration
    ]
    return time_step(ops, request) if ops else Step("reply", said="The film has exactly this length already.")
