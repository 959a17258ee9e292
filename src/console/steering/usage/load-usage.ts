import { api, ok } from "../../api/client.ts";
import type { Period } from "./period-form.tsx";

export type Grouping = "day" | "model" | "user" | "kind";

export const loadUsage = ({ from, to, userId }: Period, groupBy: Grouping) =>
  ok(
    api.GET("/api/v1/usage", {
      params: { query: { from, to, group_by: groupBy, ...(userId === "" ? {} : { user_id: userId }) } },
    }),
  );

/** What another report depends on */
export const keysOf = ({ from, to, userId }: Period): readonly string[] => [from, to, userId];
