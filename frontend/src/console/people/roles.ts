import type { PersonRoleChangeMutationVariables } from "@/console/people/people.generated";

export type Role = PersonRoleChangeMutationVariables["input"]["role"];

/** Each may do what the one before may; a record, so that a role that is new in the API is missed here. */
export const ROLES = Object.keys({
  NONE: true,
  VIEWER: true,
  EDITOR: true,
  SECRETS_ADMIN: true,
  SUPERUSER: true,
} satisfies Record<Role, true>) as Role[];
