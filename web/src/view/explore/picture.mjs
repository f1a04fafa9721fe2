/* A picture of a study, fetched when it is first shown. */
/** @import {Studies} from "../../net/explore.mjs" */
import { html, nothing } from "lit-html";

/**
 * @param {Studies} studies @param {string | undefined} key @param {number} side pixels at most; 0 for as it was made
 * @param {string} alt @param {string} [kind] class
 */
export function pictureOf(studies, key, side, alt, kind = "") {
    if (!key) return nothing;
    const address = studies.picture(key, side);
    return address ? html`<img class=${kind} src=${address} alt=${alt} draggable="false">` : html`<span class="lm-quiet">…</span>`;
}

/** Hands a file to the browser's downloads. @param {Blob} blob @param {string} name */
export function download(blob, name) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
