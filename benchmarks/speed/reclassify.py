"""`latent_search` on adversarial images, against TensorFlow, the reference, JAX and SciPy.

Without `--model`, a dense (or, with `--conv`, a convolutional) decoder is trained briefly.
Baselines: Adam, 100 steps from every class mean, as `tf.function` and with XLA; the reference
Levenberg-Marquardt; optimistix where it is installed and the decoder is dense, 12 steps from one
start; SciPy on a few images.

    python -m benchmarks.speed.reclassify --data mnist.npz
    python -m benchmarks.speed.reclassify --model model.keras
"""

from __future__ import annotations

import argparse
import dataclasses
import importlib.util
import os
import resource
from collections.abc import Callable
from typing import Any

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

import keras
import numpy as np
import tensorflow as tf

from benchmarks.speed import measure
from tfgmvae import RejectingClassifier, datasets
from tfgmvae.ops import backend, native, reference
from tfgmvae.ops.arguments import LatentSearchArguments, SearchOptions, check_latent_search

STEPS, LEARNING_RATE = 100, 0.1


def train(data: Any, is_conv: bool, epochs: int) -> tuple[keras.Model, keras.Model, np.ndarray]:
    """A small mixture autoencoder: encoder, decoder and component means."""
    from tfgmvae.autoencoder import networks

    keras.utils.set_random_seed(0)
    shape = data.x_train.shape[1:]
    encoder = networks.build_encoder("mlp", shape, 10, seed=0)
    decoder = networks.build_decoder("conv" if is_conv else "mlp", shape, 10, seed=0)
    means = 10 * np.eye(10, dtype=np.float32)
    optimizer = keras.optimizers.Adam(1e-3)
    variables = encoder.trainable_variables + decoder.trainable_variables
    optimizer.build(variables)

    @tf.function
    def step(x: tf.Tensor, y: tf.Tensor) -> None:
        with tf.GradientTape() as tape:
            z = encoder(x, training=True)
            images = decoder(z + tf.random.normal(tf.shape(z)), training=True)
            error = tf.reduce_sum(tf.square(x - images), axis=[1, 2, 3])
            prior = 0.5 * tf.reduce_sum(tf.square(z - tf.gather(means, y)), axis=1)
            loss = tf.reduce_mean(error + prior)
        optimizer.apply_gradients(zip(tape.gradient(loss, variables), variables, strict=True))

    batches = tf.data.Dataset.from_tensor_slices((data.x_train, data.y_train))
    for batch in batches.shuffle(10_000, seed=0).batch(128, drop_remainder=True).repeat(epochs):
        step(*batch)
    return encoder, decoder, means


def first_classes(data: Any, train_items: int | None) -> Any:
    """The images of the first ten classes, so many of them for training."""
    training, test = data.y_train < 10, data.y_test < 10
    return dataclasses.replace(
        data,
        x_train=data.x_train[training][:train_items],
        y_train=data.y_train[training][:train_items],
        x_test=data.x_test[test],
        y_test=data.y_test[test],
    )


def attacked(
    encoder: keras.Model, means: np.ndarray, x: np.ndarray, y: np.ndarray, eps: float
) -> np.ndarray:
    """FGSM on the class of the nearest component."""

    @tf.function
    def perturb(x: tf.Tensor, y: tf.Tensor) -> tf.Tensor:
        with tf.GradientTape() as tape:
            tape.watch(x)
            distances = tf.reduce_sum(tf.square(encoder(x)[:, tf.newaxis] - means), axis=-1)
            loss = tf.nn.sparse_softmax_cross_entropy_with_logits(y, -0.5 * distances)
        return tf.clip_by_value(x + eps * tf.sign(tape.gradient(loss, x)), 0.0, 1.0)

    parts = [perturb(x[i : i + 1000], y[i : i + 1000]).numpy() for i in range(0, len(x), 1000)]
    return np.concatenate(parts)


class AdamBaseline:
    """Adam from all class means in one graph; the best iterate of each start is kept."""

    def __init__(self, decoder: keras.Model, means: np.ndarray, objective: str, jit: bool) -> None:
        self._decoder, self._means = decoder, tf.constant(means)
        self._is_map = objective == "map"
        self._search = tf.function(self._find, jit_compile=jit)

    def __call__(self, x: np.ndarray, batch: int = 500) -> tuple[np.ndarray, np.ndarray]:
        parts = [self._search(tf.constant(x[i : i + batch])) for i in range(0, len(x), batch)]
        return tuple(np.concatenate(fields) for fields in zip(*parts, strict=True))

    def _objective(self, x: tf.Tensor, z: tf.Tensor) -> tf.Tensor:
        images = tf.reshape(self._decoder(z, training=False), tf.shape(x))
        value = tf.reduce_sum(tf.square(images - x), axis=-1)
        if self._is_map:
            distances = tf.reduce_sum(tf.square(z[:, tf.newaxis] - self._means), axis=-1)
            value += 0.5 * tf.reduce_min(distances, axis=-1)
        return value

    def _find(self, x: tf.Tensor) -> tuple[tf.Tensor, tf.Tensor]:
        count, starts = tf.shape(x)[0], self._means.shape[0]
        x = tf.repeat(tf.reshape(x, [count, -1]), starts, axis=0)
        z = tf.tile(self._means, [count, 1])
        best, best_z = tf.fill(tf.shape(x)[:1], float("inf")), z
        m = v = tf.zeros_like(z)

        def step(t, z, m, v, best, best_z):  # type: ignore[no-untyped-def]
            with tf.GradientTape() as tape:
                tape.watch(z)
                value = self._objective(x, z)
            gradient = tape.gradient(value, z)
            best_z = tf.where((value < best)[:, tf.newaxis], z, best_z)
            best = tf.minimum(value, best)
            m, v = 0.9 * m + 0.1 * gradient, 0.999 * v + 0.001 * tf.square(gradient)
            power = tf.cast(t + 1, tf.float32)
            mean, square = m / (1 - 0.9**power), v / (1 - 0.999**power)
            return t + 1, z - LEARNING_RATE * mean / (tf.sqrt(square) + 1e-8), m, v, best, best_z

        state = (tf.constant(0), z, m, v, best, best_z)
        _, z, _, _, best, best_z = tf.while_loop(
            lambda t, *rest: t < STEPS, step, state, maximum_iterations=STEPS
        )
        value = self._objective(x, z)
        best_z = tf.where((value < best)[:, tf.newaxis], z, best_z)
        best = tf.reshape(tf.minimum(value, best), [count, starts])
        winner = tf.argmin(best, axis=1)
        best_z = tf.reshape(best_z, [count, starts, -1])
        return tf.gather(best_z, winner, batch_dims=1), tf.reduce_min(best, axis=1)


class OptimistixBaseline:
    """Levenberg-Marquardt in JAX, vmapped and compiled, from the best codebook entry."""

    def __init__(self, given: LatentSearchArguments) -> None:
        import jax
        import jax.numpy as jnp
        import optimistix

        activations = {"linear": lambda x: x, "relu": jax.nn.relu, "sigmoid": jax.nn.sigmoid}
        layers = [
            (*map(np.asarray, layer.get_weights()), activations[layer.activation.__name__])
            for layer in given.decoder.layers
            if isinstance(layer, keras.layers.Dense)
        ]
        means, codebook = map(np.asarray, (given.component_means, given.codebook))
        means, codebook = jnp.array(means), jnp.array(codebook)
        images = jnp.array(np.asarray(given.codebook_images).reshape(len(codebook), -1))
        lengths = jnp.sum(images**2, axis=1)
        weight = np.sqrt(0.5) if given.options.objective == "map" else 0.0
        solver = optimistix.LevenbergMarquardt(
            rtol=given.options.tolerance, atol=given.options.tolerance
        )

        def residuals(z: Any, fixed: Any) -> Any:
            item, mean = fixed
            image = z
            for kernel, bias, activation in layers:
                image = activation(image @ kernel + bias)
            return jnp.concatenate([image - item, weight * (z - mean)])

        def search(item: Any, start: Any) -> tuple[Any, Any]:
            mean = means[jnp.argmin(jnp.sum((means - start) ** 2, axis=1))]
            found = optimistix.least_squares(
                residuals, solver, start, (item, mean), max_steps=12, throw=False
            ).value
            return found, jnp.sum(residuals(found, (item, mean)) ** 2)

        def search_all(x: Any) -> tuple[Any, Any]:
            best = jnp.argmin(lengths - 2 * x @ images.T, axis=1)
            return jax.vmap(search)(x, codebook[best])

        self._search = jax.jit(search_all)

    @staticmethod
    def covers(decoder: keras.Model) -> bool:
        kinds = keras.layers.Dense, keras.layers.Reshape, keras.layers.InputLayer
        is_installed = importlib.util.find_spec("optimistix") is not None
        return is_installed and all(isinstance(layer, kinds) for layer in decoder.layers)

    def __call__(self, x: np.ndarray, batch: int = 500) -> tuple[np.ndarray, np.ndarray]:
        flat = x.reshape(len(x), -1)
        parts = [self._search(flat[i : i + batch]) for i in range(0, len(x), batch)]
        return tuple(np.concatenate(fields) for fields in zip(*parts, strict=True))


def scipy_search(arguments: LatentSearchArguments, count: int) -> tuple[np.ndarray, np.ndarray]:
    """SciPy's Levenberg-Marquardt from the best codebook entry, image by image."""
    from scipy.optimize import least_squares

    decoder, means = arguments.decoder, arguments.component_means.numpy()
    codebook = arguments.codebook.numpy()
    images = arguments.codebook_images.numpy().reshape(len(codebook), -1)
    weight = np.sqrt(0.5) if arguments.options.objective == "map" else 0.0
    latents, values = [], []
    for item in np.asarray(arguments.x[:count]).reshape(count, -1):
        start = codebook[np.argmin(np.sum((images - item) ** 2, axis=1))]
        mean = means[np.argmin(np.sum((means - start) ** 2, axis=1))]

        def residuals(z: np.ndarray, item: Any = item, mean: Any = mean) -> np.ndarray:
            image = decoder(tf.constant(z[None], tf.float32)).numpy().ravel()
            return np.concatenate([image - item, weight * (z - mean)]).astype(np.float64)

        found = least_squares(residuals, start, diff_step=1e-3, max_nfev=12)
        latents.append(found.x)
        values.append(2 * found.cost)
    return np.array(latents, np.float32), np.array(values, np.float32)


@dataclasses.dataclass(frozen=True)
class Problem:
    """What is searched: images `x` with labels `y`, a decoder and a codebook."""

    decoder: keras.Model
    means: np.ndarray
    x: np.ndarray
    y: np.ndarray
    codebook: np.ndarray
    codebook_images: np.ndarray

    def arguments(self, items: np.ndarray, objective: str, **changes: Any) -> LatentSearchArguments:
        chosen = SearchOptions(objective=objective, learning_rate=LEARNING_RATE)
        count = len(self.means)
        fixed = [self.means, np.ones(count), np.full(count, 5.0), self.codebook]
        given = LatentSearchArguments(
            items, self.decoder, *fixed, self.codebook_images, None, chosen._replace(**changes)
        )
        return check_latent_search(given)


def problem(options: argparse.Namespace) -> Problem:
    data = first_classes(datasets.load(options.data), options.train_items)
    if options.model:
        classifier = RejectingClassifier.load(options.model)
        encoder, decoder = classifier.encoder, classifier.decoder
        means = np.asarray(classifier.component_means)
    else:
        encoder, decoder, means = train(data, options.conv, options.epochs)
    y = data.y_test[: options.items]
    x = attacked(encoder, means, data.x_test[: options.items], y, 0.2)
    rng = np.random.default_rng(0)
    codes = means[:, None] + rng.normal(size=[len(means), 500, means.shape[1]])
    codes[:, 0] = means
    codebook = codes.reshape(-1, means.shape[1]).astype(np.float32)
    images = decoder.predict(codebook, batch_size=500, verbose=0)
    return Problem(decoder, means, x, y, codebook, images)


def searches_of(given: Problem, objective: str) -> dict[str, Callable[[], Any]]:
    """The native searches, on all images."""
    thorough = {"num_starts": 20, "max_iterations": 30, "tolerance": 1e-5}
    return {
        "native LM, defaults": lambda: native.latent_search(given.arguments(given.x, objective)),
        "native LM, 20 starts, 30 iterations, 1e-5": lambda: native.latent_search(
            given.arguments(given.x, objective, **thorough)
        ),
    }


def baselines_of(
    given: Problem, objective: str, options: argparse.Namespace
) -> dict[str, Callable[[], Any]]:
    """What the native searches are compared with, on the first images."""
    few = given.x[: options.baseline_items]
    compiled, compiled_by_xla = (
        AdamBaseline(given.decoder, given.means, objective, xla) for xla in (False, True)
    )
    baselines = {"Adam, tf.function": lambda: compiled(few)}
    if not options.conv:
        # XLA's convolutions on a CPU are far slower than TensorFlow's own.
        baselines["Adam, XLA"] = lambda: compiled_by_xla(few)
    baselines["reference LM"] = lambda: found(
        reference.latent_search(given.arguments(few, objective))
    )
    if OptimistixBaseline.covers(given.decoder):
        optimistix = OptimistixBaseline(given.arguments(few, objective))
        baselines["optimistix LM, 1 start"] = lambda: optimistix(few)
    if options.scipy_items:
        baselines["SciPy LM"] = lambda: scipy_search(
            given.arguments(given.x, objective), options.scipy_items
        )
    return baselines


def found(result: Any) -> tuple[np.ndarray, np.ndarray]:
    return result.latents.numpy(), result.objective_value.numpy()


def compared(
    given: Problem, objective: str, options: argparse.Namespace, peak: float
) -> list[dict[str, Any]]:
    """One row per search, timed in turn."""
    searches = searches_of(given, objective)
    operations = {name: measure.count_operations(call) for name, call in searches.items()}
    candidates = {name: lambda call=call: found(call()) for name, call in searches.items()}
    candidates |= baselines_of(given, objective, options)
    seconds, results = measure.alternate(candidates, options.rounds)
    few = options.baseline_items
    counts = {name: len(given.x) if name in searches else few for name in candidates}
    counts["SciPy LM"] = options.scipy_items
    per_item = {name: time / counts[name] for name, time in seconds.items()}
    adam = min(time for name, time in per_item.items() if name.startswith("Adam"))
    rows = []
    for name, (latents, values) in results.items():
        # On the items that all of them have searched; SciPy has searched fewer.
        judged = min(few, counts[name])
        images = given.decoder.predict(latents[:judged], batch_size=500, verbose=0)
        error = np.sum((images - given.x[:judged]).reshape(judged, -1) ** 2, axis=1)
        distances = np.sum((latents[:judged, None] - given.means) ** 2, axis=-1)
        row = {
            "objective": objective,
            "what": name,
            "items": counts[name],
            "seconds per 10,000": 1e4 * per_item[name],
            "mean objective": float(values[:judged].mean()),
            "mean squared error": float(error.mean()),
            "label accuracy": float((distances.argmin(axis=1) == given.y[:judged]).mean()),
            "times faster than Adam": adam / per_item[name],
        }
        if name in operations:
            row["MFLOP per item"] = operations[name] / len(given.x) / 1e6
            row["of sgemm peak"] = operations[name] / seconds[name] / 1e9 / peak
        rows.append(row)
    return rows


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", default="mnist", help="a data set's name or an .npz file")
    parser.add_argument("--model", help="a saved classifier; default: train a small decoder")
    parser.add_argument("--conv", action="store_true", help="train a convolutional decoder")
    parser.add_argument("--epochs", type=int, default=2)
    parser.add_argument("--train-items", type=int, help="default: all")
    parser.add_argument("--items", type=int, default=10_000)
    parser.add_argument("--baseline-items", type=int, default=1_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--objectives", nargs="+", default=["map", "likelihood"])
    parser.add_argument("--scipy-items", type=int, default=2)
    parser.add_argument("--name", help="of the result file (default: reclassify)")
    options = parser.parse_args()
    given = problem(options)
    peak = measure.sgemm_peak()
    rows = [
        row for objective in options.objectives for row in compared(given, objective, options, peak)
    ]
    peak_memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    measure.report(
        __file__,
        rows,
        options.name,
        judged_items=options.baseline_items,
        sgemm_peak_gflops=peak,
        peak_memory_mb=peak_memory,
        backend=backend.status().name,
    )


if __name__ == "__main__":
    main()
