// Owners hand something to their committee, up to a sum and until a day; what they keep for themselves is refused, the committee
// decides in a sitting what it is used for, and the seal follows that decision.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { DAY, atHour, day, fill, proposed } from "../support/days.mjs";
import { SELF_GOVERNED } from "../support/estates.mjs";
import { hold } from "../support/held.mjs";
import { Life } from "../support/life.mjs";
import { DESK, NARROW, PHONE } from "../support/visitor.mjs";

const JOURNEY = "mandate";
const COMMUNITY = "zijing";
const HANDED = "公共部位的日常维修，每季度公布一次。";
const ARTICLE = "民法典 §278(1)";
/** Who asks for the seal and who keeps it: the deputy and the secretary. */
const [ASKS, KEEPS] = ["2", "4"];
const now = new Date();
let life;

const staff = (account) => life.staff(JOURNEY, COMMUNITY, account);

before(async () => {
  life = await Life.closed();
  const [from, until] = [-300, 1200].map((days) => day(new Date(now.getTime() + days * DAY)));
  await life.settle(COMMUNITY, "紫荆小区", SELF_GOVERNED, { from, until });
  await life.open();
});

after(() => life?.end());

/** Begins to convene, as far as how a question is put. */
async function put(convenor, kind, title, text) {
  const on = () => convenor.press(convenor.say("parts-continue"));
  await convenor.go(convenor.at("/desk/convene"));
  await on();
  await convenor.pick("occasion", "regular");
  await on();
  await convenor.pick("kind-1", kind);
  await on();
  await convenor.page.fill("[name=title-1]", title);
  await convenor.page.fill("[name=text-1]", text);
  await on();
  return on;
}

test("what the owners keep for themselves a committee neither decides nor is handed, and the article is named", async () => {
  const chair = await staff("chair");
  const on = () => chair.press(chair.say("parts-continue"));
  await chair.go(chair.at("/desk/committee/1/call"));
  await chair.pick("occasion", "ordinary");
  await on();
  await fill(chair.page, "held", atHour(new Date(now.getTime() + 12 * DAY), 19));
  await chair.page.fill("[name=venue]", "社区活动室");
  await on();
  await chair.pick("about-1", "matter-hire-manager");
  await on();
  await chair.page.fill("[name=title-1]", "续聘物业服务企业");
  await chair.page.fill("[name=text-1]", "由委员会决定续聘三年。");
  await on();
  await chair.pick("more", "no");
  await on();
  await chair.sees(ARTICLE);
  assert.equal(await chair.page.getByRole("button", { name: chair.say("committee-call-act") }).count(), 0);
  await chair.look("not-the-committees");

  await put(chair, "hire-manager", "续聘物业服务企业", "授权业主委员会决定续聘哪一家。");
  assert.equal(await chair.page.locator('[name="form-1"][value="delegation"]').count(), 0);
  await chair.sees(ARTICLE);
  await chair.look("not-handed-over");
});

test("owners vote what they hand over: what, up to how much, until when", async () => {
  const chair = await staff("chair");
  const on = await put(chair, "other-major", "授权日常维修", "授权业主委员会办理公共部位的日常维修。");
  await chair.pick("form-1", "delegation");
  await on();
  await on();
  await chair.sees(chair.say("convene-delegated-scope-missing"));
  await chair.look("unstated");
  await chair.page.fill("[name=delegated-scope-1]", HANDED);
  // A part above the whole bounds nothing, and is told where it is typed.
  await chair.page.fill("[name=delegated-limit-1]", "20,000");
  await chair.page.fill("[name=delegated-each-1]", "25,000");
  const until = new Date(now.getTime() + 400 * DAY);
  for (const [part, value] of day(until).split("-").map((text, at) => [["year", "month", "day"][at], text])) {
    await chair.page.fill(`[name=delegated-${part}-1]`, String(Number(value)));
  }
  await on();
  await chair.sees(chair.say("refusal-mandate-part-beyond-whole-rule"));
  await chair.look("part-beyond-whole");
  await chair.page.fill("[name=delegated-each-1]", "15,000");
  await on();
  await chair.pick("more", "no");
  await on();
  await chair.pick("scope", "estate");
  await on();
  await chair.sees(HANDED);
  await chair.sees("15,000.00");
  await chair.look("check");
  await chair.press(chair.say("convene-act"));
  await chair.sees(chair.say("convene-done"));
  const neighbour = await life.guest(JOURNEY, "neighbour");
  await neighbour.go(`/c/${COMMUNITY}/matters/1`);
  await neighbour.sees(HANDED);
  await neighbour.look("matter");
  await neighbour.leave();

  await hold(life, { journey: JOURNEY, community: COMMUNITY, convenor: "chair", marks: { q1: "for" } });
});

test("the secretary enters the mandate as it was voted, once", async () => {
  const secretary = await staff("secretary");
  await secretary.go(secretary.at("/desk/committee/1"));
  await secretary.follow(secretary.say("committee-mandate-new"));
  await secretary.sees(HANDED);
  await secretary.look("grant");
  await secretary.press(secretary.say("committee-mandate-act"));
  await secretary.sees(secretary.say("done-committee-mandate"));
  await secretary.look("granted");
  await secretary.go(secretary.at("/desk/committee/1/mandates/new"));
  await secretary.sees(secretary.say("committee-mandate-no-matter"));
  await secretary.look("once");
});

/** Calls a sitting with one item under the mandate, as far as the page that checks it. */
async function callUnder(chair, held, title, amount) {
  const on = () => chair.press(chair.say("parts-continue"));
  await chair.go(chair.at("/desk/committee/1/call"));
  await chair.pick("occasion", "ordinary");
  await on();
  await fill(chair.page, "held", held);
  await chair.page.fill("[name=venue]", "社区活动室");
  await on();
  await chair.pick("about-1", "mandate-1");
  await chair.page.fill("[name=amount-1]", amount);
  await on();
  await chair.page.fill("[name=title-1]", title);
  await chair.page.fill("[name=text-1]", `${title}，${amount} 元。`);
  await on();
  await chair.pick("more", "no");
  await on();
}

test("the committee decides what the mandate is used for; what goes beyond it is refused, and nobody spends it alone", async () => {
  let chair = await staff("chair");
  await chair.go(chair.at("/desk/committee/1/seal/new"));
  const held = atHour(new Date((await proposed(chair.page, "used")).getTime() + 9 * DAY), 19);
  // What the owners gave to the committee is no ground by itself.
  assert.equal(await chair.page.locator('[name=ground][value^="mandate-"]').count(), 0);
  await chair.sees(chair.say("committee-ground-under-mandate"));
  await chair.lookOnBoth("not-alone");
  await callUnder(chair, held, "屋面修补合同", "16,000");
  await chair.sees(chair.say("refusal-mandate-item-exceeded-rule"));
  await chair.look("beyond");
  await callUnder(chair, held, "屋面修补合同", "12,000");
  await chair.press(chair.say("committee-call-act"));

  await life.waitUntil(new Date(held.getTime() + DAY / 24));
  chair = await staff("chair");
  const { page } = chair;
  await chair.go(chair.at("/desk/sittings/1/attendance"));
  for (const box of await page.locator("[name=present]").all()) await chair.pick("present", await box.getAttribute("value"));
  await chair.press(chair.say("committee-attendance-act"));
  await chair.go(chair.at("/desk/sittings/1/items/1"));
  await chair.look("decide");
  for (const name of new Set(await page.locator("[name^=vote-]").evaluateAll((all) => all.map((one) => one.name)))) {
    await chair.pick(name, "for");
  }
  await chair.press(chair.say("committee-decide-act"));
  // Sum by sum within the limit, and beyond it together.
  await callUnder(chair, new Date(held.getTime() + 12 * DAY), "楼道粉刷合同", "9,000");
  await chair.sees(chair.say("refusal-mandate-exceeded-rule"));
  await chair.look("beyond-together");
});

test("the seal rests on what the committee decided, and the register leads there", async () => {
  const secretary = await staff("secretary");
  const { page } = secretary;
  await secretary.go(secretary.at("/desk/committee/1/seal/new"));
  await secretary.pick("seal", "committee");
  await page.fill("[name=document]", "屋面修补合同");
  await page.fill("[name=copies]", "2");
  await secretary.pick("ground", "decision-1-1");
  await secretary.pick("asked", ASKS);
  await secretary.pick("keeper", KEEPS);
  await secretary.press(secretary.say("committee-seal-act"));
  await secretary.sees(secretary.say("done-committee-seal"));
  await secretary.sees("屋面修补合同");
  for (const screen of [PHONE, DESK]) {
    await page.setViewportSize(screen);
    await secretary.look("register");
  }

  for (const options of [{ view: "zh-CN.elder-18" }, { screen: NARROW }]) {
    const neighbour = await life.guest(JOURNEY, "neighbour", options);
    await neighbour.go(`/c/${COMMUNITY}/committee/1`);
    await neighbour.sees(HANDED);
    await neighbour.sees("8,000.00");
    await neighbour.sees("屋面修补合同");
    await neighbour.seesNot("楼道粉刷合同");
    await neighbour.look("public");
    await neighbour.leave();
  }
});
