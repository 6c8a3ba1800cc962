"""The native core: CPU kernels over NumPy arrays."""

from typing import Any

import numpy as np

def threshold_score(
    x: np.ndarray,
    reconstruction: np.ndarray,
    latents: np.ndarray,
    component_means: np.ndarray,
    component_scales: np.ndarray,
    encoder_thresholds: np.ndarray,
    decoder_thresholds: np.ndarray,
    with_statistics: bool = False,
    num_threads: int = 0,
    stream: int = 1,
) -> tuple[np.ndarray, ...]: ...
def latent_search(
    x: np.ndarray,
    layer_table: np.ndarray,
    weights: np.ndarray,
    component_means: np.ndarray,
    component_scales: np.ndarray,
    encoder_thresholds: np.ndarray,
    codebook: np.ndarray,
    codebook_images: np.ndarray | None = None,
    preferred_classes: np.ndarray | None = None,
    *,
    method: str = "levenberg_marquardt",
    objective: str = "map",
    num_starts: int = 3,
    max_iterations: int = 12,
    tolerance: float = 1e-4,
    learning_rate: float = 0.1,
    preference: float = 0.0,
    num_threads: int = 0,
    stream: int = 1,
) -> tuple[np.ndarray, ...]: ...
def cuda_search_problem(
    latent_dim: int, num_components: int, codebook_size: int, num_starts: int
) -> str: ...
def description() -> dict[str, Any]: ...

# Names by their value, of the enumerations that cross the border as numbers.
ACTIVATIONS: tuple[str, ...]
LAYER_KINDS: tuple[str, ...]
LAYER_FIELDS: tuple[str, ...]
SEARCH_STATUSES: tuple[str, ...]
