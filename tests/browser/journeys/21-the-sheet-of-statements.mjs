// The sheet of statements (表态单) for whoever has no telephone at hand: printed from the public page, keyed in by one, confirmed
// by another, counted in the pool; and the card's own word goes before the paper's.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { Installation } from "../support/installation.mjs";
import { DESK, openBrowser, Visitor } from "../support/visitor.mjs";

const JOURNEY = "statement-sheet";
const CONCERN = "/c/ziming/desk/deliberations/2";
const PUBLIC = "/c/ziming/deliberations/2";
/** The first two statements that are shown: the card answers one, the paper both. */
const [BY_CARD, BY_PAPER] = [1, 2];

let installation, browser, neighbour, owner, first, second, card, home, name;

before(async () => {
  installation = await Installation.demo();
  browser = await openBrowser();
  const code = installation.said.map((line) => line.match(/^owner card .*\/o\/(\w+)$/)?.[1]).find(Boolean);
  card = `/o/${code}`;
  const enter = (who, options) => Visitor.enter(browser, installation, { journey: JOURNEY, who, ...options });
  neighbour = await enter("neighbour");
  owner = await enter("owner", { view: "zh-CN.elder-18", scripts: false });
  [first, second] = [await enter("first", { screen: DESK }), await enter("second", { screen: DESK })];
  await first.signIn("clerk1", installation.password("clerk1"));
  await second.signIn("clerk2", installation.password("clerk2"));
});

after(async () => {
  await browser?.close();
  await installation?.end();
});

/** How many answers of a conversation came on paper, as everybody reads it. */
const onPaper = (count) => neighbour.say("conversation-papers", { count });

test("the sheet has a box beside each statement for every answer, and says where it goes and until when", async () => {
  await neighbour.go(PUBLIC);
  await neighbour.follow(neighbour.say("statement-sheet-link"));
  await neighbour.lookOnBoth("sheet");
  const boxes = await neighbour.page.locator(".tick-box").count();
  assert.ok(boxes >= 6 && boxes % 3 === 0, `${boxes} boxes`);
  await neighbour.sees(neighbour.say("statement-sheet-signature"));
  await neighbour.page.emulateMedia({ media: "print" });
  await neighbour.picture("printed");
  await neighbour.page.emulateMedia({ media: "screen" });
  await neighbour.go(`${PUBLIC}/opinions`);
  // Of every group more than half see it so, with how many beside; nobody says that all do.
  await neighbour.sees(neighbour.say("opinions-unites"));
  await neighbour.seesNot("大家都同意");
  assert.match(await neighbour.text(), /A 组 ?\d+ ?人赞成/);
  await neighbour.lookOnBoth("opinions");
});

test("the card says its own word first", async () => {
  await owner.go(card);
  home = (await owner.text()).match(/\d+栋-\d+单元-\d+/)[0];
  await owner.go(`${card}/deliberations/2/statements/${BY_CARD}`);
  await owner.press(owner.say("stance-disagree"));
  await owner.sees(owner.say("done-statement-answered"));
});

test("a sheet that was handed in is keyed by one and waits for another", async () => {
  // Who stands on the paper is found by the home that stands on it.
  await first.go("/c/ziming/desk/petitions/raise");
  await first.write("home", home);
  await first.press(first.say("desk-letters-find"));
  const found = await first.page.locator('.choice:has([name="owner"]) label').first().innerText();
  name = found.trim().match(/^[\p{Script=Han}]+/u)[0];

  await first.go(`${CONCERN}/statements`);
  await first.follow(first.say("desk-sheet-key"));
  await first.press(first.say("desk-word-key"));
  await first.look("mistakes");
  await first.write("home", home);
  await first.write("owner", name);
  await first.pick(`stance-${BY_CARD}`, "agree");
  await first.pick(`stance-${BY_PAPER}`, "agree");
  await first.write("kept", "一号盒第 3 张");
  await first.look("sheet-filled");
  await first.press(first.say("desk-word-key"));
  await first.sees(first.say("done-word-keyed"));
  await first.sees(first.say("desk-word-second"));
  await first.look("keyed");
  await neighbour.go(PUBLIC);
  await neighbour.seesNot(onPaper(1));
});

test("the second holds it against the paper, it is counted, and what the card said stands", async () => {
  await second.go(`${CONCERN}/papers`);
  await second.sees("一号盒第 3 张");
  await second.look("waits");
  await second.press(second.say("desk-word-confirm"));
  await second.seesNot(second.say("desk-word-confirm"));
  await second.look("confirmed");
  await neighbour.go(PUBLIC);
  await neighbour.sees(onPaper(1));
  await neighbour.look("counted");

  const says = (key, stance) => owner.say(key, { stance: owner.say(`stance-${stance}`) });
  await owner.go(`${card}/deliberations/2/statements/${BY_CARD}`);
  await owner.sees(says("owner-stance-said", "disagree"));
  await owner.look("card-stands");
  await owner.go(`${card}/deliberations/2/statements/${BY_PAPER}`);
  await owner.sees(says("owner-stance-paper", "agree"));
  await owner.look("by-paper");
  // Whoever wants it otherwise says so by card, and no paper is taken over that.
  await owner.press(owner.say("stance-disagree"));
  await owner.go(`${card}/deliberations/2/statements/${BY_PAPER}`);
  await owner.sees(says("owner-stance-said", "disagree"));
  await neighbour.go(PUBLIC);
  await neighbour.seesNot(onPaper(1));
});
