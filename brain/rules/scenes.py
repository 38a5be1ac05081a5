"""Which scenes a message speaks of, and which place in the film."""

from __future__ import annotations

from collections.abc import Sequence

from brain.rules.lexicon import FUNCTION_WORDS
from brain.rules.lexicon_film import LONGER, SHORTER
from brain.rules.lexicon_looks import ELEMENT_NOUNS
from brain.rules.lexicon_scenes import (
    AFTER,
    BEFORE,
    BETWEEN,
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
from brain.rules.neighbours import at_an_end, copied, every_nth, next_to
from brain.rules.numbers import count_at, ordinal_at
from brain.rules.phrases import Found, word_set
from brain.rules.scene_content import NOUNS, by_content
from brain.rules.scene_names import (
    CLOSERS,
    ONE,
    OPENERS,
    ROLES,
    Ref,
    ends_phrase,
    named,
    numbered,
    ordinal,
    past_noun,
    says,
)
from brain.rules.tokens import Token
from brain.rules.view import Reading, stem

_QUANTIFIERS = word_set("all both the every each of two three four")
_PLACING = word_set("move put bring shift place add insert")
_BETWEEN_NEIGHBOURS = word_set("that which comes is right just directly immediately straight")
_NOTHING: frozenset[str] = frozenset()
_LINKS = frozenset({",", "and", "&", "+", "plus", "with", "or"})
_DESCRIBES = word_set("about saying showing containing named called titled")


# What a mention of several scenes begins with.
_SEVERAL = _QUANTIFIERS | WHOLE.firsts() | THEM.firsts() | word_set("odd even")
_POINTING = THIS.firsts() | IT.firsts()
_FIGURES = frozenset({"number", "quote"})
# What a mention of scenes begins with where it is no name.
_FIRSTS = (
    frozenset[str]().union(*(table.firsts() for table in (WHOLE, THEM, PARTS, THIS, IT, ORDINALS, COUNTS, SCENE_NOUNS)))
    | _QUANTIFIERS
    | OPENERS
    | CLOSERS
    | word_set("the my our this that number no nr # num . odd even call cta")
)


def refs(
    tokens: Sequence[Token], reading: Reading, *, expected: bool = False, behind: frozenset[str] = frozenset()
) -> list[Ref]:
    """Every mention of scenes. `expected`: scenes are what the sentence is about, so a bare "2" or a name is one;
    a name is one behind the words `behind`, as in "hide the price in Bedrooms"."""
    found = reading.kept(tokens, ("refs", expected, behind), lambda: _refs(tokens, reading, expected, behind))
    return list(found)


def _refs(tokens: Sequence[Token], reading: Reading, expected: bool, behind: frozenset[str]) -> list[Ref]:
    found: list[Ref] = []
    at = 0
    while at < len(tokens):
        if at and alike_at(tokens, at) and (compared := WHOLE.at(tokens, at)):
            at = compared.end  # "white like everywhere else" compares
            continue
        linked = bool(found and tokens[at - 1].word in _LINKS)
        ref = next_to(tokens, at, found[-1], reading) if linked else None
        ref = ref or ref_at(tokens, at, reading, expected=expected or linked)
        follows = at > 0 and tokens[at - 1].word in behind
        if ref is None and follows and not (at > 1 and tokens[at - 2].word in {"instead", "out"}):
            named = ref_at(tokens, at, reading, expected=True)
            element = named and ELEMENT_NOUNS.at(tokens, named.end - 1)
            full = named is not None and _is_whole_name(named, tokens, reading)
            edge = named and named.how == "place" and tokens[named.end - 1].word in {"opening", "closing"}
            edge = edge and named and (ends_phrase(tokens, named.end) or tokens[named.end].word in _WISHED)
            ref = named if named and (edge or (named.how == "name" and (full or not element))) else None
        if ref:
            found.append(ref)
        at = ref.end if ref else at + 1
    meant = [ref for ref in found if not _compared(tokens, ref)]
    return meant if len(found) > 1 and meant else found


# "The title in the opening should be ..."
_WISHED = frozenset({"should", "must", "needs", "has", "could", "shall"})


def alike_at(tokens: Sequence[Token], at: int) -> bool:
    """Whether what begins here is only compared with: "like everywhere else", but not "I'd like everything faster"."""
    wished = at > 1 and tokens[at - 2].word in {"i'd", "we'd", "would", "i", "we", "you'd", "they'd"}
    return at > 0 and (tokens[at - 1].word == "as" or (tokens[at - 1].word == "like" and not wished))


def _compared(tokens: Sequence[Token], ref: Ref) -> bool:
    """ "The same background as the kitchen": what others are to be like."""
    before = [token.word for token in tokens[max(0, ref.start - 5) : ref.start]]
    if before[-1:] == ["than"] or (before[-1:] == ["that"] and before[-2:-1] and before[-2].endswith("er")):
        return True  # "shorter than scene 3"
    while before and before[-1] in {"on", "in", "at", "the", "of"}:
        before = before[:-1]
    return before[-1:] in (["as"], ["like"]) and ("same" in before or "like" in before[-1:]) and ref.start > 2


def ref_at(tokens: Sequence[Token], start: int, reading: Reading, *, expected: bool = False) -> Ref | None:
    """The mention of one or more scenes that begins at `start`, or at the noun after an article there."""
    if start >= len(tokens) or not _may_begin(tokens, start, reading):
        return None
    return reading.kept(tokens, (start, expected), lambda: _ref_at(tokens, start, reading, expected))


def _ref_at(tokens: Sequence[Token], start: int, reading: Reading, expected: bool) -> Ref | None:
    if tokens[start].word in _SEVERAL:
        if alike := _of_a_kind(tokens, start, reading, expected):
            return alike
        if others := _all_others(tokens, start, reading) or _all_counted(tokens, start, reading):
            return others
        several = every_nth(tokens, start, reading) or _several(tokens, start, reading)
        if several is not None:
            return several if several.numbers else None
    if beside := copied(tokens, start, reading) or _beside(tokens, start, reading):
        return beside if beside.numbers else None
    at = start
    while at < len(tokens) - 1 and at < start + 2 and tokens[at].word in {"the", "my", "our", "this", "that"}:
        if tokens[at].word in {"this", "that"} and tokens[at + 1].word == "the":
            break  # "make that the second scene"
        at += 1
    ref = (
        at_an_end(tokens, at, reading)
        or numbered(tokens, at, reading, expected)
        or ordinal(tokens, at, reading, expected)
        or named(tokens, at, reading, expected)
        or by_content(tokens, at, reading)
        or _pointed(tokens, start, reading, expected)
    )
    return ref._replace(start=start) if ref else None


def _several(tokens: Sequence[Token], start: int, reading: Reading) -> Ref | None:
    """All scenes, or those spoken of: "everything", "them", "the others". One without numbers is no mention at all;
    None where it may be one of another kind."""
    nothing = Ref((), "them", start, start)
    whole, those = WHOLE.at(tokens, start), THEM.at(tokens, start)
    if whole and tokens[start].word == "all" and whole.end == start + 1 and _of_extent(tokens, whole.end):
        return nothing  # "all the way through"
    if whole and those and those.end > whole.end:
        whole = None  # "all the rest"
    if whole and whole.end < len(tokens) and tokens[whole.end].word == "else" and reading.mentioned:
        return Ref(_others(reading), "them", start, whole.end + 1)
    closes = whole is not None and (ends_phrase(tokens, whole.end) or EXCEPT.at(tokens, whole.end) is not None)
    if whole and (tokens[start].word != "all" or whole.end > start + 1 or closes):
        return _all(tokens, whole.start, whole.end, reading)
    them = those if len(reading.scenes) > 1 and not _one_by_one(tokens, start) else None
    words = {token.word for token in tokens[start : them.end]} if them else set()
    rest_of = bool({"others", "rest"} & words)  # "the others 4"
    if words == {"each", "other"} and start and tokens[start - 1].word in _RECIPROCAL:
        return nothing  # "too fast after each other"
    if them and not SCENE_NOUNS.at(tokens, them.end) and (rest_of or not count_at(tokens, them.end)):
        following = tokens[them.end] if them.end < len(tokens) else None
        if tokens[them.end - 1].word == "other" and following and following.kind == "word":
            return nothing  # "the other version"
        if following and following.word == "of" and any(ELEMENT_NOUNS.at(tokens, them.end + i) for i in (1, 2)):
            return nothing  # "the rest of the text"
        if {"other", "others", "remaining", "rest"} & words:
            return Ref(_others(reading), "them", start, them.end)
        # without any: what is on a scene, as in "put them in a grid"
        return Ref(_both(reading, words), "them", start, them.end)
    return None


_RECIPROCAL = word_set("after on over to into from of behind next against around beside with near")


def _of_extent(tokens: Sequence[Token], at: int) -> bool:
    """ "All the way", "all day", "all the time", "all that clutter"."""
    if at + 1 < len(tokens) and tokens[at].word in {"this", "that"} and tokens[at + 1].kind == "word":
        return tokens[at + 1].word not in FUNCTION_WORDS and not SCENE_NOUNS.at(tokens, at + 1)
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
    end = past_noun(tokens, at + 1)
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
    if token.word in _FIRSTS or token.kind in _FIGURES or reading.may_name(token) or stem(token.word) in ROLES:
        return True
    for following in tokens[start : start + 4]:  # "the opening hours scene"
        if following.word in NOUNS:
            return True
        if following.word in FUNCTION_WORDS or following.kind != "word":
            return False
    return False


def _one_by_one(tokens: Sequence[Token], at: int) -> bool:
    """ "One after the other": no scenes."""
    return at > 1 and tokens[at - 1].word in {"after", "by"} and tokens[at - 2].word in ONE


def _of_a_kind(tokens: Sequence[Token], start: int, reading: Reading, expected: bool) -> Ref | None:
    """ "Both week scenes", "all the lyric slides": the scenes that share a word of their names."""
    at = start
    while at < len(tokens) and tokens[at].word in _QUANTIFIERS:
        at += 1
    if at == start:
        return None
    every = any(token.word in {"every", "each"} for token in tokens[start:at])
    noun = next((SCENE_NOUNS.at(tokens, end) for end in range(at + 1, at + 4) if SCENE_NOUNS.at(tokens, end)), None)
    plural = tokens[at].word.endswith("s") and not tokens[at].word.endswith("ss") if at < len(tokens) else False
    if (
        noun is None
        and at == start + 1
        and tokens[start].word == "the"
        and plural
        and (expected or not ELEMENT_NOUNS.at(tokens, at))
    ):
        noun = Found(True, at + 1, at + 1)  # "between the days", where scenes are called "Day 1", "Day 2"
    elif noun is None and plural and at == start + 2 and tokens[start].word == "the" and count_at(tokens, start + 1):
        noun = Found(True, at + 1, at + 1)  # "the three steps"
    elif noun is None and (every or {"all", "both"} & {t.word for t in tokens[start:at]}) and at < len(tokens):
        noun = Found(True, at + 1, at + 1)  # "each step" where scenes are called "Step one", "Step two"
    elif noun is None or not (every or tokens[noun.end - 1].word.endswith("s")):
        return None
    row = tokens[at : noun.start]
    if any(token.kind != "word" or token.word in FUNCTION_WORDS or ordinal_at([token], 0) for token in row):
        return None
    alike = [s.number for s in reading.scenes if all(any(says(t, word) for word in s.name_words) for t in row)]
    return Ref(tuple(alike), "name", start, noun.end) if len(alike) > 1 else None


_NEIGHBOURS = {"next": 1, "following": 1, "previous": -1, "preceding": -1}


def _beside(tokens: Sequence[Token], start: int, reading: Reading) -> Ref | None:
    """ "the one before the last", "the slide right after pricing": a scene by its neighbour."""
    at = start + (tokens[start].word in {"the", "that"})
    beside_it = _NEIGHBOURS.get(tokens[at].word, 0) if at < len(tokens) else 0
    if at == len(tokens) or not (beside_it or at > start):
        return None
    if beside_it and past_noun(tokens, at + 1) > at + 1 and (reading.talked or reading.mentioned or reading.selected):
        number = reading.default_scene() + beside_it
        return Ref((number,), "place", start, past_noun(tokens, at + 1)) if reading.scene(number) else None
    noun = past_noun(tokens, at)
    if noun == at or at == start or (start and tokens[start - 1].word in _PLACING and tokens[at].word not in ONE):
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
            beyond = tuple(n for n in numbers if (n - edge) * side > 0)
            but = EXCEPT.at(tokens, ref.end)
            kept = row_at(tokens, but.end, reading) if but else None
            if kept and kept.numbers:
                return Ref(tuple(n for n in beyond if n not in kept.numbers), "them", start, kept.end)
            return Ref(beyond, "them", start, ref.end)
    if between := _between_two(tokens, end, reading):
        return Ref(tuple(n for n in numbers if between[0] < n < between[1]), "them", start, between[2])
    if skipped := EXCEPT.at(tokens, end):
        spared: list[Ref] = []
        joint = 0
        while ref := _spared_at(tokens, spared[-1].end + joint if spared else skipped.end, reading):
            if ref.how == "all" or (spared and not joint):
                break
            spared.append(ref)
            joint = _joined(tokens, ref.end) or (ref.end < len(tokens) and tokens[ref.end].word in {"or", "nor"})
        if spared:
            gone = set(numbers) - set(numbers_of(spared))
            return Ref(tuple(n for n in numbers if n in gone), "all", start, spared[-1].end)
    return Ref(numbers, "all", start, end)


def _spared_at(tokens: Sequence[Token], at: int, reading: Reading) -> Ref | None:
    """The scenes that are excepted there: also "the last" of "all but the last one second shorter"."""
    place = ordinal_at(tokens, at + (tokens[at].word == "the")) if at < len(tokens) else None
    length = count_at(tokens, place.end) if place else None
    unit = UNITS.at(tokens, length.end) if length else None
    timed = unit is not None and any(table.at(tokens, unit.end) for table in (LONGER, SHORTER))
    return ref_at(tokens[: place.end] if place and timed else tokens, at, reading, expected=True)


def _between_two(tokens: Sequence[Token], at: int, reading: Reading) -> tuple[int, int, int] | None:
    """ "(Everything) between the teaser and the reviews": the two scenes, and where the words end."""
    word = BETWEEN.at(tokens, at)
    one = ref_at(tokens, word.end, reading, expected=True) if word else None
    joint = _joined(tokens, one.end) if one else 0
    other = ref_at(tokens, one.end + joint, reading, expected=True) if one and joint else None
    if one is None or other is None or len(one.numbers) != 1 or len(other.numbers) != 1:
        return None
    low, high = sorted((one.numbers[0], other.numbers[0]))
    return (low, high, other.end) if high - low > 1 else None


def _is_whole_name(ref: Ref, tokens: Sequence[Token], reading: Reading) -> bool:
    """Whether all words of a name of several words are said: "the student quote" is no quote on another scene."""
    scene = reading.scene(ref.numbers[0]) if ref.how == "name" and len(ref.numbers) == 1 else None
    if scene is None or len(scene.name_words) < 2:
        return False
    said = [word for token in tokens[ref.start : ref.end] for word in (stem(token.word), stem(token.text.lower()))]
    return all(word in said for word in scene.name_words)


def _joined(tokens: Sequence[Token], at: int) -> int:
    """How many tokens join a list at this place: ",", "and", ", and", "and then"."""
    end = at
    while end < len(tokens) and end < at + 2 and tokens[end].word in {",", "and", "&", "then"}:
        end += 1
    return end - at


def _pointed(tokens: Sequence[Token], at: int, reading: Reading, expected: bool) -> Ref | None:
    """ "this", "it", "them": what is selected, or what the talk was about."""
    if tokens[at].word not in _POINTING:
        return None
    if this := THIS.at(tokens, at):
        bare = this.end == at + 1 and tokens[at].word == "this"
        if bare and not (expected and ends_phrase(tokens, this.end)):
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
    noun = tokens[it.end - 1].word in ONE
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
    spoken = {*reading.mentioned, *reading.spoken} or set(reading.talked[-1:])
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
        beside = next_to(tokens, end + joint, first._replace(numbers=tuple(numbers)), reading)
        more = beside or ref_at(tokens, end + joint, reading, expected=True)
        if more is None or not more.numbers or more.how in {"it", "this", "all", "them"}:
            break
        numbers += more.numbers
        end = more.end
    return first._replace(numbers=tuple(dict.fromkeys(numbers)), end=end)
