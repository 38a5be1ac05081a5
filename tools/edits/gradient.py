"""A background that goes from one colour to another, of colours on which one text is read throughout."""

from __future__ import annotations

from tools.designs.colors import color_named, contrast, from_oklch, luminance, mix, to_oklch
from tools.edits.props import Done, Props, needed, require
from tools.schemas import Change, ToolError
from tools.words import and_list, color_word

# Grain lies on it: a little more than 4.5.
_CONTRAST = 4.8
_INKS = ("#ffffff", "#080808")


def graded(change: Change, shown: Props) -> Done:
    """Two colours, "#f4589f #f97b16", or "" for none. They are moved from the text's as far as it needs to be read."""
    require(shown, "gradient", change)
    named = needed(change).replace(",", " ").split()
    if not named:
        return {"gradient": ""}, "the background", "has no gradient"
    wanted = [color for word in named if (color := color_named(word))]
    if len(wanted) != len(named) or len(wanted) != 2:
        raise ToolError("A gradient goes from one colour to another: name two.")
    ends, ink = _read_on(wanted[0], wanted[1])
    update: Props = {"gradient": " ".join(ends), "background": _worst(ends, ink)}
    way = and_list([color_word(end) for end in wanted]).replace(" and ", " to ")
    moved = ", so far changed that the text is read on it" if ends != (wanted[0], wanted[1]) else ""
    return update, "the background", f"goes from {way}{moved}"


def regraded(shown: Props, factor: float) -> Props:
    """The gradient with the lightness of both ends multiplied, as props; none where there is no gradient."""
    ends = str(shown.get("gradient") or "").split()
    if len(ends) != 2 or not all(color_named(end) for end in ends):
        return {}
    before = color_named(str(shown.get("background") or ""))
    for power in range(1, 6):  # what is moved to be read may undo a first step
        lights = [(min(0.99, max(0.05, max(light, 0.15) * factor**power)), c, h) for light, c, h in map(to_oklch, ends)]
        value = " ".join(from_oklch(*light) for light in lights)
        update = graded(Change(target="background", property="gradient", value=value), shown)[0]
        if factor >= 1 or not before or luminance(update["background"]) <= luminance(before):
            break
    return update


def _read_on(one: str, other: str) -> tuple[tuple[str, str], str]:
    """The ends as near to the wanted ones as one ink allows that is read on both and on all between them, and it."""
    tries = []
    for ink in _INKS:
        goal = "#000000" if luminance(ink) > 0.5 else "#ffffff"
        for step in range(21):
            ends = (_towards(one, goal, ink, step / 20), _towards(other, goal, ink, step / 20))
            if contrast(_worst(ends, ink), ink) >= _CONTRAST:
                tries.append((step, ends, ink))
                break
    _, ends, ink = min(tries, key=lambda one: one[0])
    return ends, ink


def _towards(color: str, goal: str, ink: str, share: float) -> str:
    """`color` moved to `goal`, but no further than it is read with `ink`."""
    moved = color
    for part in range(round(share * 20) + 1):
        moved = mix(color, goal, part / 20)
        if contrast(moved, ink) >= _CONTRAST:
            break
    return moved


def _worst(ends: tuple[str, str], ink: str) -> str:
    """Of the colours between both ends the one that is nearest to the ink: what is read on it is read on all."""
    return min((mix(ends[0], ends[1], part / 10) for part in range(11)), key=lambda color: contrast(color, ink))
