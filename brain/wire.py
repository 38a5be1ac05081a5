"""A request of a chat model as it goes over the wire, for servers that know strict JSON schemas and for those that do
not: these are told the schema in words, and their answers are checked all the same."""

from __future__ import annotations

import json
import re
from typing import Any

# How an answer can be bound to a schema, the strictest first.
FORMATS = ("json_schema", "json_object", "text")
_FENCED = re.compile(r"\s*```(?:json)?\s*\n(?P<inside>.*?)\n?\s*```\s*", re.DOTALL)


def body(
    *,
    model: str,
    purpose: str,
    system: str,
    user: str,
    pictures: tuple[str, ...],
    schema: dict[str, Any] | None,
    how: str,
) -> dict[str, Any]:
    """The body of a call; `how` is one of FORMATS and means nothing without a `schema`."""
    content: Any = user
    if pictures:
        content = [
            {"type": "text", "text": user},
            *({"type": "image_url", "image_url": {"url": url}} for url in pictures),
        ]
    told = system if schema is None or how == "json_schema" else f"{system}\n\n{_in_words(schema)}"
    sent: dict[str, Any] = {
        "model": model,
        "messages": [{"role": "system", "content": told}, {"role": "user", "content": content}],
        "stream": True,
        "stream_options": {"include_usage": True},
    }
    if schema is not None and how == "json_schema":
        sent["response_format"] = {
            "type": "json_schema",
            "json_schema": {"name": purpose, "strict": True, "schema": schema},
        }
    elif schema is not None and how == "json_object":
        sent["response_format"] = {"type": "json_object"}
    return sent


def _in_words(schema: dict[str, Any]) -> str:
    return f"Answer with one JSON object and nothing around it. Its JSON schema:\n{json.dumps(schema)}"


def refuses_format(message: str) -> bool:
    """Whether a server's complaint is about the format that the answer was asked for in."""
    return re.search(r"response_format|json_schema|json_object|structured output", message, re.IGNORECASE) is not None


def unfenced(text: str) -> str:
    """JSON without the code fence that some models put around it."""
    found = _FENCED.fullmatch(text)
    return found["inside"] if found else text
