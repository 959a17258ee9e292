// Bodies that almost fit a contract: taken from its schema, with one place of it wrong; and bytes that fit nothing.
import fc from "fast-check";
import { newId } from "../../../src/platform/ids.ts";
import { hostileJson, inherited } from "./values.ts";

/** As far as it is read here */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  minimum?: number;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
}

/** JSON with a place in it that is filled with any JSON value */
type Hole = (value: string) => string;
type Fields = Record<string, string>;

const variantsOf = ({ anyOf = [], oneOf = [], allOf = [] }: Schema): Schema[] => [...anyOf, ...oneOf, ...allOf];

const objectOf = (fields: Fields): string =>
  `{${Object.entries(fields)
    .map(([name, value]) => `${JSON.stringify(name)}: ${value}`)
    .join(", ")}}`;

function sampleOf(schema: Schema): string {
  const [variant] = variantsOf(schema);
  if (variant) return sampleOf(variant);
  if (schema.enum) return JSON.stringify(schema.enum[0]);
  const type = [schema.type].flat()[0];
  if (type === "object") return objectOf(requiredOf(schema));
  if (type === "array") return `[${sampleOf(schema.items ?? {})}]`;
  if (type === "boolean") return "true";
  if (type === "number" || type === "integer") return String(schema.minimum ?? 1);
  return JSON.stringify(schema.format === "uuid" ? newId() : "A text of ten letters and more");
}

const requiredOf = ({ properties = {}, required = [] }: Schema): Fields =>
  Object.fromEntries(required.map((name) => [name, sampleOf(properties[name] ?? {})]));

/** The whole value, each of its fields, and theirs: whatever stands around is as it should be. */
function holesOf(schema: Schema): Hole[] {
  const inFields = Object.entries(schema.properties ?? {}).flatMap(([name, field]) =>
    holesOf(field).map(
      (hole): Hole =>
        (value) =>
          objectOf({ ...requiredOf(schema), [name]: hole(value) }),
    ),
  );
  const inItems = schema.items
    ? holesOf(schema.items).map(
        (hole): Hole =>
          (value) =>
            `[${hole(value)}]`,
      )
    : [];
  return [(value) => value, ...inFields, ...inItems, ...variantsOf(schema).flatMap(holesOf)];
}

/** `valid` is a body that fits. */
export function hostileJsonBody(schema: Schema, valid: Record<string, unknown>): fc.Arbitrary<string | Uint8Array> {
  const fitting = Object.fromEntries(Object.entries(valid).map(([name, value]) => [name, JSON.stringify(value)]));
  const whole = objectOf(fitting);
  const holes = Object.entries(schema.properties ?? {}).flatMap(([name, field]) =>
    holesOf(field).map(
      (hole): Hole =>
        (value) =>
          objectOf({ ...fitting, [name]: hole(value) }),
    ),
  );
  const names = [...Object.keys(schema.properties ?? {}), ...inherited];
  const wrongField = fc.tuple(fc.constantFrom(...(holes.length > 0 ? holes : [asIs])), hostileJson);
  return fc.oneof(
    { weight: 12, arbitrary: wrongField.map(([hole, value]) => hole(value)) },
    {
      weight: 2,
      arbitrary: fc.tuple(fc.constantFrom(...names), hostileJson).map(([name, value]) => twice(whole, name, value)),
    },
    { weight: 1, arbitrary: fc.nat(whole.length).map((end) => whole.slice(0, end)) },
    { weight: 1, arbitrary: fc.constantFrom(...wholesOf(whole)) },
    { weight: 1, arbitrary: hostileJson },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 400 }) },
  );
}

const asIs: Hole = (value) => value;

/** As one more field: perhaps for the second time */
const twice = (whole: string, name: string, value: string): string =>
  `${whole.slice(0, -1)}${whole === "{}" ? "" : ", "}${JSON.stringify(name)}: ${value}}`;

const wholesOf = (whole: string): (string | Uint8Array)[] => [
  `\ufeff${whole}`,
  `${whole}${whole}`,
  `${whole}\u0000`,
  `)]}'\n${whole}`,
  `${"[".repeat(5_000)}${"]".repeat(5_000)}`,
  '{"a":'.repeat(5_000),
  new Uint8Array(Buffer.from(whole, "utf16le")),
  new Uint8Array([...Buffer.from(whole.slice(0, -2)), 0xc3, 0x28, 0x22, 0x7d]),
];
