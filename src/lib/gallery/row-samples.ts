import type { Language } from '$pipelines/contract/text';
import { barsDrawing } from '$lib/charts/drawings/bars';
import { bulletsDrawing } from '$lib/charts/drawings/bullets';
import { compositionDrawing } from '$lib/charts/drawings/composition';
import type { Valued } from '$lib/charts/drawings/drawing';
import { dumbbellDrawing } from '$lib/charts/drawings/dumbbell';
import { funnelDrawing } from '$lib/charts/drawings/funnel';
import { mapDrawing, symbolsDrawing } from '$lib/charts/drawings/map';
import { waterfallDrawing } from '$lib/charts/drawings/waterfall';
import { towns } from '$lib/charts/geometry/towns';
import { colorOf } from '$lib/charts/palette';
import { describeChange } from '$lib/figures/change';
import { wordOf } from '$lib/figures/value';
import type { Sample, SampleKind, State } from './chart-samples';
import { byProvince, withStates } from './figures';
import { names } from './names';

const statesOf = ['usual', 'hard', 'one', 'none'] as const;

/** The same members in each state: as they are, with what is absent, one alone, none. */
function membersIn(state: State, members: readonly Valued[]): Valued[] {
	if (state === 'hard') return withStates(members);
	if (state === 'one') return members.slice(0, 1);
	return state === 'none' ? [] : [...members];
}

/** A kind in its four states. */
const each = (kind: SampleKind, draw: (state: State) => Sample['draw']): Sample[] =>
	statesOf.map((state) => ({ kind, state, draw: draw(state) }));

const longNamed = (members: readonly Valued[], state: State, language: Language): Valued[] =>
	members.map((one, at) =>
		state === 'hard' && at === 3 ? { ...one, label: names.long[language] } : one
	);

const bars = each('bars', (state) => (language, title) => ({
	drawing: barsDrawing({
		...{ title, language },
		unit: 'MAD',
		bars: membersIn(state, byProvince(language, 84_000_000)).map((one, at) => ({
			...one,
			value: state === 'hard' && at === 7 ? -18_500_000 : one.value,
			word: wordOf(one.flag, language)
		}))
	}),
	legend: []
}));

const leaderboard = each('leaderboard', (state) => (language, title) => ({
	drawing: barsDrawing({
		...{ title, language },
		unit: 'persons',
		bars: longNamed(membersIn(state, byProvince(language, 52_740)), state, language).map(
			(one, at) => {
				const change = describeChange(
					one.value ?? 0,
					(one.value ?? 0) * (0.9 + at * 0.03),
					'persons',
					language
				);
				const tones = { '1': 'good', '-1': 'bad', '0': 'flat' } as const;
				return {
					...one,
					word: wordOf(one.flag, language),
					change: one.value ? { text: change.shown, tone: tones[`${change.sign}`] } : null
				};
			}
		)
	}),
	legend: []
}));

const composition = each(
	'composition',
	(state) => (language, title) =>
		compositionDrawing({
			...{ title, language },
			unit: 'persons',
			parts: (['wood', 'leather', 'clothing', 'clay'] as const).map((id, at) => ({
				id,
				label: names[id][language],
				color: colorOf('branch', id, at)
			})),
			groups: longNamed(membersIn(state, byProvince(language, 52_740)), state, language).map(
				({ id, label, value, flag }, at) => ({
					...{ id, label },
					whole: value === null ? null : value + (state === 'hard' ? 900 : 0),
					values: [0.4, 0.3, 0.2, 0.1].map((share, part) => {
						if (value === null) return { value, flag };
						if (state === 'hard' && part === 3) return { value: null, flag: 'withheld' as const };
						const turned = [0.4, 0.3, 0.2, 0.1][(part + at) % 4] ?? share;
						return { value: Math.round(value * turned), flag: null };
					})
				})
			)
		})
);

const dumbbell = each(
	'dumbbell',
	(state) => (language, title) =>
		dumbbellDrawing({
			...{ title, language },
			unit: 'share',
			ends: [
				{ id: 'F', label: names.women[language], color: colorOf('sex', 'F', 0) },
				{ id: 'M', label: names.men[language], color: colorOf('sex', 'M', 1) }
			],
			rows: longNamed(membersIn(state, byProvince(language, 1)), state, language).map(
				(one, at) => ({
					...one,
					values: [
						{ value: one.value, flag: one.flag, ...(one.few ? { few: one.few } : {}) },
						{
							value: one.value === null && at !== 2 ? null : 0.45 + ((at * 7) % 5) * 0.05,
							flag: one.value === null && at !== 2 ? one.flag : null
						}
					]
				})
			)
		})
);

const waterfall = each('waterfall', (state) => (language, title) => {
	const members = longNamed(membersIn(state, byProvince(language, 4_812)), state, language).map(
		(one, at) => ({
			...one,
			value: one.value === null ? null : at % 3 === 1 ? -one.value : one.value
		})
	);
	const sum = members.reduce((total, { value }) => total + (value ?? 0), 0);
	return waterfallDrawing({
		...{ title, language },
		unit: 'persons',
		direction: 'up',
		contributions: members,
		total: state === 'none' ? null : sum + (state === 'hard' ? 240 : 0)
	});
});

const map = each(
	'map',
	(state) => (language, title) =>
		mapDrawing({
			...{ title, language },
			unit: 'share',
			territories: membersIn(state, byProvince(language, 1)).map((one, at) => ({
				...one,
				value: one.value !== null && state === 'hard' ? one.value - 0.55 - at * 0.01 : one.value
			}))
		})
);

const symbols = each(
	'symbols',
	(state) => (language, title) =>
		symbolsDrawing({
			...{ title, language },
			unit: 'persons',
			territories: membersIn(state, byProvince(language, 52_740))
		})
);

const communes: Sample[] = [
	{
		kind: 'communes',
		state: 'usual',
		draw: (language, title) =>
			symbolsDrawing({
				...{ title, language },
				unit: 'persons',
				inTowns: true,
				territories: [...towns.keys()].map((id, at) => ({
					id,
					label: townNames[at % townNames.length]?.[language] ?? id,
					value: at === 4 ? null : Math.round(9000 / (1 + at * at * 0.4)) + 8,
					flag: at === 4 ? 'withheld' : null
				}))
			})
	}
];

const townNames = [names.wood, names.leather, names.clay, names.clothing];

const bullet = each(
	'bullet',
	(state) => (language, title) =>
		bulletsDrawing({
			...{ title, language },
			bullets: (
				[
					['artisans', 'persons', 54_967, 60_000, 'on-the-way'],
					['openRights', 'share', 0.346, 0.45, 'stalled'],
					['occupancy', 'share', 0.635, null, null],
					['sales', 'MAD', 132_400_000, 80_000_000, 'reached'],
					['validation', 'share', 0.809, 0.8, 'reached']
				] as const
			)
				.slice(0, { usual: 5, hard: 5, one: 1, none: 0 }[state])
				.map(([name, unit, value, target, status], at) => ({
					...{ unit, target },
					id: name,
					label: state === 'hard' && at === 1 ? names.long[language] : names[name][language],
					status: state === 'hard' && at === 1 ? null : status,
					value: state === 'hard' && (at === 1 || at === 4) ? null : value,
					flag:
						state !== 'hard'
							? null
							: (({ 0: 'provisional', 1: 'withheld', 4: 'missing' } as const)[at as 0 | 1 | 4] ??
								null)
				}))
		})
);

const funnel = each(
	'funnel',
	(state) => (language, title) =>
		funnelDrawing({
			...{ title, language },
			unit: 'persons',
			stages: (
				[
					['candidates', 1446],
					['eligible', 1180],
					['examined', 640],
					['validated', 12]
				] as const
			)
				.slice(0, { usual: 4, hard: 4, one: 1, none: 0 }[state])
				.map(([name, value], at) => ({
					id: name,
					label: state === 'hard' && at === 1 ? names.long[language] : names[name][language],
					value: state === 'hard' && at >= 2 ? null : value,
					flag:
						state === 'hard'
							? (([null, 'provisional', 'missing', 'withheld'] as const)[at] ?? null)
							: null
				}))
		})
);

export const rowSamples: readonly Sample[] = [
	...bars,
	...leaderboard,
	...composition,
	...dumbbell,
	...waterfall,
	...map,
	...symbols,
	...communes,
	...bullet,
	...funnel
];
