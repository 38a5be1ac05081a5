"""The steps of one message put together: what two sentences ask of one thing is one step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from brain.rules.film_wide import besides
from brain.rules.politeness import core
from brain.rules.remarks import is_reason
from brain.rules.step import Step
from brain.rules.tokens import Token
from brain.rules.view import Reading
from tools.schemas import (
    AddScene,
    DeleteScene,
    DuplicateScene,
    EditAudio,
    EditScene,
    ExportVideo,
    MoveScene,
    Op,
    Reply,
    RetimeScene,
    SetBrand,
    SetTransition,
    SplitScene,
    TrimScene,
)
from tools.words import element_word


def remember_step(step: Step, reading: Reading) -> None:
    reading.mentioned += step.mentioned
    reading.spoken += [number for op in step.ops if (number := getattr(op, "scene", 0))]
    reading.topic = step.kind
    reading.element = step.element
    made = sum(isinstance(op, AddScene | DuplicateScene | SplitScene) for op in step.ops)
    if step.kind in {"copy", "split"}:
        first = len(reading.scenes) + reading.created + 1
        reading.copies += tuple(range(first, first + made))
    reading.order = arranged(reading.order, step.ops, len(reading.scenes) + reading.created + 1)
    reading.created += made


def arranged(order: Sequence[int], ops: Sequence[Op], new: int) -> list[int]:
    """The numbers of the scenes in their order, once the ops are done; `new` is that of the next scene made."""
    now = list(order)
    for op in ops:
        number = getattr(op, "scene", 0)
        if isinstance(op, AddScene):
            now.insert(len(now) if op.position is None else op.position - 1, new)
        elif number not in now:
            continue
        elif isinstance(op, DuplicateScene | SplitScene):
            now.insert(now.index(number) + 1, new)
        elif isinstance(op, DeleteScene | MoveScene):
            now.remove(number)
            if isinstance(op, MoveScene):
                now.insert(op.position - 1, number)
        new += isinstance(op, AddScene | DuplicateScene | SplitScene)
    return now


def tells_why(sentence: Sequence[Token], more: Sequence[Step], steps: Sequence[Step], reading: Reading) -> bool:
    """Whether the sentence, whatever was read from it, only tells why a scene goes that the one before deletes."""
    gone = {op.scene for step in steps[-1:] for op in step.ops if isinstance(op, DeleteScene)}
    of_it = all(getattr(op, "scene", 0) in gone for step in more for op in step.ops)
    return bool(gone) and of_it and is_reason(core(sentence), gone, reading)


def place_step(step: Step, steps: list[Step], reading: Reading) -> None:
    """Appends a step, or makes it one with the last where both speak of one thing."""
    if step.kind == "delete":
        gone = {op.scene for op in step.ops if isinstance(op, DeleteScene)}
        steps[:] = [s for s in steps if not _only_of(s, gone)]
    if lost := _of_what_goes(step, steps):
        steps.append(Step("reply", (Reply(),), said=f"I can't change the {element_word(lost)} as well: it goes."))
        return
    last = steps[-1] if steps else None
    if step.kind == "sound" and (heard := [op for s in steps if s.kind == "sound" for op in s.ops]):
        step = replace(step, ops=tuple(op for op in step.ops if op not in heard))  # "add this, and fade it out"
        if not step.ops:
            return
    if last and _said_again(last, step):
        return
    if last and {last.kind, step.kind} == {"undo", "redo"}:
        steps[-1] = step  # "put it back as it was, redo": the last word counts
        return
    if last and (one := _as_one(last, step, reading)):
        steps[-1] = one
        reading.order = arranged(
            [scene.number for scene in reading.scenes], [op for s in steps for op in s.ops], len(reading.scenes) + 1
        )
        return
    if last and last.kind == step.kind == "edit" and not (last.remark or step.remark) and (both := _merged(last, step)):
        steps[-1] = both
    else:
        steps.append(_of_the_original(last, step, reading) if last else step)
    remember_step(step, reading)


def _as_one(last: Step, step: Step, reading: Reading) -> Step | None:
    """What needs no step of its own: another length or place of what was just added, a second trim or setting."""
    if trims := _one_trim(last, step, reading) or _one_of_several(last, step):
        return trims
    if last.kind == step.kind == "time" and len(step.ops) > 1 and _same_scenes(last, step):
        return step  # "everything is too short, add a second to each"
    led = [[op.scene for op in s.ops if isinstance(op, SetTransition)] for s in (last, step)]
    if last.kind == step.kind == "transition" and led[0] == led[1]:
        return step  # "the wipe looks cheap, just cut"
    if last.kind == step.kind == "export" and last.ops == (ExportVideo(),):
        more = {"also", "too", "plus", "well"} & {token.word for token in reading.row} or besides(reading.row)
        return replace(step, ops=last.ops + step.ops) if more else step  # "export please, gif"
    if last.kind == step.kind in {"brand", "sound"}:
        return _one_setting(last, step)
    added, op = (s.ops[0] if len(s.ops) == 1 else None for s in (last, step))
    if last.kind != "add" or not isinstance(added, AddScene) or (getattr(op, "scene", None),) != last.mentioned:
        return None
    if isinstance(op, TrimScene):
        return replace(last, ops=(added.model_copy(update={"duration_frames": op.duration_frames}),))
    if isinstance(op, MoveScene):  # "add a quote. Put it first"
        return replace(last, ops=(added.model_copy(update={"position": op.position}),))
    return None


def _one_of_several(last: Step, step: Step) -> Step | None:
    """ "Each scene 3 seconds, the last one 5": another length for one of the scenes that were given one."""
    op = step.ops[0] if len(step.ops) == 1 else None
    if not isinstance(op, TrimScene) or len(last.ops) < 2 or not all(isinstance(o, TrimScene) for o in last.ops):
        return None
    if op.scene not in {o.scene for o in last.ops if isinstance(o, TrimScene)}:
        return None
    ops = tuple(op if isinstance(o, TrimScene) and o.scene == op.scene else o for o in last.ops)
    return replace(last, ops=ops)


def _same_scenes(last: Step, step: Step) -> bool:
    """Whether both are of the same scenes, cut at the same side."""
    sides = [[(op.scene, getattr(op, "from_", "end")) for op in s.ops if hasattr(op, "scene")] for s in (last, step)]
    return sides[0] == sides[1]


def _of_the_original(last: Step, step: Step, reading: Reading) -> Step:
    """A copy that is moved: both look alike, so the one that was there goes, and the plan speaks of scenes that the
    person sees."""
    copied, op = (s.ops[0] if len(s.ops) == 1 else None for s in (last, step))
    if isinstance(copied, DuplicateScene) and isinstance(op, MoveScene) and op.scene in reading.copies:
        return replace(step, ops=(op.model_copy(update={"scene": copied.scene}),))
    return step


def _of_what_goes(step: Step, steps: Sequence[Step]) -> str:
    """The element that a step would only change where the message has taken it away: "take the title off and make the
    name smaller"; "" for none."""
    gone = {
        (op.scene, change.target)
        for s in steps
        for op in s.ops
        if isinstance(op, EditScene)
        for change in op.changes
        if change.property == "visible" and change.value == "false"
    }
    edits = [op for op in step.ops if isinstance(op, EditScene)]
    changed = [(op.scene, change) for op in edits for change in op.changes]
    back = any(change.property in {"visible", "text"} for _, change in changed)
    lost = len(edits) == len(step.ops) and not back and all((n, change.target) in gone for n, change in changed)
    return changed[0][1].target if changed and lost else ""


def _only_of(step: Step, gone: set[int]) -> bool:
    """Whether the step only edits scenes that are deleted behind it: "start over, delete all scenes"."""
    return step.kind == "edit" and all(isinstance(op, EditScene) and op.scene in gone for op in step.ops)


def _said_again(last: Step, step: Step) -> bool:
    """Whether the step says what was said already: "put it back, the way it was", "stretch it, play it slower"."""
    if step.acts and all(op in last.ops for op in step.ops):
        return True
    if last.kind == step.kind == "copy" and len(last.ops) == len(step.ops) and step.ops:
        copied = {op.scene for op in step.ops if isinstance(op, DuplicateScene)}
        if copied <= set(last.mentioned):
            return True  # "three times in a row, so two more copies"
    if last.kind == "redo" and step.kind == "undo":
        return True
    paced = [[op.scene for op in s.ops if isinstance(op, RetimeScene)] for s in (last, step)]
    vague = all(isinstance(op, RetimeScene) and op.factor is not None for op in step.ops)
    return bool(step.ops) and vague and paced[0] == paced[1] and len(last.ops) == len(step.ops)


def _one_trim(last: Step, step: Step, reading: Reading) -> Step | None:
    """Two trims of one scene: "too short, give it another second" is one. A cut at the other side comes on top."""
    one, two = (s.ops[0] if len(s.ops) == 1 else None for s in (last, step))
    if not (isinstance(one, TrimScene) and isinstance(two, TrimScene) and one.scene == two.scene):
        return None
    scene = reading.scene(one.scene)
    if one.from_ == two.from_ or scene is None:
        return replace(last, ops=(two,))
    frames = max(1, one.duration_frames + two.duration_frames - scene.duration)
    return replace(last, ops=(one, two.model_copy(update={"duration_frames": frames})))


def _one_setting(last: Step, step: Step) -> Step | None:
    """Two settings of the brand or of the sound as one."""
    one, two = last.ops[0], step.ops[0]
    if len(last.ops) == len(step.ops) == 1 and type(one) is type(two) and isinstance(one, SetBrand | EditAudio):
        update = {name: value for name in type(two).model_fields if (value := getattr(two, name)) is not None}
        if isinstance(one, SetBrand) and isinstance(two, SetBrand) and one.colors and two.colors:
            update["colors"] = tuple(dict.fromkeys((*one.colors, *two.colors)))
        return replace(last, ops=(one.model_copy(update=update),))
    return None


def _merged(first: Step, second: Step) -> Step | None:
    """Two edits of the same scene as one."""
    if len(first.ops) != 1 or len(second.ops) != 1:
        return None
    one, two = first.ops[0], second.ops[0]
    if not (isinstance(one, EditScene) and isinstance(two, EditScene) and one.scene == two.scene):
        return None
    if not (one.changes and two.changes):  # in words: each may be possible where the other is not
        return None
    op = one.model_copy(update={"changes": one.changes + two.changes})
    return replace(second, ops=(op,), unclear=first.unclear + second.unclear)


def without_chatter(steps: list[Step]) -> list[Step]:
    """Thanks and remarks beside a request need no answer of their own, what could not be done does."""
    wished = {n for step in steps if step.acts and not step.remark for op in step.ops if (n := getattr(op, "scene", 0))}
    steps = [
        step for step in steps if not step.remark or not wished or (step.mentioned and not wished & set(step.mentioned))
    ]
    if not any(step.acts for step in steps):
        return steps[:1] if steps and steps[0].kind == "reply" else steps
    return [step for step in steps if step.kind != "reply" or step.said.startswith(("I can't", "You can"))]
