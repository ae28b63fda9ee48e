/** What the bundler of a host makes of an entry of ours: what it complains of, and what a page loads first. */
import { build } from 'esbuild';

export interface HostBundle {
  /** In the words of the bundler. */
  warnings: string[];
  /** Files that a page needs before the element can show anything. */
  firstFiles: number;
}

/** @param file the built entry. */
export async function hostBundle(file: string): Promise<HostBundle> {
  const { warnings, metafile } = await build({
    entryPoints: { entry: file },
    bundle: true,
    splitting: true,
    format: 'esm',
    outdir: 'out',
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  const needed = new Set<string>();
  const visit = (output: string): void => {
    if (needed.has(output)) return;
    needed.add(output);
    for (const { path, kind } of metafile.outputs[output]?.imports ?? [])
      if (kind === 'import-statement') visit(path);
  };
  visit('out/entry.js');
  return { warnings: warnings.map(({ text }) => text), firstFiles: needed.size };
}
