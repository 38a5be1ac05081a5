"""What a proof says of scenes: good ones, wrong ones, and those that mean harm."""

from __future__ import annotations

from typing import Any

import pytest

from tools.proof import Proof, prove

BAKERY = """import {AbsoluteFill, Sequence, useCurrentFrame, useVideoConfig, interpolate, spring} from "stage";

export const defaults = {
  title: "Fresh every morning", titleColor: "#be123c", hours: [{label: "Monday", value: "7 to 19"}],
};

export default function Scene({title, titleColor, hours}: typeof defaults) {
  const frame = useCurrentFrame();
  const {fps, width} = useVideoConfig();
  const come = spring({frame, fps, config: {damping: 200}});
  const count = Math.round(interpolate(frame, [0, 60], [0, 42], {extrapolateRight: "clamp"}));
  return (
    <AbsoluteFill style={{background: "linear-gradient(#fff7ed, #fed7aa)", color: "#431407", fontSize: width / 20}}>
      <h1 data-role="title" style={{color: titleColor, opacity: come}}>
        {title.split("").map((letter, index) => <span key={index}>{letter}</span>)}
      </h1>
      {hours.map((line) => <p key={line.label} data-role="item"><b>{line.label}</b> <span>{line.value}</span></p>)}
      <p data-role="value">{count} loaves</p>
      <Sequence from={120}><p data-role="cta">Come in</p></Sequence>
    </AbsoluteFill>
  );
}
"""


def proof_of(tsx_code: str, props: dict[str, Any] | None = None, **shape: int) -> Proof:
    shape = {"duration": 150, "width": 1920, "height": 1080, "fps": 30} | shape
    return prove(tsx_code, props=props or {}, **shape)


def words_of(proof: Proof) -> list[tuple[str, str]]:
    return [(text["text"], text["role"]) for text in proof.layout_json["texts"]]


def problem_of(tsx_code: str, props: dict[str, Any] | None = None) -> tuple[str, str, int | None]:
    proof = proof_of(tsx_code, props)
    assert not proof.ok
    problem = proof.problems[0]
    return problem.rule, f"{problem.message} {problem.hint}", problem.line


def drawing(expression: str, before: str = "") -> str:
    """A scene that draws `expression`, on line 4."""
    head = f'import {{useCurrentFrame}} from "stage";\n{before}\nexport default function Scene() {{'
    return f"{head}\n  return {expression};\n}}"


# --- Scenes that render ----------------------------------------------------------------------------------------------


def test_a_good_scene_is_compiled_and_described() -> None:
    proof = proof_of(BAKERY)
    assert proof.ok, proof.problems
    assert proof.problems == ()
    assert 'from "stage"' in proof.js
    assert "typeof defaults" not in proof.js
    assert proof.defaults["title"] == "Fresh every morning"
    assert proof.layout_json["defaults"] == proof.defaults
    # Letters set one by one are the word again; what counts up is one text; what comes late is there too.
    assert words_of(proof) == [
        ("Fresh every morning", "title"),
        ("Monday 7 to 19", "item"),
        ("42 loaves", "value"),
        ("Come in", "cta"),
    ]
    assert proof.layout_json["colors"] == ["#fff7ed", "#fed7aa", "#431407", "#be123c"]
    assert proof.layout_json["posterFrame"] == proof.poster_frame
    assert 30 <= proof.poster_frame < 149
    assert "42 loaves" in proof.poster_html
    assert "width:1920px;height:1080px" in proof.poster_html


def test_words_that_are_ornament_are_no_texts_and_may_leave_the_frame() -> None:
    scene = """export default function Scene() {
  return <div style={{position: "absolute", inset: 0, background: "#fff"}}>
    <p data-role="title" style={{fontSize: 90}}>Bread<span aria-hidden>Echo</span></p>
    <p aria-hidden style={{position: "absolute", left: 1900, top: 0, fontSize: 900, whiteSpace: "nowrap"}}>Far out</p>
  </div>;
}
"""
    proof = proof_of(scene, duration=20)
    assert proof.ok
    assert not proof.notes
    assert [(text["text"], text["role"]) for text in proof.layout_json["texts"]] == [("Bread", "title")]
    assert "text-leaves-frame" in {note.rule for note in proof_of(scene.replace(" aria-hidden", ""), duration=20).notes}


def test_props_override_defaults_and_are_text() -> None:
    proof = proof_of(BAKERY, {"title": '<img src=x onerror="alert(1)">', "titleColor": "#00ff00"})
    assert proof.ok
    assert "<img" not in proof.poster_html
    assert "#00ff00" in proof.layout_json["colors"]
    assert words_of(proof)[0] == ('<img src=x onerror="alert(1)">', "title")
    assert proof.defaults["title"] == "Fresh every morning"


def test_lines_of_the_compiled_code_are_those_of_the_scene() -> None:
    lines, written = proof_of(BAKERY).js.split("\n"), BAKERY.split("\n")
    assert len(lines) == len(written)
    row = next(i for i, line in enumerate(written) if "const count" in line)
    assert "const count" in lines[row]


def test_a_remotion_scene_runs_unchanged() -> None:
    proof = proof_of(
        """import React, {useMemo} from 'react';
import {AbsoluteFill, Series, Loop, Freeze, Easing, Img, random} from 'remotion';
import {interpolateColors, useCurrentFrame, useVideoConfig} from 'remotion';
const Dot: React.FC<{seed: string}> = ({seed}) => <div style={{left: random(seed) * 100, background: 'red'}} />;
export const MyScene = () => {
  const frame = useCurrentFrame();
  const {durationInFrames} = useVideoConfig();
  const seeds = useMemo(() => ['a', 'b'], []);
  return (
    <AbsoluteFill style={{backgroundColor: interpolateColors(frame, [0, 30], ['#000', 'white'])}}>
      <Series>
        <Series.Sequence durationInFrames={40}><h1>First</h1></Series.Sequence>
        <Series.Sequence durationInFrames={Infinity} offset={10}><h1>Second {durationInFrames}</h1></Series.Sequence>
      </Series>
      <Loop durationInFrames={20}><p style={{opacity: Easing.inOut(Easing.ease)(0.9)}}>Again</p></Loop>
      <Freeze frame={3}>{seeds.map((seed) => <Dot key={seed} seed={seed} />)}</Freeze>
      <Img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" />
    </AbsoluteFill>
  );
};
export default MyScene;
"""
    )
    assert proof.ok, proof.problems
    texts = [one["text"] for one in proof.layout_json["texts"]]
    assert {"First", "Second 150", "Again"} == set(texts)


def test_what_could_be_better_is_noted_and_does_not_stop_a_scene() -> None:
    still = proof_of(drawing("<p>a</p>"))
    assert still.ok
    assert [note.rule for note in still.notes] == ["constant"]
    assert "useCurrentFrame()" in still.notes[0].hint
    assert still.layout_json["notes"] == [note.model_dump() for note in still.notes]
    assert proof_of(drawing("<p>a</p>"), duration=30).notes == ()
    assert proof_of(BAKERY).notes == ()
    assert proof_of(BAKERY).layout_json["notes"] == []


def test_one_frame_and_an_hour_can_be_proven() -> None:
    assert proof_of(BAKERY, duration=1).poster_frame == 0
    assert proof_of(BAKERY, duration=216_000, fps=60).ok


# --- Scenes that are wrong ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tsx_code", "rule", "line", "words"),
    [
        ("export default () => {\n  return <p>a</b>;\n}", "syntax", 2, "cannot be read"),
        ("const a = 1;\n\nconst a = 2;\nexport default () => <p>{a}</p>", "syntax", 3, "already been declared"),
        ("export default () => {\n  const x = (;\n}", "syntax", 2, "Unexpected token"),
        (drawing("<p>{title}</p>"), "undeclared-name", 4, "title is used but declared nowhere"),
        (drawing("<AbsoluteFill>a</AbsoluteFill>"), "undeclared-name", 4, 'import {AbsoluteFill} from "stage"'),
        ('import {spin} from "stage";\nexport default () => spin(1)', "unknown-import", 1, "does not offer spin"),
        (
            'import {useEffect} from "react";\nexport default () => useEffect(1)',
            "unknown-import",
            1,
            "effects never run",
        ),
        ('import {useMemo} from "stage";\nexport default () => useMemo(1)', "unknown-import", 1, '"react" does'),
        ('import a from "stage";\nexport default () => <p>{a}</p>', "unknown-import", 1, "no default export"),
        ('\nimport {motion} from "framer-motion";\nexport default motion', "unknown-module", 2, '"framer-motion"'),
        ('export {a as default} from "lodash"', "unknown-module", 1, '"lodash"'),
        ('import {motion} from "framer-motion";\nexport default motion', "unknown-module", 1, "spring()"),
        ('import "./styles.css";\nexport default () => <p>a</p>', "unknown-module", 1, "one file"),
        ('import {Img} from "remotoin";\nexport default Img', "unknown-module", 1, 'Nearest is "remotion"'),
        ("export const One = () => 1;\nexport const Two = () => 2", "no-default-export", 1, "exports no component"),
        ("export const a = 1", "no-default-export", 1, "export default function Scene"),
        ("export default 7", "throws", None, "component"),
        ("", "no-default-export", 1, "exports no component"),
        (drawing("<p>{({a: 1}) as never}</p>"), "throws", None, "An object stands where text"),
        (drawing("(null as any).title"), "throws", 4, "Cannot read properties of null"),
        ("export const defaults = {when: () => 1};\nexport default () => <p>a</p>", "defaults", None, "defaults.when"),
        ("export const defaults = [1];\nexport default () => <p>a</p>", "defaults", None, "must be an object"),
        ('import {Emoji} from "stage";\nexport default () => <Emoji {...({} as any)} />', "throws", 2, "one emoji"),
        ('import {Star} from "stage";\nexport default () => <Star {...({} as any)} />', "throws", 2, "makeStar"),
        (drawing("<div><div /></div>"), "blank", None, "shows nothing"),
        (drawing("<p style={{opacity: 0}}>a</p>"), "blank", None, "shows nothing"),
        (drawing('<img src="https://example.org/a.png" />'), "no-network", 4, "no network"),
    ],
)
def test_what_is_wrong_is_named_with_its_place(tsx_code: str, rule: str, line: int | None, words: str) -> None:
    found = problem_of(tsx_code)
    assert (found[0], found[2]) == (rule, line), found
    assert words in found[1]


@pytest.mark.parametrize(
    "export",
    [
        "export const MyVideo: React.FC = () => <p>words</p>;",
        "export function MyVideo() { return <p>words</p>; }",
        "const Other = () => <b />;\nexport const LIMIT = 7, schema = {}, MyVideo = () => <p>words</p>;",
        "export class Unused {}\nexport default function () { return <p>words</p>; }",
    ],
)
def test_the_only_component_that_a_file_exports_is_the_scene(export: str) -> None:
    proof = proof_of(f'import {{AbsoluteFill}} from "remotion";\n{export}')
    assert proof.ok, proof.problems
    assert "words" in proof.poster_html
    assert "default" in proof.js


def test_imports_count_wherever_they_stand() -> None:
    proof = proof_of('const Word = React.memo(() => <p>words</p>);\nexport default Word;\nimport React from "react";')
    assert proof.ok, proof.problems


@pytest.mark.parametrize(
    ("module", "family"),
    [("PlayfairDisplay", "Playfair Display"), ("DMSans", "DM Sans"), ("Inter", "Inter")],
)
def test_remotions_modules_of_typefaces_give_their_names(module: str, family: str) -> None:
    proof = proof_of(
        f"""import {{AbsoluteFill}} from "remotion";
import {{loadFont, fontFamily as same}} from "@remotion/google-fonts/{module}";
const {{fontFamily}} = loadFont("normal", {{weights: ["400"]}});
export const Scene = () => <AbsoluteFill style={{{{fontFamily}}}}>words {{String(same === fontFamily)}}</AbsoluteFill>;
"""
    )
    assert proof.ok, proof.problems
    assert "google-fonts" not in proof.js
    (text,) = proof.layout_json["texts"]
    assert (text["text"], text["font"]["family"]) == ("words true", family)
    assert "missing-font" not in {note.rule for note in proof.notes}


def test_a_typeface_that_we_do_not_have_is_said_however_it_is_named() -> None:
    module = 'import {loadFont} from "@remotion/google-fonts/SourceCodePro";\nconst {fontFamily} = loadFont();\n'
    rules = "<style>{'.a { font: 700 40px Helvetica Neue }'}</style><p className='a'>a</p>"
    for code, name, line in (
        (f"{module}export default () => <p style={{{{fontFamily}}}}>a</p>", "Source Code Pro", None),
        (f"\nexport default () => <div>{rules}</div>", "Helvetica Neue", 2),
    ):
        (note,) = [note for note in proof_of(code).notes if note.rule == "missing-font"]
        assert name in note.message
        assert note.line == line


def test_remotions_newer_names_of_video_and_audio_are_the_same_two() -> None:
    same = "export default () => <p>{String(Html5Video === Video && Html5Audio === Audio)}</p>"
    proof = proof_of(f'import {{Audio, Html5Audio, Html5Video, Video}} from "remotion";\n{same}')
    assert proof.ok, proof.problems
    assert "true" in proof.poster_html


@pytest.mark.parametrize(
    ("expression", "rule"),
    [
        ("<p>{Date.now()}</p>", "no-clock"),
        ("<p>{new Date().getDay()}</p>", "no-clock"),
        ("<p>{performance.now()}</p>", "no-clock"),
        ("<p>{Math.random()}</p>", "no-chance"),
        ('<p>{Math["random"]()}</p>', "no-chance"),
        ("<p>{setTimeout(() => 1, 2)}</p>", "no-timers"),
        ("<p>{requestAnimationFrame(() => 1)}</p>", "no-timers"),
        ('<p>{fetch("/") as never}</p>', "no-network"),
        ('<p>{new WebSocket("ws://a") as never}</p>', "no-network"),
        ("<p>{window.innerWidth}</p>", "no-page"),
        ("<p>{document.title}</p>", "no-page"),
        ("<p>{localStorage.length}</p>", "no-page"),
        ("<p>{typeof globalThis}</p>", "no-escape"),
        ('<p>{eval("1")}</p>', "no-escape"),
        ('<p>{new Function("return 1")()}</p>', "no-escape"),
        ('<p>{import("stage") as never}</p>', "no-escape"),
        ("<p onClick={async () => 1}>a</p>", "no-async"),
        ("<p>{Promise.resolve(1) as never}</p>", "no-async"),
        ("<p>{(1234).toLocaleString()}</p>", "no-locale"),
        ('<p style={{transition: "all 1s"}}>a</p>', "no-css-time"),
        ('<p style={{color: "red", animationName: "spin"}}>a</p>', "no-css-time"),
        ('<p dangerouslySetInnerHTML={{__html: "<b>"}} />', "no-raw-html"),
        ("<script>alert(1)</script>", "no-foreign-element"),
        ('<iframe src="/" />', "no-foreign-element"),
    ],
)
def test_what_depends_on_more_than_props_frame_and_config_is_refused(expression: str, rule: str) -> None:
    proof = proof_of(drawing(expression))
    assert (proof.problems[0].rule, proof.problems[0].line) == (rule, 4)
    assert proof.problems[0].column is not None


def test_a_name_of_ones_own_is_no_global() -> None:
    before = 'const top = "a"; const history = {Date: "x"}; type window = string; const transition = {animation: 1};'
    assert proof_of(drawing("<p>{top}{history.Date}{transition.animation}</p>", before)).ok


def test_styles_that_only_drawing_finds_are_refused_at_their_frame() -> None:
    proof = proof_of(drawing("<p style={look}>a</p>", 'const look = {animation: "spin 1s"};'))
    assert (proof.problems[0].rule, proof.problems[0].frame) == ("no-css-time", 0)


def test_what_throws_at_a_late_frame_is_found_with_line_and_frame() -> None:
    proof = proof_of(
        'import {useCurrentFrame} from "stage";\nexport default () => {\n  if (useCurrentFrame() > 140)\n'
        '    throw new Error("too late");\n  return <p>a</p>;\n};'
    )
    assert proof.problems[0].model_dump() == {
        "rule": "throws",
        "message": "too late",
        "hint": "",
        "line": 4,
        "column": None,
        "frame": 149,
    }


def test_unknown_props_are_named_with_those_that_exist() -> None:
    rule, message, _ = problem_of(BAKERY, {"tittle": "Hi"})
    assert rule == "unknown-prop"
    assert "tittle" in message
    assert "title, titleColor, hours" in message


def test_props_that_are_no_data_are_a_problem() -> None:
    assert problem_of(BAKERY, {"title": float("nan")})[0] == "props"
    assert problem_of(BAKERY, {"title": object()})[0] == "props"


def test_a_scene_as_long_as_a_book_is_refused() -> None:
    assert problem_of("// " + "x" * 200_001)[0] == "too-large"


def test_every_problem_of_the_text_is_told_at_once() -> None:
    proof = proof_of(drawing("<p>{a}{Date.now()}{Math.random()}{b}</p>"))
    assert {problem.rule for problem in proof.problems} == {"undeclared-name", "no-clock", "no-chance"}


# --- Scenes that mean harm ----------------------------------------------------------------------------------------

MAKER = "const make: any = (() => 1).constructor;"  # a way around the lints


@pytest.mark.parametrize(
    ("name", "tsx_code", "rules"),
    [
        ("loop", drawing("<p>a</p>", "while (true);"), {"endless"}),
        ("loop at a frame", drawing("(() => { while (useCurrentFrame() > 100); return <p>a</p>; })()"), {"endless"}),
        ("regex", drawing('<p>{String(/^(a+)+$/.test("a".repeat(50) + "b"))}</p>'), {"endless"}),
        ("promises", drawing("<p>a</p>", MAKER + 'make("(async () => { for (;;) await 0 })()")();'), {"endless"}),
        ("recursion", drawing("deep(1)", "const deep = (n: number): any => deep(n + 1);"), {"throws"}),
        ("arrays", drawing("g([])", "const g = (a: any) => { for (;;) a.push([a.length]); }"), {"memory", "endless"}),
        ("buffers", drawing("g([])", "const g = (a: any) => { for (;;) a.push(new Uint8Array(1e7)); }"), {"memory"}),
        ("strings", drawing("g()", 'const g = () => { let s = "ab"; for (;;) s += s; }'), {"memory"}),
        ("markup", drawing('<p>{"x".repeat(5000000)}</p>'), {"too-large"}),
        ("no clock by a detour", drawing('<p>{make("return Date.now()")()}</p>', MAKER), {"throws"}),
        ("no chance by a detour", drawing('<p>{make("return Math.random()")()}</p>', MAKER), {"throws"}),
    ],
)  # fmt: skip
def test_a_scene_that_means_harm_gets_an_answer_and_the_next_one_is_fine(
    name: str, tsx_code: str, rules: set[str]
) -> None:
    proof = proof_of(tsx_code)
    assert not proof.ok
    assert proof.problems[0].rule in rules, proof.problems
    assert proof_of(drawing("<p>fine</p>")).ok


@pytest.mark.parametrize(
    ("code", "line"),
    [
        ("for (let i = 0; i < 3; i++) i;\nlet n = 1;\nwhile (n) { n += 1; }", None),
        ("for (let i = 0; i < 3; i++) i;\nfor (;;) { if (n > 9) break; }\nwhile (true) { n += 1; }", 6),
        ("\n\nwhile (n < 2) { n -= 1e-9; }", 6),
    ],
)
def test_a_scene_without_an_end_is_told_which_loop_it_may_be(code: str, line: int | None) -> None:
    found = proof_of(
        f'import {{AbsoluteFill}} from "stage";\nlet n = 0;\nexport default () => {{\n{code}\nreturn <p>a</p>; }}'
    )
    (problem,) = found.problems
    assert (problem.rule, problem.line) == ("endless", line)
    assert problem.hint


def test_nothing_of_one_scene_reaches_the_next() -> None:
    pollute = """
    const tryTo = (change: () => void) => { try { change(); } catch {} };
    tryTo(() => { (Object.prototype as any).polluted = "yes"; });
    tryTo(() => { (Array.prototype as any).map = () => ["bent"]; });
    tryTo(() => { (JSON as any).stringify = () => "bent"; });
    """
    assert proof_of(drawing("<p>a</p>", pollute)).ok
    for _ in range(4):  # whichever worker is asked
        proof = proof_of(
            drawing('<p>{String(({} as any).polluted)} {["x"].map((x) => x + "y")} {JSON.stringify([1])}</p>')
        )
        assert words_of(proof) == [("undefined xy [1]", "text")]


def test_additions_to_what_all_objects_inherit_fail_at_their_line() -> None:
    rule, message, line = problem_of(drawing("<p>a</p>", "(Object.prototype as any).toJSON = () => 1;"))
    assert (rule, line) == ("throws", 2)
    assert "not extensible" in message
