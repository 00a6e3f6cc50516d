/**
 * The part of JSON Schema (draft 7) that the lab's own schemas use, so that a scenario can be refused with the place of the
 * mistake at run time. The tests hold it against ajv.
 */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

export interface Mistake {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function resolve(schema: Schema, root: Schema): Schema {
  if (schema.$ref === undefined) return schema;
  const target = root.definitions?.[schema.$ref.replace('#/definitions/', '')];
  if (target === undefined) throw new Error(`The schema has no ${schema.$ref}.`);
  return target;
}

function* inObject(value: object, schema: Schema, root: Schema, path: Mistake['path']): Generator<Mistake> {
  for (const key of schema.required ?? []) if (!(key in value)) yield { path, message: `\`${key}\` is missing` };
  for (const [key, member] of Object.entries(value)) {
    const known = schema.properties?.[key] ?? schema.additionalProperties;
    if (known === false) yield { path: [...path, key], message: `\`${key}\` is not known here` };
    else if (typeof known === 'object') yield* mistakes(member, known, root, [...path, key]);
  }
}

/** Every place where `value` is not what the schema says. */
export function* mistakes(
  value: unknown,
  schema: Schema,
  root: Schema = schema,
  path: Mistake['path'] = [],
): Generator<Mistake> {
  const rule = resolve(schema, root);
  const types = rule.type === undefined ? [] : [rule.type].flat();
  if (types.length > 0 && !types.includes(typeOf(value))) {
    yield { path, message: `this is ${typeOf(value)}, expected ${types.join(' or ')}` };
    return;
  }
  if (rule.enum !== undefined && !rule.enum.includes(value)) {
    yield { path, message: `${JSON.stringify(value)} is none of ${rule.enum.join(', ')}` };
  }
  if (typeof value === 'string' && rule.pattern !== undefined && !new RegExp(rule.pattern).test(value)) {
    yield { path, message: `"${value}" does not match ${rule.pattern}` };
  }
  if (Array.isArray(value) && rule.items !== undefined) {
    for (const [index, item] of value.entries()) yield* mistakes(item, rule.items, root, [...path, index]);
  } else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    yield* inObject(value, rule, root, path);
  }
}
