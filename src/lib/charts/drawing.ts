/**
 * One drawing in two widths, as SVG text; the page shows the one that its place has room for. A page
 * as it is first sent has its drawings in its markup: they are not sent again with its data.
 */
export class Drawing {
	/** Whether what is sent now has the drawings in its markup; the server knows. */
	static standInMarkup: () => boolean = () => false;

	constructor(
		readonly wide: string,
		readonly narrow: string
	) {}

	/** Both, or what stands for them where the markup has them: Svelte keeps what it finds there. */
	get markup(): string {
		return this.wide + this.narrow || ' ';
	}

	/** As it travels with the data of a page. */
	get sent(): [string, string] {
		return Drawing.standInMarkup() ? ['', ''] : [this.wide, this.narrow];
	}
}
