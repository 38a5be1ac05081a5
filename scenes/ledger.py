"""What calls of a chat model come to: of a message, a person, a day, and for the staff."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Sum
from django.utils import timezone

from scenes.models import Message, ModelCall


@dataclass(frozen=True)
class Spent:
    """What calls of a model have cost, in USD; days are those of UTC."""

    by_message: Decimal
    by_user_today: Decimal
    today: Decimal


def spent_usd(message: Message) -> Spent:
    """What the message, its owner and everybody have spent."""
    today = ModelCall.objects.filter(created_at__gte=_midnight())
    return Spent(
        by_message=message_cost_usd(message),
        by_user_today=cost_usd(today.filter(user_id=message.project.owner_id)),
        today=cost_usd(today),
    )


@dataclass(frozen=True)
class RoleFigures:
    """The calls of one role of the model, `milliseconds` being their median."""

    role: str
    calls: int
    failed: int
    repairs: int
    tokens_in: int
    tokens_cached: int
    tokens_out: int
    milliseconds: int
    cost_usd: Decimal


@dataclass(frozen=True)
class BrainFigures:
    """Who answered how much in the last `days`, and what it cost. Shares are parts of 1, None where there is none."""

    days: int
    answered: int
    by_rules: int  # no model was asked
    decided: int  # plans that a model was to decide on
    remembered: int  # those of them that were known
    roles: list[RoleFigures]
    spent_today_usd: Decimal
    people: list[tuple[str, int, Decimal]]  # the dearest: who, calls, USD

    @property
    def rules_share(self) -> float | None:
        return self.by_rules / self.answered if self.answered else None

    @property
    def hit_rate(self) -> float | None:
        return self.remembered / self.decided if self.decided else None

    @property
    def cost_usd(self) -> Decimal:
        return sum((role.cost_usd for role in self.roles), Decimal(0))


def brain_figures(days: int = 30) -> BrainFigures:
    """The figures of the staff's page about rules and model."""
    since = timezone.now() - timedelta(days=days)
    calls = ModelCall.objects.filter(created_at__gte=since)
    replies = Message.objects.filter(role=Message.Role.ASSISTANT, created_at__gte=since)
    asked = calls.filter(purpose=ModelCall.Purpose.DECIDE, message=OuterRef("reply_to"))  # well or in vain
    decisions = calls.filter(purpose=ModelCall.Purpose.DECIDE, repair=False, error="")
    people = calls.values("user_id", "user__email").annotate(calls=Count("pk"), usd=Sum("cost_usd"))
    return BrainFigures(
        days=days,
        answered=replies.count(),
        by_rules=replies.filter(~Exists(asked), ~Q(plan__decidedBy="model")).count(),
        decided=decisions.count(),
        remembered=decisions.filter(remembered=True).count(),
        roles=[_role_figures(calls.filter(role=role, remembered=False), role) for role in ModelCall.Role.values],
        spent_today_usd=cost_usd(calls.filter(created_at__gte=_midnight())),
        people=[
            (
                row["user__email"] or (f"guest {row['user_id']}" if row["user_id"] else "deleted"),
                row["calls"],
                row["usd"],
            )
            for row in people.order_by("-usd")[:10]
        ],
    )


def _role_figures(calls: QuerySet[ModelCall], role: str) -> RoleFigures:
    sums = calls.order_by().aggregate(
        calls=Count("pk"),
        failed=Count("pk", filter=~Q(error="")),
        repairs=Count("pk", filter=Q(repair=True)),
        tokens_in=Sum("tokens_in", default=0),
        tokens_cached=Sum("tokens_cached", default=0),
        tokens_out=Sum("tokens_out", default=0),
        cost_usd=Sum("cost_usd", default=Decimal(0)),
    )
    middle = calls.order_by("milliseconds").values_list("milliseconds", flat=True)[sums["calls"] // 2 :][:1]
    return RoleFigures(role=role, milliseconds=next(iter(middle), 0), **sums)


def message_cost_usd(message: Message) -> Decimal:
    return cost_usd(ModelCall.objects.filter(message=message))


def cost_usd(calls: QuerySet[ModelCall]) -> Decimal:
    """What the calls cost together: of a message, a project, a person, a day."""
    return calls.aggregate(sum=Sum("cost_usd"))["sum"] or Decimal(0)


def _midnight() -> datetime:
    """When today began, in UTC."""
    return timezone.now().replace(hour=0, minute=0, second=0, microsecond=0)
