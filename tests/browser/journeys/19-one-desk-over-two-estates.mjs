// A secretary who works for the committees of two estates: what is due in both stands on one desk, nearest first; a draft is
// opened, checked and sent within what each committee entrusted, and it stays on record who did it.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { DAY } from "../support/days.mjs";
import { Installation } from "../support/installation.mjs";
import { DESK, openBrowser, PHONE, Visitor } from "../support/visitor.mjs";

const JOURNEY = "two-estates";
const [LARGE, SMALL] = ["子鸣小区", "和园小区"];
const start = new Date();
let installation, browser, secretary;

before(async () => {
  installation = await Installation.demo({ neighbour: true });
  browser = await openBrowser();
  secretary = await comes();
});

after(async () => {
  await browser?.close();
  await installation?.end();
});

async function comes() {
  const person = await Visitor.enter(browser, installation, { journey: JOURNEY, who: "secretary", screen: DESK });
  await person.signIn("secretary", installation.password("secretary"));
  return person;
}

/** So many days later the secretary is back at the desk. */
async function later(days) {
  await secretary.leave();
  await installation.restart({ clockAt: new Date(start.getTime() + days * DAY) });
  secretary = await comes();
}

/** The page on a telephone and at a desk. */
async function both(step) {
  for (const [size, screen] of [["phone", PHONE], ["desk", DESK]]) {
    await secretary.page.setViewportSize(screen);
    await secretary.look(`${step}-${size}`);
  }
}

/** What stands under each heading of the desk, line by line. */
async function groups() {
  return new Map(
    await secretary.page.locator("main h2").evaluateAll((headings) =>
      headings.map((heading) => {
        const list = heading.nextElementSibling;
        const lines = list?.matches("ul.tasks") ? [...list.querySelectorAll("li")] : [];
        return [heading.innerText.trim(), lines.map((line) => line.innerText)];
      }),
    ),
  );
}

/** The heading under which a line with these words stands. */
async function horizon(...words) {
  for (const [heading, lines] of await groups()) {
    if (lines.some((line) => words.every((word) => line.includes(word)))) return heading;
  }
  return null;
}

test("what is due in both estates stands on one desk, nearest first, each with whom it is done for and by which article", async () => {
  assert.equal(secretary.path(), "/desk");
  await secretary.sees(LARGE);
  await secretary.sees(SMALL);
  await both("desk");
  const month = (await groups()).get(secretary.say("duty-horizon-30"));
  assert.ok(month.some((line) => line.includes(LARGE)) && month.some((line) => line.includes(SMALL)), month.join("\n"));
  const dated = month.map((line) => line.match(/还有 (\d+) 天/)).filter(Boolean);
  const days = dated.map(([, left]) => Number(left));
  assert.deepEqual(days, [...days].sort((one, another) => one - another));
  assert.equal(await horizon(SMALL, "选出新一届业主委员会"), secretary.say("duty-horizon-90"));
  await secretary.sees("指导规则 §36");

  await secretary.follow(secretary.say("duties-week"));
  await both("week");
  const calendar = await secretary.context.request.get("/desk/calendar.ics");
  const text = (await calendar.text()).replaceAll("\r\n ", "");
  assert.ok(text.includes(LARGE) && text.includes(SMALL));
});

test("a line of the desk leads to a form that is filled in as far as the book knows; it is checked and sent", async () => {
  const { page } = secretary;
  await secretary.go("/desk");
  const line = page.locator("main li", { hasText: SMALL }).filter({ hasText: "维修资金收支和余额" });
  await secretary.turn(() => line.getByRole("link").click());
  assert.ok(await page.isChecked('[name=what][value="fund"]'));
  const on = () => secretary.press(secretary.say("parts-continue"));
  await both("publish");
  await on();
  // The account goes on where the last one ended.
  const drafted = await page.inputValue("[name=from-year]");
  assert.match(drafted, /^20\d\d$/);
  await both("publish-time");
  await on();
  await on();
  await secretary.look("publish-missing");
  await page.fill("[name=text]", "住宅专项维修资金余额 1204530.16 元，本年没有支出。");
  await on();
  await secretary.pick("where", "words");
  await on();
  await secretary.look("publish-check");
  await secretary.press(secretary.say("publish-act"));
  await secretary.sees(secretary.say("publish-done"));
  await both("board");
  await secretary.go("/desk");
  assert.equal(await horizon(SMALL, "维修资金收支和余额"), null);
  assert.equal(await horizon(LARGE, "维修资金收支和余额"), secretary.say("duty-horizon-30"));
});

test("what a committee did not entrust is not offered, and what was done is on record", async () => {
  await secretary.go("/c/heyuan/desk");
  assert.equal(await secretary.page.getByRole("link", { name: secretary.say("desk-convene"), exact: true }).count(), 0);
  await secretary.page.locator("main summary", { hasText: secretary.say("remit-mine") }).click();
  await both("remit");
  await secretary.follow(secretary.say("acts-mine"));
  await secretary.sees("公开");
  await both("record");
});

test("as the days pass the same duty moves from ninety days to sixty, thirty and seven, and what was let slip leads", async () => {
  const elected = [SMALL, "选出新一届业主委员会"];
  for (const [days, within] of [[25, 60], [55, 30], [75, 7]]) {
    await later(days);
    await secretary.go("/desk");
    assert.equal(await horizon(...elected), secretary.say(`duty-horizon-${within}`), `after ${days} days`);
    await both(`after-${days}-days`);
  }
  const [first] = (await groups()).keys();
  assert.equal(first, secretary.say("duty-horizon-overdue"));
  await secretary.go("/desk/week");
  await secretary.sees("选出新一届业主委员会");
  await both("week-before-the-end");
});

test("the list to hand over is drawn up before the term ends from a draft, line by line", async () => {
  const { page } = secretary;
  await secretary.go("/c/heyuan/desk/handover");
  await secretary.follow(secretary.say("handover-draw-up"));
  await secretary.sees(secretary.say("handover-draw-up-public"));
  await both("hand-over-draft");
  await secretary.press(secretary.say("handover-draw-up-act"));
  await secretary.sees(secretary.say("done-handover-drawn-up"));
  await both("hand-over-list");
  assert.ok((await page.locator("main").innerText()).includes("印章"));
});
