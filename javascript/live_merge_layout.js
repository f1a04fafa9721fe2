/* The places of the tab, built once: everything in them is filled by the other files when they are told. */
(() => {
    const LM = (window.LiveMerge = window.LiveMerge || {});
    const el = (...all) => LM.el(...all);

    const button = (action, text, title, extra = {}) =>
        el("button", { type: "button", class: "lm-button", "data-lm-action": action, title, ...extra }, text);
    const toggle = (setting, text, title) =>
        el("label", { class: "lm-toggle", title }, el("input", { type: "checkbox", "data-lm-setting": setting }), text);
    const field = (label, control, extra = {}) =>
        el("label", { class: "lm-field", ...extra }, el("span", { class: "lm-label" }, label), control);

    const SHAPES = [
        ["invert", "Invert: 1 − value"], ["mirror", "Mirror IN onto OUT"], ["swap", "Swap IN and OUT"],
        ["smooth", "Smooth"], ["up", "All + 0.1"], ["down", "All − 0.1"], ["clamp", "Clamp to 0…1"],
    ];

    function source() {
        return el("section", { id: "lm-source", class: "lm-source", "aria-label": "Models and method" },
            el("label", { class: "lm-field lm-a" }, el("span", { class: "lm-label", id: "lm-base-label" }, "A · loaded checkpoint"),
                el("output", { class: "lm-base", id: "lm-base" })),
            field("Method", el("select", { id: "lm-method", class: "lm-input", "data-lm-field": "method" }),
                { class: "lm-field lm-method", id: "lm-method-field" }),
            el("div", { class: "lm-models", id: "lm-models" }));
    }

    function tools() {
        const shapes = el("select", { id: "lm-shape", class: "lm-input lm-shape", "data-lm-field": "shape",
            "aria-label": "Change the shape of all block weights", title: "Change all faders at once" },
            el("option", { value: "" }, "Shape…"),
            ...SHAPES.map(([value, text]) => el("option", { value }, text)));
        return el("section", { class: "lm-tools", role: "toolbar", "aria-label": "Block weight tools" },
            el("div", { class: "lm-channels", id: "lm-channels", role: "group", "aria-label": "Parameter shown" }),
            el("select", { id: "lm-preset", class: "lm-input lm-preset", "data-lm-field": "preset",
                "aria-label": "Preset", title: "Set all faders to a named shape" }),
            shapes,
            el("label", { class: "lm-strength", id: "lm-strength-field",
                title: "Multiplies every block weight; the weights themselves stay as they are" },
                el("span", { id: "lm-strength-label" }, "Strength"),
                el("input", { type: "range", class: "lm-flat", id: "lm-strength", min: 0, max: 2, step: 0.05,
                    "aria-label": "Strength over all", "data-lm-field": "strength" }),
                el("input", { type: "text", inputmode: "decimal", class: "lm-value", id: "lm-strength-value",
                    "aria-label": "Strength over all, exact value", "data-lm-field": "strengthText" })),
            el("span", { class: "lm-gap" }),
            button("draw", "Draw", "Draw a curve over the faders with one stroke (or hold Shift while dragging)",
                { "aria-pressed": "false", id: "lm-draw" }),
            button("undo", "↶", "Undo (Ctrl+Z)", { "aria-label": "Undo", id: "lm-undo" }),
            button("redo", "↷", "Redo (Ctrl+Shift+Z)", { "aria-label": "Redo", id: "lm-redo" }),
            button("reset", "Reset", "All faders and parameters back to the method's defaults; undo brings them back"),
            toggle("live", "Live", "Apply every change to the loaded model at once"),
            toggle("auto", "Auto preview", "Make a picture whenever the faders rest"));
    }

    function text() {
        return el("section", { id: "lm-text-row", class: "lm-text", "aria-label": "Weights as text" },
            el("input", { type: "text", id: "lm-text", class: "lm-input", spellcheck: "false", autocomplete: "off",
                "aria-label": "Block weights as text", "aria-describedby": "lm-text-note", "data-lm-field": "text",
                title: "Paste weights here: comma text, IN00-03:0.2, a preset's name or JSON" }),
            button("copy", "Copy", "Copy the weights as exact text", { id: "lm-copy" }),
            el("p", { id: "lm-text-note", class: "lm-note", role: "alert" }));
    }

    function build(root, side) {
        root.classList.add("lm-root");
        root.replaceChildren(
            el("div", { id: "lm-banner", class: "lm-banner", role: "alert", hidden: true }),
            el("section", { id: "lm-stack", class: "lm-stack", "aria-label": "Steps of the recipe" }),
            source(),
            el("p", { id: "lm-help", class: "lm-help" }),
            el("section", { id: "lm-parameters", class: "lm-parameters", "aria-label": "Parameters of the method" }),
            tools(),
            el("section", { id: "lm-adjust", class: "lm-adjust", "aria-label": "Adjustments", hidden: true }),
            el("section", { id: "lm-desk", class: "lm-desk", "aria-label": "Block weights" }),
            el("section", { id: "lm-kinds", class: "lm-kinds", "aria-label": "Parts of a slot", hidden: true }),
            el("p", { id: "lm-rules", class: "lm-rules", hidden: true }),
            el("details", { id: "lm-odd", class: "lm-odd" }, el("summary", { id: "lm-odd-summary" }),
                el("div", { id: "lm-odd-faders", class: "lm-odd-faders" }),
                field("Block map", el("select", { id: "lm-block-map", class: "lm-input", "data-lm-field": "blockMap" }),
                    { class: "lm-field lm-inline lm-map", title: "Which slider each of these follows; another tool's for recipes made there" })),
            text(),
            el("div", { class: "lm-footer" },
                el("div", { id: "lm-bar", class: "lm-bar", "aria-hidden": "true" }),
                el("p", { id: "lm-status", class: "lm-status", role: "status", "aria-live": "polite" })));
        side.classList.add("lm-actions");
        side.replaceChildren(
            toggle("compare", "Compare with original",
                "Preview makes the original's picture of the same seed as well, and shows both; F flips them"),
            button("restore", "Original", "Take the merge out of the loaded model, bit for bit"),
            button("save", "Save…", "Write what is previewed to a checkpoint"),
            el("div", { class: "lm-progress" }, el("div", { id: "lm-progress" }))); // the host puts its bar before it
        LM.controls.fill();
        LM.gestures.attach(root);
        LM.controls.attach(root, side);
        LM.weights.attach(root);
        LM.save.attach(root);
        LM.preview.attach();
        LM.compare.attach();
        LM.strip.attach();
    }

    LM.layout = { build, button, field };
})();
