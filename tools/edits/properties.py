"""What becomes of a scene's props: one function a property, which says in words what it did."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from tools.designs.colors import color_named, from_oklch, to_oklch
from tools.designs.palettes import theme_for, theme_named
from tools.designs.themes import CORNERS, TEXTURES, THEMES, font_named
from tools.edits.gradient import graded, regraded
from tools.edits.letters import blur, emphasis, leading, lettered, opacity, outline, rotation, shadow, spacing
from tools.edits.props import (
    PACES,
    SIZES,
    Done,
    Props,
    called,
    is_on,
    needed,
    number,
    offer,
    props_for,
    require,
    scaled,
)
from tools.edits.rows import as_before
from tools.edits.swap import color_now
from tools.looks import COLOR_ROLES, look_of
from tools.schemas import AMOUNTS, Change, Item, ToolError
from tools.words import ELEMENTS, and_list, color_word, element_word, occurrences, quoted

ALIGNS = ("left", "center", "right")


def _text(change: Change, shown: Props) -> Done:
    value = needed(change)
    if change.find:
        return _replaced(change, shown, change.find, value)
    if change.target == "items":
        require(shown, "items", change)
        before = shown["items"] if isinstance(shown["items"], list | tuple) else []
        items = as_before([_item(line) for line in value.splitlines() if line.strip()], before)
        if sorted(map(str, items)) == sorted(map(str, before)) and items != before:
            return {"items": items}, "the list", "stands in another order"
        return {"items": items}, "the list", f"has {len(items)} line{'' if len(items) == 1 else 's'}"
    if change.target in {"text", "scene", "background", "accent"}:
        raise ToolError(f"Say which words to change. {offer(shown)}")
    require(shown, change.target, change)
    update: Props = {change.target: value}
    if value and shown.get(f"{change.target}Visible") is False:
        update[f"{change.target}Visible"] = True
    return update, called(change.target), f"reads {quoted(value)}" if value else "is empty"


def _replaced(change: Change, shown: Props, find: str, value: str) -> Done:
    """Replaces the words `find` in the target's text, or wherever they stand when the target is "text"."""
    names = [change.target] if change.target in ELEMENTS else list(ELEMENTS)
    update = {name: new for name in names if name in shown and (new := _with(shown[name], find, value)) != shown[name]}
    if not update:
        raise ToolError(f"The words {quoted(find)} are not on this scene. {offer(shown)}")
    return update, quoted(find), f"became {quoted(value)}" if value else "is gone"


def _with(words: Any, find: str, value: str) -> Any:
    """`words` (a text, or the items of a list) with `find` replaced by `value`, capitals aside."""
    if isinstance(words, list):
        return [_with(item, find, value) for item in words]
    if isinstance(words, dict):
        return {key: _with(text, find, value) for key, text in words.items()}
    if not isinstance(words, str):
        return words
    at, made = 0, ""
    for start, end in occurrences(words, find):
        made += words[at:start] + value
        at = end
    made += words[at:]
    if value or made == words:
        return made
    # What goes leaves no gap, and what is first then begins as the text did.
    left = re.sub(r"\s+(?=[,.;:!?]|\s|$)", "", made).strip(" ,;:")
    return left[:1].upper() + left[1:] if words[:1].isupper() else left


def _item(line: str) -> dict[str, str]:
    label, colon, value = line.partition(": ")
    return Item(label=label.strip() if colon else line.strip(), value=value.strip()).prop()


def _color(change: Change, shown: Props) -> Done:
    if change.target == "cards":
        require(shown, "theme", change)
        look = look_of(shown)
        color = _moved_color(look.get("cards") or look["surface"], change)
        return {"theme": {**look, "cards": color}}, "the cards", f"are {color_word(color)}"
    names = props_for(change, shown, "Color")
    update: Props = {}
    words = ""
    for name in names:
        update[name] = _moved_color(color_now(name, shown), change)
    if "background" in update and shown.get("gradient"):
        update |= regraded(shown, change.factor) if change.factor and change.value is None else {"gradient": ""}
    if change.value is not None:
        words = color_word(next(iter(update.values())))
    elif change.factor is not None:
        words = "lighter" if change.factor > 1 else "darker"
    return update, called(change.target), f"is {words}"


_PALE, _RICH = 0.85, 0.1  # lightness and chroma in OKLCH


def _moved_color(now: str, change: Change) -> str:
    """The colour that is asked for: a value, or the present one with its lightness multiplied."""
    if change.value is not None:
        if (color := color_named(change.value)) is None:
            raise ToolError(f"{quoted(change.value)} is not a colour I know. Name one, or write it as #rrggbb.")
        return color
    if change.factor is None:
        raise ToolError("Say which colour it should have.")
    lightness, chroma, hue = to_oklch(now)
    # From pure black a factor leads nowhere: a first step makes it move.
    wanted = max(lightness, 0.15) * change.factor if change.factor > 1 else lightness * change.factor
    # A pale colour that only lost light would be a muddy grey: it gets richer.
    if change.factor < 1 and lightness > _PALE:
        chroma = max(chroma, min(_RICH, chroma * (1 + 8 * (1 - change.factor))))
    return from_oklch(min(0.99, max(0.05, wanted)), chroma, hue)


_TIMES = {2.0: "twice as large", 3.0: "three times as large", 4.0: "four times as large", 0.5: "half as large"}


def _size(change: Change, shown: Props) -> Done:
    names = props_for(change, shown, "Size")
    update = {name: scaled(shown.get(name), change, SIZES) for name in names}
    grew = any(update[name] > number(shown.get(name)) for name in names)
    shrank = any(update[name] < number(shown.get(name)) for name in names)
    words = "as large as it can be" if not (grew or shrank) else "larger" if grew else "smaller"
    if change.factor is not None and (grew or shrank):
        words = _TIMES.get(change.factor) or f"{abs(round((change.factor - 1) * 100))} % {words}"
    return update, called(change.target), f"is {words}"


def _pace(change: Change, shown: Props) -> Done:
    """How fast the scene moves, or one element of it where the scene can do that."""
    name = f"{change.target}Pace" if f"{change.target}Pace" in shown else "pace"
    require(shown, name, change)
    pace = scaled(shown.get(name), change, PACES)
    faster = pace > number(shown.get(name))
    if name == "pace":
        return {"pace": pace}, "the motion", f"is {'faster' if faster else 'slower'}"
    return {name: pace}, called(change.target), f"comes {'faster' if faster else 'slower'}"


def _named(suffix: str) -> Callable[[Change, Props], Done]:
    """A property that is a plain word of each element: its font, weight or alignment."""

    def change_words(change: Change, shown: Props) -> Done:
        value: str | int = needed(change)
        names = props_for(change, shown, suffix)
        if suffix == "Font":
            value = font_named(str(value)) or value
        if suffix == "Weight":
            value = _weight(str(value))
        if suffix == "Align" and value not in ALIGNS:
            raise ToolError(f"Text can be aligned left, center or right, not {quoted(str(value))}.")
        words = {
            "Font": f"set in {value}",
            "Weight": _WEIGHT_WORDS.get(value, f"in weight {value}"),
            "Align": f"aligned {value}",
        }[suffix]
        return dict.fromkeys(names, value), called(change.target), f"is {words}"

    return change_words


_WEIGHT_WORDS: dict[str | int, str] = {300: "thin", 400: "of regular weight", 700: "bold", 800: "bold", 900: "black"}


def _weight(value: str) -> int:
    """A font weight from 100 to 900, of a number or a word."""
    named = {"thin": 200, "light": 300, "regular": 400, "normal": 400, "medium": 500, "bold": 700, "black": 900}
    weight = named.get(value.lower()) or (int(value) if value.isascii() and value.isdigit() else 0)
    if not 100 <= weight <= 900:
        raise ToolError("A font weight is a number from 100 (thin) to 900 (black).")
    return weight


def _position(change: Change, shown: Props) -> Done:
    place = needed(change)
    if change.target == "backdrop":
        require(shown, "backdropFocus", change)
        return {"backdropFocus": place}, "the picture", "is cropped around its subject"
    if change.target == AMOUNTS:  # they stand in their rows
        change = change.model_copy(update={"target": "items"})
    names = props_for(change, shown, "Position")
    shift = _SHIFT.fullmatch(place)
    if shift is None and not set(place.split()) <= PLACES:
        raise ToolError("Say where it should go: to the top, the bottom, the left, the right, the center or a corner.")
    if shift:
        for name in names:
            now = _SHIFT.fullmatch(str(shown.get(name) or ""))
            moved = [
                float(part) + float(old)
                for part, old in zip(shift.groups(), now.groups() if now else (0, 0), strict=True)
            ]
            place = f"{max(-60, min(60, moved[0])):g}% {max(-60, min(60, moved[1])):g}%"
    words = "moved a little" if shift else f"stands at the {place}"
    return dict.fromkeys(names, place), called(change.target), words


# Where an element can stand: one or two of these words, or a shift by shares of the frame.
PLACES = frozenset({"top", "bottom", "left", "right", "center"})
_SHIFT = re.compile(r"(-?[\d.]{1,6})% (-?[\d.]{1,6})%")


def _of_theme(role: str, choices: tuple[str, ...]) -> Callable[[Change, Props], Done]:
    """A form of the theme: its texture or its corners."""

    def change_form(change: Change, shown: Props) -> Done:
        require(shown, "theme", change)
        value = needed(change)
        if value not in choices:
            raise ToolError(f"There is no {role} {quoted(value)}. There are {and_list(choices)}.")
        subject = "the background" if role == "texture" else "the corners"
        plain = {"gradient": ""} if role == "texture" and shown.get("gradient") else {}
        return {"theme": {**look_of(shown), role: value}, **plain}, subject, _FORM_WORDS.get(value, f"is “{value}”")

    return change_form


_FORM_WORDS = {
    "plain": "is plain",
    "sharp": "are sharp",
    "soft": "are soft",
    "round": "are round",
    "fade": "is a gradient",
}


def _ornaments(change: Change, shown: Props) -> Done:
    """Whether the large shapes that only decorate are there: "false" leaves the ground's plain colour as well."""
    require(shown, "theme", change)
    look = look_of(shown)
    if is_on(change):
        return {"theme": {role: value for role, value in look.items() if role != "ornaments"}}, "the shapes", "are back"
    return {"theme": {**look, "ornaments": "none", "texture": "plain"}}, "the shapes", "are gone"


def _picture(change: Change, shown: Props) -> Done:
    """Puts a file on the scene, or takes it away: behind the words, as its logo, or where the design shows pictures."""
    require(shown, change.target, change)
    names = [name for name in needed(change).splitlines() if name.strip()]
    subject = {"backdrop": "the background", "logo": "the logo", "pictures": "the picture"}.get(
        change.target, "the picture"
    )
    if not names and not shown[change.target]:
        raise ToolError(f"There is no {subject.removeprefix('the ')} on this scene.")
    update: Props = {change.target: names if change.target == "pictures" else "".join(names[:1])}
    if change.target == "backdrop":
        update["backdropFocus"] = ""
    return update, subject, f"is {and_list(names)}" if names else "is gone"


def _motion(change: Change, shown: Props) -> Done:
    """How words come: those of one element where the scene can do that, else all."""
    motion = needed(change)
    own = f"{change.target}Motion"
    if own in shown:
        return {own: motion}, called(change.target), _MOTION_WORDS.get(motion, f"comes as “{motion}”")
    require(shown, "motion", change)
    update: Props = {"motion": motion}
    # What was said of single elements before gives way, as a new theme's colours do.
    update |= {name: "" for name, value in shown.items() if name.endswith("Motion") and value}
    return update, "the motion", {"none": "is still"}.get(motion, f"is “{motion}”")


_MOTION_WORDS = {
    "none": "stands still",
    "type": "is typed letter by letter",
    "bounce": "bounces in",
    "fade": "fades in",
    "slide": "slides in",
    "rise": "rises",
    "read": "lights up word by word",
}


def _columns(change: Change, shown: Props) -> Done:
    if "itemsColumns" not in shown and shown.get("items"):
        raise ToolError("This list keeps the form of its design. Say “show it as a list” first, then “in two columns”.")
    require(shown, "itemsColumns", change)
    columns = needed(change)
    if not (columns.isdecimal() and columns.isascii() and 1 <= int(columns) <= 6):
        raise ToolError("A list stands in one to six columns.")
    return {"itemsColumns": int(columns)}, "the list", f"stands in {columns} column{'' if columns == '1' else 's'}"


def _visible(change: Change, shown: Props) -> Done:
    names = props_for(change, shown, "Visible")
    visible = is_on(change)
    holders = ["items" if change.target == AMOUNTS else name.removesuffix("Visible") for name in names]
    if not visible and not any(shown.get(holder) for holder in holders):
        raise ToolError(f"There is no {element_word(change.target)} to hide. {offer(shown)}")
    verb = "shown again" if visible else "gone"
    return dict.fromkeys(names, visible), called(change.target), f"is {verb}"


def _theme(change: Change, shown: Props) -> Done:
    """A new theme shows as a whole: a background or accent chosen before gives way to it. One that is made of colours
    alone leaves typefaces and forms as they are."""
    require(shown, "theme", change)
    theme = theme_named(needed(change)) or theme_for(needed(change))
    if theme is None:
        raise ToolError(f"There is no theme {quoted(needed(change))}. There are {and_list(list(THEMES))}.")
    update: Props = {"theme": theme.prop()}
    update |= {name: "" for name in ("background", "accent", "gradient") if shown.get(name)}
    if theme.moods or "|" in theme.key:
        return update, "the look", f"is {quoted(theme.name)}"
    colors = {role: value for role, value in theme.prop().items() if role in COLOR_ROLES}
    told = [color_word(color) for color in theme.key.split()]
    return (
        {**update, "theme": {**look_of(shown), **colors}},
        "the colours",
        f"are {and_list(list(dict.fromkeys(told)))}",
    )


PROPERTIES: dict[str, Callable[[Change, Props], Done]] = {
    "text": _text,
    "color": _color,
    "size": _size,
    "font": _named("Font"),
    "weight": _named("Weight"),
    "align": _named("Align"),
    "position": _position,
    "pace": _pace,
    "motion": _motion,
    "visible": _visible,
    "italic": lettered("Italic"),
    "underline": lettered("Underline"),
    "leading": leading,
    "spacing": spacing,
    "shadow": shadow,
    "outline": outline,
    "rotation": rotation,
    "opacity": opacity,
    "emphasis": emphasis,
    "blur": blur,
    "gradient": graded,
    "columns": _columns,
    "theme": _theme,
    "picture": _picture,
    "texture": _of_theme("texture", TEXTURES),
    "ornaments": _ornaments,
    "corners": _of_theme("corners", CORNERS),
}
