/* Maps and votes of the open study: asked for, and the pictures made that they want. */
/** @import {App} from "../app.mjs" */
/** @import {Fields, Recipe} from "../types" */
/** @import {Ballot, MapTold, Search, Told} from "../model/exploring/finding.mjs" */
/** @import {Item, Row} from "../model/exploring/sheet.mjs" */
import { computed, effect, signal } from "@preact/signals-core";
import { barsOf, rowsOf, weightsOf, withoutNumbers } from "../model/exploring/finding.mjs";
import { cellOf } from "../model/exploring/sheet.mjs";
import { keepLocks, keepVoter, keptLocks, keptVoter } from "./browser/storage.mjs";

const REST = 600; // ms without a change

export class Finding {
    /** @param {App} app */
    constructor(app) {
        this.app = app;
        this.locked = signal(keptLocks());
        effect(() => void keepLocks(this.locked.value));
        this.pace = signal(0); // seconds a picture took last
        /* The map */
        this.reading = signal("out");
        this.map = signal(/** @type {MapTold | null} */ (null));
        this.onFaders = signal(true);
        this.bars = computed(() => (this.onFaders.value ? barsOf(this.map.value) : {}));
        this.mapping = signal(false);
        this.apart = signal(/** @type {Record<string, number>} */ ({})); // how far B is from A, by slider
        this.#followModels();
        /* Votes */
        this.voter = signal(keptVoter());
        effect(() => {
            if (app.studies.login.value && !this.voter.peek()) this.voter.value = app.studies.login.value;
        });
        this.pooled = signal(false);
        this.groups = signal("curve");
        this.many = signal(4);
        this.ballot = signal(/** @type {Ballot | null} */ (null));
        this.told = signal(/** @type {Told | null} */ (null));
        this.broken = signal(/** @type {number[]} */ ([]));
        this.hovered = signal(/** @type {Recipe | null} */ (null));
        this.casting = false; // a vote is on its way, or another ballot: no key counts
        this.working = null; // the run for votes that is under way
        this.search = signal(/** @type {Search | null} */ (null)); // a scored search in this study
        this.nextLook = 0; // the timer of the next look at it
    }

    /** Asks how far the step's model is from A whenever another one is chosen. */
    #followModels() {
        let seen = "";
        let timer = 0;
        effect(() => {
            const { weights } = this;
            const now = weights ? JSON.stringify([weights.recipe.base, weights.recipe.steps[weights.step], weights.step].map((one) => withoutNumbers(one))) : "";
            if (now === seen) return;
            seen = now;
            clearTimeout(timer);
            if (!weights) this.apart.value = {};
            else timer = setTimeout(async () => {
                const found = await this.app.server.post("/explore/apart", { recipe: weights.recipe, step: weights.step }).catch(() => null); // what is wrong with it, the live update says
                if (now === seen) this.apart.value = found?.sliders ?? {};
            }, REST);
        });
    }

    /** Which weights the faders set. */
    get weights() {
        const { panel, written, channel } = this.app.desk;
        return weightsOf(panel.value, written.value, channel.value);
    }

    /** @param {string} path @param {Fields} more */
    #ask(path, more) {
        const { studies } = this.app;
        return studies.tried(studies.server.post(path, { study: studies.name, ...more }));
    }

    /** Another study is open: what was shown belonged to the one before. */
    forget() {
        [this.map.value, this.ballot.value, this.told.value, this.broken.value, this.search.value] = [null, null, null, [], null];
    }

    /** @param {string} slider */
    lock(slider) {
        this.lockAll([slider], !this.locked.value.includes(slider));
    }

    /** @param {string[]} sliders @param {boolean} on */
    lockAll(sliders, on) {
        const others = this.locked.value.filter((one) => !sliders.includes(one));
        this.locked.value = on ? [...others, ...sliders] : others;
    }

    /** Makes pictures and notes how long one took. @param {Row[]} rows @param {Item[]} items @param {number[][]} cells */
    async make(rows, items, cells) {
        const started = Date.now();
        const run = await this.app.studies.make(rows, items, cells);
        if (run?.made) this.pace.value = (Date.now() - started) / 1000 / run.made;
        return run;
    }

    /* The map */

    async lookAtMap() {
        const { weights } = this;
        const items = this.app.studies.study.value?.items ?? [];
        this.map.value = weights && items.length ? await this.#ask("/explore/map", { ...weights, reading: this.reading.value }) : null;
        return this.map.value;
    }

    /** Makes the pictures of the map, stage by stage, until all are there or somebody stops it; the bars grow meanwhile. */
    async makeMap() {
        const items = this.app.studies.study.value?.items ?? [];
        this.mapping.value = true;
        for (let told = await this.lookAtMap(); told?.cells.length;) {
            const growing = setInterval(() => this.lookAtMap(), 3000);
            const run = await this.make(told.rows, items, told.cells).finally(() => clearInterval(growing));
            told = await this.lookAtMap();
            if (!run || run.interrupted || run.problem || run.done.length < run.all) break;
        }
        this.mapping.value = false;
    }

    /* Votes */

    get #whose() {
        return { voter: this.voter.value, pooled: this.pooled.value };
    }

    /** @param {string} name */
    nameVoter(name) {
        this.voter.value = name.trim().slice(0, 80);
        keepVoter(this.voter.value);
        return this.lookAtVotes();
    }

    async lookAtVotes() {
        this.told.value = (this.app.studies.study.value?.items ?? []).length ? await this.#ask("/explore/ballot", { ...this.#whose, count: 0 }) : null;
        if (this.told.value?.space) this.groups.value = this.told.value.space.groups;
    }

    /** Votes on the weights of the desk from now on. @param {{finer?: boolean, wider?: boolean}} [how] near the best; beyond 0 and 1 */
    async begin(how = {}) {
        const { weights } = this;
        if (!weights) return;
        this.casting = true;
        const freed = await this.#ask("/explore/space", { ...weights, groups: this.groups.value, locked: this.locked.value, ...how });
        if (freed) await this.next();
        else this.casting = false;
    }

    /** Shows what comes next and makes its pictures, then those of the one after it while one looks. */
    async next() {
        this.#take(await this.#ask("/explore/ballot", { ...this.#whose, count: this.many.value }));
        this.casting = false;
        if (this.working) return; // it goes on with what is shown now
        this.working = this.#work();
        await this.working.finally(() => (this.working = null));
    }

    async #work() {
        for (let shown = this.ballot.value; shown; shown = this.ballot.value === shown ? null : this.ballot.value) {
            if (!(await this.#picturesOf(shown))) return;
            if (this.ballot.value !== shown) continue;
            const after = await this.#ask("/explore/ballot", { ...this.#whose, count: this.many.value, ahead: true });
            if (after && !(await this.#picturesOf(after.ballot))) return;
        }
    }

    /** Whether all pictures are there in the end. @param {Ballot} ballot */
    async #picturesOf(ballot) {
        const missing = this.missing(ballot);
        if (!missing.length) return true;
        const run = await this.make(rowsOf(ballot), [ballot.prompt], missing.map((row) => [row, 0]));
        return Boolean(run && !run.interrupted && !run.problem && run.done.length === run.all);
    }

    /** Rows without picture. @param {Ballot} ballot */
    missing(ballot) {
        const cells = this.app.studies.cells.value;
        return ballot.ids.flatMap((id, row) => (cells[cellOf(id, ballot.prompt.id)] ? [] : [row]));
    }

    /** @param {(Told & {ballot?: Ballot}) | null} found */
    #take(found) {
        if (!found) return;
        const { ballot, ...told } = found;
        [this.told.value, this.broken.value, this.hovered.value] = [told, [], null];
        if (ballot) this.ballot.value = ballot;
    }

    /** @param {number | null} row the picture that is liked best; null: they are the same */
    async choose(row) {
        const ballot = this.ballot.value;
        if (this.casting || !ballot || this.missing(ballot).length || (row !== null && this.broken.value.includes(row))) return;
        this.casting = true; // a second key is not a second vote on the same
        const told = await this.#ask("/explore/vote", { ...this.#whose, ballot: ballot.number, broken: this.broken.value, ...(row === null ? {} : { chosen: row }) });
        this.#take(told);
        if (told) await this.next();
        else this.casting = false;
    }

    /** A choice among recipes that were shown elsewhere, once votes have begun. @param {Recipe[]} recipes @param {Item} item @param {number} chosen */
    async chooseAmong(recipes, item, chosen) {
        if (!this.told.value) await this.lookAtVotes();
        if (this.told.value?.space) this.#take(await this.#ask("/explore/choose", { ...this.#whose, recipes, item: item.id, chosen }));
    }

    /** @param {number} row */
    toggleBroken(row) {
        const broken = this.broken.value;
        this.broken.value = broken.includes(row) ? broken.filter((one) => one !== row) : [...broken, row];
    }

    async undo() {
        if (!this.told.value?.progress?.votes) return;
        this.casting = true;
        await this.#ask("/explore/event", { event: "undo", fields: { voter: this.voter.value } });
        await this.next();
    }

    async final() {
        this.casting = true;
        this.#take(await this.#ask("/explore/ballot", { ...this.#whose, final: true }));
        await this.next();
    }

    /* A scored search, which another program runs */

    /** How it stands; its new pictures are this study's, too. */
    async lookAtSearch() {
        const { studies } = this.app;
        const before = this.search.value?.trials.done ?? 0;
        const found = studies.name ? (await this.#ask("/explore/search", {}))?.search ?? null : null;
        if (found && found.trials.done !== before) await studies.refresh();
        this.search.value = found;
    }

    /** Shows the best of a search to be voted on. */
    async top() {
        this.casting = true;
        this.#take(await this.#ask("/explore/top", this.#whose));
        await this.next();
    }
}
