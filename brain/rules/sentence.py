"""One sentence taken apart: cut where what follows is a request that is understood by itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from brain.rules.about import scenes_named
from brain.rules.arrange import listed_order
from brain.rules.as_said import as_said, fragment, goes_on, only_names
from brain.rules.both_parts import both_parts, surely_content
from brain.rules.cuts import cuts, values_told, without_joint
from brain.rules.delete import deleted_for_reason
from brain.rules.excepted import element_kept, excepting, left_alone
from brain.rules.further import further_scene, numbered_anew, placed_words
from brain.rules.history import again_for, history, row_alone
from brain.rules.keeping import keeping
from brain.rules.lengths import length_instead
from brain.rules.lexicon import VERBS
from brain.rules.lexicon_film import CALL_VERBS, COPY_VERBS, LENGTH_VERBS, PACE, PICTURE_NOUNS, SPLIT_VERBS
from brain.rules.lexicon_free import CHANGING, DISLIKES
from brain.rules.lexicon_looks import ELEMENT_NOUNS
from brain.rules.lexicon_scenes import SCENE_NOUNS, WHOLE
from brain.rules.loosely import loosely
from brain.rules.moved_and_set import another_font
from brain.rules.numbers import seconds_at
from brain.rules.own_scene import own_scene
from brain.rules.phrases import word_set
from brain.rules.politeness import core
from brain.rules.remarks import (
    approved,
    only_states,
    with_verb,
)
from brain.rules.scenes import numbers_of, ref_at, refs, row_at
from brain.rules.sound import SAID, sound
from brain.rules.step import Step
from brain.rules.taken_out import taken_out
from brain.rules.talk import question, small_talk, unanswered
from brain.rules.together import remember_step
from brain.rules.tokens import Token, source
from brain.rules.understood import film_step, understood
from brain.rules.unfound import unfound
from brain.rules.view import Reading, stem, stems
from tools.schemas import EditScene

_POINTS = word_set("it that this them its")
_INFORMATION = word_set("what which when where how who whose is are am was were does did has what's where's how's")
MAX_READINGS = 24
MAX_READ = 2_000  # tokens: what people write is read once or twice


def read_sentence(sentence: Sequence[Token], text: str, reading: Reading, *, whole: bool = True) -> list[Step]:
    """The steps of one sentence. It is cut where what follows is a request that is understood by itself. `whole`: that
    it is no such part of another."""
    request = core(sentence)
    if not request:
        return []
    reading.read += len(request)
    if reading.read > MAX_READ:
        reading.cut = True
        return []
    request = reading.same(_without_denied(request, reading))
    return (
        _at_once(request, sentence, text, reading)
        or _of_a_heading(request, text, reading)
        or _before_cuts(request, text, reading)
        or _cut_apart(request, text, reading)
        or _uncut(request, sentence, text, reading, whole=whole)
    )


def _at_once(request: Sequence[Token], sentence: Sequence[Token], text: str, reading: Reading) -> list[Step]:
    """What is never cut: exceptions, rules to keep, talk, what shall stay as it is."""
    if excepted := element_kept(request, text, reading) or excepting(request, text, reading, read_sentence):
        return excepted
    if row_alone(request, reading) and (again := again_for(request, reading)):
        return [again]
    further = further_scene(request, text, reading) or placed_words(request, text, reading)
    if further := further or numbered_anew(request, text, reading):
        return [further]
    if rule := keeping(request, text, reading):
        return [rule]
    what_if = [token.word for token in sentence[:2]] in (["what", "if"], ["what", "about"], ["how", "about"])
    if (
        (what_if or sentence[0].word not in _INFORMATION)
        and sentence[-1].word == "?"
        and (step := loosely(request, reading))
    ):
        return [step]
    if talk := small_talk(request, sentence) or question(request, sentence, reading):
        reading.mentioned += [n for n in scenes_named(request, reading) if reading.scene(n)]
        asked = [found.value for found in ELEMENT_NOUNS.all(request) if found.value != "text"]
        reading.element = asked[-1] if asked else reading.element
        return [talk]
    if kept := left_alone(request, text, reading, read_sentence) or _disliked(request, text, reading):
        return kept
    files = reading.context.attachments
    audible = bool(files) and all(file.mime_type.startswith("audio/") for file in files)
    audible = audible and any(token.word in {"is", "are", "attached", "here", "here's"} for token in request[:4])
    heard = sound(request, reading) if audible and not SAID.first(request) else None
    if heard and not reading.files_ignored:
        return [heard]  # "the narration is attached, please put it in"
    told = taken_out(request, text, reading) or own_scene(request, text, reading)
    return [told] if told else []


def _disliked(request: Sequence[Token], text: str, reading: Reading) -> list[Step]:
    """ "I don't like the green, make it earthier": what is said behind it is wished; alone, it is for whoever can tell
    what would be liked. It never asks for what is there."""
    head = DISLIKES.at(request, 0)
    if head is None or head.end >= len(request) or history(request, reading) or film_step(request, text, reading):
        return []
    named = tuple(n for n in numbers_of(refs(request, reading, behind=_OF)) if reading.scene(n))
    comma = next((i for i in range(head.end, len(request)) if request[i].word in _PARTS), 0)
    rest = core(request[comma + 1 :]) if comma else ()
    if font := another_font(request[head.end :], reading):
        return [font]
    if rest:
        saved = reading.state()
        reading.mentioned += named
        steps = read_sentence(rest, text, reading)
        if steps and all(step.acts and not step.weak for step in steps):
            return steps
        reading.restore(saved)
    step = as_said(request, text, reading)
    return [replace(step, mentioned=named, remark=True)] if step and step.acts else []


_OF = frozenset({"of", "on", "in", "for"})
_LISTED = frozenset({"name", "number", "place"})
_PARTS = frozenset({",", ";", "-", "–", "—"})


def _of_a_heading(request: Sequence[Token], text: str, reading: Reading) -> list[Step]:
    """ "Menu: croissants 3.50", "last scene: the button should say Book now": what is said of the scene before ":"."""
    head = ref_at(request, 0, reading, expected=True)
    if head is None or request[head.end : head.end + 1] == [] or head.end >= len(request):
        return []
    if request[head.end].word != ":":
        return []
    rest = request[head.end + 1 :]
    view = reading.scene(head.numbers[0]) if len(head.numbers) == 1 else None
    if head.how == "name" and (under := _under_heading(request, text, reading)):
        shown = view is not None and any(stem(token.word) in view.said_words for token in rest)
        if reading.headed or shown or not under[0].weak:
            return under
    if view and len(rest) <= 16 and _commanded(rest):  # "scene 3: delete", "scene 1: call it Start"
        reading.mentioned += head.numbers
        steps = read_sentence(rest, text, reading)
        if steps and all(step.acts and not step.weak and step.kind != "add" for step in steps):
            return steps
        del reading.mentioned[-len(head.numbers) :]
    if head.how in {"place", "number"} and view and ELEMENT_NOUNS.first(rest):
        under = _under_heading(request, text, reading)
        return under if under and under[0].kind == "edit" else []
    return []


def _commanded(rest: Sequence[Token]) -> bool:
    verb = VERBS.at(core(rest), 0)
    whole = verb is not None and verb.value in {"delete", "move", "rename", "swap", "replace"}
    return whole or any(table.at(core(rest), 0) for table in (CALL_VERBS, COPY_VERBS, SPLIT_VERBS))


def _before_cuts(request: Sequence[Token], text: str, reading: Reading) -> list[Step]:
    """What looks as if it could be cut, and is one request."""
    if fronted := _fronted(request, text, reading) or _taken(request, text, reading):
        return fronted
    if gone := deleted_for_reason(request, reading):
        return [gone]
    if ordered := listed_order(request, reading):
        return [ordered]
    if instead := length_instead(request, reading):
        return [instead]
    if values := _values_told(request, text, reading):
        return values
    verb = VERBS.at(request, 0)
    head = verb if verb and verb.value in {"make", "edit", "put"} else None
    head = head or (LENGTH_VERBS.at(request, 0) if verb is None or verb.value != "delete" else None)
    listed = row_at(request, head.end, reading) if head else None
    if listed and len(listed.numbers) > 1 and listed.how in _LISTED and listed.end < len(request):
        step = understood(request, text, reading)
        ends = not any(token.word in {"and", ","} for token in request[listed.end :])
        if ends and step and step.acts and {getattr(op, "scene", 0) for op in step.ops} == set(listed.numbers):
            return [step]  # "make exterior and garden blue"
    if listed and len(listed.numbers) > 1 and any(token.word in {"each", "both", "all"} for token in request):
        step = understood(request, text, reading)
        if step and step.kind == "time" and len(step.ops) == len(listed.numbers):
            return [step]  # "make evaporation, condensation and rain 6 seconds each"
    return _behind_remark(request, text, reading) if _only_remarks(request, text, reading) else []


def _values_told(request: Sequence[Token], text: str, reading: Reading) -> list[Step]:
    """ "Update the prices, £9 becomes £10 and £16 becomes £18": what stands before the comma says only what."""
    comma = next((at for at, token in enumerate(request[:9]) if token.word in _PARTS | {":"}), 0)
    left = request[:comma]
    right = core(request[comma + 1 :]) if _VALUES & {token.word for token in left} else ()
    if not right or right[0].kind != "number":
        return []
    if any(token.kind != "word" for token in left) or not values_told(right, 0):
        return []
    steps = read_sentence(right, text, reading)
    return steps if all(step.acts and not step.weak for step in steps) else []


_VALUES = word_set("price prices cost costs fee fees rate rates hours times numbers figures")


def _cut_apart(request: Sequence[Token], text: str, reading: Reading) -> list[Step]:
    """The steps on both sides of the first place where the sentence can be cut; none where it is one request."""
    for at in cuts(request, reading):
        reading.readings += 1
        if reading.readings > MAX_READINGS:
            break
        left, right = core(without_joint(request[:at])), core(request[at:])
        first = _first_of(left, text, reading) if left and right else None
        if first and first.kind == "format" and right[0].word not in {"it", "the"} and not refs(right, reading):
            right = _of_film(right)
        if first is None or surely_content(first, right, text, reading):
            continue
        saved = reading.state()
        remember_step(first, reading)
        rest = read_sentence(with_verb(left, right), text, reading, whole=False)
        surely = all(step.acts and not step.weak for step in rest) and VERBS.at(right, 0) is not None
        asked = [first, *rest] if first.kind == "clarify" and surely else []  # of two scenes, one is not there
        steps = asked if first.kind == "clarify" else both_parts(first, rest, left, right, text, reading)
        reading.restore(saved)
        if steps:
            return steps
    return []


def _of_film(right: Sequence[Token]) -> Sequence[Token]:
    """ "Make it vertical and faster", "square and 10 seconds long": the length or pace of what was given a format."""
    there = right[0]._replace(text="", end=right[0].start)
    paced = PACE.at(right, 0) or seconds_at(right, 0, 30)
    return [*(there._replace(word=word) for word in ("the", "whole", "video")), *right] if paced else right


def _first_of(left: Sequence[Token], text: str, reading: Reading) -> Step | None:
    """The step that stands before a cut."""
    first = (
        small_talk(left, left)
        or approved(left)
        or next(iter(excepting(left, text, reading, read_sentence) or ()), None)
    )
    first = first or understood(left, text, reading)
    return first if first and (first.acts or first.kind == "reply" or unfound(left, reading)) else None


def _uncut(
    request: Sequence[Token], sentence: Sequence[Token], text: str, reading: Reading, *, whole: bool
) -> list[Step]:
    """The sentence as one request, or what stands behind a remark."""
    step = understood(request, text, reading)
    asked = [token.word for token in sentence[:2]]
    if (
        step is None
        and whole
        and asked[0] in {"can", "could", "would", "should"}
        and asked[-1] not in {"i", "we", "you"}
    ):
        step = as_said(request, text, reading)  # "can the list stay up till you've read it?"
    step = step or unanswered(sentence)
    if step is None or step.weak:
        rest = _behind_remark(request, text, reading) or _behind_talk(request, text, reading)
        if rest:
            return rest
    if step is None and (headed := _under_heading(request, text, reading)):
        return headed
    if whole and step is None:
        step = as_said(request, text, reading) or goes_on(request, text, reading) or fragment(request, text, reading)
    if step is None:
        # "Notes on the linen scene: ..." tells what the next sentences are about.
        reading.mentioned += [n for n in numbers_of(refs(request, reading)) if reading.scene(n)]
    return [step or Step("clarify", unclear=(text[request[0].start : request[-1].end],))]


def _without_denied(request: Sequence[Token], reading: Reading) -> Sequence[Token]:
    """ "Not the alerts, the status page should go": what is meant instead."""
    denied = ref_at(request, 1, reading, expected=True) if request[0].word == "not" else None
    if denied is None or denied.end + 1 >= len(request) or request[denied.end].word not in {",", "-", "–", "—", "but"}:
        return request
    rest = core(request[denied.end + 1 :])
    return rest if rest and denied.how in {"name", "number", "place", "content", "this"} else request


def _fronted(request: Sequence[Token], text: str, reading: Reading) -> list[Step]:
    """ "The prices scene, call it Menu": the scene first, then a command that says "it"."""
    comma = next((at for at, token in enumerate(request[:10]) if token.word in {",", "-", "–", "—"}), 0)
    named = only_names(request[:comma], reading) if comma else ()
    rest = core(request[comma + 1 :]) if named else ()
    commands = (VERBS, CALL_VERBS, LENGTH_VERBS, COPY_VERBS, SPLIT_VERBS, CHANGING)
    if (
        not rest
        or not any(table.at(rest, 0) for table in commands)
        or not any(token.word in _POINTS for token in rest[1:])
    ):
        return []
    saved = reading.state()
    reading.mentioned += named
    steps = read_sentence(rest, text, reading)
    if all(step.acts and not step.weak for step in steps):
        return steps
    reading.restore(saved)
    return []


def _taken(request: Sequence[Token], text: str, reading: Reading) -> list[Step]:
    """ "Take characters and move it behind the release date": the scene, and what is done with it."""
    ref = ref_at(request, 1, reading, expected=True) if request[0].word in {"take", "grab", "pick", "select"} else None
    joint = ref is not None and ref.end + 2 < len(request) and request[ref.end].word in {"and", ","}
    if ref is None or not joint or VERBS.at(request, ref.end + 1) is None:
        return []
    saved = reading.state()
    reading.mentioned += ref.numbers
    steps = read_sentence(request[ref.end + 1 :], text, reading)
    if steps and all(step.acts and not step.weak for step in steps):
        return steps
    reading.restore(saved)
    return []


def _only_remarks(request: Sequence[Token], text: str, reading: Reading) -> bool:
    """Whether what stands before the first comma is a remark: "this one is our best, so ..."."""
    comma = next((at for at, token in enumerate(request[:12]) if token.word in {",", ";", "-", "–", "—"}), 0)
    left = request[:comma]
    if comma < 2 or not only_states(left) or ELEMENT_NOUNS.first(left) or any(t.kind == "number" for t in left):
        return False
    return understood(left, text, reading) is None


def _behind_remark(request: Sequence[Token], text: str, reading: Reading) -> list[Step]:
    """ "Hmm too much, remove it": what stands before the comma says only why."""
    at = next((i for i, token in enumerate(request) if token.word in {",", ";", "-", "–", "—"}), 0)
    right = core(request[at + 1 :]) if 0 < at <= 8 else ()
    commands = VERBS.at(right, 0) if right else None
    splits = SPLIT_VERBS.at(right, 0) is not None if right else False
    if not right or VERBS.at(request, 0) or not (commands or splits):
        return []
    if commands and commands.value in {"slow", "speed"} and commands.end == len(right) and WHOLE.first(request[:at]):
        right = [*right, right[-1]._replace(text="", word="everything", start=right[-1].end)]  # "..., slow down"
    about = [n for n in numbers_of(refs(request[:at], reading)) if reading.scene(n)]
    if not about and any(SCENE_NOUNS.at(right, i) for i in range(len(right))):
        about = [n for n in numbers_of(refs(request[:at], reading, expected=True)) if reading.scene(n)]
    first = ref_at(request, 0, reading, expected=True)
    split = splits or COPY_VERBS.at(right, 0)
    if not about and split and first and first.how == "name" and len(first.numbers) == 1:
        about = [*first.numbers]  # "product is long, split it at 3 seconds"
    if not about and refs(request[:at], reading, expected=True):
        return []  # "the names take forever to appear, speed that up" is about the names
    if about and not any(token.word in {"it", "that", "them"} for token in right):
        return []
    thing = PICTURE_NOUNS.first(request[:at])
    if thing and not about and not ELEMENT_NOUNS.first(request[:at]):  # "the logo is too big, make it smaller"
        the = request[thing.start]._replace(text="", word="the", end=request[thing.start].start)
        right = [t for token in right for t in ([the, request[thing.start]] if token.word == "it" else [token])]
    reading.mentioned += about  # "nobody reads the pain scene, out with it"
    steps = read_sentence(right, text, reading)
    if any(step.kind == "delete" for step in steps) and not about and _shows(request[:at], reading):
        return []  # "Braga is cancelled, take it out": a line of the scene
    return steps if all(step.acts and not step.weak for step in steps) else []


def _shows(left: Sequence[Token], reading: Reading) -> bool:
    """Whether a text on the screen is spoken of by a word of it."""
    words = {stem(token.word) for token in left if token.kind == "word" and len(token.word) > 3}
    return any(words & set(stems(text[:300])) for view in reading.scenes for text in view.texts)


def _behind_talk(request: Sequence[Token], text: str, reading: Reading) -> list[Step]:
    """ "I'm done, where can I download it": what stands before the comma is talk."""
    at = next((i for i, token in enumerate(request) if token.word in {",", "-", "–", "—"}), 0)
    left, right = request[:at], core(request[at + 1 :])
    if not 0 < at <= 6 or not right or not (small_talk(left, left) or approved(left)):
        return []
    return read_sentence(right, text, reading)


def _under_heading(request: Sequence[Token], text: str, reading: Reading) -> list[Step] | None:
    """ "Scene five: price in white, a thin line underneath": what follows is about that scene."""
    ref = ref_at(request, 0, reading, expected=True)
    if ref is None or len(ref.numbers) != 1 or ref.how not in {"number", "name", "place", "content"}:
        return None
    if ref.end + 1 >= len(request) or request[ref.end].word not in {":", ",", "-", "–", "—"}:
        return None
    reading.mentioned += ref.numbers
    rest = request[ref.end + 1 :]
    steps = read_sentence(rest, text, reading)
    adds = any(step.kind == "add" for step in steps) and SCENE_NOUNS.first(rest) is None
    if any(step.acts for step in steps) and not (adds and request[ref.end].word == ":"):
        return steps
    op = EditScene(scene=ref.numbers[0], instruction=source(text, rest)[:2000])
    return [Step("edit", (op,), mentioned=ref.numbers)] if request[ref.end].word == ":" else None
