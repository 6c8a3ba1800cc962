"""The definition of `tfgmvae.ops.latent_search`."""

from __future__ import annotations

import tensorflow as tf

from tfgmvae.ops.arguments import LatentSearchArguments
from tfgmvae.ops.reference.search import Search, SearchLayout
from tfgmvae.ops.reference.traced import TracedSearch, traced_search
from tfgmvae.ops.results import LatentSearchResult
from tfgmvae.ops.search_options import SCALAR_DTYPES

_CHUNK_BYTES = 1 << 26


def latent_search(
    arguments: LatentSearchArguments, *, chunk_size: int | None = None
) -> LatentSearchResult:
    """The definition of `tfgmvae.ops.latent_search`.

    The items are searched in tiles of one fixed shape, the last one filled up: memory is bounded,
    and an item meets the same arithmetic alone and in any batch. Called eagerly, this goes through
    `x` chunk by chunk with one traced function per decoder and options. Called while a
    `tf.function` or an export is traced, it adds stock operations to that graph.

    Levenberg-Marquardt minimises `||r||^2`, `r = [g(z) - x; (z - mean_k) / (sqrt(2) scale_k)]`
    (the second part for the objective "map" only), with Jacobian `J` and `A = J^T J`, by steps
    `-(A + damping * diag(A))^-1 J^T r`, the scaling of Marquardt (1963). The damping starts at 0.1;
    an accepted step divides it by 8 (to no less than 1e-7), a rejected one multiplies it by 8. A
    start ends as

    - CONVERGED where an accepted step has `F_old - F_new <= tolerance * F_old`, or where a step
      tried with a damping of at most 0.1 has `-step^T J^T r <= tolerance * F_old` (the gradient is
      zero to tolerance: such a step promises no more, and rounding may well have it rejected);
    - STALLED where a rejected step raises the damping above 1e6;
    - MAX_ITERATIONS where `num_iterations == max_iterations` and none of the above;
    - NONFINITE where F is not finite at the start.

    Gradient descent is Adam (Kingma and Ba, 2015) with decays 0.9 and 0.999 and epsilon 1e-8. A
    start ends as CONVERGED where, at iteration 20, 40, 60 and so on, its best F is not lower than
    20 iterations ago by more than `tolerance * F` (so a single noisy step ends nothing), as STALLED
    where F stops being finite, and otherwise as above.

    Args:
        arguments: From `tfgmvae.ops.arguments.check_latent_search`.
        chunk_size: Items per call of the traced function; by default as many as keep a chunk of
            `x` within 64 MiB. The result does not depend on it.

    Returns:
        The result.

    Raises:
        ValueError: Where the decoder's images are not of the shape of `x`.
    """
    num_components, latent_dim = arguments.component_means.shape
    most_starts = max(num_components, arguments.codebook.shape[0] or 0)
    options = arguments.options.without_scalars()
    layout = SearchLayout(
        image_shape=tuple(arguments.x.shape[1:]),
        latent_dim=latent_dim,
        num_components=num_components,
        has_preferred=arguments.preferred_classes is not None,
        options=options._replace(num_starts=min(options.num_starts, most_starts)),
    )
    is_eager = tf.executing_eagerly()
    search: Search | TracedSearch
    if is_eager:
        search = traced_search(arguments.decoder, layout)
    else:
        search = Search(lambda: arguments.decoder, layout)
    codebook_images = arguments.codebook_images
    if codebook_images is None and options.method == "levenberg_marquardt":
        codebook_images = search.decode_codebook(arguments.codebook)
    elif codebook_images is None:
        codebook_images = tf.zeros([0, *layout.image_shape])

    scalars = arguments.options.scalars()

    def find(part: slice) -> LatentSearchResult:
        preferred = arguments.preferred_classes
        return search.find(
            tf.cast(tf.convert_to_tensor(arguments.x[part]), tf.float32),
            arguments.component_means,
            arguments.component_scales,
            arguments.encoder_thresholds,
            arguments.codebook,
            codebook_images,
            tf.zeros([0], tf.int64) if preferred is None else preferred[part],
            {name: tf.constant(value, SCALAR_DTYPES[name]) for name, value in scalars.items()},
        )

    if not is_eager:
        return find(slice(None))
    if chunk_size is None:
        chunk_size = max(_CHUNK_BYTES // (4 * layout.image_size), 1)
    # An empty x still makes one chunk, so that the result has its shapes and dtypes.
    chunk_starts = range(0, max(len(arguments.x), 1), chunk_size)
    chunks = [find(slice(start, start + chunk_size)) for start in chunk_starts]
    return LatentSearchResult(*(tf.concat(fields, axis=0) for fields in zip(*chunks, strict=True)))
