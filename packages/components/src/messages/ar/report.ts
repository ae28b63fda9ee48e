import { plural } from '../bundle.ts';
import type { ReportMessages } from '../en/report.ts';

/** `one` and `two` say the number with the noun; the others write it. */
const counted = (
  count: number,
  n: string,
  one: string,
  two: string,
  few: string,
  many: string,
  other: string,
): string =>
  plural('ar', count, {
    zero: `${n} ${other}`,
    one,
    two,
    few: `${n} ${few}`,
    many: `${n} ${many}`,
    other: `${n} ${other}`,
  });
const requests = (count: number, n: string): string =>
  counted(count, n, 'طلب واحد', 'طلبان', 'طلبات', 'طلبًا', 'طلب');
const devices = (count: number, n: string): string =>
  counted(count, n, 'جهاز واحد', 'جهازان', 'أجهزة', 'جهازًا', 'جهاز');
const periods = (count: number, n: string): string =>
  counted(count, n, 'فترة فوترة واحدة', 'فترتا فوترة', 'فترات فوترة', 'فترة فوترة', 'فترة فوترة');

export default {
  title: 'تقرير',
  close: 'إغلاق التقرير',
  loading: 'جارٍ حساب الأرقام',
  period: 'الفترة',
  periods: { quarter: 'ربع سنة', month: 'شهر', year: 'سنة', own: 'تواريخ مخصّصة' },
  earlier: 'السابقة',
  later: 'التالية',
  from: 'أول يوم',
  to: 'آخر يوم',
  show: 'عرض',
  problems: {
    invalid_period: 'أدخل اليومين.',
    ends_before_start: 'آخر يوم يسبق أول يوم.',
    in_future: 'تمتد الفترة إلى ما بعد اليوم. اختر اليوم أو يومًا قبله نهايةً لها.',
    too_long: 'يغطي التقرير سنتين على الأكثر. اختر فترة أقصر.',
  },
  language: 'اللغة',
  paper: 'الورق',
  csv: 'CSV',
  print: 'طباعة أو PDF',
  printFailed: 'لم يفتح المتصفح نافذة الطباعة. حاول مرة أخرى.',
  full: 'الصفحة ممتلئة وسيُقطع آخرها. اختصر نصًا أو احذف اقتراحًا.',
  reset: 'التراجع عن كل التعديلات',
  greeting: 'الجملة الأولى',
  suggestionTitle: n => `الاقتراح ${n}، العنوان`,
  suggestionText: n => `الاقتراح ${n}، النص`,
  leaveOut: title => `حذف من الصفحة: ${title}`,
  addSuggestion: 'إضافة اقتراح',
  newSuggestion: 'اقتراحنا',
  leftOut: 'حُذف الاقتراح من الصفحة',
  between: (first, last) => `من ${first} إلى ${last}`,
  heading: period => `تقنية المعلومات لديكم، ${period}`,
  madeOn: day => `أُعدّ في ${day}`,
  noData: 'لا بيانات',
  notShown: 'غير معروض',
  missing: parts => `لم يُعرض لأن الحساب الذي أعدّ هذه الصفحة لا يراه: ${parts}.`,
  failed: parts => `تعذّر حساب: ${parts}.`,
  parts: { tickets: 'الطلبات', hours: 'الساعات', devices: 'الأجهزة', assets: 'المخزون', alerts: 'التنبيهات' },
  solvedLine: (count, n) =>
    plural('ar', count, {
      zero: `حللنا ${requests(count, n)} في هذه الفترة.`,
      one: `حللنا ${requests(count, n)} في هذه الفترة.`,
      two: 'حللنا طلبين في هذه الفترة.',
      few: `حللنا ${requests(count, n)} في هذه الفترة.`,
      many: `حللنا ${requests(count, n)} في هذه الفترة.`,
      other: `حللنا ${requests(count, n)} في هذه الفترة.`,
    }),
  answeredLine: percent => `أجبنا عن ${percent} منها في الوقت المتفق عليه.`,
  quietLine: 'لم ترد طلبات في هذه الفترة.',
  decideLine: (count, n) =>
    plural('ar', count, {
      zero: `${n} أمر يحتاج قرارًا منكم.`,
      one: 'أمر واحد يحتاج قرارًا منكم.',
      two: 'أمران يحتاجان قرارًا منكم.',
      few: `${n} أمور تحتاج قرارًا منكم.`,
      many: `${n} أمرًا يحتاج قرارًا منكم.`,
      other: `${n} أمر يحتاج قرارًا منكم.`,
    }),
  plainLine: 'هذا ما اعتنينا به لكم.',
  figures: {
    solved: 'طلبات حُلّت',
    answered: 'أُجيب في الوقت',
    first: 'أول إجابة',
    upToDate: 'محدّثة',
    hours: 'ساعات مستخدمة',
  },
  fewer: (count, n) =>
    plural('ar', count, {
      zero: `أقل بـ ${n} من السابقة`,
      one: 'أقل بواحد من السابقة',
      two: 'أقل باثنين من السابقة',
      few: `أقل بـ ${n} من السابقة`,
      many: `أقل بـ ${n} من السابقة`,
      other: `أقل بـ ${n} من السابقة`,
    }),
  more: (count, n) =>
    plural('ar', count, {
      zero: `أكثر بـ ${n} من السابقة`,
      one: 'أكثر بواحد من السابقة',
      two: 'أكثر باثنين من السابقة',
      few: `أكثر بـ ${n} من السابقة`,
      many: `أكثر بـ ${n} من السابقة`,
      other: `أكثر بـ ${n} من السابقة`,
    }),
  same: 'كما في السابقة',
  hoursBefore: hours => `${hours} في الفترة السابقة`,
  keptOf: (kept, due) => `${kept} من ${due}`,
  slow: time => `تسعة من عشرة: ${time}`,
  ofDevices: (kept, all) => `${kept} من ${all} من الأجهزة`,
  ofPrepaid: hours => `من ${hours} مدفوعة مسبقًا`,
  minutes: n => `${n} د`,
  hoursUnit: n => `${n} س`,
  asked: 'ما طلبتموه منا',
  askedHint: (count, n) =>
    plural('ar', count, {
      zero: `${requests(count, n)} حسب النوع`,
      one: `${requests(count, n)} حسب النوع`,
      two: `${requests(count, n)} حسب النوع`,
      few: `${requests(count, n)} حسب النوع`,
      many: `${requests(count, n)} حسب النوع`,
      other: `${requests(count, n)} حسب النوع`,
    }),
  types: { incident: 'أعطال', problem: 'أعطال متكررة', request: 'رغبات', change: 'تغييرات' },
  fast: 'سرعة إجابتنا',
  fastHint: 'نسبة ما أُجيب في الوقت المتفق عليه، حسب الأولوية',
  priorities: { critical: 'حرجة', high: 'عالية', medium: 'متوسطة', low: 'منخفضة' },
  time: name => `ساعات ${name}`,
  timeAll: 'الساعات المستخدمة',
  timeHint: 'المستخدم في كل فترة فوترة؛ الخط هو المدفوع مسبقًا',
  timePlain: 'المستخدم في كل شهر',
  ages: 'عمر عتادكم',
  agesHint: total => `${total} قطعة، السنوات منذ الشراء؛ المخطّط تجاوز عمره المقرر`,
  age: {
    under2: 'أقل من 2',
    from2to4: '2 إلى 4',
    from4to5: '4 إلى 5',
    over5: 'أكثر من 5',
    unknown: 'غير معروف',
  },
  safety: 'الأمان',
  rows: {
    alerts: 'التنبيهات',
    critical: 'التنبيهات الخطيرة',
    unsupported: 'أجهزة انتهى دعم صانعها',
    online: 'أجهزة متصلة الآن',
    warranty: 'عتاد تحت الضمان',
  },
  allSolved: n => `${n}، حُلّت كلها`,
  someOpen: (n, open) => `${n}، منها ${open} مفتوحة`,
  ends: 'ينتهي قريبًا',
  nothingEnds: 'لا شيء ينتهي في الأيام الـ 90 القادمة.',
  nothingShownEnds: 'لا شيء مما يُعرض هنا ينتهي في الأيام الـ 90 القادمة.',
  moreEnds: (count, n) =>
    plural('ar', count, {
      zero: `و${n} غيرها`,
      one: 'وواحد غيرها',
      two: 'واثنان غيرها',
      few: `و${n} غيرها`,
      many: `و${n} غيرها`,
      other: `و${n} غيرها`,
    }),
  ending: {
    contract: name => `عقد ${name}`,
    licence: name => `ترخيص ${name}`,
    warranty: name => `ضمان ${name}`,
  },
  several: (count, n, type) =>
    plural('ar', count, {
      zero: `${n} × ${type}`,
      one: `${n} × ${type}`,
      two: `${n} × ${type}`,
      few: `${n} × ${type}`,
      many: `${n} × ${type}`,
      other: `${n} × ${type}`,
    }),
  suggest: 'ما نقترحه',
  nothingToSuggest: 'لا شيء يحتاج قرارًا الآن.',
  nothingShownToSuggest: 'لا شيء مما يُعرض هنا يحتاج قرارًا الآن.',
  suggestions: {
    check_backup: {
      title: 'فحص النسخ الاحتياطي',
      text: (count, n) =>
        plural('ar', count, {
          zero: `${n} تنبيه مفتوح عن النسخ الاحتياطي.`,
          one: 'تنبيه واحد مفتوح عن النسخ الاحتياطي. قد تُفقد بيانات حديثة حتى يُحل.',
          two: 'تنبيهان مفتوحان عن النسخ الاحتياطي. قد تُفقد بيانات حديثة حتى يُحلّا.',
          few: `${n} تنبيهات مفتوحة عن النسخ الاحتياطي. قد تُفقد بيانات حديثة حتى تُحل.`,
          many: `${n} تنبيهًا مفتوحًا عن النسخ الاحتياطي. قد تُفقد بيانات حديثة حتى تُحل.`,
          other: `${n} تنبيه مفتوح عن النسخ الاحتياطي. قد تُفقد بيانات حديثة حتى تُحل.`,
        }),
    },
    replace_system: {
      title: 'استبدال الأنظمة القديمة',
      text: (count, n, name, day) =>
        `${devices(count, n)} بنظام بلا تحديثات أمان، مثل ${name} الذي انتهى دعمه في ${day}.`,
    },
    renew_contract: {
      title: 'تجديد العقد',
      text: (count, n, name, day) =>
        count === 1
          ? `ينتهي ${name} في ${day}.`
          : `${counted(count, n, 'عقد واحد ينتهي', 'عقدان ينتهيان', 'عقود تنتهي', 'عقدًا تنتهي', 'عقد تنتهي')}، أولها في ${day}.`,
    },
    renew_warranty: {
      title: 'تمديد الضمانات',
      text: (count, n, name, day) =>
        count === 1
          ? `ينتهي ضمان ${name} في ${day}. بلا ضمان يستغرق استبدال قطعة أيامًا.`
          : `${counted(count, n, 'ضمان واحد ينتهي', 'ضمانان ينتهيان', 'ضمانات تنتهي', 'ضمانًا تنتهي', 'ضمان تنتهي')}، أولها في ${day}. بلا ضمان يستغرق استبدال قطعة أيامًا.`,
    },
    renew_licence: {
      title: 'تجديد التراخيص',
      text: (count, n, name, day) =>
        count === 1
          ? `ينتهي ${name} في ${day}.`
          : `${counted(count, n, 'ترخيص واحد ينتهي', 'ترخيصان ينتهيان', 'تراخيص تنتهي', 'ترخيصًا تنتهي', 'ترخيص تنتهي')}، أولها في ${day}.`,
    },
    install_updates: {
      title: 'إكمال تحديثات الأمان',
      text: (count, n) => `${devices(count, n)} بلا كل تحديثات الأمان. نحتاج وقتًا لإعادة التشغيل.`,
    },
    add_hours: {
      title: 'زيادة ساعات العقد',
      text: (count, n, name, hours) =>
        `لم تكفِ ساعات ${name} في ${periods(count, n)}: نقصت ${hours} في المتوسط.`,
    },
    replace_hardware: {
      title: 'استبدال العتاد القديم',
      text: (count, n) =>
        `${counted(count, n, 'قطعة واحدة تجاوزت', 'قطعتان تجاوزتا', 'قطع تجاوزت', 'قطعة تجاوزت', 'قطعة تجاوزت')} العمر المقرر وهو خمس سنوات.`,
    },
  },
  source: (from, to) => `حُسب من سجلات ${from} إلى ${to}؛ الأجهزة والعتاد كما هي الآن. لا يحوي كلمات مرور.`,
  columns: {
    figure: 'الرقم',
    value: 'القيمة',
    before: 'الفترة السابقة',
    note: 'ملاحظة',
    name: 'الاسم',
    count: 'العدد',
    day: 'اليوم',
    due: 'مستحق',
    kept: 'في الوقت',
    used: 'ساعات مستخدمة',
    available: 'ساعات مدفوعة مسبقًا',
    text: 'النص',
  },
  sheet: {
    received: 'طلبات واردة',
    median: 'أول إجابة، الوسيط (دقائق)',
    slow: 'أول إجابة، تسعة من عشرة (دقائق)',
    answersDue: 'إجابات مستحقة',
    answersKept: 'إجابات في الوقت',
    solutionsDue: 'حلول مستحقة',
    solutionsKept: 'حلول في الوقت',
    managed: 'أجهزة تُدار تحديثاتها',
    criticalOpen: 'تنبيهات خطيرة ما زالت مفتوحة',
    devices: 'أجهزة قيد الاستخدام',
    figures: 'الأرقام',
  },
} satisfies ReportMessages;
