import { languages } from '$pipelines/contract/text';
import { glossarySections } from '$lib/i18n/messages/glossary';
import { terms } from '$lib/server/glossary/terms';
import { byLetter } from '$lib/server/glossary/by-letter';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
	const { language } = locals;
	const others = languages.filter((other) => other !== language);
	return {
		letters: byLetter(terms, language).map(({ letter, terms }) => ({
			letter,
			terms: terms.map(({ id, section, name, note }) => ({
				id,
				name: name[language],
				section: glossarySections[section][language],
				others: others.map((other) => ({ language: other, name: name[other] })),
				note: note?.[language] ?? null
			}))
		}))
	};
};
