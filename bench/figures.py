"""Samples to one line of p50 and p95, beside what is aimed at."""

from __future__ import annotations

import math
import time
from collections.abc import Callable


def percentile(samples: list[float], share: float) -> float:
    """The nearest-rank percentile: the smallest sample that `share` of all are not above."""
    ordered = sorted(samples)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]


def line(name: str, milliseconds: list[float], aim: float | None = None) -> str:
    """`name  n  p50  p95  worst  aim`; milliseconds throughout, the aim for p95."""
    p50, p95 = percentile(milliseconds, 0.5), percentile(milliseconds, 0.95)
    verdict = "" if aim is None else f"  aim {aim:.0f}: {'met' if p95 <= aim else 'MISSED'}"
    return (
        f"{name:48} n {len(milliseconds):4}  p50 {p50:7.1f} ms  p95 {p95:7.1f} ms"
        f"  worst {max(milliseconds):7.1f} ms{verdict}"
    )


def measured(work: Callable[[], object]) -> float:
    """Milliseconds that `work` takes."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000
