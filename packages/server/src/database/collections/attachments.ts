import type { Attachment } from '../../contract/types.ts';
import type { CollectionDefinition } from '../store.ts';

export type AttachmentRow = Omit<Attachment, 'allowedActions'> & {
  /** Where the bytes are, as the port of files knows it. */
  source: string;
};

export const attachments: CollectionDefinition<AttachmentRow> = {
  prefix: 'att',
  resource: 'attachment',
  search: ['fileName'],
  sortable: ['fileName', 'size', 'mediaType', 'createdAt'],
  defaultSort: '-createdAt',
  filters: ['preview'],
};
