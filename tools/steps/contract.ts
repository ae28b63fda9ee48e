/** The contract follows Redocly's recommended rules without an error or a warning. */
import { tool } from '../lib/run.ts';
import { fromChecks, type Step } from '../lib/step.ts';

interface LintReport {
  totals: { errors: number; warnings: number };
  problems: { ruleId: string; message: string; location: { source: { ref: string }; pointer: string }[] }[];
}

/** The linter asks nobody for news. */
const quiet = { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', NO_UPDATE_NOTIFIER: '1' };

export const contract: Step = {
  name: 'contract',
  about: "the contract follows Redocly's rules",
  async run() {
    const { code, stdout, output } = await tool('@redocly/cli/bin/cli.js', ['lint', '--format=json'], {
      env: quiet,
    });
    const report = parse(stdout);
    if (!report) return { passed: 0, failed: 1, output };
    const problems = report.problems.map(
      ({ ruleId, message, location }) =>
        `${location[0]?.source.ref ?? ''} ${location[0]?.pointer ?? ''}\n  ${ruleId}: ${message}`,
    );
    const { errors, warnings } = report.totals;
    return fromChecks([
      { name: 'no errors', problem: errors > 0 || code !== 0 ? problems.join('\n') || output : undefined },
      { name: 'no warnings', problem: warnings > 0 ? problems.join('\n') : undefined },
    ]);
  },
};

function parse(text: string): LintReport | undefined {
  try {
    return JSON.parse(text) as LintReport;
  } catch {
    return undefined;
  }
}
