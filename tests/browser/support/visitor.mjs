// Somebody at a browser: what they see is checked wherever they go.
import assert from "node:assert/strict";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";

import { chromium } from "playwright-core";

import { faults } from "./faults.mjs";
import { mouse } from "./hands.mjs";
import { ROOT } from "./installation.mjs";
import { say } from "./words.mjs";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-software-rasterizer",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--font-render-hinting=none",
];

/** Sizes of screens. */
export const PHONE = { width: 390, height: 844 };
export const DESK = { width: 1280, height: 900 };
export const NARROW = { width: 320, height: 640 };

export function openBrowser() {
  return chromium.launch({ executablePath: "/usr/bin/chromium", args: FLAGS });
}

/** How many pictures each journey has, whoever took them. */
const pictures = new Map();

export class Visitor {
  #complaints = [];

  /**
   * @param journey the folder of the screenshots
   * @param who stands in their names, where several people have a part
   * @param view `language.mode` as the cookie writes it, such as `zh-CN.elder-18`
   * @param hand what they act with, see `hands.mjs`
   */
  static async enter(browser, installation, options) {
    const { journey, who = "", screen = PHONE, view = "zh-CN.normal", scripts = true, hand = mouse } = options;
    const visitor = new Visitor();
    visitor.hand = hand;
    visitor.installation = installation;
    visitor.journey = journey;
    visitor.who = who;
    visitor.view = view;
    visitor.scripts = scripts;
    visitor.language = view.split(".")[0];
    visitor.context = await browser.newContext({
      baseURL: installation.address,
      viewport: screen,
      locale: visitor.language,
      javaScriptEnabled: scripts,
      reducedMotion: "reduce",
    });
    visitor.context.setDefaultTimeout(30_000);
    await visitor.context.addCookies([{ name: "view", value: view, url: installation.address }]);
    visitor.page = await visitor.context.newPage();
    visitor.#listen();
    return visitor;
  }

  /** Whatever the browser complains of is a fault, but for the status of a page that refuses on purpose. */
  #listen() {
    const page = this.page;
    // Choosers are caught from the beginning: caught only when one is about to open, a slow browser opens it before.
    page.on("filechooser", () => {});
    page.on("console", (message) => {
      if (!["error", "warning"].includes(message.type())) return;
      const refused = /status of (401|403|404|409|410|422|429)/.test(message.text());
      if (refused && message.location().url.split("#")[0] === page.url().split("#")[0]) return;
      this.#complaints.push(`${page.url()}: ${message.text()}`);
    });
    page.on("pageerror", (error) => this.#complaints.push(`${page.url()}: ${error.message}`));
    page.on("requestfailed", (request) => {
      // A download and a page left before it was there are no faults.
      if (request.failure()?.errorText === "net::ERR_ABORTED") return;
      this.#complaints.push(`${request.url()}: ${request.failure()?.errorText}`);
    });
    page.on("response", (response) => {
      if (response.status() >= 500) this.#complaints.push(`${response.url()}: status ${response.status()}`);
    });
  }

  /** The least size of what one presses. */
  get least() {
    return this.view.includes("elder") ? 60 : 44;
  }

  say(key, facts) {
    return say(key, facts, this.language);
  }

  async go(path, status = 200) {
    const response = await this.page.goto(path, { waitUntil: "load" });
    assert.equal(response.status(), status, path);
  }

  /** Asks for a page again and again until it says what the house's clock brings about, and goes there. */
  async comes(path, text) {
    const late = Date.now() + 30_000;
    while (!(await (await this.context.request.get(path)).text()).includes(text)) {
      assert.ok(Date.now() < late, `${path} does not come to say “${text}”`);
    }
    await this.go(path);
  }

  /** Does something that leads to another page, and waits until it is there. */
  async turn(deed) {
    await Promise.all([this.page.waitForNavigation({ waitUntil: "load" }), deed()]);
  }

  /** The Back button. */
  async back() {
    await this.page.goBack({ waitUntil: "load" });
  }

  /** Presses the button of this name. */
  async press(name) {
    await this.hand.press(this, name);
  }

  /** Picks a choice. */
  async pick(name, value) {
    await this.hand.pick(this, name, value);
  }

  /** Follows the link of this name. */
  async follow(name, within = this.page) {
    await this.hand.follow(this, name, within);
  }

  /** Writes into a field, in place of what stands there. */
  async write(field, text) {
    await this.hand.write(this, field, text);
  }

  /** Chooses a file. */
  async bring(field, path) {
    await this.hand.bring(this, field, path);
  }

  async heading() {
    return (await this.page.locator("h1").innerText()).trim();
  }

  async text() {
    return await this.page.locator("main").innerText();
  }

  async sees(text) {
    assert.ok((await this.text()).includes(text), `${this.page.url()} does not say “${text}”:\n${await this.text()}`);
  }

  async seesNot(text) {
    assert.ok(!(await this.text()).includes(text), `${this.page.url()} says “${text}”`);
  }

  path() {
    return new URL(this.page.url()).pathname;
  }

  /** The page as it is now is free of faults; with a picture of it. */
  async look(step) {
    await this.picture(step);
    assert.deepEqual(await faults(this.page, this), [], `${step}: ${this.page.url()}`);
    this.quiet();
  }

  /** The same on a telephone and at a desk, whichever they came with. */
  async lookOnBoth(step) {
    const own = this.page.viewportSize();
    for (const screen of [PHONE, DESK]) {
      await this.page.setViewportSize(screen);
      await this.look(step);
    }
    await this.page.setViewportSize(own);
  }

  /** A picture of the whole page, where somebody wants to look at them: `npm run look`. */
  async picture(step) {
    if (!process.env.PICTURES) return;
    const folder = join(ROOT, "artefacts/browser", this.journey);
    if (!pictures.has(this.journey)) await rm(folder, { recursive: true, force: true });
    const number = (pictures.get(this.journey) ?? 0) + 1;
    pictures.set(this.journey, number);
    await mkdir(folder, { recursive: true });
    const name = [String(number).padStart(2, "0"), this.who, step].filter(Boolean).join("-") + ".png";
    try {
      await this.page.screenshot({ path: join(folder, name), fullPage: true });
    } catch (error) {
      // The picture is for people; a browser short of memory for one is no fault of the page.
      if (!error.message.includes("Unable to capture screenshot")) throw error;
      console.warn(`no picture ${join(this.journey, name)}: ${error.message}`);
    }
  }

  /** The browser complained of nothing. */
  quiet() {
    assert.deepEqual(this.#complaints, []);
  }

  /** Signs in with an account of the installation and the code that the demo shows at the door. */
  async signIn(account, password) {
    await this.go("/sign-in");
    const shown = await this.page.locator("main li", { hasText: account }).allInnerTexts();
    const code = shown.map((line) => line.match(/^(\S+) · (\d{6})$/)).find((line) => line?.[1] === account)[2];
    await this.write("name", account);
    await this.write("password", password);
    await this.write("code", code);
    await this.press(this.say("sign-in-button"));
    assert.notEqual(this.path(), "/sign-in", await this.text());
  }

  async leave() {
    await this.context.close();
  }
}
