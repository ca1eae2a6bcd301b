// What is wrong with a page: for those who cannot see it well, hit it well or show it wide.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Every fault of the page as it is shown now, in words. Without scripts axe cannot run, so the layout alone is looked at. */
export async function faults(page, { least, scripts }) {
  return [...(scripts ? await axe(page) : []), ...(await layout(page, least))];
}

async function axe(page) {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(
    (rules) => globalThis.axe.run(document, { runOnly: { type: "tag", values: rules }, resultTypes: ["violations"] }),
    RULES,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, target, failureSummary }) => `${id}: ${help}: ${target.join(" ")} ${html} ${failureSummary}`),
  );
}

/** Nothing beyond the screen's edge, and everything one presses large enough. */
export function layout(page, least) {
  return page.evaluate((least) => {
    const found = [];
    const name = (element) => `${element.tagName.toLowerCase()}.${element.className} “${element.textContent.trim().slice(0, 40)}”`;
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth > width) {
      const wide = [...document.body.querySelectorAll("*")].filter((element) => {
        const box = element.getBoundingClientRect();
        return box.width > 0 && box.right > width + 1;
      });
      found.push(`sideways scroll at ${width}: ${wide.slice(0, 5).map(name).join(", ")}`);
    }
    // Half a pixel may be lost to rounding.
    const small = (box) => box.width > 0 && (box.height < least - 0.5 || box.width < least - 0.5);
    for (const element of document.querySelectorAll("button, summary, input:not([type=hidden]), select, textarea, a.button, nav a")) {
      if (element.closest("[hidden]") || element.disabled) continue;
      // A choice answers to a tap anywhere on its card.
      const label = element.closest(".choice") ?? element;
      const boxes = [label, element].map((each) => each.getBoundingClientRect());
      if (boxes.every(small)) found.push(`smaller than ${least}: ${name(label)} ${boxes[0].width} × ${boxes[0].height}`);
    }
    return found;
  }, least);
}
