"""The names of the built-in networks; importing this loads neither TensorFlow nor Keras."""

ENCODERS = ("conv", "mlp", "strided_conv", "deep_strided_conv")
DECODERS = ("mlp", "conv")
