// An assembly comes into being: from the owners' application to the filing, as owners, street office and committee do it.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { DAY, MINUTE, day, fill, proposed } from "../support/days.mjs";
import { CANDIDATES, UNFOUNDED } from "../support/estates.mjs";
import { Life, cards, count, giveNotice, letters, nominate, vote } from "../support/life.mjs";

const JOURNEY = "founding";
const COMMUNITY = "taoyuan";
const SEATS = 5;
const TEXTS = [
  ["rules-of-procedure", "通过《桃园小区业主大会议事规则》"],
  ["covenant", "通过《桃园小区管理规约》"],
];
const ELECTION = 3;
const now = new Date();
/** The seven days that the group is open to objections are over, also where a long holiday moves their end. */
const onView = new Date(now.getTime() + 20 * DAY);

let life, codes, opens, closes, founded;

const staff = (account) => life.staff(JOURNEY, COMMUNITY, account);

before(async () => {
  life = await Life.closed();
  await life.settle(COMMUNITY, "桃园小区", UNFOUNDED);
  await life.open();
});

after(() => life?.end());

test("owners apply for an assembly, and the preparatory group is put before everybody's eyes", async () => {
  const clerk = await staff("clerk");
  codes = await cards(clerk);

  const lin = await life.owner(JOURNEY, codes.get("林一"));
  await lin.go(lin.card());
  await lin.look("owner-page");
  await lin.follow(lin.say("owner-founding"));
  await lin.look("application");
  await lin.press(lin.say("owner-founding-sign"));
  await lin.sees(lin.say("done-petition-signed"));
  await lin.look("signed");
  await lin.follow(lin.say("founding-submit"));
  await lin.press(lin.say("founding-submit"));
  await lin.sees(lin.say("done-founding-submitted"));

  const street = await staff("street");
  const { page } = street;
  await street.go(street.at("/desk"));
  await street.look("desk-due");
  await street.follow(street.say("duty-answer-application", { about: "" }));
  await street.pick("answer", "accept");
  await street.press(street.say("founding-answer-act"));
  await street.go(street.at("/desk/founding/group"));
  await street.press(street.say("founding-group-set-up"));
  const members = [
    ["street-office"],
    ["residents-committee", "居主任"],
    ["owners", "陈二", "1栋-1单元-102"],
    ["owners", "周五", "1栋-1单元-202"],
    ["owners", "吴六", "1栋-2单元-101"],
  ];
  for (const [side, name, home] of members) {
    await street.go(street.at("/desk/founding/group/member"));
    await street.pick("side", side);
    if (name) {
      await page.fill("[name=name]", name);
    } else {
      await street.pick("person", "1");
      await street.pick("leads", "yes");
    }
    if (home) await page.fill("[name=home]", home);
    await street.press(street.say("founding-member-act"));
    await street.sees(street.say("done-founding-seated"));
  }
  await street.go(street.at("/desk/founding/group/publish"));
  await street.press(street.say("founding-publish"));
  await street.look("publish-group-unexplained");
  await page.fill("[name=absent-developer]", "建设单位已经注销，无人可以派出。");
  await street.look("publish-group");
  await street.press(street.say("founding-publish"));
  await street.sees(street.say("done-founding-published"));

  await lin.go(lin.card("/founding"));
  await lin.follow(lin.say("founding-object-title"));
  await lin.press(lin.say("founding-object-button"));
  await lin.sees(lin.say("object-missing-words"));
  await lin.page.fill("[name=words]", "成员里没有2栋的业主。");
  await lin.look("object");
  await lin.press(lin.say("founding-object-button"));
  await lin.sees(lin.say("done-founding-objected"));
  await lin.look("objected");

  await street.go(street.at("/desk"));
  await street.follow(street.say("duty-settle-group-objection", { about: "1" }));
  await street.sees("成员里没有2栋的业主。");
  await street.look("objection");
  await lin.go("/c/taoyuan/founding");
  await lin.look("public");
  await lin.leave();
});

test("the group settles the objection, meets, and puts the two texts before the owners", async () => {
  await life.waitUntil(onView);
  const street = await staff("street");
  const { page } = street;
  await street.go(street.at("/desk/founding/objections/1"));
  await street.pick("outcome", "dismissed");
  await page.fill("[name=reasons]", "成员单数，业主代表过半，组成符合规定。");
  await street.press(street.say("founding-settle"));
  await street.sees(street.say("done-founding-settled"));

  await street.go(street.at("/desk/founding/met"));
  await page.fill("[name=about]", "讨论议事规则、管理规约两份草案，确定候选人的推荐办法。");
  await street.look("group-met");
  await street.press(street.say("founding-met-act"));
  await street.sees(street.say("done-founding-saved"));

  for (const [text] of TEXTS) {
    await street.go(street.at(`/desk/charter/${text}/draft`));
    await page.locator(".choice", { has: page.locator("[name=from]") }).first().click();
    await street.press(street.say("charter-begin-act"));
    if (text === "covenant") await street.look("draft");
    await street.go(street.at(`/desk/charter/${text}/1/put-forward`));
    await street.press(street.say("charter-put-forward-act"));
  }
  await street.look("put-forward");
});

test("the first meeting is convened with both texts and the election, and published fifteen days before", async () => {
  const street = await staff("street");
  const { page } = street;
  const on = () => street.press(street.say("parts-continue"));
  await street.go(street.at("/desk/convene"));
  await page.locator(".choice", { hasText: "筹备组" }).click();
  await on();
  // What the group convenes is the first meeting: it is not asked of which sort.
  for (const [at, [kind, title]] of TEXTS.entries()) {
    await street.pick(`kind-${at + 1}`, kind);
    await on();
    await page.fill(`[name=title-${at + 1}]`, title);
    await page.fill(`[name=text-${at + 1}]`, "筹备组拟订的草案已经公示，请您表决是否同意。");
    await on();
    await street.pick(`form-${at + 1}`, "charter-1");
    await on();
    await street.pick("more", "yes");
    await on();
  }
  await street.pick(`kind-${ELECTION}`, "elect-committee");
  await on();
  await page.fill(`[name=title-${ELECTION}]`, "选举第一届业主委员会");
  await page.fill(`[name=text-${ELECTION}]`, "选举委员五名，任期按议事规则。");
  await on();
  await street.pick(`form-${ELECTION}`, "election");
  await on();
  await street.pick(`elected-body-${ELECTION}`, "new");
  await page.fill(`[name=elected-name-${ELECTION}]`, "桃园小区业主委员会");
  // What the rules of procedure say that are put to the same vote is filled in, and nothing else is taken.
  assert.equal(await page.inputValue(`[name=seats-${ELECTION}]`), String(SEATS));
  await street.pick(`term-${ELECTION}`, "years");
  const years = await page.inputValue(`[name=years-${ELECTION}]`);
  await page.fill(`[name=years-${ELECTION}]`, String(Number(years) - 1));
  await on();
  await street.sees(years);
  await page.fill(`[name=years-${ELECTION}]`, years);
  await street.look("election");
  await on();
  await street.pick("more", "no");
  await on();
  await on();
  await street.look("convene-check");
  await street.press(street.say("convene-act"));
  await street.sees(street.say("convene-done"));

  await nominate(street, ELECTION, CANDIDATES);
  await street.go(street.meeting("/roll"));
  await street.press(street.say("desk-roll-publish"));
  await street.go(street.meeting("/notice"));
  [opens, closes] = [await proposed(page, "opens"), await proposed(page, "closes")];
  const days = (opens.getTime() - onView.getTime()) / DAY;
  assert.ok(days >= 15, `only ${days} days lie between the papers and the vote`);
  await giveNotice(street);

  const neighbour = await life.guest(JOURNEY, "neighbour", { view: "zh-CN.elder-18" });
  await neighbour.go(`/c/${COMMUNITY}/founding`);
  await neighbour.look("papers");
  await neighbour.follow(neighbour.say("founding-paper-rules-of-procedure"));
  await neighbour.turn(() => neighbour.page.locator('main a[href*="/charter/"]').first().click());
  await neighbour.sees("宗旨");
  await neighbour.go(`/c/${COMMUNITY}/founding/papers-notice`);
  await neighbour.sees("桃园小区");
  await neighbour.leave();
});

test("owners adopt both texts and elect, and nothing is founded before all three hold", async () => {
  await life.waitUntil(new Date(opens.getTime() - 90 * MINUTE));
  const printed = await letters(await staff("street"));
  await life.waitUntil(new Date(opens.getTime() + MINUTE));
  for (const [at, code] of printed.entries()) {
    const voter = await life.guest(JOURNEY, "voter");
    if (at === 0) {
      await voter.go(`/b/${code}`);
      await voter.look("letter");
    }
    await vote(voter, code, { q1: "for", q2: "for", q3: at < 6 ? [1, 2, 3, 4, 5] : [6] });
    if (at === 0) await voter.look("receipt");
    await voter.leave();
  }

  await life.waitUntil(new Date(closes.getTime() + MINUTE));
  let street = await staff("street");
  await count(street);
  await street.go(street.at("/founding"));
  await street.look("counted");

  await life.waitUntil(new Date(closes.getTime() + 16 * DAY));
  street = await staff("street");
  await street.go(street.meeting("/count/certification"));
  await street.press(street.say("clerk-step-certification"));
  await street.sees(street.say("done-clerk-certified"));
  // Adopted and elected, but nobody sits yet.
  await street.go(street.at("/desk/founding"));
  await street.sees(street.say("founding-task-waits-seats"));
  await street.go(street.meeting(`/elections/${ELECTION}/seats`));
  await street.look("seats");
  await street.press(street.say("election-take"));
  await street.sees(street.say("done-seats-taken"));

  // The clock records that the assembly exists, as everything it rests on holds.
  founded = new Date(closes.getTime() + 16 * DAY + 2 * MINUTE);
  await life.waitUntil(founded);
  const neighbour = await life.guest(JOURNEY, "neighbour");
  await neighbour.go(`/c/${COMMUNITY}/founding`);
  await neighbour.sees("桃园小区业主委员会");
  await neighbour.look("founded");
  await neighbour.go(`/c/${COMMUNITY}/charter`);
  await neighbour.look("texts-in-force");
  await neighbour.leave();
});

test("the committee files within thirty days with the set of papers, and takes over its seal", async () => {
  const filing = new Date(founded.getTime() + 5 * DAY);
  await life.waitUntil(filing);
  const street = await staff("street");
  await street.go(street.at("/desk"));
  await street.look("due");
  await street.go(street.at("/desk/founding/filing"));
  await street.look("filing");
  await street.follow(street.say("founding-filing-set"));
  // All eight took part, six of them for the same five; both texts are there in full.
  await street.sees("8 户");
  await street.sees("选出 5 名：1 号 林一");
  await street.sees("第 1 条 宗旨");
  await street.picture("filing-set");
  const paper = await street.context.request.get(`${street.path()}?as=pdf`);
  assert.equal(paper.status(), 200);
  assert.equal((await paper.body()).subarray(0, 5).toString(), "%PDF-");

  await street.go(street.at("/desk/founding/filing"));
  await street.press(street.say("founding-filing-act"));
  await street.look("receipt-missing");
  await fill(street.page, "on", filing);
  await street.page.fill("[name=receipt]", `桃街备〔${day(filing).slice(0, 4)}〕3号`);
  await street.press(street.say("founding-filing-act"));
  await street.sees(street.say("done-founding-saved"));
  await street.go(street.at("/desk/founding/seal"));
  await street.page.locator(".choice", { hasText: "林一" }).click();
  await fill(street.page, "on", filing);
  await street.press(street.say("founding-seal-act"));
  await street.sees(street.say("done-founding-saved"));
  await street.look("over");

  const neighbour = await life.guest(JOURNEY, "neighbour");
  await neighbour.go(`/c/${COMMUNITY}/founding`);
  await neighbour.sees("〕3号");
  await neighbour.look("filed");
  await neighbour.go(`/c/${COMMUNITY}/history`);
  await neighbour.look("history");
  await neighbour.leave();
});
