import { languages } from '$pipelines/contract/text';
import { glossarySections, isGlossarySection } from '$lib/i18n/messages/glossary';
import { terms } from '$lib/server/glossary/terms';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
	const { language } = locals;
	const others = languages.filter((other) => other !== language);
	return {
		sections: Object.keys(glossarySections)
			.filter(isGlossarySection)
			.map((section) => ({
				id: section,
				title: glossarySections[section][language],
				terms: terms
					.filter((term) => term.section === section)
					.map(({ id, name, note }) => ({
						id,
						name: name[language],
						others: others.map((other) => ({ language: other, name: name[other] })),
						note: note?.[language] ?? null
					}))
			}))
	};
};
