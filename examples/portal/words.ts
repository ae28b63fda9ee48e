/** The portal's own words. The hub brings its own; a host only tells it the language. */
const en = {
  today: 'Today', customers: 'Customers', dispatch: 'Dispatch', queue: 'Ticket queue', projects: 'Projects',
  business: 'Business', billing: 'Billing', reports: 'Reports', team: 'Team',
  menu: 'Menu', whereYouAre: 'Where you are', sections: 'Sections', yourSettings: 'Your settings',
  language: 'Language', appearance: 'Appearance', system: 'As the system', light: 'Light', dark: 'Dark',
  demoData: 'Demo data', demoAbout: 'The server is invented and lives in this page. What you change stays until you reset it.',
  scenario: 'How the server behaves', editElsewhere: 'Someone else edits this customer', reset: 'Reset everything',
  normal: 'Normally', edited: 'Done. Save an edit of your own now.',
  elsewhere: 'This page is not part of the demo.', back: 'Back to customers',
};
export type Words = Readonly<typeof en>;

const de: Words = {
  today: 'Heute', customers: 'Kunden', dispatch: 'Einsätze', queue: 'Ticketliste', projects: 'Projekte',
  business: 'Geschäft', billing: 'Abrechnung', reports: 'Berichte', team: 'Team',
  menu: 'Menü', whereYouAre: 'Wo Sie sind', sections: 'Bereiche', yourSettings: 'Ihre Einstellungen',
  language: 'Sprache', appearance: 'Darstellung', system: 'Wie das System', light: 'Hell', dark: 'Dunkel',
  demoData: 'Demodaten', demoAbout: 'Der Server ist erfunden und lebt in dieser Seite. Ihre Änderungen bleiben, bis Sie alles zurücksetzen.',
  scenario: 'Wie sich der Server verhält', editElsewhere: 'Jemand anders ändert diesen Kunden', reset: 'Alles zurücksetzen',
  normal: 'Wie gewöhnlich', edited: 'Erledigt. Speichern Sie jetzt eine eigene Änderung.',
  elsewhere: 'Diese Seite gehört nicht zur Demo.', back: 'Zurück zu den Kunden',
};

const ar: Words = {
  today: 'اليوم', customers: 'العملاء', dispatch: 'التوزيع', queue: 'قائمة التذاكر', projects: 'المشاريع',
  business: 'الأعمال', billing: 'الفوترة', reports: 'التقارير', team: 'الفريق',
  menu: 'القائمة', whereYouAre: 'موقعك', sections: 'الأقسام', yourSettings: 'إعداداتك',
  language: 'اللغة', appearance: 'المظهر', system: 'حسب النظام', light: 'فاتح', dark: 'داكن',
  demoData: 'بيانات تجريبية', demoAbout: 'الخادم افتراضي ويعمل داخل هذه الصفحة. تبقى تغييراتك إلى أن تعيد التعيين.',
  scenario: 'سلوك الخادم', editElsewhere: 'شخص آخر يعدّل هذا العميل', reset: 'إعادة تعيين كل شيء',
  normal: 'كالمعتاد', edited: 'تم. احفظ الآن تعديلًا خاصًا بك.',
  elsewhere: 'هذه الصفحة ليست جزءًا من العرض.', back: 'العودة إلى العملاء',
};

export const languages = { en, de, ar };
export type Language = keyof typeof languages;
