/** Hashes of the files for pages without a bundler, as browsers compare them. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What stands beside the files. */
export const INTEGRITY = 'integrity.json';

/** `sha384-...` by the path of each script from the folder, as the attribute `integrity` and import maps take it. */
export const integrityOf = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    globSync('**/*.js', { cwd: folder })
      .map(file => file.replaceAll(path.sep, '/'))
      .sort()
      .map(file => [
        file,
        `sha384-${createHash('sha384')
          .update(readFileSync(path.join(folder, file)))
          .digest('base64')}`,
      ]),
  );

export const writeIntegrity = (folder: string): void =>
  writeFileSync(path.join(folder, INTEGRITY), `${JSON.stringify(integrityOf(folder), undefined, 1)}\n`);
