import { funnelDrawing } from '$lib/charts/drawings/funnel.ts';
import type { Text } from '$pipelines/contract/text.ts';
import type { Desk } from '../desk.ts';
import type { DimensionId } from '../../dimensions/dimension.ts';
import type { Unit } from '../../indicators/definition.ts';
import type { IndicatorDescription } from '../../indicators/describe.ts';
import type { Answer } from '../../query/answer.ts';
import { theme as themeWords } from '$lib/i18n/messages/theme.ts';
import { formatDate } from '$lib/i18n/formats.ts';
import { funnels as words } from '$lib/i18n/messages/funnels.ts';
import { say } from '$lib/i18n/say.ts';
import { namesOf } from '../address/active-filters.ts';
import { addressOf } from '../address/address-of.ts';
import type { ChartModel } from '$lib/charts/chart-model.ts';
import { valueCell } from '../figure/member-table.ts';
import { noteOf, sourceLine } from '$lib/figures/sources.ts';
import { readThemeQuestion } from '../address/theme-question.ts';

interface Stage {
	readonly label: Text;
	readonly indicator: string;
	readonly field: 'value' | 'numerator' | 'denominator';
	/** Counted by the day on which the file was lodged, as the first stage is. */
	readonly byLodging: boolean;
}

interface Funnel {
	readonly title: Text;
	readonly unit: Unit;
	readonly stages: readonly Stage[];
}

const stage = (label: Text, indicator: string, field: Stage['field'], byLodging = true): Stage => ({
	label,
	indicator,
	field,
	byLodging
});

/** What indicators of a theme are stages of one way. Their numbers are those of the indicators. */
const funnels: Readonly<Record<string, Funnel>> = {
	training: {
		title: words.vaepTitle,
		unit: 'persons',
		stages: [
			stage(words.vaepReceived, 'vaep-candidates', 'value'),
			stage(words.vaepExamined, 'vaep-admissibility-rate', 'denominator'),
			stage(words.vaepAdmissible, 'vaep-admissibility-rate', 'numerator'),
			stage(words.vaepAssessed, 'vaep-certification-rate', 'denominator', false),
			stage(words.vaepCertified, 'vaep-certification-rate', 'numerator', false)
		]
	},
	financing: {
		title: words.loansTitle,
		unit: 'applications',
		stages: [
			stage(words.loansFiled, 'loan-applications', 'value'),
			stage(words.loansDecided, 'loan-approval-rate', 'denominator'),
			stage(words.loansApproved, 'loan-approval-rate', 'numerator'),
			stage(words.loansDisbursed, 'average-loan', 'denominator', false)
		]
	}
};

/**
 * How far files came, in themes that have such a way. Without a period every file is counted;
 * in a period only stages counted by the day of lodging speak of the same files.
 */
export async function readFunnel(
	desk: Desk,
	theme: string,
	indicators: readonly IndicatorDescription[],
	search: URLSearchParams,
	reach: readonly DimensionId[]
): Promise<ChartModel | null> {
	const { language } = desk;
	const funnel = funnels[theme];
	const first = indicators.find(({ id }) => id === funnel?.stages[0]?.indicator);
	if (!funnel || !first) return null;
	const { from, to, filters, ignored } = readThemeQuestion(search, first, reach);
	const period = { ...(from ? { from } : {}), ...(to ? { to } : {}) };
	const chosen = from !== null || to !== null;
	const stages = funnel.stages.filter(({ byLodging }) => byLodging || !chosen);
	const query = { ...filters, ...period, grain: 'none' } as const;
	const asked = [...new Set(stages.map(({ indicator }) => indicator))];
	const answers = new Map<string, Answer>();
	await Promise.all(asked.map(async (id) => answers.set(id, await desk.values(id, query))));
	const counted = stages.map(({ label, indicator, field }) => {
		const row = answers.get(indicator)?.rows[0];
		const value = row?.[field] ?? null;
		const flag = row ? row.flag : ('missing' as const);
		return {
			...{ indicator, field, label: label[language], id: `${indicator}-${field}` },
			value,
			flag: value === null ? (flag ?? ('missing' as const)) : flag
		};
	});
	const asOf = answers.get(first.id)?.as_of ?? null;
	const lacking = ignored.filter((name) => name !== 'grain');
	const title = funnel.title[language];
	return {
		id: 'funnel',
		title,
		note: noteOf(
			chosen
				? words.filesOfPeriod[language]
				: asOf
					? say(words.allFiles, language, { date: formatDate(asOf, language) })
					: '',
			lacking.length > 0
				? say(themeWords.unfiltered, language, { names: namesOf(lacking, language) })
				: '',
			sourceLine(first, language)
		),
		target: null,
		...funnelDrawing({
			...{ title, unit: funnel.unit, language },
			stages: counted.map(({ id, label, value, flag }) => ({ id, label, value, flag }))
		}),
		table: {
			caption: title,
			columns: [
				{ label: words.stage[language], numeric: false },
				{ label: words.number[language], numeric: true, field: 'value' }
			],
			rows: counted.map(({ indicator, field, label, ...count }) => ({
				cells: [
					{ text: label },
					{
						...valueCell(count, funnel.unit, language),
						...{ field, query: addressOf(desk, indicator, query) }
					}
				]
			}))
		},
		downloads: [],
		definition: `/${language}/indicators/${first.id}`
	};
}
