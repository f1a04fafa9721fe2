/* Asks the doctor whenever other models, methods or slots take part; its warnings are shown in the status line. */
/** @import {Recipe} from "../types" */
/** @import {Desk} from "../desk.mjs" */
/** @import {Server} from "./server.mjs" */
import { effect, signal } from "@preact/signals-core";
import { choiceOf } from "../model/recipe/recipe.mjs";

const REST = 600; // ms without a change
const AT_SAVE = ["disk", "memory"]; // shown only in the save dialog

/** @typedef {{check: string, level: string, text: string}} Finding */

export class Doctor {
    /** @param {Desk} desk @param {Server} server */
    constructor(desk, server) {
        this.desk = desk;
        this.server = server;
        this.warnings = signal(/** @type {string[]} */ ([]));
        let seen = "";
        let timer = 0;
        effect(() => {
            if (!desk.edits.value) return;
            const now = this.#choice();
            clearTimeout(timer);
            if (now !== seen) timer = setTimeout(() => this.#look((seen = now)), REST);
        });
    }

    /** @param {string} choice "" for none */
    async #look(choice) {
        const recipe = this.desk.written.value.recipe;
        const found = choice ? await this.ask({ recipe }).catch(() => []) : []; // the live update reports an invalid recipe
        if (choice !== this.#choice()) return;
        this.warnings.value = found.filter((one) => !AT_SAVE.includes(one.check)).map((one) => one.text);
    }

    /** The findings that are more than notes. @param {{recipe: Recipe, name?: string, dtype?: string}} wanted @returns {Promise<Finding[]>} */
    async ask(wanted) {
        const { findings } = await this.server.post("/doctor", wanted);
        return findings.filter((/** @type {Finding} */ one) => one.level !== "note");
    }

    #choice() {
        const { recipe, missing } = this.desk.written.value;
        return missing.length ? "" : choiceOf(recipe);
    }
}
