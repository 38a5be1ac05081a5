"""`make bench`: every figure, in one run. `python -m bench turns` prints one part of it."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator

from bench import designer, proof, side_effects, turns
from bench.served import serving


def server_figures() -> Iterator[str]:
    with serving() as server:
        yield from turns.report(server)
    with serving() as server:  # another one: on the first, the cards of all those films would be drawn meanwhile
        yield turns.commit_to_other_tab(server)


PARTS = {
    "proof": proof.report,
    "designer": designer.report,
    "side_effects": side_effects.report,
    "turns": server_figures,
}


def main() -> None:
    wanted = sys.argv[1:] or list(PARTS)
    if unknown := set(wanted) - set(PARTS):
        sys.exit(f"There is no bench {', '.join(sorted(unknown))}: choose of {', '.join(PARTS)}.")
    print(f"{os.cpu_count()} cores; milliseconds; the aim is for p95")
    for name in wanted:
        for line in PARTS[name]():
            print(line, flush=True)


if __name__ == "__main__":
    main()
