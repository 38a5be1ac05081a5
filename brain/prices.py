"""What calls of a model cost, by a table that is data: `prices.json`, and whatever the operator adds to it."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache
from importlib.resources import files

from tools.schemas import Record

MILLION = 1_000_000
_DATED = re.compile(r"-\d{4}-?\d{2}-?\d{2}$")


class Price(Record):
    """USD for a million tokens that go in, go in again from the provider's cache, and come out."""

    input: Decimal
    cached: Decimal
    output: Decimal


class Usage(Record):
    """Tokens of a call. `tokens_in` includes `tokens_cached`."""

    tokens_in: int = 0
    tokens_out: int = 0
    tokens_cached: int = 0


Prices = Mapping[str, Price]


@lru_cache(maxsize=1)
def known_prices() -> dict[str, Price]:
    """model name -> price, of the table that comes with the brain."""
    table = json.loads((files("brain") / "prices.json").read_text(encoding="utf-8"))
    return prices_of(table["usd_per_million_tokens"])


def prices_of(table: Mapping[str, object]) -> dict[str, Price]:
    """A table as it is written in JSON; raises ValueError (pydantic's) for anything else."""
    return {name: Price.model_validate(price) for name, price in table.items()}


def price_of(model: str, prices: Prices) -> Price | None:
    """The price of the model, whoever serves it ("openai/...") and whatever date its name ends in; None = not known."""
    name = model.rpartition("/")[2]
    return prices.get(model) or prices.get(name) or prices.get(_DATED.sub("", name))


def cost_usd(model: str, usage: Usage, prices: Prices) -> Decimal:
    """What the call costs. A model that the table does not know is taken for the dearest one that it does: a budget
    is then kept too early, never too late. 0 where there is no table."""
    price = price_of(model, prices) or max(prices.values(), key=lambda known: known.output, default=None)
    if price is None:
        return Decimal(0)
    fresh = max(0, usage.tokens_in - usage.tokens_cached)
    tokens = fresh * price.input + usage.tokens_cached * price.cached + usage.tokens_out * price.output
    return (tokens / MILLION).quantize(Decimal("0.000001"))
