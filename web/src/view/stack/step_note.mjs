/* The note at the end of a step's row: what is missing, why it is refused, or how much of its file is live. */
/** @import {Step, StepReport} from "../../types" */
/** @import {App} from "../../app.mjs" */
import { nameOf } from "../../model/names.mjs";
import { both, count, t } from "../../model/sentences.mjs";
import { isOfAdapters } from "../../model/recipe/kit.mjs";
import { same } from "../../model/same.mjs";
import { isOn, sourcesOf } from "../../model/recipe/steps.mjs";

const sum = (/** @type {number[]} */ numbers) => numbers.reduce((all, one) => all + one, 0);

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
    const reports = live?.steps?.filter((one) => one.number === number) ?? [];
    const files = isOfAdapters(step.kind) ? sourcesOf(step, desk.schema.value).map(nameOf) : [];
    const mine = files.length > 0 && same(reports.map((one) => one.file), files);
    return mine ? applied(reports) : plain("");
}

/** @param {StepReport[]} reports of each file of the step */
function applied(reports) {
    const [some, total] = [sum(reports.map((one) => one.applied)), sum(reports.map((one) => one.total))];
    // For each file, the server lists what was left out of the whole step.
    const left = [...new Set(reports.flatMap((one) => Object.entries(one.left_out).map(([name, why]) => `${name}: ${why}`)))];
    const which = reports.flatMap((one) => Object.entries(one.kinds)).map(([kind, n]) => `${n} ${kind}`).join(", ");
    const matched = t("note.applied", { some, total });
    return {
        text: left.length ? `${matched} · ${count("note.left_out", left.length)}` : matched,
        title: [which ? t("note.kinds", { matched, which }) : matched, ...left].join("\n"),
        bad: some < total,
    };
}
