/* The sliders of an adjust step: detail, contrast, brightness and colour, live as the others. */
(() => {
    const LM = (window.LiveMerge = window.LiveMerge || {});
    const byId = (id) => document.getElementById(id);
    const valueOf = (name) => (LM.panel.step && LM.panel.step.adjust[name]) || 0;

    function row(one) {
        return LM.el("div", { class: "lm-adjusted", "data-name": one.name, title: one.help },
            LM.el("span", { class: "lm-name", "aria-hidden": "true" }, one.label),
            LM.el("input", { type: "range", class: "lm-flat", min: one.low, max: one.high, step: 0.05, "aria-label": one.label,
                "data-lm-field": "adjust" }),
            LM.el("input", { type: "text", inputmode: "decimal", class: "lm-value", autocomplete: "off",
                "aria-label": `${one.label}, exact value`, "data-lm-field": "adjustText" }));
    }

    function structure() {
        const place = byId("lm-adjust");
        if (!place) return;
        place.hidden = LM.panel.kind() !== "adjust";
        if (!place.childElementCount) place.replaceChildren(...LM.schema.adjust.map(row));
        show();
    }

    function show() {
        const place = byId("lm-adjust");
        if (!place || place.hidden) return;
        for (const element of place.children) {
            const value = valueOf(element.dataset.name);
            const [, range, text] = element.children;
            if (Number(range.value) !== value) range.value = value;
            if (document.activeElement !== text) text.value = String(value);
            element.classList.toggle("lm-zero", value === 0);
        }
    }

    function set(name, value) {
        const { adjust } = LM.panel.step;
        if (value === 0 && !(name in adjust)) return;
        adjust[name] = value;
        LM.panel.changed();
    }

    function take(field) {
        const name = field.parentElement.dataset.name;
        const number = LM.readNumber(field.value);
        if (number !== null && number !== valueOf(name)) set(name, number);
        field.value = String(valueOf(name));
    }

    LM.on("structure", structure);
    LM.on("panel", show);
    LM.adjust = { move: (field) => set(field.parentElement.dataset.name, LM.clean(Number(field.value))), take };
})();
