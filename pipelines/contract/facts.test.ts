import { expect, it } from 'vitest';
import { loadCatalogue } from './catalogue.ts';
import type { Column } from './columns.ts';
import { listNameOf, type Dataset } from './dataset.ts';

/**
 * What the exports are agreed to be, so that no contract drifts from it: dataset, key, load mode, time
 * and whether it holds personal data; then its columns (`!` required, `*` personal), type and headers.
 */
const facts = `
artisans | nia | replace | registered_on | yes
	nia!* | text | NIA | رقم تعريف الصانع
	cin* | text | CIN | رقم البطاقة الوطنية
	last_name* | text | Nom | الاسم العائلي
	first_name* | text | Prénom | الاسم الشخصي
	kind! | code:artisan,master,cooperative,enterprise | Catégorie | الصفة
	sex | code:F,M | Sexe | الجنس
	birth_date* | date | Date de naissance | تاريخ الازدياد
	province! | ref:provinces | Province | العمالة أو الإقليم
	commune | ref:communes | Commune | الجماعة
	milieu | code:urban,rural | Milieu | الوسط
	address* | text | Adresse | العنوان
	phone* | text | Tél | الهاتف
	branch! | ref:branches | Filière | الشعبة
	activity | text | Activité | الحرفة
	registered_on! | date | Date d'inscription | تاريخ التسجيل
	status! | code:active,renewal_due,suspended,deregistered | Statut | الحالة
	deregistered_on | date | Date de radiation | تاريخ التشطيب
	deregistration_reason | text | Motif de radiation | سبب التشطيب
	card_no* | text | N° carte | رقم البطاقة المهنية
	card_issued_on | date | Date de délivrance carte | تاريخ تسليم البطاقة
	bank_account | boolean | Compte bancaire | حساب بنكي
	members | integer | Nb adhérents | عدد المنخرطين
	women_members | integer | dont femmes adhérentes | منهم نساء
coverage | nia, month | replace-period month | month | yes
	nia!* | text | NIA | رقم تعريف الصانع
	month! | month | Mois | الشهر
	cnss_no* | text | N° CNSS | رقم الانخراط
	channel | code:rna,cpu,auto_entrepreneur,bookkeeping | Catégorie TNS | صنف الانخراط
	cnss_registered_on | date | Date d'immatriculation | تاريخ التسجيل بالصندوق
	state! | code:identified,pre_registered,registered,contributing,qualifying,rights_open,rights_closed,salaried,amo_tadamon,retired,deceased | Situation des droits | وضعية الحقوق
	due_mad | decimal | Montant appelé | المبلغ الواجب
	paid_mad | decimal | Montant payé | المبلغ المؤدى
	arrears_mad | decimal | Arriérés | المتأخرات
	dependants | integer | Ayants droit | ذوو الحقوق
fairs | fair_ref | upsert | planned_start | no
	fair_ref! | text | Réf foire | مرجع المعرض
	title_fr! | text | Intitulé | اسم المعرض بالفرنسية
	title_ar | text | Intitulé (ar) | اسم المعرض
	level! | code:local,provincial,regional,national,international | Niveau | المستوى
	thematic | boolean | Thématique | موضوعاتي
	edition | integer | Édition | النسخة
	province! | ref:provinces | Province | العمالة أو الإقليم
	commune | ref:communes | Commune | الجماعة
	venue | text | Lieu | المكان
	organiser | text | Organisateur | الجهة المنظمة
	planned_start! | date | Date début prévue | تاريخ البداية المبرمج
	planned_end! | date | Date fin prévue | تاريخ النهاية المبرمج
	actual_start | date | Date début | تاريخ البداية
	actual_end | date | Date fin | تاريخ النهاية
	status! | code:planned,held,postponed,cancelled | État | الوضعية
	stands_available | integer | Nb stands | عدد الأروقة
	stands_occupied | integer | Stands occupés | الأروقة المشغولة
	exhibitors | integer | Nb exposants | عدد العارضين
	women_exhibitors | integer | dont femmes | منهم نساء
	rural_exhibitors | integer | dont ruraux | منهم من الوسط القروي
	visitors | integer | Visiteurs | عدد الزوار
	visitors_method | code:counted,estimated | Mode de comptage | طريقة العد
	sales_mad | decimal | CA réalisé (DH) | رقم المعاملات
	sales_respondents | integer | Exposants déclarants | العارضون المصرحون
	new_products | integer | Nouveaux produits | منتوجات جديدة
	budget_mad | decimal | Budget prévu (DH) | الميزانية المبرمجة
	spent_mad | decimal | Budget réalisé (DH) | الميزانية المنجزة
fair_participations | fair_ref, nia | replace-period fair_ref | through fairs | yes
	fair_ref! | text | Réf foire | مرجع المعرض
	nia!* | text | NIA | رقم تعريف الصانع
	stand | text | Stand | الرواق
	sales_mad | decimal | CA déclaré (DH) | رقم المعاملات المصرح به
sites | site_ref | replace | opened_on | no
	site_ref! | text | Réf site | مرجع الموقع
	name_fr! | text | Site | اسم الموقع بالفرنسية
	name_ar | text | Site (ar) | الموقع
	type! | code:complex,ensemble,village,fondouk,model_souk,kissariat,activity_zone,quarter,dar_saniaa,tannery,draz,permanent_fair | Type | النوع
	province! | ref:provinces | Province | العمالة أو الإقليم
	commune | ref:communes | Commune | الجماعة
	milieu | code:urban,rural | Milieu | الوسط
	manager | text | Gestionnaire | الجهة المدبرة
	status! | code:planned,under_construction,in_service,under_works,closed | État | الوضعية
	opened_on | date | Date d'ouverture | تاريخ الافتتاح
	tourist_route | text | Circuit touristique | المسار السياحي
	latitude | decimal | Latitude | خط العرض
	longitude | decimal | Longitude | خط الطول
occupancy | site_ref, surveyed_on | upsert | surveyed_on | no
	site_ref! | text | Réf site | مرجع الموقع
	surveyed_on! | date | Date du relevé | تاريخ المعاينة
	units! | integer | Nb locaux | عدد المحلات
	occupied! | integer | Occupés | المشغولة
	vacant! | integer | Vacants | الشاغرة
	closed | integer | Fermés | المغلقة
	under_works | integer | En travaux | في طور الأشغال
	allocated | integer | Attribués | المخصصة
	trading | integer | En activité | النشيطة
	artisans | integer | Nb artisans | عدد الصناع
	fees_due_mad | decimal | Redevances dues | واجبات الاستغلال المستحقة
	fees_paid_mad | decimal | Redevances payées | واجبات الاستغلال المؤداة
	visitors | integer | Fréquentation | عدد الزوار
	visitors_method | code:counted,estimated | Mode de comptage | طريقة العد
	constraint | code:management,attractiveness,access,works,none | Contrainte principale | الإكراه الرئيسي
works | project_ref, reported_on | upsert | reported_on | no
	project_ref! | text | Réf projet | مرجع المشروع
	site_ref! | text | Réf site | مرجع الموقع
	title! | text | Projet | المشروع
	programme | text | Programme | البرنامج
	reported_on! | date | Date du point | تاريخ التتبع
	contracted_mad | decimal | Montant engagé (DH) | المبلغ الملتزم به
	paid_mad | decimal | Montant payé (DH) | المبلغ المؤدى
	progress_pct | decimal | Avancement physique (%) | نسبة تقدم الأشغال
	due_on | date | Échéance | أجل الإنجاز
	agreement_ref | text | Réf convention | مرجع الاتفاقية
loans | application_ref | upsert | filed_on | yes
	application_ref! | text | Réf demande | مرجع الطلب
	nia!* | text | NIA | رقم تعريف الصانع
	bank! | text | Banque | البنك
	product | text | Produit | المنتوج
	filed_on! | date | Date de dépôt | تاريخ الإيداع
	decision! | code:pending,approved,rejected,withdrawn | Décision | القرار
	decided_on | date | Date de décision | تاريخ القرار
	requested_mad! | decimal | Montant demandé (DH) | المبلغ المطلوب
	approved_mad | decimal | Montant accordé (DH) | المبلغ الموافق عليه
	disbursed_on | date | Date de déblocage | تاريخ الصرف
	disbursed_mad | decimal | Montant débloqué (DH) | المبلغ المصروف
	outstanding_mad | decimal | Encours (DH) | الرصيد المتبقي
	days_late | integer | Jours de retard | أيام التأخير
training | establishment_ref, branch, mode, training_year | upsert | training_year | no
	establishment_ref! | text | Réf établissement | مرجع المؤسسة
	establishment_fr! | text | Établissement | المؤسسة بالفرنسية
	establishment_ar | text | Établissement (ar) | المؤسسة
	province! | ref:provinces | Province | العمالة أو الإقليم
	milieu | code:urban,rural | Milieu | الوسط
	branch! | ref:branches | Filière | الشعبة
	mode! | code:initial,apprenticeship,continuing | Mode | نمط التكوين
	training_year! | training_year | Année de formation | السنة التكوينية
	places! | integer | Places | المقاعد
	entrants | integer | Nouveaux inscrits | المسجلون الجدد
	enrolled! | integer | Effectif | عدد المتدربين
	women_enrolled | integer | dont femmes | منهم نساء
	graduates | integer | Lauréats | الخريجون
	women_graduates | integer | Lauréates | الخريجات
	cohort_entrants | integer | Entrants de la promotion | أفراد الفوج
	surveyed | integer | Enquêtés à 9 mois | المستجوبون
	employed_9m | integer | Insérés à 9 mois | المدمجون
vaep | file_ref | upsert | filed_on | yes
	file_ref! | text | N° dossier | رقم الملف
	nia* | text | NIA | رقم تعريف الصانع
	campaign! | text | Campagne | الحملة
	province! | ref:provinces | Province | العمالة أو الإقليم
	branch! | ref:branches | Filière | الشعبة
	sex | code:F,M | Sexe | الجنس
	filed_on! | date | Date de dépôt | تاريخ الإيداع
	admissible | boolean | Recevable | مقبول
	assessed_on | date | Date d'évaluation | تاريخ التقييم
	result | code:full,partial,none | Résultat du jury | قرار لجنة التحكيم
	certified_on | date | Date de certification | تاريخ التصديق
endangered_crafts | craft_ref | replace | inventoried_on | no
	craft_ref! | text | Réf métier | مرجع الحرفة
	name_fr! | text | Métier | الحرفة بالفرنسية
	name_ar! | text | Métier (ar) | الحرفة
	province | ref:provinces | Province | العمالة أو الإقليم
	risk! | code:critical,severe,vulnerable,safeguarded | Niveau de risque | درجة الخطر
	masters | integer | Maîtres en activité | المعلمون الممارسون
	inventoried_on | date | Date d'inventaire | تاريخ الجرد
	documented | boolean | Documenté | موثق
	committed_mad | decimal | Budget engagé (DH) | الميزانية الملتزم بها
	paid_mad | decimal | Budget payé (DH) | الميزانية المؤداة
transmissions | learner_ref | upsert | started_on | yes
	learner_ref!* | text | Réf apprenant | مرجع المتعلم
	craft_ref! | text | Réf métier | مرجع الحرفة
	cohort! | text | Promotion | الفوج
	sex | code:F,M | Sexe | الجنس
	started_on! | date | Date d'entrée | تاريخ الالتحاق
	finished_on | date | Date de sortie | تاريخ المغادرة
	status! | code:enrolled,completed,dropped | Situation | الوضعية
	practising_12m | boolean | En activité à 12 mois | يزاول بعد 12 شهرا
sessions | session_ref | upsert | held_on | no
	session_ref! | text | Réf session | مرجع الدورة
	label_fr! | text | Session | الدورة بالفرنسية
	label_ar! | text | Session (ar) | الدورة
	kind! | code:ordinary,extraordinary | Type | النوع
	held_on | date | Date AG | تاريخ الانعقاد
	place | text | Lieu | المكان
	members_in_office | integer | Membres en exercice | الأعضاء المزاولون
	members_present | integer | Membres présents | الأعضاء الحاضرون
agreements | agreement_ref | upsert | first_approved_on | no
	agreement_ref! | text | Réf convention | مرجع الاتفاقية
	title_fr! | text | Objet | الموضوع بالفرنسية
	title_ar | text | Objet (ar) | الموضوع
	theme! | code:financing,coverage,training,vaep,endangered_crafts,infrastructure,fairs,governance | Thème | المجال
	partners | text | Partenaires | الشركاء
	partners_ar | text | Partenaires (ar) | الشركاء بالعربية
	stage! | code:draft,approved,signed,in_force,completed,expired,cancelled | État | المرحلة
	first_approved_on | date | Date approbation | تاريخ المصادقة
	signed_on | date | Date signature | تاريخ التوقيع
	ends_on | date | Date fin | تاريخ الانتهاء
	amount_mad | decimal | Montant (DH) | المبلغ
	chamber_share_mad | decimal | Part chambre (DH) | مساهمة الغرفة
	received_mad | decimal | Montant reçu (DH) | المبلغ المحصل
	milestones_due | integer | Jalons échus | المراحل المستحقة
	milestones_done | integer | Jalons réalisés | المراحل المنجزة
	indicators | list:indicators | Indicateurs visés | المؤشرات المعنية
	places | list:provinces | Provinces concernées | العمالات والأقاليم المعنية
agreement_decisions | agreement_ref, session_ref | upsert | through sessions | no
	agreement_ref! | text | Réf convention | مرجع الاتفاقية
	session_ref! | text | Réf session | مرجع الدورة
	decision! | code:presented,approved,amended,deferred,rejected | Décision | القرار
	votes_for | integer | Voix pour | الأصوات الموافقة
	votes_against | integer | Voix contre | الأصوات المعارضة
	abstentions | integer | Abstentions | الممتنعون
recommendations | recommendation_ref | upsert | issued_on | no
	recommendation_ref! | text | Réf recommandation | مرجع التوصية
	session_ref! | text | Réf session | مرجع الدورة
	issued_on! | date | Date | التاريخ
	committee! | ref:committees | Commission | اللجنة
	theme! | code:financing,coverage,training,vaep,endangered_crafts,infrastructure,fairs,governance | Thème | المجال
	title_fr! | text | Recommandation | التوصية بالفرنسية
	title_ar | text | Recommandation (ar) | التوصية
	owner | text | Responsable | المسؤول
	owner_ar | text | Responsable (ar) | المسؤول بالعربية
	due_on | date | Échéance | الأجل
	status! | code:planned,ongoing,done,blocked,cancelled | Statut | الحالة
	closed_on | date | Date de clôture | تاريخ الإغلاق
	evidence | text | Justificatif | المستند
	indicators | list:indicators | Indicateurs visés | المؤشرات المعنية
	places | list:provinces | Provinces concernées | العمالات والأقاليم المعنية
agenda | session_ref, item | upsert | through sessions | no
	session_ref! | text | Réf session | مرجع الدورة
	item! | integer | Point | رقم النقطة
	kind! | code:minutes,activity_report,presentation,agreement,debate,programme,committees,other | Nature | طبيعة النقطة
	title_fr! | text | Intitulé | الموضوع بالفرنسية
	title_ar | text | Intitulé (ar) | الموضوع
	agreement_ref | text | Réf convention | مرجع الاتفاقية
	presented_by | text | Présenté par | الجهة المقدمة
	presented_by_ar | text | Présenté par (ar) | الجهة المقدمة بالعربية
committee_meetings | committee, planned_on | upsert | planned_on | no
	committee! | ref:committees | Commission | اللجنة
	planned_on! | date | Date prévue | التاريخ المبرمج
	held_on | date | Date tenue | تاريخ الانعقاد
	minutes_filed | boolean | PV déposé | المحضر مودع
	present | integer | Présents | الحاضرون
exports | month, family, city | upsert | month | no
	month! | month | Mois | الشهر
	family! | code:pottery_stone,carpets,clothing,basketry,leather,blankets,other | Famille de produits | صنف المنتوجات
	city! | text | Ville de dédouanement | مدينة التصدير
	value_mdh! | decimal | Valeur cumulée (MDH) | القيمة التراكمية
`;

interface Fact {
	readonly dataset: string[];
	readonly columns: string[][];
}

const table = facts
	.trim()
	.split('\n')
	.reduce<Fact[]>((found, line) => {
		const cells = line.trim().split(' | ');
		if (line.startsWith('\t')) found.at(-1)?.columns.push(cells);
		else found.push({ dataset: cells, columns: [] });
		return found;
	}, []);

const catalogue = await loadCatalogue();

it('has all datasets and no other', () => {
	expect([...catalogue.keys()].sort()).toEqual(table.map(({ dataset: [id] }) => id).sort());
});

it.each(table.map((fact) => [fact.dataset[0] ?? '', fact] as const))('%s', (id, fact) => {
	const dataset = catalogue.get(id);
	if (!dataset) throw new Error(`no dataset ${id}`);
	const personal = Object.values(dataset.columns).some((column) => column.personal);
	expect(personal).toBe(dataset.aboutPersons);
	expect([
		id,
		dataset.key.join(', '),
		loadOf(dataset),
		timeOf(dataset),
		personal ? 'yes' : 'no'
	]).toEqual(fact.dataset);
	const columns = Object.entries(dataset.columns).map(([name, column]) => [
		`${name}${column.required ? '!' : ''}${column.personal ? '*' : ''}`,
		typeOf(column),
		column.header.fr,
		column.header.ar
	]);
	expect(columns).toEqual(fact.columns);
});

it('gives one list one meaning', () => {
	const lists = new Map<string, string>();
	for (const dataset of catalogue.values()) {
		for (const [name, column] of Object.entries(dataset.columns)) {
			const list = listNameOf(dataset, name);
			if (column.type !== 'code' || !list) continue;
			const codes = JSON.stringify(column.codes);
			expect(lists.get(list) ?? codes, `${dataset.id}.${name}`).toBe(codes);
			lists.set(list, codes);
		}
	}
});

function loadOf({ load }: Dataset): string {
	return load.mode === 'replace-period' ? `${load.mode} ${load.column}` : load.mode;
}

function timeOf({ time, through, columns }: Dataset): string | null {
	const column = columns[through ?? ''];
	return time ?? (column?.type === 'text' ? `through ${column.references}` : null);
}

function typeOf(column: Column): string {
	if (column.type === 'code') return `code:${Object.keys(column.codes).join(',')}`;
	if (column.type === 'list') return `list:${column.of}`;
	return column.type === 'reference' ? `ref:${column.list}` : column.type;
}
