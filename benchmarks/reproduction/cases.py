"""The classifiers that are measured, by name and by table."""

from __future__ import annotations

from benchmarks.reproduction.models import Case

MNIST = Case("mnist", "mnist")
PUBLISHED = Case("mnist-published", "mnist", recipe="mnist-published")
HETEROSCEDASTIC = Case("mnist-heteroscedastic", "mnist", recipe="mnist-heteroscedastic")
LONG = Case("mnist-long", "mnist", recipe="mnist-long")
ROBUST = Case("mnist-robust", "mnist", recipe="mnist-robust")
ALL_DATA = (
    MNIST,
    HETEROSCEDASTIC,
    LONG,
    PUBLISHED,
    Case("mnist-100-labels", "mnist", labels_per_class=100),
    Case("mnist-10-labels", "mnist", recipe="mnist-100-labels", labels_per_class=10),
    Case("mnist-100-labels-linear", "mnist", labels_per_class=100, kind="linear"),
    Case("mnist-10-labels-linear", "mnist", labels_per_class=10, kind="linear"),
    Case("fashion_mnist", "fashion_mnist"),
    Case("fashion_mnist-100-labels", "fashion_mnist", labels_per_class=100),
    Case("fashion_mnist-10-labels", "fashion_mnist", labels_per_class=10),
    Case("fashion_mnist-100-labels-linear", "fashion_mnist", labels_per_class=100, kind="linear"),
    Case("fashion_mnist-10-labels-linear", "fashion_mnist", labels_per_class=10, kind="linear"),
    Case("coil20", "coil20"),
    Case("gtsrb", "gtsrb"),
    Case("svhn", "svhn"),
    Case("coil100", "coil100"),
)
LATENT_5, LATENT_20, LATENT_40 = (
    Case(f"mnist-latent-{size}", "mnist", latent_dim=size) for size in (5, 20, 40)
)
COMPARED = (
    MNIST,
    Case("mnist-plain", "mnist", kind="plain"),
    ROBUST,
    Case("mnist-adversarial", "mnist", recipe="mnist-robust", kind="adversarial"),
)
