import { formatNumber } from '$lib/i18n/formats.ts';
import { say } from '$lib/i18n/say.ts';
import type { Language, Text } from '$pipelines/contract/text.ts';
import { nearestFive } from '../datasets/sources.ts';
import { qualityOf } from '../quality/read-quality.ts';
import type { Asker } from '../query/asker.ts';
import type { About } from './about.ts';

const words = {
	refused: { ar: 'أسطر مرفوضة', fr: 'Lignes refusées', en: 'Rows refused' },
	account: {
		ar: '{title}: {refused} من {read} سطر مقروء',
		fr: '{title} : {refused} sur {read} lues',
		en: '{title}: {refused} of {read} read'
	}
} satisfies Record<string, Text>;

/** What goes with rows, with how many were refused in the files that they come from. */
export async function withRefused(
	about: About,
	{ snapshot, audience }: Asker,
	sources: readonly string[],
	language: Language
): Promise<About> {
	const { files } = await qualityOf(snapshot);
	const told = (count: number) =>
		formatNumber(audience === 'public' ? nearestFive(count) : count, language);
	const lines = sources.map((source): readonly [string, string] => {
		const own = files.filter(({ dataset }) => dataset === source);
		const sum = (of: 'read' | 'rejected') => own.reduce((total, file) => total + file[of], 0);
		return [
			words.refused[language],
			say(words.account, language, {
				title: snapshot.facts.sourceOf(source).title[language],
				refused: told(sum('rejected')),
				read: told(sum('read'))
			})
		];
	});
	return { ...about, lines: [...about.lines, ...lines] };
}
