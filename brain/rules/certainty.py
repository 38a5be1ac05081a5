"""How sure the rules may be of a plan: by what of the message they could explain.

A confidence is a claim about many plans at once: of those with 0.9, nine in ten are right. What lowers it are words
that no lexicon, no scene and no op of the plan knows, scenes that were asked for without saying so, texts that nobody
quoted, and many requests at once.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from brain.rules import (
    lexicon,
    lexicon_film,
    lexicon_free,
    lexicon_keeping,
    lexicon_looks,
    lexicon_scenes,
    numbers,
    talk,
)
from brain.rules.lexicon import VERBS
from brain.rules.lexicon_film import (
    CALL_VERBS,
    COPY_VERBS,
    EXPORT_VERBS,
    FORMAT_WORDS,
    LENGTH_VERBS,
    SPLIT_VERBS,
)
from brain.rules.lexicon_free import CHANGING
from brain.rules.lexicon_looks import PEOPLE
from brain.rules.lexicon_scenes import AFTER, BEFORE, BETWEEN, FILM_NOUNS, SCENE_NOUNS
from brain.rules.phrases import Phrases, word_set
from brain.rules.politeness import core
from brain.rules.scene_names import WITHIN
from brain.rules.scenes import refs
from brain.rules.step import Step
from brain.rules.tokens import Token
from brain.rules.view import Reading, stem, stems
from tools.designs.colors import NAMES
from tools.schemas import AddAudio, AddScene, DeleteScene, EditScene, Op, Record, RetimeScene, TrimScene

SURE = 0.96
_EACH_UNKNOWN = 0.05  # for every word that nothing explains
_LOOSE = 0.1  # a scene that no verb asks for
_LONG = 5  # words: an unquoted text longer than this may be more than the text
_EACH_FURTHER = 0.015  # for every request after the second
_LEAST = 0.5
# What a short sentence may turn on: an exception, a comparison, something that is not meant.
_TURNS = word_set("except but without only rather like same other others again")
_PLAINLY_SAID = frozenset({"undo", "redo", "reply", "rule", "format", "brand", "export"})
# What is right as often without a verb as with one: "dark blue background on the map", "crossfade everywhere".
_TOLD_ANYHOW = frozenset({"edit", "transition", "sound"})
_REFERS_BACK = word_set(
    "no not nope instead rather prefer again same too others other well back either more less meant"
)
_READ = 80  # tokens: longer messages are texts, whose words are content


def certainty(steps: Sequence[Step], reading: Reading) -> float:
    """The share of plans like this one that are right, from 0.5 to 0.96."""
    row = [t for t in reading.row[:_READ] if t.kind == "word" and t.text]
    content = _content(steps)
    unknown = [t for t in row if not _explained(t, content, reading)]
    # One strange word is free, but not where scenes would be gone, and not in a language that is known in part.
    free = 0 if reading.foreign or any(step.kind == "delete" for step in steps) else 1
    doubt = _EACH_UNKNOWN * max(0, len(unknown) - free) + _EACH_FURTHER * max(0, len(steps) - 2)
    doubt += _LOOSE if not free and unknown else 0
    doubt += _LOOSE * _left_open(steps, reading, known=not unknown)
    quoted = any(token.kind == "quote" for token in reading.row[:_READ])
    if not quoted and any(len(value.split()) > _LONG for value in _worded(steps)):
        doubt += _LOOSE
    if reading.scenes and any(step.kind == "add" for step in steps) and not _asks(reading.row[:_READ]):
        doubt += _LOOSE
    return round(max(_LEAST, SURE - doubt), 3)


def _left_open(steps: Sequence[Step], reading: Reading, *, known: bool) -> int:
    """How many things of the message the plan leaves open: which scene is meant where only the talk tells it, a place
    that no scene was given, files that no op uses, words for the screen that no verb of writing brings. `known`: every
    word of the message is."""
    ops = [op for step in steps for op in step.ops]
    row = reading.row[:_READ]
    on_scenes = any(hasattr(op, "scene") for op in ops)
    by_talk = on_scenes and _follows_up(row, reading) and not refs(row, reading, behind=WITHIN)
    placed = any(table.first(row) for table in (BEFORE, AFTER, BETWEEN))
    unplaced = placed and any(isinstance(op, AddScene) and op.position is None for op in ops) and bool(reading.scenes)
    files = {asset.id for asset in reading.context.attachments} if not reading.files_ignored else set()
    unused = bool(files - {use.id for op in ops for use in getattr(op, "assets", ())})
    plain = not ops or all(step.kind in _PLAINLY_SAID for step in steps)
    turned = not plain and any(token.word in _TURNS and not _only_wished(row, at) for at, token in enumerate(row))
    anyhow = known and all(step.kind in _TOLD_ANYHOW for step in steps)
    told = plain or not reading.scenes or anyhow or _commands(row) or _ought(row, reading)
    several = len(steps) > 1 and any(step.kind == "add" for step in steps)
    unsure = any(step.unsure for step in steps)
    unsure = unsure or _names_as_title(ops, row, reading) or _paced_with_looks(ops)
    guessed = unsure or _only_asked(ops, row) or _pointed_at(ops, row, reading) or _unasked_music(ops, row)
    return sum((by_talk, unplaced, unused, _unbidden(ops, row), not told, turned, several, guessed))


def _names_as_title(ops: Sequence[Op], row: Sequence[Token], reading: Reading) -> bool:
    """ "Bigger names": those that a list shows, or a title of which nothing says that it is a name."""
    if not any(token.word == "names" for token in row):
        return False
    titles = [op.scene for op in ops if isinstance(op, EditScene) and any(c.target == "title" for c in op.changes)]
    views = [view for number in titles if (view := reading.scene(number))]
    return any(view.says("items") or not PEOPLE & {*view.name_words} for view in views)


def _paced_with_looks(ops: Sequence[Op]) -> bool:
    """ "Bigger title and slower": how it moves, or the scene."""
    edits = [[change.property for change in op.changes] for op in ops if isinstance(op, EditScene)]
    return any("pace" in properties and "size" in properties for properties in edits)


def _only_asked(ops: Sequence[Op], row: Sequence[Token]) -> bool:
    """ "Do we really need the music one?": a scene would go for what may be no more than a question."""
    asks = (
        bool(row)
        and row[-1].word == "?"
        and any(token.word in {"do", "does", "why", "who", "should"} for token in row[:4])
    )
    opinion = asks and row[0].word == "should"  # "should the title be red?"
    return opinion or (asks and any(isinstance(op, DeleteScene) for op in ops))


def _pointed_at(ops: Sequence[Op], row: Sequence[Token], reading: Reading) -> bool:
    """Whether a scene would go, or another length come, for an "it" or "they" that may be something on the scene."""
    words = {token.word for token in row}
    gone = any(isinstance(op, DeleteScene) for op in ops) and words & {"it", "that", "them", "those"}
    timed = any(isinstance(op, TrimScene | RetimeScene) for op in ops) and words & {"they", "them", "these", "those"}
    later = any(isinstance(op, TrimScene | RetimeScene) for op in ops) and words & {"it", "that"}
    of_transition = bool(later) and bool(reading.context.history) and reading.last_tool == "setTransition"
    if of_transition:
        return True  # "make that one slower": the fade, or the scene
    if (
        ops
        and _all_go(ops, reading)
        and not any(FILM_NOUNS.at(row, at) or SCENE_NOUNS.at(row, at) for at in range(len(row)))
    ):
        return True  # "delete everything": of the film, or what is on a scene
    return bool(gone or timed) and bool(reading.context.history) and not refs(row, reading, behind=WITHIN)


def _all_go(ops: Sequence[Op], reading: Reading) -> bool:
    """Whether no scene would be left of those that are there."""
    return bool(reading.scenes) and {op.scene for op in ops if isinstance(op, DeleteScene)} >= set(
        range(1, len(reading.scenes) + 1)
    )


def _unasked_music(ops: Sequence[Op], row: Sequence[Token]) -> bool:
    """Whether music would come that no verb asks for, or from nowhere in other words than "add music"."""
    if len(row) <= 4 or not any(isinstance(op, AddAudio) and not op.assets for op in ops):
        return False
    verb = VERBS.at(core(row), 0)
    return verb is None or verb.value not in {"add", "put"}


def _commands(row: Sequence[Token]) -> bool:
    """Whether the message begins with a command, or is so short that it can say nothing else."""
    request = core(row)
    told = [token for token in request if token.kind != "mark"]
    heads = (VERBS, LENGTH_VERBS, COPY_VERBS, SPLIT_VERBS, EXPORT_VERBS, CALL_VERBS, CHANGING, FORMAT_WORDS)
    asks = [token.word for token in row[:2]] in (["can", "i"], ["could", "i"], ["may", "i"], ["is", "it"])
    return not asks and (len(told) < 4 or any(table.at(request, 0) for table in heads))


def _ought(row: Sequence[Token], reading: Reading) -> bool:
    """ "The speakers scene should be half as long", "can the agent card go behind it": of a scene that is named."""
    request = core(row)
    asked = bool(request) and request[0].word in {"can", "could"}
    named = refs(request[:12], reading, behind=WITHIN)
    if not named or named[0].start > 1 + asked or named[0].end >= len(request):
        return False
    behind = request[named[0].end].word
    return behind in {"be", "go", "come", "move"} if asked else behind in {"should", "must", "needs", "shall"}


def _only_wished(row: Sequence[Token], at: int) -> bool:
    """Whether "like" compares nothing: "I'd like soft fades", "like 3 seconds"."""
    wished = at > 0 and row[at - 1].word in {"i'd", "we'd", "would", "i", "we"}
    return row[at].word == "like" and (wished or (at + 1 < len(row) and row[at + 1].kind == "number"))


def _follows_up(row: Sequence[Token], reading: Reading) -> bool:
    """Whether the message answers a question, or speaks of the request before: "the same", "rather", "not that"."""
    history = reading.context.history
    asked = bool(history) and history[-1].role == "assistant" and "?" in history[-1].content
    return asked or (bool(history) and any(token.word in _REFERS_BACK for token in row))


def _unbidden(ops: Sequence[Op], row: Sequence[Token]) -> bool:
    """Whether words would stand on the screen that were neither quoted nor asked for with a verb of writing."""
    if any(token.kind == "quote" for token in row):
        return False
    written = any(
        change.property == "text" and not change.find
        for op in ops
        if isinstance(op, EditScene)
        for change in op.changes
    )
    verb = VERBS.at(core(row), 0) if written else None
    return written and (verb is None or verb.value not in _WRITING)


_WRITING = frozenset({"edit", "say", "replace", "swap", "add", "make", "rename"})


def _worded(steps: Sequence[Step]) -> Iterator[str]:
    """The words that edits put on the screen."""
    for step in steps:
        for op in step.ops:
            for change in op.changes if isinstance(op, EditScene) else ():
                if change.property == "text" and change.target != "items":
                    yield change.value or ""


def _asks(row: Sequence[Token]) -> bool:
    """Whether the message has a verb that asks for something new."""
    row = core(row)
    return any((verb := VERBS.at(row, at)) and verb.value in {"add", "make", "put", "show"} for at in range(len(row)))


def _explained(token: Token, content: frozenset[str], reading: Reading) -> bool:
    word = stem(token.word)
    if token.word in _vocabulary() or word in _vocabulary() or word in content or stem(token.text.lower()) in content:
        return True
    return any(word in scene.said_words or word in scene.name_words for scene in reading.scenes)


@cache
def _vocabulary() -> frozenset[str]:
    """Every word that a lexicon knows."""
    modules = (lexicon, lexicon_film, lexicon_free, lexicon_keeping, lexicon_looks, lexicon_scenes, numbers, talk)
    words: set[str] = {word for name in NAMES for word in name.split()}
    for module in modules:
        for value in vars(module).values():
            if isinstance(value, Phrases):
                words |= value.words()
            elif isinstance(value, frozenset):
                words |= {word for word in value if isinstance(word, str)}
    return frozenset(words)


def _content(steps: Sequence[Step]) -> frozenset[str]:
    """The words that the ops put on the screen, or name things by."""
    values = (value for step in steps for op in step.ops for name, value in op if name not in {"tool", "instruction"})
    return frozenset(word for value in values for text in _texts(value) for word in stems(text[:500]))


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Record):
        for _, part in value:
            yield from _texts(part)
    elif isinstance(value, dict):
        for part in value.values():
            yield from _texts(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from _texts(part)
