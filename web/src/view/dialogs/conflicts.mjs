/* How much the recipe's adapters work against each other: a table by slot, for one pair at a time. */
/** @import {Conflicts} from "../../types" */
/** @import {App} from "../../app.mjs" */
import { signal } from "@preact/signals-core";
import { html, nothing } from "lit-html";
import { shortName } from "../../model/names.mjs";
import { short } from "../../model/numbers.mjs";
import { t } from "../../model/sentences.mjs";
import { sentenceOf } from "../../net/server.mjs";
import { field, select } from "../fields/fields.mjs";
import { Dialog } from "../fields/dialog.mjs";

export class ConflictsDialog extends Dialog {
    /** @param {App} app */
    constructor(app) {
        super("lm-conflicts");
        this.app = app;
        this.found = signal(/** @type {Conflicts | null} */ (null));
        this.problem = signal("");
        this.pair = signal("0-1");
        this.asked = 0; // only the newest answer is shown
    }

    open() {
        this.show("lm-conflicts-close");
        return this.#ask();
    }

    async #ask() {
        const number = (this.asked += 1);
        [this.found.value, this.problem.value] = [null, ""];
        const { recipe } = this.app.desk.written.value;
        const answer = await this.app.server.post("/conflicts", { recipe }).catch((error) => sentenceOf(error));
        if (number !== this.asked) return;
        if (typeof answer === "string") this.problem.value = answer;
        else [this.found.value, this.pair.value] = [answer, "0-1"];
    }

    view() {
        return this.frame(t("conflicts.title"), () => html`<p>${t("conflicts.help")}</p>
            <div id="lm-conflicts-result" class="lm-conflicts ${this.problem.value ? "lm-bad" : ""}" role="status">
                ${this.problem.value || (this.found.value ? this.#report(this.found.value) : t("conflicts.looking"))}</div>`, () => nothing);
    }

    /** @param {Conflicts} found */
    #report({ adapters, slots }) {
        const names = adapters.map((name, index) => `${index + 1} ${shortName(name)}`);
        const pairs = names.flatMap((one, first) => names.slice(first + 1).map((other, more) =>
            [`${first}-${first + more + 1}`, t("conflicts.pair", { one, other })]));
        const [first, second] = this.pair.value.split("-").map(Number);
        const rows = slots.flatMap(({ slot, norms, pairs: found }) => found
            .filter((one) => one.first === first && one.second === second)
            .map((one) => [slot, signed(one.cosine), share(one.conflicts), short(norms[first]), short(norms[second])]));
        const head = [t("conflicts.slot"), t("conflicts.cosine"), t("conflicts.signs"),
            t("conflicts.norm", { name: names[first] }), t("conflicts.norm", { name: names[second] })];
        return html`${field(t("conflicts.which"), select(pairs, this.pair.value, (pair) => (this.pair.value = pair), { id: "lm-conflicts-pair" }))}
            ${!rows.length ? html`<p>${t("conflicts.apart")}</p>` : html`<table><thead><tr>${head.map((text) => html`<th scope="col">${text}</th>`)}</tr></thead>
                <tbody>${rows.map(([slot, ...cells]) => html`<tr><th scope="row">${slot}</th>${cells.map((text) => html`<td>${text}</td>`)}</tr>`)}</tbody></table>`}`;
    }
}

/** @param {number | null} cosine */
const signed = (cosine) => (cosine === null ? "–" : `${cosine < 0 ? "−" : "+"}${Math.abs(cosine).toFixed(3)}`);
/** @param {number | null} part of 1 */
const share = (part) => (part === null ? "–" : `${Math.round(100 * part)} %`);
