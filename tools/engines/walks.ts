/** What the walks in all engines found. */
import type { EngineName } from './engine.ts';

/** One host in one engine. */
export interface Walked {
  /** With its version: `Firefox 153.8`. */
  engine: string;
  host: string;
  /** Left out when the whole walk went well. */
  problem?: string;
}
export interface Walks {
  walked: readonly Walked[];
  /** Engines that are not on this machine. */
  missing: readonly EngineName[];
}

/** Hosts by engines, for a person. */
export function tableOf(walked: readonly Walked[]): string {
  const versions = [...new Set(walked.map(({ engine }) => engine))];
  const cellOf = (host: string, engine: string): string => {
    const found = walked.find(one => one.host === host && one.engine === engine);
    return found ? (found.problem === undefined ? 'yes' : 'NO') : '-';
  };
  const hosts = [...new Set(walked.map(({ host }) => host))].sort();
  const lines = hosts.map(
    host => `| ${host} | ${versions.map(engine => cellOf(host, engine)).join(' | ')} |`,
  );
  const passed = walked.filter(({ problem }) => problem === undefined).length;
  return [
    `| host | ${versions.join(' | ')} |`,
    `|---|${versions.map(() => '---|').join('')}`,
    ...lines,
    '',
    `${passed} of ${walked.length}`,
    '',
  ].join('\n');
}
