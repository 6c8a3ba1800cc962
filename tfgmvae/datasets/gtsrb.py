"""German traffic signs, scaled to 32x32."""

from __future__ import annotations

import pathlib

from tfgmvae.datasets.npz import NPZ_LAYOUT, load_npz
from tfgmvae.datasets.source import Dataset, Source


def _load(source: Source, folder: pathlib.Path | None) -> Dataset:
    path = source.find(folder)
    if path is None:
        raise source.not_found(folder)
    return load_npz(source.name, path, source.class_names)


SOURCE = Source(
    name="gtsrb",
    files=("gtsrb32.npz",),
    images="32x32 colour",
    how_to_get="Download the German traffic signs from https://benchmark.ini.rub.de, scale them to "
    f"32x32 and save them as gtsrb32.npz with {NPZ_LAYOUT}",
    class_names=(
        "speed limit 20",
        "speed limit 30",
        "speed limit 50",
        "speed limit 60",
        "speed limit 70",
        "speed limit 80",
        "end of speed limit 80",
        "speed limit 100",
        "speed limit 120",
        "no passing",
        "no passing for lorries",
        "right of way",
        "priority road",
        "yield",
        "stop",
        "no vehicles",
        "no lorries",
        "no entry",
        "general caution",
        "curve left",
        "curve right",
        "double curve",
        "bumpy road",
        "slippery road",
        "road narrows",
        "road work",
        "traffic signals",
        "pedestrians",
        "children crossing",
        "bicycles crossing",
        "ice or snow",
        "wild animals",
        "end of all limits",
        "turn right ahead",
        "turn left ahead",
        "ahead only",
        "straight or right",
        "straight or left",
        "keep right",
        "keep left",
        "roundabout",
        "end of no passing",
        "end of no passing for lorries",
    ),
    load=_load,
)
