/* Fills in the host's own X/Y/Z plot, as its user would: gradio's lists take a press on an entry, its fields an input event. */
import { AXIS, PLOT } from "../../model/desk/grid.mjs";
import { openTab } from "./tabs.mjs";

const PATIENCE = 15_000; // ms that a busy host may take to show the next field
const LOOK = 100; // ms
const TAB = "#tab_txt2img";
const SCRIPT = `${TAB} #script_list`;
const field = (/** @type {string} */ name) => `#script_txt2img_xyz_plot_${name}`;

const look = () => new Promise((resolve) => setTimeout(resolve, LOOK));

/** Whether the host has scripts for txt2img. */
export const hasScripts = () => document.querySelector(SCRIPT) !== null;

/** @template T @param {() => T | null | undefined} find @param {string} name @returns {Promise<T>} */
async function shown(find, name) {
    for (let waited = 0; waited < PATIENCE; waited += LOOK) {
        const found = find();
        if (found) return found;
        await look();
    }
    throw new Error(name);
}

/** @param {string} place */
const visible = (place) => [...document.querySelectorAll(place)].find((one) => /** @type {HTMLElement} */ (one).offsetParent !== null);

/** @param {string} list @param {string} text of the entry */
async function choose(list, text) {
    const input = /** @type {HTMLInputElement} */ (await shown(() => visible(`${list} input`), text));
    if (input.value === text) return;
    input.focus();
    const entry = await shown(() => [...document.querySelectorAll(`${list} .options li, ${list} [role=option]`)]
        .find((one) => one.getAttribute("aria-label") === text || one.textContent?.replace("✓", "").trim() === text), text);
    entry.dispatchEvent(new MouseEvent("mousedown", { bubbles: true, cancelable: true }));
    input.blur();
}

/** Whether the field has that text; it gets it if it has not. @param {string} place @param {string} text */
function type(place, text) {
    const areas = /** @type {NodeListOf<HTMLTextAreaElement>} */ (document.querySelectorAll(`${place} textarea, ${place} input`));
    const other = [...areas].filter((area) => area.value !== text);
    for (const area of other) {
        area.value = text;
        area.dispatchEvent(new Event("input", { bubbles: true }));
    }
    return areas.length > 0 && other.length === 0;
}

/** Chooses the plot in txt2img and fills in the values of X and Y, where there are such.
 *
 * The values come first, seen or not: a host answers another kind of axis with the values that it had then, however late.
 * @param {string} x @param {string} y @throws {Error} with the name of what was not found */
export async function fillPlot(x, y) {
    openTab("tab_txt2img");
    await choose(SCRIPT, PLOT);
    for (const [name, values] of [["x", x], ["y", y]]) {
        const place = field(`${name}_values`);
        if (values) type(place, values);
        await look(); // gradio takes them first
        await choose(field(`${name}_type`), values ? AXIS : "Nothing");
        if (values) await shown(() => visible(`${place} textarea, ${place} input`) && type(place, values), `${name}_values`);
    }
}
