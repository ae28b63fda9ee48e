import type { AttachmentsMessages } from '../../messages/en/attachments.ts';
import { stateOf } from '../../primitives/problem.ts';

/** Why it did not work and what to do, in the reader's language; the server's own words are English. */
export const troubleText = (
  error: unknown,
  { trouble }: AttachmentsMessages,
  code = stateOf(error).code,
  most = '',
): string => {
  if (code === 'too_large') return trouble.too_large(most);
  if (code === 'hash_mismatch' || code === 'size_mismatch') return trouble.hash_mismatch;
  const { kind } = stateOf(error);
  switch (kind) {
    case 'offline':
    case 'limited':
    case 'server':
    case 'signed_out':
    case 'missing':
      return trouble[kind];
    case 'unreachable':
    case 'timeout':
      return trouble.unreachable;
    case 'forbidden':
    case 'plan':
      return trouble.forbidden;
    default:
      return trouble.other;
  }
};
