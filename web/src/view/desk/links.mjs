/* Selects faders by their names (Ctrl- or ⌘-click, a drag over names, a long press). The heads of groups move all faders of
 * their group. Escape clears the selection. */
/** @import {App} from "../../app.mjs" */
import { between, groupToggled, toggled } from "../../model/desk/links.mjs";
import { within } from "../../model/desk/faders.mjs";
import { clean } from "../../model/numbers.mjs";
import { isPart } from "../../model/recipe/rules.mjs";
import { committedAtRest, FINE, LONG, stepOf, turnOf } from "../fields/gestures.mjs";


/** The slot of the fader whose name is there. @param {Element | null | undefined} place */
const namedAt = (place) => /** @type {HTMLElement | null | undefined} */ (place?.closest(".lm-name")?.closest(".lm-fader:has(.lm-range)"))?.dataset.slot;

/** @param {HTMLElement} root @param {App} app */
export function attachLinks(root, { desk, drawing }) {
    let from = ""; // the name on which a press began
    let before = /** @type {string[]} */ ([]); // the selection at that moment
    let taken = false; // the press has selected something, so the click at its end is ignored
    let timer = 0;

    root.addEventListener("pointerdown", (event) => {
        const slot = namedAt(/** @type {Element} */ (event.target));
        taken = false;
        if (!slot || isPart(slot) || event.button !== 0 || event.shiftKey || drawing.value) return;
        [from, before] = [slot, desk.linked.value];
        const add = () => {
            taken = true;
            desk.linked.value = toggled(before, slot);
        };
        if (event.ctrlKey || event.metaKey) add();
        else timer = setTimeout(add, LONG);
    });
    root.addEventListener("pointermove", ({ clientX, clientY, buttons }) => {
        if (!from || !buttons) return;
        const to = namedAt(document.elementFromPoint(clientX, clientY));
        if (!to || isPart(to) || (to === from && !taken)) return;
        clearTimeout(timer);
        taken = true;
        desk.linked.value = [...new Set([...before, ...between(desk.faders, from, to)])];
    });
    for (const end of ["pointerup", "pointercancel"]) {
        root.addEventListener(end, () => {
            clearTimeout(timer);
            from = "";
        });
    }
    root.addEventListener("click", (event) => {
        if (!taken || !namedAt(/** @type {Element} */ (event.target))) return;
        event.preventDefault();
        event.stopPropagation();
    }, { capture: true });
    root.addEventListener("contextmenu", (event) => namedAt(/** @type {Element} */ (event.target)) && event.preventDefault());
    root.addEventListener("keydown", (event) => {
        if (event.key !== "Escape" || !desk.linked.value.length || event.defaultPrevented) return;
        desk.linked.value = [];
        event.stopPropagation(); // the hosts' Escape interrupts a generation
    });
    attachHeads(root, desk);
}

/** The head of a group: a click selects the group; dragging, the wheel and arrow keys move all its faders.
 * @param {HTMLElement} root @param {App["desk"]} desk */
function attachHeads(root, desk) {
    let drag = /** @type {{head: HTMLElement, y: number, moved: boolean} | null} */ (null);
    const moved = committedAtRest(desk);
    const headAt = (/** @type {EventTarget | null} */ place) => (place instanceof Element ? /** @type {HTMLElement | null} */ (place.closest(".lm-head")) : null);
    const groupOf = (/** @type {HTMLElement} */ head) => (head.dataset.slots ?? "").split(" ");

    /** Moves a group by moving its first fader by an amount, limited to the slider's ends.
     * @param {HTMLElement} head @param {number} from @param {number} amount @param {boolean} proportional */
    const move = (head, from, amount, proportional) => {
        const [channel, group] = [desk.channel.value, groupOf(head)];
        if (channel) desk.moveFaders(group, group[0], within(from, clean(from + amount), channel), proportional);
    };
    /** @param {HTMLElement} head @param {number} amount @param {boolean} proportional */
    const nudge = (head, amount, proportional) => {
        move(head, desk.weight(groupOf(head)[0]), amount, proportional);
        moved();
    };

    root.addEventListener("pointerdown", (event) => {
        const head = headAt(event.target);
        if (!head || event.button !== 0) return;
        head.setPointerCapture(event.pointerId);
        drag = { head, y: event.clientY, moved: false };
        desk.commit();
    });
    root.addEventListener("pointermove", (event) => {
        if (!drag) return;
        const track = root.querySelector(".lm-desk .lm-range")?.clientHeight || 160;
        const { low, high } = desk.channel.value?.parameter ?? { low: 0, high: 1 };
        const portion = Math.round(((drag.y - event.clientY) / track) * (high - low) / FINE) * FINE;
        drag.moved ||= portion !== 0;
        if (!drag.moved) return;
        move(drag.head, desk.weightBefore(groupOf(drag.head)[0]), portion, event.altKey);
    });
    const end = () => {
        if (drag?.moved) desk.commit();
        else if (drag) desk.linked.value = groupToggled(desk.linked.value, groupOf(drag.head));
        drag = null;
    };
    root.addEventListener("pointerup", end);
    root.addEventListener("pointercancel", () => (drag = null));
    root.addEventListener("keydown", (event) => {
        const head = headAt(event.target);
        const way = { ArrowUp: 1, ArrowDown: -1 }[event.key];
        if (!head || event.ctrlKey || event.metaKey) return;
        if (way) nudge(head, way * stepOf(event), event.altKey);
        else if (event.key === "Enter" || event.key === " ") desk.linked.value = groupToggled(desk.linked.value, groupOf(head));
        else return;
        event.preventDefault();
    });
    root.addEventListener("wheel", (event) => {
        const head = headAt(event.target);
        if (!head || document.activeElement !== head) return;
        event.preventDefault();
        const amount = turnOf(event);
        if (amount) nudge(head, amount, event.altKey);
    }, { passive: false });
}
