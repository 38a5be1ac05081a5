"""The built-in designer: designs (parametric scenes), themes, and the words of a message set into them. Pure."""

from __future__ import annotations

import re
from collections.abc import Collection

from tools.designs.addresses import shown
from tools.designs.catalogue import DESIGNS
from tools.designs.design import Design
from tools.designs.palettes import DEFAULT_THEME, theme_for, theme_named, theme_suited
from tools.designs.subjects import mourns
from tools.designs.themes import FONTS, THEMES, Theme, font_named
from tools.schemas import FILE_FIELDS, Content, Item, SceneDraft

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
    "fits",
    "font_named",
    "in_turn",
    "is_amount",
    "mourns",
    "natural_duration",
    "theme_for",
    "theme_named",
    "theme_suited",
]

# The variants of the `motion` prop that every design knows.
MOTIONS = ("rise", "slide", "bounce", "type", "fade", "none")

READING = 3.0  # words a second
ENTRY_AND_EXIT = 2.2  # seconds

# Fields that many designs show; the others make a design what it is.
_COMMON = ("kicker", "title", "subtitle")
_LISTS = ("items", "columns", *FILE_FIELDS)
# One amount and nothing that makes it a time or a date: "42 %", "1,200 guests", "3.4 million", "€86,000".
_AMOUNT = re.compile(r"[^\d:/]*\d[\d.,' \u00a0\u202f]*\d?[^\d:/]*")
_MONEY = re.compile(r"[$€£¥₹]|\b(?:EUR|USD|GBP|CHF)\b")
# Of money that is counted there is much; a few coins are a price.
_MUCH = re.compile(r"\d[.,' \u00a0\u202f]\d{3}(?!\d)|\d{4}|\d\s?(?:[kKmMbB]\b|bn\b|[mb]illi|mill|Mio|Mrd|Tsd|thousand)")


def fits(design: Design, content: Content) -> bool:
    """Whether `content` holds what the design cannot do without, and no more than it shows well."""
    if any(not getattr(content, field) for field in design.needs):
        return False
    if "items" in design.needs and not design.items[0] <= len(content.items) <= design.items[1]:
        return False
    if "pictures" in design.needs and not design.pictures[0] <= len(content.pictures):
        return False
    return not design.numbers or all(is_amount(item.value) for item in content.items)


def is_amount(text: str) -> bool:
    """Whether `text` is one amount, of which a chart can be drawn: no time, date or price. Money is one from a thousand
    on."""
    return bool(_AMOUNT.fullmatch(text.strip())) and (not _MONEY.search(text) or bool(_MUCH.search(text)))


def choose_design(content: Content, hint: str = "", showing: Collection[str] = ()) -> Design:
    """The design that shows most of what `content` holds, of those that show these fields. `hint`, a design's key or
    words of the message, decides between designs that show as much, and alone where there are no words."""
    if hint in DESIGNS:
        return DESIGNS[hint]
    given = [*_given(content), *(field for field in FILE_FIELDS if getattr(content, field))]
    words = f" {' '.join(hint.lower().split())} "

    def score(design: Design) -> tuple[int, int, bool]:
        shown = sum(1 if field in _COMMON else 3 for field in given if field in design.takes)
        if len(content.pictures) > design.pictures[1] > 0:
            shown -= 2  # not all of them are seen
        hinted = sum(f" {word} " in words for word in design.hints)
        return shown, hinted, design.numbers

    def hinted(design: Design) -> bool:
        return any(f" {word} " in words for word in design.hints)

    fitting = [design for design in DESIGNS.values() if fits(design, content) and (not design.asked or hinted(design))]
    fitting = [design for design in fitting if {*showing} <= {*design.takes}] or fitting
    return max(fitting, key=score)  # of several the first: title before the others


def draft(design: Design, content: Content, *, theme: Theme, duration: int, name: str = "") -> SceneDraft:
    """The scene of `design` with the words of `content`; `duration` is frames. Fields that the person left out are
    empty: a design's sample words never show. Words for which it has no field go to one that is free, and addresses
    that are too long to be read are cut."""
    counted = bool(design.counts) and content.value.isdecimal()
    start = {design.counts: int(content.value)} if counted else {}
    placed = _placed(content.model_copy(update={"value": ""}) if counted else content, design.takes)
    props: dict[str, object] = {field: placed.get(field, "") for field in design.takes if field not in _LISTS}
    # A code that is scanned leads to the very page.
    props |= {field: shown(text) for field, text in placed.items() if field in props and field not in design.scanned}
    if "items" in design.takes:
        props["items"] = [item.prop() for item in content.items]
    props |= {field: list(getattr(content, field)) for field in ("columns", "pictures") if field in design.takes}
    if "logo" in design.takes:
        props["logo"] = content.logo
    props |= {**start, "theme": theme.prop()}
    if theme.pace != 1:
        props["pace"] = theme.pace
    return SceneDraft(name=name or design.name, tsx_code=design.source, duration=duration, props=props)


def in_turn(scene: SceneDraft, before: Collection[str]) -> SceneDraft:
    """The scene in the variant of its design whose turn it is among scenes whose code is `before`: what is shown again
    looks different."""
    variants = next((design.variants for design in DESIGNS.values() if design.source == scene.tsx_code), ())
    turn = sum(code == scene.tsx_code for code in before)
    if not variants or turn % len(variants) == 0:
        return scene
    return scene.model_copy(update={"props": {**scene.props, "variant": variants[turn % len(variants)]}})


def natural_duration(content: Content, fps: int) -> int:
    """Frames in which the words can be read at leisure, entrance and exit included: 3 to 12 seconds."""
    given = _given(content)
    words = sum(len(text.split()) for text in given.values())
    seconds = ENTRY_AND_EXIT + words / READING + 0.3 * len(content.items)
    return round(fps * min(12.0, max(3.0, seconds)))


def _given(content: Content) -> dict[str, str]:
    """The fields that hold words, each as one text."""
    texts = {field: getattr(content, field) for field in Content.model_fields if field not in _LISTS}
    texts["items"] = " · ".join(_line(item) for item in content.items)
    texts["columns"] = " · ".join(content.columns)
    return {field: text.strip() for field, text in texts.items() if text.strip()}


def _line(item: Item) -> str:
    return " ".join(part for part in (item.label, item.value, item.detail) if part)


def _placed(content: Content, takes: tuple[str, ...]) -> dict[str, str]:
    """The words by field of the design. What it has no field for goes to its first free line, else behind the last."""
    given = _given(content)
    placed = {field: text for field, text in given.items() if field in takes}
    lines = [field for field in takes if field not in (*_LISTS, "value", "cta", "kicker", "price", "snippet")]
    for field, text in given.items():
        if field in takes:
            continue
        free = next((line for line in lines if line not in placed), None)
        target = free or lines[-1]
        placed[target] = f"{placed[target]} · {text}" if target in placed else text
    return placed
