/* Between panel and server: the newest recipe goes out, one request at a time, and the state comes back.
 *
 * The server keeps the highest sequence number of each page, so what arrives late loses to what is newest. The state is
 * asked for often only while something is under way, rarely while the tab is seen, and never while it is not.
 */
(() => {
    const LM = (window.LiveMerge = window.LiveMerge || {});
    const OFTEN = 150;
    const RARELY = 3000;
    const client = Math.random().toString(36).slice(2, 14);
    let sequence = 0;
    let inFlight = false;
    let withdrawn = false; // the panel became empty during a request
    let dirty = false; // the panel changed since the last request
    let stale = false; // something was sent since the state was last asked for
    let sentText = "";
    let refusal = ""; // the server's sentence to the last thing sent
    let unreachable = ""; // why there was no answer at all
    let timer = 0;

    const saving = () => Boolean(LM.state && LM.state.save && LM.state.save.state === "running");
    const pending = () => inFlight || dirty || stale || Boolean(LM.state && LM.state.waiting);

    /** Remembers that the user changed the panel, and sends it as soon as no request is under way. */
    function push() {
        if (LM.panel.settings.live && !LM.panel.recipe().missing.length) {
            dirty = true;
            if (!inFlight) pump();
        }
        LM.tell("state");
    }

    async function pump() {
        const { recipe, missing } = LM.panel.recipe();
        dirty = false;
        if (missing.length || JSON.stringify(recipe) === sentText) return;
        inFlight = true;
        sequence += 1;
        sentText = JSON.stringify(recipe);
        await send("/live", { client, sequence, recipe });
        inFlight = false;
        const empty = withdrawn && LM.panel.recipe().missing.length > 0;
        withdrawn = false;
        if (empty) return restore();
        if (refusal || unreachable) sentText = "";
        if (unreachable) dirty = true; // once the server is back
        else if (dirty) return pump();
        stale = true;
        watch(unreachable ? RARELY : OFTEN);
    }

    async function send(path, body) {
        refusal = "";
        try {
            const answer = await LM.api.post(path, body);
            unreachable = "";
            return answer;
        } catch (error) {
            if (error.place === undefined) unreachable = error.message;
            else refusal = error.message;
            return null;
        }
    }

    /** Asks for the state after a while, and again, as long as the page lives. */
    function watch(after = RARELY) {
        clearTimeout(timer);
        timer = setTimeout(look, after);
    }

    async function look() {
        if (!LM.root()) return;
        if (!LM.shown() && !pending() && !saving()) return watch();
        const before = LM.state;
        const [outdated, asked] = [stale, sequence];
        try {
            LM.state = await LM.api.get("/state");
            if (outdated && asked === sequence) stale = false; // what was sent before the question is in the answer
            const wrong = LM.state.error;
            if (wrong && wrong.client && wrong.client !== client) LM.state.error = null; // another page's mistake
            unreachable = "";
            noticeCheckpoint(before);
            await noticePasted(before);
        } catch (error) {
            unreachable = error.message;
        }
        LM.tell("state");
        if (dirty && !inFlight && !unreachable) return pump();
        watch(!unreachable && (pending() || saving() || LM.preview.running()) ? OFTEN : RARELY);
    }

    /** After a switch of the checkpoint nothing is sent unasked; the desk may have other blocks. */
    function noticeCheckpoint(before) {
        const name = (state) => (state && state.checkpoint ? state.checkpoint.name : "");
        if (name(before) === name(LM.state)) return;
        sentText = "";
        dirty = false;
        LM.tell("structure");
        LM.tell("panel");
    }

    /** A picture's infotext was pasted in the host: its recipe is on its way to the model, and belongs on the desk. */
    async function noticePasted(before) {
        const { pasted } = LM.state;
        if (!before || !before.pasted || !pasted || pasted.number === before.pasted.number) return;
        try {
            await LM.panel.load(pasted.recipe);
        } catch (error) {
            refusal = error.message;
        }
    }

    /** Whether the recipe of the panel is the one that is live. */
    function settled() {
        const { recipe, missing } = LM.panel.recipe();
        const live = LM.state.live && LM.state.live.recipe;
        if (missing.length || pending() || LM.state.error || !live) return false;
        return JSON.stringify(recipe) === sentText || same(recipe, live);
    }

    function same(one, other) {
        if (typeof one !== "object" || typeof other !== "object" || !one || !other) return one === other;
        const names = Object.keys(one);
        return names.length === Object.keys(other).length && names.every((name) => same(one[name], other[name]));
    }

    /** Sends one request of another kind, then shows what came of it. */
    async function ask(path, body) {
        const answer = await send(path, body);
        await look();
        return answer;
    }

    async function restore() {
        sentText = "";
        dirty = false;
        await ask("/restore", {});
    }

    /** Nothing is left that could be sent in place of what is live, or on its way there. */
    function withdraw() {
        if (inFlight) withdrawn = true;
        else if (sentText || (LM.state.live && LM.state.live.recipe)) restore();
    }

    LM.on("edit", push);
    document.addEventListener("visibilitychange", () => !document.hidden && LM.root() && LM.state && watch(0));
    LM.sync = {
        watch, restore, withdraw, ask, pending, settled,
        get trouble() { return unreachable || refusal; },
    };
})();
