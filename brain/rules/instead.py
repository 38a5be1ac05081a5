"""What can be said in place of a wish that only a model could carry out."""

from __future__ import annotations

from collections.abc import Sequence

from brain.rules.phrases import Phrases
from brain.rules.tokens import Token

_INSTEAD = Phrases.of(
    {
        "Scenes can't be merged: add the words of one to the other, as in “add the line ‘Open daily’ to scene 2”, and "
        "then delete the one that is left over.": """
            combine, merge, join scenes, join the scenes, in one scene, into one scene, on one scene, one single scene
        """,
        "Nothing moves on while it stands there: “let the title bounce in” or “make the title glow” draws the eye to "
        "it.": """
            pulse, pulses, pulsate, pulsating, blink, blinks, flash, flashes, shake, wiggle, shimmer, sparkle, heartbeat
        """,
        "Pictures can't be blurred: “make the picture half transparent” takes it back behind the words.": """
            blur, blurred, blurry, out of focus
        """,
        "There are no frames: “give the title an outline” or “make the title bold” sets words apart.": """
            border, borders, box around, frame around, boxes around
        """,
        "A video has no links: “add a scene with a QR code for luna.example” can be scanned.": "clickable, hyperlink",
        "Lines break by themselves where the words need it: “make the title smaller” puts more of them on one.": """
            two lines, one line, three lines, line break, line breaks, single line
        """,
    }
)


def instead_of(row: Sequence[Token]) -> str:
    """The sentence that helps on; "" where there is none."""
    found = _INSTEAD.first(row)
    return found.value if found else ""
