"""A sign that is called by its name and put into a text: "add an exclamation mark after free", "a paw print emoji to
the title"."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from brain.rules.changing import elements_in, subject_of
from brain.rules.lexicon import FUNCTION_WORDS
from brain.rules.owners import owner_of
from brain.rules.phrases import Phrases, word_set
from brain.rules.present import present
from brain.rules.step import Step
from brain.rules.tokens import Token, source
from brain.rules.view import Reading, SceneView, stem
from brain.rules.wording import element_with
from tools.schemas import Change, EditScene
from tools.words import occurrences

_SIGNS = Phrases.of(
    {
        "!": "exclamation mark, exclamation point, exclamation sign",
        "?": "question mark",
        ".": "full stop, period",
        ",": "comma",
        ":": "colon",
        "…": "ellipsis, three dots, dots",
        "™": "trademark sign, tm sign, trademark symbol",
        "®": "registered sign, registered symbol",
    }
)
# What people call emoji, where Unicode has another word for them.
_CALLED = {
    "heart": "❤️",
    "red heart": "❤️",
    "star": "⭐",
    "smiley": "😊",
    "smile": "😊",
    "check": "✅",
    "coffee": "☕",
    "laughing": "😂",
    "thumbs up": "👍",
    "sun": "☀️",
    "party": "🎉",
    "confetti": "🎉",
    "clap": "👏",
}
_RANGES = ((0x1F300, 0x1FAFF), (0x2600, 0x27BF))
_EMOJI = word_set("emoji emojis emoticon icon")
_ADDS = word_set("add put insert place stick write append")
_BEHIND, _BEFORE = word_set("after behind"), word_set("before")
_LONGEST = 14  # tokens


def signed(tokens: Sequence[Token], text: str, reading: Reading) -> Step | None:
    """The step; None when no sign is named."""
    if not reading.scenes or tokens[0].word not in _ADDS or len(tokens) > _LONGEST:
        return None
    found = _SIGNS.first(tokens[:5])
    at = next((i for i, token in enumerate(tokens) if token.word in _EMOJI and i > 1), 0)
    sign, end = (found.value, found.end) if found else (_emoji_called(tokens[1:at]), at + 1) if at else ("", 0)
    if not sign:
        return None
    rest = [token for token in tokens[end:] if token.kind != "mark" or token.word not in {".", "!"}]
    placed = _beside_words(rest, text, sign, reading) if rest and rest[0].word in _BEHIND | _BEFORE else None
    return placed or _at_the_end(rest, sign, reading, front=_said_front(rest))


def _said_front(rest: Sequence[Token]) -> bool:
    words = {token.word for token in rest}
    return bool(words & {"before", "front", "beginning", "start"})


def _emoji_called(tokens: Sequence[Token]) -> str:
    words = tuple(token.word for token in tokens if token.word not in FUNCTION_WORDS)
    return _CALLED.get(" ".join(words)) or _emoji_named(tuple(sorted(map(stem, words)))) if words else ""


@cache
def _emoji_named(stems: tuple[str, ...]) -> str:
    """The emoji whose name says all of the words, and least besides; "" for none."""
    wanted = set(stems)
    names = ((unicodedata.name(chr(code), ""), chr(code)) for start, end in _RANGES for code in range(start, end + 1))
    fitting = [(len(name.split()), sign) for name, sign in names if wanted <= {stem(w) for w in name.lower().split()}]
    return min(fitting)[1] if fitting else ""


def _beside_words(rest: Sequence[Token], text: str, sign: str, reading: Reading) -> Step | None:
    """Before or behind words that stand on a scene."""
    words = source(text, rest[1:]).strip(" “”\"'‘’.").removeprefix("the word ").removeprefix("the ")
    for view in reading.scenes if words else ():
        element = element_with(view, words)
        now = view.shown.get(element) if element else None
        if element is None or not isinstance(now, str):
            continue
        start, end = occurrences(now, words)[0]
        cut = end if rest[0].word in _BEHIND else start
        new = _joined(now[:cut], sign, now[cut:])
        return _step(view, element, new)
    return None


def _at_the_end(rest: Sequence[Token], sign: str, reading: Reading, *, front: bool) -> Step | None:
    """At the end, or the beginning, of the element that is named; of the title where none is."""
    spoken, scenes, named = subject_of(rest, reading)
    elements = [found.value for found in elements_in(spoken) if found.value != "items"] or ["title"]
    numbers = scenes if named else [owner_of(elements, reading, reading.default_scene())]
    steps = []
    for view in filter(None, map(reading.scene, numbers)):
        element = present(elements[0], view)
        now = view.shown.get(element)
        if isinstance(now, str) and now:
            steps.append(_step(view, element, _joined("", sign, now) if front else _joined(now, sign, "")))
    ops = tuple(op for step in steps for op in step.ops)
    return replace(steps[0], ops=ops, mentioned=tuple(numbers)) if steps else None


def _joined(before: str, sign: str, behind: str) -> str:
    """The sign among the words: marks stand close to the word before, pictures stand apart."""
    picture = not sign.isascii() and sign not in "…™®"
    gap = " " if picture and before.strip() else ""
    after = " " if behind.strip() and (picture or not behind.startswith((" ", ",", "."))) else ""
    return f"{before.rstrip()}{gap}{sign}{after}{behind.lstrip() if picture else behind}".strip()


def _step(view: SceneView, element: str, new: str) -> Step:
    op = EditScene(scene=view.number, changes=(Change(target=element, property="text", value=new),))
    return Step("edit", (op,), mentioned=(view.number,), element=element)
