/* Keys of the whole panel: Ctrl+Enter makes a preview; Ctrl+Z undoes, Ctrl+Shift+Z and Ctrl+Y redo; 1 to 4 restore a
 * snapshot, with Shift they take one; ? lists all keys. */
/** @import {App} from "../app.mjs" */
import { LETTERS } from "../model/kept/snapshots.mjs";
import { writes } from "./fields/fields.mjs";
import { pressed } from "./desk/snapshots.mjs";

/** The snapshot's letter for a digit's key, whatever Shift makes of it. @param {KeyboardEvent} event */
function letterOf({ code, ctrlKey, metaKey, altKey, target }) {
    const digit = code.match(/^(?:Digit|Numpad)([1-4])$/)?.[1];
    return digit && !(ctrlKey || metaKey || altKey) && !writes(target) ? LETTERS[Number(digit) - 1] : "";
}

/** @param {HTMLElement} root @param {App} app */
export function attachKeys(root, app) {
    const { desk, preview } = app;
    root.addEventListener("keydown", (event) => {
        const letter = letterOf(event);
        if (letter) {
            if (event.shiftKey || desk.snapshots.value[letter]) pressed(app, letter, event.shiftKey);
            return event.preventDefault();
        }
        if (event.key === "?" && !event.ctrlKey && !event.metaKey && !writes(event.target)) {
            app.dialogs.keys.open();
            return event.preventDefault();
        }
        if (!(event.ctrlKey || event.metaKey) || !(event.target instanceof Element)) return;
        const typing = event.target.matches('input[type="text"], textarea');
        const key = event.key.toLowerCase();
        if (key === "enter") preview.press();
        else if (key === "z" && !typing) event.shiftKey ? desk.redo() : desk.undo();
        else if (key === "y" && !typing) desk.redo();
        else return;
        event.preventDefault();
        event.stopPropagation();
    });
}
