import type { Dataset } from '../contract/dataset.ts';
import { craftExportRows } from './craft-exports.ts';
import { craftRows, transmissionRows } from './crafts.ts';
import {
	agendaRows,
	agreementRows,
	decisionRows,
	meetingRows,
	recommendationRows,
	sessionRows
} from './governance.ts';
import { loanRows } from './loans.ts';
import { participationRows } from './participations.ts';
import type { Draw } from './random.ts';
import * as faults from './sector-faults.ts';
import { arabicOffice, frenchOffice, platform } from './style.ts';
import { trainingRows } from './training.ts';
import { vaepRows } from './vaep.ts';
import { workRows } from './works.ts';
import type { Export } from './write.ts';

/** Below this scale there are as many loans and candidates as at it, or there would be none to show. */
const leastScale = 0.07;

/** A reference that no good row has. */
const newRef = (prefix: string): string => `'${prefix}' || lpad(r::varchar, 4, '0')`;

/** The exports on financing, training, endangered crafts, works, governance and customs. */
export function listSectorExports(
	find: (id: string) => Dataset,
	scale: number,
	draw: Draw
): Export[] {
	const people = Math.max(scale, leastScale);
	const once = { headerRepeats: false };
	return [
		{
			name: 'exposants_2025-06-30.csv',
			dataset: find('fair_participations'),
			style: frenchOffice,
			rows: participationRows(draw),
			faults: {
				faults: faults.participationFaults,
				newKey: { nia: newRef('FX77') },
				headerRepeats: true
			}
		},
		{
			name: 'travaux_2025-06-30.csv',
			dataset: find('works'),
			style: { ...frenchOffice, thousands: ' ' },
			rows: workRows(draw),
			faults: { ...once, faults: faults.workFaults, newKey: { project_ref: newRef('PR-X') } }
		},
		{
			name: 'credits_2025-06-30.csv',
			dataset: find('loans'),
			style: { ...platform, delimiter: ';', dates: 'day-first', decimal: ',' },
			rows: loanRows(people, draw),
			faults: { ...once, faults: faults.loanFaults, newKey: { application_ref: newRef('DC-X') } }
		},
		{
			name: 'formation_2025-06-30.csv',
			dataset: find('training'),
			style: { ...arabicOffice, title: 'وضعية التكوين المهني' },
			rows: trainingRows(draw),
			faults: {
				...once,
				faults: faults.trainingFaults,
				newKey: { establishment_ref: newRef('ET-X') },
				totals: {
					establishment_ref: 'المجموع',
					places: 'sum(places)',
					enrolled: 'sum(enrolled)'
				}
			}
		},
		{
			name: 'vaep_2025-06-30.csv',
			dataset: find('vaep'),
			style: frenchOffice,
			rows: vaepRows(people, draw),
			faults: { ...once, faults: faults.vaepFaults, newKey: { file_ref: newRef('D-X') } }
		},
		{
			name: 'metiers_menaces_2025-06-30.csv',
			dataset: find('endangered_crafts'),
			style: arabicOffice,
			rows: craftRows,
			faults: { ...once, faults: [], newKey: {} }
		},
		{
			name: 'apprenants_2025-06-30.csv',
			dataset: find('transmissions'),
			style: frenchOffice,
			rows: transmissionRows(draw),
			faults: {
				...once,
				faults: faults.transmissionFaults,
				newKey: { learner_ref: newRef('AP-X') }
			}
		},
		...listAssemblyExports(find, draw),
		{
			name: 'exportations_2025-06-30.csv',
			dataset: find('exports'),
			style: { ...frenchOffice, months: 'words' },
			rows: craftExportRows,
			faults: { ...once, faults: faults.exportFaults, newKey: { city: newRef('Ville ') } }
		}
	];
}

function listAssemblyExports(find: (id: string) => Dataset, draw: Draw): Export[] {
	const once = { headerRepeats: false };
	return [
		{
			name: 'sessions_2025-06-30.csv',
			dataset: find('sessions'),
			style: { ...arabicOffice, title: 'دورات الجمعية العامة' },
			rows: sessionRows,
			faults: { ...once, faults: [], newKey: {} }
		},
		{
			name: 'conventions_2025-06-30.csv',
			dataset: find('agreements'),
			style: { ...platform, dates: 'day-first' },
			rows: agreementRows,
			faults: {
				...once,
				faults: faults.agreementFaults,
				newKey: { agreement_ref: newRef('C-X') }
			}
		},
		{
			name: 'decisions_2025-06-30.csv',
			dataset: find('agreement_decisions'),
			style: frenchOffice,
			rows: decisionRows(draw),
			faults: { ...once, faults: faults.decisionFaults, newKey: { agreement_ref: newRef('C-X') } }
		},
		{
			name: 'ordre_du_jour_2025-06-30.csv',
			dataset: find('agenda'),
			style: platform,
			rows: agendaRows,
			faults: { ...once, faults: [], newKey: {} }
		},
		{
			name: 'recommandations_2025-06-30.csv',
			dataset: find('recommendations'),
			style: { ...platform, delimiter: ';', dates: 'day-first' },
			rows: recommendationRows(draw),
			faults: {
				faults: faults.recommendationFaults,
				newKey: { recommendation_ref: newRef('R-X') },
				headerRepeats: true
			}
		},
		{
			name: 'reunions_commissions_2025-06-30.csv',
			dataset: find('committee_meetings'),
			style: frenchOffice,
			rows: meetingRows(draw),
			faults: { ...once, faults: faults.meetingFaults, newKey: { planned_on: `'01/01/2031'` } }
		}
	];
}
