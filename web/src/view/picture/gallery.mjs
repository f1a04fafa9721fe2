/* Reads gradio's own elements: pictures, infotext, and the mark that the server puts among its remarks. */
import { said } from "../../model/sentences.mjs";

const byId = (/** @type {string} */ id) => document.getElementById(id);

/** The URLs of the gallery's pictures, in order: from the row of thumbnails, or else from the grid. */
export function addresses() {
    const gallery = byId("live_merge_gallery");
    const found = (/** @type {string} */ places) => [.../** @type {NodeListOf<HTMLImageElement>} */ (
        gallery?.querySelectorAll(`${places} .thumbnail-item img`) ?? [])].map((one) => one.src);
    const row = found(".thumbnails");
    return row.length ? row : found(".grid-container");
}

/** The server's mark: the number of pictures, how many are originals, whether they were finished, the ids of their files, and
 * what stands for the picture that img2img started from. */
export function markOf() {
    const mark = /** @type {HTMLElement | null} */ (document.querySelector("#live_merge_result .lm-made"));
    if (!mark) return null;
    const { number = "", pictures, originals, whole, files = "", start = "" } = mark.dataset;
    const ids = files.split(" ").map((id) => (id === "-" ? "" : id));
    return { number, pictures: Number(pictures), originals: Number(originals), whole: whole !== "0", files: ids, start };
}

/** Translates English sentences in HTML of the server, which has their ids and values as data. */
export function translateRemarks() {
    for (const one of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-sentences]"))) {
        const { text } = said({ text: one.textContent, sentences: JSON.parse(one.dataset.sentences ?? "{}") });
        delete one.dataset.sentences;
        if (text !== one.textContent) one.textContent = text;
    }
}

/** The infotext under the picture, without gradio's own progress text, which it shows in the same element. */
export function infotext() {
    const shown = /** @type {HTMLElement | undefined} */ (byId("live_merge_info")?.cloneNode(true));
    for (const tracker of shown?.querySelectorAll("[data-testid=status-tracker]") ?? []) tracker.remove();
    for (const end of shown?.querySelectorAll("br") ?? []) if (!end.nextSibling?.textContent?.startsWith("\n")) end.replaceWith("\n");
    return (shown?.textContent ?? "").trim();
}

/** Keeps the focus where the user is: gradio's gallery takes it with each new picture. @param {HTMLElement} column */
export function keepFocus(column) {
    let touched = 0; // when the user last clicked or pressed Tab, and so moved the focus themselves
    const note = (/** @type {Event} */ event) => {
        if (event.type === "pointerdown" || /** @type {KeyboardEvent} */ (event).key === "Tab") touched = Date.now();
    };
    for (const kind of ["pointerdown", "keydown"]) document.addEventListener(kind, note, true);
    column.addEventListener("focusin", ({ target, relatedTarget }) => {
        const gallery = byId("live_merge_gallery");
        const inside = (/** @type {EventTarget | null} */ place) => place instanceof Node && Boolean(gallery?.contains(place));
        const stolen = inside(target) && relatedTarget instanceof HTMLElement && !inside(relatedTarget);
        if (stolen && Date.now() - touched > 300) relatedTarget.focus({ preventScroll: true });
    });
}
