/* Other tools' recipes: a dialog that takes a text, a text file or a checkpoint, and says what could not be carried over. */
(() => {
    const LM = (window.LiveMerge = window.LiveMerge || {});
    const byId = (id) => document.getElementById(id);
    const LARGEST = 4e6; // characters of a text file
    // Texts that are recipes and not block weights; the server has the last word.
    const RECIPE = /"?(sd_merge_recipe|live_merge)"?\s*:|ModelMixer |^\s*merge_method\s*:|Live Merge: "| x .+\+ |Weight sum|Add difference|Triple sum|sum Twice/m;
    let found = null; // what the server answered last
    let asked = 0;

    function build() {
        const root = LM.root();
        if (!root || byId("lm-import")) return;
        const text = LM.el("textarea", { id: "lm-import-text", class: "lm-input", rows: 7, spellcheck: "false",
            placeholder: "Paste here: a picture's infotext, a file's metadata, a row of mergehistory.csv, mergekit's YAML, "
                + "a recipe. A text file can be dropped.", "aria-label": "Text of a recipe" });
        const file = LM.picker({ label: "Checkpoint to read the recipe from", value: "", names: () => LM.files.models,
            pick: (name) => ask({ name }), empty: "…or choose a checkpoint that was merged" });
        const dialog = LM.el("dialog", { id: "lm-import", class: "lm-dialog", "aria-labelledby": "lm-import-title" },
            LM.el("form", { method: "dialog" },
                LM.el("h3", { id: "lm-import-title" }, "Import a recipe"),
                text, file.element || file,
                LM.el("p", { id: "lm-import-note", class: "lm-note", role: "status" }),
                LM.el("ul", { id: "lm-import-left", "aria-label": "What could not be carried over" }),
                LM.el("div", { class: "lm-dialog-buttons" },
                    LM.el("span", { class: "lm-gap" }),
                    LM.layout.button("importClose", "Close", "Close", {}),
                    LM.layout.button("importTake", "Use it", "Put the recipe into the panel",
                        { id: "lm-import-take", class: "lm-button lm-primary", disabled: true }))));
        root.append(dialog);
        let timer = 0;
        text.addEventListener("input", () => {
            clearTimeout(timer);
            timer = setTimeout(() => ask({ text: text.value }), 200);
        });
        dialog.addEventListener("keydown", (event) => event.key === "Escape" && event.stopPropagation());
        for (const kind of ["dragover", "drop"]) dialog.addEventListener(kind, (event) => event.preventDefault());
        dialog.addEventListener("drop", dropped);
    }

    function button() {
        const field = byId("lm-text");
        if (!field || byId("lm-import-open")) return;
        field.parentElement.after(LM.layout.button("importOpen", "Import a recipe…",
            "Recipes of SuperMerger, Model Mixer, A1111's Checkpoint Merger, mergekit", { id: "lm-import-open" }));
    }

    async function dropped(event) {
        const [file] = event.dataTransfer.files;
        const text = file ? (file.size > LARGEST ? "" : await file.text()) : event.dataTransfer.getData("text");
        if (!text) return show(null, "That file is no text; choose a checkpoint from the list instead.");
        byId("lm-import-text").value = text;
        ask({ text });
    }

    /** Asks the server what recipe it is; only the newest answer is shown. */
    async function ask(body) {
        const number = (asked += 1);
        if (!(body.name || body.text.trim())) return show(null, "");
        try {
            const answer = await LM.api.post("/import", body);
            if (number === asked) show(answer, "");
        } catch (error) {
            if (number === asked) show(null, error.message);
        }
    }

    function show(answer, problem) {
        found = answer;
        const steps = answer ? answer.recipe.steps.length : 0;
        LM.say(byId("lm-import-note"), answer
            ? `${answer.tool}: ${steps} ${steps === 1 ? "step" : "steps"} on ${nameOf(answer.recipe.base)}.`
                + (answer.left_out.length ? " Not carried over:" : "")
            : problem);
        byId("lm-import-left").replaceChildren(...(answer ? answer.left_out : []).map((one) => LM.el("li", {}, one)));
        byId("lm-import-take").disabled = !answer;
    }
    const nameOf = (source) => (source && source.file ? source.file : String(source));

    async function take() {
        if (!found) return;
        try {
            await LM.panel.load(found.recipe);
        } catch (error) {
            return LM.say(byId("lm-import-note"), error.message);
        }
        byId("lm-import").close();
        LM.panel.changed();
    }

    function open(text = "") {
        build();
        byId("lm-import-text").value = text;
        show(null, "");
        byId("lm-import").showModal();
        byId("lm-import-text").focus();
        if (text) ask({ text });
    }

    /** A recipe pasted where weights belong opens the dialog instead. */
    function pasted(event) {
        if (event.target.id !== "lm-text") return;
        const text = event.clipboardData ? event.clipboardData.getData("text") : "";
        if (!RECIPE.test(text)) return;
        event.preventDefault();
        event.stopPropagation();
        open(text);
    }

    document.addEventListener("paste", pasted, true);
    LM.on("structure", () => {
        build();
        button();
    });
    LM.actions = Object.assign(LM.actions || {}, {
        importOpen: () => open(), importClose: () => byId("lm-import").close(), importTake: take,
    });
    LM.imports = { open };
})();
