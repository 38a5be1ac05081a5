"""How long scenes are and how fast they play: "cut 3 to 5 seconds", "half as long", "play it at double speed"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from brain.rules.lexicon import VERBS
from brain.rules.lexicon_film import (
    END_SIDE,
    LENGTH_VERBS,
    LONGER,
    OF_ELEMENTS,
    PACE,
    SHORTER,
    SPEED_NOUNS,
    START_SIDE,
    WHOLE_TIMELINE,
)
from brain.rules.lexicon_looks import DEGREES, ELEMENT_NOUNS
from brain.rules.lexicon_scenes import DESIGN_NOUNS, SCENE_NOUNS, UNITS, WHOLE
from brain.rules.numbers import count_at, frames_of, ordinal_at, percent_at, ratio_at, seconds_at
from brain.rules.phrases import Found, word_set
from brain.rules.scenes import Ref, ref_at
from brain.rules.spans import clause, leftover, said
from brain.rules.step import Step
from brain.rules.tokens import Token
from brain.rules.view import Reading, stem
from tools.schemas import MAX_DURATION, Op, RetimeScene, ToolError, TrimScene
from tools.timing import spread

# What "faster" and "shorter" come to when nothing more is said.
_FASTER, _SHORTER, _LONGER = 1.4, 0.75, 1.35
_SHORTEST = 2  # frames
_FASTEST = 100.0
_OFF = word_set("off from away")
_INDEFINITE = word_set("a an another new")
_ARTICLES = word_set("the my our this that")
# Said of a length: none of it is about anything on the scene.
_IDLE = word_set("""
    long length lengths duration durations time times timing exactly exact about around roughly only just last lasts
    second seconds sec secs s long. half double whole entire total each every speed pace tempo rate fast slow
    quick quickly
    slowly faster slower shorter longer long short play plays playing run runs running go goes going stay stays up
    more less much bit little lot tad touch fps frame frames mark start end beginning front off away down by of than
    rest remaining as twice thrice part screen keep everything animation. first final normal original currently
    drag drags feel feels too way super kinda at without under speeding cutting losing fit fits into room in within
    extra another additional further per cent percent third quarter thirds quarters time's overall altogether viewers
    anything nothing something needs read reading people seem seems now slightly pacing paced motion. instead
    before ago give viewers everyone same amount stretched hold holds
    hang make makes making dead air tiny longer. maximum max min minimum least most under cap limit ones scene's
    """)
_RETIMING = word_set("""
    squeeze compress condense squash cram fit stretch stretched speed speeding retime play plays playback slow slower
    faster slowed sped
    """)
_NOT_LENGTHS = word_set(
    "size font fonts opacity volume bigger smaller larger thicker thinner brighter darker width height"
)
# Of one thing on a scene: "slide the name in faster", "the names take forever to appear, speed that up".
_MOTIONS = word_set("slide fly fade zoom spin bounce pop drop pan count type draw float")
_APPEARING = word_set("appear appears appearing enter enters count counts")
_FEELS = word_set("feels is looks seems it's feel are look")
_STATES = word_set("is lasts last runs takes currently now has it's")
_WITHOUT = word_set("without not don't no")
_KEEP_ALL = (
    "keep all",
    "all of it in",
    "whole animation",
    "keep everything",
    "without cutting",
    "nothing cut",
    "without losing",
    "keep the whole",
    "in full",
)


class _Request(NamedTuple):
    """The tokens of a request and what they name: the scenes, whether each or the film as a whole, and which tokens
    that covers."""

    tokens: Sequence[Token]
    scenes: tuple[int, ...]
    whole: bool
    covered: frozenset[int]
    named: bool


def lengths(tokens: Sequence[Token], reading: Reading) -> Step | None:
    """The step that makes scenes longer, shorter, faster or slower; None when the tokens speak of no such thing."""
    if (
        said(tokens, _NOT_LENGTHS)
        or not (reading.scenes or reading.created)
        or any(t.kind == "quote" for t in tokens)
        or speaks_of_new_scene(tokens, reading)
    ):
        return None
    request = _request(_wanted(tokens, reading), reading)
    return (
        _same_length(request, reading)
        or _timed(request, reading)
        or _sized(request, reading)
        or _paced(request, reading)
    )


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
    states = now is not None and any(t.word in _STATES for t in tokens[1:now])
    rest = tokens[at + 1 :]
    while rest and rest[0].word in {"but", "please", "and"}:
        rest = rest[1:]
    verb = LENGTH_VERBS.at(rest, 0) or LENGTH_VERBS.at(rest, 1)
    count = next((c for i in range(1, len(rest)) if (c := seconds_of(rest, i)) and c.end == len(rest)), None)
    timed = any(seconds_at(rest, i, reading.fps) for i in range(len(rest)))
    if now is None or not states or verb is None or not (timed or count):
        return tokens
    unit = [] if timed else [rest[-1]._replace(kind="word", text="", word="seconds", start=rest[-1].end)]
    subject = ref_at(tokens, 0, reading, expected=True)
    return [*tokens[: subject.end if subject else 0], *rest, *unit]


def _instead_of(tokens: Sequence[Token], at: int, reading: Reading) -> bool:
    row = [token.word for token in tokens[at : at + 2]]
    if row not in (["instead", "of"], ["rather", "than"]):
        return False
    time = seconds_at(tokens, at + 2, reading.fps) or seconds_of(tokens, at + 2)
    return time is not None and time.end == len(tokens)


def speaks_of_new_scene(tokens: Sequence[Token], reading: Reading) -> bool:
    """Whether a scene that is not there is spoken of: "a 10 second intro"."""
    for at in range(len(tokens)):
        noun = SCENE_NOUNS.at(tokens, at) or DESIGN_NOUNS.at(tokens, at)
        if noun is None or tokens[at].word in {"bit", "slide", "part", "moment", "frame"}:
            continue
        before = [token.word for token in tokens[max(0, at - 5) : at]]
        if "." in before or ":" in before:
            continue
        begun = max((i for i, word in enumerate(before) if word in _INDEFINITE), default=-1)
        definite = any(word in _ARTICLES or word in {"every", "each", "all"} for word in before[begun + 1 :])
        if begun >= 0 and not definite and not ordinal_at(tokens, at - 1):
            between = tokens[max(0, at - 5) + begun + 1 : at]
            if not any(t.word in {"to", "in", "of", "off", "from", "on", "at", "for"} for t in between):
                return True
    return False


def _request(tokens: Sequence[Token], reading: Reading) -> _Request:
    spans = [time for at in range(len(tokens)) if (time := seconds_at(tokens, at, reading.fps))]
    timed = {at for span in spans for at in range(span.start, span.end)}
    found: list[Ref] = []
    at = 0
    whole = False
    while at < len(tokens):
        total = WHOLE_TIMELINE.at(tokens, at) if tokens[at].word != "everything" else None
        ref = None if at in timed or _is_amount(tokens, at) else ref_at(tokens, at, reading, expected=True)
        if total and (ref is None or ref.how == "all" or total.end >= ref.end):
            whole = whole or not found
            found.append(Ref((), "all", at, total.end))
            at = total.end
        elif ref and not timed & set(range(ref.start, ref.end)):
            if ref.how == "all" and not _each(tokens[ref.start : ref.end]):
                whole = True
            found.append(ref)
            at = ref.end
        else:
            at += 1
    pointing = {"it", "this", "them"}
    telling = [ref for ref in found if ref.numbers and ref.how not in pointing] or [r for r in found if r.numbers]
    numbers = tuple(dict.fromkeys(n for ref in telling for n in ref.numbers if reading.scene(n) or ref.how != "all"))
    if whole and telling and not all(ref.how == "all" for ref in telling):
        whole = False
    if whole and reading.mentioned and not any(r.how == "all" and r.numbers for r in found):
        whole = False  # "stretch the intro to 10 seconds, play the whole thing slower"
        numbers = (reading.mentioned[-1],)
    if whole or (not found and said(tokens, word_set("each apiece"))):
        numbers = tuple(scene.number for scene in reading.scenes)
    covered = frozenset(i for ref in found for i in range(ref.start, ref.end))
    return _Request(tokens, numbers or (reading.default_scene(),), whole, covered, bool(numbers))


def _is_amount(tokens: Sequence[Token], at: int) -> bool:
    """Whether a number stands for a length or a share and not for a scene: "to 5", "20 %", "2x"."""
    if percent_at(tokens, at) or ratio_at(tokens, at):
        return True
    if (
        tokens[at].word in {"first", "last", "final", "opening"}
        and not (at == 0 and tokens[at].word == "opening")
        and (
            UNITS.at(tokens, at + 1)
            or seconds_at(tokens, at + 1, 30)
            or (at + 1 < len(tokens) and tokens[at + 1].word in {"couple", "few", "bit", "half"})
        )
    ):
        return True
    if tokens[at].word in {"end", "beginning", "opening", "ending"} and at:
        return True
    return (
        bool(count_at(tokens, at))
        and at > 0
        and tokens[at - 1].word in {"to", "at", "under", "be", "of", "by"}
        and (tokens[at].word != "one" and at + 1 >= len(tokens))
    )


def _each(tokens: Sequence[Token]) -> bool:
    row = {token.word for token in tokens}
    return bool(row & {"every", "each", "both", "them", "everything"}) or any(
        word in row for word in ("scenes", "slides", "clips", "shots")
    )


# --- a length is said -------------------------------------------------------------------------------------------------


def _timed(request: _Request, reading: Reading) -> Step | None:
    time = _time(request, reading)
    if time is None:
        return None
    tokens = request.tokens
    about = clause(tokens, time.start)
    verb = next((v for at in range(len(about)) if (v := LENGTH_VERBS.at(about, at))), None)
    known = _known(request, time, about) | _of_scenes(request, reading)
    if _of_element(request, about, time) or leftover(tokens, known, _IDLE):
        return None
    frames = frames_of(time.value, reading.fps)
    side = _side(tokens, time)
    taken = _is_taken(tokens, time, verb)
    added = not taken and _is_added(tokens, time, verb)
    if not (taken or added) and said(tokens, _STATES) and _has_it(request, frames, reading):
        return None
    if request.whole and not (taken or added):
        return _whole_length(request, frames, reading)
    first = tokens.index(about[0])
    named = bool(request.covered & set(range(first, first + len(about))))
    alone = leftover(tokens, set(request.covered) | set(range(time.start, time.end)) | _lexical(tokens), _IDLE)
    if not (taken or added or verb or named or len(tokens) <= 5 or not alone):
        return None
    if not verb and not (taken or added) and not request.named and VERBS.at(tokens, 0) is None and len(tokens) > 4:
        return None
    ops: list[Op] = []
    for number in request.scenes:
        scene = reading.scene(number)
        now = scene.duration if scene else 0
        if taken or added:
            length = max(1, min(MAX_DURATION, now + (frames if added else -frames)))
            if taken and frames >= now:
                return Step("clarify", said=f"Scene {number} is not that long.")
            ops.append(TrimScene(scene=number, duration_frames=length, from_=side))
        elif _keeps_all(tokens):
            ops.append(RetimeScene(scene=number, duration_frames=frames))
        else:
            ops.append(TrimScene(scene=number, duration_frames=frames, from_=side))
    return _step(ops, request)


def _has_it(request: _Request, frames: int, reading: Reading) -> bool:
    """ "Intro is 3s now": the length that the scene has; nothing is wished."""
    wishes = said(request.tokens, word_set("should must needs make set keep stay stays let want cut trim extend"))
    views = [reading.scene(number) for number in request.scenes]
    return not wishes and all(view is not None and view.duration == frames for view in views)


def _time(request: _Request, reading: Reading) -> Found[float] | None:
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


def seconds_of(tokens: Sequence[Token], at: int) -> Found[float] | None:
    """A bare number, meant as seconds: "5", "four and a half"."""
    from brain.rules.numbers import quantity_at

    found = quantity_at(tokens, at)
    return found if found and tokens[at].word not in {"a", "an", "one", "half"} else None


def _known(request: _Request, time: Found[float], about: Sequence[Token]) -> set[int]:
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


def _of_scenes(request: _Request, reading: Reading) -> set[int]:
    """The tokens that are words of the scenes meant: "hold the release date" speaks of the scene with the date."""
    words = frozenset[str]().union(*(v.said_words for n in request.scenes if request.named and (v := reading.scene(n))))
    return {at for at, token in enumerate(request.tokens) if token.kind == "word" and stem(token.word) in words}


def _lexical(tokens: Sequence[Token]) -> set[int]:
    """The tokens that speak of lengths and pace, or of the film as a whole."""
    tables = (LENGTH_VERBS, SHORTER, LONGER, PACE, VERBS, WHOLE_TIMELINE, DEGREES, WHOLE)
    found = [hit for at in range(len(tokens)) for table in tables if (hit := table.at(tokens, at))]
    return {at for hit in found for at in range(hit.start, hit.end)}


def _of_element(request: _Request, about: Sequence[Token], time: Found[float]) -> bool:
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
    return (shorter and first == "by") or (bool(verb) and "off" in [t.word for t in tokens])


def _is_added(tokens: Sequence[Token], time: Found[float], verb: Found[str] | None) -> bool:
    """ "2 seconds longer", "extend it by a second", "add another second at the end"."""
    first = tokens[time.start - 1].word if time.start else ""
    after = tokens[time.end].word if time.end < len(tokens) else ""
    before = {token.word for token in tokens[max(0, time.start - 2) : time.start]}
    inside = {token.word for token in tokens[time.start : time.end]}
    if (
        first in {"+", "plus"}
        or after in {"longer", "more", "extra"}
        or (before | inside) & {"another", "extra", "additional", "more"}
    ):
        return True
    if any(LONGER.at(tokens, at) and tokens[at].word == "longer" for at in range(time.start)) and first == "by":
        return True
    if verb and verb.value == "fit" and first == "by":
        return True  # "stretch it by a second"
    if verb is None or verb.value != "add":
        return first == "by" and said(tokens[: time.start], word_set("increase"))
    if tokens[0].word == "give":
        return False  # "give every day 4 seconds"
    return first != "to" and not (tokens[0].word in {"leave", "hold"} and first in {"for", "at"})


def _keeps_all(tokens: Sequence[Token]) -> bool:
    """Whether the whole animation shall be seen in the new length."""
    row = " ".join(token.word for token in tokens)
    if any(phrase in row for phrase in _KEEP_ALL):
        return True
    for at, token in enumerate(tokens):
        if token.word in _RETIMING:
            return not any(t.word in _WITHOUT for t in tokens[max(0, at - 2) : at])
    return False


def _whole_length(request: _Request, frames: int, reading: Reading) -> Step | None:
    """The film in a given length: shared out by the lengths that the scenes have, exact to the frame."""
    try:
        shares = spread([scene.duration for scene in reading.scenes], frames)
    except ToolError as error:
        return Step("clarify", said=str(error))
    keeps = _keeps_all(request.tokens)
    ops: list[Op] = [
        RetimeScene(scene=view.number, duration_frames=share)
        if keeps
        else TrimScene(scene=view.number, duration_frames=share)
        for view, share in zip(reading.scenes, shares, strict=True)
        if share != view.duration
    ]
    return _step(ops, request) if ops else Step("reply", said="The film has exactly this length already.")


# --- a length is compared ---------------------------------------------------------------------------------------------


def _same_length(request: _Request, reading: Reading) -> Step | None:
    """ "make scene 2 as long as scene 1"."""
    tokens = request.tokens
    row = [token.word for token in tokens]
    for at in range(len(row) - 2):
        phrase = 3 if row[at : at + 3] in (["as", "long", "as"], ["as", "short", "as"], ["same", "length", "as"]) else 0
        ref = ref_at(tokens, at + phrase, reading, expected=True) if phrase else None
        model = reading.scene(ref.numbers[0]) if ref and len(ref.numbers) == 1 else None
        if model is None:
            continue
        found = [r for i in range(at) if (r := ref_at(tokens, i, reading, expected=True)) and r.numbers]
        number = found[0].numbers[0] if found else reading.default_scene()
        return (
            _step([TrimScene(scene=number, duration_frames=model.duration)], request)
            if number != model.number
            else None
        )
    return None


def _sized(request: _Request, reading: Reading) -> Step | None:
    """ "half as long", "a third shorter", "a bit longer", "too long"."""
    tokens = request.tokens
    if _of_speed(tokens):
        return None
    ratio = _length_ratio(request)
    if (
        ratio is None
        or leftover(_about(tokens, ratio), _covered_in(request, ratio), _IDLE)
        or _elements(request, ratio)
    ):
        return None
    ops: list[Op] = []
    for number in request.scenes:
        scene = reading.scene(number)
        if scene is None:
            continue
        frames = min(MAX_DURATION, max(_SHORTEST, round(scene.duration * ratio.value)))
        if _keeps_all(tokens):
            ops.append(RetimeScene(scene=number, duration_frames=frames))
        else:
            ops.append(TrimScene(scene=number, duration_frames=frames))
    return _step(ops, request) if ops else None


def _length_ratio(request: _Request) -> Found[float] | None:
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


def _of_speed(tokens: Sequence[Token]) -> bool:
    return said(tokens, SPEED_NOUNS) or any(
        PACE.at(tokens, at) for at in range(len(tokens)) if tokens[at].word not in {"drags", "double"}
    )


# --- the pace ---------------------------------------------------------------------------------------------------------


def _paced(request: _Request, reading: Reading) -> Step | None:
    """ "faster", "play scene 2 at double speed", "slow it down a little"."""
    tokens = request.tokens
    factor = _pace_factor(request)
    if factor is None or leftover(_about(tokens, factor), _covered_in(request, factor), _IDLE):
        return None
    around = [t for at, t in enumerate(tokens) if not factor.start <= at < factor.end and t in _about(tokens, factor)]
    if _elements(request, factor) or said(around, word_set("animation animations motion movement camera")):
        return None
    if said(tokens[:1], _MOTIONS) or (said(around, word_set("it that them")) and said(tokens, _APPEARING)):
        return None
    numbers = [n for n in request.scenes if reading.scene(n) or n > len(reading.scenes)]
    return (
        _step([RetimeScene(scene=n, factor=round(min(_FASTEST, factor.value), 3)) for n in numbers], request)
        if numbers
        else None
    )


def _pace_factor(request: _Request) -> Found[float] | None:
    tokens = request.tokens
    of_speed = _of_speed(tokens)
    for at in range(len(tokens)):
        ratio = None if at in request.covered else ratio_at(tokens, at)
        if ratio is None or not (of_speed or _is_multiplier(tokens, ratio)):
            continue
        tail = {token.word for token in tokens[ratio.end : ratio.end + 3]}
        percent = percent_at(tokens, at) is not None
        if tail & {"slower", "slow", "slowly"}:
            value = 1 - ratio.value if ratio.value < 1 else 1 / ratio.value
        elif tail & {"faster", "quicker", "more"} and (percent or ratio.value < 1):
            value = 1 + ratio.value
        elif at > 0 and tokens[at - 1].word == "by" and percent:
            slower = said(tokens[:at], word_set("slow slower reduce"))
            value = 1 - ratio.value if slower else 1 + ratio.value
        else:
            value = ratio.value
        return Found(max(0.05, value), at, ratio.end)
    return _vague_pace(tokens)


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
        if at > 0 and tokens[at - 1].word in _FEELS and tokens[at].word in {"slow", "fast", "quick"}:
            value = _FASTER if pace.value < 0 else 1 / _FASTER  # "it feels slow" asks for the opposite
            return Found(value, at, pace.end)
        # The degree may stand anywhere near: "a bit faster", "slow it down a little", "speed scene 2 up a little".
        near = [
            d for i in range(len(tokens)) if (d := DEGREES.at(tokens, i)) and tokens[i].word not in {"even", "more"}
        ]
        strength = near[0].value if near else 1.0
        return Found((_FASTER**strength) if pace.value > 0 else (1 / _FASTER) ** strength, at, pace.end)
    return None


# --- what is left -----------------------------------------------------------------------------------------------------


def _about(tokens: Sequence[Token], found: Found[float]) -> Sequence[Token]:
    """The tokens up to the end of the clause that says it; those before it belong to it when they name a scene."""
    part = clause(tokens, found.start)
    reason = next(
        (i for i, t in enumerate(part) if i and t.word in {"because", "so", "cause", "since", "cuz"}), len(part)
    )
    return part[:reason]


def _covered_in(request: _Request, found: Found[float]) -> set[int]:
    part = _about(request.tokens, found)
    offset = request.tokens.index(part[0]) if part else 0
    known = {at - offset for at in request.covered} | {at - offset for at in range(found.start, found.end)}
    for at in range(len(part)):
        for table in (LENGTH_VERBS, SHORTER, LONGER, PACE, VERBS, DEGREES, WHOLE_TIMELINE):
            if hit := table.at(part, at):
                known.update(range(hit.start, hit.end))
    return known


def _elements(request: _Request, found: Found[float]) -> bool:
    """Whether something on the scene is spoken of."""
    part = _about(request.tokens, found)
    offset = request.tokens.index(part[0]) if part else 0
    told = set(range(found.start, found.end))
    free = [t for at, t in enumerate(part) if at + offset not in request.covered | told]
    return any(True for _ in ELEMENT_NOUNS.all(free)) or said(free, OF_ELEMENTS - {"after", "over", "within"})


def _step(ops: Sequence[Op], request: _Request) -> Step:
    return Step("time", tuple(ops), mentioned=request.scenes if len(request.scenes) == 1 else ())
