/* The recipe as a list of steps: switch, name, move, remove, add and select them. With a single plain merge the list is
 * hidden, and only the formula and the buttons to add steps are shown. */
/** @import {Step, StepKind} from "../../types" */
/** @import {App} from "../../app.mjs" */
import { html, nothing } from "lit-html";
import { classMap } from "lit-html/directives/class-map.js";
import { live } from "lit-html/directives/live.js";
import { canErase } from "../../model/recipe/erase.mjs";
import { formula, stepName } from "../../model/desk/formula.mjs";
import { hasWeight } from "../../model/recipe/kit.mjs";
import { isSoloStep, soloStepToggled } from "../../model/recipe/mutes.mjs";
import { withValues } from "../../model/desk/panel.mjs";
import { count, t } from "../../model/sentences.mjs";
import { factorOf, isOn, withField } from "../../model/recipe/steps.mjs";
import { startDrag } from "./drag.mjs";
import { button, keyed, sliderAndNumber, textField, writes } from "../fields/fields.mjs";
import { pressInside } from "../fields/gestures.mjs";
import { noteOf } from "./step_note.mjs";

/** @param {Step[]} steps */
const isPlain = ([first, ...more]) => first && !more.length && first.kind === "merge" && isOn(first) && !first.rest.title;

/** @param {App} app */
export function stack(app) {
    const { desk } = app;
    const hidden = isPlain(desk.steps) || !desk.steps.length;
    const { home, whole } = desk.panel.value.values;
    const base = desk.parked.value ? home : desk.checkpoint.value?.name ?? "";
    const words = formula(desk.steps, base, whole.vae, desk.kit.value);
    const adding = (/** @type {StepKind} */ kind, /** @type {"stack.add_merge" | "stack.add_adapter" | "stack.add_adjust" | "stack.add_erase"} */ id) =>
        button(t(id), t(`${id}_title`), () => desk.add(kind));
    return html`<section id="lm-stack" class=${classMap({ "lm-stack": true, "lm-parked": desk.parked.value })} aria-label=${t("stack.label")}>
        <ol id="lm-steps" class="lm-steps" aria-label=${t("stack.steps")} ?hidden=${hidden}>
            ${keyed(desk.steps, (step) => step.id, (step, index) => row(app, step, index))}</ol>
        <div class="lm-stack-bar"><p id="lm-formula" class="lm-formula" aria-label=${t("stack.words")} title=${words}>${words}</p>${stepsOff(app)}
            ${adding("merge", "stack.add_merge")}${adding("adapter", "stack.add_adapter")}${adding("adjust", "stack.add_adjust")}
            ${canErase(desk.schema.value, desk.kit.value.id) ? adding("erase", "stack.add_erase") : nothing}
            ${button(t("keys.open"), t("keys.open_title"), () => app.dialogs.keys.open(), { id: "lm-keys-open", keys: "?" })}</div>
        </section>`;
}

/** A button with the number of disabled steps; it enables all. @param {App} app */
function stepsOff({ desk }) {
    const off = desk.steps.filter((step) => !isOn(step));
    const clear = () => desk.done((panel) => withValues(panel, { steps: panel.values.steps.map((step) => withField(step, "enabled", true, true)) }));
    return button(count("mutes.steps", off.length), t("mutes.steps_title"), clear, { id: "lm-steps-off", kind: "lm-button lm-chip", hidden: !off.length });
}

/** @param {App} app @param {Step} step @param {number} index */
function row(app, step, index) {
    const { desk } = app;
    const n = index + 1;
    const chosen = step.id === desk.panel.value.selected;
    const note = noteOf(app, step, index);
    const set = (/** @type {string} */ name, /** @type {any} */ value, /** @type {any} */ usual) =>
        desk.doneStep((now) => withField(now, name, value, usual), step.id);
    const small = (/** @type {string} */ text, /** @type {"row.earlier" | "row.later" | "row.remove"} */ id, /** @type {string} */ key,
        /** @type {(event: Event) => void} */ press, off = false) =>
        button(text, t(id), press, { kind: "lm-button lm-small", label: t(`${id}_n`, { n }), key, off });
    return html`<li class=${classMap({ "lm-step": true, "lm-selected": chosen, "lm-off": !isOn(step) })} data-step data-id=${step.id}
        @keydown=${(/** @type {KeyboardEvent} */ event) => onRowKey(event)}>
        <button type="button" class="lm-grip" data-key="grip" title=${t("row.move_title")} aria-label=${t("row.move", { n })}
            @keydown=${(/** @type {KeyboardEvent} */ event) => onGripKey(app, step, index, event)}
            @pointerdown=${(/** @type {PointerEvent} */ event) => startDrag(event, (to) => desk.move(step.id, to))}>⠿</button>
        <input type="checkbox" class="lm-on" data-key="on" title=${t("row.on_title")} aria-label=${t("row.on", { n })}
            .checked=${live(isOn(step))} @change=${(/** @type {any} */ event) => set("enabled", event.target.checked, true)}>
        ${button(`${n} ${t(`badge.${step.kind}`)}`, t("row.select"), () => desk.select(step.id), { kind: "lm-badge", key: "select", pressed: chosen })}
        ${textField(step.rest.title || "", t("row.title", { n }), (text) => set("title", text, ""), {
            kind: "lm-title", key: "title", title: t("row.title_title"), placeholder: stepName(step, desk.kit.value),
            type: () => desk.select(step.id),
        })}
        ${hasWeight(step.kind) ? weight(app, step, n) : nothing}
        <span class=${classMap({ "lm-step-note": true, "lm-bad": note.bad })} title=${note.title}>${note.text}</span>
        <span class="lm-step-buttons">
            ${desk.steps.length < 2 ? nothing : button("S", t("row.solo_title"), () => solo(app, step), { kind: "lm-button lm-small lm-solo", key: "solo",
                label: t("row.solo", { n }), pressed: isSoloStep(desk.steps, step.id) })}
            ${small("↑", "row.earlier", "stepUp", (event) => moveBy(app, step, index, -1, event), index === 0)}
            ${small("↓", "row.later", "stepDown", (event) => moveBy(app, step, index, 1, event), index === desk.steps.length - 1)}
            ${small("✕", "row.remove", "stepRemove", () => app.live.remove(step.id))}</span></li>`;
}

/** Solo of a step: only this one is enabled; a second press enables all. @param {App} app @param {Step} step */
const solo = ({ desk }, step) =>
    desk.done((panel) => withValues(panel, { steps: soloStepToggled(panel.values.steps, step.id) }));

/** The keys S and M press the row's solo button and its switch, except in text fields. @param {KeyboardEvent} event */
function onRowKey(event) {
    const { target, currentTarget, key } = event;
    const name = { s: "solo", m: "on" }[key.toLowerCase()];
    if (!name || event.ctrlKey || event.metaKey || event.altKey || writes(target)) return;
    pressInside(/** @type {Element} */ (currentTarget), name);
    event.preventDefault();
}

/** @param {App} app @param {Step} step @param {number} n */
function weight({ desk }, step, n) {
    const value = factorOf(step, desk.schema.value)?.value ?? 1;
    const set = (/** @type {number} */ number) => desk.editStep((now) => withField(now, "weight", number, 1), step.id);
    return html`<span class="lm-row-weight">
        ${sliderAndNumber(value, { label: t("row.weight", { n }), exact: t("row.weight_exact", { n }), usual: 1, low: -1, high: 2, key: "weight" },
            set, () => desk.commit(), { key: "weightText" })}</span>`;
}

/** @param {App} app @param {Step} step @param {number} index @param {KeyboardEvent} event */
function onGripKey(app, step, index, event) {
    const way = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!way || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    moveBy(app, step, index, way, event);
}

/** Moves the row; the focus stays on its button. @param {App} app @param {Step} step @param {number} index @param {number} way @param {Event} event */
function moveBy({ desk }, step, index, way, event) {
    const pressed = /** @type {HTMLButtonElement} */ (event.currentTarget);
    desk.move(step.id, index + way);
    queueMicrotask(() => {
        const other = /** @type {HTMLElement | null | undefined} */ (pressed.parentElement?.querySelector("button:not(:disabled)"));
        (pressed.disabled ? other : pressed)?.focus();
    });
}
