/* Fills in the host's own X/Y/Z plot, as its user would: gradio's lists take a press on an entry, its fields an input event. */
import { AXIS, PLOT } from "../model/grid.mjs";
import { openTab } from "./tabs.mjs";

const PATIENCE = 5000; // ms that gradio may take to show the next field
const LOOK = 100; // ms
const TAB = "#tab_txt2img";
const SCRIPT = `${TAB} #script_list`;
const field = (/** @type {string} */ name) => `#script_txt2img_xyz_plot_${name}`;

/** Whether the host has scripts for txt2img. */
export const hasScripts = () => document.querySelector(SCRIPT) !== null;

/** @template T @param {() => T | null | undefined} find @param {string} name @returns {Promise<T>} */
async function shown(find, name) {
    for (let waited = 0; waited < PATIENCE; waited += LOOK) {
        const found = find();
        if (found) return found;
        await new Promise((resolve) => setTimeout(resolve, LOOK));
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

/** @param {string} place @param {string} text */
async function type(place, text) {
    const area = /** @type {HTMLTextAreaElement} */ (await shown(() => visible(`${place} textarea, ${place} input`), place));
    area.value = text;
    area.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Chooses the plot in txt2img and fills in the values of X and Y, where there are such.
 * @param {string} x @param {string} y @throws {Error} with the name of what was not found */
export async function fillPlot(x, y) {
    openTab("tab_txt2img");
    await choose(SCRIPT, PLOT);
    for (const [name, values] of [["x", x], ["y", y]]) {
        await choose(field(`${name}_type`), values ? AXIS : "Nothing");
        if (!values) continue;
        await type(field(`${name}_values`), values);
        await new Promise((resolve) => setTimeout(resolve, 2 * LOOK)); // the list's own answer may bring the old text back
        await shown(() => /** @type {any} */ (visible(`${field(`${name}_values`)} textarea, ${field(`${name}_values`)} input`))?.value === values
            || void type(field(`${name}_values`), values), `${name}_values`);
    }
}
