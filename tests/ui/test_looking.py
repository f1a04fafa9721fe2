"""Looking at two pictures in a real browser: wipe, difference, zoom, all without changing anything."""

from __future__ import annotations

from panel_moves import choose, preview_beside_original, wait_until

WIDEST = """() => {
    const pixels = async address => {
        const picture = new Image();
        picture.src = address;
        await picture.decode();
        const canvas = new OffscreenCanvas(picture.width, picture.height).getContext("2d");
        canvas.drawImage(picture, 0, 0);
        return canvas.getImageData(0, 0, picture.width, picture.height).data;
    };
    const { original, merged } = LiveMerge.compare.pair;
    return Promise.all([original, merged].map(pixels)).then(([one, other]) => one.reduce(
        (most, value, at) => (at % 4 === 3 ? most : Math.max(most, Math.abs(value - other[at]))), 0));
}"""
DRAWN = """() => {
    const canvas = document.querySelector("canvas.lm-compare-picture");
    const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    return [canvas.width, data.reduce((most, value, at) => (at % 4 === 3 ? most : Math.max(most, value)), 0)];
}"""
SCALES = "all => all.map(one => Math.round(one.getBoundingClientRect().width))"


def test_pictures_are_wiped_told_apart_and_zoomed_together(page, server):
    choose(page, "photo.safetensors")
    preview_beside_original(page)
    page.wait_for_function("LiveMerge.compare.stage.size.value.width === 512")
    edits = page.evaluate("LiveMerge.desk.edits.value")

    page.keyboard.press("d")
    page.locator("canvas.lm-compare-picture").wait_for()
    largest = page.evaluate(WIDEST)
    assert 0 < largest < 256
    assert f"at most {largest} of 255" in page.locator("#lm-difference-said").text_content()
    page.select_option("#lm-difference-gain", "1")
    wait_until(lambda: page.evaluate(DRAWN) == [512, largest])
    page.select_option("#lm-difference-gain", "16")
    wait_until(lambda: page.evaluate(DRAWN) == [512, 255])
    assert page.locator(".lm-difference-scale").text_content() == "016"  # from 0 to 16

    page.locator("#lm-wipe").click()
    stage = page.locator(".lm-compare-stage").bounding_box()
    middle = stage["y"] + stage["height"] / 2
    page.mouse.move(stage["x"] + stage["width"] / 2, middle)
    page.mouse.down()
    page.mouse.move(stage["x"] + stage["width"] / 4, middle, steps=4)
    page.mouse.up()
    divider = page.get_by_role("slider", name="Divider")
    assert divider.get_attribute("aria-valuenow") == "25"
    divider.press("Shift+ArrowRight")
    assert divider.get_attribute("aria-valuenow") == "35"
    clip = page.locator("[data-side=original]").evaluate("one => getComputedStyle(one).clipPath")
    assert clip.startswith("inset(0px 6")

    page.keyboard.press("Escape")
    page.mouse.wheel(0, -400)
    page.wait_for_function("LiveMerge.compare.stage.view.value.scale > 0")
    wide = page.eval_on_selector_all("img.lm-compare-picture", SCALES)
    assert wide[0] == wide[1] > stage["width"] / 2
    before = page.evaluate("LiveMerge.compare.stage.view.value.x")
    page.mouse.down()
    page.mouse.move(stage["x"] + stage["width"] / 4 - 40, middle, steps=4)
    page.mouse.up()
    assert page.evaluate("LiveMerge.compare.stage.view.value.x") > before
    assert page.locator("#lm-both").is_disabled()  # a drag is no click, both are still shown
    page.locator("#lm-exact").click()
    assert page.eval_on_selector_all("img.lm-compare-picture", SCALES) == [512, 512]
    page.keyboard.press("z")
    assert page.evaluate("LiveMerge.compare.stage.isFit")
    assert page.evaluate("LiveMerge.desk.edits.value") == edits
    page.locator("#lm-text").focus()
    page.keyboard.press("d")
    assert page.locator("canvas.lm-compare-picture").count() == 0
