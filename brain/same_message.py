"""When two messages are the same for the memory of decisions: what differs between them can change no plan.

Case, typography and closing marks mean nothing in a request, and everything in words for the screen. So a message
counts as typed from where such words may begin; before that, and in requests that hold none, what it says counts alone.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator, Sequence

from brain.rules.lexicon import ANNOUNCES, FILLERS, FUNCTION_WORDS, TRAILERS, VERBS
from brain.rules.lexicon_looks import ATTRIBUTES, ELEMENT_NOUNS, MOODS, PACES, SHADES, SIZES, WEIGHTS
from brain.rules.lexicon_scenes import DESIGN_NOUNS, SCENE_NOUNS
from brain.rules.phrases import word_set
from brain.rules.politeness import core
from brain.rules.tokens import Token, tokens
from brain.rules.translate import translated
from tools.designs.colors import color_named

_WITH_WORDS = word_set("add say replace rename put show")
# Behind these stand words for the screen, or names.
_OPENS = word_set("""
    say says saying read reads reading called named titled write written text texts word words line lines that
    """)
_TO = word_set("to into as in be is")
_NOT = word_set("don't dont do not never")
_POINTED_AT = word_set("the it this that everything all my our scene slide these them")
_CLOSING = ".!…。！ \t\n"
_KNOWN = FUNCTION_WORDS.union(
    *(phrases.words() for phrases in (FILLERS, TRAILERS, ANNOUNCES, VERBS, ELEMENT_NOUNS, SCENE_NOUNS, DESIGN_NOUNS)),
    *(phrases.words() for phrases in (ATTRIBUTES, MOODS, PACES, SHADES, SIZES, WEIGHTS)),
)


def same_as(message: str) -> str:
    """What the message is remembered by: equal for messages that every reader takes for the same."""
    text = unicodedata.normalize("NFC", message).strip()
    row = tokens(text)
    if not row:
        return text
    english = list(translated(row))
    kept = _kept_from(row, english)
    known = {token.start for token in english if _is_known(token)} | {token.start for token in row if _is_known(token)}
    told = [_folded(token, text, token.start in known) for token in row[:kept]]
    if kept == len(row):
        return " ".join(told).rstrip(_CLOSING)
    return json.dumps([*told, *_typed(row[kept:], text)], ensure_ascii=False)


def _folded(token: Token, text: str, known: bool) -> str:
    if token.kind == "quote":
        return _quoted(token, text)
    if token.kind == "link" or not known:
        return text[token.start : token.end]
    plain = unicodedata.normalize("NFKC", text[token.start : token.end])
    return plain.casefold().replace("’", "'")


def _typed(row: Sequence[Token], text: str) -> Iterator[str]:
    """The stretch as typed, but for the marks of quotations and blanks at the ends of lines."""
    at = row[0].start
    for token in row:
        if token.kind == "quote":
            yield from (text[at : token.start], _quoted(token, text))
            at = token.end
    yield "\n".join(line.rstrip() for line in text[at:].split("\n"))


def _quoted(token: Token, text: str) -> str:
    """A quotation: its marks mean nothing, what stands between them is content."""
    return f"“{text[token.start + 1 : token.end - 1]}”"


def _is_known(token: Token) -> bool:
    plain = unicodedata.normalize("NFKC", token.word).casefold().replace("’", "'")
    return token.kind in {"mark", "number", "color"} or plain in _KNOWN or color_named(plain) is not None


def _kept_from(row: Sequence[Token], english: Sequence[Token]) -> int:
    """The first token from which the message counts as typed: where words for the screen may begin."""
    if not _asks_plainly(english):
        return 0
    if list(row) != english:  # of other languages the beginning is not told from the rest
        element = ELEMENT_NOUNS.first(english) is not None
        return 0 if any(_may_open(english, at, element=element) for at in range(len(english))) else len(row)
    element = False
    for at in range(len(row)):
        element |= ELEMENT_NOUNS.at(row, at) is not None
        if _may_open(row, at, element=element):
            return min(at + 1, len(row) - 1)
    return len(row)


def _asks_plainly(row: Sequence[Token]) -> bool:
    """Whether the message begins with a request for something that is there already."""
    request = core(row)
    while request and request[0].word in _NOT:
        request = request[1:]
    verb = VERBS.at(request, 0)
    if verb is None or verb.value in _WITH_WORDS:
        return False
    return verb.value != "make" or request[verb.end : verb.end + 1] == [] or request[verb.end].word in _POINTED_AT


def _may_open(row: Sequence[Token], at: int, *, element: bool) -> bool:
    verb = VERBS.at(row, at)
    opens = row[at].word in _OPENS or (element and row[at].word in _TO) or row[at].word in {":", "："}
    return opens or (verb is not None and verb.value in _WITH_WORDS)
