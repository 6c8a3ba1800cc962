"""The library's named errors; every one is also a `ValueError`."""


class NotCalibratedError(ValueError):
    """The classifier has no thresholds yet, so it cannot accept or reject."""


class InvalidModelFileError(ValueError):
    """The file is not a model saved by this library, or it is damaged."""


class DatasetNotFoundError(ValueError, FileNotFoundError):
    """The files of a data set are not where they were looked for."""


class BackendError(ValueError):
    """`TFGMVAE_BACKEND=native` was asked for, and the native core cannot be used."""
