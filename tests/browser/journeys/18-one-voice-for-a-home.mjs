// Who speaks for a home, in a vote that is open: co-owners who disagree, a guardian whom the owner does not know, an heir, a
// representative who carries what owners signed, and ballots that come from another platform.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { fill } from "../support/days.mjs";
import { Installation } from "../support/installation.mjs";
import { vote } from "../support/life.mjs";
import { card, letter, MEETING, unvoted } from "../support/open-vote.mjs";
import { DESK, openBrowser, PHONE, Visitor } from "../support/visitor.mjs";

const PAPER = { name: "证明.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7 a scan of the paper") };
const ELDER = { view: "zh-CN.elder-18" };

let installation, browser, chair, clerk, second, shared, single;

before(async () => {
  installation = await Installation.demo();
  browser = await openBrowser();
  [chair, clerk, second] = await Promise.all(["chair", "clerk1", "clerk2"].map(staff));
  const entries = await unvoted(chair, 1, "1栋-1单元");
  shared = entries.find(({ owners }) => owners.length === 2);
  single = entries.filter(({ owners }) => owners.length === 1);
});

after(async () => {
  await browser?.close();
  await installation?.end();
});

async function staff(account) {
  const person = await Visitor.enter(browser, installation, { journey: "one-voice", who: account, screen: DESK });
  await person.signIn(account, installation.password(account));
  person.voices = (rest = "") => `${MEETING}/voices${rest}`;
  return person;
}

function guest(journey, who, options) {
  return Visitor.enter(browser, installation, { journey, who, ...options });
}

function all(journey) {
  for (const person of [chair, clerk, second]) person.journey = journey;
}

/** The page on a telephone and at a desk. */
async function both(visitor, step) {
  for (const [size, screen] of [["phone", PHONE], ["desk", DESK]]) {
    await visitor.page.setViewportSize(screen);
    await visitor.look(`${step}-${size}`);
  }
}

/** Takes down at the desk who speaks for an entry, as far as the form is filled in; hands back the number of the record. */
async function record(kind, entry, say) {
  const { page } = clerk;
  await clerk.go(clerk.voices());
  const before = await page.locator("tbody tr").count();
  await clerk.follow(clerk.say("voices-record"));
  await clerk.pick("kind", kind);
  await page.fill("[name=ballot]", entry.number);
  await clerk.press(clerk.say("parts-continue"));
  await say(page);
  await fill(page, "signed", new Date());
  await clerk.look(`record-${kind}`);
  await clerk.press(clerk.say("voices-record-act"));
  return before + 1;
}

/** Picks the choice that has these words. */
function choose(visitor, words) {
  return visitor.page.locator(".choice", { hasText: words }).first().click();
}

test("of two co-owners one voted as the other would not; the ballot is taken out, and both name one who votes", async () => {
  const journey = "co-owners";
  all(journey);
  const [first, other] = shared.owners;
  const code = await letter(chair, shared.number);
  const one = await guest(journey, "first", ELDER);
  await vote(one, code, { q1: "for" });
  await one.leave();

  const owner = await guest(journey, "second", ELDER);
  await owner.go(`/o/${await card(chair, shared.home, other)}`);
  await owner.look("card");
  await owner.go(`/b/${code}`);
  await owner.look("voted-already");
  await owner.follow(owner.say("booth-voice-not-mine"));
  await owner.press(owner.say("booth-voice-dispute"));
  await owner.look("nothing-said");
  await owner.page.fill("[name=says]", "我们没有商量过，我不同意。");
  await owner.press(owner.say("booth-voice-dispute"));
  await owner.sees(owner.say("booth-voice-waits"));
  await owner.look("waits");

  await chair.go(`${MEETING}/disputes`);
  await chair.sees("我们没有商量过");
  await both(chair, "disputed");
  await chair.go(`${MEETING}/disputes/${shared.number}`);
  await chair.pick("stands", "no");
  await chair.page.fill("[name=reasons]", "两位共有人意见不一，请推选一人再投。");
  await chair.press(chair.say("disputes-settle-act"));
  await chair.sees(chair.say("done-dispute-settled"));

  await record("co-owner", shared, async (page) => {
    await choose(clerk, other);
    await page.fill("[name=document]", `两位共有人签名的推选书，推选${other}表决。`);
  });
  await clerk.sees(clerk.say("done-voice-recorded"));

  await owner.go(`/b/${code}`);
  await owner.sees(other);
  await owner.look("named");
  await owner.follow(owner.say("booth-begin"));
  await choose(owner, other);
  await owner.press(owner.say("parts-continue"));
  await owner.pick("q1", "against");
  await owner.press(owner.say("parts-continue"));
  await owner.sees(other);
  await owner.press(owner.say("booth-cast"));
  assert.equal(await owner.heading(), owner.say("receipt-title"));
  await owner.look("receipt");
  await owner.leave();
  assert.notEqual(first, other);
});

test("a guardian whom one clerk entered has no effect; the owner reads it on their own page, objects and votes", async () => {
  const journey = "guardian";
  all(journey);
  const [entry] = single;
  const number = await record("guardian", entry, async (page) => {
    await page.fill("[name=name]", "郭监护");
    await page.fill("[name=document]", "社区开具的监护证明，写明业主不能辨认自己的行为。");
    await page.setInputFiles("[name=evidence]", PAPER);
  });
  await clerk.sees(clerk.say("done-voice-waits"));
  await both(clerk, "waits");
  await clerk.go(clerk.voices(`/${number}`));
  await clerk.sees(clerk.say("refusal-voice-confirmer-recorded-rule"));
  assert.equal(await clerk.page.getByRole("button", { name: clerk.say("voices-confirm-act") }).count(), 0);
  await both(clerk, "own-record");

  const owner = await guest(journey, "owner", ELDER);
  await owner.go(`/o/${await card(chair, entry.home, entry.owners[0])}`);
  await owner.sees("郭监护");
  await owner.look("card");
  await owner.follow(owner.say("own-voice-see-object"));
  await owner.press(owner.say("own-voice-object-act"));
  await owner.look("nothing-said");
  await owner.page.fill("[name=objects]", "我自己会投票，没有什么监护人。");
  await owner.press(owner.say("own-voice-object-act"));
  await owner.sees(owner.say("own-voice-objected-waits"));
  await owner.look("objected");

  await second.go("/c/ziming/desk");
  await second.look("desk");
  const waiting = second.page.getByRole("link", { name: /郭监护/ }).first();
  await second.turn(() => waiting.click());
  await second.sees("没有什么监护人");
  await second.sees(second.say("refusal-voice-objected-to-rule"));
  await both(second, "objected-to");

  await chair.go(chair.voices(`/${number}`));
  await chair.look("to-decide");
  await chair.page.fill("[name=reason]", "业主本人到场，能辨认自己的行为，证明不足。");
  await chair.press(chair.say("voices-reject-act"));
  await chair.sees(chair.say("done-voice-rejected"));

  const code = await letter(chair, entry.number);
  await vote(owner, code, { q1: "against" });
  await owner.leave();
});

test("an heir votes once a second clerk compared the record with the papers", async () => {
  const journey = "heir";
  all(journey);
  const entry = single[1];
  const number = await record("heir", entry, async (page) => {
    await page.fill("[name=name]", "于继承");
    await page.fill("[name=document]", "死亡证明和全体继承人签名的推选书。");
    await page.setInputFiles("[name=evidence]", PAPER);
  });
  const code = await letter(chair, entry.number);
  const heir = await guest(journey, "heir", {});
  await heir.go(`/b/${code}`);
  await both(heir, "unconfirmed");
  await heir.page.setViewportSize(PHONE);
  await heir.follow(heir.say("booth-who-link"));
  await heir.sees("于继承");
  await both(heir, "waits");

  await second.go(second.voices(`/${number}`));
  await second.sees("全体继承人签名的推选书");
  await both(second, "to-confirm");
  await second.press(second.say("voices-confirm-act"));
  await second.sees(second.say("done-voice-confirmed"));
  await second.look("confirmed");

  await heir.page.setViewportSize(PHONE);
  await heir.go(`/b/${code}`);
  await heir.follow(heir.say("booth-begin"));
  await heir.look("who");
  await choose(heir, "于继承");
  await heir.press(heir.say("parts-continue"));
  await heir.pick("q1", "for");
  await heir.press(heir.say("parts-continue"));
  await heir.press(heir.say("booth-cast"));
  await heir.sees("于继承");
  await heir.look("receipt");
  await heir.go(`/b/${code}/voice`);
  await both(heir, "who-spoke");
  await heir.leave();
});

test("a representative carries what owners signed, and the ballots stay the owners' own", async () => {
  const journey = "carrier";
  all(journey);
  const [, , first, another] = single;
  const number = await record("carrier", first, async (page) => {
    await page.fill("[name=name]", "钱代表");
    await page.fill("[name=document]", "1栋业主推选业主代表的记录。");
  });
  for (const { number: ballot } of [first, another]) {
    for (const keys of [clerk, second]) {
      await keys.go(`${MEETING}/paper/${ballot}`);
      await keys.pick("signed", `carried-${number}`);
      if (keys === clerk && ballot === first.number) await both(keys, "who-signed");
      await keys.press(keys.say("parts-continue"));
      await keys.pick("q1", "for");
      await keys.press(keys.say("parts-continue"));
      await keys.sees("钱代表");
      if (keys === clerk && ballot === first.number) await both(keys, "check");
      await keys.press(keys.say("clerk-paper-key"));
    }
    await second.sees(second.say("clerk-keyed-next-none"));
  }
  await both(second, "keyed");
  const owner = await guest(journey, "owner", ELDER);
  await owner.go(`/b/${await letter(chair, first.number)}/receipt`);
  await owner.sees("钱代表");
  await owner.look("receipt");
  await owner.leave();
});

test("a platform's file is looked at before anything is kept, and what does not fit is told row by row", async () => {
  const journey = "platform";
  all(journey);
  const { page } = clerk;
  const [, inherited, , , one, another] = single;
  const file = (rows) => ({
    name: "平台导出.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(`\uFEFF${[["名册号", "表决意见", "投票身份"], ...rows].map((row) => row.join(",")).join("\r\n")}\r\n`),
  });
  const bring = async (rows) => {
    await clerk.go(`${MEETING}/platform`);
    await page.fill("[name=platform]", "市业主大会电子投票系统");
    await page.setInputFiles("[name=file]", file(rows));
    await clerk.press(clerk.say("clerk-platform-look"));
  };
  await clerk.go(`${MEETING}/platform`);
  await clerk.press(clerk.say("clerk-platform-look"));
  await both(clerk, "nothing-chosen");
  const right = [
    [one.number, "同意", "业主本人"],
    [another.number, "反对", ""],
  ];
  await bring([...right, [inherited.number, "反对", "业主本人"], ["99999", "同意", ""], ["18", "也许", ""]]);
  await both(clerk, "mistakes");
  await bring(right);
  await both(clerk, "preview");
  await clerk.press(await recordButton());
  await clerk.sees(clerk.say("done-clerk-platform"));
  await clerk.look("recorded");
  await bring(right);
  await clerk.look("again");

  const owner = await guest(journey, "owner", ELDER);
  await owner.go(`/b/${await letter(chair, one.number)}`);
  await owner.look("came-from-there");
  await owner.leave();

  async function recordButton() {
    return (await page.locator("main form button").last().innerText()).trim();
  }
});
