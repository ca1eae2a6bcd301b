// A recall that two of five members ask for fails where the owners vote; one that a fifth of the owners ask for passes: the
// seat ends, what the member kept is due, and the empty seat is shown with what may follow.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { DAY, day } from "../support/days.mjs";
import { FULL } from "../support/estates.mjs";
import { hold } from "../support/held.mjs";
import { Life, cards } from "../support/life.mjs";

const JOURNEY = "recall";
const COMMUNITY = "zhuyuan";
const NAME = "竹园小区";
/** Whom each petition would recall, as the pages of its meeting name them. */
const NAMED = { 1: "委员 吕委员", 2: "委员 施委员" };
/** The number in the book of 施委员, who goes. */
const GOES = 4;
const now = new Date();
let life, codes;

const staff = (account, meeting = 1) => life.staff(JOURNEY, COMMUNITY, account, meeting);

before(async () => {
  life = await Life.closed();
  const [from, until] = [-300, 1200].map((days) => day(new Date(now.getTime() + days * DAY)));
  await life.settle(COMMUNITY, NAME, FULL, { from, until });
  await life.open();
});

after(() => life?.end());

/** Convenes what a petition asks for. */
async function convene(petition) {
  const chair = await staff("chair");
  await chair.go(chair.at(`/desk/petitions/${petition}`));
  await chair.follow(chair.say("desk-petition-convene"));
  await chair.press(chair.say("desk-petition-convene"));
  await chair.sees(chair.say("done-petition-convened"));
  await chair.look("convened");
  await chair.follow(chair.say("desk-petition-to-meeting"));
  await chair.sees(NAMED[petition]);
  return chair;
}

test("two of five members ask for the recall of a third by their own seats", async () => {
  const deputy = await staff("deputy");
  await deputy.go(deputy.at("/desk/petitions"));
  await deputy.follow(deputy.say("desk-petition-raise-seat"));
  await deputy.lookOnBoth("raise");
  await deputy.page.locator(".choice", { hasText: "吕委员" }).first().click();
  await deputy.write("reason", "连续三次无故缺席业主委员会会议。");
  await deputy.press(deputy.say("parts-continue"));
  await deputy.sees("吕委员");
  await deputy.look("check");
  await deputy.press(deputy.say("petition-raise"));
  await deputy.sees(deputy.say("petition-members-signed", { of: 5, signed: 1, needed: 2, missing: 1 }));
  await deputy.lookOnBoth("raised");

  const chair = await staff("chair");
  await chair.go(chair.at("/desk/petitions/1"));
  await chair.press(chair.say("owner-sign"));
  await chair.sees(chair.say("done-petition-signed"));
  await chair.follow(chair.say("petition-hand-in-title"));
  await chair.look("hand-in");
  await chair.press(chair.say("petition-hand-in"));
  await chair.sees(chair.say("done-petition-handed-in"));
  await chair.look("handed-in");
  await convene(1);
});

test("the owners vote against it: the member stays, and everybody can read how it ended", async () => {
  const marks = (at) => ({ q1: at < 2 ? "for" : "against" });
  await hold(life, { journey: JOURNEY, community: COMMUNITY, convenor: "chair", marks, voters: 6 });
  const chair = await staff("chair");
  await chair.go(chair.meeting());
  await chair.look("over");
  await chair.go(chair.at("/desk/committee/1"));
  await chair.sees("吕委员");
  await chair.look("stays");
  const neighbour = await life.guest(JOURNEY, "neighbour");
  await neighbour.go(`/c/${COMMUNITY}/matters/1`);
  await neighbour.lookOnBoth("failed");
  await neighbour.go(`/c/${COMMUNITY}/matters/1/result`);
  await neighbour.look("failed-result");
  await neighbour.go(`/c/${COMMUNITY}/petitions/1`);
  await neighbour.sees(neighbour.say("petition-not-adopted"));
  await neighbour.lookOnBoth("failed-petition");
  await neighbour.go(`/c/${COMMUNITY}/committee/1`);
  await neighbour.sees("吕委员");
  await neighbour.leave();
});

test("a fifth of the owners ask for the recall of another member, and the owners agree", async () => {
  codes = await cards(await staff("clerk"));
  const lin = await life.owner(JOURNEY, codes.get("林一"));
  await lin.go(lin.card("/raise?kind=recall"));
  await lin.page.locator(".choice", { hasText: "施委员" }).first().click();
  await lin.write("reason", "泄露业主的个人信息。");
  await lin.press(lin.say("parts-continue"));
  await lin.press(lin.say("petition-raise"));
  await lin.look("raised");
  await lin.leave();
  const chen = await life.owner(JOURNEY, codes.get("陈二"), { view: "zh-CN.elder-18" });
  await chen.go(chen.card("/petitions/2"));
  await chen.sees("施委员");
  await chen.press(chen.say("owner-sign"));
  await chen.follow(chen.say("owner-hand-in"));
  await chen.look("enough");
  await chen.press(chen.say("petition-hand-in"));
  await chen.sees(chen.say("done-petition-handed-in"));
  await chen.leave();

  await convene(2);
  const held = { journey: JOURNEY, community: COMMUNITY, convenor: "chair", meeting: 2, voters: 6 };
  await hold(life, { ...held, marks: { q1: "for" } });
});

test("the seat has ended: it is public, the hand-over is due, and the member is led to it", async () => {
  const neighbour = await life.guest(JOURNEY, "neighbour");
  await neighbour.go(`/c/${COMMUNITY}/committee/1`);
  await neighbour.sees("施委员");
  await neighbour.lookOnBoth("committee");
  await neighbour.go(`/c/${COMMUNITY}/matters/2`);
  await neighbour.sees("罢免已经生效");
  await neighbour.lookOnBoth("recalled");
  await neighbour.go(`/c/${COMMUNITY}/petitions/2`);
  await neighbour.sees(neighbour.say("petition-adopted"));
  await neighbour.look("petition");
  await neighbour.leave();

  const chair = await staff("chair");
  await chair.go(chair.at("/desk"));
  await chair.lookOnBoth("due");
  await chair.go(chair.at("/desk/committee/1"));
  await chair.sees(chair.say("committee-task-by-election", { missing: 1 }));
  await chair.lookOnBoth("one-seat-empty");

  // Whoever has no seat any more has no desk, and comes to what is left to do by signing in.
  const recalled = await staff("member2");
  assert.equal(recalled.path(), recalled.at(`/desk/committee/1/seats/${GOES}`));
  await recalled.sees(recalled.say("committee-end-recalled"));
  await recalled.lookOnBoth("hand-over");
  await recalled.write("things", "业主委员会会议记录一册\n值班室钥匙一把");
  await recalled.press(recalled.say("committee-handover-act"));
  await recalled.sees(recalled.say("done-committee-listed"));

  await chair.go(chair.at("/desk"));
  await chair.follow(chair.say("duty-hand-over-seat", { about: "施委员" }));
  for (let things = 2; things > 0; things -= 1) {
    await chair.turn(() => chair.page.getByRole("button", { name: chair.say("committee-handover-receive") }).first().click());
  }
  await chair.sees(chair.say("done-committee-received"));
  await chair.look("received");
});
