"""A model that follows a script, for units: what it is asked is kept, what it answers was written down before."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from brain.model import Request


@dataclass
class Scripted:
    """Answers with `script`, one after the other; an exception among them is raised. `asked` are the requests."""

    script: list[str | Exception]
    asked: list[Request] = field(default_factory=list)

    def answer(self, request: Request, on_text: Callable[[str], None] = lambda _: None) -> str:
        self.asked.append(request)
        assert self.script, "The script has no answer to this."
        said = self.script.pop(0)
        if isinstance(said, Exception):
            raise said
        for end in range(0, len(said), 200):
            on_text(said[:end])
        on_text(said)
        return said


def plan(*ops: dict[str, Any], reply: str = "Done as you said.", **fields: Any) -> str:
    """A plan as a model answers it."""
    body = {"reasoning": "Read so.", "ops": list(ops), "reply": reply, "suggestions": [], "confidence": 0.9}
    return json.dumps({**body, **fields}, ensure_ascii=False)
