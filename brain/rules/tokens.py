"""A message as tokens. Quotations, links and figures are single tokens: what they hold is content, never a command."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from brain.rules.spelling import spelt


class Token(NamedTuple):
    """One word, figure, quotation, link or mark. `start` and `end` are characters of the message."""

    kind: str  # "word", "number", "quote", "link", "color", "mark"
    text: str  # as typed; of a quotation, what stands between the marks
    word: str  # lower case, straight apostrophes: what the lexicon is asked for
    start: int
    end: int


# A quotation may be long but not endless, so that a lone mark does not swallow the message.
_QUOTE = (
    r'“[^“”]{1,2000}[”"]|„[^„“”]{1,2000}[“”]|«[^«»]{1,2000}»|"[^"\n]{1,2000}"|「[^「」]{1,2000}」'
    # Single marks are apostrophes unless they open after a space and close before one.
    r"|(?<![^\s(:,])['‘](?=\S)[^'‘’\n]{1,300}(?:(?<=\w)['’](?=\w)[^'‘’\n]{1,300}){0,20}['’](?![^\s.,!?;:)])"
)
_DOMAIN = r"(?:[a-z0-9](?:[a-z0-9-]{0,62})\.){1,4}[a-z]{2,12}"
_LINK = (
    rf"https?://[^\s<>\"]{{1,500}}(?<![.,;:!?)])|[\w.+-]{{1,64}}@{_DOMAIN}(?![\w])|(?<!\w)@\w[\w.]{{0,40}}(?<!\.)"
    rf"|\b(?:www\.)?{_DOMAIN}(?:/[^\s<>\",]*)?(?<![.,;:!?)])(?![\w@])"
)
_PHONE = (
    r"(?<!\d)8[ -]?\(?\d{3}\)?[ -]?\d{3}[ -]?\d\d[ -]?\d\d(?!\d)"  # within Russia
    r"|\+\d[\d ()/-]{6,18}\d"
    r"|(?<!\d)0\d{1,4}(?:[ /-]\d{3,4}){2,3}(?![\d-])"  # "020 7946 0018", "0171 1234 5678"
    r"|(?<!\d)0\d{1,5}[ /-]\d{4,9}(?![\d-])"
    r"|\(\d{2,5}\) ?\d{3,5}[ -]?\d{3,5}(?!\d)"
    r"|\b(?!(?:19|20)\d\d-)\d{2,5}(?:[ /-]\d{2,4}){2,5}\b|\b\d{3}[- ]\d{4}\b"
)
_NUMBER = (
    r"(?:(?:\bR)?\$\s?|[€£¥]\s?)?(?:\d{1,3}(?:[,\u00a0\u202f’']\d{3})+(?!\d)|\d+)(?:[.,]\d+)?(?:[:.]\d\d(?!\d))?"
    r"(?:\s?[%€£円元]|(?:[kKmM]|bn)\b|(?:st|nd|rd|th)\b)?"
)
# Marks of a web page that were pasted along are no words, nor is what a script holds.
_TAG = (
    r"<script\b[^<>]{0,500}>[^\0]{0,5000}?</script>|<style\b[^<>]{0,500}>[^\0]{0,5000}?</style>"
    r"|</?[a-z][a-z0-9]{0,15}(?:\s[^<>\n]{0,500})?/?>|<!--[^\0]{0,2000}?-->"
)
# Most of a message, before what takes longer to look for: a word that no link or figure begins with.
_PLAIN = r"[^\W\d_]+(?=[ \n,;!?]|\.(?:\s|\Z)|\Z)"
_TOKEN = re.compile(
    rf"(?P<plain>{_PLAIN})|(?P<tag>{_TAG})|(?P<quote>{_QUOTE})|(?P<color>\#(?:[0-9a-fA-F]{{6}}|[0-9a-fA-F]{{3}})\b)"
    rf"|(?P<link>{_LINK}|{_PHONE})|(?P<number>{_NUMBER})"
    r"|(?P<genitive>(?<=\d)['’]s\b)"  # "scene 1's title"
    r"|(?P<word>\bw/o?(?![\w/])|\bw/(?=[a-z])|[a-z]{1,2}\d{1,3}\b|[^\W\d_]+(?:['’][^\W\d_]+)*)|(?P<mark>\n|->|→|=|[^\w\s]|_)",
    re.IGNORECASE,
)
# As Japanese and Chinese keyboards type figures, letters and marks.
_WIDE: dict[int, int] = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3001: ord(","), 0x3002: ord(".")}
_KINDS = {"tag": "mark", "plain": "word"}  # where they are not called as the pattern's groups
_SHORT = 600  # characters of a text whose tokens are kept
# Abbreviations that end in letters only, so that "e.g" or "a.m" is not taken for a link.
_NOT_LINKS = re.compile(
    r"(?:[a-z]\.){1,4}[a-z]|\w+\.(?:and|then|the|i|it|we|make|add|but|so|now|also|please)", re.IGNORECASE
)


def tokens(text: str) -> list[Token]:
    """The tokens of `text` in order. A hyphen inside a compound is no token: "10-second" is "10", "second"."""
    return list(_kept(text) if len(text) <= _SHORT else _read(text))


@lru_cache(maxsize=1024)  # the talk and the words on the screen are asked for by many rules
def _kept(text: str) -> tuple[Token, ...]:
    return _read(text)


def _read(text: str) -> tuple[Token, ...]:
    found: list[Token] = []
    for match in _TOKEN.finditer(text):
        kind, raw = _KINDS.get(match.lastgroup or "mark", match.lastgroup or "mark"), match[0]
        if kind == "word" and raw.isascii() and " " not in (word := spelt(raw.lower())):
            found.append(Token(kind, raw, word, match.start(), match.end()))  # most of a message
            continue
        if kind == "genitive" or (raw in "-‑" and _joins(text, match.start(), match.end())):
            continue
        if kind == "link" and _NOT_LINKS.fullmatch(raw):
            found += [
                token._replace(start=token.start + match.start(), end=token.end + match.start())
                for token in _parts(raw)
            ]
            continue
        inner = raw[1:-1].strip() if kind == "quote" else raw
        word = inner.lower().replace("’", "'")
        if not word.isascii():
            word = word.translate(_WIDE)
        word, *more = spelt(word).split() if kind == "word" and word else (word,)
        found.append(Token(kind, inner, word, match.start(), match.end()))
        # "gimme" is two words, the second of which takes no room.
        found += [Token(kind, "", part, match.end(), match.end()) for part in more]
    return tuple(found)


def _joins(text: str, start: int, end: int) -> bool:
    return start > 0 and end < len(text) and text[start - 1].isalnum() and text[end].isalpha()


def _parts(raw: str) -> list[Token]:
    return [Token("word", m[0], m[0].lower(), m.start(), m.end()) for m in re.finditer(r"[^\W\d_]+", raw)]


def source(text: str, span: Sequence[Token]) -> str:
    """The stretch of the message that the tokens cover, as typed."""
    # Words may have been put in another order: "why is it small" is "it is small".
    return text[min(token.start for token in span) : max(token.end for token in span)] if span else ""
