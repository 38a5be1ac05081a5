"""Amounts over time become a chart, however they are told."""

from __future__ import annotations

import pytest

from brain.context import Context
from brain.decide import decide
from brain.rules.facts import facts_in
from brain.rules.series import series_in
from tools.records import ProjectSnapshot
from tools.schemas import AddScene


@pytest.mark.parametrize(
    ("told", "title", "amounts"),
    [
        (
            "Sales went from 1.2 million in 2021 to 1.9 in 2022, 2.4 in 2023 and 3.8 in 2024",
            "Sales",
            {"2021": "1.2 million", "2022": "1.9 million", "2023": "2.4 million", "2024": "3.8 million"},
        ),
        (
            "Visitors: 300 in January, 450 in February, 800 in March",
            "Visitors",
            {"January": "300", "February": "450", "March": "800"},
        ),
        (
            "Umsatz stieg von 1,2 Mio in 2021 auf 1,9 in 2022 und 2,4 in 2023",
            "Umsatz",
            {"2021": "1,2 Mio", "2022": "1,9 Mio", "2023": "2,4 Mio"},
        ),
        (
            "Revenue Q1 1.2 million, Q2 1.6 million, Q3 2 million.",
            "Revenue",
            {"Q1": "1.2 million", "Q2": "1.6 million", "Q3": "2 million"},
        ),
    ],
)
def test_a_list_of_times_and_amounts(told: str, title: str, amounts: dict[str, str]):
    (fact,) = facts_in(told)
    assert ((fact.text or fact.below), {item.label: item.value for item in fact.items}) == (title, amounts)


def test_what_is_none():
    for told in (
        "We opened in 2019 and moved in 2023",
        "from 3 in 2021 to 4 in 2022",
        "120 loaves in 2019, 340 guests",
    ):
        assert series_in("", [told]) is None


def test_it_is_shown_as_a_chart():
    said = "add a scene: our sales went from 1.2 million in 2021 to 1.9 in 2022, 2.4 in 2023 and 3.8 in 2024"
    (op,) = decide(Context(message=said, project=ProjectSnapshot(id="p", format="landscape", fps=30))).ops
    assert isinstance(op, AddScene)
    assert (op.design, op.content.title if op.content else "") == ("bars", "Our sales")
