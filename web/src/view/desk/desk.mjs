/* The desk: one vertical fader for each slider, in groups, and the odd slots folded away below. */
/** @import {App} from "../../app.mjs" */
import { html } from "lit-html";
import { aboutSlot } from "../../model/recipe/kit.mjs";
import { clean } from "../../model/numbers.mjs";
import { t } from "../../model/sentences.mjs";
import { fader } from "./fader.mjs";
import { field, select } from "../fields/fields.mjs";

const GROUPS = /** @type {const} */ ([["BASE", "desk.base"], ["IN", "desk.in"], ["M", "desk.mid"], ["OUT", "desk.out"], ["B", "desk.blocks"]]);
const ONE_ROW = 32; // faders in a row; longer groups have two rows

/** @param {string} slot */
const familyOf = (slot) => slot.replace(/\d+$/, "");

/** @param {App} app */
export function desk(app) {
    const { kit, channel } = app.desk;
    const { low, high } = channel.value?.parameter ?? { low: 0, high: 1 };
    const group = (/** @type {typeof GROUPS[number]} */ [family, id]) => {
        const slots = kit.value.architecture.sliders.filter((slot) => familyOf(slot) === family);
        if (!slots.length) return "";
        return html`<fieldset class="lm-group lm-group-${family} ${slots.length > ONE_ROW ? "lm-two-rows" : ""}" style="--lm-count: ${slots.length}"><legend>${head(id, slots)}</legend>
            <div class="lm-faders">${slots.map((slot) => fader(app, slot, { title: aboutSlot(slot, kit.value) }))}</div></fieldset>`;
    };
    return html`<section id="lm-desk" class="lm-desk" aria-label=${t("desk.label")} ?hidden=${!channel.value}>
        <div class="lm-scale" aria-hidden="true">${[high, (low + high) / 2, low].map((mark) => html`<span>${clean(mark)}</span>`)}</div>
        ${GROUPS.map(group)}</section>`;
}

/** The head of a group moves all of its faders. @param {typeof GROUPS[number][1]} id @param {string[]} slots */
const head = (id, slots) => (slots.length < 2 ? t(id) : html`<button type="button" class="lm-head" data-slots=${slots.join(" ")}
    title=${t("desk.head_title")} aria-label=${t("desk.head", { group: t(id) })}>${t(id)}</button>`);

/** @param {App} app */
export function oddSlots(app) {
    const { kit, channel, panel, schema, settings } = app.desk;
    const map = panel.value.values.whole.block_map || "live_merge";
    const maps = schema.value.block_maps.map((one) => [one.id, one.label, one.summary]);
    return html`<details id="lm-odd" class="lm-odd" ?hidden=${!channel.value} ?open=${settings.value.odd}
        @toggle=${(/** @type {any} */ event) => event.target.open !== settings.value.odd && app.desk.set({ odd: event.target.open })}>
        <summary id="lm-odd-summary">${t("odd.summary", { parts: kit.value.architecture.odd.map((slot) => oddSaid(app, slot)).join(" · ") })}</summary>
        <div id="lm-odd-faders" class="lm-odd-faders">${kit.value.architecture.odd.map((slot) => oddFader(app, slot))}</div>
        ${field(t("odd.map"), select(maps, map, (id) => app.desk.setWhole("block_map", id === "live_merge" ? "" : id), { id: "lm-block-map" }),
            { kind: "lm-field lm-inline lm-map", title: t("odd.map_title") })}</details>`;
}

/** @param {App} app @param {string} slot */
function oddSaid({ desk: whole }, slot) {
    if (whole.isSet(slot)) return `${slot} ${whole.weight(slot)}`;
    const followed = whole.kit.value.follows[slot];
    return followed ? `${slot} = ${followed}` : t("odd.kept", { slot });
}

/** @param {App} app @param {string} slot */
function oddFader(app, slot) {
    const followed = app.desk.kit.value.follows[slot];
    const help = aboutSlot(slot, app.desk.kit.value);
    const title = followed ? t("odd.follows", { help, followed }) : t("odd.stays", { help });
    return fader(app, slot, { flat: true, title, follows: followed ? `= ${followed}` : "0" });
}
