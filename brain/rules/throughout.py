"""The brand, and what is said of the whole video at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from brain.rules.film_wide import brand_told
from brain.rules.lexicon_film import FOR_ALL, FROM_NOW_ON
from brain.rules.lexicon_scenes import WHOLE
from brain.rules.phrases import word_set
from brain.rules.scenes import refs
from brain.rules.spans import said
from brain.rules.step import Step
from brain.rules.tokens import Token
from brain.rules.view import Reading
from tools.designs import font_named, theme_for
from tools.schemas import Change, EditScene, SetBrand


def brand(tokens: Sequence[Token], text: str, reading: Reading) -> Step | None:
    """ "our brand colours are #1d3557 and #e63946", "from now on use Poppins". What is said of the whole video
    holds for the scenes that are there as well; of "everywhere except the intro" for those alone."""
    step = brand_told(tokens, text, reading)
    op = step.ops[0] if step and step.ops else None
    if not isinstance(op, SetBrand):
        return step
    later = said(tokens, _LATER) or (FROM_NOW_ON.first(tokens) and said(tokens, frozenset({"now", "here"})))
    used = op.colors and tokens[0].word in {"use", "apply"}  # "use our colours ... and ..."
    throughout = used or said(tokens, _THROUGHOUT) or WHOLE.first(tokens) or FOR_ALL.first(tokens)
    all_told = [ref.numbers for ref in refs(tokens, reading) if ref.how == "all"]
    spared = bool(all_told) and len(all_told[0]) < len(reading.scenes)
    if not (spared or (throughout and not later)):
        return step
    changes = [Change(target="text", property="font", value=op.font)] if op.font and font_named(op.font) else []
    if op.colors and (theme := theme_for(f"in {' and '.join(op.colors)}")):
        changes.append(Change(target="scene", property="theme", value=theme.key))
    numbers = all_told[0] if spared else [view.number for view in reading.scenes]
    edits = tuple(EditScene(scene=number, changes=tuple(changes)) for number in numbers if changes)
    if spared:
        return Step("edit", edits, mentioned=all_told[0]) if edits else None
    return replace(step, further=edits) if step else None


_LATER = word_set("always default future new")
_THROUGHOUT = word_set("everywhere throughout everything")
