"""What stops a command of the cut-over. Each carries the sentence that says where and why, without a secret."""


class LegacyError(Exception):
    """Something of the former product, or of the files about it, can't be used."""

    def __init__(self, problem: str) -> None:
        super().__init__(problem)
        self.problem = problem


class UnusableMapping(LegacyError):
    """The mapping file is not as it must be."""


class UnusableLegacyDatabase(LegacyError):
    """The former database can't be read, or is not what the mapping says."""


class PhaseRefused(LegacyError):
    """A phase can't be applied, verified or reverted now."""


class UnusableAnswer(LegacyError):
    """What an endpoint answers can't be compared."""


class UnusableDecisions(LegacyError):
    """The file of decisions is not as it must be."""
