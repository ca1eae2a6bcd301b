// Every page that links lead to, in both languages and both modes, for the public, for voters and for those with seats.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { faults, layout } from "../support/faults.mjs";
import { Installation } from "../support/installation.mjs";
import { DESK, NARROW, openBrowser, PHONE, Visitor } from "../support/visitor.mjs";
import { firstOfEach, walk } from "../support/walk.mjs";

const VIEWS = [
  ["zh-CN.normal", PHONE],
  ["zh-CN.elder-18", PHONE],
  ["en.normal", DESK],
  ["en.elder-30", DESK],
];

let installation, browser;

before(async () => {
  installation = await Installation.demo();
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await installation?.end();
});

/** Whether every page is shown and read in every view, as whoever looks at pictures does. */
const ALL = Boolean(process.env.PICTURES);

/**
 * Everything wrong with these pages. Each is shown in two views that differ in language, mode and screen, and the next page of
 * its kind in the other two; every page is shown narrow as well.
 */
async function look(visitors, pages) {
  const found = new Map();
  await Promise.all(
    visitors.map(async (visitor, of) => {
      const screen = visitor.page.viewportSize();
      const first = of === 0 || of === visitors.length - 1;
      for (const [at, path] of pages.entries()) {
        if (!ALL && (at % 2 === 0) !== first) continue;
        await visitor.go(path);
        // What assistive technology meets differs between views in words and colours alone: it is read in one of the two, and
        // in each of the four as often.
        const read = ALL || ((at & 2) === 0) === (of % 2 === 0);
        const wide = read ? await faults(visitor.page, visitor) : await layout(visitor.page, visitor.least);
        // 320 px is what is left of 1280 at four times the size, and less than is left of 640 at twice.
        await visitor.page.setViewportSize(NARROW);
        const narrow = await layout(visitor.page, visitor.least);
        await visitor.page.setViewportSize(screen);
        for (const fault of [...wide, ...narrow]) {
          found.set(fault, (found.get(fault) ?? new Set()).add(`${visitor.view} ${path}`));
        }
      }
      visitor.quiet();
    }),
  );
  const told = [...found].map(([fault, places]) => `${fault}\n    on ${[...places].join(", ")}`);
  assert.equal(told.length, 0, told.join("\n"));
}

async function visitors(journey) {
  return Promise.all(
    VIEWS.map(([view, screen]) => Visitor.enter(browser, installation, { journey, view, screen })),
  );
}

test("pages for everybody have no fault that can be found", async () => {
  const [code] = installation.letters;
  const public_ = await visitors("every-page");
  const pages = await walk(public_[0], ["/", "/vote", `/b/${code.replaceAll("-", "")}`, "/sign-in"]);
  assert.ok(pages.length > 15, `only ${pages.length} pages were found`);
  await look(public_, pages);
  await Promise.all(public_.map((visitor) => visitor.leave()));
});

/** Where those with seats go, and what others have looked at already when it is their turn. */
const SEATS = [
  ["secretary", ["/book", "/matters"], (pages) => pages],
  // Of what both see, the secretary's pages showed every stage.
  ["clerk1", ["/book", "/matters", "/register", "/bodies", "/rules"], firstOfEach],
];

for (const [account, skip, of] of SEATS) {
  test(`pages of the ${account} have no fault that can be found`, async () => {
    const staff = await visitors("every-page");
    await staff[0].signIn(account, installation.password(account));
    const session = (await staff[0].context.cookies()).filter(({ name }) => name === "session");
    await Promise.all(staff.slice(1).map(({ context }) => context.addCookies(session)));
    const pages = of(await walk(staff[0], ["/c/ziming/desk"], skip));
    assert.ok(pages.length > 10, `only ${pages.length} pages were found`);
    await look(staff, pages);
    await Promise.all(staff.map((visitor) => visitor.leave()));
  });
}

for (const account of ["chair", "secretary", "street", "observer", "manager", "residents"]) {
  test(`no link leads the ${account} to a page that is not theirs`, async () => {
    const person = await Visitor.enter(browser, installation, { journey: "every-page" });
    await person.signIn(account, installation.password(account));
    // The walk ends at the first page that is refused.
    const pages = await walk(person, ["/c/ziming/desk", "/desk"], ["/book"], { several: true });
    assert.ok(pages.length > 50, `only ${pages.length} pages were found`);
    await person.leave();
  });
}
