import { plural } from '../bundle.ts';
import type { DeviceUsersMessages } from '../en/deviceUsers.ts';

const users = (count: number, n: string): string =>
  plural('ar', count, {
    zero: `${n} مستخدم`,
    one: 'مستخدم واحد',
    two: 'مستخدمان',
    few: `${n} مستخدمين`,
    many: `${n} مستخدمًا`,
    other: `${n} مستخدم`,
  });

export default {
  title: 'المستخدمون',
  search: 'الاسم',
  count: users,
  columns: {
    name: 'المستخدم',
    state: 'الحالة',
    since: 'منذ',
    lastActiveAt: 'آخر نشاط',
    sessionId: 'الجلسة',
    verb: 'الإجراء',
  },
  state: { active: 'نشط', idle: 'خامل', disconnected: 'منقطع', locked_out: 'مقفل' },
  since: { session: when => `سجّل الدخول ${when}`, lockedOut: when => `أُقفل ${when}`, none: 'لا جلسة' },
  never: 'أبدًا',
  logOut: 'تسجيل الخروج',
  logOutName: name => `تسجيل خروج ${name}`,
  message: 'إرسال رسالة',
  moreFor: name => `إجراءات أخرى لـ ${name}`,
  loggingOut: 'يجري تسجيل الخروج',
  notLoggedOut: 'لم يُسجَّل الخروج',
  loggedOut: (count, n, name) => (count === 1 ? `سُجّل خروج ${name}` : `سُجّل خروج ${users(count, n)}`),
  sending: 'تُرسل الرسالة',
  notSent: 'لم تُرسل الرسالة',
  sent: (count, n, name) =>
    count === 1 ? `أُرسلت الرسالة إلى ${name}` : `أُرسلت الرسالة إلى ${users(count, n)}`,
  noSession: 'لا أحد سجّل الدخول بهذا الحساب.',
  busy: 'يجري إجراء آخر على هذا الحساب.',
  question: {
    title: (count, n, name) => (count === 1 ? `تسجيل خروج ${name}؟` : `تسجيل خروج ${users(count, n)}؟`),
    text: device => `تنتهي الجلسة على ${device} فورًا، ويضيع ما لم يُحفظ فيها.`,
    action: 'تسجيل الخروج',
  },
  emptyTitle: 'لا مستخدمين',
  emptyText: 'لم يبلّغ الجهاز عن أي مستخدم.',
} satisfies DeviceUsersMessages;
