/* PNG files that were dropped: single pictures by their infotext, contact sheets with every cell cut out. */
/** @import {Fields, Recipe} from "../../types" */
import { parsed } from "../../model/kept/kept.mjs";
import { textsOf } from "../../model/exploring/png.mjs";
import { readSheet } from "../../model/exploring/sheet.mjs";

const SHEET = "live_merge_sheet";

/** @typedef {{rows: {title: string, recipe: Recipe}[], items: Fields[], cells: {row: number, item: number, address: string, infotext: string}[]}} DroppedSheet */

/** What the files tell of. @param {File[]} files @returns {Promise<{infotexts: string[], sheets: DroppedSheet[]}>} */
export async function opened(files) {
    const found = { infotexts: /** @type {string[]} */ ([]), sheets: /** @type {DroppedSheet[]} */ ([]) };
    for (const file of files) {
        const texts = await textsOf(new Uint8Array(await file.arrayBuffer()));
        const sheet = texts[SHEET] ? readSheet(parsed(texts[SHEET])) : null;
        if (sheet) found.sheets.push({ ...sheet, cells: await cut(file, sheet.cells) });
        else if (texts.parameters) found.infotexts.push(texts.parameters);
    }
    return found;
}

/** The cells' pictures as addresses on this page. @template {{rect: number[]}} Cell @param {File} file @param {Cell[]} cells */
async function cut(file, cells) {
    const whole = await createImageBitmap(file);
    return Promise.all(cells.map(async (cell) => {
        const [x, y, width, height] = cell.rect;
        const canvas = document.createElement("canvas");
        [canvas.width, canvas.height] = [width || 1, height || 1];
        canvas.getContext("2d")?.drawImage(whole, x, y, width, height, 0, 0, width, height);
        const blob = await new Promise((resolve) => canvas.toBlob(resolve));
        return { ...cell, address: URL.createObjectURL(/** @type {Blob} */ (blob)) };
    }));
}
