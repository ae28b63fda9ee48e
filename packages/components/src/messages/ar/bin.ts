import { plural } from '../bundle.ts';
import type { BinMessages } from '../en/bin.ts';

const bin: BinMessages = {
  title: 'ما حُذف خلال آخر 24 ساعة',
  empty: 'لم يُحذف هنا شيء خلال آخر 24 ساعة.',
  failed: 'تعذّر تحميل ما حُذف.',
  all: 'تحديد الكل',
  when: (ago, left) => `حُذف ${ago}، ويزول نهائيًا ${left}`,
  more: 'عرض المزيد',
  restore: 'استعادة',
  restoreOne: name => `استعادة \u2068${name}\u2069`,
  restoreMany: (count, n) =>
    plural('ar', count, {
      one: 'استعادة عنصر واحد',
      two: 'استعادة عنصرين',
      few: `استعادة ${n} عناصر`,
      many: `استعادة ${n} عنصرًا`,
      other: `استعادة ${n} عنصر`,
    }),
  back: (count, n, name) =>
    plural('ar', count, {
      one: `عاد \u2068${name}\u2069`,
      two: 'عاد عنصران',
      few: `عادت ${n} عناصر`,
      many: `عاد ${n} عنصرًا`,
      other: `عاد ${n} عنصر`,
    }),
  tooLate: 'انقضت الساعات الأربع والعشرون.',
  refused: why => `تعذّرت الاستعادة: \u2068${why}\u2069`,
};
export default bin;
