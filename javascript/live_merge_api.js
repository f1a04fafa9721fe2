/* Our own routes, and the small things that every file needs to make elements and to write numbers. */
(() => {
    const LM = (window.LiveMerge = window.LiveMerge || {});

    async function request(path, options) {
        const { api, token } = LM.root().dataset;
        const headers = { "X-Live-Merge-Token": token, "Content-Type": "application/json" };
        let answer;
        try {
            answer = await fetch(api + path, { ...options, headers, credentials: "same-origin" });
        } catch {
            throw new Error("the server does not answer; is the WebUI still running?");
        }
        const body = await answer.json().catch(() => ({}));
        if (answer.ok) return body;
        // The host puts the name of an exception into `error` and its sentence into `detail`.
        const sentence = typeof body.detail === "string" && body.detail ? body.detail : body.error;
        const error = new Error(sentence || `the server answered ${answer.status} to ${path}.`);
        error.place = body.place || ""; // only an answer has a place: without it nobody answered
        throw error;
    }

    LM.api = {
        get: (path) => request(path, { method: "GET" }),
        post: (path, body) => request(path, { method: "POST", body: JSON.stringify(body) }),
    };

    /** An element; attributes that are null or false are left out, true ones are empty. Children may be text. */
    LM.el = (tag, attributes = {}, ...children) => {
        const element = document.createElement(tag);
        for (const [name, value] of Object.entries(attributes)) {
            if (value === null || value === undefined || value === false) continue;
            element.setAttribute(name, value === true ? "" : value);
        }
        element.append(...children.filter((child) => child !== null && child !== undefined));
        return element;
    };

    /** Sets text only when it differs, so that a screen reader is not told the same thing again. */
    LM.say = (element, text) => {
        if (element && element.textContent !== text) element.textContent = text;
    };

    /** Number that a user typed, with a point or a comma; null when it is none. */
    LM.readNumber = (text) => {
        const plain = text.trim().replace(",", ".");
        if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)) return null;
        const number = Number(plain);
        return Number.isFinite(number) ? number : null;
    };

    /** A number without the noise of adding 0.05 a few times; up to ten decimals stay. */
    LM.clean = (number) => Number(number.toFixed(10));

    LM.bytes = (count) => {
        const units = ["B", "kB", "MB", "GB", "TB"];
        let power = 0;
        while (count >= 1000 && power < units.length - 1) {
            count /= 1000;
            power += 1;
        }
        return `${count.toFixed(power > 2 ? 2 : 0)} ${units[power]}`;
    };

    LM.shortName = (name) => (name || "").split(/[\\/]/).pop().replace(/\.(safetensors|ckpt|pt)$/i, "");
})();
