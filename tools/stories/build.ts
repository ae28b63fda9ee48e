/** The static Storybook, built once and served with what of our policy Storybook's own page can bear. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describeOnce } from '../lib/manifest.ts';
import { root, tool } from '../lib/run.ts';
import { fileIn, serve, type Listening } from '../lib/static-server.ts';

export interface Entry {
  id: string;
  type: 'story' | 'docs';
  title: string;
  name: string;
}

const folder = path.join(root, '.cache', 'storybook');

/**
 * Storybook writes inline scripts and style elements of its own; style attributes and foreign requests would be ours.
 */
const policy = `style-src-attr 'none'; connect-src 'self'; img-src 'self' data:; font-src 'self'; worker-src 'self'; object-src 'none'`;

export async function buildStorybook(): Promise<Entry[]> {
  const described = await describeOnce();
  if (described.code !== 0) throw new Error(described.output);
  const { code, output } = await tool('storybook/dist/bin/dispatcher.js', [
    'build',
    '--output-dir',
    folder,
    '--disable-telemetry',
    '--quiet',
  ]);
  if (code !== 0) throw new Error(output);
  const index = JSON.parse(readFileSync(path.join(folder, 'index.json'), 'utf8')) as {
    entries: Record<string, Entry>;
  };
  return Object.values(index.entries);
}

export const serveStorybook = (): Promise<Listening> =>
  serve(async ({ pathname }) => {
    const renamed: Record<string, string> = { '/': '/index.html', '/favicon.ico': '/favicon.svg' };
    const answer = await fileIn(folder, renamed[pathname] ?? pathname);
    // Assets are named after their content.
    const cache =
      pathname.startsWith('/assets/') || pathname.startsWith('/sb-') ? 'max-age=3600' : 'no-cache';
    return answer && { ...answer, headers: { 'content-security-policy': policy, 'cache-control': cache } };
  }, 0);
