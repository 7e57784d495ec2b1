import type { LegendItem } from './shapes/marks';

export type { LegendItem };
export type LegendMark = NonNullable<LegendItem['mark']>;
