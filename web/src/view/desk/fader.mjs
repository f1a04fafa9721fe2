/* One fader: its name, its slider, its exact number. */
/** @import {App} from "../../app.mjs" */
import { html, nothing } from "lit-html";
import { classMap } from "lit-html/directives/class-map.js";
import { ifDefined } from "lit-html/directives/if-defined.js";
import { live } from "lit-html/directives/live.js";
import { aboutSlot } from "../../model/recipe/kit.mjs";
import { isMuted, isSolo, mutedFaders, muteToggled, soloToggled } from "../../model/recipe/mutes.mjs";
import { isFiner, isPart, slotOf } from "../../model/recipe/rules.mjs";
import { t } from "../../model/sentences.mjs";
import { headMarks, lockButton, trackMarks } from "./marks.mjs";
import { button, numberField } from "../fields/fields.mjs";

/** The slot's name; a button where the slot can be opened. @param {App} app @param {string} slot */
function nameOf({ desk }, slot) {
    if (!desk.partsOf(slot).length) return html`<span class="lm-name" aria-hidden="true">${slot}</span>`;
    const open = desk.opened.value === slot;
    const title = `${aboutSlot(slot, desk.kit.value)}\n${t("fader.open_title", { slot })}`;
    return button(slot, title, () => (desk.opened.value = open ? "" : slot), {
        kind: "lm-name lm-opens", expanded: open, controls: "lm-kinds", label: t("fader.open", { slot }),
    });
}

/** Where the fader's coloured part begins and ends, from 0 to 1. @param {number} weight @param {number} low @param {number} high */
function filled(weight, low, high) {
    const portion = (/** @type {number} */ number) => Math.min(1, Math.max(0, (number - low) / (high - low)));
    const [from, to] = [portion(0), portion(weight)].sort((a, b) => a - b);
    return `--lm-from: ${from}; --lm-to: ${to}`;
}

/**
 * flat: a horizontal fader, for a slot or part that follows a slider until it is set.
 * @param {App} app @param {string} slot
 * @param {{flat?: boolean, title: string, name?: import("../fields/fields.mjs").View, label?: string, follows?: string, after?: import("../fields/fields.mjs").View}} more
 */
export function fader(app, slot, more) {
    const { desk } = app;
    const { low, high } = desk.channel.value?.parameter ?? { low: 0, high: 1 };
    const weight = desk.weight(slot);
    const set = !more.flat || desk.isSet(slot);
    const label = more.label ?? slot;
    const step = desk.step.value;
    const classes = classMap({
        "lm-fader": true, "lm-part": Boolean(more.flat), "lm-zero": weight === 0, "lm-unset": !set,
        "lm-beyond": weight < low || weight > high, "lm-live": isLive(app, slot),
        "lm-finer": step !== null && isFiner(step, slot, desk.kit.value),
        "lm-linked": desk.linked.value.includes(slot),
        "lm-muted": step !== null && isMuted(step, slotOf(slot), desk.kit.value),
    });
    const take = (/** @type {number | null} */ number) => {
        if (number === null) desk.setWeights({ [slot]: null });
        else desk.moveFader(slot, number);
        desk.commit();
    };
    return html`<div class=${classes} data-slot=${slot} title=${more.title} style=${filled(weight, low, high)}>
        ${more.name ?? nameOf(app, slot)}${more.flat ? nothing : headMarks(app, slot)}
        <input type="range" class=${more.flat ? "lm-range lm-flat" : "lm-range"} step="any" min=${low} max=${high}
            aria-label=${label} aria-orientation=${ifDefined(more.flat ? undefined : /** @type {const} */ ("vertical"))}
            aria-valuetext=${valueSaid(app, slot)} aria-keyshortcuts=${ifDefined(isPart(slot) ? undefined : more.flat ? "M" : "S M")}
            ?disabled=${!desk.channel.value}
            .value=${live(String(Math.min(high, Math.max(low, weight))))}>${more.flat ? nothing : trackMarks(app, slot)}
        ${numberField(set ? weight : null, t("fader.exact", { label }), take, { placeholder: more.follows, empty: more.flat })}
        ${isPart(slot) ? nothing : muteButtons(app, slot, Boolean(more.flat))}${more.after ?? ""}</div>`;
}

/** @param {App} app @param {string} slot */
function valueSaid({ desk }, slot) {
    const [step, weight] = [desk.step.value, desk.weight(slot)];
    const said = desk.isSet(slot) || desk.kit.value.architecture.sliders.includes(slot) ? String(weight) : t("fader.not_set", { weight });
    return step && isMuted(step, slotOf(slot), desk.kit.value) ? t("fader.muted", { weight: said }) : said;
}

/** Solo and mute buttons for mouse and touch; Tab skips them, as the keys S and M do the same. @param {App} app @param {string} slot @param {boolean} flat */
function muteButtons(app, slot, flat) {
    const { desk } = app;
    const [step, kit] = [desk.step.value, desk.kit.value];
    if (!step) return nothing;
    const one = (/** @type {string} */ text, /** @type {"fader.solo" | "fader.mute"} */ id, /** @type {boolean} */ pressed, /** @type {typeof muteToggled} */ toggled) =>
        button(text, t(`${id}_title`, { slot }), () => desk.doneStep((now) => toggled(now, slot, kit)),
            { kind: "lm-mute", key: id, label: t(id, { slot }), pressed, reached: false });
    return html`<span class="lm-mutes">${flat ? nothing : one("S", "fader.solo", isSolo(step, slot, kit), soloToggled)}${
        one("M", "fader.mute", mutedFaders(step, kit).includes(slot), muteToggled)}${flat ? nothing : lockButton(app, slot)}</span>`;
}

/** Whether the loaded model is changed in this slot or in one that follows it. @param {App} app @param {string} slot */
function isLive({ desk }, slot) {
    const blocks = desk.state.value.live?.blocks ?? [];
    const { follows, architecture } = desk.kit.value;
    const following = architecture.odd.filter((odd) => follows[odd] === slot && !architecture.slots.includes(slot));
    return [slot, ...following].some((each) => blocks.includes(each));
}
