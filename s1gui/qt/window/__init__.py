"""What the main window hands its parts: asking, commands, connections, lanes."""
