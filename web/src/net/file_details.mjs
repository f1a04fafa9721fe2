/* Asks what is known of the files that a list shows, a few at a time. */
/** @import {FileDetails} from "../types" */
/** @import {Server} from "./server.mjs" */
import { signal } from "@preact/signals-core";

const AT_ONCE = 12;

export class DetailsReader {
    /** @param {Server} server */
    constructor(server) {
        this.server = server;
        this.known = signal(/** @type {Record<string, FileDetails>} */ ({}));
        this.wanted = /** @type {string[]} */ ([]);
        this.asking = false;
    }

    /** Of what was wanted before, nothing more is asked. @param {string[]} names */
    want(names) {
        this.wanted = [...new Set(names)].filter((name) => !(name in this.known.value));
        if (!this.asking) this.#ask();
    }

    /** Files may have changed. */
    forget() {
        this.known.value = {};
    }

    async #ask() {
        this.asking = true;
        while (this.wanted.length) {
            const names = this.wanted.splice(0, AT_ONCE);
            const answer = await this.server.post("/models/details", { names }).catch(() => null); // the list serves without them
            if (!answer) break;
            this.known.value = { ...this.known.value, ...answer.files };
        }
        this.asking = false;
    }
}
