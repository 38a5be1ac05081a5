"""JSON schemas as models take them when they must answer to the letter ("strict"): a small part of JSON Schema."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

# What servers differ about, or refuse: it is checked when the answer is read instead.
_LEFT_OUT = {
    "title", "default", "discriminator", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "minItems",
    "maxItems", "minLength", "maxLength", "pattern", "format",
}  # fmt: skip


def strict_schema(record: type[BaseModel]) -> dict[str, Any]:
    """The record's schema with every field required, none added, and alternatives as `anyOf`."""
    schema: dict[str, Any] = _strict(record.model_json_schema(by_alias=True))
    return schema


def _strict(node: Any) -> Any:
    if isinstance(node, list):
        return [_strict(item) for item in node]
    if not isinstance(node, dict):
        return node
    made: dict[str, Any] = {}
    for key, value in node.items():
        if key in {"properties", "$defs"}:  # what is in them are names of our own
            made[key] = {name: _strict(inner) for name, inner in value.items()}
        elif key not in _LEFT_OUT:
            made["anyOf" if key == "oneOf" else key] = _strict(value)
    if made.get("type") == "object":
        made["required"] = list(made.get("properties", {}))
        made["additionalProperties"] = False
    return made
