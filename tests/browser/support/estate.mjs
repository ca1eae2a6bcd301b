// A small estate of its own beside the demo: nine homes, eight heads, one committee, one company.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";

export const COMMUNITY = "xinglin";

const HEADER = "楼栋,单元,房号,用途,专有部分面积,面积来源,产权人,证件号,联系电话";
const HOMES = [
  "1栋,1单元,101,住宅,88.12,登记簿,林一,A1,13800000001",
  "1栋,1单元,102,住宅,88.12,登记簿,陈二,A2,13800000002",
  "1栋,1单元,201,住宅,90.40,登记簿,黄三、黄四,A3、A4,",
  "1栋,1单元,202,住宅,90.40,登记簿,周五,A5,",
  "1栋,2单元,101,住宅,120.55,登记簿,吴六,A6,13800000006",
  "1栋,2单元,102,住宅,120.55,登记簿,郑七,A7,",
  "2栋,1单元,101,住宅,76.30,登记簿,王八一,A8,",
  "2栋,1单元,102,住宅,76.30,登记簿,冯九,A9,",
  // A second home of one owner: the same head.
  "2栋,1单元,201,商业,152.06,登记簿,林一,A1,13800000001",
];

const SEATS = [
  ["xl-secretary", 1, "secretary", "沈秘书"],
  ["xl-chair", 1, "chair", "韩主任"],
  ["xl-clerk1", 1, "clerk", "杨经办"],
  ["xl-clerk2", 1, "clerk", "朱经办"],
  ["xl-manager", 2, "chair", "秦经理"],
];

/** Founds the estate at the machine, as an operator does; hands back the passwords of its accounts. */
export async function found(installation) {
  const of = ["--community", COMMUNITY];
  await installation.command("found", COMMUNITY, "--name", "杏林小区");
  await installation.command("body", "add", "owners-committee", "--name", "杏林小区业主委员会", ...of);
  await installation.command("body", "add", "property-company", "--name", "杏林物业服务站", ...of);
  const passwords = new Map();
  for (const [account, body, role, name] of SEATS) {
    const seat = ["--body", String(body), "--role", role, "--full-name", name];
    const said = await installation.command("account", "add", account, ...seat, ...of);
    passwords.set(account, said.match(/^password (\S+)$/m)[1]);
  }
  return passwords;
}

/** The register as files: one with a mistake in its fourth row, and the mended one. */
export async function registers(folder) {
  const [wrong, right] = ["register-wrong.csv", "register.csv"].map((name) => join(folder, name));
  const mistaken = HOMES.map((home, at) => (at === 2 ? home.replace("90.40", "约90") : home));
  await writeFile(wrong, [HEADER, ...mistaken, ""].join("\r\n"));
  await writeFile(right, `\uFEFF${[HEADER, ...HOMES, ""].join("\r\n")}`);
  return { wrong, right };
}
