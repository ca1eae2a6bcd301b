// The institutional life of an estate, through its pages and as the people it is for: founding an assembly, a petition
// that leads to a meeting, a committee's sitting with minutes and seal, a renewal with its hand-over, a request to inspect.
import { after, before, test } from "node:test";

import { SELF_GOVERNED, settle, UNFOUNDED } from "../support/estates.mjs";
import { Installation } from "../support/installation.mjs";
import { DESK, openBrowser, Visitor } from "../support/visitor.mjs";

/** The code of an owner's card as it is printed. */
const CODE = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/;
const DAY = 24 * 60 * 60_000;
const day = (moment) => new Date(moment.getTime() + 8 * 60 * 60_000).toISOString().slice(0, 10);

let installation, browser;
const estates = new Map();
const now = new Date();

before(async () => {
  installation = await Installation.closed();
  estates.set("taoyuan", await settle(installation, "taoyuan", "桃园小区", UNFOUNDED));
  estates.set("xinglin", await settle(installation, "xinglin", "杏林小区", SELF_GOVERNED));
  // Sixty days before the end of a term its last months have begun.
  const term = { from: day(new Date(now.getTime() - 900 * DAY)), until: day(new Date(now.getTime() + 60 * DAY)) };
  estates.set("liuyuan", await settle(installation, "liuyuan", "柳园小区", SELF_GOVERNED, term));
  await installation.serve();
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await installation?.end();
});

const people = new Map();

/** Somebody with a seat in an estate, at a desk. Whoever signed in stays so: a code opens the door once. */
async function staff(journey, community, account) {
  const name = `${community}-${account}`;
  if (!people.has(name)) {
    const person = await Visitor.enter(browser, installation, { journey, who: account, screen: DESK });
    await person.signIn(name, estates.get(community).get(account));
    person.at = (rest) => `/c/${community}${rest}`;
    people.set(name, person);
  }
  const person = people.get(name);
  person.journey = journey;
  return person;
}

/** Lets time pass; everybody goes home meanwhile. Without a moment the house stays closed. */
async function waitUntil(moment) {
  for (const person of people.values()) await person.leave();
  people.clear();
  await installation.stop();
  if (moment) await installation.serve({ clockAt: moment });
}

/** Owners' cards by the name on them, made out and printed at the desk. */
async function cards(clerk) {
  await clerk.go(clerk.at("/desk/cards"));
  await clerk.press(clerk.say("cards-issue"));
  await clerk.go(clerk.at("/desk/cards/print"));
  const printed = await clerk.page.locator(".owner-card").allInnerTexts();
  return new Map(
    printed.map((card) => {
      const lines = card.split("\n").map((line) => line.trim());
      const code = card.match(CODE)[0].replaceAll("-", "");
      return [lines.find((line) => /^[林陈黄周吴郑王冯].{1,2}$/.test(line)), code];
    }),
  );
}

/** An owner with a telephone and their card. */
async function owner(journey, code, options = {}) {
  const visitor = await Visitor.enter(browser, installation, { journey, who: "owner", ...options });
  visitor.card = (rest = "") => `/o/${code}${rest}`;
  return visitor;
}

test("owners apply for an assembly, and the preparatory group is put before everybody's eyes", async () => {
  const journey = "founding";
  const clerk = await staff(journey, "taoyuan", "clerk");
  const codes = await cards(clerk);

  const lin = await owner(journey, codes.get("林一"));
  await lin.go(lin.card());
  await lin.look("owner-page");
  await lin.follow(lin.say("owner-founding"));
  await lin.look("application");
  await lin.press(lin.say("owner-founding-sign"));
  await lin.sees(lin.say("done-petition-signed"));
  await lin.look("signed");
  await lin.press(lin.say("founding-submit"));
  await lin.sees(lin.say("done-founding-submitted"));

  const street = await staff(journey, "taoyuan", "street");
  const { page } = street;
  await street.go(street.at("/desk"));
  await street.look("desk-due");
  await street.follow(street.say("duty-answer-application", { about: "" }));
  await street.pick("answer", "accept");
  await street.press(street.say("founding-answer-act"));
  await street.go(street.at("/desk/founding/group"));
  await street.press(street.say("founding-group-set-up"));
  const members = [["head", "1栋-1单元-101", "林一"], ["owner", "1栋-1单元-102", "陈二"], ["owner", "1栋-1单元-202", "周五"]];
  for (const [role, home, name] of members) {
    await street.go(street.at("/desk/founding/group/member"));
    if (role === "head") {
      await street.pick("person", "1");
      await street.pick("side", "street-office");
      await street.pick("leads", "yes");
    } else {
      await page.fill("[name=name]", name);
      await street.pick("side", "owners");
      await page.fill("[name=home]", home);
    }
    await street.press(street.say("founding-member-act"));
    await street.sees(street.say("done-founding-seated"));
  }
  await street.go(street.at("/desk/founding/group/publish"));
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

test("a petition that enough owners signed leads to the meeting it asks for", async () => {
  const journey = "petition";
  const clerk = await staff(journey, "xinglin", "clerk");
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
  await clerk.look("check");
  await clerk.press(clerk.say("desk-petition-raise-act"));
  await clerk.sees(clerk.say("done-petition-raised-on-paper"));
  const second = await staff(journey, "xinglin", "clerk2");
  await second.go(second.at("/desk/petitions/1"));
  await second.follow("林一");
  await second.press(second.say("desk-petition-confirm"));

  // Signed by telephone, without scripts.
  const chen = await owner(journey, codes.get("陈二"), { scripts: false, view: "zh-CN.elder-18" });
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

  const chair = await staff(journey, "xinglin", "chair");
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
  const clerk = await staff(journey, "liuyuan", "clerk");
  const codes = await cards(clerk);
  const wu = await owner(journey, codes.get("吴六"));
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

  const secretary = await staff(journey, "liuyuan", "secretary");
  await secretary.go("/desk");
  await secretary.look("all-estates");
  await secretary.follow(secretary.say("duty-answer-inspection", { about: "1" }));
  await secretary.pick("outcome", "granted");
  const soon = new Date(Date.now() + 8 * 60 * 60_000);
  for (const [part, value] of [["year", soon.getUTCFullYear()], ["month", soon.getUTCMonth() + 1], ["day", soon.getUTCDate()]]) {
    await secretary.page.locator(`[name=on-${part}]`).first().fill(String(value));
  }
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
  let chair = await staff(journey, "xinglin", "chair");
  let { page } = chair;
  const on = () => chair.press(chair.say("parts-continue"));
  const held = new Date(now.getTime() + 12 * DAY);
  const local = new Date(held.getTime() + 8 * 60 * 60_000);
  await chair.go(chair.at("/desk/committee/1"));
  await chair.look("committee");
  await chair.follow(chair.say("committee-call"));
  await chair.pick("occasion", "ordinary");
  await on();
  for (const [part, value] of [["year", local.getUTCFullYear()], ["month", local.getUTCMonth() + 1], ["day", local.getUTCDate()], ["time", "9:00"]]) {
    await page.fill(`[name=held-${part}]`, String(value));
  }
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

  await waitUntil(new Date(`${day(held)}T02:00:00Z`));
  chair = await staff(journey, "xinglin", "chair");
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
  await chair.pick("asked", "1");
  await chair.pick("keeper", "1");
  await chair.look("seal");
  await chair.press(chair.say("committee-seal-act"));
  await chair.sees("值班表");

  const neighbour = await owner(journey, "");
  await neighbour.go("/c/xinglin/committee/1");
  await neighbour.sees("值班表");
  await neighbour.look("public");
  await neighbour.leave();
});

test("a term ends: it is reported, the election is convened from what is due, an owner stands, all is handed over", async () => {
  const journey = "renewal";
  const clerk = await staff(journey, "liuyuan", "clerk");
  await clerk.go(clerk.at("/desk/cards/print"));
  const printed = await clerk.page.locator(".owner-card", { hasText: "周五" }).innerText();
  const code = printed.match(CODE)[0].replaceAll("-", "");
  const secretary = await staff(journey, "liuyuan", "secretary");
  const on = () => secretary.press(secretary.say("parts-continue"));
  await secretary.go(secretary.at("/desk/renewal"));
  await secretary.look("alarm");
  await secretary.page.fill("[name=report]", "已书面报告街道办事处。");
  await secretary.press(secretary.say("renewal-report-act"));
  await secretary.sees(secretary.say("done-renewal-reported"));
  await secretary.go(secretary.at("/desk/convene"));
  await secretary.look("convene-due");
  await secretary.turn(() => secretary.page.locator('a[href*="elect-next=1"]').click());
  await on();
  await secretary.pick("occasion", "regular");
  await on();
  await secretary.pick("more", "no");
  await on();
  await on();
  await secretary.look("convene-check");
  await secretary.press(secretary.say("convene-act"));
  await secretary.sees(secretary.say("convene-done"));

  const zhou = await owner(journey, code);
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
  await waitUntil(after);
  const street = await staff(journey, "liuyuan", "street");
  await street.go(street.at("/desk/bodies/1/fill"));
  await street.pick("person", "new");
  await street.page.fill("[name=name]", "高主任");
  await street.pick("role", "chair");
  for (const [name, years] of [["from", 0], ["until", 3]]) {
    const [year, month, date] = day(after).split("-").map(Number);
    for (const [part, value] of [["year", year + years], ["month", month], ["day", date]]) {
      await street.page.fill(`[name=${name}-${part}]`, String(value));
    }
  }
  await street.press(street.say("desk-fill"));
  await street.sees(street.say("done-seat-filled"));
  const seat = ["--body", "1", "--role", "chair", "--person", String(SELF_GOVERNED.seats.length + 1)];
  await waitUntil(null);
  const said = await installation.command("account", "add", "liuyuan-next", ...seat, "--community", "liuyuan");
  estates.get("liuyuan").set("next", said.match(/^password (\S+)$/m)[1]);
  await installation.serve({ clockAt: new Date(after.getTime() + DAY / 24) });

  const next = await staff(journey, "liuyuan", "next");
  await next.go(next.at("/desk"));
  await next.look("desk-due");
  await next.go(next.at("/desk/handover"));
  await next.follow(next.say("handover-draw-up"));
  await next.look("draw-up");
  await next.press(next.say("handover-draw-up-act"));
  await next.look("list");
  const former = await staff(journey, "liuyuan", "chair");
  await former.go(former.at("/handover/1/items/1"));
  await former.press(former.say("handover-give-act"));
  await next.go(next.at("/handover/1/items/1"));
  await next.press(next.say("handover-take-act"));
  await next.look("taken");
});
