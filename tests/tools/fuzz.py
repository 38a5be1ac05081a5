"""Scenes, and ways to break them."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

SEEDS = [
    """import {AbsoluteFill, Sequence, useCurrentFrame, interpolate} from "stage";
export const defaults = {title: "Hi there", items: [1, 2], theme: {text: "#ffffff", size: 1}};
const Row = ({n}: {n: number}) => <li style={{opacity: n / 3}}>{n}</li>;
export default function Scene({title, items, theme}: typeof defaults) {
  const frame = useCurrentFrame();
  const opacity = interpolate(frame, [0, 9, 40], [0.1, 1, 0.5], {extrapolateRight: "clamp"});
  return (
    <AbsoluteFill style={{opacity, color: theme.text, background: "linear-gradient(#123, rgb(9 9 9 / 50%))"}}>
      <h1 data-role="title">{title}</h1>
      <ul>{items.map((n) => <Row key={n} n={n} />)}</ul>
      <Sequence from={20} durationInFrames={10}><p>later {frame}</p></Sequence>
    </AbsoluteFill>
  );
}
""",
    """import {useMemo} from "react";
import {Easing, Loop, Series, random, spring, useCurrentFrame, useVideoConfig} from "remotion";
type Dot = {x: number; y: number};
export default () => {
  const frame = useCurrentFrame();
  const {fps, width, height} = useVideoConfig();
  const dot = (i: number): Dot => ({x: random(`x${i}`) * width, y: i * 9});
  const dots = useMemo<Dot[]>(() => Array.from({length: 9}, (_, i) => dot(i)), [width]);
  const come = spring({frame, fps, config: {damping: 12}});
  for (let i = 0; i < 3; i++) if (i > frame) break;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} style={{transform: `scale(${come}) rotate(${frame}deg)`}}>
      {dots.map(({x, y}, i) => <circle key={i} cx={x} cy={y} r={4 + Easing.out(Easing.cubic)(0.5)} fill="tomato" />)}
      <text fill="#fff">{frame}</text>
    </svg>
  );
};
""",
    """import * as React from "react";
import {AbsoluteFill, Img, Series, fitText, interpolateColors, useCurrentFrame} from "stage";
class Point { constructor(public x = 1, readonly y = 2) {} get sum() { return this.x + this.y; } }
enum Kind { A, B = 4 }
export const posterFrame = 7;
export const defaults = {words: ["one", "two"], on: true, at: null as number | null};
const Scene: React.FC<typeof defaults> = ({words, on, at}) => {
  const frame = useCurrentFrame();
  const {fontSize, lines} = fitText({text: words.join(" "), width: 300, fontSize: 80, maxLines: 2});
  const ink = interpolateColors(frame, [0, 30], ["#fff", "hsl(20, 90%, 60%)"]);
  label: for (const word of words) { if (!word) continue label; }
  return (
    <AbsoluteFill style={{color: ink, fontSize, fontWeight: 700, padding: 20}}>
      <Series>
        <Series.Sequence durationInFrames={30}>{lines.map((line) => <b key={line}>{line}</b>)}</Series.Sequence>
      </Series>
      {on ? <i>{new Point().sum + Kind.B + (at ?? 0)}</i> : null}
      <>{frame % 2 ? "odd" : "even"} {/a+b/u.test("aab") && "match"}</>
    </AbsoluteFill>
  );
};
export default Scene;
""",
]

# Expressions that have broken programs like this one before.
FRAGMENTS = [
    "null",
    "undefined",
    "-0",
    "1e308",
    "123456789012345678901234567890n",
    "NaN",
    '"\\u0000"',
    '"\\ud800"',
    '"\\u202e\\u200d\\u{1f468}\\u{1f3fd}"',
    "Symbol('s')",
    "Symbol.iterator",
    "[,,1]",
    "Array(1e5)",
    "'x'.repeat(1e5)",
    "() => 1",
    "class {}",
    "/(?:)/y",
    "new Proxy({}, {get() { throw new Error('got'); }})",
    "new Proxy({}, {ownKeys() { throw new Error('keys'); }})",
    "new Proxy([], {getPrototypeOf() { throw 1; }})",
    "new Proxy(() => 1, {apply() { return null; }})",
    "{get a() { throw new Error('a'); }}",
    "Object.create(null)",
    "Object.create({inherited: 1})",
    'JSON.parse(\'{"__proto__": {"x": 1}}\')',
    "{__proto__: null}",
    "{toString() { throw 1; }}",
    "{toString() { return {}; }, valueOf() { return {}; }}",
    "{[Symbol.toPrimitive]() { throw 1; }}",
    "{toJSON() { throw 1; }}",
    "{toJSON() { return undefined; }}",
    "{then(done: any) { done(1); }}",
    "{then: 1}",
    "(function* () { for (;;) yield 1; })",
    "{[Symbol.iterator]: function* () { yield 1; }}",
    "{[Symbol.iterator]() { return this; }}",
    "new Uint8Array(9)",
    "new Map([[1, 2]])",
    "new Set('abc')",
    "new WeakMap()",
    "Object.freeze([1])",
    "(() => { const a: any = {}; a.a = a; return a; })()",
    "(() => { const a: any = []; a[0] = a; return a; })()",
    "(() => { let a: any = {}; for (let i = 0; i < 9999; i++) a = {a}; return a; })()",
    "(() => { let a: any = 'x'; for (let i = 0; i < 3000; i++) a = <b>{a}</b>; return a; })()",
    "Object.assign(new Error('e'), {stack: {}})",
    "Object.assign(new Error(), {message: {}})",
    "Object.defineProperty(new Error('x'), 'message', {get() { throw 1; }})",
    "Object.assign(() => <i>a</i>, {defaultProps: 1, displayName: {}})",
    "{$$typeof: Symbol.for('react.transitional.element'), type: 'p', props: {}, key: null, ref: null}",
    "{$$typeof: Symbol.for('react.lazy'), _payload: {}, _init() { throw 1; }}",
    "{$$typeof: Symbol.for('react.portal')}",
]
# Each costs a second or a child: some of them go a long way.
ENDLESS = ["while (true);", "/^(a+)+$/.test('a'.repeat(60) + 'b')", "for (const a = []; ; a.push([1]));"]
WORDS = [
    "async",
    "await",
    "yield",
    "import",
    "export",
    "default",
    "return",
    "throw",
    "try",
    "catch",
    "finally",
    "new",
    "delete",
    "typeof",
    "void",
    "in",
    "of",
    "let",
    "const",
    "var",
    "function",
    "class",
    "extends",
    "super",
    "this",
    "null",
    "true",
    "=>",
    "...",
    "?.",
    "??",
    "??=",
    "||",
    "&&",
    "!",
    "~",
    "++",
    "--",
    "**",
    "<<",
    ">>>",
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "<",
    ">",
    "</",
    "/>",
    "<>",
    "</>",
    ",",
    ";",
    ":",
    "?",
    ".",
    "`",
    "${",
    "#",
    "@",
    "\\",
    "/",
    "/*",
    "*/",
    "//",
    '"',
    "'",
    "0",
    "1",
    "-1",
    "0x",
    "1e",
    "1n",
    "1_0",
    "=:",
    "as",
    "satisfies",
    "enum",
    "namespace",
    "declare",
    "abstract",
    "keyof",
    "<a.b.c/>",
    "<a:b/>",
    "<div",
    "{...{}}/>",
    "{{}}",
    "{[]}",
    "useMemo",
    "useState",
    "useCurrentFrame()",
    "interpolate(1,[2,1],[0,1])",
    "key",
    "ref",
    "style",
    "\ufeff",
    "\u202e",
    "😀",
    "́",
    "constructor",
    "__proto__",
    "prototype",
    "toString",
    "arguments",
    "eval",
    "label:",
]
TOKEN = re.compile(r"\s+|\w+|\"[^\"\n]*\"|=>|\.\.\.|</?|/>|[^\w\s]")


def _value(chance: random.Random) -> str:
    if chance.random() < 0.003:
        return chance.choice(ENDLESS)
    return f"({chance.choice(FRAGMENTS)})" if chance.random() < 0.4 else chance.choice(WORDS)


def _delete(tokens: list[str], chance: random.Random) -> None:
    at = chance.randrange(len(tokens))
    del tokens[at : at + chance.randint(1, 4)]


def _insert(tokens: list[str], chance: random.Random) -> None:
    tokens.insert(chance.randrange(len(tokens)), _value(chance))


def _replace(tokens: list[str], chance: random.Random) -> None:
    tokens[chance.randrange(len(tokens))] = _value(chance)


def _swap(tokens: list[str], chance: random.Random) -> None:
    one, other = chance.randrange(len(tokens)), chance.randrange(len(tokens))
    tokens[one], tokens[other] = tokens[other], tokens[one]


def _copy(tokens: list[str], chance: random.Random) -> None:
    start = chance.randrange(len(tokens))
    part = tokens[start : start + chance.randint(1, 30)]
    tokens[(at := chance.randrange(len(tokens))) : at] = part


def _nest(tokens: list[str], chance: random.Random) -> None:
    """A piece within many brackets."""
    opening, closing = chance.choice([("(", ")"), ("[", "]"), ("{", "}"), ("<b>", "</b>"), ("`${", "}`"), ("{a:", "}")])
    depth = chance.choice([1, 2, 30, 800])
    at = chance.randrange(len(tokens))
    tokens[at] = opening * depth + tokens[at] + closing * depth


def _grow(tokens: list[str], chance: random.Random) -> None:
    """A number, a text or a name many times as long."""
    at = chance.randrange(len(tokens))
    tokens[at] = tokens[at] * chance.choice([3, 50, 2000])


def _number(tokens: list[str], chance: random.Random) -> None:
    numbers = [at for at, token in enumerate(tokens) if token.isdigit()]
    if numbers:
        tokens[chance.choice(numbers)] = chance.choice(
            ["0", "-1", "1e9", "1e400", "0.1e-9", "(0 / 0)", "9" * 400, "07"]
        )


MUTATIONS: list[Callable[[list[str], random.Random], None]] = [
    _delete, _insert, _replace, _swap, _copy, _nest, _grow, _number,
]  # fmt: skip


def mutated(tsx_code: str, chance: random.Random, times: int) -> str:
    """The scene with `times` changes made by `chance`."""
    tokens = TOKEN.findall(tsx_code)
    for _ in range(times):
        chance.choice(MUTATIONS)(tokens, chance)
        tokens = tokens or [" "]
    return "".join(tokens)
