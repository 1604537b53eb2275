"""The thinking on screen: its document, what is painted on it, its formulas, what is known of a token."""
