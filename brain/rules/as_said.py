"""Wishes that no rule knows, handed on in the person's words: for a model to carry out, or to be asked about.

What tells a wish from noise is what it is about (a scene, an element, words on the screen) or its form: "more ...",
"not enough ...", a verb, something that should be.
"""

from __future__ import annotations

from collections.abc import Sequence

from brain.rules.about import on_screen, scenes_about
from brain.rules.lexicon import FUNCTION_WORDS, VERBS
from brain.rules.lexicon_free import CHANGING, CREATIVE, DISCUSSED, ELSEWHERE, NEEDING, PROBLEMS, WISHING
from brain.rules.lexicon_looks import ELEMENT_NOUNS
from brain.rules.phrases import word_set
from brain.rules.scenes import ref_at, refs
from brain.rules.step import Step
from brain.rules.tokens import Token, source, tokens
from brain.rules.view import Reading, stem
from tools.designs.colors import color_named
from tools.schemas import EditScene

# Comparisons that a wish may begin with: "more appetizing", "not enough spacing".
_COMPARES = word_set("more less not too enough fewer no without very much bit little way")
_POINTS = word_set("it this that they these those them")
_EMPTY = word_set("""
    it this that them there here other one typo typos mistake error spelling
    something anything thing things better good nice usual same different stuff number date
    """)
# Without these a row of words is no sentence: "asdf", "blah".
_FEWEST = 2
_VERBS = word_set("edit make put swap replace grow shrink scale darken lighten center hide show say move")


def as_said(request: Sequence[Token], text: str, reading: Reading) -> Step | None:
    """The edit of the scene that is meant, in the person's words; None when nothing tells that one is wished."""
    if not reading.scenes or len(request) < _FEWEST or len(request) > 80:
        return None
    if any(table.first(request) for table in (ELSEWHERE, DISCUSSED, NEEDING)):
        return None
    elements = {at for found in ELEMENT_NOUNS.all(request) for at in range(found.start, found.end)}
    verb = VERBS.at(request, 0)
    made = (
        elements | set(range(verb.end)) if verb and verb.value in {"make", "edit", "put"} else set()
    )  # "make the title" says nothing
    idle = FUNCTION_WORDS | _EMPTY | _COMPARES
    telling = [t for at, t in enumerate(request) if t.kind != "mark" and t.word not in idle and at not in made]
    pointed = request[0].word in _POINTS and len(request) > 2 and bool(reading.last_ops)  # "it ends too suddenly"
    if not telling or not (_is_about(request, reading) or _has_the_form(request) or pointed):
        return None
    meant = scenes_about(request, reading)
    if any(not reading.scene(n) for n in meant):
        return Step("clarify", said="I see no such scene in this film.")
    numbers = [n for n in meant if reading.scene(n)]
    kind = "creative" if CREATIVE.first(request) or _compares(request) else "surgical"
    words = source(text, request)[:2000]
    ops = tuple(EditScene(scene=number, edit_type=kind, instruction=words) for number in numbers)
    return Step("edit", ops, mentioned=tuple(numbers)) if ops else None


def _is_about(request: Sequence[Token], reading: Reading) -> bool:
    """Whether a scene, an element or words of a scene are spoken of, and more than that."""
    named = [ref for ref in refs(request, reading) if ref.how in {"number", "name", "place", "content", "this"}]
    if any(ref.end - ref.start < len(request) for ref in named):
        return True
    first = ref_at(request, 0, reading, expected=True)
    if first and first.how == "name" and first.end < len(request):
        return True
    return ELEMENT_NOUNS.first(request) is not None or on_screen(request, reading)


def _compares(request: Sequence[Token]) -> bool:
    return request[0].word in {"more", "less", "too"}


def _has_the_form(request: Sequence[Token]) -> bool:
    verb = VERBS.at(request, 0)
    return (
        request[0].word in _COMPARES
        or _commands(request)
        or (request[0].word in {"looks", "feels", "reads", "seems"} and len(request) > 2)
        or (request[0].word == "the" and color_named(request[1].word) is not None)  # "the purple is ugly"
        or (verb is None and any(CHANGING.at(request, at) for at in range(1, min(4, len(request)))))  # "emails fly in"
        or (request[0].word in _POINTS and len(request) > 2 and request[1].word == "be")  # "can these be further apart"
        or (len(request[0].word) > 4 and request[0].word.endswith("er"))  # "darker and spookier"
        or (verb is not None and verb.value in _VERBS)
        or CHANGING.at(request, 0) is not None
        or any(table.first(request) for table in (PROBLEMS, WISHING))
    )


def _commands(request: Sequence[Token]) -> bool:
    """ "Mark her village", "sprinkle some glitter": a word that no lexicon knows, and a thing; so it is a verb."""
    first, second = request[0], request[1]
    unknown = first.kind == "word" and first.word not in FUNCTION_WORDS | _COMPARES and len(first.word) > 2
    return unknown and second.word in _DETERMINERS and first.word not in _NO_VERBS and len(request) > 2


_HOW = ("ing", "er", "ed", "ly", "ier", "ish", "est")  # "smiling", after a tooth was put on the scene
_REFINES = word_set("only just at on in for with without behind above below under from to until till during not")
_DETERMINERS = word_set("the a an my our her his its their these those it them every each some more both all")
_NO_VERBS = word_set(
    "what why who how where when which whose and but because while if whether are is was were does did"
)


def goes_on(request: Sequence[Token], text: str, reading: Reading) -> Step | None:
    """ "Two bees" after "put a bee on the box scene": a few words about the last edit, in the person's words."""
    last = reading.last_op
    if not isinstance(last, EditScene) or not 0 < len(request) <= 8 or not reading.scene(last.scene):
        return None
    said = [message.content for message in reading.context.history[-2:]]
    before = {stem(token.word) for content in said for token in tokens(content[:400])}
    shared = {stem(token.word) for token in request if token.kind == "word"} - FUNCTION_WORDS & before
    refines = request[0].word in _REFINES and len(request) > 2  # "only at the end of it"
    valued = len(request) <= 4 and any(token.kind in {"number", "quote", "color", "link"} for token in request)
    how = len(request) <= 3 and last.instruction and any(t.word.endswith(_HOW) for t in request if len(t.word) > 4)
    joined = reading.row[0].word == "and" or any(token.word in {"too", "also"} for token in reading.row)
    also = joined and len(request) > 1  # "the line below it too", "and a dog"
    if not (shared or refines or also or how or (valued and last.changes)):
        return None
    op = EditScene(scene=last.scene, instruction=source(text, request)[:2000])
    return Step("edit", (op,), mentioned=(last.scene,))


def fragment(request: Sequence[Token], text: str, reading: Reading) -> Step | None:
    """ "Polaroid style frames", "wooden texture", "with sparkles": how the scene that is meant shall look, where words
    for it are all that is said."""
    row = [token for token in request if token.kind != "mark"]
    if not reading.scenes or not 2 <= len(row) <= 14 or any(token.kind == "quote" for token in row):
        return None
    if reading.files_ignored or row[0].word in _PERSONAL or any(token.word in _FINITE for token in row):
        return None
    if any(table.first(request) for table in (ELSEWHERE, DISCUSSED, NEEDING)) or any(
        t.word == "?" for t in reading.row
    ):
        return None
    words = [token.word for token in row if token.kind == "word" and token.word not in FUNCTION_WORDS | _EMPTY]
    shaped = bool(reading.selected and words) or any(len(word) > 5 and word.endswith(_SHAPES) for word in words)
    if not shaped or not all(map(_readable, words)):
        return None
    number = reading.default_scene()
    op = EditScene(scene=number, edit_type="creative", instruction=source(text, request)[:2000])
    return Step("edit", (op,), mentioned=(number,))


_PERSONAL = word_set("i we he she they you my your his her what why who how when where no not yes the")
_FINITE = word_set(
    "is are was were be has have had am do did does will would i i'm we turns went came said it that this nothing none"
)
_SHAPES = tuple(word_set("s ed ing ly ish al ic ful less en ture er ive ous ant ent ern"))
_VOWELS = set("aeiouy")


def _readable(word: str) -> bool:
    """Whether it can be spoken: no run of the keys."""
    run = 0
    for letter in word:
        run = 0 if letter in _VOWELS or not letter.isascii() or not letter.isalpha() else run + 1
        if run > 4:
            return False
    return bool(_VOWELS & set(word)) or not word.isascii()


def only_names(sentence: Sequence[Token], reading: Reading) -> tuple[int, ...]:
    """The scenes of a sentence that says nothing but which are meant: "the opening I mean", "on scene 2"."""
    row = [token for token in sentence if token.kind != "mark" and token.word not in _NAMING]
    ref = ref_at(row, 0, reading, expected=True) if row else None
    telling = ref is not None and ref.end == len(row) and ref.how in {"number", "name", "place", "content", "this"}
    return ref.numbers if ref and telling else ()


_NAMING = word_set("i we mean meant mean's that is for on in at it's that's only just to please ok of course sorry")
