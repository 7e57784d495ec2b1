/** What is said without a connection. */
import type { Text } from '$pipelines/contract/text';

export const offline = {
	title: { ar: 'لا يوجد اتصال', fr: 'Pas de connexion', en: 'No connection' },
	text: {
		ar: 'هذه الصفحة لم يسبق أن فتحت على هذا الجهاز، ولا يمكن جلبها دون اتصال.',
		fr: "Cette page n'a pas encore été ouverte sur cet appareil, et ne peut être chargée sans connexion.",
		en: 'This page was never opened on this device, and cannot be fetched without a connection.'
	},
	seenTitle: {
		ar: 'صفحات سبق فتحها، كما شوهدت آخر مرة',
		fr: 'Pages déjà ouvertes, telles que vues la dernière fois',
		en: 'Pages opened before, as last seen'
	},
	seenOn: {
		ar: 'دون اتصال: صفحة كما شوهدت في {moment}. قد تكون أرقامها تغيرت بعد ذلك.',
		fr: 'Sans connexion\u00a0: page telle que vue le {moment}. Ses chiffres ont pu changer depuis.',
		en: 'Without connection: page as seen on {moment}. Its figures may have changed since.'
	},
	again: { ar: 'إعادة المحاولة', fr: 'Réessayer', en: 'Try again' }
} satisfies Record<string, Text>;
