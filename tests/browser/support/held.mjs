// A vote that is held as any other: what a journey is about lies before it or after it.
import { DAY, MINUTE, proposed } from "./days.mjs";
import { count, giveNotice, letters, vote } from "./life.mjs";

/**
 * Holds a meeting of an estate, from the roll on view to the certified result. Whoever has a letter marks it alike, or as
 * `marks` says for each, and no more vote than `voters`. Time passes; hands back the moment at which the house is open when
 * it is over.
 *
 * @param convenor who convened it, by their account
 * @param marks what stands on every ballot, by question; or what stands on the ballot of the letter at a place
 * @param counted how it is counted and announced
 */
export async function hold(life, { journey, community, convenor, marks, meeting = 1, voters, counted = count }) {
  const there = () => life.staff(journey, community, convenor, meeting);
  let person = await there();
  await person.go(person.meeting("/roll"));
  await person.press(person.say("desk-roll-publish"));
  await person.go(person.meeting("/notice"));
  const [opens, closes] = [await proposed(person.page, "opens"), await proposed(person.page, "closes")];
  await giveNotice(person);

  await life.waitUntil(new Date(opens.getTime() - 90 * MINUTE));
  const codes = await letters(await there());
  await life.waitUntil(new Date(opens.getTime() + MINUTE));
  for (const [at, code] of codes.slice(0, voters).entries()) {
    const voter = await life.guest(journey, "voter");
    await vote(voter, code, typeof marks === "function" ? marks(at) : marks);
    await voter.leave();
  }
  await life.waitUntil(new Date(closes.getTime() + MINUTE));
  await counted(await there());

  const over = new Date(closes.getTime() + 40 * DAY);
  await life.waitUntil(over);
  person = await there();
  await person.go(person.meeting("/count/certification"));
  await person.press(person.say("clerk-step-certification"));
  await person.sees(person.say("done-clerk-certified"));
  return over;
}
