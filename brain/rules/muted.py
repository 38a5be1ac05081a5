"""A colour that is too much: "tone down the red", "the yellow is too loud", "less green". What has it on the scenes
gets a muted tone of it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from brain.rules.changing import subject_of
from brain.rules.has_color import colored, colors_of
from brain.rules.lexicon_looks import PLAIN_COLORS, SHADES
from brain.rules.phrases import word_set
from brain.rules.spans import leftover
from brain.rules.step import Step
from brain.rules.tokens import Token
from brain.rules.view import Reading, SceneView
from tools.designs.colors import color_named, from_oklch, to_oklch
from tools.schemas import Change, EditScene
from tools.words import and_list, element_word

_WEAKENS = word_set("tone soften tame mute dial desaturate subdue")
_LESS = word_set(
    "loud bright strong intense harsh garish much aggressive saturated vivid screaming heavy dominant neon"
)
_SOFTER = word_set("softer calmer gentler subtler muted toned duller quieter")
_IDLE = word_set("""
    down bit little touch make it too very so way really is are looks feels less more color colour colors colours tone
    tones everywhere on in of one scene please whole here there much than that this for me my taste slightly could be
    """)
_MUTED = 0.62  # of its chroma


def muted(tokens: Sequence[Token], reading: Reading) -> Step | None:
    """The step; None where no colour is said to be too much. Where nothing has that colour, it is asked back."""
    if not reading.scenes or not any(token.word in PLAIN_COLORS for token in tokens):
        return None
    rest, scenes, named = subject_of(tokens, reading)
    at = next((i for i, t in enumerate(rest) if t.kind == "word" and t.word in PLAIN_COLORS), 0)
    begin = at - (at > 0 and bool(color_named(f"{rest[at - 1].word} {rest[at].word}")))
    shade = SHADES.first(rest, at + 1) if begin and rest[begin - 1].word == "the" else None
    covered = {*range(begin, at + 1), *(range(shade.start, shade.end) if shade else ())}
    others = leftover(rest, covered, _WEAKENS | _LESS | _SOFTER | _IDLE)
    if others or not at or not (shade or _is_too_much(rest, at)):
        return None
    word = " ".join(token.text.lower() for token in rest[begin : at + 1])
    color = color_named(" ".join(token.word for token in rest[begin : at + 1])) or ""
    numbers = scenes if named else reading.scenes_of_style()
    ops = _ops([view for number in numbers if (view := reading.scene(number))], color, shade and shade.value)
    ops = ops or ([] if named else _ops(reading.scenes, color, shade and shade.value))
    if not ops and shade:
        return None
    if not ops:
        where = "there" if named else "in this film"
        return Step("clarify", said=f"I see no {word} {where}. Say what shall change: “make the background pale blue”.")
    what = and_list(list(dict.fromkeys(f"the {element_word(op.changes[0].target)}" for op in ops)))
    names = [f"“{view.name}”" for op in ops if (view := reading.scene(op.scene))]
    where = and_list(names) if len(names) < 4 else f"{len(names)} scenes"
    how = "softer" if not shade else "lighter" if shade.value > 1 else "darker"
    said = f"The {word} of {what} in {where} is {how} now."
    return Step("edit", tuple(ops), said=said, mentioned=tuple(op.scene for op in ops), unsure=True)


def _is_too_much(tokens: Sequence[Token], at: int) -> bool:
    words = [token.word for token in tokens]
    weakens = words[0] in _WEAKENS and "to" not in words
    weakens = weakens and ("down" in words or words[0] not in {"tone", "dial"})
    behind = words[at + 1 :]
    too = bool({"too", "so"} & set(behind)) and bool(_LESS & set(behind))
    less = words[at - 1] in _SOFTER | {"less"} or any(one == "less" and two in _LESS for one, two in pairwise(behind))
    return weakens or less or too or bool(_SOFTER & set(behind))


def _ops(views: Sequence[SceneView], color: str, shade: float | None) -> list[EditScene]:
    """The edits that mute what has such a colour, or make it lighter or darker."""
    ops = []
    for view in views:
        if target := colored(color, view):
            lightness, chroma, hue = to_oklch(colors_of(view)[target])
            tone = from_oklch(lightness, chroma * _MUTED, hue)
            change = Change(target=target, property="color", value=None if shade else tone, factor=shade)
            ops.append(EditScene(scene=view.number, changes=(change,)))
    return ops
