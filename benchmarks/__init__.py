"""Benchmarks: run by scripts/bench, not by the tests."""
