/* Bundles src/main.mjs, its libraries and the English sentences into ../javascript/live_merge.js, the one plain script
 * that the hosts load. `--check` writes nothing: it says whether the committed file is what the sources give. */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const TARGET = fileURLToPath(new URL("../javascript/live_merge.js", import.meta.url));
const BANNER = `/* Live Merge's tab. Made by \`python run.py build\` from web/src, which is what to read and to change.
 * With lit-html (BSD-3-Clause, (c) 2017 Google LLC) and signals-core (MIT, (c) 2022-present Preact Team); their
 * licences are in web/LICENSES.md. */`;

const { outputFiles: [{ text }] } = await build({
    entryPoints: [fileURLToPath(new URL("src/main.mjs", import.meta.url))],
    bundle: true, format: "iife", target: "es2022", minify: true, charset: "utf8", lineLimit: 160,
    legalComments: "none", banner: { js: BANNER }, write: false,
});
const committed = () => readFileSync(TARGET, "utf8").replaceAll("\r\n", "\n");
if (!process.argv.includes("--check")) {
    writeFileSync(TARGET, text);
    console.log(`javascript/live_merge.js: ${text.length} characters`);
} else if (committed() !== text) {
    console.error("javascript/live_merge.js is not what web/src gives; run `python run.py build` and commit it.");
    process.exitCode = 1;
}
