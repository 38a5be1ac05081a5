"""What can be said in place of a wish that only a model could carry out."""

from __future__ import annotations

from collections.abc import Sequence

from brain.rules.phrases import Phrases
from brain.rules.tokens import Token

_INSTEAD = Phrases.of(
    {
        "Texts have no frames: “give the title an outline” or “make the title bold” sets words apart. Cards, pictures "
        "and the video can have a border.": """
            border, borders, box around, frame around, boxes around
        """,
        "What livens a scene up: “make it livelier”, “make it playful” or “give it a bold look”.": """
            boring, dull, bland, lifeless, monotonous, unexciting, too plain
        """,
        "A video has no links: “add a scene with a QR code for luna.example” can be scanned.": "clickable, hyperlink",
    }
)


def instead_of(row: Sequence[Token]) -> str:
    """The sentence that helps on; "" where there is none."""
    found = _INSTEAD.first(row)
    return found.value if found else ""
