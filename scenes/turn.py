"""A turn: one message, from claimed to answered. Shared by the page and the API.

No transaction is open while the brain decides and scenes are proven; what they made is then committed at once,
if the film is still the one they saw.
"""

from __future__ import annotations

import logging
import time
import uuid
from collections.abc import Callable, Sequence
from dataclasses import replace
from uuid import UUID

from brain.context import Context
from brain.decide import decide, decide_after_history
from scenes import actions, exports, films, queries, thinking, tracing
from scenes.actions import PLAY_FIELDS, PROJECT_FIELDS, FilmState, SceneState
from scenes.models import Export, Message, Project
from tools.film import Film, apply_op, film_of
from tools.proof import ProofUnavailable
from tools.schemas import ExportVideo, NotWritten, Op, Plan, ToolError, Undo, Write
from tools.words import and_list

logger = logging.getLogger(__name__)

# How often a turn is worked out anew because the film changed under it.
MAX_CONFLICTS = 5
CHECK_SECONDS = 0.5  # between two looks at the lease and at the stop button
# Between two looks at a turn that somebody else runs.
SHORTEST_WAIT_SECONDS, LONGEST_WAIT_SECONDS = 0.02, 0.2


def run_turns(project_id: UUID, *, request_id: str) -> int:
    """Answers the project's queued messages in order until none is left; returns how many.

    Returns at once while another turn runs in the project: whoever runs it takes these messages too.
    """
    answered = 0
    while _run_next(project_id, request_id):
        answered += 1
    return answered


def _run_next(project_id: UUID, request_id: str) -> bool:
    """Answers the oldest queued message; False when there is none or another turn runs."""
    message = actions.message_claim(project_id=project_id)
    if message is None:
        return False
    message.looked_at = time.monotonic()
    tracing.set_request_id(message.request_id or request_id)
    run_turn(message, request_id=message.request_id or request_id)
    return True


def run_until_done(message: Message, *, request_id: str, timeout_seconds: float = 60) -> Message:
    """Runs the project's queue, or waits for whoever does, until `message` has ended; returns it as it is then."""
    deadline, wait = time.monotonic() + timeout_seconds, SHORTEST_WAIT_SECONDS
    while True:
        ran = _run_next(message.project_id, request_id)
        message.refresh_from_db()
        if not message.is_pending or time.monotonic() > deadline:
            return message
        if not ran:
            time.sleep(wait)
            wait = min(wait * 1.5, LONGEST_WAIT_SECONDS)


def run_turn(message: Message, *, request_id: str) -> None:
    """Answers one claimed message. Every failure ends in the message's status; none is raised."""
    try:
        _answer(message, request_id)
    except actions.LeaseLost:
        logger.warning("message %s was taken over by another server", message.pk)
    except actions.StopRequested:
        actions.message_stopped(message=message, request_id=request_id)
    except ProofUnavailable as error:
        logger.exception("no proof for message %s", message.pk)
        actions.message_fail(message=message, code="RENDER_ERROR", reason=str(error), request_id=request_id)
    except actions.RevisionConflict as error:
        actions.message_fail(message=message, code="CONFLICT", reason=str(error), request_id=request_id)
    except Exception:
        logger.exception("message %s failed", message.pk)
        reason = "Something went wrong on our side. Your message is kept: try again."
        actions.message_fail(message=message, code="INTERNAL_ERROR", reason=reason, request_id=request_id)


def _answer(message: Message, request_id: str) -> None:
    for attempt in range(MAX_CONFLICTS):
        _check(message)
        context = queries.context(message)
        model = thinking.model_for(message, request_id=request_id, check=lambda: _check(message))
        plan = decide(context, model.thinking() if model else None)
        writer = model.writer(context) if model else None
        _check(message)
        try:
            plan, change = _with_the_rest(context, plan, message, request_id, writer)
            formats = _exports_of(plan)
            if formats and len(formats) == len(plan.ops):  # nothing else changes: the reply says what came of it
                change = None
                _begin_exports(message, formats, request_id)
        except (ToolError, films.SceneRejected, exports.ExportRefused, exports.FilmBroken) as error:
            formats = []
            plan, change = plan.model_copy(update={"ops": (), "reply": str(error), "suggestions": ()}), None
        _check(message)
        try:
            _store(message, plan, change, request_id)
            if change is not None:
                _begin_exports(message, formats, request_id)
            return
        except (actions.NothingToUndo, actions.NothingToRedo) as error:
            _store(message, plan.model_copy(update={"ops": (), "reply": str(error)}), None, request_id)
            return
        except actions.RevisionConflict:
            if attempt == MAX_CONFLICTS - 1:
                raise
            logger.info("message %s is worked out anew: the film changed meanwhile", message.pk)


def _exports_of(plan: Plan) -> list[str]:
    """The formats that the plan wants the film in; raises ToolError for one that there is not."""
    formats: list[str] = [op.format or "mp4" for op in plan.ops if isinstance(op, ExportVideo)]
    for format in formats:
        if format not in Export.Format.values:
            raise ToolError(f"I can't make a {format} of the film yet: choose {and_list(Export.Format.values)}.")
    return formats


def _begin_exports(message: Message, formats: Sequence[str], request_id: str) -> None:
    """Asks for the exports of the film as it is now; asked for twice, one is made."""
    for format in formats:
        project = Project.objects.get(pk=message.project_id)
        exports.export_begin(project, {"format": format}, request_id=request_id)


def _with_the_rest(
    context: Context, plan: Plan, message: Message, request_id: str, write: Write | None
) -> tuple[Plan, Callable[[], list[str]] | None]:
    """The plan and its write. "Undo that and make it blue": what follows an undo is decided on the film it leaves, and
    written with it at once."""
    plan, change = _prepare(context, plan, message, request_id, write)
    history = [op for op in plan.ops if op.tool in {"undo", "redo"}]
    if len(history) != 1 or change is None:
        return plan, change
    walked, steps = actions.film_walked(project_id=message.project_id, steps=_signed(history[0]))
    after = queries.context_of_state(context, walked, selected=message.selected_scene_id)
    rest = decide_after_history(after) if steps else None
    if rest is None:
        return plan, change
    rest, more = _prepare(after, rest, message, request_id, write, revision=context.project.revision + steps)
    both = plan.model_copy(
        update={
            "ops": (*plan.ops, *(op for op in rest.ops if op.tool not in {"clarify", "reply"})),
            "reply": f"{plan.reply} {rest.reply}",
            "suggestions": rest.suggestions,
        }
    )
    walk = change
    return both, walk if more is None else lambda: list(dict.fromkeys([*walk(), *more()]))


def _signed(op: Op) -> int:
    """How many changes an op goes forward; back when negative."""
    return -op.steps if isinstance(op, Undo) else 1


def _store(message: Message, plan: Plan, change: Callable[[], list[str]] | None, request_id: str) -> None:
    body = plan.model_dump(mode="json", by_alias=True, exclude_none=True)
    actions.message_answer(message=message, reply=plan.reply, plan=body, request_id=request_id, change=change)


def _check(message: Message) -> None:
    """Between steps: is the message still ours, and still wanted? The write that ends the turn asks again, so that
    quick turns, which are most, need not."""
    now = time.monotonic()
    if now - message.looked_at >= CHECK_SECONDS:
        message.looked_at = now
        actions.message_renew(message=message)


def _prepare(
    context: Context,
    plan: Plan,
    message: Message,
    request_id: str,
    write_code: Write | None,
    *,
    revision: int | None = None,
) -> tuple[Plan, Callable[[], list[str]] | None]:
    """Carries the plan out on a copy of the film and proves what changed; returns the plan as far as it could be
    carried out, and the write that is left to do: None when it changes nothing.

    `revision` is the project's when the write begins: that of the context, if it is not given.
    Raises ToolError, with a sentence for the person, when it cannot be done.
    """
    project_id = message.project_id
    revision = context.project.revision if revision is None else revision
    ops = [op for op in plan.ops if op.tool not in {"clarify", "reply"}]
    if not ops:
        return plan, None
    history = [op for op in ops if op.tool in {"undo", "redo"}]
    if len(history) == len(ops):
        return plan, lambda: _walk_history(history, project_id, revision, request_id)
    if history:
        raise ToolError("Undo and redo come alone: send them first, and then what else you would like to change.")
    before = film_of(context.project, context.scenes, (*context.attachments, *context.files))
    film, plan = _carried_out(before, plan, ops, write_code, lambda: _check(message))
    old = _film_state(before)
    new = _titled(old, _film_state(film))
    after = films.proven(old, new, project_id=project_id, before_each=lambda: _check(message))

    def write() -> list[str]:
        done = actions.film_change(
            project_id=project_id,
            change=lambda current: _with_birthdays(after, current),
            summary=plan.reply,
            request_id=request_id,
            expected_revision=revision,
            message=message,
        )
        return done.scene_ids if done else []

    return plan, write


def _carried_out(
    film: Film, plan: Plan, ops: Sequence[Op], write_code: Write | None, check: Callable[[], None]
) -> tuple[Film, Plan]:
    """The film after the ops, and the plan with what its reply has to add: scenes that no model could write stay as
    they were, and everything else is done. Raises NotWritten when nothing is."""
    done: list[Op] = []
    said, failed = [], []
    for op in ops:
        try:
            film, result = apply_op(film, op, write_code)
        except NotWritten as error:
            left = "No scene was added." if op.tool == "addScene" else "The scene stays as it was."
            failed.append(f"{error} {left}")
        else:
            done.append(op)
            said.append(result.summary)
            failed += [result.note] if result.note else []
        check()
    if not done:
        raise NotWritten(" ".join(dict.fromkeys(failed)))
    if not failed:
        return film, plan
    # What the model said it did was written before it was tried: what came of it is said instead.
    return film, plan.model_copy(update={"ops": tuple(done), "reply": " ".join(dict.fromkeys([*said, *failed]))})


def _walk_history(ops: Sequence[Op], project_id: UUID, revision: int, request_id: str) -> list[str]:
    """Undoes and redoes; returns the ids of the scenes touched. As many steps as there are, but at least one."""
    touched: dict[str, None] = {}
    steps = 0
    for op in ops:
        step = actions.undo if op.tool == "undo" else actions.redo
        for _ in range(op.steps if op.tool == "undo" else 1):
            try:
                done = step(project_id=project_id, request_id=request_id, expected_revision=revision)
            except (actions.NothingToUndo, actions.NothingToRedo):
                if steps:
                    break
                raise
            revision += 1
            steps += 1
            touched.update(dict.fromkeys(done.scene_ids))
    return list(touched)


def _film_state(film: Film) -> FilmState:
    """The film as it is to be stored; new scenes get their ids here."""
    scenes = [
        SceneState(
            id=UUID(scene.id) if scene.id else uuid.uuid4(),
            name=scene.name,
            tsx_code=scene.tsx_code,
            duration=scene.duration,
            layout_json=scene.layout_json,
            props=scene.props,
            made_by=scene.made_by,
            **{name: getattr(scene, name) for name in PLAY_FIELDS},
        )
        for scene in film.scenes
    ]
    return FilmState(project={name: getattr(film.project, name) for name in PROJECT_FIELDS}, scenes=tuple(scenes))


def _titled(before: FilmState, after: FilmState) -> FilmState:
    """The first scene of an untitled film names it."""
    if before.scenes or not after.scenes or after.project["title"] != "Untitled":
        return after
    return replace(after, project={**after.project, "title": after.scenes[0].name})


def _with_birthdays(after: FilmState, current: FilmState) -> FilmState:
    """Scenes that were there keep the time of their creation, which the brain does not see."""
    created = {scene.id: scene.created_at for scene in current.scenes}
    return after.with_scenes([replace(s, created_at=created.get(s.id, s.created_at)) for s in after.scenes])
