/* Everything around the desk that is chosen or pressed: method, models, parameters, presets, shapes, strength, buttons,
 * switches and keys. */
(() => {
    const LM = (window.LiveMerge = window.LiveMerge || {});
    const byId = (id) => document.getElementById(id);
    const options = (pairs, chosen) =>
        pairs.map(([value, text, title]) => LM.el("option", { value, title, selected: value === chosen }, text));

    function fill() {
        byId("lm-method").replaceChildren(...options(LM.schema.methods.map((one) => [one.id, one.label, one.summary])));
        byId("lm-block-map").replaceChildren(...options(LM.schema.block_maps.map((one) => [one.id, one.label, one.summary])));
        byId("lm-odd").open = LM.panel.settings.odd;
        byId("lm-odd").addEventListener("toggle", (event) => {
            LM.panel.settings.odd = event.target.open;
            LM.panel.remember();
        });
        for (const box of document.querySelectorAll("[data-lm-setting]")) {
            box.checked = LM.panel.settings[box.dataset.lmSetting];
        }
    }

    function structure() {
        if (!byId("lm-method")) return;
        const [method, kind, weighted] = [LM.panel.method(), LM.panel.kind(), LM.panel.channel() !== null];
        byId("lm-method").value = method.id;
        byId("lm-method-field").hidden = kind !== "merge";
        byId("lm-source").hidden = !kind;
        const [help, source] = kind === "merge" ? [method.summary, `Source: ${method.source}`] : [HELP[kind] || "", ""];
        LM.say(byId("lm-help"), help);
        byId("lm-help").title = `${help} ${source}`.trim();
        byId("lm-models").replaceChildren(...(kind === "merge" ? modelPickers(method) : kind === "adapter" ? [adapterPicker()] : []));
        const parameters = kind === "merge" ? method.parameters.filter((one) => one.kind !== "weight") : [];
        byId("lm-parameters").replaceChildren(...parameters.map(parameterField));
        const presets = Object.keys(LM.panel.presets());
        byId("lm-preset").replaceChildren(...options([["", "Preset…"], ...presets.map((name) => [name, name])]));
        for (const id of ["lm-desk", "lm-odd", "lm-text-row", "lm-preset", "lm-shape", "lm-draw"]) byId(id).hidden = !weighted;
        byId("lm-strength-field").hidden = !factor();
        showChannels();
        show();
    }

    const HELP = {
        adapter: "Adds what a LoRA or LyCORIS file has learned: weight × block weight × its change. 0 is exactly nothing.",
        adjust: "Detail, contrast, brightness and colour, by small changes to the first and last layers.",
        other: "A step that this page does not know; it is kept as it is.",
        "": "Nothing is merged. Add a merge, a LoRA or an adjustment.",
    };

    /** The one number over all block weights: a merge's strength, an adapter's weight. */
    function factor() {
        const kind = LM.panel.kind();
        if (kind === "adapter") return { name: "weight", label: "Weight", low: -1 };
        const scaled = kind === "merge" && LM.panel.method().parameters.some((one) => one.kind === "weight" && one.name === "alpha");
        return scaled ? { name: "strength", label: "Strength", low: 0 } : null;
    }
    const factorValue = () => (factor() ? LM.panel.step.rest[factor().name] ?? 1 : 1);

    function adapterPicker() {
        return LM.picker({ label: "LoRA or LyCORIS", value: LM.steps.nameOf(LM.panel.step.models.adapter),
            names: () => LM.files.adapters || [], pick: (chosen) => setModels({ adapter: chosen }), empty: "Choose a file…" });
    }

    function modelPickers(method) {
        const picker = (label, source, pick) =>
            LM.picker({ label, value: LM.steps.nameOf(source), pick, names: () => LM.files.models });
        if (method.models[0] !== "models") {
            return method.models.map((name) => picker(name.toUpperCase(), LM.panel.step.models[name],
                (chosen) => setModels({ [name]: chosen })));
        }
        const list = LM.steps.modelList(LM.panel.step);
        const made = list.map((source, index) => picker(`Model ${index + 1}`, source,
            (chosen) => setModels({ models: list.map((old, place) => (place === index ? chosen : old)) })));
        const few = LM.layout.button("fewer", "−", "One model fewer", { "aria-label": "One model fewer" });
        few.disabled = list.length < 2;
        const more = LM.layout.button("more", "+", "One model more", { "aria-label": "One model more" });
        return [...made, LM.el("span", { class: "lm-pair" }, few, more)];
    }

    function setModels(chosen) {
        LM.steps.setModels(LM.panel.step, chosen);
        LM.panel.restructured();
    }

    function parameterField(one) {
        const value = LM.steps.parameterValue(LM.panel.step, one);
        const shared = { class: "lm-input", "data-lm-field": "parameter", "data-name": one.name, title: one.help };
        let control;
        if (one.kind === "choice") {
            control = LM.el("select", shared, ...options(one.choices.map((choice) => [choice, choice]), value));
        } else if (one.kind === "flag") {
            control = LM.el("input", { ...shared, class: "", type: "checkbox", checked: value });
            return LM.el("label", { class: "lm-toggle", title: one.help }, control, one.name.replace(/_/g, " "));
        } else {
            control = LM.el("input", { ...shared, type: "text", inputmode: "decimal", class: "lm-input lm-number", value });
        }
        return LM.layout.field(one.name.replace(/_/g, " "), control, { class: "lm-field lm-inline", title: one.help });
    }

    function showChannels() {
        const all = LM.panel.channels();
        const shown = LM.panel.channel();
        byId("lm-channels").hidden = all.length < 2;
        byId("lm-channels").replaceChildren(...all.map((one, index) => LM.layout.button("channel", one.label,
            one.parameter.help, { "data-index": index, "aria-pressed": String(shown !== null && one.label === shown.label) })));
    }

    function show() {
        if (!byId("lm-preset")) return;
        byId("lm-preset").value = LM.panel.preset();
        byId("lm-block-map").value = LM.panel.blockMap();
        showFactor();
        showBase();
        showHistory();
    }

    function showFactor() {
        const shown = factor();
        if (!shown) return;
        const [range, text] = [byId("lm-strength"), byId("lm-strength-value")];
        LM.say(byId("lm-strength-label"), shown.label);
        range.min = shown.low;
        if (document.activeElement !== text) text.value = String(factorValue());
        if (Number(range.value) !== factorValue()) range.value = factorValue();
    }

    function showBase() {
        const at = LM.panel.steps.indexOf(LM.panel.step);
        LM.say(byId("lm-base-label"), at > 0 ? `A · so far, after step ${at}` : "A · loaded checkpoint");
        const base = LM.panel.checkpoint();
        const output = byId("lm-base");
        const text = base ? LM.shortName(base.name) : "no checkpoint is loaded";
        if (output.dataset.shown === `${text} ${base && base.dtype}`) return;
        output.dataset.shown = `${text} ${base && base.dtype}`;
        output.title = base ? base.title || base.name : text;
        const kind = base ? LM.el("span", { class: "lm-kind" }, `${LM.panel.architecture().label} · ${base.dtype}`) : "";
        output.replaceChildren(LM.el("span", { class: "lm-base-name" }, text), kind);
    }

    function showHistory() {
        if (!byId("lm-undo")) return;
        byId("lm-undo").disabled = !LM.panel.canUndo;
        byId("lm-redo").disabled = !LM.panel.canRedo;
    }

    function edit(change) {
        change();
        LM.panel.changed();
    }

    /* What a field of the page does when it is moved (first) and when it has been chosen (second). */
    const fields = {
        method: [null, (field) => {
            LM.steps.setMethod(LM.panel.step, field.value);
            LM.panel.restructured();
        }],
        preset: [null, (field) => field.value && LM.panel.usePreset(field.value)],
        shape: [null, (field) => {
            LM.shapes.apply(field.value);
            field.value = "";
        }],
        strength: [(field) => setFactor(LM.clean(Number(field.value))), () => {}],
        strengthText: [null, (field) => {
            const number = LM.readNumber(field.value);
            if (number !== null && number !== factorValue()) setFactor(number);
            field.value = String(factorValue());
        }],
        adjust: [(field) => LM.adjust.move(field), () => {}],
        adjustText: [null, (field) => LM.adjust.take(field)],
        blockMap: [null, (field) => {
            LM.panel.setWhole("block_map", field.value === "live_merge" ? "" : field.value);
            LM.panel.restructured();
        }],
        parameter: [null, takeParameter],
        text: [null, (field) => LM.weights.take(field.value)],
    };

    const setFactor = (number) => edit(() => LM.panel.setField(LM.panel.step, factor().name, number, 1));

    function takeParameter(field) {
        const method = LM.panel.method();
        const one = method.parameters.find((each) => each.name === field.dataset.name);
        let value = field.type === "checkbox" ? field.checked : field.value;
        if (one.kind === "number" || one.kind === "integer") {
            value = LM.readNumber(field.value);
            if (value === null || (one.kind === "integer" && !Number.isInteger(value))) value = LM.steps.parameterValue(LM.panel.step, one);
            field.value = String(value);
        }
        const table = LM.panel.step.parameters;
        edit(() => ((table[method.id] = table[method.id] || {})[one.name] = value));
    }

    const actions = {
        draw: () => LM.gestures.toggleDraw(),
        undo: () => LM.panel.undo(),
        redo: () => LM.panel.redo(),
        reset: () => LM.panel.reset(),
        copy: () => LM.weights.copy(),
        restore: () => LM.sync.restore(),
        save: () => LM.save.open(),
        more: () => setModels({ models: [...LM.steps.modelList(LM.panel.step), ""] }),
        fewer: () => setModels({ models: LM.steps.modelList(LM.panel.step).slice(0, -1) }),
        channel: (button) => {
            LM.panel.step.channel = Number(button.dataset.index);
            LM.tell("structure");
            LM.tell("panel");
        },
    };

    function onClick(event) {
        const button = event.target.closest("[data-lm-action]");
        if (button && !button.disabled) LM.actions[button.dataset.lmAction](button);
    }

    function onField(event, moment) {
        const { lmField, lmSetting } = event.target.dataset;
        if (lmSetting && moment === 1) {
            LM.panel.settings[lmSetting] = event.target.checked;
            if (lmSetting === "live") LM.panel.changed();
            else LM.panel.remember();
        }
        const handler = lmField && (fields[lmField] || LM.stack.fields[lmField])[moment];
        if (!handler) return;
        handler(event.target);
        if (moment === 1) LM.panel.commit();
    }

    function onKey(event) {
        if (!(event.ctrlKey || event.metaKey)) return;
        const typing = event.target.matches('input[type="text"]');
        const key = event.key.toLowerCase();
        if (key === "enter") document.getElementById("live_merge_preview").click();
        else if (key === "z" && !typing) event.shiftKey ? LM.panel.redo() : LM.panel.undo();
        else if (key === "y" && !typing) LM.panel.redo();
        else return;
        event.preventDefault();
        event.stopPropagation();
    }

    function attach(root, side) {
        root.addEventListener("input", (event) => onField(event, 0));
        root.addEventListener("change", (event) => onField(event, 1));
        root.addEventListener("keydown", onKey);
        side.addEventListener("change", (event) => onField(event, 1));
        for (const part of [root, side]) part.addEventListener("click", onClick);
    }

    LM.on("structure", structure);
    LM.on("panel", show);
    LM.on("state", show);
    LM.on("history", showHistory);
    LM.actions = Object.assign(LM.actions || {}, actions);
    LM.controls = { fill, attach };
})();
