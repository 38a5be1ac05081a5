"""`export const posterFrame`: the frame by which a scene wants to be known."""

from __future__ import annotations

import pytest

from tests.stage.conftest import proof_of, why_not

CODE = """import {useCurrentFrame} from "stage";
export default () => <h1>at {useCurrentFrame()}</h1>;
export const posterFrame = %s;
"""


@pytest.mark.parametrize(("named", "shown"), [(0, 0), (41, 41), (59, 59), (500, 59)])
def test_it_is_the_poster(named: int, shown: int) -> None:
    proof = proof_of(CODE % named)
    assert (proof.poster_frame, proof.layout_json["posterFrame"]) == (shown, shown)
    assert f"at {shown}" in proof.poster_html.replace("<!-- -->", "")


@pytest.mark.parametrize("named", ['"middle"', "-1", "1.5", "NaN", "null"])
def test_what_is_no_frame_is_refused_in_words(named: str) -> None:
    assert "posterFrame must be the number of a frame" in why_not(CODE % named)
