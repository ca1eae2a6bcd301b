// A panel drawn by lot, from its announcement to its last place, and how its people hear what becomes of it: whoever leads it
// at a desk, two clerks who type the number, and an owner with a card on a telephone without scripts, in large type.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { DAY, atHour, fill } from "../support/days.mjs";
import { Installation } from "../support/installation.mjs";
import { Mail } from "../support/mail.mjs";
import { DESK, openBrowser, Visitor } from "../support/visitor.mjs";

const CONCERN = "/c/ziming/desk/deliberations/2";
const PUBLIC = "/c/ziming/deliberations/2";
const ADDRESS = "lin@example.org";
/** By day, so that nothing waits for the morning. */
const begun = atHour(new Date(Date.now() + DAY), 10);
const later = (days, hour) => atHour(new Date(begun.getTime() + days * DAY), hour);

let installation, browser, mail, owner, card, panel;
const people = new Map();

/** Somebody with a seat, who signs in again whenever the house was closed. */
async function staff(account) {
  if (!people.has(account)) {
    const person = await Visitor.enter(browser, installation, { journey: "panel-and-outbox", who: account, screen: DESK });
    await person.signIn(account, installation.password(account));
    people.set(account, person);
  }
  return people.get(account);
}

async function waitUntil(moment) {
  for (const person of people.values()) await person.leave();
  people.clear();
  await installation.restart({ clockAt: moment, messages: mail.settings });
}

before(async () => {
  installation = await Installation.closed();
  mail = await Mail.open(installation.folder);
  await installation.serve({ clockAt: begun, messages: mail.settings });
  browser = await openBrowser();
  const code = installation.said.map((line) => line.match(/^owner card .*\/o\/(\w+)$/)?.[1]).find(Boolean);
  card = `/o/${code}`;
  owner = await Visitor.enter(browser, installation, { journey: "panel-and-outbox", who: "owner", view: "zh-CN.elder-18", scripts: false });
});

after(async () => {
  await browser?.close();
  await mail?.close();
  await installation?.end();
});

test("a panel is announced, and an owner puts themselves forward by card, one question a page", async () => {
  const organiser = await staff("residents");
  await organiser.go(`${CONCERN}/panels/announce`);
  await organiser.press(organiser.say("parts-continue"));
  await organiser.look("announce-mistakes");
  await organiser.write("purpose", "商量广场什么时候可以放音乐。");
  await organiser.write("size", "2");
  await organiser.write("features", "身份：业主 1-1，租户 1-1");
  await fill(organiser.page, "until", later(9, 10));
  await organiser.write("source", "双色球下一期开奖号码，按开出顺序");
  await fill(organiser.page, "known", later(15, 21));
  await organiser.press(organiser.say("parts-continue"));
  await organiser.look("announce-check");
  await organiser.press(organiser.say("desk-panel-announce-act"));
  await organiser.sees(organiser.say("done-panel-announced"));
  await organiser.look("announced");
  panel = organiser.path().match(/\/panels\/\d+$/)[0];

  const own = `${card}/deliberations/2${panel}`;
  await owner.go(own);
  await owner.look("panel");
  await owner.follow(owner.say("owner-panel-forward"));
  await owner.press(owner.say("parts-continue"));
  await owner.look("nothing-picked");
  await owner.pick("value", "0");
  await owner.press(owner.say("parts-continue"));
  await owner.sees(owner.say("owner-panel-check"));
  await owner.look("check");
  await owner.press(owner.say("owner-panel-act"));
  await owner.sees(owner.say("owner-panel-receipt"));
  await owner.look("receipt");
});

test("two tenants put themselves forward on paper, and the pool closes by itself", async () => {
  const clerk = await staff("clerk1");
  await clerk.go(`${CONCERN}${panel}/forward`);
  await clerk.press(clerk.say("desk-deliberation-raise-act"));
  await clerk.look("paper-mistakes");
  for (const who of ["租户甲，13800000101", "租户乙，13800000102"]) {
    await clerk.go(`${CONCERN}${panel}/forward`);
    await clerk.write("home", "1栋-1单元-101");
    await clerk.write("reached", who);
    await clerk.pick("feature-0", "1");
    await clerk.press(clerk.say("desk-deliberation-raise-act"));
    await clerk.sees(clerk.say("done-panel-forward"));
    await clerk.sees(who);
  }
  await clerk.look("paper");

  await waitUntil(later(16, 10));
  await owner.comes(`${card}/deliberations/2${panel}`, owner.say("owner-panel-wait-draw"));
  await owner.look("numbered");
  const files = await owner.context.request.get(`${PUBLIC}${panel}/respondents.csv`);
  assert.equal((await files.text()).trim().split("\n").length, 4, "three people and a heading");
});

test("two people type the number, the panel is drawn, and whoever declines is replaced", async () => {
  for (const account of ["clerk1", "clerk2"]) {
    const clerk = await staff(account);
    await clerk.go(`${CONCERN}${panel}/number`);
    await clerk.look("number");
    await clerk.write("number", "03 07 12 18 22 30 05");
    await clerk.press(clerk.say("desk-panel-number-act"));
    await clerk.sees(clerk.say("done-panel-number-keyed"));
  }
  const organiser = await staff("residents");
  await organiser.go(`${CONCERN}${panel}`);
  await organiser.sees(organiser.say("desk-panel-number-stands", { number: "3.7.12.18.22.30.5" }));
  await organiser.look("before-the-draw");
  await organiser.press(organiser.say("desk-panel-draw"));
  await organiser.sees(organiser.say("done-panel-drawn"));
  await organiser.look("drawn");

  // The quotas ask for one owner, and there is one.
  await owner.go(card);
  await owner.sees(owner.say("owner-panel-drawn-title"));
  await owner.follow(owner.say("owner-panel-go"));
  await owner.look("asked");
  await owner.press(owner.say("owner-panel-accept"));
  await owner.sees(owner.say("owner-panel-accepted"));
  await owner.look("accepted");

  // What a tenant wrote on paper is typed by one, and counts once another held it against the paper.
  const answered = new Set();
  const answer = async (says, name) => {
    const [clerk, second] = [await staff("clerk1"), await staff("clerk2")];
    await clerk.go(`${CONCERN}${panel}/places`);
    const drawn = await clerk.page.locator('input[name="number"]').evaluateAll((all) => all.map((one) => one.value));
    const [number] = drawn.filter((one) => !answered.has(one));
    answered.add(number);
    await clerk.pick("number", number);
    await clerk.pick("accepts", says);
    await clerk.press(clerk.say("desk-word-key"));
    await clerk.look(`${name}-without-paper`);
    await clerk.write("kept", "一号盒");
    await clerk.press(clerk.say("desk-word-key"));
    await clerk.sees(clerk.say("done-word-keyed"));
    await clerk.look(`${name}-keyed`);
    await second.go(`${CONCERN}/papers`);
    await second.look(`${name}-waits`);
    await second.press(second.say("desk-word-confirm"));
    await second.sees(second.say("done-word-confirmed"));
  };
  await answer("no", "declined");
  // Until their last day they can still say otherwise by card.
  await waitUntil(later(22, 10));
  const announcing = await staff("residents");
  await announcing.go(`${CONCERN}${panel}`);
  await announcing.follow(announcing.say("desk-panel-replacements"));
  await announcing.look("replacements");
  await announcing.write("source", "福利彩票双色球下一期");
  await fill(announcing.page, "known", later(30, 21));
  await announcing.press(announcing.say("desk-panel-replacements-act"));
  await announcing.sees(announcing.say("done-panel-replacements-announced"));
  await waitUntil(later(31, 10));
  for (const account of ["clerk1", "clerk2"]) {
    const clerk = await staff(account);
    await clerk.go(`${CONCERN}${panel}/number`);
    await clerk.write("number", "02 04 08 16 23 32 11");
    await clerk.press(clerk.say("desk-panel-number-act"));
    await clerk.sees(clerk.say("done-panel-number-keyed"));
  }
  const again = await staff("residents");
  await again.go(`${CONCERN}${panel}`);
  await again.press(organiser.say("desk-panel-refill"));
  await again.sees(again.say("done-panel-refilled"));
  await again.look("refilled");
  await answer("yes", "accepted");

  await owner.go(`${PUBLIC}${panel}`);
  await owner.sees(owner.say("panel-seated", { people: 2 }));
  await owner.look("seated");
});

test("an owner asks for e-mail, and hears nothing before they typed in the code that came", async () => {
  await owner.go(card);
  await owner.follow(owner.say("told-go"));
  await owner.look("told");
  await owner.press(owner.say("told-send-code"));
  await owner.sees(owner.say("told-agree-first"));
  await owner.look("not-agreed");
  await owner.write("address", ADDRESS);
  await owner.pick("pace", "at-once");
  await owner.pick("agree", "yes");
  await owner.press(owner.say("told-send-code"));
  await owner.sees(owner.say("done-told-code-sent"));
  const letter = await mail.next();
  assert.equal(letter.to, ADDRESS);
  const code = letter.text.match(/\d{6}/)[0];
  await owner.write("typed", code === "000000" ? "000001" : "000000");
  await owner.press(owner.say("told-confirm-act"));
  await owner.sees(owner.say("told-code-wrong", { left: 4 }));
  await owner.look("wrong-code");
  await owner.write("typed", code);
  await owner.press(owner.say("told-confirm-act"));
  await owner.sees(owner.say("done-told-confirmed"));
  await owner.look("confirmed");
});

/** What is published to all owners, by whoever must. */
async function publish(text) {
  const secretary = await staff("secretary");
  await secretary.go("/c/ziming/desk/publish");
  const on = () => secretary.press(secretary.say("parts-continue"));
  await secretary.pick("what", "fund");
  await on();
  await fill(secretary.page, "from", later(-90, 10));
  await fill(secretary.page, "until", later(0, 10));
  await on();
  await secretary.write("text", text);
  await on();
  await secretary.pick("where", "words");
  await on();
  await secretary.press(secretary.say("publish-act"));
  await secretary.sees(secretary.say("publish-done"));
}

/** Sends the concern back by a step, which whoever took part hears of. */
async function sendBack(reason) {
  const organiser = await staff("residents");
  await organiser.go(`${CONCERN}/back`);
  const steps = await organiser.page.locator("[name=to]").evaluateAll((all) => all.map(({ value }) => value));
  await organiser.pick("to", steps.at(-1));
  await organiser.write("reason", reason);
  await organiser.press(organiser.say("desk-step-back-act"));
  await organiser.sees(organiser.say("done-deliberation-sent-back"));
}

test("a publication reaches them, a matter goes quiet with one tap, and what the law has told to all does not", async () => {
  await publish("上半年维修资金余额 123456.78 元，没有支出。");
  const published = await mail.next();
  assert.ok(published.subject.includes("法定通知"), published.subject);

  await sendBack("代表刚刚产生，请他们先看资料。");
  const told = await mail.next();
  assert.ok(told.text.includes("代表刚刚产生"), told.text);
  const line = owner.say("message-mute", { link: "" });
  const quiet = told.text.split("\n").find((one) => one.startsWith(line)).slice(line.length);
  await owner.go(quiet);
  await owner.look("quiet");
  await owner.press(owner.say("quiet-mute"));
  await owner.sees(owner.say("quiet-is-muted"));
  await owner.look("muted");
  await owner.go(`${card}/told`);
  await owner.sees(owner.say("told-muted"));

  await sendBack("名单里还少一方。");
  await publish("下半年维修资金余额 120000.00 元。");
  assert.ok((await mail.next()).subject.includes("法定通知"), "the matter that was muted came all the same");
});

test("what was not sent stands at the desk with its reason, can be brought on paper, and is tried again", async () => {
  mail.forget(ADDRESS);
  await publish("补充公布维修资金的利息 321.00 元。");
  const secretary = await staff("secretary");
  await secretary.comes("/c/ziming/desk/outbox", "no such user");
  await secretary.sees(secretary.say("outbox-by-law"));
  await secretary.seesNot(ADDRESS);
  await secretary.look("unsent");
  await secretary.go("/c/ziming/desk/outbox/paper");
  await secretary.look("paper-list");
  mail.know(ADDRESS);
  await secretary.go("/c/ziming/desk/outbox");
  await secretary.press(secretary.say("outbox-again-all"));
  await secretary.sees(secretary.say("done-outbox-again"));
  assert.ok((await mail.next()).subject.includes("法定通知"));
  await secretary.look("sent-again");
});
