"""Attacks and defends a small network: fooling images, look-alikes, thresholding, retraining.

Builds the 784-30-10 sigmoid network trained with squared error of Geng and Veerapaneni, "Tricking
Neural Networks" (Machine Learning at Berkeley, 2018), and prints what the attacks reach before and
after each defence. Uses MNIST where `TFGMVAE_DATA_DIR` names a folder that has it, else the 8x8
digits that come with scikit-learn.

    python examples/second_system.py --output second_system
"""

from __future__ import annotations

import argparse
import json
import pathlib
from typing import Any

import keras
import matplotlib.pyplot as plt
import numpy as np

from tfgmvae import attacks, datasets, defenses

NUM_CLASSES = 10


def small_network(input_shape: tuple[int, ...]) -> keras.Model:
    network = keras.Sequential(
        [
            keras.Input(input_shape),
            keras.layers.Flatten(),
            keras.layers.Dense(30, "sigmoid"),
            keras.layers.Dense(NUM_CLASSES, "sigmoid"),
        ]
    )
    # A step is so small that starting it takes longer.
    network.compile(keras.optimizers.Adam(3e-3), "mean_squared_error", steps_per_execution=25)
    return network


def judge_network(input_shape: tuple[int, ...]) -> keras.Model:
    """A larger network that has no part in the attacks and says what the images show."""
    network = keras.Sequential(
        [
            keras.Input(input_shape),
            keras.layers.Conv2D(16, 5, strides=2, padding="same", activation="relu"),
            keras.layers.Conv2D(32, 5, strides=2, padding="same", activation="relu"),
            keras.layers.Flatten(),
            keras.layers.Dense(64, "relu"),
            keras.layers.Dense(NUM_CLASSES, "softmax"),
        ]
    )
    network.compile("adam", "categorical_crossentropy")
    return network


def accuracy(network: keras.Model, x: np.ndarray, y: np.ndarray) -> float:
    return float(np.mean(np.argmax(network(x), axis=1) == y))


def lookalikes(
    network: keras.Model, x: np.ndarray, y: np.ndarray, count: int, seed: int
) -> tuple[attacks.AttackResult, np.ndarray]:
    """Makes look-alikes of images drawn from `x`; returns them with their true labels `[count]`."""
    rng = np.random.default_rng(seed)
    drawn = rng.integers(len(x), size=count)
    goals = (y[drawn] + rng.integers(1, NUM_CLASSES, size=count)) % NUM_CLASSES
    made = attacks.lookalike_images(network, x[drawn], goals, seed=seed)
    return made, y[drawn]


def run(dataset: datasets.Dataset, epochs: int, num_generated: int, seed: int) -> dict[str, Any]:
    """Runs everything; returns networks, images, and what is to be printed under "numbers"."""
    keras.utils.set_random_seed(seed)
    one_hot = np.eye(NUM_CLASSES, dtype=np.float32)[dataset.y_train]
    network = small_network(dataset.input_shape)
    network.fit(dataset.x_train, one_hot, epochs=epochs, batch_size=32, verbose=0)
    judge = judge_network(dataset.input_shape)
    judge.fit(dataset.x_train, one_hot, epochs=max(2, epochs // 4), batch_size=128, verbose=0)
    other = small_network(dataset.input_shape)
    other.fit(dataset.x_train, one_hot, epochs=epochs, batch_size=32, verbose=0)

    fooling = attacks.fooling_images(network, np.arange(NUM_CLASSES), seed=seed)
    made, labels = lookalikes(network, dataset.x_test, dataset.y_test, 1000, seed)
    moved = attacks.transfer(made, {"other": other, "judge": judge}, labels)

    binarized = keras.Sequential(
        [keras.Input(dataset.input_shape), defenses.binarize(0.5), network]
    )
    made_on_binarized, labels_binarized = lookalikes(
        binarized, dataset.x_test, dataset.y_test, 1000, seed
    )
    trained = defenses.adversarial_training(
        network,
        dataset.x_train,
        one_hot,
        num_images=num_generated,
        epochs=epochs,
        batch_size=32,
        seed=seed,
    ).model
    made_on_trained, labels_trained = lookalikes(
        trained, dataset.x_test, dataset.y_test, 1000, seed
    )
    x, y = dataset.x_test, dataset.y_test
    numbers = {
        "clean accuracy: network": accuracy(network, x, y),
        "clean accuracy: judge": accuracy(judge, x, y),
        "fooling images read as the goal with activation above 0.9": int(fooling.success.sum()),
        "look-alikes read as the goal": float(made.success.mean()),
        "look-alikes that the judge reads as the original": accuracy(
            judge, made.adversarial, labels
        ),
        "look-alikes that another small network reads wrongly": float(
            moved["other"].success.mean()
        ),
        "accuracy on look-alikes: network": accuracy(network, made.adversarial, labels),
        "accuracy on look-alikes: network behind thresholding": accuracy(
            binarized, made.adversarial, labels
        ),
        "accuracy on look-alikes: retrained network": accuracy(trained, made.adversarial, labels),
        "clean accuracy: network behind thresholding": accuracy(binarized, x, y),
        "clean accuracy: retrained network": accuracy(trained, x, y),
        "accuracy on new look-alikes: thresholding, made on it": accuracy(
            binarized, made_on_binarized.adversarial, labels_binarized
        ),
        "accuracy on new look-alikes: retrained network, made on it": accuracy(
            trained, made_on_trained.adversarial, labels_trained
        ),
    }
    return {"numbers": numbers, "network": network, "fooling": fooling, "lookalikes": made}


def draw(network: keras.Model, images: np.ndarray, title: str, path: pathlib.Path) -> None:
    """Draws every image over the ten activations it causes."""
    activations = network.predict(images, verbose=0)  # [N, 10]
    figure, axes = plt.subplots(
        2, len(images), figsize=(1.3 * len(images), 2.6), sharey="row", layout="constrained"
    )
    figure.suptitle(title)
    for above, below, image, activation in zip(*axes, images, activations, strict=True):
        above.imshow(image.squeeze(-1), cmap="gray", vmin=0, vmax=1)
        above.axis("off")
        below.bar(range(NUM_CLASSES), activation)
        below.set(ylim=(0, 1), xticks=range(NUM_CLASSES))
        below.tick_params(labelsize=6)
    figure.savefig(path, dpi=100)
    plt.close(figure)


def load(name: str | None) -> datasets.Dataset:
    if name is None:
        name = "digits" if datasets.locate("mnist") is None else "mnist"
    return datasets.load(name)


def main(arguments: list[str] | None = None) -> dict[str, Any]:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", help="name of a data set; default: mnist where it is found")
    parser.add_argument("--epochs", type=int, default=10)
    parser.add_argument("--generated", type=int, default=10_000, help="images to retrain with")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--output", type=pathlib.Path, default=pathlib.Path("second_system"))
    options = parser.parse_args(arguments)
    dataset = load(options.data)
    found = run(dataset, options.epochs, options.generated, options.seed)
    for name, value in found["numbers"].items():
        print(f"{name}: {value if isinstance(value, int) else f'{value:.1%}'}")

    options.output.mkdir(parents=True, exist_ok=True)
    path = options.output / "numbers.json"
    path.write_text(json.dumps({"data": dataset.name} | found["numbers"], indent=2) + "\n")
    titles = {
        "fooling": "Made of noise, and what the network reads in them",
        "lookalikes": "Digits, and what the network reads in them",
    }
    for name, title in titles.items():
        path = options.output / f"{name}.png"
        draw(found["network"], found[name].adversarial[:NUM_CLASSES], title, path)
    print(f"Wrote {options.output}")
    return found["numbers"]


if __name__ == "__main__":
    main()
