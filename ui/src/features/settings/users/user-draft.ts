// A user as they are typed: new ones have a user name and perhaps a book.
import type { Role, UserDetails } from "../../../api/bindings";
import type { Words } from "../../../shared/use-words";
import { nameProblem } from "../editing/name-problem";
import type { Problems } from "../editing/use-editing";

export const ROLES: readonly Role[] = [
  "owner",
  "clinic_admin",
  "provider",
  "nurse",
  "front_desk",
  "compliance",
  "viewer",
];

export const roleId = (role: Role) => role.replaceAll("_", "-");

/** Whether somebody administers the clinic: only an owner gives and takes that. */
export const administers = (roles: readonly Role[]) => roles.includes("owner") || roles.includes("clinic_admin");

export type NewUser = UserDetails & { userName: string; provider: string | null };

export const newUser: NewUser = {
  userName: "",
  given: "",
  family: "",
  roles: [],
  active: true,
  provider: null,
};

export function userProblems(t: Words, { given, family, roles }: UserDetails): Problems {
  return {
    ...nameProblem(t, "given", given, 100),
    ...nameProblem(t, "family", family, 100),
    ...(roles.length === 0 ? { roles: t("user-roles-missing") } : {}),
  };
}

/** Names without spaces around, roles in the order of the list, as the core keeps them. */
export function tidied(details: UserDetails): UserDetails {
  const { given, family, roles, active } = details;
  return { given: given.trim(), family: family.trim(), roles: ROLES.filter((role) => roles.includes(role)), active };
}
