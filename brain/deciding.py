"""A chat model decides: it answers with a plan under a strict schema, which is tried on a copy of the film."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Annotated, Any, Protocol, Union

from pydantic import Field, TypeAdapter, ValidationError, create_model
from pydantic_core import from_json

from brain.context import Context, seen
from brain.model import AnswerUnusable, Model, Request
from brain.prompts import prompt
from brain.same_message import same_as
from brain.strict import strict_schema
from tools import fonts
from tools.designs import DESIGNS, THEMES
from tools.film import apply_op, film_of, offered
from tools.registry import TOOLS
from tools.schemas import Clarify, Op, Plan, Record, Redo, Reply, SceneDraft, ToolError, Undo, WriteRequest
from tools.words import and_list

# How often a plan that cannot be carried out, or read, goes back to the model.
MAX_REPAIRS = 2
THRESHOLD = 0.9
SUGGESTIONS = 3


class Memory(Protocol):
    """Where answers of a model are kept by the request that they answer, which holds all that they depend on; its
    message is what `same_as` makes of it."""

    def get(self, request: Request) -> str | None: ...

    def put(self, request: Request, answer: str) -> None: ...


class Forgetful:
    """A memory that keeps nothing."""

    def get(self, request: Request) -> str | None:
        return None

    def put(self, request: Request, answer: str) -> None:
        return None


@dataclass(frozen=True)
class Thinking:
    """A model to decide with: `threshold` is the confidence from which the rules decide alone, `look` adds to a context
    what is on its pictures, `on_reply` hears the reply as it comes, and "" while nothing of it may be told."""

    model: Model
    threshold: float = THRESHOLD
    memory: Memory = field(default_factory=Forgetful)
    look: Callable[[Context], Context] = lambda context: context
    on_reply: Callable[[str], None] = lambda _: None


def decide_by_model(
    context: Context, thinking: Thinking, rules: Plan, allowed: Callable[[Sequence[Op]], bool] = lambda ops: True
) -> Plan:
    """The model's plan for the message. `rules` is what the rules made of it: which scenes it may be about, and ideas
    for what to say next. `allowed` says whether ops keep to the message: the reply of others is not told while it
    comes. Raises ModelError when nothing usable comes."""
    concerned = _concerned(context, rules)
    request = _request(context, concerned)
    # Said in other marks or cases, the same is the same.
    key = _request(context.model_copy(update={"message": same_as(context.message)}), concerned)
    known = thinking.memory.get(key)
    if known is not None:
        _judged(context, thinking, allowed)(known)
        return _plan(_read(known), _failing(context, _read(known).ops), rules)
    asked, why = request, ""
    for attempt in range(MAX_REPAIRS + 1):
        text = thinking.model.answer(asked, _judged(context, thinking, allowed))
        try:
            answer = _read(text)
        except ValidationError as error:
            why = _why_unreadable(error)
        else:
            failing = _failing(context, answer.ops)
            if not failing:
                thinking.memory.put(key, text)
            if not failing or attempt == MAX_REPAIRS:
                return _plan(answer, failing, rules)
            why = "; ".join(f"{op.tool}: {error}" for op, error in failing)
        complaint = f"\n\nYour last answer was:\n{text[:20_000]}\nIt cannot be carried out: {why}\nAnswer anew."
        asked = request.model_copy(update={"user": request.user + complaint, "repair": True})
    raise AnswerUnusable("The model's answer could not be read.")


def _judged(context: Context, thinking: Thinking, allowed: Callable[[Sequence[Op]], bool]) -> Callable[[str], None]:
    """Hears a plan while it comes. Its reply is told from when its steps are whole, and only where they will be done:
    nobody reads of a change that is then not made."""
    may: bool | None = None  # None: the steps are not whole

    def hear(so_far: str) -> None:
        nonlocal may
        if may is None and (steps := steps_in(so_far)) is not None:
            may = _holds(context, steps, allowed)
        thinking.on_reply(reply_in(so_far) if may else "")

    return hear


def _holds(context: Context, steps: object, allowed: Callable[[Sequence[Op]], bool]) -> bool:
    """Whether the steps are ops that can be carried out and that may be."""
    try:
        ops = _ops_type().validate_python(steps)
    except ValidationError:
        return False
    return allowed(ops) and not _failing(context, ops)


def reply_in(so_far: str) -> str:
    """The reply in the beginning of a plan's JSON; "" before it begins."""
    reply = _begun(so_far).get("reply")
    return reply if isinstance(reply, str) else ""


def steps_in(so_far: str) -> object:
    """The ops in the beginning of a plan's JSON, unchecked; None before they have all come."""
    found = _begun(so_far)
    if next(reversed(found), "ops") == "ops":  # nothing behind them: they are whole where the object is
        found = _begun(so_far, whole=True)
    return found.get("ops")


def _begun(so_far: str, *, whole: bool = False) -> dict[str, Any]:
    """What has come of a JSON object; {} for what is none, or is not `whole`."""
    try:
        found = from_json(so_far, allow_partial=False if whole else "trailing-strings")
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def tools_offered() -> tuple[type[Record], ...]:
    """The kinds of ops that a model may plan."""
    return (*offered(), Undo, Redo, Clarify, Reply)


def _ops() -> Any:
    return tuple[Annotated[Union[tools_offered()], Field(discriminator="tool")], ...]  # type: ignore[misc]  # noqa: UP007


@lru_cache(maxsize=1)
def _ops_type() -> TypeAdapter[tuple[Op, ...]]:
    return TypeAdapter(_ops())


@lru_cache(maxsize=1)
def plan_type() -> type[Any]:
    """What a model answers with. The fields stand in the order in which they are to be thought: the reply behind the
    steps, for it is told while it comes, once they are judged."""
    return create_model(
        "ModelPlan",
        __base__=Record,
        reasoning=(str, ...),
        ops=(_ops(), ...),
        reply=(str, ...),
        suggestions=(tuple[str, ...], ...),
        confidence=(Annotated[float, Field(ge=0, le=1)], ...),
    )


@lru_cache(maxsize=1)
def _schema() -> dict[str, Any]:
    return strict_schema(plan_type())


@lru_cache(maxsize=1)
def _system() -> str:
    described = [f"- `{name}`: {tool.description}" for name, tool in TOOLS.items()]
    described += [
        "- `undo`, `redo`: take back the last `steps` changes of the film, or make one again.",
        "- `clarify`: ask; the question is the reply. `reply`: only answer.",
    ]
    return prompt(
        "decide",
        tools="\n".join(described),
        designs="\n".join(
            f"- `{key}`: {design.description}. Shows {and_list(design.takes)}." for key, design in DESIGNS.items()
        ),
        themes=", ".join(THEMES),
        fonts=", ".join(name for name, font in fonts.FONTS.items() if font.kind != "script"),
    )


def _request(context: Context, concerned: Collection[int]) -> Request:
    return Request(
        role="deciding", purpose="decide", system=_system(), user=seen(context, concerned), json_schema=_schema()
    )


def _concerned(context: Context, rules: Plan) -> set[int]:
    """The scenes whose code the model should see: what the rules take the message to be about, what is selected."""
    numbers = {number for op in rules.asked or rules.ops if (number := getattr(op, "scene", None))}
    return numbers | ({context.selected} if context.selected else set())


def _read(text: str) -> Any:
    """The answer, checked. Raises ValidationError, also for what is no JSON."""
    return plan_type().model_validate_json(text)


def _why_unreadable(error: ValidationError) -> str:
    found = error.errors(include_url=False, include_input=False)[:5]
    return "; ".join(f"{'.'.join(map(str, line['loc']))}: {line['msg']}" for line in found)


def _failing(context: Context, ops: Iterable[Op]) -> list[tuple[Op, str]]:
    """The ops that cannot be carried out, and why, found out on a copy of the film."""
    ops = list(ops)
    if any(op.tool in {"undo", "redo"} for op in ops) and len(ops) > 1:
        return [(op, "undo and redo stand alone in a plan") for op in ops if op.tool in {"undo", "redo"}]
    files = (*context.attachments, *context.files)
    film = film_of(context.project, context.scenes, files)
    known = {asset.id for asset in files}
    failing: list[tuple[Op, str]] = []
    for op in ops:
        if op.tool in {"undo", "redo", "clarify", "reply"}:
            continue
        unknown = [use.id for use in getattr(op, "assets", ()) if use.id not in known]
        try:
            if unknown:
                raise ToolError(f"there is no file with the id {unknown[0][:60]!r}")
            film, _ = apply_op(film, op, pretend)
        except ToolError as error:
            failing.append((op, str(error)))
    return failing


def pretend(request: WriteRequest) -> SceneDraft:
    """Stands for a scene that is to be written while a plan is tried: as it was, or empty."""
    return SceneDraft(
        name=request.name or "New scene", tsx_code=request.tsx_code, duration=request.duration, props=request.props
    )


def _plan(answer: Any, failing: list[tuple[Op, str]], rules: Plan) -> Plan:
    bad = [op for op, _ in failing]
    ops = tuple(op for op in answer.ops if not any(op is other for other in bad))
    acts = [op for op in ops if op.tool not in {"clarify", "reply"}]
    said = [error for _, error in failing]
    # A reply that speaks of what did not come to be is not repeated.
    reply = " ".join(dict.fromkeys(said)) if failing and not acts else " ".join([answer.reply, *dict.fromkeys(said)])
    ideas = dict.fromkeys(idea.strip() for idea in (*answer.suggestions, *rules.suggestions) if idea.strip())
    return Plan(
        ops=tuple(acts) or ops or (Reply(),),
        asked=tuple(answer.ops),
        reply=reply.strip() or "Done.",
        reasoning=answer.reasoning,
        suggestions=tuple(ideas)[:SUGGESTIONS],
        confidence=answer.confidence,
        decided_by="model",
    )
