"""`manage.py plan`: plans of an evaluation set, and one message on a stored film."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from tests import factories
from tests.brain.scripted import plan
from tests.services.aimock import Aimock

CASE = {
    "id": "del-1",
    "prompt": "delete scene 1 and fade the title in",
    "context": {
        "project": {"title": "Film", "format": "landscape", "fps": 30, "brand": None},
        "scenes": [{"n": 1, "name": "One", "duration": 60, "text": ["A"]}, {"n": 2, "name": "Two", "duration": 60}],
    },
}


def test_the_plans_of_a_set_are_written(tmp_path: Path):
    cases, plans = tmp_path / "cases.json", tmp_path / "plans.json"
    cases.write_text(json.dumps({"cases": [CASE]}))
    call_command("plan", str(cases), "--out", str(plans))
    assert json.loads(plans.read_text())["del-1"][0] == {"tool": "deleteScene", "scene": 1}


def test_a_file_that_is_no_set_is_refused_in_one_line(tmp_path: Path):
    with pytest.raises(CommandError, match="no set of cases"):
        call_command("plan", str(tmp_path / "none.json"), "--out", str(tmp_path / "plans.json"))


@pytest.mark.django_db
def test_one_message_is_shown_with_its_reasoning(capsys: pytest.CaptureFixture[str]):
    project = factories.project()
    factories.scene(project, "One")
    call_command("plan", "delete scene 1 and export it", "--project", str(project.pk))
    said = capsys.readouterr().out
    assert "Understood as a deletion and an export" in said
    assert '+ {"tool": "deleteScene", "scene": 1}' in said
    assert "exportVideo" in said
    assert project.scenes.count() == 1
    call_command("plan", "a 10 second intro for Luigi's bakery")
    assert "+ " in capsys.readouterr().out


@pytest.mark.django_db
@pytest.mark.parametrize("wrong", ["nonsense", "00000000-0000-4000-8000-000000000000"])
def test_an_unknown_project_is_said(wrong: str):
    with pytest.raises(CommandError, match="no project"):
        call_command("plan", "hello", "--project", wrong)


def test_a_model_decides_where_the_rules_are_not_sure(tmp_path: Path, chat_model: Aimock, capsys):
    cases, plans = tmp_path / "cases.json", tmp_path / "plans.json"
    rain = {**CASE, "id": "rain-1", "prompt": "give the whole thing a feeling of october rain, would you"}
    sure = {**CASE, "id": "sure-1", "prompt": "delete scene 2"}
    cases.write_text(json.dumps({"cases": [rain, sure]}))
    chat_model.says(plan({"tool": "deleteScene", "scene": 1}), when="october rain")
    call_command("plan", str(cases), "--out", str(plans), "--brain", "model")
    written = json.loads(plans.read_text())
    assert [written[key][0]["scene"] for key in ("rain-1", "sure-1")] == [1, 2]
    assert "1 by the rules alone; 1 calls of the model, 0 failed, $0.0" in capsys.readouterr().out


def test_without_a_model_there_is_none_to_ask(tmp_path: Path):
    with pytest.raises(CommandError, match="MODEL_KEY"):
        call_command("plan", "make it blue", "--brain", "model")
