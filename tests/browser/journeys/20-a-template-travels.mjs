// A template for what cannot wait: copied from the standard one by the body that leads, held within the bounds of the place,
// adopted, gone by when a concern is taken up, and taken along as a file into the estate next door.
import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { Installation } from "../support/installation.mjs";
import { DESK, openBrowser, Visitor } from "../support/visitor.mjs";

const JOURNEY = "template";
const TEMPLATES = "/c/ziming/desk/templates";
const CONCERN = "/c/ziming/desk/deliberations/4";
const NAME = "一个单元的小事";

let installation, browser, leader, street, neighbour, file;

before(async () => {
  installation = await Installation.demo({ neighbour: true });
  browser = await openBrowser();
  const enter = (who, options) => Visitor.enter(browser, installation, { journey: JOURNEY, who, ...options });
  leader = await enter("leader", { screen: DESK });
  street = await enter("street", { screen: DESK });
  neighbour = await enter("neighbour", { view: "zh-CN.elder-18", scripts: false });
  await leader.signIn("residents", installation.password("residents"));
  await street.signIn("street", installation.password("street"));
});

after(async () => {
  await browser?.close();
  await installation?.end();
});

test("the standard way is copied and changed, and what the place leaves to nobody is refused with its bounds", async () => {
  await leader.go(TEMPLATES);
  await leader.look("templates");
  await leader.follow(leader.say("desk-template-copy-standard"));
  await leader.look("copy");
  await leader.press(leader.say("desk-template-check"));
  await leader.look("nothing-said");
  await leader.write("name", NAME);
  await leader.write("meant", "只关系到一个单元的事。");
  await leader.write("reason", "几户人家，几天就能问到，不必等三个星期。");
  await leader.write("line-amend", "2");
  await leader.press(leader.say("desk-template-check"));
  await leader.sees("要在 3 到 30 之间");
  await leader.look("out-of-bounds");
  await leader.write("line-amend", "3");
  await leader.write("line-settle_parties", "5");
  await leader.press(leader.say("desk-template-check"));
  await leader.sees("5 天");
  await leader.sees("20 天");
  await leader.look("check");
  await leader.press(leader.say("desk-template-adopt"));
  await leader.sees(leader.say("desk-template-adopted", { name: NAME }));
  await leader.look("adopted");
});

test("a concern is taken up by it: one question a page, everything once more, and a receipt", async () => {
  const { page } = leader;
  await leader.go(`${CONCERN}/publish`);
  await leader.write("title", "地下车库B区积水");
  await leader.write("text", "地下车库B区的地面积水，老人推车容易滑倒，希望商量怎么修。");
  await leader.press(leader.say("desk-deliberation-publish-act"));
  await leader.follow(leader.say("desk-deliberation-answer"));
  const on = () => leader.press(leader.say("parts-continue"));
  await on();
  await leader.look("outcome-missing");
  await leader.pick("outcome", "take-up");
  await on();
  const own = page.locator(".choice", { hasText: NAME }).locator("input");
  await leader.pick("template", await own.getAttribute("value"));
  await leader.look("by-which");
  await on();
  await leader.write("reason", "关系到老人走路安全，列入协商。");
  await on();
  await leader.sees(NAME);
  await leader.look("answer-check");
  await leader.press(leader.say("desk-deliberation-answer-change", { what: leader.say("desk-deliberation-reason") }));
  await leader.write("reason", "关系到老人走路安全，列入协商，先问一个单元的住户。");
  await on();
  await leader.press(leader.say("desk-deliberation-answer-act"));
  await leader.sees(leader.say("done-deliberation-answered"));
  await leader.look("answered");

  await neighbour.go("/c/ziming/deliberations/4");
  await neighbour.sees("先问一个单元的住户");
  await neighbour.turn(() => neighbour.page.locator('main a[href*="/templates/"]').first().click());
  await neighbour.sees(NAME);
  await neighbour.look("template");
  const link = neighbour.page.getByRole("link", { name: neighbour.say("template-download") });
  const answered = await neighbour.context.request.get(await link.getAttribute("href"));
  file = await answered.text();
  assert.ok(file.includes("[lines.amend]\ndays = 3\n"), file);
});

test("the street office of the estate next door takes the file in, with what is wrong with it by row, and adopts it", async () => {
  const upload = "/c/heyuan/desk/templates/file";
  const [far, right] = ["far.toml", "template.toml"].map((name) => join(installation.folder, name));
  await writeFile(far, file.replace("[lines.amend]\ndays = 3\n", "[lines.amend]\ndays = 2\n"));
  await writeFile(right, file);
  await street.go(upload);
  await street.look("file");
  await street.press(street.say("desk-template-file-act"));
  await street.look("no-file");
  await street.bring("file", far);
  await street.press(street.say("desk-template-file-act"));
  await street.sees("文件第");
  await street.look("wrong-row");
  await street.go(upload);
  await street.bring("file", right);
  await street.press(street.say("desk-template-file-act"));
  assert.equal(await street.page.inputValue("[name=line-amend]"), "3");
  await street.look("filled");
  await street.write("reason", "照子鸣小区的办法，一个单元的事快些办。");
  await street.press(street.say("desk-template-check"));
  await street.look("check");
  await street.press(street.say("desk-template-adopt"));
  await street.sees(street.say("desk-template-adopted", { name: NAME }));

  await neighbour.go("/c/heyuan/templates");
  await neighbour.sees(NAME);
  await neighbour.look("next-door");
});
