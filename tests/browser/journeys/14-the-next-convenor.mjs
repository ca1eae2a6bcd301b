// Owners ask for a meeting, and their committee refuses and then does not answer: the street office orders it, and when that
// helps nothing the residents' committee convenes from its own desk, up to the notice.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { DAY, day } from "../support/days.mjs";
import { WATCHED } from "../support/estates.mjs";
import { Life, cards, giveNotice } from "../support/life.mjs";

const JOURNEY = "next-convenor";
const COMMUNITY = "hehuan";
const TITLE = "更换物业服务企业";
const REASON = "经 3 月 5 日业主委员会会议决定：物业服务合同年底才到期，现在不召集。";
const now = new Date();
let life;

const staff = (account) => life.staff(JOURNEY, COMMUNITY, account);

before(async () => {
  life = await Life.closed();
  const [from, until] = [-300, 900].map((days) => day(new Date(now.getTime() + days * DAY)));
  await life.settle(COMMUNITY, "合欢小区", WATCHED, { from, until });
  await life.open();
});

after(() => life?.end());

/** What a neighbour reads of the petition without a card. */
async function reads(...said) {
  const neighbour = await life.guest(JOURNEY, "neighbour", { view: "zh-CN.elder-18" });
  await neighbour.go(`/c/${COMMUNITY}/petitions`);
  await neighbour.follow(neighbour.say("petition-title-meeting", { matters: TITLE }));
  for (const words of said) await neighbour.sees(words);
  await neighbour.look("petition");
  await neighbour.leave();
}

test("a fifth of the owners ask for a meeting by card", async () => {
  const codes = await cards(await staff("clerk"));
  const lin = await life.owner(JOURNEY, codes.get("林一"));
  await lin.go(lin.card());
  await lin.follow(lin.say("owner-raise"));
  await lin.pick("kind", "meeting");
  await lin.press(lin.say("parts-continue"));
  await lin.pick("matter", "hire-manager");
  await lin.write("title", TITLE);
  await lin.write("text", "解聘现在的物业服务企业，公开招标选聘新的一家。");
  await lin.press(lin.say("parts-continue"));
  await lin.look("check");
  await lin.press(lin.say("petition-raise"));
  await lin.leave();

  const chen = await life.owner(JOURNEY, codes.get("陈二"));
  await chen.go(chen.card("/petitions/1"));
  await chen.press(chen.say("owner-sign"));
  await chen.follow(chen.say("owner-hand-in"));
  await chen.press(chen.say("petition-hand-in"));
  await chen.sees(chen.say("done-petition-handed-in"));
  await chen.sees(chen.say("petition-turn-now", { body: "合欢小区业主委员会" }));
  await chen.look("handed-in");
  await chen.leave();
});

test("the committee refuses, and everybody reads why and what follows", async () => {
  const chair = await staff("chair");
  await chair.go(chair.at("/desk"));
  await chair.follow(chair.say("duty-answer-petition", { about: "1" }));
  await chair.lookOnBoth("to-answer");
  await chair.follow(chair.say("desk-petition-refuse"));
  await chair.press(chair.say("desk-petition-refuse"));
  await chair.look("no-reason");
  await chair.write("reason", REASON);
  await chair.press(chair.say("desk-petition-refuse"));
  await chair.sees(chair.say("done-petition-refused"));
  await chair.sees(chair.say("petition-standing-order-awaited"));
  // Who refused once does not refuse again, but may think better of it.
  assert.equal(await chair.page.getByRole("link", { name: chair.say("desk-petition-refuse"), exact: true }).count(), 0);
  await chair.lookOnBoth("refused");
  await reads(REASON, "现在由街道办事处责令它限期召集");
});

test("the street office orders what is due from its desk", async () => {
  const street = await staff("street");
  await street.go(street.at("/desk"));
  await street.look("due");
  await street.follow(street.say("duty-order-convening", { about: "1" }));
  await street.follow(street.say("desk-petition-order"));
  await street.sees("逾期不召集的，由合欢小区居民委员会组织");
  await street.lookOnBoth("order");
  await street.press(street.say("desk-petition-order"));
  await street.sees(street.say("done-petition-ordered"));
  assert.equal(await street.page.getByRole("link", { name: street.say("desk-petition-order"), exact: true }).count(), 0);
  await street.look("ordered");
});

test("when the days of the order are over too, the residents' committee convenes what was asked for, up to the notice", async () => {
  let residents = await staff("residents");
  await residents.go(residents.at("/desk/petitions/1"));
  assert.equal(await residents.page.getByRole("link", { name: residents.say("desk-petition-convene"), exact: true }).count(), 0);

  await life.waitUntil(new Date(now.getTime() + 40 * DAY));
  const chair = await staff("chair");
  await chair.go(chair.at("/desk/petitions/1"));
  assert.equal(await chair.page.getByRole("link", { name: chair.say("desk-petition-convene"), exact: true }).count(), 0);
  await chair.look("too-late");

  residents = await staff("residents");
  await residents.go(residents.at("/desk"));
  await residents.lookOnBoth("due");
  await residents.follow(residents.say("duty-convene-petition", { about: "1" }));
  await residents.sees(residents.say("petition-turn-now", { body: "合欢小区居民委员会" }));
  assert.equal(await residents.page.getByRole("link", { name: residents.say("desk-petition-refuse"), exact: true }).count(), 0);
  await residents.lookOnBoth("turn");
  await residents.follow(residents.say("desk-petition-convene"));
  await residents.look("convene");
  await residents.press(residents.say("desk-petition-convene"));
  await residents.sees(residents.say("done-petition-convened"));
  await residents.lookOnBoth("convened");

  await residents.follow(residents.say("desk-petition-to-meeting"));
  await residents.sees("合欢小区居民委员会");
  await residents.lookOnBoth("meeting");
  await residents.follow(residents.say("desk-task-roll"));
  await residents.press(residents.say("desk-roll-publish"));
  await residents.sees(residents.say("done-roll-published"));
  await residents.look("roll");
  await giveNotice(residents);
  await residents.look("notice");
  await residents.go(residents.meeting("/poster"));
  await residents.sees("合欢小区居民委员会");
  await residents.look("poster");

  await reads(residents.say("petition-convened", { body: "合欢小区居民委员会", number: "1" }));
  const neighbour = await life.guest(JOURNEY, "neighbour");
  await neighbour.go(`/c/${COMMUNITY}/matters/1`);
  await neighbour.sees(TITLE);
  await neighbour.look("matter");
  await neighbour.follow(neighbour.say("petition-number", { number: "1" }));
  await neighbour.sees(REASON);
  await neighbour.leave();
});
