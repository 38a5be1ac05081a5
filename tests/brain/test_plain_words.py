"""Edits in plain words, on every design: what is asked for changes, and nothing else does."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

from brain.rules.shorter import shorter
from tests.brain.talk import Talk, one, project, three, two
from tools.add import AddSceneInput, add_scene
from tools.designs import DESIGNS, Design
from tools.edit import EditSceneInput, edit_scene
from tools.proof import prove
from tools.records import SceneSnapshot
from tools.schemas import Change, Content, EditScene, Item

FILES = tuple(f"p{number}.jpg" for number in range(7))
WORDS = Content(
    kicker="Since 1987",
    title="Fresh bread",
    subtitle="Made by hand, in the old town",
    items=(Item(label="Monday", value="7"), Item(label="Sunday", value="12")),
    quote="Best bread in town",
    author="Anna",
    value="42 %",
    label="of our guests come back",
    cta="Book now",
    contact="luigi.example",
    columns=("Us", "Them"),
    date="14 June",
    place="Mill Lane 8",
    price="€49",
    snippet="npm install",
    pictures=FILES,
    logo="logo.svg",
)
every_design = pytest.mark.parametrize("design", DESIGNS.values(), ids=list(DESIGNS))


def talk_about(design: Design) -> Talk:
    """A film of one scene of the design, as it is right after it was made."""
    content = Content(**{field: getattr(WORDS, field) for field in design.takes if hasattr(WORDS, field)})
    content = content.model_copy(update={"pictures": content.pictures[: max(1, design.pictures[0])]})
    made = add_scene(AddSceneInput(content=content, design=design.key, theme="ember", duration=150, name="The scene"))
    brand = {"colors": ["#0b3d2e", "#c9a227"]}
    return Talk(project=project(brand=brand), scenes=(SceneSnapshot(id="s", order=0, **made.model_dump()),))


@pytest.mark.parametrize(
    ("message", "side"),
    [("move the list to the left", "left"), ("move the list to the right side", "right")],
)
def test_a_list_goes_to_a_side_where_the_design_has_two(message: str, side: str) -> None:
    talk = talk_about(DESIGNS["menu"])
    talk.say(message)
    assert talk.scenes[0].props["itemsPosition"] == side
    assert "itemsPosition" not in talk_about(DESIGNS["ticker"]).scenes[0].layout_json["defaults"]


@cache
def changes_of(message: str) -> tuple[Change, ...]:
    """What the message asks for, understood on a title: the same for every design."""
    (op,) = talk_about(DESIGNS["title"]).say(message).ops
    assert isinstance(op, EditScene)
    return op.changes


def differences(design: Design, changes: tuple[Change, ...]) -> dict[str, Any]:
    """The props that the changes change, with their new values. The scene's code stays as it is."""
    (scene,) = talk_about(design).scenes
    request = EditSceneInput(
        tsx_code=scene.tsx_code,
        props=scene.props,
        duration=scene.duration,
        defaults=scene.layout_json["defaults"],
        changes=changes,
    )
    edit = edit_scene(request)
    assert edit.tsx_code == scene.tsx_code
    assert edit.duration is None
    assert edit.props is not None
    names = {*scene.props, *edit.props}
    return {name: edit.props.get(name) for name in names if scene.props.get(name) != edit.props.get(name)}


SCENE_WIDE = [
    ("make the background navy", {"background"}, {"theme"}),
    ("make it darker", {"background"}, {"theme"}),
    ("make the accent green", {"accent"}, set()),
    ("make the animation faster", {"pace"}, set()),
    ("use a typewriter animation", {"motion"}, set()),
    ("bounce in", {"motion"}, set()),
    ("no animation", {"motion"}, set()),
    ("make it more elegant", {"theme"}, {"pace"}),
    ("use our brand colours", {"theme"}, set()),
    ("use a grid background", {"theme"}, set()),
    ("make the corners sharp", {"theme"}, set()),
    ("gradient from pink to orange as background", {"background", "gradient"}, {"theme"}),
]


@every_design
def test_what_is_said_of_the_scene_changes_that_alone(design: Design) -> None:
    for message, wanted, allowed in SCENE_WIDE:
        changed = differences(design, changes_of(message))
        assert wanted <= set(changed) <= wanted | allowed, (message, changed)


@every_design
def test_forms_of_the_theme_leave_its_colours(design: Design) -> None:
    before = talk_about(design).scenes[0].props["theme"]
    for message, role in (("use a grid background", "texture"), ("make the corners sharp", "corners")):
        after = differences(design, changes_of(message))["theme"]
        assert {name for name in after if after[name] != before.get(name)} == {role}


ELEMENT = [
    ("make the title red", "Color", "#e0242f"),
    ("make the title twice as big", "Size", 2.0),
    ("make the title bold", "Weight", 800),
    ("center the title", "Align", "center"),
    ("use a serif font for the title", "Font", "Fraunces"),
    ("move the title to the top right", "Position", "top right"),
    ("center the title vertically", "Position", "center"),
    ("move the title up a bit", "Position", "0% -4%"),
    ("make the title bounce in", "Motion", "bounce"),
    ("hide the title", "Visible", False),
    ("make the title italic", "Italic", True),
    ("underline the title", "Underline", True),
    ("more space between the lines of the title", "Leading", 1.2),
    ("put the letters of the title further apart", "Spacing", 0.05),
    ("the title appears after 1 second", "From", 30),
    ("the title disappears after 3 seconds", "Until", 90),
    ("let the title come in slower", "Pace", 0.7),
    ("give the title a shadow", "Shadow", "#000000"),
    ("give the title a black outline", "Outline", "#000000"),
    ("rotate the title 10 degrees", "Rotation", 10.0),
    ("tilt the title to the left a little", "Rotation", -3.0),
    ("make the title half transparent", "Opacity", 0.5),
    ("set the opacity of the title to 30%", "Opacity", 0.3),
]


@every_design
def test_what_is_said_of_an_element_changes_that_alone(design: Design) -> None:
    for element in design.words:
        for message, look, value in ELEMENT:
            if look == "Position" and element in {"items", "columns"}:
                continue  # lists fill their place
            changes = tuple(change.model_copy(update={"target": element}) for change in changes_of(message))
            assert differences(design, changes) == {f"{element}{look}": value}, message


@every_design
def test_words_change_and_nothing_else(design: Design) -> None:
    for element in (name for name in design.words if name not in {"items", "columns"}):
        change = Change(target=element, property="text", value="Good morning")
        assert differences(design, (change,)) == {element: "Good morning"}
    (change,) = changes_of("replace bread with cake")
    if "title" in design.words:
        assert differences(design, (change,))["title"] == "Fresh cake"


@every_design
def test_a_design_is_drawn_with_every_edit_at_once(design: Design) -> None:
    (scene,) = talk_about(design).scenes
    moved = {f"{element}Position": "bottom" for element in design.words[:1] if element not in {"items", "columns"}}
    props = scene.props | moved | {"motion": "bounce", "background": "#14244f", f"{design.words[0]}Italic": True}
    props |= {f"{element}{look}": value for element in design.words for look, value in OWN_TIME.items()}
    props |= {"theme": {**scene.props["theme"], "texture": "grid", "corners": "sharp"}}
    files = {name: {"kind": "image", "width": 800, "height": 600} for name in ("logo.svg", *FILES)}
    proof = prove(scene.tsx_code, props=props, duration=150, width=1920, height=1080, fps=30, assets=files)
    assert proof.ok, proof.problems
    texts = [text for text in proof.layout_json["texts"] if text["role"] in design.words]
    assert texts
    wrong = [text for text in texts if text["firstFrame"] < OWN_TIME["From"] or text["lastFrame"] >= OWN_TIME["Until"]]
    assert not wrong
    assert any(font["italic"] for font in proof.layout_json["fonts"])


OWN_TIME = {"From": 60, "Until": 120, "Pace": 2, "Underline": True, "Spacing": 0.1, "Leading": 1.3}


# --- where, and how much ----------------------------------------------------------------------------------------------


def changed_in(talk: Talk, message: str) -> list[tuple[int, str, Any]]:
    """(scene, prop, value) of all that the message changed."""
    before = talk.scenes
    talk.say(message)
    return sorted(
        (number, name, now.props.get(name))
        for number, (was, now) in enumerate(zip(before, talk.scenes, strict=True), 1)
        for name in {*was.props, *now.props}
        if was.props.get(name) != now.props.get(name)
    )


WHERE = [
    ("make everything bounce in", [(n, "motion", "bounce") for n in (1, 2, 3)]),
    ("make scene 1 fade in", [(1, "motion", "fade")]),
    ("no animation in scene 2", [(2, "motion", "none")]),
    ("let the words slide in", [(3, "motion", "slide")]),
    ("move the title of scene 1 to the bottom left", [(1, "titlePosition", "bottom left")]),
    ("put the title of scene 2 in the center of the screen", [(2, "titlePosition", "center")]),
    ("nudge the author down", [(3, "authorPosition", "0% 8%")]),
    ("move the author to the left a lot", [(3, "authorPosition", "-16% 0%")]),
    ("align everything right", None),
    ("add a line above the title: since 1974", [(2, "kicker", "Since 1974")]),
    ("add a subtitle: fresh every day", [(2, "subtitle", "Fresh every day")]),
    ("say it shorter", [(3, "quote", "The best bread")]),
    ("all caps title in scene 1", [(1, "title", "LUIGI'S BAKERY")]),
    ("make the quote italic and underlined", [(3, "quoteItalic", True), (3, "quoteUnderline", True)]),
    ("unterstreiche den Titel in Szene 1", [(1, "titleUnderline", True)]),
    ("pon el título de la escena 1 en cursiva", [(1, "titleItalic", True)]),
    ("fade the title out after 2 seconds in scene 1", [(1, "titleMotion", "fade"), (1, "titleUntil", 60)]),
    ("show the author only for the first 2 seconds", [(3, "authorUntil", 60)]),
    ("delay the author by 1 second", [(3, "authorFrom", 30)]),
    ("keep the author on screen longer", [(3, "authorUntil", 0)]),
    ("the author should come in a second after the quote", [(3, "authorFrom", 30)]),
    ("the quote stays on screen for 2 seconds", [(3, "quoteUntil", 60)]),
    ("let the list come in slower", [(2, "itemsPace", 0.7)]),
    ("show the opening hours in two columns", [(2, "itemsColumns", 2)]),
    ("the author appears last", [(3, "authorFrom", 45)]),
    ("the author comes first", [(3, "authorFrom", 0), (3, "quoteFrom", 21)]),
    ("the author should appear after the quote", [(3, "authorFrom", 21)]),
    ("the author comes before the quote", [(3, "authorFrom", 0), (3, "quoteFrom", 21)]),
    ("everything in scene 3 appears earlier", [(3, "pace", 1.4)]),
    (
        "give the quote a white outline and a black shadow",
        [(3, "quoteOutline", "#ffffff"), (3, "quoteShadow", "#000000")],
    ),
    ("drehe den Titel in Szene 1 um 10 Grad", [(1, "titleRotation", 10.0)]),
    ("ponle sombra al título de la escena 1", [(1, "titleShadow", "#000000")]),
]


@pytest.mark.parametrize(("message", "expected"), WHERE, ids=[message for message, _ in WHERE])
def test_where_it_changes(message: str, expected: list[tuple[int, str, Any]] | None) -> None:
    changed = changed_in(three(), message)
    if expected is None:
        assert changed
        assert {name[-5:] for _, name, _ in changed} == {"Align"}
    else:
        assert changed == expected


DRAWN = [
    ("outline the text", "Outline"),
    ("add a drop shadow to the text in scene 2", "Shadow"),
    ("everything appears later", "From"),
]


@pytest.mark.parametrize(("message", "look"), DRAWN)
def test_all_text_of_a_scene_is_drawn_so_and_no_more(message: str, look: str) -> None:
    changed = changed_in(three(), message)
    assert changed
    assert all(name.endswith(look) for _, name, _ in changed)


def test_shadows_turns_and_gradients_are_taken_back() -> None:
    talk = one()
    before = talk.scenes[0].props
    talk.say("give the title a red shadow", "rotate it 10 degrees", "tilt it 5 degrees to the left")
    assert talk.scenes[0].props["titleRotation"] == 5
    talk.say("make the title half transparent", "gradient from navy to teal as background")
    assert talk.scenes[0].props["gradient"].startswith("#14244f ")
    talk.say("no shadow", "make the title straight again", "make the title opaque", "make the background white")
    after = talk.scenes[0].props
    for name, value in {"titleShadow": "", "titleRotation": 0, "titleOpacity": 1, "gradient": ""}.items():
        assert after.get(name) == value
    assert after["title"] == before["title"]


def test_a_word_of_a_name_is_changed_in_another_language() -> None:
    talk = Talk()
    talk.say("a scene with the title “Brot aus dem Holzofen”")
    talk.say("ändere Holzofen zu Steinofen")
    assert talk.scenes[0].props["title"] == "Brot aus dem Steinofen"
    talk.say("ohne Animation in Szene 1")
    assert talk.scenes[0].props["motion"] == "none"


def test_a_gradient_in_another_language() -> None:
    talk = one()
    talk.say("Farbverlauf von rosa nach orange als Hintergrund")
    assert talk.scenes[0].props["gradient"] == "#f4589f #f97b16"


def test_a_picture_that_is_not_there_is_asked_for() -> None:
    assert "attach one" in one().say("make the picture half transparent").reply


def test_capitals_and_back() -> None:
    talk = three()
    talk.say("make everything uppercase")
    assert [talk.scenes[0].props["title"], talk.scenes[1].props["title"]] == ["LUIGI'S BAKERY", "OPENING HOURS"]
    talk.say("remove the capital letters in scene 2")
    assert talk.scenes[1].props["title"] == "Opening hours"


def test_the_look_of_another_scene() -> None:
    talk = two()
    talk.say("make scene 1 neon")
    talk.say("make scene 2 look like scene 1")
    assert talk.scenes[1].props["theme"]["background"] == talk.scenes[0].props["theme"]["background"]


def test_brand_colours_that_nobody_told() -> None:
    assert "our brand colours are" in one().say("use our brand colours").reply


def test_another_design_keeps_words_and_look() -> None:
    talk = Talk()
    talk.say("our services: cuts, colour, styling. In dark green.")
    before = talk.scenes[0]
    talk.say("show it as a checklist")
    after = talk.scenes[0]
    assert after.tsx_code == DESIGNS["checklist"].source
    assert (after.props["items"], after.props["theme"]) == (before.props["items"], before.props["theme"])
    assert "needs a" in talk.say("turn it into a quote").reply or talk.scenes[0].props.get("quote")


SHORTER = [
    ("Fresh bread every morning, baked by hand", "Fresh bread every morning"),
    ("We really love what we do", "We love what we do"),
    ("Open all day. Closed on Sundays.", None),
    ("We are open all day. Come and see us.", "We are open all day."),
    ("Weddings at Lake Como, planned with love and care", "Weddings at Lake Como"),
    ("Weddings planned with love at Lake Como", None),
    ("Come in because we are open", "Come in"),
    ("Best coffee (in our opinion)", "Best coffee"),
    ("Hello", None),
    ("Fresh bread", None),
]


@pytest.mark.parametrize(("text", "short"), SHORTER)
def test_fewer_words(text: str, short: str | None) -> None:
    assert shorter(text) == short


def led(talk: Talk) -> list[tuple[str, int]]:
    return [(scene.transition, scene.transition_duration) for scene in talk.scenes[1:]]


def test_transitions_keep_their_kind_when_they_get_slower_or_faster() -> None:
    assert "each comes in with a fade, 0.8 seconds" in three().say("make the transitions slower").reply
    talk = three()
    talk.say("slide transitions everywhere")
    assert led(talk) == [("slide", 15), ("slide", 15)]
    for message, frames in (
        ("make the transitions slower", 24),
        ("faster transitions", 15),
        ("the transitions should last 1 second", 30),
        ("the transitions are too slow", 19),
        ("double the length of the transitions", 38),
        ("make the transitions half as long", 19),
    ):
        talk.say(message)
        assert led(talk) == [("slide", frames)] * 2, message
    talk.say("make the transition into scene 2 longer")
    assert led(talk) == [("slide", 30), ("slide", 19)]


def test_figures_count_at_their_own_pace() -> None:
    talk = Talk()
    talk.say("add a scene: 1,200 happy customers", 'add a title scene "Thank you"')
    talk.say("let the numbers count up slower")
    assert talk.scenes[0].props["valuePace"] == 0.7
    talk.say("count up over 3 seconds")
    assert talk.scenes[0].props["valuePace"] == 0.5
    assert "pace" not in talk.scenes[1].props or talk.scenes[1].props["pace"] == 1
