// TypeScript's types of an OpenAPI document, in the form that openapi-fetch takes. Its makers' generator needs the compiler's old
// programming interface, which TypeScript 7 hasn't.
interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  format?: string;
}

interface Content {
  content?: Record<string, { schema?: Schema }>;
}

interface Operation {
  parameters?: { name: string; in: string; required?: boolean; schema?: Schema }[];
  requestBody?: Content & { required?: boolean };
  responses: Record<string, Content>;
}

export interface OpenApiDocument {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

const methods = ["get", "put", "post", "patch", "delete"];

/** Of a whole document: what stands in src/console/api/schema.d.ts */
export function apiTypes({ paths, components }: OpenApiDocument): string {
  const operations = Object.entries(paths).map(([path, item]) => {
    const named = methods.flatMap((method) => (item[method] ? [`${method}: ${operationType(item[method])}`] : []));
    return `${quoted(path)}: { ${named.join("; ")} }`;
  });
  const schemas = Object.entries(components.schemas).map(([name, schema]) => `${quoted(name)}: ${typeOf(schema)}`);
  return `// Made from the OpenAPI document by scripts/console-types.ts.
export interface paths {
${lines(operations)}}

export interface components {
  schemas: {
${lines(schemas)}  };
}
`;
}

function operationType({ parameters = [], requestBody, responses }: Operation): string {
  const places = ["query", "header", "path"].flatMap((place) => {
    const fields = parameters.filter((parameter) => parameter.in === place);
    if (fields.length === 0) return [];
    const isOptional = fields.every(({ required }) => !required);
    const named = fields.map(({ name, required, schema }) => field(name, Boolean(required), schema));
    return [`${place}${isOptional ? "?" : ""}: { ${named.join("; ")} }`];
  });
  const answers = Object.entries(responses).map(([status, answer]) => `${status}: { ${contentType(answer)} }`);
  return `{ ${[
    `parameters: { ${places.join("; ")} }`,
    ...(requestBody ? [`requestBody${requestBody.required ? "" : "?"}: { ${contentType(requestBody)} }`] : []),
    `responses: { ${answers.join("; ")} }`,
  ].join("; ")} }`;
}

function contentType({ content }: Content): string {
  const types = Object.entries(content ?? {}).map(([type, { schema }]) => `${quoted(type)}: ${typeOf(schema)}`);
  return types.length === 0 ? "content?: never" : `content: { ${types.join("; ")} }`;
}

function typeOf(schema: Schema | undefined): string {
  if (!schema) return "unknown";
  if (schema.$ref) return `components["schemas"][${quoted(schema.$ref.split("/").at(-1) ?? "")}]`;
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return union(schema.enum.map((value) => JSON.stringify(value)));
  return isComposed(schema) ? composedType(schema) : plainType(schema);
}

const isComposed = ({ anyOf, oneOf, allOf }: Schema): boolean => Boolean(anyOf ?? oneOf ?? allOf);

function composedType(schema: Schema): string {
  const alternatives = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].map(typeOf);
  const parts = [
    ...(alternatives.length > 0 ? [union(alternatives)] : []),
    ...(schema.allOf ?? []).filter((part) => !isNullable(part)).map(typeOf),
    ...(schema.properties ? [plainType(schema)] : []),
  ];
  const whole = parts.map((part) => (parts.length === 1 ? part : `(${part})`)).join(" & ");
  return [schema, ...(schema.allOf ?? [])].some(isNullable) ? `(${whole}) | null` : whole;
}

/** A reference that may be null says so beside it, as one more part or about the whole. */
const isNullable = ({ type, properties }: Schema): boolean => !properties && [type].flat().includes("null");

function plainType(schema: Schema): string {
  const types = [schema.type ?? (schema.properties ? "object" : "unknown")].flat();
  return union(types.map((type) => simpleType(type, schema)));
}

function simpleType(type: string, schema: Schema): string {
  if (type === "integer" || type === "number") return "number";
  if (type === "array") return `(${typeOf(schema.items)})[]`;
  if (type === "object") return objectType(schema);
  if (type === "string" && schema.format === "binary") return "Blob";
  return type;
}

function objectType({ properties = {}, required = [], additionalProperties }: Schema): string {
  const fields = Object.entries(properties).map(([name, schema]) => field(name, required.includes(name), schema));
  const known = `{ ${fields.join("; ")} }`;
  if (!additionalProperties) return known;
  const others = `{ [name: string]: ${additionalProperties === true ? "unknown" : typeOf(additionalProperties)} }`;
  return fields.length === 0 ? others : `${known} & { [name: string]: unknown }`;
}

const field = (name: string, isRequired: boolean, schema: Schema | undefined): string =>
  `${quoted(name)}${isRequired ? "" : "?"}: ${typeOf(schema)}`;

const quoted = (name: string): string => JSON.stringify(name);
const union = (types: readonly string[]): string => [...new Set(types)].join(" | ");
const lines = (entries: readonly string[]): string => entries.map((entry) => `  ${entry};\n`).join("");
