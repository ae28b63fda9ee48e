/** What a step of `npm test` is: a name, what must be done before it, and a function that counts. */
export interface StepResult {
  passed: number;
  failed: number;
  /** Shown when something failed. */
  output?: string;
  /** A figure worth a glance in the list of steps, such as a size. */
  note?: string;
}

export interface Step {
  name: string;
  /** What it proves, for `npm test -- --help`. */
  about: string;
  /** Its test files, relative to the root, for a step of which some can be run by name. */
  files?(): string[];
  /** Steps whose outputs this one reads. It is reported as failed when one of them fails. */
  needs?: readonly string[];
  /** Drives a browser. It is found, or fetched, before the first step, so that no two fetch it at once. */
  browser?: true;
  /** Steps that may not run at the same time, because they write to the same place: they go first, however they end. */
  after?: readonly string[];
  /** @param files those of `files()` to run; all when left out. */
  run(files?: readonly string[]): Promise<StepResult>;
}

/** One named check that holds or says why not. */
export interface Check {
  name: string;
  /** Undefined when the check holds. */
  problem?: string | undefined;
}

export function fromChecks(checks: readonly Check[], note?: string): StepResult {
  const broken = checks.filter(check => check.problem !== undefined);
  return {
    passed: checks.length - broken.length,
    failed: broken.length,
    output: broken.map(check => `${check.name}\n${indented(check.problem ?? '')}`).join('\n'),
    ...(note === undefined ? {} : { note }),
  };
}

/** A step that checked nothing has proven nothing. */
export function refuseEmpty(result: StepResult, what: string): StepResult {
  if (result.passed + result.failed > 0) return result;
  return { ...result, failed: 1, output: `No ${what} ran.\n${result.output ?? ''}` };
}

export const indented = (text: string): string => text.trimEnd().replace(/^/gm, '    ');
