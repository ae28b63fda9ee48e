/** The contract as lines: each operation with what it takes and answers, each record with its members. */

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}
interface Parameter {
  readonly $ref?: string;
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: Schema;
}
interface Content {
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
}
interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content & { readonly $ref?: string }>>;
}
export interface Contract {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly parameters?: Readonly<Record<string, Parameter>>;
    readonly responses?: Readonly<Record<string, Content>>;
  };
}

const last = (ref = ''): string => ref.replace(/^.*\//, '');

function typeOf(schema: Schema | undefined): string {
  if (!schema) return 'unknown';
  const { $ref, oneOf, anyOf, allOf, items, properties, type, additionalProperties } = schema;
  if ($ref) return last($ref);
  if (schema.enum) return schema.enum.map(value => JSON.stringify(value)).join(' | ');
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (oneOf ?? anyOf) return (oneOf ?? anyOf ?? []).map(typeOf).join(' | ');
  if (allOf) return allOf.map(typeOf).join(' & ');
  if (items) return `(${typeOf(items)})[]`;
  if (properties) return `{ ${membersOf(schema).join('; ')} }`;
  if (typeof additionalProperties === 'object') return `Record<string, ${typeOf(additionalProperties)}>`;
  return [type ?? 'unknown'].flat().join(' | ');
}

const membersOf = ({ properties = {}, required = [] }: Schema): string[] =>
  Object.entries(properties).map(
    ([name, schema]) => `${name}${required.includes(name) ? '' : '?'}: ${typeOf(schema)}`,
  );

function operationLines(contract: Contract, path: string, method: string, operation: Operation): string[] {
  const given = (operation.parameters ?? [])
    .map(one => (one.$ref ? contract.components.parameters?.[last(one.$ref)] : one))
    .flatMap(one =>
      one ? [`  ${one.in} ${one.name}${one.required ? '' : '?'}: ${typeOf(one.schema)}`] : [],
    );
  const contents = ({ content = {} }: Content): string =>
    Object.entries(content)
      .map(([type, { schema }]) => `${type} ${typeOf(schema)}`)
      .join(' | ');
  const answers = Object.entries(operation.responses).map(([status, answer]) => {
    const whole = answer.$ref ? contract.components.responses?.[last(answer.$ref)] : answer;
    return `  ${status} ${contents(whole ?? {})}`.trimEnd();
  });
  const body = operation.requestBody ? [`  body ${contents(operation.requestBody)}`] : [];
  return [`${operation.operationId}: ${method.toUpperCase()} ${path}`, ...given, ...body, ...answers];
}

const isMethod = (name: string): boolean => /^(?:get|put|post|patch|delete)$/.test(name);

export function contractText(contract: Contract): string {
  const operations = Object.entries(contract.paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([method]) => isMethod(method))
      .map(([method, operation]) =>
        operationLines(contract, path, method, operation as Operation).join('\n'),
      ),
  );
  const schemas = Object.entries(contract.components.schemas).map(([name, schema]) =>
    schema.properties && !schema.oneOf && !schema.allOf
      ? [name, ...membersOf(schema).map(line => `  ${line}`)].join('\n')
      : `${name}: ${typeOf(schema)}`,
  );
  const code = (texts: readonly string[]): string => `\`\`\`text\n${[...texts].sort().join('\n')}\n\`\`\``;
  return `## Operations\n\n${code(operations)}\n\n## Schemas\n\n${code(schemas)}\n`;
}
