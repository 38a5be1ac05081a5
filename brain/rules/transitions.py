"""How one scene leads into the next: "crossfade between 2 and 3", "a hard cut into this one"."""

from __future__ import annotations

from collections.abc import Sequence

from brain.rules.lexicon import VERBS
from brain.rules.lexicon_film import (
    DISLIKED,
    PLAIN_TRANSITIONS,
    SOUND_NOUNS,
    SPLIT_VERBS,
    TRANSITION_NOUNS,
    TRANSITION_TYPES,
)
from brain.rules.lexicon_looks import DEGREES, ELEMENT_NOUNS, TIMES
from brain.rules.lexicon_scenes import EXCEPT, SCENE_NOUNS, WHOLE
from brain.rules.numbers import seconds_at
from brain.rules.phrases import Found, word_set
from brain.rules.scene_names import Ref
from brain.rules.scenes import ref_at, refs
from brain.rules.spans import said
from brain.rules.step import Step
from brain.rules.tokens import Token
from brain.rules.view import Reading, SceneView, stem, stems
from tools.schemas import SetTransition, TransitionType
from tools.transition import USUAL_SECONDS

_MODALS = word_set("should shall could can must to needs also just")
_PLURALS = word_set("fades wipes zooms flips dissolves crossfades cuts")
_SIDES = word_set("left right top bottom side sides above below")
_LEADING = word_set("between into from before after to through")
_SLOW = word_set("slower slow longer long softer gentler smoother")
_QUICK = word_set("faster fast quicker quick shorter short snappier brisk brief snappy")
_SEVERAL = word_set("transitions fades crossfades")
_REMOVES = word_set("remove delete no without drop kill lose cut rid hate")


def transition(tokens: Sequence[Token], reading: Reading) -> Step | None:
    """The step that sets transitions; None when none is spoken of."""
    if any(t.kind == "quote" for t in tokens) or SPLIT_VERBS.at(tokens, 0) or SOUND_NOUNS.at(tokens, 0):
        return None
    if reading.topic == "transition" and [t.word for t in tokens] in (["cut"], ["cuts"], ["a", "cut"]):
        return _set([reading.default_scene()], "none", tokens, reading)
    if _of_the_last(tokens, reading):
        return _again(_factor(tokens), reading)
    if len(tokens) <= 6:
        tokens = [token for token in tokens if token.word != "then"]  # "slide then for all"
    noun = said(tokens, TRANSITION_NOUNS)
    kind = _kind(tokens, noun, reading)
    if unplaced := _unplaced(tokens, kind, reading):
        return unplaced
    if kind is None and not noun:
        return None
    if noun and not said(tokens, _REMOVES) and {"don't", "like"} <= {token.word for token in tokens}:
        return None  # what shall become of them is said behind it
    if kind and _names_new_slide(tokens, kind):
        return None
    found = refs(_without(tokens, kind), reading, expected=True)
    if not _is_transition(tokens, kind, noun, found, reading):
        return None
    denied = said(tokens, word_set("don't not never")) and said(tokens, word_set("want need like any"))
    verb = VERBS.at(tokens, 0)
    gone = denied or said(tokens, _REMOVES) or (verb is not None and verb.value == "delete")
    type_ = kind.value if kind else "none" if gone else "fade"
    disliked = VERBS.at(tokens, 0) is None and DISLIKED.first(tokens)  # "the wipe into coaches looks cheap"
    if kind and (disliked or said(tokens[: kind.start], _REMOVES - {"no"})):
        type_ = "none"
    numbers = [n for n in _led_into(tokens, found, kind, reading) if n > 1]
    if EXCEPT.first(tokens) and 0 < len(numbers) < len(reading.scenes) - 1:
        numbers = [n for n in range(2, len(reading.scenes) + 1) if n not in numbers]
    if kind and kind.value == "none" and said(tokens[: kind.start], word_set("no don't without stop never")):
        type_, numbers = "fade", list(range(2, len(reading.scenes) + 1))  # "no more hard cuts"
    if reading.topic == "transition" and said(tokens, word_set("else other others")):
        numbers = [n for n in numbers if n not in reading.mentioned]  # "..., a hard cut everywhere else"
    if not numbers:
        return Step("clarify", said="Say between which scenes: “fade between 1 and 2”.")
    length = next(filter(None, (seconds_at(tokens, at, reading.fps) for at in range(len(tokens)))), None)
    same = kind is None or all(v.transition == kind.value for n in numbers if (v := reading.scene(n)))
    if same and type_ != "none" and (length or _factor(tokens)):
        named = [ref for ref in found if not (length and length.start <= ref.start < length.end)]
        several = any(t.text.lower() in _SEVERAL for t in tokens) and not any(ref.numbers for ref in named)
        led_into = range(2, len(reading.scenes) + 1) if several else numbers
        return _lasting(led_into, length, _factor(tokens), reading)
    return _set(numbers, type_, tokens, reading)


def _unplaced(tokens: Sequence[Token], kind: Found[TransitionType] | None, reading: Reading) -> Step | None:
    """ "Add a fade": into the scene that is selected; else it is asked where."""
    verb = VERBS.at(tokens, 0)
    row = [token.word for token in tokens]
    wished = (
        verb is not None and verb.value in {"add", "make"} and row[verb.end : verb.end + 1] in (["a"], ["an"], ["some"])
    )
    bare = kind is not None and kind.value != "none" and kind.end >= len(tokens) - (row[-1] == "transition")
    bare = bare and kind is not None and verb is not None and kind.start == verb.end + 1 and row[-1] != "slide"
    if not wished or verb is None or not (bare and kind) or len(reading.scenes) < 2:
        return None
    if reading.selected and reading.selected > 1:
        return _set([reading.selected], kind.value, tokens, reading)
    return Step("clarify", said=f"Between which scenes? Say “{row[-1]} everywhere” or “{row[-1]} into scene 2”.")


def _names_new_slide(tokens: Sequence[Token], kind: Found[TransitionType]) -> bool:
    """ "Add a competition slide between market and traction": a scene of that kind."""
    verb = VERBS.at(tokens, 0)
    before = tokens[kind.start - 1] if kind.start else None
    plain = before is None or before.kind != "word" or before.word in _OF_TRANSITIONS or before.word.endswith("ly")
    return tokens[kind.start].word == "slide" and verb is not None and verb.value == "add" and not plain


_USING = word_set("use put want have make do set please just in between for on it i we i'd would that this same")
_OF_TRANSITIONS = word_set("""
    a an the with by use add nice smooth soft quick fast slow simple left right up down and to push short long gentle
    subtle horizontal vertical same sideways cool
    """)


def _of_the_last(tokens: Sequence[Token], reading: Reading) -> bool:
    """ "Can they be longer", after transitions were set."""
    words = {token.word for token in tokens}
    pointed = {"they", "them", "these", "those"} & words or (words & _OF_MOTION and ("it" in words or len(words) == 1))
    return bool(pointed) and len(tokens) <= 7 and bool(_factor(tokens)) and reading.last_tool == "setTransition"


_OF_MOTION = word_set("slower faster smoother softer gentler quicker snappier slow fast quick")


def _again(factor: float, reading: Reading) -> Step:
    """The transitions that were just set, in another length."""
    usual = USUAL_SECONDS * reading.fps
    led = tuple(
        op.model_copy(update={"duration_frames": max(1, round((op.duration_frames or usual) * factor))})
        for op in reading.last_ops
        if isinstance(op, SetTransition)
    )
    return Step("transition", led)


def _set(numbers: Sequence[int], type_: TransitionType, tokens: Sequence[Token], reading: Reading) -> Step:
    length = next(filter(None, (seconds_at(tokens, at, reading.fps) for at in range(len(tokens)))), None)
    frames = max(1, round(length.value * reading.fps)) if length and type_ != "none" else None
    led = tuple(SetTransition(scene=n, type=type_, duration_frames=frames) for n in numbers)
    return Step("transition", led, mentioned=tuple(numbers[-1:]))


def _speaks_of_time(tokens: Sequence[Token], reading: Reading) -> bool:
    """ "The fades should last a second", "slower fades"."""
    return bool(_factor(tokens)) or any(seconds_at(tokens, at, reading.fps) for at in range(len(tokens)))


def _factor(tokens: Sequence[Token]) -> float:
    """How much longer the transitions shall last: "slower", "twice as long", "too fast"; 0 where nothing is said of
    it."""
    if times := TIMES.first(tokens):
        return float(1 / times.value if said(tokens, _QUICK - {"short", "shorter"}) else times.value)
    for at, token in enumerate(tokens):
        too = at > 0 and tokens[at - 1].word in {"too", "so"}
        longer = token.word in (_QUICK if too else _SLOW)
        shorter = token.word in (_SLOW if too else _QUICK)
        if longer or shorter:
            degree = DEGREES.at(tokens, at - 1) or DEGREES.at(tokens, max(0, at - 2)) if at and not too else None
            strength = degree.value if degree else 1.0
            return float(1.6**strength if longer else 1.6**-strength)
    return 0.0


def _lasting(numbers: Sequence[int], length: Found[float] | None, factor: float, reading: Reading) -> Step:
    """The transitions that there are, each of the type that it is, in another length."""
    views = [view for n in numbers if (view := reading.scene(n)) and view.transition != "none"]
    if not views:  # "transitions of 1 second", "smoother transitions" where there are none: the usual type
        views = [view for n in numbers if (view := reading.scene(n)) and n > 1]
    if not views:
        return Step("clarify", said="There are no transitions yet. Say “fade between all scenes”, for example.")
    led = tuple(
        SetTransition(
            scene=view.number,
            type="fade" if view.transition == "none" else view.transition,
            duration_frames=_frames(view, length, factor, reading.fps),
        )
        for view in views
    )
    return Step("transition", led, mentioned=tuple(op.scene for op in led[-1:]))


def _frames(view: SceneView, length: Found[float] | None, factor: float, fps: int) -> int:
    """How long it shall last: at most half of its scene, unless a length is named."""
    if length:
        return max(1, round(length.value * fps))
    now = view.transition_duration or round(USUAL_SECONDS * fps)
    return max(1, min(round(now * factor), max(view.transition_duration, view.duration // 2)))


def _kind(tokens: Sequence[Token], noun: bool, reading: Reading) -> Found[TransitionType] | None:
    """The type named. "Slide" and "slides" are scenes unless a transition is spoken of."""
    for found in TRANSITION_TYPES.all(tokens):
        slide = tokens[found.start].word in {"slide", "slides"}
        following = tokens[found.end].word if found.end < len(tokens) else ""
        before = tokens[found.start - 1].word if found.start else ""
        everywhere = following == "for" and WHOLE.at(tokens, found.end + 1) is not None
        if (
            slide
            and not noun
            and not everywhere
            and following not in {"instead", "between", "from", "into", "transition", "to", "in", ""}
        ):
            continue
        if slide and found.start and (ref := ref_at(tokens, found.start - 1, reading)) and ref.end > found.start:
            continue  # "the charity slide"
        if slide and before in {"the", "this", "that", "first", "last", "every", "each", "new"}:
            continue
        return found
    return None


def _without(tokens: Sequence[Token], kind: Found[TransitionType] | None) -> list[Token]:
    """The tokens with the type blanked out, so that "slide" is no scene."""
    if kind is None:
        return list(tokens)
    return [t._replace(kind="mark", word="·") if kind.start <= i < kind.end else t for i, t in enumerate(tokens)]


def _is_transition(
    tokens: Sequence[Token], kind: Found[TransitionType] | None, noun: bool, found: Sequence[Ref], reading: Reading
) -> bool:
    plural = kind is not None and tokens[kind.start].word in _PLURALS
    if plural and any(view.transition != "none" for view in reading.scenes) and _speaks_of_time(tokens, reading):
        return True
    if noun or kind is None:
        return not any(e.value not in {"text", "background"} for e in ELEMENT_NOUNS.all(tokens) if not found)
    if kind.value == "none" or tokens[kind.start].word in PLAIN_TRANSITIONS | {"cross"} or " " in _words(tokens, kind):
        return kind.value != "zoom" or bool(found)
    if _plural(tokens, kind) or (len(tokens) <= 5 and reading.last_tool == "setTransition"):
        return True
    instead = [t.word for t in tokens[kind.end : kind.end + 2]] in (["instead", "of"], ["rather", "than"])
    if (
        instead
        and (other := TRANSITION_TYPES.at(tokens, kind.end + 2))
        and (other.end == len(tokens) or tokens[other.end].word == "between")
    ):
        return True  # "use zoom instead of fade", "fade instead of slide between scenes"
    behind = kind.end + 3 if instead else kind.end  # "wipe instead of fade into the story"
    after = [t.word for t in tokens[behind : behind + 3]]
    others = [t for at, t in enumerate(tokens) if not kind.start <= at < kind.end]
    covered = {at for ref in found for at in range(ref.start, ref.end)}
    plain = all(t.word in _OF_TRANSITIONS | _USING for at, t in enumerate(tokens) if at not in covered and t in others)
    plain = plain and kind.start <= 4 and not any(ref.how in {"name", "number", "content"} for ref in found)
    if any(ref.how == "all" for ref in found) and (len(tokens) <= kind.end - kind.start + 2 or plain):
        return True  # "fade everything", "use the same wipe everywhere"
    used = said(tokens[: kind.start], word_set("use want prefer")) and tokens[kind.start - 1].word in {"a", "an"}
    if used and plain and not found and kind.end == len(tokens) and (reading.topic == "transition" or reading.selected):
        return True  # "..., use a fade"
    if after[:1] in (["on"], ["over"], ["behind"]):
        return False  # "motion blur on everything"
    if len(found) > 1 and said(tokens[kind.end :], word_set("into to")):
        return True  # "zoom out of gameplay into characters"
    if "from" in after[:2] and said(tokens[kind.end :], _SIDES):
        return False  # "the emails slide in from the right"
    leads = (
        _comes_in(tokens, kind, found, reading)
        or bool(_LEADING & set(after[:2]))
        or "between" in [t.word for t in tokens]
    )
    element = any(not any(ref.start <= e.start < ref.end for ref in found) for e in ELEMENT_NOUNS.all(tokens))
    black = said(tokens, word_set("black white"))
    return leads and bool(found) and not element and not black


def _is_called(ref: Ref, tokens: Sequence[Token], reading: Reading) -> bool:
    """ "Can the board blur in": the whole name of a scene that shows no such thing."""
    view = reading.scene(ref.numbers[0]) if ref.how == "name" and len(ref.numbers) == 1 else None
    words = {stem(token.word) for token in tokens[ref.start : ref.end]}
    element = ELEMENT_NOUNS.at(tokens, ref.end - 1) or tokens[ref.end - 1].word in {"logo", "photo", "picture"}
    shown = view is not None and any(words & set(stems(text)) for text in view.texts)
    return view is not None and set(view.name_words) <= words and not element and not shown


def _comes_in(tokens: Sequence[Token], kind: Found[TransitionType], found: Sequence[Ref], reading: Reading) -> bool:
    """ "Can the battery scene slide in": a scene as a whole, and how it comes."""
    behind = tokens[kind.end : kind.end + 1]
    scene = any(
        ref.end <= kind.start
        and max(ref.numbers, default=0) > 1
        and (ref.how == "number" or SCENE_NOUNS.at(tokens, ref.end - 1) or _is_called(ref, tokens, reading))
        for ref in found
        if all(token.word in _MODALS for token in tokens[ref.end : kind.start])
    )
    rest = [token for token in tokens[kind.end + 1 :] if token.kind != "mark"]
    return scene and (not behind or (behind[0].word == "in" and len(rest) <= 1) or behind[0].kind == "mark")


def _plural(tokens: Sequence[Token], kind: Found[TransitionType]) -> bool:
    """ "Soft fades" and nothing else: everywhere."""
    alone = kind.end == len(tokens) and kind.start <= 1
    return alone and tokens[kind.end - 1].word in _PLURALS


def _words(tokens: Sequence[Token], kind: Found[TransitionType]) -> str:
    return " ".join(t.word for t in tokens[kind.start : kind.end] if t.word not in {"fade", "soft", "in"})


def _led_into(
    tokens: Sequence[Token], found: Sequence[Ref], kind: Found[TransitionType] | None, reading: Reading
) -> list[int]:
    """The scenes that are led into."""
    total = len(reading.scenes)
    row = [t.word for t in tokens]
    everywhere = (
        (kind is not None and _plural(tokens, kind))
        or any(ref.how == "all" for ref in found)
        or {"every", "all", "each", "everywhere", "scenes"} & set(row)
    )
    kind_of = next((ref for ref in found if ref.how == "name" and len(ref.numbers) > 1), None)
    if kind_of and len(found) == 1:
        first = 1 if "between" in row or not {"before", "into"} & set(row) else 0
        return [n for n in kind_of.numbers[first:] if n > 1]  # "between the day scenes", "before every day scene"
    found = [ref for ref in found if ref.how != "it"] or found  # "make it fade from 2 to 3"
    pair = "between" in row and not {"scenes", "slides", "all"} & set(row)
    told = [ref for ref in found if ref.how not in {"all", "them"} or (pair and ref.how == "them")]
    named = [n for ref in told if ref.how != "them" or len(ref.numbers) == 2 for n in ref.numbers]
    named = [n for n in dict.fromkeys(named) if reading.scene(n)]
    if everywhere and len(named) < 2:
        led = (
            set(reading.mentioned)
            if {"else", "other", "others"} & set(row) and reading.topic == "transition"
            else set[int]()
        )
        return [number for number in range(2, total + 1) if number not in led]
    if len(named) >= 2:
        return _led_between(tokens, found, named[0], named[1])
    if len(named) == 1:
        return [_led_beside(tokens, found, named[0], total)]
    return _led_unnamed(tokens, kind, reading)


def _led_between(tokens: Sequence[Token], found: Sequence[Ref], low: int, high: int) -> list[int]:
    """ "Between 2 and 3", "from 2 to 3"."""
    row = [t.word for t in tokens]
    second = next(ref for ref in found if high in ref.numbers)
    if "from" in {t.word for t in tokens[max(0, second.start - 2) : second.start]} and "to" not in row:
        return [low]  # "step two should wipe in from step one"
    if "between" in row and abs(high - low) > 1:
        return list(range(min(low, high) + 1, max(low, high) + 1))
    return [max(low, high)] if "between" in row else [high]


def _led_beside(tokens: Sequence[Token], found: Sequence[Ref], number: int, total: int) -> int:
    """ "Into scene 3"; "out of scene 3" leads into the one behind it."""
    ref = next(r for r in found if r.numbers and number in r.numbers)
    before = {t.word for t in tokens[max(0, ref.start - 3) : ref.start]}
    after = {t.word for t in tokens[ref.end : ref.end + 3]}
    out = "after" in before or "from" in before or {"end", "out"} & before or "out" in after
    return min(number + 1, total) if out and not {"into", "before", "to"} & before else max(2, number)


def _led_unnamed(tokens: Sequence[Token], kind: Found[TransitionType] | None, reading: Reading) -> list[int]:
    """The scenes that are meant where none is named: those of the last request, all, or the one that is spoken of."""
    total = len(reading.scenes)
    row = [t.word for t in tokens]
    if reading.last_numbers and reading.last_tool == "setTransition":
        return list(reading.last_numbers)
    if [t.word for t in tokens[-3:-1]] == ["instead", "of"]:
        there = [n for n in range(2, total + 1) if (view := reading.scene(n)) and view.transition != "none"]
        return there or list(range(2, total + 1))
    nowhere = kind is not None and kind.value == "none" and row[kind.start] in {"no", "without"}
    nowhere = (
        nowhere
        and not (reading.context.history or reading.mentioned)
        and not said(tokens, word_set("there here this that it"))
    )
    if nowhere or "between" in row or said(tokens, word_set("transitions")) or total == 2:
        return list(range(2, total + 1))
    return [max(2, reading.default_scene())]
