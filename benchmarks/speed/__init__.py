"""Speed against TensorFlow, and against other libraries."""
