// Seats fall below half of a committee: the by-election is called from what is due, held and certified, and those who were
// elected sit for what is left of the term.
import { after, before, test } from "node:test";

import { DAY, day } from "../support/days.mjs";
import { CANDIDATES, FULL } from "../support/estates.mjs";
import { hold } from "../support/held.mjs";
import { Life, nominate } from "../support/life.mjs";

const JOURNEY = "by-election";
const COMMUNITY = "muxi";
/** The number of 施委员 in the book, and that of the first who is elected. */
const [ENDED, ELECTED] = [4, FULL.seats.length + 1];
/** One more stands than there are seats empty. */
const STANDING = CANDIDATES.slice(0, 4);
const now = new Date();
const until = new Date(now.getTime() + 900 * DAY);
let life, over;

const staff = (account) => life.staff(JOURNEY, COMMUNITY, account);

before(async () => {
  life = await Life.closed();
  const from = day(new Date(now.getTime() - 300 * DAY));
  await life.settle(COMMUNITY, "木樨小区", FULL, { from, until: day(until) });
  await life.open();
});

after(() => life?.end());

test("a committee that loses two of five works on; with the third gone a by-election is due", async () => {
  const chair = await staff("chair");
  for (const account of ["deputy", "member"]) {
    const member = await staff(account);
    await member.go(member.at("/desk/committee/1/resign"));
    await member.pick("sure", "yes");
    await member.press(member.say("committee-resign-act"));
    await member.sees(member.say("done-committee-resigned"));
  }
  await chair.go(chair.at("/desk/committee/1"));
  // It may hold one, and owes none yet.
  await chair.sees(chair.say("committee-task-by-election", { missing: 2 }));
  await chair.seesNot("不足全部 5 个席位的一半");
  await chair.look("half");

  const street = await staff("street");
  await street.go(street.at(`/desk/committee/1/seats/${ENDED}/end`));
  await street.pick("reason", "detained");
  await street.page.fill("[name=shown]", "公安机关的通知书");
  await street.press(street.say("committee-end-act"));
  await street.sees(street.say("done-committee-seat-ended"));

  const neighbour = await life.guest(JOURNEY, "neighbour", { view: "zh-CN.elder-18" });
  await neighbour.go(`/c/${COMMUNITY}/committee/1`);
  await neighbour.sees("不足全部 5 个席位的一半");
  await neighbour.look("below-half");
  await neighbour.leave();
});

test("the by-election is called from what is due, and owners stand in it", async () => {
  const chair = await staff("chair");
  await chair.go(chair.at("/desk/committee/1"));
  await chair.look("due");
  await chair.follow(chair.say("committee-by-election"));
  const on = () => chair.press(chair.say("parts-continue"));
  await on();
  await chair.pick("more", "no");
  await on();
  await chair.sees("木樨小区业主委员会");
  await chair.look("check");
  await chair.press(chair.say("convene-act"));
  await chair.sees(chair.say("convene-done"));
  await nominate(chair, 1, STANDING);
  await chair.go(chair.meeting("/elections/1"));
  await chair.look("candidates");
});

test("owners elect for what is left of the term, and those who were elected sit", async () => {
  const marks = { q1: [1, 2, 3] };
  over = await hold(life, { journey: JOURNEY, community: COMMUNITY, convenor: "chair", marks });
  const chair = await staff("chair");
  await chair.go(chair.meeting("/elections/1/seats"));
  await chair.look("seats");
  await chair.press(chair.say("election-take"));
  await chair.sees(chair.say("done-seats-taken"));
  await chair.look("seated");

  const neighbour = await life.guest(JOURNEY, "neighbour");
  await neighbour.go(`/c/${COMMUNITY}/committee/1`);
  for (const [, name] of STANDING.slice(0, 3)) await neighbour.sees(name);
  await neighbour.seesNot(STANDING[3][1]);
  await neighbour.seesNot("不足全部 5 个席位的一半");
  await neighbour.look("committee");
  await neighbour.leave();
});

test("a new member acts as one: the committee is asked to sit", async () => {
  await life.admit(COMMUNITY, "elected", { body: 1, role: "member", person: ELECTED }, new Date(over.getTime() + DAY / 24));
  const member = await staff("elected");
  await member.go(member.at("/desk/committee/1"));
  await member.look("desk");
  await member.follow(member.say("committee-ask"));
  await member.page.fill("[name=about]", "补选以后的分工");
  await member.press(member.say("committee-ask-act"));
  await member.sees(member.say("done-committee-asked"));
  await member.sees("补选以后的分工");
  await member.look("asked");
});
