import { describe, expect, it } from 'vitest';
import { decide, type Measured } from './pattern.ts';

type Counts = Readonly<Record<string, number>>;

/** Cells of tables of counts of persons, each unsafe from 1 to 4: `'Fès F': 3`. */
function published(tables: readonly Counts[]): string[] {
	const axes = Math.max(
		...tables.flatMap((table) => Object.keys(table).map((k) => k.split(' ').length))
	);
	const at = (name: string) => {
		const names = name === '' ? [] : name.split(' ');
		return Array.from({ length: axes }, (_, axis) => {
			const member = names[axis];
			return member === undefined || member === '*' ? [] : member.split('/');
		});
	};
	const measured = tables.map((table) =>
		Object.entries(table).map(([name, value]): Measured => ({
			at: at(name),
			size: value,
			counts: [value],
			unsafe: value > 0 && value < 5
		}))
	);
	const withheld = decide(measured, [5]);
	return tables.flatMap((table) => Object.keys(table).filter((name) => withheld(at(name))));
}

describe('a table with one direction', () => {
	it('withholds the smallest other of a single small count', () => {
		expect(published([{ '': 133 }, { Fès: 100, Meknès: 20, Taza: 10, Ifrane: 3 }])).toEqual([
			'Taza',
			'Ifrane'
		]);
	});

	it('publishes zeros, which protect nothing', () => {
		expect(published([{ '': 123 }, { Fès: 100, Meknès: 20, Taza: 0, Ifrane: 3 }])).toEqual([
			'Meknès',
			'Ifrane'
		]);
	});

	it('lets two small counts protect each other when they make five', () => {
		expect(published([{ '': 125 }, { Fès: 100, Meknès: 20, Taza: 2, Ifrane: 3 }])).toEqual([
			'Taza',
			'Ifrane'
		]);
	});

	it('withholds a third when two make less than five: their sum is a count too', () => {
		expect(published([{ '': 122 }, { Fès: 100, Meknès: 20, Taza: 1, Ifrane: 1 }])).toEqual([
			'Meknès',
			'Taza',
			'Ifrane'
		]);
	});

	it('withholds everything under a small total', () => {
		expect(published([{ '': 4 }, { Fès: 4, Meknès: 0 }])).toEqual(['', 'Fès', 'Meknès']);
	});
});

describe('a table with two directions', () => {
	it('closes a rectangle around a single small count', () => {
		const sums: Counts[] = [
			{ '': 100 },
			{ 'Fès *': 43, 'Taza *': 57 },
			{ '* F': 40, '* M': 60 },
			{ 'Fès F': 3, 'Fès M': 40, 'Taza F': 37, 'Taza M': 20 }
		];
		expect(published(sums)).toEqual(['Fès F', 'Fès M', 'Taza F', 'Taza M']);
	});

	it('withholds every cell of a withheld margin', () => {
		const sums: Counts[] = [
			{ '': 108 },
			{ 'Fès *': 90, 'Taza *': 15, 'Ifrane *': 3 },
			{ '* F': 50, '* M': 58 },
			{ 'Fès F': 40, 'Fès M': 50, 'Taza F': 10, 'Taza M': 5, 'Ifrane F': 0, 'Ifrane M': 3 }
		];
		expect(published(sums)).toEqual([
			'Taza *',
			'Ifrane *',
			'Taza F',
			'Taza M',
			'Ifrane F',
			'Ifrane M'
		]);
	});

	it('withholds one more where those of withheld margins make a small count together', () => {
		const sums: Counts[] = [
			{ '': 103 },
			{ 'Fès *': 90, 'Taza *': 10, 'Ifrane *': 3 },
			{ '* F': 50, '* M': 53 },
			{ 'Fès F': 40, 'Fès M': 50, 'Taza F': 10, 'Taza M': 0, 'Ifrane F': 0, 'Ifrane M': 3 }
		];
		expect(published(sums)).toContain('Fès M');
	});
});

describe('members that lie in others', () => {
	it('protects a commune within its province', () => {
		const sums: Counts[] = [
			{ '': 200 },
			{ Fès: 100, Taza: 100 },
			{ 'Fès/a': 60, 'Fès/b': 37, 'Fès/c': 3, 'Taza/d': 50, 'Taza/e': 50 }
		];
		expect(published(sums)).toEqual(['Fès/b', 'Fès/c']);
	});

	it('protects a month within its year', () => {
		const sums: Counts[] = [
			{ '': 24 },
			{ '2024': 12, '2025': 12 },
			{ '2024/1': 4, '2024/2': 8, '2025/1': 12 }
		];
		expect(published(sums)).toEqual(['2024/1', '2024/2']);
	});
});
