/* Lets the server read weights that are text, so that the faders can show them. */
/** @import {Kit, Step, StepKind, WeightChange} from "../types" */
/** @import {Desk} from "../desk.mjs" */
/** @import {Server} from "./server.mjs" */
import { effect } from "@preact/signals-core";
import { kitOf, multiplies } from "../model/recipe/kit.mjs";
import { settle } from "../model/desk/panel.mjs";
import { channels } from "../model/recipe/steps.mjs";
import { filled, keyOf, plainWeights } from "../model/recipe/weights.mjs";

export class WeightReader {
    /** @param {Desk} desk @param {Server} server */
    constructor(desk, server) {
        this.desk = desk;
        this.server = server;
        this.unreadable = /** @type {WeakMap<Step, string>} */ (new WeakMap()); // architecture for which the text could not be read; it is not tried again
        effect(() => void this.#readPanel()); // also after a switch of the checkpoint, as text is read for an architecture
    }

    /**
     * Reads weights in any form; `named` are the slots that the text names, null if it is for all.
     * @param {any} written @param {StepKind | ""} kind @param {Kit} kit @param {string} [map]
     * @returns {Promise<{weights: Record<string, number>, named: string[] | null}>}
     */
    async read(written, kind, kit, map = "live_merge") {
        const plain = plainWeights(written, kit);
        if (plain) return { weights: plain, named: null };
        const text = typeof written === "object" ? JSON.stringify(written) : String(written);
        return this.server.post("/weights", { text, architecture: kit.id, adapter: multiplies(kind), block_map: map });
    }

    /** The changes by a text typed on the desk: a text with names changes only these slots, any other text all. @param {string} typed @returns {Promise<WeightChange>} */
    async change(typed) {
        const { kit, panel, kind } = this.desk;
        const { weights, named } = await this.read(typed, kind, kit.value, panel.value.values.whole.block_map);
        if (named) return Object.fromEntries(named.map((slot) => [slot, weights[slot]]));
        return { ...Object.fromEntries(kit.value.architecture.odd.map((slot) => [slot, null])), ...weights };
    }

    /** The steps with weights read from the recipe's text, for the faders. @param {Step[]} steps @param {string} [map] @returns {Promise<Step[]>} */
    async steps(steps, map) {
        const kit = kitOf(this.desk.schema.value, this.desk.checkpoint.value?.architecture, map, {});
        return Promise.all(steps.map((step) => this.#step(step, kit, map)));
    }

    /** @param {Step} step @param {Kit} kit @param {string} [map] */
    async #step(step, kit, map) {
        let next = step;
        for (const one of unread(step, kit)) {
            const given = step.typed[one.parameter.name];
            const { weights } = await this.read(Array.isArray(given) ? given[one.index] : given, step.kind, kit, map);
            next = filled(next, one, weights, kit);
        }
        return next;
    }

    async #readPanel() {
        const { panel, kit } = this.desk;
        const before = panel.value.values;
        const lacking = before.steps.filter((step) => unread(step, kit.value).length && this.unreadable.get(step) !== kit.value.id);
        if (!lacking.length) return;
        // Text that does not fit this architecture stays unread; the server refuses it when it is sent.
        const read = (/** @type {Step} */ step) => this.#step(step, kit.peek(), before.whole.block_map).catch(() => {
            this.unreadable.set(step, kit.peek().id);
            return step;
        });
        const steps = await Promise.all(before.steps.map(read));
        const same = panel.peek().values === before;
        if (same && steps.some((step, index) => step !== before.steps[index])) {
            panel.value = settle(panel.peek(), { ...before, steps });
        }
    }
}

/** Channels with weights of a recipe that have not been read yet. @param {Step} step @param {Kit} kit */
const unread = (step, kit) => channels(step, kit.schema)
    .filter((one) => (step.typed[one.parameter.name] ?? null) !== null && !step.weights[keyOf(one, kit)]);
