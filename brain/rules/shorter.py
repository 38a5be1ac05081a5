"""Texts said in fewer words, without words of our own: what explains or decorates goes, the sentence stays whole."""

from __future__ import annotations

import re

_FILLERS = re.compile(
    r"\b(?:really|very|truly|just|simply|actually|basically|absolutely|totally|always|all of|that is|in order(?= to)"
    r"|now|finally|some of|kind of|sort of|as well|also|today)\s+",
    re.IGNORECASE,
)
# Behind these what follows can go and leave a whole sentence.
_MARKS = re.compile(r"\s*[,;–—:]\s+|\s+[-–—]\s+")
_TAILS = re.compile(
    r"(?:\s+(?:because|since|so that|which|where|while|when|with|without|for|from|in|at"
    r"|by|and|but|that|weil|damit|für|mit|aus|von|pour|avec|dans|para|con|porque|e|y|et|und)(?=\s))",
    re.IGNORECASE,
)
_FEWEST = 2  # words that a text keeps


# What nobody may leave out: figures, addresses on the web, names (a capital inside of a sentence).
_FACT = re.compile(r"\d|@|\w\.\w|(?<=[a-zà-ÿ,;–—-]\s)[A-ZÀ-Ý]\w")


def shorter(text: str) -> str | None:
    """The text in fewer words, every fact of it kept; None when no word of it can go."""
    short = _shortened(text)
    return short if short and len(_FACT.findall(short)) == len(_FACT.findall(text)) else None


def _shortened(text: str) -> str | None:
    whole = text.strip()
    inside = re.sub(r"\s*\([^()]*\)", "", whole)
    plain = _FILLERS.sub("", inside)
    if plain != whole and len(plain.split()) >= _FEWEST:
        return _capital(plain, whole)
    sentences = re.split(r"(?<=[.!?])\s+", whole)
    if len(sentences) > 1:
        return sentences[0]
    # What a mark divides stands by itself; a preposition is cut off only where there is none.
    cuts = [found.start() for found in (list(_MARKS.finditer(whole)) or _TAILS.finditer(whole))]
    kept = [whole[:cut].rstrip(" ,;:–—-") for cut in reversed(cuts)]
    short = next((words for words in kept if len(words.split()) >= _FEWEST), None)
    return _capital(short, whole) if short else None


def _capital(text: str, like: str) -> str:
    return text[:1].upper() + text[1:] if like[:1].isupper() else text
