// Somebody votes for an owner: told what to bring, recorded at the desk with the paper's picture, then online.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { Installation } from "../support/installation.mjs";
import { DESK, openBrowser, Visitor } from "../support/visitor.mjs";

let installation, browser, proxy, clerk, code;

before(async () => {
  installation = await Installation.demo();
  browser = await openBrowser();
  [code] = installation.letters;
  const journey = "voting-for-an-owner";
  proxy = await Visitor.enter(browser, installation, { journey, who: "proxy", view: "zh-CN.elder-18" });
  clerk = await Visitor.enter(browser, installation, { journey, who: "clerk", screen: DESK });
});

after(async () => {
  await browser?.close();
  await installation?.end();
});

/** Opens the letter as somebody who types its code. */
async function open(visitor) {
  await visitor.go("/vote");
  await visitor.page.fill("[name=code]", code);
  await visitor.press(visitor.say("vote-button"));
}

test("whoever holds an owner's letter without a record is told what to bring", async () => {
  await open(proxy);
  await proxy.look("letter");
  await proxy.follow(proxy.say("booth-who-link"));
  await proxy.look("who");
  await proxy.press(proxy.say("parts-continue"));
  await proxy.sees(proxy.say("booth-who-pick"));
  await proxy.look("nothing-picked");
  await proxy.pick("who", "another");
  await proxy.press(proxy.say("parts-continue"));
  await proxy.sees(proxy.say("booth-who-bring-proxy"));
  await proxy.look("what-to-bring");
});

test("the desk records the proxy with a picture of the paper, and who they are", async () => {
  const { page } = clerk;
  await clerk.signIn("clerk1", installation.password("clerk1"));
  await clerk.go("/c/ziming/desk");
  const meeting = await page.locator('a[href*="/desk/meetings/"]').first().getAttribute("href");
  const at = meeting.match(/^(.*\/desk\/meetings\/\d+)/)[1];
  await clerk.go(`${at}/voices/new`);
  await clerk.look("pick");
  await clerk.pick("kind", "proxy");
  await page.fill("[name=ballot]", code);
  await clerk.press(clerk.say("parts-continue"));
  await clerk.look("record");
  await page.fill("[name=name]", "郭代理");
  await page.fill("[name=document]", "授权委托书，委托表决全部议题，业主签名。");
  const [year, month, day] = new Date().toISOString().slice(0, 10).split("-").map(String);
  for (const [part, value] of Object.entries({ year, month, day })) await page.fill(`[name=signed-${part}]`, value);
  await page.setInputFiles("[name=evidence]", {
    name: "委托书.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("%PDF-1.7 a scan of the paper"),
  });
  await clerk.press(clerk.say("voices-record-act"));
  await clerk.sees(clerk.say("voices-missing-number"));
  await clerk.look("number-missing");
  // The file that was chosen waits, and is not chosen again.
  await page.fill("[name=number]", "11010519491231002x");
  await clerk.press(clerk.say("voices-record-act"));
  await clerk.sees("郭代理");
  await clerk.look("recorded");
  await clerk.follow("郭代理").catch(() => clerk.go(`${at}/voices/1`));
  await clerk.sees("委托书.pdf");
  await clerk.look("record-with-file");
});

test("the proxy votes online, and the receipt says who cast the ballot", async () => {
  const { page } = proxy;
  await open(proxy);
  await proxy.sees("郭代理");
  await proxy.look("letter-with-record");
  await proxy.follow(proxy.say("booth-begin"));
  await proxy.look("who-with-record");
  await page.locator(".choice", { hasText: "郭代理" }).click();
  await proxy.press(proxy.say("parts-continue"));
  while (/\/questions\//.test(proxy.path())) {
    await page.locator('.choice:has([value="against"])').click();
    await proxy.press(proxy.say("parts-continue"));
  }
  await proxy.sees("郭代理");
  await proxy.look("check");
  await proxy.press(proxy.say("booth-cast"));
  assert.equal(await proxy.heading(), proxy.say("receipt-title"));
  await proxy.sees("郭代理");
  await proxy.look("receipt");
});
