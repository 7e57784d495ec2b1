export type {
	Cell,
	ChartModel,
	Download,
	FoldedChart,
	TableColumn,
	TableModel,
	TableRow
} from './shapes/chart';
