import type { Language } from '$pipelines/contract/text';
import { heatDrawing } from '$lib/charts/drawings/heat';
import { multiplesDrawing } from '$lib/charts/drawings/multiples';
import { seriesDrawing } from '$lib/charts/drawings/series';
import type { Line } from '$lib/charts/line-marks';
import { colorOf } from '$lib/charts/palette';
import { formatDate } from '$lib/i18n/formats';
import { chartKinds } from '$lib/i18n/messages/chart-kinds';
import type { Sample } from './chart-samples';
import { broken, linesByProvince, rising } from './figures';
import { names } from './names';

const line = (language: Language, points: Line['points']): Line => ({
	id: 'total',
	label: names.thisYear[language],
	color: colorOf('', 'total', 0),
	points
});

const before = (language: Language): Line => ({
	id: 'before',
	label: names.lastYear[language],
	color: 'var(--c9)',
	points: rising(36_000, 500, 500).map((point) => ({ ...point, flag: null }))
});

const events = [
	['2024-01-01', null, names.law],
	['2024-02-10', '2024-03-20', names.leatherFair],
	['2024-03-01', null, names.solidarityFair],
	['2024-09-01', '2024-09-30', names.census],
	['2025-05-20', null, names.ifraneFair]
] as const;

const eventsIn = (language: Language) =>
	events.map(([from, to, text]) => ({
		...{ from, to },
		text: text[language],
		when: formatDate(from, language)
	}));

const legendOf = (lines: readonly Line[]) => lines.map(({ label, color }) => ({ label, color }));

const series: Sample[] = [
	{
		kind: 'series',
		state: 'usual',
		draw(language, title) {
			const lines = [line(language, rising(41_000, 610, 900))];
			const comparison = [before(language)];
			return {
				drawing: seriesDrawing({
					...{ title, lines, comparison, language },
					unit: 'persons',
					target: 60_000,
					annotations: eventsIn(language)
				}),
				legend: [
					...legendOf(lines),
					...comparison.map(({ label, color }) => ({ label, color, mark: 'dashed' as const }))
				]
			};
		}
	},
	{
		kind: 'series',
		state: 'hard',
		draw(language, title) {
			const lines = linesByProvince(language, 3).map((one) => ({
				...one,
				points: broken(one.points).map((point) => ({
					...point,
					value: point.value === null ? null : point.value - 2200
				}))
			}));
			return {
				drawing: seriesDrawing({ title, lines, language, unit: 'persons' }),
				legend: legendOf(lines)
			};
		}
	},
	{
		kind: 'series',
		state: 'one',
		draw(language, title) {
			const lines = [line(language, [{ period: '2025-06', value: 0.000_4, flag: 'provisional' }])];
			return {
				drawing: seriesDrawing({ title, lines, language, unit: 'share' }),
				legend: []
			};
		}
	},
	{
		kind: 'series',
		state: 'none',
		draw: (language, title) => ({
			drawing: seriesDrawing({ title, lines: [], language, unit: 'persons' }),
			legend: []
		})
	},
	{
		kind: 'limits',
		state: 'usual',
		draw(language, title) {
			const points = rising(400, 0, 40).map((point, at) =>
				at === 17 ? { ...point, value: 720 } : point
			);
			const lines = [line(language, points)];
			return {
				drawing: seriesDrawing({
					...{ title, lines, language },
					unit: 'persons',
					limits: points.map(({ period }, at) => {
						// Narrower in summer, and not known for the first half year.
						const centre = at < 6 ? null : 400 + (at % 12 < 6 ? 60 : 0);
						const reach = at % 12 < 6 ? 120 : 80;
						return {
							...{ period, centre },
							lower: centre === null ? null : centre - reach,
							upper: centre === null ? null : centre + reach,
							outside: at === 17
						};
					})
				}),
				legend: [
					...legendOf(lines),
					{ label: chartKinds.limits[language], color: 'var(--edge)', mark: 'band' },
					{ label: chartKinds.outside[language], color: 'var(--bad)', mark: 'open' }
				]
			};
		}
	}
];

const multiples: Sample[] = [
	{
		kind: 'multiples',
		state: 'usual',
		draw: (language, title) =>
			multiplesDrawing({ title, language, unit: 'persons', lines: linesByProvince(language) })
	},
	{
		kind: 'multiples',
		state: 'hard',
		draw: (language, title) =>
			multiplesDrawing({
				...{ title, language },
				unit: 'MAD',
				lines: linesByProvince(language, 4).map((one, at) => ({
					...one,
					label: at === 1 ? names.long[language] : one.label,
					points:
						at === 2
							? one.points.map((point) => ({ ...point, value: null, flag: 'withheld' }))
							: broken(one.points).map((point) => ({
									...point,
									value: point.value === null ? null : (point.value - 1900) * 9000
								}))
				}))
			})
	},
	{
		kind: 'multiples',
		state: 'one',
		draw: (language, title) =>
			multiplesDrawing({ title, language, unit: 'persons', lines: linesByProvince(language, 1) })
	},
	{
		kind: 'multiples',
		state: 'none',
		draw: (language, title) => multiplesDrawing({ title, language, unit: 'persons', lines: [] })
	}
];

const heat: Sample[] = [
	{
		kind: 'heat',
		state: 'usual',
		draw: (language, title) =>
			heatDrawing({ title, language, unit: 'persons', rows: linesByProvince(language) })
	},
	{
		kind: 'heat',
		state: 'hard',
		draw: (language, title) =>
			heatDrawing({
				...{ title, language },
				unit: 'share',
				rows: linesByProvince(language, 5).map((one, at) => ({
					...one,
					label: at === 1 ? names.long[language] : one.label,
					points: broken(one.points).map((point, month) => ({
						...point,
						value: point.value === null ? null : (point.value - 2000 - month * 20) / 9000
					}))
				}))
			})
	},
	{
		kind: 'heat',
		state: 'one',
		draw: (language, title) =>
			heatDrawing({
				...{ title, language },
				unit: 'persons',
				rows: linesByProvince(language, 1).map((one) => ({
					...one,
					points: one.points.slice(0, 1)
				}))
			})
	},
	{
		kind: 'heat',
		state: 'none',
		draw: (language, title) => heatDrawing({ title, language, unit: 'persons', rows: [] })
	}
];

export const timeSamples: readonly Sample[] = [...series, ...multiples, ...heat];
