export interface RichTooltipProps {
	anchor: HTMLElement;
	open: boolean;
	text: string;
}
