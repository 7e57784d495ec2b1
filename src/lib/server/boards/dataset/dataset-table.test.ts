import { expect, it } from 'vitest';
import { ownNameFirst } from './dataset-table.ts';

const columns = ['ref', 'title_fr', 'amount', 'title_ar', 'owner', 'owner_ar'];

it('in Arabic the Arabic name stands first, in French the file has its own order', () => {
	expect(ownNameFirst(columns, 'ar')).toEqual([
		...['ref', 'title_ar', 'amount', 'title_fr', 'owner_ar', 'owner']
	]);
	expect(ownNameFirst(columns, 'fr')).toBe(columns);
});
