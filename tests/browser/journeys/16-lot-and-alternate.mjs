// Two who stand in an election have as many votes and as much area for the last seat: the count stops until a lot is drawn in
// public and recorded, the seat follows it, and when a member leaves later the one whom the lot passed over moves up.
import { after, before, test } from "node:test";

import { DAY, day, fill, proposed } from "../support/days.mjs";
import { CANDIDATES, FULL } from "../support/estates.mjs";
import { hold } from "../support/held.mjs";
import { Life, conveneNextElection, count, nominate } from "../support/life.mjs";

const JOURNEY = "lot";
const COMMUNITY = "lanting";
/**
 * Who is left out on each letter's ballot, so that 郑七 and 王八一, the fifth and the sixth, are marked by five owners each
 * with as much area.
 */
const LEFT_OUT = [3, 4, 6, 5, 5, 6, 5, 6];
const [FIFTH, SIXTH] = ["5", "6"];
/** Who draws and who watches, by their numbers in the book: the street office, the secretary and the clerk. */
const DRAWS = "8";
const WATCH = ["6", "7"];
/** The number of the first who is elected: 林一, who leaves. */
const LEAVES = FULL.seats.length + 1;
const now = new Date();
const until = new Date(now.getTime() + 150 * DAY);
let life;

const staff = (account) => life.staff(JOURNEY, COMMUNITY, account);

before(async () => {
  life = await Life.closed();
  const from = day(new Date(now.getTime() - 900 * DAY));
  await life.settle(COMMUNITY, "兰亭小区", FULL, { from, until: day(until) });
  await life.open();
});

after(() => life?.end());

test("the next committee is to be elected with an alternate, and one more stands than there are seats", async () => {
  const chair = await staff("chair");
  await chair.go(chair.at("/desk/convene?elect-next=1"));
  await conveneNextElection(chair, { seenAt: "check", alternates: 1 });
  await nominate(chair, 1, CANDIDATES);
});

/** Counts, finds two equal for the last seat, records the lot, and counts again. */
async function drawn(chair) {
  await chair.go(chair.meeting("/count/ballots"));
  await chair.press(chair.say("clerk-step-ballots"));
  await chair.sees(chair.say("done-clerk-counted"));
  await chair.sees(chair.say("election-lot-due", { between: "5 号 郑七、6 号 王八一" }));
  await chair.lookOnBoth("counted");
  await chair.go(chair.meeting("/elections/1"));
  await chair.sees("其余由抽签决定");
  await chair.look("tied");
  // The form for a use of the seal proposes the minute it is, in a house whose clock is not ours.
  await chair.go(chair.at("/desk/committee/1/seal/new"));
  const minute = await proposed(chair.page, "used");
  await chair.go(chair.meeting("/count"));
  await chair.follow(chair.say("election-draw"));
  await chair.lookOnBoth("lot");
  await chair.pick("place-1", SIXTH);
  await chair.pick("place-2", FIFTH);
  await fill(chair.page, "drawn", minute);
  await chair.write("manner", "在居委会会议室，号码写在同样的纸条上，放入纸箱摇匀后抽取。");
  await chair.pick("drawn-by", DRAWS);
  await chair.pick("witness", DRAWS);
  await chair.press(chair.say("election-lot-act"));
  await chair.look("witnesses");
  for (const person of WATCH) await chair.pick("witness", person);
  await chair.press(chair.say("election-lot-act"));
  await chair.sees(chair.say("done-lot-drawn"));
  await chair.look("drawn");
  await count(chair);
}

test("the count stops for a lot, which is drawn in public and recorded, and the seat follows it", async () => {
  const marks = (at) => ({ q1: [1, 2, 3, 4, 5, 6].filter((number) => number !== LEFT_OUT[at]) });
  await hold(life, { journey: JOURNEY, community: COMMUNITY, convenor: "chair", marks, counted: drawn });
  const chair = await staff("chair");
  await chair.go(chair.meeting("/elections/1"));
  await chair.look("certified");
  await chair.follow(chair.say("election-take"));
  await chair.look("seats");
  await chair.press(chair.say("election-take"));
  await chair.sees(chair.say("done-seats-taken"));
  await chair.lookOnBoth("seated");

  const neighbour = await life.guest(JOURNEY, "neighbour");
  await neighbour.go(`/c/${COMMUNITY}/matters/1/result`);
  await neighbour.sees("纸箱摇匀后抽取");
  await neighbour.lookOnBoth("result");
  await neighbour.leave();
});

test("a new member resigns, and whom the lot passed over moves up", async () => {
  const begun = new Date(until.getTime() + 2 * DAY);
  await life.admit(COMMUNITY, "elected", { body: 1, role: "member", person: LEAVES }, begun);
  const elected = await staff("elected");
  await elected.go(elected.at("/desk/committee/1"));
  await elected.follow(elected.say("committee-resign"));
  await elected.look("resign");
  await elected.pick("sure", "yes");
  await elected.press(elected.say("committee-resign-act"));
  await elected.sees(elected.say("done-committee-resigned"));
  await elected.look("resigned");

  const street = await staff("street");
  await street.go(street.at("/desk"));
  await street.look("desk");
  await street.go(street.at("/desk/committee/1"));
  await street.look("seat-empty");
  await street.follow(street.say("committee-task-move-up", { missing: 1, waiting: 1 }));
  await street.sees("郑七");
  await street.lookOnBoth("move-up");
  await street.press(street.say("election-move-up"));
  await street.sees(street.say("done-alternate-seated"));
  await street.lookOnBoth("moved-up");

  const neighbour = await life.guest(JOURNEY, "neighbour");
  await neighbour.go(`/c/${COMMUNITY}/committee/1`);
  await neighbour.sees("郑七");
  await neighbour.look("committee");
  await neighbour.leave();
});
