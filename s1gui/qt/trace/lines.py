"""A line of a trace as it was written and as it stands in a block of a text document."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class Line:
    """A block. start: where its text begins in the source, in characters; is_soft: the break at its end is ours.

    drawn: parts that a picture stands for, from and to, counted in the UTF-16 units of a QTextDocument, in order.
    """

    start: int
    text: str = ""
    is_soft: bool = False
    drawn: list[tuple[int, int]] = field(default_factory=list)

    @property
    def end(self) -> int:
        """Where its text ends in the source."""
        return self.start + len(self.text)

    @property
    def next_start(self) -> int:
        """Where the line after it begins in the source."""
        return self.end + (not self.is_soft)

    def place(self, offset: int) -> int:
        """Where a character of the source stands in the block; a picture's place for one that is drawn."""
        place = self._units(offset - self.start)
        saved = 0
        for begin, end in self.drawn:
            if place < end:
                return min(place, begin) - saved
            saved += end - begin - 1
        return place - saved

    def offset(self, place: int) -> int:
        """The character of the source that stands at a place of the block."""
        for begin, end in self.drawn:
            if place <= begin:
                break
            place += end - begin - 1
        return self.start + self._characters(place)

    def draw(self, start: int, end: int) -> None:
        """A picture stands for these characters of the source from now on."""
        self.drawn.append((self._units(start - self.start), self._units(end - self.start)))
        self.drawn.sort()

    def is_drawn(self, start: int) -> bool:
        """Whether a picture stands for the character at this place of the source."""
        units = self._units(start - self.start)
        return any(begin <= units < end for begin, end in self.drawn)

    def joined(self, other: "Line") -> "Line":
        """This line and the next as one, the break between them in its text."""
        text = self.text + "\n" * (not self.is_soft)
        shift = _units(text)
        drawn = self.drawn + [(begin + shift, end + shift) for begin, end in other.drawn]
        return Line(self.start, text + other.text, other.is_soft, drawn)

    def _units(self, characters: int) -> int:
        return characters if self.text.isascii() else _units(self.text[:characters])

    def _characters(self, units: int) -> int:
        if self.text.isascii():
            return min(max(units, 0), len(self.text))
        return len(self.text.encode("utf-16-le")[: 2 * max(units, 0)].decode("utf-16-le", "ignore"))


def _units(text: str) -> int:
    """As `plain_text.utf16_length`, quick for long texts that are not ASCII."""
    return len(text.encode("utf-16-le")) // 2
