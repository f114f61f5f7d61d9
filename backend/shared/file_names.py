"""Names of files that people send."""

EDGES = ". "


def shown(name: str, *, max_length: int, otherwise: str = "file") -> str:
    """The last part of a path, of letters that show; nothing of it leads elsewhere or turns the text around it."""
    last = name.replace("\\", "/").rpartition("/")[2]
    return "".join(letter for letter in last if letter.isprintable())[:max_length].strip(EDGES) or otherwise
