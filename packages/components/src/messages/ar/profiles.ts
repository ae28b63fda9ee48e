import { plural } from '../bundle.ts';
import type { ProfilesMessages } from '../en/profiles.ts';

export default {
  titles: {
    customer: name => `إسناد ملف تعريف إلى ${name}`,
    folder: name => `إسناد ملف تعريف إلى المجلد ${name}`,
    device: (count, n) =>
      plural('ar', count, {
        zero: `إسناد ملف تعريف إلى ${n} جهاز`,
        one: 'إسناد ملف تعريف إلى جهاز',
        two: 'إسناد ملف تعريف إلى جهازين',
        few: `إسناد ملف تعريف إلى ${n} أجهزة`,
        many: `إسناد ملف تعريف إلى ${n} جهازًا`,
        other: `إسناد ملف تعريف إلى ${n} جهاز`,
      }),
  },
  kind: 'نوع ملف التعريف',
  kinds: { automation: 'الأتمتة', threshold: 'العتبات' },
  profile: 'ملف التعريف',
  recurrence: { daily: 'يوميًا', weekly: 'أسبوعيًا', monthly: 'شهريًا', once: 'مرة واحدة' },
  thresholds: (count, n) =>
    plural('ar', count, {
      zero: `${n} عتبة`,
      one: 'عتبة واحدة',
      two: 'عتبتان',
      few: `${n} عتبات`,
      many: `${n} عتبة`,
      other: `${n} عتبة`,
    }),
  rule: {
    automation:
      'تُجمع ملفات الأتمتة من المستوى نفسه. والمستوى الأقرب يغلب الأبعد: الجهاز ثم المجلد ثم العميل.',
    threshold:
      'يحل محل ملف العتبات المسند هنا من قبل. والمستوى الأقرب يغلب الأبعد: الجهاز ثم المجلد ثم العميل.',
  },
  now: 'المسند حاليًا',
  none: 'لا ملف تعريف مسند.',
  scopes: { customer: 'العميل', folder: 'المجلد', device: 'الجهاز' },
  applies: 'سارٍ',
  overridden: { customer: 'يغلبه ملف العميل', folder: 'يغلبه ملف المجلد', device: 'يغلبه ملف الجهاز' },
  remove: name => `إزالة ${name}`,
  removed: name => `لم يعد ${name} مسندًا`,
  assign: 'إسناد',
  assigned: (profile, to) => `أُسند ${profile} إلى ${to}`,
  already: (profile, to) => `${profile} مسند من قبل إلى ${to}`,
  failed: 'تعذّر تحميل ملفات التعريف.',
  notRemoved: name => `تعذّرت إزالة ${name}`,
  retry: 'إعادة المحاولة',
  cancel: 'إلغاء',
} satisfies ProfilesMessages;
