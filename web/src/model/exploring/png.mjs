/* The texts in a PNG file: infotexts and contact sheets. */

const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10];
const MOST = 32 * 2 ** 20; // bytes of one text, unpacked

/**
 * Texts of a PNG by keyword; what is damaged or too large is left out, and a file that is none has none.
 * @param {Uint8Array} bytes @returns {Promise<Record<string, string>>}
 */
export async function textsOf(bytes) {
    const found = /** @type {Record<string, string>} */ ({});
    for (const { kind, data } of chunksOf(bytes)) {
        const read = { tEXt: plain, zTXt: packed, iTXt: international }[kind];
        const [keyword, text] = (await read?.(data).catch(() => null)) ?? ["", ""];
        if (keyword && !(keyword in found)) found[keyword] = text;
    }
    return found;
}

/** @param {Uint8Array} bytes @returns {{kind: string, data: Uint8Array}[]} */
function chunksOf(bytes) {
    if (!SIGNATURE.every((byte, at) => bytes[at] === byte)) return [];
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const found = [];
    for (let at = 8; at + 12 <= bytes.length;) {
        const length = view.getUint32(at);
        if (at + 12 + length > bytes.length) break;
        found.push({ kind: latin(bytes.subarray(at + 4, at + 8)), data: bytes.subarray(at + 8, at + 8 + length) });
        at += 12 + length;
    }
    return found;
}

const latin = (/** @type {Uint8Array} */ bytes) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
const utf8 = (/** @type {Uint8Array} */ bytes) => new TextDecoder().decode(bytes);

/** The parts of a chunk's beginning that end with zero bytes, and the rest. @param {Uint8Array} data @param {number} count @returns {Uint8Array[]} */
function split(data, count) {
    const parts = [];
    let start = 0;
    for (let number = 0; number < count; number += 1) {
        const end = data.indexOf(0, start);
        if (end < 0) throw new Error("a text without an end");
        parts.push(data.subarray(start, end));
        start = end + 1;
    }
    return [...parts, data.subarray(start)];
}

/** @param {Uint8Array} data */
async function plain(data) {
    const [keyword, text] = split(data, 1);
    return [latin(keyword), latin(text)];
}

/** @param {Uint8Array} data */
async function packed(data) {
    const [keyword, text] = split(data, 1);
    return [latin(keyword), latin(await unpacked(text.subarray(1)))];
}

/** @param {Uint8Array} data */
async function international(data) {
    const [keyword, rest] = split(data, 1);
    const [, , text] = split(rest.subarray(2), 2);
    return [latin(keyword), utf8(rest[0] ? await unpacked(text) : text)];
}

/** @param {Uint8Array} bytes */
async function unpacked(bytes) {
    const stream = new Blob([/** @type {any} */ (bytes)]).stream().pipeThrough(new DecompressionStream("deflate"));
    const pieces = [];
    let size = 0;
    for (const reader = stream.getReader(); ;) {
        const { done, value } = await reader.read();
        if (done) break;
        size += value.length;
        if (size > MOST) throw new Error("too large");
        pieces.push(value);
    }
    return new Uint8Array(await new Blob(pieces).arrayBuffer());
}
