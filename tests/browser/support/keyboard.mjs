// Hands that have a keyboard and nothing else.
import assert from "node:assert/strict";

/** More stops than any page has before its main control. */
const STOPS = 80;

/** Presses Tab until the focus is where `is` says, and sees it at every stop. */
export async function tabTo(visitor, what, key = "Tab") {
  const passed = [];
  for (let stop = 0; stop < STOPS; stop += 1) {
    await visitor.page.keyboard.press(key);
    const { name, fault } = await visitor.page.evaluate(focus);
    assert.equal(fault, null, `${visitor.page.url()}: ${fault}`);
    passed.push(name);
    if (name === what) return;
  }
  assert.fail(`${visitor.page.url()}: Tab does not lead to “${what}”, but to ${passed.join(", ")}`);
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
  const shown = element.closest(".choice") ?? element;
  const style = getComputedStyle(shown);
  const ringed = (style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== "none";
  if (element === document.body) return { name, fault: null };
  if (!ringed) return { name, fault: `the focus on “${name}” does not show` };
  const box = shown.getBoundingClientRect();
  const [x, y] = [box.left + Math.min(box.width / 2, 8), box.top + box.height / 2];
  const top = document.elementFromPoint(x, y);
  const covered = !top || !(shown.contains(top) || top.contains(shown));
  return { name, fault: covered ? `the focus on “${name}” is out of sight or covered` : null };
}
