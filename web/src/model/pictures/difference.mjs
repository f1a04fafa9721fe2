/* How two pictures differ, pixel by pixel and channel by channel. Pixels are RGBA bytes, row by row; alpha does not count. */

/** The factors by which a difference can be made visible. */
export const GAINS = [1, 2, 4, 8, 16];

/**
 * pixels: the absolute difference of each channel, opaque; largest and mean: of all channels, of 255; equal: the share of
 * pixels that are the same.
 * @typedef {{pixels: Uint8ClampedArray<ArrayBuffer>, largest: number, mean: number, equal: number}} Difference
 */

/** @param {Uint8ClampedArray} one @param {Uint8ClampedArray} other of the same size @returns {Difference} */
export function differenceOf(one, other) {
    const pixels = new Uint8ClampedArray(one.length);
    let [largest, sum, equal] = [0, 0, 0];
    for (let at = 0; at < one.length; at += 4) {
        let most = 0;
        for (let channel = at; channel < at + 3; channel += 1) {
            const apart = Math.abs(one[channel] - other[channel]);
            pixels[channel] = apart;
            sum += apart;
            if (apart > most) most = apart;
        }
        pixels[at + 3] = 255;
        if (most === 0) equal += 1;
        if (most > largest) largest = most;
    }
    const count = one.length / 4;
    return { pixels, largest, mean: sum / (count * 3), equal: equal / count };
}

/** The difference `gain` times as bright; what would be brighter than white is white. @param {Uint8ClampedArray} pixels @param {number} gain */
export function amplified(pixels, gain) {
    const bright = Uint8ClampedArray.from(pixels, (value) => value * gain);
    for (let alpha = 3; alpha < bright.length; alpha += 4) bright[alpha] = 255;
    return bright;
}

/** The smallest difference that is shown as bright as can be. @param {number} gain */
export const brightest = (gain) => Math.ceil(255 / gain);
