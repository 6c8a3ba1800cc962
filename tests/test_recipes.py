"""The table of training settings."""

from __future__ import annotations

import dataclasses
import pathlib
from types import SimpleNamespace

import numpy as np
import pytest

from tfgmvae import RejectingClassifier, datasets, recipes
from tfgmvae.autoencoder.networks import DECODERS, ENCODERS


@pytest.mark.parametrize("name", recipes.available())
def test_recipe_is_complete(name: str) -> None:
    recipe = recipes.get(name)
    assert recipe.name == name
    assert recipe.data is None or recipe.data in datasets.available()
    assert recipe.model.get("encoder", "conv") in ENCODERS
    assert recipe.model.get("decoder", "mlp") in DECODERS
    classifier = recipe.build((32, 32, 3), num_classes=12, seed=0)
    assert classifier.latent_dim == recipe.model.get("latent_dim", 12)
    is_plain = name.endswith(("-robust", "-proven"))
    assert (classifier.augmentation is None) == is_plain
    assert (classifier.robust_training is None) == ("robust" not in name and "proven" not in name)
    assert (not classifier.scores) == is_plain


def test_the_length_of_a_training_depends_on_the_number_of_images() -> None:
    assert "epochs" not in recipes.get("default").training


def test_a_recipe_can_be_added_and_taken_away() -> None:
    own = recipes.Recipe("own", model={"encoder": "mlp"})
    recipes.register(own)
    with pytest.raises(ValueError, match="Expected the name of no other recipe. Received: .*own"):
        recipes.register(own)
    assert recipes.get("own") is own
    recipes.unregister("own")
    assert "own" not in recipes.available()


def test_every_data_set_has_a_recipe() -> None:
    own = set(datasets.available()) - {"mnist_5k"}  # A part of MNIST, for the quickstart.
    assert {recipes.for_data(name).data for name in own} == own


def test_recipes_are_in_alphabetical_order() -> None:
    assert list(recipes.available()) == sorted(recipes.available())


def test_unknown_name_is_refused() -> None:
    with pytest.raises(ValueError, match="Expected one of the recipes .*Received: name='best'"):
        recipes.get("best")


@pytest.mark.parametrize(
    ("data", "labels_per_class", "name"),
    [
        ("mnist", None, "mnist"),
        ("mnist", 100, "mnist"),
        ("fashion_mnist", None, "fashion_mnist"),
        ("scans.npz", None, "default"),
        ("scans.npz", 7, "default"),
    ],
)
def test_recipe_for_data(data: str, labels_per_class: int | None, name: str) -> None:
    recipe = recipes.for_data(data, labels_per_class)
    assert recipe.name == name
    assert recipe.labels_per_class == labels_per_class


def test_a_recipe_never_changes() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        recipes.get("digits").training = {}  # type: ignore[misc]
    recipes.get("digits").changed(model={"encoder": "mlp"}, training={"epochs": 1})
    assert "encoder" not in recipes.get("digits").model
    assert "epochs" not in recipes.get("digits").training


def test_settings_that_the_table_does_not_know_are_passed_on() -> None:
    recipe = recipes.Recipe(
        "own", model={"encoder": "mlp", "name": "own"}, training={"validation_split": 0.1}
    )
    assert recipe.build((8, 8, 1), 10).name == "own"
    seen: dict[str, object] = {}
    classifier = SimpleNamespace(fit=lambda x, y, **options: seen.update(options))
    recipe.fit(classifier, datasets.load("digits"), epochs=3)  # type: ignore[arg-type]
    assert seen["validation_split"] == 0.1
    assert seen["epochs"] == 3


def test_a_change_leaves_all_other_settings() -> None:
    changed = recipes.get("mnist-robust").changed(
        name="own", model={"latent_dim": 20}, training={"epochs": 1}
    )
    robust = recipes.get("mnist-robust")
    assert changed.model == {**robust.model, "latent_dim": 20}
    assert changed.training == {**robust.training, "epochs": 1}
    assert (changed.name, changed.data) == ("own", "mnist")


def test_labels_are_hidden_before_training(monkeypatch: pytest.MonkeyPatch) -> None:
    digits = datasets.load("digits")
    recipe = recipes.get("digits").changed(
        labels_per_class=20,
        model={"encoder": "mlp"},
        training={"epochs": 1, "batch_size": 99, "learning_rate": 0.02},
    )
    classifier = recipe.build(digits.input_shape, digits.num_classes, seed=0)
    seen: dict[str, object] = {}
    monkeypatch.setattr(
        classifier, "fit", lambda x, y, **options: seen.update(options, y=y) or "history"
    )
    assert recipe.fit(classifier, digits, seed=3, verbose=0) == "history"
    labels = seen.pop("y")
    np.testing.assert_array_equal(labels, datasets.mask_labels(digits.y_train, 20, seed=3))
    assert np.bincount(np.asarray(labels) + 1)[1:].tolist() == [20] * 10
    assert seen == {
        "batch_size": 99,
        "epochs": 1,
        "learning_rate": 0.02,
        "groups": None,
        "verbose": 0,
    }


def test_groups_of_a_data_set_are_passed_on(monkeypatch: pytest.MonkeyPatch) -> None:
    digits = datasets.load("digits")
    groups = np.arange(len(digits.y_train)) // 5
    recipe = recipes.get("default").changed(model={"encoder": "mlp"})
    classifier = recipe.build(digits.input_shape, digits.num_classes, seed=0)
    seen: dict[str, object] = {}
    monkeypatch.setattr(classifier, "fit", lambda x, y, **options: seen.update(options))
    recipe.fit(classifier, dataclasses.replace(digits, groups=groups))
    assert seen["groups"] is groups


# The rows are drawn at random, so frames of one sign come apart.
@pytest.mark.filterwarnings("ignore:About .* of the calibration images look like copies")
@pytest.mark.slow
@pytest.mark.parametrize("name", ["coil20", "gtsrb"])
def test_convolutional_networks_on_real_photographs(
    name: str, data_dir: pathlib.Path, tmp_path: pathlib.Path
) -> None:
    data = datasets.load(name)
    some = np.random.default_rng(0).permutation(len(data.x_train))[:3000]
    data = dataclasses.replace(data, x_train=data.x_train[some], y_train=data.y_train[some])
    recipe = recipes.get(name).changed(
        model={"encoder": "conv", "decoder": "conv", "contrast_weight": 0.0},
        training={"epochs": 3, "calibration_split": 0.2, "false_reject_rate": 0.05},
    )
    classifier = recipe.build(data.input_shape, data.num_classes, seed=0)
    recipe.fit(classifier, data, verbose=0)
    decision = classifier.decide(data.x_test, verbose=0)
    # A class in 20 would be right by chance, and one in 43.
    assert np.mean(decision.classes == data.y_test) > 0.3
    assert 0 < np.mean(decision.accepted) < 1
    found = classifier.reclassify(data.x_test[~decision.accepted][:8], verbose=0)
    assert np.isfinite(found.objective_value).all()

    classifier.save(tmp_path / "model.keras")
    loaded = RejectingClassifier.load(tmp_path / "model.keras")
    np.testing.assert_array_equal(
        loaded.predict(data.x_test, verbose=0), classifier.predict(data.x_test, verbose=0)
    )
    again = loaded.calibrate(data.x_test, data.y_test, false_reject_rate=0.1, verbose=0)
    assert 0 < np.mean(again.predict(data.x_test, verbose=0) == -1) < 0.5
