"""The engine that runs models of transformers: what lives in the worker's process, and the client that starts it."""
