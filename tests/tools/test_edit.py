from __future__ import annotations

from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from pydantic import ValidationError

from tools.add import AddSceneInput, add_scene
from tools.designs import THEMES
from tools.designs.colors import contrast, luminance, mix, to_oklch
from tools.edit import EditSceneInput, edit_scene
from tools.looks import look_of
from tools.schemas import Change, Content, Item, SceneEdit, ToolError

COLORS = st.from_regex(r"#[0-9a-f]{6}", fullmatch=True)


def scene(content: Content | None = None, theme: str = "ember") -> dict[str, Any]:
    """The input of an edit for a scene that was drafted by the designer."""
    draft = add_scene(AddSceneInput(content=content or Content(title="Luigi's bakery", subtitle="Fresh"), theme=theme))
    return {
        "tsx_code": draft.tsx_code,
        "props": draft.props,
        "duration": draft.duration,
        "defaults": draft.layout_json["defaults"],
    }


def edited(given: dict[str, Any], *changes: Change) -> SceneEdit:
    return edit_scene(EditSceneInput(**given, changes=changes))


def props(given: dict[str, Any], *changes: Change) -> dict[str, Any]:
    return edited(given, *changes).props or {}


def test_only_what_was_asked_changes() -> None:
    given = scene()
    after = props(given, Change(target="title", property="color", value="#e0242f"))
    assert after == {**given["props"], "titleColor": "#e0242f"}


def test_several_changes_and_their_summary() -> None:
    edit = edited(
        scene(),
        Change(target="title", property="size", factor=1.25),
        Change(target="title", property="color", value="red"),
        Change(target="subtitle", property="text", value="Since 1974"),
    )
    assert edit.summary == (
        "the title is 25 % larger and red, the subtitle reads “Since 1974”; "
        "red is drawn a little darker there, to stay readable"
    )
    assert edit.tsx_code == scene()["tsx_code"]
    assert edit.duration is None


def test_sizes_multiply_what_is_there_within_limits() -> None:
    given = scene()
    given["props"]["titleSize"] = 1.5
    assert props(given, Change(target="title", property="size", factor=2))["titleSize"] == 3
    assert props(given, Change(target="title", property="size", factor=100))["titleSize"] == 5
    assert props(given, Change(target="title", property="size", value="0.001"))["titleSize"] == 0.2


def test_text_means_every_element() -> None:
    after = props(scene(), Change(target="text", property="size", factor=1.2))
    assert (after["kickerSize"], after["titleSize"], after["subtitleSize"]) == (1.2, 1.2, 1.2)


def test_words_replaced_where_they_stand() -> None:
    given = scene(Content(title="Hours", items=(Item(label="Sat", value="8 to 14"), Item(label="Sun", value="closed"))))
    after = props(given, Change(target="text", property="text", find="8 TO 14", value="9 to 13"))
    assert after["items"] == [{"label": "Sat", "value": "9 to 13"}, {"label": "Sun", "value": "closed"}]
    assert after["title"] == "Hours"
    with pytest.raises(ToolError, match="not on this scene"):
        props(given, Change(target="text", property="text", find="Monday", value="x"))


def test_words_are_taken_literally() -> None:
    after = props(scene(), Change(target="title", property="text", find="Luigi", value=r"\1 $& <b>"))
    assert after["title"] == r"\1 $& <b>'s bakery"


def test_a_whole_list_line_by_line() -> None:
    given = scene(Content(title="Hours", items=(Item(label="Sat"),)))
    after = props(given, Change(target="items", property="text", value="Mon: 7 to 19\nSun closed\n"))
    assert after["items"] == [{"label": "Mon", "value": "7 to 19"}, {"label": "Sun closed", "value": ""}]


def test_hidden_text_shows_when_it_gets_words() -> None:
    given = scene()
    given["props"] |= props(given, Change(target="subtitle", property="visible", value="false"))
    assert given["props"]["subtitleVisible"] is False
    assert props(given, Change(target="subtitle", property="text", value="New"))["subtitleVisible"] is True


def test_a_theme_shows_as_a_whole() -> None:
    given = scene()
    given["props"] |= props(given, Change(target="background", property="color", value="#000000"))
    after = props(given, Change(target="scene", property="theme", value="noir"))
    assert after["theme"] == THEMES["noir"].prop()
    assert after["background"] == ""
    assert props(given, Change(target="scene", property="theme", value="in blue and gold"))["theme"]["background"]


def test_a_factor_makes_colours_lighter_and_darker() -> None:
    before = look_of(scene()["props"])["background"]
    after = props(scene(), Change(target="background", property="color", factor=0.5))["background"]
    assert contrast(after, "#ffffff") > contrast(before, "#ffffff")


def test_a_light_ground_that_gets_darker_gets_richer() -> None:
    given = scene()
    given["props"]["background"] = "#fbf0e2"
    after = props(given, Change(target="background", property="color", factor=0.75))["background"]
    assert to_oklch(after)[1] > 2 * to_oklch("#fbf0e2")[1]


def test_a_word_that_goes_leaves_no_gap() -> None:
    given = scene(Content(title="Our new listing, today", subtitle="Listing"))
    change = Change(target="title", property="text", find="listing", value="")
    assert props(given, change)["title"] == "Our new, today"


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (Change(target="quote", property="color", value="red"), "no quote. You can change its line above the title"),
        (Change(target="title", property="color", value="bluish nonsense"), "not a colour"),
        (Change(target="title", property="color"), "which colour"),
        (Change(target="title", property="text"), "what the text of the title"),
        (Change(target="background", property="text", value="x"), "which words"),
        (Change(target="scene", property="theme", value="zzz"), "no theme “zzz”"),
        (Change(target="title", property="align", value="diagonal"), "left, center or right"),
        (Change(target="title", property="weight", value="heavyish"), "100"),
        (Change(target="title", property="size", value="large"), "number"),
        (Change(target="title", property="position", value="behind you"), "where it should go"),
        (Change(target="kicker", property="visible", value="false"), "no line above the title to hide"),
    ],
)
def test_what_cannot_be_done_is_said(change: Change, sentence: str) -> None:
    with pytest.raises(ToolError) as raised:
        edited(scene(), change)
    assert sentence in str(raised.value)


def test_a_scene_of_ones_own_follows_the_same_names() -> None:
    code = 'export const defaults = {title: "Hi", titleColor: ""}; export default () => null;'
    given = {"tsx_code": code, "props": {}, "duration": 90, "defaults": {"title": "Hi", "titleColor": ""}}
    assert props(given, Change(target="title", property="color", value="red")) == {"titleColor": "#e0242f"}
    with pytest.raises(ToolError, match="You can change its title"):
        props(given, Change(target="background", property="color", value="red"))
    with pytest.raises(ToolError, match="names nothing"):
        props({**given, "defaults": {}}, Change(target="title", property="color", value="red"))


def test_unknown_fields_are_errors() -> None:
    with pytest.raises(ValidationError):
        EditSceneInput(**scene(), changes=(Change(target="title", property="text", value="x"),), existing_code="x")
    with pytest.raises(ValidationError):
        EditSceneInput(**scene(), changes=())


@given(color=COLORS, theme=st.sampled_from(sorted(THEMES)))
def test_a_colour_for_text_is_moved_until_it_can_be_read(color: str, theme: str) -> None:
    given = scene(theme=theme)
    background = look_of(given["props"])["background"]
    edit = edited(given, Change(target="text", property="color", value=color))
    after = edit.props or {}
    assert contrast(after["titleColor"], background) >= 3
    assert after["titleColor"] == color or "to stay readable" in edit.summary


def test_a_colour_on_a_card_is_left_to_the_design() -> None:
    """Dark letters on a light card of a dark scene."""
    props = {"items": [{"label": "Bread"}], "background": "#101a36"}
    defaults = {"items": [], "itemsColor": "", "background": "", "theme": {}}
    change = Change(target="items", property="color", value="navy")
    request = {"tsx_code": "", "props": props, "defaults": defaults, "duration": 30, "changes": (change,)}
    on_card = edit_scene(EditSceneInput(**request, colors={"items": "#222222"}))
    assert (on_card.props or {})["itemsColor"] == "#14244f"
    on_ground = edit_scene(EditSceneInput(**request, colors={"items": "#ffffff"}))
    assert contrast((on_ground.props or {})["itemsColor"], "#101a36") >= 4.5


@given(color=COLORS, theme=st.sampled_from(sorted(THEMES)))
def test_text_stays_readable_on_any_background(color: str, theme: str) -> None:
    given = scene(theme=theme)
    edit = edited(given, Change(target="background", property="color", value=color))
    after = edit.props or {}
    assert after["background"] == color
    text = after["theme"]["text"]
    assert contrast(text, color) >= 4.5
    assert ("stay readable" in edit.summary) == (text != given["props"]["theme"]["text"])


@given(first=COLORS, second=COLORS)
def test_a_colour_chosen_by_hand_goes_only_when_it_cannot_be_read(first: str, second: str) -> None:
    given = scene()
    given["props"]["titleColor"] = first
    after = props(given, Change(target="background", property="color", value=second))
    same = second == look_of(given["props"])["background"]
    assert after["titleColor"] == (first if same or contrast(first, second) >= 3 else "")


@given(factors=st.lists(st.floats(0.05, 20), min_size=1, max_size=6))
def test_sizes_stay_within_their_limits(factors: list[float]) -> None:
    given = scene()
    for factor in factors:
        given["props"] |= props(given, Change(target="title", property="size", factor=factor))
    assert 0.2 <= given["props"]["titleSize"] <= 5


def test_the_looks_of_an_element_without_words_are_not_said_to_have_changed() -> None:
    props = {"title": "Hello", "subtitle": ""}
    defaults = {"titleColor": "", "subtitleColor": "", "subtitleSize": 1}
    red = [Change(target=target, property="color", value="red") for target in ("title", "subtitle")]
    request = {"tsx_code": "", "props": props, "defaults": defaults, "duration": 30}
    edit = edit_scene(EditSceneInput(**request, changes=tuple(red)))
    assert edit.summary == "the title is red; the subtitle has no words"
    assert "subtitleColor" not in (edit.props or {})
    with pytest.raises(ToolError, match="the subtitle has no words"):
        edit_scene(EditSceneInput(**request, changes=(Change(target="subtitle", property="size", factor=2),)))


# --- letters, columns, colours that are exchanged, the time of elements -----------------------------------------------


def test_letters_are_slanted_and_underlined_and_no_more() -> None:
    given = scene()
    edit = edited(
        given,
        Change(target="title", property="italic", value="true"),
        Change(target="title", property="underline", value="true"),
    )
    assert edit.summary == "the title is italic and underlined"
    assert edit.props == {**given["props"], "titleItalic": True, "titleUnderline": True}
    given["props"] = edit.props
    assert props(given, Change(target="title", property="italic", value="false"))["titleItalic"] is False


def test_letters_and_lines_stand_apart_and_together() -> None:
    given = scene()
    edit = edited(
        given,
        Change(target="title", property="spacing", value="+0.05"),
        Change(target="title", property="leading", factor=1.2),
    )
    assert edit.props == {**given["props"], "titleSpacing": 0.05, "titleLeading": 1.2}
    assert edit.summary == "the letters of the title stand further apart, the lines of the title stand further apart"
    given["props"] = edit.props
    for value, spacing in (("-0.2", -0.08), ("+0.9", 0.5), ("0", 0)):
        assert props(given, Change(target="title", property="spacing", value=value))["titleSpacing"] == spacing
    with pytest.raises(ToolError, match="further apart or closer"):
        props(given, Change(target="title", property="spacing", value="wide"))


def test_letters_are_turned_outlined_and_seen_through_within_limits() -> None:
    given = scene()
    turned = {"10": 10, "+15": 15, "-15": -15, "350": -10}
    for value, degrees in turned.items():
        assert props(given, Change(target="title", property="rotation", value=value))["titleRotation"] == degrees
    given["props"] = {**given["props"], "titleRotation": 10}
    straight = edited(given, Change(target="title", property="rotation", value="-10"))
    assert straight.summary == "the title stands straight"
    for value, share in (("0", None), ("0.01", 0.05), ("2", 1)):
        change = Change(target="title", property="opacity", value=value)
        if share is None:
            with pytest.raises(ToolError, match="above zero"):
                props(given, change)
        else:
            assert props(given, change)["titleOpacity"] == share
    for property_, value in (("rotation", "a bit"), ("shadow", "mud"), ("outline", "mud"), ("gradient", "red")):
        with pytest.raises(ToolError):
            props(
                given,
                Change(target="background" if property_ == "gradient" else "title", property=property_, value=value),
            )
    with pytest.raises(ToolError, match="no picture"):
        props(given, Change(target="backdrop", property="opacity", value="0.5"))


def test_a_shadow_on_a_black_ground_is_coloured_and_an_outline_is_seen_on_its_letters() -> None:
    given = scene()
    given["props"] = {**given["props"], "background": "#050505"}
    assert props(given, Change(target="title", property="shadow", value="true"))["titleShadow"] != "#000000"
    for theme in THEMES:
        given = scene(theme=theme)
        line = props(given, Change(target="title", property="outline", value="true"))["titleOutline"]
        assert contrast(line, look_of(given["props"])["text"]) >= 2


@given(ends=st.tuples(COLORS, COLORS), theme=st.sampled_from(sorted(THEMES)))
def test_text_is_read_on_all_of_a_gradient(ends: tuple[str, str], theme: str) -> None:
    given = scene(theme=theme)
    after = props(given, Change(target="background", property="gradient", value=" ".join(ends)))
    ink, (one, other) = look_of(after)["text"], after["gradient"].split()
    assert min(contrast(ink, mix(one, other, step / 8)) for step in range(9)) >= 4.5
    given["props"] = after
    darker = props(given, Change(target="background", property="color", factor=0.75))
    assert darker["gradient"]
    assert luminance(darker["background"]) <= luminance(after["background"]) + 0.02
    assert props(given, Change(target="background", property="color", value="#ffffff"))["gradient"] == ""
    assert props(given, Change(target="scene", property="texture", value="grid"))["gradient"] == ""
    assert props(given, Change(target="scene", property="theme", value="noir"))["gradient"] == ""


def test_columns_where_the_design_has_them() -> None:
    items = tuple(Item(label=label) for label in "abcd")
    draft = add_scene(AddSceneInput(content=Content(title="Letters", items=items), design="list"))
    given = {"tsx_code": "", "props": draft.props, "duration": 90, "defaults": draft.layout_json["defaults"]}
    assert props(given, Change(target="items", property="columns", value="2"))["itemsColumns"] == 2
    with pytest.raises(ToolError, match="one to six"):
        props(given, Change(target="items", property="columns", value="²"))
    given["defaults"] = {"items": []}
    with pytest.raises(ToolError, match="show it as a list"):
        props(given, Change(target="items", property="columns", value="2"))


@given(theme=st.sampled_from(sorted(THEMES)), pair=st.permutations(["background", "text", "accent"]))
def test_exchanged_colours_are_exchanged_and_read(theme: str, pair: list[str]) -> None:
    given, before = scene(theme=theme), THEMES[theme].prop()
    assume(before[pair[0]] != before[pair[1]])
    look = props(given, Change(target=pair[0], property="swap", value=pair[1]))["theme"]
    assert contrast(look["text"], look["background"]) >= 4.5
    assert contrast(look["text"], look["surface"]) >= 4.5
    assert min(contrast(look[name], look["background"]) for name in ("accent", "accent2")) >= 2.95
    if "background" in pair[:2]:
        other = next(name for name in pair[:2] if name != "background")
        assert look["background"] == before[other]


def test_an_element_exchanges_its_colour_with_the_accent() -> None:
    given = scene()
    after = props(given, Change(target="title", property="swap", value="accent"))
    look = look_of(given["props"])
    assert (after["titleColor"], after["theme"]["accent"]) == (look["accent"], look["text"])
    with pytest.raises(ToolError, match="same colour already"):
        props(given, Change(target="title", property="swap", value="text"))
    drawn = {**given, "colors": {"title": "#112233", "subtitle": "#445566"}}
    after = props(drawn, Change(target="title", property="swap", value="subtitle"))
    assert (after["titleColor"], after["subtitleColor"]) == ("#445566", "#112233")


MOMENTS = [
    (("from", "60"), {"titleFrom": 60}, "the title comes after 2 seconds"),
    (("from", "0"), {"titleFrom": 0}, "the title is there from the start"),
    (("from", "-30"), {"titleFrom": 0}, "the title is there from the start"),
    (("until", "45"), {"titleUntil": 45}, "the title is gone after 1.5 seconds"),
    (("until", "-30"), {"titleUntil": 90}, "the title is gone after 3 seconds"),
    (("until", "+900"), {"titleUntil": 0}, "the title stays to the end"),
]


@pytest.mark.parametrize(("asked", "changed", "words"), MOMENTS)
def test_when_an_element_comes_and_goes(asked: tuple[str, str], changed: dict[str, int], words: str) -> None:
    given = {**scene(), "duration": 120}
    edit = edited(given, Change(target="title", property=asked[0], value=asked[1]))
    assert (edit.props, edit.summary) == ({**given["props"], **changed}, words)


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ([("from", "120")], "only 4 seconds long"),
        ([("until", "0")], "gone before it comes"),
        ([("from", "60"), ("until", "60")], "gone before it comes"),
        ([("until", "30"), ("from", "+60")], "gone before it comes"),
        ([("from", "soon")], "Say when"),
        ([("from", None)], "what the from"),
    ],
)
def test_moments_that_cannot_be(asked: list[tuple[str, str]], sentence: str) -> None:
    changes = [Change(target="title", property=name, value=value) for name, value in asked]
    with pytest.raises(ToolError, match=sentence):
        edited({**scene(), "duration": 120}, *changes)


@given(start=st.integers(0, 300), rate=st.sampled_from([0.5, 1.0, 2.0]), at=st.integers(1, 119))
def test_moments_are_those_of_the_scene_as_it_is_played(start: int, rate: float, at: int) -> None:
    given = {**scene(), "duration": 120, "start": start, "rate": rate}
    after = props(given, Change(target="title", property="from", value=str(at)))
    assert after["titleFrom"] == round(start + at * rate)
    given["props"] = after
    if rate >= 1:
        assert props(given, Change(target="title", property="from", value="+0")) == after


def test_the_pace_of_an_element_is_its_own() -> None:
    given = scene()
    edit = edited(given, Change(target="title", property="pace", factor=0.5))
    assert (edit.props, edit.summary) == ({**given["props"], "titlePace": 0.5}, "the title comes slower")
    del given["defaults"]["titlePace"]
    assert props(given, Change(target="title", property="pace", factor=0.5)) == {**given["props"], "pace": 0.5}
