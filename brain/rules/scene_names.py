"""Scenes by their numbers, places, names and kinds."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from brain.rules.lexicon import FUNCTION_WORDS
from brain.rules.lexicon_film import LONGER, SHORTER
from brain.rules.lexicon_looks import DEGREES, PACES, SHADES, SIZES, WEIGHTS
from brain.rules.lexicon_scenes import (
    SCENE_NOUNS,
    UNITS,
)
from brain.rules.numbers import count_at, from_the_end, ordinal_at
from brain.rules.phrases import Found, word_set
from brain.rules.tokens import Token
from brain.rules.view import Reading, SceneView, plain, stem
from tools.designs.colors import color_named

OPENERS = word_set("intro introduction opener opening beginning")
CLOSERS = word_set("outro ending closing end closer finale")
# Kinds of scenes by what only they show.
ROLES = {
    "quote": "quote",
    "testimonial": "quote",
    "list": "items",
    "figure": "value",
    "statistic": "value",
    "number": "value",
}
# Behind these a name is the scene, not words on it: "hide the price in Bedrooms".
WITHIN = word_set("in on of from")
_BEFORE_SCENES = WITHIN | {"to", "for", "as", "like"}
ONE = frozenset({"one", "ones", "one's"})
_LOOKS = (SIZES, SHADES, PACES, WEIGHTS, LONGER, SHORTER)
_LINES = word_set("step item line bullet point option row answer tip fact reason")
_ORDINAL_UNITS = word_set("second minute hour s")  # "put scene 2 second", "scene 2's"
_LISTS = word_set("list bullets menu row line table schedule items points")
_NAMED_SO = word_set("when where why who how what now here")
_VAGUE = word_set("thing things stuff info information details content")
_ENDINGS = word_set("n en e s es er em ern ing")  # of cases and plurals
_BEFORE_NAMES = word_set("the and between before after & our my into")
_RANGE = frozenset({"to", "through", "thru", "till", "until", "-", "–"})
_LONGEST_RANGE = 1000
_MOST_LISTED = 50
_ROOT = 7  # letters that two words of one family share at their beginning


class Ref(NamedTuple):
    """Scenes spoken of, and the tokens that say so (end exclusive). `how`: "number", "place", "name", "this", "it",
    "them", "all" or "content". A number may lie outside the film: the tools say so."""

    numbers: tuple[int, ...]
    how: str
    start: int
    end: int


def numbered(tokens: Sequence[Token], at: int, reading: Reading, expected: bool) -> Ref | None:
    """ "scene 2", "scenes 1, 3 and 4", "slides 2 to 4", "#2", "number 3"; where expected also a bare "2"."""
    noun = SCENE_NOUNS.at(tokens, at)
    first = noun.end if noun else at
    while first < len(tokens) and tokens[first].word in {"number", "no", "nr", "#", "num", "."} and first < at + 4:
        first += 1
    marked = first > at
    count = count_at(tokens, first)
    if count is None or not (marked or expected) or (not noun and _counts_something(tokens, count.start, count.end)):
        return None
    if noun and (unit := UNITS.at(tokens, count.end)) and tokens[unit.start].word not in _ORDINAL_UNITS:
        return None  # "make the last scene 2 seconds"
    if not noun and at and tokens[at - 1].word in _LINES:
        return None  # "step 2" is a line of a list
    if not noun and (tokens[count.start].word in ONE or _is_shown(tokens, count, reading)):
        return None
    if noun and tokens[count.start].word in ONE and any(stem(tokens[at].word) in s.name_words for s in reading.scenes):
        return None  # "the card one", where a scene is called "Card"
    numbers, end = [count.value], count.end
    plural = noun is not None and tokens[noun.end - 1].word.endswith("s")
    to = count_at(tokens, end + 1) if end < len(tokens) and tokens[end].word in _RANGE else None
    # "scenes 1 to 3" is a row of scenes, "move 1 to 3" a scene and its place.
    if to and 0 < to.value - numbers[0] < _LONGEST_RANGE and (plural or tokens[end].word != "to"):
        numbers, end = list(range(numbers[0], to.value + 1)), to.end
    while len(numbers) < _MOST_LISTED and (noun or expected) and (more := _listed_count(tokens, end)):
        numbers.append(more[0])
        end = more[1]
    # "2 scenes", as in "the 2 scenes", counts; "the number 2 scene" does not.
    return Ref(tuple(dict.fromkeys(numbers)), "number", at, end + bool(SCENE_NOUNS.at(tokens, end) and not noun))


def _is_shown(tokens: Sequence[Token], count: Found[int], reading: Reading) -> bool:
    """Whether a bare number that no scene has is one on the screen: "let the 36 count down"."""
    if 0 < count.value <= len(reading.scenes) + reading.created:
        return False
    figure = tokens[count.start].word
    return any(figure in scene.said_words or f"${figure}" in scene.said_words for scene in reading.scenes)


def _listed_count(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """A further number of a list: ", 3", "and 4", ", and scene 5", "then 6"."""
    first = at
    while first < len(tokens) and tokens[first].word in {",", "and", "&", "+", "then"} and first < at + 2:
        first += 1
    if first == at:
        return None
    noun = SCENE_NOUNS.at(tokens, first)
    count = count_at(tokens, noun.end if noun else first)
    if count is None or _counts_something(tokens, count.start, count.end):
        return None
    return count.value, count.end


def _counts_something(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether the number counts what follows ("2 seconds", "3 new scenes", "2 times") instead of naming a scene."""
    if end >= len(tokens) or tokens[end].kind != "word":
        return end < len(tokens) and tokens[end].word in {"%", ":", "/"}
    if UNITS.at(tokens, end) or _is_counted(tokens[end]):
        return True
    return tokens[end].word in _COUNTED


_COUNTED = word_set("""
    times more new percent px x scenes slides others other copies steps am pm frames
    """)


def _is_counted(token: Token) -> bool:
    """ "3 bars", and not "3 needs to go"."""
    plural = (
        len(token.word) > 3 and token.text[:1].islower() and token.word.endswith("s") and not token.word.endswith("ss")
    )
    return plural and token.word not in FUNCTION_WORDS and token.word not in _SAID_OF_SCENES


_SAID_OF_SCENES = word_set("""
    drags plays comes goes lasts takes runs stays starts ends seems appears flies feels looks needs shows says reads
    moves lacks misses wants gets becomes scenes slides always less
    """)


def ordinal(tokens: Sequence[Token], at: int, reading: Reading, expected: bool) -> Ref | None:
    """ "the first one", "second scene", "last two scenes", "first and third slide"; where expected also "the last"."""
    ordinal = ordinal_at(tokens, at)
    if ordinal is None or _of_two(tokens, at):
        return None
    count = count_at(tokens, ordinal.end)
    if count and UNITS.at(tokens, count.end):
        count = None  # "opening 2 seconds"
    if count and tokens[count.start].word not in ONE and ordinal.value in {1, -1}:
        noun = SCENE_NOUNS.at(tokens, count.end)
        if not noun and not expected and not (count.end < len(tokens) and reading.may_name(tokens[count.end])):
            return None
        total = len(reading.scenes)
        if series := _part_of_series(tokens, count.end, count.value, ordinal.value, reading):
            return Ref(series, "place", at, count.end + 1)
        numbers = range(1, count.value + 1) if ordinal.value == 1 else range(max(1, total - count.value + 1), total + 1)
        return Ref(tuple(numbers), "place", at, noun.end if noun else count.end)
    places, end = [ordinal.value], ordinal.end
    while end + 1 < len(tokens) and tokens[end].word in {",", "and", "&"}:
        skip = end + 1 + (tokens[end + 1].word in {"the", "and"})
        more = ordinal_at(tokens, skip)
        if more is None:
            break
        places.append(more.value)
        end = more.end
    if [token.word for token in tokens[end : end + 2]] in (["of", "those"], ["of", "these"], ["of", "them"]):
        among = list(dict.fromkeys(reading.talked))
        at_place = ordinal.value - 1 if ordinal.value > 0 else len(among) + ordinal.value
        return Ref((among[at_place],), "place", at, end + 2) if 0 <= at_place < len(among) else None
    noun_end = past_noun(tokens, end)
    titled = end < len(tokens) and tokens[end].word in {"title", "headline", "heading"}  # "the first title"
    if tokens[noun_end - 1].word == "frame" and ordinal.value in {1, -1}:
        return None  # "hold on the last frame"
    if _of_a_list(tokens, noun_end):
        return None  # "make Blues the first one in the list"
    counted_back = ordinal.end > at + 2  # "third from last" is a scene, whatever follows
    listed = len(places) > 1 and end < len(tokens) and tokens[end].word in _BEHIND_SEVERAL
    listed = listed or (len(places) > 1 and at > 0 and tokens[at - 1].word in {"on", "in", "the"})
    described = counted_back or titled or listed or (expected and ends_phrase(tokens, end)) or _looked(tokens, at, end)
    if noun_end == end and not described:
        return None
    if noun_end > end and len(places) == 1 and places[0] > 0 and (behind := from_the_end(tokens, noun_end)):
        return Ref((_place(-places[0], len(reading.scenes)),), "place", at, behind)  # "the second scene from the end"
    return Ref(tuple(dict.fromkeys(_place(place, len(reading.scenes)) for place in places)), "place", at, noun_end)


# "First and last background black", "the third and the fourth with a green one".
_BEHIND_SEVERAL = frozenset({"background", "backgrounds", "with", "should", "to", "need", "on", "get", "have"})


def _looked(tokens: Sequence[Token], at: int, end: int) -> bool:
    """ "Make the first blue", "the last a bit bigger": how the scene shall be, right behind its place."""
    degree = DEGREES.at(tokens, end)
    look = degree.end if degree else end
    if not at or tokens[at - 1].word != "the" or look >= len(tokens):
        return False
    found = next((found for table in _LOOKS if (found := table.at(tokens, look))), None)
    shaded = look + 1 < len(tokens) and color_named(f"{tokens[look].word} {tokens[look + 1].word}")
    colored = look + 2 if shaded else look + 1 if color_named(tokens[look].word) else 0
    behind = found.end if found else colored
    return bool(behind) and ends_phrase(tokens, behind)


def _of_two(tokens: Sequence[Token], at: int) -> bool:
    """ "The two prices ..., second one later": one of the things that were spoken of."""
    told = [i for i in range(at) if tokens[i].word in {"two", "both", "three"} and i + 1 < at]
    plural = told and tokens[told[-1] + 1].word.endswith("s") and not SCENE_NOUNS.at(tokens, told[-1] + 1)
    return bool(plural) and at + 1 < len(tokens) and tokens[at + 1].word in ONE


def _part_of_series(tokens: Sequence[Token], at: int, count: int, side: int, reading: Reading) -> tuple[int, ...]:
    """ "The first two days", where scenes are called "Day 1", "Day 2", ..."""
    if at >= len(tokens) or tokens[at].kind != "word" or not reading.may_name(tokens[at]):
        return ()
    alike = [s.number for s in reading.scenes if len(s.name_words) > 1 and says(tokens[at], s.name_words[0])]
    return tuple(alike[:count] if side == 1 else alike[-count:]) if len(alike) >= count > 0 and len(alike) > 1 else ()


def _of_a_list(tokens: Sequence[Token], at: int) -> bool:
    """Whether the place is one in a list: "the second one in the list", "the last one on the menu"."""
    row = [token.word for token in tokens[at : at + 3]]
    return row[:1] in (["in"], ["on"], ["of"]) and bool(set(row[1:]) & _LISTS)


def past_noun(tokens: Sequence[Token], at: int) -> int:
    if at >= len(tokens) or tokens[at].word not in _ENDING_NOUNS:
        return at
    noun = SCENE_NOUNS.at(tokens, at)
    if noun:
        return noun.end
    more = at + 1 < len(tokens) and tokens[at + 1].word in {"more", "extra", "additional", "full", "whole"}
    counts = at + 1 < len(tokens) and UNITS.at(tokens, at + 1 + more) is not None  # "teaser one second longer"
    counts = counts or [t.word for t in tokens[at + 1 : at + 4]] == ["and", "a", "half"]
    return at + 1 if at < len(tokens) and tokens[at].word in ONE and not counts else at


_ENDING_NOUNS = SCENE_NOUNS.firsts() | ONE


def _past_vague(tokens: Sequence[Token], at: int, expected: bool) -> int:
    """ "The visit info", "the loyalty thing": a name, and a word that stands for its scene."""
    vague = expected and at < len(tokens) and tokens[at].word in _VAGUE and ends_phrase(tokens, at + 1)
    return at + 1 if vague else at


def ends_phrase(tokens: Sequence[Token], at: int) -> bool:
    return (
        at >= len(tokens)
        or tokens[at].kind in {"mark", "quote"}
        or tokens[at].word in FUNCTION_WORDS
        or tokens[at].word in {"before", "after", "between", "#but", "#denied"}
    )


def _place(ordinal: int, total: int) -> int:
    """The scene number of an ordinal; counted from the end when negative; 0 is the middle one."""
    if ordinal == 0:
        return (total + 1) // 2
    return ordinal if ordinal > 0 else total + 1 + ordinal


def named(tokens: Sequence[Token], at: int, reading: Reading, expected: bool) -> Ref | None:
    """A scene by its name, whole or in part: "the opening hours scene", "the boss one"; quoted too."""
    if tokens[at].kind == "quote":
        matches = [s.number for s in reading.scenes if s.name.lower() == tokens[at].word]
        end = past_noun(tokens, at + 1)
        return Ref((matches[0],), "name", at, end) if matches and (expected or end > at + 1) else None
    if tokens[at].kind not in {"word", "number", "link"}:
        return None
    if series := _series(tokens, at, reading) or (_call_to_action(tokens, at, reading) if expected else None):
        return series
    best: tuple[int, SceneView] | None = None
    for scene in reading.scenes if reading.may_name(tokens[at]) else ():
        length = name_length(tokens, at, scene)
        if length and (best is None or length > best[0]):
            best = length, scene
    alone = not at and (at + 1 == len(tokens) or tokens[at + 1].word in {"and", ","})
    exact = at and tokens[at - 1].word in _BEFORE_SCENES
    if best is None and expected and exact:
        best = next(((1, s) for s in reading.scenes if s.name.lower() == tokens[at].text.lower()), None)
    if best is None and expected and (alone or (at and tokens[at - 1].word in _BEFORE_NAMES)):
        plain = stem(tokens[at].word)  # a scene may be called "Colors" or "Style"
        best = next(((1, scene) for scene in reading.scenes if scene.name_words == (plain,)), None)
    if best:
        behind = at + best[0]
        while reading.foreign and behind < len(tokens) and _belongs(tokens[behind]):
            behind += 1
        end = _past_vague(tokens, past_noun(tokens, behind), expected)
        whole = best[0] == len(best[1].name_words)
        capital = tokens[at].text[:1].isupper()  # "Meet Olive" is after "Olive", not after a colour
        capital = capital or [token.word for token in tokens[end : end + 1]] == ["in"]  # "olive in pink"
        if end == at + best[0] == at + 1 and not whole and not capital and color_named(tokens[at].word):
            return None  # "a gradient from green to yellow" in a film about Green Fork
        if end > at + best[0] or expected or (whole and best[0] > 1):
            return Ref((best[1].number,), "name", at, end)
    return _by_role(tokens, at, reading, expected)


def _call_to_action(tokens: Sequence[Token], at: int, reading: Reading) -> Ref | None:
    """ "Before the call to action", where a scene is called “CTA”, and the other way round."""
    if tokens[at].word not in {"call", "cta"}:
        return None
    long = [token.word for token in tokens[at : at + 3]] == ["call", "to", "action"]
    wanted = ("cta",) if long else ("call", "to", "action") if tokens[at].word == "cta" else ()
    found = [view.number for view in reading.scenes if wanted and view.name_words == wanted]
    return Ref((found[0],), "name", at, past_noun(tokens, at + (3 if long else 1))) if found else None


def _belongs(token: Token) -> bool:
    """Whether the token is the rest of a name of one word that is two in English."""
    return not token.text and token.kind == "word" and token.word not in _BEFORE_SCENES


def _series(tokens: Sequence[Token], at: int, reading: Reading) -> Ref | None:
    """ "Days 2 and 3", "day 1 to 3", where scenes are called "Day 1", "Day two", ...: scenes by the numbers in their
    names. A number that none of them has is one outside the film."""
    if not reading.may_name(tokens[at]):
        return None
    named = {
        number: scene.number
        for scene in reading.scenes
        if len(scene.name_words) == 2 and says(tokens[at], scene.name_words[0])
        if (number := _figure(scene.name_words[-1]))
    }
    count = count_at(tokens, at + 1) if len(named) > 1 else None
    if count is None:
        return None
    numbers, end = [count.value], count.end
    moved = at > 0 and tokens[at - 1].word in {"move", "put", "shift", "bring"}  # "move day 1 to 3"
    ranges = end + 1 < len(tokens) and tokens[end].word in _RANGE and not (moved and tokens[end].word == "to")
    again = ranges and says(tokens[end + 1], stem(tokens[at].word))  # "step one to step three"
    to = count_at(tokens, end + 1 + again) if ranges else None
    if to and 0 < to.value - count.value < _LONGEST_RANGE and not UNITS.at(tokens, to.end):
        numbers, end = list(range(count.value, to.value + 1)), to.end
    while more := _listed_count(tokens, end):
        numbers.append(more[0])
        end = more[1]
    found = tuple(dict.fromkeys(named.get(number, len(reading.scenes) + number) for number in numbers))
    return Ref(found, "name", at, past_noun(tokens, end))


def _figure(word: str) -> int:
    """The number that a word of a name is: "2", "two"; 0 for any other."""
    count = count_at([Token("number" if word.isdigit() else "word", word, word, 0, 0)], 0)
    return count.value if count else 0


def name_length(tokens: Sequence[Token], at: int, scene: SceneView) -> int:
    """How many tokens from `at` are words of the scene's name in their order; 0 when only idle words are."""
    name, count, telling = scene.name_words, 0, False
    positions = [i for i, word in enumerate(name) if says(tokens[at], word)]
    for position in positions:
        length = 0
        while (
            at + length < len(tokens)
            and position + length < len(name)
            and tokens[at + length].kind != "quote"
            and says(tokens[at + length], name[position + length])
        ):
            length += 1
        row = name[position : position + length]
        if length > count:
            # A scene may be called "When" or "How it's made".
            whole = length == len(name) and (len(name) > 2 or row[0] in _NAMED_SO)
            count, telling = length, whole or any(_tells(word) for word in row)
    return count if telling else 0


def _tells(word: str) -> bool:
    """Whether a word of a name can stand for it: short ones only in scripts of which a letter is a word."""
    return word not in FUNCTION_WORDS and (len(word) > 2 or not word.isascii())


def says(token: Token, word: str) -> bool:
    """Whether the token is the word of a name: as it was typed, or as it means in English; in another case too, as
    in German "bei den Preisen" for “Preise”."""
    return _is_word(token.word, token.text, word)


@lru_cache(maxsize=8192)  # every word of a message is held against those of every scene's name
def _is_word(said: str, text: str, word: str) -> bool:
    if stem(said) == word:
        return True
    typed = stem(text.lower())
    if typed == word:
        return text != said
    typed, word = plain(typed), plain(word)
    if typed == word:
        return True
    longer, shorter = (typed, word) if len(typed) > len(word) else (word, typed)
    ending = longer[len(shorter) :] if longer.startswith(shorter) else ""
    if shorter.endswith("e") and len(shorter) > 4 and longer[: len(shorter)] == f"{shorter[:-1]}i":
        return longer[len(shorter) - 1 :] == "ing"  # "the breathing circle" for "Breathe"
    related = len(shorter) >= _ROOT and longer.startswith(shorter)  # "prenotazione" for “Prenota”, "programme"
    return (len(shorter) > 4 and ending in _ENDINGS) or (len(shorter) > 3 and ending == "ing") or related


def _by_role(tokens: Sequence[Token], at: int, reading: Reading, expected: bool) -> Ref | None:
    """The intro is the first scene and the outro the last, whatever they are named."""
    word, end = tokens[at].word.removesuffix("'s"), past_noun(tokens, at + 1)  # "the intro's too slow"
    if (expected or end > at + 1) and (shown := ROLES.get(stem(word))):
        owners = [scene.number for scene in reading.scenes if scene.says(shown)]
        if len(owners) == 1:
            return Ref((owners[0],), "name", at, end)
    named = word in {"opening", "closing"} and expected and at and tokens[at - 1].word in {"the", "our", "my"}
    alone = word in {"end", "beginning"} or (word in {"opening", "closing"} and not named)
    if not reading.scenes or (alone and end == at + 1) or (named and not ends_phrase(tokens, end)):
        return None
    if word in OPENERS:
        return Ref((1,), "name", at, end)
    if word == "closer" and (tokens[at - 1 : at] and tokens[at - 1].word not in {"the", "our", "my"}):
        return None  # "a bit closer together"
    if word in CLOSERS:
        return Ref((len(reading.scenes),), "name", at, end)
    return None
