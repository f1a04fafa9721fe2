/* The tables of all languages, by the rules of their plurals that browsers know. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { test } from "node:test";
import { keepNames } from "../src/view/fence.mjs";

const FOLDER = fileURLToPath(new URL("../../lib_merge/sentences", import.meta.url));
const languages = readdirSync(FOLDER).filter((name) => /^[a-z]{2}(_[A-Z]{2})?$/.test(name));
const tableOf = (language) => Object.assign({}, ...readdirSync(join(FOLDER, language))
    .map((name) => JSON.parse(readFileSync(join(FOLDER, language, name), "utf8"))));
const ENGLISH = tableOf("en");
const counted = Object.keys(ENGLISH).filter((id) => id.endsWith(".one") && id.replace(/one$/, "other") in ENGLISH).map((id) => id.slice(0, -".one".length));

test("every number of things can be said in every language", () => {
    assert.ok(counted.length > 20 && languages.includes("en"));
    for (const language of languages) {
        const table = tableOf(language);
        const { pluralCategories } = new Intl.PluralRules(language.replaceAll("_", "-")).resolvedOptions();
        const missing = counted.flatMap((id) => pluralCategories.map((form) => `${id}.${form}`)).filter((id) => !(id in table));
        assert.deepEqual(missing, [], language);
    }
});

test("a WebUI's dictionary translates the page around the tab, and no name inside of it", () => {
    const within = (places) => ({ parentElement: { closest: (place) => (places.includes(place) ? {} : null) } });
    const page = { canBeTranslated: (_, text) => text !== "7" };
    keepNames(page);
    assert.deepEqual([page.canBeTranslated(within([]), "Save"), page.canBeTranslated(within([]), "7")], [true, false]);
    assert.equal(page.canBeTranslated(within(["#live_merge_tab"]), "anime"), false);
    const other = {};
    keepNames(other);
    assert.deepEqual(other, {}); // the stand-alone page has no such script
});
