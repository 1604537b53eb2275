"""Two to eight lanes of one question, side by side."""
