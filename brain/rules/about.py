"""Which scene a request is about that names none outright: by a bare name, by the words on the screen, by the talk."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from brain.rules.lexicon import FUNCTION_WORDS, VERBS
from brain.rules.lexicon_looks import ELEMENT_NOUNS
from brain.rules.lexicon_scenes import UNITS
from brain.rules.numbers import seconds_at
from brain.rules.phrases import word_set
from brain.rules.scene_names import Ref
from brain.rules.scenes import numbers_of, refs, row_at
from brain.rules.tokens import Token
from brain.rules.view import Reading, stem

_TELLS_NOTHING = FUNCTION_WORDS | word_set("""
    put add show move place photo picture image logo background corner top bottom left side next under behind over
    first second third last number word line name text left right center centre middle animation second
    end start beginning seconds sec time times frame frames title subtitle headline new like one per two three four free
    """)


_WORDED = frozenset({"word", "number", "link"})
_STYLES = word_set("style look font color colour colors colours capitals caps bold language")
_SUBJECT_OF = word_set("should must needs need has have could can shall is are looks feels")


def scenes_about(tokens: Sequence[Token], reading: Reading, default: int | None = None) -> list[int]:
    """The scenes that the tokens are about, never empty in a film that has scenes."""
    named = [ref for ref in refs(tokens, reading) if ref.how not in {"it", "this", "them"}]
    named = [ref for ref in named if ref.how != "all" or (ref.end - ref.start > 1 and not _rest(tokens, ref))] or [
        ref for ref in named if len(named) == 1 and not _rest(tokens, ref) and not _bare_names(tokens, reading)
    ]
    pointed = [ref for ref in refs(tokens, reading) if ref.how in {"this", "them"}]
    numbers = [n for n in numbers_of(named) if reading.scene(n) or n <= len(reading.scenes) + reading.created]
    if numbers:
        return numbers
    if named:
        return numbers_of(named)
    if bare := _listed(tokens, reading) or _bare_names(tokens, reading) or _bare_number(tokens, reading):
        return bare
    if pointed and numbers_of(pointed):
        return numbers_of(pointed)
    return [_by_words(tokens, reading) or default or reading.default_scene()]


def scenes_named(tokens: Sequence[Token], reading: Reading) -> list[int]:
    """The scenes that the tokens name, by number, place or name; none when they point or say nothing."""
    named = [ref for ref in refs(tokens, reading) if ref.how not in {"it", "this", "them"}]
    return numbers_of(named) or _bare_names(tokens, reading)


def _rest(tokens: Sequence[Token], ref: Ref) -> bool:
    """ "everything else", "everything on it": not every scene."""
    following = tokens[ref.end].word if ref.end < len(tokens) else ""
    if following == "in" and any(token.word in _STYLES for token in tokens[ref.end : ref.end + 4]):
        return False  # "the whole video in this style"
    return ref.how == "all" and following in {"else", "from", "on", "in", "except", "but", "about"}


def _bare_names(tokens: Sequence[Token], reading: Reading) -> list[int]:
    """Scenes called by their name alone: "behind the perks"."""
    found = []
    for ref in refs(tokens, reading, expected=True):
        inside = tokens[ref.start : ref.end]
        verb = ref.start == 0 and VERBS.at(tokens, 0) and len(inside) == 1
        wished = ref.start == 0 and ref.end < len(tokens) and tokens[ref.end].word in _SUBJECT_OF
        article = ref.start > 0 and tokens[ref.start - 1].word in {"the", "in", "on", "of", "for", "our", "my"}
        telling = (
            wished or any(t.word in {"the", "our", "my"} for t in inside) or article or inside[0].text[:1].isupper()
        )
        element = all(ELEMENT_NOUNS.at([t], 0) for t in inside if t.word not in FUNCTION_WORDS)
        alone = element and len(inside) == 1 + (inside[0].word in {"the", "our", "my"})
        if alone and (current := reading.scene(reading.default_scene())):
            noun = ELEMENT_NOUNS.at(tokens, ref.end - 1)
            element = noun is None or current.says(noun.value)  # "let the numbers count up", in the scene “Numbers”
        element = element and not _plural_name(inside, ref, reading)
        if ref.how == "name" and ref.numbers and telling and not verb and not element:
            found += list(ref.numbers)
    return list(dict.fromkeys(found)) or _edges(tokens, reading)


def _plural_name(inside: Sequence[Token], ref: Ref, reading: Reading) -> bool:
    """ "Behind the names", where a scene is called “Names”: an element would be one name."""
    word = inside[-1].word
    views = [reading.scene(number) for number in ref.numbers]
    return word.endswith("s") and any(view is not None and view.name.lower() == word for view in views)


def _listed(tokens: Sequence[Token], reading: Reading) -> list[int]:
    """ "Turn exterior and garden into a sketch": several scenes by their names behind the verb."""
    verb = VERBS.at(tokens, 0)
    row = row_at(tokens, verb.end, reading) if verb else None
    return list(row.numbers) if row and row.how == "name" and len(row.numbers) > 1 else []


def _bare_number(tokens: Sequence[Token], reading: Reading) -> list[int]:
    """ "The text on 3", "make 2 pop": a scene by its number alone."""
    verb = VERBS.at(tokens, 0)
    for at, token in enumerate(tokens):
        made = verb is not None and at == verb.end and verb.value in {"make", "edit"} and at + 1 < len(tokens)
        behind = tokens[at + 1] if at + 1 < len(tokens) else None
        ends = (
            behind is None or behind.kind == "mark" or (made and behind.kind == "word" and not UNITS.at(tokens, at + 1))
        )
        placed = at > 0 and tokens[at - 1].word in {"on", "in", "of", "for"}
        if token.kind == "number" and token.text.isdigit() and (placed or made) and ends:
            return [int(token.text)] if reading.scene(int(token.text)) else []
    return []


def _edges(tokens: Sequence[Token], reading: Reading) -> list[int]:
    """ "Make the opening less static": the first or the last scene, unless it tells a place ("at the end")."""
    for at in range(1, len(tokens)):
        before = tokens[at - 2].word if at > 1 else ""
        if tokens[at - 1].word != "the" or before in _PLACING:
            continue
        behind = tokens[at + 1].word if at + 1 < len(tokens) else ""
        if tokens[at].word in _EDGES and not ELEMENT_NOUNS.at(tokens, at) and behind not in {"of", "hours", "times"}:
            return [1 if _EDGES[tokens[at].word] else len(reading.scenes)] if reading.scenes else []
    return []


_PLACING = word_set("at to in from by near towards until till before after toward around")
_EDGES = {"opening": True, "beginning": True, "start": True, "end": False, "ending": False, "closing": False}


def on_screen(tokens: Sequence[Token], reading: Reading) -> bool:
    """Whether the tokens share words with exactly one scene, or with the one that is meant anyway."""
    return _by_words(tokens, reading) is not None


def _shown(time: Sequence[Token], reading: Reading) -> bool:
    """Whether a length of time is one that is read on a scene: "next to 20 minutes"."""
    words = {stem(token.word) for token in time}
    return any(words <= view.said_words for view in reading.scenes)


def by_alike_words(said: set[str], reading: Reading) -> int | None:
    """The one scene with a word that begins alike: "the breathing circle" for "Breathe in"."""
    begun = {word[:5]: len(word) for word in said if len(word) > 5}
    owners = {
        view.number
        for view in reading.scenes
        for word in view.said_words
        if len(word) > 4 and abs(begun.get(word[:5], 99) - len(word)) < 4
    }
    if not owners:  # "the track names" for “Tracklist”
        owners = {
            view.number
            for view in reading.scenes
            for word in view.name_words
            if any(len(begun) > 3 and word.startswith(begun) for begun in said)
        }
    return owners.pop() if len(owners) == 1 else None


def _by_words(tokens: Sequence[Token], reading: Reading) -> int | None:
    """The one scene that shares words with the request."""
    verb = VERBS.at(tokens, 0)
    told = tokens[verb.end :] if verb else tokens  # "drop the icons" is not about a “Spring drop”
    times = [time for at in range(len(told)) if (time := seconds_at(told, at, reading.fps))]
    gone = {
        at for time in times for at in range(time.start, time.end) if not _shown(told[time.start : time.end], reading)
    }
    said = {stem(t.word) for at, t in enumerate(told) if t.kind in _WORDED and at not in gone} - _TELLS_NOTHING
    if any(one.word in {"the", "our"} and two.word == "times" for one, two in pairwise(told)):
        said.add("time")  # "the times in another colour"
    said |= {word for t in tokens if t.kind == "quote" for word in t.word.split()} - _TELLS_NOTHING
    scores = {scene.number: len(said & scene.said_words) for scene in reading.scenes}
    best = max(scores.values(), default=0)
    owners = [number for number, score in scores.items() if score == best]
    if not best:
        return by_alike_words(said, reading)
    if best == 1 and len(owners) == 1 and reading.selected and reading.selected not in owners:
        view = reading.scene(owners[0])
        return owners[0] if view and said & view.mainly else None
    if len(owners) > 1:
        first = [number for number in owners if (view := reading.scene(number)) and said & view.mainly]
        if len(first) == 1 and not reading.selected:
            return first[0]
        current = reading.default_scene()
        return current if current in owners else _first_told(told, owners, reading)
    return owners[0]


def _first_told(told: Sequence[Token], owners: Sequence[int], reading: Reading) -> int | None:
    """Of several scenes the one whose word is said first: "the cloud appears after the sun"."""
    if reading.selected or reading.talked:
        return None
    for token in told:
        word = stem(token.word)
        having = [n for n in owners if (view := reading.scene(n)) and word in view.said_words]
        if len(having) == 1 and word not in _TELLS_NOTHING:
            return having[0]
    return None
