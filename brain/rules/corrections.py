"""The last request with one thing changed: another length, place, name or scene, more of it, less of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from brain.rules.lexicon import VERBS
from brain.rules.lexicon_film import FILE_FORMATS, TRANSITION_NOUNS
from brain.rules.lexicon_fonts import KNOWN_FONTS
from brain.rules.lexicon_scenes import WHOLE
from brain.rules.numbers import count_at, frames_of, ordinal_at, quantity_at, seconds_at
from brain.rules.phrases import phrase_set, word_set
from brain.rules.places import Place, place_in
from brain.rules.scenes import ref_at, refs, row_at
from brain.rules.step import Step
from brain.rules.tokens import Token, source, tokens
from brain.rules.transitions import transition
from brain.rules.translate import translated
from brain.rules.view import Reading
from tools.designs.colors import color_named
from tools.schemas import (
    AddScene,
    EditAudio,
    EditScene,
    ExportVideo,
    MoveScene,
    Op,
    RenameScene,
    RetimeScene,
    SetTransition,
    TrimScene,
    Undo,
)

_CORRECTING = word_set("""
    say actually no hmm make it that use instead better rather nah wait sorry i meant mean to ok too also well as please
    let's and try oh the version one
    """)
_MORE_OR_LESS = word_set(
    "a tad touch smidge bit little more even much less further still of that please yet tiny slightly make it some"
)
_FEW = ("a bit", "bit", "a little", "little", "a tad", "tad")
_TOO_FAR = {
    *("too much", "way too much", "too far", "too much now", "that's too much", "a bit much", "bit much"),
    *(f"{few} too much" for few in _FEW),
}
_NOT_FAR = {"not enough", "still not enough", "that's not enough", "too little", "not quite enough"}
_FURTHER = word_set("one step place spot again up down time")  # "one more" after a move
_NAMING = word_set("make it that be called no nah nope hmm actually just simply rather wait sorry better")
# "Not that one, the eruption", "I meant scene 2".
MEANT = word_set(
    "just only no not nope nah other hmm hm well that this it one but rather i mean meant said say the sorry wait"
    " actually for on in"
)


def renamed_again(row: Sequence[Token], reading: Reading) -> list[Step]:
    """ "No, “Plans & pricing”" after a scene got a name: another one."""
    quotes = [token for token in row if token.kind == "quote"]
    others = [token for token in row if token.kind not in {"quote", "mark"}]
    if len(quotes) != 1 or not all(token.word in _NAMING for token in others):
        return []
    op = reading.last_op
    if not isinstance(op, RenameScene):
        return []
    return [Step("name", (op.model_copy(update={"name": quotes[0].text}),), mentioned=(op.scene,))]


def everywhere(said: Sequence[Token], reading: Reading) -> list[Step]:
    """ "Everywhere please", "and all the others": the last change, on all scenes, or on those that the talk was not
    about."""
    found = WHOLE.at(said, 0)
    behind = said[found.end :] if found else ()
    whole = found is not None and len(behind) <= 2 and {token.word for token in behind} <= _AS_WELL
    others = " ".join(token.word for token in said if token.word not in _OTHERS_AROUND) in _OTHERS
    if not (whole or others):
        return []
    again = [op for op in reading.last_ops if isinstance(op, EditScene | SetTransition | TrimScene | RetimeScene)]
    if not again:
        return []
    first = 2 if isinstance(again[0], SetTransition) else 1  # nothing leads into the first scene
    numbers = range(first, len(reading.scenes) + 1)
    if others and len(again) == 1:
        return on_scenes(again, [number for number in numbers if number not in reading.talked])
    return on_scenes(again, numbers) if whole else []


_AS_WELL = word_set("please too as well pls")
_OTHERS = phrase_set("""
    others, rest, other ones, remaining ones, other scenes, remaining scenes, other slides, rest scenes
    """)
_OTHERS_AROUND = word_set("and now all the too as well also please pls same with for on in do of them that it")


_IS_BETTER = word_set("is would be better best nicer fine enough please instead then rather maybe will do good great")


def bare_length(said: Sequence[Token], reading: Reading) -> list[Step]:
    """ "Sorry, 4" after "cut it to 3 seconds": no scene, but another length."""
    while len(said) > 1 and said[0].kind == "number" and said[-1].word in _IS_BETTER:
        said = said[:-1]  # "2.5 is better"
    words = {token.word for token in said[:-1]}
    if not 0 < len(said) <= 7 or said[-1].kind != "number" or not words <= _CORRECTING | _TOO_LONG:
        return []
    op = reading.last_op
    return _other_length(said[-1:], op, reading) if isinstance(op, TrimScene | RetimeScene) else []


_TOO_LONG = word_set("short long now still that's too much it's a bit way , far")


def film_length(said: Sequence[Token], reading: Reading) -> str:
    """ "Needs to be 15" after "it's 18.5 seconds long", which was asked of the film: what it asks for in full."""
    count = quantity_at(said, len(said) - 1) if said and said[-1].kind == "number" else None
    words = {token.word for token in said[:-1]}
    history = reading.context.history
    asked, told = last_user(reading).lower(), history[-1].content.lower() if history else ""
    whole = re.search(r"\b(?:whole|video|film|total|all|everything)\b", asked) and re.search(
        r"\bhow (?:long|many sec)", asked
    )
    if count is None or not whole or not re.search(r"\d\s?s(?:ec|\b)", told) or not words <= _CORRECTING | _LENGTHENED:
        return ""
    return f"make the whole video {count.value:g} seconds long"


_LENGTHENED = word_set("needs should must be has have down cut get shorten bring under max only want need")


def same_of(said: Sequence[Token], reading: Reading) -> list[Step]:
    """ "And the team 5" after a length: that scene, in so many seconds."""
    ref = row_at(said, 0, reading) if said else None
    behind = ref.end + (ref.end < len(said) and said[ref.end].word in {"to", "at", "for"}) if ref else 0
    count = quantity_at(said, behind) if ref and ref.how in {"name", "number", "place"} else None
    if ref is None or count is None or count.end != len(said):
        return []
    op = reading.last_op
    if not isinstance(op, TrimScene | RetimeScene) or op.duration_frames is None:
        return []
    frames = frames_of(count.value, reading.fps)
    numbers = [n for n in ref.numbers if reading.scene(n)]
    return [Step("time", tuple(TrimScene(scene=n, duration_frames=frames) for n in numbers))] if numbers else []


def other_fade(said: Sequence[Token], reading: Reading) -> list[Step]:
    """ "Longer, 4 seconds" after a fade of the music, or a transition: another length of it."""
    times = (t for at in range(len(said)) if (t := seconds_at(said, at, reading.fps)))
    time = next(times, None) if len(said) <= 6 else None
    if time is None:
        return []
    rest = {t.word for at, t in enumerate(said) if not time.start <= at < time.end}
    if not rest <= _CORRECTING | _MORE_OR_LESS | {"longer", "shorter", "over", "for", "slower", "faster"}:
        return []
    op = reading.last_op
    if not isinstance(op, EditAudio | SetTransition):
        return []
    frames = frames_of(time.value, reading.fps)
    names = ("fade_in_frames", "fade_out_frames") if isinstance(op, EditAudio) else ("duration_frames",)
    told = {name: frames for name in names if getattr(op, name) or name == "duration_frames"}
    kind = "sound" if isinstance(op, EditAudio) else "transition"
    return [Step(kind, (op.model_copy(update=told),))] if told else []


def last_user(reading: Reading) -> str:
    return next((m.content for m in reversed(reading.context.history) if m.role == "user"), "")


def more(said: Sequence[Token], reading: Reading) -> list[Step]:
    """ "A bit more", "even more", "less": the last change by a factor once more, or some of it back."""
    words = {t.word for t in said}
    said_much = " ".join(t.word for t in said)
    mild = said_much.startswith(("not that ", "not so ", "not quite so ", "not quite that ")) and len(said) <= 4
    if said_much in _TOO_FAR or mild:
        words = {"less"}
    elif said_much in _NOT_FAR:
        words = {"more"}
    asks = words & {"more", "less", "further", "again"}
    if not asks or not words <= _MORE_OR_LESS | _FURTHER:
        return []
    op = reading.last_op
    if not isinstance(op, MoveScene) and (asks == {"again"} or not words <= _MORE_OR_LESS):
        return []
    if isinstance(op, MoveScene):
        asked = {token.word for token in tokens(last_user(reading))}
        onward = "less" not in words and {"up", "down", "earlier", "later", "forward", "back"} & asked
        return [Step("move", (op,), mentioned=(op.scene,))] if onward else []
    turn = -0.5 if mild else -1 if "less" in words else 1
    if isinstance(op, RetimeScene) and op.factor:
        paced = [o for o in reading.last_ops if isinstance(o, RetimeScene) and o.factor]
        again = tuple(RetimeScene(scene=o.scene, factor=round((o.factor or 1) ** turn, 3)) for o in paced)
        return [Step("time", again, mentioned=tuple(o.scene for o in again))]
    if isinstance(op, TrimScene) and (way := _way({t.word for t in translated(tokens(last_user(reading)))})):
        view = reading.scene(op.scene)
        frames = round(view.duration * _BIT ** (way * turn)) if view else op.duration_frames
        return [Step("time", (op.model_copy(update={"duration_frames": max(1, frames)}),), mentioned=(op.scene,))]
    if not isinstance(op, EditScene):
        return []
    changes = [c for c in op.changes if c.factor]
    if not changes:  # of what was asked for in words
        wish = " ".join(token.text for token in said)
        return [Step("edit", (EditScene(scene=op.scene, instruction=wish),), mentioned=(op.scene,))]
    moved = tuple(c.model_copy(update={"factor": round((c.factor or 1) ** turn, 3)}) for c in changes)
    return [Step("edit", (EditScene(scene=op.scene, changes=moved),), mentioned=(op.scene,), element=moved[0].target)]


def _way(words: set[str]) -> int:
    """Whether the last request made something longer (1) or shorter (-1), by a measure that it left open; else 0."""
    timed = words & {"to", "by", "seconds", "second", "sec", "secs"}
    shorter, longer = words & {"shorter", "shorten", "trim", "tighten"}, words & {"longer", "lengthen", "extend"}
    return 0 if timed else -1 if shorter else 1 if longer else 0


_BIT = 1.15  # how much longer "a bit more" is


def corrected(said: Sequence[Token], reading: Reading) -> list[Step]:
    """ "Actually four and a half", "slide instead", "gif too": the last request with one thing changed."""
    row = list(said)
    while row and row[0].word in _CORRECTING:
        row = row[1:]
    while row and row[-1].word in _CORRECTING:
        row = row[:-1]
    if not 0 < len(row) <= 6:
        return []
    op = reading.last_op
    if isinstance(op, EditScene):
        return _other_value([token for token in row if token.word not in _IS_BETTER | _MAYBE], op)
    if isinstance(op, TrimScene | RetimeScene | AddScene):
        return _other_length(row, op, reading)
    if isinstance(op, ExportVideo):
        kind = FILE_FORMATS.at(row, 0)
        return [Step("export", (ExportVideo(format=kind.value),))] if kind and kind.end == len(row) else []
    if isinstance(op, SetTransition):
        without = row[0].word in TRANSITION_NOUNS and any(token.word == "no" for token in said)
        return [] if without else _other_transition(row, op, reading)  # "actually no transition there"
    if isinstance(op, MoveScene):
        return _other_place(said, op, reading)
    return []


def _other_value(row: Sequence[Token], op: EditScene) -> list[Step]:
    """ "Navy would be better", "Lora instead": another colour or typeface where one was given."""
    if len(row) == 1 and row[0].kind == "number":
        return _other_figure(row[0].text, op)
    said = " ".join(token.word for token in row)
    known = KNOWN_FONTS.at(row, 0)
    value = {"color": color_named(said)}
    value["font"] = " ".join(token.text for token in row) if known and known.end == len(row) else None
    changes = [
        change.model_copy(update={"value": value[p]}) for change in op.changes if value.get(p := change.property)
    ]
    if not row or not changes or len(changes) != len(op.changes):
        return []
    return [Step("edit", (op.model_copy(update={"changes": tuple(changes)}),), mentioned=(op.scene,))]


def _other_figure(figure: str, op: EditScene) -> list[Step]:
    """ "No, 259" after "change the price to $249": another figure in the words that were put."""
    words = op.changes[0].value or "" if len(op.changes) == 1 and op.changes[0].property == "text" else ""
    marked = not figure[:1].isdigit() or not figure[-1:].isdigit()
    found = list((_MARKED if marked else _FIGURE).finditer(words))
    if len(found) != 1:
        return []
    new = words[: found[0].start()] + figure + words[found[0].end() :]
    change = op.changes[0].model_copy(update={"value": new})
    return [Step("edit", (op.model_copy(update={"changes": (change,)}),), mentioned=(op.scene,))]


_FIGURE = re.compile(r"\d[\d.,]*(?<=\d)")
_MARKED = re.compile(r"[$€£¥]?\s?\d[\d.,]*(?<=\d)(?:\s?[%€£])?")
_MAYBE = word_set("or maybe perhaps try what about how a the color colour font")


def _other_transition(row: Sequence[Token], op: SetTransition, reading: Reading) -> list[Step]:
    """ "Slide", "and between 3 and 4 too"."""
    if row[0].word == "between" and (place := place_in(row, 0, reading)) and place.end == len(row):
        return [Step("transition", (op.model_copy(update={"scene": place.position}),), mentioned=(place.position,))]
    row = row[1:] if row[0].word in {"a", "the"} else row
    step = transition(row, reading) if 1 <= len(row) <= 2 else None
    return [step] if step else []


def placed_anew(said: Sequence[Token], reading: Reading) -> list[Step]:
    """ "No, second" after a move, "not at the end, put it before the last one" after a scene was made: its place."""
    place = _place_meant(said, reading)
    op = reading.last_op if place else None
    if not isinstance(op, MoveScene | AddScene):
        return []
    now = _stands_now(op, reading) if isinstance(op, MoveScene) else _made_as(reading)
    to = min(place, len(reading.scenes))
    if to == now > 1 and any(token.word == "before" for token in said):
        to -= 1  # "before the last one", which was another one
    return [Step("move", (MoveScene(scene=now, position=to),), mentioned=(now,))] if to != now else []


def _place_meant(said: Sequence[Token], reading: Reading) -> int:
    """The one place that is said, without the one that is denied; 0 where more is said than that."""
    at = meant = 0
    while said and said[-1].word in _AFTERTHOUGHT:
        said = said[:-1]  # "second actually"
    while at < len(said):
        denied = said[at].word in {"not", "don't"}
        start = at + denied + (denied and said[at + 1 : at + 2] != [] and said[at + 1].word in {"put", "move"})
        ordinal = ordinal_at(said, at)
        place = place_in(said, start, reading) if denied or not meant else None
        if ordinal and ordinal.end == len(said) and not meant:
            return ordinal.value if ordinal.value > 0 else len(reading.scenes) + 1 + ordinal.value
        if place and place.end > start:
            meant, at = meant if denied else place.position, place.end
        elif said[at].word in _OF_PLACING:
            at += 1
        else:
            return 0
    return meant


_AFTERTHOUGHT = word_set("actually please pls instead sorry rather lol haha")
_OF_PLACING = MEANT | word_set("""
    place position spot put make move go goes belong belongs should must be wanted want there here lol haha please pls
    oh ok instead not don't
    """)


def _other_place(row: Sequence[Token], op: MoveScene, reading: Reading) -> list[Step]:
    """ "4", "to the start": for the scene that was moved, where it stands now."""
    count = count_at(row, len(row) - 1)
    if count and {t.word for t in row[:-1]} <= _CORRECTING:
        return [Step("move", (op.model_copy(update={"position": count.value}),), mentioned=(op.scene,))]
    at = next((i for i, t in enumerate(row) if t.word not in MEANT), len(row))
    place = place_in(row, at, reading) or _edge(row[at:], reading)
    if place is None or (place.end != len(row) and place.end):
        return []
    now = _stands_now(op, reading)
    to = min(place.position, len(reading.scenes))
    return [Step("move", (MoveScene(scene=now, position=to),), mentioned=(now,))] if to != now else []


def _made_as(reading: Reading) -> int:
    """Where the scene stands that was added: the last, or where the reply says."""
    told = re.search(r"\bscene (\d{1,3})\b", reading.context.history[-1].content)
    return min(int(told[1]) if told else len(reading.scenes), len(reading.scenes))


def _stands_now(op: MoveScene, reading: Reading) -> int:
    """Where the scene stands that was moved: as the reply says, or where it was to go."""
    told = re.search(r"\bscene (\d{1,3}) now\b", reading.context.history[-1].content)
    number = int(told[1]) if told else op.position
    return min(number, len(reading.scenes))


def _edge(row: Sequence[Token], reading: Reading) -> Place | None:
    """ "The end": of the film."""
    if len(row) != 1:
        return None
    last, first = row[0].word in {"end", "back", "last"}, row[0].word in {"start", "beginning", "front", "first"}
    return Place(len(reading.scenes) if last else 1, 0) if last or first else None


def renamed(row: Sequence[Token], text: str, reading: Reading) -> list[Step]:
    """ "No, just Amara": another name for the scene that was renamed."""
    if len(row) > 6 or not any(token.text[:1].isupper() for token in row):
        return []
    op = reading.last_op
    if not isinstance(op, RenameScene):
        return []
    said = list(row)
    said = said[1:] if said[0].word == "and" and len(said) > 2 else said
    same = said[0].word == "same" and len(said) > 2 and said[1].word in {"with", "for"}
    said = said[2:] if same else said
    if {"was", "is"} & {t.word for t in said} and {"fine", "better", "good", "ok", "okay"} & {t.word for t in said}:
        return [Step("undo", (Undo(),))]  # "no, Alerts was fine"
    other = ref_at(said, 0, reading, expected=True)
    joint = other.end if other and other.end < len(said) - 1 and said[other.end].word in {"to", "as", ":", ","} else 0
    if (
        other
        and not joint
        and other.end < len(said)
        and said[other.end].text[:1].isupper()
        and other.how in {"number", "place"}
    ):
        joint = other.end - 1  # "and the last one Tickets & prices"
    if other and joint and other.how in {"number", "name", "place"}:  # "and call to Contact"
        op = op.model_copy(update={"scene": other.numbers[0], "name": source(text, said[joint + 1 :])})
        return [Step("name", (op,), mentioned=other.numbers[:1])]
    while said and (said[0].kind == "mark" or said[0].word in _NAMING):
        said = said[1:]
    while said and said[-1].kind == "mark":
        said = said[:-1]
    if not said or not said[0].text[:1].isupper() or len(said) > 4 or VERBS.at(said, 0) or refs(said, reading):
        return []
    return [Step("name", (op.model_copy(update={"name": source(text, said)}),), mentioned=(op.scene,))]


def _other_length(row: Sequence[Token], op: Op, reading: Reading) -> list[Step]:
    time = seconds_at(row, 0, reading.fps) or quantity_at(row, 0)
    if time is None or time.end != len(row) or getattr(op, "duration_frames", None) is None:
        return []
    frames = frames_of(time.value, reading.fps)
    if isinstance(op, AddScene):
        number = len(reading.scenes)
        return [Step("time", (TrimScene(scene=number, duration_frames=frames),), mentioned=(number,))]
    return [Step("time", (op.model_copy(update={"duration_frames": frames}),), mentioned=reading.last_numbers)]


def on_scenes(ops: Sequence[Op], numbers: Sequence[int]) -> list[Step]:
    """The last request, on other scenes."""
    again = [op for op in ops if hasattr(op, "scene")]
    if not again:
        return []
    moved = tuple(again[0].model_copy(update={"scene": n}) for n in numbers)
    return [Step("edit", moved, mentioned=tuple(numbers))]
