/**
 * As much of a document as Plot draws on, and the text of what was drawn: a server has no other use
 * for one, and a whole one takes three times as long. What stands in an element is its text, then
 * its children.
 */
class PaperElement {
	readonly namespaceURI = 'http://www.w3.org/2000/svg';
	readonly children: PaperElement[] = [];
	parentNode: PaperElement | null = null;
	readonly #attributes = new Map<string, string>();
	#text = '';
	#markup = '';

	constructor(
		readonly ownerDocument: Paper,
		readonly tagName: string
	) {}

	getAttribute(name: string): string | null {
		return this.#attributes.get(name) ?? null;
	}
	hasAttribute(name: string): boolean {
		return this.#attributes.has(name);
	}
	setAttribute(name: string, value: unknown): void {
		this.#attributes.set(name, String(value));
	}
	removeAttribute(name: string): void {
		this.#attributes.delete(name);
	}

	get textContent(): string {
		return this.#text + this.children.map(({ textContent }) => textContent).join('');
	}
	set textContent(text: string | number | null | undefined) {
		this.children.length = 0;
		this.#text = text === null || text === undefined ? '' : String(text);
	}

	/** Written as it is. */
	set innerHTML(markup: string) {
		this.#markup = markup;
	}

	appendChild(child: PaperElement): PaperElement {
		return this.insertBefore(child, null);
	}
	insertBefore(child: PaperElement, next: PaperElement | null): PaperElement {
		child.remove();
		child.parentNode = this;
		const at = next ? this.children.indexOf(next) : this.children.length;
		this.children.splice(at, 0, child);
		return child;
	}
	append(...children: readonly PaperElement[]): void {
		for (const child of children) this.appendChild(child);
	}
	prepend(child: PaperElement): void {
		this.insertBefore(child, this.children[0] ?? null);
	}
	remove(): void {
		const siblings = this.parentNode?.children;
		siblings?.splice(siblings.indexOf(this), 1);
		this.parentNode = null;
	}

	/** Attributes from the last that was set to the first, as drawings have always been written. */
	get outerHTML(): string {
		let attributes = '';
		for (const [name, value] of this.#attributes)
			attributes = ` ${name}="${value.replace(/"/g, '&quot;')}"${attributes}`;
		const text = this.#text.replace(/[<>&\u00a0]/g, (one) => entities[one] ?? one);
		const children = this.children.map(({ outerHTML }) => outerHTML).join('');
		const within = this.#markup + text + children;
		if (!within) return `<${this.tagName}${attributes} />`;
		return `<${this.tagName}${attributes}>${within}</${this.tagName}>`;
	}
}

const entities: Readonly<Record<string, string>> = {
	'\u00a0': '&#160;',
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;'
};

class Paper {
	readonly documentElement = new PaperElement(this, 'svg');

	createElementNS(_namespace: string, name: string): PaperElement {
		return new PaperElement(this, name);
	}
}

/** Elements are made in it and never put into it. */
export const paper = new Paper() as unknown as Document;
