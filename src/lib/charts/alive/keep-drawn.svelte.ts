import type { Attachment } from 'svelte/attachments';
import type { DrawingSpec } from '../drawings/spec';
import { DrawnPlace } from './drawn-place';

/** Keeps the drawing of a place what its spec says; where it changes, it is drawn again once in sight. */
export function keepDrawn(spec: () => DrawingSpec): Attachment<HTMLElement> {
	return (container) => {
		let place: DrawnPlace | null = null;
		$effect(() => {
			const wanted = spec();
			if (place) place.want(wanted);
			else place = new DrawnPlace(container, wanted);
		});
		return () => place?.leave();
	};
}
