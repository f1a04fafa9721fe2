/* Has the host's own menu of checkpoints show what the server says: which can be chosen, and which one is. */
/** @import {Desk} from "../../desk.mjs" */
import { effect } from "@preact/signals-core";

/** Where the host has such a menu, a press has gradio fill it. */
const BUTTON = "#live_merge_menu";

/** Fills the menu at the start and whenever another checkpoint is chosen or the list of kept models has changed.
 * @param {Desk} desk @param {import("@preact/signals-core").Signal<{name: string, sha256: string}[]>} kept */
export function followHostMenu(desk, kept) {
    let last = "";
    effect(() => {
        const chosen = desk.checkpoint.value;
        const now = JSON.stringify([chosen?.name, chosen?.virtual, kept.value.map(({ name, sha256 }) => [name, sha256])]);
        if (now !== last) /** @type {HTMLElement | null} */ (document.querySelector(BUTTON))?.click();
        last = now;
    });
}
