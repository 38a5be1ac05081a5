"""The built-in designer: designs (parametric scenes), themes, and the words of a message set into them. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from tools.designs.palettes import DEFAULT_THEME, theme_for, theme_named, theme_suited
from tools.designs.source import source_of
from tools.designs.themes import FONTS, THEMES, Theme, font_named
from tools.schemas import Content, Item, SceneDraft

__all__ = [
    "DEFAULT_THEME",
    "DESIGNS",
    "FONTS",
    "MOTIONS",
    "THEMES",
    "Design",
    "Theme",
    "choose_design",
    "draft",
    "font_named",
    "natural_duration",
    "theme_for",
    "theme_named",
    "theme_suited",
]

# The variants of the `motion` prop that every design knows.
MOTIONS = ("rise", "slide", "bounce", "type", "fade", "none")

READING = 3.0  # words a second
ENTRY_AND_EXIT = 2.2  # seconds


@dataclass(frozen=True)
class Design:
    """A parametric scene. `source` is its TSX, `takes` the fields of Content that it shows."""

    key: str
    name: str
    description: str
    source: str
    takes: tuple[str, ...]
    default_seconds: float
    # Words of a message that call for it.
    hints: tuple[str, ...]


def _design(key: str, name: str, description: str, takes: str, seconds: float, hints: str) -> Design:
    return Design(key, name, description, source_of(key), tuple(takes.split()), seconds, tuple(hints.split("|")))


_ALL = (
    _design(
        "title",
        "Title",
        "A large title with a small line above it and a sentence below: openings, chapters, statements",
        "kicker title subtitle",
        5,
        "title|intro|opening|opener|headline|chapter|welcome|cover",
    ),
    _design(
        "list",
        "List",
        "A title and rows of a label and a value: opening hours, menus, prices, agendas, features",
        "kicker title subtitle items",
        7,
        "list|hours|menu|prices|pricing|agenda|features|services|schedule|programme|program|facts|table",
    ),
    _design(
        "quote",
        "Quote",
        "A quotation and who said it: testimonials, reviews, mottos",
        "quote author",
        6,
        "quote|quotation|testimonial|review|motto|saying|says",
    ),
    _design(
        "figure",
        "Figure",
        "One big number, counted up to, and what it counts",
        "title value label subtitle",
        5,
        "figure|number|stat|statistic|counter|count|percent|percentage|metric",
    ),
    _design(
        "steps",
        "Steps",
        "Numbered steps or stations in order: how it works, a recipe, a timeline",
        "title subtitle items",
        8,
        "steps|step|how it works|process|timeline|milestones|recipe|instructions|roadmap|history",
    ),
    _design(
        "outro",
        "Call to action",
        "A close: last words, a button that asks for the next step, and how to get in touch",
        "title subtitle cta contact",
        5,
        "outro|ending|end card|closing|call to action|cta|contact|goodbye|thank you|thanks",
    ),
)

DESIGNS: dict[str, Design] = {design.key: design for design in _ALL}


def choose_design(content: Content, hint: str = "") -> Design:
    """The design that shows most of what `content` holds. `hint`, a design's key or words of the message, decides
    between designs that show as much, and alone where there are no words."""
    if hint in DESIGNS:
        return DESIGNS[hint]
    given = _given(content)
    words = f" {' '.join(hint.lower().split())} "

    def score(design: Design) -> tuple[int, int]:
        # The fields that make a design what it is weigh more than lines that many have.
        shown = sum(1 if field in ("kicker", "title", "subtitle") else 3 for field in given if field in design.takes)
        hinted = sum(f" {word} " in words for word in design.hints)
        return shown, hinted

    return max(DESIGNS.values(), key=score)  # of several the first: title before the others


def draft(design: Design, content: Content, *, theme: Theme, duration: int, name: str = "") -> SceneDraft:
    """The scene of `design` with the words of `content`; `duration` is frames. Fields that the person left out are
    empty: a design's sample words never show. Words for which it has no field go to one that is free."""
    words = _placed(content, design.takes)
    props: dict[str, object] = {field: words.get(field, "") for field in design.takes if field != "items"}
    if "items" in design.takes:
        props["items"] = [item.model_dump() for item in content.items]
    props["theme"] = theme.prop()
    return SceneDraft(name=name or design.name, tsx_code=design.source, duration=duration, props=props)


def natural_duration(content: Content, fps: int) -> int:
    """Frames in which the words can be read at leisure, entrance and exit included: 3 to 12 seconds."""
    given = _given(content)
    words = sum(len(text.split()) for text in given.values())
    seconds = ENTRY_AND_EXIT + words / READING + 0.3 * len(content.items)
    return round(fps * min(12.0, max(3.0, seconds)))


def _given(content: Content) -> dict[str, str]:
    """The fields that hold words, each as one text."""
    texts = {field: getattr(content, field) for field in Content.model_fields if field != "items"}
    texts["items"] = " · ".join(_line(item) for item in content.items)
    return {field: text.strip() for field, text in texts.items() if text.strip()}


def _line(item: Item) -> str:
    return " ".join(part for part in (item.label, item.value) if part)


def _placed(content: Content, takes: tuple[str, ...]) -> dict[str, str]:
    """The words by field of the design. What it has no field for goes to its first free line, else behind the last."""
    given = _given(content)
    placed = {field: text for field, text in given.items() if field in takes}
    lines = [field for field in takes if field not in ("items", "value", "cta", "kicker")]
    for field, text in given.items():
        if field in takes:
            continue
        free = next((line for line in lines if line not in placed), None)
        target = free or lines[-1]
        placed[target] = f"{placed[target]} · {text}" if target in placed else text
    return placed
