import type { BarsDrawing } from './bars';
import type { BulletsDrawing } from './bullets';
import type { ColumnsDrawing } from './columns';
import type { CompositionDrawing } from './composition';
import type { DumbbellDrawing } from './dumbbell';
import type { FunnelDrawing } from './funnel';
import type { HeatDrawing } from './heat';
import type { MapDrawing, SymbolsDrawing } from './map';
import type { MultiplesDrawing } from './multiples';
import type { SeriesDrawing } from './series';
import type { SlopeDrawing } from './slope';
import type { StripDrawing } from './strip';
import type { WaterfallDrawing } from './waterfall';

/** What a drawing shows, as data that can be sent: it is drawn from this alone, here or there. */
export type DrawingSpec =
	| BarsDrawing
	| BulletsDrawing
	| ColumnsDrawing
	| CompositionDrawing
	| DumbbellDrawing
	| FunnelDrawing
	| HeatDrawing
	| MapDrawing
	| MultiplesDrawing
	| SeriesDrawing
	| SlopeDrawing
	| StripDrawing
	| SymbolsDrawing
	| WaterfallDrawing;
