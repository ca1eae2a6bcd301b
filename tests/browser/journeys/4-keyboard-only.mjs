// Voting with a keyboard alone: the focus is seen wherever it goes.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { Installation } from "../support/installation.mjs";
import { pressTo, tabTo } from "../support/keyboard.mjs";
import { DESK, openBrowser, Visitor } from "../support/visitor.mjs";

let installation, browser, owner;

before(async () => {
  installation = await Installation.demo();
  browser = await openBrowser();
  owner = await Visitor.enter(browser, installation, { journey: "keyboard", screen: DESK });
});

after(async () => {
  await browser?.close();
  await installation?.end();
});

/** What has the focus, by its id. */
const focused = () => owner.page.evaluate(() => document.activeElement.id);

test("large print is switched on, and a ballot cast, by keys alone", async () => {
  const { page } = owner;
  await owner.go("/vote");
  await tabTo(owner, owner.say("look-skip"));
  await owner.picture("skip-link");
  await page.keyboard.press("Enter");
  assert.equal(await focused(), "main", "the skip link leads to the text");

  await page.reload();
  await tabTo(owner, owner.say("look-to-elder"));
  await pressTo(owner, "Enter");
  assert.equal(owner.path(), "/vote");
  assert.ok(await page.locator(".elder").count(), "large print is on");
  owner.view = "zh-CN.elder-18";

  await tabTo(owner, owner.say("vote-code"));
  await page.keyboard.type(installation.letters[1].toLowerCase());
  await owner.look("code");
  await pressTo(owner, "Enter");
  await tabTo(owner, owner.say("booth-begin"));
  await owner.look("letter");
  await pressTo(owner, "Enter");

  // On without an answer: the summary takes the focus and leads to the question.
  await tabTo(owner, owner.say("parts-continue"));
  await pressTo(owner, "Enter");
  assert.ok(await page.locator(".errors:focus").count(), "the summary of what is wrong has the focus");
  await owner.look("nothing-picked");
  await tabTo(owner, owner.say("booth-pick-one"));
  await page.keyboard.press("Enter");
  assert.equal(await focused(), "q1");

  await page.keyboard.press("Space");
  assert.ok(await page.isChecked("[value=for]"));
  await page.keyboard.press("ArrowDown");
  assert.ok(await page.isChecked("[value=against]"));
  await owner.look("picked");
  await tabTo(owner, owner.say("parts-continue"));
  await pressTo(owner, "Enter");
  await owner.sees(owner.say("mark-against"));

  await tabTo(owner, owner.say("booth-cast"));
  await owner.look("check");
  await pressTo(owner, "Enter");
  assert.equal(await owner.heading(), owner.say("receipt-title"));
  await owner.look("receipt");
  // While voting is open nobody is shown what a ballot says, whoever holds the code.
  await owner.sees(owner.say("receipt-show-later"));
  await owner.seesNot(owner.say("mark-against"));
});
