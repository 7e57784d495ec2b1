import { referenceRows } from '../raw-cells.ts';
import type { RawRow } from '../raw-rules.ts';
import { by, type Members } from '../recomputed.ts';

const categories = new Map(referenceRows('branches').map(({ id, category }) => [id, category]));

/** Persons are rows with kind artisan or master. */
export function isPerson({ kind }: RawRow): boolean {
	return kind === 'artisan' || kind === 'master';
}

/** Suspended persons stay registered. */
export function isRegistered(row: RawRow, at: string): boolean {
	const { registered_on, deregistered_on } = row;
	return by(registered_on, at) && (deregistered_on === null || String(deregistered_on) > at);
}

/** Year of D minus year of birth. */
export function ageAt(row: RawRow | undefined, at: string): number | null {
	const birth = row?.birth_date;
	return typeof birth === 'string' ? Number(at.slice(0, 4)) - Number(birth.slice(0, 4)) : null;
}

function bandOf(age: number | null): string | undefined {
	if (age === null || age < 15) return undefined;
	if (age >= 65) return '65+';
	const least = 15 + Math.floor((age - 15) / 10) * 10;
	return `${least}-${least + 9}`;
}

/** What the register says of somebody; nothing of who is not in it. */
export function membersOf(row: RawRow | undefined, at: string): Members {
	if (!row) return {};
	const { province, commune, milieu, sex, kind, branch } = row;
	return {
		...{ province, commune, milieu, sex, kind, branch },
		category: categories.get(String(branch)),
		age_band: bandOf(ageAt(row, at))
	};
}
