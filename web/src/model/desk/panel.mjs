/* The panel's data and its actions: steps, the selected one, undo. Every action returns a new panel; `commit` ends a
 * gesture, which is one step of undo. */
/** @import {Panel, Step, StepKind, Values} from "../../types" */
import { emptyValues } from "../recipe/recipe.mjs";
import { fresh } from "../recipe/steps.mjs";
import { same } from "../same.mjs";

const UNDO_DEPTH = 200;

/** @param {Values} values @param {string} [selected] @returns {Panel} */
export const panelOf = (values, selected = "") =>
    ({ values, selected: selectedIn(values, selected), committed: values, past: [], future: [] });

/** One merge to begin with. */
export const freshPanel = () => panelOf({ ...emptyValues(), steps: [fresh("merge")] });

/** @param {Values} values @param {string} wanted @param {number} [near] place to look at where it is not there */
const selectedIn = ({ steps }, wanted, near = 0) =>
    (steps.some((step) => step.id === wanted) ? wanted : steps[Math.min(near, steps.length - 1)]?.id ?? "");

/** @param {Panel} panel @returns {Step | null} */
export const stepOf = (panel) => panel.values.steps.find((step) => step.id === panel.selected) || null;

/** @param {Panel} panel @param {Partial<Values>} change @returns {Panel} */
export const withValues = (panel, change) => ({ ...panel, values: { ...panel.values, ...change } });

/** @param {Panel} panel @param {string} id @param {(step: Step) => Step} change @returns {Panel} */
export const withStep = (panel, id, change) =>
    withValues(panel, { steps: panel.values.steps.map((step) => (step.id === id ? change(step) : step)) });

/** @param {Panel} panel @param {string} id @returns {Panel} */
export const select = (panel, id) => ({ ...panel, selected: id });

/** A new step after the others, selected. @param {Panel} panel @param {StepKind} kind @returns {Panel} */
export function add(panel, kind) {
    const step = fresh(kind);
    return select(withValues(panel, { steps: [...panel.values.steps, step] }), step.id);
}

/** @param {Panel} panel @param {string} id @returns {Panel} */
export function remove(panel, id) {
    const at = panel.values.steps.findIndex((step) => step.id === id);
    const next = withValues(panel, { steps: panel.values.steps.filter((step) => step.id !== id) });
    return select(next, selectedIn(next.values, panel.selected, at));
}

/** @param {Panel} panel @param {string} id @param {number} to place among the steps @returns {Panel} */
export function move(panel, id, to) {
    const { steps } = panel.values;
    const from = steps.findIndex((step) => step.id === id);
    const target = Math.min(Math.max(to, 0), steps.length - 1);
    if (from < 0 || from === target) return panel;
    return withValues(panel, { steps: steps.toSpliced(from, 1).toSpliced(target, 0, steps[from]) });
}

/** Replaces all values, as one step of undo. @param {Panel} panel @param {Values} values @returns {Panel} */
export const put = (panel, values) => commit({ ...commit(panel), values, selected: selectedIn(values, "") });

/** @param {Panel} panel @returns {Panel} */
export function commit(panel) {
    const { values, committed, past } = panel;
    if (values === committed || same(values, committed)) return panel;
    return { ...panel, committed: values, past: [...past, committed].slice(-UNDO_DEPTH), future: [] };
}

/** A change that the user did not make, such as reading weights from text: it is not a step of undo. @param {Panel} panel @param {Values} values @returns {Panel} */
export const settle = (panel, values) =>
    ({ ...panel, values, committed: panel.values === panel.committed ? values : panel.committed });

/** @param {Panel} panel @returns {Panel} */
export function undo(panel) {
    const now = commit(panel);
    const values = now.past.at(-1);
    if (!values) return now;
    return arrived(now, values, { past: now.past.slice(0, -1), future: [...now.future, now.committed] });
}

/** @param {Panel} panel @returns {Panel} */
export function redo(panel) {
    const now = commit(panel);
    const values = now.future.at(-1);
    if (!values) return now;
    return arrived(now, values, { past: [...now.past, now.committed], future: now.future.slice(0, -1) });
}

/** After undo or redo, selects the step that was changed.
 * @param {Panel} panel @param {Values} values @param {Pick<Panel, "past" | "future">} travelled @returns {Panel} */
function arrived(panel, values, travelled) {
    const before = new Map(panel.values.steps.map((step) => [step.id, step]));
    const touched = values.steps.find((step) => !same(before.get(step.id) ?? null, step));
    return { ...panel, ...travelled, values, committed: values, selected: selectedIn(values, touched?.id ?? panel.selected) };
}
