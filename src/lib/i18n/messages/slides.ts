/** What is shown to a room, one finding a screen. */
import type { Text } from '$pipelines/contract/text';

export const slides = {
	title: { ar: 'عرض على الشاشة', fr: 'Diaporama', en: 'Slides' },
	place: { ar: '{n} من {all}', fr: '{n} sur {all}', en: '{n} of {all}' },
	before: { ar: 'السابق', fr: 'Précédent', en: 'Previous' },
	after: { ar: 'التالي', fr: 'Suivant', en: 'Next' },
	fill: { ar: 'ملء الشاشة', fr: 'Plein écran', en: 'Full screen' },
	leave: { ar: 'إنهاء العرض', fr: 'Quitter', en: 'Leave' }
} satisfies Record<string, Text>;
