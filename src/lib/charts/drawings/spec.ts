export type { DrawingSpec } from '../shapes/drawings';
