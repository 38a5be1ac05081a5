"""What the conversation was about before this message."""

from __future__ import annotations

from collections.abc import Callable

from brain.context import Context
from brain.rules.about import scenes_named
from brain.rules.lexicon import VERBS
from brain.rules.lexicon_looks import ELEMENT_NOUNS
from brain.rules.politeness import core
from brain.rules.scenes import refs
from brain.rules.tokens import tokens
from brain.rules.translate import translated
from brain.rules.view import Reading, SceneView, view_of
from tools.schemas import Op

# How far back "it" and "them" may reach: the last turns, a question and an answer each.
TURNS = 4


Views = tuple[SceneView, ...]


def reading_of(
    context: Context, last_ops: Callable[[Context, Views], tuple[Op, ...]], views: Views | None = None
) -> Reading:
    """The film and the talk so far, ready for the message to be read. `last_ops` finds what was asked for last: only
    when a rule wants to know. `views` are the film's scenes, where they were looked at before."""
    views = view_of(context) if views is None else views
    reading = Reading(context=context, scenes=views, earlier=lambda: last_ops(context, views))
    if not reading.scenes:
        return reading
    talked: list[int] = []
    lately: list[int] = []
    recent = context.history[-TURNS:]
    for at, message in enumerate(recent):
        row = translated(tokens(message.content[:600]))
        # Replies name scenes in quotation marks and commands by words: both count.
        found = [
            n
            for ref in refs(row, reading, expected=message.role == "assistant")
            if ref.how in {"number", "name", "place"}
            and not (ref.how == "number" and ref.end == ref.start + 1 and row[ref.start].word.isdigit())  # "Baloo 2"
            for n in ref.numbers
        ]
        if message.role == "user" and not found:
            found = scenes_named(row, reading)  # "what's the font of the classes?"
        there = [n for n in found if reading.scene(n)]
        talked += there
        lately += there if at >= len(recent) - 2 else []
    reading.talked, reading.lately = tuple(talked), tuple(lately)
    reading.talked_element = _element(context)
    return reading


def _element(context: Context) -> str | None:
    """The element that the person's last edits were about; a request of another kind ends the talk about it."""
    said = [message.content for message in context.history if message.role == "user"]
    for content in reversed(said[-TURNS:]):
        row = core(tokens(content[:400]))
        verb = VERBS.at(row, 0)
        if verb and verb.value in {"add", "delete", "swap", "move", "order", "undo", "redo"}:
            return None
        found = [element.value for element in ELEMENT_NOUNS.all(row) if element.value != "text"]
        if found:
            return found[-1]
    return None
