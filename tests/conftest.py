"""What holds for all tests: no property fails because a machine was busy."""

from hypothesis import settings

settings.register_profile("s1gui", deadline=None)
settings.load_profile("s1gui")
