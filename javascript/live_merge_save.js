/* The save dialog: name, dtype and VAE, size against free space, asking before a file is replaced, progress, hashes. */
(() => {
    const LM = (window.LiveMerge = window.LiveMerge || {});
    const byId = (id) => document.getElementById(id);
    let plan = null;
    let planned = 0; // counts the requests for a plan: only the newest answer is shown
    let timer = 0;
    let typedName = false;
    let keepsVae = false; // the user has said that the recipe's VAE is meant, not the live one
    let seen = ""; // state of the save that the dialog shows

    const row = (label, control) => LM.layout.field(label, control, { class: "lm-field lm-row" });
    const wanted = () => ({
        recipe: LM.panel.recipe().recipe, name: byId("lm-save-name").value.trim(), dtype: byId("lm-save-dtype").value,
        drop_ema: byId("lm-save-ema").checked,
    });

    function attach(root) {
        const name = LM.el("input", { type: "text", id: "lm-save-name", class: "lm-input", spellcheck: "false" });
        const dtype = LM.el("select", { id: "lm-save-dtype", class: "lm-input" });
        const vae = LM.el("select", { id: "lm-save-vae", class: "lm-input", title: "Part of the recipe: live too" });
        const dialog = LM.el("dialog", { id: "lm-save", class: "lm-dialog", "aria-labelledby": "lm-save-title" },
            LM.el("form", { method: "dialog" },
                LM.el("h3", { id: "lm-save-title" }, "Save the merge as a checkpoint"),
                row("Name", name), row("Precision", dtype), row("VAE", vae),
                LM.el("label", { class: "lm-toggle" }, LM.el("input", { type: "checkbox", id: "lm-save-ema" }),
                    "Leave out the averaged copy (EMA)"),
                LM.el("p", { id: "lm-save-plan", class: "lm-save-plan", role: "status" }),
                LM.el("p", { id: "lm-save-ask", class: "lm-save-ask", role: "alert", hidden: true }),
                LM.el("progress", { id: "lm-save-progress", max: 1, value: 0, "aria-label": "Saving", hidden: true }),
                LM.el("div", { id: "lm-save-result", class: "lm-save-result", role: "status" }),
                LM.el("div", { class: "lm-dialog-buttons" },
                    LM.layout.button("saveCancel", "Stop saving", "Stop; no file is left behind", { id: "lm-save-stop" }),
                    LM.layout.button("saveLoad", "Load it now", "Make the saved file the loaded checkpoint",
                        { id: "lm-save-load" }),
                    LM.el("span", { class: "lm-gap" }),
                    LM.layout.button("saveClose", "Close", "Close", { id: "lm-save-close" }),
                    LM.layout.button("saveStart", "Save", "Write the file",
                        { id: "lm-save-start", class: "lm-button lm-primary" }))));
        root.append(dialog);
        dialog.addEventListener("input", (event) => {
            if (event.target === name) typedName = true;
            if (event.target === vae) takeVae(vae.value);
            askSoon();
        });
        dialog.addEventListener("keydown", (event) => {
            if (event.key === "Escape") event.stopPropagation(); // closes the dialog, does not interrupt the host
            if (event.key !== "Enter" || event.target !== name) return;
            event.preventDefault();
            start();
        });
    }

    function takeVae(name) {
        LM.panel.setWhole("vae", name);
        LM.panel.changed();
        LM.panel.commit();
    }

    function open() {
        const { missing } = LM.panel.recipe();
        if (missing.length) return LM.say(byId("lm-status"), `Nothing to save yet: choose ${missing.join(" and ")}.`);
        const dtype = byId("lm-save-dtype");
        const chosen = dtype.value || (LM.state.settings && LM.state.settings.save_dtype) || "base";
        dtype.replaceChildren(...LM.schema.dtypes.map((one) =>
            LM.el("option", { value: one, selected: one === chosen }, one === "base" ? "as the base" : one)));
        byId("lm-save-vae").replaceChildren(LM.el("option", { value: "" }, "A's own"), ...LM.files.vaes.map((one) =>
            LM.el("option", { value: one.name, selected: one.name === LM.panel.vae }, one.name)));
        keepsVae = false;
        if (!typedName) byId("lm-save-name").value = suggestion();
        seen = LM.state.save && LM.state.save.state === "running" ? "" : "old";
        byId("lm-save").showModal();
        byId("lm-save-name").select();
        showAsk(null);
        showSave();
        askPlan();
    }

    /** A name made of what is merged, such as "anime-photo-weighted_sum.safetensors". */
    function suggestion() {
        const on = LM.panel.steps.filter((step) => LM.formula.isOn(step) && !LM.steps.missing(step).length);
        const files = on.flatMap((step) => Object.values(step.models).flat()).map(LM.steps.nameOf).filter(Boolean);
        const last = on.length === 1 && on[0].kind === "merge" ? [on[0].method] : [];
        const parts = [LM.panel.checkpoint().name, ...files].map(LM.shortName);
        return `${[...new Set([...parts, ...last])].join("-").slice(0, 100)}.safetensors`;
    }

    function askSoon() {
        showAsk(null);
        clearTimeout(timer);
        timer = setTimeout(askPlan, 250);
    }

    async function askPlan() {
        const number = (planned += 1);
        const line = byId("lm-save-plan");
        let text;
        let bad = true;
        try {
            const answer = await LM.api.post("/plan", wanted());
            if (number !== planned) return;
            plan = answer;
            bad = plan.size > plan.free;
            const room = bad ? "more than the" : "of";
            text = `${plan.path}: ${LM.bytes(plan.size)} ${room} ${LM.bytes(plan.free)} free.`;
            if (plan.exists) text += " A file of that name is there.";
            const left = LM.panel.recipe().waiting.map(([index, what]) =>
                `Step ${index + 1} is left out: choose ${what.join(" and ")}.`);
            text = [text, ...left, ...(plan.warnings || [])].join(" ");
        } catch (error) {
            if (number !== planned) return;
            plan = null;
            text = error.message;
        }
        LM.say(line, text);
        line.classList.toggle("lm-bad", bad);
        byId("lm-save-start").disabled = bad || running();
    }

    const running = () => Boolean(LM.state.save && LM.state.save.state === "running");

    function showAsk(exists) {
        const ask = byId("lm-save-ask");
        ask.hidden = !exists;
        if (!exists) return ask.replaceChildren();
        const when = exists.time ? `, ${new Date(exists.time * 1000).toLocaleString()}` : "";
        ask.replaceChildren(
            LM.el("span", {}, `This replaces ${byId("lm-save-name").value} (${LM.bytes(exists.size)}${when}).`),
            LM.layout.button("saveReplace", "Replace it", "Write over the file that is there"));
    }

    /** Another VAE is live than the one that would be saved: which one is meant? */
    function showVae(asked) {
        const ask = byId("lm-save-ask");
        ask.hidden = false;
        ask.replaceChildren(LM.el("span", {}, `${asked.text[0].toUpperCase()}${asked.text.slice(1)}.`),
            LM.layout.button("saveLiveVae", `Save with ${asked.live}`, "The saved file then gives the pictures that you see",
                { "data-text": asked.live }),
            LM.layout.button("saveRecipeVae", `Save with ${asked.saved || "A's own"}`, "The VAE that you see is not saved"));
    }

    function start() {
        if (byId("lm-save-start").disabled) return;
        if (plan && plan.asks && plan.asks.vae && !keepsVae) return showVae(plan.asks.vae);
        if (plan && plan.exists) return showAsk(plan.exists);
        write(false);
    }

    async function write(overwrite) {
        showAsk(null);
        seen = "";
        byId("lm-save-start").disabled = true;
        const answer = await LM.sync.ask("/save", { ...wanted(), overwrite, ...(keepsVae ? { vae: "recipe" } : {}) });
        if (answer && answer.asks && answer.asks.vae) {
            byId("lm-save-start").disabled = false;
            return showVae(answer.asks.vae);
        }
        const asked = LM.state.save && LM.state.save.asks && LM.state.save.asks.exists;
        if (asked) showAsk(asked);
        if (!answer) LM.say(byId("lm-save-plan"), LM.sync.trouble);
        if (!answer || asked) byId("lm-save-start").disabled = false;
    }

    function showSave() {
        const { save } = LM.state;
        const dialog = byId("lm-save");
        if (!save || !dialog || !dialog.open) return;
        const busy = save.state === "running";
        const done = save.state === "done" && seen !== "old";
        byId("lm-save-progress").hidden = !busy;
        byId("lm-save-progress").value = save.progress || 0;
        byId("lm-save-stop").hidden = !busy;
        byId("lm-save-load").hidden = !done;
        const now = seen === "old" ? "" : `${save.state} ${save.text} ${save.path}`;
        if (byId("lm-save-result").dataset.shown !== now) showResult(save, now);
    }

    function showResult(save, now) {
        const result = byId("lm-save-result");
        result.dataset.shown = now;
        result.classList.toggle("lm-bad", save.state === "failed");
        result.replaceChildren(...(now ? lines(save) : []));
        if (["done", "failed", "cancelled"].includes(save.state)) byId("lm-save-start").disabled = false;
        if (save.state === "done" && now) finish();
    }

    function lines(save) {
        if (save.state !== "done") return [save.error || save.text || ""];
        const hash = (label, value) => LM.el("span", { class: "lm-hash" }, `${label} `, LM.el("code", {}, value),
            LM.layout.button("copyHash", "Copy", `Copy ${label}`, { "data-text": value }));
        return [LM.el("p", {}, `Saved ${save.path}, ${LM.bytes(save.size)}.`), LM.el("p", {}, save.text),
            LM.el("p", {}, hash("AutoV2", save.autov2), hash("AutoV3", save.autov3))];
    }

    function finish() {
        LM.listFiles(true).catch(() => {}); // the list is old until the next refresh, the file is there all the same
        askPlan();
    }

    LM.actions = Object.assign(LM.actions || {}, {
        saveStart: start,
        saveReplace: () => write(true),
        saveRecipeVae: () => {
            keepsVae = true;
            showAsk(null);
            start();
        },
        saveLiveVae: async (button) => {
            byId("lm-save-vae").value = button.dataset.text;
            takeVae(button.dataset.text);
            await askPlan();
            showAsk(null);
            start();
        },
        saveCancel: () => LM.sync.ask("/cancel", { what: "save" }),
        saveClose: () => byId("lm-save").close(),
        saveLoad: async () => {
            const name = LM.state.save.path.split(/[\\/]/).pop();
            byId("lm-save").close();
            await LM.sync.ask("/load", { name });
        },
        copyHash: (button) => navigator.clipboard && navigator.clipboard.writeText(button.dataset.text),
    });
    LM.on("state", showSave);
    LM.save = { attach, open };
})();
