import { previewOf } from '@customer-hub/server/parts/domain/attachments';
import { sha256 } from '@customer-hub/server/parts/domain/sha256';
import { createRandom } from '@customer-hub/server/parts/database/random';
import { seedFile, type SeedFile } from './files.ts';
import { perCustomer, type Seed } from './world.ts';
import type { AttachmentRow } from '@customer-hub/server/parts/database/collections/attachments';

/** A seeded file; made when asked for, never stored. */
const seededFile = ({ seed, index }: { seed: number; index: number }): SeedFile =>
  seedFile(index, createRandom(seed));
/** Bytes of a seeded file by its key; undefined when it is the key of another. */
export function seededBytes(key: string): Uint8Array | undefined {
  const [, seed, index] = /^seed-(\d+)-(\d+)$/.exec(key) ?? [];
  return seed === undefined ? undefined : seededFile({ seed: Number(seed), index: Number(index) }).bytes;
}

export const attachmentsSeed: Seed<AttachmentRow> = perCustomer(
  'attachments',
  ({ world, customer, index, random }) => {
    const source = { seed: random.int(0, 2 ** 31 - 1), index },
      { name, mediaType, bytes } = seededFile(source);
    const createdAt = world.ago(random.int(0, 700) * 1440 + random.int(0, 1439)),
      round = Math.floor(index / 12);
    return {
      customerId: customer.id,
      fileName: round === 0 ? name : name.replace(/(\.\w+)$/, ` (${round + 1})$1`),
      size: bytes.length,
      mediaType,
      sha256: sha256(bytes),
      preview: previewOf(mediaType),
      uploadedBy: random.chance(0.95) ? random.pick(world.technicians) : null,
      createdAt,
      updatedAt: createdAt,
      source: `seed-${source.seed}-${source.index}`,
    };
  },
);
