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
from typing import Any, NamedTuple

import keras
import matplotlib.pyplot as plt
import numpy as np
from matplotlib.figure import Figure

from tfgmvae import attacks, datasets, defenses
from tfgmvae.evaluation import figures, plots

NUM_CLASSES = 10
TITLES = {
    "fooling": "Made of noise, and what the network reads in them",
    "lookalikes": "Digits, and what the network reads in them",
}


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
) -> tuple[attacks.AttackResult, np.ndarray, np.ndarray]:
    """Makes look-alikes of images drawn from `x`; returns true labels and goals `[count]`, too."""
    rng = np.random.default_rng(seed)
    drawn = rng.integers(len(x), size=count)
    goals = (y[drawn] + rng.integers(1, NUM_CLASSES, size=count)) % NUM_CLASSES
    made = attacks.lookalike_images(network, x[drawn], goals, seed=seed)
    return made, y[drawn], goals


class Drawing(NamedTuple):
    """Images that were made to be read as `goals` `[N]`, and what each was before."""

    made: attacks.AttackResult
    goals: np.ndarray
    before: list[str]


def trained_network(
    dataset: datasets.Dataset, epochs: int, seed: int
) -> tuple[keras.Model, np.ndarray]:
    """The small network, trained, and the labels `[N, 10]` that it was trained with."""
    keras.utils.set_random_seed(seed)
    one_hot = np.eye(NUM_CLASSES, dtype=np.float32)[dataset.y_train]
    network = small_network(dataset.input_shape)
    network.fit(dataset.x_train, one_hot, epochs=epochs, batch_size=32, verbose=0)
    return network, one_hot


def images_of(
    network: keras.Model, dataset: datasets.Dataset, seed: int
) -> tuple[dict[str, Drawing], np.ndarray]:
    """Makes fooling images and look-alikes; returns the true labels of these, too."""
    fooling = attacks.fooling_images(network, np.arange(NUM_CLASSES), seed=seed)
    made, labels, goals = lookalikes(network, dataset.x_test, dataset.y_test, 1000, seed)
    drawings = {
        "fooling": Drawing(fooling, np.arange(NUM_CLASSES), ["noise"] * NUM_CLASSES),
        "lookalikes": Drawing(made, goals, [f"a {label}" for label in labels]),
    }
    return drawings, labels


def run(dataset: datasets.Dataset, epochs: int, num_generated: int, seed: int) -> dict[str, Any]:
    """Runs everything; returns networks, images, and what is to be printed under "numbers"."""
    network, one_hot = trained_network(dataset, epochs, seed)
    judge = judge_network(dataset.input_shape)
    judge.fit(dataset.x_train, one_hot, epochs=max(2, epochs // 4), batch_size=128, verbose=0)
    other = small_network(dataset.input_shape)
    other.fit(dataset.x_train, one_hot, epochs=epochs, batch_size=32, verbose=0)

    drawings, labels = images_of(network, dataset, seed)
    fooling, made = (drawings[name].made for name in ("fooling", "lookalikes"))
    moved = attacks.transfer(made, {"other": other, "judge": judge}, labels)

    binarized = keras.Sequential(
        [keras.Input(dataset.input_shape), defenses.binarize(0.5), network]
    )
    made_on_binarized, labels_binarized, _ = lookalikes(
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
    made_on_trained, labels_trained, _ = lookalikes(
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
    return {"numbers": numbers, "network": network, "drawings": drawings}


def draw(network: keras.Model, drawing: Drawing, title: str) -> Figure:
    """Draws ten images over the activations that they cause; the goal is hatched."""
    images, goals = drawing.made.adversarial[:NUM_CLASSES], drawing.goals[:NUM_CLASSES]
    activations = network.predict(images, verbose=0)  # [N, 10]
    figure, axes = plt.subplots(
        2, len(images), figsize=(1.35 * len(images), 3.6), sharey="row", layout="constrained"
    )
    figure.suptitle(title)
    for column, (above, below) in enumerate(axes.T):
        above.imshow(images[column].squeeze(-1), cmap="gray", vmin=0, vmax=1, interpolation="none")
        above.axis("off")
        goal, is_read = goals[column], drawing.made.success[column]
        above.set_title(f"{drawing.before[column]},\ngoal {goal}", fontsize=10)
        color = plots.ACCEPTED_COLOR if is_read else plots.WRONG_COLOR
        below.bar(range(NUM_CLASSES), activations[column], color=color)
        below.bar(goal, 1, facecolor="none", edgecolor="0.5", hatch="///", linewidth=0, zorder=0)
        below.set(ylim=(0, 1), xticks=(0, 3, 6, 9))
        below.set_xlabel(f"read as {goal}" if is_read else f"\N{BALLOT X} not read as {goal}")
        if not is_read:
            below.xaxis.label.set(color=color, weight="bold")
    axes[1, 0].set_ylabel("activation")
    figure.supxlabel("class; the goal is hatched", fontsize=10)
    return figure


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
    figures.save(
        {
            f"{name}.svg": draw(found["network"], found["drawings"][name], title)
            for name, title in TITLES.items()
        },
        options.output,
    )
    print(f"Wrote {options.output}")
    return found["numbers"]


if __name__ == "__main__":
    main()
