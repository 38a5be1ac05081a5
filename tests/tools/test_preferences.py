from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from tools.add import AddSceneInput, add_scene
from tools.designs.colors import contrast
from tools.designs.themes import THEMES
from tools.looks import color_of, look_of
from tools.preferences import (
    ForgetPreferenceInput,
    Preferences,
    SetPreferenceInput,
    content_kept,
    forget_preference,
    is_ruled_out,
    look_kept,
    rules,
    set_preference,
    without_emoji,
)
from tools.schemas import Content, Item, ToolError

RED = Preferences(avoid_colors=("red",))


def test_rules_are_kept_one_beside_the_other():
    now: dict[str, object] = {}
    for kind, value in [
        ("avoidColor", "red"),
        ("avoidColor", "#00ff00"),
        ("filmSeconds", "15"),
        ("ending", "555-0142"),
    ]:
        now = set_preference(SetPreferenceInput.model_validate({"now": now, "kind": kind, "value": value})).preferences
    assert now == {"avoid_colors": ["red", "#00ff00"], "film_seconds": 15.0, "ending": "555-0142"}
    words = [rule.words for rule in rules(Preferences.model_validate(now), {"font": "Lora"})]
    assert words == ["typeface Lora", "never red", "never #00ff00", "the film at most 15 s long", "end with “555-0142”"]


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("avoidColor", "bread"),
        ("filmSeconds", "soon"),
        ("filmSeconds", "0"),
        ("filmSeconds", "nan"),
        ("sceneSeconds", "601"),
        ("pace", "odd"),
        ("ending", ""),
    ],
)
def test_what_is_no_rule_is_refused(kind: str, value: str):
    with pytest.raises(ToolError):
        set_preference(SetPreferenceInput.model_validate({"now": {}, "kind": kind, "value": value}))


def test_unknown_fields_and_kinds_are_refused():
    with pytest.raises(ValidationError):
        SetPreferenceInput.model_validate({"now": {}, "kind": "mood"})
    with pytest.raises(ValidationError):
        Preferences.model_validate({"colour": "red"})


def forgotten(kind: str, value: str = "") -> tuple[dict[str, object], dict[str, object]]:
    now = Preferences(avoid_colors=("red", "navy"), no_emoji=True, pace="slow", scene_seconds=4).stored()
    brand = {"colors": ["#16a34a"], "font": "Lora"}
    wanted = {"now": now, "brand": brand, "kind": kind, "value": value}
    made = forget_preference(ForgetPreferenceInput.model_validate(wanted))
    return made.preferences, made.brand


def test_one_rule_is_forgotten_and_the_others_stay():
    assert forgotten("avoidColor", "#e0242f")[0] == {
        "avoid_colors": ["navy"],
        "no_emoji": True,
        "pace": "slow",
        "scene_seconds": 4.0,
    }
    assert "avoid_colors" not in forgotten("avoidColor")[0]
    assert "scene_seconds" not in forgotten("sceneSeconds")[0]
    assert forgotten("font")[1] == {"colors": ["#16a34a"]}
    assert forgotten("all") == ({}, {})


def test_what_is_no_rule_cannot_be_forgotten():
    with pytest.raises(ToolError, match="never red"):
        forgotten("ending")
    with pytest.raises(ToolError, match="no rules"):
        forget_preference(ForgetPreferenceInput(now={}, brand={}, kind="all"))


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Sale 🎉 now", "Sale now"),
        ("❤️", ""),
        ("👩‍👩‍👧 family", "family"),
        ("50 % → 7°", "50 % → 7°"),
        ("日本 🇯🇵", "日本"),
    ],
)
def test_emoji_go_and_nothing_else(text: str, kept: str):
    assert without_emoji(text) == kept


def test_no_word_of_a_scene_keeps_its_emoji():
    content = Content(title="Hi 🎉", items=(Item(label="Tea 🍵", value="3 ☕"),), cta="Go ✨")
    kept = content_kept(content, Preferences(no_emoji=True))
    assert (kept.title, kept.items, kept.cta) == ("Hi", (Item(label="Tea", value="3"),), "Go")
    assert content_kept(content, Preferences()) is content


@pytest.mark.parametrize("key", sorted(THEMES))
@pytest.mark.parametrize("color", ["red", "blue", "green", "black", "white", "orange"])
def test_a_color_that_is_ruled_out_is_in_no_look(key: str, color: str):
    avoided = Preferences(avoid_colors=(color,))
    kept = look_kept(THEMES[key].prop(), avoided)
    roles = ("background", "surface", "text", "accent", "accent2")
    assert not [kept[role] for role in roles if is_ruled_out(kept[role], avoided)]
    assert contrast(kept["text"], kept["background"]) > 3


def test_a_new_scene_keeps_to_the_rules():
    rules_kept = Preferences(avoid_colors=("red",), no_emoji=True, pace="slow").stored()
    draft = add_scene(
        AddSceneInput(content=Content(title="Sale 🎉"), brand={"colors": ["#e11d48"]}, preferences=rules_kept)
    )
    assert draft.props["title"] == "Sale"
    assert draft.props["pace"] < 1
    shown = [*look_of(draft.props).values(), color_of(draft.props, "background"), color_of(draft.props, "accent")]
    assert not [color for color in shown if color.startswith("#") and is_ruled_out(color, RED)]


@settings(max_examples=60)
@given(st.text(max_size=60))
def test_text_without_emoji_is_stable(text: str):
    assert without_emoji(without_emoji(text)) == without_emoji(text)
