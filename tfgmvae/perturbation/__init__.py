"""The arithmetic of changing an image. It knows no model."""
