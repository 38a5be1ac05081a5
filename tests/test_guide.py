"""Every example of the scene authors' guide renders, in every format, and its picture is drawn from it."""

from __future__ import annotations

import re

import pytest

from bench import guide_files
from bench.guide import GUIDE, NAMES, Example, drawn_from, examples, names_page
from tools.proof import prove

EXAMPLES = list(examples())
SIZES = [(1920, 1080), (1080, 1920), (1080, 1080)]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.picture)
def test_an_example_renders(example: Example):
    for width, height in SIZES:
        shape = {"duration": example.duration, "width": width, "height": height, "fps": 30}
        proof = prove(example.tsx_code, props={}, assets=guide_files.facts(), **shape)
        assert proof.ok, proof.problems
    assert all(0 <= frame < example.duration for frame in example.frames)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.picture)
def test_its_picture_is_drawn_from_it_and_shown(example: Example):
    assert drawn_from(example.path) == example.digest, "the example changed since: run make guide"
    assert f"(pictures/{example.picture}.png)" in (GUIDE / example.page).read_text()


def test_all_names_are_listed_as_they_are():
    assert NAMES.read_text() == names_page(), "the stage offers something else now: run make guide"


def test_names_are_used_once():
    names = [example.picture for example in EXAMPLES]
    assert len(set(names)) == len(names)


def test_links_lead_somewhere():
    for page in GUIDE.glob("*.md"):
        for target in re.findall(r"\]\(([^)#\s]+)", page.read_text()):
            assert target.startswith("http") or (GUIDE / target).exists(), f"{page.name}: {target}"
