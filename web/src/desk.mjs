/* The page's state: the panel, the settings, the server's newest state. Views and requests read its signals; only its
 * methods change them. */
/** @import {Files, Panel, Part, Recipe, Schema, Settings, Shot, Snapshots, State, Step, StepKind, WeightChange} from "./types" */
import { computed, signal } from "@preact/signals-core";
import * as faders from "./model/desk/faders.mjs";
import { kitOf, partsOf } from "./model/recipe/kit.mjs";
import { movedTogether } from "./model/desk/links.mjs";
import { USUAL } from "./model/kept/kept.mjs";
import * as panels from "./model/desk/panel.mjs";
import { emptyValues, isParked, nothingMerged, valuesOf, withWhole, written } from "./model/recipe/recipe.mjs";
import { same, without } from "./model/same.mjs";
import { snapshotOf } from "./model/kept/snapshots.mjs";
import { channelOf, fresh } from "./model/recipe/steps.mjs";

export class Desk {
    /** @param {Schema} schema @param {Files} files @param {State} state */
    constructor(schema, files, state) {
        this.schema = signal(schema);
        this.files = signal(files);
        this.state = signal(state);
        this.panel = signal(panels.freshPanel());
        this.settings = signal(USUAL);
        /** The selected faders; moving one moves all of them. */
        this.linked = signal(/** @type {string[]} */ ([]));
        this.snapshots = signal(/** @type {Snapshots} */ ({}));
        /** The parts of each slot of the checkpoint. */
        this.parts = signal(/** @type {{of: string, slots: Record<string, Part[]>}} */ ({ of: "", slots: {} }));
        /** Number of changes that the user has made. */
        this.edits = signal(0);
        /** The slot whose parts are open. */
        this.opened = signal("");
        /** A remark about the last action; removed by the next change. */
        this.remark = signal("");

        this.checkpoint = stable(() => this.state.value.checkpoint);
        const slots = stable(() => (this.parts.value.of === this.checkpoint.value?.name ? this.parts.value.slots : {}));
        const map = computed(() => this.panel.value.values.whole.block_map);
        this.kit = computed(() => kitOf(this.schema.value, this.checkpoint.value?.architecture, map.value, slots.value));
        this.step = computed(() => panels.stepOf(this.panel.value));
        this.channel = stable(() => channelOf(this.step.value, this.schema.value));
        this.written = computed(() => written(this.panel.value.values, this.checkpoint.value, this.kit.value));
        this.parked = computed(() => isParked(this.panel.value.values, this.checkpoint.value, this.schema.value));
        /** The recipe of a preview: the panel's, or, while that is parked, the checkpoint without steps. */
        this.shown = computed(() => (this.parked.value ? nothingMerged(this.checkpoint.value) : this.written.value.recipe));
    }

    /* Reading */

    get steps() {
        return this.panel.value.values.steps;
    }

    get kind() {
        return this.step.value?.kind ?? "";
    }

    /** @param {string} fader */
    weight(fader) {
        const [step, channel] = [this.step.value, this.channel.value];
        return step && channel ? faders.weightOf(step, fader, channel, this.kit.value) : 0;
    }

    /** @param {string} fader */
    isSet(fader) {
        const [step, channel] = [this.step.value, this.channel.value];
        return Boolean(step && channel && faders.isSet(step, fader, channel, this.kit.value));
    }

    /** What a slot can be opened into; a step of several adapters has no weights finer than a slot. @param {string} slot */
    partsOf(slot) {
        return this.channel.value && this.kind !== "adapters" ? partsOf(this.kit.value, slot) : [];
    }

    /* Changing: `edit` within a gesture, `done` at its end */

    /** @param {(panel: Panel) => Panel} change */
    edit(change) {
        const next = change(this.panel.value);
        const home = this.parked.value ? next.values.home : this.checkpoint.value?.name ?? next.values.home;
        this.panel.value = home === next.values.home ? next : panels.withValues(next, { home });
        this.edited();
    }

    edited() {
        this.remark.value = "";
        this.edits.value += 1;
    }

    commit() {
        this.panel.value = panels.commit(this.panel.value);
    }

    /** @param {(panel: Panel) => Panel} change */
    done(change) {
        this.edit(change);
        this.commit();
    }

    /** @param {(step: Step) => Step} change @param {string} [id] another step than the selected one */
    editStep(change, id = this.panel.value.selected) {
        this.edit((panel) => panels.withStep(panel, id, change));
    }

    /** @param {(step: Step) => Step} change @param {string} [id] */
    doneStep(change, id) {
        this.editStep(change, id);
        this.commit();
    }

    /** @param {WeightChange} pairs */
    setWeights(pairs) {
        const channel = this.channel.value;
        if (channel) this.editStep((step) => faders.withWeights(step, channel, pairs, this.kit.value));
    }

    /** @param {WeightChange} pairs */
    doneWeights(pairs) {
        this.setWeights(pairs);
        this.commit();
    }

    /** All faders that can be selected, in the desk's order. */
    get faders() {
        const { sliders, odd } = this.kit.value.architecture;
        return [...sliders, ...odd];
    }

    /** Where a fader stood when the gesture began. @param {string} fader */
    weightBefore(fader) {
        const [step, channel] = [panels.stepOf({ ...this.panel.value, values: this.panel.value.committed }), this.channel.value];
        return step && channel ? faders.weightOf(step, fader, channel, this.kit.value) : this.weight(fader);
    }

    /** Moves a fader; if it is selected, the other selected faders move, too. @param {string} fader @param {number} value @param {boolean} [proportional] */
    moveFader(fader, value, proportional = false) {
        const linked = this.linked.value.includes(fader) ? this.linked.value.filter((one) => this.faders.includes(one)) : [fader];
        this.moveFaders(linked, fader, value, proportional);
    }

    /** @param {string[]} together @param {string} fader one of them, which goes there @param {number} value @param {boolean} proportional */
    moveFaders(together, fader, value, proportional) {
        if (!this.channel.value) return;
        const start = Object.fromEntries(together.map((one) => [one, this.weightBefore(one)]));
        this.setWeights(movedTogether(start, fader, value, this.channel.value.parameter, proportional));
    }

    /** @param {string} name */
    usePreset(name) {
        const channel = this.channel.value;
        if (channel) this.doneStep((step) => faders.withPreset(step, channel, name, this.kit.value));
    }

    /** @param {StepKind} kind */
    add(kind) {
        this.done((panel) => panels.add(panel, kind));
    }

    /** @param {string} id */
    remove(id) {
        this.done((panel) => panels.remove(panel, id));
    }

    /** @param {string} id @param {number} to */
    move(id, to) {
        this.done((panel) => panels.move(panel, id, to));
    }

    /** @param {string} id */
    select(id) {
        if (id !== this.panel.value.selected) this.panel.value = panels.select(this.panel.value, id);
    }

    /** Another channel of the selected step. @param {Partial<Step>} change */
    look(change) {
        const next = panels.withStep(this.panel.value, this.panel.value.selected, (step) => ({ ...step, ...change }));
        this.panel.value = panels.settle(this.panel.value, next.values);
    }

    /** @param {string} name @param {any} value */
    setWhole(name, value) {
        this.done((panel) => ({ ...panel, values: withWhole(panel.values, name, value) }));
    }

    undo() {
        this.panel.value = panels.undo(this.panel.value);
        this.edited();
    }

    redo() {
        this.panel.value = panels.redo(this.panel.value);
        this.edited();
    }

    /** @param {Partial<Settings>} change */
    set(change) {
        this.settings.value = { ...this.settings.value, ...change };
    }

    /* Snapshots */

    /** @param {string} letter @param {Shot[]} shots the last previews */
    storeSnapshot(letter, shots) {
        this.commit();
        this.snapshots.value = { ...this.snapshots.value, [letter]: snapshotOf(this.panel.value, this.written.value.recipe, shots) };
    }

    /** Restores a snapshot as one step of undo; does nothing if there is none. @param {string} letter */
    recallSnapshot(letter) {
        const kept = this.snapshots.value[letter];
        if (!kept) return;
        this.panel.value = panels.select(panels.put(this.panel.value, kept.values), kept.selected);
        this.edited();
    }

    /** @param {string} letter */
    dropSnapshot(letter) {
        this.snapshots.value = without(this.snapshots.value, letter);
    }

    /* Whole recipes */

    /** Shows a recipe without sending it. @param {Recipe} recipe @param {(steps: Step[], map: string) => Promise<Step[]>} read reads weights that are text */
    async load(recipe, read) {
        const values = valuesOf(recipe, this.checkpoint.value, this.schema.value);
        const steps = await read(values.steps, values.whole.block_map);
        this.panel.value = panels.put(this.panel.value, { ...values, steps });
    }

    /** Uses the recipe, which was made for another checkpoint, on the loaded one. */
    adopt() {
        const home = this.checkpoint.value?.name ?? "";
        this.panel.value = panels.commit(panels.withValues(this.panel.value, { home, base: null }));
        this.edited();
    }

    startNew() {
        this.panel.value = panels.put(this.panel.value, { ...emptyValues(), steps: [fresh("merge")] });
        this.edited();
    }
}

/** A computed signal that changes only if its data differ. @template T @param {() => T} make */
function stable(make) {
    let last = /** @type {T | undefined} */ (undefined);
    return computed(() => {
        const next = make();
        if (last === undefined || !same(last, next)) last = next;
        return last;
    });
}

