"""How long scenes are and how fast they play: which of the rules about time takes a request."""

from __future__ import annotations

from collections.abc import Sequence

from brain.rules.lexicon_film import LENGTH_VERBS, LONGER, PACE, SHORTER, SPEED_NOUNS
from brain.rules.lexicon_scenes import DESIGN_NOUNS, FRAMES, RATIOS, SCENE_NOUNS, UNITS
from brain.rules.numbers import count_at, frames_of, ordinal_at, seconds_at
from brain.rules.paced import paced
from brain.rules.phrases import Found, word_set
from brain.rules.politeness import reason_at
from brain.rules.scenes import ref_at, refs
from brain.rules.sized import same_length, sized
from brain.rules.spans import said
from brain.rules.step import Step
from brain.rules.time_request import STATES, request_of, seconds_of
from brain.rules.timed import timed
from brain.rules.tokens import Token
from brain.rules.view import Reading
from brain.rules.wording import trimmed
from tools.schemas import TrimScene

_INDEFINITE = word_set("a an another new one")
_ARTICLES = word_set("the my our this that")
_TELLING = (UNITS.words() | FRAMES.words() | SPEED_NOUNS) | word_set(
    "long short length duration percent pct prozent cent times x shorten tighten lengthen extend prolong trim"
)
_TO = frozenset({"to"})
_NOT_LENGTHS = word_set(
    "size font fonts opacity volume bigger smaller larger thicker thinner brighter darker width height"
)


def lengths(tokens: Sequence[Token], reading: Reading) -> Step | None:
    """The step that makes scenes longer, shorter, faster or slower; None when the tokens speak of no such thing."""
    if (
        not _tells_of_time(tokens, reading)
        or said(tokens, _NOT_LENGTHS)
        or not (reading.scenes or reading.created)
        or any(t.kind == "quote" for t in tokens)
        or speaks_of_new_scene(tokens, reading)
        or _of_what_was_put(tokens, reading)
    ):
        return None
    told = reading.topic == "time" and seconds_of(tokens, len(tokens) - 1) is not None
    alone = ref_at(tokens, 0, reading, expected=True) if told else None
    if (
        alone and alone.end == len(tokens) - 1 and alone.how in {"name", "number", "place", "them"}
    ):  # "... and reviews 4"
        tokens = [*tokens, _unit(tokens[-1])]
    number = tokens[-1].kind == "number" and 2 < len(tokens) <= 4 and tokens[-2].word in {"it", "that", "to"}
    if number and reading.topic == "time" and LENGTH_VERBS.at(tokens, 0):
        tokens = [*tokens, _unit(tokens[-1])]
    if ends := _ends_earlier(tokens, reading):
        return ends
    tokens = _without_old(tokens, reading)
    request = request_of(_wanted(tokens[: reason_at(tokens)], reading), reading)
    return (
        same_length(request, reading) or timed(request, reading) or sized(request, reading) or paced(request, reading)
    )


def _tells_of_time(tokens: Sequence[Token], reading: Reading) -> bool:
    """Whether one of the words is said that all of these rules look for: most requests need no closer look."""
    if reading.topic == "time" or said(tokens, _TELLING) or any(token.kind == "number" for token in tokens):
        return True
    compared = any(table.first(tokens) for table in (LONGER, SHORTER, PACE, RATIOS))
    return compared or (LENGTH_VERBS.at(tokens, 0) is not None and said(tokens, _TO))


def _ends_earlier(tokens: Sequence[Token], reading: Reading) -> Step | None:
    """ "End the order scene a second earlier", "let scene 2 start a second later"."""
    side = next((t.word for t in tokens if t.word in {"end", "ends", "stop", "finish", "start", "starts", "begin"}), "")
    time = next((t for at in range(len(tokens)) if (t := seconds_at(tokens, at, reading.fps))), None)
    named = [ref for ref in refs(tokens, reading) if ref.how in {"name", "number", "place"} and len(ref.numbers) == 1]
    view = reading.scene(named[0].numbers[0]) if len(named) == 1 else None
    way = tokens[time.end].word if time and time.end == len(tokens) - 1 else ""
    if view is None or not side or time is None or way not in {"earlier", "sooner", "later"}:
        return None
    starts = side in {"start", "starts", "begin"}
    sign = 1 if (way == "later") != starts else -1
    frames = view.duration + sign * frames_of(time.value, reading.fps)
    op = TrimScene(scene=view.number, duration_frames=max(1, frames), from_="start" if starts else "end")
    return Step("time", (op,), mentioned=(view.number,))


def _of_what_was_put(tokens: Sequence[Token], reading: Reading) -> bool:
    """ "Can they be slower", after waves were put on a scene: about these, and not about scenes."""
    plural = said(tokens, word_set("they them these those")) and len(tokens) <= 8
    return plural and reading.last_tool == "editScene" and len(reading.last_ops) == 1 and not reading.mentioned


def length_instead(tokens: Sequence[Token], reading: Reading) -> Step | None:
    """ "Intro is 3s now, make it 2": one request, though the comma looks like the end of one."""
    return lengths(tokens, reading) if len(_wanted(tokens, reading)) < len(tokens) else None


def _wanted(tokens: Sequence[Token], reading: Reading) -> Sequence[Token]:
    """ "Intro is 3s now, make it 2": the scene and the length wanted; what is said of the length it has is left out."""
    at = next((i for i, t in enumerate(tokens) if t.word in {",", "but", "-", "–", ";"} and i > 2), None)
    other = next((i for i in range(2, len(tokens)) if _instead_of(tokens, i, reading)), None)
    if other is not None:
        return tokens[:other]  # "6 seconds instead of 4"
    if at is None:
        return tokens
    now = next((i for i in range(1, at) if seconds_at(tokens, i, reading.fps)), None)
    states = now is not None and any(t.word in STATES for t in tokens[1:now])
    rest = tokens[at + 1 :]
    while rest and rest[0].word in {"but", "please", "and"}:
        rest = rest[1:]
    verb = LENGTH_VERBS.at(rest, 0) or LENGTH_VERBS.at(rest, 1)
    enough = seconds_at(rest, 0, reading.fps) or seconds_of(rest, 0) if rest else None
    if states and enough and rest[enough.end :] and {t.word for t in rest[enough.end :]} <= _ENOUGH:
        subject = ref_at(tokens, 0, reading, expected=True)
        unit = [] if seconds_at(rest, 0, reading.fps) else [_unit(rest[enough.end - 1])]
        return [*tokens[: subject.end if subject else 0], *rest[: enough.end], *unit]  # "it's 4 seconds, 3 is enough"
    count = next((c for i in range(1, len(rest)) if (c := seconds_of(rest, i)) and c.end == len(rest)), None)
    timed = any(seconds_at(rest, i, reading.fps) for i in range(len(rest)))
    if now is None or not states or verb is None or not (timed or count):
        return tokens
    unit = [] if timed else [_unit(rest[-1])]
    subject = ref_at(tokens, 0, reading, expected=True)
    return [*tokens[: subject.end if subject else 0], *rest, *unit]


_ENOUGH = word_set("is enough plenty would be do will better fine ok should are good suffices sufficient please")


def _without_old(tokens: Sequence[Token], reading: Reading) -> Sequence[Token]:
    """ "From 5 down to 4 seconds", "by 2 seconds to 6": the length that it has, or comes to it, is left out."""
    for at in range(len(tokens) - 2):
        told = tokens[at].word in _FROM
        old = _length_at(tokens, at + told, reading) if told or tokens[at].kind == "number" else None
        to = old.end if old else len(tokens)
        joint = next((n for n in range(to, len(tokens)) if tokens[n].word not in _JOINTS), len(tokens))
        new = _length_at(tokens, joint, reading) if old and joint > to else None
        if not old or not new:
            continue
        timed = any(seconds_at(tokens, n, reading.fps) for n in (at + told, joint))
        last = joint > to and new.end >= len(trimmed(tokens))
        if (tokens[at].word == "from" and tokens[joint - 1].word == "to") or (
            timed and last and (told or _told_in(tokens[to:joint]))
        ):
            unit = [] if seconds_at(tokens, joint, reading.fps) or not timed else [_unit(tokens[new.end - 1])]
            word = tokens[to]._replace(kind="word", text="", word="to")
            down = tokens[to : to + 1] if tokens[to].word in {"down", "up"} else []
            return [*tokens[:at], *down, word, *tokens[joint : new.end], *unit, *tokens[new.end :]]
    return tokens


# "From", and how "von", "de", "da" and "从" are read where a scene stands before them; then what joins the two lengths.
_FROM = word_set("from of by da 从")
_JOINTS = word_set("to down up because")


def _told_in(joint: Sequence[Token]) -> bool:
    """Whether the first length is said to be the old one by the joint alone, as in Japanese."""
    return bool(joint) and joint[0].word == "because"


def _length_at(tokens: Sequence[Token], at: int, reading: Reading) -> Found[float] | None:
    return seconds_at(tokens, at, reading.fps) or (seconds_of(tokens, at) if at < len(tokens) else None)


def _unit(after: Token) -> Token:
    return after._replace(kind="word", text="", word="seconds", start=after.end)


def _instead_of(tokens: Sequence[Token], at: int, reading: Reading) -> bool:
    row = [token.word for token in tokens[at : at + 2]]
    if row not in (["instead", "of"], ["rather", "than"]):
        return False
    time = seconds_at(tokens, at + 2, reading.fps) or seconds_of(tokens, at + 2)
    return time is not None and time.end == len(tokens)


_NOUNS = SCENE_NOUNS.firsts() | DESIGN_NOUNS.firsts()


def speaks_of_new_scene(tokens: Sequence[Token], reading: Reading) -> bool:
    """Whether a scene that is not there is spoken of: "a 10 second intro"."""
    for at in range(len(tokens)):
        if tokens[at].word not in _NOUNS:
            continue
        noun = SCENE_NOUNS.at(tokens, at) or DESIGN_NOUNS.at(tokens, at)
        if noun is None or tokens[at].word in {"bit", "slide", "part", "moment", "frame"}:
            continue
        before = [token.word for token in tokens[max(0, at - 5) : at]]
        if "." in before or ":" in before:
            continue
        begun = max((i for i, word in enumerate(before) if word in _INDEFINITE), default=-1)
        definite = any(word in _ARTICLES or word in {"every", "each", "all"} for word in before[begun + 1 :])
        # "a second scene" is one that is there, "a 4 second scene" is not
        counted = ordinal_at(tokens, at - 1) and not (at > 1 and count_at(tokens, at - 2))
        if begun >= 0 and not definite and not counted:
            between = tokens[max(0, at - 5) + begun + 1 : at]
            if not any(t.word in {"to", "in", "of", "off", "from", "on", "at", "for"} for t in between):
                return True
    return False
