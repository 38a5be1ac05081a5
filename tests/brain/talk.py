"""A conversation about a film that lives in memory: what the brain decides is carried out by the real tools."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from brain.context import Context
from brain.decide import decide
from tools.film import apply_op, film_of
from tools.records import AssetSnapshot, MessageSnapshot, ProjectSnapshot, SceneSnapshot
from tools.schemas import Plan

NOT_ON_FILM = {"undo", "redo", "clarify", "reply"}


def project(**fields: Any) -> ProjectSnapshot:
    given = {"id": "p", "title": "Untitled", "format": "landscape", "fps": 30, "brand": {}, "revision": 0}
    return ProjectSnapshot(**{**given, **fields})


@dataclass
class Talk:
    """Says messages one after another; keeps the film and the history as the application does."""

    project: ProjectSnapshot = field(default_factory=project)
    scenes: tuple[SceneSnapshot, ...] = ()
    history: list[MessageSnapshot] = field(default_factory=list)
    selected: int | None = None
    attachments: tuple[AssetSnapshot, ...] = ()  # what comes with the next message

    def say(self, *messages: str) -> Plan:
        """The plan for the last of the messages."""
        for message in messages:
            plan = decide(self.context(message))
            self._carry_out(plan)
            for role, content in (("user", message), ("assistant", plan.reply)):
                self.history.append(MessageSnapshot(id=str(len(self.history)), role=role, content=content))
        return plan

    def context(self, message: str) -> Context:
        return Context(
            message=message,
            project=self.project,
            scenes=self.scenes,
            history=tuple(self.history),
            selected=self.selected,
            attachments=self.attachments,
        )

    def _carry_out(self, plan: Plan) -> None:
        film = film_of(self.project, self.scenes, self.attachments)
        for op in plan.ops:
            if op.tool not in NOT_ON_FILM:
                film, _ = apply_op(film, op)
        self.project = film.project
        self.scenes = tuple(
            SceneSnapshot(
                order=order, **scene.model_dump(exclude={"number", "id"}), id=scene.id or f"new-{scene.number}"
            )
            for order, scene in enumerate(film.scenes)
        )

    @property
    def names(self) -> list[str]:
        return [scene.name for scene in self.scenes]


INTRO = "a 10 second intro for Luigi's bakery, warm colours"
HOURS = "add a scene with our opening hours: 7 to 19"
QUOTE = "add a quote: “The best bread in town” by Anna"


def one() -> Talk:
    """A film of one scene: the intro."""
    talk = Talk()
    talk.say(INTRO)
    return talk


def two() -> Talk:
    """Intro and opening hours."""
    talk = one()
    talk.say(HOURS)
    return talk


def three() -> Talk:
    """Intro, opening hours and a quote."""
    talk = two()
    talk.say(QUOTE)
    return talk


def ops(plan: Plan) -> list[dict[str, Any]]:
    """The plan's ops as plain dicts, without what is not set."""
    return [{"tool": op.tool, **op.model_dump(exclude_defaults=True)} for op in plan.ops]
