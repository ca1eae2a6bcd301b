// An estate under another country's law: its register holds shares. In Paris a motion fails by all shares and is put once
// more at a lower majority.
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
const VIEWS = ["zh-CN.normal", "en.normal", "zh-CN.elder-18", "en.elder-18"];

let installation, browser;
const passwords = new Map();
const people = new Map();

before(async () => {
  installation = await Installation.closed();
  const register = join(installation.folder, "shares.csv");
  const homes = OWNERS.map((owner, at) => `1栋,1单元,${at + 1}01,住宅,88.12,登记簿,${owner},A${at},,${SHARES[at]}`);
  await writeFile(register, `\uFEFF${[HEADER, ...homes, ""].join("\r\n")}`);
  for (const [community, name, zone] of [["lutece", "Résidence Lutèce", "Europe/Paris"]]) {
    const of = ["--community", community];
    await installation.command("found", community, "--name", name, "--time-zone", zone);
    await installation.command("body", "add", "owners-committee", "--name", `${name} 管理委员会`, ...of);
    for (const [seat, role] of [["chair", "chair"]]) {
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
    people.set(account, person);
  }
  return people.get(account);
}

async function waitUntil(moment) {
  for (const person of people.values()) await person.leave();
  people.clear();
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
  await on();
  await on();
  await person.pick("pack", pack);
  await everyView(person, "law");
  await person.pick("pack", pack);
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
  const day = async (name) => {
    const parts = ["year", "month", "day"].map((part) => page.inputValue(`[name=${name}-${part}]`));
    const [year, month, date] = (await Promise.all(parts)).map(Number);
    return Date.UTC(year, month - 1, date);
  };
  // From nine in the morning to nine at night, in Paris.
  const [opens, closes] = [new Date((await day("opens")) + 12 * 3_600_000), new Date((await day("closes")) + 23 * 3_600_000)];
  await everyView(person, `notice-${meeting}`);
  await person.press(person.say("parts-continue"));
  await person.press(person.say("desk-notice-act"));
  await person.sees(person.say("done-notice-given"));
  return [opens, closes];
}

/** Issues letters; hands back their codes in the order of the roll. */
async function letters(person, meeting) {
  await person.go(person.at(`/desk/meetings/${meeting}/letters`));
  await person.press(person.say("desk-letters-issue"));
  await person.press(person.say("desk-letters-show"));
  await person.look(`letters-${meeting}`);
  const codes = await person.page.locator(".vote-code strong").allInnerTexts();
  return codes.map((code) => code.replaceAll(/[^0-9A-Z]/g, ""));
}

async function vote(marks, codes) {
  for (const [at, mark] of marks.entries()) {
    if (!mark) continue;
    const voter = await Visitor.enter(browser, installation, { journey: JOURNEY, who: "owner" });
    await voter.go(`/b/${codes[at]}`);
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

test("in Paris a motion that fails by all shares is put once more", async () => {
  let chair = await staff("lutece");
  const [opens, closes] = await convene(chair, "fr-1965", "art-25");
  await waitUntil(opens);
  chair = await staff("lutece");
  const codes = await letters(chair, 1);
  await vote(["for", "for", "against"], codes);
  await chair.go(chair.at("/matters/1/turnout"));
  await chair.sees("700 / 1,000");
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
});
