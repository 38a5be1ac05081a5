"""A phrase of a text that shall look otherwise than the rest: "make the word free green", "“today” in bold", "highlight
the word zero"."""

from __future__ import annotations

from collections.abc import Sequence

from brain.rules.changing import elements_in, subject_of
from brain.rules.lexicon import VERBS
from brain.rules.looks import looks_in
from brain.rules.phrases import Phrases, word_set
from brain.rules.present import present
from brain.rules.spans import leftover
from brain.rules.step import Step
from brain.rules.tokens import Token, source
from brain.rules.view import Reading, SceneView
from tools.looks import look_of
from tools.schemas import Change, EditScene
from tools.words import ELEMENTS, occurrences, row_words

_NOUNS = word_set("word words phrase")
# What lets words be seen before the others, where no look is named.
_STANDS_OUT = Phrases.of(
    {
        True: """
            stand out, stands out, standout, highlight, highlighted, emphasize, emphasise, emphasized, accentuate, pop,
            pop out, pop more, stand out more, catch the eye, accent color, accent colour
        """
    }
)
_LOOKS = frozenset({"color", "weight", "italic", "underline"})
_IDLE = word_set(
    "only just should be must the a an in into with and it is of let make have please colour color colored"
)
_LONGEST = 6  # words


def phrased(tokens: Sequence[Token], text: str, reading: Reading) -> Step | None:
    """The step; None where no part of a text is named, or more is asked of it."""
    rest, scenes, named = subject_of(tokens, reading)
    views = [view for n in scenes if (view := reading.scene(n))]
    views += [] if named else [view for view in reading.scenes if view not in views]
    for start, end, begin in _phrases(rest):
        words = rest[start].text if rest[start].kind == "quote" else source(text, rest[start:end]).strip(" “”\"'‘’")
        others = [*rest[:begin], *rest[end:]]
        elements = [found.value for found in elements_in(others)]
        holder = next((found for view in views if (found := _holder(view, words, elements))), None)
        changes = _changes(others, words, *holder, text) if holder else ()
        if holder and changes:
            view, element = holder
            return Step(
                "edit", (EditScene(scene=view.number, changes=changes),), mentioned=(view.number,), element=element
            )
    return None


def _phrases(rest: Sequence[Token]) -> list[tuple[int, int, int]]:
    """Where a phrase may begin and end, the longest first, and where its mention begins: "the word free"."""
    found = []
    for at, token in enumerate(rest):
        begin = at - (at > 0 and rest[at - 1].word in {"the", "this", "that"})
        if token.kind == "quote":
            noun = at > 0 and rest[at - 1].word in _NOUNS
            found.append((at, at + 1, at - noun - (noun and at > 1 and rest[at - 2].word == "the")))
        elif token.word in _NOUNS and at + 1 < len(rest) and rest[at + 1].kind != "quote":
            ends = range(min(len(rest), at + 1 + _LONGEST), at + 1, -1)
            found += [(at + 1, end, begin) for end in ends]
    return found


def _holder(view: SceneView, words: str, elements: Sequence[str]) -> tuple[SceneView, str] | None:
    """The element of the scene that holds the words among others."""
    names = [present(name, view) for name in elements] or list(ELEMENTS)
    for name in names:
        value = view.shown.get(name)
        texts = [value] if isinstance(value, str) else [t for row in value or () for t in row_words(row)]
        if any(occurrences(line, words) and len(line.strip()) > len(words) for line in texts):
            return view, name
    return None


def _changes(others: Sequence[Token], words: str, view: SceneView, element: str, text: str) -> tuple[Change, ...]:
    looks = looks_in(others, text)
    values = list(dict.fromkeys(value for _, value in looks.pairs))
    out = _STANDS_OUT.first(others)
    if out and all(out.start <= value.start < out.end for value in values):
        covered = {*range(out.start, out.end)} | {i for e in elements_in(others) for i in range(e.start, e.end)}
        verb = VERBS.at(others, 0)
        covered |= set(range(verb.end)) if verb else set()
        if leftover(others, covered, _IDLE):
            return ()
        accent = look_of(view.shown)["accent"]
        return (
            Change(target=element, property="color", value=accent, find=words),
            Change(target=element, property="weight", value="800", find=words),
        )
    unknown = [token for token in looks.unknown if token.kind != "mark" and token.word not in _IDLE]
    if not values or unknown or any(value.property not in _LOOKS or value.factor for value in values):
        return ()
    return tuple(Change(target=element, property=v.property, value=v.value, find=words) for v in values)
