// The whole vote with no scripts at all; the first owner is old and makes every mistake: no code, a wrong one, voting twice, the
// Back button.
import assert from "node:assert/strict";

import { mouse } from "../support/hands.mjs";
import { wholeVote } from "../support/whole-vote.mjs";

/** From the letter's code to a receipt, and to no second ballot. */
async function vote(owner, code) {
  const { page } = owner;
  await owner.go("/vote");
  await owner.look("code");

  await owner.press(owner.say("vote-button"));
  await owner.sees(owner.say("vote-missing-code"));
  await owner.look("code-missing");

  await owner.write("code", "0000-0000-0000");
  await owner.press(owner.say("vote-button"));
  await owner.sees(owner.say("vote-unknown-code"));
  assert.equal(await page.inputValue("[name=code]"), "0000-0000-0000", "what was typed is kept");
  await owner.look("code-wrong");

  // As people write it: small letters, spaces between the groups.
  await owner.write("code", ` ${code.toLowerCase().replaceAll(/(....)/g, "$1 ")}`);
  await owner.press(owner.say("vote-button"));
  await owner.look("letter");

  await owner.follow(owner.say("booth-begin"));
  await owner.press(owner.say("parts-continue"));
  await owner.sees(owner.say("booth-pick-one"));
  assert.match(await page.title(), new RegExp(`^${owner.say("look-error-prefix")}`));
  await owner.look("nothing-picked");

  await owner.pick("q1", "against");
  await owner.look("picked");
  await owner.press(owner.say("parts-continue"));
  await owner.sees(owner.say("mark-against"));
  await owner.look("check");

  // Back, another answer, and on: what counts is what the last page showed.
  await owner.back();
  assert.ok(await page.isChecked("[value=against]"), "the answer is still there after Back");
  await owner.pick("q1", "for");
  await owner.press(owner.say("parts-continue"));
  await owner.sees(owner.say("mark-for"));
  const other = await owner.context.newPage();
  await other.goto(page.url());
  await owner.press(owner.say("booth-cast"));
  assert.equal(await owner.heading(), owner.say("receipt-title"));
  await owner.seesNot(owner.say("mark-for"));
  await owner.look("receipt");
  const receipt = page.url();

  // Back leads to the page that says that the ballot is there.
  await owner.back();
  await owner.sees(owner.say("booth-to-receipt"));
  assert.equal(await page.getByRole("link", { name: owner.say("booth-begin"), exact: true }).count(), 0);
  await owner.look("voted");

  // The button in another tab, left open at the last page before.
  await Promise.all([
    other.waitForNavigation({ waitUntil: "load" }),
    other.getByRole("button", { name: owner.say("booth-cast"), exact: true }).click(),
  ]);
  assert.equal(await other.locator("h1").innerText(), owner.say("booth-refused"));
  await other.getByRole("link", { name: owner.say("booth-to-receipt"), exact: true }).waitFor();
  await other.close();

  // The receipt has an address that keeps working, and while voting is open it shows the answer to nobody.
  await owner.go(receipt);
  assert.equal(await owner.heading(), owner.say("receipt-title"));
  await owner.seesNot(owner.say("mark-for"));
  await owner.sees(owner.say("receipt-show-later"));
  return page.locator("#receipt-number").innerText();
}

wholeVote({ journey: "whole-vote-without-scripts", hand: mouse, scripts: false, first: vote, firstView: "zh-CN.elder-18" });
