/* The user's favourite and recent files, in the browser's storage; other pages change them, too. */
/** @import {Marks} from "../../types" */
import { signal } from "@preact/signals-core";
import { favouriteToggled, used } from "../../model/kept/file_choice.mjs";
import { keepMarks, keptMarks } from "./storage.mjs";

export class FileMarks {
    constructor() {
        this.all = signal(keptMarks());
    }

    /** @param {string} name */
    used(name) {
        if (name) this.#change((marks) => used(marks, name));
    }

    /** @param {string} name */
    toggle(name) {
        this.#change((marks) => favouriteToggled(marks, name));
    }

    /** @param {(marks: Marks) => Marks} change */
    #change(change) {
        this.all.value = change(keptMarks());
        keepMarks(this.all.value);
    }
}
