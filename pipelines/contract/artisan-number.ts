import { pseudonym, text, type TextColumn } from './columns.ts';

/** The NIA as every dataset but the register has it: it names a row of the register. */
export const artisanNumber = ({ required }: { required: boolean }): TextColumn =>
	text({
		header: { fr: 'NIA', ar: 'رقم تعريف الصانع', en: 'Artisan number' },
		required,
		references: 'artisans',
		personal: pseudonym('artisan', {
			ar: 'الصانع (اسم مستعار)',
			fr: 'Artisan (pseudonyme)',
			en: 'Artisan (pseudonym)'
		})
	});
