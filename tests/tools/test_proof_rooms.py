"""What scenes import: everything from "stage", though only what they use is loaded; and what they meant to import."""

from __future__ import annotations

import re

import pytest

from tests.stage.conftest import proof_of
from tests.stage.scenes import drawn, refused, scene_of
from tools.proof.bundles import COMPILE, DIST, ROOMS, import_map

STATIC = DIST.parent

DRAWN = "export default () => <p>{String(noise2D(1, 2, 3))}</p>;"


def imports_of(tsx_code: str) -> list[str]:
    """What the browser's module imports, but for what the compiler adds itself."""
    proof = proof_of(tsx_code)
    assert proof.ok, proof.problems
    statements = re.findall(r'(?:import|export) [^;]*from "[^"]+"', proof.js)
    return [statement for statement in statements if "jsx" not in statement and "__turn" not in statement]


@pytest.mark.parametrize(
    ("written", "compiled"),
    [
        ('import {noise2D} from "stage";', ['import {noise2D} from "stage/noise"']),
        (
            'import {interpolate, noise2D} from "stage";\nexport const a = interpolate(1, [0, 1], [0, 1]);',
            ['import {interpolate} from "stage"', 'import {noise2D} from "stage/noise"'],
        ),
        (
            'import {\n  noise2D as field,\n} from "remotion";\nconst noise2D = field;',
            ['import {noise2D as field} from "stage/noise"'],
        ),
        ('import {noise2D} from "@remotion/noise";', ['import {noise2D} from "stage/noise"']),
        ('import {noise2D} from "stage/noise";', ['import {noise2D} from "stage/noise"']),
        (
            'import * as all from "remotion"; import {noise2D} from "stage"; export const a = all.random(1);',
            ['import * as all from "stage"', 'import {noise2D} from "stage/noise"'],
        ),
        (
            'import {noise2D} from "stage"; export {noise3D as "my noise", random as chance} from "stage";',
            [
                'import {noise2D} from "stage/noise"',
                'export {noise3D as "my noise"} from "stage/noise"',
                'export {random as "chance"} from "stage"',
            ],
        ),
        (
            'import React, {useMemo} from "react"; import {noise2D} from "stage"; export const a = [React, useMemo];',
            ['import React, {useMemo} from "react"', 'import {noise2D} from "stage/noise"'],
        ),
    ],
)
def test_each_name_comes_from_where_it_is(written: str, compiled: list[str]) -> None:
    assert imports_of(f"{written}\n{DRAWN}") == compiled


def test_lines_stay_as_they_are() -> None:
    code = (
        'import {\n  random,\n  noise2D,\n} from "stage";\nexport default () => {\n  throw new Error(`${noise2D}`);\n};'
    )
    problem = proof_of(code).problems[0]
    assert (problem.rule, problem.line) == ("throws", 6)
    assert proof_of(code).js.split("\n")[5].strip().startswith("throw")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("noise2d", "Nearest is noise2D"),
        ("useCurentFrame", "Nearest is useCurrentFrame"),
        ("Absolutefill", "Nearest is AbsoluteFill"),
        ("interpolateColor", "Nearest is interpolateColors"),
        ("Composition", "useVideoConfig()"),
        ("getInputProps", "export const defaults"),
        ("loadFont", 'fontFamily: "Poppins"'),
        ("useSprings", "Nearest is spring"),
        ("rotate", "transform: `rotate("),
        ("useMem", 'Nearest is useMemo, from "react"'),
        ("useEffect", "effects never run"),
        ("quaternion", "It offers AbsoluteFill, "),
    ],
)
def test_an_import_that_is_not_offered_names_what_is_meant(name: str, words: str) -> None:
    assert words in refused(f"<p>{{String({name})}}</p>", name)


def test_what_is_offered_needs_no_advice() -> None:
    """The names for which there is something else are names that are not there."""
    table = (STATIC / "proof" / "instead.ts").read_text(encoding="utf-8")
    known = re.findall(r"^  (\w+): [\"'`]", table, re.MULTILINE)
    assert len(known) > 20
    assert [name for name in known if proof_of(scene_of(f"<p>{{String({name})}}</p>", name)).ok] == []


def test_a_room_is_taken_by_name() -> None:
    code = f'import * as all from "stage";\n{DRAWN.replace("noise2D", "all.noise2D")}'
    (problem,) = proof_of(code).problems
    assert (problem.rule, problem.line) == ("unknown-import", 2)
    assert 'import {noise2D} from "stage"' in problem.hint


@pytest.mark.parametrize(
    ("module", "name", "words"),
    [
        ("* as R from 'react'", "Component", "write a function"),
        ("R from 'react'", "Component", "Write a function"),
        ("R from 'react'", "useMemmo", "Nearest is useMemo"),
        ("* as R from 'remotion'", "Sequenze", "Nearest is Sequence"),
    ],
)
def test_what_a_whole_module_lacks_is_said_where_it_is_used(module: str, name: str, words: str) -> None:
    (problem,) = proof_of(f"import {module};\nconst taken = R.{name};\nexport default () => <p>{{taken}}</p>;").problems
    assert (problem.rule, problem.line) == ("unknown-import", 2)
    assert words.lower() in problem.hint.lower()


def test_a_name_of_the_scenes_own_is_no_module() -> None:
    own = (
        'import R from "react";\nconst of = (R: any) => R.Component;\nconst n = of({Component: R.Children.count(1)});\n'
    )
    own += "export default () => <p>{n}</p>;"
    assert proof_of(own).ok


def test_a_name_that_is_not_imported_is_found_in_its_room() -> None:
    (problem,) = proof_of(scene_of("<p>{noise2D(1, 2, 3)}</p>")).problems
    assert 'import {noise2D} from "stage"' in problem.hint


def test_only_rooms_that_are_used_are_opened() -> None:
    """`require` of a room that nobody opened gives nothing to take from."""
    assert drawn("<p>{typeof noise2D}</p>", "noise2D") == "<p>function</p>"
    assert "stage/" not in proof_of(scene_of("<p>a</p>")).js


def test_the_page_knows_every_room() -> None:
    files = import_map()
    assert {f"stage/{room.stem}" for room in ROOMS.glob("*.js")} == {
        name for name in files if name.startswith("stage/")
    }
    assert all((DIST / file).is_file() for file in files.values())
    assert list(files)[:3] == ["stage", "react", "react/jsx-runtime"]


def test_the_compiler_knows_rooms_by_name_alone() -> None:
    assert COMPILE.stat().st_size < 750_000
