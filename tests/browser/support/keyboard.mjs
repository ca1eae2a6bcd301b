// Hands that have a keyboard and nothing else.
import assert from "node:assert/strict";

/** More stops than any page has before its main control. */
const STOPS = 80;

/** Presses Tab until the focus is where `is` says, and sees it at every stop. */
async function tab(visitor, what, is) {
  const passed = [];
  for (let stop = 0; stop < STOPS; stop += 1) {
    await visitor.page.keyboard.press("Tab");
    const focused = await visitor.page.evaluate(focus);
    assert.equal(focused.fault, null, `${visitor.page.url()}: ${focused.fault}`);
    passed.push(focused.name);
    if (is(focused)) return;
  }
  assert.fail(`${visitor.page.url()}: Tab does not lead to ${what}, but to ${passed.join(", ")}`);
}

/** Presses Tab until the focus is on what bears this name. */
export async function tabTo(visitor, name) {
  await tab(visitor, `“${name}”`, (focused) => focused.name === name);
}

/** Goes on by Tab to what `is` says; on a page that was just opened, past its head by the link that skips it. */
export async function reach(visitor, what, is) {
  if (is(await visitor.page.evaluate(focus))) return;
  if (await visitor.page.evaluate(() => document.activeElement === document.body)) {
    await tabTo(visitor, visitor.say("look-skip"));
    await visitor.page.keyboard.press("Enter");
  }
  await tab(visitor, what, is);
}

/** Whether the focus is on the choice of this value. */
export function isOn(visitor, value) {
  return visitor.page.evaluate((value) => document.activeElement.value === value, value);
}

/** Presses a key that leads to another page. */
export async function pressTo(visitor, key) {
  await visitor.turn(() => visitor.page.keyboard.press(key));
}

/** Where the focus is, and what is wrong with how it shows; runs in the page. */
function focus() {
  const element = document.activeElement;
  const label = element.labels?.[0]?.textContent ?? element.getAttribute("aria-label") ?? element.textContent;
  const name = label.trim().replaceAll(/\s+/g, " ");
  const tag = element.tagName.toLowerCase();
  const found = { name, kind: tag === "input" ? element.type : tag, field: element.name, value: element.value, fault: null };
  if (element === document.body) return found;
  const shown = element.closest(".choice") ?? element;
  const style = getComputedStyle(shown);
  const ringed = (style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== "none";
  if (!ringed) return { ...found, fault: `the focus on “${name}” does not show` };
  const box = shown.getBoundingClientRect();
  const [x, y] = [box.left + Math.min(box.width / 2, 8), box.top + box.height / 2];
  const top = document.elementFromPoint(x, y);
  const covered = !top || !(shown.contains(top) || top.contains(shown));
  return { ...found, fault: covered ? `the focus on “${name}” is out of sight or covered` : null };
}
