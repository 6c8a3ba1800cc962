"""The result types: values a file or another language may rely on, and what they import."""

from __future__ import annotations

import dataclasses
import subprocess
import sys

import numpy as np
import pytest

from tfgmvae.decision import (
    FURTHER_REASONS,
    REASONS,
    REJECT,
    Decision,
    Reason,
    ReclassifyResult,
    SearchStatus,
    decision_with,
    further_reasons,
)

FIELDS = {
    Decision: "labels classes accepted reason latent_distance reconstruction_error reclassified "
    "searched_classes class_names",
    ReclassifyResult: "labels classes accepted latents objective_value reconstruction_error "
    "num_iterations status",
}


@pytest.mark.parametrize("result_type", FIELDS)
def test_fields_are_the_documented_ones(result_type: type) -> None:
    names = [field.name for field in dataclasses.fields(result_type)]
    assert names == FIELDS[result_type].split()


@pytest.mark.parametrize("result_type", FIELDS)
def test_results_cannot_be_changed(result_type: type) -> None:
    result = result_type(**{field.name: np.zeros(2) for field in dataclasses.fields(result_type)})
    with pytest.raises(dataclasses.FrozenInstanceError):
        result.labels = np.ones(2)


def test_numbers_do_not_change_between_versions() -> None:
    assert REJECT == -1
    assert {name: int(reason) for name, reason in Reason.__members__.items()} == {
        "ACCEPTED": 0, "ENCODER": 1, "DECODER": 2, "BOTH": 3, "STABILITY": 32, "INVALID": 64,
    }  # fmt: skip
    assert {status.name: status.value for status in SearchStatus} == {
        "CONVERGED": 0, "MAX_ITERATIONS": 1, "STALLED": 2, "NONFINITE": 3,
    }  # fmt: skip


def test_reasons_are_sets_of_bits() -> None:
    assert Reason.ENCODER | Reason.DECODER is Reason.BOTH
    assert Reason.ENCODER in Reason.BOTH
    assert Reason.DECODER not in Reason(np.int8(1))
    assert REASONS == {"accepted": 0, "encoder": 1, "decoder": 2, "both": 3, "invalid": 64}
    assert [Reason(value).word for value in (0, 1, 2, 3, 64)] == list(REASONS)


def test_stability_has_a_bit_of_its_own_and_older_reasons_keep_theirs() -> None:
    four = ("a", "b", "c", "d")
    assert further_reasons(four) == dict(zip(four, FURTHER_REASONS, strict=True))
    assert Reason(32).word_with(four) == "d"
    assert Reason(36).word_with(("a", "b")) == "a+score_4"
    with_stability = ("stability", "a", "b", "c")
    assert further_reasons(with_stability) == {"stability": 32, "a": 4, "b": 8, "c": 16}
    assert Reason(32 | 4 | 1).word_with(with_stability) == "encoder+a+stability"
    assert Reason.STABILITY.word == "stability"
    assert Reason.STABILITY.why_with(with_stability) == "a small change may give it another class"


@pytest.fixture
def decision() -> Decision:
    return Decision(
        labels=np.array([3, REJECT, REJECT]),
        classes=np.array([3, 1, 2]),
        accepted=np.array([True, False, False]),
        reason=np.array([0, 1, 3], np.int8),
        latent_distance=np.array([1, 9, 9], np.float32),
        reconstruction_error=np.array([1, 1, 9], np.float32),
    )


class TestSearch:
    def test_puts_in_the_labels_that_were_found(self, decision: Decision) -> None:
        asked = []

        def search(rejected: np.ndarray) -> ReclassifyResult:
            asked.append(rejected)
            labels, classes = np.array([5, REJECT]), np.array([5, 6])
            return ReclassifyResult(labels, classes, labels >= 0, *[np.zeros(2)] * 5)

        found = decision.after_search(search)
        np.testing.assert_array_equal(asked, [[False, True, True]])
        np.testing.assert_array_equal(found.labels, [3, 5, REJECT])
        np.testing.assert_array_equal(found.searched_classes, [3, 5, 6])
        np.testing.assert_array_equal(found.reclassified, [False, True, False])
        np.testing.assert_array_equal(found.classes, decision.classes)
        np.testing.assert_array_equal(decision.labels, [3, REJECT, REJECT])
        assert decision.reclassified is None

    def test_is_not_asked_for_what_is_no_image(self, decision: Decision) -> None:
        invalid = dataclasses.replace(decision, reason=np.array([0, 64, 64], np.int8))
        found = invalid.after_search(lambda rejected: pytest.fail("no image to search for"))
        np.testing.assert_array_equal(found.labels, [3, REJECT, REJECT])
        np.testing.assert_array_equal(found.reclassified, [False] * 3)

    def test_is_not_asked_where_nothing_is_rejected(self, decision: Decision) -> None:
        accepted = dataclasses.replace(
            decision,
            labels=decision.classes,
            accepted=np.ones(3, bool),
            reason=np.zeros(3, np.int8),
        )
        found = accepted.after_search(lambda rejected: pytest.fail("nothing to search for"))
        np.testing.assert_array_equal(found.labels, decision.classes)
        np.testing.assert_array_equal(found.reclassified, [False] * 3)


@pytest.mark.parametrize("reclassify", [False, True])
def test_columns_are_the_fields_with_words_for_reasons(
    decision: Decision, reclassify: bool
) -> None:
    if reclassify:
        decision = dataclasses.replace(decision, reclassified=np.zeros(3, bool))
    columns = decision.columns()
    assert tuple(columns) == Decision.column_names(reclassify)
    assert tuple(columns)[:4] == ("label", "class", "accepted", "reason")
    assert columns["reason"].tolist() == ["accepted", "encoder", "both"]
    assert {len(column) for column in columns.values()} == {3}


def test_what_is_not_there_has_no_column(decision: Decision) -> None:
    fields = vars(decision) | dict.fromkeys(("latent_distance", "reconstruction_error"))
    columns = decision_with(("energy",))(**fields, energy=np.zeros(3)).columns()
    assert tuple(columns)[:4] == ("label", "class", "accepted", "reason")
    assert {"latent_distance", "reconstruction_error"}.isdisjoint(columns)
    assert "energy" in columns


def test_named_classes_have_a_column_of_names(decision: Decision) -> None:
    with pytest.raises(ValueError, match="Expected classes with names"):
        _ = decision.names
    named = dataclasses.replace(decision, class_names=("ant", "bee", "cat", "dog"))
    assert named.names.tolist() == ["dog", "", ""]
    columns = named.columns()
    assert tuple(columns) == Decision.column_names(named=True)
    assert tuple(columns)[:3] == ("label", "name", "class")
    assert columns["name"].tolist() == ["dog", "", ""]
    found = named.after_search(lambda _: ReclassifyResult(np.array([1, 2]), *[np.zeros(2)] * 7))
    assert found.names.tolist() == ["dog", "bee", "cat"]


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


def test_every_reason_is_said_in_words() -> None:
    assert Reason.ACCEPTED.why_with(()) == ""
    both = f"{Reason.ENCODER.why_with(())} and {Reason.DECODER.why_with(())}"
    assert Reason.BOTH.why_with(()) == both
    assert Reason(FURTHER_REASONS[0]).why_with(["typicality"]) == "it fails the score 'typicality'"
    sentences = [Reason(value).why_with(()) for value in REASONS.values() if value]
    assert all(sentences)
    assert len(set(sentences)) == len(sentences)
