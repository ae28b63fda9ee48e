import type { Words } from './language.ts';

/** Words in the languages from Poland to Japan, two of them right-to-left. */
export const pl: Words = {
  country: 'PL',
  currency: 'PLN',
  timeZone: 'Europe/Warsaw',
  phone: '+48 22 ### ## ##',
  given: ['Łukasz', 'Małgorzata', 'Zbigniew', 'Żaneta', 'Marek', 'Agnieszka'],
  family: ['Wójcik', 'Kowalczyk', 'Grzybowska', 'Ściborski', 'Brzęczyszczykiewicz', 'Żak'],
  cities: [
    ['Łódź', null, '90-001', 51.7592, 19.456],
    ['Gdańsk', null, '80-831', 54.352, 18.6466],
  ],
  streets: ['ul. Świętokrzyska {n}', 'al. Jerozolimskie {n}'],
  companies: ['{n} Sp. z o.o.', 'Przychodnia {n}', 'Hurtownia {n}'],
  sentences: [
    'Drukarka w recepcji drukuje puste strony.',
    'Kopia zapasowa nie powiodła się trzy noce z rzędu.',
  ],
};

export const tr: Words = {
  country: 'TR',
  currency: 'TRY',
  timeZone: 'Europe/Istanbul',
  phone: '+90 212 ### ## ##',
  given: ['İbrahim', 'Işıl', 'Çağla', 'Ümit', 'Şebnem'],
  family: ['Yıldız', 'Öztürk', 'Işık', 'Güneş', 'İnce'],
  cities: [
    ['İstanbul', null, '34421', 41.0256, 28.974],
    ['İzmir', null, '35210', 38.4192, 27.1287],
  ],
  streets: ['İstiklal Caddesi No: {n}', 'Atatürk Bulvarı No: {n}'],
  companies: ['{n} Tekstil A.Ş.', '{n} Diş Kliniği'],
  sentences: ['Resepsiyondaki yazıcı boş sayfa basıyor.', 'VPN her sabah dokuzda kopuyor.'],
};

export const he: Words = {
  country: 'IL',
  currency: 'ILS',
  timeZone: 'Asia/Jerusalem',
  phone: '+972 3 ### ####',
  given: ['נועה', 'איתן', 'שירה', 'יונתן', 'תמר', 'גיל'],
  family: ['כהן', 'לוי', 'מזרחי', 'בן־דוד', 'פרידמן', 'אברהמי'],
  cities: [
    ['תל אביב', null, '6473921', 32.0726, 34.7826],
    ['חיפה', null, '3303312', 32.8184, 34.9885],
  ],
  streets: ['רחוב הרצל {n}', 'שדרות רוטשילד {n}'],
  companies: ['מרפאת שיניים {n}', '{n} ושות׳', '{n} לוגיסטיקה בע״מ'],
  sentences: [
    'המדפסת בקבלה מדפיסה דפים ריקים.',
    'המפתח לחדר השרתים נמצא בקבלה.',
    'ה־VPN מתנתק כל בוקר בסביבות תשע.',
  ],
};

export const ar: Words = {
  country: 'AE',
  currency: 'AED',
  timeZone: 'Asia/Dubai',
  phone: '+971 4 ### ####',
  given: ['ليلى', 'عمر', 'فاطمة', 'يوسف', 'مريم', 'خالد'],
  family: ['الحداد', 'النجار', 'عبد الرحمن', 'القاسمي', 'منصور', 'السيد'],
  cities: [
    ['دبي', null, '00000', 25.2048, 55.2708],
    ['أبو ظبي', null, '00000', 24.4539, 54.3773],
  ],
  streets: ['شارع الشيخ زايد {n}', 'شارع الكورنيش {n}'],
  companies: ['مجموعة {n} التجارية', 'عيادة {n}', '{n} للخدمات اللوجستية'],
  sentences: [
    'الطابعة في الاستقبال تطبع صفحات فارغة.',
    'مفتاح غرفة الخوادم موجود لدى الاستقبال.',
    'فشل النسخ الاحتياطي ثلاث ليال متتالية.',
  ],
};

export const ja: Words = {
  country: 'JP',
  currency: 'JPY',
  timeZone: 'Asia/Tokyo',
  phone: '+81 3 #### ####',
  given: ['陽菜', '蓮', '美咲', '大翔', '結衣'],
  family: ['佐藤', '鈴木', '髙橋', '田中', '渡邊'],
  cities: [
    ['東京', null, '100-0005', 35.6812, 139.7671],
    ['大阪', null, '530-0001', 34.7025, 135.4959],
  ],
  streets: ['丸の内{n}丁目', '梅田{n}丁目'],
  companies: ['株式会社{n}', '{n}歯科医院', '{n}運輸'],
  sentences: ['受付のプリンターが白紙を印刷します。', 'サーバー室の鍵は受付にあります。'],
};

export const hi: Words = {
  country: 'IN',
  currency: 'INR',
  timeZone: 'Asia/Kolkata',
  phone: '+91 22 #### ####',
  given: ['आरव', 'दीया', 'कबीर', 'अनन्या', 'रोहन'],
  family: ['शर्मा', 'वर्मा', 'अय्यर', 'कपूर'],
  cities: [
    ['मुंबई', 'MH', '400001', 18.9398, 72.8354],
    ['दिल्ली', 'DL', '110001', 28.6328, 77.2197],
  ],
  streets: ['{n} महात्मा गांधी मार्ग'],
  companies: ['{n} एंड संस', '{n} डेंटल क्लिनिक'],
  sentences: ['रिसेप्शन का प्रिंटर खाली पन्ने छाप रहा है।'],
};
