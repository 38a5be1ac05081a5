"""A phrase of a text with looks of its own, kept in the scene's prop `marks`: [{"text": "free", "of": "title",
"color": "#16a34a"}]. The stage draws it wherever its words stand in that element."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from tools.edits.props import Done, Props, offer
from tools.edits.readable import readable_there
from tools.schemas import Change, ToolError
from tools.words import ELEMENTS, color_word, element_word, occurrences, quoted, row_words

Mark = dict[str, Any]
Looked = Callable[[Change, Props], Done]
# What of a phrase can look otherwise, and the prop of an element that says it of the whole.
_LOOKS = {"color": "Color", "weight": "Weight", "italic": "Italic", "underline": "Underline"}
_WHOLE = frozenset({"value", "snippet"})  # drawn as one piece: counted up, or coloured by what it says


def of_phrase(change: Change, shown: Props, looked: Looked, drawn: Mapping[str, str]) -> Done:
    """The change of the words `find` of a text; `looked` makes it for a whole element. Raises ToolError when they are
    not there, or the scene sets all words of a text alike."""
    find = " ".join((change.find or "").split())
    if change.property not in _LOOKS:
        raise ToolError(f"The {change.property} of single words can't be changed: their colour and weight can.")
    if "marks" not in shown:
        raise ToolError("The code of this scene gives no words of a text a look of their own.")
    named = change.target in ELEMENTS
    holders = [name for name in ELEMENTS if name in shown and (not named or name == change.target)]
    holders = [name for name in holders if any(occurrences(text, find) for text in _texts(shown[name]))]
    if not holders:
        raise ToolError(f"The words {quoted(find)} are not on this scene. {offer(shown)}")
    if set(holders) <= _WHOLE:
        raise ToolError(f"The {element_word(holders[0])} is drawn as one piece: no part of it looks otherwise.")
    marks, words = _marks(shown), ""
    for element in (name for name in holders if name not in _WHOLE):
        marks, words = _marked(change, element, find, marks, shown, looked, drawn)
    return {"marks": marks}, quoted(find), words


def _marked(
    change: Change,
    element: str,
    find: str,
    marks: list[Mark],
    shown: Props,
    looked: Looked,
    drawn: Mapping[str, str],
) -> tuple[list[Mark], str]:
    """The marks with the phrase's new look, and what became of it."""
    own = next((mark for mark in marks if _is(mark, element, find)), {"text": find, "of": element})
    name = f"{element}{_LOOKS[change.property]}"
    alone = change.model_copy(update={"target": element, "find": None})
    now = {name: own[change.property]} if own.get(change.property) else {}
    update, _, words = looked(alone, {**shown, **now})
    value = update[name]
    if change.property == "color":
        value, note = readable_there(value, shown, drawn.get(element))
        words = f"is {color_word(update[name])}{note}"
    return [mark for mark in marks if mark is not own] + [{**own, change.property: value}], words


def after_words(change: Change, update: Props, shown: Props) -> Props:
    """The marks after words changed: a phrase that was exchanged keeps its look in its new words, and one whose words
    are gone has none. What is said of a whole text takes the same of its phrases away."""
    marks = _marks(shown)
    if not marks or "marks" in update:
        return {}
    if change.property == "text":
        now = {**shown, **update}
        exchanged = [_exchanged(mark, change) for mark in marks]
        left = [mark for mark in exchanged if any(_says(mark, name, now) for name in ELEMENTS)]
    else:
        told = [(name.removesuffix(ending), look) for name in update for look, ending in _LOOKS.items()]
        left = [{key: value for key, value in mark.items() if (mark.get("of"), key) not in told} for mark in marks]
        left = [mark for mark in left if set(mark) & set(_LOOKS)]
    return {"marks": left} if left != marks else {}


def _exchanged(mark: Mark, change: Change) -> Mark:
    text, find = str(mark["text"]), change.find or ""
    if not change.value or not find or not occurrences(text, find):
        return mark
    start, end = occurrences(text, find)[0]
    return {**mark, "text": text[:start] + change.value + text[end:]}


def _says(mark: Mark, element: str, shown: Props) -> bool:
    texts = _texts(shown.get(element)) if mark.get("of") in ("", None, element) else []
    return any(occurrences(text, str(mark["text"])) for text in texts)


def _is(mark: Mark, element: str, find: str) -> bool:
    return mark.get("of") == element and str(mark["text"]).lower() == find.lower()


def _marks(shown: Props) -> list[Mark]:
    given = shown.get("marks")
    return [mark for mark in given if isinstance(mark, dict) and mark.get("text")] if isinstance(given, list) else []


def _texts(words: Any) -> list[str]:
    """The texts of an element: its own, or those of its rows and heads."""
    if isinstance(words, str):
        return [" ".join(words.split())]
    rows = words if isinstance(words, list | tuple) else ()
    return [text for row in rows for text in ([row] if isinstance(row, str) else row_words(row))]
