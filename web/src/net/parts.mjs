/* What the slots of the loaded checkpoint are made of, asked once for each. */
/** @import {Desk} from "../desk.mjs" */
/** @import {Server} from "./server.mjs" */
import { effect } from "@preact/signals-core";

/** @param {Desk} desk @param {Server} server */
export function followParts(desk, server) {
    let asked = "";
    effect(() => {
        const name = desk.checkpoint.value?.name ?? "";
        if (!name || name === asked) return;
        asked = name;
        server.get("/layers").then(
            (answer) => (desk.parts.value = { of: answer.checkpoint, slots: answer.slots }),
            () => {}, // faders without parts; the next checkpoint is asked for again
        );
    });
}
