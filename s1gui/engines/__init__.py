"""How tokens are made: engines behind the contract of `core.engine`."""
