// Runs the zod generator over the bundle and cuts its one file into named blocks, so that they can be laid out in
// lazy chunks.
import { createClient, $ } from '@hey-api/openapi-ts';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Contract } from './generate-sources.ts';

/** One `export const` with the comment above it. */
export interface ZodBlock {
  readonly name: string;
  readonly text: string;
  readonly uses: ReadonlySet<string>;
}

/** All schemas of the contract as zod/mini source, in an order in which each stands after what it uses. */
export async function zodSource(contract: Contract, folder: string): Promise<ZodBlock[]> {
  await createClient({
    input: structuredClone(contract) as object as Record<string, unknown>,
    output: { path: folder, clean: true },
    logs: { level: 'silent' },
    plugins: [
      {
        name: 'zod',
        compatibilityVersion: 'mini',
        dates: { offset: true },
        $resolvers: {
          // The generator drops `additionalProperties: false`; requests must refuse unknown members.
          object: ctx =>
            ctx.schema.additionalProperties && ctx.schema.additionalProperties.type === 'never'
              ? ($(ctx.symbols.z)
                  .attr('strictObject')
                  .call(ctx.nodes.shape(ctx as never) as never) as never)
              : undefined,
        },
      },
    ],
  });
  const atLeastOne = new Set(
    Object.entries(contract.components.schemas)
      .filter(([, schema]) => (schema.minProperties ?? 0) > 0)
      .map(([name]) => `z${name}`),
  );
  return cutBlocks(readFileSync(path.join(folder, 'zod.gen.ts'), 'utf8')).map(block =>
    atLeastOne.has(block.name)
      ? {
          ...block,
          text: block.text.replace(
            /\}\);$/,
            "}).check(z.refine(value => Object.keys(value).length > 0, { error: 'empty' }));",
          ),
        }
      : block,
  );
}

function cutBlocks(source: string): ZodBlock[] {
  const texts = source
    .split(/\n\n(?=\/\*\*|export const )/)
    .filter(text => /^export const /m.test(text))
    .map(text => text.trim());
  const named = texts.map(text => ({ text, name: /^export const (\w+)/m.exec(text)?.[1] ?? '' }));
  const names = new Set(named.map(block => block.name));
  return named.map(({ text, name }) => ({
    text,
    name,
    uses: new Set(
      [...text.matchAll(/\bz[A-Z]\w*/g)]
        .map(match => match[0])
        .filter(other => other !== name && names.has(other)),
    ),
  }));
}
