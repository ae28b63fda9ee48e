import type { LiveMessages } from '../en/live.ts';

export default {
  reconnecting: time => `إعادة الاتصال جارية منذ ${time}`,
  connecting: 'جارٍ الاتصال',
  refused: 'رُفضت التحديثات المباشرة',
  back: 'عادت التحديثات المباشرة',
  tryAgain: 'أعد المحاولة',
  missing: 'حتى ذلك الحين، لا تظهر تغييرات الآخرين إلا عند إعادة التحميل.',
} satisfies LiveMessages;
