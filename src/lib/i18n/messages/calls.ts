/** Words of the calls of a view, and of the page of operations. */
import type { Text } from '$pipelines/contract/text';

export const calls = {
	call: {
		ar: 'استدعاء هذا العرض بالبرامج',
		fr: 'Appeler cette vue par programme',
		en: 'Call this view from a program'
	},
	code: { ar: 'بالبرامج', fr: 'Par programme', en: 'By program' },
	title: { ar: 'الواجهة البرمجية', fr: 'Interface de programmation', en: 'Programming interface' },
	lead: {
		ar: 'كل ما يعرضه المرصد يُطلب أيضا بالبرامج، بالأسماء نفسها. اختر عملية، املأ ما تحتاجه، وانسخ استدعاءها.',
		fr: "Tout ce que montre l'observatoire se demande aussi par programme, avec les mêmes mots. Choisissez une opération, remplissez ce qu'il faut, copiez l'appel.",
		en: 'All that the observatory shows can be asked for by program, in the same words. Choose an operation, fill in what it needs, copy the call.'
	},
	operations: { ar: 'العمليات', fr: 'Opérations', en: 'Operations' },
	description: {
		ar: 'الوصف الكامل (\u2068OpenAPI 3.1\u2069)',
		fr: 'La description complète (OpenAPI 3.1)',
		en: 'The full description (OpenAPI 3.1)'
	},
	required: { ar: 'لازم', fr: 'nécessaire', en: 'required' },
	several: {
		ar: 'قيم تفصلها فواصل',
		fr: 'valeurs séparées par des virgules',
		en: 'values, commas between them'
	},
	filters: {
		ar: 'مصفيات بالأعمدة، مثل \u2068sex=F&month=2024-01..\u2069',
		fr: 'Filtres par colonne, comme sex=F&month=2024-01..',
		en: 'Filters by column, such as sex=F&month=2024-01..'
	},
	make: { ar: 'تكوين الاستدعاء', fr: "Composer l'appel", en: 'Make the call' },
	open: { ar: 'فتح الجواب', fr: 'Ouvrir la réponse', en: 'Open the answer' }
} satisfies Record<string, Text>;
