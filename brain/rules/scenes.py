"""Which scenes a message speaks of, and which place in the film."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from brain.rules.lexicon import FUNCTION_WORDS
from brain.rules.lexicon_looks import ELEMENT_NOUNS
from brain.rules.lexicon_scenes import (
    AFTER,
    BEFORE,
    COUNTS,
    EXCEPT,
    IT,
    ORDINALS,
    PARTS,
    SCENE_NOUNS,
    THEM,
    THIS,
    UNITS,
    WHOLE,
)
from brain.rules.numbers import count_at, ordinal_at
from brain.rules.phrases import Found, word_set
from brain.rules.tokens import Token
from brain.rules.view import Reading, SceneView, stem

_OPENERS = word_set("intro introduction opener opening beginning")
_CLOSERS = word_set("outro ending closing end closer finale")
# Kinds of scenes by what only they show.
_ROLES = {
    "quote": "quote",
    "testimonial": "quote",
    "list": "items",
    "figure": "value",
    "statistic": "value",
    "number": "value",
}
_QUANTIFIERS = word_set("all both the every each of two three four")
_PLACING = word_set("move put bring shift place add insert")
_BETWEEN_NEIGHBOURS = word_set("that which comes is right just directly immediately straight")
# Behind these a name is the scene, not words on it: "hide the price in Bedrooms".
WITHIN = word_set("in on of from")
_ONE = frozenset({"one", "ones", "one's"})
_LINES = word_set("step item line bullet point option row answer tip fact reason")
_LISTS = word_set("list bullets menu row line table schedule items points")
_NAMED_SO = word_set("when where why who how what now here")
_NOUNS = SCENE_NOUNS.words() | _ONE
_NOTHING: frozenset[str] = frozenset()
_ENDINGS = word_set("n en e s es er em ern ing")  # of cases and plurals
_BEFORE_NAMES = word_set("the and between before after & our my into")
_RANGE = frozenset({"to", "through", "thru", "till", "until", "-", "–"})
_LONGEST_RANGE = 1000
_ROOT = 7  # letters that two words of one family share at their beginning
_LINKS = frozenset({",", "and", "&", "+", "plus", "with", "or"})
_MODALS = word_set("should must needs need can could has have goes go belongs comes will would shall may")
_DESCRIBES = word_set("about saying showing containing named called titled")
_CONTENT_LINKS = word_set("of with about saying showing where containing named called for on titled")


# What a mention of scenes begins with where it is no name.
_FIRSTS = (
    frozenset[str]().union(*(table.firsts() for table in (WHOLE, THEM, PARTS, THIS, IT, ORDINALS, COUNTS, SCENE_NOUNS)))
    | _QUANTIFIERS
    | _OPENERS
    | _CLOSERS
    | word_set("the my our this that number no nr # num .")
)


class Ref(NamedTuple):
    """Scenes spoken of, and the tokens that say so (end exclusive). `how`: "number", "place", "name", "this", "it",
    "them", "all" or "content". A number may lie outside the film: the tools say so."""

    numbers: tuple[int, ...]
    how: str
    start: int
    end: int


def refs(
    tokens: Sequence[Token], reading: Reading, *, expected: bool = False, behind: frozenset[str] = frozenset()
) -> list[Ref]:
    """Every mention of scenes. `expected`: scenes are what the sentence is about, so a bare "2" or a name is one;
    a name is one behind the words `behind`, as in "hide the price in Bedrooms"."""
    found: list[Ref] = []
    at = 0
    while at < len(tokens):
        if at and alike_at(tokens, at) and (compared := WHOLE.at(tokens, at)):
            at = compared.end  # "white like everywhere else" compares
            continue
        ref = ref_at(tokens, at, reading, expected=expected or bool(found and tokens[at - 1].word in _LINKS))
        follows = at > 0 and tokens[at - 1].word in behind
        if ref is None and follows and not (at > 1 and tokens[at - 2].word in {"instead", "out"}):
            named = ref_at(tokens, at, reading, expected=True)
            element = named and ELEMENT_NOUNS.at(tokens, named.end - 1)
            full = named is not None and _is_whole_name(named, tokens, reading)
            ref = named if named and named.how == "name" and (full or not element) else None
        if ref:
            found.append(ref)
        at = ref.end if ref else at + 1
    meant = [ref for ref in found if not _compared(tokens, ref)]
    return meant if len(found) > 1 and meant else found


def alike_at(tokens: Sequence[Token], at: int) -> bool:
    """Whether what begins here is only compared with: "like everywhere else", but not "I'd like everything faster"."""
    wished = at > 1 and tokens[at - 2].word in {"i'd", "we'd", "would", "i", "we", "you'd", "they'd"}
    return at > 0 and (tokens[at - 1].word == "as" or (tokens[at - 1].word == "like" and not wished))


def _compared(tokens: Sequence[Token], ref: Ref) -> bool:
    """ "The same background as the kitchen": what others are to be like."""
    before = [token.word for token in tokens[max(0, ref.start - 5) : ref.start]]
    while before and before[-1] in {"on", "in", "at", "the", "of"}:
        before = before[:-1]
    return before[-1:] in (["as"], ["like"]) and ("same" in before or "like" in before[-1:]) and ref.start > 2


def ref_at(tokens: Sequence[Token], start: int, reading: Reading, *, expected: bool = False) -> Ref | None:
    """The mention of one or more scenes that begins at `start`, or at the noun after an article there."""
    if start >= len(tokens) or not _may_begin(tokens, start, reading):
        return None
    # The rules ask the same of the same request, one after the other.
    spoken = tuple(reading.mentioned), reading.created, reading.copies
    key = id(tokens), start, expected, spoken
    kept = reading.found.get(key)
    if kept is None or kept[0] is not tokens:
        kept = reading.found[key] = tokens, _ref_at(tokens, start, reading, expected)
    found: Ref | None = kept[1]
    return found


def _ref_at(tokens: Sequence[Token], start: int, reading: Reading, expected: bool) -> Ref | None:
    if alike := _of_a_kind(tokens, start, reading, expected):
        return alike
    if others := _all_others(tokens, start, reading) or _all_counted(tokens, start, reading):
        return others
    whole, those = WHOLE.at(tokens, start), THEM.at(tokens, start)
    if whole and tokens[start].word == "all" and whole.end == start + 1 and _of_extent(tokens, whole.end):
        return None  # "all the way through"
    if whole and those and those.end > whole.end:
        whole = None  # "all the rest"
    if whole and whole.end < len(tokens) and tokens[whole.end].word == "else" and reading.mentioned:
        return Ref(_others(reading), "them", start, whole.end + 1)
    if whole and (tokens[start].word != "all" or whole.end > start + 1 or _ends_phrase(tokens, whole.end)):
        return _all(tokens, whole.start, whole.end, reading)
    them = those if len(reading.scenes) > 1 and not _one_by_one(tokens, start) else None
    if them and not SCENE_NOUNS.at(tokens, them.end) and not count_at(tokens, them.end):
        words = {token.word for token in tokens[start : them.end]}
        following = tokens[them.end] if them.end < len(tokens) else None
        if tokens[them.end - 1].word == "other" and following and following.kind == "word":
            return None  # "the other version"
        if {"other", "others", "remaining", "rest"} & words:
            rest = _others(reading)
            return Ref(rest, "them", start, them.end) if rest else None
        if numbers := _both(reading, words):
            return Ref(numbers, "them", start, them.end)
        return None  # what is on a scene: "put them in a grid"
    if reading.copies and (part := PARTS.at(tokens, start)):
        made = reading.copies[-1] if part.value == "second" else reading.mentioned[-1] if reading.mentioned else 1
        return Ref((made,), "it", start, part.end)
    if beside := _beside(tokens, start, reading):
        return beside
    at = start
    while at < len(tokens) - 1 and at < start + 2 and tokens[at].word in {"the", "my", "our", "this", "that"}:
        if tokens[at].word in {"this", "that"} and tokens[at + 1].word == "the":
            break  # "make that the second scene"
        at += 1
    ref = (
        _numbered(tokens, at, reading, expected)
        or _ordinal(tokens, at, reading, expected)
        or _named(tokens, at, reading, expected)
        or _by_content(tokens, at, reading)
        or _pointed(tokens, start, reading, expected)
    )
    return ref._replace(start=start) if ref else None


def _of_extent(tokens: Sequence[Token], at: int) -> bool:
    """ "All the way", "all day", "all the time"."""
    at += at < len(tokens) and tokens[at].word == "the"
    return at < len(tokens) and tokens[at].word in {"way", "time", "day", "while", "same", "best"}


def _all_others(tokens: Sequence[Token], start: int, reading: Reading) -> Ref | None:
    """ "All the others", "every other scene", "all other slides"."""
    at = start + 1
    if tokens[start].word not in {"all", "every", "each"} or not (reading.mentioned or reading.talked):
        return None
    while at < len(tokens) and tokens[at].word in {"of", "the"}:
        at += 1
    if at >= len(tokens) or tokens[at].word not in {"other", "others"}:
        return None
    end = _noun_end(tokens, at + 1)
    return Ref(_others(reading), "them", start, end) if tokens[at].word == "others" or end > at + 1 else None


def _all_counted(tokens: Sequence[Token], start: int, reading: Reading) -> Ref | None:
    """ "All three scenes", of a film of three."""
    count = count_at(tokens, start + 1) if tokens[start].word in {"all", "the"} else None
    noun = SCENE_NOUNS.at(tokens, count.end) if count else None
    if count is None or noun is None or count.value != len(reading.scenes):
        return None
    return Ref(tuple(range(1, count.value + 1)), "all", start, noun.end)


def _may_begin(tokens: Sequence[Token], start: int, reading: Reading) -> bool:
    """Whether a mention can begin here at all: most tokens need no closer look."""
    token = tokens[start]
    return (
        token.word in _FIRSTS
        or token.kind in {"number", "quote"}
        or stem(token.word) in _ROLES
        or reading.may_name(token)
        or any(following.word in _NOUNS for following in tokens[start : start + 5])
    )


def _one_by_one(tokens: Sequence[Token], at: int) -> bool:
    """ "One after the other": no scenes."""
    return at > 1 and tokens[at - 1].word in {"after", "by"} and tokens[at - 2].word in _ONE


def _of_a_kind(tokens: Sequence[Token], start: int, reading: Reading, expected: bool) -> Ref | None:
    """ "Both week scenes", "all the lyric slides": the scenes that share a word of their names."""
    at = start
    while at < len(tokens) and tokens[at].word in _QUANTIFIERS:
        at += 1
    every = any(token.word in {"every", "each"} for token in tokens[start:at])
    noun = next((SCENE_NOUNS.at(tokens, end) for end in range(at + 1, at + 4) if SCENE_NOUNS.at(tokens, end)), None)
    if at == start:
        return None
    plural = tokens[at].word.endswith("s") and not tokens[at].word.endswith("ss") if at < len(tokens) else False
    if (
        noun is None
        and at == start + 1
        and tokens[start].word == "the"
        and plural
        and (expected or not ELEMENT_NOUNS.at(tokens, at))
    ):
        noun = Found(True, at + 1, at + 1)  # "between the days", where scenes are called "Day 1", "Day 2"
    elif noun is None and (every or {"all", "both"} & {t.word for t in tokens[start:at]}) and at < len(tokens):
        noun = Found(True, at + 1, at + 1)  # "each step" where scenes are called "Step one", "Step two"
    elif noun is None or not (every or tokens[noun.end - 1].word.endswith("s")):
        return None
    row = tokens[at : noun.start]
    if any(token.kind != "word" or token.word in FUNCTION_WORDS or ordinal_at([token], 0) for token in row):
        return None
    alike = [s.number for s in reading.scenes if all(any(_says(t, word) for word in s.name_words) for t in row)]
    return Ref(tuple(alike), "name", start, noun.end) if len(alike) > 1 else None


def _beside(tokens: Sequence[Token], start: int, reading: Reading) -> Ref | None:
    """ "the one before the last", "the slide right after pricing": a scene by its neighbour."""
    at = start + (tokens[start].word in {"the", "that"})
    noun = _noun_end(tokens, at)
    if at == start or noun == at or (start and tokens[start - 1].word in _PLACING and tokens[at].word not in _ONE):
        return None
    while noun < len(tokens) and tokens[noun].word in _BETWEEN_NEIGHBOURS:
        noun += 1
    side = next((step for table, step in ((BEFORE, -1), (AFTER, 1)) if table.at(tokens, noun)), 0)
    table = BEFORE if side < 0 else AFTER
    word = table.at(tokens, noun) if side else None
    if word and word.end == len(tokens) and noun > at and reading.scene(number := reading.default_scene() + side):
        return Ref((number,), "place", start, word.end)  # "the one before"
    ref = ref_at(tokens, word.end, reading, expected=True) if word else None
    if ref is None or not ref.numbers or ref.how == "all":
        return None
    number = ref.numbers[0 if side < 0 else -1] + side
    return Ref((number,), "place", start, ref.end) if reading.scene(number) else None


def _all(tokens: Sequence[Token], start: int, end: int, reading: Reading) -> Ref:
    """Every scene, without those that are excepted: "everything but the last one"."""
    numbers = tuple(range(1, len(reading.scenes) + 1))
    for table, side in ((AFTER, 1), (BEFORE, -1)):
        word = table.at(tokens, end)
        ref = ref_at(tokens, word.end, reading, expected=True) if word else None
        if ref and ref.numbers and ref.how != "all":  # "everything after the tracklist"
            edge = max(ref.numbers) if side > 0 else min(ref.numbers)
            return Ref(tuple(n for n in numbers if (n - edge) * side > 0), "them", start, ref.end)
    if skipped := EXCEPT.at(tokens, end):
        kept: list[Ref] = []
        while ref := ref_at(
            tokens, kept[-1].end + _joined(tokens, kept[-1].end) if kept else skipped.end, reading, expected=True
        ):
            if ref.how == "all" or (kept and not _joined(tokens, kept[-1].end)):
                break
            kept.append(ref)
        if kept:
            gone = set(numbers) - set(numbers_of(kept))
            return Ref(tuple(n for n in numbers if n in gone), "all", start, kept[-1].end)
    return Ref(numbers, "all", start, end)


def _is_whole_name(ref: Ref, tokens: Sequence[Token], reading: Reading) -> bool:
    """Whether all words of a name of several words are said: "the student quote" is no quote on another scene."""
    scene = reading.scene(ref.numbers[0]) if ref.how == "name" and len(ref.numbers) == 1 else None
    if scene is None or len(scene.name_words) < 2:
        return False
    said = [word for token in tokens[ref.start : ref.end] for word in (stem(token.word), stem(token.text.lower()))]
    return all(word in said for word in scene.name_words)


def _joined(tokens: Sequence[Token], at: int) -> int:
    """How many tokens join a list at this place: ",", "and", ", and"."""
    end = at
    while end < len(tokens) and end < at + 2 and tokens[end].word in {",", "and", "&"}:
        end += 1
    return end - at


def _numbered(tokens: Sequence[Token], at: int, reading: Reading, expected: bool) -> Ref | None:
    """ "scene 2", "scenes 1, 3 and 4", "slides 2 to 4", "#2", "number 3"; where expected also a bare "2"."""
    noun = SCENE_NOUNS.at(tokens, at)
    first = noun.end if noun else at
    while first < len(tokens) and tokens[first].word in {"number", "no", "nr", "#", "num", "."} and first < at + 4:
        first += 1
    marked = first > at
    count = count_at(tokens, first)
    if count is None or not (marked or expected) or (not noun and _counts_something(tokens, count.start, count.end)):
        return None
    if not noun and at and tokens[at - 1].word in _LINES:
        return None  # "step 2" is a line of a list
    if not noun and (tokens[count.start].word in _ONE or _is_shown(tokens, count, reading)):
        return None
    if noun and tokens[count.start].word in _ONE and any(stem(tokens[at].word) in s.name_words for s in reading.scenes):
        return None  # "the card one", where a scene is called "Card"
    numbers, end = [count.value], count.end
    plural = noun is not None and tokens[noun.end - 1].word.endswith("s")
    to = count_at(tokens, end + 1) if end < len(tokens) and tokens[end].word in _RANGE else None
    # "scenes 1 to 3" is a row of scenes, "move 1 to 3" a scene and its place.
    if to and 0 < to.value - numbers[0] < _LONGEST_RANGE and (plural or tokens[end].word != "to"):
        numbers, end = list(range(numbers[0], to.value + 1)), to.end
    while (more := _listed_count(tokens, end)) and (noun or expected):
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
    """A further number of a list: ", 3", "and 4", ", and scene 5"."""
    first = at
    while first < len(tokens) and tokens[first].word in {",", "and", "&", "+"} and first < at + 2:
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
    if UNITS.at(tokens, end):
        return True
    return tokens[end].word in {
        "times",
        "more",
        "new",
        "percent",
        "px",
        "x",
        "scenes",
        "slides",
        "others",
        "other",
        "copies",
        "steps",
        "am",
        "pm",
        "frames",
    }


def _ordinal(tokens: Sequence[Token], at: int, reading: Reading, expected: bool) -> Ref | None:
    """ "the first one", "second scene", "last two scenes", "first and third slide"; where expected also "the last"."""
    ordinal = ordinal_at(tokens, at)
    if ordinal is None:
        return None
    count = count_at(tokens, ordinal.end)
    if count and UNITS.at(tokens, count.end):
        count = None  # "opening 2 seconds"
    if count and tokens[count.start].word not in _ONE and ordinal.value in {1, -1}:
        noun = SCENE_NOUNS.at(tokens, count.end)
        if not noun and not expected:
            return None
        total = len(reading.scenes)
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
    noun_end = _noun_end(tokens, end)
    titled = end < len(tokens) and tokens[end].word in {"title", "headline", "heading"}  # "the first title"
    if tokens[noun_end - 1].word == "frame" and ordinal.value in {1, -1}:
        return None  # "hold on the last frame"
    if _of_a_list(tokens, noun_end):
        return None  # "make Blues the first one in the list"
    if noun_end == end and not titled and not (expected and _ends_phrase(tokens, end)):
        return None
    return Ref(tuple(dict.fromkeys(_place(place, len(reading.scenes)) for place in places)), "place", at, noun_end)


def _of_a_list(tokens: Sequence[Token], at: int) -> bool:
    """Whether the place is one in a list: "the second one in the list", "the last one on the menu"."""
    row = [token.word for token in tokens[at : at + 3]]
    return row[:1] in (["in"], ["on"], ["of"]) and bool(set(row[1:]) & _LISTS)


def _noun_end(tokens: Sequence[Token], at: int) -> int:
    noun = SCENE_NOUNS.at(tokens, at)
    if noun:
        return noun.end
    more = at + 1 < len(tokens) and tokens[at + 1].word in {"more", "extra", "additional", "full", "whole"}
    counts = at + 1 < len(tokens) and UNITS.at(tokens, at + 1 + more) is not None  # "teaser one second longer"
    return at + 1 if at < len(tokens) and tokens[at].word in _ONE and not counts else at


def _ends_phrase(tokens: Sequence[Token], at: int) -> bool:
    return (
        at >= len(tokens)
        or tokens[at].kind in {"mark", "quote"}
        or tokens[at].word in FUNCTION_WORDS | {"before", "after", "between"}
    )


def _place(ordinal: int, total: int) -> int:
    """The scene number of an ordinal; counted from the end when negative; 0 is the middle one."""
    if ordinal == 0:
        return (total + 1) // 2
    return ordinal if ordinal > 0 else total + 1 + ordinal


def _named(tokens: Sequence[Token], at: int, reading: Reading, expected: bool) -> Ref | None:
    """A scene by its name, whole or in part: "the opening hours scene", "the boss one"; quoted too."""
    if tokens[at].kind == "quote":
        matches = [s.number for s in reading.scenes if s.name.lower() == tokens[at].word]
        end = _noun_end(tokens, at + 1)
        return Ref((matches[0],), "name", at, end) if matches and (expected or end > at + 1) else None
    if tokens[at].kind not in {"word", "number", "link"}:
        return None
    if series := _series(tokens, at, reading):
        return series
    best: tuple[int, SceneView] | None = None
    for scene in reading.scenes if reading.may_name(tokens[at]) else ():
        length = _name_length(tokens, at, scene)
        if length and (best is None or length > best[0]):
            best = length, scene
    alone = not at and (at + 1 == len(tokens) or tokens[at + 1].word in {"and", ","})
    exact = at and tokens[at - 1].word in WITHIN | {"to", "for"}
    if best is None and expected and exact:
        best = next(((1, s) for s in reading.scenes if s.name.lower() == tokens[at].text.lower()), None)
    if best is None and expected and (alone or (at and tokens[at - 1].word in _BEFORE_NAMES)):
        plain = stem(tokens[at].word)  # a scene may be called "Colors" or "Style"
        best = next(((1, scene) for scene in reading.scenes if scene.name_words == (plain,)), None)
    if best:
        end = _noun_end(tokens, at + best[0])
        whole = best[0] == len(best[1].name_words)
        if end > at + best[0] or expected or (whole and best[0] > 1):
            return Ref((best[1].number,), "name", at, end)
    return _by_role(tokens, at, reading, expected)


def _series(tokens: Sequence[Token], at: int, reading: Reading) -> Ref | None:
    """ "Days 2 and 3", "day 1 to 3", where scenes are called "Day 1", "Day 2", ...: scenes by the numbers in their
    names. A number that none of them has is one outside the film."""
    if not reading.may_name(tokens[at]):
        return None
    named = {
        int(scene.name_words[-1]): scene.number
        for scene in reading.scenes
        if len(scene.name_words) == 2 and scene.name_words[-1].isdigit() and _says(tokens[at], scene.name_words[0])
    }
    count = count_at(tokens, at + 1) if len(named) > 1 else None
    if count is None:
        return None
    numbers, end = [count.value], count.end
    to = count_at(tokens, end + 1) if end < len(tokens) and tokens[end].word in _RANGE else None
    if to and 0 < to.value - count.value < _LONGEST_RANGE:
        numbers, end = list(range(count.value, to.value + 1)), to.end
    while more := _listed_count(tokens, end):
        numbers.append(more[0])
        end = more[1]
    found = tuple(dict.fromkeys(named.get(number, len(reading.scenes) + number) for number in numbers))
    return Ref(found, "name", at, _noun_end(tokens, end))


def _name_length(tokens: Sequence[Token], at: int, scene: SceneView) -> int:
    """How many tokens from `at` are words of the scene's name in their order; 0 when only idle words are."""
    name, count, telling = scene.name_words, 0, False
    positions = [i for i, word in enumerate(name) if _says(tokens[at], word)]
    for position in positions:
        length = 0
        while (
            at + length < len(tokens)
            and position + length < len(name)
            and tokens[at + length].kind != "quote"
            and _says(tokens[at + length], name[position + length])
        ):
            length += 1
        row = name[position : position + length]
        if length > count:
            whole = length == len(name) == 1 and row[0] in _NAMED_SO  # a scene may be called "When"
            count, telling = length, whole or any(word not in FUNCTION_WORDS and len(word) > 2 for word in row)
    return count if telling else 0


def _says(token: Token, word: str) -> bool:
    """Whether the token is the word of a name: as it was typed, or as it means in English; in another case too, as
    in German "bei den Preisen" for “Preise”."""
    if stem(token.word) == word:
        return True
    typed = stem(token.text.lower())
    if typed == word:
        return token.text != token.word
    longer, shorter = (typed, word) if len(typed) > len(word) else (word, typed)
    ending = longer[len(shorter) :] if longer.startswith(shorter) else ""
    if shorter.endswith("e") and len(shorter) > 4 and longer[: len(shorter)] == f"{shorter[:-1]}i":
        return longer[len(shorter) - 1 :] == "ing"  # "the breathing circle" for "Breathe"
    related = len(shorter) >= _ROOT and longer.startswith(shorter)  # "prenotazione" for “Prenota”, "programme"
    return (len(shorter) > 4 and ending in _ENDINGS) or (len(shorter) > 3 and ending == "ing") or related


def _by_role(tokens: Sequence[Token], at: int, reading: Reading, expected: bool) -> Ref | None:
    """The intro is the first scene and the outro the last, whatever they are named."""
    word, end = tokens[at].word, _noun_end(tokens, at + 1)
    if (expected or end > at + 1) and (shown := _ROLES.get(stem(word))):
        owners = [scene.number for scene in reading.scenes if scene.says(shown)]
        if len(owners) == 1:
            return Ref((owners[0],), "name", at, end)
    named = word in {"opening", "closing"} and expected and at and tokens[at - 1].word in {"the", "our", "my"}
    alone = word in {"end", "beginning"} or (word in {"opening", "closing"} and not named)
    if not reading.scenes or (alone and end == at + 1) or (named and not _ends_phrase(tokens, end)):
        return None
    if word in _OPENERS:
        return Ref((1,), "name", at, end)
    if word == "closer" and (tokens[at - 1 : at] and tokens[at - 1].word not in {"the", "our", "my"}):
        return None  # "a bit closer together"
    if word in _CLOSERS:
        return Ref((len(reading.scenes),), "name", at, end)
    return None


def _by_content(tokens: Sequence[Token], at: int, reading: Reading) -> Ref | None:
    """A scene by what is on it: "the scene with the opening hours", "the hours scene", "the one about Jazz"."""
    noun_end = _noun_end(tokens, at)
    if noun_end > at:
        if noun_end >= len(tokens) or tokens[noun_end].word not in _CONTENT_LINKS | {"that", "which"}:
            return None
        return _best_content(tokens, noun_end + 1, reading, at)
    if not any(token.word in _NOUNS for token in tokens[at + 1 : at + 4]):
        return None
    for length in (3, 2, 1):
        row = tokens[at : at + length]
        noun_end = _noun_end(tokens, at + length)
        named = noun_end > at + length and not count_at(tokens, noun_end)  # "in scene 3" is named by its number
        if length == 1 and ordinal_at(tokens, at):
            continue
        if named and all(token.kind == "word" and token.word not in FUNCTION_WORDS for token in row):
            return _best_content(tokens[: at + length], at, reading, at, noun_end)
    return None


def _best_content(tokens: Sequence[Token], first: int, reading: Reading, start: int, end: int = 0) -> Ref | None:
    """The scene that shares most words with the tokens from `first` to the end of the phrase; None without one."""
    for scene in reading.scenes:
        length = _name_length(tokens, first, scene) if first < len(tokens) else 0
        words = [stem(token.word) for token in tokens[first : first + len(scene.name_words)]]
        if len(scene.name_words) > 1 and (length == len(scene.name_words) or tuple(words) == scene.name_words):
            return Ref((scene.number,), "content", start, end or first + len(scene.name_words))
    row: list[int] = []
    for at in range(first, min(len(tokens), first + 8)):
        if tokens[at].kind == "mark" or tokens[at].word in {"to", "and", "before", "after", "from"}:
            break
        if tokens[at].word in _MODALS and any(tokens[i].word not in FUNCTION_WORDS for i in row):
            break  # "the one with the times should come first"
        row.append(at)
    wanted = {stem(tokens[at].word): at for at in row if tokens[at].word not in FUNCTION_WORDS}
    wanted |= {stem(tokens[at].text.lower()): at for at in row if tokens[at].word not in FUNCTION_WORDS}
    scores = {scene.number: wanted.keys() & _sayable(scene) for scene in reading.scenes}
    best = max(scores, key=lambda number: len(scores[number]), default=0)
    if not best or not scores[best] or sum(len(s) == len(scores[best]) for s in scores.values()) > 1:
        return None
    return Ref((best,), "content", start, end or 1 + max(wanted[word] for word in scores[best]))


def _sayable(scene: SceneView) -> frozenset[str]:
    kinds = {element for element in ("quote", "items", "value", "cta") if scene.says(element)}
    return (
        scene.said_words
        | set(scene.name_words)
        | {{"items": "list", "value": "number"}.get(kind, kind) for kind in kinds}
    )


def _pointed(tokens: Sequence[Token], at: int, reading: Reading, expected: bool) -> Ref | None:
    """ "this", "it", "them": what is selected, or what the talk was about."""
    if this := THIS.at(tokens, at):
        bare = this.end == at + 1 and tokens[at].word == "this"
        if bare and not (expected and _ends_phrase(tokens, this.end)):
            return None
        return Ref((reading.selected or reading.default_scene(),), "this", at, this.end)
    it = IT.at(tokens, at)
    if it and _described(tokens, it):
        return None  # "the scene about the weather", where none is: a guess would hit another one
    if it and (expected or it.end > at + 1):
        return Ref((reading.default_scene(),), "it", at, it.end) if reading.scenes or reading.created else None
    return None


def _described(tokens: Sequence[Token], it: Found[bool]) -> bool:
    """Whether words follow that say which scene is meant: "the one with the names", but not "start it with a zoom"."""
    following = list(tokens[it.end : it.end + 2])
    noun = tokens[it.end - 1].word in _ONE
    describes = _DESCRIBES | {"with", "where"} if noun else _DESCRIBES | {"of"}
    return len(following) == 2 and following[0].word in describes and following[1].kind in {"word", "quote"}


def _both(reading: Reading, words: set[str]) -> tuple[int, ...]:
    """The two scenes last spoken of; a film of two leaves no doubt. None where one scene or none was spoken of, unless
    scenes are named by the noun."""
    total = len(reading.scenes)
    known = [n for n in dict.fromkeys([*reading.talked, *reading.mentioned]) if n <= total]
    if total == 2 or len(known) < 2:
        return (1, 2) if total == 2 else (total - 1, total) if "scenes" in words else ()
    return tuple(known[-2:])


def _others(reading: Reading) -> tuple[int, ...]:
    """The scenes that this message has not spoken of so far."""
    spoken = reading.mentioned or reading.talked[-1:]
    return tuple(scene.number for scene in reading.scenes if scene.number not in spoken)


def numbers_of(found: Sequence[Ref]) -> list[int]:
    """The scene numbers of several mentions, each once."""
    return list(dict.fromkeys(number for ref in found for number in ref.numbers))


def row_at(tokens: Sequence[Token], start: int, reading: Reading) -> Ref | None:
    """Scenes named in a row from the token `start` on: "where and bring", "the hook, reviews and pricing"."""
    first = ref_at(tokens, start, reading, expected=True)
    if first is None or not first.numbers or first.how == "all":
        return first
    numbers, end = list(first.numbers), first.end
    while joint := _joined(tokens, end):
        more = ref_at(tokens, end + joint, reading, expected=True)
        if more is None or not more.numbers or more.how in {"it", "this", "all", "them"}:
            break
        numbers += more.numbers
        end = more.end
    return first._replace(numbers=tuple(dict.fromkeys(numbers)), end=end)


def without(tokens: Sequence[Token], found: Sequence[Ref]) -> Iterator[Token]:
    """The tokens that no mention covers."""
    covered = {at for ref in found for at in range(ref.start, ref.end)}
    return (token for at, token in enumerate(tokens) if at not in covered)
