"""Every rule of the proof: a scene that it finds, one like it that it lets pass, and its line in docs/proof.md."""

from __future__ import annotations

import itertools
import json
import re
from pathlib import Path
from typing import Any

import pytest
from py_mini_racer import MiniRacer, init_mini_racer

from tools.designs import DESIGNS
from tools.proof import Problem, Proof, bundles, prove

DOCS = Path(__file__).resolve().parents[2] / "docs" / "proof.md"
FRAME = 'import {AbsoluteFill, interpolate, useCurrentFrame} from "stage";\n'
MOVING = "const frame = useCurrentFrame();\n"


def scene(body: str, *, before: str = "", inside: str = "", style: str = "") -> str:
    return (
        f"{FRAME}{before}\nexport default function Scene() {{\n{MOVING}{inside}\n"
        f"return <AbsoluteFill style={{{{background: '#000', color: '#fff', zIndex: frame + 1, {style}}}}}>"
        f"{body}</AbsoluteFill>;\n}}"
    )


def proof_of(tsx_code: str, duration: int = 90, **more: Any) -> Proof:
    return prove(tsx_code, **({"props": {}, "width": 1920, "height": 1080, "fps": 30} | more), duration=duration)


def said(proof: Proof) -> dict[str, Problem]:
    return {problem.rule: problem for problem in (*proof.notes, *proof.problems)}


@pytest.fixture(scope="module")
def rules() -> dict[str, dict[str, Any]]:
    """The rules as the scripts themselves list them: {id: {stops, about}}."""
    init_mini_racer(flags=("--single-threaded",), ignore_duplicate_init=True)
    listed: list[dict[str, Any]] = []
    for script, name in ((bundles.COMPILE, "lints"), (bundles.RENDER, "looks")):
        v8 = MiniRacer()
        v8.eval(script.read_text())
        listed += json.loads(str(v8.eval(f"{name}()")))
    return {rule["id"]: rule for rule in listed}


ROW = "const Row = ({n}: {n: number}) => <b>{n}</b>;"
CLIP = "const Clip = () => <Video src={name} />;"
HOOK = "const a = useMemo(() => frame, []);"
REACT = 'import {useMemo, useRef} from "react";'
LONG_WORD = "Donaudampfschifffahrtsgesellschaft"

# (rule, what it finds, what it lets pass), as far as test_proof.py does not show it
EXAMPLES = [
    (
        "remounting-component",
        scene("<Row n={frame} />", inside=ROW),
        scene("<Row n={frame} />", before=ROW),
    ),
    (
        "remounting-component",
        scene("{[1].map((n) => <Row key={n} n={n} />)}", inside=ROW),
        scene("{[1].map((n) => Row({n}))}", inside=ROW),
    ),
    (
        "remounting-media",
        scene("<Clip />", inside=CLIP, before='import {Video} from "stage"; const name = "a.mp4" as string;'),
        scene("<Row n={1} />", inside=ROW),
    ),
    (
        "conditional-hook",
        scene("<b>{frame}</b>", before=REACT, inside=f"if (frame > 9) return <i>a</i>;\n{HOOK}"),
        scene("<b>{frame}</b>", before=REACT, inside=f"{HOOK}\nif (frame > 9) return <i>a</i>;"),
    ),
    (
        "conditional-hook",
        scene("<b>{frame > 9 ? useMemo(() => 1, []) : 2}</b>", before=REACT),
        scene("<b>{useMemo(() => 1, []) > 9 ? 1 : 2}</b>", before=REACT),
    ),
    (
        "written-state",
        scene("<b>{seen.current}</b>", before=REACT, inside="const seen = useRef(0);\nseen.current = frame;"),
        scene("<b>{seen.current}</b>", before=REACT, inside="const seen = useRef(0);"),
    ),
    (
        "written-state",
        scene("<b>{frame}</b>", before="let last = 0;", inside="last = frame;"),
        scene("<b>{table}</b>", before="let table: number | undefined;", inside="table ??= 5;"),
    ),
    (
        "kept-state",
        scene("<b>{count++}</b>", before="let count = 0;"),
        scene("<b>{frame}</b>", before="let count = 0; count++;"),
    ),
    (
        "range",
        scene("<b>{frame > 80 ? interpolate(frame, [0, 30, 20], [0, 1, 2]) : 1}</b>"),
        scene("<b>{interpolate(frame, [0, 20, 30], [0, 1, 2])}</b>"),
    ),
    (
        "range",
        scene("<b>{interpolate(frame, [START, START - 5], [0, 1])}</b>", before="const START = 10;"),
        scene("<b>{interpolate(frame, [START, START + 5], [0, 1])}</b>", before="const START = 10;"),
    ),
    (
        "range",
        scene("<b>{interpolate(frame, [0, 20, 30], [0, 1])}</b>"),
        scene("<b>{interpolate(frame, [0, 20, ...[30]], [0, 1, 2])}</b>"),
    ),
    ("no-clock", scene("<b>{new Intl.DateTimeFormat('en').format(0)}</b>"), scene("<b>{frame}</b>")),
    (
        "no-locale",
        scene("<b>{new Intl.NumberFormat().format(frame)}</b>"),
        scene("<b>{new Intl.NumberFormat('en-US').format(frame)}</b>"),
    ),
    ("long-code", scene("<b>a</b>") + "\n" * 1301, scene("<b>a</b>") + "\n" * 1200),
    ("constant", "export default () => <p>a</p>;", scene("<b>{frame}</b>")),
    ("blank-text", scene("<b style={{color: '#000'}}>{frame}</b>"), scene("<b>{frame}</b>")),
    ("blank-hold", scene("{frame === 89 && <b>a</b>}"), scene("{frame > 60 && <b>a</b>}")),
    (
        "low-contrast",
        scene("<b style={{color: '#333'}}>{frame}</b><p>b</p>"),
        scene("<b style={{color: '#999'}}>{frame}</b><p>b</p>"),
    ),
    (  # what lies over the ground counts, and a picture may have any colour
        "low-contrast",
        scene("<AbsoluteFill style={{background: '#fff'}} /><AbsoluteFill>pale</AbsoluteFill><p>b</p>"),
        scene("<AbsoluteFill style={{background: 'url(data:,)'}} /><AbsoluteFill>pale</AbsoluteFill><p>b</p>"),
    ),
    (
        "text-leaves-frame",
        scene(f"<h1 style={{{{fontSize: 200}}}}>{LONG_WORD}</h1>"),
        scene("<h1 style={{fontSize: 200}}>Words that break where they must</h1>"),
    ),
    (
        "text-leaves-frame",
        scene(
            "<p style={{fontSize: 90, whiteSpace: 'nowrap'}}>One line that is far too long for its frame, isn't it?</p>"
        ),
        scene("<p style={{fontSize: 90}}>One line that is far too long for its frame, isn't it?</p>"),
    ),
    (
        "text-leaves-frame",
        scene("<p style={{position: 'absolute', top: 1060, fontSize: 80}}>low</p>"),
        scene("<p style={{position: 'absolute', top: 900, fontSize: 80}}>low</p>"),
    ),
    (
        "text-leaves-frame",
        scene("{[...'abcdefghijklmnop'].map((a) => <p key={a} style={{fontSize: 80}}>line {a}</p>)}"),
        scene("{[...'abcde'].map((a) => <p key={a} style={{fontSize: 80}}>line {a}</p>)}"),
    ),
    (  # what moves through the frame may leave it
        "text-leaves-frame",
        scene("<p style={{fontSize: 400, whiteSpace: 'nowrap'}}>Breaking news of today</p>"),
        scene(
            "<p style={{fontSize: 400, whiteSpace: 'nowrap', transform: `translateX(${-9 * frame}px)`}}>"
            "Breaking news of today</p>"
        ),
    ),
    (  # what a sheet of the scene's own does to an element cannot be told
        "low-contrast",
        scene("<b style={{color: '#222'}}>{frame}</b><p>b</p>"),
        scene("<style>{'b { color: white !important }'}</style><b style={{color: '#222'}}>{frame}</b><p>b</p>"),
    ),
    (
        "unstyled-class",
        scene("<b className='text-4xl'>{frame}</b>"),
        scene("<style>{'.large { font-size: 90px }'}</style><b className='large'>{frame}</b>"),
    ),
    (
        "costly-css",
        scene("<AbsoluteFill style={{backdropFilter: 'blur(40px)'}}>a</AbsoluteFill>"),
        scene("<div style={{width: 90, height: 90, backdropFilter: 'blur(40px)'}}>a</div>"),
    ),
]


@pytest.mark.parametrize(("rule", "found", "passed"), EXAMPLES)
def test_a_rule_finds_what_it_is_for_and_nothing_else(
    rules: dict[str, dict[str, Any]], rule: str, found: str, passed: str
) -> None:
    proof = proof_of(found, assets={"a.mp4": {"kind": "video", "width": 9, "height": 9, "frames": []}})
    assert rule in said(proof), (proof.problems, proof.notes)
    problem = said(proof)[rule]
    assert problem.hint
    assert problem.line or problem.frame is not None
    if rule in rules:
        assert proof.ok != rules[rule]["stops"], proof.problems
    other = proof_of(passed)
    assert other.ok, other.problems
    assert rule not in said(other), said(other)[rule]


def test_a_place_is_the_line_and_column_of_the_word() -> None:
    problem = said(proof_of(scene("<b>{frame > 9 ? useMemo(() => 1, []) : 2}</b>", before=REACT)))["conditional-hook"]
    assert problem.line == 6
    assert problem.column is not None


def test_a_scene_that_its_own_sheet_paints_is_not_blank() -> None:
    painted = "<style>{'i { position: absolute; inset: 0; background: red }'}</style><i />"
    assert proof_of(f"export default () => <div>{painted}</div>;").ok
    assert "blank" in said(proof_of("export default () => <div><i /></div>;"))


@pytest.mark.parametrize(
    ("body", "rule"),
    [
        (f"\n<h1 style={{{{fontSize: 200}}}}>{LONG_WORD}</h1>", "text-leaves-frame"),
        ("\n<b style={{color: '#333'}}>pale words</b>", "low-contrast"),
        ("\n<div style={{filter: 'blur(9px)', width: 1900, height: 900}}>a</div>", "costly-css"),
        ("\n<b className='flex'>{frame}</b>", "unstyled-class"),
    ],
)
def test_what_frames_show_is_placed_where_its_words_stand(body: str, rule: str) -> None:
    code = scene(body)
    assert said(proof_of(code))[rule].line == code.count("\n")


def test_long_scenes_are_noted() -> None:
    moving = scene("<b>{frame}</b>")
    assert "long-scene" in said(proof_of(moving, duration=1801))
    assert "long-scene" not in said(proof_of(moving, duration=1800))


def test_files_that_the_project_lacks_are_named_even_where_no_frame_shows_them() -> None:
    code = scene(
        "{frame === 77 && <Img src={staticFile('logo.pgn')} />}<b>a</b>",
        before='import {Img, staticFile} from "stage";',
    )
    problem = said(proof_of(code, assets={"logo.png": {"kind": "image", "width": 9, "height": 9, "frames": []}}))[
        "unknown-asset"
    ]
    assert problem.line == 6
    assert '"logo.png"' in problem.message


@pytest.mark.parametrize(
    ("defaults", "props", "path"),
    [
        ('{title: "a"}', {"title": 7}, "title is a number"),
        ("{size: 1}", {"size": "1"}, "size is text"),
        ("{theme: {text: 'a'}}", {"theme": {"text": []}}, "theme.text is a list"),
        ("{theme: {}}", {"theme": []}, "theme is a list"),
        ("{on: true}", {"on": "yes"}, "on is text"),
    ],
)
def test_props_are_of_the_kind_of_their_defaults(defaults: str, props: dict[str, Any], path: str) -> None:
    code = f"export const defaults = {defaults};\nexport default () => <p>a</p>;"
    problem = said(proof_of(code, props=props))["prop-type"]
    assert problem.message.startswith(path)
    assert problem.hint


@pytest.mark.parametrize(
    ("defaults", "props"),
    [
        ("{at: null}", {"at": 7}),
        ("{title: 'a'}", {"title": None}),
        ("{items: []}", {"items": [1, "a"]}),
        ("{items: [1, 'a']}", {"items": [{}]}),
        ("{theme: {a: 1}}", {"theme": {"b": "c"}}),
    ],
)
def test_what_may_be_anything_may(defaults: str, props: dict[str, Any]) -> None:
    assert proof_of(f"export const defaults = {defaults};\nexport default () => <p>a</p>;", props=props).ok


def test_texts_are_described_with_their_looks_and_their_time() -> None:
    code = scene(
        "<h1 data-role='title' style={{fontSize: 80, color: '#ff8800'}}>Now</h1>"
        "{frame >= 33 && frame < 70 && <p data-role='item' style={{font: '500 40px/1.2 Fraunces'}}>later</p>}"
    )
    title, item = proof_of(code).layout_json["texts"]
    assert (title["text"], title["role"], title["color"]) == ("Now", "title", "#ff8800")
    assert title["font"] == {"family": "Inter", "weight": 700, "size": 80}
    assert (title["firstFrame"], title["lastFrame"]) == (0, 89)
    assert item["font"] == {"family": "Fraunces", "weight": 500, "size": 40}
    assert item["color"] == "#ffffff"
    assert 33 <= item["firstFrame"] <= 35
    assert 67 <= item["lastFrame"] <= 69


def test_texts_of_sequences_come_and_go_with_them() -> None:
    words = ["One", "two", "three", "four", "five", "six"]
    code = f"""import {{AbsoluteFill, Sequence, useCurrentFrame}} from "stage";
const Word = ({{word}}: {{word: string}}) => <p style={{{{opacity: useCurrentFrame() / 3}}}}>{{word}}</p>;
export default () => <AbsoluteFill>
  {{{json.dumps(words)}.map((word, index) =>
    <Sequence key={{word}} from={{index * 25}} durationInFrames={{25}}><Word word={{word}} /></Sequence>)}}
</AbsoluteFill>;"""
    texts = {text["text"]: text for text in proof_of(code, duration=150).layout_json["texts"]}
    assert sorted(texts) == sorted(words), "all of them, though no sampled frame shows some"
    for index, word in enumerate(words):
        assert 0 <= texts[word]["firstFrame"] - index * 25 <= 2
        assert texts[word]["lastFrame"] == index * 25 + 24


def test_pictures_and_the_ground_are_described() -> None:
    code = scene(
        "<Img src={staticFile('a.png')} style={{position: 'absolute', left: 100, top: '50%', width: 30}} />",
        before='import {Img, staticFile} from "stage";',
        style="backgroundImage: 'linear-gradient(#111111, #222222)'",
    )
    layout = proof_of(code, assets={"a.png": {"kind": "image", "width": 9, "height": 9, "frames": []}}).layout_json
    assert layout["pictures"][0]["src"] == "asset:a.png"
    assert layout["pictures"][0]["kind"] == "img"
    assert layout["background"] == ["#000000", "#111111", "#222222"]


@pytest.mark.parametrize(
    ("key", "size"), zip(DESIGNS, itertools.cycle([(1920, 1080), (1080, 1920), (1080, 1080)]), strict=False)
)
def test_nothing_is_said_of_our_own_designs(key: str, size: tuple[int, int]) -> None:
    """With their sample words, each in one format; test_designs proves them in all, with words of people."""
    width, height = size
    proof = proof_of(DESIGNS[key].source, duration=150, width=width, height=height)
    assert proof.ok
    assert proof.notes == ()


def test_the_docs_list_every_rule(rules: dict[str, dict[str, Any]]) -> None:
    text = DOCS.read_text()
    for name, rule in rules.items():
        row = f"| `{name}` | {'stops' if rule['stops'] else 'note'} | {rule['about']} |"
        assert row in text, f"docs/proof.md lacks: {row}"
    listed = set(re.findall(r"^\| `([\w-]+)` \|", text, re.MULTILINE))
    assert listed - set(rules) == {
        *("syntax", "unknown-module", "unknown-import", "no-default-export", "too-large", "props", "defaults"),
        *("unknown-prop", "prop-type", "unknown-asset", "throws", "endless", "memory", "text", "kept-state"),
        *("missing-font", "missing-glyph", "unavailable"),
    }
