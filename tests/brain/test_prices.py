"""What calls cost."""

from __future__ import annotations

from decimal import Decimal

import pytest

from brain.prices import Usage, cost_usd, known_prices, price_of, prices_of

TABLE = prices_of(
    {"small": {"input": 1, "cached": 0.1, "output": 4}, "large": {"input": 10, "cached": 1, "output": 40}}
)


@pytest.mark.parametrize("name", ["small", "someone/small", "small-2026-03-17", "someone/small-20260317"])
def test_a_model_is_known_by_its_name_whatever_stands_around_it(name: str):
    assert price_of(name, TABLE) == TABLE["small"]


@pytest.mark.parametrize("name", ["small-pro", "smal", "small-2"])
def test_another_model_is_not_taken_for_it(name: str):
    assert price_of(name, TABLE) is None


def test_a_call_costs_what_the_table_says():
    usage = Usage(tokens_in=1_000_000, tokens_cached=500_000, tokens_out=100_000)
    assert cost_usd("small", usage, TABLE) == Decimal("0.95")


def test_what_an_unknown_model_costs_is_not_guessed_too_low():
    usage = Usage(tokens_out=1_000_000)
    assert cost_usd("nobody-knows", usage, TABLE) == cost_usd("large", usage, TABLE)
    assert cost_usd("nobody-knows", usage, {}) == 0


def test_the_table_that_comes_along_is_whole():
    assert all(0 < price.cached < price.input < price.output for price in known_prices().values())


def test_a_table_that_is_none_is_refused():
    with pytest.raises(ValueError):
        prices_of({"small": {"input": 1}})
