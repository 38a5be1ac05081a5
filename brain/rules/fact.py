"""A fact of a brief: what one clause of it tells."""

from __future__ import annotations

import re
from dataclasses import dataclass

from brain.rules import content as words_of
from brain.rules.clause_kinds import Kind
from brain.rules.passages import EMOJI, word_count
from tools.schemas import Item


@dataclass(frozen=True)
class Fact:
    """`text` as the person wrote it, without the mark at its end; `below` explains it; `items` are a list's lines."""

    kind: Kind
    text: str
    below: str = ""
    items: tuple[Item, ...] = ()
    author: str = ""
    value: str = ""  # of a figure or a price
    contacts: tuple[str, ...] = ()  # of a contact: links, phone numbers
    group: int = 0  # facts of one sentence or list share it
    place: str = ""  # where it takes place, of a time
    said: str = ""  # the whole clause, of a time that was told with what takes place
    named: bool = False  # whether its first letter was a capital in the text
    full: bool = False  # a sentence with a mark of its own, not one of several clauses

    @property
    def words(self) -> int:
        return word_count(self.text) + word_count(self.below)


def proper_name(text: str) -> bool:
    """Whether every word has a capital: "Hyde Park", "Aurelius Chronograph", "Light and Paper"."""
    return (
        re.fullmatch(r"[A-ZÀ-Ý0-9&][\w'’.&-]*(?:\s(?:(?:and|of|the|und|et|y) )?[A-ZÀ-Ý0-9&][\w'’.&-]*){0,3}", text)
        is not None
    )


def tidy(text: str, *, marks: bool = False) -> str:
    """The words with a capital, without the mark at their end; a question or an exclamation keeps its own. `marks`:
    the full stops inside stay too."""
    text = " ".join(EMOJI.sub(" ", text).split()).strip(" ,;:–—")
    text = re.sub(r"\s*[:;]-?[)(DP]$", "", text)
    if text.endswith((".", "。", "।")) and not text.endswith("...") and not (marks and "." in text[:-1]):
        text = text[:-1]
    sign = "-" if re.match(r"[-−]\d", text) else ""  # "-20 % for students"
    return sign + words_of.sentence(text) if text else ""
