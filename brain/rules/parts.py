"""Parts of a scene that are no words: its cards, the shapes that decorate it; and the rows of its list in order."""

from __future__ import annotations

import re
from collections.abc import Sequence

from brain.rules.changing import change_step, subject_of
from brain.rules.content import sentence
from brain.rules.lexicon import VERBS
from brain.rules.looks import looks_in
from brain.rules.owners import owner_of
from brain.rules.phrases import word_set
from brain.rules.politeness import core
from brain.rules.rows import in_order, row_added, row_called, row_moved, rows_of
from brain.rules.spans import leftover, said
from brain.rules.spans import row as row_of
from brain.rules.step import Step
from brain.rules.tokens import Token, source
from brain.rules.view import Reading, SceneView, lines_of
from tools.schemas import Change, EditScene
from tools.words import amounts_word

_CARDS = word_set("cards card boxes box tiles tile panels panel bubbles stickers")
_SHAPES = word_set("shape shapes circle circles arcs arc decoration decorations ornament ornaments graphics blob blobs")
_PARTS = _CARDS | _SHAPES
_GONE = word_set("hide remove delete no without drop lose kill off out away rid")
_BACK = word_set("show bring back again restore unhide")
_OF_SHAPES = _GONE | _BACK | word_set("take get rid of the from in background all those these big geometric please")
_SORTING = word_set("sort rank arrange")
_OF_ORDER = word_set("""
    sort order arrange rank reorder sorted put list lists items item rows row lines entries options prices price amounts
    values dishes menu plans points by from the in to of low high lowest highest cheapest cheap expensive first
    most last
    ascending descending alphabetical alphabetically a z order name names size alphabet please and smallest largest
    biggest top up down increasing decreasing
    """)
_ORDERED = re.compile(
    r"alphabet|ascending|descending|(?:low|high|cheap|expensive|larg|small|bigg)\w* (?:first|to)|by (?:price|name)"
)
_DOWN = re.compile(r"high(?:est)? to low|most expensive first|(?:high|larg|bigg)est first|descending|decreasing|z to a")


def parted(tokens: Sequence[Token], text: str, reading: Reading) -> Step | None:
    """The step that changes cards or shapes, or sorts a list; None when the tokens speak of none of these."""
    if not reading.scenes or any(token.kind in {"quote", "link"} for token in tokens):
        return None
    return (
        _of_parts(tokens, text, reading)
        or _row_moved(tokens, text, reading)
        or _row_beside(tokens, text, reading)
        or _row_priced(tokens, text, reading)
    )


def _of_parts(tokens: Sequence[Token], text: str, reading: Reading) -> Step | None:
    if not (said(tokens, _PARTS) or tokens[0].word in _SORTING or _ORDERED.search(row_of(tokens))):
        return None
    rest, scenes, named = subject_of(tokens, reading)
    return (
        _carded(rest, text, reading, scenes, named)
        or _shaped(rest, reading, scenes, named)
        or _sorted(rest, reading, scenes, named)
    )


def _row_moved(tokens: Sequence[Token], text: str, reading: Reading) -> Step | None:
    """ "Put the tiramisu first": a row of the list, where no scene is called so."""
    if tokens[0].word not in {"put", "move", "make"} or tokens[-1].word not in {"first", "last"} or len(tokens) > 8:
        return None
    named = [token for token in tokens[1:-1] if token.word not in {"come", "be", "go"}]
    found = row_called(source(text, named), reading) if named else None
    if found is None:
        return None
    view, at = found
    change = row_moved(view, at, 0 if tokens[-1].word == "first" else len(lines_of(view)) - 1)
    if change is None:
        return Step("reply", said="It stands there already.")
    return Step("edit", (EditScene(scene=view.number, changes=(change,)),), mentioned=(view.number,), element="items")


def _row_beside(tokens: Sequence[Token], text: str, reading: Reading) -> Step | None:
    """ "Add aerial yoga after yin": one more row, beside the one that is named."""
    at = next((i for i in range(2, len(tokens) - 1) if tokens[i].word in {"after", "before"}), 0)
    found = (
        row_called(source(text, tokens[at + 1 :]), reading)
        if at and tokens[0].word in {"add", "insert", "put"}
        else None
    )
    if found is None or len(tokens) - at > 5:
        return None
    view, place = found
    line = sentence(source(text, tokens[1:at]))
    change = row_added(view, line, place + (tokens[at].word == "after"))
    return Step("edit", (EditScene(scene=view.number, changes=(change,)),), mentioned=(view.number,), element="items")


def _row_priced(tokens: Sequence[Token], text: str, reading: Reading) -> Step | None:
    """ "Add nail trim 5€", where the film has one price list: one more row at its end."""
    verb = VERBS.at(tokens, 0)
    words = sentence(source(text, core(tokens[verb.end :]))) if verb and verb.value == "add" else ""
    line = _PRICED.fullmatch(words.removeprefix("A ").removeprefix("An "))
    lists = [view for view in reading.scenes if view.says("items") and amounts_word(view.shown["items"]) == "prices"]
    lists = [view for view in lists if all(row.get("value") for row in rows_of(view))]
    if line is None or len(lists) != 1 or len(lines_of(lists[0])) >= _MOST_ROWS:
        return None
    view, label = lists[0], sentence(line["label"])
    change = row_added(view, f"{label}: {line['value']}", len(lines_of(view)))
    return Step("edit", (EditScene(scene=view.number, changes=(change,)),), mentioned=(view.number,), element="items")


_MOST_ROWS = 12
_PRICED = re.compile(
    r"(?P<label>(?!.*\b(?:scene|slide|off|discount|less|more|per|hour|raised)\b)[^\W\d][^\d$€£¥:]{1,40}?)"
    r"(?:\s+(?:for|at|für|por|pour|per|a))?[\s,:–-]+(?P<value>[$€£¥]\s?\d[\d.,]*|\d[\d.,]*\s?[€$£])",
    re.IGNORECASE,
)


def _carded(rest: Sequence[Token], text: str, reading: Reading, scenes: Sequence[int], named: bool) -> Step | None:
    """ "Make the cards dark blue"."""
    if not said(rest, _CARDS):
        return None
    looks = looks_in(rest, text)
    colors = [value for _, value in looks.pairs if value.property == "color"]
    unknown = [token for token in looks.unknown if token.word not in _CARDS]
    if len(colors) != 1 or len(looks.pairs) != 1 or unknown or looks.elements:
        return None
    wanted = scenes if named or reading.selected else _with_list(reading) or scenes
    change = Change(target="cards", property="color", value=colors[0].value, factor=colors[0].factor)
    return change_step(lambda view, _: change, [], reading, wanted, True)


def _with_list(reading: Reading) -> list[int]:
    return [view.number for view in reading.scenes if view.says("items")]


def _shaped(rest: Sequence[Token], reading: Reading, scenes: Sequence[int], named: bool) -> Step | None:
    """ "Hide the shapes", "bring the circles back"."""
    back, gone = said(rest, _BACK), said(rest, _GONE)
    covered = {at for at, token in enumerate(rest) if token.word in _SHAPES}
    if not covered or not (back or gone) or leftover(rest, covered, _OF_SHAPES):
        return None
    change = Change(target="scene", property="ornaments", value="true" if back else "false")
    wanted = scenes if named else reading.scenes_of_style()
    return change_step(lambda view, _: change if view.has("theme") else None, [], reading, wanted, named)


def _sorted(rest: Sequence[Token], reading: Reading, scenes: Sequence[int], named: bool) -> Step | None:
    """ "Sort the prices", "put the list in alphabetical order", "cheapest first"."""
    row = row_of(rest)
    told = _ORDERED.search(row)
    verb = VERBS.at(rest, 0)
    asked = rest and (rest[0].word in _SORTING or (told and (verb or rest[0].word in _OF_ORDER)))
    if not asked or leftover(rest, set(), _OF_ORDER) or said(rest, word_set("scenes scene slides")):
        return None
    views = [view for view in reading.scenes if view.says("items") and (view.number in scenes or not named)]
    number = owner_of(["items"], reading, scenes[0])
    view: SceneView | None = next((one for one in views if one.number == number), views[0] if views else None)
    if view is None:
        return None
    change = in_order(view, by_label="alphabet" in row or "name" in row, down=_DOWN.search(row) is not None)
    if change is None:
        return Step("reply", said="That list is in this order already.")
    return Step("edit", (EditScene(scene=view.number, changes=(change,)),), mentioned=(view.number,), element="items")
