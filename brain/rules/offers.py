"""What people ask about the product, and the answers."""

from __future__ import annotations

from brain.rules.phrases import Phrases

NOTHING_TO_SHOW = "What should it show? A name, a sentence, a list or a figure is enough."
CAPABILITIES = (
    "Tell me what your video is about and I make scenes of your words: titles, lists, quotes, figures, steps and "
    "closing cards. Then say what to change: “make the title bigger and red”, “swap 1 and 2”, “undo”."
)
_HOW_TO_ADD = "Say what it is about: “add a scene with our opening hours: 7 to 19”, “add a quote by Anna: ...”."
_HOW_TO_EDIT = (
    "Say what should be different: “make the title bigger and red”, “change the title to ...”, “make it navy”."
)

HELP: Phrases[str] = Phrases.of(
    {
        "Say which one: “delete scene 2”, “remove the last one”. “Undo” brings it back.": "delete, remove, get rid of",
        "Say “undo”, or “undo the last two changes”. “Redo” makes them again.": "undo, redo, go back, revert",
        "Say where it should go: “move scene 3 to the front”, “swap 1 and 2”.": "move, swap, reorder, rearrange, order",
        _HOW_TO_ADD: "add, new scene, create, insert, make a scene, make a video, start",
        _HOW_TO_EDIT: """
            change, edit, color, colour, colors, colours, font, text, title, background, size
        """,
        CAPABILITIES: """
            you do, can you do, help, work, this work, works, possible, this, possibilities, features, bazaar
        """,
    }
)
