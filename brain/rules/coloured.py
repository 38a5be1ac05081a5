"""Scenes by their colour: "delete the blue scene", "la escena azul", "the one with the red background".

A mention that means one scene (or, in the plural, some) is put as their numbers before anything else is read, so that
no rule takes the colour for a wish. What is left is a colour that no scene has, or several: that is asked back.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from brain.rules.lexicon import VERBS
from brain.rules.lexicon_film import CALL_VERBS, COPY_VERBS, EXPORT_VERBS, LENGTH_VERBS, SPLIT_VERBS
from brain.rules.lexicon_scenes import UNITS
from brain.rules.numbers import count_at
from brain.rules.phrases import word_set
from brain.rules.politeness import core
from brain.rules.scene_names import ONE, says
from brain.rules.tokens import Token
from brain.rules.view import Reading, SceneView
from tools.designs.colors import NAMES, SHADES, color_named, to_oklch
from tools.looks import look_of

_SCENES = word_set("scene scenes slide slides shot shots page pages szene escena scène scena cena folie")
_THE = word_set("the my our that this those these")
_BACKGROUND = word_set("background backdrop backgrounds")
_TINTED = word_set("coloured colored color colour い 色")
_LIGHT = {"dark": "#101318", "light": "#f4f4f4", "bright": "#f4f4f4"}  # "the dark scene"
_SHADES = frozenset(_LIGHT) | word_set("pale deep navy sky baby royal hot neon lime mint forest")
_BEGINNINGS = frozenset(name.split()[0] for name in NAMES) | SHADES.keys() | _LIGHT.keys()
# What gives a scene a colour: behind these, a colour after the noun is the one that is wished.
_PAINTING = word_set("make put edit say")
_ENDING = word_set("and with for but please also by except apart")
OF_SCENES = word_set("delete move swap")  # what is done to whole scenes
_BEGINNING = word_set("add")
_WANTED = word_set("want need like prefer use choose pick take love with")  # "I want the blue one": no scene


class Coloured(NamedTuple):
    """A mention of scenes by a colour (#rrggbb, `words` as they were said); `end` is exclusive."""

    color: str
    words: str
    start: int
    end: int
    many: bool
    sure: bool  # that it is a scene: "the blue one" may be something else


def with_numbers(row: Sequence[Token], reading: Reading) -> list[Token]:
    """The tokens with scenes that are told by their colour put as numbers: "delete scene 2"."""
    if not reading.scenes or not any(begins(token) for token in row):
        return list(row)
    made: list[Token] = []
    at = 0
    while at < len(row):
        found = coloured_at(row, at, reading)
        numbers = numbers_in(found, reading) if found else ()
        if found and numbers and (found.many or len(numbers) == 1):
            made += _numbered(numbers, row[found.start : found.end])
            at = found.end
        else:
            made.append(row[at])
            at += 1
    return made


def _numbered(numbers: Sequence[int], covered: Sequence[Token]) -> list[Token]:
    """ "Scenes 2 and 4" in place of the tokens: the first stands for all of them, the others take no room."""
    end = covered[-1].end
    first = covered[0]._replace(kind="word", word="scene" if len(numbers) == 1 else "scenes", end=end)
    made = [first]
    for at, number in enumerate(numbers):
        made += [Token("word", "", "and", end, end)] if at else []
        made.append(Token("number", str(number), str(number), end, end))
    return made


def coloured_at(row: Sequence[Token], start: int, reading: Reading) -> Coloured | None:
    """The mention that begins at the token `start`."""
    at = start
    while at < len(row) and at < start + 3 and row[at].word in _THE | {"all", "both"}:
        at += 1
    found = _color_first(row, start, at, reading) or _noun_first(row, start, at, reading)
    found = found or (_nounless(row, start, at) if reading.foreign else None)
    if found is None or _named_so(row[found.start : found.end], reading):
        return None
    return found


def _color_first(row: Sequence[Token], start: int, at: int, reading: Reading) -> Coloured | None:
    """ "The dark blue slide", "the red background scene"."""
    color, end = _color(row, at)
    if not color:
        return None
    words = " ".join(token.word for token in row[at:end])
    while end < len(row) and row[end].word in _TINTED | _BACKGROUND:
        end += 1
    noun = row[end].word if end < len(row) else ""
    if noun in {"and", "with"} and at > start and (other := coloured_at(row, end + 1, reading)) and not other.many:
        return Coloured(color, words, start, end, many=False, sure=other.sure)  # "swap the blue and the red scene"
    if not (noun in _SCENES or (noun in ONE and at > start)):
        return None
    if at == start and not _meant(row, start, end + 1, reading):
        return None
    if noun in ONE and start and row[start - 1].word in _WANTED:
        return None
    if noun not in ONE and (count := count_at(row, end + 1)) and not UNITS.at(row, count.end):
        return None  # "the blue scene 2"
    return Coloured(color, words, start, end + 1, noun.endswith("s"), noun not in ONE)


def _meant(row: Sequence[Token], start: int, end: int, reading: Reading) -> bool:
    """Whether "blue scene" without an article is one that is there: not in "add blue scene", "a blue scene"."""
    before = row[start - 1].word if start else ""
    if before in {"a", "an", "another", "new", "one", "more", "some"} or before in _SHADES:
        return False
    verb = VERBS.at(core(row), 0)
    made = verb is not None and (verb.value in _BEGINNING or (verb.value == "make" and end >= len(row)))
    return not made and (bool(verb) or reading.foreign or LENGTH_VERBS.at(core(row), 0) is not None)


def _noun_first(row: Sequence[Token], start: int, at: int, reading: Reading) -> Coloured | None:
    """ "The scene with the red background", "the one in green", and as in Spanish "la escena azul"."""
    noun = row[at].word if at < len(row) else ""
    if at == start or not (noun in _SCENES or noun in ONE):
        return None
    end, told = at + 1, False
    row_words = [token.word for token in row[end : end + 3]]
    if row_words[:2] in (["that", "is"], ["which", "is"]) or row_words[:1] == ["that's"]:
        end, told = end + (1 if row_words[0] == "that's" else 2), True
    elif row_words[:1] and row_words[0] in {"with", "in", "of", "that", "has", "on"}:
        end += 1 + (row_words[:2] in (["that", "has"], ["which", "has"]))
        while end < len(row) and row[end].word in {"a", "the", "an"}:
            end += 1
    elif not reading.foreign:
        return None
    backed = end < len(row) and row[end].word in _BACKGROUND
    while end < len(row) and row[end].word in _BACKGROUND | _TINTED | {"in"}:
        end += 1
    color, behind = _color(row, end)
    if not color:
        return None
    words = " ".join(token.word for token in row[end:behind])
    while behind < len(row) and row[behind].word in _BACKGROUND:
        behind, backed = behind + 1, True
    link = row_words[0]
    if link in {"with", "that", "has", "of", "on"} and not (backed or told) and (link != "of" or not reading.foreign):
        return None  # "the scene with the red price"
    if not told and _wished(row, start, behind):
        return None
    return Coloured(color, words, start, behind, noun in {"scenes", "slides", "ones"}, noun not in ONE)


def _nounless(row: Sequence[Token], start: int, at: int) -> Coloured | None:
    """ "Borra la azul", "lösch die blaue", "la azul bórrala"."""
    color, end = _color(row, at)
    if not color:
        return None
    ends = end >= len(row) or row[end].kind == "mark" or row[end].word in {"there", "please"}
    gone = end < len(row) and (verb := VERBS.at(row, end)) is not None and verb.value in OF_SCENES
    before = (VERBS.at(row, i) for i in range(max(0, start - 3), start))
    told = ends and any(verb and verb.end == start and verb.value in OF_SCENES for verb in before)
    words = " ".join(token.word for token in row[at:end])
    return Coloured(color, words, start, end, many=False, sure=False) if gone or told else None


def _wished(row: Sequence[Token], start: int, end: int) -> bool:
    """Whether a colour behind the noun is what the scene shall be: "haz la escena azul", and not "borra la escena
    azul", nor "haz la escena azul más corta"."""
    clause = next((i + 1 for i in range(start - 1, -1, -1) if row[i].kind == "mark"), 0)
    request = core(row[clause:start])
    verb = VERBS.at(request, 0)
    told = any(table.at(request, 0) for table in (COPY_VERBS, SPLIT_VERBS, CALL_VERBS, EXPORT_VERBS))
    lasts = LENGTH_VERBS.at(request, 0)
    paints = verb.value in _PAINTING if verb else not told and not (lasts and lasts.value != "set")
    if verb is None and end + 1 < len(row) and VERBS.at(row, end + 1):
        return False  # "la escena azul, hazla más corta"
    last = end >= len(row) or row[end].kind in {"mark", "quote"}
    return paints and (last or row[end].word in _ENDING)


def _color(row: Sequence[Token], at: int) -> tuple[str, int]:
    """The colour that is named at the token, and where it ends; "" where none is."""
    if at >= len(row) or not begins(row[at]):
        return "", at
    for length in (2, 1):
        part = row[at : at + length]
        if len(part) < length or any(token.kind not in {"word", "color"} for token in part):
            continue
        words = " ".join(token.word for token in part)
        color = color_named(words) or (_LIGHT.get(words, "") if length == 1 else "")
        if color and (length == 1 or part[0].word in _SHADES or part[1].word not in _SCENES | ONE):
            return color, at + length
    return "", at


def begins(token: Token) -> bool:
    """Whether a colour may begin with the token: most words need no closer look."""
    return token.kind == "color" or token.word in _BEGINNINGS or token.word.endswith("ish")


def _named_so(covered: Sequence[Token], reading: Reading) -> bool:
    """Whether a scene's name has the colour in it: then it is found by its name."""
    words = [token for token in covered if token.word not in _SCENES | _THE | ONE and token.kind == "word"]
    return any(says(token, word) for token in words for scene in reading.scenes for word in scene.name_words)


# --- which scenes have it ---------------------------------------------------------------------------------------------


def numbers_in(found: Coloured, reading: Reading) -> tuple[int, ...]:
    """The scenes of that colour: by their backgrounds, else by their accents; several where it is not sure which."""
    for shown in (_ground, _accent):
        far = {scene.number: _distance(found.color, shown(scene)) for scene in reading.scenes}
        alike = sorted((distance, number) for number, distance in far.items() if distance is not None)
        if not alike:
            continue
        if not found.many and len(alike) > 1 and alike[1][0] > max(2 * alike[0][0], _APART):
            return (alike[0][1],)  # one is that very colour
        return tuple(sorted(number for _, number in alike))
    return ()


def _ground(scene: SceneView) -> str:
    """What fills the frame: as the proof saw it, else as the props have it."""
    return scene.ground or scene.background


def _accent(scene: SceneView) -> str:
    return str(scene.shown.get("accent") or (look_of(scene.shown)["accent"] if scene.shown.get("theme") else ""))


_APART = 0.12  # what two colours must differ by for one of them to be meant
_NEUTRAL = 0.04  # chroma: what has less is white, grey or black
_BANDS = (8, 42, 78, 112, 172, 215, 279, 330)  # hues between which colours have one name: red, orange, yellow, ...
_NEAR, _LIGHTER = 12, 0.38  # how far colours of one name may lie apart in hue beyond that, and in lightness


@lru_cache(maxsize=2048)
def _distance(named: str, shown: str) -> float | None:
    """How far a colour lies from the one that was named; None where nobody would call it so."""
    if not color_named(shown):
        return None
    lightness, chroma, hue = to_oklch(named)
    light, colorful, tone = to_oklch(shown)
    apart = abs(lightness - light)
    if chroma < _NEUTRAL:
        return apart if colorful < 1.5 * _NEUTRAL and apart < 0.22 else None
    turned = abs((hue - tone + 180) % 360 - 180)
    alike = turned < _NEAR or _band(hue) == _band(tone)
    if not alike or colorful < max(0.3 * chroma, 0.75 * _NEUTRAL) or apart > _LIGHTER:
        return None
    return apart + abs(chroma - colorful) + turned / 180


def _band(hue: float) -> int:
    return bisect(_BANDS, hue) % len(_BANDS)
