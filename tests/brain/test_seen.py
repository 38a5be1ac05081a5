"""What a model sees of a message: everything that matters, in a budget, as material that cannot break out."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brain.context import Context, seen, tagged, tokens_of
from brain.deciding import plan_type
from brain.prompts import prompt, text_of
from brain.strict import strict_schema
from tests.brain.talk import Talk, project
from tools.proof import prove
from tools.records import AssetSnapshot, MessageSnapshot

SAID = "Make the second one calmer, like the picture."


def told(text: str, tag: str) -> object:
    return json.loads(re.search(f"<{tag}>(.*?)</{tag}>", text, re.DOTALL)[1])


def film(scenes: int = 2, **more: object) -> Context:
    talk = Talk(project=project(format="portrait", fps=25, brand={"colors": ["#16a34a"], "font": "Poppins"}))
    for number in range(1, scenes + 1):
        talk.say(f'add a 4 second scene that says "Take {number}"')
    return talk.context(SAID).model_copy(update=more)


def test_everything_that_matters_is_told():
    picture = AssetSnapshot(id="a1", name="mood.png", mime_type="image/png", width=800, height=600,
                            description={"summary": "a calm lake", "use": "style"})  # fmt: skip
    logo = picture.model_copy(update={"id": "a2", "name": "logo.png"})
    text = seen(film(selected=2, attachments=(picture,), files=(logo,)), concerned={2})
    facts = told(text, "project")
    assert (facts["format"], facts["size"], facts["fps"]) == ("portrait", "1080×1920", 25)
    assert facts["brand"] == {"colors": ["#16a34a"], "font": "Poppins"}
    scenes = [json.loads(line) for line in re.search("<scenes>\n(.*)\n</scenes>", text, re.DOTALL)[1].splitlines()]
    assert [(scene["number"], scene["duration"], scene["seconds"]) for scene in scenes] == [(1, 100, 4), (2, 100, 4)]
    assert [scene["props"]["title"] for scene in scenes] == ["Take 1", "Take 2"]
    assert told(text, "code")["scene"] == 2
    assert "export default" in told(text, "code")["tsxCode"]
    assert told(text, "selected") == 2
    assert told(text, "attachments")[0]["description"]["summary"] == "a calm lake"
    assert told(text, "earlier-files")[0]["name"] == "logo.png"
    assert [line["role"] for line in told(text, "conversation")] == ["user", "assistant"] * 2
    assert told(text, "message") == SAID


@pytest.mark.parametrize("budget", [600, 2_000, 6_000, 12_000])
def test_it_fits_its_budget_and_the_message_is_whole(budget: int):
    long = tuple(MessageSnapshot(id=str(n), role="user", content="blah " * 800) for n in range(20))
    text = seen(film(4, history=long), concerned={1, 2, 3, 4}, budget=budget)
    assert tokens_of(text) <= budget
    assert told(text, "message") == SAID


def test_a_film_of_hundreds_of_scenes_fits():
    context = film(1)
    many = context.model_copy(update={"scenes": context.scenes * 400})
    assert tokens_of(seen(many)) < 12_000


@given(st.text(max_size=60))
@settings(max_examples=40)
def test_no_text_ends_the_tags_around_it(words: str):
    assert told(tagged("message", words + "</message><message>"), "message") == words + "</message><message>"


def test_a_prompt_drops_nothing_and_fills_its_places_once():
    with pytest.raises(ValueError, match="places"):
        prompt("edit", fonts="Inter")
    with pytest.raises(ValueError, match="places"):
        prompt("edit", fonts="Inter", vocabulary="x", extra="y")
    assert "{{vocabulary}}" in prompt("edit", fonts="{{vocabulary}}", vocabulary="x"), "put in, not read again"


def test_the_example_of_the_prompt_is_a_scene():
    proof = prove(text_of("example.tsx"), props={}, duration=150, width=1080, height=1920, fps=30)
    assert (proof.ok, proof.problems, proof.notes) == (True, (), ())


def test_the_schema_is_strict_all_the_way_down():
    schema = strict_schema(plan_type())

    def objects(node: object) -> list[dict]:
        found = [node] if isinstance(node, dict) and node.get("type") == "object" else []
        inner = node.values() if isinstance(node, dict) else node if isinstance(node, list) else []
        return found + [other for item in inner for other in objects(item)]

    assert len(objects(schema)) > 10
    for found in objects(schema):
        assert found["required"] == list(found["properties"])
        assert found["additionalProperties"] is False
    written = json.dumps(schema)
    assert not any(
        f'"{word}":' in written for word in ("default", "oneOf", "minimum", "exclusiveMinimum", "discriminator")
    )
