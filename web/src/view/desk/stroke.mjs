/* Draws a curve over the faders: every fader that the pointer passes gets the value at that height. */
/** @import {App} from "../../app.mjs" */
/** @import {WeightChange} from "../../types" */
import { clean } from "../../model/numbers.mjs";
import { FINE, isValue } from "../fields/gestures.mjs";

const CAP = 7; // half of a fader's cap, in pixels: its range ends that far inside of the track
const BESIDE = 12; // pixels above and below a fader that still belong to it

/** @typedef {{x: number, y: number}} Point */

/** @param {HTMLElement} root @param {App} app */
export function attachStroke(root, { desk, drawing }) {
    /** @type {(Point & {desk: HTMLElement}) | null} the last point while a curve is drawn */
    let stroke = null;

    /** @param {PointerEvent} event */
    const start = (event) => {
        const place = event.target instanceof Element ? /** @type {HTMLElement | null} */ (event.target.closest(".lm-desk")) : null;
        const wanted = event.button === 0 && (drawing.value || event.shiftKey) && desk.channel.value !== null;
        if (!place || !wanted || isValue(event.target) || isButton(event.target)) return;
        event.preventDefault();
        place.setPointerCapture(event.pointerId);
        stroke = { x: event.clientX, y: event.clientY, desk: place };
        root.classList.add("lm-stroke");
        paint(stroke, stroke, place);
    };

    /** @param {PointerEvent} event */
    const goOn = (event) => {
        if (!stroke) return;
        const point = { x: event.clientX, y: event.clientY, desk: stroke.desk };
        paint(stroke, point, stroke.desk);
        stroke = point;
    };

    const end = () => {
        if (stroke) desk.commit();
        root.classList.remove("lm-stroke");
        stroke = null;
    };

    /** @param {Point} from @param {Point} to @param {HTMLElement} place */
    const paint = (from, to, place) => {
        const { low, high } = desk.channel.value?.parameter ?? { low: 0, high: 1 };
        /** @type {WeightChange} */
        const passed = {};
        for (const fader of /** @type {NodeListOf<HTMLElement>} */ (place.querySelectorAll(".lm-fader"))) {
            const portion = portionAt(fader, from, to);
            if (portion !== null) passed[fader.dataset.slot ?? ""] = clean(Math.round((low + portion * (high - low)) / FINE) * FINE);
        }
        if (Object.keys(passed).length) desk.setWeights(passed);
    };

    root.addEventListener("pointerdown", start);
    root.addEventListener("pointermove", goOn);
    root.addEventListener("pointerup", end);
    root.addEventListener("pointercancel", end);
}

/** @param {EventTarget | null} target */
const isButton = (target) => target instanceof Element && target.closest("button") !== null;

/** The height at which a line passes a fader, from 0 to 1; null if it does not. @param {HTMLElement} fader @param {Point} from @param {Point} to */
function portionAt(fader, from, to) {
    const box = fader.getBoundingClientRect();
    const y = heightIn(box, from, to);
    const range = fader.querySelector(".lm-range");
    if (y === null || !range || y < box.top - BESIDE || y > box.bottom + BESIDE) return null;
    const track = range.getBoundingClientRect();
    return Math.min(1, Math.max(0, (track.bottom - CAP - y) / (track.height - 2 * CAP)));
}

/** The height at which the line between two points passes the middle of a box; null if it misses the box.
 * @param {DOMRect} box @param {Point} from @param {Point} to */
function heightIn(box, from, to) {
    const [left, right] = from.x < to.x ? [from.x, to.x] : [to.x, from.x];
    if (right < box.left || left > box.right) return null;
    if (to.x >= box.left && to.x <= box.right) return to.y;
    if (from.x === to.x) return to.y;
    if (from.x >= box.left && from.x <= box.right) return null; // this fader was set at the previous point
    const middle = (box.left + box.right) / 2;
    return from.y + ((middle - from.x) / (to.x - from.x)) * (to.y - from.y);
}
