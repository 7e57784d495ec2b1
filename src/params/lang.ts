import { isLanguage, type Language } from '$pipelines/contract/text';

export const match = (value: string): value is Language => isLanguage(value);
