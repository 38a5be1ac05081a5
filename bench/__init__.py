"""Figures: `make bench` prints p50 and p95 of what people and machines wait for, all measured in one run."""
