// Attributes and times as OTLP's JSON has them.
// https://opentelemetry.io/docs/specs/otlp/#json-protobuf-encoding
type Value = string | number | boolean | readonly string[];

export const attributesOf = (values: Readonly<Record<string, Value | undefined>>): object[] =>
  Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [{ key, value: anyValue(value) }]));

function anyValue(value: Value): object {
  if (typeof value === "string") return { stringValue: value };
  if (typeof value === "boolean") return { boolValue: value };
  if (typeof value === "object") return { arrayValue: { values: value.map(anyValue) } };
  // 64-bit integers are texts in OTLP's JSON.
  return Number.isSafeInteger(value) ? { intValue: String(value) } : { doubleValue: value };
}

export const resource = { attributes: attributesOf({ "service.name": "hearth" }) };

export const scope = { name: "hearth" };

/** As a text, since it is beyond what a number holds exactly */
export const nanoseconds = (ms: number): string => String(BigInt(Math.round(ms * 1_000)) * 1_000n);
