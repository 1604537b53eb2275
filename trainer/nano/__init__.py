"""The embedded model: a few million parameters that sum and count letters, and think about it."""
