/** What integrators build on: written down as it is, and changed only together with a changeset. */
import { apiReports, staleReports } from '../api/report.ts';
import { changesetProblems } from '../api/since.ts';
import { describedElements } from '../lib/manifest.ts';
import { fromChecks, type Step } from '../lib/step.ts';

export const api: Step = {
  name: 'api',
  about: 'what integrators build on is written down, and changed only with a changeset',
  // Read from the types that were written then.
  needs: ['types'],
  async run() {
    const stale = staleReports(apiReports(await describedElements()));
    const { problems, note } = await changesetProblems();
    return fromChecks(
      [
        {
          name: 'the reports in api are current',
          problem:
            stale.length > 0
              ? `${stale.map(name => `api/${name}`).join('\n')}\nRun npm run api, look at what it changes, and commit it with a changeset.`
              : undefined,
        },
        { name: 'a changed report has a changeset', problem: problems.join('\n') || undefined },
      ],
      note,
    );
  },
};
