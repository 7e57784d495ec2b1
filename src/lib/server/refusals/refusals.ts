import type { Text } from '$pipelines/contract/text.ts';
import { isolate } from '$lib/i18n/isolate.ts';
import { Refusal } from './refusal.ts';
import { listed, shorten } from './wording.ts';

export function repeatedName(name: string): Refusal {
	const said = isolate(shorten(name));
	return new Refusal(
		400,
		'repeated-query-name',
		{
			ar: `تكرر المعامل ${said}: اكتبه مرة واحدة وافصل بين قيمه بفواصل.`,
			fr: `Le paramètre ${said} est répété : écrivez-le une fois, ses valeurs séparées par des virgules.`,
			en: `The parameter ${said} is repeated: write it once, its values separated by commas.`
		},
		{ name: shorten(name) }
	);
}

/** A value that its parameter cannot take. `expected` says what it takes. */
export function invalidValue(name: string, value: string, expected: Text): Refusal {
	const said = isolate(shorten(value));
	const of = isolate(name);
	return new Refusal(
		400,
		'invalid-query',
		{
			ar: `القيمة «${said}» غير صالحة للمعامل «${of}»: ${expected.ar}.`,
			fr: `« ${of} » ne peut pas valoir « ${said} » : ${expected.fr}.`,
			en: `“${of}” cannot be “${said}”: ${expected.en}.`
		},
		{ name, value: shorten(value) }
	);
}

export function oneOf(values: readonly string[]): Text {
	const list = (language: keyof Text) => listed(values.map(isolate), language);
	return {
		ar: `القيم الممكنة: ${list('ar')}`,
		fr: `valeurs possibles : ${list('fr')}`,
		en: `possible values: ${list('en')}`
	};
}

export function unknownFormat(extension: string, formats: readonly string[]): Refusal {
	const said = isolate(shorten(extension));
	const expected = oneOf(formats);
	return new Refusal(
		404,
		'unknown-format',
		{
			ar: `الصيغة ${said} غير متاحة هنا. ${expected.ar}.`,
			fr: `Le format ${said} n'est pas proposé ici ; ${expected.fr}.`,
			en: `The format ${said} is not offered here; ${expected.en}.`
		},
		{ nearest: formats }
	);
}

export function notARate(indicator: string): Refusal {
	const said = isolate(indicator);
	return new Refusal(
		400,
		'not-a-rate',
		{
			ar: `المؤشر ${said} ليس نسبة: لا تحسب الفوارق إلا للنسب. انظر نوع كل مؤشر (${isolate('kind')}) في ${isolate('/api/v1/indicators')}.`,
			fr: `${said} n'est pas un taux : les écarts ne se calculent que pour les taux. Le type de chaque indicateur (kind) est à /api/v1/indicators.`,
			en: `${said} is not a rate: gaps are of rates only. The kind of each indicator is at /api/v1/indicators.`
		},
		{ name: indicator }
	);
}

export function unknownPath(path: string): Refusal {
	const said = isolate(shorten(path));
	return new Refusal(404, 'unknown-path', {
		ar: `لا شيء في العنوان ${said}. انظر قائمة المؤشرات في ${isolate('/api/v1/indicators')} ومجموعات المعطيات في ${isolate('/api/v1/datasets')}.`,
		fr: `Rien à l'adresse ${said}. Les indicateurs sont à /api/v1/indicators, les jeux de données à /api/v1/datasets.`,
		en: `Nothing at ${said}. Indicators are at /api/v1/indicators, datasets at /api/v1/datasets.`
	});
}

export function methodNotAllowed(method: string): Refusal {
	const said = isolate(shorten(method));
	return new Refusal(
		405,
		'method-not-allowed',
		{
			ar: `الطريقة ${said} غير مسموح بها: هذه الواجهة للقراءة فقط (${isolate('GET')}).`,
			fr: `La méthode ${said} n'est pas permise : cette interface se lit seulement (GET).`,
			en: `The method ${said} is not allowed: this interface is read only (GET).`
		},
		null,
		{ allow: 'GET, HEAD' }
	);
}

export function unknownSnapshot(id: string): Refusal {
	const said = isolate(shorten(id));
	return new Refusal(400, 'unknown-snapshot', {
		ar: `${said} ليس معرف نسخة: المعرف على شكل ${isolate('20250630-120000-0123abcd')}.`,
		fr: `${said} n'est pas un identifiant de version : il s'écrit comme 20250630-120000-0123abcd.`,
		en: `${said} is not a snapshot id: one reads like 20250630-120000-0123abcd.`
	});
}

export function snapshotNotKept(id: string): Refusal {
	const said = isolate(id);
	return new Refusal(410, 'snapshot-not-kept', {
		ar: `النسخة ${said} لم تعد محفوظة. النسخ المحفوظة في ${isolate('/api/v1/snapshots')}.`,
		fr: `La version ${said} n'est plus conservée. Celles qui le sont : /api/v1/snapshots.`,
		en: `The snapshot ${said} is no longer kept. Those that are: /api/v1/snapshots.`
	});
}

/** A path that names no kept snapshot: whether there ever was one is not known. */
export function noSuchSnapshot(id: string): Refusal {
	const said = isolate(shorten(id));
	return new Refusal(404, 'unknown-snapshot', {
		ar: `لا توجد نسخة محفوظة بالمعرف ${said}. النسخ المحفوظة في ${isolate('/api/v1/snapshots')}.`,
		fr: `Aucune version conservée n'a l'identifiant ${said}. Celles qui le sont : /api/v1/snapshots.`,
		en: `No kept snapshot has the id ${said}. Those that are kept: /api/v1/snapshots.`
	});
}

export function noSnapshot(): Refusal {
	return new Refusal(
		503,
		'no-snapshot',
		{
			ar: 'لم تنشر أي معطيات بعد: حمل الملفات بالأمر \u2068npm run ingest\u2069.',
			fr: "Aucune donnée n'est encore publiée : chargez les exports avec npm run ingest.",
			en: 'No data is published yet: load the exports with npm run ingest.'
		},
		null,
		{ 'retry-after': '5' }
	);
}

export function unreadableSnapshot(id: string): Refusal {
	const said = isolate(id);
	return new Refusal(
		503,
		'unreadable-snapshot',
		{
			ar: `تعذرت قراءة النسخة المنشورة ${said}: أعد تحميل الملفات أو ارجع إلى نسخة سابقة.`,
			fr: `La version publiée ${said} est illisible : rechargez les exports ou revenez à une version antérieure.`,
			en: `The published snapshot ${said} cannot be read: load the exports again or roll back.`
		},
		{ snapshot: id },
		{ 'retry-after': '5' }
	);
}

export function personsRefused(dataset: string, title: Text): Refusal {
	return new Refusal(
		403,
		'audience',
		{
			ar: `تخص أسطر «${title.ar}» أشخاصا فلا تعرض على العموم: مجاميعها في المؤشرات، وهيكلها في \u2068/api/v1/datasets/${dataset}\u2069.`,
			fr: `Les lignes de « ${title.fr} » concernent des personnes et ne sont pas ouvertes au public : leurs totaux sont dans les indicateurs, leur structure dans /api/v1/datasets/${dataset}.`,
			en: `The rows of “${title.en}” are about persons and are not open to the public: their totals are in the indicators, their structure in /api/v1/datasets/${dataset}.`
		},
		{ dataset }
	);
}

/** A snapshot built before public figures had their noise. */
export function noRecordKeys(snapshot: string): Refusal {
	const said = isolate(snapshot);
	return new Refusal(
		403,
		'audience',
		{
			ar: `بنيت اللقطة ${said} قبل حماية أرقام الأشخاص، فلا تجيب إلا داخليا: يكفي تحميل ملف جديد لبناء لقطة تجيب العموم.`,
			fr: `L'instantané ${said} date d'avant la protection des chiffres de personnes et ne répond qu'en interne : le prochain chargement en publie un qui répond au public.`,
			en: `The snapshot ${said} was built before figures of persons were protected and answers the internal audience only: the next ingest publishes one that answers the public.`
		},
		{ snapshot }
	);
}

/** A column whose cells may speak of a few persons. */
export function discreetColumn(column: string): Refusal {
	const said = isolate(column);
	return new Refusal(
		403,
		'audience',
		{
			ar: `قد تخص خلايا العمود ${said} أشخاصا قلائل فلا تعرض أسطره على العموم: مجاميعه في المؤشرات.`,
			fr: `La colonne ${said} peut concerner quelques personnes ; ses lignes ne sont pas ouvertes au public, ses totaux sont dans les indicateurs.`,
			en: `The column ${said} may speak of a few persons; it is not open to the public by row, its totals are in the indicators.`
		},
		{ column }
	);
}

export function tooManyRows(rows: number, ceiling: number): Refusal {
	return new Refusal(
		400,
		'too-many-rows',
		{
			ar: `سيتجاوز الجواب ${isolate(String(ceiling))} سطر: ضيق الفترة أو أضف مرشحات أو قلل الأبعاد.`,
			fr: `La réponse dépasserait ${ceiling} lignes : resserrez la période, filtrez ou retirez une dimension.`,
			en: `The answer would pass ${ceiling} rows: narrow the period, filter, or drop a dimension.`
		},
		{ rows, ceiling }
	);
}

export function foreignHost(host: string): Refusal {
	const said = isolate(shorten(host));
	return new Refusal(421, 'foreign-host', {
		ar: `لا يجيب هذا الخادم باسم ${said}. من يشغله يحدد العنوان الذي يفتحه الناس في ${isolate('ORIGIN')} (مثلا ${isolate('ORIGIN=https://mirsad.example.ma')}).`,
		fr: `Ce serveur ne répond pas au nom ${said}. Qui le fait tourner dit dans ORIGIN l'adresse que l'on ouvre (par exemple ORIGIN=https://mirsad.example.ma).`,
		en: `This server does not answer to the name ${said}. Whoever runs it says in ORIGIN which address people open (such as ORIGIN=https://mirsad.example.ma).`
	});
}

export function tooManyRequests(): Refusal {
	return new Refusal(
		503,
		'too-many-requests',
		{
			ar: 'الخادم مشغول بطلبات كثيرة: أعد المحاولة بعد ثوان.',
			fr: 'Trop de demandes en même temps : réessayez dans quelques secondes.',
			en: 'Too many requests at once: try again in a few seconds.'
		},
		null,
		{ 'retry-after': '2' }
	);
}

/** One client has taken its share; others are served on. */
export function tooManyOfYours(): Refusal {
	return new Refusal(
		429,
		'too-many-requests',
		{
			ar: 'طلباتك الجارية كثيرة: انتظر اكتمال بعضها ثم أعد المحاولة.',
			fr: "Vous avez trop de demandes en cours : attendez que certaines s'achèvent, puis réessayez.",
			en: 'You have too many requests under way: wait for some to end, then try again.'
		},
		null,
		{ 'retry-after': '5' }
	);
}

export function deadlinePassed(seconds: number): Refusal {
	return new Refusal(
		503,
		'deadline',
		{
			ar: `تجاوز الجواب ${isolate(String(seconds))} ثانية فأوقف: ضيق السؤال أو أعد المحاولة.`,
			fr: `La réponse a dépassé ${seconds} secondes et a été arrêtée : resserrez la question ou réessayez.`,
			en: `The answer took over ${seconds} seconds and was stopped: narrow the question or try again.`
		},
		null,
		{ 'retry-after': '5' }
	);
}

export function outOfMemory(): Refusal {
	return new Refusal(
		503,
		'out-of-memory',
		{
			ar: `لم تكف ذاكرة الخادم لهذا الجواب: ضيق السؤال، أو اطلب ممن يشغل الخادم رفع ${isolate('MIRSAD_MEMORY')} (مثلا ${isolate('2GB')}).`,
			fr: 'La mémoire du serveur ne suffit pas à cette réponse : resserrez la question, ou faites relever MIRSAD_MEMORY (par exemple 2GB).',
			en: 'The memory of the server is not enough for this answer: narrow the question, or have MIRSAD_MEMORY raised (to 2GB, for instance).'
		},
		null,
		{ 'retry-after': '5' }
	);
}

export function fault(): Refusal {
	return new Refusal(500, 'fault', {
		ar: 'حدث خلل في البرنامج: سجل في يومية الخادم.',
		fr: "Une erreur du programme s'est produite ; elle est notée dans le journal du serveur.",
		en: 'The program failed; the fault is in the log of the server.'
	});
}
