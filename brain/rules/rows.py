"""What stands in lists: the value of a line by its label, a price that is called one, a line by its number."""

from __future__ import annotations

import re

from brain.rules.lexicon import FUNCTION_WORDS
from brain.rules.phrases import word_set
from brain.rules.view import Reading, SceneView, stems
from tools.schemas import Change
from tools.words import ELEMENTS, row_words

_PRICES = word_set(
    "price cost fee rate preis prei prix precio preço prezzo 价格 价钱 価格 値段 料金"
)  # and their stems, as typed
# "The price of", as typed in other languages.
_JOINTS = word_set(
    "de del la el los las du des le les da do dos das di della dei delle il lo gli der die das den von vom al au aux"
)
_PRICE_OF = re.compile(r"(?<=.)(?:の|的)?(?:値段|価格|料金|价格|价钱)$")
MONEY = re.compile(
    r"(?:R?\$|[€£¥₹]|\b(?:USD|EUR|GBP|CHF) ?)\s?\d[\d.,]*|\d[\d.,]*\s?(?:[$€£¥₹円元]|\b(?:USD|EUR|GBP|CHF)\b)"
)
_AMOUNT = re.compile(r"(?:R?\$|[€£¥₹+~-])?\s?\d[\d.,:]*\s?(?:[$€£¥₹%円元]|[A-Za-z]{1,4}\b)?")
# "A month", "por noche", "la nuit", "im Monat": for what an amount is paid.
_PER = re.compile(
    r"\s*(?:/|\b(?:an?|per|each|every|por|al?|à|par|pro|im|je|jede[nrs]?|la|le|il|el|ao?)\b)\s*[^\W\d]{2,}(?:\s[^\W\d]+)?",
    re.IGNORECASE,
)
_EACH = re.compile(r"每[^\W\d]{1,2}|月額|一?泊")  # the same, before it
_AND_UP = "起"  # stands behind an amount
_HOURS = word_set("hour opening open business shop store öffnungszeiten")
_TIME = r"\d{1,2}(?:[:.]\d\d)?\s?(?:am|pm|h|uhr)?"
_SPAN = re.compile(rf"(?<![\d-]){_TIME}\s?(?:[-–—]|to|bis|till|until|a|à|às|alle)\s?{_TIME}(?![\d-])", re.IGNORECASE)
_MOMENT = re.compile(r"(?<![\d:.])\d{1,2}(?::\d\d|\s?(?:am|pm|uhr))(?![\d:])", re.IGNORECASE)
_LABEL = r"(?P<label>.*[^\W\d].*?)(?:[\s:,–—-]+|(?<=[\u3040-\u9fff]))"
_ENDS_WITH_AMOUNT = re.compile(rf"{_LABEL}(?P<value>{MONEY.pattern}){_AND_UP}?")
_ENDS_WITH_FIGURE = re.compile(rf"{_LABEL}(?P<value>{MONEY.pattern}|\d[\d.,]*){_AND_UP}?")


def row_valued(old: str, new: str, reading: Reading) -> tuple[int, Change] | None:
    """ "Change deluxe to 15€": a new amount for the line that is labelled so; "the price" where there is but one."""
    new = new.strip().removesuffix(_AND_UP)
    if recounted := _recounted(old.strip(), new, reading):
        return recounted
    wanted = [word for word in stems(_PRICE_OF.sub("", old)) if word not in FUNCTION_WORDS]
    if wanted and set(wanted) <= _HOURS and _SPAN.search(new):
        return _only_one(_SPAN, new, reading) or _only_one(_MOMENT, new, reading)
    if not _AMOUNT.fullmatch(_alone(new)):
        return None
    label = [word for word in wanted if word not in _PRICES | _JOINTS]
    if not label and (wanted or MONEY.search(new)):
        return _only_one(MONEY, new, reading)
    if not label or any(letter.isdigit() for letter in old):
        return None
    labelled = [
        (view, row)
        for view in reading.scenes
        for row in rows_of(view)
        if label == list(stems(_part(row, "label"))) and any(letter.isdigit() for letter in _part(row, "value"))
    ]
    if len(labelled) != 1:
        told = set(stems(old)) & _PRICES or _PRICE_OF.search(old) or MONEY.search(new)
        return _priced(label, new, reading) or (_first_price(label, new, reading) if told else None)
    view, changed = labelled[0]
    lines = "\n".join(_line(row, like(_part(row, "value"), new) if row is changed else "") for row in rows_of(view))
    return view.number, Change(target="items", property="text", value=lines)


def _priced(label: list[str], new: str, reading: Reading) -> tuple[int, Change] | None:
    """The new amount where a text is only what is called so and its price: "Rye $6"."""
    priced = [
        (view.number, element, found["value"], text)
        for view in reading.scenes
        for element in ELEMENTS
        for text in _texts(view, element)
        if (found := _ENDS_WITH_FIGURE.fullmatch(text)) and label == list(stems(found["label"]))
    ]
    priced = priced or _price_of_scene(label, reading)
    if len(priced) != 1:
        return None
    number, element, price, line = priced[0]
    value = line.replace(price, like(price, _fitting(new, line, price)))
    return number, Change(target=element, property="text", value=value, find=line)


def lines_without_price(words: str, reading: Reading) -> list[tuple[SceneView, str, str]]:
    """The texts that are only what the words name and say no amount: "Yoga", of "the price of yoga"; each with its
    scene and its element."""
    label = [word for word in stems(_PRICE_OF.sub("", words)) if word not in FUNCTION_WORDS | _PRICES | _JOINTS]
    return [
        (view, element, text)
        for view in reading.scenes
        for element in ELEMENTS
        for text in _texts(view, element)
        if label and label == list(stems(text))
    ]


def _first_price(label: list[str], new: str, reading: Reading) -> tuple[int, Change] | None:
    """ "Change the price of yoga to 15€", where a line says "Yoga" and no price: it gets one, or the one beside it is
    changed."""
    found = lines_without_price(" ".join(label), reading)
    if len(found) != 1:
        return None
    view, element, text = found[0]
    if rows := rows_of(view) if element == "items" else []:
        at = next(at for at, row in enumerate(rows) if text in row_words(row))
        rows[at] = {**rows[at], "value": new}
        return view.number, _with_rows(rows)
    beside = _only_one(MONEY, new, reading, view)
    return beside or (view.number, Change(target=element, property="text", value=f"{text} {new}", find=text))


def _alone(new: str) -> str:
    """The amount without what it is paid for: "$45 a month"."""
    amount = MONEY.search(new)
    if amount is None:
        return new
    before, behind = new[: amount.start()], new[amount.end() :]
    said = (not before or _EACH.fullmatch(before)) and (not behind or _PER.fullmatch(behind))
    return amount[0] if said else new


def _fitting(new: str, text: str, old: str) -> str:
    """The amount alone where the text says for what it is paid, and so does the new one."""
    before, _, behind = text.partition(old)
    return _alone(new) if _PER.match(behind) or _EACH.search(before) else new


def _price_of_scene(label: list[str], reading: Reading) -> list[tuple[int, str, str, str]]:
    """ "The rates are 350 now", where that scene says but one price: "R$ 320 with breakfast"."""
    return [
        (view.number, element, found[0], text)
        for view in reading.scenes
        if label == list(stems(view.name))
        for element in ELEMENTS
        for text in _texts(view, element)
        if (found := MONEY.search(text)) and text != found[0]
    ]


def _recounted(old: str, new: str, reading: Reading) -> tuple[int, Change] | None:
    """ "25 years" to "30 years", where a row counts 25 of them."""
    was, now = re.fullmatch(r"(\d[\d.,]*)\s+(.+)", old), re.match(r"\d[\d.,]*", new)
    if was is None or now is None:
        return None
    told = set(stems(was[2]))
    for view in reading.scenes:
        for at, row in enumerate(rows_of(view)):
            if _part(row, "value") == was[1] and told <= set(stems(_part(row, "label"))):
                rows = [*rows_of(view)]
                rows[at] = {**row, "value": now[0]}
                return view.number, _with_rows(rows)
    return None


def without_line(number: int, view: SceneView) -> Change | None:
    """The list without its line of this number, the last one being -1."""
    rows = rows_of(view)
    if not rows or number == 0 or not -len(rows) <= number <= len(rows) or len(rows) == 1:
        return None
    del rows[number - 1 if number > 0 else number]
    return Change(target="items", property="text", value="\n".join(_line(row, "") for row in rows))


def one_row(words: str, new: str, view: SceneView, number: int | None = None) -> Change | None:
    """The list with new words, or a new figure, for the row of this number, else for the one that `words` tell; None
    where they tell none, or several."""
    rows = rows_of(view)
    told = {word for word in stems(words) if word not in FUNCTION_WORDS}
    alike = [at for at, row in enumerate(rows) if told & set(stems(_part(row, "label")))]
    places = [number - 1] if number and 1 <= number <= len(rows) else alike
    if len(places) != 1:
        return None
    row, figure = rows[places[0]], re.fullmatch(_AMOUNT.pattern, new.strip())
    part = "value" if _part(row, "value") else "label"
    now = _part(row, part)
    if figure and re.search(r"\d", now):
        money = MONEY.search(now) or re.search(r"\d[\d.,]*", now)
        old = money[0] if money else now
        row = {**row, part: now.replace(old, like(old, new.strip()), 1)}
    elif not figure:
        row = {**row, "label": new}
    return _with_rows([*rows[: places[0]], row, *rows[places[0] + 1 :]])


def row_called(words: str, reading: Reading) -> tuple[SceneView, int] | None:
    """The one row of the film whose label says all of the words, and nothing that a scene is called."""
    told = [word for word in stems(words) if word not in FUNCTION_WORDS]
    if not told or any(set(told) <= set(view.name_words) for view in reading.scenes):
        return None
    found = [
        (view, at)
        for view in reading.scenes
        if view.says("items")
        for at, row in enumerate(rows_of(view))
        if set(told) <= set(stems(_part(row, "label")))
    ]
    return found[0] if len(found) == 1 else None


def row_moved(view: SceneView, at: int, to: int) -> Change | None:
    """The list with the row `at` at the place `to`; None where it stands there already."""
    rows = rows_of(view)
    row = rows.pop(at)
    rows.insert(to, row)
    return _with_rows(rows) if at != to else None


def row_added(view: SceneView, line: str, at: int) -> Change:
    """The list with one more line at the place `at`."""
    lines = [_line(row, "") for row in rows_of(view)]
    return Change(target="items", property="text", value="\n".join([*lines[:at], labelled(line, view), *lines[at:]]))


def _with_rows(rows: list[dict[str, str]]) -> Change:
    return Change(target="items", property="text", value="\n".join(_line(row, "") for row in rows))


def in_order(view: SceneView, *, by_label: bool, down: bool) -> Change | None:
    """The list with its rows sorted by their amounts, else by their labels; None where they stand so already."""
    rows = rows_of(view)
    amounts = [_number(_part(row, "value") or _part(row, "label")) for row in rows]
    by_amount = not by_label and all(amount is not None for amount in amounts)
    keys = [amount or 0.0 for amount in amounts] if by_amount else [_part(row, "label").casefold() for row in rows]
    places = sorted(range(len(rows)), key=lambda at: keys[at], reverse=down)
    if places == list(range(len(rows))):
        return None
    return Change(target="items", property="text", value="\n".join(_line(rows[at], "") for at in places))


def _number(text: str) -> float | None:
    """The first figure of a text: "from €1,290.50" is 1290.5, "8,50 €" is 8.5."""
    found = re.search(r"\d[\d.,]*", text)
    if found is None:
        return None
    digits = re.sub(r"[.,](?=\d{3}(?!\d))", "", found[0].rstrip(".,")).replace(",", ".")
    return float(digits) if digits.count(".") <= 1 else None


def _only_one(
    kind: re.Pattern[str], new: str, reading: Reading, within: SceneView | None = None
) -> tuple[int, Change] | None:
    """The new price, or the new hours, in the place of the only ones that the film, or the scene `within`, shows."""
    shown: dict[tuple[int, str, str], str] = {}
    for view in [within] if within else reading.scenes:
        for element in ELEMENTS:
            for text in _texts(view, element):
                shown |= {(view.number, element, found[0]): text for found in kind.finditer(text)}
    if len(shown) != 1:
        return None
    (((number, element, price), text),) = shown.items()
    value = like(price, _fitting(new, text, price))
    return number, Change(target=element, property="text", value=value, find=price)


def like(old: str, new: str) -> str:
    """A bare number takes the currency of the one that it replaces."""
    return re.sub(r"\d[\d.,]*", new, old, count=1) if re.fullmatch(r"\d[\d.,]*", new) and MONEY.fullmatch(old) else new


def labelled(line: str, view: SceneView) -> str:
    """A new line in the form of the others: "Interior 30€" where each has its price."""
    found = _ENDS_WITH_AMOUNT.fullmatch(line)
    alike = found and all(_part(row, "value") for row in rows_of(view))
    return f"{found['label']}: {found['value']}" if found and alike and ":" not in line else line


def rows_of(view: SceneView) -> list[dict[str, str]]:
    """The rows of the scene's list, as its props hold them."""
    items = view.shown.get("items")
    return [row for row in items if isinstance(row, dict)] if isinstance(items, list | tuple) else []


def _texts(view: SceneView, element: str) -> list[str]:
    value = view.shown.get(element)
    if isinstance(value, str):
        return [value]
    return [text for row in rows_of(view) for text in row_words(row)] if element == "items" else []


def _part(row: dict[str, str], name: str) -> str:
    return str(row.get(name) or "")


def _line(row: dict[str, str], value: str) -> str:
    return ": ".join(filter(None, (_part(row, "label"), value or _part(row, "value"))))
