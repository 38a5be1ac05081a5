"""Which design shows each scene of a film."""

from __future__ import annotations

from collections.abc import Sequence

from brain.rules.passages import word_count
from brain.rules.shot import Shot
from tools.designs import DESIGNS, Design, fits, mourns
from tools.schemas import Content

# What shows a kind of scene, the likeliest first. What does not go with the words is passed over (`fits`).
_SUITS: dict[str, tuple[str, ...]] = {
    "title": ("title", "statement"),
    "statement": ("statement", "kinetic", "title"),
    "question": ("kinetic", "statement", "title"),
    "offer": ("statement", "kinetic", "title"),
    "step": ("title",),
    "when": ("event", "title"),
    "hours": ("list",),
    "programme": ("agenda", "list"),
    "figure": ("figure", "ring"),
    "goal": ("ring", "figure"),
    "off": ("coupon", "figure"),
    "offers": ("menu", "list"),
    "price": ("figure",),
    "figures": ("counters", "list"),
    "prices": ("menu", "list"),
    "plans": ("pricing", "list"),
    "dated": ("timeline", "list"),
    "series": ("bars", "line", "list"),
    "people": ("team", "list"),
    "list": ("features", "checklist", "list"),
    "steps": ("steps",),
    "quote": ("testimonial", "quote"),
    "versus": ("versus",),
    "coupon": ("coupon",),
    "close": ("outro",),
}
# What ticks, strikes or sells is out of place where somebody is mourned.
_LOUD = {"checklist", "features", "statement", "kinetic", "coupon"}
_SHORT = 9  # words that stand as large as the frame


def designs_for(shots: Sequence[Shot], about: str) -> list[str]:
    """A design for each scene of a film about this: one that shows all its words, as seldom the same as can be."""
    ruled_out = _LOUD if mourns(about) else set()
    used: dict[str, int] = {}
    chosen: list[str] = []
    for at, shot in enumerate(shots):
        if at and shot.kind == shots[at - 1].kind == "prices" and fits(DESIGNS[chosen[-1]], shot.content):
            chosen.append(chosen[-1])  # the parts of one price list look alike
            continue
        given = _given(shot.content)
        suited = [DESIGNS[key] for key in _SUITS[shot.kind] if key in DESIGNS and key not in ruled_out]
        fitting = [one for one in suited if given <= set(one.takes) and fits(one, shot.content) and _stands(one, shot)]
        # Of those that were used as often, the likeliest.
        design = min(fitting, key=lambda one: used.get(one.key, 0), default=None) or _nearest(shot.content, given)
        used[design.key] = used.get(design.key, 0) + 1
        chosen.append(design.key)
    return chosen


def _stands(design: Design, shot: Shot) -> bool:
    """Whether a design that lives on few large words has no more than that, and a ring a part of a whole."""
    if design.key in {"statement", "kinetic"}:
        return word_count(shot.content.title) <= _SHORT
    return design.key != "ring" or shot.kind == "goal" or "%" in shot.content.value


def _given(content: Content) -> set[str]:
    return {field for field in Content.model_fields if getattr(content, field)}


def _nearest(content: Content, given: set[str]) -> Design:
    fitting = [design for design in DESIGNS.values() if fits(design, content) and not design.asked]
    return max(fitting, key=lambda design: (len(given & set(design.takes)), -len(design.takes)))
