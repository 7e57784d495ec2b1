import { artisanNumber } from '../contract/artisan-number.ts';
import { money, text } from '../contract/columns.ts';
import { defineDataset, replacePeriod } from '../contract/dataset.ts';

export default defineDataset({
	id: 'fair_participations',
	title: {
		ar: 'المشاركات في المعارض',
		fr: 'Participations aux foires',
		en: 'Fair participations'
	},
	grain: {
		ar: 'سطر لكل عارض في نسخة معرض.',
		fr: 'Une ligne par exposant à une édition de foire.',
		en: 'One row per exhibitor at a fair edition.'
	},
	key: ['fair_ref', 'nia'],
	load: replacePeriod('fair_ref'),
	time: null,
	through: 'fair_ref',
	rhythm: 92,
	aboutPersons: true,
	columns: {
		fair_ref: text({
			header: { fr: 'Réf foire', ar: 'مرجع المعرض', en: 'Fair reference' },
			required: true,
			references: 'fairs'
		}),
		nia: artisanNumber({ required: true }),
		stand: text({ header: { fr: 'Stand', ar: 'الرواق', en: 'Stand' } }),
		sales_mad: money({
			header: {
				fr: 'CA déclaré (DH)',
				ar: 'رقم المعاملات المصرح به',
				en: 'Declared sales (MAD)'
			}
		})
	}
});
