// How users come in: logins with their refresh tokens, subjects of other issuers, and the provider keys that users keep here.
import { index, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { systemPolicy } from "../platform/row-security.ts";
import { users } from "./identity.table.ts";

const at = (name: string) => timestamp(name, { withTimezone: true });
const owner = () =>
  uuid("user_id")
    .notNull()
    .references(() => users.id, { onDelete: "cascade" });

/** One a login; every refresh token that descends from it is of its family. */
export const logins = pgTable(
  "logins",
  {
    id: uuid().primaryKey(),
    userId: owner(),
    createdAt: at("created_at").notNull().defaultNow(),
    endedAt: at("ended_at"),
    endReason: text("end_reason", { enum: ["logout", "password", "reuse"] }),
  },
  (table) => [index("logins_user").on(table.userId), systemPolicy("logins")],
);

export const refreshTokens = pgTable(
  "refresh_tokens",
  {
    id: uuid().primaryKey(),
    loginId: uuid("login_id")
      .notNull()
      .references(() => logins.id, { onDelete: "cascade" }),
    /** SHA-256 of the whole token */
    hash: text().notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
    expiresAt: at("expires_at").notNull(),
    /** When it was exchanged first; exchanged again later, it ends its family */
    usedAt: at("used_at"),
  },
  (table) => [
    index("refresh_tokens_login").on(table.loginId),
    index("refresh_tokens_expiry").on(table.expiresAt),
    systemPolicy("refresh_tokens"),
  ],
);

export const externalIdentities = pgTable(
  "external_identities",
  { issuer: text().notNull(), subject: text().notNull(), userId: owner() },
  (table) => [primaryKey({ columns: [table.issuer, table.subject] }), systemPolicy("external_identities")],
);

export const providerKeys = pgTable(
  "provider_keys",
  {
    userId: owner(),
    provider: text().notNull(),
    /** AES-GCM, see `sealing.ts` */
    sealed: text().notNull(),
    /** Its last characters, for its owner to know it by */
    hint: text().notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.provider] }), systemPolicy("provider_keys")],
);
