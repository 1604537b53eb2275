"""What thinking on a budget means: formats, budgets, forcing, lanes, events. Standard library only."""
