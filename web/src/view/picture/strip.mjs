/* The strip of the last previews: a click shows the picture large and restores its recipe; pointing at one, and the arrow
 * keys, only show it large. */
/** @import {Shot} from "../../types" */
/** @import {App} from "../../app.mjs" */
import { effect, signal } from "@preact/signals-core";
import { html, nothing } from "lit-html";
import { classMap } from "lit-html/directives/class-map.js";
import { baseName, shortName } from "../../model/names.mjs";
import { same } from "../../model/same.mjs";
import { t } from "../../model/sentences.mjs";
import { added, described, MOST, starToggled } from "../../model/pictures/strip.mjs";
import { keepStrip, keptStrip } from "../../net/browser/storage.mjs";
import { sentenceOf } from "../../net/server.mjs";
import { button, keyed } from "../fields/fields.mjs";

const SIZE = 96; // longer side of a small picture, in pixels
const PEEK = 150; // ms for which the pointer must rest on a picture

/** @param {Shot} shot */
const pairOf = (shot) => ({ original: shot.original, merged: shot.large || shot.picture, small: shot.picture, files: { merged: shot.file, original: shot.originalFile } });

export class Strip {
    /** @param {App} app */
    constructor(app) {
        this.app = app;
        this.shots = signal(keptStrip());
        this.current = signal(0); // index of the picture that Tab reaches
        this.origin = ""; // id of the preview that the desk's recipe comes from
        this.timer = 0;
        effect(() => {
            if (app.preview.result.value) this.#add(app.preview.result.value);
        });
    }

    /** Adds a finished preview at the front, with the merge's picture. @param {import("./preview.mjs").Result} result */
    async #add({ recipe, architecture, originals, pictures, whole, files, infotext, other, from, start }) {
        const large = pictures[originals];
        if (!large || !recipe.steps.length) return;
        const picture = await small(large).catch(() => ""); // the picture was gone before it could be drawn; it is left out
        if (!picture) return;
        const shot = {
            id: Math.random().toString(36).slice(2, 10), parent: this.origin, star: false, recipe, architecture, time: Date.now(), picture, infotext, whole,
            large, file: files[originals] ?? "", ...(originals && !other ? { original: pictures[0], originalFile: files[0] ?? "" } : { original: "", originalFile: "" }),
            ...(from === "img2img" ? { from, start } : {}),
        };
        this.#set(added(this.shots.value, shot));
        this.current.value = 0;
        this.origin = this.shots.value[0].recipe === recipe ? this.shots.value[0].id : this.origin;
    }

    /** Adds a picture of elsewhere with a star; the desk's recipe comes from it. @param {import("../../types").Recipe} recipe @param {string} large its address @param {string} infotext */
    async addStarred(recipe, large, infotext) {
        const picture = await small(large).catch(() => "");
        if (!picture) return;
        const shot = { id: Math.random().toString(36).slice(2, 10), parent: this.origin, star: true, recipe, architecture: this.app.desk.kit.value.id,
            time: Date.now(), picture, infotext, whole: true, large, original: "" };
        const shots = added(this.shots.value, shot);
        this.#set(shots.map((one, at) => (at ? one : { ...one, star: true })));
        this.origin = shots[0].id;
    }

    /** @param {Shot[]} shots */
    #set(shots) {
        this.shots.value = shots;
        keepStrip(shots);
    }

    /** @param {string} id */
    star(id) {
        this.#set(starToggled(this.shots.value, id));
    }

    /** @param {Shot} shot */
    #look(shot) {
        this.app.compare.show(pairOf(shot), shot.id);
    }

    /** Shows a preview again after a reload, or the newest. @param {string} id */
    recall(id) {
        const shot = this.shots.value.find((one) => one.id === id) ?? this.shots.value[0];
        if (shot) this.#look(shot);
    }

    /** Shows it while the pointer rests on it. @param {Shot | null} shot */
    peek(shot) {
        clearTimeout(this.timer);
        if (!shot) this.app.compare.peeked.value = null;
        else this.timer = setTimeout(() => (this.app.compare.peeked.value = pairOf(shot)), PEEK);
    }

    /** @param {Shot} shot */
    async back(shot) {
        const { desk, live, compare } = this.app;
        const base = baseName(shot.recipe.base);
        clearTimeout(this.timer);
        compare.peeked.value = null;
        this.#look(shot);
        if (shot.architecture !== desk.kit.value.id) {
            desk.remark.value = t("strip.other_kind", { base: shortName(base) });
            return;
        }
        desk.commit();
        this.origin = shot.id;
        await live.use(shot.recipe).catch((error) => (desk.remark.value = sentenceOf(error)));
    }

    /** @param {number} index */
    #reach(index, focus = false) {
        this.current.value = Math.max(0, Math.min(index, Math.min(this.shots.value.length, MOST) - 1));
        if (focus) queueMicrotask(() => /** @type {HTMLElement | null} */ (document.querySelector('.lm-strip-item[tabindex="0"]'))?.focus());
    }

    /** @param {KeyboardEvent} event */
    onKey(event) {
        const at = this.current.value;
        const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: MOST - 1 }[event.key];
        if (to !== undefined) {
            this.#reach(to, true);
            if (this.shots.value.length) this.#look(this.shots.value[this.current.value]);
        }
        else if (event.key === "Delete" && this.shots.value.length) {
            this.#set(this.shots.value.toSpliced(at, 1));
            this.#reach(at, true);
        } else return;
        event.preventDefault();
    }

    template() {
        const { desk } = this.app;
        const now = desk.written.value.recipe;
        return html`${keyed(this.shots.value.slice(0, MOST), (shot) => shot, (shot, index) => {
            const about = described(shot, desk.schema.value);
            const press = () => {
                this.#reach(index);
                this.back(shot);
            };
            return html`<button type="button" class=${classMap({ "lm-strip-item": true, "lm-cut": !shot.whole })} data-index=${index}
                tabindex=${index === this.current.value ? 0 : -1} title=${t("strip.title", { about })} aria-label=${t("strip.back", { about })}
                aria-current=${same(shot.recipe, now) ? "true" : "false"} @click=${press}
                @pointerenter=${(/** @type {PointerEvent} */ { pointerType }) => pointerType === "mouse" && this.peek(shot)}
                @pointerleave=${() => this.peek(null)}><img src=${shot.picture} alt="">${shot.star ? html`<span class="lm-starred" aria-hidden="true">★</span>` : nothing}</button>`;
        })}${button(t("gallery.open"), t("gallery.open_title"), () => this.app.dialogs.gallery.open(), { id: "lm-gallery-open", kind: "lm-button lm-all" })}`;
    }
}

/** @param {string} address @returns {Promise<string>} a small copy as a data: address */
async function small(address) {
    const picture = new Image();
    picture.src = address;
    await picture.decode();
    const scale = SIZE / Math.max(picture.naturalWidth, picture.naturalHeight);
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.round(picture.naturalWidth * scale));
    canvas.height = Math.max(1, Math.round(picture.naturalHeight * scale));
    const brush = canvas.getContext("2d");
    if (!brush) return "";
    brush.imageSmoothingQuality = "high";
    brush.drawImage(picture, 0, 0, canvas.width, canvas.height);
    return canvas.toDataURL("image/jpeg", 0.82);
}
