import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { mailText } from './mail-text.ts';
import { looksLikeHtml } from './mail-words.ts';

describe('the words of a mail that came as HTML', () => {
  it('are read as lines, without what nobody was meant to see', () => {
    assert.equal(
      mailText(
        '<html><head><title>x</title><style>p{}</style></head><body><p>Good morning,</p><div>the <b>printer</b> &amp; fax<br>are silent.</div><script>alert(1)</script><!-- p > q --></body></html>',
      ),
      'Good morning,\n\nthe printer & fax\nare silent.',
    );
    assert.equal(mailText('<div>5 &lt; 6 &#169; &#x1F600; &nope;</div>'), '5 < 6 © 😀 &nope;');
  });

  it('are read behind what is left open, with every letter that has a name [I-16]', () => {
    for (const open of [
      '<head>',
      '<html><head><title>Mail</title>',
      '<head><style>p { color: red }</style>',
      '<style>p { color: red }',
      '<title>Mail',
      '<svg><path d="M0 0"/>',
      '<svg>',
      '<template>',
      '<style>p{}<title>Mail',
    ])
      assert.equal(
        mailText(`${open}<p>Gr&uuml;&szlig;e, 5&nbsp;&euro; &hellip;</p>`),
        'Grüße, 5\u00a0€ …',
        open,
      );
    assert.equal(mailText('<svg><title>logo</title>Not seen</svg><p>Seen</p>'), 'Seen');
    assert.equal(mailText('<p>a &lt; b &amp;amp; &Uuml;&uuml; &copy &nope;</p>'), 'a < b &amp; Üü © &nope;');
  });

  it('are wrapped as they show, not as they were sent', () =>
    assert.equal(
      mailText('<p>one\n two</p>\n<pre>a\n b</pre><table><tr><td>x</td><td>y</td></tr></table>'),
      'one two\n\na\nb\n\nx y',
    ));

  it('are left as they are when they are no HTML', () => {
    for (const text of [
      'It shows error <0x61>.',
      'a < b and c > d',
      '',
      'See <helen@ashgrovedental.com>',
      'x <-- y',
    ])
      assert.equal(looksLikeHtml(text), false);
  });

  it('hold nothing of what was tried with them', () => {
    const read = (html: string): string => mailText(`<p>hello</p>${html}`);
    for (const attack of [
      '<img src=x onerror=alert(1)>',
      '<svg onload=alert(1)><circle/></svg>',
      '<script src=//evil.example></script>',
      '<iframe srcdoc="x">',
      '<style>*{display:none}</style>',
      '<a href="javascript:alert(1)">',
      '<template><b>x</b></template>',
    ])
      assert.equal(read(attack), 'hello', attack);
    assert.equal(read('<a href="https://bank.example">bank</a>'), 'hello\nbank');
    assert.equal(read('&#0;&#xd800;&#x110000;'), 'hello\n\ufffd\ufffd\ufffd');
    assert.equal(read('<script>never closed'), 'hello');
  });

  it('are found in one pass, whatever is given: never an error, and quick for the longest text the contract takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), text => {
        const words = mailText(`<p>${text}`);
        assert.equal(typeof words, 'string');
      }),
    );
    for (const piece of ['<', '<a ', '<!--', '&', '&#', '<script>', '<p>', ' \n']) {
      const from = performance.now();
      mailText(`<p>${piece.repeat(Math.ceil(20_000 / piece.length))}`);
      assert.ok(
        performance.now() - from < 500,
        `${JSON.stringify(piece)} took ${performance.now() - from} ms`,
      );
    }
  });
});
