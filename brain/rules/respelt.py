"""Facts and names that are on the screen in another form: another number of the same thing, another spelling."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from brain.rules.lexicon_scenes import SCENE_NOUNS, UNITS
from brain.rules.phrases import word_set
from brain.rules.tokens import Token
from brain.rules.tokens import tokens as tokens_of
from brain.rules.view import Reading, plain, stem

_CORRECTS = word_set("it's its is spelled spelt name with should be written actually not without")
_LONGEST = 12  # tokens of a message that corrects one word


def recounted(tokens: Sequence[Token], reading: Reading) -> tuple[str, str] | None:
    """ "We only need 4 eggs" where "6 eggs" is on the screen: the number there, and the one for it; None where no
    scene, or more than one, counts the same thing."""
    if len(tokens) > _LONGEST:
        return None
    told = {stem(b.word): a for a, b in _counts(tokens)}
    shown = [
        (a, told[word])
        for view in reading.scenes
        for text in view.texts
        for a, b in _counts(tokens_of(text[:300]))
        if (word := stem(b.word)) in told and told[word].text != a.text
    ]
    if len(shown) != 1:
        return None
    old, new = shown[0]
    noun = next(b.text for a, b in _counts(tokens) if a == new)
    return f"{old.text} {_shown_noun(old, noun, reading)}", f"{new.text} {_shown_noun(old, noun, reading)}"


def _shown_noun(number: Token, noun: str, reading: Reading) -> str:
    """The noun as it stands behind the number on the screen."""
    for view in reading.scenes:
        for text in view.texts:
            for a, b in _counts(tokens_of(text[:300])):
                if a.text == number.text and stem(b.word) == stem(noun.lower()):
                    return b.text
    return noun


def _counts(row: Sequence[Token]) -> Iterator[tuple[Token, Token]]:
    """Numbers with the thing that they count: "6 eggs". A time, a size or a scene is none."""
    for at in range(len(row) - 1):
        number, noun = row[at], row[at + 1]
        plain = number.kind == "number" and number.text.replace(",", "").replace(".", "").isdigit()
        measured = UNITS.at(row, at + 1) or SCENE_NOUNS.at(row, at + 1)
        if plain and noun.kind == "word" and len(noun.word) > 2 and not measured:
            yield number, noun


def respelt(tokens: Sequence[Token], reading: Reading) -> tuple[str, str] | None:
    """ "It's Hartman with one n" where "Hartmann" is on the screen: the word there, and how it is written."""
    if len(tokens) > _LONGEST or not any(token.word in _CORRECTS for token in tokens):
        return None
    names = [t for t in tokens if t.kind == "word" and len(t.text) > 2 and t.text[:1].isupper()]
    for name in names:
        shown = {t.text for view in reading.scenes for text in view.texts for t in tokens_of(text[:300])}
        accented = [word for word in shown if word != name.text and plain(word) == plain(name.text)]
        if len(accented) == 1:
            return accented[0], name.text  # "Léo with an accent"
        if len(name.text) == 3:
            continue
        near = [word for word in shown if word[:1].isupper() and word != name.text and alike(word, name.text)]
        if name.text not in shown and len(near) == 1:
            return near[0], name.text
    return None


def alike(one: str, other: str) -> bool:
    """Whether two words differ by one letter: left out, put in, another one, or two that changed places."""
    if abs(len(one) - len(other)) > 1:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    a, b = one[start:], other[start:]
    return a[1:] == b or a == b[1:] or a[1:] == b[1:] or (a[2:] == b[2:] and a[:2] == b[1::-1])
