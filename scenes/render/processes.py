"""What a browser's processes hold, by Linux's /proc, and what they may take. Elsewhere there is nothing to see."""

from __future__ import annotations

import contextlib
import ctypes
import os
import sys
from pathlib import Path

PROC = Path("/proc")
PR_CAPBSET_DROP, CAP_SYS_NICE = 24, 23  # <linux/prctl.h>, <linux/capability.h>


def give_way(niceness: int) -> None:
    """This process, and what it starts, leave the processor to all that is less nice.

    Where root runs it Chromium would make itself important again: what it starts may not.
    """
    os.nice(niceness)
    group_gives_way(os.getpid(), niceness)
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_CAPBSET_DROP, CAP_SYS_NICE, 0, 0, 0)  # refused to all but root, who alone needs it


def group_gives_way(pid: int, niceness: int) -> None:
    """Where Linux shares the processor among sessions first (sched(7), autogroup), niceness counts within one alone:
    the process's session gives way to the others too."""
    with contextlib.suppress(OSError):  # not on this system, or not under its rules
        (PROC / str(pid) / "autogroup").write_text(str(niceness))


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
