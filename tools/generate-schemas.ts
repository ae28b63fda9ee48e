// The zod blocks of the contract, laid out in files.
import { checksSource } from './generate-checks.ts';
import { entries, header, success, type Contract, type Entry, type Schema } from './generate-sources.ts';
import type { ZodBlock } from './generate-zod.ts';

type Blocks = ReadonlyMap<string, ZodBlock>;
/** An operation and the names of the schemas of the parts of its request. */
type Asked = readonly [operationId: string, parts: (readonly [part: string, name: string])[]];

/**
 * `models` and `responses` are what an answer can hold: the lazy chunk of response validation. `inputs` and `requests`
 * are what a client may send: for forms and for servers, never loaded by the client itself.
 */
export function schemaSources(contract: Contract, blocks: readonly ZodBlock[]): [string, string][] {
  const byName = new Map(blocks.map(block => [block.name, block]));
  const all = entries(contract);
  const answers = all.flatMap(entry => answerOf(contract, entry, byName));
  const asked = all.map(entry => partsOf(entry, byName));
  const models = closure(
    answers.map(([, name]) => name),
    byName,
  );
  const components = Object.keys(contract.components.schemas)
    .map(name => `z${name}`)
    .filter(name => byName.has(name) && !models.has(name));
  const inputs = closure(
    [...components, ...asked.flatMap(([, parts]) => parts.map(([, name]) => name))],
    byName,
  );
  for (const name of models) inputs.delete(name);
  return [
    ['src/schemas/models.ts', `${header}import * as z from 'zod/mini';\n\n${textOf(blocks, models)}\n`],
    ['src/schemas/responses.ts', responsesSource(answers)],
    ['src/schemas/checks.ts', checksSource(blocks, answers)],
    ['src/schemas/inputs.ts', inputsSource(blocks, inputs, models)],
    ['src/schemas/requests.ts', requestsSource(asked, models)],
    [
      'src/schemas/index.ts',
      `${header}export { responses } from './responses.ts';\nexport * from './models.ts';\n`,
    ],
  ];
}

/** The schema of what a successful answer holds, by the operation's id. */
function answerOf(contract: Contract, { operation }: Entry, byName: Blocks): (readonly [string, string])[] {
  const json = success(contract, operation).content.find(
    ([type]) => type === 'application/json' || type === 'text/event-stream',
  );
  if (!json?.[1].schema) return [];
  const name = modelName(json[1].schema, byName) ?? `z${pascal(operation.operationId)}Response`;
  return byName.has(name) ? [[operation.operationId, name]] : [];
}

function partsOf({ operation }: Entry, byName: Blocks): Asked {
  const parts = (['Path', 'Query', 'Body'] as const).flatMap(part => {
    const name = `z${pascal(operation.operationId)}${part}`;
    return byName.has(name) ? [[part.toLowerCase(), name] as const] : [];
  });
  return [operation.operationId, parts];
}

const textOf = (blocks: readonly ZodBlock[], names: ReadonlySet<string>): string =>
  blocks
    .filter(block => names.has(block.name))
    .map(block => block.text)
    .join('\n\n');

const responsesSource = (
  answers: (readonly [string, string])[],
): string => `${header}import * as models from './models.ts';

/** What a successful answer of each operation holds. */
export const responses = {
${answers.map(([id, name]) => `  ${id}: models.${name},`).join('\n')}
} as const;
`;

/** A query refuses names that it does not know. */
const strictQuery = (block: ZodBlock): ZodBlock =>
  /^z\w+Query$/.test(block.name)
    ? { ...block, text: block.text.replace('= z.object(', '= z.strictObject(') }
    : block;

function inputsSource(
  blocks: readonly ZodBlock[],
  inputs: ReadonlySet<string>,
  models: ReadonlySet<string>,
): string {
  const own = blocks.filter(block => inputs.has(block.name)).map(strictQuery);
  const shared = [...new Set(own.flatMap(block => [...block.uses]))].filter(name => models.has(name)).sort();
  const imported = shared.length > 0 ? `import { ${shared.join(', ')} } from './models.ts';\n` : '';
  return `${header}import * as z from 'zod/mini';\n${imported}\n${textOf(own, inputs)}\n`;
}

function requestsSource(asked: readonly Asked[], models: ReadonlySet<string>): string {
  const fromModels = asked.some(([, parts]) => parts.some(([, name]) => models.has(name)));
  const rows = asked.map(([id, parts]) => {
    const named = parts.map(([part, name]) => `${part}: ${models.has(name) ? 'models' : 'inputs'}.${name}`);
    return `  ${id}: { ${named.join(', ')} },`;
  });
  return `${header}import * as inputs from './inputs.ts';
${fromModels ? "import * as models from './models.ts';\n" : ''}
/** What a request of each operation may hold: parts of the path, query and body, after text is turned into values. */
export const requests = {
${rows.join('\n')}
} as const;

export * from './inputs.ts';
`;
}

function modelName(schema: Schema, byName: Blocks): string | undefined {
  const name = schema.$ref ? `z${schema.$ref.split('/').at(-1) ?? ''}` : undefined;
  return name && byName.has(name) ? name : undefined;
}

function closure(names: Iterable<string>, byName: Blocks): Set<string> {
  const found = new Set<string>();
  const walk = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    byName.get(name)?.uses.forEach(walk);
  };
  for (const name of names) walk(name);
  return found;
}

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
