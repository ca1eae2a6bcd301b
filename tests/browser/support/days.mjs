// Days and times of an estate in Shanghai, as its forms ask for them.

export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;
/** The hours by which the estates are ahead of Greenwich. */
const AHEAD = 8;

/** Day and time in the estate: as one writes the day, and as the fields of a form. */
function parts(moment) {
  const [day, time] = new Date(moment.getTime() + AHEAD * 60 * MINUTE).toISOString().split("T");
  const [year, month, date] = day.split("-").map(Number);
  return { day, fields: { year, month, day: date, time: time.slice(0, 5) } };
}

/** The day in the estate, such as 2026-05-01. */
export function day(moment) {
  return parts(moment).day;
}

/** The moment at which an hour of this day begins in the estate. */
export function atHour(moment, hour) {
  return new Date(`${day(moment)}T${String(hour).padStart(2, "0")}:00:00+0${AHEAD}:00`);
}

/** Types a moment into a form; where it asks for no time, the day alone. */
export async function fill(page, name, moment) {
  for (const [part, value] of Object.entries(parts(moment).fields)) {
    const field = page.locator(`[name=${name}-${part}]`);
    if ((await field.count()) > 0) await field.first().fill(String(value));
  }
}

/** The moment that a form proposes. */
export async function proposed(page, name) {
  const read = (part) => page.inputValue(`[name=${name}-${part}]`);
  const [year, month, date, time] = await Promise.all(["year", "month", "day", "time"].map(read));
  const [hour, minute] = time.split(":").map(Number);
  return new Date(Date.UTC(year, month - 1, date, hour - AHEAD, minute));
}
