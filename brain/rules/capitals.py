"""Words for the screen that nobody quoted and that are told by their capitals: "make the title of scene 2 Midnight",
"scene 1 should say Ready or not here we come". They become quotations: a colour, a look or a scene of that name is not
meant."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from brain.rules.lexicon import VERBS
from brain.rules.lexicon_lettering import LETTERS
from brain.rules.lexicon_looks import ALIGNMENTS, ELEMENT_NOUNS, PACES, PLAIN_COLORS, SHADES, SIZES, WEIGHTS
from brain.rules.lexicon_scenes import SCENE_NOUNS
from brain.rules.phrases import word_set
from brain.rules.sentences import shortened
from brain.rules.tokens import Token
from tools.designs.colors import color_named
from tools.designs.themes import FONTS

_MAKES = word_set("make change set turn have")
_TEXTS = frozenset({"title", "subtitle", "kicker", "cta"})
_SPOKEN = word_set("say read")
_MODALS = word_set("should must needs shall to could can")
_OF = word_set("of on in for the from")
_ENDS = frozenset({".", "!", "?", ";", "\n", ":", "…"})
_POLITE = word_set("please pls plz thanks thank thx")
_LOOKS = (SIZES, WEIGHTS, ALIGNMENTS, SHADES, PACES, LETTERS)
_LONGEST = 14  # tokens


def capitals_quoted(row: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """The characters that such words take (end exclusive)."""
    for at in range(1, len(row)):
        if _capital(row[at]) and (_is_made(row, at) or _is_said(row, at)):
            end = _end(row, at)
            end += end < len(row) and row[end].word == "!" and row[end].start == row[end - 1].end
            if end - at <= _LONGEST:
                yield row[at].start, row[end - 1].end
            return


def _capital(token: Token) -> bool:
    return token.kind == "word" and token.text[:1].isupper() and token.text not in {"I", "I'm", "I'd"}


def _is_said(row: Sequence[Token], at: int) -> bool:
    """ "The title should say ...": what follows is content. What a list or a person says is left to other rules."""
    told = row[at - 1].word in _SPOKEN and at > 2 and row[at - 2].word in _MODALS
    begin = next((i + 1 for i in range(at - 1, -1, -1) if row[i].word in _ENDS), 0)
    head = row[begin : at - 2]
    named = any(SCENE_NOUNS.at(head, i) for i in range(len(head)))
    element = ELEMENT_NOUNS.first(head)
    return told and (named or (element is not None and element.value in _TEXTS))


def _is_made(row: Sequence[Token], at: int) -> bool:
    """ "Make the title of scene 2 ...": a text, perhaps of a scene, and then only words with capitals."""
    begin = next((i + 1 for i in range(at - 1, -1, -1) if row[i].word in _ENDS), 0)
    while begin < at and (row[begin].word in _POLITE or row[begin].word == ","):
        begin += 1
    noun = next((found for i in (1, 2) if (found := ELEMENT_NOUNS.at(row[:at], begin + i))), None)
    if row[begin].word not in _MAKES or noun is None or noun.value not in _TEXTS:
        return False
    between = row[noun.end : at]
    plain = all(token.word in _OF or token.kind == "number" or not _capital(token) for token in between)
    scene = not between or (between[0].word in _OF and len(between) <= 5)
    tail = row[at : _end(row, at)]
    return plain and scene and row[at - 1].word not in _OF and all(map(_capital, tail)) and not _is_look(tail)


def _is_look(tail: Sequence[Token]) -> bool:
    """ "Poppins", "Bold", "Dark Blue"."""
    said = " ".join(token.word for token in tail)
    colored = color_named(said) is not None and tail[-1].word in PLAIN_COLORS
    return colored or said in FONTS or any(table.at(tail, 0) for table in _LOOKS)


def _end(row: Sequence[Token], at: int) -> int:
    """Where the words end: with the sentence, or where it goes on about something else."""
    end = at + 1
    while end < len(row) and not _goes_on(row, end):
        end += 1
    while end > at + 1 and row[end - 1].word in _POLITE | {","}:
        end -= 1
    return end


def _goes_on(row: Sequence[Token], at: int) -> bool:
    word, behind = row[at].word, row[at + 1] if at + 1 < len(row) else None
    if word == "." and shortened(row, at - 1):
        return behind is None
    if word in {".", "!", "?"}:
        return behind is None or behind.start > row[at].end
    if word in _ENDS or word in {"instead", "rather", "not"} or row[at].kind == "quote":
        return word != "not" or (behind is not None and _capital(behind))
    if behind is None:
        return word in _POLITE
    commanded = VERBS.at(row, at + 1) is not None and not _capital(behind)
    if word in {",", "and", "but", "then", "-", "–", "—", "("}:
        return commanded or (
            behind.word in {"and", "but", "then", "not", "scene", "the", "it", "please"} and word == ","
        )
    placed = word in {"on", "in"} and (SCENE_NOUNS.at(row, at + 1) is not None or behind.word in {"scene", "slide"})
    return placed or (word == "in" and color_named(behind.word) is not None and not _capital(behind))
