"""How long each scene of a film lasts: the time to read it, within the length that is asked for."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import replace

from brain.rules.passages import word_count
from brain.rules.shot import Shot, said_on
from tools.schemas import Content, Item
from tools.timing import spread

READING = 3.0  # words a second
LOOK = 1.0  # seconds to take a scene in before its words are read
SHORTEST = 2.0  # seconds
LONGEST = 6.0  # seconds that a scene is held where the person gave no length
DEFAULT = (12.0, 20.0)  # seconds of a film whose length nobody gave
ROOM = 30.0  # seconds that such a film may take before words of the person are left out
MOST_SCENES = 12
_LINE = 6  # words of a line that may share its scene
_MOST_LINES = 5


def reading_seconds(content: Content) -> float:
    """The seconds in which a scene's words are read: three a second, and one to take it in."""
    return max(SHORTEST, word_count(said_on(content)) / READING + LOOK)


def fitted(shots: Sequence[Shot], total: int | None, fps: int) -> tuple[list[Shot], list[int]]:
    """The scenes that there is time for, and their frames, which sum exactly to `total` where that is given. Where it
    is too short to read all, scenes are shared, then long sentences keep their first half, then what may be left out
    is left out, and the rest shares the time by what there is to read."""
    kept = _longer(shots, total, fps) if total else list(shots)
    most = total or round(ROOM * fps)
    kept = _shortened(_tightened(kept, most, fps), most, fps)
    while len(kept) > 2 and sum(_needed(kept, fps)) > most and (spare := _longest_spare(kept)) is not None:
        kept.pop(spare)
    kept = _tightened(kept, most, fps)
    needed = _needed(kept, fps)
    if total is None:
        longest = round(LONGEST * fps) * len(kept)
        most = round(DEFAULT[1] * fps)
        total = max(sum(needed), min(longest, max(round(DEFAULT[0] * fps), round(1.2 * sum(needed))), most))
    if len(kept) > total:
        kept = kept[:total]
        needed = needed[:total]
    if sum(needed) >= total:
        return kept, list(spread(needed, total))
    more = spread([round(need**0.5 * 10) for need in needed], total - sum(needed) + len(needed))
    return kept, [need + extra - 1 for need, extra in zip(needed, more, strict=True)]


def _longer(shots: Sequence[Shot], total: int, fps: int) -> list[Shot]:
    """In a long film lists are told line by line, and each way to get in touch has its own scene."""
    kept = list(shots)
    while len(kept) < MOST_SCENES and total > LONGEST * fps * len(kept):
        parted = next((at for at in range(len(kept) - 1, -1, -1) if len(_apart(kept[at])) > 1), None)
        if parted is None:
            break
        kept[parted : parted + 1] = _apart(kept[parted])
    return kept


def _apart(shot: Shot) -> list[Shot]:
    """The scenes that a scene can be cut into."""
    content = shot.content
    if shot.kind == "close" and content.subtitle and content.cta:
        first = content.model_copy(update={"subtitle": "", "cta": "", "contact": content.subtitle, "title": ""})
        return [
            Shot(Content(title=first.contact), "body", "statement"),
            replace(shot, content=content.model_copy(update={"subtitle": ""})),
        ]
    if shot.kind == "list" and 1 < len(content.items) <= 4 and not any(item.value for item in content.items):
        return [Shot(Content(kicker=content.title, title=item.label), "body", "statement") for item in content.items]
    return [shot]


def _tightened(shots: Sequence[Shot], most: int, fps: int) -> list[Shot]:
    """Where there is no time to take every scene in, short lines in a row share one, and the name stands above the
    first of what is told; a name that is said again at the end does so first."""
    kept = list(shots)
    while sum(_needed(kept, fps)) > most:
        again = len(kept) > 2 and kept[0].content.title == kept[-1].content.title
        places = [*([1] if again else []), *range(len(kept) - 1, 0, -1)]
        at = next((at for at in places if _shared(kept[at - 1], kept[at])), None)
        if at is None:
            break
        kept[at - 1 : at + 1] = [_shared(kept[at - 1], kept[at]) or kept[at]]
    return kept


def _shared(one: Shot, two: Shot) -> Shot | None:
    """Two scenes as one; None where they are no short lines."""
    lines = [*_lines(one), *_lines(two)]
    if _lines(one) and _lines(two) and len(lines) <= _MOST_LINES:
        return Shot(Content(items=tuple(Item(label=line) for line in lines)), "body", "list")
    name = one.content.title
    if one.part == "hook" and Content(title=name) == one.content and word_count(name) <= _LINE:
        told = two.content
        if two.part == "body" and name == told.title:
            return replace(two, part="hook")
        alone = bool(told.title) and Content(title=told.title) == told and two.part == "body"
        return (
            replace(two, content=told.model_copy(update={"kicker": name}), part="hook", spare=False) if alone else None
        )
    return None


# Where a sentence that says two things says the second: "and are with you in an hour", ", day or night".
_SECOND = re.compile(
    r",?\s(?:and|but|so|und|aber|y|pero|et|mais|ma|mas|e)\s(?=(?:we|you|they|it|i|he|she|is|are|was|were|will|can|have|has"
    r"|do|does|comes?|takes?|makes?|gives?|lets?|helps?|keeps?|gets?|brings?|wir|ihr|sie|er|ist|sind|kann|können|hat|haben|está|están|son|tiene|tenemos|nous|vous|ils?|elles?|est|sont"
    r"|avons|sono|abbiamo|siamo|são|estamos|temos)\b)"
    r"|,\s(?=\S+(?:\s\S+){0,3}$)",
    re.IGNORECASE,
)
_SAYS = re.compile(
    r"(?:we|you|they|it|i|he|she|our|my|your|every|each|all|wir|sie|ihr|unsere?|nosotros|nuestr[oa]s?|nous|vous|notre|nos|noi|nostr[oaie])\s",
    re.IGNORECASE,
)
_HALF = 4  # words that are a sentence


def _shortened(shots: Sequence[Shot], most: int, fps: int) -> list[Shot]:
    """The scenes; where there is no time for all, sentences lose the second thing that they say, the longest first."""
    kept = list(shots)
    while sum(_needed(kept, fps)) > most:
        halves = {at: half for at, shot in enumerate(kept) if shot.spare and (half := first_half(shot.content.title))}
        if not halves:
            break
        at = max(halves, key=lambda at: word_count(kept[at].content.title))
        kept[at] = replace(kept[at], content=kept[at].content.model_copy(update={"title": halves[at]}))
    return kept


def first_half(sentence: str) -> str:
    """The sentence without the last thing that it says; "" where it says one."""
    if not _SAYS.match(sentence) or sentence.count(",") > 1:
        return ""
    halves = [sentence[: found.start()] for found in _SECOND.finditer(sentence)]
    return next((half for half in reversed(halves) if word_count(half) >= _HALF), "")


def _lines(shot: Shot) -> list[str]:
    content = shot.content
    if shot.kind == "list" and Content(items=content.items) == content:
        return [item.label for item in content.items if not item.value and not item.detail]
    alone = shot.kind == "statement" and Content(title=content.title) == content and shot.part == "body"
    return [content.title] if alone and word_count(content.title) <= _LINE else []


def _needed(shots: Sequence[Shot], fps: int) -> list[int]:
    return [math.ceil(reading_seconds(shot.content) * fps) for shot in shots]


def _longest_spare(shots: Sequence[Shot]) -> int | None:
    """The longest of what may be left out; what states a number goes last, and what is told first stays."""
    first = next((at for at, shot in enumerate(shots) if shot.part != "hook"), 0)
    spare = [at for at, shot in enumerate(shots) if shot.spare and at != first]
    said = {at: said_on(shots[at].content) for at in spare}
    return max(spare, key=lambda at: (re.search(r"\d", said[at]) is None, word_count(said[at])), default=None)
