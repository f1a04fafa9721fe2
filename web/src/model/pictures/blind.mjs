/* A blind comparison of two recipes: in each round a coin decides which of the two is X (left) and which is Y (right). */

/** firstIsX: of each round; picks: what was preferred in the rounds so far, the first recipe (0), the second (1), or
 * neither (null). @typedef {{firstIsX: boolean[], picks: (0 | 1 | null)[]}} Blind */

export const FEWEST = 5;
export const MOST = 10;

/** @param {number} rounds @param {() => number} [draw] 0 to 1 @returns {Blind} */
export const begun = (rounds, draw = Math.random) => ({ firstIsX: Array.from({ length: rounds }, () => draw() < 0.5), picks: [] });

/** Number of the recipe on a side in a round. @param {Blind} blind @param {number} round @param {"x" | "y"} side @returns {0 | 1} */
export const recipeAt = ({ firstIsX }, round, side) => ((side === "x") === firstIsX[round] ? 0 : 1);

/** @param {Blind} blind @param {"x" | "y" | null} side null: no difference @returns {Blind} */
export const picked = (blind, side) => ({ ...blind, picks: [...blind.picks, side && recipeAt(blind, blind.picks.length, side)] });

/** @param {Blind} blind @returns {Blind} */
export const takenBack = (blind) => ({ ...blind, picks: blind.picks.slice(0, -1) });

/**
 * How often each was preferred. chance: how likely one of the two would be preferred at least as often as the more
 * frequent one was, if every preference were the toss of a coin (two-sided binomial test; ties are left out, as usual in a
 * sign test).
 * @param {Blind} blind
 */
export function scoreOf({ picks }) {
    const wins = [0, 1].map((number) => picks.filter((one) => one === number).length);
    const [most, of] = [Math.max(...wins), wins[0] + wins[1]];
    let tail = 0;
    for (let count = most; count <= of; count += 1) tail += choose(of, count);
    return { wins, ties: picks.length - of, most, of, chance: of ? Math.min(1, (2 * tail) / 2 ** of) : 1 };
}

/** Ways to choose `some` of `all`. @param {number} all @param {number} some */
const choose = (all, some) => Array.from({ length: some }, (_, at) => (all - at) / (at + 1)).reduce((product, one) => product * one, 1);
