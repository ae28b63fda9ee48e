import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('./en/', import.meta.url));

describe('what is offered', () => {
  it('is there: no sentence puts a person off, and nothing is said to come later [W-13]', () => {
    const put = globSync('*.ts', { cwd: folder }).filter(file =>
      /coming soon|on its way|not (?:yet )?(?:implemented|available yet)|later version|stub/i.test(
        readFileSync(folder + file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''),
      ),
    );
    assert.deepEqual(put, []);
  });
});
