/* What a row says at its end: what it waits for, why it is refused, or how much of its file is live. */
/** @import {Step, StepReport} from "../types" */
/** @import {App} from "../app.mjs" */
import { nameOf } from "../model/names.mjs";
import { both, count, t } from "../model/sentences.mjs";
import { isOn } from "../model/steps.mjs";

/** @param {App} app @param {Step} step @param {number} index @returns {{text: string, title: string, bad: boolean}} */
export function noteOf({ desk }, step, index) {
    const { waiting, places } = desk.written.value;
    const { error, live } = desk.state.value;
    const plain = (/** @type {string} */ text) => ({ text, title: "", bad: false });
    const waits = waiting.find((one) => one.index === index);
    if (waits) return plain(t("missing.choose", { what: both(waits.what) }));
    if (desk.parked.value) return plain(t("note.parked"));
    const number = places.indexOf(index);
    if (error?.place?.match(/^steps\[(\d+)\]/)?.[1] === String(number)) return { text: t("note.refused"), title: error.error, bad: true };
    if (!isOn(step)) return plain(t("note.off"));
    const report = live?.steps?.find((one) => one.number === number);
    const mine = step.kind === "adapter" && report?.file === nameOf(step.models.adapter);
    return mine && report ? applied(report) : plain("");
}

/** @param {StepReport} report */
function applied({ applied: some, total, kinds, left_out: leftOut }) {
    const left = Object.entries(leftOut).map(([name, why]) => `${name}: ${why}`);
    const which = Object.entries(kinds).map(([kind, n]) => `${n} ${kind}`).join(", ");
    const matched = t("note.applied", { some, total });
    return {
        text: left.length ? `${matched} · ${count("note.left_out", left.length)}` : matched,
        title: [which ? t("note.kinds", { matched, which }) : matched, ...left].join("\n"),
        bad: some < total,
    };
}
