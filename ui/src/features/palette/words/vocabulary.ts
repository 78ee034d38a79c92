// The words in which people say when and how, in English and Spanish, both understood whatever the window's language.
// Folded: small letters, no accents.
import type { VisitKind } from "../../../api/bindings";

function table<T>(rows: readonly (readonly [means: T, words: string])[]): ReadonlyMap<string, T> {
  return new Map(rows.flatMap(([means, words]) => words.split("|").map((word) => [word, means] as const)));
}

export const VERBS = table<true>([
  [true, "book|schedule|appointment|appt|new appointment|new visit|book a visit|reservar|reserva|reserve"],
  [true, "agendar|agenda|cita|nueva cita|citar|programar|dar cita"],
]);

/** Days from today. */
export const NEAR_DAYS = table<number>([
  [0, "today|hoy"],
  [1, "tomorrow|tmrw|tmr|manana"],
  [2, "day after tomorrow|the day after tomorrow|pasado manana"],
]);

/** Monday is 1, Sunday 7. */
export const WEEKDAYS = table<number>([
  [1, "mon|monday|lun|lunes"],
  [2, "tue|tues|tuesday|mar|martes"],
  [3, "wed|weds|wednesday|mie|miercoles"],
  [4, "thu|thur|thurs|thursday|jue|jueves"],
  [5, "fri|friday|vie|viernes"],
  [6, "sat|saturday|sab|sabado"],
  [7, "sun|sunday|dom|domingo"],
]);

export const MONTHS = table<number>([
  [1, "jan|january|ene|enero"],
  [2, "feb|february|febrero"],
  [3, "mar|march|marzo"],
  [4, "apr|april|abr|abril"],
  [5, "may|mayo"],
  [6, "jun|june|junio"],
  [7, "jul|july|julio"],
  [8, "aug|august|ago|agosto"],
  [9, "sep|sept|september|septiembre|setiembre|set"],
  [10, "oct|october|octubre"],
  [11, "nov|november|noviembre"],
  [12, "dec|december|dic|diciembre"],
]);

/** `next tue` is the one of next week; `el próximo martes` is the one that comes next. */
export const BEFORE_WEEKDAY = table<"next-week" | "coming">([
  [
    "next-week",
    "next|next week|next week on|la proxima semana|la semana que viene|proxima semana|la semana que viene el",
  ],
  ["coming", "this|coming|this coming|el|este|proximo|el proximo|proxima|para el|on|el dia"],
]);
export const AFTER_WEEKDAY = table<"next-week" | "coming">([
  ["next-week", "next week|de la proxima semana|de la semana que viene|of next week"],
  ["coming", "que viene|proximo|proxima"],
]);
export const WEEK_AHEAD = table<number>([
  [7, "next week|in a week|la proxima semana|la semana que viene|en una semana"],
]);

export const COUNTS = table<number>([
  [1, "a|an|one|un|una|uno"],
  [2, "two|dos"],
  [3, "three|tres"],
  [4, "four|cuatro"],
  [5, "five|cinco"],
  [6, "six|seis"],
  [8, "eight|ocho"],
  [10, "ten|diez"],
  [12, "twelve|doce"],
]);
export const DAY_UNITS = table<"day" | "week" | "month">([
  ["day", "day|days|dia|dias"],
  ["week", "week|weeks|wk|wks|semana|semanas"],
  ["month", "month|months|mes|meses"],
]);

export const NOON = table<true>([[true, "noon|midday|mediodia|al mediodia|at noon"]]);
export const HALVES = table<"am" | "pm">([
  ["am", "am|a.m|a|in the morning|de la manana|por la manana|morning"],
  ["pm", "pm|p.m|p|in the afternoon|in the evening|de la tarde|por la tarde|de la noche|afternoon|evening"],
]);
export const QUARTERS = table<number>([
  [15, "y cuarto"],
  [30, "y media"],
]);
export const O_CLOCK = table<true>([[true, "o'clock|oclock|h|hrs|en punto|horas"]]);

export const KINDS = table<VisitKind>([
  ["video", "video|by video|video visit|video call|videocall|videollamada|por video|telehealth|telesalud"],
  ["phone", "phone|by phone|phone call|telephone|tel|telefono|por telefono|llamada"],
  ["in_person", "in person|in-person|inperson|onsite|face to face|presencial|en persona|en consulta"],
]);

export const MINUTE_UNITS = table<number>([
  [1, "min|mins|minute|minutes|minuto|minutos|m|'|′"],
  [60, "hour|hours|hr|hora|horas"],
]);
export const LENGTHS = table<number>([
  [30, "half an hour|half hour|media hora"],
  [60, "an hour|one hour|una hora"],
  [90, "an hour and a half|hour and a half|hora y media|una hora y media"],
]);

/** Before a provider's name. */
export const PROVIDER_MARKS = table<true>([
  [true, "dr|dra|doctor|doctora|with|with dr|with dra|with doctor|w/|con|con el dr|con la dra|con dr|con dra"],
  [true, "con el doctor|con la doctora"],
]);

/** Small words that belong to what follows them, and say nothing where nothing follows. */
export const BEFORE_ANYTHING = table<true>([
  [true, "at|on|a las|a la|a|al|el|la|para el|para las|the|de|by|@|for|por|sobre las|around|como"],
]);

/** Words that lead to the person or the reason, and are neither. */
export const LEADING = table<true>([[true, "for|para|a|with|de|because|porque|por|re|motivo|reason"]]);
