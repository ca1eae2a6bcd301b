// What people act with: one hand on a mouse, or both on a keyboard. Whoever visits has hands, and journeys do not ask which.
import { isOn, pressTo, reach } from "./keyboard.mjs";

/** A finger or a mouse. */
export const mouse = {
  /** Presses the button of this name. */
  press(visitor, name) {
    return visitor.turn(() => visitor.page.getByRole("button", { name, exact: true }).click());
  },

  /** Picks a choice as a finger does: somewhere on its card. */
  pick(visitor, name, value) {
    const { page } = visitor;
    return page.locator(".choice", { has: page.locator(`[name="${name}"][value="${value}"]`) }).click();
  },

  /** Follows the link of this name. */
  follow(visitor, name, within) {
    return visitor.turn(() => within.getByRole("link", { name, exact: true }).first().click());
  },

  /** Writes into a field, in place of what stands there. */
  write(visitor, field, text) {
    return visitor.page.fill(`[name="${field}"]`, text);
  },

  /** Chooses a file. */
  bring(visitor, field, path) {
    return visitor.page.setInputFiles(`[name="${field}"]`, path);
  },
};

/** A keyboard and nothing else: everything is reached by Tab, and seen to be. */
export const keyboard = {
  async press(visitor, name) {
    await reach(visitor, `the button “${name}”`, (focus) => focus.name === name && focus.kind === "button");
    await pressTo(visitor, "Enter");
  },

  async pick(visitor, name, value) {
    const { page } = visitor;
    await reach(visitor, `a choice of ${name}`, (focus) => focus.field === name && (focus.kind === "radio" || focus.value === value));
    const kind = await page.evaluate(() => document.activeElement.type);
    // Tab stops at one of several choices that exclude each other; the arrows go from one to the next.
    const choices = await page.locator(`[name="${name}"]`).count();
    for (let step = 0; kind === "radio" && step < choices && !(await isOn(visitor, value)); step += 1) {
      await page.keyboard.press("ArrowDown");
    }
    if (!(await page.isChecked(`[name="${name}"][value="${value}"]`))) await page.keyboard.press("Space");
  },

  async follow(visitor, name) {
    await reach(visitor, `the link “${name}”`, (focus) => focus.name === name && focus.kind === "a");
    await pressTo(visitor, "Enter");
  },

  async write(visitor, field, text) {
    await reach(visitor, `the field ${field}`, (focus) => focus.field === field);
    await visitor.page.keyboard.press("Control+A");
    await visitor.page.keyboard.type(text);
  },

  async bring(visitor, field, path) {
    await reach(visitor, `the field ${field}`, (focus) => focus.field === field);
    const [chooser] = await Promise.all([visitor.page.waitForEvent("filechooser"), visitor.page.keyboard.press("Space")]);
    await chooser.setFiles(path);
  },
};
