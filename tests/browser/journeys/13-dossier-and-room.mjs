// A dossier and the room in which it is talked about, as the people they are for: whoever organises it at a desk, and an owner
// with a card on a telephone without scripts, in large type.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { Installation } from "../support/installation.mjs";
import { DESK, openBrowser, Visitor } from "../support/visitor.mjs";

const CONCERN = "/c/ziming/desk/deliberations/2";
const ROOM = `${CONCERN}/rooms/1`;
const QUESTION = "显示牌晚上会不会太亮？";

let installation, browser, organiser, street, owner, card;

before(async () => {
  installation = await Installation.demo();
  browser = await openBrowser();
  const code = installation.said.map((line) => line.match(/^owner card .*\/o\/(\w+)$/)?.[1]).find(Boolean);
  card = `/o/${code}/deliberations/2`;
  const journey = "dossier-and-room";
  organiser = await Visitor.enter(browser, installation, { journey, who: "organiser", screen: DESK });
  street = await Visitor.enter(browser, installation, { journey, who: "street", screen: DESK });
  owner = await Visitor.enter(browser, installation, { journey, who: "owner", view: "zh-CN.elder-18", scripts: false });
  await organiser.signIn("residents", installation.password("residents"));
  await street.signIn("street", installation.password("street"));
});

after(async () => {
  await browser?.close();
  await installation?.end();
});

test("an owner reads what everybody must know, says so, and asks about it", async () => {
  await owner.go(card);
  await owner.look("concern");
  await owner.go(`${card}/dossier`);
  await owner.look("dossier");
  const read = owner.page.getByRole("button", { name: owner.say("owner-dossier-read-act"), exact: true });
  if ((await read.count()) > 0) {
    await owner.press(owner.say("owner-dossier-read-act"));
    await owner.look("read");
  }
  await owner.follow(owner.say("owner-question-ask"));
  await owner.press(owner.say("owner-state-act"));
  await owner.sees(owner.say("desk-words-missing"));
  await owner.look("nothing-asked");
  await owner.write("says", QUESTION);
  await owner.press(owner.say("owner-state-act"));
  await owner.sees(owner.say("question-unseen"));
  await owner.look("asked");
});

test("what is not shown is looked at again by others, because its author asks for it", async () => {
  await organiser.go(`${CONCERN}/dossier`);
  await organiser.look("questions");
  const question = await organiser.page.locator('a[href*="/dossier/questions/"]').last().getAttribute("href");
  await organiser.go(question);
  await organiser.sees(QUESTION);
  await organiser.look("question");
  await organiser.pick("outcome", "off-topic");
  await organiser.press(organiser.say("desk-statement-act"));
  await organiser.look("held-back");

  await owner.go(`${card}/dossier`);
  await owner.follow(owner.say("owner-appeal"));
  await owner.sees(QUESTION);
  await owner.look("appeal");
  await owner.write("says", "问的就是资料里写的显示牌。");
  await owner.press(owner.say("owner-appeal-act"));
  await owner.sees(owner.say("done-appealed"));
  await owner.look("appealed");

  await street.go(CONCERN);
  await street.look("asked-to-look-again");
  const again = await street.page.locator('a[href*="/appeals/question-"]').first().getAttribute("href");
  await street.go(again);
  await street.look("look-again");
  await street.pick("outcome", "show");
  await street.press(street.say("desk-statement-act"));
  await street.look("reason-missing");
  await street.write("reason", "问的是资料里的显示牌，应当公开。");
  await street.press(street.say("desk-statement-act"));
  await street.sees(street.say("done-looked-at-again"));

  await owner.go(`${card}/dossier`);
  await owner.sees(QUESTION);
  await owner.look("shown");
});

test("the owner enters the room with the digits on its wall, leaves it, and is counted once", async () => {
  await organiser.go(`${ROOM}/door`);
  await organiser.look("door");
  const word = (await organiser.page.locator("main").innerText()).match(/\b\d{6}\b/)[0];
  await owner.go(`${card}/rooms/1`);
  await owner.look("room");
  await owner.write("word", word === "000000" ? "000001" : "000000");
  await owner.pick("party", "0");
  await owner.press(owner.say("owner-room-enter-act"));
  await owner.sees(owner.say("owner-room-word-wrong"));
  await owner.look("wrong-digits");
  await owner.write("word", word);
  await owner.press(owner.say("owner-room-enter-act"));
  await owner.sees(owner.say("owner-room-here", { number: 1 }));
  await owner.look("here");

  // The same person is given a number at the door.
  await organiser.go(`${ROOM}/door`);
  await organiser.pick("party", "0");
  await organiser.press(organiser.say("desk-room-enter"));
  await organiser.look("two-numbers");
  await organiser.write("stays", "1");
  await organiser.write("same", "2");
  await organiser.press(organiser.say("desk-room-join-act"));
  await organiser.sees(organiser.say("done-room-joined"));
  await organiser.sees(organiser.say("room-same-as", { number: 1 }));
  await organiser.look("joined");
  await organiser.go(`${ROOM}/screen`);
  await organiser.sees(organiser.say("room-people-count", { count: 1 }));
  await organiser.look("wall");

  await owner.press(owner.say("owner-room-leave"));
  await owner.sees(owner.say("owner-room-left", { number: 1 }));
  await owner.look("left");
  await organiser.go(`${ROOM}/screen`);
  await organiser.sees(organiser.say("room-people-count", { count: 0 }));
  await owner.write("word", word);
  await owner.pick("party", "0");
  await owner.press(owner.say("owner-room-enter-act"));
  await owner.sees(owner.say("owner-room-here", { number: 1 }));
  await organiser.go(`${ROOM}/door`);
  await organiser.sees(organiser.say("desk-room-leave", { number: 1 }));
  assert.equal(organiser.path(), `${ROOM}/door`);
});
