import type { Schemas } from "../../api/client.ts";

export type GivenRole = Schemas["Invitation"]["role"];

/** Admins make no admins. */
export const rolesToGive = (ownRole: Schemas["Member"]["role"]): readonly GivenRole[] =>
  ownRole === "owner" ? ["admin", "member", "viewer"] : ["member", "viewer"];
