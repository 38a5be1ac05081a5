"""Makes a new scene of a person's words with the built-in designer."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from tools.designs import DESIGNS, Design, choose_design, draft, natural_duration
from tools.designs.palettes import theme_for, theme_named, theme_suited
from tools.designs.themes import THEMES, Theme
from tools.looks import look_props
from tools.schemas import MAX_DURATION, Content, Record, SceneDraft, ToolError
from tools.words import and_list, quoted

MAX_NAME = 60  # characters


class AddSceneInput(Record):
    """What the scene says, how it should look, how long it lasts. `like`: props of a scene whose look it takes."""

    content: Content = Content()
    design: str | None = None  # a key of DESIGNS; None = what fits the content
    theme: str | None = (
        None  # a key of THEMES or words about looks; None = that of `like`, else the brand's or what suits the words
    )
    duration: int | None = Field(default=None, gt=0, le=MAX_DURATION)  # frames; None = reading time
    name: str | None = None  # None = its most telling words
    fps: int = Field(default=30, gt=0, le=240)
    brand: dict[str, Any] = {}
    like: dict[str, Any] = {}


def add_scene(request: AddSceneInput) -> SceneDraft:
    """Returns the drafted scene; raises ToolError when there is nothing to show, or an unknown design or theme."""
    content = request.content
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
    taken = {} if request.theme else look_props(request.like)
    return made.model_copy(update={"props": {**made.props, **taken}, "layout_json": {"defaults": _defaults(design)}})


def _defaults(design: Design) -> dict[str, Any]:
    """What the design's code declares besides words, by the convention of docs/architecture.md: it lets an edit follow
    in the same plan, before the scene was proven."""
    looks = {"Color": "", "Size": 1, "Font": "", "Weight": 0, "Align": "", "Visible": True}
    elements = {f"{element}{look}": value for element in design.words for look, value in looks.items()}
    places = {f"{element}Position": "" for element in design.words if element not in ("items", "columns")}
    brought = {"backdrop": "", "backdropFocus": "", "logo": "", "logoPosition": ""}
    return {**elements, **places, **brought, "theme": {}, "background": "", "accent": "", "pace": 1, "motion": ""}


def _theme(request: AddSceneInput) -> Theme:
    if request.theme:
        theme = theme_named(request.theme) or theme_for(request.theme, brand=request.brand)
        if theme is None:
            raise ToolError(f"There is no theme {quoted(request.theme)}. There are {and_list(list(THEMES))}.")
        return theme
    words = " ".join(part for part in request.content.model_dump().values() if isinstance(part, str))
    return theme_for("", brand=request.brand) or theme_suited(words)


def _name(content: Content) -> str:
    """What a person would call the scene: its most telling words, cut at a word."""
    telling = (content.title, content.cta, f"{content.value} {content.label}".strip(), content.quote, content.contact)
    words = next((text for text in telling if text), "") or (content.items[0].label if content.items else "")
    words = " ".join(words.split())
    if len(words) <= MAX_NAME:
        return words
    return words[:MAX_NAME].rpartition(" ")[0] or words[:MAX_NAME]
