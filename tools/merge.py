"""What several scenes say, on one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tools.designs import Design, choose_design
from tools.redesign import content_of
from tools.schemas import Content, Item, ToolError

Props = dict[str, Any]
MOST = 12  # rows that can be read on one scene
# Texts of which a scene has one, whatever else it shows.
_SINGLE = ("kicker", "title", "subtitle", "author", "cta", "contact", "date", "place", "price", "snippet")
_TOO_MUCH = "There is too much on these scenes for one: leave some of it out first."


def merged(scenes: Sequence[Props]) -> Content:
    """The words and pictures of scenes (their props over their defaults) as the content of one: what the first of them
    says stays in its place, what the others say besides stands in a list. Raises ToolError when there are no words, or
    too many."""
    contents = [_seen(content_of(props), props) for props in scenes]
    given: Props = {}
    rows: list[Item] = []
    for content in contents:
        rows += [item for item in _besides(content, given) if item not in rows]
    if not (given or rows):
        raise ToolError("There are no words on these scenes that I could put on one.")
    if rows:
        rows = [*_figure(given), *rows]
    if len(rows) == 1 and not given.get("subtitle") and given.get("title"):
        given["subtitle"] = _line(rows.pop())
    pictures = tuple(dict.fromkeys(name for content in contents for name in content.pictures))
    logo = next((content.logo for content in contents if content.logo), "")
    made = Content(**given, items=tuple(rows), pictures=pictures, logo=logo)
    if len(rows) > MOST or (rows and "items" not in design_for(made).takes):
        raise ToolError(_TOO_MUCH)
    return made


def design_for(content: Content) -> Design:
    """The design that shows it all, the list first."""
    return choose_design(content, showing=("items",) if content.items else ())


def _seen(content: Content, props: Props) -> Content:
    """The content without what is hidden."""
    hidden = [name for name in Content.model_fields if props.get(f"{name}Visible") is False]
    return content.model_copy(update={name: Content.model_fields[name].default for name in hidden})


def _besides(content: Content, given: Props) -> list[Item]:
    """Fills what of `given` is free with what the scene says; the rest comes back as rows."""
    rows: list[Item] = []
    figure = content.value or content.price
    counted = bool(figure) and bool(given) and not content.label and content.title not in ("", given.get("title"))
    if counted:
        rows.append(Item(label=content.title, value=figure))
        content = content.model_copy(update={"title": "", "value": "", "price": ""})
    if content.value and not given:
        given |= {"value": content.value} | ({"label": content.label} if content.label else {})
    elif content.value or content.label:
        rows.append(Item(label=" ".join(filter(None, (content.value, content.label)))))
    if content.quote:
        rows.append(Item(label=content.quote, value=content.author))
        content = content.model_copy(update={"author": ""})
    for name in _SINGLE:
        text = getattr(content, name)
        if text and not given.get(name):
            given[name] = text
        elif text and text not in given.values():
            rows.append(Item(label=text))
    return [*rows, *(Item(label=side) for side in content.columns), *content.items]


def _figure(given: Props) -> list[Item]:
    """The figure of the first scene as a row among the others."""
    words = " ".join(filter(None, (given.pop("value", ""), given.pop("label", ""))))
    return [Item(label=words)] if words else []


def _line(item: Item) -> str:
    return " · ".join(filter(None, (item.label, item.value, item.detail)))
