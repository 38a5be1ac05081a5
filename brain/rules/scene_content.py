"""Scenes by what is on them: "the scene with the opening hours", "the one about jazz"."""

from __future__ import annotations

from collections.abc import Sequence

from brain.rules.lexicon import FUNCTION_WORDS
from brain.rules.lexicon_scenes import (
    SCENE_NOUNS,
)
from brain.rules.meanings import by_meaning
from brain.rules.numbers import count_at, ordinal_at
from brain.rules.phrases import word_set
from brain.rules.scene_names import (
    ONE,
    Ref,
    name_length,
    past_noun,
)
from brain.rules.tokens import Token
from brain.rules.view import Reading, SceneView, stem

_THINGS = frozenset({"thing", "stuff", "info", "content", "material"})


NOUNS = SCENE_NOUNS.words() | ONE | _THINGS


_MODALS = word_set("should must needs need can could has have goes go belongs comes will would shall may")


_CONTENT_LINKS = word_set(
    "has have shows says mentions contains lists talks tells of with about saying showing where "
    "containing named called for on titled"
)
_THINGS_LINKS = _CONTENT_LINKS - {"for", "of", "on"}
_DESCRIBES = _CONTENT_LINKS | {"that", "which"}


def by_content(tokens: Sequence[Token], at: int, reading: Reading) -> Ref | None:
    """A scene by what is on it: "the scene with the opening hours", "the hours scene", "the one about Jazz"."""
    noun_end = past_noun(tokens, at)
    if tokens[at].word in _THINGS and at + 1 < len(tokens) and tokens[at + 1].word in _THINGS_LINKS:
        noun_end = at + 1
    if noun_end > at:
        if noun_end >= len(tokens) or tokens[noun_end].word not in _DESCRIBES:
            return None
        return _best_content(tokens, noun_end + 1, reading, at)
    if not any(token.word in NOUNS for token in tokens[at + 1 : at + 4]):
        return None
    for length in (3, 2, 1):
        row = tokens[at : at + length]
        noun_end = past_noun(tokens, at + length)
        named = noun_end > at + length and not count_at(tokens, noun_end)  # "in scene 3" is named by its number
        if length == 1 and ordinal_at(tokens, at):
            continue
        if named and all(_tells(token, reading) for token in row):
            return _best_content(tokens[: at + length], at, reading, at, noun_end)
    return None


def _tells(token: Token, reading: Reading) -> bool:
    """A word that may tell a scene from others; a number that no scene has, as in "the 1,200 scene"."""
    if token.kind == "number":
        return any(token.word in view.said_words or token.text in view.said_words for view in reading.scenes) and not (
            token.word.isdigit() and int(token.word) <= len(reading.scenes)
        )
    return token.kind == "word" and token.word not in FUNCTION_WORDS


def _best_content(tokens: Sequence[Token], first: int, reading: Reading, start: int, end: int = 0) -> Ref | None:
    """The scene that shares most words with the tokens from `first` to the end of the phrase; None without one."""
    for scene in reading.scenes:
        length = name_length(tokens, first, scene) if first < len(tokens) else 0
        words = [stem(token.word) for token in tokens[first : first + len(scene.name_words)]]
        if len(scene.name_words) > 1 and (length == len(scene.name_words) or tuple(words) == scene.name_words):
            return Ref((scene.number,), "content", start, end or first + len(scene.name_words))
    row: list[int] = []
    for at in range(first, min(len(tokens), first + 8)):
        bound = tokens[at].word in {"to", "and", "before", "after", "from"} and tokens[at - 1].word != "how"
        if tokens[at].kind == "mark" or bound:
            break
        if tokens[at].word in _MODALS and any(tokens[i].word not in FUNCTION_WORDS for i in row):
            break  # "the one with the times should come first"
        row.append(at)
    wanted = {stem(tokens[at].word): at for at in row if tokens[at].word not in FUNCTION_WORDS}
    wanted |= {stem(tokens[at].text.lower()): at for at in row if tokens[at].word not in FUNCTION_WORDS}
    scores = {scene.number: wanted.keys() & _sayable(scene) for scene in reading.scenes}
    best = max(scores, key=lambda number: len(scores[number]), default=0)
    if best and not scores[best] and row:
        number = by_meaning([stem(tokens[at].word) for at in row], reading, told=not end)
        return Ref((number,), "content", start, end or row[-1] + 1) if number else None
    if not best or not scores[best] or sum(len(s) == len(scores[best]) for s in scores.values()) > 1:
        return None
    return Ref((best,), "content", start, end or 1 + max(wanted[word] for word in scores[best]))


def _sayable(scene: SceneView) -> frozenset[str]:
    kinds = {element for element in ("quote", "items", "value", "cta") if scene.says(element)}
    return (
        scene.said_words
        | set(scene.name_words)
        | {{"items": "list", "value": "number"}.get(kind, kind) for kind in kinds}
    )
