"""Edits a scene by its props: words, colours, sizes and the rest, by the naming convention of docs/architecture.md.

Only what was asked for changes, with one exception: what would become unreadable is made readable, and said.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from pydantic import Field

from tools.designs import DESIGNS
from tools.designs.colors import color_named, contrast, from_oklch, luminance, mix, readable, to_oklch
from tools.designs.palettes import theme_for, theme_named
from tools.designs.themes import CORNERS, TEXTURES, THEMES, font_named
from tools.looks import color_of, look_of
from tools.redesign import redesigned
from tools.schemas import MAX_DURATION, Change, Item, Record, SceneEdit, ToolError
from tools.words import ELEMENTS, and_list, color_word, element_word, occurrences, quoted

# Text needs this contrast on its background: WCAG 2.2, 1.4.3 (AA).
TEXT_CONTRAST = 4.5
# Text that has to change anyway is made to stand out: WCAG 2.2, 1.4.6 (AAA) and a little more. Where a background does
# not allow for so much, black or white is nearest to it.
GOOD_CONTRAST = 9.0
# A colour that someone chose by hand stays as long as large text in it can be read: WCAG 2.2, 1.4.3 (AA, large).
LARGE_TEXT_CONTRAST = 3.0
SIZES = (0.2, 5.0)  # multipliers beyond these leave nothing to read, or nothing else to see
PACES = (0.25, 4.0)
ALIGNS = ("left", "center", "right")

Props = dict[str, Any]
# What an edit does: the props that change, and in words what now does or is what: ("the title", "is red").
Done = tuple[Props, str, str]


class EditSceneInput(Record):
    """A scene as it is (`duration` in frames, `defaults` as its code declares them) and what shall change."""

    tsx_code: str
    props: dict[str, Any] = {}
    duration: int = Field(gt=0, le=MAX_DURATION)
    defaults: dict[str, Any] = {}
    changes: tuple[Change, ...] = Field(min_length=1)


class _Wordless(ToolError):
    """The looks of an element were to change that shows nothing."""


def edit_scene(request: EditSceneInput) -> SceneEdit:
    """Returns the scene with every change made, its summary in words; raises ToolError for what the scene lacks."""
    design = next((change.value for change in request.changes if change.property == "design"), None)
    if design:
        return _redesigned(request, design)
    shown: Props = {**request.defaults, **request.props}
    before, said = dict(shown), []
    changed: Props = {}
    wordless: list[str] = []
    for change in request.changes:
        try:
            update, subject, words = _PROPERTIES[change.property](change, shown)
        except _Wordless as error:
            wordless.append(str(error))
            continue
        shown |= update
        changed |= update
        said.append((subject, words))
    if not said:
        raise ToolError(f"On this scene {and_list(list(dict.fromkeys(wordless)))}: there is nothing to see of it.")
    kept, notes = _kept_readable(before, shown, changed)
    summary = _summary(said) + "".join(f"; {note}" for note in dict.fromkeys([*wordless, *notes]))
    return SceneEdit(tsx_code=request.tsx_code, props={**request.props, **changed, **kept}, summary=summary)


def _redesigned(request: EditSceneInput, key: str) -> SceneEdit:
    """The same words and looks in another design, and then whatever else is asked for."""
    code, props = redesigned({**request.defaults, **request.props}, key)
    summary = f"its words are set as {quoted(DESIGNS[key].name)} now"
    others = tuple(change for change in request.changes if change.property != "design")
    if not others:
        return SceneEdit(tsx_code=code, props=props, summary=summary)
    more = edit_scene(request.model_copy(update={"tsx_code": code, "props": props, "changes": others}))
    return more.model_copy(update={"summary": f"{summary}, {more.summary}"})


def _summary(said: list[tuple[str, str]]) -> str:
    """ "the title is larger and red, the background is blue": what is said of one thing stands together."""
    by_subject: dict[str, list[str]] = {}
    for subject, words in said:
        by_subject.setdefault(subject, []).append(words)
    return ", ".join(f"{subject} {and_list(_without_repeated_is(words))}" for subject, words in by_subject.items())


def _without_repeated_is(phrases: list[str]) -> list[str]:
    pairs = zip(["", *phrases], phrases, strict=False)
    return [
        now.removeprefix("is ") if earlier.startswith("is ") and now.startswith("is ") else now
        for earlier, now in pairs
    ]


# --- one function a property: what it changes among the props, and that in words -------------------------------------


def _text(change: Change, shown: Props) -> Done:
    value = _needed(change)
    if change.find:
        return _replaced(change, shown, change.find, value)
    if change.target == "items":
        _require(shown, "items", change)
        items = [_item(line) for line in value.splitlines() if line.strip()]
        return {"items": items}, "the list", f"has {len(items)} line{'' if len(items) == 1 else 's'}"
    if change.target in {"text", "scene", "background", "accent"}:
        raise ToolError(f"Say which words to change. {_offer(shown)}")
    _require(shown, change.target, change)
    update: Props = {change.target: value}
    if value and shown.get(f"{change.target}Visible") is False:
        update[f"{change.target}Visible"] = True
    return update, _subject(change.target), f"reads {quoted(value)}" if value else "is empty"


def _replaced(change: Change, shown: Props, find: str, value: str) -> Done:
    """Replaces the words `find` in the target's text, or wherever they stand when the target is "text"."""
    names = [change.target] if change.target in ELEMENTS else list(ELEMENTS)
    update = {name: new for name in names if name in shown and (new := _with(shown[name], find, value)) != shown[name]}
    if not update:
        raise ToolError(f"The words {quoted(find)} are not on this scene. {_offer(shown)}")
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
    return made + words[at:]


def _color(change: Change, shown: Props) -> Done:
    names = _props_for(change, shown, "Color")
    update, words = {}, ""
    for name in names:
        update[name] = _moved_color(_color_now(name, shown), change)
    if change.value is not None:
        words = color_word(next(iter(update.values())))
    elif change.factor is not None:
        words = "lighter" if change.factor > 1 else "darker"
    return update, _subject(change.target), f"is {words}"


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
    return from_oklch(min(0.99, max(0.05, wanted)), chroma, hue)


def _color_now(name: str, shown: Props) -> str:
    look = look_of(shown)
    if name in {"background", "accent"}:
        return color_of(shown, name) or look[name]
    return color_of(shown, name) or look["text"]


_TIMES = {2.0: "twice as large", 3.0: "three times as large", 4.0: "four times as large", 0.5: "half as large"}


def _size(change: Change, shown: Props) -> Done:
    names = _props_for(change, shown, "Size")
    update = {name: _scaled(shown.get(name), change, SIZES) for name in names}
    grew = any(update[name] > _number(shown.get(name)) for name in names)
    shrank = any(update[name] < _number(shown.get(name)) for name in names)
    words = "as large as it can be" if not (grew or shrank) else "larger" if grew else "smaller"
    if change.factor is not None and (grew or shrank):
        words = _TIMES.get(change.factor) or f"{abs(round((change.factor - 1) * 100))} % {words}"
    return update, _subject(change.target), f"is {words}"


def _pace(change: Change, shown: Props) -> Done:
    _require(shown, "pace", change)
    pace = _scaled(shown.get("pace"), change, PACES)
    faster = pace > _number(shown.get("pace"))
    return {"pace": pace}, "the motion", f"is {'faster' if faster else 'slower'}"


def _named(suffix: str) -> Callable[[Change, Props], Done]:
    """A property that is a plain word of each element: its font, weight or alignment."""

    def change_words(change: Change, shown: Props) -> Done:
        value: str | int = _needed(change)
        names = _props_for(change, shown, suffix)
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
        return dict.fromkeys(names, value), _subject(change.target), f"is {words}"

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
    place = _needed(change)
    if change.target == "backdrop":
        _require(shown, "backdropFocus", change)
        return {"backdropFocus": place}, "the picture", "is cropped around its subject"
    names = _props_for(change, shown, "Position")
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
    return dict.fromkeys(names, place), _subject(change.target), words


# Where an element can stand: one or two of these words, or a shift by shares of the frame.
PLACES = frozenset({"top", "bottom", "left", "right", "center"})
_SHIFT = re.compile(r"(-?[\d.]{1,6})% (-?[\d.]{1,6})%")


def _of_theme(role: str, choices: tuple[str, ...]) -> Callable[[Change, Props], Done]:
    """A form of the theme: its texture or its corners."""

    def change_form(change: Change, shown: Props) -> Done:
        _require(shown, "theme", change)
        value = _needed(change)
        if value not in choices:
            raise ToolError(f"There is no {role} {quoted(value)}. There are {and_list(choices)}.")
        subject = "the background" if role == "texture" else "the corners"
        return {"theme": {**look_of(shown), role: value}}, subject, _FORM_WORDS.get(value, f"is “{value}”")

    return change_form


_FORM_WORDS = {
    "plain": "is plain",
    "sharp": "are sharp",
    "soft": "are soft",
    "round": "are round",
    "fade": "is a gradient",
}


def _picture(change: Change, shown: Props) -> Done:
    """Puts a file on the scene, or takes it away: behind the words, as its logo, or where the design shows pictures."""
    _require(shown, change.target, change)
    names = [name for name in _needed(change).splitlines() if name.strip()]
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
    motion = _needed(change)
    own = f"{change.target}Motion"
    if own in shown:
        return {own: motion}, _subject(change.target), _MOTION_WORDS.get(motion, f"comes as “{motion}”")
    _require(shown, "motion", change)
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


def _visible(change: Change, shown: Props) -> Done:
    names = _props_for(change, shown, "Visible")
    visible = _needed(change).lower() not in {"false", "no", "hidden", "0"}
    if not visible and not any(shown.get(name.removesuffix("Visible")) for name in names):
        raise ToolError(f"There is no {element_word(change.target)} to hide. {_offer(shown)}")
    verb = "shown again" if visible else "gone"
    return dict.fromkeys(names, visible), _subject(change.target), f"is {verb}"


def _theme(change: Change, shown: Props) -> Done:
    """A new theme shows as a whole: a background or accent chosen before gives way to it."""
    _require(shown, "theme", change)
    theme = theme_named(_needed(change)) or theme_for(_needed(change))
    if theme is None:
        raise ToolError(f"There is no theme {quoted(_needed(change))}. There are {and_list(list(THEMES))}.")
    update: Props = {"theme": theme.prop()}
    update |= {name: "" for name in ("background", "accent") if shown.get(name)}
    return update, "the look", f"is {quoted(theme.name)}"


_PROPERTIES: dict[str, Callable[[Change, Props], Done]] = {
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
    "theme": _theme,
    "picture": _picture,
    "texture": _of_theme("texture", TEXTURES),
    "corners": _of_theme("corners", CORNERS),
}


# --- which props, and what they may be -------------------------------------------------------------------------------


def _props_for(change: Change, shown: Props, suffix: str) -> list[str]:
    """The props that the change touches; raises ToolError when the scene has none such."""
    if suffix == "Color" and change.target in {"scene", "background", "accent"}:
        name = "accent" if change.target == "accent" else "background"
        _require(shown, name, change)
        return [name]
    if change.target in {"text", "scene"}:
        names = [f"{element}{suffix}" for element in ELEMENTS if f"{element}{suffix}" in shown]
    else:
        names = [name for name in (f"{change.target}{suffix}",) if name in shown]
    if not names:
        raise _missing(change, shown)
    if suffix != "Visible" and change.target in ELEMENTS and change.target in shown and not shown[change.target]:
        raise _Wordless(f"the {element_word(change.target)} has no words")
    return names


def _require(shown: Props, name: str, change: Change) -> None:
    if name not in shown:
        raise _missing(change, shown)


def _missing(change: Change, shown: Props) -> ToolError:
    if change.target in ELEMENTS and change.target not in shown:
        return ToolError(f"This scene has no {element_word(change.target)}. {_offer(shown)}")
    what = {"pace": "speed of motion", "visible": "visibility"}.get(change.property, change.property)
    return ToolError(f"The {what} of {_subject(change.target)} cannot be changed on this scene. {_offer(shown)}")


def _offer(shown: Props) -> str:
    """What can be changed here, in one sentence."""
    names = [element_word(name) for name in ELEMENTS if name in shown]
    names += [name for name in ("background", "theme") if name in shown]
    return f"You can change its {and_list(names)}." if names else "Its code names nothing that could be changed."


def _needed(change: Change) -> str:
    if change.value is None:
        raise ToolError(f"Say what the {change.property} of {_subject(change.target)} should become.")
    return change.value


def _scaled(now: Any, change: Change, limits: tuple[float, float]) -> float:
    """The multiplier `now`, set to the change's value or multiplied by its factor, within `limits`."""
    if change.factor is not None:
        wanted = _number(now) * change.factor
    else:
        try:
            wanted = float(_needed(change))
        except ValueError:
            raise ToolError(f"The {change.property} is a number, 1 being as designed.") from None
    if not wanted > 0:  # also refuses what is not a number
        raise ToolError(f"The {change.property} is a number above zero.")
    return round(min(limits[1], max(limits[0], wanted)), 3)


def _number(value: Any) -> float:
    return float(value) if isinstance(value, int | float) and value else 1.0


def _item(line: str) -> dict[str, str]:
    label, colon, value = line.partition(": ")
    return Item(label=label.strip() if colon else line.strip(), value=value.strip()).prop()


def _subject(target: str) -> str:
    return {"text": "all text", "scene": "the background"}.get(target, f"the {element_word(target)}")


# --- readable, whatever was asked ------------------------------------------------------------------------------------


def _kept_readable(before: Props, shown: Props, changed: Props) -> tuple[Props, list[str]]:
    """What else has to change so that the text can be read on a background that has just changed, and notes on it."""
    look, was = look_of(shown), look_of(before)
    background = color_of(shown, "background") or look["background"]
    if "theme" not in shown or background == (color_of(before, "background") or was["background"]):
        return {}, []
    kept: Props = {}
    notes = []
    for element in ELEMENTS:
        name = f"{element}Color"
        color = color_of(shown, name)
        if color and name not in changed and contrast(color, background) < LARGE_TEXT_CONTRAST:
            kept[name] = ""
            notes.append(f"the {element_word(element)} went back to the theme's colour, to stay readable")
    if contrast(look["text"], background) < TEXT_CONTRAST:
        kept["theme"] = _theme_on(background, look)
        notes.append(f"the text is {color_word(kept['theme']['text'])} now, to stay readable")
    return kept, notes


def _theme_on(background: str, look: dict[str, str]) -> dict[str, str]:
    """The theme with its text, surfaces and accents adapted to a background it was not made for."""
    text = readable(look["text"], background, GOOD_CONTRAST)
    # A surface that lies further from the text than the background does can only be read better.
    surface = mix(background, "#000000" if luminance(text) > luminance(background) else "#ffffff", 0.08)
    accents = {name: readable(look[name], background, LARGE_TEXT_CONTRAST) for name in ("accent", "accent2")}
    return {**look, **accents, "text": text, "surface": surface}
