import { plural } from '../bundle.ts';
import type { DevicePatchesMessages } from '../en/devicePatches.ts';

const patches = (count: number, n: string): string =>
  plural('ar', count, {
    zero: `${n} تحديث`,
    one: 'تحديث واحد',
    two: 'تحديثان',
    few: `${n} تحديثات`,
    many: `${n} تحديثًا`,
    other: `${n} تحديث`,
  });

export default {
  title: 'التحديثات',
  search: 'العنوان أو KB',
  count: patches,
  columns: {
    severity: 'الخطورة',
    title: 'العنوان',
    kb: 'KB',
    sizeBytes: 'الحجم',
    requiresReboot: 'إعادة التشغيل',
    status: 'الحالة',
    category: 'الفئة',
    releasedOn: 'صدر',
  },
  severity: { critical: 'حرج', important: 'مهم', moderate: 'متوسط', low: 'منخفض', unspecified: 'أخرى' },
  category: {
    security: 'أمان',
    cumulative: 'تراكمي',
    definition: 'تعريفات',
    driver: 'برنامج تشغيل',
    feature: 'ميزات',
    other: 'أخرى',
  },
  status: { available: 'جاهز', failed: 'فشل', excluded: 'مستبعد', installing: 'يُثبَّت' },
  available: 'المتاح',
  needed: 'لازمة',
  notNeeded: 'لا',
  superseded: by => `حلّ محلّه ${by}`,
  install: 'التثبيت الآن',
  tonight: time => `الليلة، ${time}`,
  onAll: 'على كل ما يشبهه',
  notInstalled: 'لم يُثبَّت',
  installed: (count, n, name) => (count === 1 ? `ثُبّت ${name}` : `ثُبّت ${patches(count, n)}`),
  plannedFor: (count, n, when) => `يُثبَّت ${patches(count, n)} في ${when}`,
  busy: 'يجري تثبيته الآن.',
  none: 'لا يمكن تثبيت أي من التحديثات المحددة.',
  leftOut: (count, n) => `لن يُثبَّت من المحدد: ${patches(count, n)} (فشل أو مستبعد أو قيد التثبيت).`,
  rebootFirst: 'ينتظر الجهاز إعادة التشغيل.',
  rebootFirstText: (count, n) =>
    count === 0 ? 'لا تسري التحديثات المثبّتة قبلها.' : `لا يمكن قبلها تثبيت ${patches(count, n)}.`,
  rebootNow: 'إعادة التشغيل الآن',
  rebootTonight: time => `إعادة التشغيل الليلة، ${time}`,
  emptyTitle: 'لا تحديثات',
  emptyText: 'لا شيء ينتظر التثبيت.',
} satisfies DevicePatchesMessages;
