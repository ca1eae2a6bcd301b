// The whole vote with a keyboard alone: whatever is used is reached by Tab, and the focus is seen wherever it goes. The first
// owner switches large print on, and goes on without an answer.
import assert from "node:assert/strict";

import { keyboard } from "../support/hands.mjs";
import { pressTo, tabTo } from "../support/keyboard.mjs";
import { wholeVote } from "../support/whole-vote.mjs";

/** From the letter's code to a receipt. */
async function vote(owner, code) {
  const { page } = owner;
  const focused = () => page.evaluate(() => document.activeElement.id);
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

  await owner.write("code", code.toLowerCase());
  await owner.look("code");
  await pressTo(owner, "Enter");
  await owner.look("letter");
  await owner.follow(owner.say("booth-begin"));

  // On without an answer: the summary takes the focus and leads to the question.
  await owner.press(owner.say("parts-continue"));
  assert.ok(await page.locator(".errors:focus").count(), "the summary of what is wrong has the focus");
  await owner.look("nothing-picked");
  await tabTo(owner, owner.say("booth-pick-one"));
  await page.keyboard.press("Enter");
  assert.equal(await focused(), "q1");

  await page.keyboard.press("Space");
  assert.ok(await page.isChecked("[value=for]"));
  await page.keyboard.press("ArrowDown");
  assert.ok(await page.isChecked("[value=against]"));
  await page.keyboard.press("ArrowUp");
  await owner.look("picked");
  await owner.press(owner.say("parts-continue"));
  await owner.sees(owner.say("mark-for"));

  await owner.look("check");
  await owner.press(owner.say("booth-cast"));
  assert.equal(await owner.heading(), owner.say("receipt-title"));
  await owner.look("receipt");
  // While voting is open nobody is shown what a ballot says, whoever holds the code.
  await owner.sees(owner.say("receipt-show-later"));
  await owner.seesNot(owner.say("mark-for"));
  return page.locator("#receipt-number").innerText();
}

wholeVote({ journey: "whole-vote-by-keyboard", hand: keyboard, scripts: true, first: vote, firstView: "zh-CN.normal" });
