// The words of the pages, from the same files the pages take them from.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { ROOT } from "./installation.mjs";

/** Messages that are one line of plain text; others a test has no need to press or fill. */
function read(language) {
  const folder = join(ROOT, "locales", language);
  const messages = new Map();
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".ftl"))) {
    for (const line of readFileSync(join(folder, file), "utf8").split("\n")) {
      const message = line.match(/^([a-z][a-z0-9-]*) = (.+)$/);
      if (message) messages.set(message[1], message[2]);
    }
  }
  return messages;
}

const languages = new Map(["zh-CN", "en"].map((language) => [language, read(language)]));

/** A message by its key, as it is said on the mainland; placeables stay as they are in the file unless `facts` fills them. */
export function say(key, facts = {}, language = "zh-CN") {
  const text = languages.get(language).get(key);
  if (text === undefined) throw new Error(`no message ${key} in ${language}`);
  const here = text.replace(/\{ CN\("([^"]*)"\) \}/g, "$1");
  return here.replace(/\{ \$([a-z-]+) \}/g, (whole, name) => facts[name] ?? whole);
}
