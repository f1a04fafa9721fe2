import assert from "node:assert/strict";
import { test } from "node:test";
import * as panels from "../../src/model/desk/panel.mjs";
import { withField } from "../../src/model/recipe/steps.mjs";

const titled = (panel, title, id = panel.selected) => panels.withStep(panel, id, (step) => withField(step, "title", title, ""));
const titles = (panel) => panel.values.steps.map((step) => step.rest.title ?? "");
const three = () => ["a", "b", "c"].reduce((panel, title, index) =>
    panels.commit(titled(index ? panels.add(panel, "merge") : panel, title)), panels.freshPanel());

test("what is added is selected; what is removed gives the selection to its neighbour", () => {
    const panel = three();
    assert.equal(panels.stepOf(panel).rest.title, "c");
    const less = panels.remove(panel, panel.selected);
    assert.deepEqual([titles(less), panels.stepOf(less).rest.title], [["a", "b"], "b"]);
    const middle = panels.remove(panels.select(panel, panel.values.steps[1].id), panel.values.steps[1].id);
    assert.equal(panels.stepOf(middle).rest.title, "c");
    const none = panel.values.steps.reduce((now, step) => panels.remove(now, step.id), panel);
    assert.deepEqual([titles(none), panels.stepOf(none)], [[], null]);
    const other = panels.remove(panel, panel.values.steps[0].id);
    assert.equal(other.selected, panel.selected);
});

test("steps move within the list, never out of it", () => {
    const panel = three();
    const [a, , c] = panel.values.steps.map((step) => step.id);
    assert.deepEqual(titles(panels.move(panel, a, 2)), ["b", "c", "a"]);
    assert.deepEqual(titles(panels.move(panel, c, 0)), ["c", "a", "b"]);
    assert.deepEqual(titles(panels.move(panel, c, 99)), ["a", "b", "c"]);
    assert.equal(panels.move(panel, a, -1), panel);
});

test("undo and redo, gesture by gesture; what was undone is selected", () => {
    let panel = three();
    panel = panels.commit(titled(panel, "changed", panel.values.steps[0].id));
    const back = panels.undo(panel);
    assert.deepEqual([titles(back), panels.stepOf(back).rest.title], [["a", "b", "c"], "a"]);
    assert.deepEqual(titles(panels.redo(back)), ["changed", "b", "c"]);
    assert.deepEqual(titles(panels.undo(panels.undo(back))), ["a"]);
});

test("a gesture of many moves is one step of undo, and a change that ends where it began is none", () => {
    let panel = three();
    for (const title of ["1", "2", "3"]) panel = titled(panel, title);
    assert.deepEqual(titles(panels.undo(panel)), ["a", "b", "c"]); // also when it was not ended
    const before = panel.past.length;
    assert.equal(panels.commit(titled(titled(three(), "x"), "c")).past.length, before);
});

test("a new change forgets what was undone", () => {
    const panel = panels.commit(titled(panels.undo(three()), "new"));
    assert.equal(panels.redo(panel), panel);
    assert.equal(panels.undo(panels.freshPanel()).past.length, 0);
});

test("what nobody did is no step of undo", () => {
    const panel = three();
    const read = panels.settle(panel, { ...panel.values, whole: { vae: "x" } });
    assert.deepEqual([read.past.length, panels.commit(read).past.length], [panel.past.length, panel.past.length]);
});

test("a whole recipe put on the desk is undone as one, with what had not been committed before it", () => {
    const panel = panels.put(titled(three(), "moving"), { ...panels.freshPanel().values, home: "other" });
    assert.equal(panels.undo(panel).values.home, "");
    assert.deepEqual(titles(panels.undo(panel)), ["a", "b", "moving"]);
    assert.deepEqual(titles(panels.undo(panels.undo(panel))), ["a", "b", "c"]);
});

test("200 steps of undo", () => {
    let panel = three();
    for (let n = 0; n < 300; n += 1) panel = panels.commit(titled(panel, String(n)));
    assert.equal(panel.past.length, 200);
});
