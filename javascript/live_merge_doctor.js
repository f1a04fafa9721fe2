/* The doctor in the save dialog: at a press of "Check" it says what would make the merge fail, and what to do. */
(() => {
    const LM = (window.LiveMerge = window.LiveMerge || {});
    const byId = (id) => document.getElementById(id);
    let asked = 0; // only the newest answer is shown

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

    LM.on("structure", attach);
    LM.on("state", attach);
})();
