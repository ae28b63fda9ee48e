import path from 'node:path'; import { readFileSync } from 'node:fs';
import { withChromium } from '/work/main/tools/lib/chromium.ts';
import { tool } from '/work/main/tools/lib/run.ts';
import { fileIn, serve } from '/work/main/tools/lib/static-server.ts';
import { visitor } from '/work/main/tools/stories/visit.ts';
const folder = '/tmp/alerts/sb'; const [wanted = 'Tabs/Alerts', build = 'yes'] = process.argv.slice(2);
if (build === 'yes') { const { code, output } = await tool('storybook/dist/bin/dispatcher.js', ['build', '--output-dir', folder, '--disable-telemetry', '--quiet']); if (code !== 0) { console.log(output.slice(-3000)); process.exit(1); } }
const entries = Object.values(JSON.parse(readFileSync(path.join(folder, 'index.json'), 'utf8')).entries as Record<string, any>).filter(e => wanted.split(',').some(w => `${e.title} > ${e.name}`.startsWith(w)));
const policy = `style-src-attr 'none'; connect-src 'self'; img-src 'self' data:; font-src 'self'; worker-src 'self'; object-src 'none'`;
const { origin, close } = await serve(async ({ pathname }) => { const renamed: Record<string, string> = { '/': '/index.html', '/favicon.ico': '/favicon.svg' }; const answer = await fileIn(folder, renamed[pathname] ?? pathname); return answer && { ...answer, headers: { 'content-security-policy': policy } }; }, 0);
await withChromium(async browser => { const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' }); const visit = await visitor(await context.newPage(), origin); let bad = 0;
  for (const entry of entries) { const s = await visit(entry).catch((e: unknown) => ({ shown: String(e) })) as any; if (s.shown || s.contrast) { bad++; console.log('✖', entry.title, '>', entry.name, '\n   ', String(s.shown ?? '').slice(0, 700), String(s.contrast ?? '').slice(0, 500)); } }
  console.log(entries.length, 'stories,', bad, 'bad'); });
await close();
