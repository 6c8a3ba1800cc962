"""Any trained Keras classifier that can refuse to answer."""

from tfgmvae.reject_option.reject_option import RejectOption

__all__ = ["RejectOption"]
