/* Which part of the pictures is seen: pictures that are shown together share one view. */

/** scale: screen pixels for each pixel of the picture, 0 if the whole picture fits into its frame; x, y: the point in the
 * middle of the frame, as shares of the picture's width and height. @typedef {{scale: number, x: number, y: number}} View */
/** In screen pixels, or, of a picture, in its own. @typedef {{width: number, height: number}} Size */
/** In screen pixels from the middle of the frame. @typedef {{x: number, y: number}} Point */
/** density: device pixels for each screen pixel. @typedef {{frame: Size, picture: Size, density: number}} Place */

/** @type {View} */
export const FIT = { scale: 0, x: 0.5, y: 0.5 };
const MOST = 8; // times as large as it fits, or as its own pixels
const NEAR = 1.001;

/** The scale at which the whole picture fits. @param {Place} place */
export const fitting = ({ frame, picture }) => Math.min(frame.width / picture.width, frame.height / picture.height);

/** @param {View} view @param {Place} place */
const scaleOf = (view, place) => view.scale || fitting(place);

/** The view whose scale is larger by a factor; the point of the picture under `at` stays there. Zooming out stops where the
 * picture fits. @param {View} view @param {number} factor @param {Point} at @param {Place} place @returns {View} */
export function zoomed(view, factor, at, place) {
    const { picture, density } = place;
    const [fit, before] = [fitting(place), scaleOf(view, place)];
    const scale = Math.min(Math.max(before * factor, Math.min(fit, 1 / density)), Math.max(fit, 1 / density) * MOST);
    const passed = (before - fit) * (scale - fit) <= 0 && view.scale;
    if (passed || (scale < fit * NEAR && scale > fit / NEAR)) return FIT;
    const held = (/** @type {number} */ middle, /** @type {number} */ away, /** @type {number} */ size) =>
        middle + away / (size * before) - away / (size * scale);
    return within({ scale, x: held(view.x, at.x, picture.width), y: held(view.y, at.y, picture.height) }, place);
}

/** The picture moved by a distance on the screen. @param {View} view @param {Point} by @param {Place} place @returns {View} */
export function panned(view, by, place) {
    const { picture } = place;
    return view.scale ? within({ ...view, x: view.x - by.x / (picture.width * view.scale), y: view.y - by.y / (picture.height * view.scale) }, place) : view;
}

/** Two fingers that moved: what was under them stays under them. @param {View} view @param {[Point, Point]} before @param {[Point, Point]} now @param {Place} place @returns {View} */
export function pinched(view, before, now, place) {
    const apart = (/** @type {[Point, Point]} */ [one, other]) => Math.hypot(one.x - other.x, one.y - other.y);
    const [from, to] = [middleOf(before), middleOf(now)];
    return panned(zoomed(view, apart(now) / (apart(before) || 1), from, place), { x: to.x - from.x, y: to.y - from.y }, place);
}

/** @param {[Point, Point]} fingers @returns {Point} */
const middleOf = ([one, other]) => ({ x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 });

/** One pixel of the picture is one of the screen. @param {View} view @param {Place} place @returns {View} */
export const exact = (view, place) => within({ ...view, scale: 1 / place.density }, place);

/** Without an empty margin that could be filled. @param {View} view @param {Place} place @returns {View} */
function within({ scale, x, y }, { frame, picture }) {
    const inside = (/** @type {number} */ middle, /** @type {number} */ half) => (half >= 0.5 ? 0.5 : Math.min(Math.max(middle, half), 1 - half));
    return { scale, x: inside(x, frame.width / 2 / (picture.width * scale)), y: inside(y, frame.height / 2 / (picture.height * scale)) };
}
