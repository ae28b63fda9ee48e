import { plural } from '../bundle.ts';
import type { DevicePackagesMessages } from '../en/devicePackages.ts';

const packages = (count: number, n: string): string =>
  plural('ar', count, {
    zero: `${n} حزمة`,
    one: 'حزمة واحدة',
    two: 'حزمتان',
    few: `${n} حزم`,
    many: `${n} حزمة`,
    other: `${n} حزمة`,
  });

export default {
  title: 'الحزم',
  search: 'الاسم',
  count: packages,
  columns: {
    name: 'الحزمة',
    installedVersion: 'المثبّت',
    availableVersion: 'المتاح',
    security: 'الأمان',
    architecture: 'المعمارية',
    repository: 'المستودع',
    verb: 'الإجراء',
  },
  newest: 'محدَّثة',
  isSecurity: 'تحديث أمني',
  upgradable: 'قابلة للترقية',
  securityOnly: 'الأمنية فقط',
  upgrade: 'ترقية',
  upgradeEvery: 'ترقية الكل',
  upgradeName: name => `ترقية ${name}`,
  upgradeAll: (count, n) => `ترقية ${packages(count, n)}`,
  upgrading: 'تجري الترقية',
  notUpgraded: 'لم تُرقَّ',
  upgraded: (count, n, name) => (count === 1 ? `رُقّيت ${name}` : `رُقّيت ${packages(count, n)}`),
  busy: 'تجري ترقيتها الآن.',
  nothing: 'لا شيء لترقيته.',
  leftOut: (count, n) => `من المحدد على أحدث إصدار: ${packages(count, n)}.`,
  question: {
    title: (count, n) => `ترقية ${packages(count, n)}؟`,
    text: device => `على ${device}. قد يُعاد تشغيل الخدمات التي تستخدمها.`,
  },
  emptyTitle: 'لا حزم',
  emptyText: 'لم يبلّغ الجهاز عن أي حزمة.',
} satisfies DevicePackagesMessages;
