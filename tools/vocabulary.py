"""What scenes may import from "stage", as TypeScript declarations: for authors as they are, for models made short.

`static/declarations.mjs` writes them from the stage's sources when the browser's files are built.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable

from tools.proof.bundles import DIST

DECLARATIONS = DIST / "stage.d.ts"
BUDGET = 60_000  # characters; about 15,000 tokens

_NAME = re.compile(r"^/\*\* (.*) \*/\nexport (?:const|function) (\w+)", re.MULTILINE)
_COMMENT = re.compile(r"^( *)/\*\*(.*?)\*/\n", re.MULTILINE | re.DOTALL)
_LITERALS = re.compile(r'(?:"[^"\n]*"(?:\s*\|\s*)?){25,}')
_NAMED = 12  # of a long list of texts that a name may be


def declarations() -> str:
    """The whole of stage.d.ts. Raises OSError where the browser's files have not been built."""
    return DECLARATIONS.read_text(encoding="utf-8")


def vocabulary(budget: int = BUDGET) -> str:
    """The declarations of all that "stage" offers in at most `budget` characters, for a model to read.

    What is dropped, in this order, until they fit: line breaks and indents, the rest of long lists of texts, the
    comments of properties, all but the first sentence of the others. ValueError when even then they do not fit.
    """
    return _shortened(declarations(), budget)


def names() -> dict[str, str]:
    """Every function, component and constant that "stage" offers, with the first sentence of its doc comment."""
    found = _NAME.findall(_lines_joined(_module(declarations())))
    sentences = ((name, re.match(r".+?[.:;](?= |$)", doc)) for doc, name in reversed(found))
    return {name: first[0] for name, first in sorted(sentences, key=lambda one: one[0].lower()) if first}


@functools.lru_cache(maxsize=4)
def _shortened(text: str, budget: int) -> str:
    text = _module(text)
    for shorten in _STEPS:
        text = shorten(text)
        if len(text) <= budget:
            return text
    raise ValueError(f"The stage's declarations need {len(text):,} characters; {budget:,} are allowed.")


def _module(text: str) -> str:
    """What stands inside `declare module "stage"`, less what only a compiler needs."""
    inside = text.partition('declare module "stage" {\n')[2].partition("\n}\n")[0]
    lines = (line[2:] for line in inside.split("\n"))
    return "\n".join(line for line in lines if line not in ("", "export {};") and not line.startswith("import "))


def _lines_joined(text: str) -> str:
    """Each comment on one line, and no blanks at the start of lines."""
    joined = _COMMENT.sub(lambda found: f"/** {_words(found[2])} */\n", text)
    return re.sub(r"^ +", "", joined, flags=re.MULTILINE).replace('import("react").', "")


def _words(comment: str) -> str:
    return " ".join(re.sub(r"^\s*\* ?", "", line).strip() for line in comment.strip().split("\n"))


def _lists_cut(text: str) -> str:
    """Of a type that is one of many texts, the first few and how many more there are."""

    def cut(found: re.Match[str]) -> str:
        literals = re.findall(r'"[^"]*"', found[0])
        return f"{' | '.join(literals[:_NAMED])} | string /* {len(literals) - _NAMED} more */"

    return _LITERALS.sub(cut, text)


def _properties_bare(text: str) -> str:
    """Comments stay only where what is declared next begins a declaration."""
    return re.sub(
        r"^/\*\*.*\*/\n(?!export |interface |type |const |function |namespace |class )", "", text, flags=re.MULTILINE
    )


def _first_sentences(text: str) -> str:
    return re.sub(r"^/\*\* (.+?[.:;])(?: .*)? \*/$", r"/** \1 */", text, flags=re.MULTILINE)


_STEPS: tuple[Callable[[str], str], ...] = (_lines_joined, _lists_cut, _properties_bare, _first_sentences)
