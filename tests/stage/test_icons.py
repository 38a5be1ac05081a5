"""Icons: all of them have paths, by new and old names; a wrong name says which are near."""

from __future__ import annotations

import pytest

from tests.stage.conftest import Evaluate
from tests.stage.scenes import drawn, refused


def test_every_icon_has_paths_that_can_be_read(js: Evaluate) -> None:
    assert js("iconNames().length") > 1900
    wrong = js(
        """iconNames().filter((name) => { try {
          const boxes = iconPaths(name).map(({d}) => getBoundingBox(d));
          return !boxes.every(({x1, y1, x2, y2}) => Math.min(x1, y1) > -1 && Math.max(x2, y2) < 25);
        } catch (error) { return true; } })"""
    )
    assert wrong == []


def test_names(js: Evaluate) -> None:
    arrow = js('iconPaths("arrow-right")')
    assert [path["filled"] for path in arrow] == [False] * len(arrow)
    for name in ("ArrowRight", "arrow right", "lucide:arrow-right", "LucideArrowRight"):
        assert js(f'iconPaths("{name}")') == arrow
    assert js('iconPaths("home")') == js('iconPaths("house")')
    assert any(path["filled"] for path in js('iconPaths("palette")'))


@pytest.mark.parametrize(
    ("wrong", "near"), [("arow-right", "arrow-right"), ("coffee-cup", "coffee"), ("shopping", "shopping-")]
)
def test_a_wrong_name_says_which_are_near(wrong: str, near: str) -> None:
    message = refused(f'<Icon name="{wrong}" />', "Icon")
    assert f'no icon "{wrong}"' in message
    assert near in message


def test_an_icon_in_a_scene() -> None:
    markup = drawn('<Icon name="check" size={64} color="#f00" strokeWidth={3} />', "Icon")
    assert 'width="64"' in markup
    assert 'stroke="#f00" stroke-width="3"' in markup
    assert "dasharray" not in markup
    half = drawn('<Icon name="palette" draw={0.5} />', "Icon")
    assert 'pathLength="1" stroke-dasharray="0.5 2"' in half
    assert "<path" not in drawn('<p>a<Icon name="check" draw={0} /></p>', "Icon")
