/* Requests to our routes, whose address the page's host decides. */
/** @import {Fields} from "../types" */
import { said, speak, t } from "../model/sentences.mjs";

/** The server's refusal. place: of the mistake in the request; undefined if the server did not answer. */
export class Refusal extends Error {
    /** @param {string} sentence @param {string} [place] */
    constructor(sentence, place) {
        super(sentence);
        this.place = place;
    }
}

/** @param {unknown} error */
export const sentenceOf = (error) => (error instanceof Error ? error.message : String(error));

export class Server {
    /** Ends when the page speaks its language; answers are read then. @type {Promise<void>} */
    #spoken = Promise.resolve();

    /** @param {string} routes address of the routes, relative to the page @param {string} token */
    constructor(routes, token) {
        this.routes = new URL(routes, document.baseURI).href;
        this.token = token;
    }

    /** Fetches the sentences of a language beside whatever is asked meanwhile. @param {string} language as browsers list theirs */
    learn(language) {
        const path = `/sentences?language=${encodeURIComponent(language)}`;
        this.#spoken = this.#answer(path, { method: "GET" }).then((answer) => answer.json())
            .then((told) => told.table && speak(told.language, told.table))
            .catch(() => {}); // what is asked besides says what is wrong, in English
    }

    /** @param {string} path @returns {Promise<any>} */
    get(path) {
        return this.#ask(path, { method: "GET" });
    }

    /** @param {string} path @param {Fields} body @returns {Promise<any>} */
    post(path, body) {
        return this.#ask(path, { method: "POST", body: JSON.stringify(body) });
    }

    /** A file: a picture, a ZIP. @param {string} path @param {Fields} [body] sent where there is one @returns {Promise<Blob>} */
    async file(path, body) {
        const answer = await this.#answer(path, body ? { method: "POST", body: JSON.stringify(body) } : { method: "GET" });
        return answer.ok ? answer.blob() : this.#read(answer, path);
    }

    /** @param {string} path @param {RequestInit} options */
    async #answer(path, options) {
        const headers = { "X-Live-Merge-Token": this.token, "Content-Type": "application/json" };
        const answer = await fetch(this.routes + path, { ...options, headers, credentials: "same-origin" }).catch(() => null);
        if (!answer) throw new Refusal(t("server.silent"));
        return answer;
    }

    /** @param {string} path @param {RequestInit} options */
    async #ask(path, options) {
        return this.#read(await this.#answer(path, options), path);
    }

    /** @param {Response} answer @param {string} path @returns {Promise<any>} */
    async #read(answer, path) {
        const told = await answer.json().catch(() => ({}));
        await this.#spoken;
        const body = said(told);
        if (answer.ok) return body;
        // The host puts the name of an exception into `error` and its sentence into `detail`.
        const sentence = typeof body.detail === "string" && body.detail ? body.detail : body.error;
        throw new Refusal(sentence || t("server.answered", { status: answer.status, path }), body.place || "");
    }
}
