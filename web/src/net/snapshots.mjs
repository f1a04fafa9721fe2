/* Tells the server the recipes of the snapshots, for the axis of the X/Y/Z plot. */
/** @import {Desk} from "../desk.mjs" */
/** @import {Server} from "./server.mjs" */
import { computed, effect } from "@preact/signals-core";

/** @param {Desk} desk @param {Server} server */
export function tellSnapshots(desk, server) {
    const run = computed(() => desk.state.value.run);
    let told = "{}";
    let last = run.peek();
    effect(() => {
        const recipes = Object.fromEntries(Object.entries(desk.snapshots.value).map(([letter, { recipe }]) => [letter, recipe]));
        const text = JSON.stringify(recipes);
        if (text === told && run.value === last) return;
        [told, last] = [text, run.value];
        server.post("/snapshots", { recipes }).catch(() => (told = "")); // told again with the next change
    });
}
