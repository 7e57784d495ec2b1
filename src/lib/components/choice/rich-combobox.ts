import type { Language } from '$pipelines/contract/text';
import type { Option } from './option';

export interface RichComboboxProps {
	/** The element that takes the focus. */
	trigger?: HTMLElement | null;
	/** What the list opens under, as wide as it. */
	anchor?: HTMLElement | undefined;
	id: string;
	labelledby: string;
	describedby?: string | undefined;
	value: string;
	options: readonly Option[];
	empty?: string | undefined;
	language: Language;
	disabled: boolean;
	onchoose: (value: string) => void;
}
