"""Certificates: what no change of an image within a radius can do to an answer, and the proof."""
