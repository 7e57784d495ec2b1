import { yearBefore, type Period } from '../calendar.ts';
import { referenceRows, type Value } from '../raw-cells.ts';
import type { RawRow } from '../raw-rules.ts';
import {
	numberOrNull,
	one,
	within,
	type Members,
	type Recomputed,
	type Source
} from '../recomputed.ts';
import { ageAt, isPerson, isRegistered, membersOf } from './persons.ts';

const registered = ({ of }: Source, at: string) =>
	of('artisans').filter((row) => isPerson(row) && isRegistered(row, at));

const stock = (n: (row: RawRow) => number | null = () => 1): Recomputed => ({
	dataset: 'artisans',
	parts: (source, { at }) =>
		registered(source, at).map((row) => ({ of: membersOf(row, at), n: n(row) }))
});

const flow = (column: string): Recomputed => ({
	dataset: 'artisans',
	parts: ({ of }, period) =>
		of('artisans')
			.filter((row) => isPerson(row) && within(row[column], period))
			.map((row) => ({ of: membersOf(row, period.at), n: 1 }))
});

/** The share of those who have something among those of whom it is known. */
const share = (
	has: (row: RawRow, at: string) => boolean,
	known: (row: RawRow) => boolean = () => true
): Recomputed => ({
	dataset: 'artisans',
	as: 'ratio',
	parts: (source, { at }) =>
		registered(source, at).map((row) => ({
			of: membersOf(row, at),
			n: one(has(row, at)),
			m: one(known(row))
		}))
});

const entities = (kinds: readonly string[], n: (row: RawRow) => number | null): Recomputed => ({
	dataset: 'artisans',
	parts: ({ of }, { at }) =>
		of('artisans')
			.filter((row) => kinds.includes(String(row.kind)) && isRegistered(row, at))
			.map((row) => ({ of: membersOf(row, at), n: n(row) }))
});

function growthParts(source: Source, { at }: Period) {
	const first = source.of('artisans').map(({ registered_on }) => String(registered_on));
	// Before its first date the register says nothing of anybody: there is no growth to tell.
	if (first.every((day) => day > yearBefore(at))) return [];
	const before = registered(source, yearBefore(at));
	return [
		...registered(source, at).map((row) => ({ of: membersOf(row, at), n: 1, m: 0 })),
		...before.map((row) => ({ of: membersOf(row, at), n: -1, m: 1 }))
	];
}

function targetsOf({ province }: Members, { at }: Period): number | null {
	const rows = referenceRows('targets').filter(
		(row) => row.indicator === 'registered-artisans' && row.year === at.slice(0, 4)
	);
	const found = rows.filter((row) => row.province === province || (!province && row.province));
	const complete = province
		? found.length === 1
		: found.length === referenceRows('provinces').length;
	return complete ? found.reduce((sum, { target }) => sum + Number(target), 0) : null;
}

function residentsOf({ province, milieu }: Members): number {
	return referenceRows('provinces')
		.filter(({ id }) => province === undefined || id === province)
		.reduce((sum, row) => {
			const [urban, rural] = [Number(row.population_urban), Number(row.population_rural)];
			return (
				sum + (milieu === 'urban' ? urban : milieu === 'rural' ? rural : milieu ? 0 : urban + rural)
			);
		}, 0);
}

const isKnown = (value: Value | undefined) => value !== null && value !== undefined;

export const register: Readonly<Record<string, Recomputed>> = {
	'registered-artisans': stock(),
	'new-registrations': flow('registered_on'),
	deregistrations: flow('deregistered_on'),
	'professional-cards-issued': flow('card_issued_on'),
	'register-growth': { dataset: 'artisans', as: 'ratio', parts: growthParts },
	'registration-target-achievement': { ...stock(), as: 'ratio', against: targetsOf },
	'artisan-density': { ...stock(() => 10_000), as: 'ratio', against: residentsOf },
	'masters-share': share(({ kind }) => kind === 'master'),
	'art-production-share': share(
		(row) => membersOf(row, '2025-01-01').category === 'art_production'
	),
	'register-completeness': share(({ sex, birth_date, commune, milieu }) =>
		[sex, birth_date, commune, milieu].every(isKnown)
	),
	'womens-share': share(
		({ sex }) => sex === 'F',
		({ sex }) => isKnown(sex)
	),
	'rural-share': share(
		({ milieu }) => milieu === 'rural',
		({ milieu }) => isKnown(milieu)
	),
	'youth-share': share(
		(row, at) => {
			const age = ageAt(row, at);
			return age !== null && age >= 15 && age <= 34;
		},
		({ birth_date }) => isKnown(birth_date)
	),
	'bank-account-rate': share(
		({ bank_account }) => bank_account === true,
		({ bank_account }) => isKnown(bank_account)
	),
	'registered-entities': entities(['cooperative', 'enterprise'], () => 1),
	'cooperative-members': entities(['cooperative'], ({ members }) => numberOrNull(members))
};
