/** The overview in three lines: what got better, what got worse, what is late. */
import type { Text } from '$pipelines/contract/text';

export const briefing = {
	title: { ar: 'الخلاصة', fr: "L'essentiel", en: 'In brief' },
	better: { ar: 'تحسن', fr: 'Mieux', en: 'Better' },
	worse: { ar: 'تراجع', fr: 'Moins bien', en: 'Worse' },
	late: { ar: 'تأخر', fr: 'En retard', en: 'Late' },
	moved: {
		ar: '{name}: {value} ({dates})، مقابل {base} قبل سنة ({difference}).',
		fr: '{name}\u00a0: {value} ({dates}), contre {base} un an plus tôt ({difference}).',
		en: '{name}: {value} ({dates}), against {base} a year earlier ({difference}).'
	},
	mostIn: {
		ar: 'وخاصة في {place} ({difference}).',
		fr: 'Surtout\u00a0: {place} ({difference}).',
		en: 'Above all: {place} ({difference}).'
	},
	noneBetter: {
		ar: 'لم يتحسن أي رقم أساسي بأكثر من تقلباته المعتادة.',
		fr: "Aucun chiffre clé n'a progressé au-delà de ses variations habituelles.",
		en: 'No key figure improved beyond its usual variation.'
	},
	noneWorse: {
		ar: 'لم يتراجع أي رقم أساسي بأكثر من تقلباته المعتادة.',
		fr: "Aucun chiffre clé n'a reculé au-delà de ses variations habituelles.",
		en: 'No key figure fell back beyond its usual variation.'
	},
	overdue: {
		ar: '{count}؛ أقدمها منذ {days}: «{title}» ({who}).',
		fr: '{count}\u00a0; la plus ancienne depuis {days}\u00a0: «\u00a0{title}\u00a0» ({who}).',
		en: '{count}; the oldest for {days}: “{title}” ({who}).'
	},
	files: { ar: 'وكذلك {count}.', fr: 'Et {count}.', en: 'And {count}.' },
	onlyFiles: { ar: '{count}: {title}.', fr: '{count}\u00a0: {title}.', en: '{count}: {title}.' },
	noneLate: {
		ar: 'لا توصية ولا معطيات متأخرة.',
		fr: 'Aucune recommandation, aucune donnée en retard.',
		en: 'No recommendation and no data is late.'
	},
	clock: {
		ar: 'التأخر محسوب إلى غاية {date}',
		fr: 'Retards comptés au {date}',
		en: 'Lateness is counted to {date}'
	}
} satisfies Record<string, Text>;
