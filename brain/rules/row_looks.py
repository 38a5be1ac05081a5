"""Looks of one row of a list: "make the second step red", "the price of deluxe bold"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from brain.rules.changing import subject_of
from brain.rules.lexicon import FUNCTION_WORDS
from brain.rules.looks import Looks, looks_in
from brain.rules.numbers import count_at, ordinal_at
from brain.rules.phrases import word_set
from brain.rules.rows import row_called, rows_of
from brain.rules.spans import said
from brain.rules.step import Step
from brain.rules.tokens import Token, source
from brain.rules.view import Reading, SceneView, lines_of, stem, stems
from tools.schemas import AMOUNTS, Change, EditScene
from tools.words import ELEMENTS, amounts_word

_ROWS = word_set("step item bullet point option row entry tip line feature reason price dish course plan card")
_BEHIND = word_set("point item")  # "bullet point"
_PRICES = frozenset({"price", "value", AMOUNTS})
_FITTING = frozenset({"color", "size", "weight", "font"})
_LAST = word_set("last final bottom")


def row_looked(tokens: Sequence[Token], text: str, reading: Reading) -> Step | None:
    """The step that changes how one row looks; None when no single row is named."""
    if not reading.scenes or any(token.kind == "link" for token in tokens):
        return None
    counted, priced, called = said(tokens, _ROWS), _price_at(tokens) is not None, _spoken_of(tokens, reading)
    if not (counted or priced or called):
        return None
    rest, scenes, named = subject_of(tokens, reading)
    return (
        _counted(rest, text, reading, scenes, named)
        or _costing(rest, text, reading)
        or (_called(tokens, rest, text, reading) if called else None)
    )


def _counted(rest: Sequence[Token], text: str, reading: Reading, scenes: Sequence[int], named: bool) -> Step | None:
    """ "The second bullet point", "step 3", "the last item"."""
    noun = next((at for at, token in enumerate(rest) if token.word in _ROWS), None)
    if noun is None:
        return None
    end = noun + 1 + (noun + 1 < len(rest) and rest[noun + 1].word in _BEHIND)
    before, behind = ordinal_at(rest, noun - 1) if noun else None, count_at(rest, end)
    last = noun and rest[noun - 1].word in _LAST
    count = -1 if last else before.value if before else behind.value if behind else None
    if count is None:
        return None
    start = noun - 1 if last or before else noun
    left = [*rest[:start], *rest[(behind.end if behind and not (before or last) else end) :]]
    looks = looks_in(left, text)
    views = [view for view in reading.scenes if view.says("items") and (view.number in scenes or not named)]
    views = [view for view in views if view.number in scenes] or views
    able = [view for view in views if 1 <= (len(lines_of(view)) if last else count) <= len(lines_of(view))]
    if len(able) != 1 or looks.unknown:
        return None
    number = len(lines_of(able[0])) if last else count
    priced = rest[noun].word == "price"
    return _looked(looks, able[0], number, priced=priced)


def _costing(rest: Sequence[Token], text: str, reading: Reading) -> Step | None:
    """ "Make 7 dollars red", "the $7 bigger": the row with this price."""
    at = _price_at(rest)
    if at is None:
        return None
    looks = looks_in([*rest[:at], *rest[at + 1 + (at + 1 < len(rest) and rest[at + 1].word in _CURRENCIES) :]], text)
    figure = re.escape(rest[at].text.strip("$€£¥ "))
    price = re.compile(rf"[$€£¥]\s?{figure}(?!\d|[.,]\d)|(?<![\d.,]){figure}\s?[$€£¥]")
    found = [
        (view, number)
        for view in reading.scenes
        for number, row in enumerate(rows_of(view), 1)
        if price.search(" ".join(map(str, row.values())))
    ]
    if looks.unknown or set(looks.elements) - _PRICES:
        return None
    return _looked(looks, *found[0], priced=True) if len(found) == 1 else _text_with(price, looks, reading)


def _text_with(price: re.Pattern[str], looks: Looks, reading: Reading) -> Step | None:
    """The looks of the one text that holds the price: "$29 a month"."""
    found = [
        (view, element)
        for view in reading.scenes
        for element, value in view.shown.items()
        if element in ELEMENTS and isinstance(value, str) and price.search(value)
    ]
    values = list(dict.fromkeys(value for _, value in looks.pairs))
    if len(found) != 1 or not values or any(value.property not in _FITTING for value in values):
        return None
    view, element = found[0]
    changes = tuple(Change(target=element, property=v.property, value=v.value, factor=v.factor) for v in values)
    return Step("edit", (EditScene(scene=view.number, changes=changes),), mentioned=(view.number,), element=element)


def _price_at(rest: Sequence[Token]) -> int | None:
    return next((at for at, token in enumerate(rest) if token.kind == "number" and _is_money(rest, at)), None)


def _is_money(rest: Sequence[Token], at: int) -> bool:
    behind = rest[at + 1].word if at + 1 < len(rest) else ""
    return rest[at].text[:1] in "$€£¥" or rest[at].text[-1:] in "$€£¥" or behind in _CURRENCIES


_CURRENCIES = word_set("dollar dollars euro euros pound pounds bucks")


def _spoken_of(tokens: Sequence[Token], reading: Reading) -> bool:
    """Whether a word of a row's label is said."""
    labels = {word for view in reading.scenes for row in rows_of(view) for word in stems(str(row.get("label") or ""))}
    labels -= FUNCTION_WORDS
    return bool(labels) and any(stem(t.word) in labels or stem(t.text.lower()) in labels for t in tokens)


def _called(tokens: Sequence[Token], rest: Sequence[Token], text: str, reading: Reading) -> Step | None:
    """ "Make deluxe red", "the price of the pasta bigger": a row by its label, whatever else its words may mean. That
    a scene is called after its first row leaves the row its price."""
    for view in reading.scenes:
        for at, row in enumerate(rows_of(view)):
            label = stems(str(row.get("label") or ""))
            for row_tokens in (rest, tokens):
                looks = _looks_without(row_tokens, label, text)
                priced = looks is not None and bool(set(looks.elements) & _PRICES)
                if looks and not looks.unknown and (priced or row_tokens is rest) and not set(looks.elements) - _PRICES:
                    return _looked(looks, view, at + 1, priced=priced)
    looks = looks_in(rest, text)
    if not looks.unknown or len(looks.unknown) > 5 or set(looks.elements) - _PRICES:
        return None
    words = " ".join(source(text, [token]).strip(" “”\"'‘’") for token in looks.unknown)
    found = row_called(words, reading)
    return _looked(looks, found[0], found[1] + 1, priced=bool(looks.elements)) if found else None


def _looks_without(tokens: Sequence[Token], label: Sequence[str], text: str) -> Looks | None:
    """What is said of looks beside the words of the label; None where these are not said."""
    said = [stem(token.word) for token in tokens]
    shown = [stem(word) for token in tokens for word in [token.text.lower()]]
    count = len(label)
    for at in range(len(tokens) - count + 1 if count else 0):
        if list(label) in (said[at : at + count], shown[at : at + count]):
            return looks_in([*tokens[:at], *tokens[at + count :]], text)
    return None


def _looked(looks: Looks, view: SceneView, number: int, *, priced: bool) -> Step | None:
    values = [value for _, value in looks.pairs]
    if not values or any(value.property not in _FITTING for value in values) or not view.has("itemsColor"):
        return None
    apart = priced and view.has(f"{AMOUNTS}Color") and amounts_word(view.shown.get("items"))
    target = AMOUNTS if apart else "items"
    changes = tuple(
        Change(target=target, property=value.property, value=value.value, factor=value.factor, row=number)
        for value in dict.fromkeys(values)
    )
    return Step("edit", (EditScene(scene=view.number, changes=changes),), mentioned=(view.number,), element="items")
