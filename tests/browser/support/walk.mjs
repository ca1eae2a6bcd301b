// Finds every page there is by following every link, one page of each kind.

const STAGED = /\/(matters|meetings)\/\d+/;
const NUMBERED = /\/([a-z-]+)\/\d+/g;

/** Of how many matters and meetings each page is looked at: enough for every stage, and not for every year behind them. */
const OF_EACH = 5;

/**
 * Pages are of one kind when their addresses differ in numbers and letter codes alone, but for the number of the matter
 * or the meeting: those differ by how far they have come.
 */
function kind(path) {
  const general = (part) => (/^\d+$|^[0-9A-Z]{12}$|^position-/.test(part) ? "…" : part);
  const [, whose = "", rest] = path.match(/^(.*\/(?:matters|meetings)\/\d+)?(.*)$/);
  return whose + rest.split("/").map(general).join("/");
}

/** The pages of one kind, whatever has which number: of each the first. */
export function firstOfEach(pages) {
  const seen = new Set();
  const of = (path) => kind(path).replace(NUMBERED, "/$1/…");
  return pages.filter((path) => !seen.has(of(path)) && seen.add(of(path)));
}

/**
 * The addresses of all pages that links lead to from `starts`, without those that have one of the words of `skip`. With
 * `several` whatever has a number is looked at as often as matters and meetings are.
 */
export async function walk(visitor, starts, skip = [], { several = false } = {}) {
  const like = several ? (path) => path : kind;
  const general = (path) => (several ? kind(path).replace(NUMBERED, "/$1/…") : kind(path).replace(STAGED, "/$1/…"));
  const waiting = [...starts];
  const seen = new Set();
  const counted = new Map();
  const pages = [];
  while (waiting.length > 0) {
    const path = waiting.shift();
    if (seen.has(like(path)) || skip.some((part) => path.includes(part))) continue;
    seen.add(like(path));
    const of = general(path);
    counted.set(of, (counted.get(of) ?? 0) + 1);
    if (counted.get(of) > OF_EACH) continue;
    const answer = await visitor.context.request.get(path);
    if (!answer.headers()["content-type"]?.startsWith("text/html")) continue;
    if (answer.status() !== 200) throw new Error(`${path}: status ${answer.status()}`);
    pages.push(path);
    for (const [, href] of (await answer.text()).matchAll(/<a [^>]*href="([^"#]+)/g)) {
      const url = new URL(href.replaceAll("&amp;", "&"), new URL(path, visitor.installation.address));
      if (url.origin === visitor.installation.address) waiting.push(url.pathname);
    }
  }
  return pages;
}
