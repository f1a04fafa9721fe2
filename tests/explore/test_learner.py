"""The learner against scipy's optimiser, odd voters, and tastes that are not of its own form."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.optimize import minimize

from lib_merge.explore import Learner
from lib_merge.explore.votes.voting import MANY

NOISE = 0.5


def leaning_hill(knobs: int, random: np.random.Generator):
    """A peak whose axes lean: knobs depend on each other."""
    top = random.uniform(0.1, 0.9, knobs)
    lean = np.eye(knobs) + random.normal(size=(knobs, knobs)) * 0.4 / np.sqrt(knobs)
    weight = np.exp(random.normal(0, 1, knobs))
    return lambda z: -((((z - top) @ lean.T) ** 2) * weight).sum(-1)


def thresholds(knobs: int, random: np.random.Generator):
    """Each knob only has to be on the right side of a threshold."""
    edge, side = random.uniform(0.2, 0.8, knobs), random.choice([-1, 1], knobs)
    weight = np.exp(random.normal(0, 1, knobs))
    return lambda z: (weight * side / (1 + np.exp(-(z - edge) / 0.05))).sum(-1)


def two_hills(knobs: int, random: np.random.Generator):
    """Two peaks, one lower."""
    high, low = random.uniform(0, 1, (2, knobs))
    return lambda z: (
        np.exp(-((z - high) ** 2).sum(-1) / (0.15 * knobs)) + 0.8 * np.exp(-((z - low) ** 2).sum(-1) / (0.15 * knobs))
    )


def peaks(knobs: int, random: np.random.Generator):
    """A peak a knob, of importances that differ much, at places that are half smooth from knob to knob."""
    at = np.arange(knobs)
    near = np.exp(-((at[:, None] - at) ** 2) / (2 * (0.12 * knobs) ** 2)) + 1e-6 * np.eye(knobs)
    half_smooth = (np.linalg.cholesky(near) @ random.normal(size=knobs) + random.normal(size=knobs)) / np.sqrt(2)
    top, weight = 1 / (1 + np.exp(-1.2 * half_smooth)), np.exp(random.normal(0, 1, knobs))
    return lambda z: -(weight * (z - top) ** 2).sum(-1)


def traits(knobs: int, random: np.random.Generator):
    """Four traits of a picture, each fed by all knobs with signs at random, have to be near a goal."""
    feeds = random.normal(size=(4, knobs)) * np.exp(random.normal(0, 0.5, knobs)) / np.sqrt(knobs)
    goal, weight = feeds @ random.uniform(0, 1, knobs), np.exp(random.normal(0, 0.5, 4))
    return lambda z: -(((z @ feeds.T - goal) ** 2) * weight).sum(-1)


def rough_traits(knobs: int, random: np.random.Generator):
    """Traits whose effect saturates, with ripples, and less where neighbours differ by more than 0.6."""
    smooth = traits(knobs, random)
    spread = smooth(random.uniform(0, 1, (2000, knobs))).std()
    waves, phase = random.normal(size=(3, knobs)) * 6 / np.sqrt(knobs), random.uniform(0, 2 * np.pi, 3)

    def taste(z):
        ripples = 0.1 * np.sin(z @ waves.T + phase).sum(-1)
        return np.tanh(smooth(z) / spread / 2) + ripples - 0.3 * np.maximum(0, abs(np.diff(z)) - 0.6).sum(-1)

    return taste


def regret(taste, learner: Learner, votes: int, random: np.random.Generator) -> float:
    """What is missing of the best of 2,000 random merges, 1 for their mean, after so many votes among four."""
    values = taste(random.uniform(0, 1, (2000, learner.knobs)))
    for _ in range(votes):
        shown = learner.propose(4)
        learner.vote(shown, int(np.argmax(taste(shown) / values.std() + random.normal(0, NOISE, 4))))
    return float((values.max() - taste(learner.best())) / (values.max() - values.mean()))


@pytest.mark.parametrize("taste", [leaning_hill, thresholds, two_hills])
def test_thirty_votes_among_four_find_what_a_person_likes(taste):
    found = []
    for seed in range(4):
        random = np.random.default_rng(seed)
        found.append(regret(taste(8, random), Learner(8, seed), 30, random))
    assert np.mean(found) < 0.3  # 1 is a random merge; keeping the winner of each vote stays at 0.3 to 0.5


def test_pairs_learn_too():
    """Best so far against one new merge: were that always the likeliest one, nothing new would ever be seen."""
    found = []
    for seed in range(6):
        random = np.random.default_rng(seed)
        taste, learner = thresholds(8, random), Learner(8, seed)
        values = taste(random.uniform(0, 1, (2000, 8)))
        for _ in range(60):
            shown = np.vstack([learner.best(), learner.propose(1)])
            learner.vote(shown, int(np.argmax(taste(shown) / values.std() + random.normal(0, NOISE, 2))))
        found.append((values.max() - taste(learner.best())) / (values.max() - values.mean()))
    assert np.mean(found) < 0.25


def test_a_broken_one_loses_to_all_others_and_is_no_choice():
    shown = np.random.default_rng(2).uniform(0, 1, (4, 3))
    one, other = Learner(3), Learner(3)
    one.vote(shown, 1, broken=[2])
    other.vote(shown[[0, 1, 3]], 1)
    for winner in (0, 1, 3):
        other.vote(shown[[winner, 2]], 0)
    np.testing.assert_allclose(one.likings(shown), other.likings(shown), atol=1e-6)
    assert one.votes == 1 and other.votes == 4
    assert np.argmin(one.likings(shown)) == 2
    all_broken = Learner(3)
    all_broken.vote(shown, None, broken=range(4))
    assert all_broken.votes == 1 and all_broken.best().tolist() == [0.5] * 3
    with pytest.raises(ValueError, match="broken"):
        one.vote(shown, 2, broken=[2])


def test_what_is_proposed_ahead_is_something_else():
    learner = Learner(6, 3)
    assert not any(np.array_equal(one, other) for one in learner.propose(3, ahead=1) for other in learner.propose(3))


def test_the_gain_that_is_left_shrinks():
    random = np.random.default_rng(0)
    taste, learner = leaning_hill(4, random), Learner(4)
    assert learner.gain() == 1
    for _ in range(40):
        shown = learner.propose(4)
        learner.vote(shown, int(np.argmax(taste(shown))))
    assert 0 <= learner.gain() < 0.05


def test_the_posterior_mode_is_the_one_that_a_general_optimiser_finds():
    learner, random = Learner(3), np.random.default_rng(0)
    votes = [(random.uniform(0, 1, (4, 3)), chosen) for chosen in (0, 2, None, 1)]
    for shown, chosen in votes:
        learner.vote(shown, chosen)
    order = np.arange(3)
    agreement = 0.3 * np.exp(-((order[:, None] - order) ** 2) / (2 * 0.36**2)) + 0.7 * np.eye(3)
    mean = np.array([0, 0, 0, *[-np.sqrt(2)] * 3])

    def loss(theta):
        away = theta - mean
        total = away[:3] @ np.linalg.solve(3 * agreement, away[:3]) / 2
        total += away[3:] @ np.linalg.solve(2 * agreement, away[3:]) / 2
        for shown, chosen in votes:
            c = 2 * shown - 1
            liked = c @ theta[:3] + c**2 @ theta[3:]
            logs = liked - np.log(np.exp(liked).sum())
            total -= logs.mean() if chosen is None else logs[chosen]
        return total

    found = minimize(loss, mean, options={"gtol": 1e-8}).x
    everything = np.concatenate([shown for shown, _ in votes])
    c = 2 * everything - 1
    assert np.array_equal(learner.best(), everything[np.argmax(c @ found[:3] + c**2 @ found[3:])])
    top = np.clip(np.where(found[3:] < 0, -found[:3] / (2 * found[3:]), np.sign(found[:3])), -1, 1)
    np.testing.assert_allclose(learner.propose(1)[0], (top + 1) / 2, atol=1e-5)


def test_the_same_seed_and_votes_give_the_same_proposals():
    def replay(seed: int) -> np.ndarray:
        learner = Learner(5, seed)
        for chosen in (1, None, 0, 3, 2):
            shown = learner.propose(4)
            assert np.array_equal(shown, learner.propose(4))
            learner.vote(shown, chosen)
        return learner.propose(4)

    assert np.array_equal(replay(7), replay(7))
    assert not np.array_equal(replay(7), replay(8))


def test_proposals_of_journals_that_were_begun_earlier_stay_as_they_were():
    learner = Learner(3, 5)
    for chosen in (1, None, 0, 2):
        learner.vote(learner.propose(4), chosen)
    expected = [[0.245196, 0.39335, 0.413927], [0.26108, 0.323566, 0.81902], [0.2275, 0.514768, 0.3535]]
    np.testing.assert_allclose(learner.propose(3), expected, atol=1e-5)


@pytest.mark.parametrize("votes", [2, 3, 4])
@pytest.mark.parametrize("count", [1, 3, 4])
def test_parts_move_each_weight_in_one_proposal(count, votes):
    """Every second vote the first is the likeliest optimum, once there were three votes."""
    learner = Learner(9, 5)
    for number in range(votes):
        learner.vote(learner.propose(4), (1, 3, 0, 2)[number])
    proposed, best = learner.propose(count, parts=True), learner.best()
    assert proposed.shape == (count, 9) and np.array_equal(proposed, learner.propose(count, parts=True))
    if votes == 4:
        assert np.array_equal(proposed[0], learner.propose(count)[0])
        proposed = proposed[1:]
    moved = np.array([row != best for row in proposed])
    assert (moved.sum(axis=0) == 1).all() if len(moved) else count == 1
    assert np.ptp(moved.sum(axis=1), axis=0) <= 1 if len(moved) else True
    assert np.array_equal(learner.propose(count, finer=True, parts=True), learner.propose(count, finer=True))


@pytest.mark.cases(4)
@pytest.mark.parametrize("knobs", [1, 8, 26])
@pytest.mark.parametrize("voter", ["ties", "contradictions", "dice", "one shown"])
def test_odd_voters_do_no_harm(knobs, voter):
    learner, dice = Learner(knobs), np.random.default_rng(1)
    fixed = dice.uniform(0, 1, (4, knobs))
    for number in range(40):
        shown = {"contradictions": fixed, "one shown": fixed[:1]}.get(voter, learner.propose(4))
        chosen = {"ties": None, "contradictions": number % 4, "dice": int(dice.integers(4)), "one shown": 0}[voter]
        learner.vote(shown, chosen)
        proposed = learner.propose(4)
        assert proposed.shape == (4, knobs)
        assert np.isfinite(proposed).all() and (proposed >= 0).all() and (proposed <= 1).all()
    low, high = learner.band().T
    assert (low <= high).all() and (low >= 0).all() and (high <= 1).all()


def test_the_best_was_shown_and_is_the_middle_before():
    learner = Learner(4)
    assert learner.best().tolist() == [0.5] * 4
    shown = learner.propose(4)
    learner.vote(shown, 2)
    assert any(np.array_equal(learner.best(), row) for row in shown)


@pytest.mark.parametrize(
    ("shown", "chosen"),
    [([[0.5, 0.5]], 1), ([[0.5, 0.5]], -1), ([[0.5]], 0), ([], None), ([[np.nan, 0.5]], 0), ([0.5, 0.5], 0)],
)
def test_a_vote_that_cannot_be_is_refused_and_changes_nothing(shown, chosen):
    learner = Learner(2)
    before = learner.propose(3)
    with pytest.raises(ValueError, match=r"shown|chosen"):
        learner.vote(np.array(shown, dtype=float), chosen)
    assert np.array_equal(before, learner.propose(3))


def test_finer_proposals_stay_near_the_best():
    learner = Learner(8, 3)
    for vote in range(4):
        learner.vote(learner.propose(4), vote % 4)
    best = learner.best()
    near, far = (np.abs(learner.propose(9, finer=finer) - best).max() for finer in (True, False))
    assert 0 < near <= 0.35 < far


def best_of(taste, merges: np.ndarray) -> float:
    """The best possible value, by scipy from the five best of many merges, and from the corners next to them."""
    five = merges[np.argsort(taste(merges))[-5:]]
    starts, bounds = [*five, *np.round(five)], [(0, 1)] * merges.shape[1]
    return max(-minimize(lambda z: -taste(z), start, bounds=bounds).fun for start in starts)


OTHERS, THREE = (leaning_hill, thresholds, two_hills), (peaks, traits, rough_traits)


@pytest.mark.long
@pytest.mark.parametrize(
    ("tastes", "knobs", "is_best_beside", "after_30", "after_60"),
    [
        (OTHERS, 8, False, 0.22, 0.15),
        (OTHERS, 26, False, 0.38, 0.32),
        (OTHERS, 8, True, 0.25, 0.18),
        (OTHERS, 26, True, 0.38, 0.30),
        (THREE, 8, False, 0.23, 0.18),
        (THREE, 26, False, 0.25, 0.20),
    ],
)
def test_twenty_problems_of_each_kind_stay_below_the_accepted_regret(tastes, knobs, is_best_beside, after_30, after_60):
    """Best of four; a voter with noise. 0 is the best possible, 1 the mean random merge.

    `is_best_beside`: the best so far is one of the four, as on the page; it costs no picture there, and teaches less.
    A plain additive learner had 0.22 and 0.15 with 8 knobs of `OTHERS`, 0.35 and 0.29 with 26. Measured with 26: 0.35
    and 0.26, with the best beside 0.34 and 0.26 (0.38 and 0.31 where each new merge moves all knobs; on 120 problems
    of other seeds 0.38 and 0.31, in parts 0.36 and 0.27); `THREE` with 8: 0.21 and 0.16. Standard error: 0.02.
    """
    found = []
    for seed in range(20):
        for taste_of in tastes:
            random = np.random.default_rng(seed)
            taste, learner = taste_of(knobs, random), Learner(knobs, seed)
            merges = random.uniform(0, 1, (2000, knobs))
            values, missing, best = taste(merges), [], best_of(taste, merges)
            for _ in range(60):
                fresh = learner.propose(3, parts=knobs >= MANY) if is_best_beside else learner.propose(4)
                shown = np.vstack([learner.best(), fresh]) if is_best_beside else fresh
                learner.vote(shown, int(np.argmax(taste(shown) / values.std() + random.normal(0, NOISE, 4))))
                missing.append((best - taste(learner.best())) / (best - values.mean()))
            found.append((missing[29], missing[59]))
    assert (np.mean(found, axis=0) <= (after_30, after_60)).all(), np.mean(found, axis=0)
