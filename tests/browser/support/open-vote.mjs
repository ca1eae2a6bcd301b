// The demo's vote that is open: who has not voted yet, their letters and cards, as those who keep them find them.
import { say } from "./words.mjs";

export const MEETING = "/c/ziming/desk/meetings/6";
const LETTER = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/;
const plain = (code) => code.match(LETTER)[0].replaceAll("-", "");

/** Entries of a stair that have not voted and whose paper did not come in: number, home, and owners by name. */
export async function unvoted(chair, stair, place) {
  await chair.go(`${MEETING}/doors?stair=${stair}&only=unvoted`);
  const open = await chair.page
    .locator('main a[href*="/service/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute("href").match(/\/service\/(\d+)$/)?.[1]));
  await chair.go(`${MEETING}/letters?home=${encodeURIComponent(place)}`);
  const rows = await chair.page.locator("tbody tr").evaluateAll((lines) =>
    lines.map((line) => [...line.querySelectorAll("th, td")].map((cell) => cell.innerText.trim())),
  );
  const entries = rows.filter(([number]) => open.includes(number));
  const keyed = await papers(chair);
  return entries
    .filter(([number]) => !keyed.includes(number))
    .map(([number, home, owners]) => ({ number, home, owners: owners.split("、") }));
}

/** Entries whose paper was keyed in already, once or twice. */
async function papers(chair) {
  await chair.go(`${MEETING}/paper`);
  const links = chair.page.locator('main a[href*="/paper/"]');
  return links.evaluateAll((all) => all.map((link) => link.getAttribute("href").match(/\/paper\/(\d+)/)?.[1]));
}

/** The code on the letter of an entry, printed once more. */
export async function letter(chair, number) {
  await chair.go(`${MEETING}/letters/print?from=${number}&until=${number}`);
  await chair.page.fill("[name=reason]", "没有收到原来的一封，到物业楼来领。");
  const show = chair.page.getByRole("button", { name: say("desk-letters-show"), exact: true });
  await chair.turn(() => show.click());
  return plain(await chair.page.locator(".vote-code strong").first().innerText());
}

/** The code of an owner's card, printed once more. */
export async function card(chair, home, owner) {
  await chair.go(`/c/ziming/desk/cards?home=${encodeURIComponent(home)}`);
  const line = chair.page.locator("tbody tr", { hasText: owner }).first();
  await chair.turn(() => line.getByRole("link").first().click());
  // That somebody looks at a code is entered first; for half an hour they look again without.
  const show = chair.page.getByRole("button", { name: chair.say("cards-show"), exact: true });
  if (await show.count()) await chair.turn(() => show.click());
  const cards = await chair.page.locator(".owner-card").allInnerTexts();
  return plain(cards.find((text) => text.includes(owner)));
}
