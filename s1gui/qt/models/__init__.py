"""Which model thinks: the picker, the library, and what is remembered of each model."""
