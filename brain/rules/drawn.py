"""How things are drawn: "give the title a shadow", "outline the text", "tilt it a little", "make the logo half
transparent", "a gradient from pink to orange as background"."""

from __future__ import annotations

from collections.abc import Sequence

from brain.rules.changing import Made, change_step, covers, elements_in, joined_edits, subject_of
from brain.rules.lexicon import VERBS
from brain.rules.lexicon_drawn import (
    ALMOST,
    BACKWARDS,
    CLOCKWISE,
    DEGREE_WORDS,
    EDGES,
    EDGES_IDLE,
    EDGES_OFF,
    GRADIENTS,
    GRADIENTS_IDLE,
    LOGOS,
    NEEDS_DEGREES,
    OPACITY,
    OPACITY_IDLE,
    PICTURES,
    SLIGHTLY,
    STRONGLY,
    TRANSPARENCY,
    TURNS,
    TURNS_IDLE,
)
from brain.rules.lexicon_looks import ELEMENT_NOUNS
from brain.rules.looks import colors_at
from brain.rules.numbers import count_at, percent_at
from brain.rules.phrases import word_set
from brain.rules.present import present
from brain.rules.spans import said
from brain.rules.step import Step
from brain.rules.tokens import Token
from brain.rules.view import Reading, SceneView
from tools.designs.colors import from_oklch, to_oklch
from tools.schemas import Change, EditScene, Op, Property

_IT = frozenset({"it", "its", "this", "that"})
_FADES = word_set("fade fades fading blend going goes")
_TELLING = EDGES.firsts() | TURNS.firsts() | TRANSPARENCY.firsts() | OPACITY | GRADIENTS | _FADES
_FILES = ("pictures", "backdrop", "logo")


def drawn(tokens: Sequence[Token], text: str, reading: Reading) -> Step | None:
    """The step that draws things so; None when the request asks for anything else."""
    if not reading.scenes or any(token.kind in {"quote", "link"} for token in tokens):
        return None
    if not said(tokens, _TELLING):
        return None
    bare, degrees = _degrees_apart(tokens)
    rest, scenes, named = subject_of(bare, reading)
    rest = [*rest, *degrees] if degrees else rest
    for rule in (_edged, _turned, _seen_through, _graded):
        if step := rule(rest, text, reading, scenes, named):
            return step
    return None


def _degrees_apart(tokens: Sequence[Token]) -> tuple[Sequence[Token], Sequence[Token]]:
    """The tokens without "10 degrees", which name no scene, and these."""
    at = next((i for i in range(1, len(tokens)) if tokens[i].word in DEGREE_WORDS), None)
    counts = (count_at(tokens, i) for i in (at - 2, at - 1) if i >= 0) if at else ()
    count = next((found for found in counts if found and found.end == at), None)
    if count is None:
        return tokens, ()
    return [*tokens[: count.start], *tokens[count.end + 1 :]], tokens[count.start : count.end + 1]


# --- shadows and outlines ---------------------------------------------------------------------------------------------


def _edged(rest: Sequence[Token], text: str, reading: Reading, scenes: Sequence[int], named: bool) -> Step | None:
    """ "A white outline and a black shadow": a colour is that of the noun behind it."""
    found = list(EDGES.all(rest))
    if not found:
        return None
    colors = colors_at(rest, text)
    spans = [*((f.start, f.end) for f in found), *((start, end) for _, start, end in colors)]
    if len(colors) > len(found) or not covers(rest, spans, EDGES_IDLE | EDGES_OFF):
        return None
    off, apart, pointed = said(rest, EDGES_OFF), _apart(rest, spans), said(rest, _IT)
    ops: list[Op] = []
    for number, edge in enumerate(found):
        before = found[number - 1].end if number else 0
        until = edge.start if len(found) > 1 else len(rest)
        color = next((value for value, start, _ in colors if before <= start < until), "true")
        made = _of_letters(edge.value, "false" if off else color, reading, pointed=pointed)
        step = change_step(made, apart, reading, scenes, named)
        ops += step.ops if step else ()
    edits = joined_edits([op for op in ops if isinstance(op, EditScene)])
    return Step("edit", edits, mentioned=tuple(op.scene for op in edits)) if edits else None


def _apart(rest: Sequence[Token], spans: Sequence[tuple[int, int]]) -> list[Token]:
    """The request without these parts: the "border" of a picture names no element."""
    return [token for at, token in enumerate(rest) if not any(start <= at < end for start, end in spans)]


def _of_letters(property_: Property, value: str, reading: Reading, *, pointed: bool) -> Made:
    """A change of the element that is named, else of the one that "it" stands for, else of all text."""

    suffix = property_.title()

    def make(view: SceneView, element: str | None) -> Change | None:
        spoken = reading.element or reading.talked_element
        talked = present(spoken, view) if pointed and spoken and spoken != "background" else None
        target = element or (talked if talked and view.says(talked) else "text")
        able = any(name.endswith(suffix) for name in view.shown) if target == "text" else view.has(f"{target}{suffix}")
        return Change(target=target, property=property_, value=value) if able else None

    return make


# --- turned -----------------------------------------------------------------------------------------------------------


def _turned(rest: Sequence[Token], text: str, reading: Reading, scenes: Sequence[int], named: bool) -> Step | None:
    """By as many degrees as are said; a thing that was turned goes on from there, unless it is turned "to" them."""
    found = TURNS.first(rest)
    if found is None:
        return None
    count = count_at(rest, len(rest) - 2) if len(rest) > 1 and rest[-1].word in DEGREE_WORDS else None
    spans = [*((f.start, f.end) for f in TURNS.all(rest)), *([(count.start, count.end + 1)] if count else [])]
    off = said(rest, EDGES_OFF | {"back"})
    if not covers(rest, spans, TURNS_IDLE | EDGES_OFF):
        return None
    if rest[found.start].word in NEEDS_DEGREES and not (count or said(rest, CLOCKWISE)):
        return None  # "turn it up"
    aligned = not elements_in(rest) and not said(rest, frozenset({"text", "words", "letters", "everything"} | _IT))
    if (aligned and not count) or (count and count.value > 360):
        return None  # "horizontal", "turn left" are about the frame, or nothing
    usual = found.value * (0.5 if said(rest, SLIGHTLY) else 2 if said(rest, STRONGLY) and found.value < 90 else 1)
    degrees = count.value if count else usual
    sign = "-" if said(rest, BACKWARDS) else "+"
    absolute = count is not None and rest[count.start - 1].word == "to"
    value = "0" if off or not degrees else f"{degrees:g}" if absolute and sign == "+" else f"{sign}{degrees:g}"
    return change_step(_turning(value, reading), _apart(rest, spans), reading, scenes, named)


def _turning(value: str, reading: Reading) -> Made:
    """Of a scene's texts the title is turned where none is named: all of them would lie across each other."""
    of_letters = _of_letters("rotation", value, reading, pointed=True)

    def make(view: SceneView, element: str | None) -> Change | None:
        change = of_letters(view, element)
        main = next((name for name in ("title", "quote", "value", "cta") if view.says(name)), None)
        alone = change is not None and change.target == "text" and main is not None
        return Change(target=main or "text", property="rotation", value=value) if alone else change

    return make


# --- seen through -----------------------------------------------------------------------------------------------------


def _seen_through(
    rest: Sequence[Token], text: str, reading: Reading, scenes: Sequence[int], named: bool
) -> Step | None:
    asked = _opacity(rest)
    if asked is None or not covers(rest, asked[1], OPACITY_IDLE):
        return None
    value = asked[0]
    ground = any(noun.value == "background" for noun in ELEMENT_NOUNS.all(rest))
    if said(rest, PICTURES | LOGOS) or ground:
        kinds = ("logo",) if said(rest, LOGOS) else _FILES[:2]
        return _files_seen_through(kinds, value, reading, scenes, named)
    apart = [t for at, t in enumerate(rest) if not any(start <= at < end for start, end in asked[1])]
    make = _of_letters("opacity", value, reading, pointed=said(rest, _IT))
    return change_step(make, apart, reading, scenes, named)


def _opacity(rest: Sequence[Token]) -> tuple[str, list[tuple[int, int]]] | None:
    """How opaque it shall be, and the words that say so."""
    share = next((found for at in range(len(rest)) if (found := percent_at(rest, at))), None)
    through = TRANSPARENCY.first(rest)
    spans = [(f.start, f.end) for f in TRANSPARENCY.all(rest)]
    if share:
        opaque = said(rest, OPACITY) or (through is not None and through.value == 1.0)
        if not (opaque or through):
            return None
        value = share.value / 100 if opaque else 1 - share.value / 100
        return f"{min(1.0, max(0.05, value)):g}", [*spans, (share.start, share.end)]
    if through is None:
        half = said(rest, OPACITY) and next((i for i, t in enumerate(rest) if t.word == "half"), None)
        return ("0.5", [(half, half + 1)]) if half else None
    if through.value in {0.5, 1.0}:
        return f"{through.value:g}", spans
    less = said(rest, frozenset({"less"}))
    return ("1" if less else "0.8" if said(rest, SLIGHTLY) else "0.25" if said(rest, ALMOST) else "0.5"), spans


def _files_seen_through(
    kinds: Sequence[str], value: str, reading: Reading, scenes: Sequence[int], named: bool
) -> Step | None:
    """The picture or the logo of the scene that is meant; where it has none, of the last scene that has."""

    def target(view: SceneView) -> str:
        return next((kind for kind in kinds if view.shown.get(kind)), "")

    views = [view for view in reading.scenes if view.number in scenes and target(view)]
    if not views and not named:
        views = [view for view in reading.scenes if target(view)][-1:]
    ops = tuple(
        EditScene(scene=v.number, changes=(Change(target=target(v), property="opacity", value=value),)) for v in views
    )
    if ops:
        return Step("edit", ops, mentioned=tuple(op.scene for op in ops))
    thing = "logo" if kinds == ("logo",) else "picture"
    return Step("clarify", said=f"There is no {thing} on the scene yet: attach one and say where it should go.")


# --- gradients --------------------------------------------------------------------------------------------------------


def _graded(rest: Sequence[Token], text: str, reading: Reading, scenes: Sequence[int], named: bool) -> Step | None:
    """ "A gradient from pink to orange as background"; of one colour, to a darker one of its kind."""
    colors = colors_at(rest, text)
    spans = [(start, end) for _, start, end in colors]
    ground = any(noun.value == "background" for noun in ELEMENT_NOUNS.all(rest))
    fades = ground and len(colors) == 2 and said(rest, _FADES)
    if not (said(rest, GRADIENTS) or fades) or elements_in(rest) or not covers(rest, spans, GRADIENTS_IDLE):
        return None
    if any(noun.value == "text" for noun in ELEMENT_NOUNS.all(rest)):
        return None
    verb = VERBS.at(rest, 0)
    off = said(rest, frozenset({"no", "without", "not"})) or (verb is not None and verb.value in {"delete", "hide"})
    if (not colors and not off) or len(colors) > 2:
        return None  # that it shall be a gradient is a texture
    value = "" if off else " ".join(_ends([color for color, _, _ in colors]))

    def make(view: SceneView, _: str | None) -> Change | None:
        if off and not view.shown.get("gradient"):
            return Change(target="background", property="texture", value="plain") if view.has("theme") else None
        return Change(target="background", property="gradient", value=value) if view.has("gradient") else None

    return change_step(make, [], reading, scenes if named else reading.scenes_of_style(), named)


def _ends(colors: Sequence[str]) -> Sequence[str]:
    if len(colors) == 2:
        return colors
    lightness, chroma, hue = to_oklch(colors[0])
    return colors[0], from_oklch(lightness * 0.6 if lightness > 0.4 else lightness + 0.25, chroma, hue)
