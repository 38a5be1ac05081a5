"""What a person wants kept in every scene to come: "never red", "under 15 seconds", "always end with our number".

Colours and typeface of the brand are kept with the brand (tools/brand.py); here they only appear among what can be
listed and forgotten.
"""

from __future__ import annotations

import re
from typing import Any, Literal

from pydantic import Field

from tools.designs.colors import color_named, contrast, to_oklch
from tools.looks import Look
from tools.schemas import Content, Item, Record, ToolError
from tools.words import and_list, difference, quoted

Kind = Literal["avoidColor", "filmSeconds", "sceneSeconds", "noEmoji", "ending", "pace"]
Forgettable = Literal["avoidColor", "filmSeconds", "sceneSeconds", "noEmoji", "ending", "pace", "font", "colors", "all"]

MAX_AVOIDED = 8
_ALIKE = 0.12  # OKLab distance up to which a colour is the avoided one
_SAME_HUE = 28.0  # degrees in OKLCH between two colours of one family
_COLORED = 0.06  # OKLCH chroma below which a colour is a grey
PACES = {"slow": 0.75, "fast": 1.3}
# Symbols and pictographs with their joiners, skin tones and variation marks.
_EMOJI = re.compile(
    "[\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff\U0001f1e6-\U0001f1ff](?:[\ufe0f\u200d\u20e3]|[\U0001f3fb-\U0001f3ff])*"
)
_COLOR_ROLES = ("background", "surface", "text", "accent", "accent2")


class Preferences(Record):
    """What is kept. An empty field is no rule."""

    avoid_colors: tuple[str, ...] = ()  # as the person calls them: "red", "#ff0000"
    film_seconds: float | None = Field(default=None, gt=0, le=3600)  # the film is no longer than this
    scene_seconds: float | None = Field(default=None, gt=0, le=600)
    no_emoji: bool = False
    ending: str = Field(default="", max_length=200)  # words that the last scene shows
    pace: Literal["slow", "fast"] | None = None

    def stored(self) -> dict[str, Any]:
        """As the project keeps it: only what is a rule."""
        return self.model_dump(mode="json", exclude_defaults=True)


class SetPreferenceInput(Record):
    """The rules as they are stored, and one more."""

    now: dict[str, Any]
    kind: Kind
    value: str = ""  # a colour, a number of seconds, the words of the ending, "slow" or "fast"


class ForgetPreferenceInput(Record):
    """The rules and the brand as they are stored, and which of them shall go; `value` names one of several colours."""

    now: dict[str, Any]
    brand: dict[str, Any]
    kind: Forgettable
    value: str = ""


class PreferencesOutput(Record):
    preferences: dict[str, Any]
    brand: dict[str, Any]
    summary: str


class Rule(Record):
    """One rule for people to read: `words` are what it says, `kind` and `value` name it when it shall be forgotten."""

    kind: Forgettable
    value: str
    words: str
    colors: tuple[str, ...] = ()  # #rrggbb, of a rule about colours


def set_preference(request: SetPreferenceInput) -> PreferencesOutput:
    """Returns the rules with the new one; raises ToolError when the value is none of its kind."""
    now = Preferences.model_validate(request.now)
    value = request.value.strip()
    update = _update(now, request.kind, value)
    preferences = Preferences.model_validate({**now.model_dump(), **update})
    words = next(r.words for r in rules(preferences, {}) if r.kind == request.kind and r.value in {value, r.value})
    if request.kind == "avoidColor":
        words = f"never {value}"
    return PreferencesOutput(
        preferences=preferences.stored(), brand={}, summary=f"Noted: {words}. I keep to it until you say otherwise."
    )


def _update(now: Preferences, kind: Kind, value: str) -> dict[str, Any]:
    if kind == "avoidColor":
        if color_named(value) is None:
            raise ToolError(f"{quoted(value)} is not a colour I know. Name one, or write it as #rrggbb.")
        colors = tuple(dict.fromkeys([*now.avoid_colors, value]))
        if len(colors) > MAX_AVOIDED:
            raise ToolError(f"At most {MAX_AVOIDED} colours can be ruled out.")
        return {"avoid_colors": colors}
    if kind in {"filmSeconds", "sceneSeconds"}:
        return {"film_seconds" if kind == "filmSeconds" else "scene_seconds": _seconds(value, kind)}
    if kind == "noEmoji":
        return {"no_emoji": True}
    if kind == "pace":
        if value not in PACES:
            raise ToolError("The pace is slow or fast.")
        return {"pace": value}
    if not value or len(value) > 200:
        raise ToolError("Say what every film should end with, in a few words.")
    return {"ending": value}


def _seconds(value: str, kind: Kind) -> float:
    most = 3600 if kind == "filmSeconds" else 600
    try:
        seconds = float(value)
    except ValueError:
        seconds = 0.0
    if not 0.5 <= seconds <= most:
        raise ToolError(f"A limit is between half a second and {most} seconds.")
    return seconds


def forget_preference(request: ForgetPreferenceInput) -> PreferencesOutput:
    """Returns rules and brand without what is forgotten; raises ToolError when there is no such rule."""
    now = Preferences.model_validate(request.now)
    before = rules(now, request.brand)
    gone = _meant(before, request)
    if not gone:
        kept = f" I keep to: {and_list([rule.words for rule in before])}." if before else " I keep to no rules."
        raise ToolError(f"There is no such rule.{kept}")
    kinds = {rule.kind for rule in gone}
    avoided = tuple(color for color in now.avoid_colors if not any(r.value == color for r in gone))
    fields = {"filmSeconds": "film_seconds", "sceneSeconds": "scene_seconds", "noEmoji": "no_emoji"}
    left = {k: v for k, v in now.stored().items() if k not in {fields.get(kind, kind) for kind in kinds}}
    preferences = Preferences.model_validate({**left, "avoid_colors": avoided})
    brand = {key: value for key, value in request.brand.items() if key not in kinds}
    colors = [str(color) for color in request.brand.get("colors") or ()]
    if request.kind == "colors" and (others := [color for color in colors if not _is_like(color, request.value)]):
        brand["colors"] = others
        gone = rules(Preferences(), {"colors": [color for color in colors if color not in others]})
    words = and_list([rule.words for rule in gone])
    return PreferencesOutput(preferences=preferences.stored(), brand=brand, summary=f"Forgotten: {words}.")


def _meant(before: tuple[Rule, ...], request: ForgetPreferenceInput) -> tuple[Rule, ...]:
    """The rules that shall go: of several colours the one that is named, else those that look like it."""
    if request.kind == "all":
        return before
    of_kind = tuple(rule for rule in before if rule.kind == request.kind)
    if not request.value:
        return of_kind
    named = (request.value, color_named(request.value))
    exact = tuple(rule for rule in of_kind if rule.value and {rule.value, color_named(rule.value)} & set(named))
    return exact or tuple(r for r in of_kind if any(_is_like(color, request.value) for color in r.colors))


def _is_like(color: str, value: str) -> bool:
    """Whether a colour is one that is called so; each is, where none is named."""
    one, other = color_named(color), color_named(value)
    return not value or bool(one and other and _is_ruled_out(one, [other]))


def rules(preferences: Preferences, brand: dict[str, Any]) -> tuple[Rule, ...]:
    """All that is kept to, the brand's colours and typeface first."""
    found: list[Rule] = []
    if colors := brand.get("colors"):
        shown = tuple(named for color in colors if (named := color_named(str(color))))
        words = and_list([str(color) for color in colors])
        found.append(Rule(kind="colors", value="", words=f"colours {words}", colors=shown))
    if font := brand.get("font"):
        found.append(Rule(kind="font", value="", words=f"typeface {font}"))
    for color in preferences.avoid_colors:
        named = color_named(color)
        found.append(Rule(kind="avoidColor", value=color, words=f"never {color}", colors=(named,) if named else ()))
    if preferences.film_seconds is not None:
        words = f"the film at most {preferences.film_seconds:g} s long"
        found.append(Rule(kind="filmSeconds", value="", words=words))
    if preferences.scene_seconds is not None:
        words = f"scenes at most {preferences.scene_seconds:g} s long"
        found.append(Rule(kind="sceneSeconds", value="", words=words))
    if preferences.no_emoji:
        found.append(Rule(kind="noEmoji", value="", words="no emoji"))
    if preferences.ending:
        found.append(Rule(kind="ending", value="", words=f"end with {quoted(preferences.ending)}"))
    if preferences.pace:
        found.append(Rule(kind="pace", value="", words=f"a {preferences.pace} pace"))
    return tuple(found)


# --- kept in a scene --------------------------------------------------------------------------------------------------


def without_emoji(text: str) -> str:
    """The text without emoji, and without the gap that one leaves."""
    return re.sub(r"[ \t]{2,}", " ", _EMOJI.sub("", text)).strip() if _EMOJI.search(text) else text


def content_kept(content: Content, preferences: Preferences) -> Content:
    """The words of a new scene as the rules want them."""
    if not preferences.no_emoji:
        return content
    fields = {name: without_emoji(value) for name, value in content if isinstance(value, str)}
    items = tuple(Item(label=without_emoji(i.label), value=without_emoji(i.value)) for i in content.items)
    return Content(**{**fields, "items": items})


def look_kept(look: Look, preferences: Preferences) -> Look:
    """The look without colours that are ruled out: each gives way to another of the same look that may stay, or to a
    grey as light as itself."""
    avoided = [color for name in preferences.avoid_colors if (color := color_named(name))]
    if not avoided:
        return look
    allowed = [look[role] for role in _COLOR_ROLES if not _is_ruled_out(look[role], avoided)]
    kept = dict(look)
    for role in _COLOR_ROLES:
        if _is_ruled_out(look[role], avoided):
            background = kept["background"]
            visible = [c for c in allowed if role == "background" or contrast(c, background) >= 3]
            kept[role] = (visible if role.startswith("accent") and visible else [_grey(look[role], avoided)])[0]
    return kept


def is_ruled_out(color: str, preferences: Preferences) -> bool:
    """Whether a colour "#rrggbb" is, or looks like, one that shall never be used."""
    return _is_ruled_out(color, [named for name in preferences.avoid_colors if (named := color_named(name))])


def _is_ruled_out(color: str, avoided: list[str]) -> bool:
    return any(difference(color, other) < _ALIKE or _of_one_family(color, other) for other in avoided)


def _of_one_family(one: str, other: str) -> bool:
    """Two reds, however light or dark; greys have no family."""
    (_, chroma, hue), (_, other_chroma, other_hue) = to_oklch(one), to_oklch(other)
    apart = abs(hue - other_hue) % 360
    return min(chroma, other_chroma) > _COLORED and min(apart, 360 - apart) < _SAME_HUE / 2


def _grey(color: str, avoided: list[str]) -> str:
    """A grey about as light as the colour, that is not ruled out itself."""
    level = round(255 * min(1.0, max(0.0, to_oklch(color)[0])))
    shades = (level, max(0, level - 60), min(255, level + 60), 17, 245)
    greys = [f"#{shade:02x}{shade:02x}{shade:02x}" for shade in shades]
    return next((grey for grey in greys if not _is_ruled_out(grey, avoided)), greys[0])
