/* What a person has chosen in a study comes to the desk and the model. */
/** @import {Recipe} from "../../types" */
/** @import {App} from "../../app.mjs" */
import { sentenceOf } from "../../net/server.mjs";

/** Closes the dialog and makes the recipe live, with the names that its files have here. @param {App} app @param {Recipe} recipe */
export async function use({ desk, live, studies, dialogs }, recipe) {
    const found = await studies.local(recipe);
    if (!found) return;
    dialogs.explore.close();
    desk.commit();
    if (found.steps.length) await live.use(found).catch((error) => (desk.remark.value = sentenceOf(error)));
    else await live.restore();
}
