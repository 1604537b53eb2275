"""How a model is taught to think."""
