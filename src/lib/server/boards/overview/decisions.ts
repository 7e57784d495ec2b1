import * as v from 'valibot';
import { languageSchema, list, shape } from '$lib/schema.ts';
import type { DatasetQuality } from '../../quality/describe.ts';
import type { Language, Text } from '$pipelines/contract/text.ts';
import type { Desk } from '../desk.ts';
import { directed, isolate } from '$lib/i18n/isolate.ts';
import { formatNumber } from '$lib/i18n/formats.ts';
import {
	agreementCount,
	decisions as words,
	exportCount,
	overdueCount
} from '$lib/i18n/messages/decisions.ts';
import { say, sayCount } from '$lib/i18n/say.ts';
import type { Members } from '../figure/members.ts';
import { readAgreements, readRecommendations } from '../session/assembly.ts';
import { byLateness, followAt, isStalled, waitingToBeSigned } from '../session/follow.ts';
import { inDays, themeLabel, titleIn } from '../session/words-of.ts';

const decisionKindSchema = v.picklist(['overdue', 'stalled', 'stale']);

/** Something that waits for a decision, with how long it has waited. */
export const decisionSchema = shape({
	id: v.string(),
	kind: decisionKindSchema,
	tag: v.string(),
	title: v.string(),
	/** The language of the title, where it is not that of the page. */
	titleLanguage: languageSchema,
	/** Who answers for it; empty of an export. */
	who: v.string(),
	/** How long it has waited, in words: "412 days". */
	waited: v.string(),
	/** Both in a line. */
	note: v.string(),
	days: v.number()
});
export type Decision = v.InferOutput<typeof decisionSchema>;

export const decisionsSchema = shape({
	list: list(decisionSchema),
	/** All of them, of which the list has the oldest: "8 recommendations", with where they stand. */
	totals: list(
		shape({
			kind: decisionKindSchema,
			label: v.string(),
			href: v.string(),
			count: v.number()
		})
	)
});
export type Decisions = v.InferOutput<typeof decisionsSchema>;

/** Of each kind, as many as a president reads. */
const shown = { overdue: 3, stalled: 2, stale: 1 } as const;

/** Overdue recommendations, agreements that stand still and exports that are late, oldest first. */
export async function readDecisions(
	desk: Desk,
	quality: readonly DatasetQuality[]
): Promise<Decisions> {
	const { language, today } = desk;
	const committees = desk.members('committee');
	const [overdue, stalled] = await Promise.all([
		readOverdue(desk, today, committees),
		readStalled(desk, today)
	]);
	const stale = readStale(quality, language);
	const found = [overdue, stalled, stale];
	return {
		list: found.flatMap(({ list }) => list),
		totals: found.flatMap(({ total }) => total ?? [])
	};
}

interface Found {
	readonly list: readonly Decision[];
	readonly total: Decisions['totals'][number] | null;
}

async function readOverdue(desk: Desk, at: string, committees: Members): Promise<Found> {
	const { language } = desk;
	const late = followAt(await readRecommendations(desk), at)
		.filter(({ open, daysLate }) => open && daysLate > 0)
		.sort(byLateness);
	return {
		list: late.slice(0, shown.overdue).map(({ of, daysLate }) => ({
			id: of.ref,
			kind: 'overdue',
			tag: words.overdue[language],
			...titleIn(of, language),
			...waiting(words.lateNote, language, {
				who: [titleIn(of.owner, language).title, committees.labelOf(of.committee)],
				days: daysLate
			})
		})),
		total: totalOf('overdue', late.length, `follow-up?late_by=1&as_of=${at}`, language)
	};
}

async function readStalled(desk: Desk, at: string): Promise<Found> {
	const { language } = desk;
	const stalled = (await readAgreements(desk))
		.filter((agreement) => isStalled(agreement, at))
		.sort((a, b) => (a.approvedOn ?? '').localeCompare(b.approvedOn ?? ''));
	return {
		list: stalled.slice(0, shown.stalled).map((agreement) => ({
			id: agreement.ref,
			kind: 'stalled',
			tag: words.stalled[language],
			...titleIn(agreement, language),
			...waiting(words.unsignedNote, language, {
				who: [titleIn(agreement.partners, language).title, themeLabel(agreement.theme, language)],
				days: waitingToBeSigned(agreement, at) ?? 0
			})
		})),
		total: totalOf('stalled', stalled.length, `follow-up?as_of=${at}#signature-title`, language)
	};
}

/** What is late against its rhythm, as the quality page says it; the latest of them stands for all. */
function readStale(datasets: readonly DatasetQuality[], language: Language): Found {
	const late = datasets
		.filter(({ late }) => late)
		.map(({ id, title, age_days: age, rhythm_days: rhythm }) => ({
			...{ id, title },
			days: (age ?? 0) - rhythm
		}))
		.sort((a, b) => b.days - a.days);
	return {
		list: late.slice(0, shown.stale).map(({ id, title, days }) => ({
			id,
			kind: 'stale',
			tag: words.stale[language],
			title: title[language],
			titleLanguage: language,
			...waiting(words.staleNote, language, { who: [], days })
		})),
		total:
			late.length === 0
				? null
				: {
						kind: 'stale',
						label: sayCount(exportCount, language, late.length, {
							n: formatNumber(late.length, language)
						}),
						href: `/${language}/quality`,
						count: late.length
					}
	};
}

const plurals = { overdue: overdueCount, stalled: agreementCount } as const;

function totalOf(
	kind: keyof typeof plurals,
	count: number,
	page: string,
	language: Language
): Found['total'] {
	if (count === 0) return null;
	return {
		kind,
		label: sayCount(plurals[kind], language, count, { n: formatNumber(count, language) }),
		href: `/${language}/${page}`,
		count
	};
}

/** Who answers for something, the nearest first, and for how long it has waited. */
function waiting(
	note: Text,
	language: Language,
	{ who: named, days }: { readonly who: readonly string[]; readonly days: number }
): Pick<Decision, 'who' | 'waited' | 'note' | 'days'> {
	const names = named.filter(Boolean);
	// A name in Latin letters first would turn the line of an Arabic page around.
	const who =
		language === 'ar' ? directed(names.map(isolate).join(' · '), 'ar') : names.join(' · ');
	const waited = inDays(days, language);
	return { who, waited, note: say(note, language, { who, days: waited }), days };
}
