"""What a design is: a parametric scene, what it shows, and when it fits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tools.designs.source import source_of
from tools.schemas import AMOUNTS, FILE_FIELDS

# The place of a scene in a film: it catches, tells, proves, closes, or lies over pictures.
Part = Literal["hook", "body", "proof", "close", "overlay"]


@dataclass(frozen=True)
class Design:
    """A parametric scene. The choice between designs goes by these facts alone (see `choose_design`)."""

    key: str
    name: str
    description: str
    # The fields of Content that it shows, in reading order.
    takes: tuple[str, ...]
    # Words of a message that call for it.
    hints: tuple[str, ...]
    default_seconds: float
    part: Part
    # Fields without which it has nothing to say.
    needs: tuple[str, ...]
    # The fewest and the most of them that it shows well.
    items: tuple[int, int]
    pictures: tuple[int, int]
    # Its items' values are amounts: what it draws is worked out from them.
    numbers: bool
    # Only for those who ask for it: other designs show the same content more plainly.
    asked: bool
    # Values of its prop `variant`, the default first: a film that shows it more than once takes them in turn.
    variants: tuple[str, ...]
    # The prop that takes a whole number given as the figure, which then is no word on it: "" = none.
    counts: str = ""

    @property
    def source(self) -> str:
        """Its TSX: one module that needs nothing beside it."""
        return source_of(self.key)

    @property
    def scanned(self) -> tuple[str, ...]:
        """The fields that it also draws as a code."""
        return ("contact",) if "<QRCode" in self.source else ()

    @property
    def words(self) -> tuple[str, ...]:
        """The fields that it shows as words."""
        return tuple(field for field in self.takes if field not in FILE_FIELDS)

    @property
    def looked(self) -> tuple[str, ...]:
        """What of it has looks of its own: its words and, where it sets them apart, the amounts of its list."""
        _, _, declared = self.source.partition("...looks(")
        return (*self.words, AMOUNTS) if f'"{AMOUNTS}"' in declared.partition(")")[0] else self.words


def design(
    key: str,
    name: str,
    description: str,
    *,
    takes: str,
    hints: str,
    seconds: float = 5,
    part: Part = "body",
    needs: str = "",
    items: tuple[int, int] = (0, 12),
    pictures: tuple[int, int] = (0, 0),
    numbers: bool = False,
    asked: bool = False,
    variants: str = "",
    counts: str = "",
) -> Design:
    """A row of the catalogue: `takes`, `needs` and `variants` are divided by spaces, `hints` by "|"."""
    fields, needed, words = tuple(takes.split()), tuple(needs.split()), tuple(hints.split("|"))
    turns = tuple(variants.split())
    shown = (fields, words, seconds, part, needed, items, pictures, numbers, asked, turns)
    return Design(key, name, description, *shown, counts)
