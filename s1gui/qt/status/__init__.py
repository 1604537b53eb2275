"""The line at the bottom: where it runs, how fast, what it costs."""
