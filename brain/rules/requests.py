"""A message taken apart into requests, and each request given to the rule that understands it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from brain.rules.add import add
from brain.rules.arrange import delete, move, swap
from brain.rules.edit import edit
from brain.rules.history import again_for, history
from brain.rules.lexicon import COMMANDS, FILLERS, VERBS
from brain.rules.lexicon_looks import ELEMENT_NOUNS
from brain.rules.lexicon_scenes import AROUND, DESIGN_NOUNS, SCENE_NOUNS
from brain.rules.numbers import seconds_at
from brain.rules.politeness import core
from brain.rules.scenes import numbers_of, refs
from brain.rules.step import Step
from brain.rules.talk import not_yet, not_yet_object, question, small_talk, unanswered
from brain.rules.tokens import Token, source, tokens
from brain.rules.view import Reading
from brain.rules.wording import list_named
from tools.schemas import AddScene, EditScene, MoveScene

# What is read of a message for commands; longer ones are texts, not requests.
MAX_TOKENS = 1200
MAX_REQUESTS = 20
MAX_READINGS = 40
_SENTENCE_ENDS = frozenset({".", "!", "?", ";", "\n", "…"})
_JOINTS = frozenset({"and", ",", "then", "but", "also", "plus", "und", "y", "et", "e"})


def understand(text: str, reading: Reading) -> list[Step]:
    """The steps that the message asks for, in order; a part that nothing is known about is a "clarify" without a
    sentence."""
    row = tokens(text)
    reading.cut = len(row) > MAX_TOKENS
    row = row[:MAX_TOKENS]
    said = sentences(row)
    if (len(said) == 1 or not reading.scenes) and (whole := _whole(row, text, reading)):
        return [whole]
    steps: list[Step] = []
    added: Sequence[Token] = ()
    for sentence in said:
        if len(steps) >= MAX_REQUESTS:
            reading.cut = True
            break
        more = _sentence(sentence, text, reading)
        if added and not any(step.acts for step in more) and (not _talk_only(more) or _only_time(sentence, reading)):
            # What follows a request for a scene and is no request itself belongs to the scene's words.
            joined = row[row.index(added[0]) : row.index(sentence[-1]) + 1]
            if longer := _last_add_again(joined, text, reading, steps):
                steps[-1], added = longer, joined
                continue
        for step in more:
            _place(step, steps, reading)
        if more:
            added = sentence if more[-1].kind == "add" else ()
    return _without_chatter(steps)


def sentences(row: Sequence[Token]) -> list[Sequence[Token]]:
    """The sentences and lines of a message. A list after a colon stays with what announces it."""
    found: list[Sequence[Token]] = []
    start = 0
    for at, token in enumerate(row):
        if token.word not in _SENTENCE_ENDS or at < start:
            continue
        if token.word == "\n" and (_announced(row[start:at]) or _listed(row, at + 1)):
            continue
        if token.word == "." and at + 1 < len(row) and row[at + 1].start == token.end and row[at + 1].kind != "word":
            continue
        end = at + 1
        while end < len(row) and row[end].word in _SENTENCE_ENDS:
            end += 1
        if at > start:
            found.append(row[start:end])
        start = end
    if start < len(row):
        found.append(row[start:])
    return [sentence for sentence in found if any(token.kind != "mark" for token in sentence)]


def _announced(row: Sequence[Token]) -> bool:
    return any(token.word == ":" for token in row[-2:]) or any(token.word == "\n" for token in row)


def _listed(row: Sequence[Token], at: int) -> bool:
    """Whether the next line is a point of a list: "- bread", "2) churn"."""
    if at >= len(row):
        return False
    return row[at].word in {"-", "*", "•"} or (
        row[at].kind == "number" and at + 1 < len(row) and row[at + 1].word in {")", "."}
    )


# --- one message, one sentence, one request -------------------------------------------------------------------------


def _whole(row: Sequence[Token], text: str, reading: Reading) -> Step | None:
    """What the message says as a whole: talk, a question, or the description of a first scene."""
    request = core(row)
    if talk := small_talk(request, row):
        return talk
    if asked := question(request, row, reading):
        return asked
    if reading.scenes or not request:
        return None
    if step := history(request, reading):
        return step
    verb = VERBS.at(request, 0)
    if verb and verb.value not in {"add", "make", "show", "say", "put", "edit", "order", "slow", "speed"}:
        return None
    described = DESIGN_NOUNS.first(request) or SCENE_NOUNS.first(request)
    if not described and (step := not_yet(request, reading)):
        return step
    return add(request, text, reading, loose=not VERBS.at(request, 0))


def _sentence(sentence: Sequence[Token], text: str, reading: Reading) -> list[Step]:
    """The steps of one sentence. It is cut where what follows is a request that is understood by itself."""
    request = core(sentence)
    if not request:
        return []
    if talk := small_talk(request, sentence) or question(request, sentence, reading):
        return [talk]
    for at in _cuts(request):
        reading.readings += 1
        if reading.readings > MAX_READINGS:
            break
        left, right = core(request[:at]), core(request[at:])
        if not left or not right:
            continue
        first = understood(left, text, reading)
        if first is None or not (first.acts or first.kind == "reply"):
            continue
        saved = list(reading.mentioned), reading.element, reading.created
        _remember(first, reading)
        rest = _sentence(right, text, reading)
        if rest and rest[0].kind != "clarify" and not (first.kind == "add" and _is_content(right, rest)):
            reading.mentioned, reading.element, reading.created = saved
            return [first, *rest]
        reading.mentioned, reading.element, reading.created = saved
    step = understood(request, text, reading) or unanswered(sentence)
    if step is None:
        # "Notes on the linen scene: ..." tells what the next sentences are about.
        reading.mentioned += [n for n in numbers_of(refs(request, reading)) if reading.scene(n)]
    return [step or Step("clarify", unclear=(text[request[0].start : request[-1].end],))]


def _cuts(request: Sequence[Token]) -> list[int]:
    """Where a further request may begin: at a command, or at a scene, after "and", a comma or "then"."""
    found = []
    depth = 0
    for at in range(1, len(request)):
        depth += (request[at].word == "(") - (request[at].word == ")")
        if depth > 0 or request[at - 1].word not in _JOINTS or request[at].word in _JOINTS:
            continue
        start = at
        while (filler := FILLERS.at(request, start)) is not None and filler.end < len(request):
            start = filler.end
        verb = VERBS.at(request, start)
        if (
            (verb and verb.value in COMMANDS)
            or start > at
            or request[at].word in {"the", "scene", "slide", "it", "its", "background"}
        ):
            found.append(at)
    return found[:8]


def _is_content(right: Sequence[Token], rest: Sequence[Step]) -> bool:
    """Whether words after "and" belong to the scene that is being added, rather than being a request of their own."""
    verb = VERBS.at(right, 0)
    return verb is None or any(not step.acts for step in rest) or bool(rest[0].unclear)


def understood(request: Sequence[Token], text: str, reading: Reading) -> Step | None:
    """The step that one request asks for; None when no rule knows it."""
    if step := history(request, reading) or again_for(request, reading, _understood_alone):
        return step
    if not reading.scenes and not reading.created:
        return not_yet(request, reading) or add(request, text, reading, loose=not VERBS.at(request, 0))
    if step := not_yet_object(request):
        return step
    for rule in (delete, swap, move):
        if step := rule(request, reading):
            return step
    added = add(request, text, reading) or _statement(request, text, reading)
    if added and added.acts:
        return _element_instead(request, text, reading) or added
    if not renames(request) and (step := _wording_first(request, text, reading)):
        return step
    return not_yet(request, reading) or edit(request, text, reading) or added


def _understood_alone(text: str, reading: Reading) -> list[Step]:
    """An earlier message, read anew on the film as it is now."""
    return understand(text, Reading(context=reading.context, scenes=reading.scenes, talked=reading.talked))


def _statement(request: Sequence[Token], text: str, reading: Reading) -> Step | None:
    """ "Our services: cuts, colour": what a film should say, told without a verb. A list that is there is brought
    up to date."""
    colon = next((at for at, token in enumerate(request) if token.word == ":"), 0)
    if not 1 < colon < 7 or colon == len(request) - 1 or request[0].word not in {"our", "my"} or VERBS.at(request, 0):
        return None
    if (ELEMENT_NOUNS.at(request, 1) and colon == 2) or SCENE_NOUNS.first(request[:colon]):
        return None
    new = core(request[colon + 1 :])
    if known := list_named(source(text, request[:colon]), source(text, new), reading):
        op = EditScene(scene=known.scene, changes=(known.change,))
        return Step("edit", (op,), mentioned=(known.scene,), element="items")
    return add(request, text, reading, loose=True)


def renames(request: Sequence[Token]) -> bool:
    verb = VERBS.at(request, 0)
    return bool(verb and verb.value == "rename")


def _wording_first(request: Sequence[Token], text: str, reading: Reading) -> Step | None:
    """Quoted words are content: a request that quotes is read as an edit before it is taken for something else."""
    if any(token.kind == "quote" for token in request):
        return edit(request, text, reading)
    return None


def _element_instead(request: Sequence[Token], text: str, reading: Reading) -> Step | None:
    from brain.rules.elements import added_element

    return added_element(request, text, reading)


# --- putting steps together -----------------------------------------------------------------------------------------


def _remember(step: Step, reading: Reading) -> None:
    reading.mentioned += step.mentioned
    reading.element = step.element
    reading.created += sum(isinstance(op, AddScene) for op in step.ops)


def _place(step: Step, steps: list[Step], reading: Reading) -> None:
    """Appends a step. The place of a scene that was just added is part of the adding: "add a quote. Put it first"."""
    last = steps[-1] if steps else None
    move_op = step.ops[0] if len(step.ops) == 1 else None
    if (
        last
        and last.kind == "add"
        and len(last.ops) == 1
        and isinstance(move_op, MoveScene)
        and (move_op.scene,) == last.mentioned
    ):
        op = last.ops[0]
        if isinstance(op, AddScene):
            steps[-1] = Step("add", (op.model_copy(update={"position": move_op.position}),), mentioned=last.mentioned)
            return
    if (
        last
        and last.kind == step.kind == "edit"
        and len(last.ops) == len(step.ops) == 1
        and (both := _merged(last, step))
    ):
        steps[-1] = both
    else:
        steps.append(step)
    _remember(step, reading)


def _merged(first: Step, second: Step) -> Step | None:
    """Two edits of the same scene as one."""
    one, two = first.ops[0], second.ops[0]
    if not (isinstance(one, EditScene) and isinstance(two, EditScene) and one.scene == two.scene):
        return None
    op = one.model_copy(update={"changes": one.changes + two.changes})
    return replace(second, ops=(op,), unclear=first.unclear + second.unclear)


def _last_add_again(joined: Sequence[Token], text: str, reading: Reading, steps: list[Step]) -> Step | None:
    """The request for a scene that came last, read again together with the sentences that followed it."""
    count = sum(isinstance(op, AddScene) for op in steps[-1].ops)
    reading.created -= count
    step = understood(core(joined), text, reading)
    reading.created += count
    return step if step and step.kind == "add" and len(step.ops) == count else None


def _only_time(sentence: Sequence[Token], reading: Reading) -> bool:
    """ "Like 3 seconds." """
    rest = [token for token in sentence if token.kind != "mark" and token.word not in AROUND]
    time = seconds_at(rest, 0, reading.fps)
    return time is not None and time.end == len(rest)


def _talk_only(steps: Sequence[Step]) -> bool:
    return bool(steps) and all(step.kind == "reply" for step in steps)


def _without_chatter(steps: list[Step]) -> list[Step]:
    """Thanks and remarks beside a request need no answer of their own, what could not be done does."""
    if not any(step.acts for step in steps):
        return steps[:1] if steps and steps[0].kind == "reply" else steps
    return [step for step in steps if step.kind != "reply" or step.said.startswith(("I can't", "You can"))]
