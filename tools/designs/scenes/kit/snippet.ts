import {fitText} from "stage";

export const MONO = "JetBrains Mono";

/** Lines of program text as written; blank ones at the ends are left out. */
export function linesOf(given: unknown): string[] {
  const lines = String(given ?? "").replace(/\t/g, "  ").split(/\r?\n/).map((line) => line.trimEnd());
  while (lines.length && !lines[0]) lines.shift();
  while (lines.length && !lines[lines.length - 1]) lines.pop();
  return lines;
}

/** The largest size, pixels, up to `most` at which all `lines` have room, unbroken; lines are `leading` sizes high. */
export function sizeOfLines(lines: string[], room: {width: number; height: number}, most: number, leading: number, font = MONO, letterSpacing = 0): number {
  const widest = Math.max(1, ...lines.map((line) => fitText({text: line.replace(/ /g, "\u00a0") || " ", width: 1e6, fontSize: 100, fontFamily: font, fontWeight: 500, letterSpacing}).width)) / 100;
  return Math.max(8, Math.min(most, room.width / widest, room.height / (Math.max(1, lines.length) * leading)));
}

export type Kind = "word" | "text" | "number" | "comment" | "name" | "plain";

const WORDS =
  /^(?:abstract|and|as|async|await|break|case|catch|class|const|continue|def|default|del|do|elif|else|end|enum|except|export|extends|false|False|final|finally|fn|for|from|func|function|go|if|impl|import|in|interface|is|lambda|let|match|mut|new|nil|None|not|null|or|package|pass|private|pub|public|raise|return|self|static|struct|super|switch|this|throw|true|True|try|type|use|val|var|void|while|with|yield|SELECT|FROM|WHERE|INSERT|UPDATE|DELETE|JOIN|ORDER|BY|GROUP|LIMIT)$/;
const TOKENS = /(\/\/.*|#(?![0-9a-fA-F]{3,8}\b).*|--\s.*|\/\*.*?\*\/)|("(?:[^"\\]|\\.)*"?|'(?:[^'\\]|\\.)*'?|`(?:[^`\\]|\\.)*`?)|(\b\d[\d._]*\w*)|([A-Za-z_$][\w$]*)(?=\s*\()|([A-Za-z_$][\w$]*)/g;

/** A line cut into pieces by what they are, in most languages that people write. */
export function tokensOf(line: string): {text: string; kind: Kind}[] {
  const tokens: {text: string; kind: Kind}[] = [];
  let end = 0;
  for (const found of line.matchAll(TOKENS)) {
    if (found.index > end) tokens.push({text: line.slice(end, found.index), kind: "plain"});
    const [text, comment, quoted, number, call] = found;
    const kind: Kind = comment ? "comment" : quoted ? "text" : number ? "number" : WORDS.test(text) ? "word" : call ? "name" : "plain";
    tokens.push({text, kind});
    end = found.index + text.length;
  }
  if (end < line.length) tokens.push({text: line.slice(end), kind: "plain"});
  return tokens;
}
