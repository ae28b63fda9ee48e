import { plural } from '../bundle.ts';
import type { PasswordsMessages } from '../en/passwords.ts';

const inSeconds = (seconds: number): string =>
  plural('ar', seconds, {
    zero: `${seconds} ثانية`,
    one: 'ثانية واحدة',
    two: 'ثانيتين',
    few: `${seconds} ثوانٍ`,
    many: `${seconds} ثانية`,
    other: `${seconds} ثانية`,
  });

const passwords: PasswordsMessages = {
  title: 'كلمات المرور',
  search: 'الاسم أو عنوان الدخول أو اسم المستخدم',
  count: (count, n) =>
    plural('ar', count, {
      zero: 'لا كلمات مرور',
      one: 'كلمة مرور واحدة',
      two: 'كلمتا مرور',
      few: `${n} كلمات مرور`,
      many: `${n} كلمة مرور`,
      other: `${n} كلمة مرور`,
    }),
  columns: {
    name: 'الاسم',
    loginUrl: 'عنوان الدخول',
    username: 'اسم المستخدم',
    password: 'كلمة المرور',
    lastChangedAt: 'آخر تغيير',
    device: 'الجهاز',
    lastRevealedAt: 'آخر عرض',
    updatedBy: 'غيّرها',
    notes: 'ملاحظات',
    createdAt: 'تاريخ الإنشاء',
  },
  add: 'كلمة مرور جديدة',
  editNamed: name => `تعديل ${name}`,
  show: 'عرض كلمة المرور',
  showNamed: name => `عرض كلمة مرور ${name}`,
  hide: 'إخفاء كلمة المرور',
  hideNamed: name => `إخفاء كلمة مرور ${name}`,
  enlarge: 'عرض بأحرف كبيرة',
  enlargeNamed: name => `عرض كلمة مرور ${name} بأحرف كبيرة`,
  copy: 'نسخ كلمة المرور',
  copyNamed: name => `نسخ كلمة مرور ${name}`,
  share: 'مشاركة برابط…',
  sharedLinks: 'الروابط المشاركة…',
  copyUsername: 'نسخ اسم المستخدم',
  copyUsernameNamed: username => `نسخ اسم المستخدم ${username}`,
  open: 'فتح صفحة الدخول',
  openNamed: address => `فتح ${address} في نافذة جديدة`,
  remove: 'حذف',
  hidden: 'مخفية',
  secondsLeft: seconds => `${seconds} ث`,
  shownFor: seconds =>
    `معروضة الآن. تُخفى تلقائيًا بعد ${inSeconds(seconds)}، وعندما لا تعود هذه الصفحة ظاهرة.`,
  unsafeAddress: 'لا تُفتح من هنا إلا العناوين التي تبدأ بـ http أو https',
  needsReason: 'يُطلب ذكر السبب',
  old: age => `لم تتغيّر منذ ${age}`,
  neverShown: 'أبدًا',
  emptyTitle: 'لا توجد كلمات مرور بعد',
  emptyText:
    'احفظ هنا ما يحتاجه الفنيون للدخول عند هذا العميل: الجدران النارية والخوادم وبوابات الويب. لا تظهر كلمة المرور إلا لمن يطلبها، ويُسجَّل كل اطّلاع.',
  filters: { age: 'لم تتغيّر منذ', reason: 'تتطلب سببًا' },
  days: days =>
    plural('ar', days, {
      zero: '0 يوم',
      one: 'يوم واحد',
      two: 'يومين',
      few: `${days} أيام`,
      many: `${days} يومًا`,
      other: `${days} يوم`,
    }),
  removeTitle: (count, name, n) =>
    plural('ar', count, {
      zero: `حذف ${n} كلمة مرور؟`,
      one: `حذف ${name}؟`,
      two: 'حذف كلمتي مرور؟',
      few: `حذف ${n} كلمات مرور؟`,
      many: `حذف ${n} كلمة مرور؟`,
      other: `حذف ${n} كلمة مرور؟`,
    }),
  removeText: 'لا تتغيّر كلمة المرور على الجهاز أو الموقع نفسه. يمكن استعادتها خلال 24 ساعة.',
  removeAction: (count, n) =>
    plural('ar', count, {
      zero: `حذف ${n} كلمة مرور`,
      one: 'حذف كلمة المرور',
      two: 'حذف كلمتي مرور',
      few: `حذف ${n} كلمات مرور`,
      many: `حذف ${n} كلمة مرور`,
      other: `حذف ${n} كلمة مرور`,
    }),
  removed: (count, name, n) =>
    plural('ar', count, {
      zero: `تم حذف ${n} كلمة مرور`,
      one: `تم حذف ${name}`,
      two: 'تم حذف كلمتي مرور',
      few: `تم حذف ${n} كلمات مرور`,
      many: `تم حذف ${n} كلمة مرور`,
      other: `تم حذف ${n} كلمة مرور`,
    }),
  one: 'كلمة مرور',
  revealFailed: name => `تعذّر تحميل كلمة مرور ${name}`,
  trouble: {
    offline: 'أنت غير متصل. حاول مرة أخرى عند عودة الاتصال.',
    unreachable: 'تعذّر الوصول إلى الخادم. حاول مرة أخرى بعد قليل.',
    limited: 'طُلب الكثير في وقت قصير. انتظر قليلًا ثم حاول مرة أخرى.',
    server: 'أبلغ الخادم عن خطأ. حاول مرة أخرى بعد قليل.',
    forbidden: 'ليست لديك صلاحية لعرض كلمات مرور هذا العميل. اطلب من المسؤول الصلاحية secret:reveal.',
    signed_out: 'انتهت جلستك. سجّل الدخول إلى البوابة من جديد.',
    missing: 'لم تعد موجودة، أو لم تُحفظ كلمة المرور.',
    other: 'حدث خطأ ما. حاول مرة أخرى.',
  },
  usernameCopied: 'نُسخ اسم المستخدم',
  copied: seconds =>
    `نُسخت كلمة المرور. تُزال من الحافظة بعد ${inSeconds(seconds)} ما لم يكن فيها شيء آخر حينها.`,
  copiedBlind: seconds =>
    `نُسخت كلمة المرور. لا يسمح هذا المتصفح للصفحة بالاطلاع على الحافظة: تُفرَّغ بعد ${inSeconds(seconds)} فقط إن بقيت في هذه الصفحة، وإلا فأفرغها بنفسك.`,
  copiedInsecure:
    'نُسخت كلمة المرور. لا تستطيع صفحة بلا HTTPS إزالتها من الحافظة تلقائيًاا: أفرغ الحافظة بعد استخدامها.',
  clearNow: 'إفراغ الآن',
  clipboardCleared: 'أُفرغت الحافظة',
  clipboardUnsure: 'ربما لا تزال كلمة المرور في الحافظة. لا يسمح هذا المتصفح للصفحة بالتحقق.',
  clipboardRefused: 'لم يسمح المتصفح للصفحة باستخدام الحافظة. اعرض كلمة المرور وانسخها يدويًا.',
  clipboardMissing: 'لا تستطيع صفحة بلا HTTPS استخدام الحافظة. اعرض كلمة المرور وانسخها يدويًا.',
  reasons: { missing_scope: 'ليست لديك صلاحية لذلك', no_permission: 'ليست لديك صلاحية لذلك' },
  age: {
    title: 'لم تتغيّر منذ',
    atLeast: days => `${days} أو أكثر`,
    all: 'غُيّرت كلها خلال آخر 90 يومًا.',
    parts: (count, total) => `${count} من ${total}`,
  },
};
export default passwords;
