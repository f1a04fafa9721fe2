/* Pictures of earlier previews, from the files that the host saved them to. */
/** @import {Server} from "../server.mjs" */

const MOST = 24; // pictures that are held on this page

export class KeptPictures {
    /** @param {Server} server */
    constructor(server) {
        this.server = server;
        this.held = /** @type {Map<string, string>} */ (new Map()); // address on this page by id, the newest last
    }

    /** An address on this page; "" where the host has the file no longer, or never had. @param {string | undefined} id */
    async address(id) {
        if (!id || this.held.has(id)) return this.held.get(id ?? "") ?? "";
        const file = await this.server.file(`/preview?id=${encodeURIComponent(id)}`).catch(() => null);
        if (!file) return "";
        const address = URL.createObjectURL(file);
        this.held.set(id, address);
        const [oldest] = this.held;
        if (this.held.size > MOST) {
            URL.revokeObjectURL(oldest[1]);
            this.held.delete(oldest[0]);
        }
        return address;
    }
}
