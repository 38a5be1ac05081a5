"""What a browser's processes hold, by Linux's /proc. Elsewhere there is nothing to see."""

from __future__ import annotations

from pathlib import Path

PROC = Path("/proc")


def family(pid: int) -> set[int]:
    """The process and all that descend from it."""
    parents = {}
    for path in PROC.glob("[0-9]*/stat"):
        try:
            parents[int(path.parent.name)] = int(path.read_text().rpartition(")")[2].split()[1])
        except OSError:  # it has just ended
            continue
    found = {pid}
    while more := {child for child, parent in parents.items() if parent in found} - found:
        found |= more
    return found


def held(pid: int) -> int:
    """Bytes of memory that a process holds, what it shares counted in parts; 0 once it has ended."""
    try:
        lines = (PROC / str(pid) / "smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:")), 0)
