import { plural } from '../bundle.ts';
import type { DevicePatchesMessages } from '../en/devicePatches.ts';

const patches = (count: number, n: string): string =>
  plural('ar', count, {
    zero: `${n} تصحيح`,
    one: 'تصحيح واحد',
    two: 'تصحيحان',
    few: `${n} تصحيحات`,
    many: `${n} تصحيحًا`,
    other: `${n} تصحيح`,
  });

export default {
  title: 'التصحيحات',
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
  onAll: 'التثبيت على الأجهزة المشابهة',
  notInstalled: 'لم يُثبَّت',
  installed: (count, n, name) => (count === 1 ? `ثُبّت ${name}` : `ثُبّت ${patches(count, n)}`),
  plannedFor: (count, n, when) => `يُثبَّت ${patches(count, n)} في ${when}`,
  busy: 'يجري تثبيته الآن.',
  none: 'لا يمكن تثبيت أي من التصحيحات المحددة.',
  leftOut: (count, n) => `لن يُثبَّت من المحدد: ${patches(count, n)} (فشل أو مستبعد أو قيد التثبيت).`,
  rebootFirst: 'يحتاج الجهاز إلى إعادة التشغيل.',
  rebootFirstText: (count, n) =>
    count === 0 ? 'تسري التصحيحات المثبّتة بعدها.' : `لا يمكن إلا بعدها تثبيت ${patches(count, n)}.`,
  rebootNow: 'إعادة التشغيل الآن',
  rebootTonight: time => `إعادة التشغيل الليلة، ${time}`,
  emptyTitle: 'لا تصحيحات',
  emptyText: 'كل التصحيحات مثبّتة.',
} satisfies DevicePatchesMessages;
