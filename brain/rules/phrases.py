"""Finds the phrases of a lexicon in a row of tokens, the longest first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import product
from typing import Generic, NamedTuple, TypeVar

from brain.rules.tokens import Token

T = TypeVar("T")


class Found(NamedTuple, Generic[T]):
    """What a phrase means and which tokens it covers (end exclusive)."""

    value: T
    start: int
    end: int


class Phrases(Generic[T]):
    """A lexicon: phrases of one or more words, each with its meaning. Quotations are never part of a phrase."""

    def __init__(self, table: Mapping[str, T]) -> None:
        self._alone: dict[str, T] = {}
        # Of several words, by the first two: many phrases begin with the same word.
        self._longer: dict[tuple[str, str], list[tuple[tuple[str, ...], T]]] = {}
        for phrase, value in table.items():
            parts = tuple(phrase.split())
            if len(parts) == 1:
                self._alone[parts[0]] = value
            else:
                self._longer.setdefault((parts[0], parts[1]), []).append((parts, value))
        for entries in self._longer.values():
            entries.sort(key=lambda entry: -len(entry[0]))
        self._firsts = frozenset(self._alone) | {first for first, _ in self._longer}
        longer = (word for entries in self._longer.values() for parts, _ in entries for word in parts)
        self._words = frozenset(self._alone).union(longer)

    @classmethod
    def of(cls, table: Mapping[T, str]) -> Phrases[T]:
        """From meaning -> phrases separated by commas."""
        return cls({phrase.strip(): value for value, phrases in table.items() for phrase in phrases.split(",")})

    def words(self) -> frozenset[str]:
        """Every word of its phrases."""
        return self._words

    def firsts(self) -> frozenset[str]:
        """The words that its phrases begin with."""
        return self._firsts

    def at(self, tokens: Sequence[Token], start: int) -> Found[T] | None:
        """The longest phrase that begins at `start`."""
        count = len(tokens)
        if start >= count:
            return None
        token = tokens[start]
        word = token.word
        if word not in self._firsts or token.kind == "quote":
            return None
        entries = self._longer.get((word, tokens[start + 1].word)) if start + 1 < count else None
        for parts, value in entries or ():  # the longest first
            end = start + len(parts)
            if end > count:
                continue
            at = start + 1
            while at < end and tokens[at].word == parts[at - start] and tokens[at].kind != "quote":
                at += 1
            if at == end:
                return Found(value, start, end)
        return Found(self._alone[word], start, start + 1) if word in self._alone else None

    def all(self, tokens: Sequence[Token], start: int = 0) -> Iterator[Found[T]]:
        """Every phrase from left to right, none overlapping another."""
        count, firsts = len(tokens), self._firsts
        while start < count:
            found = self.at(tokens, start) if tokens[start].word in firsts else None
            if found:
                yield found
            start = found.end if found else start + 1

    def first(self, tokens: Sequence[Token], start: int = 0) -> Found[T] | None:
        firsts = self._firsts
        for at in range(start, len(tokens)):
            if tokens[at].word in firsts and (found := self.at(tokens, at)):
                return found
        return None


@cache  # many stand in the middle of a function
def word_set(text: str) -> frozenset[str]:
    """The words of a text, as a set to look words up in."""
    return frozenset(text.split())


def phrase_set(text: str) -> frozenset[str]:
    """The phrases of a text, divided by commas."""
    return frozenset(" ".join(phrase.split()) for phrase in text.split(","))


def each(pattern: str) -> str:
    """Every phrase of a pattern: its alternatives in brackets are divided by "|", an empty one may be left out."""
    phrases = []
    for line in filter(None, (part.strip() for part in pattern.split(","))):
        parts = [part.strip("()").split("|") for part in re.findall(r"\([^)]*\)|[^\s(]+", line)]
        phrases += [" ".join(filter(None, chosen)) for chosen in product(*parts)]
    return ", ".join(dict.fromkeys(phrases))
