/* The host's own txt2img fields, by the ids that all hosts give them. */
/** @import {Fields} from "../../types" */

const FIELDS = /** @type {const} */ ({
    prompt: "#txt2img_prompt textarea", negative: "#txt2img_neg_prompt textarea", seed: "#txt2img_seed input",
    steps: "#txt2img_steps input[type=number]", sampler: "#txt2img_sampling input", scheduler: "#txt2img_scheduler input",
    cfg: "#txt2img_cfg_scale input[type=number]", width: "#txt2img_width input[type=number]", height: "#txt2img_height input[type=number]",
});
const PASTE = "#paste, #lms_read"; // what reads an infotext that stands in the prompt
const TABS = "#tabs > .tab-nav button"; // gradio 3 makes the chosen one anew, so a tab is known by its number
const LEAVES = 1500; // ms after the values have come within which a host goes to txt2img by itself
const ANSWERS = 60_000; // ms within which a busy host reads an infotext

/** What stands there, as texts; without what the host does not have. @returns {Fields} */
export function fieldsOfTxt2img() {
    const found = Object.entries(FIELDS).map(([name, place]) => [name, /** @type {HTMLInputElement | null} */ (document.querySelector(place))?.value]);
    return Object.fromEntries(found.filter(([, value]) => value !== undefined));
}

/** The infotext without what rebuilds a merge. @param {string} infotext */
const withoutMerge = (infotext) => infotext.replace(/,? ?Live Merge( besides)?: ("(\\.|[^"\\])*"|[^,]*)/g, "");

/** Has the host read an infotext into its fields; whether it can. @param {string} infotext */
export function pasteIntoTxt2img(infotext) {
    const prompt = /** @type {HTMLTextAreaElement | null} */ (document.querySelector(FIELDS.prompt));
    const paste = /** @type {HTMLElement | null} */ (document.querySelector(PASTE));
    if (!prompt || !paste || !infotext) return false;
    prompt.value = withoutMerge(infotext);
    const given = prompt.value;
    prompt.dispatchEvent(new Event("input", { bubbles: true }));
    setTimeout(() => { // gradio takes the text first
        staysAt(shownTab(), () => prompt.value !== given);
        paste.click();
    }, 100);
    return true;
}

/** The tabs of the page. @returns {NodeListOf<HTMLElement>} */
const tabs = () => document.querySelectorAll(TABS);

/** The number of the chosen one; -1 if the page has none. */
const shownTab = () => [...tabs()].findIndex((tab) => tab.classList.contains("selected"));

/** Goes back to a tab once when the host leaves it: some go to txt2img with the values. A click of a person ends it. @param {number} tab @param {() => boolean} hasRead */
function staysAt(tab, hasRead) {
    let until = Date.now() + ANSWERS;
    const end = () => {
        clearInterval(timer);
        document.removeEventListener("pointerdown", end);
    };
    const timer = setInterval(() => {
        if (hasRead()) until = Math.min(until, Date.now() + LEAVES);
        const hasLeft = shownTab() !== tab;
        if (hasLeft || Date.now() > until) end();
        if (hasLeft) tabs()[tab]?.click();
    }, 50);
    document.addEventListener("pointerdown", end);
}
