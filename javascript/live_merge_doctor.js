/* The doctor: by itself whenever other models or methods are chosen, for the status line; and in the save dialog, where
 * a press of "Check" says all that would make the merge fail, and what to do. */
(() => {
    const LM = (window.LiveMerge = window.LiveMerge || {});
    const byId = (id) => document.getElementById(id);
    const REST = 600; // ms without a change
    const AT_SAVE = ["disk", "memory"]; // told in the save dialog alone
    let asked = 0; // only the newest answer is shown
    let lookedAt = ""; // the models and methods that the warnings are about
    let timer = 0;

    /** Put the button and the place of its answers below the dialog's plan, once the dialog is there. */
    function attach() {
        const plan = byId("lm-save-plan");
        if (!plan || byId("lm-doctor")) return;
        const check = LM.el("button", {
            type: "button", class: "lm-button", id: "lm-doctor-check",
            title: "Look for what makes merges fail: parents, prediction, broken values, VAE, room on the disk",
        }, "Check");
        check.addEventListener("click", ask);
        const answers = LM.el("div", { id: "lm-doctor-answers", role: "status" });
        plan.after(LM.el("div", { id: "lm-doctor", class: "lm-save-plan" }, check, answers));
    }

    async function ask() {
        const number = (asked += 1);
        show([["Looking…", false]]);
        const wanted = {
            recipe: LM.panel.recipe().recipe, name: byId("lm-save-name").value.trim(), dtype: byId("lm-save-dtype").value,
        };
        try {
            const answer = await LM.api.post("/doctor", wanted);
            if (number === asked) show(lines(answer));
        } catch (error) {
            if (number === asked) show([[error.message, true]]);
        }
    }

    /** What was found, worst first, each with whether it is bad; the summary where all is well. */
    function lines(answer) {
        const found = answer.findings.filter((finding) => finding.level !== "note");
        if (!found.length) return [["Nothing wrong was found ✓", false]];
        return found.map((finding) => [`${finding.level}: ${finding.text}`, finding.level === "error"]);
    }

    function show(texts) {
        byId("lm-doctor-answers").replaceChildren(
            ...texts.map(([text, bad]) => LM.el("p", { class: bad ? "lm-bad" : "" }, text)));
    }

    /** What decides whether models fit together: the files and what is done with them, not how much. */
    function choice(recipe) {
        const names = (step) => (step.method ? LM.schema.methods.find((one) => one.id === step.method).models : []);
        const steps = recipe.steps.filter((step) => step.enabled !== false);
        return JSON.stringify([recipe.base, recipe.vae, steps.map((step) =>
            [step.method, step.adapter, ...names(step).map((name) => step[name])])]);
    }

    async function look() {
        const { recipe, missing } = LM.panel.recipe();
        const now = missing.length || !recipe.steps.length ? "" : choice(recipe);
        if (now === lookedAt) return;
        lookedAt = now;
        let warnings = [];
        try {
            if (now) warnings = (await LM.api.post("/doctor", { recipe })).findings;
        } catch {
            lookedAt = ""; // what is wrong with the recipe itself, the live update says
        }
        if (now !== lookedAt && lookedAt) return;
        LM.doctor.warnings = warnings
            .filter((finding) => finding.level !== "note" && !AT_SAVE.includes(finding.check))
            .map((finding) => finding.text);
        LM.tell("state");
    }

    LM.doctor = { warnings: [] };
    LM.on("edit", () => {
        clearTimeout(timer);
        timer = setTimeout(look, REST);
    });
    LM.on("structure", attach);
    LM.on("state", attach);
})();
