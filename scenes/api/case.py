"""snake_case inside, camelCase on the wire. The only place that renames anything."""

from __future__ import annotations

import re
from typing import Any

# Their values belong to people: keys inside are content and pass untouched.
OPAQUE = {"props", "layout_json", "brand", "audio", "plan"}


def camel(name: str) -> str:
    head, *rest = name.split("_")
    return head + "".join(part[:1].upper() + part[1:] for part in rest)


def snake(name: str) -> str:
    return re.sub(r"[A-Z]", lambda match: f"_{match[0].lower()}", name)


def camelize(value: Any) -> Any:
    """`value` with the keys of every object in camelCase, but for what is inside an opaque one."""
    if isinstance(value, dict):
        # A list's errors come with its indexes as keys.
        return {camel(str(key)): item if key in OPAQUE else camelize(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [camelize(item) for item in value]
    return value


def underscoreize(value: Any) -> Any:
    """The inverse. A key that is not camelCase raises KeyError: `tsx_code` in JSON is a mistake, not a synonym."""
    if isinstance(value, dict):
        result = {}
        for key, item in value.items():
            name = snake(key)
            if camel(name) != key:
                raise KeyError(key)
            result[name] = item if name in OPAQUE else underscoreize(item)
        return result
    if isinstance(value, list):
        return [underscoreize(item) for item in value]
    return value
