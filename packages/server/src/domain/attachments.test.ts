import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { byteRange, contentDisposition, previewOf, safeFileName } from './attachments.ts';
import { warrantyState } from './warranty.ts';

describe('attachments', () => {
  it('shows what can run something as text or not at all [ATT-06]', () => {
    assert.deepEqual(
      [
        'image/png',
        'IMAGE/SVG+XML',
        'text/html; charset=utf-8',
        'text/csv',
        'application/pdf',
        'application/x-msdownload',
        'application/xhtml+xml',
        '',
      ].map(previewOf),
      ['image', 'text', 'text', 'csv', 'pdf', 'none', 'none', 'none'],
    );
  });
  it('takes folders, control characters and turned-around text out of names', () => {
    assert.deepEqual(
      ['../../etc/passwd', 'C:\\temp\\a.txt', 'photo\u202egpj.exe', '\u0000', '.htaccess', 'خطة.pdf'].map(
        safeFileName,
      ),
      ['passwd', 'a.txt', 'photogpj.exe', 'file', 'htaccess', 'خطة.pdf'],
    );
  });
  it('names a download in one safe header line [ATT-07]', () => {
    assert.equal(
      contentDisposition('Plan "neu".pdf'),
      'attachment; filename="Plan _neu_.pdf"; filename*=UTF-8\'\'Plan%20%22neu%22.pdf',
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), name =>
        assert.match(
          contentDisposition(safeFileName(name)),
          /^attachment; filename="[\x20-\x21\x23-\x5b\x5d-\x7e]*"; filename\*=UTF-8''[\w.!~%-]*$/,
        ),
      ),
    );
  });
  it('reads one byte range', () => {
    assert.deepEqual(
      [
        'bytes=0-9',
        'bytes=90-',
        'bytes=-10',
        'bytes=0-5000',
        'bytes=100-',
        'bytes=5-2',
        'bytes=0-1,5-6',
        null,
      ].map(header => byteRange(header, 100)),
      [
        { first: 0, last: 9 },
        { first: 90, last: 99 },
        { first: 90, last: 99 },
        { first: 0, last: 99 },
        'outside',
        null,
        null,
        null,
      ],
    );
  });
});

describe('warranty [AST-11]', () => {
  it('still covers its last day', () =>
    assert.deepEqual(
      [null, '2026-11-21', '2026-11-22', '2026-12-22', '2026-12-23', '2027-02-20', '2027-02-21'].map(day =>
        warrantyState(day, '2026-11-22'),
      ),
      ['unknown', 'expired', 'within_30_days', 'within_30_days', 'within_90_days', 'within_90_days', 'valid'],
    ));
});
