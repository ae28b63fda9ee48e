import type { JobInput } from '@customer-hub/server/parts/contract/types';
import type { JobRow } from '@customer-hub/server/parts/database/collections/jobs';
import type { RunPlan } from '@customer-hub/server/parts/domain/run-plan';
import type { JobSubject } from './subject.ts';

/** Stands where a secret was. */
export const BULLETS = '••••••';

/** Params as everybody may see them, and those with the secrets beside them where there are any. */
export function hideSecrets(
  input: JobInput,
  { secretArgs = [] }: JobSubject,
): Pick<JobRow, 'params'> & Partial<Pick<JobRow, 'secretParams'>> {
  const { params = {} } = input;
  if (input.type === 'run_command' && input.params.secret)
    return { params: { ...input.params, command: BULLETS }, secretParams: params };
  if (input.type !== 'run_script') return { params };
  const { args = [] } = input.params;
  if (!secretArgs.some(index => args[index])) return { params };
  const shown = args.map((arg, index) => (arg && secretArgs.includes(index) ? BULLETS : arg));
  return { params: { ...input.params, args: shown }, secretParams: params };
}
/** Whether the job cannot be given again as it is shown. */
export const holdsSecret = ({ params }: Pick<JobRow, 'params'>): boolean =>
  JSON.stringify(params).includes(BULLETS);

const SHORTEST = 3;
/** A plan in whose output none of these words is read. */
export function withoutSecrets(plan: RunPlan, words: readonly string[]): RunPlan {
  const secret = words.filter(word => word.length >= SHORTEST).sort((a, b) => b.length - a.length),
    hidden = (text: string): string => secret.reduce((clean, word) => clean.replaceAll(word, BULLETS), text);
  return {
    ...plan,
    parts: plan.parts.map(part =>
      'times' in part ? { ...part, about: hidden(part.about) } : { ...part, text: hidden(part.text) },
    ),
  };
}
