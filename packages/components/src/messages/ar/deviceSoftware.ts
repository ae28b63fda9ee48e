import { plural } from '../bundle.ts';
import type { DeviceSoftwareMessages } from '../en/deviceSoftware.ts';

const programs = (count: number, n: string): string =>
  plural('ar', count, {
    zero: `${n} برنامج`,
    one: 'برنامج واحد',
    two: 'برنامجان',
    few: `${n} برامج`,
    many: `${n} برنامجًا`,
    other: `${n} برنامج`,
  });
const devices = (count: number, n: string): string =>
  plural('ar', count, {
    zero: `${n} جهاز`,
    one: 'جهاز واحد',
    two: 'جهازان',
    few: `${n} أجهزة`,
    many: `${n} جهازًا`,
    other: `${n} جهاز`,
  });

export default {
  title: 'البرامج',
  search: 'الاسم أو الناشر',
  count: programs,
  columns: {
    name: 'الاسم',
    publisher: 'الناشر',
    version: 'الإصدار',
    installedOn: 'تاريخ التثبيت',
    sizeBytes: 'الحجم',
    devicesWithIt: 'الأجهزة',
    verb: 'الإجراء',
  },
  onDevices: (count, n) => (count === 1 ? 'هذا الجهاز فقط' : devices(count, n)),
  install: 'تثبيت برنامج',
  uninstall: 'إلغاء التثبيت',
  uninstallName: name => `إلغاء تثبيت ${name}`,
  uninstalling: 'يُلغى التثبيت',
  notUninstalled: 'لم يُلغَ التثبيت',
  uninstalled: (count, n, name) => (count === 1 ? `أُلغي تثبيت ${name}` : `أُلغي تثبيت ${programs(count, n)}`),
  fixed: 'محمي',
  fixedReason: 'يحتاج إليه نظام التشغيل أو الوكيل، ولا يمكن إلغاء تثبيته.',
  busy: 'يجري إجراء آخر على هذا البرنامج.',
  emptyTitle: 'لا برامج',
  emptyText: 'لم يبلّغ الجهاز عن أي برنامج.',
} satisfies DeviceSoftwareMessages;
