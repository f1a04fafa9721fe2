/* The merges that can be compared: the desk, the original, snapshots and starred previews of the same base. */
/** @import {Shot} from "../../types" */
/** @import {Candidate} from "../../model/exploring/sheet.mjs" */
/** @import {App} from "../../app.mjs" */
import { candidates } from "../../model/exploring/sheet.mjs";
import { t, timeOf } from "../../model/sentences.mjs";

/** @param {App} app @returns {Candidate[]} */
export function candidatesOf({ desk, strip }) {
    const names = { current: t("sheets.current"), original: t("compare.original"), snapshot: (/** @type {string} */ letter) => t("compare.snapshot", { letter }),
        star: (/** @type {Shot} */ shot) => `★ ${timeOf(shot.time, { dateStyle: "short", timeStyle: "short" })}` };
    return candidates(desk.shown.value, desk.snapshots.value, strip.shots.value, names);
}
