"""The published results, made again from seeds."""
