"""Makes a new scene of a person's words with the built-in designer."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import Any

from pydantic import Field

from tools.designs import DESIGNS, Design, choose_design, draft, natural_duration
from tools.designs.addresses import shown
from tools.designs.colors import color_named, contrast, luminance, readable
from tools.designs.palettes import brand_font, theme_for, theme_named, theme_suited
from tools.designs.themes import THEMES, Theme
from tools.looks import color_of, look_of, look_props
from tools.preferences import PACES, Preferences, content_kept, is_ruled_out, look_kept
from tools.schemas import AMOUNTS, MAX_DURATION, Content, Ground, Record, SceneDraft, ToolError
from tools.words import and_list, quoted

MAX_NAME = 60  # characters
READ, GROUND = 4.5, 5.4  # contrast of words, and of a whole ground with its words: grain and texture lie on it


class AddSceneInput(Record):
    """What the scene says, how it should look, how long it lasts. `like`: props of a scene whose look it takes."""

    content: Content = Content()
    design: str | None = None  # a key of DESIGNS; None = what fits the content
    theme: str | None = (
        None  # a key of THEMES or words about looks; None = that of `like`, else the brand's or what suits the words
    )
    ground: Ground = "theme"
    duration: int | None = Field(default=None, gt=0, le=MAX_DURATION)  # frames; None = reading time
    name: str | None = None  # None = its most telling words
    fps: int = Field(default=30, gt=0, le=240)
    brand: dict[str, Any] = {}
    like: dict[str, Any] = {}
    preferences: dict[str, Any] = {}  # tools.preferences.Preferences


def add_scene(request: AddSceneInput) -> SceneDraft:
    """Returns the drafted scene; raises ToolError when there is nothing to show, or an unknown design or theme."""
    preferences = Preferences.model_validate(request.preferences)
    content = content_kept(request.content, preferences)
    if content == Content():
        raise ToolError("Say what the scene should show: a name, a sentence, a list.")
    if request.design is not None and request.design not in DESIGNS:
        raise ToolError(f"There is no design {quoted(request.design)}. There are {and_list(list(DESIGNS))}.")
    design = DESIGNS[request.design] if request.design else choose_design(content)
    made = draft(
        design,
        content,
        theme=_theme(request),
        duration=request.duration or natural_duration(content, request.fps),
        name=request.name or _name(content) or design.name,
    )
    known = {**made.props, **_defaults(design)}
    like = {name: value for name, value in look_props(request.like).items() if name in known}
    taken = _grounded(made.props, request.ground) if request.theme else like
    taken |= _kept(made.props, taken, preferences)
    # Files that the design has no place for lie behind its words, or stand in its corner.
    if content.pictures and "pictures" not in design.takes:
        taken["backdrop"] = content.pictures[0]
    if content.logo and "logo" not in design.takes:
        taken["logo"] = content.logo
    return made.model_copy(update={"props": {**made.props, **taken}, "layout_json": {"defaults": _defaults(design)}})


def _grounded(props: dict[str, Any], ground: Ground) -> dict[str, Any]:
    """What puts the scene on another colour of its theme than the background, with the accent still seen on it. The ink
    of a dark theme is no ground: it would turn its film from night to day."""
    theme = look_of(props)
    if ground == "accent":
        inks = [theme["text"]] if contrast(theme["text"], theme["accent"]) >= READ else ["#ffffff", "#080808"]
        ink = max(inks, key=lambda color: contrast(color, theme["accent"]))
        return {"background": readable(theme["accent"], ink, GROUND), "accent": theme["background"]}
    if ground == "ink" and luminance(theme["background"]) > luminance(theme["text"]):
        return {"background": theme["text"]}
    return {}


def _kept(props: dict[str, Any], taken: dict[str, Any], preferences: Preferences) -> dict[str, Any]:
    """What the rules change of a new scene's look and pace."""
    shown = {**props, **taken}
    look = look_of(shown)
    kept = look_kept(look, preferences)
    changed: dict[str, Any] = {"theme": kept} if kept != look else {}
    for role in ("background", "accent"):
        if (color := color_of(shown, role)) and is_ruled_out(color, preferences):
            changed[role] = kept[role]
    if preferences.pace and "pace" not in taken:
        changed["pace"] = PACES[preferences.pace]
    return changed


def branded(look: dict[str, Any], brand: dict[str, Any]) -> dict[str, Any]:
    """The look of the film so far in the brand's typeface, and in its colours where it shows none of them: a brand
    that was named after the film began holds for what comes."""
    shown = look_of(look)
    colors = {named for color in brand.get("colors") or () if (named := color_named(str(color)))}
    if colors and not colors & set(shown.values()):
        theme = theme_for("", brand=brand)
        shown = {**theme.prop()} if theme else shown
    font = brand_font(str(brand.get("font") or ""))
    return {**look, "theme": {**shown, "display": font} if font else shown}


_LOOKS: dict[str, Any] = {
    **{"Color": "", "Size": 1, "Font": "", "Weight": 0, "Italic": False, "Underline": False, "Spacing": 0},
    **{"Shadow": "", "Outline": "", "Rotation": 0, "Opacity": 1, "Emphasis": ""},
    **{"Leading": 1, "Align": "", "Visible": True, "Motion": "", "Pace": 1, "From": 0, "Until": 0},
}


def _defaults(design: Design) -> dict[str, Any]:
    return dict(_declared(design.key))


@cache
def _declared(key: str) -> dict[str, Any]:
    """What the design's code declares besides words, by the convention of docs/architecture.md: it lets an edit follow
    in the same plan, before the scene was proven."""
    design = DESIGNS[key]
    elements = {f"{element}{look}": value for element in design.looked for look, value in _LOOKS.items()}
    elements.pop(f"{AMOUNTS}Align", None)  # they have their side of the row
    elements |= {"itemsColumns": 0} if "itemsColumns" in design.source else {}
    places = {f"{element}Position": "" for element in design.words if element not in ("items", "columns")}
    places |= {"itemsPosition": ""} if 'itemsPosition: ""' in design.source else {}
    brought: dict[str, Any] = {"backdrop": "", "backdropFocus": "", "logo": "", "logoPosition": "", "logoSize": 1}
    brought |= {"backdropBlur": 0} | ({"picturesBlur": 0} if "picturesBlur: 0" in design.source else {})
    brought |= {f"{file}Opacity": 1 for file in ("backdrop", "logo", "pictures")} | {"gradient": ""}
    return {
        **elements,
        **places,
        **brought,
        "marks": [],
        "theme": {},
        "background": "",
        "accent": "",
        "pace": 1,
        "motion": "",
    }


def _theme(request: AddSceneInput) -> Theme:
    if request.theme:
        theme = theme_named(request.theme) or theme_for(request.theme, brand=request.brand)
        if theme is None:
            raise ToolError(f"There is no theme {quoted(request.theme)}. There are {and_list(list(THEMES))}.")
        return theme
    words = " ".join(part for part in request.content.model_dump().values() if isinstance(part, str))
    theme = theme_for("", brand=request.brand) or theme_suited(words)
    font = brand_font(str(request.brand.get("font") or ""))
    return replace(theme, display=font) if font else theme


def _name(content: Content) -> str:
    """What a person would call the scene: its most telling words, cut at a word."""
    telling = (
        content.title,
        " vs ".join(content.columns),
        content.cta,
        f"{content.value} {content.label}".strip(),
        content.quote,
        content.contact,
    )
    words = next((text for text in telling if text), "") or (content.items[0].label if content.items else "")
    words = shown(" ".join(words.split()))
    if len(words) <= MAX_NAME:
        return words
    return words[:MAX_NAME].rpartition(" ")[0] or words[:MAX_NAME]
