import type { Language } from '$pipelines/contract/text';
import { columnsDrawing } from '$lib/charts/drawings/columns';
import { slopeDrawing } from '$lib/charts/drawings/slope';
import { stripDrawing } from '$lib/charts/drawings/strip';
import { colorOf } from '$lib/charts/palette';
import { formatDate } from '$lib/i18n/formats';
import type { Sample } from './chart-samples';
import { monthsFrom } from './figures';
import { names, provinces } from './names';

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
			slopeDrawing({
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
			slopeDrawing({
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
			slopeDrawing({
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
			slopeDrawing({ title, language, unit: 'persons', periods: ['2024', '2025'], lines: [] })
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
			stripDrawing({
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
			stripDrawing({
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
			stripDrawing({
				...{ title, language },
				year: 2025,
				occasions: fairs(language).slice(1, 2),
				legend: []
			})
	},
	{
		kind: 'strip',
		state: 'none',
		draw: (language, title) =>
			stripDrawing({ title, language, year: 2025, occasions: [], legend: [] })
	}
];

const parts = (language: Language) =>
	(['wood', 'leather', 'clothing', 'clay'] as const).map((id, at) => ({
		id,
		label: names[id][language],
		color: colorOf('branch', id, at)
	}));

const column = (period: string, ...values: readonly ReturnType<typeof value>[]) => ({
	...{ period, values },
	whole: values.reduce((sum, one) => sum + (one.value ?? 0), 0)
});

const columns: Sample[] = [
	{
		kind: 'columns',
		state: 'usual',
		draw: (language, title) =>
			columnsDrawing({
				...{ title, language, parts: parts(language), unit: 'persons' },
				timing: 'at-date',
				columns: ['2020', '2021', '2022', '2023', '2024', '2025'].map((period, at) =>
					column(period, value(4100 + at * 320), value(2600 - at * 90), value(1500), value(820))
				)
			})
	},
	{
		kind: 'columns',
		state: 'hard',
		draw: (language, title) =>
			columnsDrawing({
				...{ title, language, parts: parts(language), unit: 'MAD' },
				timing: 'at-date',
				columns: [
					column('2024-Q1', value(0), value(0), value(0), value(0)),
					column('2024-Q2', value(9e6), value(4e6), value(2e6), value(1e6)),
					{
						...column('2024-Q3', value(8e6), value(null, 'withheld'), value(2e6)),
						whole: 15e6
					},
					column('2024-Q4', value(null, 'missing'), value(null, 'missing')),
					column('2025-Q1', value(null, 'withheld'), value(null, 'withheld')),
					column('2025-Q2', value(5e6, 'provisional'), value(3e6, 'provisional'))
				]
			})
	},
	{
		kind: 'columns',
		state: 'one',
		draw: (language, title) =>
			columnsDrawing({
				...{ title, language, parts: parts(language).slice(0, 1), unit: 'persons' },
				timing: 'at-date',
				columns: [column('2025', value(7))]
			})
	},
	{
		kind: 'columns',
		state: 'none',
		draw: (language, title) =>
			columnsDrawing({
				...{ title, language, parts: [], columns: [], unit: 'persons' },
				timing: 'at-date'
			})
	}
];

export const spanSamples: readonly Sample[] = [...slope, ...strip, ...columns];
