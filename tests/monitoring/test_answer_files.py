"""Files of answers: read in parts, gone on with, and refused with the row that is wrong."""

from __future__ import annotations

import csv
import pathlib

import numpy as np
import pytest

from tfgmvae.monitoring.answer_files import ReadSoFar, check_answers, read_answers

HEADER = ["input", "class", "accepted", "reason", "latent_distance", "why"]
SCORES = ["latent_distance"]


def rows_of(number: int, first: int = 0) -> list[list[str]]:
    return [
        [
            f"{i}.png",
            str(i % 3),
            str(i % 7 != 0),
            "accepted" if i % 7 else "encoder",
            repr(i / 8),
            "",
        ]
        for i in range(first, first + number)
    ]


def write(path: pathlib.Path, rows: list[list[str]], mode: str = "w") -> pathlib.Path:
    with path.open(mode, newline="") as file:
        csv.writer(file).writerows(rows)
    return path


def test_rows_come_in_parts_and_only_once(tmp_path: pathlib.Path) -> None:
    path = write(tmp_path / "answers.csv", [HEADER, *rows_of(9000)])
    parts = list(read_answers(path, SCORES))
    assert [len(watched.classes) for watched, _ in parts] == [8192, 808]
    values = np.concatenate([watched.scores["latent_distance"] for watched, _ in parts])
    np.testing.assert_array_equal(values, np.arange(9000, dtype=np.float32) / 8)
    refused = np.concatenate([watched.is_refused for watched, _ in parts])
    np.testing.assert_array_equal(refused, np.arange(9000) % 7 == 0)
    so_far = parts[-1][1]
    assert so_far.num_rows == 9000
    assert list(read_answers(path, SCORES, so_far)) == []
    write(path, rows_of(5, 9000), "a")
    ((watched, after),) = read_answers(path, SCORES, so_far)
    np.testing.assert_array_equal(watched.classes, np.arange(9000, 9005) % 3)
    assert after.num_rows == 9005


def test_an_unfinished_row_is_left_for_the_next_time(tmp_path: pathlib.Path) -> None:
    path = write(tmp_path / "answers.csv", [HEADER, *rows_of(3)])
    text = path.read_text()
    path.write_text(text[:-9])
    ((watched, so_far),) = read_answers(path, SCORES)
    assert len(watched.classes) == so_far.num_rows == 2
    path.write_text(text)
    ((watched, so_far),) = read_answers(path, SCORES, so_far)
    assert watched.classes.tolist() == [2]


def test_what_has_no_answer_is_counted_and_what_is_no_image_has_no_class(
    tmp_path: pathlib.Path,
) -> None:
    rows = [
        ["a.png", "", "", "unreadable", "", "damaged"],
        ["b.png", "0", "False", "invalid", "nan", ""],
        ["c.png", "2", "True", "accepted", "1.5", ""],
    ]
    ((watched, so_far),) = read_answers(write(tmp_path / "a.csv", [HEADER, *rows]), SCORES)
    assert (so_far.num_rows, so_far.num_unreadable) == (3, 1)
    assert watched.classes.tolist() == [-1, 2]
    assert watched.is_refused.tolist() == [True, False]
    assert np.isnan(watched.scores["latent_distance"]).tolist() == [True, False]


def test_parquet_holds_the_same(tmp_path: pathlib.Path) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    table = pyarrow.table(
        {
            "class": [0, 1, 2],
            "accepted": [True, False, True],
            "reason": ["accepted", "encoder", "accepted"],
            "latent_distance": [0.5, 9.0, None],
        }
    )
    path = tmp_path / "answers.parquet"
    parquet.write_table(table.slice(0, 2), path)
    check_answers(path)
    ((watched, so_far),) = read_answers(path, SCORES)
    assert watched.classes.tolist() == [0, 1]
    assert watched.is_refused.tolist() == [False, True]
    assert watched.scores["latent_distance"].tolist() == [0.5, 9.0]
    assert list(read_answers(path, SCORES, so_far)) == []
    parquet.write_table(table, path)
    with pytest.raises(ValueError, match="in row 3. Received: None"):
        list(read_answers(path, SCORES))


@pytest.mark.parametrize(
    ("column", "cell", "message"),
    [
        (1, "seven", "column class of .* in row 2. Received: 'seven'"),
        (1, "-2", "classes >= 0 in .*Received: -2"),
        (2, "perhaps", "column accepted of .* in row 2. Received: 'perhaps'"),
        (4, "far", "column latent_distance of .* in row 2. Received: 'far'"),
    ],
)
def test_a_bad_cell_is_named(tmp_path: pathlib.Path, column: int, cell: str, message: str) -> None:
    rows = rows_of(3)
    rows[1][column] = cell
    path = write(tmp_path / "answers.csv", [HEADER, *rows])
    with pytest.raises(ValueError, match=message):
        list(read_answers(path, SCORES))


def test_bad_files_are_refused(tmp_path: pathlib.Path) -> None:
    with pytest.raises(ValueError, match=r"end in \.csv or \.parquet\. Received: 'answers.npz'"):
        check_answers(pathlib.Path("answers.npz"))
    with pytest.raises(ValueError, match="Expected a file"):
        check_answers(tmp_path / "answers.csv")
    path = write(tmp_path / "answers.csv", [HEADER, *rows_of(3)])
    with pytest.raises(ValueError, match="none called typicality"):
        list(read_answers(path, ["typicality"]))
    with pytest.raises(ValueError, match="another file. Give new answers a name"):
        list(read_answers(path, SCORES, ReadSoFar(2, 0, 10, 123)))
    write(path, [["0.png", "1"]], "a")
    with pytest.raises(ValueError, match="Expected 6 cells in row 4 .*Received: 2"):
        list(read_answers(path, SCORES))
