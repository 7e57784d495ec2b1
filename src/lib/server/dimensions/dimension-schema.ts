import * as v from 'valibot';
import { dimensionIds } from './dimension.ts';

export const dimensionIdSchema = v.pipe(v.picklist(dimensionIds), v.metadata({ ref: 'Dimension' }));
