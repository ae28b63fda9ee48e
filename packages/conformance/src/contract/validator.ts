import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { readContract, type Operation } from './contract.ts';
import { EVERY_HEADER } from './every-header.ts';

/** RFC 3339, and in UTC with `Z`: the contract knows no other zone. */
const moment = /^\d{4}-(0\d|1[0-2])-([0-2]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?Z$/;

export interface Violation {
  readonly what: string;
  readonly clause: string;
}
export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: unknown;
}

type Formats = (ajv: Ajv2020) => unknown;
const checks = new Map<string, ValidateFunction>();
let ajv: Ajv2020 | undefined;

function engine(): Ajv2020 {
  if (ajv) return ajv;
  ajv = new Ajv2020({
    strict: false,
    allErrors: false,
    logger: false,
    validateSchema: false,
    formats: { 'date-time': moment, binary: true, password: true },
  });
  // A CommonJS module: its types say that the function is the default, and so it is here.
  (addFormats as unknown as Formats)(ajv);
  ajv.addFormat('date-time', moment);
  ajv.addSchema(readContract().document, 'hub');
  return ajv;
}

function checkAt(pointer: string): ValidateFunction {
  let check = checks.get(pointer);
  if (!check) checks.set(pointer, (check = engine().compile({ $ref: `hub${encode(pointer)}` })));
  return check;
}
const encode = (pointer: string): string => pointer.replace(/[{}]/g, letter => encodeURIComponent(letter));

const tell = ({ instancePath, message = 'is wrong', params }: ErrorObject): string => {
  const wanted = 'allowedValues' in params ? `: ${(params.allowedValues as unknown[]).join(', ')}` : '';
  const format = 'format' in params && params.format === 'date-time' ? ' (RFC 3339 in UTC, with Z)' : '';
  return `${instancePath || 'the whole'} ${message}${wanted}${format}`;
};

/** What is wrong with a value by the schema that stands at a place of the contract. */
export function findings(pointer: string, value: unknown): string | undefined {
  const check = checkAt(pointer);
  return check(value) ? undefined : (check.errors ?? []).map(tell).join('; ');
}
export const schemaPointer = (name: string): string => `#/components/schemas/${name}`;

/** The first thing in which an answer differs from what its operation promises. */
export function violationOf(operation: Operation, answered: Answered): Violation | undefined {
  const { status, headers } = answered;
  const declared = operation.answers[String(status)];
  if (!declared && status < 400)
    return {
      what: `it answers ${status}; a success is ${Object.keys(operation.answers)
        .filter(code => code < '4')
        .join(' or ')}`,
      clause: `${operation.pointer}/responses`,
    };
  const answer = declared ?? operation.answers.default;
  if (!answer) return { what: `it answers ${status}, which is not described`, clause: operation.pointer };
  // Those of every answer have checks of their own.
  for (const name of status < 400 ? answer.headers : [])
    if (!(name in EVERY_HEADER) && !headers.has(name))
      return { what: `the header ${name} is missing`, clause: answer.pointer };
  return bodyViolation(answer.pointer, answer.content, answered);
}

function bodyViolation(
  pointer: string,
  content: Readonly<Record<string, object>>,
  { status, headers, text, body }: Answered,
): Violation | undefined {
  const promised = Object.keys(content);
  const came = (headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (promised.length === 0)
    return text === '' ? undefined : { what: `it has a body; ${status} has none`, clause: pointer };
  // What a file is like is told by whoever sent it.
  const binary = promised.some(type => !type.includes('json'));
  const type = promised.find(one => one === came || one === '*/*');
  if (type === undefined)
    return binary && !came.includes('json')
      ? undefined
      : { what: `its content type is ${came || 'not told'}, not ${promised.join(' or ')}`, clause: pointer };
  if (!type.includes('json')) return undefined;
  if (body === undefined) return { what: 'its body is no JSON', clause: pointer };
  const wrong = findings(`${pointer}/content/${type.replaceAll('/', '~1')}/schema`, body);
  if (wrong !== undefined) return { what: wrong, clause: `${pointer}/content` };
  if (status >= 400 && (body as { status?: unknown }).status !== status)
    return {
      what: `the problem says status ${String((body as { status?: unknown }).status)}`,
      clause: pointer,
    };
  return undefined;
}
