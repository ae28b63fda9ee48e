import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minProperties?: number;
  readonly writeOnly?: boolean;
  readonly format?: string;
  readonly description?: string;
  readonly default?: unknown;
}
export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly description?: string;
  readonly schema: Schema;
}
interface Media {
  readonly schema?: Schema;
}
export interface Answer {
  /** Where the contract says it. */
  readonly pointer: string;
  readonly content: Readonly<Record<string, Media>>;
  readonly headers: readonly string[];
}
export interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  /** Its tag as one word: `custom-fields`. */
  readonly resource: string;
  readonly pointer: string;
  readonly summary: string;
  readonly description: string;
  readonly scopes: readonly string[];
  /** Asked without a token. */
  readonly isPublic: boolean;
  readonly parameters: readonly Parameter[];
  readonly body?: { readonly mediaType: string; readonly schema: Schema; readonly required: boolean };
  readonly answers: Readonly<Record<string, Answer>>;
}
export interface Contract {
  readonly document: Record<string, unknown>;
  readonly version: string;
  readonly operations: ReadonlyMap<string, Operation>;
  readonly resources: readonly string[];
  /** The schema itself, where another names it. */
  resolve(schema: Schema | undefined): Schema;
}

const escape = (part: string): string => part.replaceAll('~', '~0').replaceAll('/', '~1');
const pointerTo = (...parts: string[]): string => `#/${parts.map(escape).join('/')}`;
const methods = new Set(['get', 'put', 'post', 'delete', 'patch']);
export const slug = (tag: string): string => tag.toLowerCase().replaceAll(' ', '-');

type Node = Record<string, unknown>;

class Document implements Contract {
  readonly document: Node;
  readonly version: string;
  readonly operations = new Map<string, Operation>();
  readonly resources: readonly string[];

  constructor(document: Node) {
    this.document = document;
    this.version = String((document.info as Node).version);
    this.resources = (document.tags as { name: string }[]).map(({ name }) => slug(name));
    for (const [path, item] of Object.entries(document.paths as Record<string, Node>))
      for (const method of Object.keys(item))
        if (methods.has(method)) {
          const operation = this.#operation(path, method, item);
          this.operations.set(operation.id, operation);
        }
  }

  resolve(schema: Schema | undefined): Schema {
    return schema?.$ref === undefined ? (schema ?? {}) : this.resolve(this.#at(schema.$ref));
  }

  #at<T>(pointer: string): T {
    let node: unknown = this.document;
    for (const part of pointer.slice(2).split('/'))
      node = (node as Node)[decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~')];
    if (node === undefined) throw new Error(`The contract has nothing at ${pointer}`);
    return node as T;
  }
  #resolved<T extends object>(node: T, pointer: string): [node: T, pointer: string] {
    return '$ref' in node
      ? this.#resolved<T>(this.#at(String(node.$ref)), String(node.$ref))
      : [node, pointer];
  }

  #operation(path: string, method: string, item: Node): Operation {
    const node = item[method] as Node;
    const pointer = pointerTo('paths', path, method);
    const parameters = [...((item.parameters ?? []) as object[]), ...((node.parameters ?? []) as object[])];
    const body = this.#body(node.requestBody as object | undefined);
    return {
      id: String(node.operationId),
      method: method.toUpperCase(),
      path,
      resource: slug(String((node.tags as string[])[0])),
      pointer,
      summary: String(node.summary ?? ''),
      description: String(node.description ?? ''),
      scopes: (node['x-scopes'] ?? []) as string[],
      isPublic: Array.isArray(node.security) && node.security.length === 0,
      parameters: parameters.map(one => this.#resolved(one, '')[0] as Parameter),
      ...(body ? { body } : {}),
      answers: Object.fromEntries(
        Object.entries(node.responses as Record<string, object>).map(([status, answer]) => [
          status,
          this.#answer(answer, `${pointer}/responses/${status}`),
        ]),
      ),
    };
  }

  #body(found: object | undefined): Operation['body'] {
    if (!found) return undefined;
    const [body] = this.#resolved(found as Node, '');
    const [first] = Object.entries(body.content as Record<string, Media>);
    if (!first) return undefined;
    return { mediaType: first[0], schema: first[1].schema ?? {}, required: body.required === true };
  }

  #answer(found: object, at: string): Answer {
    const [answer, pointer] = this.#resolved(found as Node, at);
    return {
      pointer,
      content: (answer.content ?? {}) as Record<string, Media>,
      headers: Object.keys((answer.headers ?? {}) as Node),
    };
  }
}

let known: Contract | undefined;
/** The contract that the SDK of this version speaks. */
export function readContract(): Contract {
  const file = fileURLToPath(import.meta.resolve('@customer-hub/sdk/openapi.json'));
  return (known ??= new Document(JSON.parse(readFileSync(file, 'utf8')) as Node));
}

/** What the contract promises of a success, with its status. */
export function success(operation: Operation): [status: number, answer: Answer] {
  const [status, answer] = Object.entries(operation.answers).find(([code]) => /^2/.test(code)) ?? [];
  if (status === undefined || !answer) throw new Error(`${operation.id} promises no success`);
  return [Number(status), answer];
}

/** The schema of the rows of a list; `undefined` for an operation that is no list. */
export function rowSchema(contract: Contract, operation: Operation): Schema | undefined {
  if (operation.method !== 'GET') return undefined;
  const media = success(operation)[1].content['application/json'];
  const items = contract.resolve(media?.schema).properties?.items;
  return items?.items ? contract.resolve(items.items) : undefined;
}

/** The schema of a value inside a record, by the names that lead to it. */
export function fieldSchema(contract: Contract, schema: Schema, path: string): Schema | undefined {
  let found: Schema | undefined = schema;
  for (const name of path.split('.')) {
    const options: readonly Schema[] = (found.oneOf ?? found.anyOf ?? [found]).map(one =>
      contract.resolve(one),
    );
    found = options.map(one => one.properties?.[name]).find(one => one !== undefined);
    if (!found) return undefined;
    found = contract.resolve(found);
  }
  return found;
}
/** Whether the values come from a list that is part of the contract. */
export function isChoice(contract: Contract, schema: Schema | undefined): boolean {
  if (!schema) return false;
  const own = contract.resolve(schema);
  return Boolean(own.enum) || (own.oneOf ?? own.anyOf ?? []).some(one => isChoice(contract, one));
}
