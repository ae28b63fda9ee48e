import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { blocksIn } from './code/blocks.ts';
import { readPages, urlOf, type Page } from './contents.ts';
import { codesIn, codesOfContract, codesOfGuide } from './error-codes.ts';
import { brokenLinks, siteLink } from './links.ts';
import { llmsFullText, llmsText } from './llms.ts';
import { headingsOf, slugOf, write } from './markdown.ts';
import { passagesOf } from './search-index.ts';

const page = (file: string, text = '# Title\n'): Page => ({
  file,
  url: urlOf(file),
  section: 'Guides',
  title: 'Title',
  text,
});

describe('a page of the documentation', () => {
  it('has an address that its file tells', () => {
    assert.deepEqual(
      [
        'docs/README.md',
        'docs/guide/events.md',
        'docs/sdk/README.md',
        'packages/sdk/README.md',
        'CONTRIBUTING.md',
      ].map(urlOf),
      ['index.html', 'guide/events.html', 'sdk/index.html', 'packages/sdk.html', 'contributing.html'],
    );
    const urls = readPages().map(({ url }) => url);
    assert.equal(new Set(urls).size, urls.length);
  });

  it('has anchors as GitHub has them, each once', () => {
    assert.equal(slugOf("`hub.notes`, and what's new?"), 'hubnotes-and-whats-new');
    assert.deepEqual(
      headingsOf('# A\n## Same\n## Same\n\n```sh\n# no heading\n```\n').map(({ anchor }) => anchor),
      ['a', 'same', 'same-1'],
    );
  });

  it('is HTML without anything that was HTML in the text, with code that can be copied', () => {
    const { html } = write('# A <b>\n\n<script>x</script>\n\n```ts live\nconst a = "<i>";\n```\n', {
      link: href => href,
      after: ({ words }) => `<p>${words[0]}</p>`,
    });
    assert.doesNotMatch(html, /<script|<b>|<i>/);
    assert.match(html, /id="a-b"/);
    assert.match(html, /class="copy"[^]*hljs-keyword[^]*<p>live<\/p>/);
  });

  it('links to other pages, to their headings, and to files of the repository', () => {
    const pages = [page('docs/guide/events.md'), page('docs/sdk/README.md'), page('packages/sdk/README.md')];
    const [from] = pages as [Page];
    assert.equal(siteLink(pages, from, '../sdk/README.md#x'), '../sdk/index.html#x');
    assert.equal(siteLink(pages, from, '../../packages/sdk/README.md'), '../packages/sdk.html');
    assert.equal(siteLink(pages, from, '#here'), '#here');
    assert.equal(siteLink(pages, from, '../hub.png'), '../hub.png');
    assert.equal(siteLink(pages, from, 'https://a.example/b'), 'https://a.example/b');
    assert.match(
      siteLink(pages, from, '../../examples/react'),
      /^https:\/\/.*\/blob\/main\/examples\/react$/,
    );
  });

  it('is wrong where a link leads to nothing', () => {
    const text = '[a](errors.md#of-values) [b](nothing.md) [c](errors.md#nothing) [d](https://a.example)';
    assert.deepEqual(brokenLinks('docs/guide/events.md', text), [
      'docs/guide/events.md: nothing.md leads to nothing',
      'docs/guide/events.md: errors.md#nothing leads to no heading of docs/guide/errors.md',
    ]);
  });

  it('is found by each of its sections, without marks', () => {
    const text = '# Title\n\nFirst `one`.\n\n## Second\n\n```sh\n# two\n```\n\n[Third](x.md)\n';
    assert.deepEqual(passagesOf(page('docs/guide/x.md', text)), [
      { id: 'guide/x.html', page: 'Title', heading: 'Title', text: 'First one .' },
      { id: 'guide/x.html#second', page: 'Title', heading: 'Second', text: 'two Third' },
    ]);
  });

  it('stands in what programs read, with what it is about', () => {
    const pages = [page('docs/guide/x.md', '# Title\n\nWhat [it](y.md) is about:\nall of it.\n\n- more\n')];
    assert.match(
      llmsText(pages),
      /## Guides\n\n- \[Title\]\(guide\/x\.md\): What it is about: all of it\.\n/,
    );
    assert.ok(llmsFullText(pages).includes(pages[0]!.text.trim()));
  });

  it('has blocks of code with their languages and lines', () => {
    const [block, ...others] = blocksIn('a.md', 'Text\n\n```ts run notes\nconst a = 1;\n```\n');
    assert.deepEqual(others, []);
    assert.deepEqual(block, {
      language: 'ts',
      words: ['run', 'notes'],
      file: 'a.md',
      line: 4,
      code: 'const a = 1;\n',
    });
  });
});

describe('codes of failures', () => {
  it('are found where they are said', () => {
    const source = `throw conflict(a ? 'wrong_state' : 'retired', 'Not now'); fieldProblem('/x', 'too_long', 'A text.');
      const row = { code: 'name_missing' }; new HubError('No file.', 'not_a_file'); other('nothing');`;
    assert.deepEqual(codesIn(source), ['wrong_state', 'retired', 'too_long', 'name_missing', 'not_a_file']);
    assert.deepEqual(codesOfContract('"409: `email_taken` or `retired`. `nothing` else, 410 `too_late`"'), [
      'email_taken',
      'retired',
      'too_late',
    ]);
    assert.deepEqual(codesOfGuide('| Code | `x` |\n| `a_b`, `c` | `nothing` |\n'), ['a_b', 'c']);
  });
});
