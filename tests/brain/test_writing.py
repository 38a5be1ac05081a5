"""Scenes that a model writes and edits: every version is proven, and what does not render is never kept."""

from __future__ import annotations

import pytest

from brain.context import Context
from brain.model import AnswerUnusable, BudgetSpent, ModelUnavailable
from brain.write import Writer
from tests.brain.scripted import Scripted
from tests.brain.talk import project
from tests.factories import OWN_TSX
from tools.film import apply_op, film_of
from tools.proof import prove
from tools.records import AssetSnapshot
from tools.schemas import AddScene, AssetUse, Change, Content, EditScene, NotWritten, SetPreference, WriteRequest

GALAXY = OWN_TSX.replace('"Hello"', '"Galaxy"')
BLANK = "export const defaults = {};\nexport default function Scene() {\n  return null;\n}\n"
NEW = WriteRequest(instruction="A galaxy turns.", content=Content(title="Galaxy"), duration=123)
EDIT = WriteRequest(
    instruction="Make the title glow.", name="Hello", duration=90, tsx_code=OWN_TSX, props={"title": "Hi"}
)
PICTURE = AssetSnapshot(id="a1", name="moon.png", mime_type="image/png", width=800, height=600,
                        description={"summary": "a full moon"})  # fmt: skip


def block(code: str) -> str:
    return f"```tsx\n{code}```"


def patch(search: str, replace: str) -> str:
    return f"<<<<<<< SEARCH\n{search}\n=======\n{replace}\n>>>>>>> REPLACE"


GLOW = patch('<h1 data-role="title" style={{', '<h1 data-role="title" style={{textShadow: "0 0 9px #fff", ')


def writer(*script: str | Exception, message: str = "", **context: object) -> tuple[Writer, Scripted]:
    model = Scripted(list(script))
    seen = Context(message=message, project=project(format="portrait", fps=25), **context)
    return Writer(
        model=model,
        context=seen,
        prove=lambda code, props, duration: prove(
            code, props=props, duration=duration, width=1080, height=1920, fps=25,
            assets={"moon.png": {"kind": "image", "width": 800, "height": 600}},
        ),
    ), model  # fmt: skip


def test_a_new_scene_is_written_proven_and_named():
    write, model = writer(block(GALAXY))
    draft = write(NEW)
    assert (draft.tsx_code, draft.duration, draft.name) == (GALAXY, 123, "Galaxy")
    assert draft.layout_json["texts"][0]["text"] == "Galaxy"
    (request,) = model.asked
    assert (request.role, request.purpose, request.repair) == ("writing", "write", False)


def test_format_duration_files_and_vocabulary_reach_the_model():
    write, model = writer(
        block(GALAXY), attachments=(PICTURE,), files=(PICTURE.model_copy(update={"id": "a2", "name": "old.png"}),)
    )
    write(NEW.model_copy(update={"assets": (AssetUse(id="a1", use="recreate"),)}))
    (request,) = model.asked
    for fact in ('"size":"1080×1920"', '"fps":25', '"durationInFrames":123', '"seconds":4.92', '"title":"Galaxy"',
                 '"name":"moon.png"', '"use":"recreate"', "a full moon", "old.png", "A galaxy turns."):  # fmt: skip
        assert fact in request.user
    for word in ("useCurrentFrame", "interpolateColors", "AbsoluteFill", "TransitionSeries"):
        assert word in request.system


def test_an_edit_is_a_patch_and_keeps_what_the_person_set():
    write, model = writer(GLOW)
    draft = write(EDIT)
    assert draft.tsx_code == OWN_TSX.replace("style={{color", 'style={{textShadow: "0 0 9px #fff", color')
    assert draft.props == {"title": "Hi"}
    assert OWN_TSX in model.asked[0].user
    assert model.asked[0].purpose == "edit"


def test_patches_that_do_not_fit_get_one_look_at_the_true_neighbourhood():
    write, model = writer(patch("<h1 data-role='title'", "x"), GLOW)
    assert "textShadow" in write(EDIT).tsx_code
    assert '<h1 data-role="title" style=' in model.asked[1].user.partition("None of your patches")[2]
    assert model.asked[1].repair


def test_then_the_whole_file_is_asked_for():
    write, model = writer(patch("nowhere", "x"), patch("nowhere", "y"), block(GALAXY))
    assert write(EDIT).tsx_code == GALAXY
    assert [request.system is model.asked[0].system for request in model.asked] == [True, True, False]


def test_an_edit_may_come_as_a_whole_file():
    assert writer(block(GALAXY))[0](EDIT).tsx_code == GALAXY


def test_a_scene_made_anew_drops_what_was_set_for_the_old_one():
    write, _ = writer(block(GALAXY))
    assert write(EDIT.model_copy(update={"whole": True})).props == {}


def test_props_that_the_new_code_has_no_place_for_are_dropped():
    write, _ = writer(block(GALAXY))
    stored = {"title": "Hi", "subtitle": "gone", "titleSize": "large"}
    assert write(EDIT.model_copy(update={"props": stored})).props == {"title": "Hi"}


@pytest.mark.parametrize(
    ("broken", "told"),
    [
        (GALAXY.replace("useCurrentFrame()", "useCurrentFrame("), "line"),
        (GALAXY.replace("useCurrentFrame()", "Date.now()"), "Date"),
        (BLANK, "shows nothing"),
        (GALAXY[: len(GALAXY) // 2] + "\n", "line"),
        (GALAXY.replace("const frame", "const other"), "frame"),
    ],
    ids=["syntax", "clock", "blank", "cut", "undeclared"],
)
def test_what_does_not_render_goes_back_with_its_problems(broken: str, told: str):
    write, model = writer(block(broken), block(GALAXY))
    assert write(NEW).tsx_code == GALAXY
    assert (model.asked[1].purpose, model.asked[1].repair) == ("repair", True)
    assert told.lower() in model.asked[1].user.partition("does not render")[2].lower()


def test_it_is_repaired_by_a_patch():
    broken = GALAXY.replace("useCurrentFrame()", "useCurrentFrane()")
    assert writer(block(broken), patch("useCurrentFrane()", "useCurrentFrame()"))[0](NEW).tsx_code == GALAXY


def test_at_most_two_repairs_and_then_nothing_is_kept():
    write, model = writer(block(BLANK), block(BLANK), patch("nowhere", "x"))
    with pytest.raises(NotWritten, match="does not render"):
        write(NEW)
    assert [request.purpose for request in model.asked] == ["write", "repair", "repair"]


def test_a_repair_that_the_budget_does_not_allow_is_not_made():
    write, model = writer(block(BLANK), BudgetSpent("Enough."))
    with pytest.raises(NotWritten, match="Enough"):
        write(NEW)
    assert len(model.asked) == 2


@pytest.mark.parametrize(
    "cut", [f"```tsx\n{GALAXY[:300]}", "I would rather not.", AnswerUnusable("cut off at its limit")]
)
def test_an_answer_that_was_cut_off_is_asked_for_once_more(cut: str | Exception):
    write, model = writer(cut, block(GALAXY))
    assert write(NEW).tsx_code == GALAXY
    assert "shorter" in model.asked[1].user


@pytest.mark.parametrize("error", [ModelUnavailable("The model does not answer."), AnswerUnusable("Far too much.")])
def test_what_the_model_fails_with_is_a_sentence(error: Exception):
    with pytest.raises(NotWritten, match=str(error)):
        writer(error, error)[0](NEW)


# --- on the film ---------------------------------------------------------------------------------------------------


def film():
    return film_of(project(format="portrait", fps=25), [])


ADD = AddScene(content=Content(title="Galaxy"), duration_frames=123, instruction="A galaxy turns.")


def test_the_film_says_who_wrote_a_scene():
    made, result = apply_op(film(), ADD, writer(block(GALAXY))[0])
    assert (made.scenes[0].made_by, made.scenes[0].tsx_code, result.note) == ("model", GALAXY, "")
    edited, _ = apply_op(
        made,
        EditScene(scene=1, changes=(Change(target="title", property="text", value="Night"),), instruction="glow"),
        writer(GLOW)[0],
    )
    assert "textShadow" in edited.scenes[0].tsx_code
    assert edited.scenes[0].props["title"] == "Night"


def test_where_nothing_comes_of_it_the_designer_makes_the_scene():
    made, result = apply_op(film(), ADD, writer(ModelUnavailable("The model does not answer."))[0])
    assert made.scenes[0].made_by == "designer"
    assert made.scenes[0].duration == 123
    assert result.note == "The model does not answer. The built-in designer made it instead."
    with pytest.raises(NotWritten):
        apply_op(film(), ADD.model_copy(update={"content": Content()}), writer(ModelUnavailable("No."))[0])


def test_without_a_model_the_designer_makes_it():
    assert apply_op(film(), ADD)[0].scenes[0].made_by == "designer"


BRANDED = OWN_TSX.replace("fontSize", 'fontFamily: "Poppins", fontSize').replace("#123456", "#16a34a")
BRAND = {"brand": {"font": "Poppins", "colors": ["#16a34a"]}}
NO_RED = {"preferences": {"avoid_colors": ["red"]}}
RED = OWN_TSX.replace("#123456", "#dd1122")
TO_RED = patch('backgroundColor: "#123456"', 'backgroundColor: "#dd1122"')
TO_BLUE = patch('backgroundColor: "#dd1122"', 'backgroundColor: "#1122dd"')


@pytest.mark.parametrize(
    ("kept", "written", "told"),
    [
        (BRAND, OWN_TSX, "the brand's typeface is Poppins, and no text is set in it."),
        (BRAND, OWN_TSX, "the brand's colours are #16a34a, and none of them is shown."),
        (NO_RED, RED, "red may never be used, and #dd1122 is shown."),
        ({"preferences": {"no_emoji": True}}, OWN_TSX.replace('"Hello"', '"Hi 🎉"'), "no emoji may be shown"),
    ],
)
def test_a_new_scene_that_breaks_a_rule_goes_back_once_and_comes_right(
    kept: dict[str, object], written: str, told: str
):
    write, model = writer(block(written), block(BRANDED))
    assert write(NEW.model_copy(update=kept)).tsx_code == BRANDED
    assert [(request.purpose, request.repair) for request in model.asked] == [("write", False), ("repair", True)]
    assert "This scene breaks rules that the person wants kept:" in model.asked[1].user
    assert told in model.asked[1].user


def test_a_scene_that_keeps_breaking_a_rule_is_the_designers():
    write, model = writer(block(RED), "No.", "No.")
    ruled, _ = apply_op(film(), SetPreference(kind="avoidColor", value="red"))  # by the same message
    made, result = apply_op(ruled, ADD, write)
    assert '"avoid_colors":["red"]' in model.asked[0].user
    assert (made.scenes[0].made_by, len(model.asked)) == ("designer", 3)
    assert result.note.startswith("What the model wrote breaks a rule of yours: red may never be used")


def test_a_budget_that_is_spent_is_no_leave_to_break_a_rule():
    write, _ = writer(block(RED), BudgetSpent("Nothing is left."))
    with pytest.raises(NotWritten, match="Nothing is left"):
        write(NEW.model_copy(update=NO_RED))


def test_an_edit_breaks_no_rule_that_the_scene_kept():
    write, model = writer(TO_RED, TO_BLUE)
    assert "#1122dd" in write(EDIT.model_copy(update=NO_RED)).tsx_code
    assert len(model.asked) == 2
    # What a scene had before the rule is not for another edit to put right.
    write, model = writer(GLOW)
    assert "#dd1122" in write(EDIT.model_copy(update={"tsx_code": RED, **NO_RED, **BRAND})).tsx_code
    assert len(model.asked) == 1


@pytest.mark.parametrize("message", ["a red scene in Lora", "eine rote Szene in Lora"])
def test_what_the_message_names_goes_before_the_rules(message: str):
    write, model = writer(block(RED), message=message)
    assert (write(NEW.model_copy(update={**NO_RED, **BRAND})).tsx_code, len(model.asked)) == (RED, 1)
