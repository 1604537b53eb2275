"""Runs beyond the one that is asked: kept, forked, told again, sent out and taken in."""
