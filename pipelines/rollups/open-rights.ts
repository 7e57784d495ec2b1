import type { Rollup } from '../contract/rollup.ts';

const places = ['month', 'province', 'closed'];
const rights = { of: 'open_rights', dataset: 'coverage' };

export default [
	{
		...rights,
		id: 'open_rights_by_trade',
		keeps: [...places, 'milieu', 'sex', 'kind', 'category', 'branch', 'channel']
	},
	{ ...rights, id: 'open_rights_by_province', keeps: places },
	{
		...rights,
		id: 'open_rights_by_age',
		keeps: [...places, 'milieu', 'sex', 'kind'],
		agesAt: 'month'
	}
] satisfies readonly Rollup[];
