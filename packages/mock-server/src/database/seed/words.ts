/** Raw words in the languages that customers of an MSP write in, two of them right-to-left. */
export type Language = 'en' | 'de' | 'fr' | 'es' | 'pl' | 'tr' | 'he' | 'ar' | 'ja' | 'hi';

export interface Words {
  country: string;
  currency: string;
  timeZone: string;
  /** Country code and pattern; `#` is a digit. */
  phone: string;
  given: readonly string[];
  family: readonly string[];
  cities: readonly (readonly [city: string, state: string | null, postalCode: string, lat: number, lng: number])[];
  streets: readonly string[];
  /** `{n}` is a family name or a place. */
  companies: readonly string[];
  sentences: readonly string[];
}
export const words: Readonly<Record<Language, Words>> = {
  en: {
    country: 'US', currency: 'USD', timeZone: 'America/Los_Angeles', phone: '+1 ### 555 01##',
    given: ['Helen', 'Diego', 'Tina', 'Rolf', 'Kavi', 'Maya', 'Owen', 'Grace', 'Theo', 'Ruth', 'Noah', 'Imani', 'Caleb', 'Zoe', 'Marcus', 'Lena', 'Victor', 'Nadia', 'Sam', 'Joy', 'Eliza', 'Tomás', 'Bea', 'Anton'],
    family: ['Halloran', 'Reyes', 'Lopez', 'Jensen', 'Patel', 'Okafor', 'Brandt', 'Whitmore', 'Nakamura', 'Sullivan', 'Price', 'Fontaine', 'Kessler', 'Moreau', 'Abbott', 'Castellanos', 'Drummond', "O'Leary", 'Ferreira', 'Lindqvist', 'St. James', 'van der Berg'],
    cities: [['Portland', 'OR', '97209', 45.5315, -122.6842], ['Seattle', 'WA', '98104', 47.6019, -122.3312], ['Boise', 'ID', '83702', 43.6187, -116.2146], ['Austin', 'TX', '78701', 30.2711, -97.7437], ['Albany', 'NY', '12207', 42.6526, -73.7562], ['Tucson', 'AZ', '85701', 32.2217, -110.9265]],
    streets: ['{n} NW Ashgrove Ave', '{n} Harbor Street', '{n} Mill Road', '{n} 4th Avenue', '{n} Orchard Lane', '{n} Commerce Blvd'],
    companies: ['{n} Dental Group', '{n} & Sons', '{n} Logistics', '{n} Veterinary Clinic', 'Law Offices of {n}', '{n} Architects', '{n} Credit Union', '{n} Foods', '{n} Physical Therapy', '{n} Charter School'],
    sentences: ['Server room key is with the front desk.', 'Reboots only after 5:30 PM.', 'The scanner on the second floor prints blank pages.', 'VPN drops every morning around nine.', 'New X-ray workstation arrives next week and needs the imaging VLAN.', 'Outlook asks for the password again and again.', 'Please call before you come; the side door is locked.', 'Backup has failed three nights in a row.', 'She left the company at the end of the month, please close her accounts.', 'Quarterly review booked; bring the patch report.'],
  },
  de: {
    country: 'DE', currency: 'EUR', timeZone: 'Europe/Berlin', phone: '+49 30 #### ####',
    given: ['Jürgen', 'Anke', 'Käthe', 'Björn', 'Sabine', 'Uwe', 'Gretel', 'Florian', 'Heike', 'Matthias', 'Özlem', 'Silke'],
    family: ['Müller', 'Weiß', 'Schäfer', 'Großmann', 'Hofstetter', 'Krüger', 'Vogt', 'Bäumler', 'Freiherr von und zu Hohenlohe-Langenburg', 'Dietz', 'Löwe', 'Zöllner'],
    cities: [['Berlin', null, '10115', 52.5321, 13.3849], ['München', 'BY', '80331', 48.1372, 11.5755], ['Köln', 'NW', '50667', 50.9384, 6.9599], ['Görlitz', 'SN', '02826', 51.1528, 14.9872]],
    streets: ['Hauptstraße {n}', 'Am Mühlgraben {n}', 'Lindenallee {n}', 'Bürgermeister-Schröder-Straße {n}'],
    companies: ['Zahnarztpraxis {n}', '{n} Maschinenbau GmbH', 'Steuerkanzlei {n} & Partner', 'Bäckerei {n}', '{n} Donaudampfschifffahrtsgesellschaft mbH & Co. KG'],
    sentences: ['Der Drucker im Empfang druckt nur leere Seiten.', 'Schlüssel zum Serverraum liegt beim Empfang.', 'Neustarts bitte erst nach 18 Uhr.', 'Das VPN bricht jeden Morgen gegen neun Uhr ab.', 'Die Datensicherung ist dreimal hintereinander fehlgeschlagen.', 'Bitte vorher anrufen, die Seitentür ist verschlossen.'],
  },
  fr: {
    country: 'FR', currency: 'EUR', timeZone: 'Europe/Paris', phone: '+33 1 ## ## ## ##',
    given: ['Chloé', 'Étienne', 'Anaïs', 'Benoît', 'Hélène', 'Loïc', 'Margaux', 'Rémi'],
    family: ['Lefèvre', "D'Aubigné", 'Garnier', 'Noël', 'Dupré', 'Beaumont', 'Marchand', 'Çelik'],
    cities: [['Lyon', null, '69002', 45.7578, 4.832], ['Nantes', null, '44000', 47.2184, -1.5536], ['Besançon', null, '25000', 47.2378, 6.0241]],
    streets: ['{n} rue de la République', '{n} allée des Frênes', '{n} bis, quai Saint-Antoine'],
    companies: ['Cabinet {n}', 'Transports {n}', 'Boulangerie {n} & Fils', 'Clinique {n}'],
    sentences: ["L'imprimante de l'accueil sort des pages blanches.", 'La clé de la salle serveur est à l’accueil.', 'Redémarrages uniquement après 18 h.', 'La sauvegarde a échoué trois nuits de suite.'],
  },
  es: {
    country: 'ES', currency: 'EUR', timeZone: 'Europe/Madrid', phone: '+34 91 ### ## ##',
    given: ['Íñigo', 'Lucía', 'Begoña', 'Andrés', 'Nuria', 'Ramón', 'Inés'],
    family: ['Núñez', 'Echeverría', 'Ibáñez', 'García Márquez', 'Peña', 'Muñoz'],
    cities: [['Málaga', null, '29015', 36.7213, -4.4214], ['A Coruña', null, '15003', 43.3713, -8.396], ['Zaragoza', null, '50003', 41.6561, -0.8773]],
    streets: ['Calle Mayor {n}', 'Avenida de la Constitución {n}', 'Plaza España {n}'],
    companies: ['Talleres {n}', 'Clínica {n}', 'Bodegas {n} S.L.', 'Asesoría {n}'],
    sentences: ['La impresora de recepción saca páginas en blanco.', 'La VPN se corta cada mañana a las nueve.', 'La copia de seguridad ha fallado tres noches seguidas.'],
  },
  pl: {
    country: 'PL', currency: 'PLN', timeZone: 'Europe/Warsaw', phone: '+48 22 ### ## ##',
    given: ['Łukasz', 'Małgorzata', 'Zbigniew', 'Żaneta', 'Marek', 'Agnieszka'],
    family: ['Wójcik', 'Kowalczyk', 'Grzybowska', 'Ściborski', 'Brzęczyszczykiewicz', 'Żak'],
    cities: [['Łódź', null, '90-001', 51.7592, 19.456], ['Gdańsk', null, '80-831', 54.352, 18.6466]],
    streets: ['ul. Świętokrzyska {n}', 'al. Jerozolimskie {n}'],
    companies: ['{n} Sp. z o.o.', 'Przychodnia {n}', 'Hurtownia {n}'],
    sentences: ['Drukarka w recepcji drukuje puste strony.', 'Kopia zapasowa nie powiodła się trzy noce z rzędu.'],
  },
  tr: {
    country: 'TR', currency: 'TRY', timeZone: 'Europe/Istanbul', phone: '+90 212 ### ## ##',
    given: ['İbrahim', 'Işıl', 'Çağla', 'Ümit', 'Şebnem'],
    family: ['Yıldız', 'Öztürk', 'Işık', 'Güneş', 'İnce'],
    cities: [['İstanbul', null, '34421', 41.0256, 28.974], ['İzmir', null, '35210', 38.4192, 27.1287]],
    streets: ['İstiklal Caddesi No: {n}', 'Atatürk Bulvarı No: {n}'],
    companies: ['{n} Tekstil A.Ş.', '{n} Diş Kliniği'],
    sentences: ['Resepsiyondaki yazıcı boş sayfa basıyor.', 'VPN her sabah dokuzda kopuyor.'],
  },
  he: {
    country: 'IL', currency: 'ILS', timeZone: 'Asia/Jerusalem', phone: '+972 3 ### ####',
    given: ['נועה', 'איתן', 'שירה', 'יונתן', 'תמר', 'גיל'],
    family: ['כהן', 'לוי', 'מזרחי', 'בן־דוד', 'פרידמן', 'אברהמי'],
    cities: [['תל אביב', null, '6473921', 32.0726, 34.7826], ['חיפה', null, '3303312', 32.8184, 34.9885]],
    streets: ['רחוב הרצל {n}', 'שדרות רוטשילד {n}'],
    companies: ['מרפאת שיניים {n}', '{n} ושות׳', '{n} לוגיסטיקה בע״מ'],
    sentences: ['המדפסת בקבלה מדפיסה דפים ריקים.', 'המפתח לחדר השרתים נמצא בקבלה.', 'ה־VPN מתנתק כל בוקר בסביבות תשע.'],
  },
  ar: {
    country: 'AE', currency: 'AED', timeZone: 'Asia/Dubai', phone: '+971 4 ### ####',
    given: ['ليلى', 'عمر', 'فاطمة', 'يوسف', 'مريم', 'خالد'],
    family: ['الحداد', 'النجار', 'عبد الرحمن', 'القاسمي', 'منصور', 'السيد'],
    cities: [['دبي', null, '00000', 25.2048, 55.2708], ['أبو ظبي', null, '00000', 24.4539, 54.3773]],
    streets: ['شارع الشيخ زايد {n}', 'شارع الكورنيش {n}'],
    companies: ['مجموعة {n} التجارية', 'عيادة {n}', '{n} للخدمات اللوجستية'],
    sentences: ['الطابعة في الاستقبال تطبع صفحات فارغة.', 'مفتاح غرفة الخوادم موجود لدى الاستقبال.', 'فشل النسخ الاحتياطي ثلاث ليال متتالية.'],
  },
  ja: {
    country: 'JP', currency: 'JPY', timeZone: 'Asia/Tokyo', phone: '+81 3 #### ####',
    given: ['陽菜', '蓮', '美咲', '大翔', '結衣'],
    family: ['佐藤', '鈴木', '髙橋', '田中', '渡邊'],
    cities: [['東京', null, '100-0005', 35.6812, 139.7671], ['大阪', null, '530-0001', 34.7025, 135.4959]],
    streets: ['丸の内{n}丁目', '梅田{n}丁目'],
    companies: ['株式会社{n}', '{n}歯科医院', '{n}運輸'],
    sentences: ['受付のプリンターが白紙を印刷します。', 'サーバー室の鍵は受付にあります。'],
  },
  hi: {
    country: 'IN', currency: 'INR', timeZone: 'Asia/Kolkata', phone: '+91 22 #### ####',
    given: ['आरव', 'दीया', 'कबीर', 'अनन्या', 'रोहन'],
    family: ['शर्मा', 'वर्मा', 'अय्यर', 'कपूर'],
    cities: [['मुंबई', 'MH', '400001', 18.9398, 72.8354], ['दिल्ली', 'DL', '110001', 28.6328, 77.2197]],
    streets: ['{n} महात्मा गांधी मार्ग'],
    companies: ['{n} एंड संस', '{n} डेंटल क्लिनिक'],
    sentences: ['रिसेप्शन का प्रिंटर खाली पन्ने छाप रहा है।'],
  },
};
export const jobTitles = ['Practice manager', 'IT coordinator', 'Front desk lead', 'Receptionist', 'Office manager', 'Owner', 'Bookkeeper', 'Dentist', 'Hygienist', 'Head of operations', 'Warehouse lead', 'Buchhaltung', 'Geschäftsführerin', 'Directrice', 'Radiology technician', 'Senior Vice President of Regional Infrastructure and Continuity Planning'] as const;
/** Members of the MSP's own staff; the first is signed in unless a token says otherwise. */
export const staff = ['Dana Whitfield', 'Priya Raman', 'Marek Kowalski', 'Jonas Weber', 'Aisha Bello', 'Chloé Garnier', 'Ivo Petrov', 'Noa Friedman', 'Sam Ortega', 'Lin Zhao', 'Greta Sund', 'Theo Banks'] as const;
