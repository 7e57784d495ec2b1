/** Method, reuse and citation. */
import type { Text } from '$pipelines/contract/text';

export interface AboutSection {
	readonly id: string;
	readonly title: Text;
	readonly paragraphs: readonly Text[];
}

export const aboutSections: readonly AboutSection[] = [
	{
		id: 'method',
		title: { ar: 'المنهجية', fr: 'Méthode', en: 'Method' },
		paragraphs: [
			{
				ar: 'تصل إلى الغرفة مستخرجات من السجل الوطني ومن الصندوق الوطني للضمان الاجتماعي ومن مصالحها. يقرأ المرصد كل ملف ويتحقق من كل خانة: فما قُبل يدخل في الحساب، وما رُفض يعود إلى من أرسله مع السبب. وعدد الأسطر المقروءة يساوي دائما المقبولة والمرفوضة والمتجاهلة.',
				fr: "La chambre reçoit des extractions du registre national, de la CNSS et de ses services. L'observatoire lit chaque fichier et vérifie chaque case\u00a0: ce qui est accepté entre dans les calculs, ce qui est rejeté revient à l'expéditeur avec sa raison. Les lignes lues sont toujours égales aux lignes chargées, rejetées et ignorées.",
				en: 'The chamber receives extracts from the national register, from CNSS and from its own services. The observatory reads every file and checks every cell: what is accepted enters the figures, what is rejected goes back to its sender with the reason. Rows read always equal rows loaded, rejected and ignored.'
			},
			{
				ar: 'الأرصدة لا تجمع عبر الزمن، والنسب تحتسب من مجموع البسط على مجموع المقام، لا من متوسط النسب. ولا يجمع الأشخاص مع المقاولات والتعاونيات.',
				fr: "Un stock ne s'additionne pas dans le temps\u00a0; un taux est la somme des numérateurs sur la somme des dénominateurs, jamais une moyenne de taux. Les personnes ne s'ajoutent pas aux entreprises et coopératives.",
				en: 'A stock is never added up over time; a rate is the sum of numerators over the sum of denominators, never a mean of rates. People are not added to enterprises and cooperatives.'
			}
		]
	},
	{
		id: 'absence',
		title: {
			ar: 'الصفر والغائب والمحجوب',
			fr: 'Zéro, manquant, masqué',
			en: 'Zero, missing, withheld'
		},
		paragraphs: [
			{
				ar: 'الصفر معطى توصل به المرصد. و«غير متوفر» تعني أن لا شيء وصل لهذه الخانة. و«محجوب» تعني أن القيمة قد تكشف عن شخص. و«لا ينطبق» تعني أن المقام يساوي صفرا. أما «مؤقت» فيعني أن الفترة لم تكتمل بعد، وتُرسم نقطتها مفتوحة.',
				fr: "Un zéro est une donnée reçue. «\u00a0Non disponible\u00a0»\u00a0: rien n'a été reçu pour cette case. «\u00a0Masqué\u00a0»\u00a0: la valeur dirait quelque chose d'une personne. «\u00a0Sans objet\u00a0»\u00a0: le dénominateur est nul. «\u00a0Provisoire\u00a0»\u00a0: la période n'est pas complète\u00a0; son point est dessiné ouvert.",
				en: 'A zero is data that was received. “Not available”: nothing was received for the cell. “Withheld”: the value would say something about a person. “Not applicable”: the denominator is zero. “Provisional”: the period is not complete; its point is drawn open.'
			}
		]
	},
	{
		id: 'persons',
		title: {
			ar: 'حماية المعطيات الشخصية',
			fr: 'Données à caractère personnel',
			en: 'Personal data'
		},
		paragraphs: [
			{
				ar: 'لا تدخل الأسماء ولا أرقام البطاقات ولا الهواتف ولا العناوين إلى النسخة المنشورة. ويعوَّض رقم تعريف الصانع باسم مستعار، وتاريخ الازدياد بسنته، وفقا لروح القانون رقم \u206809.08\u2069.',
				fr: "Noms, numéros de carte, téléphones et adresses n'entrent pas dans la version publiée. Le numéro d'identité de l'artisan est remplacé par un pseudonyme, la date de naissance par son année, dans l'esprit de la loi n° 09-08.",
				en: 'Names, card numbers, telephone numbers and addresses never enter the published snapshot. The artisan number is replaced by a pseudonym and the birth date by its year, in the spirit of Law 09-08.'
			}
		]
	},
	{
		id: 'reuse',
		title: { ar: 'إعادة الاستعمال', fr: 'Réutilisation', en: 'Reuse' },
		paragraphs: [
			{
				ar: 'شروط نشر الأرقام وإعادة استعمالها تحددها الغرفة ومنتجو المعطيات. وعند الاستعمال، يُذكر المصدر وتاريخ المعطيات ونسختها: فرقم النسخة يسمح بإيجاد الأرقام نفسها لاحقا.',
				fr: "Les conditions de publication et de réutilisation sont fixées par la chambre et par les producteurs des données. À l'usage, citez la source, la date des données et leur version\u00a0: elle permet de retrouver les mêmes chiffres.",
				en: 'The terms of publication and reuse are set by the chamber and the producers of the data. When using figures, cite the source, the date of the data and the snapshot: it lets anyone find the same figures again.'
			}
		]
	},
	{
		id: 'access',
		title: {
			ar: 'الولوج إلى المعطيات بالبرامج',
			fr: 'Accès par programme',
			en: 'Access by program'
		},
		paragraphs: [
			{
				ar: 'كل رقم في المرصد متاح عبر واجهة برمجية بالأسماء نفسها المستعملة في عناوين الصفحات، بصيغ JSON وCSV وArrow. روابط التنزيل تحت كل رسم هي عناوين هذه الواجهة.',
				fr: "Tout chiffre de l'observatoire est donné par une interface de programmation, avec les mots mêmes des adresses des pages, en JSON, CSV et Arrow. Les liens sous chaque graphique sont ces adresses.",
				en: 'Every figure here is also given by a programming interface, in the very words of the page addresses, as JSON, CSV and Arrow. The links under each chart are those addresses.'
			}
		]
	}
];

export const about = {
	title: { ar: 'عن المرصد', fr: "À propos de l'observatoire", en: 'About the observatory' },
	citeTitle: { ar: 'الاستشهاد', fr: 'Citation', en: 'Citation' }
} satisfies Record<string, Text>;
