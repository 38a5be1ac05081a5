"""Finds the phrases of a lexicon in a row of tokens, the longest first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
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
        self._by_first: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        for phrase, value in table.items():
            parts = tuple(phrase.split())
            self._by_first.setdefault(parts[0], []).append((parts, value))
        for entries in self._by_first.values():
            entries.sort(key=lambda entry: -len(entry[0]))

    @classmethod
    def of(cls, table: Mapping[T, str]) -> Phrases[T]:
        """From meaning -> phrases separated by commas."""
        return cls({phrase.strip(): value for value, phrases in table.items() for phrase in phrases.split(",")})

    def words(self) -> frozenset[str]:
        """Every word of its phrases."""
        return frozenset(word for entries in self._by_first.values() for parts, _ in entries for word in parts)

    def firsts(self) -> frozenset[str]:
        """The words that its phrases begin with."""
        return frozenset(self._by_first)

    def at(self, tokens: Sequence[Token], start: int) -> Found[T] | None:
        """The longest phrase that begins at `start`."""
        if start >= len(tokens):
            return None
        token = tokens[start]
        entries = self._by_first.get(token.word)
        if entries is None or token.kind == "quote":
            return None
        for parts, value in entries:  # the longest first
            end = start + len(parts)
            if end > len(tokens):
                continue
            at = start + 1
            while at < end and tokens[at].word == parts[at - start] and tokens[at].kind != "quote":
                at += 1
            if at == end:
                return Found(value, start, end)
        return None

    def all(self, tokens: Sequence[Token], start: int = 0) -> Iterator[Found[T]]:
        """Every phrase from left to right, none overlapping another."""
        count, firsts = len(tokens), self._by_first
        while start < count:
            found = self.at(tokens, start) if tokens[start].word in firsts else None
            if found:
                yield found
            start = found.end if found else start + 1

    def first(self, tokens: Sequence[Token], start: int = 0) -> Found[T] | None:
        return next(self.all(tokens, start), None)


def word_set(text: str) -> frozenset[str]:
    """The words of a text, as a set to look words up in."""
    return frozenset(text.split())


def each(pattern: str) -> str:
    """Every phrase of a pattern: its alternatives in brackets are divided by "|", an empty one may be left out."""
    phrases = []
    for line in filter(None, (part.strip() for part in pattern.split(","))):
        parts = [part.strip("()").split("|") for part in re.findall(r"\([^)]*\)|[^\s(]+", line)]
        phrases += [" ".join(filter(None, chosen)) for chosen in product(*parts)]
    return ", ".join(dict.fromkeys(phrases))
