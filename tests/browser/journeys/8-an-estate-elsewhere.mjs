// Estates under another country's law: their registers hold shares. In Paris a motion fails by all shares and is put once
// more at a lower majority; in Taipei too few come, the meeting is called again, and what it adopts is undone in writing.
import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { Installation } from "../support/installation.mjs";
import { DESK, openBrowser, PHONE, Visitor } from "../support/visitor.mjs";

const JOURNEY = "elsewhere";
const TITLE = "屋顶防水";
const HEADER = "楼栋,单元,房号,用途,专有部分面积,面积来源,产权人,证件号,联系电话,份额";
const OWNERS = ["林一", "陈二", "黄三", "周五", "吴六"];
/** The shares of each home: the third owner has more than any other. */
const SHARES = [180, 200, 320, 150, 150];
/** The hours by which each estate is ahead of Greenwich, at most. */
const AHEAD = { lutece: 2, taipei: 8 };
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const CODE = /[0-9A-Z]{4}(-[0-9A-Z]{4}){2,}/;
const VIEWS = ["zh-CN.normal", "en.normal", "zh-CN.elder-18", "en.elder-18"];

let installation, browser, clock;
const passwords = new Map();
const people = new Map();

before(async () => {
  installation = await Installation.closed();
  const register = join(installation.folder, "shares.csv");
  const homes = OWNERS.map((owner, at) => `1栋,1单元,${at + 1}01,住宅,88.12,登记簿,${owner},A${at},,${SHARES[at]}`);
  await writeFile(register, `\uFEFF${[HEADER, ...homes, ""].join("\r\n")}`);
  const estates = [
    ["lutece", "Résidence Lutèce", "Europe/Paris"],
    ["taipei", "台北大安社区", "Asia/Taipei"],
  ];
  for (const [community, name, zone] of estates) {
    const of = ["--community", community];
    await installation.command("found", community, "--name", name, "--time-zone", zone);
    await installation.command("body", "add", "owners-committee", "--name", `${name} 管理委员会`, ...of);
    for (const [seat, role] of [["chair", "chair"], ["clerk", "clerk"]]) {
      const who = ["--body", "1", "--role", role, "--full-name", seat];
      const said = await installation.command("account", "add", `${community}-${seat}`, ...who, ...of);
      passwords.set(`${community}-${seat}`, said.match(/^password (\S+)$/m)[1]);
    }
    const told = await installation.command("import", "register", register, ...of);
    assert.match(told, /, 1000 shares$/m, "the summary says how many shares there are");
  }
  await installation.serve();
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await installation?.end();
});

/** Somebody with a seat, at a desk; they sign in again after time has passed. */
async function staff(community, seat = "chair") {
  const account = `${community}-${seat}`;
  if (!people.has(account)) {
    const person = await Visitor.enter(browser, installation, { journey: JOURNEY, who: account, screen: DESK });
    await person.signIn(account, passwords.get(account));
    person.at = (rest) => `/c/${community}${rest}`;
    Object.assign(person, { community, today: clock ?? new Date() });
    people.set(account, person);
  }
  return people.get(account);
}

async function waitUntil(moment) {
  for (const person of people.values()) await person.leave();
  people.clear();
  clock = moment;
  await installation.restart({ clockAt: moment });
}

/** The page as it is, in both languages, in large print, at a desk and on a telephone. */
async function everyView(person, step) {
  const { view } = person;
  for (const other of VIEWS) {
    for (const screen of [DESK, PHONE]) {
      await person.context.addCookies([{ name: "view", value: other, url: installation.address }]);
      person.view = other;
      await person.page.setViewportSize(screen);
      await person.page.reload({ waitUntil: "load" });
      await person.look(`${step}-${other}-${screen.width}`);
    }
  }
  await person.context.addCookies([{ name: "view", value: view, url: installation.address }]);
  person.view = view;
  await person.page.setViewportSize(DESK);
  await person.page.reload({ waitUntil: "load" });
}

/** Convenes, publishes the roll and gives notice; hands back when voting opens and closes, an hour within. */
async function convene(person, pack, kind) {
  const { page } = person;
  const on = () => person.press(person.say("parts-continue"));
  await person.go(person.at("/desk/convene"));
  assert.equal(await page.locator("[name=pack]:checked").count(), 0, "no law is picked for anybody");
  await person.pick("pack", pack);
  await everyView(person, "law");
  await person.pick("pack", pack);
  await on();
  await on();
  await on();
  await person.pick("kind-1", kind);
  await on();
  await page.fill("[name=title-1]", TITLE);
  await page.fill("[name=text-1]", "委托修缮屋顶防水，预算以报价为准。");
  await on();
  await person.pick("form-1", "motion");
  await on();
  await person.pick("more", "no");
  await on();
  await person.pick("scope", "estate");
  await on();
  await person.press(person.say("convene-act"));
  return announce(person, 1);
}

/** Publishes the roll, calls owners to a room where the law counts who is there, and gives notice. */
async function announce(person, meeting) {
  const { page } = person;
  const at = (rest) => person.at(`/desk/meetings/${meeting}${rest}`);
  await person.go(at("/roll"));
  if (await page.getByRole("button", { name: person.say("desk-roll-publish") }).count()) {
    await person.sees("1,000 份");
    await everyView(person, `roll-${meeting}`);
    await person.press(person.say("desk-roll-publish"));
    await person.seesNot(person.say("desk-roll-corrected"));
  }
  await person.go(at("/notice"));
  let begins;
  if ((await person.text()).includes(person.say("desk-notice-needs-room"))) begins = await call(person, meeting);
  const day = async (name) => {
    const parts = ["year", "month", "day"].map((part) => page.inputValue(`[name=${name}-${part}]`));
    const [year, month, date] = (await Promise.all(parts)).map(Number);
    return Date.UTC(year, month - 1, date) - AHEAD[person.community] * HOUR;
  };
  // Voting opens at nine in the morning and closes at nine at night.
  const [opens, closes] = [new Date((await day("opens")) + 12 * HOUR), new Date((await day("closes")) + 23 * HOUR)];
  await everyView(person, `notice-${meeting}`);
  await person.press(person.say("parts-continue"));
  await person.look(`notice-check-${meeting}`);
  await person.press(person.say("desk-notice-act"));
  await person.sees(person.say("done-notice-given"));
  return [opens, closes, begins];
}

/** The page of the notice leads to the room first, which begins while voting is open. */
async function call(person, meeting) {
  const { page } = person;
  await everyView(person, `notice-waits-${meeting}`);
  await person.follow(person.say("gathering-call"));
  await everyView(person, `room-${meeting}`);
  await page.fill("[name=place]", "管理委员会办公室");
  // Ten days of notice, then a fortnight of voting: the fifteenth day is one of it.
  const begins = new Date(person.today.getTime() + 15 * DAY + AHEAD[person.community] * HOUR);
  const [date] = begins.toISOString().split("T");
  const [year, month, day] = date.split("-").map((part) => `${Number(part)}`);
  for (const [part, value] of Object.entries({ year, month, day, time: "10:00" })) {
    await page.fill(`[name=begins-${part}]`, value);
  }
  // Who stays away has no vote there: nothing else is offered.
  assert.equal(await page.locator("[name=form]").count(), 1);
  await person.pick("form", "only");
  await person.press(person.say("gathering-call-act"));
  await person.sees(person.say("done-gathering-called"));
  await person.go(person.at(`/desk/meetings/${meeting}`));
  await person.sees("管理委员会办公室");
  await everyView(person, `tasks-${meeting}`);
  await person.go(person.at(`/desk/meetings/${meeting}/notice`));
  return new Date(Date.UTC(Number(year), Number(month) - 1, Number(day), 10) - AHEAD[person.community] * HOUR);
}

/** Checks entries in at the door, whose letters take no vote before. */
async function come(meeting, entries, codes) {
  const clerk = await staff("taipei", "clerk");
  for (const entry of entries) {
    const voter = await Visitor.enter(browser, installation, { journey: JOURNEY, who: "owner" });
    await voter.go(`/b/${codes[entry - 1]}`);
    await voter.sees("管理委员会办公室");
    await voter.seesNot(voter.say("booth-begin"));
    if (entry === entries[0]) await voter.look(`kept-out-${meeting}`);
    await voter.leave();
    await clerk.go(clerk.at(`/desk/meetings/${meeting}/door/${entry}`));
    await clerk.press(clerk.say("checkin-check-in-act"));
    await clerk.sees(clerk.say("done-checked-in"));
  }
}

/** Gives notice of a vote that the same meeting holds at once; hands back when it is over, an hour within. */
async function announceAgain(person, meeting) {
  const { page } = person;
  await person.go(person.at(`/desk/meetings/${meeting}/notice`));
  const field = (part) => page.inputValue(`[name=closes-${part}]`);
  const [year, month, date] = (await Promise.all(["year", "month", "day"].map(field))).map(Number);
  const [hour, minute] = (await field("time")).split(":").map(Number);
  assert.equal(await page.locator("[name=opens-year]").count(), 0, "it votes from now on");
  await everyView(person, `notice-${meeting}`);
  await person.press(person.say("parts-continue"));
  await person.look(`notice-check-${meeting}`);
  await person.press(person.say("desk-notice-act"));
  await person.sees(person.say("done-notice-again"));
  await person.look(`notice-given-${meeting}`);
  return new Date(Date.UTC(year, month - 1, date, hour + 1, minute) - AHEAD[person.community] * HOUR);
}

/** Issues letters; hands back their codes in the order of the roll. */
async function letters(person, meeting) {
  await person.go(person.at(`/desk/meetings/${meeting}/letters`));
  await person.press(person.say("desk-letters-issue"));
  await person.press(person.say("parts-continue"));
  // The hour of opening has struck by now, and whoever sees the codes says why.
  await person.write("reason", "会议通知写明的时间已到，现在制作并送出选票。");
  await person.press(person.say("desk-letters-show"));
  await person.look(`letters-${meeting}`);
  const codes = await person.page.locator(".vote-code strong").allInnerTexts();
  return codes.map((code) => code.replaceAll(/[^0-9A-Z]/g, ""));
}

/** Owners vote by their letters, or by where these lead. */
async function vote(marks, codes, onwards) {
  for (const [at, mark] of marks.entries()) {
    if (!mark) continue;
    const voter = await Visitor.enter(browser, installation, { journey: JOURNEY, who: "owner" });
    await voter.go(`/b/${codes[at]}`);
    if (onwards) await voter.follow(voter.say(onwards));
    await voter.follow(voter.say("booth-begin"));
    await voter.pick("q1", mark);
    await voter.press(voter.say("parts-continue"));
    await voter.press(voter.say("booth-cast"));
    await voter.leave();
  }
}

async function count(person, meeting, matter = 1) {
  const at = (rest) => person.at(`/desk/meetings/${meeting}/count${rest}`);
  await person.go(at("/ballots"));
  await person.press(person.say("clerk-step-ballots"));
  await everyView(person, `counted-${meeting}`);
  await person.go(at("/announcement"));
  await person.press(person.say("clerk-step-announcement"));
  for (const [path, step] of [[`/matters/${matter}/result`, "result"], [`/matters/${matter}/turnout`, "turnout"]]) {
    await person.go(person.at(path));
    await everyView(person, `${step}-${meeting}`);
  }
}

/** Certifies a result that nobody can object to any more. */
async function certify(person, meeting) {
  await person.go(person.at(`/desk/meetings/${meeting}/count/certification`));
  await person.press(person.say("clerk-step-certification"));
  await person.sees(person.say("done-clerk-certified"));
}

/** The book exported with its ballots and checked by somebody who has nothing else; so many results are counted again. */
async function verified(community, results) {
  const bundle = join(installation.folder, `${community}-bundle`);
  await installation.command("export", "--community", community, "--out", bundle, "--inspection");
  const told = JSON.parse(await installation.plainCommand("verify", bundle, "--json"));
  assert.deepEqual([told.ok, told.first_bad, told.results_recounted, told.results_not_disclosed], [true, null, results, 0]);
}

/** Owners' cards by the owner's name. */
async function cards(clerk) {
  await clerk.go(clerk.at("/desk/cards"));
  await clerk.press(clerk.say("cards-issue"));
  await clerk.go(clerk.at("/desk/cards/print"));
  await clerk.press(clerk.say("cards-show"));
  const printed = await clerk.page.locator(".owner-card").allInnerTexts();
  const named = (card) => OWNERS.find((owner) => card.includes(owner));
  return new Map(printed.map((card) => [named(card), card.match(CODE)[0].replaceAll("-", "")]));
}

/** Opposes with a letter's or a card's code: the question, the check, the receipt. */
async function oppose(path, step, view) {
  const owner = await Visitor.enter(browser, installation, { journey: JOURNEY, who: step, view });
  await owner.go(path);
  await owner.look("before");
  await owner.follow(owner.say("oppose-link"));
  await owner.look("question");
  await owner.press(owner.say("parts-continue"));
  await owner.sees(owner.say("oppose-pick"));
  await owner.look("nothing-picked");
  await owner.pick("answer", "oppose");
  await owner.press(owner.say("parts-continue"));
  await owner.look("check");
  await owner.press(owner.say("oppose-act"));
  assert.equal(await owner.heading(), owner.say("oppose-received"));
  await owner.look("receipt");
  await owner.go(path);
  await owner.sees(owner.say("oppose-to-receipt"));
  await owner.look("after");
  await owner.leave();
}

test("in Paris a motion that fails by all shares is put once more and passes", async () => {
  let chair = await staff("lutece");
  let [opens, closes] = await convene(chair, "fr-1965", "art-25");
  await waitUntil(opens);
  chair = await staff("lutece");
  const codes = await letters(chair, 1);
  await vote(["for", "for", "against"], codes);
  await chair.go(chair.at("/matters/1/turnout"));
  await chair.sees("700 / 1,000");
  await chair.seesNot(chair.say("channel-platform"));
  await waitUntil(closes);
  chair = await staff("lutece");
  await count(chair, 1);

  await chair.go(chair.at("/desk/meetings/1"));
  await everyView(chair, "meeting-1");
  await chair.go(chair.at("/desk/meetings/1/second"));
  await everyView(chair, "second");
  await chair.press(chair.say("second-act"));
  await chair.sees(chair.say("done-second-called"));
  await everyView(chair, "second-called");

  // The same meeting votes again from its notice on, before the day is over; the first letters lead there.
  closes = await announceAgain(chair, 2);
  await vote(["for", "for", "against"], codes, "booth-votes-again-go");
  await waitUntil(closes);
  chair = await staff("lutece");
  await count(chair, 2, 2);
  await chair.go(chair.at("/matters/2/result"));
  await chair.sees(chair.say("verdict-adopted"));

  // Decisions are open to challenge for two months.
  await waitUntil(new Date(closes.getTime() + 62 * DAY));
  chair = await staff("lutece");
  await certify(chair, 1);
  await certify(chair, 2);
  await verified("lutece", 2);
});

test("in Taipei too few come, the meeting is called again, and owners undo in writing what it adopts", async () => {
  let chair = await staff("taipei");
  let [opens, closes, begins] = await convene(chair, "tw-condominium", "resolution");
  await waitUntil(opens);
  chair = await staff("taipei");
  let codes = await letters(chair, 1);
  await waitUntil(begins);
  await come(1, [1, 2], codes);
  await vote(["for", "for"], codes);
  await waitUntil(closes);
  chair = await staff("taipei");
  await count(chair, 1);
  await chair.go(chair.at("/matters/1/result"));
  await chair.sees(chair.say("verdict-attendance-not-met"));
  await chair.go(chair.at("/desk/meetings/1/second"));
  await chair.press(chair.say("second-act"));
  await chair.sees(chair.say("done-second-called"));

  // A roll, a room and a notice of its own, and lower demands.
  [opens, closes, begins] = await announce(chair, 2);
  await waitUntil(opens);
  chair = await staff("taipei");
  codes = await letters(chair, 2);
  await waitUntil(begins);
  await come(2, [1, 2, 4], codes);
  await vote(["for", "for", undefined, "against"], codes);
  const owners = await cards(await staff("taipei", "clerk"));
  await waitUntil(closes);
  chair = await staff("taipei");
  await count(chair, 2, 2);
  await chair.go(chair.at("/matters/2/result"));
  await chair.sees(chair.say("verdict-adopted"));
  await chair.sees(chair.say("result-oppose"));

  // One by the letter, one by card, one on paper: three of five owners with 620 of 1,000 shares.
  await oppose(`/b/${codes[2]}`, "letter", "zh-CN.normal");
  await oppose(`/o/${owners.get(OWNERS[3])}`, "card", "en.elder-18");
  const clerk = await staff("taipei", "clerk");
  await clerk.go(clerk.at("/desk/meetings/2/opposition"));
  await everyView(clerk, "opposition");
  await clerk.page.fill("[name=entry]", "5");
  await clerk.write("kept", "第二档案盒");
  await clerk.press(clerk.say("opposition-act"));
  await clerk.sees(clerk.say("done-opposition-keyed"));
  await clerk.seesNot("620 份");
  await clerk.look("opposition-keyed");
  // Another person holds it against the paper, and then it counts.
  await chair.go(chair.at("/desk/meetings/2/opposition/2/5"));
  await chair.look("opposition-check");
  await chair.press(chair.say("opposition-confirm"));
  await chair.sees(chair.say("done-opposed"));
  await chair.sees("620 份");
  await chair.look("opposed");

  await waitUntil(new Date(closes.getTime() + 9 * DAY));
  const late = await Visitor.enter(browser, installation, { journey: JOURNEY, who: "late" });
  await late.go(`/b/${codes[0]}/opposition/2`);
  await late.sees(late.say("oppose-closed"));
  await late.leave();
  chair = await staff("taipei");
  await certify(chair, 1);
  await certify(chair, 2);
  await chair.go(chair.at("/matters/2/result"));
  await chair.sees(chair.say("verdict-undone"));
  await everyView(chair, "undone");
  await verified("taipei", 2);
});
