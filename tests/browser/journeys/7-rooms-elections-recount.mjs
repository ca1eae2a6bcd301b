// The next committee is elected in a room, on paper and online; one paper was misread, and all are read anew by two others.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { SELF_GOVERNED, settle } from "../support/estates.mjs";
import { Installation } from "../support/installation.mjs";
import { DESK, openBrowser, Visitor } from "../support/visitor.mjs";

const COMMUNITY = "haitang";
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** The hours by which the estate is ahead of Greenwich. */
const AHEAD = 8;
const PLACE = "小区活动室（2 栋一楼）";
/** More owners stand than there are seats, so that a ballot can have too many marks. */
const SEATS = 5;
const CANDIDATES = [
  ["1栋-1单元-101", "林一"],
  ["1栋-1单元-102", "陈二"],
  ["1栋-1单元-202", "周五"],
  ["1栋-2单元-101", "吴六"],
  ["1栋-2单元-102", "郑七"],
  ["2栋-1单元-101", "王八一"],
];
const FIRST_FIVE = [1, 2, 3, 4, 5];
const LAST_FIVE = [2, 3, 4, 5, 6];
/** The papers' numbers on the roll: what both clerks keyed in of the first one is not what stands on it. */
const [MISREAD, WELL_READ] = [5, 6];
const READERS = [["reader", 1, "clerk", "孟核对"], ["reader2", 1, "clerk", "董核对"]];

let installation, browser, passwords, opens, closes, codes;
const people = new Map();

/** Day and time in the estate, as the parts of a form. */
function parts(moment) {
  const [day, time] = new Date(moment.getTime() + AHEAD * 60 * MINUTE).toISOString().split("T");
  const [year, month, date] = day.split("-").map(Number);
  return { day, fields: [["year", year], ["month", month], ["day", date], ["time", time.slice(0, 5)]] };
}

before(async () => {
  installation = await Installation.closed();
  const [from, until] = [-900, 90].map((days) => parts(new Date(Date.now() + days * DAY)).day);
  const estate = { ...SELF_GOVERNED, seats: [...SELF_GOVERNED.seats, ...READERS] };
  passwords = await settle(installation, COMMUNITY, "海棠小区", estate, { from, until });
  await installation.serve();
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await installation?.end();
});

/** Somebody with a seat, at a desk; `at` leads to the meeting's pages. */
async function staff(journey, account) {
  if (!people.has(account)) {
    const person = await Visitor.enter(browser, installation, { journey, who: account, screen: DESK });
    await person.signIn(`${COMMUNITY}-${account}`, passwords.get(account));
    person.at = (rest = "") => `/c/${COMMUNITY}/desk/meetings/1${rest}`;
    people.set(account, person);
  }
  const person = people.get(account);
  person.journey = journey;
  return person;
}

/** Somebody without a seat. */
function guest(journey, who, options = {}) {
  return Visitor.enter(browser, installation, { journey, who, ...options });
}

async function waitUntil(moment) {
  for (const person of people.values()) await person.leave();
  people.clear();
  await installation.restart({ clockAt: moment });
}

async function fill(page, name, moment) {
  for (const [part, value] of parts(moment).fields) await page.fill(`[name=${name}-${part}]`, String(value));
}

/** The moment that a form proposes. */
async function proposed(page, name) {
  const read = (part) => page.inputValue(`[name=${name}-${part}]`);
  const [year, month, day, time] = await Promise.all(["year", "month", "day", "time"].map(read));
  const [hour, minute] = time.split(":").map(Number);
  return new Date(Date.UTC(year, month - 1, day, hour - AHEAD, minute));
}

async function mark(visitor, candidates) {
  for (const number of candidates) await visitor.pick("q1", String(number));
}

test("the committee calls owners to a room to elect the next one", async () => {
  const journey = "gathering";
  const secretary = await staff(journey, "secretary");
  const { page } = secretary;
  const on = () => secretary.press(secretary.say("parts-continue"));
  await secretary.go(`/c/${COMMUNITY}/desk/convene?elect-next=1`);
  await on();
  await secretary.pick("occasion", "regular");
  await on();
  await secretary.pick("more", "no");
  await on();
  await on();
  await secretary.press(secretary.say("convene-act"));
  await secretary.sees(secretary.say("convene-done"));

  for (const [home, name] of CANDIDATES) {
    await secretary.go(secretary.at("/elections/1/nominate"));
    await page.fill("[name=home]", home);
    await secretary.press(secretary.say("election-find"));
    await secretary.sees(name);
    await secretary.pick("consents", "yes");
    await secretary.press(secretary.say("election-nominate-act"));
    await secretary.sees(secretary.say("done-candidate-nominated"));
  }
  await secretary.look("candidates");
  await secretary.go(secretary.at("/roll"));
  await secretary.press(secretary.say("desk-roll-publish"));

  await secretary.go(secretary.at("/notice"));
  [opens, closes] = [await proposed(page, "opens"), await proposed(page, "closes")];
  await secretary.go(secretary.at("/gathering"));
  await secretary.press(secretary.say("gathering-call-act"));
  await secretary.sees(secretary.say("gathering-missing-place"));
  await secretary.look("mistakes");
  await page.fill("[name=place]", PLACE);
  await fill(page, "begins", new Date(opens.getTime() + DAY));
  await secretary.pick("form", "both");
  await secretary.press(secretary.say("gathering-call-act"));
  await secretary.sees(secretary.say("done-gathering-called"));
  await secretary.look("called");

  await secretary.go(secretary.at("/notice"));
  await secretary.press(secretary.say("parts-continue"));
  await secretary.press(secretary.say("desk-notice-act"));
  await secretary.sees(secretary.say("done-notice-given"));
  await secretary.go(secretary.at("/poster"));
  await secretary.sees(PLACE);
  await secretary.look("poster");
});

test("owners are checked in at the door, and the wall shows who came and nothing of how it stands", async () => {
  const journey = "gathering";
  await waitUntil(new Date(opens.getTime() - 90 * MINUTE));
  let secretary = await staff(journey, "secretary");
  await secretary.go(secretary.at("/letters"));
  await secretary.press(secretary.say("desk-letters-issue"));
  await secretary.press(secretary.say("desk-letters-show"));
  const printed = await secretary.page.locator(".vote-code strong").allInnerTexts();
  codes = printed.map((code) => code.replaceAll(/[^0-9A-Z]/g, ""));

  await waitUntil(new Date(opens.getTime() + DAY + 10 * MINUTE));
  const clerk = await staff(journey, "clerk");
  await clerk.go(clerk.at("/door"));
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
  await secretary.go(secretary.at("/gathering"));
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
  await mark(old, [...FIRST_FIVE, 6]);
  await old.press(old.say("parts-continue"));
  await old.sees(old.say("election-pick-fewer", { marked: SEATS + 1, most: SEATS }));
  await old.look("too-many");
  // What was ticked stays ticked, so that taking one away is enough.
  await mark(old, [6]);
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
    await voter.go(`/b/${code}`);
    await voter.follow(voter.say("booth-begin"));
    await mark(voter, FIRST_FIVE);
    await voter.press(voter.say("parts-continue"));
    await voter.press(voter.say("booth-cast"));
    await voter.leave();
  }
  const reader = await guest(journey, "candidates");
  await reader.go(`/c/${COMMUNITY}/matters/1/candidates`);
  await reader.sees("王八一");
  await reader.look("list");
  await reader.leave();
});

/** Counts the ballots that there are, and announces the result. */
async function count(secretary) {
  await secretary.go(secretary.at("/count/ballots"));
  await secretary.press(secretary.say("clerk-step-ballots"));
  await secretary.sees(secretary.say("done-clerk-counted"));
  await secretary.go(secretary.at("/count/announcement"));
  await secretary.press(secretary.say("clerk-step-announcement"));
  await secretary.sees(secretary.say("done-clerk-announced"));
}

test("the papers are keyed by two, counted and announced; an owner objects, and is right", async () => {
  const journey = "recount";
  for (const account of ["clerk", "clerk2"]) {
    const clerk = await staff(journey, account);
    for (const entry of [MISREAD, WELL_READ]) {
      await clerk.go(clerk.at(`/paper/${entry}`));
      await clerk.press(clerk.say("parts-continue"));
      await mark(clerk, FIRST_FIVE);
      await clerk.press(clerk.say("parts-continue"));
      await clerk.press(clerk.say("clerk-paper-key"));
    }
    await clerk.sees(clerk.say(account === "clerk" ? "clerk-standing-once" : "clerk-standing-settled"));
  }
  await waitUntil(new Date(closes.getTime() + MINUTE));
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

  await secretary.go(secretary.at("/objections/1"));
  await secretary.pick("outcome", "upheld");
  await secretary.page.fill("[name=reasons]", "异议成立，由没有经手的两人重新录入全部纸质票，再计票。");
  await secretary.look("answer");
  await secretary.press(secretary.say("desk-answer-act"));
  await secretary.sees(secretary.say("done-objection-answered"));
});

test("two others read every paper anew, what differs is settled, and the result says what was corrected", async () => {
  const journey = "recount";
  const secretary = await staff(journey, "secretary");
  await secretary.go(secretary.at("/recount"));
  await secretary.look("to-order");
  await secretary.press(secretary.say("recount-order"));
  await secretary.sees(secretary.say("done-recount-ordered"));
  await secretary.look("ordered");

  const clerk = await staff(journey, "clerk");
  await clerk.go(clerk.at(`/recount/${MISREAD}`));
  await mark(clerk, LAST_FIVE);
  await clerk.press(clerk.say("recount-read-act"));
  await clerk.sees(clerk.say("refusal-keyed-before"));
  await clerk.look("keyed-before");

  for (const account of ["reader", "reader2"]) {
    const reader = await staff(journey, account);
    for (const [entry, marks] of [[MISREAD, LAST_FIVE], [WELL_READ, FIRST_FIVE]]) {
      await reader.go(reader.at(`/recount/${entry}`));
      if (account === "reader" && entry === MISREAD) await reader.look("paper");
      await mark(reader, marks);
      await reader.press(reader.say("recount-read-act"));
    }
    await reader.look("read");
  }
  await secretary.go(secretary.at(`/recount/${MISREAD}/settle`));
  await mark(secretary, LAST_FIVE);
  await secretary.look("settle");
  await secretary.press(secretary.say("recount-settle-act"));
  await secretary.sees(secretary.say("recount-complete"));
  await secretary.look("complete");
  await count(secretary);

  const owner = await guest(journey, "owner", { view: "zh-CN.elder-18" });
  await owner.go(`/c/${COMMUNITY}/matters/1/result`);
  await owner.sees(owner.say("result-reread-changed", { papers: 2, entries: MISREAD }));
  await owner.look("corrected");
  await owner.leave();
});
