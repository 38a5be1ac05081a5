"""Where fitText breaks lines in scripts with and without spaces."""

from __future__ import annotations

import itertools
import json

import pytest

from tests.stage.conftest import Evaluate


def lines(js: Evaluate, text: str, width: int, most: int) -> list[str]:
    options = {"text": text, "width": width, "fontSize": 50, "maxLines": most}
    found: list[str] = js(f"fitText({json.dumps(options)}).lines")
    return found


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("毎朝焼きたてのパンをお届けします。", 460),
        ("每天早晨新鲜出炉的面包，欢迎光临。", 460),
        ("สวัสดีชาวโลกวันนี้อากาศดีมาก", 400),
        ("Brot 毎朝 mit Liebe gebacken", 460),
    ],
)
def test_lines_break_without_spaces_too(js: Evaluate, text: str, width: int) -> None:
    found = lines(js, text, width, 3)
    assert len(found) > 1
    assert "".join(found).replace(" ", "") == text.replace(" ", "")
    assert all(line[0] not in "、。，ーっ" for line in found)


def test_japanese_breaks_between_phrases(js: Evaluate) -> None:
    assert lines(js, "毎日十時から十八時まで", 330, 2) == ["毎日十時から", "十八時まで"]
    assert lines(js, "営業時間は十一時から二十二時まで", 330, 3) == ["営業時間は", "十一時から", "二十二時まで"]


def test_thai_breaks_between_words(js: Evaluate) -> None:
    assert set(lines(js, "สวัสดีชาวโลก", 240, 3)) <= {"สวัสดี", "ชาว", "โลก", "สวัสดีชาว", "ชาวโลก"}


def test_words_with_spaces_stay_whole(js: Evaluate) -> None:
    assert " ".join(lines(js, "Fresh bread every morning", 400, 4)) == "Fresh bread every morning"
    assert lines(js, "「今日」は", 10, 9)[0].startswith("「今")


def test_long_addresses_break_behind_their_marks(js: Evaluate) -> None:
    address = "https://www.bright-smile-dental-clinic.example/family-care/booking?source=newsletter"
    found = lines(js, address, 460, 9)
    assert len(found) > 2
    assert "".join(found) == address
    assert all(line[-1] in "/?=-" or after[0] == "." for line, after in itertools.pairwise(found))
    assert found[0].startswith("https://")
    assert lines(js, "well-known", 200, 3) == ["well-known"]


@pytest.mark.parametrize(
    "text", ["Open from seven · 8 Lime Street", "In memory of Harold, 1938 – 2025", "Tea | Cake | Coffee"]
)
def test_no_line_begins_with_what_stands_between_two_things(js: Evaluate, text: str) -> None:
    for width in range(220, 700, 40):
        found = lines(js, text, width, 9)
        assert " ".join(found) == text
        assert not [line for line in found if line[0] in "·|–"], width
        assert "1938" not in text or any("1938 – 2025" in line for line in found), width
