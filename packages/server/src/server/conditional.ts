import { otherProblem } from './problems.ts';

const bare = (tag: string): string => tag.trim().replace(/^W\//, '');

/** Refuses with 428 without `If-Match`, and with 412 and the record as it stands when it names another version. */
export function matchesEtag(ifMatch: string | null, current: { etag: string }): void {
  if (ifMatch === null) throw otherProblem(428, 'if_match_required', 'Send If-Match');
  if (ifMatch.trim() === '*' || ifMatch.split(',').some(tag => bare(tag) === bare(current.etag))) return;
  throw otherProblem(
    412,
    'etag_mismatch',
    'Changed meanwhile',
    'Somebody else changed this record; `current` is how it stands now.',
    { current: { ...current } },
  );
}
