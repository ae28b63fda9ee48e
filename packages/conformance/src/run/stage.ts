import { createHash } from 'node:crypto';
import type { Client } from '../client/client.ts';
import type { Row } from '../checks/lists/facts.ts';
import { Failure } from './outcome.ts';

/** Names and secrets that no record has. */
export interface Names {
  readonly prefix: string;
  name(what?: string): string;
  secret(): string;
}
export interface Stage {
  readonly customerId: string;
  /** What was made, by the operation that made it. */
  readonly made: Readonly<Record<string, readonly Row[]>>;
}

export async function newCustomer(client: Client, name: string, more: object = {}): Promise<string> {
  const exchange = await client.call('createCustomer', { body: { name, ...more } });
  const { id } = (exchange.body ?? {}) as { id?: unknown };
  if (exchange.status >= 300 || typeof id !== 'string')
    throw new Failure('a customer to try things on cannot be made', exchange);
  return id;
}

/** Words that sort and search differently by case and by marks, and names that tie. */
const words = ['zebra', 'Apple', 'mango', 'Banana', 'cherry', 'Müller', 'Quince'];
const stamps = [
  '2026-01-05',
  '2026-03-01',
  '2026-03-01',
  '2027-02-28',
  '2025-07-31',
  '2026-03-01',
  '2028-02-29',
];
const pick = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

/** Makes rows of each kind. What a host does not serve is left out; that it cannot be made is told elsewhere. */
export async function fillStage(client: Client, world: Names): Promise<Stage> {
  const customerId = await newCustomer(client, world.name('stage'), { rank: 'silver', businessId: 'KIT-1' });
  const path = { customerId };
  const made: Record<string, Row[]> = {};
  const make = async (operation: string, body: object): Promise<Row | undefined> => {
    const { status, body: row } = await client
      .call(operation, { path, body, any: true })
      .catch(() => ({ status: 0, body: undefined }));
    if (status < 200 || status >= 300) return undefined;
    (made[operation] ??= []).push(row as Row);
    return row as Row;
  };
  await makePeople(world, make);
  await makeThings(world, make);
  await makeFiles(client, world, make);
  return { customerId, made };
}
type Make = (operation: string, body: object) => Promise<Row | undefined>;

async function makePeople(world: Names, make: Make): Promise<void> {
  const domain = `${world.prefix.slice(-8)}.conformance.example`;
  for (const [index, word] of words.entries()) {
    const given = pick(['Zoe', 'ann', 'Bob'], index);
    await make('createContact', {
      email: `${given.toLowerCase()}.${index}@${domain}`,
      displayName: `${given} ${word}`,
      jobTitle: pick(['engineer', 'Clerk'], index),
      phone: `+1 503 555 01${10 + index}`,
    });
  }
  for (const word of ['First', 'second', 'Third'])
    await make('createCustomer', { name: `${world.prefix} ${word}`, rank: 'silver' });
  for (const word of words) await make('createNote', { text: `${word} of ${world.prefix}` });
}

async function makeThings(world: Names, make: Make): Promise<void> {
  const contact = (await make('createFolder', { name: 'Shelf' }))?.id;
  for (const [index, word] of words.entries()) {
    if (index > 1) await make('createFolder', { name: word });
    await make('createAsset', {
      name: `${word} desk`,
      assetType: pick(['Monitor', 'Printer'], index),
      status: pick(['in_use', 'in_stock', 'in_use', 'damaged'], index),
      purchaseDate: pick(stamps, index),
      serialNumber: `KIT-${world.prefix.slice(-8)}-${100 - index}`,
      ...(index % 3 === 0 && contact ? { folderId: contact } : {}),
    });
    await make('createTicket', {
      title: `${word} is broken`,
      priority: pick(['low', 'high', 'medium', 'low'], index),
      impact: pick(['none', 'minor'], index),
      type: pick(['incident', 'request', 'problem'], index),
    });
    await make('createContract', {
      name: `${word} agreement`,
      kind: pick(['hourly', 'retainer_flat_fee'], index),
      startDate: pick(stamps, index),
      // Some have ended, so that both states stand under each kind.
      ...(index % 4 < 2 ? {} : { startDate: '2020-01-01', endDate: '2021-12-31' }),
    });
    await make('createPassword', {
      name: `${word} panel`,
      username: `kit-user-${100 - index}`,
      loginUrl: `https://panel${index}.example/${word.toLowerCase() === 'müller' ? 'mueller' : word}`,
      secret: world.secret(),
      reasonRequired: index % 2 === 0,
    });
    await make('createDevice', {
      name: `${word} host`,
      kind: pick(['pc', 'server', 'pc'], index),
      monitored: index % 3 !== 0,
      favorite: index % 2 === 0,
    });
  }
}

/** Bytes as an upload that is ready to be named. */
export async function uploaded(
  client: Client,
  fileName: string,
  mediaType: string,
  text: string,
): Promise<string | undefined> {
  const bytes = new TextEncoder().encode(text);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const begun = await client.call('createUpload', {
    body: { fileName, size: bytes.length, mediaType, sha256 },
    any: true,
  });
  const { id } = (begun.body ?? {}) as { id?: string };
  if (begun.status >= 300 || id === undefined) return undefined;
  const put = await client.call('putUploadContent', { path: { uploadId: id }, raw: bytes, any: true });
  return put.status < 300 ? id : undefined;
}

async function makeFiles(client: Client, world: Names, make: Make): Promise<void> {
  const kinds = [
    ['.txt', 'text/plain'],
    ['.csv', 'text/csv'],
    ['.txt', 'text/plain'],
  ] as const;
  for (const [index, [ending, mediaType]] of kinds.entries()) {
    const name = `${pick(words, index)}${ending}`;
    const uploadId = await uploaded(
      client,
      name,
      mediaType,
      `${world.prefix} ${'x'.repeat(index * 7)}`,
    ).catch(() => undefined);
    if (uploadId) await make('createAttachment', { uploadId });
  }
}
