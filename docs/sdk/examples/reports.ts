import type { Example } from './example.ts';

export const example: Example = async (hub, print) => {
  const report = await hub.reports.get('cus_1'); // the last quarter that is over
  print(`${report.period.from} to ${report.period.to}`);
  print(report.tickets);
};
