"""From scores and labels to thresholds. NumPy only."""
