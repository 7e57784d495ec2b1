import type { Statement } from '../warehouse/statement.ts';

/** Collects the values of a statement: what a visitor sent is only ever bound. */
export class Bindings {
	readonly values: Record<string, Statement['values'][string]> = {};
	private count = 0;
	private readonly prefix: string;

	/** @param prefix of the names, where a statement has values of two collections. */
	constructor(prefix = 'v') {
		this.prefix = prefix;
	}

	/** SQL that stands for the value. */
	bind(value: string | number | boolean, type = 'varchar'): string {
		const name = `${this.prefix}${this.count++}`;
		this.values[name] = value;
		return `cast($${name} as ${type})`;
	}

	/** SQL true of the rows whose column is one of the members; `unknown` is none. */
	isOneOf(column: string, members: readonly string[]): string {
		const known = members.filter((id) => id !== 'unknown').map((id) => this.bind(id));
		const conditions = [
			...(known.length > 0 ? [`${column} in (${known.join(', ')})`] : []),
			...(known.length < members.length ? [`${column} is null`] : [])
		];
		return `(${conditions.join(' or ')})`;
	}
}
