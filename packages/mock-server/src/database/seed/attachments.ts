import type { Attachment } from '../../contract/types.ts';
import { previewOf } from '../../domain/attachments.ts';
import { sha256 } from '../../domain/sha256.ts';
import type { CollectionDefinition } from '../store.ts';
import { createRandom } from '../random.ts';
import { seedFile, type SeedFile } from './files.ts';
import { perCustomer } from './world.ts';

export type AttachmentRow = Omit<Attachment, 'allowedActions'> & {
  /** Where the bytes are: made again from the seed, or those of an upload. */
  source: { seed: number; index: number } | { uploadId: string };
};
/** Bytes of a seeded file; made when asked for, never stored. */
export const seededFile = ({ seed, index }: { seed: number; index: number }): SeedFile =>
  seedFile(index, createRandom(seed));

export const attachments: CollectionDefinition<AttachmentRow> = {
  prefix: 'att',
  resource: 'attachment',
  search: ['fileName'],
  sortable: ['fileName', 'size', 'mediaType', 'createdAt'],
  defaultSort: '-createdAt',
  seed: perCustomer('attachments', ({ world, customer, index, random }) => {
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
      source,
    };
  }),
};
