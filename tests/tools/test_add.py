from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from tools.add import AddSceneInput, add_scene
from tools.designs import DESIGNS, THEMES
from tools.designs.colors import contrast
from tools.proof import prove
from tools.schemas import Content, Item, ToolError


def test_a_scene_of_words() -> None:
    draft = add_scene(AddSceneInput(content=Content(title="Luigi's bakery"), theme="noir", duration=300))
    assert (draft.name, draft.duration) == ("Luigi's bakery", 300)
    assert draft.tsx_code == DESIGNS["title"].source
    assert draft.props["title"] == "Luigi's bakery"
    assert draft.props["theme"] == THEMES["noir"].prop()


def test_the_design_follows_from_the_words() -> None:
    quote = add_scene(AddSceneInput(content=Content(quote="Good bread", author="Anna")))
    assert quote.tsx_code == DESIGNS["quote"].source
    hours = add_scene(AddSceneInput(content=Content(items=(Item(label="Mon", value="7 to 19"),)), design="list"))
    assert hours.tsx_code == DESIGNS["list"].source
    assert hours.name == "Mon"


def test_the_look_of_another_scene_is_taken() -> None:
    like = {"theme": THEMES["neon"].prop(), "background": "#112233", "title": "Other words", "titleSize": 3}
    draft = add_scene(AddSceneInput(content=Content(title="Hi"), like=like))
    assert draft.props["theme"] == THEMES["neon"].prop()
    assert draft.props["background"] == "#112233"
    assert draft.props["title"] == "Hi"
    assert "titleSize" not in draft.props
    own = add_scene(AddSceneInput(content=Content(title="Hi"), like=like, theme="paper"))
    assert own.props["theme"] == THEMES["paper"].prop()
    assert "background" not in own.props


@pytest.mark.parametrize("key", THEMES)
def test_another_ground_is_a_colour_of_the_theme(key: str) -> None:
    theme = THEMES[key].prop()
    made = {
        ground: add_scene(
            AddSceneInput(content=Content(title="Hi"), design="statement", theme=key, ground=ground)
        ).props
        for ground in ("theme", "accent", "ink")
    }
    assert "background" not in made["theme"]
    assert made["accent"]["accent"] == theme["background"]
    ground = made["accent"]["background"]
    assert max(contrast(ink, ground) for ink in ("#ffffff", "#080808", theme["text"])) >= 5.4
    assert contrast(ground, theme["accent"]) < 1.4, "still the accent"
    light = contrast(theme["background"], "#000000") > contrast(theme["text"], "#000000")
    assert made["ink"].get("background") == (theme["text"] if light else None)
    assert contrast(theme["accent"], theme["background"]) >= 2, "what is drawn in the one is seen on the other"


def test_looks_come_from_words_the_brand_or_the_subject() -> None:
    content = Content(title="Sunrise Bakery")
    assert add_scene(AddSceneInput(content=content, theme="dark and elegant")).props["theme"] == THEMES["noir"].prop()
    branded = add_scene(AddSceneInput(content=content, brand={"colors": ["#1d3557", "#e63946"]}))
    assert (
        branded.props["theme"]["background"] != add_scene(AddSceneInput(content=content)).props["theme"]["background"]
    )
    assert add_scene(AddSceneInput(content=content)) == add_scene(AddSceneInput(content=content))


def test_nothing_to_show_is_said() -> None:
    with pytest.raises(ToolError, match="Say what the scene should show"):
        add_scene(AddSceneInput())
    with pytest.raises(ToolError, match="no design “hologram”"):
        add_scene(AddSceneInput(content=Content(title="x"), design="hologram"))
    with pytest.raises(ToolError, match="no theme “qqq”"):
        add_scene(AddSceneInput(content=Content(title="x"), theme="qqq"))
    with pytest.raises(ValidationError):
        AddSceneInput(content=Content(title="x"), colour="red")


@given(words=st.text(min_size=1, max_size=400).filter(str.strip))
def test_names_are_short_and_never_empty(words: str) -> None:
    draft = add_scene(AddSceneInput(content=Content(title=words)))
    assert 0 < len(draft.name) <= 60


@pytest.mark.parametrize("key", sorted(DESIGNS))
def test_what_a_draft_declares_is_what_its_code_declares(key: str) -> None:
    draft = add_scene(
        AddSceneInput(content=Content(title="T", quote="Q", value="7", items=(Item(label="a"),)), design=key)
    )
    proof = prove(draft.tsx_code, props=draft.props, duration=draft.duration, width=1920, height=1080, fps=30)
    assert proof.ok, proof.problems
    declared = draft.layout_json["defaults"]
    assert set(declared) <= set(proof.defaults)
    # Each design has a theme and a motion of its own; all else is the same in every one.
    assert {name: proof.defaults[name] for name in declared.keys() - {"theme", "motion"}} == {
        name: value for name, value in declared.items() if name not in {"theme", "motion"}
    }
