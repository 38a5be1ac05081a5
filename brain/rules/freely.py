"""Edits that no prop of a scene can express: what shall become of it stays in the person's words."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from brain.rules.about import on_screen, scenes_about
from brain.rules.lexicon import FUNCTION_WORDS, VERBS
from brain.rules.lexicon_free import ADORNMENTS, CHANGING, CREATIVE, ELSEWHERE, NEEDING, PROBLEMS, WISHING
from brain.rules.lexicon_looks import ELEMENT_NOUNS, SIZES
from brain.rules.lexicon_scenes import DESIGN_NOUNS, POSITIONS, SCENE_NOUNS
from brain.rules.looks import colors_at
from brain.rules.phrases import word_set
from brain.rules.politeness import core
from brain.rules.scenes import ref_at, refs
from brain.rules.spans import said
from brain.rules.step import Step
from brain.rules.talk import other_font
from brain.rules.tokens import Token, source
from brain.rules.view import Reading
from tools.schemas import EditScene

_ACTS = word_set("""
    edit make put swap replace say grow shrink scale double triple halve speed slow darken lighten center embolden hide
    show delete move add
    """)
_LYING = word_set("on in above under underneath below over beside next behind closer nearer further side onto into")
_FINITE = word_set("""
    is are was were isn't aren't wasn't has have hasn't haven't does doesn't do don't can can't cannot won't comes come
    goes go looks look seems seem feels feel appears appear disappears disappear shows show starts start ends end stays
    stay moves move jumps jump flies fly fades fade gets get sits sit stands stand falls fall hits hit needs need takes
    should must could changed
    """)
_EMPTY = word_set("""
    there here it this that them something anything everything better nice good thing things stuff fix change edit typo
    typos mistake mistakes error errors spelling correct put other
    """)


def freely(tokens: Sequence[Token], text: str, reading: Reading) -> Step | None:
    """The step that hands the request on in words; None when nothing says that a scene shall change, or how."""
    if not (reading.scenes or reading.created) or len(tokens) < 2 or _points_elsewhere(tokens, reading):
        return None
    creative = CREATIVE.first(tokens)
    act = _after_place(tokens, reading)
    verb = VERBS.at(act, 0)
    acts = bool(verb and verb.value in _ACTS) or CHANGING.at(act, 0) is not None
    wishes = any(WISHING.at(tokens, at) for at in range(len(tokens))) and not said(tokens[:1], word_set("i we they"))
    named = bool(refs(tokens, reading)) or ELEMENT_NOUNS.first(tokens) is not None or on_screen(tokens, reading)
    inner = any(CHANGING.at(tokens, at) for at in range(1, len(tokens)))
    corrects = bool(NEEDING.first(tokens)) and named
    states = named and any(
        t.word in {"is", "are", "costs", "cost", "=", "becomes"} and tokens[i + 1].kind in {"number", "quote", "link"}
        for i, t in enumerate(tokens[:-1])
    )
    colored = named and bool(colors_at(tokens, text))
    complains = colored or PROBLEMS.first(tokens) is not None
    if not (complains or acts or creative or corrects or states or (wishes and (named or inner)) or (named and inner)):
        return None
    if not creative and not _says_what(tokens):
        return None
    wrong = NEEDING.first(tokens)
    if wrong and not creative and not _puts_right(tokens[wrong.end :]):
        return Step("clarify", said="Say what it should be instead.")
    return _step(tokens, text, reading, bool(creative))


def states(tokens: Sequence[Token], reading: Reading) -> bool:
    """Whether it says of something on the scenes how it is: "title comes in too late", "3 bullets but two visible"."""
    if VERBS.at(tokens, 0) or any(token.kind == "quote" for token in tokens):
        return False
    if PROBLEMS.first(tokens) or _judges(tokens):
        return True
    at = 1 if tokens[0].word in {"the", "this", "that", "these", "those"} else 0
    subject = ref_at(tokens, 0, reading, expected=True)  # "menu font is hard to read"
    if subject and subject.how in {"name", "number", "place"} and subject.end < len(tokens):
        at = subject.end if ELEMENT_NOUNS.at(tokens, subject.end) else at
    noun = ELEMENT_NOUNS.at(tokens, at)
    if tokens[0].word.endswith("er") and SIZES.at(tokens, 0) and ELEMENT_NOUNS.at(tokens, 1):
        return True  # "bigger phone number on the booking scene"
    if noun is None or noun.end >= len(tokens):
        return False
    lies = tokens[noun.end].word in _LYING and not any(POSITIONS.at(tokens, i) for i in range(noun.end, len(tokens)))
    return lies or any(t.word in _FINITE for t in tokens[noun.end : noun.end + 3])


def _judges(tokens: Sequence[Token]) -> bool:
    """ "The walk of Aisha is too fast": something, and that it is too much of it."""
    pairs = pairwise(tokens[1:])
    return any(a.word in _FINITE and b.word in {"too", "so", "way", "not", "far"} for a, b in pairs)


def adorns(tokens: Sequence[Token]) -> bool:
    """Whether something is wanted on a scene that makes no scene by itself: "add snow", "add four answer options"."""
    verb = VERBS.at(tokens, 0)
    begins = tokens[0].word in {"a", "an"} or ADORNMENTS.at(tokens, 0) is not None
    around = begins and any(token.word in _AROUND for token in tokens[2:])
    if not around and (verb is None or verb.value not in {"add", "put"}):
        return False
    start = verb.end if verb else 1
    for at in range(start, min(len(tokens), start + 6)):
        adornment = ADORNMENTS.at(tokens, at)
        if adornment and adornment.end > at + 1 and not SCENE_NOUNS.at(tokens, adornment.end):
            return True  # "page numbers"
        framed = tokens[at].word == "frame" and at + 1 < len(tokens) and tokens[at + 1].word in {"around", "on", "to"}
        if (
            (SCENE_NOUNS.at(tokens, at) and not framed)
            or tokens[at].kind == "quote"
            or tokens[at].word in {":", "about", "with", "saying", "says", "reading", "that", "for", "where"}
        ):
            return False
        if ADORNMENTS.at(tokens, at):
            return not (SCENE_NOUNS.at(tokens, at + 1) or DESIGN_NOUNS.at(tokens, at + 1))
    return False


def on_frame(tokens: Sequence[Token], start: int) -> bool:
    """ "Put a little saxophone in the corner": a thing, and where on the screen it goes. A scene goes elsewhere."""
    at = next((i for i in range(start + 1, len(tokens)) if tokens[i].word in _ON_SCREEN), None)
    thing = tokens[start:at] if at else ()
    marks = any(token.kind in {"quote", "mark"} or token.word in _TELLING_WHAT for token in thing)
    return (
        bool(thing)
        and not marks
        and not any(SCENE_NOUNS.at(thing, i) or DESIGN_NOUNS.at(thing, i) for i in range(len(thing)))
    )


_AROUND = word_set("around behind under underneath above over beside")
_ON_SCREEN = word_set("corner corners edge edges foreground")
_TELLING_WHAT = word_set("about saying says that which showing called titled with")


def _after_place(tokens: Sequence[Token], reading: Reading) -> Sequence[Token]:
    """The request without the scene it begins with: "on scene 1 move ...", "that scene with the quote, can we ..."."""
    start = 1 if tokens[0].word in {"on", "in", "for", "at"} else 0
    ref = ref_at(tokens, start, reading, expected=True)
    return core(tokens[ref.end :]) if ref and ref.end < len(tokens) else tokens


def _points_elsewhere(tokens: Sequence[Token], reading: Reading) -> bool:
    """Whether it speaks of something that is not here: "the logo I just sent" without an attachment."""
    return bool(ELSEWHERE.first(tokens)) and not reading.context.attachments


def _puts_right(rest: Sequence[Token]) -> bool:
    """Whether it is said what would be right: "the hours are wrong, Sunday is 9 to 13"."""
    return any(token.kind in {"number", "quote", "link", "color"} for token in rest)


def _says_what(tokens: Sequence[Token]) -> bool:
    """Whether there is a thing to change: "fix it" alone says nothing."""
    verb = VERBS.at(tokens, 0) or CHANGING.at(tokens, 0)
    rest = tokens[verb.end :] if verb else tokens
    if verb and verb.value in {"make", "edit", "put", "swap", "replace", "let"}:
        # "make the title" does not say what shall become of it.
        named = {at for noun in ELEMENT_NOUNS.all(rest) for at in range(noun.start, noun.end)}
        rest = [token for at, token in enumerate(rest) if at not in named]
    return any(
        t.kind in {"word", "quote", "link", "color", "number"} and t.word not in FUNCTION_WORDS | _EMPTY for t in rest
    )


def _step(tokens: Sequence[Token], text: str, reading: Reading, creative: bool) -> Step:
    words = source(text, core(tokens))[:2000]
    numbers = scenes_about(tokens, reading)
    kind = "creative" if creative else "surgical"
    ops = tuple(EditScene(scene=n, edit_type=kind, instruction=words) for n in numbers if n > 0)
    return Step("edit", ops, mentioned=tuple(numbers), note=other_font(tokens)) if ops else Step("clarify")
