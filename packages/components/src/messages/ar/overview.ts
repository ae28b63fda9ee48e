import { plural } from '../bundle.ts';
import type { OverviewMessages } from '../en/overview.ts';

export default {
  title: 'نظرة عامة',
  details: 'التفاصيل',
  customFields: 'الحقول المخصصة',
  forms: 'النماذج',
  fillIn: 'تعبئة',
  fillInNamed: name => `تعبئة ${name}`,
  manageForms: 'إدارة النماذج',
  noCustomFields: 'لم تُعدّ حقول مخصصة للعملاء.',
  health: 'حالة العميل',
  devicesOnline: 'الأجهزة المتصلة',
  of: total => `من ${total}`,
  offline: n => `${n} غير متصل`,
  unreachable: n => `${n} يتعذر الوصول إليه`,
  openAlerts: 'التنبيهات المفتوحة',
  critical: n => `${n} حرج`,
  warnings: n => `${n} تحذير`,
  informational: n => `${n} للعلم`,
  withinSla: 'تذاكر ضمن مهلة الخدمة',
  breached: n => `${n} متجاوزة`,
  atRisk: n => `${n} مهددة`,
  hoursLeft: 'ساعات العقد المتبقية',
  ofHours: total => `من ${total} ساعة`,
  overOn: (hours, type) => `تجاوز ${hours} ساعة في ${type}`,
  serviceTypes: { onSite: 'العمل في الموقع', remote: 'العمل عن بعد', telephone: 'الهاتف' },
  patched: 'أجهزة محدّثة',
  behind: n => `${n} متأخر`,
  needReboot: (n, count) =>
    plural('ar', count, {
      two: 'جهازان يحتاجان إلى إعادة تشغيل',
      few: `${n} أجهزة تحتاج إلى إعادة تشغيل`,
      one: 'جهاز واحد يحتاج إلى إعادة تشغيل',
      other: `${n} جهازًا يحتاج إلى إعادة تشغيل`,
    }),
  update: 'تحديث',
} satisfies OverviewMessages;
