"""Where in a sentence a further request may begin."""

from __future__ import annotations

from collections.abc import Sequence

from brain.rules.lexicon import COMMANDS, FILLERS, FUNCTION_WORDS, VERBS
from brain.rules.lexicon_film import (
    CALL_VERBS,
    FORMAT_WORDS,
    LONGER,
    PACE,
    PICTURE_NOUNS,
    SHORT_COMMANDS,
    SHORTER,
    TRANSITION_TYPES,
)
from brain.rules.lexicon_free import CHANGING
from brain.rules.lexicon_keeping import EMOJI, LASTING
from brain.rules.lexicon_looks import SIZES
from brain.rules.lexicon_scenes import AFTER, BEFORE, LINKS, SCENE_NOUNS
from brain.rules.numbers import count_at, ordinal_at, ratio_at, seconds_at
from brain.rules.particles import joined
from brain.rules.phrases import word_set
from brain.rules.politeness import reason_at
from brain.rules.scenes import ref_at, row_at
from brain.rules.step import Step
from brain.rules.tokens import Token
from brain.rules.view import Reading, stem
from tools.designs.colors import color_named

_WHERE = word_set("on in behind at under over goes for into onto")
_MODALS = word_set("should must needs need has could can shall")
_JOINTS = frozenset({"and", ",", "then", "but", "also", "plus", "und", "y", "et", "e"})


def without_joint(part: Sequence[Token]) -> Sequence[Token]:
    """Without the "and" that led on to the next request."""
    while part and part[-1].word in _JOINTS:
        part = part[:-1]
    return part


def cuts(request: Sequence[Token], reading: Reading) -> list[int]:
    """Where a further request may begin: at a command, or at a scene, after "and", a comma or "then"."""
    found = []
    depth = 0
    request = request[: _told_from(request)]
    for at in range(1, reason_at(request)):
        depth += (request[at].word == "(") - (request[at].word == ")")
        if depth > 0 or request[at - 1].word not in _JOINTS or request[at].word in _JOINTS:
            continue
        start = at
        while (filler := FILLERS.at(request, start)) is not None and filler.end < len(request):
            start = filler.end
        if request[at - 1].word == "and" and _of_a_pair(request, at - 1):
            continue
        verb = VERBS.at(request, start) or VERBS.at(joined(request[start:]), 0)  # "take it off"
        if not verb and _only_named(request, at, reading):
            continue  # "delete the paper scene and then the sunset", which is a look too
        if _of_row(request, at, reading):
            continue
        if (verb and verb.value in COMMANDS) or start > at or _request_begins(request, at, start, reading):
            found.append(at)
    return found[:8]


def _of_a_pair(request: Sequence[Token], joint: int) -> bool:
    """Whether the "and" is that of "between olive and fees"."""
    pair = next((at for at in range(joint - 1, max(-1, joint - 6), -1) if request[at].word == "between"), None)
    return pair is not None and not any(token.word in {"and", ","} for token in request[pair:joint])


def _only_named(request: Sequence[Token], at: int, reading: Reading) -> bool:
    """Whether nothing but a scene's name stands there: part of the request before, whatever it may mean as a look."""
    ref = row_at(request, at, reading) if at + 1 < len(request) <= at + 5 and request[at].word == "the" else None
    return ref is not None and ref.how == "name" and ref.end == len(request)


def _of_row(request: Sequence[Token], at: int, reading: Reading) -> bool:
    """ "Delete stats and download", "swap stats and export": the whole name of a scene, in a row of scenes, commands
    nothing."""
    listed = request[at].kind == "word" and request[at - 1].word in {"and", ","}
    ref = ref_at(request, at, reading, expected=True) if listed else None
    if ref is None or ref.how != "name" or len(ref.numbers) != 1 or ref.end - at != len(_name(ref.numbers[0], reading)):
        return False
    last = at - 2 if request[at - 2 : at - 1] and request[at - 2].word in {",", "and"} else at - 1
    before = (ref_at(request, first, reading, expected=True) for first in range(max(0, last - 4), last))
    row = any(one is not None and one.end == last and one.how in _IN_ROWS for one in before)
    follows = request[ref.end].word if ref.end < len(request) else ","
    valued = follows in {"to", "by", "for"} and ref.end + 1 < len(request) and request[ref.end + 1].kind == "number"
    return row and (valued or follows in _JOINTS | {".", "!", "?", ";"})


def _name(number: int, reading: Reading) -> tuple[str, ...]:
    view = reading.scene(number)
    return view.name_words if view else ()


_IN_ROWS = frozenset({"name", "number", "place"})


def _request_begins(request: Sequence[Token], at: int, start: int, reading: Reading) -> bool:
    """Whether what begins behind the joint at `at`, and behind its politeness at `start`, may be a request though no
    command is its first word."""
    words = [token.word for token in request[at : at + 2]]
    return bool(
        CHANGING.at(request, start)
        or FORMAT_WORDS.at(request, start)
        or LASTING.at(request, start)
        or TRANSITION_TYPES.at(request, start)
        or _length_follows(request, at)
        or _pace_of_film(request, at)
        or _timed_scene(request, start, reading)
        or request[start].word in {"leave", "keep", "don't", "never", "always"}
        or (request[start].word == "no" and start + 1 < len(request) and request[start + 1].word in EMOJI)
        or SHORT_COMMANDS.at(request, start)
        or (CALL_VERBS.at(request, start) and ref_at(request, start + 1, reading, expected=True))
        or _says_where(request, at)
        or _placed(request, at, reading)
        or (request[at - 1].word == "then" and (AFTER.at(request, at) or BEFORE.at(request, at)))
        or (
            request[at].word in {"on", "in"}
            and at + 1 < len(request)
            and (request[at + 1].word in {"scene", "the", "slide"} or ref_at(request, at + 1, reading, expected=True))
        )
        or _wish_follows(request, start, reading)
        or _file_follows(request, start, reading)
        or (request[at - 1].word == "and" and at > 1 and request[at - 2].word == ",")
        or words in (["end", "with"], ["finish", "with"], ["start", "with"])
        or _colored(request, start, reading)
        or _compared_anew(request, start, reading)
        or _stated(request, start, reading)
        or _look_follows(request, start, reading)
        or words in (["last", "one"], ["first", "one"], ["last", "two"], ["first", "two"])
        or request[at].word in {"the", "scene", "slide", "it", "its", "background"}
        or _quote_is(request, at)
        or further_scene_at(request, at)
    )


def _placed(request: Sequence[Token], at: int, reading: Reading) -> bool:
    """ "Delete the third, contact at the start": a scene, and its place at an end of the film."""
    ref = ref_at(request, at, reading, expected=True)
    behind = [token.word for token in request[ref.end : ref.end + 4]] if ref and ref.how in {"name", "number"} else []
    return behind in (["at", "the", "start"], ["at", "the", "end"], ["to", "the", "start"], ["to", "the", "end"])


def _quote_is(request: Sequence[Token], at: int) -> bool:
    """ "... and “Dock 4” is now “Dock 9”": words on the screen, and what they shall be."""
    said = {"is", "should", "becomes", "must", "needs", "instead", "goes"}
    return request[at].kind == "quote" and at + 1 < len(request) and request[at + 1].word in said


def further_scene_at(request: Sequence[Token], at: int) -> bool:
    """ "... and a scene with the allergy info": one more that is wanted."""
    if at >= len(request) or request[at].word not in {"a", "an", "another", "one"}:
        return False
    if (
        request[at].word in {"one", "another"}
        and (link := LINKS.at(request, at + 1))
        and link.value in {"topic", "says"}
    ):
        return True  # "... and one about line 15"
    noun = next((i for i in range(at + 1, min(at + 4, len(request))) if SCENE_NOUNS.at(request, i)), None)
    if noun is None or request[noun].word in {"bit", "part", "moment", "frame", "panel"}:
        return False
    return noun + 1 < len(request) and (LINKS.at(request, noun + 1) is not None or request[noun + 1].word == ":")


def _colored(request: Sequence[Token], at: int, reading: Reading) -> bool:
    """ "Make route red and charity green": a name and its colour, or how it shall be compared."""
    ref = ref_at(request, at, reading, expected=True) if request[at].kind == "word" else None
    if ref is None or ref.how not in {"name", "them"} or ref.end >= len(request):
        return False
    inside = ref.end + (request[ref.end].word == "in")
    look = request[inside].word if inside < len(request) else ""
    ends = inside + 1 >= len(request) or request[inside + 1].word in _JOINTS
    return bool(look) and ends and (color_named(look) is not None or look.endswith("er"))


def _look_follows(request: Sequence[Token], at: int, reading: Reading) -> bool:
    """ "..., rsvp button bigger": a scene, something on it, and how it shall look."""
    end = next((i for i in range(at, len(request)) if request[i].kind == "mark"), len(request))
    look = request[end - 1] if end - at in {3, 4} and request[at - 1].word == "," else None
    ref = ref_at(request, at, reading, expected=True) if look else None
    known = look is not None and (
        SIZES.at(request, end - 1) or color_named(look.word) or look.word in {"bold", "italic"}
    )
    return bool(known) and ref is not None and ref.how == "name" and ref.end < end - 1


def _told_from(request: Sequence[Token]) -> int:
    """Where the words for a new scene begin for good: "add a scene with the text: ..." has no further request."""
    verb = VERBS.at(request, 0)
    for at in range(2, len(request)):
        link = LINKS.at(request, at) if verb and verb.value == "add" else None
        if link and link.value in {"says", "called"} and link.end < len(request) and request[link.end].word == ":":
            return link.end
    return len(request)


def _compared_anew(request: Sequence[Token], at: int, reading: Reading) -> bool:
    """ "..., slower streaks": a comparative behind a comma, and the scene that it is said of."""
    known = PACE.at(request, at) or SIZES.at(request, at)
    if not known or request[at - 1].word != "," or not request[at].word.endswith("er"):
        return False
    ref = ref_at(request, at + 1, reading, expected=True)
    return ref is not None and ref.how in {"name", "number"}


def _stated(request: Sequence[Token], at: int, reading: Reading) -> bool:
    """ "... and sunday is 9 to 13": something on a scene, and how it is now."""
    if request[at].kind == "number":  # "... and 500g is £18", "... and £16 becomes £18"
        return values_told(request, at)
    if at + 2 >= len(request) or request[at + 1].word not in {"is", "are", "costs", "cost"}:
        return False
    word = stem(request[at].word)
    return word not in FUNCTION_WORDS and any(word in view.said_words for view in reading.scenes)


def values_told(request: Sequence[Token], at: int) -> bool:
    """ "500g is £18", "£16 becomes £18": an amount, and what it is now."""
    told = next((i + 1 for i in (at + 1, at + 2) if i + 1 < len(request) and request[i].word in _NOW_IS), 0)
    told += bool(told) and request[told].word == "be"
    return 0 < told < len(request) and request[told].kind == "number"


_NOW_IS = word_set("is are costs cost becomes become to should")


def _length_follows(request: Sequence[Token], at: int) -> bool:
    """ "... and 6 seconds", not the end of "three and a half seconds"."""
    joined = request[at - 1].word == "and" and not (at > 1 and count_at(request, at - 2))
    time = seconds_at(request, at, 30)
    closes = time is not None and time.end == len(request) and request[at - 1].word == ","
    looks = closes and VERBS.at(request, 0) is None and any(color_named(token.word) for token in request[1:at])
    return time is not None and (joined or looks)  # "countdown black bg and white text, 2 sec"


def _pace_of_film(request: Sequence[Token], at: int) -> bool:
    """ "Square and slower", "story format and everything faster": a format, and how fast it shall be."""
    begin = at + (request[at].word in {"everything", "all"})
    pace = PACE.at(request, begin)
    formats = any(FORMAT_WORDS.at(request, i) for i in range(at))
    return pace is not None and pace.end == len(request) and formats


def _wish_follows(request: Sequence[Token], at: int, reading: Reading) -> bool:
    """ "... and donate needs to be longer": a scene and what is wished of it."""
    ref = ref_at(request, at, reading, expected=True) if at + 2 < len(request) else None
    return ref is not None and ref.how != "it" and ref.end < len(request) and request[ref.end].word in _MODALS


def _file_follows(request: Sequence[Token], at: int, reading: Reading) -> bool:
    """ "..., hive photo behind the method": one of several files, and where it goes."""
    row = request[at : at + 3]
    files = " ".join(asset.name.lower() for asset in reading.context.attachments)
    called = (i for i in range(len(row)) if len(row[i].word) > 2 and row[i].kind == "word" and row[i].word in files)
    named = next((i for i in range(len(row)) if PICTURE_NOUNS.at(row, i)), next(called, None))
    behind = request[at + named + 1 : at + named + 3] if named is not None else ()
    placed = any(token.word in _WHERE for token in request[:at])
    return placed and len(reading.context.attachments) > 1 and any(token.word in _WHERE for token in behind)


def _says_where(request: Sequence[Token], at: int) -> bool:
    """ "... and back goes on the garden"."""
    return request[at - 1].word == "and" and any(t.word in {"goes", "belongs"} for t in request[at + 1 : at + 4])


def _timed_scene(request: Sequence[Token], at: int, reading: Reading) -> bool:
    """ "..., hello 3 seconds": a scene and its length."""
    ref = ref_at(request, at, reading, expected=True)
    told = ref is not None and (ref.how == "name" or ref.end > at + 1)
    if ref is not None and ref.how == "name" and ref.end == len(request) - 1 and ordinal_at(request, ref.end):
        return True  # "..., music last"
    if ref is None or not told or ref.how not in {"name", "number"}:
        return False
    counted = count_at(request, ref.end)
    closes = counted is not None and (counted.end == len(request) or request[counted.end].kind == "mark")
    if closes and any(seconds_at(request, i, 30) for i in range(at)):
        return True  # "team 5 seconds and reviews 4"
    paced = any(table.at(request, ref.end) for table in (PACE, SHORTER, LONGER))
    return paced or ratio_at(request, ref.end) is not None or seconds_at(request, ref.end, 30) is not None


def is_content(right: Sequence[Token], rest: Sequence[Step]) -> bool:
    """Whether words after "and" belong to the scene that is being added, rather than being a request of their own."""
    verb = VERBS.at(right, 0)
    if further_scene_at(right, 0) and rest[0].kind == "add":
        return False
    of_film = rest[0].kind in {"sound", "export", "format", "brand", "transition"}
    if rest[0].kind == "rule":
        return False
    if of_film and SHORT_COMMANDS.at(right, 0) and len(right) > 1:
        return False
    definite = len(right) > 1 and right[1].word in {"the", "my", "our", "scene"}
    cared = right[0].word in {"keep", "ensure"} or [t.word for t in right[:2]] == ["make", "sure"]
    weak = rest[0].weak and (cared or not (verb and verb.value in COMMANDS and definite))
    return verb is None or any(not step.acts for step in rest) or bool(rest[0].unclear) or weak
