"""Scenes that become one: "merge scenes 2 and 3", "put everything on one slide"."""

from __future__ import annotations

from collections.abc import Sequence

from brain.rules.lexicon import FUNCTION_WORDS
from brain.rules.phrases import Phrases, word_set
from brain.rules.scenes import numbers_of, refs
from brain.rules.spans import said
from brain.rules.step import Step
from brain.rules.tokens import Token
from brain.rules.view import Reading
from tools.designs import natural_duration
from tools.merge import design_for, merged
from tools.schemas import AddScene, DeleteScene, Op, SetTransition, ToolError

_MERGES = word_set("merge merged combine combined join joined unite unify fuse consolidate")
_ONE = Phrases.of(
    {
        True: """
            one scene, a single scene, one slide, a single slide, the same scene, the same slide, same scene,
            same slide, one single scene, just one scene, only one scene, single scene, one page, a single page
        """
    }
)
_PUTS = word_set("put make turn show have squeeze fit get move bring pack place want need with")
_ALL = word_set("everything all it whole video film scenes them")
_IDLE = word_set("""
    into in on to onto as of out from with together up and scene scenes slide slides should be last first two three four
    everything all whole video film them please
    """)


def merge(tokens: Sequence[Token], reading: Reading) -> Step | None:
    """The step that puts the words of several scenes on one of them; None when nothing of the kind is said."""
    if len(reading.scenes) < 2 or any(token.kind in {"quote", "link"} for token in tokens):
        return None
    one = _ONE.first(tokens)
    joins = tokens[0].word in _MERGES or (said(tokens[-1:], _MERGES) and said(tokens, _IDLE))
    into_one = one is not None and tokens[0].word in _PUTS | _ALL and _of_several(tokens, one.start, one.end)
    if not joins and not into_one:
        return None
    rest = [*tokens[: one.start], *tokens[one.end :]] if one else tokens
    found = refs(rest, reading, expected=True)
    covered = {at for ref in found for at in range(ref.start, ref.end)}
    known = _MERGES | _PUTS | _ALL | _IDLE | FUNCTION_WORDS
    if any(t.kind != "mark" and t.word not in known for at, t in enumerate(rest) if at not in covered):
        return None
    numbers = sorted({n for n in numbers_of(found) if reading.scene(n)}, key=reading.place)
    if not found and said(rest, _ALL):
        numbers = sorted((view.number for view in reading.scenes), key=reading.place)
    if len(numbers) == 1 and not into_one:
        numbers = _with_neighbour(numbers[0], found[0].how, reading)
    return _merged(numbers, reading) if len(numbers) > 1 else None


def _of_several(tokens: Sequence[Token], start: int, end: int) -> bool:
    """ "Everything in one scene", "one scene out of all of them"."""
    made_of = end < len(tokens) and tokens[end].word in {"of", "out", "from"}
    return said(tokens[:start], _ALL | _NUMBERED) or (made_of and said(tokens[end:], _ALL | _NUMBERED))


_NUMBERED = word_set("scene scenes slide slides both these those")


def _with_neighbour(number: int, how: str, reading: Reading) -> list[int]:
    """ "Merge this with scene 3": the one that is spoken of and the one that is named."""
    spoken = reading.default_scene()
    return sorted({spoken, number}, key=reading.place) if how != "it" else []


def _merged(numbers: Sequence[int], reading: Reading) -> Step:
    views = [view for number in numbers if (view := reading.scene(number))]
    first = views[0]
    try:
        content = merged([view.shown for view in views])
    except ToolError as error:
        return Step("reply", said=str(error))
    fps = reading.fps
    duration = min(sum(view.duration for view in views), max(first.duration, natural_duration(content, fps)))
    design = design_for(content).key
    made = AddScene(
        position=reading.place(first.number),
        duration_frames=duration,
        design=design,
        content=content,
        like=first.number,
    )
    ops: list[Op] = [made]
    if first.transition != "none":
        number = len(reading.scenes) + reading.created + 1
        ops.append(
            SetTransition(scene=number, type=first.transition, duration_frames=first.transition_duration or None)
        )
    ops += [DeleteScene(scene=view.number) for view in views]
    names = "all scenes" if len(views) == len(reading.scenes) else f"{len(views)} scenes"
    return Step("edit", tuple(ops), said=f"Put the words of {names} on one.", mentioned=tuple(numbers))
