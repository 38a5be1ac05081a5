"""Edits of code as search and replace: exact, each found once, all of them or none, and letter for letter."""

from __future__ import annotations

import difflib
import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

_PATCH = re.compile(
    r"^<{5,9} SEARCH[ \t]*\n(?P<search>.*?)^={5,9}[ \t]*\n(?P<replace>.*?)^>{5,9} REPLACE[ \t]*$",
    re.MULTILINE | re.DOTALL,
)
_BLOCK = re.compile(r"^```(?:tsx|typescript|ts|jsx)?[ \t]*\n(?P<code>.*?)```[ \t]*$", re.MULTILINE | re.DOTALL)
NEAR = 8  # lines shown before and after the place that a search came nearest to


@dataclass(frozen=True)
class Patch:
    """`search` stands in the code exactly once; `replace` takes its place. Both end without a line break."""

    search: str
    replace: str


class PatchesDoNotFit(Exception):
    """None was applied. `misfits` says of each that does not fit why, and shows the code where it comes nearest."""

    def __init__(self, misfits: Sequence[str]) -> None:
        super().__init__("\n\n".join(misfits))
        self.misfits = tuple(misfits)


def patches_in(answer: str) -> list[Patch]:
    """The patches of an answer, in order."""
    return [Patch(_line(found["search"]), _line(found["replace"])) for found in _PATCH.finditer(answer)]


def module_in(answer: str) -> str:
    """The module of an answer: its longest fenced block, else all of it where it is bare code; "" for neither."""
    blocks = [found["code"] for found in _BLOCK.finditer(answer)]
    if blocks:
        return max(blocks, key=len).strip() + "\n"
    bare = answer.strip()
    return bare + "\n" if "export default" in bare and "```" not in bare else ""


def patched(code: str, patches: Sequence[Patch]) -> str:
    """The code with all patches applied. Each is looked up in `code` as it was. Raises PatchesDoNotFit."""
    misfits, places = [], []
    for number, patch in enumerate(patches, 1):
        count = times(patch.search, code) if patch.search.strip() else 0
        if count == 1:
            start = code.index(patch.search)
            places.append((start, start + len(patch.search), patch.replace))
        else:
            misfits.append(_misfit(number, patch, code, count))
    places.sort()
    for (_, end, _), (start, _, _) in itertools.pairwise(places):
        if start < end:
            misfits.append("Two patches change the same lines: make one of them.")
    if misfits or not places:
        raise PatchesDoNotFit(misfits or ["There is no patch in the answer."])
    made, at = "", 0
    for start, end, replace in places:
        made += code[at:start] + replace
        at = end
    return made + code[at:]


def times(search: str, code: str) -> int:
    """How many places there are that it may mean: "==" has two in "===", which str.count() takes for one."""
    return len(re.findall(f"(?={re.escape(search)})", code))


def _line(text: str) -> str:
    return text.removesuffix("\n")


def _misfit(number: int, patch: Patch, code: str, count: int) -> str:
    if not patch.search.strip():
        return f"Patch {number} searches for nothing."
    if count > 1:
        return f"What patch {number} searches for stands in the code {count} times: copy more lines around it."
    return (
        f"What patch {number} searches for is not in the code. Nearest to it is:\n{neighbourhood(code, patch.search)}"
    )


def neighbourhood(code: str, search: str) -> str:
    """The lines of the code that are most like `search`, with some around them, as they really are."""
    lines = code.splitlines()
    wanted = [line.strip() for line in search.splitlines() if line.strip()]
    bare = [line.strip() for line in lines]
    scores = [0.0] * (len(lines) + 1)
    for line in wanted[:40]:
        for at, other in enumerate(bare):
            if other:
                matcher = difflib.SequenceMatcher(None, line, other, autojunk=False)
                if matcher.real_quick_ratio() > 0.6:
                    scores[at] = max(scores[at], matcher.ratio())
    size = max(1, len(search.splitlines()))
    starts = range(max(1, len(lines) - size + 1))
    best = max(starts, key=lambda start: sum(scores[start : start + size]))
    return "\n".join(lines[max(0, best - NEAR) : best + size + NEAR])
