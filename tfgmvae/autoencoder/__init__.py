"""The Gaussian-mixture variational autoencoder."""
