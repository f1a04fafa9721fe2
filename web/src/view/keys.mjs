/* Keys for the whole panel: Ctrl+Enter previews, Ctrl+Z and Ctrl+Shift+Z or Ctrl+Y undo and redo. */
/** @import {App} from "../app.mjs" */

/** @param {HTMLElement} root @param {App} app */
export function attachKeys(root, { desk, preview }) {
    root.addEventListener("keydown", (event) => {
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
