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
  restoreOne: name => `استعادة ${name}`,
  restoreMany: (count, n) =>
    plural('ar', count, {
      zero: `استعادة ${n} عنصر`,
      one: 'استعادة عنصر واحد',
      two: 'استعادة عنصرين',
      few: `استعادة ${n} عناصر`,
      many: `استعادة ${n} عنصرًا`,
      other: `استعادة ${n} عنصر`,
    }),
  back: (count, n, name) =>
    plural('ar', count, {
      zero: `تمت استعادة ${n} عنصر`,
      one: `تمت استعادة ${name}`,
      two: 'تمت استعادة عنصرين',
      few: `تمت استعادة ${n} عناصر`,
      many: `تمت استعادة ${n} عنصرًا`,
      other: `تمت استعادة ${n} عنصر`,
    }),
  tooLate: 'انقضت الساعات الأربع والعشرون.',
  refused: why => `تعذّرت الاستعادة: ${why}`,
};
export default bin;
