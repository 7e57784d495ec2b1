import type { OptionGroup } from './option';

export interface RichSelectProps {
	/** The element that takes the focus. */
	trigger?: HTMLElement | null;
	/** What the list opens under, as wide as it. */
	anchor?: HTMLElement | undefined;
	labelledby: string;
	describedby?: string | undefined;
	value: string;
	groups: readonly OptionGroup[];
	disabled: boolean;
	onchoose: (value: string) => void;
}
