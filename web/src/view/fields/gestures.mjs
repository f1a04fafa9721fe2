/* Drag, wheel, keys and double click on faders; one set of listeners for all of them. S and M are solo and mute.
 *
 * Moving a selected fader moves all selected ones, with Alt in proportion. A drag moves in steps of 0.01; keys and wheel in
 * steps of 0.05, with Shift in steps of 0.01. The wheel changes only the focused fader, so that scrolling the page never
 * changes a value.
 */
/** @import {App} from "../../app.mjs" */
import { restingValue, within } from "../../model/desk/faders.mjs";
import { clean } from "../../model/numbers.mjs";

const STEP = 0.05;
export const FINE = 0.01;
export const LONG = 550; // ms of a long press
const REST = 400; // ms without a key or a turn of the wheel, after which the gesture ends
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

/** The amount of one step by key or wheel. @param {KeyboardEvent | WheelEvent} event */
export const stepOf = (event) => (event.shiftKey ? FINE : STEP);

/** The amount for a turn of the wheel; with Shift some systems report a sideways scroll. @param {WheelEvent} event */
export function turnOf(event) {
    const way = event.deltaY || event.deltaX;
    return way && (way < 0 ? 1 : -1) * stepOf(event);
}

/** Commits once keys and wheel rest. @param {import("../../desk.mjs").Desk} desk @returns {() => void} to be called at each */
export function committedAtRest(desk) {
    let timer = 0;
    return () => {
        clearTimeout(timer);
        timer = setTimeout(() => desk.commit(), REST);
    };
}

/** Presses the button with that name inside of an element. @param {Element} place @param {string | undefined} name @returns {boolean} whether there is one */
export function pressInside(place, name) {
    const own = name ? /** @type {HTMLElement | null} */ (place.querySelector(`[data-key="${name}"]`)) : null;
    own?.click();
    return own !== null;
}

/** @param {HTMLElement} root @param {App} app */
export function attachGestures(root, { desk }) {
    const moved = committedAtRest(desk);
    let alt = false; // Alt is held during a drag: selected faders move in proportion
    let pressed = { slot: "", weight: 0, time: 0 }; // the fader's value before the first click of a double click

    /** @param {string} slot @param {number} value */
    const setOne = (slot, value) => {
        desk.moveFader(slot, value);
        desk.commit();
    };

    /** @param {HTMLElement} fader @param {number} amount @param {boolean} proportional */
    const nudge = (fader, amount, proportional) => {
        const channel = desk.channel.value;
        if (!channel) return;
        const now = desk.weight(slotOf(fader));
        desk.moveFader(slotOf(fader), within(now, clean(now + amount), channel), proportional);
        moved();
    };

    /** @param {KeyboardEvent} event */
    const onKey = (event) => {
        const fader = faderAt(event.target);
        const channel = desk.channel.value;
        if (!fader || !channel || event.ctrlKey || event.metaKey || (event.altKey && !desk.linked.value.length)) return;
        const size = stepOf(event);
        const onSlider = { ArrowRight: size, ArrowLeft: -size, PageUp: 0.25, PageDown: -0.25 };
        /** @type {Record<string, number>} */
        const moves = { ArrowUp: size, ArrowDown: -size, ...(isRange(event.target) ? onSlider : {}) };
        /** @type {Record<string, number>} */
        const jumps = isRange(event.target) ? { Home: channel.parameter.low, End: channel.parameter.high } : {};
        if (event.key in moves) nudge(fader, moves[event.key], event.altKey);
        else if (event.key in jumps) setOne(slotOf(fader), jumps[event.key]);
        else if (!isValue(event.target) && pressInside(fader, { s: "fader.solo", m: "fader.mute" }[event.key.toLowerCase()])) {
            event.preventDefault();
            return;
        } else return;
        if (isValue(event.target)) delete event.target.dataset.typing;
        event.preventDefault();
    };

    /** @param {WheelEvent} event */
    const onWheel = (event) => {
        const fader = faderAt(event.target);
        if (!fader?.contains(document.activeElement)) return;
        event.preventDefault();
        const amount = turnOf(event);
        if (amount) nudge(fader, amount, event.altKey);
    };

    /** @param {Event} event */
    const onInput = ({ target }) => {
        const fader = faderAt(target);
        if (!fader || !isRange(target) || root.classList.contains("lm-stroke")) return;
        desk.moveFader(slotOf(fader), clean(Math.round(Number(target.value) / FINE) * FINE), alt);
    };

    /** @param {MouseEvent} event */
    const onDoubleClick = ({ target }) => {
        const fader = faderAt(target);
        const [step, channel] = [desk.step.value, desk.channel.value];
        const opens = target instanceof Element && target.closest(".lm-opens, .lm-mutes") !== null;
        if (!fader || !step || !channel || opens || isValue(target) || root.classList.contains("lm-drawing")) return;
        const slot = slotOf(fader);
        // The clicks have moved the fader, so its value before them counts.
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
    for (const kind of /** @type {const} */ (["pointerdown", "pointermove"])) root.addEventListener(kind, (event) => (alt = event.altKey));
    root.addEventListener("wheel", onWheel, { passive: false });
    root.addEventListener("input", onInput);
    root.addEventListener("change", ({ target }) => faderAt(target) && isRange(target) && desk.commit());
    root.addEventListener("dblclick", onDoubleClick);
    root.addEventListener("pointerdown", notePress);
}
