"""What things are called when we speak to a person."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from functools import lru_cache
from unicodedata import normalize

from tools.designs.colors import color_named, to_oklch
from tools.schemas import FILE_FIELDS, Content, Item

# The elements of a scene that carry words, in reading order; and what a person calls them where it differs.
ELEMENTS: tuple[str, ...] = tuple(field for field in Content.model_fields if field not in FILE_FIELDS)
_CALLED = {
    "kicker": "line above the title",
    "items": "list",
    "cta": "call to action",
    "value": "figure",
    "columns": "heads",
    "snippet": "code",
}

# Colours that everybody has a picture of: a summary says the nearest of them.
_HUES = ("red", "orange", "yellow", "green", "teal", "blue", "purple", "pink", "brown")
_PLAIN = (
    *(
        "black",
        "white",
        "grey",
        "navy",
        "gold",
        "cream",
        "mint",
        "lavender",
        "burgundy",
        "peach",
        "magenta",
        "charcoal",
    ),
    *_HUES,
    *(
        f"{shade} {hue}"
        for shade in ("dark", "light")
        for hue in ("red", "green", "blue", "purple", "pink", "brown", "grey")
    ),
)


def element_word(element: str) -> str:
    return _CALLED.get(element, element)


def amounts_word(items: object) -> str:
    """What the values of a list's rows are called: "prices", "times" or "figures"; "" where no row has one."""
    rows = items if isinstance(items, list | tuple) else ()
    values = " ".join(str(row.get("value") or "") for row in rows if isinstance(row, dict)).strip()
    if not values or not _FIGURE.search(values):
        return "values" if values else ""
    return "prices" if _MONEY.search(values) else "times" if _TIME.search(values) else "figures"


_FIGURE = re.compile(r"\d")
_MONEY = re.compile(r"[$€£¥₹₽]|\b(?:USD|EUR|GBP|CHF)\b")
_TIME = re.compile(r"\d[:.]\d\d|\d ?(?:am|pm|uhr|h)\b", re.IGNORECASE)


def row_words(row: object) -> list[str]:
    """The words of a row of a list: what it also holds are looks of its own."""
    parts = (row.get(name) for name in Item.model_fields) if isinstance(row, dict) else ()
    return [str(part) for part in parts if part]


def quoted(text: str, limit: int = 60) -> str:
    """The text in quotation marks, cut after `limit` characters."""
    text = " ".join(text.split())
    return f"“{text if len(text) <= limit else text[: limit - 1].rstrip() + '…'}”"


def and_list(words: Sequence[str]) -> str:
    """ "a", "a and b", "a, b and c"."""
    return " and ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))


def seconds_word(frames: int, fps: int) -> str:
    """ "10 seconds", "2.5 seconds", "1 second"."""
    seconds = round(frames / fps, 1)
    return f"{seconds:g} second{'' if seconds == 1 else 's'}"


@lru_cache(maxsize=512)
def color_word(color: str) -> str:
    """The plain name nearest to "#rrggbb": "red", "dark blue"."""
    return min(_PLAIN, key=lambda name: difference(color_named(name) or "#000000", color))


def difference(one: str, other: str) -> float:
    """How far two colours "#rrggbb" lie apart: their distance in OKLab, from 0 to about 1."""
    return math.dist(_lab(one), _lab(other))


@lru_cache(maxsize=512)
def _lab(color: str) -> tuple[float, float, float]:
    lightness, chroma, hue = to_oklch(color)
    return lightness, chroma * math.cos(math.radians(hue)), chroma * math.sin(math.radians(hue))


def no_such_scene(number: int, count: int) -> str:
    if count == 0:
        return "The film has no scenes yet."
    return f"There is no scene {number}; the film has {count if count > 1 else 'only one'}."


_WORD = re.compile(r"\w+")


def occurrences(text: str, find: str) -> list[tuple[int, int]]:
    """Where the words `find` stand in `text` (start, end), capitals and the form of apostrophes and dashes aside; where
    they stand nowhere, accents aside too. Only whole words count: "7" is not in "17". Scripts that set no spaces
    between words are searched anywhere."""
    if len(find) > len(text) + 8:
        return []
    found = _occurrences(text, find)
    return found if found or (text.isascii() and find.isascii()) else _occurrences(_bare(text), _bare(find))


@lru_cache(maxsize=1024)
def _bare(text: str) -> str:
    """The text without accents, as long as it was."""
    bases = ((letter, normalize("NFD", letter)[0]) for letter in text)
    return "".join(base if base.isascii() else letter for letter, base in bases)


def _occurrences(text: str, find: str) -> list[tuple[int, int]]:
    lowered = text.lower()
    if any(word not in lowered for word in _WORD.findall(find.lower())):
        return []  # the most of what is looked for: no pattern needs to be made for it
    literal = re.escape(find.strip()).replace("’", "'").replace("'", "['’]")
    literal = re.sub(r"\\?-|[–—]", "[-–—]", literal)
    literal = re.sub(r"\b(dr|mrs?|ms|prof|st)(?:\\\.)?\\ ", r"\1\\.?\\ ", literal, flags=re.IGNORECASE)  # "Dr Osei"
    if not literal:
        return []
    if find.isascii() or not any("\u3000" <= letter <= "\u9fff" or "\uac00" <= letter <= "\ud7a3" for letter in find):
        literal = rf"(?<!\w){literal}(?!\w)" if find.strip()[:1].isalnum() and find.strip()[-1:].isalnum() else literal
        literal = rf"(?<!\d[.,]){literal}(?![.,]\d)" if find.strip()[-1:].isdigit() else literal  # "3" is not in "3.20"
    return [found.span() for found in re.finditer(literal, text, re.IGNORECASE)]
