export interface Notice {
	readonly id: number;
	readonly text: string;
	readonly tone: 'plain' | 'good' | 'bad';
}

/** What is told in passing, kept until it is dismissed or its time is over; the latest stands last. */
export class Notices {
	shown = $state.raw<readonly Notice[]>([]);
	private next = 1;

	/** Tells a text in the page's language. What failed stays until it is dismissed. */
	tell(text: string, tone: Notice['tone'] = 'plain', milliseconds = 6000): void {
		const notice = { id: this.next++, text, tone };
		this.shown = [...this.shown.filter((other) => other.text !== text), notice].slice(-3);
		if (tone !== 'bad') setTimeout(() => this.dismiss(notice.id), milliseconds);
	}

	dismiss(id: number): void {
		this.shown = this.shown.filter((notice) => notice.id !== id);
	}
}

/** The notices of the page in this browser. Nothing tells anything on the server. */
export const notices = new Notices();
