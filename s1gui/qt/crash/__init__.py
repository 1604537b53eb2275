"""What is left of a crash, offered at the next start."""
