"""Words that stay and stand otherwise: where a line ends ("break the title after Hello", "put it on two lines"), and
two texts that change places."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations

from brain.rules.changing import elements_in, subject_of
from brain.rules.lexicon_lettering import COLOR_NOUNS
from brain.rules.numbers import count_at
from brain.rules.owners import owner_of
from brain.rules.phrases import word_set
from brain.rules.present import present
from brain.rules.spans import leftover, said
from brain.rules.step import Step
from brain.rules.tokens import Token, source
from brain.rules.view import Reading, SceneView
from tools.schemas import Change, EditScene
from tools.words import element_word, occurrences

_LINES = word_set("line lines row rows")
_BREAKS = word_set("break breaks wrap split linebreak newline")
_IDLE = word_set("""
    put set make write show split break wrap spread over on in into onto at as use have should be stand go with title
    line lines row rows two three four one single just only separate new instead of text words it a an the across
    """)
_MARKS = {"comma": ",", "colon": ":", "dash": "-", "hyphen": "-", "period": ".", "dot": ".", "full": ".", "stop": "."}
_SWAPS = word_set("swap switch exchange interchange trade flip")
_SWAP_IDLE = word_set("""
    swap switch exchange interchange trade flip places place positions position with and for between each other the of
    text words around them two both
    """)
_MOST = 4  # lines that are asked for by their number


def words_moved(tokens: Sequence[Token], text: str, reading: Reading) -> Step | None:
    """The step; None when the tokens speak of no lines, and of no two texts that change places."""
    if not reading.scenes or any(token.kind == "link" for token in tokens):
        return None
    return _broken(tokens, text, reading) or _exchanged(tokens, reading)


# --- lines ------------------------------------------------------------------------------------------------------------


def _broken(tokens: Sequence[Token], text: str, reading: Reading) -> Step | None:
    at = next((i for i, token in enumerate(tokens) if i and token.word in {"after", "before"}), 0)
    if at and said(tokens[:at], _BREAKS) and (said(tokens[:at], _LINES) or elements_in(tokens[:at])):
        return _broken_at(tokens, at, text, reading)
    return _in_lines(tokens, reading)


def _broken_at(tokens: Sequence[Token], at: int, text: str, reading: Reading) -> Step | None:
    """ "Break the title after Hello", "a line break before “and”", "after the comma"."""
    behind = [token for token in tokens[at + 1 :] if token.word not in {"the", "word", "first"}]
    if not behind:
        return None
    mark = _MARKS.get(behind[0].word, "") if len(behind) < 3 else ""
    words = mark or source(text, behind).strip(" “”\"'‘’.")
    after = tokens[at].word == "after"
    for view, element in _candidates(tokens[:at], reading):
        now = str(view.shown[element])
        spans = [(i, i + 1) for i in range(len(now)) if now[i] == mark] if mark else occurrences(now, words)
        if not spans:
            continue
        cut = spans[0][1] if after else spans[0][0]
        cut += len(now[cut:]) - len(now[cut:].lstrip(",;:.!?")) if after and not mark else 0
        new = f"{now[:cut].rstrip()}\n{now[cut:].lstrip()}".strip()
        return _said_so(view, element, new, now)
    return None


def _in_lines(tokens: Sequence[Token], reading: Reading) -> Step | None:
    """ "Put the title on two lines", "the headline in one line"."""
    at = next((i for i, token in enumerate(tokens) if i and token.word in _LINES), 0)
    count = count_at(tokens, at - 1) if at else None
    number = count.value if count else 1 if at and tokens[at - 1].word in {"single", "one"} else 0
    if not 1 <= number <= _MOST or not _places(tokens[: at - 1]):
        return None
    covered = {i for found in elements_in(tokens) for i in range(found.start, found.end)}
    rest, _, _ = subject_of(tokens, reading)
    named = {id(token) for token in tokens} - {id(token) for token in rest}
    covered |= {i for i, token in enumerate(tokens) if id(token) in named}
    if leftover(tokens, covered, _IDLE | {tokens[at - 1].word}):
        return None
    for view, element in _candidates(tokens[: at - 1], reading):
        now = str(view.shown[element])
        if new := lines_of_words(now, number):
            return _said_so(view, element, new, now)
    return None


def _places(tokens: Sequence[Token]) -> bool:
    """ "On two lines", not "remove two lines"."""
    return bool(tokens) and tokens[-1].word in {"on", "in", "into", "over", "onto", "across", "to", "a", "as"}


def lines_of_words(text: str, count: int) -> str:
    """The text in so many lines of about equal length; "" where it has too few words."""
    words = text.split()
    if len(words) < count:
        return ""
    ways = (
        [" ".join(words[start:end]) for start, end in zip((0, *cuts), (*cuts, len(words)), strict=True)]
        for cuts in combinations(range(1, min(len(words), 40)), count - 1)
    )
    return "\n".join(min(ways, key=lambda lines: max(map(len, lines))))


def _candidates(tokens: Sequence[Token], reading: Reading) -> list[tuple[SceneView, str]]:
    """The texts that may be meant: of the element that is named or spoken of, else the main one; the scene that is
    meant comes first."""
    rest, scenes, named = subject_of(tokens, reading)
    told = [found.value for found in elements_in(rest) if found.value != "items"]
    element = told[0] if told else reading.element if reading.element not in {None, "items"} else "title"
    first = scenes[0] if named else owner_of([element or "title"], reading, scenes[0])
    others = [] if named else [view.number for view in reading.scenes if view.number != first]
    views = [view for number in [first, *others] if (view := reading.scene(number))]
    found = [(view, present(element or "title", view)) for view in views]
    return [(view, name) for view, name in found if view.says(name) and isinstance(view.shown[name], str)]


def _said_so(view: SceneView, element: str, new: str, now: str) -> Step:
    if new == now:
        return Step("reply", said=f"The {element_word(element)} stands so already.")
    op = EditScene(scene=view.number, changes=(Change(target=element, property="text", value=new),))
    lines = new.count("\n") + 1
    count = {1: "one line", 2: "two lines", 3: "three lines"}.get(lines, f"{lines} lines")
    name = re.sub(r"\s+", " ", view.name)
    said_ = f"In “{name}”, the {element_word(element)} stands on {count}."
    return Step("edit", (op,), said=said_, mentioned=(view.number,), element=element)


# --- texts that change places -----------------------------------------------------------------------------------------


def _exchanged(tokens: Sequence[Token], reading: Reading) -> Step | None:
    """ "Swap the title and the subtitle": their words."""
    if not said(tokens, _SWAPS) or said(tokens, COLOR_NOUNS):
        return None
    rest, scenes, named = subject_of(tokens, reading)
    elements = [found.value for found in elements_in(rest)]
    covered = {i for found in elements_in(rest) for i in range(found.start, found.end)}
    if len(elements) != 2 or elements[0] == elements[1] or "items" in elements or leftover(rest, covered, _SWAP_IDLE):
        return None
    scene = scenes[0] if named else owner_of(elements, reading, scenes[0])
    view = reading.scene(scene)
    if view is None:
        return None
    if missing := next((name for name in elements if not view.says(name)), None):
        return Step("reply", said=f"In “{view.name}” there is no {element_word(missing)} to swap.")
    one, other = elements
    changes = (
        Change(target=one, property="text", value=str(view.shown[other])),
        Change(target=other, property="text", value=str(view.shown[one])),
    )
    return Step("edit", (EditScene(scene=scene, changes=changes),), mentioned=(scene,))
