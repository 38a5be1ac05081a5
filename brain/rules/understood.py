"""One request, given to the rule that understands it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from brain.rules.add import add
from brain.rules.adorned import adorned
from brain.rules.alike import surely_alike
from brain.rules.appearing import appearing
from brain.rules.arrange import exchanged, swap
from brain.rules.as_said import as_said
from brain.rules.brought import brought
from brain.rules.changing import subject_of
from brain.rules.copies import duplicate, rename, split
from brain.rules.counting import counting
from brain.rules.delete import delete
from brain.rules.drawn import drawn
from brain.rules.edit import edit
from brain.rules.elements import added_element
from brain.rules.film_wide import export, film_format, footage
from brain.rules.freely import adorns, freely, on_frame, states
from brain.rules.hidden import brought_back
from brain.rules.history import again_for, history
from brain.rules.in_turn import in_turn
from brain.rules.keeping import keeping
from brain.rules.lengths import lengths
from brain.rules.lettering import lettered
from brain.rules.lexicon import VERBS
from brain.rules.lexicon_film import NEW_SCENE, PICTURE_NOUNS
from brain.rules.lexicon_free import CHANGING, DISCUSSED, SOURCES
from brain.rules.lexicon_looks import ELEMENT_NOUNS
from brain.rules.lexicon_scenes import (
    DESIGN_NOUNS,
    LINKS,
    PARTS,
    POSITIONS,
    SAME_LOOK,
    SCENE_NOUNS,
)
from brain.rules.looks import looks_in
from brain.rules.loosely import loosely
from brain.rules.merging import merge
from brain.rules.move import move
from brain.rules.muted import muted
from brain.rules.numbers import count_at
from brain.rules.on_scene import placed_on_scene
from brain.rules.particles import joined
from brain.rules.parts import parted
from brain.rules.phrased import phrased
from brain.rules.phrases import word_set
from brain.rules.pictures import pictured
from brain.rules.politeness import core
from brain.rules.repeated import repeated
from brain.rules.restyle import restyled
from brain.rules.row_looks import row_looked
from brain.rules.scene_names import WITHIN, ends_phrase
from brain.rules.scenes import ref_at, refs
from brain.rules.signs import signed
from brain.rules.sound import sound
from brain.rules.spans import leftover
from brain.rules.step import Step
from brain.rules.throughout import brand
from brain.rules.tokens import Token, source
from brain.rules.transitions import transition
from brain.rules.unfound import unfound
from brain.rules.view import Reading, SceneView, stem
from brain.rules.wording import list_named
from brain.rules.words_moved import words_moved
from tools.schemas import AddAudio, AddScene, AssetUse, Content, EditScene
from tools.words import and_list


def understood(request: Sequence[Token], text: str, reading: Reading) -> Step | None:
    """The step that one request asks for; None when no rule knows it."""
    request = reading.same(_place_behind(_none_wanted(_cut_so(joined(request)), reading), reading))
    if asked := unfound(request, reading) or _one_of_several(request, reading):
        return asked
    if (
        step := brought_back(request, reading)
        or history(request, reading)
        or again_for(request, reading)
        or film_step(request, text, reading)
    ):
        return step
    if not reading.scenes and not reading.created:
        if all(unreadable(token.text) for token in request):
            return None
        return pictured(request, text, reading) or add(request, text, reading, loose=describes(request))
    there = _with_a_picture if _asks_for_new(request) else _of_what_is_there
    return there(request, text, reading) or _wished(request, text, reading)


def _cut_so(request: Sequence[Token]) -> Sequence[Token]:
    """ "Cut scene 2 a bit" shortens it, "cut it in the middle" makes two of it: neither goes."""
    words = [token.word for token in request] if request[0].word == "cut" else []
    if words[-3:] in (["in", "the", "middle"], ["down", "the", "middle"], ["at", "the", "middle"]):
        return [*request[:-3], request[-3]._replace(word="in"), request[-2]._replace(word="two")]
    pairs = (words[i : i + 2] for i in range(len(words)))
    somewhat = "slightly" in words or any(pair in (["a", "bit"], ["a", "little"]) for pair in pairs)
    return [request[0]._replace(word="shorten"), *request[1:]] if somewhat and "off" not in words else request


def _none_wanted(request: Sequence[Token], reading: Reading) -> Sequence[Token]:
    """ "No title on the quote scene" is "remove the title on the quote scene"."""
    noun = ELEMENT_NOUNS.at(request, 1) if request[0].word == "no" and reading.scenes else None
    behind = noun.end if noun else 0
    on = behind and behind < len(request) - 1 and request[behind].word in {"on", "in"}
    named = ref_at(request, behind + 1, reading, expected=True) if on else None
    whole = named is not None and named.end == len(request)
    return [request[0]._replace(word="remove"), *request[1:]] if whole else request


def _asks_for_new(request: Sequence[Token]) -> bool:
    """ "Add a closing scene where ...": nothing is asked of the scenes that there are, and no rule about them is."""
    verb = VERBS.at(request, 0)
    if verb is None or verb.value != "add" or request[verb.end : verb.end + 1] == []:
        return False
    if request[verb.end].word not in _NEW and count_at(request, verb.end) is None:
        return False
    nouns = (SCENE_NOUNS.at(request, at) for at in range(verb.end + 1, min(verb.end + 5, len(request))))
    noun = next(filter(None, nouns), None)
    return (
        noun is not None
        and request[noun.start].word not in _PARTS_OF_ONE
        and (ends_phrase(request, noun.end) or LINKS.at(request, noun.end) is not None)
        and not any(token.word in _LEADS_ON for token in request[verb.end + 1 : noun.start])
    )


_NEW = word_set("a an another")
_LEADS_ON = word_set("to in of off from on at for with and")
_PARTS_OF_ONE = word_set("bit part moment frame panel")


def _with_a_picture(request: Sequence[Token], text: str, reading: Reading) -> Step | None:
    """ "Add a scene with this photo"."""
    if step := pictured(request, text, reading):
        return _with_words(step, request, text, reading)
    return _untold(request, reading)


def _untold(request: Sequence[Token], reading: Reading) -> Step | None:
    """ "Use what we discussed", "add the photos from the listing": what stands nowhere that is read."""
    discussed = DISCUSSED.first(request) and not any(token.kind == "quote" for token in request)
    if discussed or _from_a_source(request, reading):
        return Step("clarify", said="I only know what is written here. Say it in this chat, or attach it.")
    return None


def _one_of_several(request: Sequence[Token], reading: Reading) -> Step | None:
    """ "Delete one of the steps", "move some of the scenes": which is not said."""
    verb = VERBS.at(request, 0)
    row = [token.word for token in request[verb.end : verb.end + 3]] if verb else []
    views = reading.scenes[:8]
    if verb and verb.value in {"delete", "move"} and (alike := _alike_named(request[verb.end :], reading)):
        row, views = ["one", "of", "the"], alike
    several = len(row) == 3 and row[0] in _SOME and row[1] == "of" and row[2] in {"the", "my", "our", "these"}
    if not several or verb is None or verb.value not in {"delete", "move", "edit", "hide", "swap"}:
        return None
    if not reading.scenes or any(token.kind in {"quote", "number"} for token in request):
        return None
    names = and_list([f"“{view.name}”" for view in views])
    told = "The scenes are" if views == reading.scenes[:8] else "There are"
    return Step("clarify", said=f"Which? Say its number or its name. {told} {names}.")


def _alike_named(rest: Sequence[Token], reading: Reading) -> tuple[SceneView, ...]:
    """ "The day", where scenes are called “Day 1”, “Day 2”: those."""
    ref = ref_at(rest, 0, reading, expected=True)
    view = reading.scene(ref.numbers[0]) if ref and ref.how == "name" and len(ref.numbers) == 1 else None
    if ref is None or view is None or not ends_phrase(rest, ref.end) or any(t.kind == "quote" for t in rest[: ref.end]):
        return ()
    said = {stem(token.word) for token in rest[ref.start : ref.end]} & {*view.name_words}
    alike = tuple(other for other in reading.scenes if said and said <= {*other.name_words})
    return alike if said < {*view.name_words} and len(alike) > 1 else ()


_SOME = word_set("one some any few two three couple either")


def _of_what_is_there(request: Sequence[Token], text: str, reading: Reading) -> Step | None:
    """What is asked of the scenes that there are, in words that say so outright."""
    if step := (
        exchanged(request, text, reading)
        or merge(request, reading)
        or muted(request, reading)
        or words_moved(request, text, reading)
        or adorned(request, text, reading)
        or row_looked(request, text, reading)
        or phrased(request, text, reading)
        or signed(request, text, reading)
        or repeated(request, text, reading)
    ):
        return step
    if step := _wanted_looks(request, text, reading):
        return step
    if step := pictured(request, text, reading):
        return _with_words(step, request, text, reading)
    if step := drawn(request, text, reading) or brought(request, text, reading):
        return step
    if (several := delete(request, reading)) and several.kind == "delete" and _of_one_kind(request, reading):
        return several
    if step := surely_alike(request, reading) or parted(request, text, reading) or restyled(request, text, reading):
        return step
    for rule in (lettered, in_turn, counting, appearing):
        if step := rule(request, reading):
            return step
    for rule in (duplicate, split, lengths, delete, swap, move, loosely):
        if step := rule(request, reading):
            return step
    return _untold(request, reading) or placed_on_scene(request, text, reading)


def _wished(request: Sequence[Token], text: str, reading: Reading) -> Step | None:
    """What may be wished of a scene that is there, or be a new one."""
    if [t.word for t in request[:-1]] in (["make", "it"], ["make", "this"], ["make", "that"]) and _bare(request[-1]):
        figure = request[-1].text
        return Step("clarify", said=f"What shall be {figure}: its seconds, its place, or a figure that it shows?")
    quotes = any(token.kind == "quote" for token in request)
    if request[0].word == "something" and _another_look(request):
        return edit(request, text, reading) or as_said(request, text, reading)
    if request[0].word in {"less", "more", "fewer"} and (step := edit(request, text, reading)):
        return step
    if any(token.word == "not" for token in request[2:]) and (step := _put_right(request, text, reading)):
        return step
    stated = states(request, reading)
    if step := _surely_edited(request, text, reading, quotes=quotes, stated=stated):
        return step
    added = add(request, text, reading) or _statement(request, text, reading)
    verb = VERBS.at(request, 0)
    unasked = added is not None and added.acts and verb is None and not quotes and not _asks_for_scene(request, reading)
    if added and (stated or unasked) and (step := as_said(request, text, reading)):
        return step
    if added and added.acts:
        return added_element(request, text, reading) or added
    return (
        edit(request, text, reading)
        or added
        or freely(request, text, reading)
        or _with_files(request, text, reading)
        or _of_a_scene(request, text, reading)
    )


def _bare(token: Token) -> bool:
    return token.kind == "number" and token.text.isdecimal()


def _put_right(request: Sequence[Token], text: str, reading: Reading) -> Step | None:
    """ "We need 250 volunteers not 300": words that stand on a scene and others in their place."""
    step = edit(request, text, reading)
    changes = [change for op in step.ops if isinstance(op, EditScene) for change in op.changes] if step else []
    return step if changes and all(change.find for change in changes) else None


def _surely_edited(request: Sequence[Token], text: str, reading: Reading, *, quotes: bool, stated: bool) -> Step | None:
    """What is no new scene though it may look like one: adornments, motion, complaints, what goes on the frame."""
    verb = VERBS.at(request, 0)
    degree = any([t.word for t in request[i : i + 2]] == ["a", "bit"] for i in range(len(request)))
    if quotes and degree and verb and verb.value in {"make", "put", "edit"} and (step := edit(request, text, reading)):
        return step  # "make “Ines” a bit bigger", where no bit is a scene
    if verb is None and not quotes and _looks_of_scene(request, text, reading):
        return edit(request, text, reading)
    if quotes and verb and verb.value in {"add", "put"} and _beneath_something(request, verb.end, reading):
        below = edit(request, text, reading)
        targets = {change.target for op in below.ops for change in getattr(op, "changes", ())} if below else set()
        return below if targets & {"subtitle", "items"} else as_said(request, text, reading)
    goes_on = request[0].word in {"follow", "continue"} and any(token.word == "with" for token in request[1:4])
    moves = CHANGING.at(request, 0) is not None and verb is None and not goes_on
    if (adorns(request) or moves) and not quotes and (step := freely(request, text, reading)):
        return step
    if any(token.word in _IN_ORDER for token in request) and (step := as_said(request, text, reading)):
        return step
    if stated and (step := edit(request, text, reading) or freely(request, text, reading)):
        return step
    if verb is None and not quotes and (part := _looks_of_part(request, text, reading)):
        return edit(part, text, reading)
    adds = verb is not None and verb.value in {"add", "put"} and not quotes
    if verb and adds and verb.value == "add" and _another_look(request[verb.end :]):
        return edit(request, text, reading) or freely(request, text, reading) or as_said(request, text, reading)
    if verb and adds and _over_a_scene(request, verb.end, reading):
        return as_said(request, text, reading)
    return freely(request, text, reading) if verb and adds and on_frame(request, verb.end) else None


def _over_a_scene(request: Sequence[Token], begin: int, reading: Reading) -> bool:
    """ "Put a red SOLD stamp over the front": a thing on a scene that is there."""
    at = next((i for i in range(begin + 1, len(request) - 1) if request[i].word in {"over", "across", "onto"}), 0)
    ref = ref_at(request, at + 1, reading, expected=True) if at else None
    new = any(SCENE_NOUNS.at(request, i) or DESIGN_NOUNS.at(request, i) for i in range(begin, at))
    return ref is not None and ref.end == len(request) and ref.how in {"name", "number", "place"} and not new


def _looks_of_part(request: Sequence[Token], text: str, reading: Reading) -> Sequence[Token]:
    """ "Intro title bold and bigger" as "title of intro bold and bigger": what is on a scene, and how it shall look;
    nothing for other requests."""
    ref = ref_at(request, 0, reading, expected=True)
    noun = ELEMENT_NOUNS.at(request, ref.end) if ref and len(ref.numbers) == 1 else None
    looks = looks_in(request[noun.end :], text) if noun else None
    if ref is None or noun is None or looks is None or not looks.pairs or any(t.kind != "mark" for t in looks.unknown):
        return ()
    of = request[ref.start]._replace(word="of", text="")
    return [*request[noun.start : noun.end], of, *request[ref.start : ref.end], *request[noun.end :]]


def _looks_of_scene(request: Sequence[Token], text: str, reading: Reading) -> bool:
    """ "Countdown black bg and white text": a scene that is called so, and nothing but looks."""
    ref = ref_at(request, 0, reading, expected=True)
    view = reading.scene(ref.numbers[0]) if ref and ref.how == "name" and len(ref.numbers) == 1 else None
    if ref is None or view is None or len(view.name_words) > ref.end or DESIGN_NOUNS.at(request, 0) is None:
        return False
    looks = looks_in(request[ref.end :], text)
    return bool(looks.pairs) and not [token for token in looks.unknown if token.kind != "mark"]


def _beneath_something(request: Sequence[Token], at: int, reading: Reading) -> bool:
    """ "Add “& kids welcome” under the date": words on the scene that is called so, or beside what it shows."""
    behind = request[at + 1 :]
    if request[at].kind != "quote" or not behind or behind[0].word not in {"under", "underneath", "below", "beneath"}:
        return False
    return len(behind) > 1 and SCENE_NOUNS.first(behind) is None and not any(t.kind == "number" for t in behind)


def _place_behind(request: Sequence[Token], reading: Reading) -> Sequence[Token]:
    """ "On styles add “Tango”" is "add “Tango” to styles"."""
    ref = ref_at(request, 1, reading, expected=True) if request[0].word in {"on", "in", "to"} else None
    part = ref is not None and ref.how == "it" and PARTS.at(request, 1) is not None
    verb = VERBS.at(request, ref.end) if ref and (part or ref.how in {"name", "number", "place"}) else None
    if (
        ref is None
        or verb is None
        or verb.value not in {"add", "put"}
        or [t.word for t in request[ref.end : ref.end + 2]] == ["there", "should"]
        or any(t.word == "to" for t in request[ref.end :])
    ):
        return request
    return [*request[ref.end :], request[0]._replace(word="to"), *request[1 : ref.end]]


def _with_words(step: Step, request: Sequence[Token], text: str, reading: Reading) -> Step:
    """A new scene with the files that came along, and with what it is said to be about."""
    op = step.ops[0] if step.kind == "add" and len(step.ops) == 1 else None
    if not isinstance(op, AddScene) or op.content != Content() or not any(t.word == "about" for t in request):
        return step
    told = add(request, text, reading)
    said = told.ops[0] if told and len(told.ops) == 1 else None
    if not isinstance(said, AddScene):
        return step
    return replace(step, ops=(op.model_copy(update={"content": said.content, "design": said.design}),))


def describes(request: Sequence[Token]) -> bool:
    """Whether it may describe a first scene: no command, or one that tells what shall be seen ("make text appear")."""
    verb = VERBS.at(request, 0)
    if verb is None:
        return True
    row = request[verb.end :]
    pointed = any(token.word in {"it", "this", "that", "them", "scene"} for token in row)
    seen = verb.value in {"make", "show", "edit", "put", "say"}
    return seen and not pointed and any(token.kind == "quote" for token in row)


def _with_files(request: Sequence[Token], text: str, reading: Reading) -> Step | None:
    """What came with the message is meant where nothing else explains it: "full-bleed background for scene 1"."""
    if reading.files_ignored or reading.files_used or len(request) < 2:
        return None
    part = len(request) + 3 < len(reading.row) and not refs(request, reading, behind=WITHIN)
    new = NEW_SCENE.first(reading.row) or any(token.word in {"use", "put", "place"} for token in reading.row)
    if part and new and VERBS.at(request, 0) is None and not NEW_SCENE.first(request):
        return None  # "our new sauce! own scene after the menu"
    sounds = tuple(AssetUse(id=a.id) for a in reading.context.attachments if a.mime_type.startswith("audio/"))
    if sounds:
        reading.files_used += [asset.id for asset in sounds]
        return Step("sound", (AddAudio(assets=sounds),))
    return pictured(request, text, reading, surely=True)


def _of_a_scene(request: Sequence[Token], text: str, reading: Reading) -> Step | None:
    """ "More contrast on the preorder scene": something about a scene that is named, in the person's words."""
    named = {"number", "name", "place", "content"}
    found = [
        ref
        for ref in refs(request, reading, behind=WITHIN)
        if ref.how in named or (ref.how == "all" and ref.start and request[ref.start - 1].word in WITHIN)
    ]
    covered = {at for ref in found for at in range(ref.start, ref.end)}
    if len(found) != 1 or len(leftover(request, covered)) < 1 or len(request) - len(covered) < 3 or len(request) > 40:
        return None
    words = source(text, request)[:2000]
    ops = tuple(EditScene(scene=n, instruction=words) for n in found[0].numbers if n > 0)
    return Step("edit", ops, mentioned=found[0].numbers) if ops else None


def _from_a_source(request: Sequence[Token], reading: Reading) -> bool:
    """ "Add the photos from the listing", where nothing came with the message and no scene is called so."""
    verb = VERBS.at(request, 0)
    at = next((i for i, token in enumerate(request) if token.word == "from"), 0)
    takes = (verb is not None and verb.value in {"add", "put", "replace", "show", "swap"}) or request[0].word == "use"
    if not takes or not at or reading.context.attachments or any(t.kind in {"quote", "number"} for t in request):
        return False
    rest = request[at + 1 :]
    pictures = PICTURE_NOUNS.first(request[:at]) is not None or any(t.word in _BROUGHT for t in request[:at])
    known = refs(rest, reading, expected=True)
    return pictures and not known and len(rest) < 6 and any(token.word in SOURCES for token in rest)


_BROUGHT = word_set("numbers figures text texts copy words prices quotes content data logo logos hours list music song")


def _of_one_kind(request: Sequence[Token], reading: Reading) -> bool:
    """ "Get rid of all the steps", where scenes are called "Step one", "Step two"."""
    found = refs(request[1:], reading, expected=True)
    return len(found) == 1 and found[0].how == "name" and len(found[0].numbers) > 1


def _another_look(rest: Sequence[Token]) -> bool:
    """ "I want something calmer", "I need it more modern": what is there, in another way."""
    if len(rest) < 2 or rest[0].word not in {"something", "it", "this", "that", "things"}:
        return False
    word = rest[1 + (rest[1].word in {"a", "bit", "little", "much", "way", "far", "to", "be"} and len(rest) > 2)].word
    return word in {"more", "less"} or (len(word) > 4 and word.endswith("er") and word not in _NO_COMPARATIVE)


def _asks_for_scene(request: Sequence[Token], reading: Reading) -> bool:
    """Whether words without a verb may ask for a scene: they name one, its kind or its place, or one more."""
    for at, token in enumerate(request):
        design = DESIGN_NOUNS.at(request, at)
        kind = design is not None and ELEMENT_NOUNS.at(request, at) is None
        if kind or SCENE_NOUNS.at(request, at) or POSITIONS.at(request, at) or token.word in _ONE_MORE:
            return True
    if SAME_LOOK.at(request, 0) and any(token.word == "but" for token in request):
        return True  # "in the style of the shoe but about laces"
    begins = request[0].word in {"end", "finish", "close", "start", "open", "begin"}
    return begins or reading.foreign or not reading.scenes


_ONE_MORE = word_set("one another next more new add put include mention before after between also : we our")
_IN_ORDER = word_set("alphabetically alphabetical ascending descending")
_NO_COMPARATIVE = word_set(
    "under over after other another either number letter paper flyer poster offer order winter summer"
)


def film_step(request: Sequence[Token], text: str, reading: Reading) -> Step | None:
    """What is asked of the film as a whole, or said of its scenes' names and what leads from one into the next."""
    request = reading.same(request)
    state = "film", reading.topic, reading.element, tuple(reading.order)
    return reading.kept(request, state, lambda: _film_step(request, text, reading))


def _film_step(request: Sequence[Token], text: str, reading: Reading) -> Step | None:
    return (
        keeping(request, text, reading)
        or export(request)
        or sound(request, reading)
        or footage(request, text, reading)
        or film_format(request, reading)
        or brand(request, text, reading)
        or (
            transition(request, reading) or rename(request, text, reading)
            if reading.scenes or reading.created
            else None
        )
    )


def unreadable(word: str) -> bool:
    """Whether it is no word of any language that is written in our letters: "lkjhg"."""
    letters = word.lower()
    return not word.isupper() and letters.isascii() and letters.isalpha() and not set(letters) & set("aeiouy")


def _statement(request: Sequence[Token], text: str, reading: Reading) -> Step | None:
    """ "Our services: cuts, colour": what a film should say, told without a verb. A list that is there is brought
    up to date."""
    colon = next((at for at, token in enumerate(request) if token.word == ":"), 0)
    if not 1 < colon < 7 or colon == len(request) - 1 or request[0].word not in {"our", "my"} or VERBS.at(request, 0):
        return None
    if (ELEMENT_NOUNS.at(request, 1) and colon == 2) or SCENE_NOUNS.first(request[:colon]):
        return None
    new = core(request[colon + 1 :])
    named = next((at for at in range(1, colon) if request[at].word in _CHANGED), colon)
    if known := list_named(source(text, request[:named]), source(text, new), reading):
        op = EditScene(scene=known.scene, changes=(known.change,))
        return Step("edit", (op,), mentioned=(known.scene,), element="items")
    return add(request, text, reading, loose=True)


_CHANGED = word_set("changed change have has are now")  # "our hours changed: 8 to 4"


def _wanted_looks(request: Sequence[Token], text: str, reading: Reading) -> Step | None:
    """ "I want a light background", "add a dark background to scene 2": looks of what is there, nothing to be added."""
    verb = VERBS.at(request, 0)
    if verb is None or verb.value not in {"add", "put"} or any(token.kind == "quote" for token in request):
        return None
    if not any(noun.value in _THERE for noun in ELEMENT_NOUNS.all(request)):
        return None
    looks = looks_in(subject_of(request[verb.end :], reading)[0], text)
    if not looks.pairs or not looks.elements or not {*looks.elements} <= _THERE or looks.unknown:
        return None
    return edit([request[0]._replace(word="make"), *request[verb.end :]], text, reading)


_THERE = frozenset({"text", "background", "accent"})
