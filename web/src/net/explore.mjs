/* Studies: asked for, changed, and the runs that make their pictures. Every part of the Explore dialog stands on it. */
/** @import {Fields, Recipe} from "../types" */
/** @import {Cells, Item, Row, Run, Study} from "../model/exploring/sheet.mjs" */
/** @import {Server} from "./server.mjs" */
import { signal } from "@preact/signals-core";
import { cellsOf, orderOf, pairOf, valuesOf, withRun } from "../model/exploring/sheet.mjs";
import { t } from "../model/sentences.mjs";
import { sentenceOf } from "./server.mjs";

const OFTEN = 400; // ms between two looks at a run
const PATIENCE = 100; // looks at a server that tells nothing of the run

const PIECE = 6 * 2 ** 20; // bytes of a ZIP that are sent at once

/** @param {Blob} blob @returns {Promise<string>} */
const base64Of = (blob) => new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(",", 2)[1] ?? "");
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
});

/** @typedef {{run: string, text: string, recipes: Recipe[]}} Order */

export class Studies {
    /** @param {Server} server @param {{press: () => void, interrupt: () => void, free: () => Promise<void>, isBusy: () => boolean}} host
     *   its buttons; when it makes nothing else; whether an answer of it is still to come */
    constructor(server, host) {
        this.server = server;
        this.host = host;
        this.names = signal(/** @type {string[]} */ ([]));
        this.sets = signal(/** @type {string[]} */ ([]));
        this.study = signal(/** @type {Study | null} */ (null));
        this.cells = signal(/** @type {Cells} */ ({}));
        this.run = signal(/** @type {Run | null} */ (null)); // the one that this page asked for last
        this.problem = signal("");
        this.login = signal(""); // who has logged in to the host
        this.searching = signal(""); // how far the search for files is
        this.measures = signal(/** @type {Record<string, import("../model/exploring/sheet.mjs").Measures | null>} */ ({})); // by two keys of pictures
        this.turn = 0; // how often another study was chosen
        this.waiting = ""; // the run that is to begin when the host is free
        this.order = /** @type {Order | null} */ (null); // goes with the next click on Preview
        this.addresses = signal(/** @type {Record<string, string>} */ ({})); // of pictures on this page, by route; "" while one is fetched
    }

    get name() {
        return this.study.value?.study.name ?? "";
    }

    /** Does what may be refused, and keeps the reason. @template T @param {Promise<T>} work @returns {Promise<T | null>} */
    async tried(work) {
        this.problem.value = "";
        return work.catch((error) => {
            this.problem.value = sentenceOf(error);
            return null;
        });
    }

    async list() {
        const found = await this.tried(this.server.get("/explore"));
        if (found) [this.names.value, this.sets.value, this.login.value] = [found.studies, found.sets, found.login ?? ""];
    }

    /** @param {string} name @param {Fields} [began] recipe, items, knobs */
    async begin(name, began = {}) {
        await this.#choose(this.server.post("/explore/new", { name, ...began }));
        await this.list();
    }

    /** @param {string} study */
    async open(study) {
        await this.#choose(this.server.post("/explore/open", { study }));
        this.#rejoin();
    }

    /** Of several choices the last one counts, whichever answer comes last. @param {Promise<Study>} work */
    async #choose(work) {
        const turn = ++this.turn;
        const found = await this.tried(work);
        if (turn === this.turn) this.#take(found);
    }

    /** What the shown study's journal has by now. */
    async refresh() {
        const { turn } = this;
        const found = await this.tried(this.server.post("/explore/open", { study: this.name }));
        if (turn === this.turn) this.#take(found);
    }

    /** Follows a run of this study that another page began, or this one before a reload; then shows what it made. */
    async #rejoin() {
        const found = await this.server.get("/explore/run").catch(() => null);
        if (!found?.is_running || found.study !== this.name || this.run.peek()?.is_running) return;
        this.run.value = found;
        await this.#follow(found.run);
        await this.refresh();
    }

    /** @param {string} study */
    async remove(study) {
        this.turn += 1;
        await this.tried(this.server.post("/explore/delete", { study }));
        this.#take(null, true);
        await this.list();
    }

    /** @param {Study | null} found */
    #take(found, empty = false) {
        if (!found && !empty) return;
        if (this.study.peek()?.study.name !== found?.study.name) this.#forget();
        this.study.value = found;
        this.cells.value = found ? cellsOf(found) : {};
    }

    #forget() {
        this.measures.value = {};
        for (const address of Object.values(this.addresses.peek())) if (address) URL.revokeObjectURL(address);
        this.addresses.value = {};
    }

    /** Writes into the study's journal, then shows what came of it. @param {string} event @param {Fields} fields */
    async write(event, fields) {
        const answer = await this.tried(this.server.post("/explore/event", { study: this.name, event, fields }));
        if (answer) await this.refresh();
        return answer?.event ?? null;
    }

    /** @param {Fields[]} items */
    setItems(items) {
        return this.write("items", { items });
    }

    /** Items with their ids. @param {{infotexts?: string[], items?: Fields[]}} given @returns {Promise<Item[]>} */
    async read(given) {
        return (await this.tried(this.server.post("/explore/items", given)))?.items ?? [];
    }

    /** Makes pictures by the host's own txt2img, in the order of the cells; `done` is called at the end.
     * @param {Row[]} rows @param {Item[]} items @param {number[][]} cells row, column and, where it is made again, a number */
    async make(rows, items, cells) {
        const run = Math.random().toString(36).slice(2);
        const order = { run, text: JSON.stringify(orderOf(run, this.name, rows, items, cells)), recipes: rows.map((row) => row.recipe) };
        this.searching.value = "";
        this.run.value = { run, study: this.name, is_running: true, all: cells.length, done: [], made: 0, interrupted: false, problem: "" };
        this.waiting = run;
        await this.host.free();
        if (this.waiting !== run) return this.run.value; // stopped before it began
        this.waiting = "";
        this.order = order;
        this.host.press();
        await this.#follow(run, rows, items);
        return this.run.value;
    }

    /** The order that goes with the click, once. @returns {Order | null} */
    takeOrder() {
        const { order } = this;
        this.order = null;
        return order;
    }

    /** Looks at the run until it has ended; says so when nothing is heard of it for long, as its end is not known then.
     * @param {string} run @param {Row[]} [rows] @param {Item[]} [items] */
    async #follow(run, rows = [], items = []) {
        for (let unheard = 0; unheard < PATIENCE;) {
            await new Promise((resume) => setTimeout(resume, OFTEN));
            const found = await this.server.get("/explore/run").catch(() => null);
            if (found?.run !== run) {
                unheard += !this.order && found && this.host.isBusy() ? 0 : 1; // the host's queue may hold it back
                continue;
            }
            unheard = 0;
            this.run.value = found;
            this.cells.value = withRun(this.cells.peek(), found, rows, items);
            if (!found.is_running) return;
        }
        this.order = null; // the next click on Preview is for a preview
        const { done, all } = /** @type {Run} */ (this.run.peek());
        this.run.value = { .../** @type {Run} */ (this.run.peek()), is_running: false, problem: t("explore.unheard", { done: done.length, all }) };
    }

    stop() {
        if (!this.waiting) return this.host.interrupt();
        this.waiting = "";
        this.run.value = { .../** @type {Run} */ (this.run.peek()), is_running: false, interrupted: true };
    }

    /** A recipe with the names that its files have here. @param {Recipe} recipe @returns {Promise<Recipe | null>} */
    async local(recipe) {
        return (await this.tried(this.server.post("/explore/local", { study: this.name, recipe })))?.recipe ?? null;
    }

    /** Searches for the files that the newest run lacked, by their hash; says how far it is. */
    async search() {
        const recipe = this.run.peek()?.lacks;
        if (!recipe || !(await this.tried(this.server.post("/search", { recipe })))) return;
        for (let found = null; !found || found.state === "running";) {
            await new Promise((resume) => setTimeout(resume, OFTEN));
            found = (await this.tried(this.server.get("/state")))?.search;
            if (!found) break;
            this.searching.value = found.error || `${found.text}${found.state === "running" ? ` ${Math.round(100 * found.progress)} %` : ""}`;
        }
        if (this.run.value) this.run.value = { ...this.run.value, problem: "", lacks: null };
    }

    /** How far pictures are apart, by two keys each; asked for what is not known. @param {string[][]} pairs */
    async measure(pairs) {
        const unknown = pairs.filter(([one, other]) => this.measures.value[pairOf(one, other)] === undefined);
        if (!unknown.length) return;
        this.measures.value = { ...this.measures.value, ...Object.fromEntries(unknown.map(([one, other]) => [pairOf(one, other), null])) };
        const { name } = this;
        const found = await this.tried(this.server.post("/explore/measures", { study: name, pairs: unknown }));
        if (!found || name !== this.name) return;
        this.measures.value = { ...this.measures.value, ...Object.fromEntries(unknown.map(([one, other], at) => [pairOf(one, other), found.measures[at]])) };
    }

    /** Address of a picture on this page; "" until it is here. @param {string} key @param {number} [side] pixels at most; 0 for as it was made */
    picture(key, side = 0) {
        const path = `/explore/picture?study=${encodeURIComponent(this.name)}&key=${key}&side=${side}`;
        const known = this.addresses.value[path];
        if (known === undefined) queueMicrotask(() => this.#fetch(path));
        return known ?? "";
    }

    /** A picture as it was made. @param {string} key @returns {Promise<Blob | null>} */
    file(key) {
        return this.tried(this.server.file(`/explore/picture?study=${encodeURIComponent(this.name)}&key=${key}&side=0`));
    }

    /** @param {string} path */
    async #fetch(path) {
        const { name } = this;
        if (path in this.addresses.peek()) return;
        this.addresses.value = { ...this.addresses.peek(), [path]: "" };
        const file = await this.tried(this.server.file(path));
        if (file && name === this.name) this.addresses.value = { ...this.addresses.peek(), [path]: URL.createObjectURL(file) };
    }

    /** @param {string} key @returns {Promise<{infotext: string, item: Fields} | null>} */
    about(key) {
        return this.tried(this.server.get(`/explore/about?study=${encodeURIComponent(this.name)}&key=${key}`));
    }

    /** @param {Row[]} rows @param {Item[]} items @returns {Promise<Blob | null>} */
    sheet(rows, items) {
        const body = { study: this.name, recipes: rows.map((row) => row.id), items: items.map(valuesOf) };
        return this.tried(this.server.file("/explore/sheet", body));
    }

    /** @returns {Promise<Blob | null>} */
    archive() {
        return this.tried(this.server.file("/explore/archive", { study: this.name }));
    }

    /** Opens a study's ZIP from elsewhere. @param {Blob} file */
    async arrive(file) {
        const id = Math.random().toString(36).slice(2).padEnd(8, "0");
        let answer = null;
        for (let at = 0; at < Math.max(1, file.size); at += PIECE) {
            const data = await base64Of(file.slice(at, at + PIECE));
            answer = await this.tried(this.server.post("/explore/arrive", { id, at, data, last: at + PIECE >= file.size }));
            if (!answer) return;
        }
        await this.#choose(Promise.resolve(answer));
        await this.list();
    }

    /** @param {Fields} asked what POST /explore/sets takes */
    async changeSets(asked) {
        const found = await this.tried(this.server.post("/explore/sets", asked));
        if (found) this.sets.value = found.sets;
        return found;
    }
}
