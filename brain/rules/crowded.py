"""Complaints that there is no room: "the text is cut off", "title and subtitle overlap", "it doesn't fit". What is
spoken of is set smaller."""

from __future__ import annotations

from collections.abc import Sequence

from brain.rules.lexicon import VERBS
from brain.rules.lexicon_film import PICTURE_NOUNS
from brain.rules.lexicon_free import NO_ROOM
from brain.rules.lexicon_looks import ELEMENT_NOUNS
from brain.rules.numbers import seconds_at
from brain.rules.phrases import word_set
from brain.rules.present import present
from brain.rules.spans import leftover
from brain.rules.step import Step
from brain.rules.tokens import Token
from brain.rules.view import Reading
from tools.schemas import Change, EditScene

_SMALLER = 0.8
_IDLE = word_set("""
    too much many half most part parts some screen frame edge edges side sides right left top bottom whole page slide
    video scene display is are gets get way bit little still here there everything fits fit words missing again
    each other others another them both lines line
    """)


def crowded(rest: Sequence[Token], reading: Reading, scenes: Sequence[int]) -> Step | None:
    """The step that sets the words smaller; None where something else is wrong, or of something else. `rest` is the
    request without its scenes."""
    found = NO_ROOM.first(rest)
    fits = found is None and VERBS.at(rest, 0) is not None and rest[-1].word == "fit"
    if not (found or fits) or (found and VERBS.at(rest, 0)) or reading.context.attachments:
        return None
    nouns = list(ELEMENT_NOUNS.all(rest))
    covered = {at for span in (*nouns, *([found] if found else ())) for at in range(span.start, span.end)}
    covered |= set(range(verb.end)) if (verb := VERBS.at(rest, 0)) else set()
    timed = any(seconds_at(rest, at, reading.fps) for at in range(len(rest)))
    if PICTURE_NOUNS.first(rest) or timed or any(t.kind == "quote" for t in rest) or leftover(rest, covered, _IDLE):
        return None
    ops = []
    for number in scenes:
        view = reading.scene(number)
        targets = dict.fromkeys(present(noun.value, view) if view else noun.value for noun in nouns)
        if not targets or "background" in targets:
            targets = {"text": None}
        changes = tuple(Change(target=target, property="size", factor=_SMALLER) for target in targets)
        ops.append(EditScene(scene=number, changes=changes))
    return Step("edit", tuple(ops), mentioned=tuple(scenes), unsure=True)
