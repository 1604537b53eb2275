"""Budget forcing on reasoning models: the answer as a function of thinking tokens."""

__version__ = "0.1.0"
