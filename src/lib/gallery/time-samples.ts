import type { Language } from '$pipelines/contract/text';
import { naturalLimits } from '$lib/charts/limits';
import type { Line } from '$lib/charts/line-marks';
import { colorOf } from '$lib/charts/palette';
import { formatDate } from '$lib/i18n/formats';
import { chartKinds } from '$lib/i18n/messages/chart-kinds';
import { drawSeries } from '$lib/pages/drawing';
import { drawHeat } from '$lib/pages/drawings/draw-heat';
import { drawMultiples } from '$lib/pages/drawings/draw-multiples';
import { drawSlope } from '$lib/pages/drawings/draw-slope';
import { drawStrip } from '$lib/pages/drawings/draw-strip';
import type { Sample } from './chart-samples';
import { broken, linesByProvince, monthsFrom, rising } from './figures';
import { names, provinces } from './names';

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
				kind: 'series',
				drawing: drawSeries({
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
				kind: 'series',
				drawing: drawSeries({ title, lines, language, unit: 'persons' }),
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
				kind: 'series',
				drawing: drawSeries({ title, lines, language, unit: 'share' }),
				legend: []
			};
		}
	},
	{
		kind: 'series',
		state: 'none',
		draw: (language, title) => ({
			kind: 'series',
			drawing: drawSeries({ title, lines: [], language, unit: 'persons' }),
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
				kind: 'series',
				drawing: drawSeries({
					...{ title, lines, language },
					unit: 'persons',
					limits: naturalLimits(points.flatMap(({ value }) => value ?? []))
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
			drawMultiples({ title, language, unit: 'persons', lines: linesByProvince(language) })
	},
	{
		kind: 'multiples',
		state: 'hard',
		draw: (language, title) =>
			drawMultiples({
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
			drawMultiples({ title, language, unit: 'persons', lines: linesByProvince(language, 1) })
	},
	{
		kind: 'multiples',
		state: 'none',
		draw: (language, title) => drawMultiples({ title, language, unit: 'persons', lines: [] })
	}
];

const heat: Sample[] = [
	{
		kind: 'heat',
		state: 'usual',
		draw: (language, title) =>
			drawHeat({ title, language, unit: 'persons', rows: linesByProvince(language) })
	},
	{
		kind: 'heat',
		state: 'hard',
		draw: (language, title) =>
			drawHeat({
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
			drawHeat({
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
		draw: (language, title) => drawHeat({ title, language, unit: 'persons', rows: [] })
	}
];

const value = (
	amount: number | null,
	flag: 'withheld' | 'missing' | 'provisional' | null = null
) => ({
	value: amount,
	flag
});

const slopeLines = (language: Language) =>
	Object.entries(provinces).map(([id, name], at) => ({
		id,
		label: name[language],
		color: colorOf('province', id, at)
	}));

const slope: Sample[] = [
	{
		kind: 'slope',
		state: 'usual',
		draw: (language, title) =>
			drawSlope({
				...{ title, language },
				unit: 'share',
				periods: ['2024-06', '2025-06'],
				lines: slopeLines(language).map((one, at) => ({
					...one,
					before: value(0.2 + at * 0.031),
					after: value(0.34 + ((at * 5) % 9) * 0.028)
				}))
			})
	},
	{
		kind: 'slope',
		state: 'hard',
		draw: (language, title) =>
			drawSlope({
				...{ title, language },
				unit: 'MAD',
				periods: ['2024', '2025'],
				lines: slopeLines(language)
					.slice(0, 6)
					.map((one, at) => ({
						...one,
						label: at === 0 ? names.long[language] : one.label,
						before: at === 2 ? value(null, 'missing') : value(12_500_000 - at * 100_000),
						after:
							at === 3
								? value(null, 'withheld')
								: value(at === 4 ? -3_000_000 : 12_600_000 - at * 120_000, 'provisional')
					}))
			})
	},
	{
		kind: 'slope',
		state: 'one',
		draw: (language, title) =>
			drawSlope({
				...{ title, language },
				unit: 'persons',
				periods: ['2024-Q2', '2025-Q2'],
				lines: slopeLines(language)
					.slice(0, 1)
					.map((one) => ({ ...one, before: value(7), after: value(7) }))
			})
	},
	{
		kind: 'slope',
		state: 'none',
		draw: (language, title) =>
			drawSlope({ title, language, unit: 'persons', periods: ['2024', '2025'], lines: [] })
	}
];

const levels = { national: 'var(--c1)', regional: 'var(--c2)', local: 'var(--c3)' } as const;

const fairs = (language: Language) =>
	(
		[
			['leatherFair', '2025-01-05', '2025-01-14', 'national', false],
			['solidarityFair', '2025-01-31', '2025-02-07', 'regional', false],
			['sefrouFair', '2025-06-10', '2025-06-15', 'local', false],
			['tazaFair', '2025-06-12', null, 'local', false],
			['ifraneFair', '2025-07-03', '2025-07-31', 'regional', false],
			['yearEndFair', '2025-12-20', '2026-01-04', 'national', true]
		] as const
	).map(([name, from, to, level, open], at) => ({
		...{ from, to, open },
		id: `fair-${at}`,
		label: names[name][language],
		color: levels[level],
		text: [formatDate(from, language), names[level][language], names.exhibitors[language]].join(
			' · '
		)
	}));

const stripLegend = (language: Language) =>
	(['national', 'regional', 'local'] as const).map((level) => ({
		label: names[level][language],
		color: levels[level],
		mark: 'box' as const
	}));

const strip: Sample[] = [
	{
		kind: 'strip',
		state: 'usual',
		draw: (language, title) =>
			drawStrip({
				...{ title, language },
				year: 2025,
				occasions: fairs(language),
				legend: stripLegend(language)
			})
	},
	{
		kind: 'strip',
		state: 'hard',
		draw: (language, title) =>
			drawStrip({
				...{ title, language },
				year: 2025,
				occasions: monthsFrom('2024-12', 14).flatMap((month, at) =>
					fairs(language)
						.slice(at % 6, (at % 6) + 1)
						.map((fair) => ({
							...fair,
							id: month,
							from: `${month}-15`,
							to: at % 3 === 0 ? `${month}-28` : null
						}))
				),
				legend: stripLegend(language)
			})
	},
	{
		kind: 'strip',
		state: 'one',
		draw: (language, title) =>
			drawStrip({
				...{ title, language },
				year: 2025,
				occasions: fairs(language).slice(1, 2),
				legend: []
			})
	},
	{
		kind: 'strip',
		state: 'none',
		draw: (language, title) => drawStrip({ title, language, year: 2025, occasions: [], legend: [] })
	}
];

export const timeSamples: readonly Sample[] = [
	...series,
	...multiples,
	...heat,
	...slope,
	...strip
];
