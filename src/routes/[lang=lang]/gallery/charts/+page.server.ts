import { chartSamples } from '$lib/gallery/chart-samples';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => ({ charts: chartSamples(locals.language) });
