from __future__ import annotations

import inspect
from typing import get_args, get_type_hints

import pytest
from pydantic import TypeAdapter, ValidationError

from tools.registry import TOOLS
from tools.schemas import Op, Record

ON_THE_FILM = {
    *("addScene", "editScene", "deleteScene", "moveScene", "duplicateScene", "splitScene", "renameScene"),
    *("trimScene", "retimeScene", "setTransition", "setFormat", "setBrand", "setPreference", "forgetPreference"),
    *("addAudio", "editAudio", "removeAudio", "cutToBeat", "exportVideo"),
}


def test_every_operation_on_a_film_has_its_tool() -> None:
    union = get_args(get_args(Op)[0])
    names = {op.model_fields["tool"].default for op in union}
    assert set(TOOLS) == ON_THE_FILM <= names


@pytest.mark.parametrize("name", sorted(TOOLS))
def test_a_tool_is_what_the_list_says(name: str) -> None:
    tool = TOOLS[name]
    assert tool.name == name
    assert tool.description.endswith(".")
    hints = get_type_hints(tool.fn)
    assert hints.pop("return") is tool.output
    assert list(hints.values()) == [tool.input]
    assert inspect.getdoc(tool.fn)


@pytest.mark.parametrize("name", sorted(TOOLS))
def test_unknown_fields_never_reach_a_tool(name: str) -> None:
    record: type[Record] = TOOLS[name].input
    with pytest.raises(ValidationError) as raised:
        record.model_validate({"existing_code": "x"})
    assert any(error["type"] == "extra_forbidden" for error in raised.value.errors())


@pytest.mark.parametrize("op", get_args(get_args(Op)[0]), ids=lambda op: op.model_fields["tool"].default)
def test_unknown_fields_of_an_op_are_errors(op: type[Record]) -> None:
    with pytest.raises(ValidationError) as raised:
        TypeAdapter(Op).validate_python({"tool": op.model_fields["tool"].default, "durationInFrames": 90})
    found = {error["loc"][-1]: error["type"] for error in raised.value.errors()}
    assert found["durationInFrames"] == "extra_forbidden"
