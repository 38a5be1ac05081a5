"""Edits of how a scene moves, where its texts stand, what lies behind them, its design, and how briefly it speaks."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from brain.rules.appearing import fades_out, taking
from brain.rules.changing import change_step, covers, elements_in, subject_of
from brain.rules.film_wide import font_in
from brain.rules.lexicon import VERBS
from brain.rules.lexicon_film import FONT_NOUNS
from brain.rules.lexicon_looks import ELEMENT_NOUNS
from brain.rules.lexicon_restyle import (
    ALONE,
    BRAND,
    BRAND_IDLE,
    CASE_IDLE,
    CASES,
    CORNERS,
    DESIGN_IDLE,
    GROUND_IDLE,
    GROUND_NOUNS,
    MAKES_ANEW,
    MIDDLE_OF,
    MOTION_IDLE,
    MOTION_NOUNS,
    MOTIONS,
    MUCH,
    OF_WORDS,
    PLACE_IDLE,
    PLACES_IT,
    REDESIGN,
    SHORTER,
    SLIGHTLY,
    TEXTURES,
    UP_DOWN,
)
from brain.rules.moved_and_set import in_a_mood, other_font
from brain.rules.numbers import count_at, ordinal_at, seconds_at
from brain.rules.owners import owner_of
from brain.rules.phrases import Phrases
from brain.rules.pictures import place_on
from brain.rules.present import present
from brain.rules.rows import without_line
from brain.rules.scenes import ref_at
from brain.rules.shorter import shorter
from brain.rules.spans import leftover, said
from brain.rules.step import Step
from brain.rules.tokens import Token, source
from brain.rules.view import Reading, SceneView, stem, stems
from tools.designs import DESIGNS, font_named, theme_for
from tools.redesign import redesigned
from tools.schemas import AMOUNTS, Change, EditScene, ToolError
from tools.words import ELEMENTS, and_list, quoted


def restyled(tokens: Sequence[Token], text: str, reading: Reading) -> Step | None:
    """The step that changes scenes so; None when the request asks for anything else as well, or for something else."""
    if not reading.scenes or any(token.kind in {"quote", "link"} for token in tokens):
        return None
    rest, scenes, named = subject_of(tokens, reading)
    time = next((found for at in range(len(rest)) if (found := seconds_at(rest, at, reading.fps))), None)
    if time:
        before = time.start - 1 if time.end == len(rest) else 0
        lasting = before > 0 and rest[before].word in {"over", "in", "within", "for", "during"}
        moving = _moving(rest[:before], text, reading, scenes, named) if lasting else None
        return taking(moving, time.value) if moving else None  # "fade the title in over 2 seconds"
    for rule in _RULES:
        if step := rule(rest, text, reading, scenes, named):
            return step
    return None


def _only(table: Phrases[str], rest: Sequence[Token], idle: frozenset[str]) -> str | None:
    """What the only phrase of the table means, when nothing else is said."""
    found = list(table.all(rest))
    values = {one.value for one in found}
    return found[0].value if len(values) == 1 and covers(rest, [(f.start, f.end) for f in found], idle) else None


# --- motion -----------------------------------------------------------------------------------------------------------


def _moving(rest: Sequence[Token], text: str, reading: Reading, scenes: Sequence[int], named: bool) -> Step | None:
    if moved := in_a_mood(rest, reading, scenes, named):
        return moved
    motion = _only(MOTIONS, rest, MOTION_IDLE)
    told = next(MOTIONS.all(rest), None)
    if motion is None or told is None or fades_out(rest):
        return None
    word = rest[told.start].word
    if told.end == told.start + 1 and word in ALONE and not (elements_in(rest) or said(rest, MOTION_NOUNS)):
        return None  # "new slide", "fade" by itself
    scenes = scenes if named or next(ELEMENT_NOUNS.all(rest), None) else reading.scenes_of_style()

    def make(view: SceneView, element: str | None) -> Change | None:
        return Change(target=element or "scene", property="motion", value=motion) if view.has("motion") else None

    return change_step(make, rest, reading, scenes, named)


# --- places -----------------------------------------------------------------------------------------------------------


def _placed(rest: Sequence[Token], text: str, reading: Reading, scenes: Sequence[int], named: bool) -> Step | None:
    """ "Move the title to the top", "nudge the subtitle down a bit"."""
    whole = named and any(noun.value == "text" for noun in ELEMENT_NOUNS.all(rest))  # "the text of the last scene"
    it = reading.element if rest and not elements_in(rest) and said(rest, frozenset({"it"})) else None
    if not rest or not (elements_in(rest) or whole or it):
        return None
    bare = ELEMENT_NOUNS.at(rest, 0) or (rest[0].word in {"the", "our", "my"} and ELEMENT_NOUNS.at(rest, 1))
    lists = any(found.value == "items" for found in elements_in(rest))
    if not bare and not said(rest, PLACES_IT):
        return None
    place = _shift(rest) or _place(rest) or (place_on(rest) if bare and lists else "")  # "list to the right"
    if bare and not place and place_on(rest) == "center":
        place = "center"  # "title in the middle"
    sides = [token.word for token in rest if token.word in {"left", "right"}] if "%" in place else []
    if not place or not covers(rest, [], PLACE_IDLE | PLACES_IT):
        return None

    def make(view: SceneView, element: str | None) -> Change | None:
        target = element or (present(it, view) if it else "text" if whole else "")
        listed = target in {"items", AMOUNTS} and sides and not said(rest, SLIGHTLY)  # lists go as far as they can
        return Change(target=target, property="position", value=sides[0] if listed else place) if target else None

    return change_step(make, rest, reading, scenes, named)


def _place(rest: Sequence[Token]) -> str:
    """A place of the frame. "Left" alone is how a text is aligned."""
    place = place_on(rest)
    centered = place == "center" and said(rest, MIDDLE_OF)
    return place if centered or place.split()[:1] in (["top"], ["bottom"]) else ""


def _shift(rest: Sequence[Token]) -> str:
    """How far, in shares of the frame: 8 %, half of that for "a bit", twice for "a lot"."""
    if said(rest, frozenset({"top", "bottom", "upper", "corner", "center", "centre", "middle"})):
        return ""
    way = [UP_DOWN[token.word] for token in rest if token.word in UP_DOWN]
    moving = rest[0].word in {"move", "shift", "push", "nudge", "pull", "drag", "bring"}
    if len(way) != 1 or not moving:
        return ""
    far = 4 if said(rest, SLIGHTLY) else 16 if said(rest, MUCH) else 8
    return f"{way[0][0] * far}% {way[0][1] * far}%"


# --- words ------------------------------------------------------------------------------------------------------------


def _shortened(rest: Sequence[Token], text: str, reading: Reading, scenes: Sequence[int], named: bool) -> Step | None:
    """ "Say it shorter", "the title is too long": fewer of the same words."""
    wanted = list(SHORTER.all(rest))
    words = said(rest, OF_WORDS) or said(rest, frozenset({"wordy", "concise"}))
    idle = OF_WORDS | {"make", "say", "it", "is", "are", "bit", "little", "much", "the", "a", "too", "please"}
    if not wanted or not words or not covers(rest, [(f.start, f.end) for f in wanted], idle):
        return None

    def make(view: SceneView, element: str | None) -> Change | None:
        given = {name: view.shown[name] for name in ELEMENTS if view.says(name) and isinstance(view.shown[name], str)}
        names = [element] if element in given else sorted(given, key=lambda name: -len(given[name].split()))
        found = next(((name, short) for name in names if (short := shorter(given[name]))), None)
        return Change(target=found[0], property="text", value=found[1]) if found else None

    if step := change_step(make, rest, reading, scenes, named):
        return step
    elements = [found.value for found in elements_in(rest)]
    scenes = scenes if named or not elements else [owner_of(elements, reading, scenes[0])]
    view = reading.scene(scenes[0]) if len(scenes) == 1 else None
    sorry = "I can't say it in fewer words without changing what it says: tell me the words."
    if view and len(view.texts) > 1:
        told = and_list([quoted(words, 40) for words in view.texts[:8]])
        sorry = f"“{view.name}” says {told}: no word of these is spare. Which of them shall go?"
    ops = tuple(EditScene(scene=number, instruction=source(text, rest)[:2000]) for number in scenes)
    return Step("edit", ops, mentioned=tuple(scenes), note=sorry)


# --- the ground, corners, letters, the brand --------------------------------------------------------------------------


def _cut_down(rest: Sequence[Token], text: str, reading: Reading, scenes: Sequence[int], named: bool) -> Step | None:
    """ "Shorten the title to Green Fork": the words that it is cut down to."""
    to = next((at for at, token in enumerate(rest) if token.word == "to"), 0)
    elements = elements_in(rest[:to])
    if len(elements) != 1 or rest[0].word not in {"shorten", "cut", "trim", "condense"}:
        return None
    new = source(text, rest[to + 1 :]).strip(" .")
    if not new or any(count_at(rest, at) for at in range(to, len(rest))) or said(rest[to:], _MEASURES):
        return None  # "to one line", "to half"

    def make(view: SceneView, element: str | None) -> Change | None:
        return Change(target=element, property="text", value=new) if element else None

    return change_step(make, rest[:to], reading, scenes, named)


_MEASURES = frozenset({"half", "a", "few", "fewer", "just", "only", "size", "word", "words", "line", "lines", "fit"})


def _textured(rest: Sequence[Token], text: str, reading: Reading, scenes: Sequence[int], named: bool) -> Step | None:
    if not said(rest, GROUND_NOUNS):
        return None
    verb = VERBS.at(rest, 0)
    if verb and verb.value in {"delete", "hide"}:
        return None  # "get rid of the waves in the background"
    texture = _only(TEXTURES, rest, GROUND_NOUNS | GROUND_IDLE)
    scenes = scenes if named else reading.scenes_of_style()
    change = Change(target="background", property="texture", value=texture)
    return change_step(lambda view, _: change, [], reading, scenes, named) if texture else None


def _cornered(rest: Sequence[Token], text: str, reading: Reading, scenes: Sequence[int], named: bool) -> Step | None:
    if not said(rest, frozenset({"corners", "corner", "edges"})):
        return None
    corners = _only(CORNERS, rest, frozenset({"corners", "corner", "edges", "give", "with", "cards", "boxes", "use"}))
    scenes = scenes if named else reading.scenes_of_style()
    change = Change(target="scene", property="corners", value=corners)
    return change_step(lambda view, _: change, [], reading, scenes, named) if corners else None


def _lettered(rest: Sequence[Token], text: str, reading: Reading, scenes: Sequence[int], named: bool) -> Step | None:
    """ "Use the font Lora in all scenes": a typeface whose name is a word of its own."""
    taken = bool(rest) and rest[0].word in _TAKES and len(rest) < 6  # "use Lora"
    if not taken and not any(token.word in FONT_NOUNS for token in rest):
        return None
    bare = " ".join(token.text for token in rest[1:] if token.word not in _FONT_ALONE and token.kind == "word")
    name = bare if taken and font_named(bare) else font_in(rest, text)
    font = font_named(name) if name else None
    if name is None or font is None or len(rest) > 12:
        return None
    scenes = scenes if named or elements_in(rest) else reading.scenes_of_style()

    def make(view: SceneView, element: str | None) -> Change | None:
        return Change(target=element or "text", property="font", value=font)

    return change_step(make, rest, reading, scenes, named)


_TAKES = frozenset({"use", "try", "switch", "take"})
_FONT_ALONE = frozenset({"to", "instead", "please", "better", "then", "the", "font", "typeface"})


def _branded(rest: Sequence[Token], text: str, reading: Reading, scenes: Sequence[int], named: bool) -> Step | None:
    """ "Use our brand colours": on every scene, unless one is named."""
    found = BRAND.first(rest)
    if found is None or leftover(rest, range(found.start, found.end), BRAND_IDLE):
        return None
    theme = theme_for("", brand=reading.context.project.brand)
    if theme is None:
        return Step("clarify", said="I know no brand colours yet: say “our brand colours are #0b3d2e and #c9a227”.")
    numbers = scenes if named else [view.number for view in reading.scenes]
    change = Change(target="scene", property="theme", value=theme.key)
    ops = tuple(EditScene(scene=number, edit_type="creative", changes=(change,)) for number in numbers)
    return Step("edit", ops, mentioned=tuple(numbers))


def _cased(rest: Sequence[Token], text: str, reading: Reading, scenes: Sequence[int], named: bool) -> Step | None:
    """ "In all caps", "lowercase", "remove the capital letters": the same words in other letters."""
    case = next((token.word for token in rest if token.word in CASES), None)
    if case is None:
        return None
    if not covers(rest, [], CASE_IDLE | CASES):
        return _words_cased(rest, case, reading)
    verb = VERBS.at(rest, 0)
    off = said(rest, frozenset({"no", "not", "without", "don't"})) or (verb is not None and verb.value == "delete")
    change = _as_sentence if off else str.lower if case == "lowercase" else str.upper
    if not named and any(token.word == "all" and after.word in CASES for token, after in pairwise(rest)):
        scenes = [reading.default_scene()]  # "all caps" says nothing of all scenes

    def make(view: SceneView, element: str | None) -> Change | None:
        name = element or next((name for name in ("title", "quote", "cta", "value") if view.says(name)), "")
        now = view.shown.get(name)
        new = change(now) if isinstance(now, str) and now else now
        return Change(target=name, property="text", value=new) if new != now else None

    return change_step(make, rest, reading, scenes, named)


def _words_cased(rest: Sequence[Token], case: str, reading: Reading) -> Step | None:
    """ "Write Bella Notte in capitals": words that stand on a scene, as they are written there."""
    known = CASE_IDLE | CASES | frozenset({"write", "put", "show", "type", "spell", "an", "word", "words"})
    told = [stem(token.word) for token in rest if token.kind != "mark" and token.word not in known]
    for view in reading.scenes if told else ():
        for name in (name for name in ELEMENTS if view.says(name) and isinstance(view.shown[name], str)):
            if list(stems(view.shown[name])) == told:
                new = view.shown[name].lower() if case == "lowercase" else view.shown[name].upper()
                op = EditScene(scene=view.number, changes=(Change(target=name, property="text", value=new),))
                return Step("edit", (op,), mentioned=(view.number,), element=name)
    return None


def _as_sentence(text: str) -> str:
    """Words that are all capitals in small letters, the first with a capital."""
    words = [word.lower() if len(word) > 1 and word.isupper() else word for word in text.split(" ")]
    small = " ".join(words)
    return small[:1].upper() + small[1:]


def _aligned(rest: Sequence[Token], text: str, reading: Reading, scenes: Sequence[int], named: bool) -> Step | None:
    """ "Align everything right": where "right" is no remark."""
    side = next((token.word for token in rest if token.word in {"left", "right"}), "")
    known = frozenset({"align", "justify", "left", "right", "to", "the", "everything", "all", "aligned", "on", "side"})
    if not side or not said(rest, frozenset({"align", "justify", "aligned"})) or not covers(rest, [], known):
        return None
    return change_step(
        lambda view, element: Change(target=element or "text", property="align", value=side),
        rest,
        reading,
        scenes,
        named,
    )


def _line_away(rest: Sequence[Token], text: str, reading: Reading, scenes: Sequence[int], named: bool) -> Step | None:
    """ "Remove step 4", "delete the last bullet": a line of the list, by its number."""
    verb = VERBS.at(rest, 0)
    noun = next((at for at, token in enumerate(rest) if token.word in _LINES), 0)
    count = count_at(rest, noun + 1) or (ordinal_at(rest, noun - 1) if noun else None)
    if verb is None or verb.value != "delete" or not noun or count is None:
        return None
    if not covers(
        rest, [(noun, noun + 1), (count.start, count.end)], frozenset({"the", "number", "of", "from", "list"})
    ):
        return None
    if (called := ref_at(rest, noun, reading, expected=True)) and called.how == "name":
        return None  # "take out step two", where a scene is called so
    views = [view for view in reading.scenes if view.says("items") and (view.number in scenes or not named)]
    made = [(view.number, change) for view in views if (change := without_line(count.value, view))]
    if len(made) != 1:
        return None
    ops = (EditScene(scene=made[0][0], changes=(made[0][1],)),)
    return Step("edit", ops, mentioned=(made[0][0],), element="items")


_LINES = frozenset({"step", "item", "bullet", "point", "option", "row", "entry", "tip"})


def _set_anew(rest: Sequence[Token], text: str, reading: Reading, scenes: Sequence[int], named: bool) -> Step | None:
    """ "Show it as a checklist", "turn the list into steps": the same words in another design."""
    at = next((i for i, token in enumerate(rest) if i and token.word in REDESIGN), None)
    if at is None and [token.word for token in rest[:1]] == ["make"]:
        at = next((i for i in (2, 3) if i < len(rest) and rest[i].word in {"a", "an"}), None)  # "make this a quote"
    if at is None and named and rest[2:] and rest[1].word == "to" and (reading.foreign or rest[2].word in {"a", "an"}):
        at = 1  # "change scene 5 to a list"
    if at is None or rest[0].word not in MAKES_ANEW or len(rest) - at > 5:
        return None
    words = " ".join(token.word for token in rest[at + 1 :] if token.word not in DESIGN_IDLE)
    named_so = (design.key for design in DESIGNS.values() if words in (design.key, design.name.lower(), *design.hints))
    key = next(named_so, None)
    if key is None:
        return None
    if not named and not any(_can_be(reading.scene(number), key) for number in scenes):
        scenes = [view.number for view in reading.scenes if _can_be(view, key)][-1:] or scenes
    change = Change(target="scene", property="design", value=key)
    return change_step(lambda view, _: change, [], reading, scenes, True)


def _can_be(view: SceneView | None, key: str) -> bool:
    try:
        return view is not None and bool(redesigned(view.shown, key))
    except ToolError:
        return False


_RULES = (
    _branded,
    _moving,
    _placed,
    _shortened,
    _cut_down,
    _textured,
    _cornered,
    _lettered,
    other_font,
    _cased,
    _aligned,
    _line_away,
    _set_anew,
)
