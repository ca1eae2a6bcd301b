// A committee is held to account: what it must publish, a complaint and an order, its own words on a paper, a recall that
// owners voted, and what a court and the authority make of it; elsewhere a member leaves, and a term ends without another.
import { after, before, test } from "node:test";

import { DAY, MINUTE, day, fill, proposed } from "../support/days.mjs";
import { SELF_GOVERNED, WATCHED } from "../support/estates.mjs";
import { Life, cards, conveneNextElection, count, giveNotice, letters, vote } from "../support/life.mjs";
import { DESK, PHONE } from "../support/visitor.mjs";

const COMMUNITY = "yulan";
/** Where members leave before the end of a term, and nobody follows. */
const EMPTIED = "guilin";
const now = new Date();
let life, codes;

before(async () => {
  life = await Life.closed();
  const [from, until] = [-300, 900].map((days) => day(new Date(now.getTime() + days * DAY)));
  await life.settle(COMMUNITY, "玉兰小区", SELF_GOVERNED, { from, until });
  const soon = day(new Date(now.getTime() + 20 * DAY));
  await life.settle(EMPTIED, "桂林小区", WATCHED, { from, until: soon });
  await life.open();
});

after(() => life?.end());

const staff = (journey, account) => life.staff(journey, COMMUNITY, account);

test("a committee puts a paper into its own words, and publishes what it must", async () => {
  const journey = "account";
  const chair = await staff(journey, "chair");
  await chair.go(chair.at("/desk/wording"));
  await chair.look("papers");
  await chair.go(chair.at("/desk/wording/notice"));
  await chair.page.fill("[name=notice-closing]", "请大家互相转告。{日子}");
  await chair.press(chair.say("wording-save"));
  await chair.sees("{日子}");
  await chair.look("unknown-fill");
  await chair.page.fill("[name=notice-closing]", "请各位邻居互相转告，有事找{召集人}。");
  await chair.press(chair.say("wording-preview"));
  await chair.look("preview");
  await chair.press(chair.say("wording-save"));
  await chair.sees(chair.say("done-wording-kept"));

  await chair.go(chair.at("/desk/publish?body=1"));
  await chair.press(chair.say("parts-continue"));
  await chair.look("publish-mistakes");
  await chair.pick("what", "fund");
  await chair.press(chair.say("parts-continue"));
  // An account is of a time.
  await chair.press(chair.say("parts-continue"));
  await chair.look("publish-without-time");
  await fill(chair.page, "from", new Date(now.getTime() - 90 * DAY));
  await fill(chair.page, "until", new Date(now.getTime() - DAY));
  await chair.press(chair.say("parts-continue"));
  await chair.page.fill("[name=text]", "截至上月底维修资金余额 123456.78 元，本季度没有支出。");
  await chair.press(chair.say("parts-continue"));
  await chair.pick("where", "words");
  await chair.press(chair.say("parts-continue"));
  await chair.sees("123456.78");
  await chair.look("publish-check");
  await chair.press(chair.say("publish-act"));
  await chair.sees(chair.say("publish-done"));
  await chair.look("publish-receipt");
  await chair.go(chair.at("/board"));
  await chair.look("board");
});

test("a deputy resigns and hands over, the street office enters an end, and a by-election is due", async () => {
  const journey = "leaving";
  const deputy = await life.staff(journey, EMPTIED, "deputy");
  await deputy.go(deputy.at("/desk/committee/1/resign"));
  await deputy.press(deputy.say("committee-resign-act"));
  await deputy.sees(deputy.say("committee-resign-sure-missing"));
  await deputy.look("not-sure");
  await deputy.pick("sure", "yes");
  await deputy.press(deputy.say("committee-resign-act"));
  await deputy.sees(deputy.say("done-committee-resigned"));
  await deputy.page.fill("[name=things]", "会议室钥匙一把\n2025 年会议记录一册");
  await deputy.press(deputy.say("committee-handover-act"));
  await deputy.sees(deputy.say("done-committee-listed"));
  await deputy.look("handed-over");

  const street = await life.staff(journey, EMPTIED, "street");
  await street.go(street.at("/desk/committee/1/seats/3/end"));
  await street.pick("reason", "no-capacity");
  await street.page.fill("[name=shown]", "法院认定无民事行为能力的判决书");
  await street.look("end");
  await street.press(street.say("committee-end-act"));
  await street.sees(street.say("done-committee-seat-ended"));

  const chair = await life.staff(journey, EMPTIED, "chair");
  await chair.go(chair.at("/desk/committee/1/seats/2"));
  await chair.turn(() => chair.page.getByRole("button", { name: chair.say("committee-handover-receive") }).first().click());
  await chair.sees(chair.say("done-committee-received"));
  await chair.look("received");
  await chair.go(chair.at("/desk/duties"));
  await chair.turn(() => chair.page.locator('a[href*="by-election=1"]').first().click());
  await chair.look("by-election");
});

test("a request that nobody answers is complained of, and the street office orders what is due", async () => {
  const journey = "account";
  codes = await cards(await staff(journey, "clerk"));
  const wu = await life.owner(journey, codes.get("吴六"), { view: "zh-CN.elder-18" });
  await wu.go(wu.card("/inspect"));
  await wu.pick("body", "1");
  await wu.pick("thing", "fund");
  await wu.page.fill("[name=says]", "今年维修资金的支出凭证");
  await wu.press(wu.say("parts-continue"));
  await wu.press(wu.say("owner-inspect-act"));
  await wu.leave();

  const late = new Date(now.getTime() + 30 * DAY);
  await life.waitUntil(late);
  const again = await life.owner(journey, codes.get("吴六"), { view: "zh-CN.elder-18" });
  await again.go(again.card("/inspections/1"));
  await again.page.fill("[name=says]", "过了期限没有人答复。");
  await again.look("complain");
  await again.press(again.say("owner-complain-act"));
  await again.sees(again.say("done-complaint-made"));
  await again.leave();

  const street = await staff(journey, "street");
  await street.go(street.at("/desk/inspections/1"));
  await street.look("complaint");
  // The order is one press away, with whom and what filled in.
  await street.follow(street.say("inspection-complaint-order"));
  await street.press(street.say("order-act"));
  await street.look("order-mistakes");
  await street.page.fill("[name=days]", "10");
  await street.page.fill("[name=article]", "建筑物区分所有权解释 §13");
  await street.page.locator("[name=text]").first().fill("请在期限内答复业主的查阅申请。");
  await street.press(street.say("order-act"));
  await street.sees(street.say("done-order-given"));
  await street.look("orders");
  await street.go(street.at("/desk/inspections/1"));
  await street.follow(street.say("order-number", { number: "1" }));
  await street.sees("请在期限内答复业主的查阅申请。");
});

test("when a term is over and nobody follows, the residents' committee acts", async () => {
  const journey = "gap";
  const residents = await life.staff(journey, EMPTIED, "residents");
  await residents.go(residents.at("/desk/renewal"));
  await residents.sees("居民委员会");
  await residents.look("acting");
  await residents.go(residents.at("/desk/committee/1"));
  await residents.look("committee");
  // It convenes the election for the committee whose place it holds.
  await residents.go(residents.at("/desk/convene?elect-next=1"));
  await residents.look("convene");
  await conveneNextElection(residents, { seenAt: "convene-check" });
  const neighbour = await life.guest(journey, "neighbour");
  await neighbour.go(`/c/${EMPTIED}/renewal`);
  await neighbour.sees("居民委员会");
  await neighbour.look("renewal");
  await neighbour.leave();
});

test("owners recall a member, who stands by name where one votes; a court and the authority come after", async () => {
  const journey = "recall";
  const lin = await life.owner(journey, codes.get("林一"));
  await lin.go(lin.card("/raise?kind=recall"));
  await lin.look("raise");
  await lin.page.locator(".choice", { hasText: "吕委员" }).first().click();
  await lin.page.fill("[name=reason]", "连续三次无故缺席会议。");
  await lin.press(lin.say("parts-continue"));
  await lin.sees("吕委员");
  await lin.look("check");
  await lin.press(lin.say("petition-raise"));
  await lin.leave();
  for (const name of ["陈二", "周五"]) {
    const owner = await life.owner(journey, codes.get(name));
    await owner.go(owner.card("/petitions/1"));
    await owner.press(owner.say("owner-sign"));
    if (name === "周五") {
      await owner.go(owner.card("/petitions/1/hand-in"));
      await owner.press(owner.say("petition-hand-in"));
      await owner.sees(owner.say("done-petition-handed-in"));
    }
    await owner.leave();
  }

  let chair = await staff(journey, "chair");
  await chair.go(chair.at("/desk/petitions/1"));
  await chair.follow(chair.say("desk-petition-convene"));
  await chair.press(chair.say("desk-petition-convene"));
  await chair.sees(chair.say("done-petition-convened"));
  await chair.go(chair.meeting("/roll"));
  await chair.press(chair.say("desk-roll-publish"));
  await chair.go(chair.meeting("/notice"));
  const [opens, closes] = [await proposed(chair.page, "opens"), await proposed(chair.page, "closes")];
  await giveNotice(chair);
  await chair.go(chair.meeting("/poster"));
  await chair.sees("吕委员");
  await chair.sees("请各位邻居互相转告，有事找玉兰小区业主委员会。");
  await chair.look("notice");

  await life.waitUntil(new Date(opens.getTime() - 90 * MINUTE));
  const ballots = await letters(await staff(journey, "chair"));
  await life.waitUntil(new Date(opens.getTime() + 60 * MINUTE));
  for (const code of ballots.slice(0, 7)) {
    const voter = await life.guest(journey, "voter");
    await vote(voter, code, { q1: "for" });
    await voter.leave();
  }
  await life.waitUntil(new Date(closes.getTime() + MINUTE));
  await count(await staff(journey, "chair"));

  const certified = new Date(closes.getTime() + 40 * DAY);
  await life.waitUntil(certified);
  chair = await staff(journey, "chair");
  await chair.go(chair.meeting("/count/certification"));
  await chair.press(chair.say("clerk-step-certification"));
  await chair.sees(chair.say("done-clerk-certified"));
  await chair.go(chair.meeting("/papers/minutes"));
  await chair.sees("吕委员");
  await chair.look("minutes");

  await chair.go(chair.meeting("/fate/1/challenge"));
  await chair.page.fill("[name=court]", "玉兰区人民法院");
  await chair.page.fill("[name=case]", "（2026）民初 12 号");
  await fill(chair.page, "filed", certified);
  await fill(chair.page, "served", certified);
  await chair.look("challenge");
  await chair.press(chair.say("fate-challenge-act"));
  await chair.sees(chair.say("done-fate-challenged"));
  const street = await staff(journey, "street");
  await street.go(street.meeting("/fate/1/authority"));
  await street.pick("act", "revoke");
  await fill(street.page, "on", certified);
  await street.page.locator("[name=text]").first().fill("表决程序违反规定。");
  await street.look("revoke");
  await street.press(street.say("fate-authority-act"));
  await street.sees(street.say("done-fate-authority-acted"));

  // On review the revocation is set aside: the decision holds again.
  await chair.go(chair.meeting("/fate/1"));
  await chair.sees(chair.say("fate-standing-revoked"));
  await chair.follow(chair.say("fate-overturned"));
  for (const screen of [PHONE, DESK]) {
    await chair.page.setViewportSize(screen);
    await chair.look("set-aside");
  }
  await chair.press(chair.say("fate-overturned-act"));
  await chair.sees(chair.say("fate-missing-organ"));
  await chair.page.fill("[name=organ]", "玉兰区人民政府");
  await chair.page.fill("[name=case]", "玉政复〔2026〕3号");
  await fill(chair.page, "on", new Date(certified.getTime() - DAY));
  await chair.page.fill("[name=text]", "撤销街道办事处的处理。");
  await chair.press(chair.say("fate-overturned-act"));
  await chair.look("set-aside-too-early");
  await fill(chair.page, "on", certified);
  await chair.press(chair.say("fate-overturned-act"));
  await chair.sees(chair.say("done-fate-overturned"));
  await chair.sees(chair.say("fate-standing-challenged"));
  await chair.look("holds-again");

  const neighbour = await life.guest(journey, "neighbour", { view: "zh-CN.elder-18" });
  await neighbour.go(`/c/${COMMUNITY}/matters/1`);
  await neighbour.sees("吕委员");
  await neighbour.look("matter");
  await neighbour.leave();
});
