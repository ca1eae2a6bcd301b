// The institutional life of an estate, through its pages and as the people it is for: a petition
// that leads to a meeting, a committee's sitting with minutes and seal, a renewal with its hand-over, a request to inspect.
import { after, before, test } from "node:test";

import { DAY, atHour, day, fill } from "../support/days.mjs";
import { SELF_GOVERNED } from "../support/estates.mjs";
import { Life, cards, conveneNextElection } from "../support/life.mjs";

const now = new Date();
let life;

before(async () => {
  life = await Life.closed();
  await life.settle("xinglin", "杏林小区", SELF_GOVERNED);
  // Sixty days before the end of a term its last months have begun.
  const [from, until] = [-900, 60].map((days) => day(new Date(now.getTime() + days * DAY)));
  await life.settle("liuyuan", "柳园小区", SELF_GOVERNED, { from, until });
  await life.open();
});

after(() => life?.end());

test("a petition that enough owners signed leads to the meeting it asks for", async () => {
  const journey = "petition";
  const clerk = await life.staff(journey, "xinglin", "clerk");
  const codes = await cards(clerk);
  const title = "更换小区水泵";

  // Brought on paper, entered by one clerk and confirmed by another.
  await clerk.go(clerk.at("/desk/petitions"));
  await clerk.look("desk");
  await clerk.follow(clerk.say("desk-petition-raise"));
  await clerk.page.fill("[name=home]", "1栋-1单元-101");
  await clerk.press(clerk.say("desk-letters-find"));
  await clerk.press(clerk.say("parts-continue"));
  await clerk.sees(clerk.say("petition-missing-kind"));
  await clerk.look("kind-missing");
  await clerk.page.locator(".choice", { hasText: "林一" }).first().click();
  await clerk.pick("kind", "meeting");
  await clerk.press(clerk.say("parts-continue"));
  await clerk.pick("matter", "use-maintenance-fund");
  await clerk.page.fill("[name=title]", title);
  await clerk.page.fill("[name=text]", "两台水泵已用十九年，拟使用维修资金更换。");
  await clerk.page.fill("[name=note]", "签名表第 1 页");
  await clerk.look("words");
  await clerk.press(clerk.say("parts-continue"));
  await clerk.look("scope");
  await clerk.pick("scope", "estate");
  await clerk.press(clerk.say("parts-continue"));
  await clerk.look("check");
  await clerk.press(clerk.say("desk-petition-raise-act"));
  await clerk.sees(clerk.say("done-petition-raised-on-paper"));
  const second = await life.staff(journey, "xinglin", "clerk2");
  await second.go(second.at("/desk/petitions/1"));
  await second.follow("林一");
  await second.press(second.say("desk-petition-confirm"));

  // Signed by telephone, without scripts.
  const chen = await life.owner(journey, codes.get("陈二"), { scripts: false, view: "zh-CN.elder-18" });
  await chen.go(chen.card("/petitions/1"));
  await chen.look("petition");
  await chen.press(chen.say("owner-sign"));
  await chen.sees(chen.say("done-petition-signed"));
  await chen.look("signed");
  await chen.follow(chen.say("owner-hand-in"));
  await chen.look("hand-in");
  await chen.press(chen.say("petition-hand-in"));
  await chen.sees(chen.say("done-petition-handed-in"));
  await chen.leave();

  const chair = await life.staff(journey, "xinglin", "chair");
  await chair.go(chair.at("/desk"));
  await chair.look("desk-due");
  await chair.follow(chair.say("duty-answer-petition", { about: "1" }));
  await chair.follow(chair.say("desk-petition-convene"));
  await chair.press(chair.say("desk-petition-convene"));
  await chair.sees(chair.say("done-petition-convened"));
  await chair.look("convened");
  await chair.go(chair.at("/desk"));
  await chair.sees(title);
});

test("an owner asks to look into papers, is answered, and looks", async () => {
  const journey = "inspection";
  const clerk = await life.staff(journey, "liuyuan", "clerk");
  const codes = await cards(clerk);
  const wu = await life.owner(journey, codes.get("吴六"));
  await wu.go(wu.card());
  await wu.follow(wu.say("owner-inspect"));
  await wu.press(wu.say("parts-continue"));
  await wu.sees(wu.say("owner-inspect-missing-thing"));
  await wu.look("mistakes");
  await wu.pick("body", "1");
  await wu.pick("thing", "fund");
  await wu.page.fill("[name=says]", "2025 年维修资金的支出凭证");
  await wu.press(wu.say("parts-continue"));
  await wu.look("check");
  await wu.press(wu.say("owner-inspect-act"));
  await wu.sees(wu.say("done-inspection-asked"));
  await wu.look("asked");

  const secretary = await life.staff(journey, "liuyuan", "secretary");
  await secretary.go("/desk");
  await secretary.look("all-estates");
  await secretary.follow(secretary.say("duty-answer-inspection", { about: "1" }));
  await secretary.pick("outcome", "granted");
  await fill(secretary.page, "on", now);
  await secretary.page.fill("[name=place]", "物业用房，上午九时");
  await secretary.page.locator("[name=reasons]").first().fill("2025 年全部支出凭证，可以拍照。");
  await secretary.press(secretary.say("inspection-answer-act"));
  await secretary.sees(secretary.say("done-inspection-answered"));
  await secretary.page.fill("[name=reasons]", "出示了支出凭证十二张。");
  await secretary.press(secretary.say("inspection-log-act"));
  await secretary.sees(secretary.say("done-inspection-held"));
  await secretary.look("logged");

  await wu.go(wu.card("/inspections/1"));
  await wu.sees("可以拍照");
  await wu.look("answered");
  await wu.go(wu.card());
  await wu.look("owner-page");
  await wu.leave();
});

test("a committee sits: agenda, attendance, decision, minutes, publication, and the seal set on what was decided", async () => {
  const journey = "committee";
  let chair = await life.staff(journey, "xinglin", "chair");
  let { page } = chair;
  const on = () => chair.press(chair.say("parts-continue"));
  const held = atHour(new Date(now.getTime() + 12 * DAY), 9);
  await chair.go(chair.at("/desk/committee/1"));
  await chair.look("committee");
  await chair.follow(chair.say("committee-call"));
  await chair.pick("occasion", "ordinary");
  await on();
  await fill(page, "held", held);
  await page.fill("[name=venue]", "社区活动室");
  await on();
  await chair.pick("about-1", "own");
  await on();
  await page.fill("[name=title-1]", "排定值班表");
  await page.fill("[name=text-1]", "主任、副主任、委员轮流值班，每周二、周四晚七时。");
  await on();
  await chair.pick("more", "no");
  await on();
  await chair.look("agenda");
  await chair.press(chair.say("committee-call-act"));

  await life.waitUntil(new Date(held.getTime() + DAY / 24));
  chair = await life.staff(journey, "xinglin", "chair");
  page = chair.page;
  await chair.go(chair.at("/desk/sittings/1/attendance"));
  for (const box of await page.locator("[name=present]").all()) await chair.pick("present", await box.getAttribute("value"));
  await chair.look("attendance");
  await chair.press(chair.say("committee-attendance-act"));
  await chair.go(chair.at("/desk/sittings/1/items/1"));
  for (const name of new Set(await page.locator("[name^=vote-]").evaluateAll((all) => all.map((one) => one.name)))) {
    await chair.pick(name, "for");
  }
  await chair.look("decide");
  await chair.press(chair.say("committee-decide-act"));
  await chair.go(chair.at("/desk/sittings/1/minutes"));
  await page.fill("[name=text]", "三名委员全部到会，一致同意值班表。");
  await chair.press(chair.say("committee-minutes-act"));
  await chair.go(chair.at("/desk/sittings/1/sign"));
  await chair.pick("answer", "signed");
  await chair.look("sign");
  await chair.press(chair.say("committee-sign-act"));
  await chair.go(chair.at("/desk/sittings/1/publish"));
  await chair.press(chair.say("committee-publish-act"));
  await chair.sees(chair.say("done-committee-published"));
  await chair.go(chair.at("/desk/committee/1/seal/new"));
  await chair.pick("seal", "committee");
  await page.fill("[name=document]", "值班表");
  await page.fill("[name=copies]", "2");
  await chair.pick("ground", "decision-1-1");
  await chair.pick("asked", "2");
  await chair.pick("keeper", "1");
  await chair.look("seal");
  await chair.press(chair.say("committee-seal-act"));
  await chair.sees("值班表");

  const neighbour = await life.owner(journey, "");
  await neighbour.go("/c/xinglin/committee/1");
  await neighbour.sees("值班表");
  await neighbour.look("public");
  await neighbour.leave();
});

test("a term ends: it is reported, the election is convened from what is due, an owner stands, all is handed over", async () => {
  const journey = "renewal";
  const clerk = await life.staff(journey, "liuyuan", "clerk");
  const code = (await cards(clerk)).get("周五");
  const secretary = await life.staff(journey, "liuyuan", "secretary");
  await secretary.go(secretary.at("/desk/renewal"));
  await secretary.look("alarm");
  await secretary.page.fill("[name=report]", "已书面报告街道办事处。");
  await secretary.press(secretary.say("renewal-report-act"));
  await secretary.sees(secretary.say("done-renewal-reported"));
  await secretary.go(secretary.at("/desk/convene"));
  await secretary.look("convene-due");
  await secretary.turn(() => secretary.page.locator('a[href*="elect-next=1"]').click());
  await conveneNextElection(secretary, { seenAt: "convene-check" });

  const zhou = await life.owner(journey, code);
  await zhou.go(zhou.card());
  await zhou.turn(() => zhou.page.locator('a[href*="/stand/"]').first().click());
  await zhou.press(zhou.say("owner-stand-act"));
  await zhou.sees(zhou.say("owner-stand-consent-missing"));
  await zhou.page.fill("[name=statement]", "住在这里十二年，愿意为邻居做事。");
  await zhou.pick("consents", "yes");
  await zhou.look("stand");
  await zhou.press(zhou.say("owner-stand-act"));
  await zhou.sees(zhou.say("done-candidate-stands"));
  await zhou.look("stands");
  await zhou.leave();

  // The term is over. The street office enters who follows; whoever sat before hands over, whoever sits now takes.
  const after = new Date(now.getTime() + 62 * DAY);
  await life.waitUntil(after);
  const street = await life.staff(journey, "liuyuan", "street");
  await street.go(street.at("/desk/bodies/1/fill"));
  await street.pick("person", "new");
  await street.page.fill("[name=name]", "高主任");
  await street.pick("role", "chair");
  await fill(street.page, "from", after);
  await fill(street.page, "until", new Date(after.getTime() + 3 * 365 * DAY));
  await street.press(street.say("desk-fill"));
  await street.sees(street.say("done-seat-filled"));
  const seat = { body: 1, role: "chair", person: SELF_GOVERNED.seats.length + 1 };
  await life.admit("liuyuan", "next", seat, new Date(after.getTime() + DAY / 24));

  const next = await life.staff(journey, "liuyuan", "next");
  await next.go(next.at("/desk"));
  await next.look("desk-due");
  await next.go(next.at("/desk/handover"));
  await next.follow(next.say("handover-draw-up"));
  await next.look("draw-up");
  await next.press(next.say("handover-draw-up-act"));
  await next.look("list");
  const former = await life.staff(journey, "liuyuan", "chair");
  await former.go(former.at("/handover/1/items/1"));
  await former.press(former.say("handover-give-act"));
  await next.go(next.at("/handover/1/items/1"));
  await next.press(next.say("handover-take-act"));
  await next.look("taken");
});
