/* Requests the parts of the loaded checkpoint's slots, once for each checkpoint. */
/** @import {Desk} from "../desk.mjs" */
/** @import {Server} from "./server.mjs" */
import { effect } from "@preact/signals-core";

/** @param {Desk} desk @param {Server} server */
export function followParts(desk, server) {
    let asked = "";
    effect(() => {
        const { name = "", architecture } = desk.checkpoint.value ?? {};
        if (architecture && !desk.schema.value.architectures[architecture]) {
            server.get("/schema").then((schema) => schema.architectures[architecture] && (desk.schema.value = schema), () => {});
        }
        if (!name || name === asked) return;
        asked = name;
        server.get("/layers").then(
            (answer) => (desk.parts.value = { of: answer.checkpoint, slots: answer.slots }),
            () => {}, // on failure the faders have no parts; the next checkpoint is tried again
        );
    });
}
