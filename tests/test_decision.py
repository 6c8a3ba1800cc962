"""The result types: values a file or another language may rely on, and what they import."""

from __future__ import annotations

import dataclasses
import subprocess
import sys

import numpy as np
import pytest

from tfgmvae.decision import REJECT, Decision, Reason, ReclassifyResult, SearchStatus

FIELDS = {
    Decision: "labels classes accepted reason latent_distance reconstruction_error",
    ReclassifyResult: "labels classes accepted latents objective_value reconstruction_error "
    "num_iterations status",
}


@pytest.mark.parametrize("result_type", FIELDS)
def test_fields_are_the_documented_ones(result_type: type) -> None:
    names = [field.name for field in dataclasses.fields(result_type)]
    assert names == FIELDS[result_type].split()


@pytest.mark.parametrize("result_type", FIELDS)
def test_results_cannot_be_changed(result_type: type) -> None:
    result = result_type(*(np.zeros(2) for _ in dataclasses.fields(result_type)))
    with pytest.raises(dataclasses.FrozenInstanceError):
        result.labels = np.ones(2)


def test_numbers_do_not_change_between_versions() -> None:
    assert REJECT == -1
    assert {reason.name: reason.value for reason in Reason} == {
        "ACCEPTED": 0, "ENCODER": 1, "DECODER": 2, "BOTH": 3,
    }  # fmt: skip
    assert {status.name: status.value for status in SearchStatus} == {
        "CONVERGED": 0, "MAX_ITERATIONS": 1, "STALLED": 2, "NONFINITE": 3,
    }  # fmt: skip


def test_status_of_an_array_element_has_its_sentence() -> None:
    status = np.array([3], np.int8)
    assert "NaN or infinity" in SearchStatus(status[0]).sentence


def test_results_are_usable_without_tensorflow() -> None:
    code = (
        "import sys, tfgmvae.decision; "
        "print(sorted({'tensorflow', 'keras', 'tensorflow_probability'} & set(sys.modules)))"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert result.stdout.strip() == "[]"
