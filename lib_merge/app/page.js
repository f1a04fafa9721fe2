/* The page's own script: the task of a generation, its progress bar, and the list of checkpoints in step with the tab. */
(() => {
    const OFTEN = 250; // ms
    const PATIENCE = 20 * 60 * 1000; // a task that never ends is forgotten
    const taskId = () => `task(${Math.random().toString(36).slice(2)}${Math.random().toString(36).slice(2)})`;

    /** Called by gradio with the values of the inputs: puts in a new task, and shows its progress. */
    window.liveMergeStandaloneTask = (...values) => {
        values[0] = taskId();
        window.liveMergeStandaloneProgress(values[0], document.getElementById("lms_progress"), null, () => {});
        return values;
    };

    /** Shows how far a task is in a bar before `container`, until it is over; then calls `atEnd`. */
    window.liveMergeStandaloneProgress = (task, container, _gallery, atEnd) => {
        const fill = document.createElement("div");
        const bar = document.createElement("div");
        bar.className = "lms-bar";
        bar.setAttribute("role", "progressbar");
        bar.setAttribute("aria-label", "Picture under way");
        bar.append(fill);
        container.parentElement.insertBefore(bar, container);
        const started = Date.now();

        async function look() {
            const found = await fetch(`/standalone/progress?task=${encodeURIComponent(task)}`)
                .then((answer) => answer.json())
                .catch(() => ({ state: "waiting", progress: 0 }));
            fill.style.width = `${Math.round(100 * found.progress)}%`;
            bar.setAttribute("aria-valuenow", Math.round(100 * found.progress));
            if (found.state !== "ended" && Date.now() - started < PATIENCE) return setTimeout(look, OFTEN);
            bar.remove();
            return atEnd();
        }
        look();
    };

    // The tab can switch the checkpoint and save new ones: the list above follows.
    let known = null;
    function follow() {
        const { checkpoint, save } = window.LiveMerge.state || {};
        const now = `${checkpoint ? checkpoint.name : ""}|${save && save.state === "done" ? save.path : ""}`;
        const button = document.querySelector("#lms_synchronise");
        if (known !== null && now !== known && button) button.click();
        known = now;
    }
    if (window.LiveMerge && window.LiveMerge.on) window.LiveMerge.on("state", follow);
})();
