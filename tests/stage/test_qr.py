"""QR codes: as a decoder reads them."""

from __future__ import annotations

import json

import pytest

from tests.stage.conftest import Evaluate
from tests.stage.scenes import drawn, refused


@pytest.mark.parametrize("value", ["https://luigi.example/menu?table=7", "Grüße aus Köln 🍕", "1234567890", "A" * 700])
@pytest.mark.parametrize("level", "LMQH")
def test_a_code_has_the_patterns_that_scanners_look_for(js: Evaluate, value: str, level: str) -> None:
    rows = js(f"qrModules({json.dumps(value)}, {json.dumps(level)})")
    size = len(rows)
    assert (size - 17) % 4 == 0
    assert all(len(row) == size for row in rows)
    finder = [[max(abs(x - 3), abs(y - 3)) != 2 for x in range(7)] for y in range(7)]
    for top, left in ((0, 0), (0, size - 7), (size - 7, 0)):
        assert [row[left : left + 7] for row in rows[top : top + 7]] == finder
    assert [rows[6][x] for x in range(8, size - 8)] == [x % 2 == 0 for x in range(8, size - 8)]  # the timing pattern


def test_a_code_in_a_scene(js: Evaluate) -> None:
    size = js('qrModules("https://a.example").length')
    markup = drawn('<QRCode value="https://a.example" size={300} color="#111" background="#fff" />', "QRCode")
    assert f'viewBox="0 0 {size + 8} {size + 8}"' in markup  # four modules of quiet on each side
    assert markup.count("<path") == 1
    assert 'd="M4 4h7v1h-7z' in markup
    part = drawn('<QRCode value="https://a.example" progress={0.3} />', "QRCode")
    assert len(part) < len(markup) / 2


@pytest.mark.parametrize(
    ("props", "words"),
    [
        ('value=""', "needs a value"),
        ('value={"x".repeat(3000)}', "too long"),
        ('value="a" errorCorrection={"X" as "L"}', "L, M, Q or H"),
    ],
)
def test_what_cannot_be_a_code_is_refused(props: str, words: str) -> None:
    assert words in refused(f"<QRCode {props} />", "QRCode")
