// The contracts of a written source's six routes: one convention for all kinds.
import { z } from "@hono/zod-openapi";
import { contract } from "../contract.ts";
import { pageOf, pageQuery } from "../page.ts";
import { shownSchema, type WrittenResource } from "./resource.ts";

const json = <T extends z.ZodType>(schema: T) => ({ "application/json": { schema } });
const params = z.object({ id: z.uuid() });

export const idempotencyHeader = z.object({
  "idempotency-key": z
    .string()
    .min(1)
    .max(200)
    .optional()
    .openapi({ description: "The same key makes the same thing, however often it is sent" }),
});

const schemaName = (noun: string): string => noun.replace(/(?:^| )(\w)/g, (_, letter: string) => letter.toUpperCase());

/** What the answer to making and changing one tells */
export const savedSchemaOf = <F extends object, O extends object>({ onSaved, shown, noun }: WrittenResource<F, O>) =>
  shownSchema({ ...shown, ...onSaved?.shown }, `${onSaved ? "Saved" : ""}${schemaName(noun)}`);

export function writtenContracts<F extends object, O extends object>(resource: WrittenResource<F, O>) {
  const { base, noun, chapter, fields, changes, filters, list, defaultSort } = resource;
  const tags = [chapter];
  const name = schemaName(noun);
  const schema = shownSchema(resource.shown, name);
  const saved = resource.onSaved ? savedSchemaOf(resource) : schema;
  const one = (description: string) => ({ description, content: json(schema) });
  const savedOne = (description: string) => ({ description, content: json(saved) });
  return {
    create: contract(`POST ${base}`, {
      tags,
      summary: `Write a ${noun}`,
      bodyKind: "text",
      request: { headers: idempotencyHeader, body: { required: true, content: json(fields) } },
      responses: {
        201: savedOne("It is there, and found within a moment"),
        200: savedOne("The same key has made it before"),
      },
    }),
    list: contract(`GET ${base}`, {
      tags,
      summary: `List: ${noun}`,
      request: {
        query: z.object({
          ...pageQuery,
          sort: z.enum(list.keys).default(defaultSort),
          deleted: z
            .enum(["true", "false"])
            .default("false")
            .openapi({ description: "`true`: the deleted ones, for admins" }),
          ...filters.shape,
        }),
      },
      responses: { 200: { description: "A page", content: json(pageOf(schema, `${name}Page`)) } },
    }),
    get: contract(`GET ${base}/{id}`, {
      tags,
      summary: `Read a ${noun}`,
      request: { params },
      responses: { 200: one("It"), 304: { description: "Unchanged since the ETag in If-None-Match" } },
    }),
    change: contract(`PATCH ${base}/{id}`, {
      tags,
      summary: `Change a ${noun}`,
      description: "What isn't sent stays as it is. With If-Match only if it hasn't changed.",
      bodyKind: "text",
      request: { params, body: { required: true, content: json(changes) } },
      responses: { 200: savedOne("As it is now") },
    }),
    remove: contract(`DELETE ${base}/{id}`, {
      tags,
      summary: `Delete a ${noun}`,
      description: "Gone from lists, search and answers at once. With If-Match only if it hasn't changed.",
      request: { params },
      responses: { 204: { description: "Deleted" } },
    }),
    restore: contract(`POST ${base}/{id}/restore`, {
      tags,
      summary: `Bring a deleted ${noun} back`,
      request: { params },
      responses: { 200: one("As it is now") },
    }),
  };
}
