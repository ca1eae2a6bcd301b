// Takes the README's pictures from the demo: `npm run pictures`.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";

import { Installation, ROOT } from "./support/installation.mjs";
import { openBrowser, Visitor } from "./support/visitor.mjs";

const FOLDER = join(ROOT, "docs/pictures");
const PHONE = { width: 390, height: 1240 };
const DESKTOP = { width: 1120, height: 1000 };

// The address as letters would bear it, and not the one of this machine.
const installation = await Installation.demo({ publicAddress: "http://vote.example.org" });
const browser = await openBrowser();

/** A visitor for one picture. */
async function visitor(options) {
  return Visitor.enter(browser, installation, { journey: "pictures", screen: PHONE, ...options });
}

/** One picture of what stands on the screen, or of one part of the page. */
async function take(who, name, part = who.page) {
  await who.page.evaluate(() => document.activeElement?.blur());
  await part.screenshot({ path: join(FOLDER, `${name}.png`) });
  await who.leave();
}

await mkdir(FOLDER, { recursive: true });

const neighbour = await visitor({});
await neighbour.go("/c/ziming/matters/9");
await take(neighbour, "matter-phone");

const elder = await visitor({ view: "zh-CN.elder-18" });
await elder.go(`/b/${installation.letters[0].replaceAll("-", "")}/questions/1`);
await elder.pick("q1", "for");
await take(elder, "booth-phone-elder");

const reader = await visitor({ screen: DESKTOP });
await reader.go("/c/ziming/matters/8/result");
await take(reader, "result-desktop");

const secretary = await visitor({ screen: DESKTOP });
await secretary.signIn("secretary", installation.password("secretary"));
await secretary.go("/c/ziming/desk/meetings/6");
await take(secretary, "desk-desktop");

const printer = await visitor({ screen: { width: 860, height: 1200 } });
await printer.signIn("chair", installation.password("chair"));
await printer.go("/c/ziming/desk/meetings/6/letters/print?from=1&until=1");
await printer.write("reason", "业主没有收到，来物业楼领");
await printer.press(printer.say("desk-letters-show"));
await take(printer, "letter-print", printer.page.locator(".letter").first());

const board = await visitor({ screen: { width: 860, height: 1400 } });
await board.signIn("clerk1", installation.password("clerk1"));
await board.go("/c/ziming/desk/meetings/6/poster");
await take(board, "notice-paper", board.page.locator(".paper").first());

const talker = await visitor({});
await talker.go("/c/ziming/deliberations/2");
await take(talker, "deliberation-phone");

const lay = await visitor({});
await lay.go("/c/ziming/deliberations/2/opinions");
await take(lay, "opinions-phone");

await browser.close();
await installation.end();
