import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { FilePort } from '../server/ports.ts';

/** Files in a folder, one per key; a file is there whole or not at all, also after a crash. */
export function folderFiles(folder: string): FilePort {
  return {
    async write(key, bytes) {
      const target = placeOf(key, folder),
        part = `${target}.part`;
      await mkdir(path.dirname(target), { recursive: true });
      const file = await open(part, 'w');
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(part, target);
    },
    async read(key) {
      try {
        return new Uint8Array(await readFile(placeOf(key, folder)));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw error;
      }
    },
    remove: key => rm(placeOf(key, folder), { force: true }),
  };
}

/** Keys are ids that the server made; anything else names no file. */
function placeOf(key: string, folder: string): string {
  if (!/^[A-Za-z0-9][A-Za-z0-9_-]{0,120}$/.test(key)) throw new Error('A file is named by an id alone.');
  return path.join(folder, key.slice(-2), key);
}
