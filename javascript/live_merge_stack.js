/* The recipe as a list of steps, top to bottom: switch, name, move and remove them, add others, select one to work on.
 *
 * With one plain merge the list stays folded away, and only the line in words and the buttons to add are seen.
 */
(() => {
    const LM = (window.LiveMerge = window.LiveMerge || {});
    const byId = (id) => document.getElementById(id);
    const BADGES = { merge: "Merge", adapter: "LoRA", adjust: "Adjust", other: "Other" };
    let built = "";

    const stepOf = (element) => {
        const { id } = element.closest("[data-step]").dataset;
        return LM.panel.steps.find((one) => one.id === id);
    };
    const place = (step) => LM.panel.steps.indexOf(step);

    function isPlain() {
        const [first, ...more] = LM.panel.steps;
        return Boolean(first) && !more.length && first.kind === "merge" && LM.formula.isOn(first) && !first.rest.title;
    }

    function build(root) {
        root.replaceChildren(
            LM.el("ol", { id: "lm-steps", class: "lm-steps", "aria-label": "Steps, in the order they are applied" }),
            LM.el("div", { class: "lm-stack-bar" },
                LM.el("p", { id: "lm-formula", class: "lm-formula", "aria-label": "The recipe in words" }),
                LM.layout.button("addMerge", "+ Merge", "Merge another model into the result so far"),
                LM.layout.button("addAdapter", "+ LoRA", "Add a LoRA or LyCORIS file, with a weight for each block"),
                LM.layout.button("addAdjust", "+ Adjust", "Adjust detail, contrast, brightness and colour")));
        root.addEventListener("keydown", onKey);
        root.addEventListener("pointerdown", startDrag);
        root.addEventListener("focusin", (event) => event.target.classList.contains("lm-title")
            && LM.panel.select(stepOf(event.target).id));
    }

    function row(step, index) {
        const number = index + 1;
        const button = (action, text, title) =>
            LM.layout.button(action, text, title, { class: "lm-button lm-small", "aria-label": `${title}: step ${number}`, "data-key": action });
        const weight = step.kind !== "adapter" ? null : LM.el("span", { class: "lm-row-weight" },
            LM.el("input", { type: "range", class: "lm-flat", min: -1, max: 2, step: 0.05, "data-lm-field": "stepWeight",
                "aria-label": `Weight of step ${number}`, "data-key": "weight" }),
            LM.el("input", { type: "text", inputmode: "decimal", class: "lm-value", autocomplete: "off", "data-key": "weightText",
                "aria-label": `Weight of step ${number}, exact value`, "data-lm-field": "stepWeightText" }));
        return LM.el("li", { class: "lm-step", "data-step": true, "data-id": step.id },
            LM.el("button", { type: "button", class: "lm-grip", "data-key": "grip", title: "Drag, or press arrow keys, to move it",
                "aria-label": `Move step ${number}, with arrow keys` }, "⠿"),
            LM.el("input", { type: "checkbox", class: "lm-on", "data-key": "on", "data-lm-field": "stepOn",
                title: "On: switched off it changes nothing and keeps its place", "aria-label": `Step ${number} is on` }),
            LM.layout.button("selectStep", `${number} ${BADGES[step.kind]}`, "Work on this step", { class: "lm-badge", "data-key": "select" }),
            LM.el("input", { type: "text", class: "lm-title", autocomplete: "off", spellcheck: "false", "data-key": "title",
                "aria-label": `Title of step ${number}`, title: "Click to give it a title", "data-lm-field": "stepTitle" }),
            weight,
            LM.el("span", { class: "lm-step-note" }),
            LM.el("span", { class: "lm-step-buttons" },
                button("stepUp", "↑", "Earlier"), button("stepDown", "↓", "Later"), button("stepRemove", "✕", "Remove")));
    }

    /** Rows are made anew when there are others or in another order; the focus stays with its step. */
    function structure() {
        const root = byId("lm-stack");
        if (!root) return;
        if (!root.childElementCount) build(root);
        const list = byId("lm-steps");
        const now = LM.panel.steps.map((step) => `${step.id} ${step.kind}`).join();
        if (now !== built || list.childElementCount !== LM.panel.steps.length) {
            const focused = list.contains(document.activeElement) ? document.activeElement : null;
            const back = focused && [focused.closest("[data-step]").dataset.id, focused.dataset.key];
            built = now;
            list.replaceChildren(...LM.panel.steps.map(row));
            const again = back && list.querySelector(`[data-id="${back[0]}"] [data-key="${back[1]}"]`);
            if (again) again.disabled ? again.parentElement.querySelector("button:not(:disabled)").focus() : again.focus();
        }
        list.hidden = isPlain() || !LM.panel.steps.length;
        LM.root().style.setProperty("--lm-rows", list.hidden ? 0 : LM.panel.steps.length);
        show();
    }

    function show() {
        const list = byId("lm-steps");
        if (!list) return;
        const { waiting, numbers } = LM.panel.recipe();
        LM.panel.steps.forEach((step, index) => {
            const element = list.children[index];
            if (element && element.dataset.id === step.id) showRow(element, step, index, note(step, index, waiting, numbers));
        });
        const words = LM.formula.text();
        LM.say(byId("lm-formula"), words);
        byId("lm-formula").title = words;
    }

    function showRow(element, step, index, [text, title, bad]) {
        const part = (key) => element.querySelector(`[data-key="${key}"]`);
        const chosen = step.id === LM.panel.selected;
        element.classList.toggle("lm-selected", chosen);
        element.classList.toggle("lm-off", !LM.formula.isOn(step));
        part("select").setAttribute("aria-pressed", String(chosen));
        part("on").checked = LM.formula.isOn(step);
        part("title").placeholder = LM.formula.name(step);
        if (document.activeElement !== part("title")) part("title").value = step.rest.title || "";
        part("stepUp").disabled = index === 0;
        part("stepDown").disabled = index === LM.panel.steps.length - 1;
        const said = element.querySelector(".lm-step-note");
        LM.say(said, text);
        said.title = title;
        said.classList.toggle("lm-bad", bad);
        if (step.kind !== "adapter") return;
        const weight = step.rest.weight ?? 1;
        if (Number(part("weight").value) !== weight) part("weight").value = weight;
        if (document.activeElement !== part("weightText")) part("weightText").value = String(weight);
    }

    /** What a row says at its end: what it waits for, why it is refused, or how much of its file is live. */
    function note(step, index, waiting, numbers) {
        const waits = waiting.find(([number]) => number === index);
        if (waits) return [`choose ${waits[1].join(" and ")}`, "", false];
        const { error, live } = LM.state;
        const at = numbers.indexOf(index);
        if (error && new RegExp(`^steps\\[${at}\\]`).test(error.place || "")) return ["refused", error.error, true];
        if (!LM.formula.isOn(step)) return ["off", "", false];
        const report = live && (live.steps || []).find((one) => one.number === at);
        if (step.kind !== "adapter" || !report || report.file !== LM.steps.nameOf(step.models.adapter)) return ["", "", false];
        return applied(report);
    }

    function applied(report) {
        const kinds = Object.entries(report.kinds).map(([kind, count]) => `${count} ${kind}`).join(", ");
        const left = Object.entries(report.left_out).map(([name, why]) => `${name}: ${why}`);
        const title = [`applied ${report.applied} of ${report.total} modules${kinds ? ` (${kinds})` : ""}`, ...left].join("\n");
        const text = `${report.applied} of ${report.total}${left.length ? ` · ${left.length} left out` : ""}`;
        return [text, title, report.applied < report.total];
    }

    /* Moving rows */

    function onKey(event) {
        const grip = event.target.closest(".lm-grip");
        const way = { ArrowUp: -1, ArrowDown: 1 }[event.key];
        if (!grip || !way || event.ctrlKey || event.metaKey || event.altKey) return;
        event.preventDefault();
        const step = stepOf(grip);
        LM.panel.move(step.id, place(step) + way);
    }

    function startDrag(event) {
        const grip = event.target.closest(".lm-grip");
        if (!grip || event.button !== 0) return;
        event.preventDefault();
        grip.focus();
        const { id } = stepOf(grip);
        const list = byId("lm-steps");
        const others = () => [...list.children].filter((one) => one.dataset.id !== id);
        /** How many of the other rows lie above the pointer: the place the step would get. */
        const target = (y) => others().filter((one) => {
            const box = one.getBoundingClientRect();
            return box.top + box.height / 2 < y;
        }).length;
        const mark = (at) => others().forEach((one, index) => {
            one.classList.toggle("lm-drop-before", index === at);
            one.classList.toggle("lm-drop-after", at === others().length && index === at - 1);
        });
        const dragged = list.querySelector(`[data-id="${id}"]`);
        const onMove = (moved) => {
            dragged.classList.add("lm-dragged");
            mark(target(moved.clientY));
        };
        const end = (ended) => {
            window.removeEventListener("pointermove", onMove);
            window.removeEventListener("pointerup", end);
            window.removeEventListener("pointercancel", end);
            const moved = dragged.classList.contains("lm-dragged") && ended.type === "pointerup";
            dragged.classList.remove("lm-dragged");
            mark(-1);
            if (moved) LM.panel.move(id, target(ended.clientY));
        };
        window.addEventListener("pointermove", onMove);
        window.addEventListener("pointerup", end);
        window.addEventListener("pointercancel", end);
    }

    /* What its fields do; live_merge_controls.js calls them */

    function set(field, name, value, usual) {
        LM.panel.setField(stepOf(field), name, value, usual);
        LM.panel.changed();
    }

    const fields = {
        stepOn: [null, (field) => {
            set(field, "enabled", field.checked, true);
            LM.tell("structure");
        }],
        stepTitle: [(field) => set(field, "title", field.value, ""), () => LM.tell("structure")],
        stepWeight: [(field) => set(field, "weight", LM.clean(Number(field.value)), 1), () => {}],
        stepWeightText: [null, (field) => {
            const number = LM.readNumber(field.value);
            if (number !== null && number !== (stepOf(field).rest.weight ?? 1)) set(field, "weight", number, 1);
            field.value = String(stepOf(field).rest.weight ?? 1);
        }],
    };

    LM.on("structure", structure);
    LM.on("panel", show);
    LM.on("state", show);
    LM.actions = Object.assign(LM.actions || {}, {
        addMerge: () => LM.panel.add("merge"),
        addAdapter: () => LM.panel.add("adapter"),
        addAdjust: () => LM.panel.add("adjust"),
        selectStep: (button) => LM.panel.select(stepOf(button).id),
        stepUp: (button) => LM.panel.move(stepOf(button).id, place(stepOf(button)) - 1),
        stepDown: (button) => LM.panel.move(stepOf(button).id, place(stepOf(button)) + 1),
        stepRemove: (button) => LM.panel.remove(stepOf(button).id),
    });
    LM.stack = { fields };
})();
