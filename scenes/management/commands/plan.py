"""Shows how messages are understood.

`manage.py plan CASES.json --out PLANS.json` writes what each case of an evaluation set asks for;
`manage.py plan "make scene 2 blue" --project ID` shows one plan on a stored film, with its reasoning.
With `--brain model` the configured chat model decides where the rules are not sure (`--threshold 1`: always).
"""

from __future__ import annotations

import json
import statistics
import time
from pathlib import Path
from typing import Any
from uuid import UUID

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from brain.decide import decide
from brain.deciding import Thinking
from brain.evals import context_of
from brain.model import Breaker, Call, ChatModel
from scenes import queries
from scenes.models import Project
from tools.schemas import Op, Plan


def body(op: Op) -> dict[str, Any]:
    """An op as plans are written: camelCase, without what is not set."""
    return op.model_dump(mode="json", by_alias=True, exclude_none=True)


class Command(BaseCommand):
    help = __doc__ or ""

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("message", help="a message, or the file of an evaluation set when --out is given")
        parser.add_argument("--out", help="where to write the plans of the set")
        parser.add_argument("--project", help="id of the project that the message is about")
        parser.add_argument("--brain", choices=["rules", "model"], default="rules", help="who decides")
        parser.add_argument("--threshold", type=float, help="confidence from which the rules decide alone")

    def handle(self, *args: object, message: str, out: str | None, project: str | None, **options: Any) -> None:
        self.calls: list[Call] = []
        self.thinking = self._model(options["threshold"]) if options["brain"] == "model" else None
        if out:
            self._set(Path(message), Path(out))
        else:
            self._one(message, project)

    def _model(self, threshold: float | None) -> Thinking:
        if settings.CHAT_MODEL is None:
            raise CommandError("No chat model is configured: set MODEL_KEY and MODEL_NAME.")
        model = ChatModel(settings.CHAT_MODEL, Breaker(), record=self.calls.append)
        return Thinking(model=model, threshold=settings.MODEL_THRESHOLD if threshold is None else threshold)

    def _set(self, cases_file: Path, out: Path) -> None:
        try:
            cases = json.loads(cases_file.read_text(encoding="utf-8"))["cases"]
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise CommandError(f"{cases_file} is no set of cases: {error}") from None
        plans: dict[str, list[dict[str, Any]]] = {}
        milliseconds, by_rules = [], 0
        for case in cases:
            context = context_of(case)
            start = time.perf_counter()
            plan = decide(context, self.thinking)
            by_rules += plan.decided_by == "rules"
            milliseconds.append((time.perf_counter() - start) * 1000)
            plans[case["id"]] = [body(op) for op in plan.asked]
        out.write_text(json.dumps(plans, ensure_ascii=False, indent=1), encoding="utf-8")
        slowest = statistics.quantiles(milliseconds, n=20)[-1] if len(milliseconds) > 1 else sum(milliseconds)
        self.stdout.write(f"wrote {len(plans)} plans to {out}; a decision took {slowest:.1f} ms at p95")
        if self.thinking:
            cost = sum(call.cost_usd for call in self.calls)
            failed = sum(call.error != "" for call in self.calls)
            self.stdout.write(
                f"{by_rules} by the rules alone; {len(self.calls)} calls of the model, {failed} failed, ${cost:.4f}"
            )

    def _one(self, message: str, project_id: str | None) -> None:
        project = Project()
        if project_id:
            try:
                project = Project.objects.get(pk=UUID(project_id))
            except (ValueError, Project.DoesNotExist):
                raise CommandError(f"There is no project {project_id}.") from None
        self._show(decide(queries.project_context(project, message), self.thinking))

    def _show(self, plan: Plan) -> None:
        self.stdout.write(f"{plan.reasoning} Decided by the {plan.decided_by}, confidence {plan.confidence:.2f}.")
        for op in plan.asked:
            mark = "+" if op in plan.ops else "-"
            self.stdout.write(f"  {mark} {json.dumps(body(op), ensure_ascii=False)}")
        self.stdout.write(f"Reply: {plan.reply}")
        self.stdout.write(f"Suggestions: {', '.join(plan.suggestions)}")
