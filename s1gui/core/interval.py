"""How sure a share is that was counted a few times."""

import math

Z95 = 1.959963984540054
"""The standard normal distribution's 97.5 % point."""


def wilson(hits: int, n: int, *, z: float = Z95) -> tuple[float, float]:
    """Wilson's score interval of a share, in 0…1 (E. B. Wilson, JASA 22, 1927); (0, 1) where nothing was counted."""
    if n == 0:
        return 0.0, 1.0
    share = hits / n
    middle = (share + z * z / (2 * n)) / (1 + z * z / n)
    half = z * math.sqrt(share * (1 - share) / n + z * z / (4 * n * n)) / (1 + z * z / n)
    return (0.0 if hits == 0 else middle - half), (1.0 if hits == n else middle + half)
