import { describe, expect, it } from "vitest";

import { readOrder, type Desk, type Order } from "./order";

const DAY: [number, number] = [8 * 60, 18 * 60];
/** A Tuesday; open Monday to Friday from 8 to 18. */
const DESK: Desk = {
  today: "2026-11-24",
  dayFirst: false,
  providers: [
    { id: "rivera", name: "Ana Rivera, MD" },
    { id: "okafor", name: "Chidi Okafor, DO" },
    { id: "nunez", name: "María José Núñez, NP" },
  ],
  visitTypes: [],
  hours: [DAY, DAY, DAY, DAY, DAY, null, null],
};
const TYPES = [
  { id: "follow", name: "Follow-up" },
  { id: "video", name: "Video visit" },
  { id: "physical", name: "Annual physical" },
];

const read = (text: string, desk: Partial<Desk> = {}) => readOrder(text, { ...DESK, ...desk });
const time = ({ time }: Order) =>
  time && `${String(time.hour).padStart(2, "0")}:${String(time.minute).padStart(2, "0")}`;
const short = (order: Order) => [order.patient, order.date, time(order), order.kind, order.minutes, order.provider];
const unclear = (text: string) =>
  read(text)
    .spans.filter(({ is }) => is === "unclear")
    .map(({ from, until }) => text.slice(from, until));

describe("visit types by name", () => {
  it.each([
    ["book ramirez tomorrow 10 follow-up", "follow", null, "ramirez", ""],
    ["book ramirez tomorrow 10 follow up of results", "follow", null, "ramirez", "of results"],
    ["ramirez followup fri 9", "follow", null, "ramirez", ""],
    ["book lee tomorrow 10 video visit", "video", null, "lee", ""],
    ["book lee tomorrow 10 video", null, "video", "lee", ""],
    ["book lee tomorrow 10 annual physical by phone", "physical", "phone", "lee", ""],
    ["book lee tomorrow 10 annual pain", null, null, "lee", "annual pain"],
  ])("%s", (text, visitType, kind, patient, reason) => {
    expect(read(text, { visitTypes: TYPES })).toMatchObject({ visitType, kind, patient, reason });
  });
});

describe("booking in words", () => {
  it.each([
    ["book ramirez tomorrow 10 video 20", ["ramirez", "2026-11-25", "10:00", "video", 20, null], ""],
    ["ramirez fri 14:30 phone", ["ramirez", "2026-11-27", "14:30", "phone", null, null], ""],
    ["reservar ramirez mañana 10 video 20", ["ramirez", "2026-11-25", "10:00", "video", 20, null], ""],
    ["book lee next tue 9 dr okafor 45 follow-up", ["lee", "2026-12-01", "09:00", null, 45, "okafor"], "follow-up"],
    [
      "Book Ana Lucía Ramirez on Friday at 3pm by phone",
      ["Ana Lucía Ramirez", "2026-11-27", "15:00", "phone", null, null],
      "",
    ],
    [
      "cita para ramirez el viernes a las 4 y media de la tarde, presencial",
      ["ramirez", "2026-11-27", "16:30", "in_person", null, null],
      "",
    ],
    [
      "cita ramírez pasado mañana 10:30 con la dra. Núñez media hora",
      ["ramírez", "2026-11-26", "10:30", null, 30, "nunez"],
      "",
    ],
    ["reservar lee mañana por la mañana 9", ["lee", "2026-11-25", "09:00", null, null, null], ""],
    ["tomorrow 10 ramirez video cough", ["ramirez", "2026-11-25", "10:00", "video", null, null], "cough"],
    ["ramirez 12 dec 9.15 45 min", ["ramirez", "2026-12-12", "09:15", null, 45, null], ""],
    ["lee fri 27 nov 10-10:45", ["lee", "2026-11-27", "10:00", null, 45, null], ""],
    ["lee: knee pain tomorrow 8", ["lee", "2026-11-25", "08:00", null, null, null], "knee pain"],
    ["book lee tomorrow 1430 because of the knee", ["lee", "2026-11-25", "14:30", null, null, null], "of the knee"],
    ["book sun tomorrow 10", ["sun", "2026-11-25", "10:00", null, null, null], ""],
    ["book 004512 tomorrow noon 30", ["004512", "2026-11-25", "12:00", null, 30, null], ""],
    ["book", ["", null, null, null, null, null], ""],
    ["ramirez", ["ramirez", null, null, null, null, null], ""],
  ])("%s", (text, wanted, reason) => {
    expect(short(read(text))).toEqual(wanted);
    expect(read(text).reason).toBe(reason);
    expect(unclear(text)).toEqual([]);
  });

  it.each([
    ["today", "2026-11-24"],
    ["hoy", "2026-11-24"],
    ["tue", "2026-12-01"],
    ["wed", "2026-11-25"],
    ["this thu", "2026-11-26"],
    ["next thu", "2026-12-03"],
    ["mon", "2026-11-30"],
    ["next mon", "2026-11-30"],
    ["martes", "2026-12-01"],
    ["el próximo jueves", "2026-11-26"],
    ["el jueves que viene", "2026-11-26"],
    ["jueves de la semana que viene", "2026-12-03"],
    ["in 3 days", "2026-11-27"],
    ["in two weeks", "2026-12-08"],
    ["dentro de un mes", "2026-12-24"],
    ["next week", "2026-12-01"],
    ["Dec 1st", "2026-12-01"],
    ["1 de diciembre de 2026", "2026-12-01"],
    ["2 nov", "2027-11-02"],
    ["29 feb", "2028-02-29"],
    ["12/1", "2026-12-01"],
    ["1.12.", "2026-12-01"],
    ["13/12/26", "2026-12-13"],
    ["2026-12-01", "2026-12-01"],
    ["el 5", "2026-12-05"],
    ["the 31st", "2026-12-31"],
  ])("the day %s is %s", (said, date) => {
    const order = read(`lee ${said}`);
    expect([order.patient, order.date, order.time]).toEqual(["lee", date, null]);
  });

  it("writes 1/12 in the order of the country", () => {
    expect(read("lee 1/12", { dayFirst: true }).date).toBe("2026-12-01");
    expect(read("lee 1/12").date).toBe("2027-01-12");
  });

  it.each([
    ["3", "15:00"],
    ["7", "07:00"],
    ["5:45", "17:45"],
    ["07:00", "07:00"],
    ["8", "08:00"],
    ["6", "06:00"],
    ["11", "11:00"],
    ["12", "12:00"],
    ["3 am", "03:00"],
    ["12 am", "00:00"],
    ["10 p.m.", "22:00"],
    ["19", "19:00"],
    ["a las 10", "10:00"],
    ["@10", "10:00"],
    ["10h", "10:00"],
    ["10 o'clock", "10:00"],
    ["mediodía", "12:00"],
  ])("the time %s is %s, for a bare hour is one at which the clinic is open", (said, wanted) => {
    expect(time(read(`lee tomorrow ${said}`))).toBe(wanted);
  });

  it("says what it did not understand, and keeps it", () => {
    expect(unclear("lee tomorrow 10 dr house")).toEqual(["dr house"]);
    expect(read("lee tomorrow 10 dr house").reason).toBe("dr house");
    expect(unclear("lee tomorrow fri 10")).toEqual(["fri"]);
    expect(unclear("lee tomorrow 10 11:00")).toEqual(["11:00"]);
    expect(unclear("lee tomorrow 10 500 min")).toEqual(["500 min"]);
    expect(unclear("lee video tomorrow 10 phone")).toEqual(["phone"]);
    expect(unclear("lee fri 26 nov 10")).toEqual(["26 nov"]);
    expect(unclear("lee tomorrow afternoon")).toEqual(["afternoon"]);
  });

  it("takes a provider's name only when it says one person", () => {
    const twins = { providers: [...DESK.providers, { id: "other", name: "Luis Rivera, MD" }] };
    expect(read("lee dr rivera 10", twins).provider).toBeNull();
    expect(read("lee dr luis rivera 10", twins).provider).toBe("other");
    expect(read("lee with ana 10", twins).provider).toBe("rivera");
    expect(read("rivera tomorrow 10").provider).toBeNull();
  });
});

/** A small generator (mulberry32): the same lines in every run. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const PIECES = [
  ..."book|reservar|ramirez|lee|sun|mar|may|a|p|el|the|next|in|dentro|de|tomorrow|mañana|hoy|fri|viernes|12 dec".split(
    "|",
  ),
  ..."10|20|45|7|3pm|14:30|1430|99|2026|2026-13-45|31/31|10-9|dr|with|okafor|con la dra|video|phone|half an hour|:".split(
    "|",
  ),
  ..."min|h|'|\u202Eabc|אבג|👩‍⚕️|,,|@|١٢|\u0000|Ñandú|constructor|__proto__|que viene|por la mañana|y media".split("|"),
];

describe("any line", () => {
  const random = generator(7);
  const lines = Array.from({ length: 1200 }, () =>
    Array.from({ length: Math.floor(random() * 12) }, () => PIECES[Math.floor(random() * PIECES.length)]).join(
      random() < 0.9 ? " " : "",
    ),
  );

  it("is read without error, and each of its words belongs to exactly one span", () => {
    for (const line of lines) {
      const { spans } = read(line);
      const words = [...line.matchAll(/[^\s,;]+/gu)];
      let last = 0;
      for (const span of spans) {
        expect(span.from).toBeGreaterThanOrEqual(last);
        expect(span.until).toBeGreaterThan(span.from);
        last = span.until;
      }
      for (const word of words) {
        const holding = spans.filter(({ from, until }) => from <= word.index && word.index + word[0].length <= until);
        expect(holding).toHaveLength(1);
      }
    }
  });

  it("gives a day of the calendar, a time of the clock, a length that is taken and a provider of the clinic", () => {
    for (const line of lines) {
      const order = read(line);
      if (order.date !== null) expect(new Date(`${order.date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(order.date);
      if (order.time) {
        expect(order.time.hour).toBeLessThan(24);
        expect(order.time.minute).toBeLessThan(60);
      }
      if (order.minutes !== null) expect(order.minutes >= 15 && order.minutes <= 120).toBe(true);
      if (order.provider !== null) expect(DESK.providers.map(({ id }) => id)).toContain(order.provider);
    }
  });

  it("loses no word: what says neither when nor how is in the text of patient or reason", () => {
    for (const line of lines) {
      const { spans, patient, reason } = read(line);
      for (const { is, from, until } of spans) {
        if (is !== "patient" && is !== "reason" && is !== "unclear") continue;
        const word = line.slice(from, until).replace(/[,:;]+$/u, "");
        if (/^(for|para|a|with|de|because|porque|por|re|motivo|reason)?:*$/i.test(word)) continue;
        expect(`${patient} ${reason}`).toContain(word);
      }
    }
  });
});
