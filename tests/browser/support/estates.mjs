// Small estates at several points of their life, founded at the machine as an operator does.
import { registers } from "./estate.mjs";

/** Bodies and seats of an estate that has a committee whose term runs until `until`. */
export const SELF_GOVERNED = {
  bodies: [
    ["owners-committee", "业主委员会"],
    ["street-office", "街道办事处"],
    ["property-company", "物业服务站"],
  ],
  seats: [
    ["chair", 1, "chair", "韩主任"],
    ["deputy", 1, "deputy", "何副主任"],
    ["member", 1, "member", "吕委员"],
    ["secretary", 1, "secretary", "沈秘书"],
    ["clerk", 1, "clerk", "杨经办"],
    ["clerk2", 1, "clerk", "朱经办"],
    ["street", 2, "chair", "许科长"],
  ],
};

/** The same beside a residents' committee, which acts where the owners' committee does not. */
export const WATCHED = {
  bodies: [...SELF_GOVERNED.bodies, ["residents-committee", "居民委员会"]],
  seats: [...SELF_GOVERNED.seats, ["residents", 4, "chair", "方主任"]],
};

/** The same with five who sit, as many as the country asks for at least. */
export const FULL = {
  bodies: SELF_GOVERNED.bodies,
  seats: [
    ["chair", 1, "chair", "韩主任"],
    ["deputy", 1, "deputy", "何副主任"],
    ["member", 1, "member", "吕委员"],
    ["member2", 1, "member", "施委员"],
    ["member3", 1, "member", "张委员"],
    ["secretary", 1, "secretary", "沈秘书"],
    ["clerk", 1, "clerk", "杨经办"],
    ["street", 2, "chair", "许科长"],
  ],
};

/** Bodies and seats of an estate without an assembly yet: the street office alone. */
export const UNFOUNDED = {
  bodies: [["street-office", "街道办事处"]],
  seats: [
    ["street", 1, "chair", "许科长"],
    ["clerk", 1, "clerk", "杨经办"],
  ],
};

/** Owners who stand in an election, each by a home of theirs; six, where a committee has five seats. */
export const CANDIDATES = [
  ["1栋-1单元-101", "林一"],
  ["1栋-1单元-102", "陈二"],
  ["1栋-1单元-202", "周五"],
  ["1栋-2单元-101", "吴六"],
  ["1栋-2单元-102", "郑七"],
  ["2栋-1单元-101", "王八一"],
];

/**
 * Founds an estate with its register; hands back the passwords of its accounts, which are called `community-seat`. The
 * term is that of the first body.
 */
export async function settle(installation, community, name, { bodies, seats }, { from, until } = {}) {
  const of = ["--community", community];
  await installation.command("found", community, "--name", name);
  for (const [kind, called] of bodies) {
    await installation.command("body", "add", kind, "--name", `${name}${called}`, ...of);
  }
  const term = [...(from ? ["--from", from] : []), ...(until ? ["--until", until] : [])];
  const passwords = new Map();
  for (const [account, body, role, person] of seats) {
    const seat = ["--body", String(body), "--role", role, "--full-name", person];
    const own = body === 1 ? term : [];
    const said = await installation.command("account", "add", `${community}-${account}`, ...seat, ...own, ...of);
    passwords.set(account, said.match(/^password (\S+)$/m)[1]);
  }
  const { right } = await registers(installation.folder);
  await installation.command("import", "register", right, ...of);
  return passwords;
}
