/* Sends the newest recipe to the server, one request at a time, and asks for the state.
 *
 * The server keeps the highest sequence number of each page, so a late request never replaces a newer one. The state is
 * requested often while something is running, rarely while the tab, or one that says what is live, is visible, else never.
 */
/** @import {Fields, State} from "../types" */
/** @import {Desk} from "../desk.mjs" */
/** @import {Server} from "./server.mjs" */
/** @import {WeightReader} from "./weights.mjs" */
import { computed, effect, signal, untracked } from "@preact/signals-core";
import { same, textOf } from "../model/same.mjs";
import { Refusal, sentenceOf } from "./server.mjs";

const OFTEN = 150;
const RARELY = 3000;
const REMEMBERED = 100; // recipes that this page sent

export class Live {
    /**
     * @param {Desk} desk @param {Server} server @param {WeightReader} reader
     * @param {{isShown: () => boolean, isBusy: () => boolean}} page whether it is seen, and makes a picture
     */
    constructor(desk, server, reader, page) {
        this.desk = desk;
        this.server = server;
        this.reader = reader;
        this.page = page;
        this.client = Math.random().toString(36).slice(2, 14);
        this.sequence = 0;
        this.timer = 0;
        this.sent = ""; // the last recipe sent
        this.withdrawn = false; // the panel became empty during a request, so the merge must be restored after it
        this.mine = signal(/** @type {string[]} */ ([])); // the recipes that this page sent, as text
        this.inFlight = signal(false);
        this.dirty = signal(false); // the panel changed since the last request
        this.stale = signal(false); // something was sent after the state was last requested
        this.refusal = signal(""); // the server's message about the last request
        this.unreachable = signal(""); // why the server did not answer
        this.pending = computed(() =>
            this.inFlight.value || this.dirty.value || this.stale.value || Boolean(desk.state.value.waiting));
        this.trouble = computed(() => this.unreachable.value || this.refusal.value);
        this.settled = computed(() => this.#isLive() && !this.pending.value && !desk.state.value.error);
        this.loads = signal(0); // number of running switches of the checkpoint that this page requested
        this.isLoading = computed(() => this.loads.value > 0);
        this.elsewhere = computed(() => this.#isElsewhere());
        effect(() => {
            if (desk.edits.value) untracked(() => this.push());
        });
    }

    get recipe() {
        return this.desk.written.value.recipe;
    }

    /** Whether the panel's recipe is live. */
    #isLive() {
        const { written, state, parked } = this.desk;
        const live = state.value.live?.recipe;
        return Boolean(live) && !parked.value && !written.value.missing.length && same(written.value.recipe, live);
    }

    /** Whether another page or program made a recipe live that this page did not send. */
    #isElsewhere() {
        const { live, busy } = this.desk.state.value;
        if (!live?.recipe || !this.mine.value.length || this.pending.value || busy || this.page.isBusy()) return false;
        return !this.mine.value.includes(textOf(live.recipe)) && !same(live.recipe, this.recipe);
    }

    /** Notes a recipe as one of this page, so that it is not taken for another page's when it is live. @param {any} recipe */
    expect(recipe) {
        const text = textOf(recipe);
        this.mine.value = [...this.mine.value.filter((one) => one !== text), text].slice(-REMEMBERED);
    }

    /** Sends the panel after a change, if changes are to be live at once. */
    push() {
        if (this.desk.settings.value.live) this.insist();
    }

    /** Sends the panel as soon as no request is running, unless it is parked or another page's recipe is live. */
    insist() {
        const { written, parked } = this.desk;
        if (parked.value || this.elsewhere.value || written.value.missing.length) return;
        this.dirty.value = true;
        if (!this.inFlight.value) this.#pump();
    }

    async #pump() {
        const { recipe, missing } = this.desk.written.value;
        const text = textOf(recipe);
        this.dirty.value = false;
        if (missing.length || text === this.sent) return;
        this.inFlight.value = true;
        this.sequence += 1;
        this.sent = text;
        this.expect(recipe);
        await this.#send("/live", { client: this.client, sequence: this.sequence, recipe });
        this.inFlight.value = false;
        this.#answered();
    }

    #answered() {
        const withdrawn = this.withdrawn;
        this.withdrawn = false;
        if (withdrawn && this.desk.written.value.missing.length) return void this.restore();
        if (this.trouble.value) this.sent = "";
        if (this.unreachable.value) this.dirty.value = true; // sent again when the server answers
        else if (this.dirty.value) return void this.#pump();
        this.stale.value = true;
        this.watch(this.unreachable.value ? RARELY : OFTEN);
    }

    /** @param {string} path @param {Fields} body */
    async #send(path, body) {
        this.refusal.value = "";
        try {
            const answer = await this.server.post(path, body);
            this.unreachable.value = "";
            return answer;
        } catch (error) {
            const nobody = error instanceof Refusal && error.place === undefined;
            (nobody ? this.unreachable : this.refusal).value = sentenceOf(error);
            return null;
        }
    }

    /** Sends another request, then asks for the state. @param {string} path @param {Fields} body */
    async ask(path, body) {
        const answer = await this.#send(path, body);
        await this.#look();
        return answer;
    }

    /** Loads another checkpoint of the host's list. @param {string} name */
    async load(name) {
        this.loads.value += 1;
        await this.ask("/load", { name });
        this.loads.value -= 1;
    }

    async restore() {
        this.sent = "";
        this.dirty.value = false;
        await this.ask("/restore", {});
    }

    /** Removes a step; if nothing is left to send, the live merge, or the one being applied, is taken out.
     * @param {string} id */
    remove(id) {
        this.desk.remove(id);
        if (!this.desk.settings.value.live || !this.desk.written.value.missing.length) return;
        if (this.inFlight.value) this.withdrawn = true;
        else if (this.sent || this.#isMine()) this.restore();
    }

    #isMine() {
        const live = this.desk.state.value.live?.recipe;
        return Boolean(live) && this.mine.value.includes(textOf(live));
    }

    /** Asks for the state after some time, and again and again. */
    watch(after = RARELY) {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.#look(), after);
    }

    async #look() {
        const { state } = this.desk;
        const saving = () => state.value.save?.state === "running";
        if (!this.page.isShown() && !this.pending.value && !saving()) return this.watch();
        const [outdated, asked] = [this.stale.value, this.sequence];
        try {
            const found = await this.server.get("/state");
            if (outdated && asked === this.sequence) this.stale.value = false; // the answer includes what was sent before
            this.unreachable.value = "";
            await this.#take(found);
        } catch (error) {
            this.unreachable.value = sentenceOf(error);
        }
        if (this.dirty.value && !this.inFlight.value && !this.unreachable.value) return void this.#pump();
        const often = !this.unreachable.value && (this.pending.value || saving() || this.page.isBusy());
        return this.watch(often ? OFTEN : RARELY);
    }

    /** @param {State} found */
    async #take(found) {
        const before = this.desk.state.value;
        const other = found.error?.client && found.error.client !== this.client; // an error of another page
        if (found.checkpoint?.name !== before.checkpoint?.name) {
            this.sent = "";
            this.dirty.value = false; // after a switch nothing is sent automatically
            this.refusal.value = "";
        }
        if (found.run !== before.run) this.sent = ""; // a restarted server knows nothing of it
        if (other) found.error = null;
        if (!same(found, before)) this.desk.state.value = found;
        await this.#showPasted(before, found);
    }

    /** If a picture's infotext was pasted in the host, shows its recipe on the desk; the server is applying it.
     * @param {State} before @param {State} found */
    async #showPasted(before, found) {
        const { pasted } = found;
        if (!before.pasted || !pasted?.recipe || pasted.number === before.pasted.number) return;
        this.expect(pasted.recipe);
        await this.show(pasted.recipe).catch((error) => (this.refusal.value = sentenceOf(error)));
    }

    /** Puts a recipe on the desk without sending it. @param {import("../types").Recipe} recipe */
    show(recipe) {
        return this.desk.load(recipe, (steps, map) => this.reader.steps(steps, map));
    }

    /** Puts a recipe on the desk and makes it live. @param {import("../types").Recipe} recipe */
    async use(recipe) {
        await this.show(recipe);
        this.desk.edited();
    }

    /** Replaces another page's merge by this desk's. */
    takeOver() {
        this.expect(this.desk.state.value.live.recipe);
        this.sent = "";
        this.push();
    }
}
