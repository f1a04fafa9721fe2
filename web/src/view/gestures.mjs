/* Hands on the faders: drag, wheel, keys, double click; one set of listeners for all of them.
 *
 * A drag moves in steps of 0.01; keys and wheel in steps of 0.05, with Shift in steps of 0.01. The wheel turns only the
 * fader that has the focus, so that scrolling the page never changes a value.
 */
/** @import {App} from "../app.mjs" */
import { restingValue, within } from "../model/faders.mjs";
import { clean } from "../model/numbers.mjs";

const STEP = 0.05;
export const FINE = 0.01;
const TWICE = 600; // ms within which a second press makes a double click

/** @param {EventTarget | null} target */
const faderAt = (target) =>
    (target instanceof Element ? /** @type {HTMLElement | null} */ (target.closest(".lm-fader")) : null);
/** @param {EventTarget | null} target @returns {target is HTMLInputElement} */
const isRange = (target) => target instanceof Element && target.classList.contains("lm-range");
/** @param {EventTarget | null} target @returns {target is HTMLInputElement} */
export const isValue = (target) => target instanceof Element && target.classList.contains("lm-value");
/** @param {HTMLElement} fader */
const slotOf = (fader) => fader.dataset.slot ?? "";

/** @param {HTMLElement} root @param {App} app */
export function attachGestures(root, { desk }) {
    let timer = 0;
    let pressed = { slot: "", weight: 0, time: 0 }; // where a fader stood before it was clicked (twice)

    /** @param {HTMLElement} fader @param {number} amount */
    const nudge = (fader, amount) => {
        const channel = desk.channel.value;
        if (!channel) return;
        const now = desk.weight(slotOf(fader));
        desk.setWeights({ [slotOf(fader)]: within(now, clean(now + amount), channel) });
        clearTimeout(timer);
        timer = setTimeout(() => desk.commit(), 400);
    };

    /** @param {KeyboardEvent} event */
    const onKey = (event) => {
        const fader = faderAt(event.target);
        const channel = desk.channel.value;
        if (!fader || !channel || event.ctrlKey || event.altKey || event.metaKey) return;
        const size = event.shiftKey ? FINE : STEP;
        const onSlider = { ArrowRight: size, ArrowLeft: -size, PageUp: 0.25, PageDown: -0.25 };
        /** @type {Record<string, number>} */
        const moves = { ArrowUp: size, ArrowDown: -size, ...(isRange(event.target) ? onSlider : {}) };
        /** @type {Record<string, number>} */
        const jumps = isRange(event.target) ? { Home: channel.parameter.low, End: channel.parameter.high } : {};
        if (event.key in moves) nudge(fader, moves[event.key]);
        else if (event.key in jumps) desk.doneWeights({ [slotOf(fader)]: jumps[event.key] });
        else return;
        if (isValue(event.target)) delete event.target.dataset.typing;
        event.preventDefault();
    };

    /** @param {WheelEvent} event */
    const onWheel = (event) => {
        const fader = faderAt(event.target);
        if (!fader?.contains(document.activeElement)) return;
        event.preventDefault();
        const way = event.deltaY || event.deltaX; // Shift makes some systems scroll sideways
        if (way) nudge(fader, (way < 0 ? 1 : -1) * (event.shiftKey ? FINE : STEP));
    };

    /** @param {Event} event */
    const onInput = ({ target }) => {
        const fader = faderAt(target);
        if (!fader || !isRange(target) || root.classList.contains("lm-stroke")) return;
        desk.setWeights({ [slotOf(fader)]: clean(Math.round(Number(target.value) / FINE) * FINE) });
    };

    /** @param {MouseEvent} event */
    const onDoubleClick = ({ target }) => {
        const fader = faderAt(target);
        const [step, channel] = [desk.step.value, desk.channel.value];
        const opens = target instanceof Element && target.closest(".lm-opens") !== null;
        if (!fader || !step || !channel || opens || isValue(target) || root.classList.contains("lm-drawing")) return;
        const slot = slotOf(fader);
        // The clicks themselves have moved the cap: what counts is where it stood before.
        const stood = pressed.slot === slot ? pressed.weight : desk.weight(slot);
        desk.doneWeights({ [slot]: fader.classList.contains("lm-part") ? null : restingValue(step, channel, slot, stood, desk.kit.value) });
    };

    /** @param {PointerEvent} event */
    const notePress = ({ target, timeStamp }) => {
        const fader = faderAt(target);
        const slot = fader ? slotOf(fader) : "";
        const again = slot === pressed.slot && timeStamp - pressed.time < TWICE;
        if (slot && !again) pressed = { slot, weight: desk.weight(slot), time: timeStamp };
    };

    root.addEventListener("keydown", onKey);
    root.addEventListener("wheel", onWheel, { passive: false });
    root.addEventListener("input", onInput);
    root.addEventListener("change", ({ target }) => faderAt(target) && isRange(target) && desk.commit());
    root.addEventListener("dblclick", onDoubleClick);
    root.addEventListener("pointerdown", notePress);
}
