/* Gestures on the pictures: wheel and pinch zoom; a drag moves what is larger than its frame, or the divider of the wipe.
 * All pictures that are shown together share one view. */
/** @import {Place, Point, Size} from "../../model/pictures/zoom.mjs" */
import { signal } from "@preact/signals-core";
import { same } from "../../model/same.mjs";
import { exact, FIT, panned, pinched, zoomed } from "../../model/pictures/zoom.mjs";

const SLOP = 5; // pixels within which a press is a click
const TURN = 0.002; // zoom for each pixel of a turn of the wheel
const LINE = 16; // pixels, for wheels that turn by lines
const PINCH = 5; // browsers report a pinch on a touchpad as a small turn with Ctrl
const FARTHEST = 250; // pixels of one turn

export class Stage {
    constructor() {
        this.view = signal(FIT);
        this.size = signal(/** @type {Size} */ ({ width: 1, height: 1 })); // of the pictures, in their own pixels
        this.wipe = signal(0.5); // where the divider is, from left to right
        this.fingers = /** @type {Map<number, Point>} */ (new Map()); // or the mouse, by pointer
        this.began = /** @type {Point} */ ({ x: 0, y: 0 });
        this.wiping = false;
        this.dragged = false;
    }

    get isFit() {
        return this.view.value.scale === 0;
    }

    /** Style properties for the pictures. */
    get style() {
        const { scale, x, y } = this.view.value;
        return { "--lm-wide": `${this.size.value.width * scale}px`, "--lm-x": String(x), "--lm-y": String(y), "--lm-wipe": `${100 * this.wipe.value}%` };
    }

    /** The size of new pictures; those of another size are shown whole. @param {HTMLImageElement} picture */
    take({ naturalWidth: width, naturalHeight: height }) {
        if (!width || same(this.size.peek(), { width, height })) return;
        this.size.value = { width, height };
        this.fit();
    }

    fit() {
        this.view.value = FIT;
    }

    /** One pixel of the picture is one of the screen. @param {Element | null} stage */
    exact(stage) {
        const frame = stage?.querySelector(FRAME);
        if (frame) this.view.value = exact(this.view.value, this.#placeOf(frame));
    }

    /** @param {Element} frame @returns {Place} */
    #placeOf(frame) {
        const { width, height } = frame.getBoundingClientRect();
        return { frame: { width, height }, picture: this.size.value, density: window.devicePixelRatio };
    }

    /** @param {WheelEvent} event */
    onWheel(event) {
        const frame = frameAt(event, event);
        if (!frame) return;
        const turned = -event.deltaY * (event.deltaMode ? LINE : 1) * (event.ctrlKey ? PINCH : 1);
        const factor = Math.exp(Math.max(-FARTHEST, Math.min(FARTHEST, turned)) * TURN);
        const view = zoomed(this.view.value, factor, fromMiddle(frame, event), this.#placeOf(frame));
        if (view === this.view.value && !event.ctrlKey) return; // the page scrolls on
        event.preventDefault();
        this.view.value = view;
    }

    /** @param {PointerEvent} event @param {boolean} wipes whether there is a divider */
    onDown(event, wipes) {
        if (event.button) return;
        this.fingers.set(event.pointerId, { x: event.x, y: event.y });
        if (this.fingers.size > 1) return;
        this.began = { x: event.x, y: event.y };
        this.dragged = false;
        this.wiping = wipes && (this.isFit || isDivider(event.target));
    }

    /** @param {PointerEvent} event */
    onMove(event) {
        const stage = /** @type {Element} */ (event.currentTarget);
        const isFar = Math.hypot(event.x - this.began.x, event.y - this.began.y) > SLOP;
        if (!this.fingers.has(event.pointerId) || !(this.dragged || isFar || this.fingers.size > 1)) return;
        if (!this.dragged) stage.setPointerCapture(event.pointerId); // not before, or the click would be the stage's
        this.dragged = true;
        const before = [...this.fingers.values()];
        this.fingers.set(event.pointerId, { x: event.x, y: event.y });
        this.#drag(event, before, [...this.fingers.values()]);
    }

    /** @param {PointerEvent} event @param {Point[]} before @param {Point[]} now */
    #drag(event, before, now) {
        const frame = frameAt(event, now[0]);
        if (!frame) return;
        const place = this.#placeOf(frame);
        const from = (/** @type {Point[]} */ two) => /** @type {[Point, Point]} */ ([fromMiddle(frame, two[0]), fromMiddle(frame, two[1])]);
        if (now.length > 1) this.view.value = pinched(this.view.value, from(before), from(now), place);
        else if (this.wiping) this.wipe.value = shareOf(event);
        else this.view.value = panned(this.view.value, { x: now[0].x - before[0].x, y: now[0].y - before[0].y }, place);
    }

    /** @param {PointerEvent} event */
    onUp(event) {
        this.fingers.delete(event.pointerId);
    }

    /** The click at the end of a drag is none; on the pictures of a wipe it moves the divider. @param {MouseEvent} event @param {boolean} wipes */
    onClick(event, wipes) {
        if (this.dragged || wipes) event.stopPropagation();
        if (wipes && !this.dragged && event.detail && !isDivider(event.target)) this.wipe.value = shareOf(event);
        this.dragged = false;
    }

    /** Moves the divider. @param {KeyboardEvent} event */
    onKey(event) {
        const step = event.shiftKey ? 0.1 : 0.01;
        const to = { ArrowLeft: this.wipe.value - step, ArrowRight: this.wipe.value + step, Home: 0, End: 1 }[event.key];
        if (to === undefined) return;
        this.wipe.value = Math.min(1, Math.max(0, to));
        event.preventDefault();
    }
}

const FRAME = ".lm-compare-frame:not([hidden])";

/** The frame at a point, else the first. @param {Event} event on the stage @param {Point} point of the screen */
function frameAt({ currentTarget }, { x, y }) {
    const frames = [.../** @type {Element} */ (currentTarget).querySelectorAll(FRAME)];
    return frames.find((frame) => {
        const { left, right, top, bottom } = frame.getBoundingClientRect();
        return x >= left && x <= right && y >= top && y <= bottom;
    }) ?? frames[0];
}

/** @param {Element} frame @param {Point} point of the screen @returns {Point} */
function fromMiddle(frame, { x, y }) {
    const { left, top, width, height } = frame.getBoundingClientRect();
    return { x: x - left - width / 2, y: y - top - height / 2 };
}

/** How far to the right of the stage, from 0 to 1. @param {MouseEvent} event */
function shareOf({ currentTarget, x }) {
    const { left, width } = /** @type {Element} */ (currentTarget).getBoundingClientRect();
    return Math.min(1, Math.max(0, (x - left) / width));
}

/** @param {EventTarget | null} target */
const isDivider = (target) => target instanceof Element && target.closest(".lm-wipe-divider") !== null;
