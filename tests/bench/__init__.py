"""Measures how fast the program is, always as ratios of things timed in turn in one run. `make bench`."""
