// An insurance as it stands in its form: everything typed. Pure.
import type { InsuranceDetails, InsuranceRank } from "../../../api/bindings";
import type { Words } from "../../../shared/use-words";
import { readDay } from "../birth-date";
import { tooLong } from "./parts";

export interface InsuranceEntry {
  readonly version: 1;
  /** Null: a new one. */
  readonly insurance: string | null;
  /** What was seen; null for a new one. */
  readonly base: InsuranceDetails | null;
  readonly insurer: string;
  readonly member: string;
  readonly group: string;
  readonly rank: InsuranceRank;
  readonly validFrom: string;
  readonly validUntil: string;
}

export const RANKS: readonly InsuranceRank[] = ["primary", "secondary", "tertiary"];
export type InsuranceProblems = Partial<Record<"insurer" | "member" | "group" | "validFrom" | "validUntil", string>>;

export function newInsurance(rank: InsuranceRank): InsuranceEntry {
  const empty = { insurer: "", member: "", group: "", validFrom: "", validUntil: "" };
  return { version: 1, insurance: null, base: null, rank, ...empty };
}

export function entryOfInsurance(insurance: string, base: InsuranceDetails): InsuranceEntry {
  return {
    version: 1,
    insurance,
    base,
    insurer: base.insurer,
    member: base.member,
    group: base.group ?? "",
    rank: base.rank,
    validFrom: base.valid_from ?? "",
    validUntil: base.valid_until ?? "",
  };
}

/** The entry that a draft kept, or null when it is not one of this version's. */
export function insuranceOfDraft(content: string): InsuranceEntry | null {
  try {
    const found = JSON.parse(content) as InsuranceEntry;
    const texts = [found.insurer, found.member, found.group, found.validFrom, found.validUntil];
    const isOurs = found.version === 1 && texts.every((text) => typeof text === "string") && RANKS.includes(found.rank);
    return isOurs && (found.insurance === null) === (found.base === null) ? found : null;
  } catch {
    return null;
  }
}

export function detailsOf(
  entry: InsuranceEntry,
  t: Words,
  locale: string,
): { problems: InsuranceProblems } | { details: InsuranceDetails } {
  const [insurer, member, group] = [entry.insurer.trim(), entry.member.trim(), entry.group.trim()];
  const problems: InsuranceProblems = {};
  const check = (key: keyof InsuranceProblems, problem: string | null) => {
    if (problem !== null) problems[key] = problem;
  };
  check("insurer", insurer === "" ? t("insurance-insurer-missing") : tooLong(insurer, 100, t));
  check("member", member === "" ? t("insurance-member-missing") : tooLong(member, 60, t));
  check("group", tooLong(group, 60, t));
  const day = (key: "validFrom" | "validUntil") => {
    if (entry[key].trim() === "") return null;
    const iso = readDay(entry[key], locale);
    check(key, iso === null ? t("birth-date-unclear") : null);
    return iso;
  };
  const [from, until] = [day("validFrom"), day("validUntil")];
  if (from !== null && until !== null && until < from) problems.validUntil = t("insurance-ends-before");
  if (Object.keys(problems).length > 0) return { problems };
  const details = { insurer, member, group: group === "" ? null : group, rank: entry.rank };
  return { details: { ...details, valid_from: from, valid_until: until } };
}
