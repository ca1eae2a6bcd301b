// Estates whose days go by: who has a seat signs in again in each stage, and the house opens later each time.
import assert from "node:assert/strict";

import { settle } from "./estates.mjs";
import { Installation } from "./installation.mjs";
import { DESK, openBrowser, Visitor } from "./visitor.mjs";

/** The code of an owner's card as it is printed. */
const CODE = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/;
const OWNER = /^[林陈黄周吴郑王冯].{1,2}$/;
const plain = (code) => code.replaceAll(/[^0-9A-Z]/g, "");

export class Life {
  #people = new Map();
  #passwords = new Map();

  /** An installation with a browser, still closed so that estates can be founded in it. */
  static async closed() {
    const life = new Life();
    life.installation = await Installation.closed();
    return life;
  }

  /** Founds an estate; see `settle`. */
  async settle(community, name, estate, term) {
    const passwords = await settle(this.installation, community, name, estate, term);
    for (const [account, password] of passwords) this.#passwords.set(`${community}-${account}`, password);
  }

  async open() {
    await this.installation.serve();
    this.browser = await openBrowser();
  }

  async end() {
    await this.browser?.close();
    await this.installation?.end();
  }

  /**
   * Somebody with a seat in an estate, at a desk, busy with one of its meetings. Whoever signed in stays so: a code opens
   * the door once.
   */
  async staff(journey, community, account, meeting = 1) {
    const name = `${community}-${account}`;
    if (!this.#people.has(name)) {
      const person = await Visitor.enter(this.browser, this.installation, { journey, who: account, screen: DESK });
      await person.signIn(name, this.#passwords.get(name));
      person.at = (rest = "") => `/c/${community}${rest}`;
      this.#people.set(name, person);
    }
    const person = this.#people.get(name);
    person.journey = journey;
    person.meeting = (rest = "") => person.at(`/desk/meetings/${meeting}${rest}`);
    return person;
  }

  /** Somebody without a seat, with a telephone. */
  guest(journey, who, options = {}) {
    return Visitor.enter(this.browser, this.installation, { journey, who, ...options });
  }

  /** An owner with a telephone and their card. */
  async owner(journey, code, options = {}) {
    const visitor = await this.guest(journey, "owner", options);
    visitor.card = (rest = "") => `/o/${code}${rest}`;
    return visitor;
  }

  /** Lets time pass: everybody goes home, and the house opens at this moment. */
  async waitUntil(moment) {
    await this.#closing();
    await this.installation.serve({ clockAt: moment });
  }

  /** Gives somebody who has a seat an account, while the house is closed; it opens at this moment. */
  async admit(community, account, seat, moment) {
    await this.#closing();
    const of = Object.entries({ ...seat, community }).flatMap(([name, value]) => [`--${name}`, String(value)]);
    const said = await this.installation.command("account", "add", `${community}-${account}`, ...of);
    this.#passwords.set(`${community}-${account}`, said.match(/^password (\S+)$/m)[1]);
    await this.installation.serve({ clockAt: moment });
  }

  async #closing() {
    for (const person of this.#people.values()) await person.leave();
    this.#people.clear();
    await this.installation.stop();
  }
}

/** Owners' cards by the name on them, made out and printed at the desk. */
export async function cards(clerk) {
  await clerk.go(clerk.at("/desk/cards"));
  const issue = clerk.page.getByRole("button", { name: clerk.say("cards-issue"), exact: true });
  if ((await issue.count()) > 0) await clerk.turn(() => issue.click());
  await clerk.go(clerk.at("/desk/cards/print"));
  await clerk.press(clerk.say("cards-show"));
  const printed = await clerk.page.locator(".owner-card").allInnerTexts();
  return new Map(
    printed.map((card) => {
      const lines = card.split("\n").map((line) => line.trim());
      return [lines.find((line) => OWNER.test(line)), plain(card.match(CODE)[0])];
    }),
  );
}

/** The codes of the first meeting's letters, made out and printed by whoever convened it. */
export async function letters(convenor) {
  await convenor.go(convenor.meeting("/letters"));
  await convenor.press(convenor.say("desk-letters-issue"));
  await convenor.press(convenor.say("parts-continue"));
  await convenor.press(convenor.say("desk-letters-show"));
  return (await convenor.page.locator(".vote-code strong").allInnerTexts()).map(plain);
}

/** Puts owners up for the election of a matter at the desk, each with their consent. */
export async function nominate(convenor, matter, candidates) {
  for (const [home, name] of candidates) {
    await convenor.go(convenor.meeting(`/elections/${matter}/nominate`));
    await convenor.page.fill("[name=home]", home);
    await convenor.press(convenor.say("election-find"));
    await convenor.sees(name);
    await convenor.pick("consents", "yes");
    await convenor.press(convenor.say("election-nominate-act"));
    await convenor.sees(convenor.say("done-candidate-nominated"));
  }
}

/**
 * Convenes the regular meeting that elects the next committee, with as many alternates; who convenes stands before what is
 * to be elected.
 */
export async function conveneNextElection(convenor, { seenAt, alternates = 0 } = {}) {
  const on = () => convenor.press(convenor.say("parts-continue"));
  await on();
  await convenor.pick("occasion", "regular");
  await on();
  await convenor.pick("more", "no");
  await on();
  if (alternates > 0) {
    await convenor.turn(() => convenor.page.locator('main a[href*="election-1"]').first().click());
    await convenor.write("alternates-1", String(alternates));
    await on();
  }
  if (seenAt) await convenor.look(seenAt);
  await convenor.press(convenor.say("convene-act"));
  await convenor.sees(convenor.say("convene-done"));
}

/** Ticks candidates on a ballot. */
export async function mark(visitor, question, candidates) {
  for (const number of candidates) await visitor.pick(question, String(number));
}

/** Gives the notice as the form proposes it. */
export async function giveNotice(convenor) {
  await convenor.go(convenor.meeting("/notice"));
  await convenor.press(convenor.say("parts-continue"));
  await convenor.press(convenor.say("desk-notice-act"));
  await convenor.sees(convenor.say("done-notice-given"));
}

/** Votes online from a letter, question by question, to the receipt. */
export async function vote(voter, code, marks) {
  await voter.go(`/b/${code}`);
  await voter.follow(voter.say("booth-begin"));
  for (const [question, chosen] of Object.entries(marks)) {
    await mark(voter, question, [chosen].flat());
    await voter.press(voter.say("parts-continue"));
  }
  await voter.press(voter.say("booth-cast"));
  assert.equal(await voter.heading(), voter.say("receipt-title"));
}

/** Counts the ballots that there are, and announces the result. */
export async function count(convenor) {
  await convenor.go(convenor.meeting("/count/ballots"));
  await convenor.press(convenor.say("clerk-step-ballots"));
  await convenor.sees(convenor.say("done-clerk-counted"));
  await convenor.go(convenor.meeting("/count/announcement"));
  await convenor.press(convenor.say("clerk-step-announcement"));
  await convenor.sees(convenor.say("done-clerk-announced"));
}
