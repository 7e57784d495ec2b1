import { it } from 'vitest';
import { loaded } from '../../support/loaded.ts';
it('x', async () => {
	for (let i = 0; i < 3; i++) {
		const t = performance.now();
		const l = await loaded(
			{ 'a.csv': 'Réf site;Site;Type;Province;État\nS1;Un;Fondouk;Fès;En service\n' },
			i === 2 ? { dryRun: true } : {}
		);
		console.log(performance.now() - t, JSON.stringify(l.result));
		if (i < 2) console.log(await l.query('from staging.sites'));
		l.close();
	}
});
