"""Edits of what is on the scenes: looks and words together, as one step for each request."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from brain.rules.about import by_alike_words
from brain.rules.alike import alike
from brain.rules.crowded import crowded
from brain.rules.fewer_words import without_words, words_named, words_of_element
from brain.rules.has_color import colored
from brain.rules.lexicon import FUNCTION_WORDS, VERBS
from brain.rules.lexicon_film import PICTURE_NOUNS
from brain.rules.lexicon_looks import ELEMENT_NOUNS, PEOPLE
from brain.rules.lexicon_scenes import SCENE_NOUNS
from brain.rules.looks import Looks, Value, looks_in
from brain.rules.moody import moody
from brain.rules.owners import owner_of
from brain.rules.particles import joined
from brain.rules.phrases import word_set
from brain.rules.politeness import without_reason
from brain.rules.present import present, shown_as
from brain.rules.scene_names import WITHIN, Ref, says
from brain.rules.scenes import numbers_of, ref_at, refs, row_at
from brain.rules.step import Step
from brain.rules.tokens import Token
from brain.rules.view import Reading, SceneView, stem, stems
from brain.rules.worded import worded
from tools.designs.colors import color_named
from tools.designs.palettes import theme_for, theme_named
from tools.designs.themes import THEMES
from tools.schemas import Change, EditScene
from tools.words import ELEMENTS, row_words

_POINTING = frozenset({"it", "this", "that", "its", "them"})
_EVERY = frozenset({"every", "all", "each", "both"})
# What a property is about when no element is named.
_DEFAULT_TARGET = {
    "color": "background",
    "size": "text",
    "font": "text",
    "weight": "text",
    "italic": "text",
    "underline": "text",
    "align": "text",
    "visible": "text",
}
_STYLE = frozenset({"theme", "pace", "font", "color"})
_EVERYWHERE = frozenset({"text", "background", "accent"})
_EDITS = word_set("""
    edit make put swap replace say grow shrink scale double triple halve speed slow darken lighten center embolden
    hide show delete move add
    """)
_MODALS = word_set("should must needs need has have could can shall")
_WISHES = word_set(
    "should could needs need must can too want wants wish prefer rather would be is are looks in more be"
)


def edit(tokens: Sequence[Token], text: str, reading: Reading) -> Step | None:
    """The step that changes scenes as the tokens ask; None when they ask for no change that the rules know."""
    if not reading.scenes:
        return None
    found = scene_refs(tokens, reading)
    covered = {at for ref in found for at in range(ref.start, ref.end)}
    rest = [token for at, token in enumerate(tokens) if at not in covered]
    scenes = scenes_meant(found, tokens, reading)
    if step := words_of_element(tokens, reading, scenes[0]) or _hidden(
        joined(rest), reading, scenes, named=bool(found)
    ):
        return step
    if step := worded(tokens, rest, text, reading, scenes, found) or crowded(rest, reading, scenes):
        return step
    if step := alike(tokens, reading):
        return step
    looks = looks_in(rest, text)
    verb = VERBS.at(tokens, 0)
    if verb and verb.value == "delete" and any(value.property == "color" for _, value in looks.pairs):
        return None  # "get rid of the purple": what shall be instead is not said
    if not looks.pairs or not _is_asked(tokens, looks, reading):
        return None
    return _looked(looks, rest, reading, scenes, named=bool(found))


_INSIDE = WITHIN | {"for"}
_PARTS_OF_ALL = frozenset({"title", "subtitle", "text", "background", "logo"})  # what scenes are called, and have


def scene_refs(tokens: Sequence[Token], reading: Reading) -> list[Ref]:
    """The scenes named; of a "title" that is also a scene's name, the element is meant."""
    return reading.kept(tokens, "scenes", lambda: _scene_refs(tokens, reading))


_ON = frozenset({"with", "on"})
_BECOMING = frozenset({"to", ":", "by", "be", "is", "now", "cost", "costs", "around", "at"})


def _scene_refs(tokens: Sequence[Token], reading: Reading) -> list[Ref]:
    found, of_all = [], []
    for ref in refs(tokens, reading, behind=_INSIDE, expected=reading.foreign):
        if ref.how == "it" and reading.foreign:
            continue  # as in English
        amount = ref.start and tokens[ref.start - 1].word in _BECOMING and tokens[ref.start].kind == "number"
        if amount and reading.foreign and not any(reading.scene(number) for number in ref.numbers):
            continue  # "cambia el peinado a 22", "el peinado ahora es 25"
        inside = ref.start > 0 and tokens[ref.start - 1].word in _INSIDE
        noun = SCENE_NOUNS.at(tokens, ref.end - 1) or tokens[ref.end - 1].word in {"one", "it"}
        middle = tokens[ref.end - 1].word in {"middle", "center", "centre"} and ELEMENT_NOUNS.first(tokens)
        if ref.how == "place" and middle:
            continue  # "title in the middle"
        view = reading.scene(ref.numbers[0]) if reading.foreign and ref.numbers else None
        element = ELEMENT_NOUNS.at(tokens, ref.end - 1)
        called = view and any(says(tokens[ref.end - 1], word) for word in view.name_words)
        if view and element and ref.how == "name" and not called:
            continue  # "die Liste"
        if called and element and ref.how == "name" and not (inside or noun) and element.value in _PARTS_OF_ALL:
            of_all.append(ref._replace(end=ref.start))
            continue  # "den Titel", where a scene is called “Title”
        if ref.how == "name" and not (inside or noun or reading.foreign):
            continue  # "make Luigi's Bakery red" is about the words
        start = ref.start
        # "in", "on", "of" and "for" belong to the mention.
        while start > 0 and tokens[start - 1].word in {"in", "on", "of", "for", "from", "at", "the"}:
            start -= 1
        found.append(ref._replace(start=start))
    fronted = VERBS.at(tokens, 0) is None and any(token.word in _ON for token in tokens)
    row = row_at(tokens, 0, reading) if fronted else None
    on = row is not None and tokens[row.end : row.end + 1] != [] and tokens[row.end].word in _ON
    if row and on and row.how == "name" and len(found) < len(row.numbers) > 1:
        return [row]  # "the quote and the guest with a green background"
    if not found and not reading.mentioned and not reading.selected:
        found = of_all[:1]
    if not found and (subject := _bare_row(tokens, reading) or _subject(tokens, reading)):
        return [subject]
    placed = [ref for ref in found if ref.how != "all" and tokens[ref.start].word in {"in", "on", "of", "from"}]
    return placed if placed and any(ref.how == "all" for ref in found) else found  # "everything on the last slide"


def _bare_row(tokens: Sequence[Token], reading: Reading) -> Ref | None:
    """ "Make 3 and 4 blue", "the first two red": scenes by their numbers or places alone."""
    verb = VERBS.at(tokens, 0)
    start = verb.end if verb and verb.value in {"make", "edit"} else 0
    row = row_at(tokens, start, reading) if start or verb is None else None
    if row is None or row.end >= len(tokens) or not all(reading.scene(n) for n in row.numbers):
        return None
    numbered = start and row.how == "number" and tokens[row.end].kind in {"word", "color"}
    placed = row.how == "place" and len(row.numbers) > 1 and _is_look(tokens[row.end])
    return row if numbered or placed else None


def _subject(tokens: Sequence[Token], reading: Reading) -> Ref | None:
    """ "The facts should have a white background": the scene that a wish begins with."""
    if called := _called(tokens, reading) or _named_like(tokens, reading):
        return called
    ref = ref_at(tokens, 0, reading, expected=True)
    wish = ref is not None and ref.end < len(tokens) and tokens[ref.end].word in _MODALS
    element = ref is not None and ELEMENT_NOUNS.at(tokens, ref.end - 1)
    behind = [token.word for token in tokens[ref.end : ref.end + 2]] if ref else []
    if ref and ref.how == "name" and behind[:1] == ["in"] and len(behind) > 1 and color_named(behind[1]):
        return ref  # "route in green"
    return ref if ref and ref.how == "name" and wish and not element else None


def _called(tokens: Sequence[Token], reading: Reading) -> Ref | None:
    """ "Make the poster black", "tickets gold": a scene by its whole name, and how it shall look."""
    verb = VERBS.at(tokens, 0)
    start = verb.end if verb and verb.value in {"make", "edit"} else 0
    article = start < len(tokens) and tokens[start].word in {"the", "our", "my"}
    row = row_at(tokens, start, reading)
    look = row.end if row else 0
    while look < len(tokens) and tokens[look].word in {"in", "the", "same", "a"}:
        look += 1
    if row and row.how == "name" and len(row.numbers) > 1 and look < len(tokens) and _is_look(tokens[look]):
        return row  # "make exterior and garden blue", "week 1 and week 2 in the same green"
    themed = start + article < len(tokens) and tokens[start + article].word in THEMES  # "make paper red"
    ref = ref_at(tokens, start, reading, expected=True) if article or not start or themed else None
    if ref is None or ref.how != "name" or len(ref.numbers) != 1 or ref.end >= len(tokens):
        return None
    view, said = reading.scene(ref.numbers[0]), {stem(token.word) for token in tokens[ref.start : ref.end]}
    colored = color_named(tokens[ref.end].word) is not None or tokens[ref.end].kind == "color"
    colored = colored or (themed and _is_look(tokens[ref.end]))
    whole = view is not None and set(view.name_words) <= said and len(said) <= len(view.name_words) + 1
    return ref if colored and whole and not ELEMENT_NOUNS.at(tokens, ref.end - 1) else None


def _named_like(tokens: Sequence[Token], reading: Reading) -> Ref | None:
    """ "Bigger names", "the tagline should type itself", where a scene is called so: that scene's text. The word stays
    where the scene shows such an element."""
    for at, token in enumerate(tokens):
        noun = ELEMENT_NOUNS.at(tokens, at)
        if noun is None or noun.end > at + 1 or noun.value not in {"title", "subtitle", "author"}:
            continue
        if at and any(stem(tokens[at - 1].word) in view.said_words for view in reading.scenes):
            continue  # "the villa name"
        views = [view for view in reading.scenes if view.name_words == (stem(token.word),)]
        if len(views) == 1 and token.word not in {"title", "subtitle"}:
            shows = shown_as(noun.value, views[0]) is not None
            return Ref((views[0].number,), "name", at, at if shows else at + 1)
    return None


def _is_look(token: Token) -> bool:
    return color_named(token.word) is not None or token.kind == "color" or token.word.endswith("er")


def scenes_meant(found: Sequence[Ref], tokens: Sequence[Token], reading: Reading) -> list[int]:
    if found:
        return numbers_of(found)
    for one, two in pairwise(tokens):
        if one.word in _EVERY | {"any"} and color_named(two.word):
            return [scene.number for scene in reading.scenes]  # "replace all orange with red"
    for element in ELEMENT_NOUNS.all(tokens):
        before = [token.word for token in tokens[max(0, element.start - 2) : element.start]]
        every = element.value != "text" or tokens[element.end - 1].word == "texts"
        if _EVERY & set(before) and every:
            name = element.value
            shown = [view for view in reading.scenes if view.says(name) or (name != "title" and shown_as(name, view))]
            owners = [view.number for view in shown]
            owners = owners or [scene.number for scene in reading.scenes if scene.has(element.value)]
            return owners or [scene.number for scene in reading.scenes]
    people = [view.number for view in reading.scenes if PEOPLE & {*view.name_words}]
    if len(people) == 1 and not reading.selected and any(token.word == "names" for token in tokens):
        return people  # "make the names red" is about the scene “Trainers”
    return [reading.default_scene()]


def _is_asked(tokens: Sequence[Token], looks: Looks, reading: Reading) -> bool:
    """Whether this is a wish and not talk that happens to hold a colour: it has a verb of change, or says little
    else."""
    verb = VERBS.at(tokens, 0)
    if verb and verb.value in _EDITS:
        return len(looks.unknown) <= 8
    wish = any(token.word in _WISHES for token in tokens)
    shown = (
        frozenset[str]().union(*(scene.said_words for scene in reading.scenes)) if len(tokens) <= 12 else frozenset()
    )
    strange = [token for token in looks.unknown if stem(token.word) not in shown]
    return len(strange) <= (2 if wish else 0)


# --- showing and hiding -----------------------------------------------------------------------------------------------


def _hidden(rest: Sequence[Token], reading: Reading, scenes: Sequence[int], *, named: bool) -> Step | None:
    """ "remove the subtitle", "hide the kicker", "show it again"; "remove the word “new”" takes words away."""
    verb = VERBS.at(rest, 0)
    if verb is None or verb.value not in {"delete", "hide", "show"}:
        return None
    rest = without_reason(rest[verb.end :])
    where = None if named and 1 < len(scenes) == len(reading.scenes) else scenes[0]
    quote = next((token for token in rest if token.kind == "quote"), None)
    if quote and verb.value != "show":
        return without_words(quote.text, reading, where)
    if verb.value != "show" and (part := words_named(rest)):
        called = [ref for ref in refs(rest, reading, expected=True) if ref.how == "name" and not named]
        scene = called[0].numbers[0] if called and reading.scene(called[0].numbers[0]) else scenes[0]
        return without_words(part, reading, scene) or Step("clarify", said=f"No scene says “{part}” there.")
    elements = [found.value for found in ELEMENT_NOUNS.all(rest) if found.value not in {"accent"}]
    if not elements and verb.value != "show":
        words = [token for token in rest if token.kind in {"word", "number", "link"}]
        said = " ".join(
            token.text
            for token in words
            if token.word not in {"the", "word", "words", "line", "text", "our", "my", "from", "scene"}
        )
        return without_words(said, reading, where) if said else None
    value = "true" if verb.value == "show" else "false"
    if not elements or (
        verb.value == "show" and not any(token.word == "again" for token in rest) and rest[0].word in {"me", "us"}
    ):
        return None
    if not named and len(scenes) == 1:
        hidden = _hidden_on(elements, reading) if verb.value == "show" else None
        scenes = [hidden or _by_other_words(rest, reading) or owner_of(elements, reading, scenes[0])]
    ops = []
    for number in scenes:
        view = reading.scene(number)
        targets = [present(e, view) if view else e for e in elements]
        ops.append(
            EditScene(scene=number, changes=tuple(Change(target=t, property="visible", value=value) for t in targets))
        )
    return _step(ops, elements[-1])


def _by_other_words(rest: Sequence[Token], reading: Reading) -> int | None:
    """The one scene that shows what is said beside the element: "the villa name"."""
    covered = {at for found in ELEMENT_NOUNS.all(rest) for at in range(found.start, found.end)}
    others = {stem(token.word) for at, token in enumerate(rest) if at not in covered} - FUNCTION_WORDS
    owners = [view.number for view in reading.scenes if others and others & view.said_words]
    return owners[0] if len(owners) == 1 else None


def _hidden_on(elements: Sequence[str], reading: Reading) -> int | None:
    """The scene on which the elements were hidden, the last of several."""
    hidden = (v.number for v in reversed(reading.scenes) if all(v.shown.get(f"{e}Visible") is False for e in elements))
    return next(hidden, None)


# --- looks ------------------------------------------------------------------------------------------------------------


def _looked(
    looks: Looks, rest: Sequence[Token], reading: Reading, scenes: Sequence[int], *, named: bool
) -> Step | None:
    unknown = [token for token in looks.unknown if token.kind != "mark"]
    before = scenes
    element: str | None = None
    if unknown and not looks.elements and all(value.property == "pace" for _, value in looks.pairs):
        return None  # "slow just the counter down" is about that alone
    if unknown and not named:
        scenes, element, unknown = _by_words(rest, unknown, reading, scenes, among_elements=bool(looks.elements))
    pointing = _POINTING & {token.word for token in rest} and PICTURE_NOUNS.first(unknown) is None
    if unknown and not named and not looks.elements and not pointing:
        return None  # "make the logo red", "the logo is too big, make it smaller": about nothing that is here
    if not named and looks.elements and scenes == before:
        scenes = [owner_of(looks.elements, reading, scenes[0])] if len(scenes) == 1 else scenes
    if not named and scenes == before and not unknown and len(scenes) == 1:
        # Right after a film was made, "make the text bigger" is about the film as well.
        talk = reading.context.history and {*looks.elements} <= _EVERYWHERE
        scenes = reading.scenes_of_style() if _is_style(looks) or talk else scenes
    if not named and len(scenes) == 1 and len(apart := _by_owner(looks, reading, scenes[0])) > 1:
        changed = [(number, _changes(one, reading.scene(number), None)) for number, one in apart.items()]
        return _step([EditScene(scene=n, changes=made) for n, made in changed if made], looks.elements[-1])
    alone = len(scenes) == 1 or scenes == before
    ops = []
    for number in scenes:
        view = reading.scene(number)
        changes = _changes(
            looks, view, element or (None if named or not alone else _talked_of(rest, looks, reading, view))
        )
        if changes:
            creative = all(change.property == "theme" for change in changes)
            ops.append(EditScene(scene=number, edit_type="creative" if creative else "surgical", changes=changes))
    if not ops:
        return None
    spoken = looks.elements[-1] if looks.elements else element
    return _step(ops, spoken, tuple(token.text for token in unknown))


def _by_owner(looks: Looks, reading: Reading, scene: int) -> dict[int, Looks]:
    """What is said of elements that stand on different scenes, by scene: "the phone bigger and the address smaller"."""
    owners: dict[int, list[tuple[str | None, Value]]] = {}
    for target, value in looks.pairs:
        owners.setdefault(owner_of([target], reading, scene) if target else scene, []).append((target, value))
    return {number: replace(looks, pairs=tuple(pairs)) for number, pairs in owners.items()}


def _is_style(looks: Looks) -> bool:
    """Whether it is the look as a whole that shall change: "more elegant", "darker", "a serif font"."""
    if not {*looks.elements} <= _EVERYWHERE:
        return False
    return all(
        value.property in _STYLE if target in {None, "scene"} else target == "text" and value.property == "font"
        for target, value in looks.pairs
    )


def _by_words(
    rest: Sequence[Token], unknown: list[Token], reading: Reading, scenes: Sequence[int], *, among_elements: bool
) -> tuple[Sequence[int], str | None, list[Token]]:
    """What is meant by words that are neither looks nor elements: text on the screen ("make Luigi's red"), or a
    scene's name."""
    said = {word for token in unknown for word in stems(token.text)}
    if among_elements:
        said &= frozenset[str]().union(*(view.said_words for view in reading.scenes)) or said
    for view in [v for v in (reading.scene(scenes[0]), *reading.scenes) if v and not among_elements]:
        for element in ELEMENTS:
            words = set(_words_of(view, element))
            if said <= words:
                # The title of a list stands for all of it: "make the opening hours bigger".
                return [view.number], "text" if element == "title" and view.says("items") else element, []
    owners = [view.number for view in reading.scenes if said and said <= view.said_words]
    if len(owners) == 1:
        return owners, None, []
    at = rest.index(unknown[0])
    ref = ref_at(rest, at, reading, expected=True)
    if ref and len(ref.numbers) == 1:
        left = [token for token in unknown if token not in rest[ref.start : ref.end]]
        return list(ref.numbers), None, left
    alike = None if among_elements or reading.selected else by_alike_words(said, reading)
    return [alike] if alike else scenes, None, unknown


def _words_of(view: SceneView, element: str) -> Sequence[str]:
    value = view.shown.get(element)
    if isinstance(value, str):
        return stems(value)
    rows = value if isinstance(value, list | tuple) else ()
    return [word for row in rows for part in row_words(row) for word in stems(part)]


def _talked_of(rest: Sequence[Token], looks: Looks, reading: Reading, view: SceneView | None) -> str | None:
    """The element that "it" stands for, when the talk was about one."""
    words = {token.word for token in rest}
    if looks.elements or (not words & {"it", "that", "its"} and len(rest) > 3):
        return None
    spoken = reading.element or reading.talked_element
    return spoken if spoken == "background" or (spoken and view and view.says(present(spoken, view))) else None


def _changes(looks: Looks, view: SceneView | None, spoken: str | None) -> tuple[Change, ...]:
    pairs = [(target, value) for target, value in looks.pairs if value.property != "theme"]
    themes = [value.value or "" for _, value in looks.pairs if value.property == "theme"]
    loose = [value for target, value in pairs if target is None and value.property == "color" and value.value]
    if len(loose) > 1 or (loose and looks.of_theme):
        # "Use blue and gold" and "a blue theme" are about the look as a whole.
        pairs = [(target, value) for target, value in pairs if value not in loose]
        themes = [f"in {' and '.join(value.value or '' for value in loose)}", *themes]
    changes = [_change(target, value, view, spoken) for target, value in pairs]
    words = " ".join(themes)
    if words and looks.elements and view and not looks.of_theme:
        return tuple(dict.fromkeys([*changes, *moody(words, looks.elements, view)]))
    if words and (theme := theme_named(words) or theme_for(words) or theme_for(f"{words} look")):
        changes.append(Change(target="scene", property="theme", value=theme.key))
    return tuple(dict.fromkeys(changes))


def _change(target: str | None, value: Value, view: SceneView | None, spoken: str | None) -> Change:
    if target is None and value.instead_of and view:
        target = colored(value.instead_of, view)
    if target is None:
        target = spoken if spoken and not (value.property == "color" and spoken == "background") else None
        target = target or _DEFAULT_TARGET.get(value.property, "scene")
    # "A bigger background" is no size: only words have one.
    if target == "background" and value.property != "color":
        target = "text"
    if view and target not in {"scene", "background", "text", "accent"}:
        target = present(target, view)
    return Change(target=target, property=value.property, value=value.value, factor=value.factor)


def _step(ops: Sequence[EditScene], element: str | None, unclear: tuple[str, ...] = ()) -> Step:
    return Step("edit", tuple(ops), unclear=unclear, mentioned=tuple(op.scene for op in ops), element=element)
