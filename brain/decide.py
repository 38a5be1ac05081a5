"""Decides what a message asks for: a plan, with a reply that says what it does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from brain.context import Context
from brain.deciding import Thinking, decide_by_model, pretend
from brain.guard import led_astray
from brain.keeping import kept
from brain.leading import led
from brain.model import ModelError, ModelRefused
from brain.rules.certainty import certainty
from brain.rules.files import named_again
from brain.rules.instead import instead_of
from brain.rules.requests import last_ops, understand
from brain.rules.step import Step
from brain.rules.suggest import examples, suggestions
from brain.rules.talk import UNKNOWN, UP_TO_YOU
from brain.rules.talk_so_far import reading_of
from brain.rules.tokens import tokens
from brain.rules.translate import translated
from brain.rules.view import Reading
from tools.edits.props import Missing, Wordless
from tools.film import Film, OpResult, apply_op, film_of
from tools.schemas import (
    AddScene,
    Clarify,
    DeleteScene,
    DuplicateScene,
    EditScene,
    MoveScene,
    NotOffered,
    NotThere,
    Op,
    Plan,
    Reply,
    ToolError,
)
from tools.words import and_list, quoted

UNANSWERED = 0.4  # a question that the rules have no answer to
WHOLE_FILM = 0.85  # several scenes at once: how many, and what is on each, is a matter of judgement
_HISTORY = {"undo", "redo"}
_QUOTES = '"“”„«»‘:：'
LONGEST_TITLE = 5  # words
_MAKES = {"addScene", "duplicateScene", "splitScene"}


@dataclass
class _Draft:
    """A plan while it is tried out on a copy of the film."""

    film: Film
    ops: list[Op] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    wrong: bool = False  # whether something was asked for that cannot be, and not only is not offered yet
    open: bool = False  # whether a model may know what to do where the tools do not
    refused: int | None = None  # the scene for which something was asked that is not offered yet
    touched: int | None = None
    kind: str = ""
    copied: tuple[int, int] | None = None  # the scene that was copied last, and the copy


def decide(context: Context, thinking: Thinking | None = None) -> Plan:
    """The plan for the message: the rules' where they are sure or there is no model to think with, else the model's.

    Never fails for what cannot be understood or done: that is said in the reply. Whatever stops a call of the model
    (the person, a lost lease) goes through.
    """
    plan = decide_by_rules(context)
    if thinking is None or plan.confidence >= thinking.threshold:
        return plan
    try:
        looked = thinking.look(context)
        theirs = decide_by_model(looked, thinking, plan, lambda ops: not led_astray(ops, plan, looked))
        return _kept_to_message(looked, theirs, plan)
    except ModelRefused as error:
        said = f"The model declined: {quoted(str(error), 300)}"
        return plan.model_copy(update={"ops": (Reply(),), "asked": (), "reply": said, "decided_by": "model"})
    except ModelError as error:
        return plan.model_copy(update={"reply": f"{error} The built-in rules answered instead. {plan.reply}"})


def _kept_to_message(context: Context, theirs: Plan, ours: Plan) -> Plan:
    """The model's plan; the rules' and a word about it where the model was led by what only stands in the project."""
    if not (unasked := led_astray((*theirs.ops, *theirs.asked), ours, context)):
        return _within_rules(context, theirs)
    said = f"I did not {unasked}, because your message does not ask for it; say so if you want it. {ours.reply}"
    ideas = [f"Delete scene {op.scene}" for op in theirs.ops if op.tool == "deleteScene"][:1]
    return ours.model_copy(update={"reply": said, "suggestions": tuple(dict.fromkeys([*ideas, *ours.suggestions]))[:3]})


def _within_rules(context: Context, plan: Plan) -> Plan:
    """A model's plan with the ops that the person's rules still ask for."""
    film = film_of(context.project, context.scenes, context.attachments)
    acts = [op for op in plan.ops if op.tool not in _HISTORY | {"clarify", "reply"}]
    if not context.project.preferences and not any(op.tool == "setPreference" for op in acts):
        return plan
    try:
        for op in acts:
            film, _ = apply_op(film, op, pretend)
    except ToolError:  # said in the reply when the plan is carried out
        return plan
    _, further, said = kept(film, acts)
    return plan.model_copy(update={"ops": (*plan.ops, *further), "reply": " ".join([plan.reply, *said])})


def decide_by_rules(context: Context) -> Plan:
    """The plan of the rules alone, in milliseconds."""
    context = context.model_copy(update={"attachments": (*context.attachments, *named_again(context))})
    reading = reading_of(context, last_ops)
    steps = understand(context.message, reading)
    plan = _tried(context, reading, steps)
    return plan.model_copy(update={"asked": _asked(steps, len(context.scenes)) or plan.ops})


def decide_after_history(context: Context) -> Plan | None:
    """What the message asks for behind an undo or a redo, `context` being the film as that leaves it; None when it asks
    for nothing more, or for undo again."""
    reading = reading_of(context, last_ops)
    steps = understand(context.message, reading)
    rest = steps[1:]
    if not steps or steps[0].kind not in _HISTORY or any(step.kind in _HISTORY for step in rest):
        return None
    return _tried(context, reading, rest) if any(step.acts for step in rest) else None


def _asked(steps: Sequence[Step], count: int) -> tuple[Op, ...]:
    """All that the steps ask for of scenes that are there, whether it can be done yet or not."""
    asked: list[Op] = []
    deleted = 0
    added: set[int] = set()  # how a scene shall be that the message adds is part of adding it
    for step in steps:
        for op in step.ops if step.kind != "reply" else ():
            last = asked[-1] if asked else None
            deleted += isinstance(op, DeleteScene)
            if deleted and isinstance(op, AddScene):  # at the end of the film that the deletions leave
                place = count - deleted + 1
                op = op.model_copy(update={"position": min(op.position or place, place)})
            if isinstance(op, EditScene) and isinstance(last, EditScene) and last.scene == op.scene:
                asked[-1] = _both(last, op)
            elif getattr(op, "scene", 0) <= count and not (isinstance(op, EditScene) and op.scene in added):
                asked.append(op)
            count += op.tool in _MAKES
            added |= {count} if isinstance(op, AddScene) else set()
    return tuple(asked)


def _both(one: EditScene, two: EditScene) -> EditScene:
    """Two edits of one scene in a row as one."""
    words = " ".join(filter(None, (one.instruction, two.instruction)))
    assets = tuple({asset.id: asset for asset in (*one.assets, *two.assets)}.values())
    return one.model_copy(update={"changes": one.changes + two.changes, "instruction": words, "assets": assets})


def _tried(context: Context, reading: Reading, steps: list[Step]) -> Plan:
    """The plan of what can be carried out, with a reply that says what was done and what was not."""
    draft = _Draft(film_of(context.project, context.scenes, context.attachments))
    if any(step.kind in _HISTORY for step in steps):
        return _history_plan(steps, draft, certainty(steps, reading))
    for step in steps:
        _try(step, draft)
    draft.film, further, kept_to = kept(draft.film, draft.ops)
    draft.ops += further
    draft.said += kept_to
    draft.film, further = led(draft.film, draft.ops, context.message)
    draft.ops += further
    unclear = [words for step in steps for words in step.unclear]
    if not draft.ops:
        return _answer_plan(context, steps, draft, unclear, certainty(steps, reading))
    asked = [step.said for step in steps if step.kind == "clarify" and step.said]
    draft.open |= bool(asked)
    said = [*draft.said, *draft.failed, *asked]
    if unclear:
        said.append(f"I did not understand {and_list([quoted(words) for words in unclear[:3]])}.")
    if reading.cut:
        said.append("Your message is very long: I read only the first part of it.")
    if context.attachments and not reading.files_ignored and not any(getattr(op, "assets", ()) for op in draft.ops):
        said.append("I left out what you attached: say on which scene it should go.")
    return Plan(
        ops=tuple(draft.ops),
        reply=" ".join(dict.fromkeys(said)),
        reasoning=_reasoning(steps),
        suggestions=suggestions(draft.film, draft.touched, draft.kind),
        confidence=min(_confidence(context, draft, unclear), certainty(steps, reading)),
    )


def _confidence(context: Context, draft: _Draft, unclear: list[str]) -> float:
    """How sure it is that this is what was meant. Many words that nobody quoted are rather a scene described than a
    title dictated."""
    if unclear or draft.open:
        return 0.6
    if any(use.use == "recreate" for op in draft.ops for use in getattr(op, "assets", ())):
        return 0.8  # the designer takes the look of a picture, and does not draw it anew
    if sum(isinstance(op, AddScene) for op in draft.ops) > 1:
        return WHOLE_FILM
    titles = [op.content.title for op in draft.ops if isinstance(op, AddScene)]
    quotes = any(mark in context.message for mark in _QUOTES)
    return 0.8 if not quotes and any(len(title.split()) > LONGEST_TITLE for title in titles) else 0.95


def _try(step: Step, draft: _Draft) -> None:
    """Carries a step out on the copy: only what can be done becomes part of the plan."""
    if not step.acts:
        if step.kind == "reply":
            draft.failed.append(step.said)
            draft.open = True
        return
    if step.note:
        draft.failed.append(step.note)
        draft.open = True
    results: list[OpResult] = []
    lacking: list[str] = []
    for op in (*step.ops, *step.further):
        moved = draft.copied if isinstance(op, MoveScene) and draft.copied and op.scene == draft.copied[0] else None
        if moved:
            op = op.model_copy(update={"scene": moved[1]})  # both look alike: the original stays where it is
        try:
            draft.film, result = apply_op(draft.film, op)
        except (Wordless, Missing) as error:
            lacking.append(str(error))
            continue
        except ToolError as error:
            draft.failed.append(str(error))
            draft.wrong |= not isinstance(error, NotOffered)
            draft.open |= not isinstance(error, NotThere)
            draft.refused = getattr(op, "scene", None) if isinstance(error, NotOffered) else draft.refused
            continue
        draft.copied = (op.scene, result.number) if isinstance(op, DuplicateScene) and result.number else None
        draft.ops.append(op)
        results.append(result)
        draft.failed += [result.note] if result.note else []
        draft.open |= bool(result.note)
    if lacking and not results:  # of many scenes, those that have no such element are not spoken of
        draft.failed.append(lacking[0])
        draft.wrong = True
    if results:
        draft.touched, draft.kind = results[-1].number, results[-1].kind
        whole = step.said if len(results) == len(step.ops) else ""
        told, more = results[: len(step.ops)], results[len(step.ops) :]
        draft.said += [whole] if whole else [*_brief(told, draft.film), *(_brief(more, draft.film) if more else [])]


def _brief(results: list[OpResult], film: Film) -> list[str]:
    """The sentences of a step. What was done to many scenes alike is said once."""
    if len(results) == 1:
        return [results[0].summary]
    names: dict[int | None, str] = {scene.number: f"In {quoted(scene.name)}, " for scene in film.scenes}
    tails = {result.summary.removeprefix(names.get(result.number, "")) for result in results}
    if len(tails) == 1 and all(result.kind == "edited" for result in results):
        where = f"all {len(results)} scenes" if len(results) == len(film.scenes) else f"{len(results)} scenes"
        return [f"In {where}, {tails.pop()}"]
    scenes = {scene.number: quoted(scene.name) for scene in film.scenes}
    led = {result.summary.removeprefix(scenes.get(result.number or 0, "")) for result in results}
    if len(led) == 1 and all(result.kind == "led" for result in results):
        return [f"{len(results)} scenes: each{led.pop()}"]
    summaries = [result.summary for result in results]
    return summaries if len(summaries) <= 3 else [*summaries[:2], f"And {len(summaries) - 2} more like these."]


def _history_plan(steps: list[Step], draft: _Draft, sure: float) -> Plan:
    """Undo or redo. What is asked for behind it is decided on the film that it leaves; what stands before it would be
    undone by it, and is asked for again."""
    step = next(step for step in steps if step.kind in _HISTORY)
    op = step.ops[0]
    count = op.steps if op.tool == "undo" else 1
    what = "the last change" if count == 1 else f"the last {count} changes"
    reply = f"Took back {what}." if step.kind == "undo" else "Made the change again."
    behind = steps[0] is not step or sum(other.kind in _HISTORY for other in steps) > 1
    if sum(other.acts for other in steps) > 1 and behind:
        reply += " Send the rest as a message of its own, so that it builds on this."
    ideas = (
        ("redo", *suggestions(draft.film, None, "")[:2]) if step.kind == "undo" else suggestions(draft.film, None, "")
    )
    return Plan(ops=step.ops, reply=reply, reasoning=_reasoning(steps), suggestions=ideas, confidence=sure)


_WHERE_TO = "Where shall it go? Say for example “put it on scene 2” or “make a new scene with it”."


def _answer_plan(context: Context, steps: list[Step], draft: _Draft, unclear: list[str], read: float) -> Plan:
    """Nothing changes: an answer, or what was not understood and what would be."""
    ideas = suggestions(draft.film, None, "")
    if steps and all(step.kind == "reply" for step in steps):
        reply = " ".join(dict.fromkeys(step.said for step in steps)) or _WHERE_TO
        if reply == _WHERE_TO:
            return Plan(ops=(Clarify(),), reply=reply, reasoning=_reasoning(steps), suggestions=ideas, confidence=0.5)
        sure = UNANSWERED if any(step.said in {UNKNOWN, UP_TO_YOU} for step in steps) else 0.9
        return Plan(ops=(Reply(),), reply=reply, reasoning=_reasoning(steps), suggestions=ideas, confidence=sure)
    if draft.failed:
        return Plan(
            ops=(Clarify() if draft.wrong else Reply(),),
            reply=" ".join(dict.fromkeys([*draft.failed, *_instead(draft, context.message)])),
            reasoning=_reasoning(steps),
            suggestions=suggestions(draft.film, draft.refused, ""),
            # What is not there nobody can change; what no tool does is understood all the same, unless a model could
            # write it.
            confidence=0.6 if (draft.wrong and draft.open) or any(step.weak for step in steps) else min(0.9, read),
        )
    asked = next((step.said for step in steps if step.kind == "clarify" and step.said), "")
    words = quoted(unclear[0] if unclear else context.message)
    empty = "" if context.message.strip() else "There is nothing to read in this message."
    lead = asked or empty or f"I did not understand {words}."
    return Plan(
        ops=(Clarify(),),
        reply=f"{lead} Try for example {examples(draft.film)}.",
        reasoning=_reasoning(steps),
        suggestions=ideas,
        confidence=0.5 if asked else 0.2,
    )


def _instead(draft: _Draft, message: str) -> list[str]:
    """What can be said in place of a wish that needs a model: what comes near to it, else what suits the scene."""
    if not draft.refused:
        return []
    near = instead_of(translated(tokens(message[:600])))
    return [near or f"What works here: {examples(draft.film, draft.refused)}."]


def _reasoning(steps: list[Step]) -> str:
    """What the rules took the message for."""
    names = {
        "add": "a new scene",
        "edit": "an edit",
        "delete": "a deletion",
        "move": "a new order",
        "time": "other lengths or another pace",
        "copy": "a copy",
        "split": "a split",
        "name": "a new name",
        "sound": "a change of the sound",
        "export": "an export",
        "format": "another format",
        "brand": "a brand setting",
        "rule": "a rule to keep to",
        "transition": "a transition",
        "clip": "footage",
        "undo": "undo",
        "redo": "redo",
        "reply": "talk",
        "clarify": "unclear",
    }
    return f"Understood as {and_list([names[step.kind] for step in steps])}." if steps else "Nothing understood."
