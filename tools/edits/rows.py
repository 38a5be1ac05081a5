"""One row of a list: its words, and looks that it has for itself, kept in the row by the names of the list's
(`itemsColor`, `amountsWeight`)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from tools.edits.props import Done, Props, needed
from tools.edits.readable import readable_there
from tools.schemas import AMOUNTS, Change, ToolError
from tools.words import amounts_word, color_word, quoted

Row = dict[str, Any]
Looked = Callable[[Change, Props], Done]
_LETTERS = frozenset({"color", "size", "font", "weight", "italic", "underline", "spacing", "shadow", "outline"})
_LOOKS = _LETTERS | {"rotation", "opacity", "emphasis"}


def of_row(change: Change, shown: Props, looked: Looked, tsx_code: str, drawn: Mapping[str, str]) -> Done:
    """The change of one row; `looked` makes it for a whole list. Raises ToolError when there is no such row, or the
    scene sets all rows alike."""
    rows = [dict(row) for row in _rows(shown.get("items"))]
    number = change.row or 0
    if change.target not in {"items", AMOUNTS} or not 1 <= number <= len(rows):
        count = f"has {len(rows)} rows" if rows else "has no list"
        raise ToolError(f"There is no row {number} on this scene: it {count}.")
    row = rows[number - 1]
    alone = change.model_copy(update={"row": None})
    label = quoted(str(row.get("label") or row.get("value") or ""))
    subject = label if change.target == "items" else f"the {amounts_word(rows).removesuffix('s')} of {label}"
    if change.property == "text":
        rows[number - 1] = {**row, "label" if change.target == "items" else "value": needed(change)}
        return {"items": rows}, subject, f"reads {quoted(needed(change))}"
    if change.property not in _LOOKS or "propsOf(" not in tsx_code:
        raise ToolError(f"The {change.property} of one row can't be changed on this scene.")
    if change.target == AMOUNTS and not row.get("value"):
        raise ToolError(f"There is no price or figure beside {label}.")
    update, words = _read(change, looked(alone, {**shown, **row}), shown, drawn)
    rows[number - 1] = {**row, **update}
    return {"items": rows}, subject, words


def _read(change: Change, done: Done, shown: Props, drawn: Mapping[str, str]) -> tuple[Props, str]:
    """What becomes of the row, its colour moved until it is read."""
    update, _, words = done
    name = f"{change.target}Color"
    if name not in update:
        return update, words
    color, note = readable_there(update[name], shown, drawn.get(change.target))
    return {name: color}, f"is {color_word(update[name])}{note}"


def as_before(items: Sequence[Row], before: Sequence[Any]) -> list[Row]:
    """New rows of a list with what else they held before: details and looks of their own are no part of how lists are
    written. A row that has another label now is known by its place."""
    known, labels = _rows(before), {item["label"] for item in items}
    kept = []
    for at, item in enumerate(items):
        old = next((row for row in known if row.get("label") == item["label"]), None)
        if old is None and len(known) == len(items) and known[at].get("label") not in labels:
            old = known[at]
        kept.append({**{name: value for name, value in (old or {}).items() if name not in item}, **item})
    return kept


def without_own(update: Props, shown: Props) -> Props:
    """What is said of the whole list takes the same of single rows away."""
    rows = _rows(shown.get("items"))
    told = {name for name in update if name.startswith(("items", AMOUNTS)) and name not in {"items"}}
    if not any(told & set(row) for row in rows):
        return {}
    return {"items": [{name: value for name, value in row.items() if name not in told} for row in rows]}


def _rows(items: Any) -> list[Row]:
    return [row for row in items if isinstance(row, dict)] if isinstance(items, list | tuple) else []
