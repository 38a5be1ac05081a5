"""The text of prompts: Markdown files with {{places}} for what is put in."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files

_PLACE = re.compile(r"\{\{(\w+)\}\}")


@lru_cache(maxsize=32)
def text_of(name: str) -> str:
    """The file `name` beside this one, as it is."""
    return (files("brain.prompts") / name).read_text(encoding="utf-8").strip()


def prompt(name: str, **values: str) -> str:
    """The text of `<name>.md` with every place filled, once, so that what is put in is never read as a place.

    Raises ValueError when a value is missing, or has no place: nothing that a model should know is dropped silently.
    """
    text = text_of(f"{name}.md")
    places = set(_PLACE.findall(text))
    if places != set(values):
        raise ValueError(f"The prompt {name} has the places {sorted(places)}, and was given {sorted(values)}.")
    return _PLACE.sub(lambda found: values[found[1]], text)
