"""The words and looks of a scene set anew in another design."""

from __future__ import annotations

from typing import Any

from tools.designs import DEFAULT_THEME, DESIGNS, Design, draft, fits
from tools.edits.rows import as_before
from tools.schemas import Content, Item, ToolError
from tools.words import ELEMENTS, and_list, element_word, quoted

Props = dict[str, Any]
# What else can stand where a design needs something that the scene has not.
_STAND_INS = {
    "title": ("quote", "value", "cta", "contact", "label"),
    "quote": ("title", "subtitle"),
    "value": ("title",),
}
_LOOKS = (
    "Color",
    "Size",
    "Font",
    "Weight",
    "Align",
    "Visible",
    "Position",
    "Motion",
    "Shadow",
    "Outline",
    "Rotation",
    "Opacity",
    "Emphasis",
)
_KEPT = (
    "theme",
    "background",
    "accent",
    "gradient",
    "backdrop",
    "backdropFocus",
    "backdropOpacity",
    "backdropBlur",
    "logo",
    "logoPosition",
    "logoSize",
    "logoOpacity",
    "picturesOpacity",
    "pace",
    "motion",
    "marks",
)


def redesigned(props: Props, key: str) -> tuple[str, Props]:
    """The code of the design `key` and the props by which it shows what `props` did, in their look.

    Raises ToolError when there is no such design, or it needs what the scene does not have.
    """
    if key not in DESIGNS:
        raise ToolError(f"There is no design {quoted(key)}. There are {and_list(list(DESIGNS))}.")
    design = DESIGNS[key]
    content = _fitting(content_of(props), design)
    made = draft(design, content, theme=DEFAULT_THEME, duration=1)
    names = [*_KEPT, *(f"{element}{look}" for element in design.looked for look in _LOOKS)]
    kept = {**made.props, **{name: props[name] for name in names if name in props}}
    if isinstance(rows := kept.get("items"), list) and isinstance(props.get("items"), list | tuple):
        kept["items"] = as_before(rows, props["items"])
    return made.tsx_code, kept


def content_of(props: Props) -> Content:
    """What the props of a scene say. Hidden elements stay hidden: their words come along."""
    given: dict[str, Any] = {name: props[name] for name in ELEMENTS if isinstance(props.get(name), str)}
    rows = props.get("items")
    if isinstance(rows, list | tuple):
        fields = Item.model_fields
        items = [{name: str(row[name]) for name in fields if row.get(name)} for row in rows if isinstance(row, dict)]
        given["items"] = tuple(Item(**item) for item in items)
    for name in ("columns", "pictures"):
        value = props.get(name)
        if isinstance(value, list | tuple):
            given[name] = tuple(str(one) for one in value)
    return Content(**given)


def _fitting(content: Content, design: Design) -> Content:
    """The content with what the design cannot do without."""
    update: Props = {}
    for field in design.needs:
        if getattr(content, field) or field not in _STAND_INS:
            continue
        other = next((name for name in _STAND_INS[field] if getattr(content, name) and name not in design.needs), None)
        if other:
            update |= {field: getattr(content, other), other: ""}
    if "items" in design.needs and not content.items:
        lines = [part.strip() for part in f"{content.subtitle or content.title}".split(",")]
        if len(lines) > 1:
            update |= {"items": tuple(Item(label=line[:1].upper() + line[1:]) for line in lines if line)}
            update |= {"subtitle": ""} if content.subtitle else {"title": ""}
    fitted = content.model_copy(update=update)
    if not fits(design, fitted):
        missing = [element_word(field) for field in design.needs if not getattr(fitted, field)]
        needs = f"it needs a {and_list(missing)}" if missing else "there is too much on it, or too little"
        raise ToolError(f"This scene does not go with the design {quoted(design.name)}: {needs}.")
    return fitted
