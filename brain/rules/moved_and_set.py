"""How things move in a mood, and another typeface where none is named: "playful motion", "I don't like the font"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from brain.rules.changing import change_step, covers, elements_in, subject_of
from brain.rules.lexicon_film import FONT_NOUNS
from brain.rules.lexicon_restyle import MOTION_IDLE, MOTION_MOODS
from brain.rules.phrases import word_set
from brain.rules.spans import leftover, said
from brain.rules.step import Step
from brain.rules.tokens import Token
from brain.rules.view import Reading, SceneView
from tools.looks import look_of
from tools.schemas import Change


def in_a_mood(rest: Sequence[Token], reading: Reading, scenes: Sequence[int], named: bool) -> Step | None:
    """ "More playful motion", "livelier animations": how things move, and nothing else of the look."""
    spans = [(found.start, found.end) for found in MOTION_MOODS.all(rest)]
    mood = next((found.value for found in MOTION_MOODS.all(rest)), None)
    moved = {"motion", "movement", "animation", "animations", "animated", "movements"}
    if mood is None or not said(rest, frozenset(moved)) or not covers(rest, spans, MOTION_IDLE | _MORE):
        return None
    motion, pace = mood
    scenes = scenes if named else reading.scenes_of_style()

    def make(view: SceneView, _: str | None) -> Change | None:
        if motion:
            return Change(target="scene", property="motion", value=motion) if view.has("motion") else None
        return Change(target="scene", property="pace", factor=pace) if view.has("pace") else None

    return change_step(make, [], reading, scenes, named)


_MORE = frozenset({"more", "bit", "little", "much", "less", "very", "feel", "look", "bring", "life"})


def other_font(rest: Sequence[Token], text: str, reading: Reading, scenes: Sequence[int], named: bool) -> Step | None:
    """ "Another font", "I don't like this font": one of another kind, and how to ask for a certain one."""
    told = said(rest, _ANOTHER) and any(token.word in FONT_NOUNS for token in rest)
    elements = elements_in(rest)
    covered = {at for at, token in enumerate(rest) if token.word in FONT_NOUNS}
    covered |= {at for found in elements for at in range(found.start, found.end)}
    if not told or leftover(rest, covered, _ANOTHER | _FONT_IDLE):
        return None
    scenes = scenes if named or elements else reading.scenes_of_style()
    view = reading.scene(scenes[0])
    now = look_of(view.shown)["display"] if view else ""
    said_now = {str(value) for name, value in (view.shown if view else {}).items() if name.endswith("Font")} | {now}
    font = next(name for name in (_SERIFS if now in _SANS else _SANS) if name not in said_now)
    step = change_step(
        lambda view, element: Change(target=element or "text", property="font", value=font),
        rest,
        reading,
        scenes,
        named,
    )
    hint = f"The text is set in {font} now. Name another if you like: “use Poppins”, “a handwritten font”."
    return replace(step, said=hint) if step else None


def another_font(tokens: Sequence[Token], reading: Reading) -> Step | None:
    """What is said behind "I don't like": "the font on scene 2"; None where it is about more, or anything else."""
    if not any(token.word in FONT_NOUNS for token in tokens) or said(tokens, _OF_FONTS):
        return None
    rest, scenes, named = subject_of(tokens, reading)
    return other_font([tokens[0]._replace(text="", word="another"), *rest], "", reading, scenes, named)


_OF_FONTS = frozenset({"size", "sizes", "color", "colour", "weight", "spacing"})
_ANOTHER = word_set("""
    another different other new don't dislike hate ugly boring change nicer better prettier cheap awful terrible
    horrible dated dull weird odd childish fan happy wrong off bad hideous
    """)
_FONT_IDLE = word_set("""
    like i we i'm is isn't the a use try this some kind of looks looking look feels please for on in that so too very
    really not with it one can't stand doesn't suit fit work here s our my at all what's of
    something else anything maybe instead
    """)
_SERIFS = ("Fraunces", "DM Serif Display", "Lora")
_SANS = ("Poppins", "Manrope", "Montserrat", "Nunito", "Inter", "Bricolage Grotesque", "Plus Jakarta Sans", "DM Sans")
