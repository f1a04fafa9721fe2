/* Every key and gesture of the tab, for the list of them: where it holds, what is pressed (…_name: its sentence), and
 * what it does. */

/** @type {[where: string, keys: [pressed: string, does: string][]][]} */
export const KEYS = [
    ["anywhere", [["Ctrl+Enter", "preview"], ["Ctrl+Z", "undo"], ["Ctrl+Shift+Z · Ctrl+Y", "redo"], ["1 – 4", "recall"], ["Shift+1 – 4", "store"], ["Esc", "clear"], ["?", "help"]]],
    ["faders", [["↑ ↓", "by_step"], ["Page ↑ ↓", "by_page"], ["Home · End", "to_end"], ["wheel_name", "wheel"], ["double_name", "double"], ["draw_name", "draw"],
        ["select_name", "select"], ["S", "solo"], ["M", "mute"]]],
    ["steps", [["↑ ↓", "grip"], ["S", "solo"], ["M", "mute"]]],
    ["pictures", [["F", "flip"], ["W", "wipe"], ["D", "difference"], ["Z", "zoom"], ["Esc", "both"], ["← →", "walk"], ["Delete", "remove"]]],
    ["lists", [["↑ ↓ · Enter", "choose"], ["Shift+Enter", "favourite"]]],
];
