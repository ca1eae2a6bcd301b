// The next committee is elected in a room, on paper and online; one paper was misread, and all are read anew by two others.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { DAY, MINUTE, day, fill, proposed } from "../support/days.mjs";
import { CANDIDATES, SELF_GOVERNED } from "../support/estates.mjs";
import { Life, conveneNextElection, count, giveNotice, letters, mark, nominate, vote } from "../support/life.mjs";
import { DESK } from "../support/visitor.mjs";

const COMMUNITY = "haitang";
const PLACE = "小区活动室（2 栋一楼）";
/** Fewer than owners who stand, so that a ballot can have too many marks. */
const SEATS = 5;
const FIRST_FIVE = [1, 2, 3, 4, 5];
const LAST_FIVE = [2, 3, 4, 5, 6];
/** The papers' numbers on the roll: what both clerks keyed in of the first one is not what stands on it. */
const [MISREAD, WELL_READ] = [5, 6];
const READERS = [["reader", 1, "clerk", "孟核对"], ["reader2", 1, "clerk", "董核对"]];

let life, opens, closes, codes;

before(async () => {
  life = await Life.closed();
  const [from, until] = [-900, 90].map((days) => day(new Date(Date.now() + days * DAY)));
  const estate = { ...SELF_GOVERNED, seats: [...SELF_GOVERNED.seats, ...READERS] };
  await life.settle(COMMUNITY, "海棠小区", estate, { from, until });
  await life.open();
});

after(() => life?.end());

const staff = (journey, account) => life.staff(journey, COMMUNITY, account);
const guest = (journey, who, options) => life.guest(journey, who, options);

test("the committee calls owners to a room to elect the next one", async () => {
  const journey = "gathering";
  const secretary = await staff(journey, "secretary");
  const { page } = secretary;
  await secretary.go(`/c/${COMMUNITY}/desk/convene?elect-next=1`);
  await conveneNextElection(secretary);

  await nominate(secretary, 1, CANDIDATES);
  await secretary.look("candidates");
  await secretary.go(secretary.meeting("/roll"));
  await secretary.press(secretary.say("desk-roll-publish"));

  await secretary.go(secretary.meeting("/notice"));
  [opens, closes] = [await proposed(page, "opens"), await proposed(page, "closes")];
  await secretary.go(secretary.meeting("/gathering"));
  await secretary.press(secretary.say("gathering-call-act"));
  await secretary.sees(secretary.say("gathering-missing-place"));
  await secretary.look("mistakes");
  await page.fill("[name=place]", PLACE);
  await fill(page, "begins", new Date(opens.getTime() + DAY));
  await secretary.pick("form", "both");
  await secretary.press(secretary.say("gathering-call-act"));
  await secretary.sees(secretary.say("done-gathering-called"));
  await secretary.look("called");

  await giveNotice(secretary);
  await secretary.go(secretary.meeting("/poster"));
  await secretary.sees(PLACE);
  await secretary.look("poster");
});

test("owners are checked in at the door, and the wall shows who came and nothing of how it stands", async () => {
  const journey = "gathering";
  await life.waitUntil(new Date(opens.getTime() - 90 * MINUTE));
  let secretary = await staff(journey, "secretary");
  codes = await letters(secretary);

  await life.waitUntil(new Date(opens.getTime() + DAY + 10 * MINUTE));
  const clerk = await staff(journey, "clerk");
  await clerk.go(clerk.meeting("/door"));
  await clerk.page.fill("[name=ballot]", "99");
  await clerk.press(clerk.say("parts-continue"));
  await clerk.sees(clerk.say("clerk-find-none"));
  await clerk.look("not-found");
  for (const entry of ["1", "2", "5"]) {
    await clerk.page.fill("[name=ballot]", entry);
    await clerk.press(clerk.say("parts-continue"));
    if (entry === "1") await clerk.look("who-came");
    await clerk.press(clerk.say("checkin-check-in-act"));
  }
  await clerk.look("door");

  secretary = await staff(journey, "secretary");
  await secretary.go(secretary.meeting("/gathering"));
  await secretary.pick("matter", "1");
  await secretary.press(secretary.say("gathering-put-act"));
  await secretary.sees(secretary.say("done-gathering-item-put"));
  await secretary.look("item");

  const wall = await guest(journey, "wall", { screen: DESK });
  await wall.go(`/c/${COMMUNITY}/meetings/1/room`);
  await wall.sees("3 / 8");
  await wall.sees(PLACE);
  for (const [, name] of CANDIDATES) await wall.seesNot(name);
  await wall.look("room");
  await wall.leave();
  // Who shows it may have it renew itself, without scripts too; else it stays as it is.
  const screen = await guest(journey, "screen", { screen: DESK, scripts: false });
  await screen.go(`/c/${COMMUNITY}/meetings/1/room`);
  await screen.seesNot(screen.say("room-renews", { seconds: 20 }));
  const renewed = screen.page.waitForResponse((response) => response.url().endsWith("renew=yes"));
  await screen.follow(screen.say("room-renew", { seconds: 20 }));
  assert.equal((await renewed).headers().refresh, "20");
  await screen.sees(screen.say("room-renews", { seconds: 20 }));
  await screen.leave();
  const phone = await guest(journey, "phone");
  await phone.go(`/c/${COMMUNITY}/meetings/1/room`);
  await phone.look("room");
  await phone.leave();
});

test("an owner marks several candidates on a telephone, too many at first", async () => {
  const journey = "election";
  const old = await guest(journey, "elder", { view: "zh-CN.elder-18" });
  await old.go(`/b/${codes[0]}`);
  await old.look("letter");
  await old.follow(old.say("booth-begin"));
  await old.look("question");
  await mark(old, "q1", [...FIRST_FIVE, 6]);
  await old.press(old.say("parts-continue"));
  await old.sees(old.say("election-pick-fewer", { marked: SEATS + 1, most: SEATS }));
  await old.look("too-many");
  // What was ticked stays ticked, so that taking one away is enough.
  await mark(old, "q1", [6]);
  await old.press(old.say("parts-continue"));
  await old.sees("林一");
  await old.seesNot("王八一");
  await old.look("check");
  await old.press(old.say("booth-cast"));
  assert.equal(await old.heading(), old.say("receipt-title"));
  await old.look("receipt");
  await old.leave();

  for (const code of codes.slice(1, 4)) {
    const voter = await guest(journey, "others");
    await vote(voter, code, { q1: FIRST_FIVE });
    await voter.leave();
  }
  const reader = await guest(journey, "candidates");
  await reader.go(`/c/${COMMUNITY}/matters/1/candidates`);
  await reader.sees("王八一");
  await reader.look("list");
  await reader.leave();
});

test("the papers are keyed by two, counted and announced; an owner objects, and is right", async () => {
  const journey = "recount";
  for (const account of ["clerk", "clerk2"]) {
    const clerk = await staff(journey, account);
    for (const entry of [MISREAD, WELL_READ]) {
      await clerk.go(clerk.meeting(`/paper/${entry}`));
      await clerk.press(clerk.say("parts-continue"));
      await mark(clerk, "q1", FIRST_FIVE);
      await clerk.press(clerk.say("parts-continue"));
      await clerk.press(clerk.say("clerk-paper-key"));
    }
    await clerk.sees(clerk.say(account === "clerk" ? "clerk-keyed-next-second" : "clerk-keyed-next-none"));
  }
  await life.waitUntil(new Date(closes.getTime() + MINUTE));
  const secretary = await staff(journey, "secretary");
  await count(secretary);

  const owner = await guest(journey, "owner", { view: "zh-CN.elder-18" });
  await owner.go(`/c/${COMMUNITY}/matters/1/result`);
  await owner.look("result");
  await owner.go(`/c/${COMMUNITY}/matters/1/result/object`);
  await owner.page.fill("[name=code]", codes[MISREAD - 1]);
  await owner.page.fill("[name=words]", "我的纸质票没有选林一，选了王八一，请把纸质票重新核对。");
  await owner.look("object");
  await owner.press(owner.say("object-button"));
  assert.equal(await owner.heading(), owner.say("objection-title"));
  await owner.leave();

  await secretary.go(secretary.meeting("/objections/1"));
  await secretary.pick("outcome", "upheld");
  await secretary.page.fill("[name=reasons]", "异议成立，由没有经手的两人重新录入全部纸质票，再计票。");
  await secretary.look("answer");
  await secretary.press(secretary.say("desk-answer-act"));
  await secretary.sees(secretary.say("done-objection-answered"));
});

test("two others read every paper anew, what differs is settled, and the result says what was corrected", async () => {
  const journey = "recount";
  const secretary = await staff(journey, "secretary");
  await secretary.go(secretary.meeting("/recount"));
  await secretary.look("to-order");
  await secretary.press(secretary.say("recount-order"));
  await secretary.sees(secretary.say("done-recount-ordered"));
  await secretary.look("ordered");

  const clerk = await staff(journey, "clerk");
  await clerk.go(clerk.meeting(`/recount/${MISREAD}`));
  await clerk.sees(clerk.say("refusal-keyed-before"));
  assert.equal(await clerk.page.getByRole("button", { name: clerk.say("recount-read-act") }).count(), 0);
  await clerk.look("keyed-before");

  for (const account of ["reader", "reader2"]) {
    const reader = await staff(journey, account);
    for (const [entry, marks] of [[MISREAD, LAST_FIVE], [WELL_READ, FIRST_FIVE]]) {
      await reader.go(reader.meeting(`/recount/${entry}`));
      if (account === "reader" && entry === MISREAD) await reader.look("paper");
      await mark(reader, "q1", marks);
      await reader.press(reader.say("recount-read-act"));
    }
    await reader.look("read");
  }
  await secretary.go(secretary.meeting(`/recount/${MISREAD}/settle`));
  await mark(secretary, "q1", LAST_FIVE);
  await secretary.look("settle");
  await secretary.press(secretary.say("recount-settle-act"));
  await secretary.sees(secretary.say("done-paper-kept"));
  await secretary.look("to-end");
  await secretary.press(secretary.say("recount-end"));
  await secretary.sees(secretary.say("recount-complete"));
  await secretary.look("complete");
  await count(secretary);

  const owner = await guest(journey, "owner", { view: "zh-CN.elder-18" });
  await owner.go(`/c/${COMMUNITY}/matters/1/result`);
  await owner.sees(owner.say("result-reread-changed", { papers: 2, changed: 1 }));
  await owner.look("corrected");
  await owner.leave();
});
