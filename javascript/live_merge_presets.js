/* Presets of one's own beside the built-in ones, the history, the offer of a pasted recipe, and what the settings page
 * says. Own presets are put among the schema's, so that every list and field that knows presets knows them too. */
(() => {
    const LM = (window.LiveMerge = window.LiveMerge || {});
    const byId = (id) => document.getElementById(id);
    let own = null; // presets as /presets answered; null until asked
    let removed = null; // the preset that was deleted last, for Undo

    const button = (text, title, act, extra = {}) => {
        const made = LM.el("button", { type: "button", class: "lm-button", title, ...extra }, text);
        made.addEventListener("click", act);
        return made;
    };

    function take(answer) {
        for (const [id, known] of Object.entries(LM.schema.presets)) {
            for (const preset of own || []) delete known[preset.name];
            for (const preset of answer.presets) if (preset.values[id]) known[preset.name] = preset.values[id];
        }
        own = answer.presets;
        LM.tell("structure");
        list();
    }

    const say = (text, bad = false) => {
        const line = byId("lm-presets-note");
        line.textContent = text;
        line.classList.toggle("lm-bad", bad);
    };

    async function change(body, done) {
        try {
            take(await LM.api.post("/presets", body));
            say(done);
            return true;
        } catch (error) {
            say(error.message, true);
            return false;
        }
    }

    async function save() {
        const field = byId("lm-presets-name");
        const name = field.value.trim();
        const known = own.find((preset) => preset.name === name);
        if (known && field.dataset.asked !== name) {
            field.dataset.asked = name;
            return say(`There is a preset ${name}; press Save as again to replace it.`, true);
        }
        field.dataset.asked = "";
        if (await change({ save: name, weights: LM.weights.text(), overwrite: Boolean(known) }, `Saved ${name}.`)) {
            field.value = "";
        }
        return undefined;
    }

    async function rename(preset, field) {
        const to = field.value.trim();
        if (to === preset.name) return;
        if (!(await change({ rename: preset.name, to }, `${preset.name} is now ${to}.`))) field.value = preset.name;
    }

    async function remove(preset) {
        if (!(await change({ delete: preset.name }, `Deleted ${preset.name}. `))) return;
        removed = preset;
        byId("lm-presets-note").append(button("Undo", `Bring ${preset.name} back`, putBack));
    }

    const putBack = () => change({ save: removed.name, weights: removed.weights }, `${removed.name} is back.`);

    async function importAll() {
        try {
            const answer = await LM.api.post("/presets/import", {});
            take(answer);
            const parts = [`${answer.imported.length} taken over`, `${answer.here.length} were here already`,
                `${answer.built_in.length} are built in`];
            const found = answer.files.length ? `From ${answer.files.join(", ")}: ${parts.join(", ")}.`
                : "No presets of SuperMerger, Merge Block Weighted, Model Mixer or LoRA Block Weight are installed here.";
            say([found, ...answer.refused.map((line) => `Not read: ${line}`)].join("\n"), answer.refused.length > 0);
        } catch (error) {
            say(error.message, true);
        }
    }

    function row(preset) {
        const name = LM.el("input", { type: "text", class: "lm-input", value: preset.name,
            "aria-label": `Name of preset ${preset.name}`, title: preset.source ? `From ${preset.source}` : "" });
        name.addEventListener("change", () => rename(preset, name));
        const fits = Boolean(preset.values[LM.panel.architectureId()]);
        return LM.el("li", {}, name,
            button("Use", fits ? "Set all faders to it" : "It is for another architecture",
                () => LM.panel.usePreset(preset.name), { disabled: !fits }),
            button("Delete", `Delete ${preset.name}`, () => remove(preset)));
    }

    function list() {
        if (byId("lm-presets-list")) byId("lm-presets-list").replaceChildren(...(own || []).map(row));
    }

    async function showHistory() {
        const place = byId("lm-presets-history");
        try {
            const { history } = await LM.api.get("/history");
            place.replaceChildren(...(history.length ? history.map(past) : [LM.el("li", {}, "Nothing yet")]));
        } catch (error) {
            place.replaceChildren(LM.el("li", { class: "lm-bad" }, error.message));
        }
    }

    function past(entry) {
        const steps = entry.recipe.steps.map((step) => step.method || step.adapter || "adjust").join(", ");
        const what = entry.event === "saved" ? `saved as ${entry.name}` : entry.event === "picture" ? "picture" : "live";
        const text = `${entry.time.slice(0, 16).replace("T", " ")} · ${what} · ${steps || "nothing"} · ${entry.id.slice(0, 8)}`;
        return LM.el("li", {}, LM.el("span", {}, text), button("Show", "Put this recipe into the panel", async () => {
            try {
                await LM.panel.load(entry.recipe);
                LM.panel.changed();
                byId("lm-presets").close();
            } catch (error) {
                say(error.message, true);
            }
        }));
    }

    function dialog() {
        const name = LM.el("input", { type: "text", id: "lm-presets-name", class: "lm-input", spellcheck: "false",
            placeholder: "Name", "aria-label": "Name for the weights that the faders show" });
        name.addEventListener("keydown", (event) => {
            if (event.key !== "Enter") return;
            event.preventDefault();
            save();
        });
        const made = LM.el("dialog", { id: "lm-presets", class: "lm-dialog", "aria-labelledby": "lm-presets-title" },
            LM.el("h3", { id: "lm-presets-title" }, "Presets of your own"),
            LM.el("div", { class: "lm-dialog-buttons" }, name,
                button("Save as", "Keep the weights that the faders show under this name", save,
                    { id: "lm-presets-save" }),
                button("Import", "Take over the presets of other merge extensions that are installed here", importAll,
                    { id: "lm-presets-import" })),
            LM.el("p", { id: "lm-presets-note", class: "lm-save-plan", role: "status", style: "white-space: pre-line" }),
            LM.el("ul", { id: "lm-presets-list", class: "lm-kept" }),
            LM.el("details", { id: "lm-presets-past" }, LM.el("summary", {}, "History"),
                LM.el("ul", { id: "lm-presets-history", class: "lm-kept" })),
            LM.el("div", { class: "lm-dialog-buttons" }, LM.el("span", { class: "lm-gap" }),
                button("Close", "Close", () => made.close(), { id: "lm-presets-close" })));
        made.addEventListener("keydown", (event) => event.key === "Escape" && event.stopPropagation());
        made.querySelector("details").addEventListener("toggle", (event) => event.target.open && showHistory());
        return made;
    }

    function open() {
        say("");
        list();
        if (byId("lm-presets-past").open) showHistory();
        byId("lm-presets").showModal();
    }

    /** The offer of a pasted picture's recipe, above everything; answered once. */
    function showOffer() {
        const offered = LM.state && LM.state.offered;
        const there = byId("lm-offer");
        if (!offered || there) {
            if (!offered && there) there.remove();
            return;
        }
        const answer = async (accept) => LM.sync.ask("/pasted", { accept });
        byId("lm-banner").after(LM.el("div", { id: "lm-offer", class: "lm-banner", role: "alert" },
            LM.el("span", {}, "The pasted picture was made with a merge."),
            button("Apply it", "Rebuild the merge that made the picture", () => answer(true)),
            button("No", "Leave the model as it is", () => answer(false))));
    }

    /** The settings page's default for Auto preview, on a page where nobody has chosen. */
    function autoDefault() {
        const { settings } = LM.state;
        if (!settings || !settings.auto_preview || LM.panel.settings.autoChosen) return;
        LM.panel.settings.autoChosen = true;
        LM.panel.settings.auto = true;
        const box = document.querySelector("[data-lm-setting=auto]");
        if (box) box.checked = true;
        LM.panel.remember();
    }

    function attach() {
        const preset = byId("lm-preset");
        if (!preset || byId("lm-presets-open")) return;
        preset.after(button("Presets…", "Your own presets, those of other extensions, and the history", open,
            { id: "lm-presets-open" }));
        LM.root().append(dialog());
        autoDefault();
        LM.api.get("/presets").then(take).catch(() => {}); // a host without these routes has no presets of one's own
    }

    LM.on("structure", attach);
    LM.on("state", () => byId("lm-banner") && showOffer());
})();
