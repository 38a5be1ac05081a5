"""Words: taken apart and put together again, typed, scrambled, marked, counted."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from py_mini_racer import JSEvalException

from tests.stage.conftest import Evaluate, markup_at
from tests.stage.scenes import drawn, refused, scene_of

texts = st.text(st.characters(exclude_categories=("Cs",)), max_size=30)


@settings(max_examples=150)
@given(text=texts, by=st.sampled_from(["letter", "word", "line"]))
def test_the_parts_of_a_text_are_the_text(js: Evaluate, text: str, by: str) -> None:
    parts = js(f"splitText({json.dumps(text)}, {json.dumps(by)})")
    assert "".join(part["text"] for part in parts) == text
    seen = [part["index"] for part in parts if not part["space"]]
    assert seen == list(range(len(seen)))


@pytest.mark.parametrize(
    ("text", "by", "parts"),
    [
        ("Hello, big world!", "word", ["Hello,", "big", "world!"]),
        ("it's e\u0301t\u00e9 👩‍👩‍👧", "letter", ["i", "t", "'", "s", "e\u0301", "t", "é", "👩‍👩‍👧"]),
        ("今日は、いい天気です。", "word", ["今日", "は、", "いい", "天気", "です。"]),
        ("「今日」は", "word", ["「今日」", "は"]),
        ("สวัสดีชาวโลก", "word", ["สวัสดี", "ชาว", "โลก"]),
        ("مرحبا بكم", "letter", ["مرحبا", "بكم"]),
        ("one\ntwo three", "line", ["one", "two three"]),
    ],
)
def test_words_and_letters_are_those_that_people_see(js: Evaluate, text: str, by: str, parts: list[str]) -> None:
    found = js(f"splitText({json.dumps(text)}, {json.dumps(by)})")
    assert [part["text"] for part in found if not part["space"]] == parts


def test_letters_and_direction(js: Evaluate) -> None:
    assert js('lettersOf("a👍🏽🇩🇪")') == ["a", "👍🏽", "🇩🇪"]
    assert [js(f"directionOf({json.dumps(text)})") for text in ("שלום", "1 مرحبا", "hi שלום", "")] == [
        *("rtl", "rtl", "ltr", "ltr"),
    ]
    with pytest.raises(JSEvalException, match="by is"):
        js('splitText("a", "sentence")')


def test_parts_come_one_after_another(js: Evaluate) -> None:
    options = "{stagger: 5, durationInFrames: 10, easing: Easing.linear"
    assert js(f"[0, 1, 2].map((index) => staggered(10, index, 3, {options}}}))") == [1, 0.5, 0]
    backward = f'{options}, order: "backward"}}'
    assert js(f"[0, 1, 2].map((index) => staggered(10, index, 3, {backward}))") == [0, 0.5, 1]
    center, edges = (f'{options}, order: "{order}", delay: 5}}' for order in ("center", "edges"))
    assert js(f"[0, 1, 2].map((index) => staggered(10, index, 3, {center}))") == [0, 0.5, 0]
    assert js(f"[0, 1, 2].map((index) => staggered(10, index, 3, {edges}))") == [0.5, 0, 0.5]
    chance = f'{options}, order: "random"}}'
    assert len(set(js(f"[0, 1, 2, 3].map((index) => staggered(12, index, 4, {chance}))"))) > 1


def test_split_text_in_a_scene() -> None:
    markup = drawn('<SplitText text="Two words" stagger={2} />', "SplitText")
    assert re.sub(r' style="[^"]*"', "", markup) == '<span dir="ltr"><span>Two</span> <span>words</span></span>'
    body = '<SplitText text="ab c" by="letter">{({text, index, count}) => <i>{text + index + count}</i>}</SplitText>'
    inner = re.sub(r' style="[^"]*"', "", drawn(body, "SplitText"))
    assert (
        inner == '<span dir="ltr"><span dir="ltr"><i>a03</i><i>b13</i></span> <span dir="ltr"><i>c23</i></span></span>'
    )


def test_typing(js: Evaluate) -> None:
    def typed(text: str, frame: int, options: str = "{speed: 10}") -> str:
        return str(js(f"typedAt({json.dumps(text)}, {frame}, 30, {options}).text"))

    assert [typed("abc", frame) for frame in (0, 2, 3, 6, 9, 99)] == ["", "", "a", "ab", "abc", "abc"]
    assert typed("a👩‍👩‍👧", 6) == "a👩‍👩‍👧"
    assert typed("abc", 12, "{speed: 10, delay: 10}") == ""
    assert typed("a.b", 9, "{speed: 10, pause: 1}") == "a."
    assert typed("a.b", 39, "{speed: 10, pause: 1}") == "a.b"
    with pytest.raises(JSEvalException, match="speed"):
        typed("a", 1, "{speed: 0}")


def test_typewriter_in_a_scene() -> None:
    scene = scene_of('<Typewriter text="Hello" speed={30} cursor="|" reserve />', "Typewriter")
    begun = markup_at(scene, 2)
    assert re.sub(r"<[^>]*>", "", begun) == "He|llo"
    assert 'opacity:1">|' in begun
    assert 'opacity:0">|' in markup_at(scene, 50)  # at rest it blinks
    hook = "const Words = () => <b>{useTypewriter('Hello', {speed: 30}).rest}</b>;"
    assert "<b>lo</b>" in markup_at(scene_of("<Words />", "useTypewriter", before=hook), 3)


@settings(max_examples=60)
@given(text=texts, progress=st.floats(0, 1), step=st.integers(0, 50))
def test_scrambled_text_keeps_its_length_and_what_is_settled(
    js: Evaluate, text: str, progress: float, step: int
) -> None:
    call = f"(part) => scrambled({json.dumps(text)}, part, {{step: {step}}})"
    assert js(f"({call})(1)") == text
    letters = js(f"lettersOf({json.dumps(text)})")
    settled = "".join(letters[: int(progress * len(letters))])
    assert js(f"({call})({progress})").startswith(settled)


def test_scramble_in_a_scene() -> None:
    scene = scene_of('<ScrambleText text="Hello 42" delay={10} durationInFrames={20} every={4} />', "ScrambleText")
    early = [re.sub(r"<[^>]*>", "", markup_at(scene, frame)) for frame in (0, 3, 4, 30)]
    assert early[0] == early[1] != early[2]
    assert early[3] == "Hello 42"
    assert re.fullmatch(r"[A-Z][a-z]{4} \d\d", early[0])
    assert "XX" in drawn('<ScrambleText text="Hi" delay={99} characters="X" />', "ScrambleText")


@pytest.mark.parametrize(
    ("call", "text"),
    [
        ("formatNumber(1234567.5)", "1,234,567.5"),
        ('formatNumber(1234567.5, {locale: "de-DE"})', "1.234.567,5"),
        ('formatNumber(0.256, {style: "percent", maximumFractionDigits: 1})', "25.6%"),
        ('formatNumber(1200000, {notation: "compact", prefix: "~", suffix: " users"})', "~1.2M users"),
        ('formatNumber(12, {style: "currency", currency: "EUR", locale: "en-US"})', "€12.00"),
        ("formatNumber(-3)", "-3"),
    ],
)
def test_numbers_are_written_as_people_do(js: Evaluate, call: str, text: str) -> None:
    assert js(call) == text


def test_counting() -> None:
    scene = scene_of("<CountUp to={12.5} from={0} durationInFrames={20} suffix=' %' />", "CountUp")
    counted = [re.sub(r"<[^>]*>", "", markup_at(scene, frame)) for frame in (0, 10, 20, 59)]
    assert counted[0] == "0.0 %"
    assert 0 < float(counted[1].removesuffix(" %")) < 12.5
    assert counted[2] == counted[3] == "12.5 %"
    hook = "const Count = () => <b>{useCountUp({to: 8, durationInFrames: 10})}</b>;"
    assert "<b>8</b>" in markup_at(scene_of("<Count />", "useCountUp", before=hook), 10)


def test_counted_money_has_its_own_digits() -> None:
    body = "<CountUp to={12.5} durationInFrames={1} format={{style: 'currency', currency: 'EUR'}} />"
    assert ">€12.50<" in drawn(body, "CountUp")


def test_emoji() -> None:
    markup = drawn('<div><Emoji emoji="👩‍👩‍👧" size={80} /><Emoji emoji="🇩🇪" /><Emoji emoji="1️⃣" /></div>', "Emoji")
    assert markup.count("Noto Color Emoji") == 3
    assert "takes one emoji" in refused('<Emoji emoji="ab" />', "Emoji")


def test_highlight() -> None:
    markup = drawn("<Highlight progress={0.5} color='#ff0'>words</Highlight>", "Highlight")
    assert "background-size:50% 1.05em" in markup
    assert "kind is" in refused("<Highlight progress={1} kind='box'>a</Highlight>", "Highlight")
