/* The sources as a whole: who imports whom, and which sentences are said. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { test } from "node:test";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const SOURCES = join(ROOT, "web/src");
const files = readdirSync(SOURCES, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile() && one.name.endsWith(".mjs")).map((one) => join(one.parentPath ?? one.path, one.name));
const texts = new Map(files.map((file) => [file, readFileSync(file, "utf8")]));
const named = (file) => relative(SOURCES, file).replaceAll("\\", "/");

/** What a file imports, as written. */
const importsOf = (file) => [...texts.get(file).matchAll(/^(?:import|export)[^;]*?from "([^"]+)"|^import "([^"]+)"/gm)].map((found) => found[1] ?? found[2]);
const resolved = (file, target) => normalize(join(dirname(file), target));
const own = (file) => importsOf(file).filter((target) => target.endsWith(".mjs")).filter((target) => target.startsWith("."))
    .map((target) => resolved(file, target));

test("no circle among the modules, and every import is there", () => {
    const done = new Set();
    const visit = (file, path) => {
        assert.ok(!path.includes(file), [...path.slice(path.indexOf(file)), file].map(named).join(" → "));
        if (done.has(file)) return;
        assert.ok(texts.has(file), `${named(path.at(-1) ?? file)} imports ${named(file)}, which is not there`);
        own(file).forEach((target) => visit(target, [...path, file]));
        done.add(file);
    };
    files.forEach((file) => visit(file, []));
    assert.ok(done.size > 30);
});

test("imports point one way, from room to room", () => {
    const ROOMS = [
        "model", "model/recipe", "model/desk", "model/pictures", "model/kept", "model/exploring", "desk.mjs",
        "net/browser", "net/host", "net",
        "view/fields", "view/desk", "view/stack", "view/picture", "view/explore", "view/dialogs", "view", "app.mjs", "main.mjs",
    ];
    const room = (file) => ROOMS.findIndex((one) => [named(file), dirname(named(file))].includes(one));
    for (const file of files) {
        assert.ok(room(file) >= 0, `${named(file)} lies in no room of the list`);
        for (const target of own(file)) assert.ok(room(target) <= room(file), `${named(file)} imports ${named(target)}`);
    }
});

test("the model knows neither page nor storage nor any library", () => {
    for (const file of files.filter((one) => named(one).startsWith("model/"))) {
        assert.doesNotMatch(texts.get(file), /\b(document|window|localStorage|sessionStorage|navigator|fetch|setTimeout)\b(?=[.([])/, named(file));
        for (const target of importsOf(file)) assert.match(target, /^\.\.?\/|page\.json$/, `${named(file)} imports ${target}`);
    }
});

test("no view says words of its own", () => {
    const words = />[A-Za-z]{2,}[^<>$`(){}=]*<|(title|aria-label|placeholder|alt)="[A-Za-z]/;
    for (const file of files) assert.doesNotMatch(texts.get(file), words, named(file));
});

test("every sentence of the page's table is said somewhere, and every place says one that is there", () => {
    const table = JSON.parse(readFileSync(join(ROOT, "lib_merge/sentences/en/page.json"), "utf8"));
    const python = readdirSync(join(ROOT, "lib_merge"), { recursive: true, withFileTypes: true })
        .filter((one) => one.name.endsWith(".py")).map((one) => readFileSync(join(one.parentPath ?? one.path, one.name), "utf8"));
    const all = [...texts.values(), ...python].join("\n");
    const families = [...all.matchAll(/`([a-z_.]+[._])\$\{/g)].map((found) => found[1]); // t(`help.${kind}`)
    const suffixed = [...all.matchAll(/`\$\{id\}(_[a-z]+)`/g)].map((found) => found[1]); // t(`${id}_title`)
    const isSaid = (id) => [id, id.replace(/\.(zero|one|two|few|many|other)$/, ""), ...suffixed.map((end) => id.replace(new RegExp(`${end}$`), ""))]
        .some((one) => all.includes(`"${one}"`)) || families.some((family) => id.startsWith(family));
    assert.deepEqual(Object.keys(table).filter((id) => !isSaid(id)), []);
    assert.deepEqual(Object.keys(table), Object.keys(table).toSorted());
});
