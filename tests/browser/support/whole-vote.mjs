// One vote from the register to what came of it: everything in the browser, weeks apart, by everybody who has a part. Told
// once, and gone through by whatever hands the journey gives its people.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { join } from "node:path";

import { COMMUNITY, found, registers } from "./estate.mjs";
import { Installation } from "./installation.mjs";
import { DESK, openBrowser, Visitor } from "./visitor.mjs";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const TITLE = "使用维修资金更换水泵";

/** The moment that a form of day and time proposes, in the estate's time. */
async function moment(page, name) {
  const [year, month, day, time] = await Promise.all(
    ["year", "month", "day", "time"].map((part) => page.inputValue(`[name=${name}-${part}]`)),
  );
  const pad = (text) => text.padStart(2, "0");
  const [hour, minute] = time.split(":").map(pad);
  return new Date(`${year}-${pad(month)}-${pad(day)}T${hour}:${minute}:00+08:00`);
}

const at = (rest) => `/c/${COMMUNITY}${rest}`;

/**
 * The whole vote as tests.
 *
 * @param journey the folder of the screenshots
 * @param hand what everybody acts with, see `hands.mjs`
 * @param scripts whether their browsers run scripts
 * @param first how the first owner votes, from the letter's code to the receipt, and what goes wrong on the way
 * @param firstView how the first owner has the pages shown
 */
export function wholeVote({ journey, hand, scripts, first, firstView }) {
  let installation, browser, passwords;

  before(async () => {
    installation = await Installation.closed();
    passwords = await found(installation);
    await installation.serve();
    browser = await openBrowser();
  });

  after(async () => {
    await browser?.close();
    await installation?.end();
  });

  const people = new Map();

  /** Somebody with a seat, at a desk. Sessions end with the days between the stages, so they sign in again in each. */
  async function staff(account) {
    if (!people.has(account)) {
      const person = await Visitor.enter(browser, installation, { journey, who: account, screen: DESK, hand, scripts });
      await person.signIn(account, passwords.get(account));
      people.set(account, person);
    }
    return people.get(account);
  }

  /** Somebody with a telephone. */
  function owner(name, options = {}) {
    return Visitor.enter(browser, installation, { journey, who: name, hand, scripts, ...options });
  }

  /** Lets time pass: the server is ended and started again with a later clock, which a restart must survive. */
  async function waitUntil(moment) {
    for (const person of people.values()) await person.leave();
    people.clear();
    await installation.restart({ clockAt: moment });
  }

  let opens, closes, codes, receipt;

  test("a register comes in only after a look, and without its mistakes", async () => {
    const secretary = await staff("xl-secretary");
    const { page } = secretary;
    const files = await registers(installation.folder);
    await secretary.go(at("/desk/register"));
    await secretary.look("register");
    await secretary.press(secretary.say("desk-register-look"));
    await secretary.sees(secretary.say("desk-register-file-missing"));
    await secretary.look("no-file");

    await secretary.bring("file", files.wrong);
    await secretary.press(secretary.say("desk-register-look"));
    await secretary.sees(secretary.say("desk-preview-row-is", { row: "4" }));
    await secretary.look("row-error");
    await secretary.press(secretary.say("desk-preview-drop"));
    await secretary.sees(secretary.say("done-register-dropped"));

    await secretary.bring("file", files.right);
    await secretary.press(secretary.say("desk-register-look"));
    await secretary.look("preview");
    await secretary.press(secretary.say("desk-preview-confirm", { count: "9" }));
    assert.equal(await secretary.heading(), secretary.say("desk-intake-title"));
    await secretary.look("imported");
  });

  test("a meeting is convened, one question at a time", async () => {
    const secretary = await staff("xl-secretary");
    const { page } = secretary;
    const on = () => secretary.press(secretary.say("parts-continue"));
    await secretary.go(at("/desk/convene"));
    await secretary.look("body");
    await on();
    await secretary.look("occasion");
    await on();
    await on();
    await secretary.sees(secretary.say("desk-pick-one"));
    await secretary.look("kind-missing");
    await secretary.pick("kind-1", "use-maintenance-fund");
    await on();
    await secretary.write("title-1", TITLE);
    await secretary.write("text-1", "地下泵房的两台水泵已用十九年。\n拟使用维修资金更换，预算86,000.00元，按面积分摊。");
    await secretary.look("wording");
    await on();
    await secretary.pick("form-1", "motion");
    await secretary.look("form");
    await on();
    await secretary.pick("more", "no");
    await on();
    await secretary.pick("scope", "estate");
    await secretary.look("scope");
    await on();
    await secretary.sees(TITLE);
    await secretary.look("check");
    await secretary.press(secretary.say("convene-act"));
    await secretary.sees(secretary.say("convene-done"));
    await secretary.look("convened");
  });

  test("the roll is published, objected to and answered for, and notice is given", async () => {
    const secretary = await staff("xl-secretary");
    const { page } = secretary;
    await secretary.go(at("/desk/meetings/1/roll"));
    await secretary.look("roll");
    await secretary.press(secretary.say("desk-roll-publish"));
    await secretary.sees(secretary.say("done-roll-published"));
    await secretary.look("roll-published");

    const neighbour = await owner("objection");
    await neighbour.go(at("/matters/1/roll/object"));
    await neighbour.press(neighbour.say("object-button"));
    await neighbour.sees(neighbour.say("object-missing-words"));
    await neighbour.look("empty");
    await neighbour.write("words", "1栋2单元101的面积与产权证不一致。");
    await neighbour.press(neighbour.say("object-button"));
    assert.equal(await neighbour.heading(), neighbour.say("objection-title"));
    await neighbour.look("receipt");
    const objection = neighbour.page.url();

    await secretary.go(at("/desk/meetings/1/objections"));
    await secretary.sees("1栋2单元101的面积与产权证不一致。");
    await secretary.look("objections");
    await secretary.go(at("/desk/meetings/1/objections/1"));
    await secretary.pick("outcome", "dismissed");
    await secretary.write("reasons", "已核对登记簿，面积为120.55平方米，与名册一致。");
    await secretary.look("answer");
    await secretary.press(secretary.say("desk-answer-act"));
    await secretary.sees(secretary.say("done-objection-answered"));
    await neighbour.go(objection);
    await neighbour.sees(neighbour.say("objection-dismissed"));
    await neighbour.leave();

    await secretary.go(at("/desk/meetings/1/notice"));
    await secretary.look("notice");
    [opens, closes] = [await moment(page, "opens"), await moment(page, "closes")];
    await secretary.press(secretary.say("parts-continue"));
    await secretary.look("notice-check");
    await secretary.press(secretary.say("desk-notice-act"));
    await secretary.sees(secretary.say("done-notice-given"));
    await secretary.go(at("/desk/meetings/1/poster"));
    await secretary.look("poster");
  });

  test("letters are made out and printed, and carried to the doors", async () => {
    await waitUntil(new Date(opens.getTime() - 90 * MINUTE));
    const secretary = await staff("xl-secretary");
    await secretary.go(at("/desk/meetings/1/letters"));
    await secretary.press(secretary.say("desk-letters-issue"));
    await secretary.sees(secretary.say("done-letters-issued"));
    await secretary.look("letters");
    await secretary.press(secretary.say("parts-continue"));
    await secretary.look("letters-enter");
    await secretary.press(secretary.say("desk-letters-show"));
    const letters = secretary.page.locator(".vote-code strong");
    codes = (await letters.allInnerTexts()).map((code) => code.replaceAll(/[^0-9A-Z]/g, ""));
    assert.equal(codes.length, 8, "one letter a head");
    assert.equal(new Set(codes).size, 8);
    await secretary.look("letters-print");
    const paper = (await secretary.page.pdf({ format: "A4", preferCSSPageSize: true })).toString("latin1");
    assert.equal(paper.match(/\/Type\s*\/Page\b(?!s)/g).length, 8, "one sheet a letter");

    const clerk = await staff("xl-clerk1");
    await clerk.go(at("/desk/meetings/1/service"));
    await clerk.write("range", "1-7");
    await clerk.pick("manner", "handed");
    await clerk.look("service");
    await clerk.press(clerk.say("parts-continue"));
    await clerk.look("service-check");
    await clerk.press(clerk.say("clerk-service-record-count", { count: "7" }));
    await clerk.sees(clerk.say("done-clerk-service"));
    await clerk.look("doors");
  });

  /** Votes online from a letter, to the receipt. */
  async function vote(voter, code, mark) {
    await voter.go(`/b/${code}`);
    await voter.follow(voter.say("booth-begin"));
    await voter.pick("q1", mark);
    await voter.press(voter.say("parts-continue"));
    await voter.press(voter.say("booth-cast"));
    assert.equal(await voter.heading(), voter.say("receipt-title"));
  }

  test("owners vote from their letters, one of them with detours", async () => {
    const early = await owner("early");
    await early.go(`/b/${codes[0]}`);
    assert.equal(await early.page.getByRole("link", { name: early.say("booth-begin") }).count(), 0);
    await early.look("before-the-opening");
    await early.leave();

    await waitUntil(new Date(opens.getTime() + MINUTE));
    const old = await owner("first", { view: firstView });
    receipt = await first(old, codes[0]);
    await old.leave();

    const voter = await owner("others");
    await vote(voter, codes[1], "for");
    await vote(voter, codes[2], "for");
    await vote(voter, codes[3], "against");
    await voter.go(at("/matters/1"));
    await voter.look("turnout");
    await voter.go(at("/matters/1/result"));
    await voter.seesNot(voter.say("mark-against"));
    await voter.leave();
  });

  /** Keys one paper ballot. */
  async function key(clerk, entry, mark, step, title = "clerk-keyed-title") {
    await clerk.go(at(`/desk/meetings/1/paper/${entry}`));
    await clerk.press(clerk.say("parts-continue"));
    await clerk.pick("q1", mark);
    await clerk.press(clerk.say("parts-continue"));
    if (step) await clerk.look(`${step}-check`);
    await clerk.press(clerk.say("clerk-paper-key"));
    // The meeting is named above it.
    assert.ok((await clerk.heading()).endsWith(clerk.say(title)), await clerk.heading());
    if (step) await clerk.look(step);
  }

  test("paper is keyed by two people, and a third settles where they differ", async () => {
    const [first, second, third] = [await staff("xl-clerk1"), await staff("xl-clerk2"), await staff("xl-chair")];
    await key(first, 5, "for", "first");
    await first.go(at("/desk/meetings/1/paper/5"), 409);
    await first.sees(first.say("clerk-paper-twice"));
    await first.look("not-twice");
    await key(second, 5, "for", "second");
    await second.sees(second.say("clerk-keyed-next-none"));

    await key(first, 6, "for");
    await key(second, 6, "against", undefined, "clerk-keyed-title-differs");
    await second.sees(second.say("clerk-keyed-next-third"));
    await second.look("differs");
    await third.go(at("/desk/meetings/1/paper/6/settle"));
    await third.look("settle");
    await third.pick("q1", "for");
    await third.press(third.say("clerk-settle-settle"));
    await third.sees(third.say("clerk-keyed-next-none"));
    await third.look("settled");
  });

  test("the ballots are counted after the close, and the result is announced with its working", async () => {
    await waitUntil(new Date(closes.getTime() + MINUTE));
    const late = await owner("late");
    await late.go(`/b/${codes[6]}`);
    assert.equal(await late.page.getByRole("link", { name: late.say("booth-begin") }).count(), 0);
    await late.sees(late.say("booth-follow-counting"));
    await late.look("after-the-close");

    const secretary = await staff("xl-secretary");
    await secretary.go(at("/desk/meetings/1/count"));
    await secretary.look("closed");
    await secretary.follow(secretary.say("clerk-step-ballots"), secretary.page.locator("main"));
    await secretary.look("count-check");
    await secretary.press(secretary.say("clerk-step-ballots"));
    await secretary.sees(secretary.say("done-clerk-counted"));
    await secretary.look("counted");

    await late.go(at("/matters/1/result"));
    await late.seesNot(late.say("mark-against"));
    await late.look("not-yet-public");

    await secretary.go(at("/desk/meetings/1/count/announcement"));
    await secretary.press(secretary.say("clerk-step-announcement"));
    await secretary.sees(secretary.say("done-clerk-announced"));
    await secretary.look("announced");

    await late.go(at("/matters/1/result"));
    await late.sees(late.say("mark-against"));
    await late.look("result");
    await late.leave();
  });

  test("the result is certified, carried out and reported on", async () => {
    await waitUntil(new Date(closes.getTime() + 16 * DAY));
    const secretary = await staff("xl-secretary");
    await secretary.go(at("/desk/meetings/1/count/certification"));
    await secretary.look("certify");
    await secretary.press(secretary.say("clerk-step-certification"));
    await secretary.sees(secretary.say("done-clerk-certified"));

    await secretary.go(at("/desk/meetings/1/execution"));
    await secretary.follow(secretary.say("clerk-execution-assign"), secretary.page.locator("main"));
    await secretary.pick("body", "2");
    const due = new Date(closes.getTime() + 60 * DAY);
    await secretary.write("due-year", String(due.getUTCFullYear()));
    await secretary.write("due-month", String(due.getUTCMonth() + 1));
    await secretary.write("due-day", String(due.getUTCDate()));
    await secretary.look("assign");
    await secretary.press(secretary.say("clerk-assign-button"));
    await secretary.sees(secretary.say("done-clerk-assigned"));
    await secretary.look("assigned");

    const manager = await staff("xl-manager");
    await manager.go(at("/desk/meetings/1/execution"));
    await manager.follow(manager.say("clerk-execution-report"), manager.page.locator("main"));
    await manager.pick("progress", "underway");
    await manager.write("text", "水泵已到货，下周安装。");
    await manager.look("report");
    await manager.press(manager.say("clerk-report-button"));
    await manager.sees(manager.say("done-clerk-reported"));
  });

  test("a voter finds the ballot in the book, and the bundle proves the rest", async () => {
    const voter = await owner("checks");
    await voter.go("/");
    await voter.look("two-estates");
    await voter.go(at("/matters/1"));
    await voter.sees("水泵已到货，下周安装。");
    await voter.look("matter");
    await voter.go(at("/book"));
    await voter.write("receipt", receipt);
    await voter.press(voter.say("book-check-button"));
    await voter.sees(voter.say("check-found"));
    await voter.look("receipt-found");
    await voter.go(at("/book"));
    const other = receipt.replace(/[0-9A-F]$/, (last) => (last === "0" ? "1" : "0"));
    await voter.write("receipt", other);
    await voter.press(voter.say("book-check-button"));
    await voter.seesNot(voter.say("check-found"));
    await voter.look("receipt-wrong");
    await voter.leave();

    const [open, inspection] = ["public", "inspection"].map((name) => join(installation.folder, name));
    await installation.command("export", "--community", COMMUNITY, "--out", open);
    await installation.command("export", "--community", COMMUNITY, "--out", inspection, "--inspection");
    const check = async (bundle) => JSON.parse(await installation.plainCommand("verify", bundle, "--json"));
    const told = await check(open);
    assert.deepEqual([told.ok, told.first_bad, told.results_not_disclosed], [true, null, 1]);
    assert.equal((await check(inspection)).results_recounted, 1);
  });
}
