export type { Cell, ChartModel, Download, TableColumn, TableModel, TableRow } from './shapes/chart';
