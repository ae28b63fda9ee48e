import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rollup } from 'rollup';
import { minifyCss, minifyHtml, minifyTemplates } from './minify-templates.mjs';

describe('minifyCss', () => {
  it('keeps what has a meaning', () => {
    for (const css of [
      'a :hover{x:y}',
      'a:hover{x:y}',
      '.a .b{inline-size:calc(1px + var(--x) * 2)}',
      '@media (a) and (b){c{d:e}}',
      "a::after{content:'  ; }  '}",
    ]) {
      assert.equal(minifyCss(css), css);
    }
  });
  it('takes out comments, line breaks and the last semicolon, and leaves new syntax alone', () => {
    assert.equal(
      minifyCss(
        "\n  .a,\n  .b {\n    color: red; /* don't: { } */\n    @starting-style {\n      opacity: 0;\n    }\n  }\n",
      ),
      ' .a,.b{color:red;@starting-style{opacity:0}}',
    );
  });
  it('keeps a space beside a value', () => assert.equal(minifyCss(' 1px solid '), ' 1px solid '));
});

describe('minifyHtml', () => {
  it('keeps a space where a line broke', () =>
    assert.equal(minifyHtml('<p>\n  a  b\n  <b>c</b>\n</p>'), '<p> a  b <b>c</b> </p>'));
  it('takes out comments', () => assert.equal(minifyHtml('<p><!-- why --></p>'), '<p></p>'));
});

it('minifies tagged templates and nothing else', async () => {
  const source =
    // The compiler puts a space between the tag and its template.
    'export const a = css `a {\n  b: ${c}  d;\n}`;\nexport const e = `a {\n  b }`;\nexport const f = html `<p>\n  ${html `<i>\n</i>`}</p>`;';
  const bundle = await rollup({
    input: 'x',
    external: () => false,
    onwarn: () => {},
    plugins: [{ name: 'source', resolveId: id => id, load: () => source }, minifyTemplates()],
  });
  const {
    output: [{ code }],
  } = await bundle.generate({ format: 'es' });
  assert.match(code, /css `a\{b:\$\{c\} d\}`/);
  assert.match(code, /`a \{\n {2}b \}`/);
  assert.match(code, /html `<p> \$\{html `<i> <\/i>`\}<\/p>`/);
});
