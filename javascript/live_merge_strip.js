/* The strip of the last previews: each remembers its recipe, and a click brings that back to the desk and the model. */
(() => {
    const LM = (window.LiveMerge = window.LiveMerge || {});
    const STORE = "live-merge/strip";
    const MOST = 24;
    const MOST_TEXT = 1_000_000; // characters in the browser's storage
    const SIZE = 96; // longer side of a small picture, in pixels
    let entries = []; // newest first: { recipe, architecture, time, picture (data: address) }
    let current = 0; // the one that Tab reaches

    const place = () => document.getElementById("live_merge_strip");

    /** A few characters by which recipes are told apart; the same recipe gives the same. */
    function shortId(recipe) {
        let hash = 0x811c9dc5;
        for (const character of JSON.stringify(recipe)) {
            hash = Math.imul(hash ^ character.codePointAt(0), 0x01000193) >>> 0;
        }
        return hash.toString(16).padStart(8, "0").slice(0, 6);
    }

    function recall() {
        try {
            const kept = JSON.parse(localStorage.getItem(STORE));
            const whole = (one) => one && one.recipe && typeof one.picture === "string"
                && one.picture.startsWith("data:image/") && Number.isFinite(one.time);
            entries = kept && kept.version === 1 ? kept.entries.filter(whole).slice(0, MOST) : [];
        } catch {
            entries = [];
        }
    }

    /** Kept over a refresh, the oldest given up first when there is too much of it. */
    function store() {
        const kept = [...entries];
        while (kept.length) {
            const text = JSON.stringify({ version: 1, entries: kept });
            try {
                if (text.length <= MOST_TEXT) return localStorage.setItem(STORE, text);
            } catch {
                // storage is full or forbidden: with fewer it may do, and in memory all stay
            }
            kept.pop();
        }
        try {
            localStorage.removeItem(STORE);
        } catch {
            // forbidden: nothing was kept either
        }
        return undefined;
    }

    async function small(address) {
        const picture = new Image();
        picture.src = address;
        await picture.decode();
        const scale = SIZE / Math.max(picture.naturalWidth, picture.naturalHeight);
        const canvas = LM.el("canvas", { width: Math.max(1, Math.round(picture.naturalWidth * scale)),
            height: Math.max(1, Math.round(picture.naturalHeight * scale)) });
        const brush = canvas.getContext("2d");
        brush.imageSmoothingQuality = "high";
        brush.drawImage(picture, 0, 0, canvas.width, canvas.height);
        return canvas.toDataURL("image/jpeg", 0.82);
    }

    /** A finished preview: its merged picture comes to the front; the same recipe as last time replaces its picture. */
    async function add() {
        const { recipe, architecture, originals, pictures } = LM.preview.result;
        const address = pictures[originals];
        if (!address || !recipe.steps.length) return;
        let picture;
        try {
            picture = await small(address);
        } catch {
            return; // gone before it could be drawn: the next one will do
        }
        const text = JSON.stringify(recipe);
        entries = [{ recipe, architecture, time: Date.now(), picture },
            ...entries.filter((one) => JSON.stringify(one.recipe) !== text)].slice(0, MOST);
        current = 0;
        store();
        build();
    }

    function describe(one) {
        const when = new Date(one.time).toLocaleString([], { dateStyle: "short", timeStyle: "medium" });
        const steps = one.recipe.steps.map((step) => {
            const method = LM.schema.methods.find((each) => each.id === step.method);
            const files = [step.adapter, step.b, step.c, ...(step.models || [])]
                .map((file) => LM.shortName(file && file.file ? file.file : file)).filter(Boolean);
            return `${method ? method.label : Object.keys(step)[0]} ${files.join(", ")}`.trim();
        });
        return `Preview ${shortId(one.recipe)}, ${when}\n${LM.shortName(baseOf(one))}: ${steps.join("; ")}`;
    }
    const baseOf = (one) => [one.recipe.base].flat().at(-1) || "";

    function build() {
        if (!place() || !LM.schema) return;
        const had = place().contains(document.activeElement);
        current = Math.max(0, Math.min(current, entries.length - 1));
        place().className = "lm-strip";
        place().hidden = !entries.length;
        place().setAttribute("role", "toolbar");
        place().setAttribute("aria-label", "Last previews");
        place().replaceChildren(...entries.map((one, index) => LM.el("button", {
            type: "button", class: "lm-strip-item", "data-index": index, tabindex: index === current ? 0 : -1,
            title: `${describe(one)}\nClick: back to this recipe; Delete: take it out of the strip`,
            "aria-label": `Back to ${describe(one)}`,
        }, LM.el("img", { src: one.picture, alt: "" }))));
        showCurrent();
        if (had && entries.length) place().children[current].focus();
    }

    /** Which of them the desk stands at. */
    function showCurrent() {
        if (!place() || !LM.schema) return;
        const now = JSON.stringify(LM.panel.recipe().recipe);
        [...place().children].forEach((item, index) => {
            const same = JSON.stringify(entries[index].recipe) === now;
            if ((item.getAttribute("aria-current") === "true") !== same) item.setAttribute("aria-current", String(same));
        });
    }

    async function back(one) {
        const loaded = LM.panel.checkpoint();
        const base = baseOf(one);
        const line = document.getElementById("lm-status");
        if (one.architecture !== LM.panel.architectureId()) {
            return LM.say(line, `This preview was made with a model of another kind (${LM.shortName(base)}); load it first.`);
        }
        try {
            LM.panel.commit();
            await LM.panel.load(one.recipe);
            LM.panel.changed();
        } catch (error) {
            return LM.say(line, error.message);
        }
        if (loaded && base !== loaded.name) {
            LM.say(line, `This preview was made on ${LM.shortName(base)}; its recipe is now on ${LM.shortName(loaded.name)}.`);
        }
        return undefined;
    }

    function onClick(event) {
        const item = event.target.closest(".lm-strip-item");
        if (!item) return;
        reach(Number(item.dataset.index), false);
        back(entries[current]);
    }

    function reach(index, focus) {
        current = Math.max(0, Math.min(index, entries.length - 1));
        [...place().children].forEach((item, at) => item.setAttribute("tabindex", at === current ? 0 : -1));
        if (focus) place().children[current].focus();
    }

    function onKey(event) {
        const moves = { ArrowRight: current + 1, ArrowLeft: current - 1, Home: 0, End: entries.length - 1 };
        if (event.key in moves) reach(moves[event.key], true);
        else if (event.key === "Delete" && entries.length) {
            entries.splice(current, 1);
            store();
            build();
        } else return;
        event.preventDefault();
    }

    function attach() {
        recall();
        build();
        place().addEventListener("click", onClick);
        place().addEventListener("keydown", onKey);
    }

    LM.on("pictures", add);
    LM.on("panel", showCurrent);
    LM.strip = { attach, get entries() { return entries; } };
})();
