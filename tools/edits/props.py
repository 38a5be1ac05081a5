"""Which props of a scene a change touches, and what they may become."""

from __future__ import annotations

from typing import Any

from tools.schemas import AMOUNTS, Change, ToolError
from tools.words import ELEMENTS, amounts_word, and_list, element_word

Props = dict[str, Any]
# What an edit does: the props that change, and in words what now does or is what: ("the title", "is red").
Done = tuple[Props, str, str]
SIZES = (0.2, 5.0)  # multipliers beyond these leave nothing to read, or nothing else to see
PACES = (0.25, 4.0)
LEADINGS = (0.7, 2.0)
SPACINGS = (-0.08, 0.5)  # em
OPACITIES = (0.05, 1.0)  # what is less is hidden instead


class Wordless(ToolError):
    """The looks of an element were to change that shows nothing."""


class Missing(ToolError):
    """The scene has no such element at all."""


def props_for(change: Change, shown: Props, suffix: str) -> list[str]:
    """The props that the change touches; raises ToolError when the scene has none such."""
    if suffix == "Color" and change.target in {"scene", "background", "accent"}:
        name = "accent" if change.target == "accent" else "background"
        require(shown, name, change)
        return [name]
    if change.target in {"text", "scene"}:
        names = [f"{element}{suffix}" for element in ELEMENTS if f"{element}{suffix}" in shown]
        # What was said of the amounts alone gives way, but for their size beside the list's.
        names += [name for name in (f"{AMOUNTS}{suffix}",) if shown.get(name) and suffix != "Size"]
    else:
        names = [name for name in (f"{change.target}{suffix}",) if name in shown]
    if not names:
        raise missing(change, shown)
    if change.target == AMOUNTS and not amounts_word(shown.get("items")):
        raise ToolError(f"The list of this scene has no prices or figures. {offer(shown)}")
    if suffix != "Visible" and change.target in ELEMENTS and change.target in shown and not shown[change.target]:
        raise Wordless(f"the {element_word(change.target)} has no words")
    return names


def require(shown: Props, name: str, change: Change) -> None:
    if name not in shown:
        raise missing(change, shown)


def missing(change: Change, shown: Props) -> ToolError:
    if change.target == AMOUNTS:
        return ToolError(f"The prices or figures of this scene can't be changed by themselves. {offer(shown)}")
    if change.target in ELEMENTS and change.target not in shown:
        return Missing(f"This scene has no {element_word(change.target)}. {offer(shown)}")
    if change.target == "items" and change.property == "position" and shown.get("items"):
        return ToolError("The list fills its place here. Say “show it as a list” first, then where it should go.")
    what = {"pace": "speed of motion", "visible": "visibility"}.get(change.property, change.property)
    return ToolError(f"The {what} of {called(change.target)} cannot be changed on this scene. {offer(shown)}")


def offer(shown: Props) -> str:
    """What can be changed here, in one sentence."""
    names = [element_word(name) for name in ELEMENTS if name in shown]
    names += [name for name in ("background", "theme") if name in shown]
    return f"You can change its {and_list(names)}." if names else "Its code names nothing that could be changed."


def needed(change: Change) -> str:
    if change.value is None:
        raise ToolError(f"Say what the {change.property} of {called(change.target)} should become.")
    return change.value


def is_on(change: Change) -> bool:
    return needed(change).lower() not in {"false", "no", "hidden", "0"}


def scaled(now: Any, change: Change, limits: tuple[float, float]) -> float:
    """The multiplier `now`, set to the change's value or multiplied by its factor, within `limits`."""
    if change.factor is not None:
        wanted = number(now) * change.factor
    else:
        try:
            wanted = float(needed(change))
        except ValueError:
            raise ToolError(f"The {change.property} is a number, 1 being as designed.") from None
    if not wanted > 0:  # also refuses what is not a number
        raise ToolError(f"The {change.property} is a number above zero.")
    return round(min(limits[1], max(limits[0], wanted)), 3)


def number(value: Any) -> float:
    return float(value) if isinstance(value, int | float) and value else 1.0


def called(target: str) -> str:
    return {"text": "all text", "scene": "the background"}.get(target, f"the {element_word(target)}")
