"""Plans for an evaluation set, for its score.py, and how much processor time the brain took.

usage: python bench/brain_eval.py CASES.json PLANS.json
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from brain.decide import decide
from brain.evals import context_of
from brain.warm import warm


def main() -> None:
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    cases = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))["cases"]
    plans, times = {}, []
    warm()  # as a server does when it starts
    for case in cases:
        context = context_of(case)
        start = time.thread_time()
        plan = decide(context)
        times.append((time.thread_time() - start) * 1000)
        plans[case["id"]] = [op.model_dump(mode="json", by_alias=True, exclude_none=True) for op in plan.asked]
    Path(sys.argv[2]).write_text(json.dumps(plans, indent=1), encoding="utf-8")
    cuts = statistics.quantiles(times, n=20)
    median, slow = statistics.median(times), cuts[18]
    print(f"{len(cases)} decisions, processor time: p50 {median:.2f} ms, p95 {slow:.2f} ms, max {max(times):.2f} ms")


if __name__ == "__main__":
    main()
